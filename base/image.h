/*
 * image.h - what a reader of tables built, kept as bytes.
 *
 * Reading the tables would be most of the time that a short run takes. So
 * tools/freeze.c reads them while the program is built, in an arena of one block, and
 * writes the block down with its pointers marked; the program copies it and sets the
 * pointers. What has none is kept apart and used where it lies: pages that nobody asks
 * for are never read. A reader needs nothing for it but to keep all that it makes in a
 * `struct image_room`, reached from one record, to point only there and into the
 * built-in files, and to write records with gaps field by field: a copy from the stack
 * would bring along what lay there.
 *
 * An image is of the machine and compiler that built it: its words are as they lay in
 * memory. A program without images, or with those of another machine, reads tables.
 */
#ifndef BASE_IMAGE_H
#define BASE_IMAGE_H

#include "base/arena.h"

#define IMAGE_MAGIC    0x314d4944U /* "DIM1", in the byte order of the machine */
#define IMAGE_PATH_MAX 64

/* Where a reader puts what it makes; both may be one arena. */
struct image_room {
    struct arena *arena;
    struct arena *still; /* what holds no pointer */
};

/* The beginning of an image: then what lies still, its chains, its words. */
struct image_head {
    uint32_t magic;
    uint32_t pointer_bytes;
    uint32_t n_still; /* words of 8 bytes */
    uint32_t n_words;
    uint32_t root; /* byte offset of the record from which all is reached */
    uint32_t n_chains;
    uint64_t unused;
};

#define IMAGE_WORDS ""  /* places that are no files: the words, */
#define IMAGE_STILL "." /* and what lies still */

/*
 * The pointers to one place: part of the image, or a built-in file. A word of a
 * chain holds the byte offset there (low half) and how many words on the next of the
 * chain stands (high half; 0 ends it).
 */
struct image_chain {
    char path[IMAGE_PATH_MAX];
    uint64_t first; /* word */
};

/*
 * The root of the built-in image `path`, copied into `arena`; NULL, and nothing is
 * allocated, when there is none for this machine.
 */
void *image_thaw(const char *path, struct arena *arena);

#endif
