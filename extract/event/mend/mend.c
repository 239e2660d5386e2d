/*
 * mend.c - trees of turns of phrase that the parser gets wrong.
 *
 * "is due to meet": a parser that knows "due to" as a preposition makes a clause of it
 * in several ways. Here it is always one: the verb heads it, "due" and "to" mark it,
 * "be" and the subject hang on it, as of "is to meet". Coordination: "killed and 20
 * others injured" taken for two nouns, "X and Y" for an apposition, a main clause that
 * goes on behind a relative one or behind what was said. Idioms: "up to 30 euros",
 * "under way".
 */
#include "base/ascii.h"
#include "extract/event/mend/line.h"

/* The verb behind "due to" at `due`, or EV_NONE. */
static uint32_t due_verb(const struct ev_line *line, uint32_t due)
{
    if (due + 2 >= line->end || !ev_line_has_lemma(line, due, "due") ||
        line->words[due + 1].upos != UPOS_PART ||
        !ev_line_has_lemma(line, due + 1, "to")) {
        return EV_NONE;
    }
    for (uint32_t w = due + 2; w < line->end && w < due + 5; w++) {
        uint8_t upos = line->words[w].upos;
        if (upos == UPOS_VERB) {
            return w;
        }
        if (upos != UPOS_AUX && upos != UPOS_ADV) {
            break;
        }
    }
    return EV_NONE;
}

/* The form of "be" before "due", or EV_NONE. */
static uint32_t be_before(const struct ev_line *line, uint32_t due)
{
    for (uint32_t w = due; w-- > line->first && w + 4 > due;) {
        if (ev_line_has_lemma(line, w, "be")) {
            return w;
        }
        if (line->words[w].upos != UPOS_ADV && line->words[w].upos != UPOS_PART) {
            break;
        }
    }
    return EV_NONE;
}

/* "met X on Monday |and is due to leave", the clause hung on the "and". */
static void join_clause(struct ev_line *line, uint32_t verb, uint32_t cc)
{
    uint32_t at = line->words[cc].head;
    for (uint32_t i = 0;
         i < line->end - line->first && at != LANG_NO_HEAD && at != verb; i++) {
        if (line->words[at].upos == UPOS_VERB) {
            ev_line_tie(line, verb, at, DEPREL_CONJ);
            ev_line_tie(line, cc, verb, DEPREL_CC);
            return;
        }
        at = line->words[at].head;
    }
}

static void mend_due(struct ev_line *line, uint32_t due)
{
    uint32_t verb = due_verb(line, due);
    if (verb == EV_NONE) {
        return;
    }
    uint32_t be = be_before(line, due);
    if (line->words[verb].head == due) {
        ev_line_lift(line, verb, due);
    }
    if (be != EV_NONE && line->words[verb].head == be) {
        ev_line_lift(line, verb, be);
    }
    uint32_t above = line->words[verb].head;
    if (be != EV_NONE && above < be && line->words[be].head == above &&
        line->words[above].upos != UPOS_CCONJ) {
        ev_line_lift(line, verb,
                     above); /* "he |is due": the subject was made the head */
        ev_line_tie(line, above, verb, DEPREL_NSUBJ);
    }
    if (above != LANG_NO_HEAD && line->words[above].upos == UPOS_CCONJ) {
        join_clause(line, verb, above);
    }
    ev_line_tie(line, due, verb, DEPREL_MARK);
    ev_line_tie(line, due + 1, verb, DEPREL_MARK);
    if (be != EV_NONE && be > line->first) {
        ev_line_tie(line, be, verb, DEPREL_COP);
    }
}

/* "is due |in Lima on Friday", the city taken for the head: "due" is it; "due |on
 * Friday" likewise. */
static void mend_due_in(struct ev_line *line, uint32_t due)
{
    static const bool of_clause[DEPREL_COUNT] = {
        [DEPREL_NSUBJ] = true,  [DEPREL_COP] = true,   [DEPREL_AUX] = true,
        [DEPREL_NMOD] = true,   [DEPREL_PUNCT] = true, [DEPREL_CC] = true,
        [DEPREL_ADVMOD] = true, [DEPREL_CONJ] = true,  [DEPREL_OBL_UNMARKED] = true,
        [DEPREL_OBL] = true,    [DEPREL_ADVCL] = true,
    };
    uint32_t place = line->words[due].head;
    if (!ev_line_has_lemma(line, due, "due") ||
        line->words[due].deprel != DEPREL_CASE || place == LANG_NO_HEAD ||
        place < due || due + 1 >= line->end || line->words[due + 1].upos != UPOS_ADP ||
        ev_line_has_lemma(line, due + 1, "to")) {
        return;
    }
    ev_line_tie(line, due, line->words[place].head, line->words[place].deprel);
    ev_line_tie(line, place, due, DEPREL_OBL);
    ev_line_tie(line, due + 1, place, DEPREL_CASE);
    for (uint32_t w = line->first; w < line->end; w++) {
        struct word *word = &line->words[w];
        if (word->head == place && w != due + 1 && of_clause[word->deprel]) {
            word->head = due;
            word->deprel = word->deprel == DEPREL_NMOD ? DEPREL_OBL : word->deprel;
        }
    }
}

