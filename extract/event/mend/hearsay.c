/*
 * hearsay.c - "Ada Okoye, who police say shot two, was held": whose verb is whose.
 *
 * A relative clause may have within it who says so. A parser then takes the saying for
 * the clause, and what was done for an object or a clause of something else. Here the
 * deed is the clause, its subject the pronoun, and the saying is beside it.
 */
#include "extract/event/mend/line.h"

#define MOST_SAYER 6 /* words between the pronoun and "say" */

static bool in_phrase(uint8_t upos)
{
    return upos == UPOS_DET || upos == UPOS_ADJ || upos == UPOS_NOUN ||
           upos == UPOS_PROPN || upos == UPOS_PRON || upos == UPOS_NUM;
}

/* The "say" of "|who the police say", or EV_NONE. */
static uint32_t saying_behind(const struct ev_line *line, uint32_t pronoun)
{
    uint32_t w = pronoun + 1;
    while (w < line->end && w - pronoun <= MOST_SAYER &&
           in_phrase(line->words[w].upos)) {
        w++;
    }
    bool says = w < line->end && w > pronoun + 1 && line->words[w].upos == UPOS_VERB &&
                ev_in_class(line->rules, "hearsay", line->words[w].lemma);
    return says ? w : EV_NONE;
}

/* The verb right behind it, but for its auxiliaries and adverbs; or EV_NONE. */
static uint32_t deed_behind(const struct ev_line *line, uint32_t says)
{
    uint32_t w = says + 1;
    while (w < line->end &&
           (line->words[w].upos == UPOS_AUX || line->words[w].upos == UPOS_ADV)) {
        w++;
    }
    bool past = w < line->end && line->words[w].upos == UPOS_VERB &&
                (line->words[w].feats & FEAT_PAST);
    bool shot = w == says + 1 && line->words[w].upos == UPOS_NOUN &&
                ev_line_is(line, w, "shot");
    return w < line->end && (past || shot) ? w : EV_NONE;
}

/* "who police say |shot Bo Silva", taken for a shot. */
static void take_shot(struct ev_line *line, uint32_t shot)
{
    line->words[shot].upos = UPOS_VERB;
    line->words[shot].lemma = SLICE_LIT("shoot");
    for (uint32_t w = shot + 1; w < line->end; w++) {
        uint8_t rel = line->words[w].deprel;
        if (line->words[w].head == shot &&
            (rel == DEPREL_FLAT || rel == DEPREL_COMPOUND || rel == DEPREL_APPOS ||
             rel == DEPREL_NMOD_UNMARKED)) {
            line->words[w].deprel = DEPREL_OBJ;
        }
    }
}

/* "was killed": the pronoun is whom it was done to. */
static bool is_passive(const struct ev_line *line, uint32_t says, uint32_t deed)
{
    bool be = false;
    for (uint32_t w = says + 1; w < deed; w++) {
        be = be || slice_equal(line->words[w].lemma, SLICE_LIT("be"));
    }
    return be;
}

/* The noun that the clause tells of: what the saying hung on, left of the pronoun. */
static uint32_t told_of(const struct ev_line *line, uint32_t pronoun, uint32_t says,
                        uint32_t deed)
{
    uint32_t heads[] = {line->words[says].head, line->words[deed].head,
                        line->words[pronoun].head};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        if (heads[i] != LANG_NO_HEAD && heads[i] >= line->first && heads[i] < pronoun) {
            return heads[i];
        }
    }
    return EV_NONE;
}

/* What stands between the pronoun and the saying is who says it. */
static void tie_sayer(struct ev_line *line, uint32_t pronoun, uint32_t says)
{
    for (uint32_t w = pronoun + 1; w < says; w++) {
        uint32_t head = line->words[w].head;
        if (head == LANG_NO_HEAD || head <= pronoun || head >= says) {
            ev_line_tie(line, w, says,
                        ev_is_nominal(line->words[w].upos) ? DEPREL_NSUBJ
                                                           : DEPREL_ADVMOD);
        }
    }
}

/* Takes what is behind the deed for its own. */
static void tie_behind(struct ev_line *line, uint32_t says, uint32_t deed)
{
    for (uint32_t w = says + 1; w < line->end; w++) {
        uint32_t head = line->words[w].head;
        if (w < deed || (w > deed && (head == says || w == line->words[deed].head))) {
            bool object =
                w > deed && ev_is_nominal(line->words[w].upos) &&
                (w == line->words[deed].head || line->words[w].deprel == DEPREL_OBJ);
            ev_line_tie(line, w, deed, object ? DEPREL_OBJ : line->words[w].deprel);
        }
    }
}

static void mend(struct ev_line *line, uint32_t pronoun, uint32_t says)
{
    uint32_t deed = deed_behind(line, says);
    uint32_t noun = deed == EV_NONE ? EV_NONE : told_of(line, pronoun, says, deed);
    if (noun == EV_NONE || line->words[noun].upos == UPOS_VERB) {
        return;
    }
    if (line->words[deed].upos == UPOS_NOUN) {
        take_shot(line, deed);
    }
    tie_behind(line, says, deed);
    bool passive = is_passive(line, says, deed);
    line->words[deed].feats = FEAT_FIN | FEAT_PAST;
    ev_line_tie(line, deed, noun, DEPREL_ACL_RELCL);
    ev_line_tie(line, pronoun, deed, passive ? DEPREL_NSUBJ_PASS : DEPREL_NSUBJ);
    ev_line_tie(line, says, deed, DEPREL_PARATAXIS);
    tie_sayer(line, pronoun, says);
}

/*
 * "The BBC reported |Ada Okoye, the envoy, urged ...": whom the tree took for what was
 * reported acts in the clause that goes on without "and".
 */
static void mend_reported(struct ev_line *line, uint32_t deed)
{
    uint32_t says = line->words[deed].head;
    uint8_t rel = line->words[deed].deprel;
    bool goes_on = (rel == DEPREL_CONJ || rel == DEPREL_PARATAXIS) &&
                   (line->words[deed].feats & FEAT_FIN) && ev_line_has(line, says) &&
                   says < deed && ev_line_child(line, deed, DEPREL_CC) == EV_NONE &&
                   !ev_line_subject(line, deed);
    uint32_t who = goes_on && ev_in_class(line->rules, "say", line->words[says].lemma)
                       ? ev_line_child(line, says, DEPREL_OBJ)
                       : EV_NONE;
    if (who != EV_NONE && says < who && who < deed &&
        line->words[who].upos == UPOS_PROPN) {
        ev_line_tie(line, who, deed, DEPREL_NSUBJ);
        ev_line_tie(line, deed, says, DEPREL_CCOMP);
    }
}

void ev_mend_hearsay(struct ev_line *line)
{
    for (uint32_t w = line->first + 1; w < line->end; w++) {
        uint32_t says =
            ev_line_in(line, "relative", w) ? saying_behind(line, w) : EV_NONE;
        if (says != EV_NONE) {
            mend(line, w, says);
        }
        if (line->words[w].upos == UPOS_VERB) {
            mend_reported(line, w);
        }
    }
}
