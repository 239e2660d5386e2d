/* learn_names.h - what the two halves of the names trainer share. */
#ifndef TOOLS_LEARN_NAMES_H
#define TOOLS_LEARN_NAMES_H

#include "extract/name/ner.h"

/* One document with its gold labels. */
struct learn_doc {
    struct slice id;
    struct lang_text text;
    uint8_t *labels;   /* enum ner_label */
    uint32_t *allowed; /* bits of labels that count as right */
    struct name_words words;
};

struct learn_set {
    struct learn_doc *docs;
    size_t n_docs;
    size_t capacity;
};

/*
 * Reads a CoNLL-U file with Entity= brackets (GUM), or IOB2 with the label in column 3
 * (UNER: PER, LOC, ORG; capitalised words outside count as "none of these").
 */
void learn_read_gum(struct arena *arena, const struct name_rules *rules,
                    struct slice bytes, struct learn_set *out);
void learn_read_iob(struct arena *arena, struct slice bytes, struct learn_set *out);

#endif
