/*
 * deeds.c - verbs that a tree does not take for the deeds of a clause.
 *
 * "Has broken ties": the perfect taken for what somebody owns. "And hold talks", "and
 * fired coach Ada Okoye": taken for a part of the object. "He quit on Friday": a past
 * that looks like the bare form. "He will be in Lima on Friday": a stay. "A trial set
 * for May": taken for nouns.
 */
#include "base/ascii.h"
#include "extract/event/mend/line.h"
#include "extract/event/tree/tree.h"

/*
 * "He |quit on Friday": where the past looks like the bare form, the missing "-s" of
 * the present tells it.
 */
static void mend_bare_past(struct ev_line *line, uint32_t verb)
{
    struct word *word = &line->words[verb];
    uint32_t who =
        word->upos == UPOS_VERB ? ev_line_child(line, verb, DEPREL_NSUBJ) : EV_NONE;
    if (who == EV_NONE || who > verb ||
        !ev_in_class(line->rules, "unchanging", word->lemma) ||
        !slice_equal_nocase(word_form(line->text, verb), word->lemma) ||
        ev_line_child(line, verb, DEPREL_AUX) != EV_NONE ||
        ev_line_child(line, verb, DEPREL_MARK) != EV_NONE ||
        ev_line_child(line, who, DEPREL_CONJ) != EV_NONE) {
        return;
    }
    uint8_t upos = line->words[who].upos;
    bool third =
        ev_line_has_lemma(line, who, "he") || ev_line_has_lemma(line, who, "she") ||
        ev_line_has_lemma(line, who, "it") || ev_line_has_lemma(line, who, "who");
    bool one = (upos == UPOS_PROPN || upos == UPOS_NOUN) &&
               !(line->words[who].feats & FEAT_PLUR);
    if (third || one) {
        word->feats = FEAT_FIN | FEAT_PAST;
    }
}

/* "to meet X and |hold talks": a verb taken for a part of its object. */
static void mend_compound(struct ev_line *line, uint32_t verb)
{
    const struct word *word = &line->words[verb];
    uint32_t noun = word->head;
    if (word->upos != UPOS_VERB || word->deprel != DEPREL_COMPOUND ||
        verb == line->first || line->words[verb - 1].upos != UPOS_CCONJ ||
        noun == LANG_NO_HEAD || noun < verb) {
        return;
    }
    uint32_t first = line->words[noun].head;
    if (first == LANG_NO_HEAD || first > verb || line->words[first].upos != UPOS_VERB) {
        return;
    }
    ev_line_tie(line, verb, first, DEPREL_CONJ);
    ev_line_tie(line, verb - 1, verb, DEPREL_CC);
    ev_line_tie(line, noun, verb, DEPREL_OBJ);
}

/*
 * "had enough of the results |and fired coach Ada Okoye": a deed taken for an adjective
 * of whom it was done to, who is one of a list then.
 */
static void mend_second_deed(struct ev_line *line, uint32_t verb)
{
    const struct word *word = &line->words[verb];
    uint32_t noun = word->head;
    if (word->upos != UPOS_VERB || word->deprel != DEPREL_AMOD || verb == line->first ||
        line->words[verb - 1].upos != UPOS_CCONJ || noun == LANG_NO_HEAD ||
        noun < verb || line->words[noun].deprel != DEPREL_CONJ ||
        ev_head_find(line->rules, word->lemma, 'v') == STRMAP_NONE) {
        return;
    }
    uint32_t name = ev_line_child(line, noun, DEPREL_APPOS);
    name = name == EV_NONE ? ev_line_child(line, noun, DEPREL_FLAT) : name;
    uint32_t main = ev_line_verb(line, noun);
    if (name == EV_NONE || !ascii_is_upper(word_form(line->text, name).ptr[0]) ||
        main == EV_NONE || main > verb) {
        return;
    }
    while (line->words[main].deprel == DEPREL_XCOMP ||
           line->words[main].deprel == DEPREL_ACL) {
        main = line->words[main].head;
    }
    ev_line_tie(line, verb, main, DEPREL_CONJ);
    ev_line_tie(line, verb - 1, verb, DEPREL_CC);
    ev_line_tie(line, noun, verb, DEPREL_OBJ);
}

