/*
 * verbal.c - "from the |shooting", "the police |shooting of a boy", "the mass |shooting
 * in Lima", "his next court |hearing": a noun in "-ing" of what was done, taken for a
 * verb.
 */
#include "extract/event/mend/line.h"

/* A participle or gerund that a row knows as a noun, and that has no object: of a
 * participle's clause no article stands before it. */
static bool may_be_noun(const struct ev_line *line, uint32_t deed)
{
    const struct word *word = &line->words[deed];
    struct slice form = word_form(line->text, deed);
    return word->upos == UPOS_VERB && (word->feats & (FEAT_GER | FEAT_PART)) &&
           slice_ends(form, SLICE_LIT("ing")) &&
           ev_frame_find(line->rules, arena_lower(line->arena, form), 'n') !=
               STRMAP_NONE &&
           ev_line_child(line, deed, DEPREL_OBJ) == EV_NONE &&
           ev_line_child(line, deed, DEPREL_AUX) == EV_NONE &&
           ev_line_child(line, deed, DEPREL_CCOMP) == EV_NONE &&
           ev_line_child(line, deed, DEPREL_XCOMP) == EV_NONE;
}

static bool is_modifier(uint8_t upos)
{
    return ev_is_noun(upos) || upos == UPOS_ADJ || upos == UPOS_NUM;
}

/* The first word of "|fatal police shooting" behind an article or an owner; or EV_NONE.
 */
static uint32_t phrase_before(const struct ev_line *line, uint32_t deed)
{
    uint32_t w = deed;
    while (w > line->first && is_modifier(line->words[w - 1].upos)) {
        w--;
    }
    bool owned = w > line->first && (line->words[w - 1].upos == UPOS_DET ||
                                     line->words[w - 1].upos == UPOS_PART ||
                                     line->words[w - 1].deprel == DEPREL_NMOD_POSS);
    return w < deed && owned ? w : EV_NONE;
}

/* What a school or a crowd suffers; a man |shooting in the street does it himself. */
static bool is_suffered(const struct ev_line *line, uint32_t deed)
{
    const struct word *thing = &line->words[deed - 1];
    return ev_line_in(line, "crime_kind", deed) &&
           line->words[deed].deprel == DEPREL_ACL &&
           (thing->upos == UPOS_ADJ ||
            (thing->upos == UPOS_NOUN && !(thing->feats & FEAT_PLUR) &&
             !ev_in_class(line->rules, "people", thing->lemma) &&
             !ev_in_class(line->rules, "troops", thing->lemma)));
}

void ev_mend_verbal(struct ev_line *line, uint32_t deed)
{
    if (deed == line->first || !may_be_noun(line, deed)) {
        return;
    }
    uint8_t rel = line->words[deed].deprel;
    uint32_t det = ev_line_child(line, deed, DEPREL_DET);
    if (det != EV_NONE || rel == DEPREL_COMPOUND) {
        ev_line_make_noun(line, deed);
        return;
    }
    uint32_t from = phrase_before(line, deed);
    bool session =
        ev_line_is(line, deed, "hearing") && ev_line_in(line, "hearing_kind", deed - 1);
    if (from == EV_NONE ||
        (!ev_line_is(line, deed + 1, "of") && !is_suffered(line, deed) && !session)) {
        return;
    }
    uint32_t top = ev_line_top(line, deed - 1, from, deed);
    ev_line_lift(line, deed, top);
    ev_line_tie(line, top, deed, DEPREL_COMPOUND);
    ev_line_make_noun(line, deed);
}
