/*
 * examples.h - events of trees by hand, for the tests of this room; how trees are
 * written is told in test_event.c.
 */
#ifndef TESTS_EXTRACT_EVENT_EXAMPLES_H
#define TESTS_EXTRACT_EVENT_EXAMPLES_H

#include <stddef.h>

struct example {
    const char *label;
    const char *trees;
    const char *phrase; /* a temporal expression and its value, or NULL */
    const char *value;
    const char *expect;
};

/* Checks what each finds, by the built-in tables. */
void run_all(const struct example *examples, size_t count);

#endif