/* "gave |up to 30 euros": a bound, taken for where something goes. */
static void mend_up_to(struct ev_line *line, uint32_t up)
{
    uint32_t head = line->words[up].head;
    if (!ev_line_has_lemma(line, up, "up") || up + 2 >= line->end ||
        !ev_line_has_lemma(line, up + 1, "to") ||
        line->words[up + 2].upos != UPOS_NUM) {
        return;
    }
    uint32_t noun = line->words[up + 1].head;
    if (noun != LANG_NO_HEAD && noun > up && head != LANG_NO_HEAD &&
        line->words[noun].head == head && line->words[head].upos == UPOS_VERB &&
        line->words[noun].deprel == DEPREL_OBL &&
        ev_line_child(line, head, DEPREL_OBJ) == EV_NONE) {
        ev_line_tie(line, noun, head, DEPREL_OBJ);
        ev_line_tie(line, up, up + 2, DEPREL_ADVMOD);
        ev_line_tie(line, up + 1, up + 2, DEPREL_ADVMOD);
    }
}

/* "pulled |out of the pact", "set |up ten posts", "gave |up six million": particles. */
static void mend_verb_particle(struct ev_line *line, uint32_t word)
{
    uint32_t goal = word + 1 < line->end ? line->words[word].head : LANG_NO_HEAD;
    if (word == line->first || goal == LANG_NO_HEAD || goal <= word ||
        line->words[word - 1].upos != UPOS_VERB) {
        return;
    }
    bool out_of = ev_line_has_lemma(line, word, "out") &&
                  ev_line_has_lemma(line, word + 1, "of") &&
                  line->words[word].deprel == DEPREL_CASE &&
                  line->words[goal].head == word - 1;
    bool particle =
        ev_line_has_lemma(line, word, "up") || ev_line_has_lemma(line, word, "out") ||
        ev_line_has_lemma(line, word, "off") || ev_line_has_lemma(line, word, "down");
    bool counted =
        particle && goal <= word + 2 && line->words[word + 1].upos == UPOS_NUM &&
        line->words[goal].upos == UPOS_NUM && line->words[word].deprel == DEPREL_ADVMOD;
    if (out_of || counted) {
        ev_line_tie(line, word, word - 1, DEPREL_COMPOUND_PRT);
    }
}

/* "went |to court": nobody is courted. */
static void mend_court(struct ev_line *line, uint32_t court)
{
    uint32_t head = line->words[court].head;
    if (line->words[court].upos != UPOS_VERB || court == line->first ||
        !ev_line_has_lemma(line, court, "court") ||
        !ev_line_is(line, court - 1, "to") || head == LANG_NO_HEAD || head >= court ||
        line->words[head].upos != UPOS_VERB ||
        ev_line_child(line, court, DEPREL_OBJ) != EV_NONE) {
        return;
    }
    line->words[court].upos = UPOS_NOUN;
    line->words[court].feats = 0;
    ev_line_tie(line, court, head, DEPREL_OBL);
    ev_line_tie(line, court - 1, court, DEPREL_CASE);
    for (uint32_t w = court + 1; w < line->end; w++) {
        if (line->words[w].head == court && line->words[w].deprel == DEPREL_OBL) {
            line->words[w].head = head;
        }
    }
}

/* "talks are |under way with X": a state, taken for a road. */
static void mend_under_way(struct ev_line *line, uint32_t way)
{
    if (!ev_line_has_lemma(line, way, "way") || way == line->first ||
        !ev_line_has_lemma(line, way - 1, "under") ||
        ev_line_child(line, way, DEPREL_NSUBJ) == EV_NONE) {
        return;
    }
    for (uint32_t w = way + 1; w < line->end; w++) {
        if (line->words[w].head == way && line->words[w].deprel == DEPREL_NMOD) {
            line->words[w].deprel = DEPREL_OBL;
        }
    }
}

