/*
 * body_words.h - names of countries, and bodies that no country has, as they are
 * compared (graph/norm.h): out of data/name/, and kept as an image (base/image.h).
 */
#ifndef GRAPH_BODY_WORDS_H
#define GRAPH_BODY_WORDS_H

#include "base/image.h"
#include "base/strmap.h"

struct body_words {
    struct arena arena;
    struct strmap countries; /* words and adjectives of countries */
    struct strmap unique;    /* bodies that no country has */
};

struct body_words *body_words_new(void);
void body_words_free(struct body_words *words);

/* The code of the country that a name or adjective tells; empty when it tells none.
 * `code` is room for it. */
struct slice body_words_country(const struct body_words *words, struct slice name,
                                char code[2]);

/* "International Court of Justice": the only one, whatever its words. */
bool body_words_unique(const struct body_words *words, struct slice name);

/* Reads the tables: what body_words_new() does when there is no image of them. */
struct body_words *body_words_read(const struct image_room *room);

#endif