/* The participle right behind "have", but for adverbs, or EV_NONE. */
static uint32_t participle_after(const struct ev_line *line, uint32_t have)
{
    uint32_t w = have + 1;
    while (w < line->end && line->words[w].upos == UPOS_ADV) {
        w++;
    }
    return w < line->end && line->words[w].upos == UPOS_VERB &&
                   line->words[w].deprel == DEPREL_AMOD
               ? w
               : EV_NONE;
}

/* "Fiji |has broken ties with Peru": a verb that tells events is no adjective here. */
static void mend_perfect(struct ev_line *line, uint32_t have)
{
    uint32_t verb =
        ev_line_has_lemma(line, have, "have") ? participle_after(line, have) : EV_NONE;
    uint32_t object = verb == EV_NONE ? LANG_NO_HEAD : line->words[verb].head;
    if (object == LANG_NO_HEAD || object < verb || line->words[object].head != have ||
        line->words[object].deprel != DEPREL_OBJ ||
        ev_head_find(line->rules, line->words[verb].lemma, 'v') == STRMAP_NONE) {
        return;
    }
    ev_line_lift(line, verb, have);
    ev_line_tie(line, have, verb, DEPREL_AUX);
    ev_line_tie(line, object, verb, DEPREL_OBJ);
}

static bool is_infinitive(const struct ev_line *line, uint32_t word)
{
    return line->words[word].upos == UPOS_VERB &&
           (line->words[word].feats & (FEAT_INF | FEAT_FIN)) == FEAT_INF;
}

/* "promised to conduct elections |and hold a vote": what goes on is the infinitive. */
static void mend_bare_conjunct(struct ev_line *line, uint32_t verb)
{
    uint32_t first = line->words[verb].head;
    if (line->words[verb].deprel != DEPREL_CONJ || first == LANG_NO_HEAD ||
        first > verb || !is_infinitive(line, verb) ||
        !(line->words[first].feats & FEAT_FIN) ||
        ev_line_child(line, verb, DEPREL_AUX) != EV_NONE ||
        ev_line_child(line, verb, DEPREL_MARK) != EV_NONE ||
        ev_line_child(line, verb, DEPREL_NSUBJ) != EV_NONE) {
        return;
    }
    uint32_t inner = ev_line_child(line, first, DEPREL_XCOMP);
    if (inner != EV_NONE && inner > first && inner < verb &&
        is_infinitive(line, inner)) {
        ev_line_tie(line, verb, inner, DEPREL_CONJ);
    }
}

/* "is in Lima |to meet X" */
static bool is_for(const struct ev_line *line, uint32_t verb)
{
    uint32_t mark = ev_line_child(line, verb, DEPREL_MARK);
    return line->words[verb].deprel == DEPREL_ACL && mark != EV_NONE &&
           ev_line_is(line, mark, "to");
}

/* Does more than the place say where "X is in Lima": a day, what for? */
static bool is_stay(const struct ev_line *line, uint32_t place, uint32_t be)
{
    if (ev_line_child(line, place, DEPREL_AUX) != EV_NONE && be > line->first) {
        return true;
    }
    for (uint32_t w = place + 1; w < line->end; w++) {
        uint8_t rel = line->words[w].deprel;
        bool phrase = rel == DEPREL_NMOD || rel == DEPREL_OBL ||
                      rel == DEPREL_OBL_UNMARKED || rel == DEPREL_NMOD_UNMARKED ||
                      rel == DEPREL_ADVCL || is_for(line, w);
        if (line->words[w].head == place && phrase) {
            return true;
        }
    }
    return false;
}

