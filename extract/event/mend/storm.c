/*
 * storm.c - "Hurricane |Zelda": a parser takes the storm's name for the head, and the
 * word that tells what it was for a part of it. Here that word heads both, as in "the
 * hurricane".
 */
#include "base/ascii.h"
#include "extract/event/mend/line.h"

void ev_mend_storm(struct ev_line *line, uint32_t storm)
{
    struct word *words = line->words;
    uint32_t name = storm + 1;
    if (name >= line->end || words[name].upos != UPOS_PROPN ||
        !ev_line_in(line, "named_storm", storm) ||
        !ascii_is_upper(word_form(line->text, storm).ptr[0])) {
        return;
    }
    /* "|Hurricane Zelda recovery plans": both hang on what is behind them */
    bool apart = words[storm].deprel == DEPREL_COMPOUND && words[storm].head > name &&
                 words[name].deprel == DEPREL_COMPOUND && words[name].head > name;
    if (words[storm].head != name && !apart) {
        return;
    }
    if (!apart) {
        ev_line_lift(line, storm, name);
    }
    ev_line_tie(line, name, storm, DEPREL_FLAT);
    words[storm].upos = UPOS_PROPN;
}
