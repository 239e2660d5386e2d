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

/* A word of a made-up document; an empty form ends a sentence. */
struct made_word {
    struct slice form;
    uint8_t label;
};

void learn_add_made(struct arena *arena, const struct made_word *words, size_t n,
                    struct learn_set *out);

/* Fills the templates of `bytes` with made-up names: `n` documents, deterministic. */
void learn_make(struct arena *arena, struct slice bytes, size_t n, uint64_t seed,
                struct learn_set *out);

#define LEARN_SLOTS (1U << 22)

/* A feature in training; open addressing over LEARN_SLOTS. */
struct learn_row {
    uint32_t key;  /* feature hash; 0 free */
    uint32_t seen; /* in how many documents */
    uint32_t doc;  /* the last of them */
    float w[NER_LABELS];
    float sum[NER_LABELS];
    float all[NER_LABELS]; /* of the trainings before this one */
};

/* learn_save.c: `trans` as in struct ner_head. False when the file cannot be written.
 */
bool learn_save(const struct learn_row *rows, float (*trans)[NER_LABELS],
                const char *path);

#endif