/* "|The next talks are in Lima in May" */
static bool is_act(const struct ev_line *line, uint32_t noun)
{
    return line->words[noun].upos == UPOS_NOUN &&
           ev_head_find(line->rules, line->words[noun].lemma, 'n') != STRMAP_NONE;
}

/* "He will |be in Lima on Friday": a stay, not what he is. */
static void mend_stay(struct ev_line *line, uint32_t place)
{
    static const bool of_name[DEPREL_COUNT] = {
        [DEPREL_CASE] = true,     [DEPREL_DET] = true,   [DEPREL_FLAT] = true,
        [DEPREL_COMPOUND] = true, [DEPREL_APPOS] = true,
    };
    if (line->words[place].upos != UPOS_PROPN) {
        return;
    }
    uint32_t be = ev_line_child(line, place, DEPREL_COP);
    uint32_t who = ev_line_child(line, place, DEPREL_NSUBJ);
    uint32_t prep = ev_line_child(line, place, DEPREL_CASE);
    if (be == EV_NONE || who == EV_NONE || prep == EV_NONE ||
        !ev_line_has_lemma(line, prep, "in") ||
        (line->words[who].upos != UPOS_PROPN && line->words[who].upos != UPOS_PRON &&
         !is_act(line, who)) ||
        !is_stay(line, place, be)) {
        return;
    }
    ev_line_tie(line, be, line->words[place].head, line->words[place].deprel);
    line->words[be].upos = UPOS_VERB;
    ev_line_tie(line, place, be, DEPREL_OBL);
    for (uint32_t w = line->first; w < line->end; w++) {
        struct word *word = &line->words[w];
        if (word->head == place && !of_name[word->deprel]) {
            bool aim = is_for(line, w);
            word->head = be;
            word->deprel = word->deprel == DEPREL_NMOD ? DEPREL_OBL : word->deprel;
            word->deprel = aim ? DEPREL_ADVCL : word->deprel;
        }
    }
}

/* "a trial |set for May": what is set, taken for a set of trials. */
static void mend_set(struct ev_line *line, uint32_t set)
{
    uint32_t what = set == line->first ? set : set - 1;
    if (line->words[set].upos != UPOS_NOUN || !ev_line_is(line, set, "set") ||
        !ev_line_is(line, set + 1, "for") || line->words[what].head != set ||
        line->words[what].deprel != DEPREL_COMPOUND ||
        ev_head_find(line->rules, line->words[what].lemma, 'n') == STRMAP_NONE) {
        return;
    }
    ev_line_lift(line, what, set);
    line->words[set].upos = UPOS_VERB;
    line->words[set].feats = FEAT_PART | FEAT_PAST | FEAT_PASS;
    ev_line_tie(line, set, what, DEPREL_ACL);
}

/* "sworn |in three weeks later": no preposition stands before how much later. */
static void mend_particle_before_time(struct ev_line *line, uint32_t verb)
{
    uint32_t prt = verb + 1;
    if (prt + 3 >= line->end || line->words[verb].upos != UPOS_VERB ||
        line->words[prt].deprel != DEPREL_CASE ||
        line->words[prt + 1].upos != UPOS_NUM ||
        !ev_line_in(line, "how_far_off", prt + 3)) {
        return;
    }
    struct slice both =
        ev_joined_lemma(line->arena, line->words[verb].lemma, line->words[prt].lemma);
    if (ev_frame_find(line->rules, both, 'v') != STRMAP_NONE) {
        ev_line_tie(line, prt, verb, DEPREL_COMPOUND_PRT);
    }
}

/* "handed |over Silva to Peru": the particle of a verb that rows know with it, taken
 * for a preposition of its object. */