/* "a meeting |of his own with Silva": what stands behind is the meeting's. */
static void mend_own(struct ev_line *line, uint32_t own)
{
    uint32_t noun = line->words[own].head;
    if (!ev_line_is(line, own, "own") || noun == LANG_NO_HEAD || noun > own ||
        line->words[own].deprel != DEPREL_NMOD ||
        ev_line_child(line, own, DEPREL_NMOD_POSS) == EV_NONE) {
        return;
    }
    for (uint32_t w = own + 1; w < line->end; w++) {
        if (line->words[w].head == own && line->words[w].deprel == DEPREL_NMOD) {
            line->words[w].head = noun;
        }
    }
}

/* "they were dispersed and |eleven of them detained": the second clause leaves out
 * "were", and who is counted suffers it. */
static void mend_counted(struct ev_line *line, uint32_t count)
{
    uint32_t verb = line->words[count].head;
    if (line->words[count].upos != UPOS_NUM || verb == LANG_NO_HEAD || verb < count ||
        line->words[count].deprel != DEPREL_NSUBJ ||
        line->words[verb].deprel != DEPREL_CONJ ||
        !ev_in_class(line->rules, "suffered", line->words[verb].lemma) ||
        ev_line_child(line, verb, DEPREL_AUX) != EV_NONE ||
        ev_line_child(line, verb, DEPREL_OBJ) != EV_NONE) {
        return;
    }
    uint32_t first = line->words[verb].head;
    if (first != LANG_NO_HEAD &&
        ev_line_child(line, first, DEPREL_AUX_PASS) != EV_NONE) {
        line->words[count].deprel = DEPREL_NSUBJ_PASS;
    }
}

/* "nine were killed and |20 others injured": the second clause leaves out "were". */
static void mend_ellipsis(struct ev_line *line, uint32_t noun)
{
    uint32_t verb = line->words[noun].head;
    uint32_t part = noun + 1;
    bool listed = line->words[noun].deprel == DEPREL_CONJ && verb != LANG_NO_HEAD &&
                  line->words[verb].upos == UPOS_VERB && verb < noun &&
                  part < line->end;
    if (!listed || line->words[part].head != noun ||
        line->words[part].deprel != DEPREL_ACL || line->words[part].upos != UPOS_VERB ||
        ev_line_child(line, verb, DEPREL_AUX_PASS) == EV_NONE) {
        return;
    }
    uint32_t cc = ev_line_child(line, noun, DEPREL_CC);
    ev_line_tie(line, part, verb, DEPREL_CONJ);
    ev_line_tie(line, noun, part, DEPREL_NSUBJ_PASS);
    if (cc != EV_NONE) {
        ev_line_tie(line, cc, part, DEPREL_CC);
    }
}

/* "arrested |after the mayor was stabbed": a subject has no preposition, its clause
 * has. */
static void mend_marked_subject(struct ev_line *line, uint32_t prep)
{
    const struct word *word = &line->words[prep];
    if (word->deprel != DEPREL_CASE || word->head == LANG_NO_HEAD ||
        word->head < prep) {
        return;
    }
    const struct word *subject = &line->words[word->head];
    if (ev_is_subject(subject->deprel) && subject->head != LANG_NO_HEAD &&
        line->words[subject->head].deprel == DEPREL_ADVCL) {
        ev_line_tie(line, prep, subject->head, DEPREL_MARK);
    }
}

static bool is_comma(const struct ev_line *line, uint32_t word)
{
    return line->words[word].upos == UPOS_PUNCT && ev_line_has_lemma(line, word, ",");
}

/*
 * "boarded a tanker, which is suspected of smuggling, |and detained its captain":
 * behind the comma that closes the relative clause the main one goes on.
 */
static void mend_after_relative(struct ev_line *line, uint32_t verb)
{
    uint32_t relative = line->words[verb].head;
    uint32_t noun = relative == LANG_NO_HEAD ? relative : line->words[relative].head;
    if (line->words[verb].deprel != DEPREL_CONJ || noun == LANG_NO_HEAD ||
        line->words[relative].deprel != DEPREL_ACL_RELCL || relative > verb ||
        line->words[verb].upos != UPOS_VERB) {
        return;
    }
    uint32_t cc = ev_line_child(line, verb, DEPREL_CC);
    if (cc == EV_NONE || cc < line->first + 2 || !is_comma(line, cc - 1) ||
        ev_line_child(line, verb, DEPREL_NSUBJ) != EV_NONE) {
        return;
    }
    uint32_t who = ev_line_child(line, relative, DEPREL_NSUBJ);
    who = who == EV_NONE ? ev_line_child(line, relative, DEPREL_NSUBJ_PASS) : who;
    uint32_t main = ev_line_verb(line, noun);
    if (who == EV_NONE || who == line->first || !is_comma(line, who - 1)) {
        return;
    }
    if (main != EV_NONE && main < noun &&
        (line->words[main].feats & (FEAT_FIN | FEAT_PAST)) ==
            (line->words[verb].feats & (FEAT_FIN | FEAT_PAST))) {
        ev_line_tie(line, verb, main, DEPREL_CONJ);
    }
}

