/*
 * classes.h - classes of words that stand in like places in much unlabelled news text:
 * given names, clubs, ministries, months, verbs of speaking fall together.
 *
 * Inside extract/name/ only. data/model/classes.bin, made by tools/word_classes.c from
 * word vectors; classes are nested: a fine one lies in a middle one, that in a coarse.
 */
#ifndef EXTRACT_NAME_CLASSES_H
#define EXTRACT_NAME_CLASSES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"

#define CLASS_MAGIC  0x31434c57U /* "WLC1" */
#define CLASS_WAYS   8
#define CLASS_FINE   2048 /* most there may be */
#define CLASS_COMMON 16   /* steps of how common a word is: each half as common */
#define CLASS_NONE   0    /* fine class 0 is kept free for unknown words */

/* Eight words that share a bucket; print 0 is a free place. */
struct class_bucket {
    uint16_t print[CLASS_WAYS];
    uint16_t value[CLASS_WAYS]; /* fine class * CLASS_COMMON + how rare */
};

/* The file's beginning, little-endian; n_buckets of struct class_bucket follow. */
struct class_head {
    uint32_t magic;
    uint32_t n_buckets;
    uint16_t middle[CLASS_FINE]; /* of a fine class */
    uint8_t coarse[CLASS_FINE];
    uint8_t person[CLASS_FINE]; /* percent of its words that the tables have as names */
};

struct class_table {
    const struct class_head *head; /* borrowed from the bytes; NULL: all unknown */
    const struct class_bucket *buckets;
};

struct word_class {
    uint16_t fine; /* CLASS_NONE when unknown */
    uint16_t middle;
    uint8_t coarse;
    uint8_t person; /* percent of the class that names people */
    uint8_t rare;   /* 0 the most common words .. CLASS_COMMON - 1; unknown: that */
};

/* Where a word's hash lies, and its print there. */
uint32_t class_place(uint32_t hash, uint32_t n_buckets);
uint16_t class_print(uint32_t hash);

/* Reads a table in place (aligned to 4 bytes). False when the bytes are none. */
bool class_table_read(struct slice bytes, struct class_table *out);

/* The class of the word with this hash; see words.h for the hash. */
struct word_class class_find(const struct class_table *table, uint32_t hash);

#endif