static void mend_particle(struct ev_line *line, uint32_t verb)
{
    uint32_t prt = verb + 1;
    if (prt + 1 >= line->end || line->words[verb].upos != UPOS_VERB ||
        line->words[prt + 1].upos == UPOS_ADP ||
        line->words[prt].deprel != DEPREL_CASE ||
        !ev_in_class(line->rules, "particle", line->words[prt].lemma) ||
        ev_line_child(line, verb, DEPREL_OBJ) != EV_NONE) {
        return;
    }
    uint32_t object = line->words[prt].head;
    struct slice both =
        ev_joined_lemma(line->arena, line->words[verb].lemma, line->words[prt].lemma);
    if (line->words[object].head != verb || line->words[object].deprel != DEPREL_OBL ||
        ev_frame_find(line->rules, both, 'v') == STRMAP_NONE) {
        return;
    }
    ev_line_tie(line, prt, verb, DEPREL_COMPOUND_PRT);
    ev_line_tie(line, object, verb, DEPREL_OBJ);
}

/* "Okoye, |shot on Monday by gunmen, ...": whom a bullet hit, taken for the bullet. */
static void mend_shot_aside(struct ev_line *line, uint32_t shot)
{
    struct word *word = &line->words[shot];
    bool aside = shot > line->first + 1 && ev_line_is(line, shot, "shot") &&
                 word->upos == UPOS_NOUN && !(word->feats & FEAT_PLUR) &&
                 line->words[shot - 1].upos == UPOS_PUNCT &&
                 (word->deprel == DEPREL_APPOS || word->deprel == DEPREL_ACL);
    if (!aside || word->head == LANG_NO_HEAD || word->head > shot ||
        ev_line_child(line, shot, DEPREL_NMOD) != EV_NONE) {
        return;
    }
    word->upos = UPOS_VERB;
    word->lemma = SLICE_LIT("shoot");
    word->feats = FEAT_PART | FEAT_PAST | FEAT_PASS;
    word->deprel = DEPREL_ACL;
}

/* The people that "among them" before `comma` looks back at, or EV_NONE. */
static uint32_t many_before(const struct ev_line *line, uint32_t comma)
{
    for (uint32_t w = comma; w-- > line->first;) {
        const struct word *many = &line->words[w];
        if (many->upos == UPOS_NOUN && (many->feats & FEAT_PLUR)) {
            return ev_in_class(line->rules, "people", many->lemma) ? w : EV_NONE;
        }
    }
    return EV_NONE;
}

/* "four men, |among them Okoye", ", |one of them Okoye": says what "including" does. */
static void mend_among(struct ev_line *line, uint32_t them)
{
    uint32_t prep = them - (them > line->first);
    uint32_t from = ev_line_is(line, prep, "of") && prep > line->first &&
                            line->words[prep - 1].upos == UPOS_NUM
                        ? prep - 1
                        : prep;
    if (!ev_line_is(line, them, "them") || from == line->first ||
        line->words[from - 1].upos != UPOS_PUNCT ||
        (from == prep && !ev_line_is(line, prep, "among"))) {
        return;
    }
    uint32_t who = ev_line_noun_from(line, them + 1);
    uint32_t many = many_before(line, from - 1);
    if (who == EV_NONE || many == EV_NONE ||
        (line->words[who].head > who && line->words[who].head != LANG_NO_HEAD &&
         line->words[line->words[who].head].upos == UPOS_VERB)) {
        return; /* "among them |Okoye was the first" */
    }
    ev_line_tie(line, who, many, DEPREL_NMOD);
    ev_line_tie(line, prep, who, DEPREL_CASE);
    line->words[prep].lemma = SLICE_LIT("including");
    ev_line_tie(line, them, prep, DEPREL_FIXED);
    if (from < prep) {
        ev_line_tie(line, from, prep, DEPREL_FIXED);
    }
}

/* "met |visiting premier Okoye", "talks with |visiting premier Okoye": who is visiting,
 * taken for whom somebody visits. */
