/*
 * recase.h - text whose capitals say nothing: Title Case headlines, reports all in
 * capitals.
 *
 * Taggers and parsers take a capital for a name. Where every word begins with one, the
 * lexicon decides which words are names; where all letters are capitals, a model that
 * sees the words around them (truecase.h). The others are read as if written small.
 */
#ifndef EXTRACT_LANG_RECASE_H
#define EXTRACT_LANG_RECASE_H

#include "extract/lang/truecase.h"

/*
 * Words that no dictionary has and that were read as part of a longer name: "HECTOR
 * SORIA DIAZ" of one paragraph tells what "SORIA" of a later one is. One document's.
 */
struct recase_names {
    struct arena *arena;
    uint32_t *hashes;
    size_t count;
    size_t room;
};

struct recase_rules {
    const struct tagger *tagger;
    const struct truecase *truecase;
    struct recase_names *names; /* of the document */
};

/*
 * Writes words [0, count) of a block as running text would have them into `look`, a
 * copy of the document's text; of other words its bytes stay. Paragraphs within the
 * block are judged by themselves, but for the names of those before, to which this
 * block's are added. Returns whether a byte changed.
 */
bool recase_block(const struct recase_rules *rules, struct slice text,
                  const struct word *words, size_t count, char *look);

#endif
