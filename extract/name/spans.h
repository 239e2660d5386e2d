/*
 * spans.h - names as runs of words: what the model labels, mended by the rules that are
 * sure. Inside extract/name/ only.
 */
#ifndef EXTRACT_NAME_SPANS_H
#define EXTRACT_NAME_SPANS_H

#include "extract/name/ner.h"

enum name_type { TYPE_PERSON, TYPE_BODY, TYPE_PLACE, TYPE_OTHER, TYPE_DEMONYM };

struct name_run {
    uint32_t from; /* words [from, to) */
    uint32_t to;
    uint8_t type;                  /* enum name_type */
    const struct gaz_entry *entry; /* of exactly these words, or NULL */
};

struct name_runs {
    struct name_run *runs; /* in text order, not overlapping */
    size_t n_runs;
    size_t capacity;
};

/* All runs, TYPE_OTHER taken out. */
void name_runs_find(struct arena *arena, const struct name_words *words,
                    struct name_runs *out);

#endif
