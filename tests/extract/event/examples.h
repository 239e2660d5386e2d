/*
 * examples.h - events of trees by hand, for the tests of this room.
 *
 * Trees: a word a line, "form lemma UPOS head relation feats", head counted from 1
 * within the sentence, 0 the root; feats letters: f finite, p past, r present, n
 * participle, i infinitive, v passive. A name ends its line with "=" and its kind (p
 * person, o organization, c country, l place), a pronoun or description with the kind
 * and the name it stands for. Sentences are parted by empty lines; the report is of
 * 2021-05-06.
 */
#ifndef TESTS_EXTRACT_EVENT_EXAMPLES_H
#define TESTS_EXTRACT_EVENT_EXAMPLES_H

#include <stddef.h>

#include "extract/event/event.h"

struct example {
    const char *label;
    const char *trees;
    const char *phrase; /* a temporal expression and its value, or NULL */
    const char *value;
    const char *expect; /* "visit occurred visitor=Ada in Lagos 2021-05-03 e0; ..." */
};

/* Checks what each finds, by the built-in tables. */
void run_all(const struct example *examples, size_t count);

void run_example(const struct event_rules *rules, const struct example *example);

#endif