/* "will be in San José from May 3 |to attend it": what hung on a name's last word is of
 * the name's head. */
static void mend_below_names(struct ev_line *line)
{
    for (uint32_t w = line->first; w < line->end; w++) {
        uint32_t name = line->words[w].head;
        uint8_t rel = line->words[w].deprel;
        if (name != LANG_NO_HEAD && line->words[name].deprel == DEPREL_FLAT &&
            line->words[name].head < name &&
            (rel == DEPREL_ADVCL || rel == DEPREL_OBL)) {
            line->words[w].head = line->words[name].head;
        }
    }
}

static bool is_told_in(const struct ev_line *line, uint32_t verb, uint8_t tense)
{
    return line->words[verb].upos == UPOS_VERB &&
           (line->words[verb].feats & (FEAT_FIN | FEAT_PAST)) == tense;
}

/*
 * "declared that an emergency exists |and ordered aid": a verb in the past goes with
 * the saying, not with what was said in the present.
 */
static void mend_after_said(struct ev_line *line, uint32_t verb)
{
    uint32_t told = line->words[verb].head;
    uint32_t saying = told == LANG_NO_HEAD ? told : line->words[told].head;
    if (line->words[verb].deprel == DEPREL_CONJ && saying != LANG_NO_HEAD &&
        line->words[told].deprel == DEPREL_CCOMP && saying < told && told < verb &&
        is_told_in(line, verb, FEAT_FIN | FEAT_PAST) &&
        is_told_in(line, told, FEAT_FIN) &&
        is_told_in(line, saying, FEAT_FIN | FEAT_PAST) &&
        !ev_line_subject(line, verb)) {
        ev_line_tie(line, verb, saying, DEPREL_CONJ);
    }
}

/* "Okoye, |Ruiz and Silva met": a name behind a comma that a list goes on from. */
static bool goes_on_list(const struct ev_line *line, uint32_t name)
{
    uint32_t next = ev_line_child(line, name, DEPREL_CONJ);
    uint32_t head = line->words[name].head;
    uint8_t rel = line->words[head].deprel;
    return ev_is_subject(rel) && next != EV_NONE &&
           line->words[head].upos == UPOS_PROPN &&
           line->words[name].upos == UPOS_PROPN &&
           line->words[next].upos == UPOS_PROPN &&
           ev_line_child(line, name, DEPREL_DET) == EV_NONE;
}

/* "Okoye and the Peruvian premier, |Ruiz, met": the noun right before that the name is
 * of, which the tree lists behind `head`; or EV_NONE. */
static uint32_t last_listed(const struct ev_line *line, uint32_t name, uint32_t head)
{
    uint32_t last = name >= line->first + 2 ? name - 2 : EV_NONE;
    return last != EV_NONE && last > head && ev_line_is(line, name - 1, ",") &&
                   line->words[last].head == head &&
                   line->words[last].deprel == DEPREL_CONJ &&
                   line->words[last].upos == UPOS_NOUN &&
                   line->words[name].upos == UPOS_PROPN
               ? last
               : EV_NONE;
}

/* "Okoye |and Ruiz", the second taken for the first's other name. */
static void mend_apposition(struct ev_line *line, uint32_t name)
{
    uint32_t head = line->words[name].head;
    if (line->words[name].deprel != DEPREL_APPOS || head == LANG_NO_HEAD) {
        return;
    }
    uint32_t last = last_listed(line, name, head);
    if (last != EV_NONE) {
        ev_line_tie(line, name, last, DEPREL_APPOS);
        return;
    }
    if (goes_on_list(line, name)) {
        line->words[name].deprel = DEPREL_CONJ;
        return;
    }
    for (uint32_t w = head + 1; w < name; w++) {
        uint32_t of = line->words[w].head; /* of the name, or of its title */
        bool mine = of == name || (of != LANG_NO_HEAD && of > w && of < name &&
                                   line->words[of].head == name);
        if (line->words[w].upos == UPOS_CCONJ && mine) {
            line->words[name].deprel = DEPREL_CONJ;
        }
    }
}

