/*
 * official.c - how offices entitle what they publish: "Remarks as Prepared for Delivery
 * by Minister X", "Press Gaggle by X en route Lima".
 */
#include "extract/event/mend/line.h"

/*
 * "Briefing by X |en route Lima", "route" taken for who gives it: what governs it is
 * the name before, and the two words are one preposition of the place.
 */
static void mend_en_route(struct ev_line *line, uint32_t en)
{
    uint32_t route = en + 1;
    uint32_t place = route + 1;
    if (en == line->first || place >= line->end || !ev_line_is(line, en, "en") ||
        !ev_line_is(line, route, "route")) {
        return;
    }
    uint32_t old = line->words[route].head;
    for (uint32_t w = en; w-- > line->first;) {
        if (line->words[w].head == route && ev_is_nominal(line->words[w].upos)) {
            ev_line_lift(line, w, route);
            break;
        }
    }
    place += ev_line_is(line, place, "to") && place + 1 < line->end;
    while (line->words[place].head != LANG_NO_HEAD && line->words[place].head > place) {
        place = line->words[place].head;
    }
    uint32_t root = ev_line_root(line);
    if (old == en) { /* "was |en route to Lima": the place stands for both */
        ev_line_lift(line, place, route);
        ev_line_lift(line, place, en);
    } else if (root != EV_NONE && root != route && root != place) {
        ev_line_tie(line, place, old == LANG_NO_HEAD || old > en ? root : old,
                    line->words[root].upos == UPOS_VERB ? DEPREL_OBL : DEPREL_NMOD);
    }
    line->words[en].lemma = SLICE_LIT("to");
    ev_line_tie(line, en, place, DEPREL_CASE);
    ev_line_tie(line, route, en, DEPREL_FIXED);
}

/* "Talks |by Ada Okoye", the name hung on the preposition: it is the other way round.
 */
static void mend_headed_by(struct ev_line *line, uint32_t prep)
{
    uint32_t name = prep + 1;
    if (line->words[prep].upos != UPOS_ADP || line->words[prep].deprel != DEPREL_NMOD ||
        line->words[prep].head == LANG_NO_HEAD) {
        return;
    }
    while (name < line->end && line->words[name].head != prep) {
        name++;
    }
    if (name < line->end && ev_is_nominal(line->words[name].upos)) {
        ev_line_lift(line, name, prep);
        ev_line_tie(line, prep, name, DEPREL_CASE);
    }
}

/*
 * "Remarks |as prepared for delivery by X": what the participle tells of the remarks
 * parts them from nobody.
 */
static void mend_as_delivered(struct ev_line *line, uint32_t as)
{
    uint32_t part = as + 1;
    if (as == line->first || part >= line->end || !ev_line_is(line, as, "as") ||
        !(line->words[part].feats & FEAT_PAST) ||
        !ev_in_class(line->rules, "own_words", line->words[as - 1].lemma)) {
        return;
    }
    uint32_t noun = as - 1;
    uint32_t end = part + 1;
    if (end + 1 < line->end && ev_line_is(line, end, "for")) {
        end += 2; /* "for delivery" */
    }
    if (line->words[noun].head == part) {
        ev_line_lift(line, noun, part);
    }
    for (uint32_t w = as; w < line->end; w++) {
        uint32_t head = line->words[w].head;
        if (w >= end && head != LANG_NO_HEAD && head >= as && head < end) {
            bool phrase =
                line->words[w].upos != UPOS_PUNCT && ev_is_nominal(line->words[w].upos);
            ev_line_tie(line, w, noun,
                        phrase ? (uint8_t)DEPREL_NMOD : line->words[w].deprel);
        }
    }
    ev_line_tie(line, part, noun, DEPREL_ACL);
    for (uint32_t w = as; w < end; w++) {
        if (w != part) {
            ev_line_tie(line, w, part, DEPREL_DEP);
        }
    }
}

void ev_mend_official(struct ev_line *line)
{
    for (uint32_t w = line->first; w < line->end; w++) {
        mend_headed_by(line, w);
        mend_en_route(line, w);
        mend_as_delivered(line, w);
    }
}
