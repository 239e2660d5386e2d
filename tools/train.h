/*
 * train.h - what the parts of the trainer share.
 *
 * train_lang.c reads treebanks and writes the model; each other train_*.c makes the
 * sections of one component. Everything is deterministic: the same treebanks and
 * options give the same bytes on the same machine.
 */
#ifndef TOOLS_TRAIN_H
#define TOOLS_TRAIN_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/strmap.h"
#include "extract/lang/lang.h"
#include "extract/lang/tagger.h"
#include "extract/lang/tokens.h"

#define TRAIN_MAX_BANKS    8
#define TRAIN_MAX_TEACHERS 4

/* A string table in the making: keys with values, each key once. */
struct string_table_writer {
    struct arena *arena;
    struct strmap map; /* key to place in `items` */
    struct string_item {
        struct slice key;
        uint32_t value;
    } * items;
    size_t count;
    size_t capacity;
};

/* Words that the network knows, and what unlabelled text taught about them. */
struct vocabulary {
    struct string_table_writer *words; /* form_key() to row; row 0 is unknown */
    uint32_t *counts;                  /* in the treebanks, by row */
    uint32_t n_rows;
    float *vectors; /* n_rows x NET_WORD_DIM */
};

/* Treebanks to learn from. Memory lasts until the end of the process. */
struct train_data {
    struct arena *arena;
    struct lang_text banks[TRAIN_MAX_BANKS];
    size_t n_banks;
    bool has_names[TRAIN_MAX_BANKS];        /* words[].ner is gold */
    const char *corpus;                     /* unlabelled text, JSON Lines; or NULL */
    const char *vectors;                    /* of words, made by others; or NULL */
    struct lang_text devs[TRAIN_MAX_BANKS]; /* for progress reports only */
    size_t n_devs;
    const char *dev_names[TRAIN_MAX_BANKS];
    int epochs;
    int vector_epochs;
    uint64_t seed;                            /* of the network */
    bool net_only;                            /* a network is wanted, no model */
    const char *load;                         /* a network to take as it is, or NULL */
    const char *teachers[TRAIN_MAX_TEACHERS]; /* networks that label the corpus */
    size_t n_teachers;
    const char *keep;        /* a model whose network is taken over, or NULL */
    struct vocabulary words; /* made by train_vectors() */
    /* Made by train_tagger(): labels in the order of the model. */
    struct tag_label *labels;
    uint32_t n_labels;
};

/* Sections in the order in which they were added. */
struct model_writer {
    struct buf bodies[32];
    const char *names[32];
    size_t count;
};

/* Takes over the buffer. */
void model_writer_add(struct model_writer *writer, const char *name, struct buf body);

/* Appends the whole file, as it would be now. */
void model_writer_image(const struct model_writer *writer, struct buf *out);

/* Writes the file; returns false, with a message on stderr, when that fails. */
bool model_writer_save(const struct model_writer *writer, const char *path);

/* Appends raw bytes. */
void put_bytes(struct buf *out, const void *bytes, size_t size);
void put_u32(struct buf *out, uint32_t value);
/* Zero bytes up to a multiple of `align`. */
void put_padding(struct buf *out, size_t align);

/* Copies the key; a second value for the same key is ignored. */
void string_table_add(struct string_table_writer *w, struct slice key, uint32_t value);
struct buf string_table_write(const struct string_table_writer *w);

/* xorshift64*: never seed with 0. */
struct rng {
    uint64_t state;
};
uint32_t rng_next(struct rng *rng);
uint32_t rng_below(struct rng *rng, uint32_t n);
double rng_unit(struct rng *rng); /* [0, 1) */

/* Numbers 0..n-1 in random order. */
void rng_shuffle(struct rng *rng, uint32_t *items, size_t n);

/* After the network. */
void train_second(const struct train_data *data, struct model_writer *writer);
void train_split(const struct train_data *data, struct model_writer *writer);
void train_tagger(struct train_data *data, struct model_writer *writer);
void train_vectors(const struct train_data *data, struct vocabulary *out);
/* Writes the network alone to `path` when that is wanted. False, with a message on
 * stderr, when a file cannot be read or written. */
bool train_network(const struct train_data *data, struct model_writer *writer,
                   const char *path);

/* Fills words[].ner from GUM's Entity= brackets; false when the file has none. */
bool train_read_names(struct slice bytes, struct lang_text *text);

/* The number of the label itself, or of the frequent one that is nearest. */
uint8_t train_label(const struct tag_label *labels, uint32_t n, struct tag_label want);
void train_lemmas(const struct train_data *data, struct model_writer *writer);

#endif