static bool is_name(const struct ev_line *line, uint32_t w)
{
    return line->words[w].upos == UPOS_PROPN ||
           (w > 0 && ascii_is_upper(word_form(line->text, w).ptr[0]) &&
            line->words[w].upos != UPOS_VERB);
}

/* The event noun of "Peru-Chile border |talks" behind the name at `second`; EV_NONE. */
static uint32_t shared_noun(const struct ev_line *line, uint32_t second)
{
    for (uint32_t w = second + 1; w < line->end && w < second + 4; w++) {
        uint8_t upos = line->words[w].upos;
        bool noun = upos == UPOS_NOUN;
        if (noun &&
            ev_head_find(line->rules, line->words[w].lemma, 'n') != STRMAP_NONE) {
            return w;
        }
        if (!noun && upos != UPOS_PROPN && upos != UPOS_ADJ) {
            break;
        }
    }
    return EV_NONE;
}

/* "Peru-Chile talks", in headlines "Peru, Chile talks": both names are the talks'. */
static void mend_pair(struct ev_line *line, uint32_t dash)
{
    struct slice form = word_form(line->text, dash);
    bool joins = slice_equal(form, SLICE_LIT("-")) ||
                 slice_equal(form, SLICE_LIT("\xe2\x80\x93"));
    bool comma = slice_equal(form, SLICE_LIT(",")) && dash == line->first + 1 &&
                 event_is_headline(line->text, line->sentence);
    if ((!joins && !comma) || dash == line->first || dash + 2 >= line->end ||
        !is_name(line, dash - 1) || !is_name(line, dash + 1)) {
        return;
    }
    uint32_t first = dash - 1;
    uint32_t noun = shared_noun(line, dash + 1);
    if (noun == EV_NONE) {
        return;
    }
    if (line->words[noun].head == first) {
        ev_line_lift(line, noun, first);
    }
    ev_line_tie(line, first, noun, DEPREL_COMPOUND);
    ev_line_tie(line, dash + 1, noun, DEPREL_COMPOUND);
    ev_line_tie(line, dash, noun, DEPREL_PUNCT);
}

/* "It followed |their meeting in Oslo in May": where and when are the meeting's. */
static void mend_followed(struct ev_line *line, uint32_t verb)
{
    uint32_t event = ev_in_class(line->rules, "sequence", line->words[verb].lemma)
                         ? ev_line_child(line, verb, DEPREL_OBJ)
                         : EV_NONE;
    if (event == EV_NONE ||
        ev_head_find(line->rules, line->words[event].lemma, 'n') == STRMAP_NONE) {
        return;
    }
    for (uint32_t w = event + 1; w < line->end; w++) {
        if (line->words[w].head == verb && line->words[w].deprel == DEPREL_OBL) {
            ev_line_tie(line, w, event, DEPREL_NMOD);
        }
    }
}

static void mend_phrases(struct ev_line *line)
{
    for (uint32_t w = line->first; w < line->end; w++) {
        mend_due(line, w);
        mend_due_in(line, w);
        mend_up_to(line, w);
        mend_verb_particle(line, w);
        mend_court(line, w);
        mend_under_way(line, w);
        ev_mend_plans(line, w);
        ev_mend_dated(line, w);
        ev_mend_fronted(line, w);
        ev_mend_deed(line, w);
        mend_ellipsis(line, w);
        mend_counted(line, w);
        mend_own(line, w);
        mend_after_relative(line, w);
        mend_after_said(line, w);
        mend_marked_subject(line, w);
        mend_apposition(line, w);
        mend_pair(line, w);
        mend_followed(line, w);
    }
}

void event_mend_trees(const struct event_rules *rules, struct arena *arena,
                      struct lang_text *text)
{
    for (uint32_t i = 0; i < text->n_sentences; i++) {
        const struct sentence *s = &text->sentences[i];
        struct ev_line line = {
            .rules = rules,
            .arena = arena,
            .text = text,
            .words = text->words,
            .sentence = i,
            .first = s->first,
            .end = s->first + s->count,
        };
        bool prose = s->kind == BLOCK_BODY || s->kind == BLOCK_LIST;
        if (!s->parsed) {
            continue;
        }
        mend_below_names(&line);
        ev_mend_hyphen(&line);
        if (s->kind != BLOCK_BOILERPLATE && event_is_headline(text, i)) {
            ev_mend_headline(&line);
        }
        if (prose) {
            ev_mend_statement(&line);
        }
        ev_mend_hearsay(&line);
        ev_mend_subjects(&line);
        if (prose) {
            ev_mend_clauses(&line);
        }
        ev_mend_official(&line);
        mend_phrases(&line);
    }
}