static void mend_visiting(struct ev_line *line, uint32_t visiting)
{
    uint32_t who = ev_line_child(line, visiting, DEPREL_OBJ);
    uint32_t head = line->words[visiting].head;
    if (!ev_line_is(line, visiting, "visiting") || who == EV_NONE || who < visiting ||
        visiting == line->first || head == LANG_NO_HEAD || head > visiting ||
        line->words[who].upos != UPOS_PROPN) {
        return;
    }
    bool with = ev_line_is(line, visiting - 1, "with");
    bool met = head + 1 == visiting &&
               (ev_line_is(line, head, "met") || ev_line_is(line, head, "meet") ||
                ev_in_class(line->rules, "hosts", line->words[head].lemma));
    bool noun = line->words[head].upos == UPOS_NOUN;
    if (!with && !met) {
        return;
    }
    uint32_t above =
        noun && line->words[head].head != LANG_NO_HEAD ? line->words[head].head : head;
    for (uint32_t w = who + 1; w < line->end; w++) {
        if (line->words[w].head == visiting && line->words[w].deprel == DEPREL_OBL) {
            ev_line_tie(line, w, above, DEPREL_OBL);
        }
    }
    ev_line_tie(line, who, head, met ? DEPREL_OBJ : (noun ? DEPREL_NMOD : DEPREL_OBL));
    ev_line_tie(line, visiting, who, DEPREL_AMOD);
    if (with) {
        line->words[visiting - 1].upos = UPOS_ADP;
        ev_line_tie(line, visiting - 1, who, DEPREL_CASE);
    }
}

/* "rejected |on Friday a request", "announced |on Monday new sanctions": the day
 * between a verb and its object, taken for a part of what the object is called. */
static void mend_day_between(struct ev_line *line, uint32_t day)
{
    uint32_t prep = day > line->first ? day - 1 : day;
    uint32_t noun = line->words[day].head;
    if (line->words[day].upos != UPOS_PROPN || line->words[prep].upos != UPOS_ADP ||
        line->words[day].deprel != DEPREL_COMPOUND || noun <= day ||
        line->words[prep].head != noun || line->words[noun].upos != UPOS_NOUN ||
        line->words[noun].deprel != DEPREL_OBL ||
        !ev_in_class(line->rules, "dateword",
                     arena_lower(line->arena, line->words[day].lemma)) ||
        ev_in_class(line->rules, "daypart", line->words[noun].lemma)) {
        return;
    }
    uint32_t verb = line->words[noun].head;
    bool phrase = noun > day + 1 || (line->words[noun].feats & FEAT_PLUR);
    if (!phrase || verb + 1 != prep || line->words[verb].upos != UPOS_VERB ||
        ev_in_class(line->rules, "asks_on", line->words[verb].lemma) ||
        ev_line_child(line, verb, DEPREL_OBJ) != EV_NONE) {
        return;
    }
    ev_line_tie(line, day, verb, DEPREL_OBL);
    ev_line_tie(line, prep, day, DEPREL_CASE);
    ev_line_tie(line, noun, verb, DEPREL_OBJ);
    uint32_t aim = ev_line_child(line, verb, DEPREL_XCOMP);
    if (aim != EV_NONE && aim == noun + 2 && ev_line_is(line, noun + 1, "to")) {
        ev_line_tie(line, aim, noun,
                    DEPREL_ACL); /* "announced on Monday plans |to go" */
    }
}

void ev_mend_deed(struct ev_line *line, uint32_t word)
{
    mend_visiting(line, word);
    mend_day_between(line, word);
    mend_particle(line, word);
    mend_particle_before_time(line, word);
    mend_among(line, word);
    mend_set(line, word);
    ev_mend_shot(line, word);
    ev_mend_slain(line, word);
    ev_mend_looked_into(line, word);
    mend_shot_aside(line, word);
    mend_bare_past(line, word);
    mend_compound(line, word);
    mend_second_deed(line, word);
    mend_perfect(line, word);
    mend_bare_conjunct(line, word);
    mend_stay(line, word);
}
