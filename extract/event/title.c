/*
 * title.c - words of a document's title, which need not stand in its text, and has no
 * tags then: the words as a table of lemmas may have them.
 */
#include "extract/event/parts.h"

bool ev_title_cut(struct arena *arena, struct slice *rest, struct ev_title_word *out)
{
    struct slice word = {0};
    while (word.len == 0 && slice_cut(rest, ' ', &word)) {
    }
    word = arena_lower(arena, word);
    out->colon = word.len > 0 && word.ptr[word.len - 1] == ':';
    word.len -= out->colon;
    word.len -= word.len > 1 && word.ptr[word.len - 1] == 's';
    out->lemma = word;
    return word.len > 0;
}
