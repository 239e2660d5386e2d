/*
 * mend.c - trees of turns of phrase that the parser gets wrong.
 *
 * "is due to meet": a parser that knows "due to" as a preposition makes a clause of it
 * in several ways. Here it is always one: the verb heads it, "due" and "to" mark it,
 * "be" and the subject hang on it, as of "is to meet". Coordination: "and hold talks"
 * taken for a compound, "killed and 20 others injured" for two nouns, "X and Y" for an
 * apposition, a main clause that goes on behind a relative one. "Has broken ties": the
 * perfect taken for what somebody owns.
 */
#include "base/ascii.h"
#include "extract/event/parts.h"

static bool is_word(const struct lang_text *text, uint32_t word, const char *lemma)
{
    return slice_equal_nocase(text->words[word].lemma, slice_of(lemma));
}

void ev_tie(struct lang_text *text, uint32_t word, uint32_t head, uint8_t rel)
{
    text->words[word].head = head;
    text->words[word].deprel = rel;
}

uint32_t ev_dependent(const struct lang_text *text, struct ev_range range,
                      uint32_t head, uint8_t rel)
{
    for (uint32_t w = range.first; w < range.end; w++) {
        if (text->words[w].head == head && text->words[w].deprel == rel) {
            return w;
        }
    }
    return EV_NONE;
}

/* The verb behind "due to" at `due`, or EV_NONE. */
static uint32_t due_verb(const struct lang_text *text, uint32_t due, uint32_t end)
{
    if (due + 2 >= end || !is_word(text, due, "due") ||
        text->words[due + 1].upos != UPOS_PART || !is_word(text, due + 1, "to")) {
        return EV_NONE;
    }
    for (uint32_t w = due + 2; w < end && w < due + 5; w++) {
        uint8_t upos = text->words[w].upos;
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
static uint32_t be_before(const struct lang_text *text, uint32_t due, uint32_t first)
{
    for (uint32_t w = due; w-- > first && w + 4 > due;) {
        if (is_word(text, w, "be")) {
            return w;
        }
        if (text->words[w].upos != UPOS_ADV && text->words[w].upos != UPOS_PART) {
            break;
        }
    }
    return EV_NONE;
}

/* Puts the verb where `old`, a word of its clause, stands in the tree. */
static void lift(struct lang_text *text, uint32_t verb, uint32_t old,
                 const struct sentence *s)
{
    ev_tie(text, verb, text->words[old].head, text->words[old].deprel);
    for (uint32_t w = s->first; w < s->first + s->count; w++) {
        if (w != verb && text->words[w].head == old) {
            text->words[w].head = verb;
        }
    }
}

/* "met X on Monday |and is due to leave", the clause hung on the "and". */
static void join_clause(struct lang_text *text, uint32_t verb, uint32_t cc,
                        const struct sentence *s)
{
    uint32_t at = text->words[cc].head;
    for (uint32_t i = 0; i < s->count && at != LANG_NO_HEAD && at != verb; i++) {
        if (text->words[at].upos == UPOS_VERB) {
            ev_tie(text, verb, at, DEPREL_CONJ);
            ev_tie(text, cc, verb, DEPREL_CC);
            return;
        }
        at = text->words[at].head;
    }
}

static void mend_due(struct lang_text *text, const struct sentence *s, uint32_t due)
{
    uint32_t verb = due_verb(text, due, s->first + s->count);
    if (verb == EV_NONE) {
        return;
    }
    uint32_t be = be_before(text, due, s->first);
    if (text->words[verb].head == due) {
        lift(text, verb, due, s);
    }
    if (be != EV_NONE && text->words[verb].head == be) {
        lift(text, verb, be, s);
    }
    uint32_t above = text->words[verb].head;
    if (be != EV_NONE && above < be && text->words[be].head == above &&
        text->words[above].upos != UPOS_CCONJ) {
        lift(text, verb, above, s); /* "he |is due": the subject was made the head */
        ev_tie(text, above, verb, DEPREL_NSUBJ);
    }
    if (above != LANG_NO_HEAD && text->words[above].upos == UPOS_CCONJ) {
        join_clause(text, verb, above, s);
    }
    ev_tie(text, due, verb, DEPREL_MARK);
    ev_tie(text, due + 1, verb, DEPREL_MARK);
    if (be != EV_NONE && be > s->first) {
        ev_tie(text, be, verb, DEPREL_COP);
    }
}

/* "is due |in Lima on Friday", the city taken for the head: "due" is it. */
static void mend_due_in(struct lang_text *text, const struct sentence *s, uint32_t due)
{
    static const bool of_clause[DEPREL_COUNT] = {
        [DEPREL_NSUBJ] = true,  [DEPREL_COP] = true,   [DEPREL_AUX] = true,
        [DEPREL_NMOD] = true,   [DEPREL_PUNCT] = true, [DEPREL_CC] = true,
        [DEPREL_ADVMOD] = true, [DEPREL_CONJ] = true,  [DEPREL_OBL_UNMARKED] = true,
    };
    uint32_t place = text->words[due].head;
    if (!is_word(text, due, "due") || text->words[due].deprel != DEPREL_CASE ||
        place == LANG_NO_HEAD || place < due || due + 1 >= s->first + s->count ||
        !is_word(text, due + 1, "in")) {
        return;
    }
    ev_tie(text, due, text->words[place].head, text->words[place].deprel);
    ev_tie(text, place, due, DEPREL_OBL);
    for (uint32_t w = s->first; w < s->first + s->count; w++) {
        struct word *word = &text->words[w];
        if (word->head == place && w != due + 1 && of_clause[word->deprel]) {
            word->head = due;
            word->deprel = word->deprel == DEPREL_NMOD ? DEPREL_OBL : word->deprel;
        }
    }
}

static uint32_t child_of(const struct lang_text *text, const struct sentence *s,
                         uint32_t head, uint8_t rel)
{
    return ev_dependent(text, (struct ev_range){s->first, s->first + s->count}, head,
                        rel);
}

/* "to meet X and |hold talks": a verb taken for a part of its object. */
static void mend_compound(struct lang_text *text, const struct sentence *s,
                          uint32_t verb)
{
    const struct word *word = &text->words[verb];
    uint32_t noun = word->head;
    if (word->upos != UPOS_VERB || word->deprel != DEPREL_COMPOUND ||
        verb == s->first || text->words[verb - 1].upos != UPOS_CCONJ ||
        noun == LANG_NO_HEAD || noun < verb) {
        return;
    }
    uint32_t first = text->words[noun].head;
    if (first == LANG_NO_HEAD || first > verb || text->words[first].upos != UPOS_VERB) {
        return;
    }
    ev_tie(text, verb, first, DEPREL_CONJ);
    ev_tie(text, verb - 1, verb, DEPREL_CC);
    ev_tie(text, noun, verb, DEPREL_OBJ);
}

/* "nine were killed and |20 others injured": the second clause leaves out "were". */
static void mend_ellipsis(struct lang_text *text, const struct sentence *s,
                          uint32_t noun)
{
    uint32_t verb = text->words[noun].head;
    uint32_t part = noun + 1;
    bool listed = text->words[noun].deprel == DEPREL_CONJ && verb != LANG_NO_HEAD &&
                  text->words[verb].upos == UPOS_VERB && verb < noun &&
                  part < s->first + s->count;
    if (!listed || text->words[part].head != noun ||
        text->words[part].deprel != DEPREL_ACL || text->words[part].upos != UPOS_VERB ||
        child_of(text, s, verb, DEPREL_AUX_PASS) == LANG_NO_HEAD) {
        return;
    }
    uint32_t cc = child_of(text, s, noun, DEPREL_CC);
    ev_tie(text, part, verb, DEPREL_CONJ);
    ev_tie(text, noun, part, DEPREL_NSUBJ_PASS);
    if (cc != LANG_NO_HEAD) {
        ev_tie(text, cc, part, DEPREL_CC);
    }
}

/* "after |a quake killed 60, Japan sent a team": the noun is the verb's subject. */
static void mend_after_clause(struct lang_text *text, const struct sentence *s,
                              uint32_t noun)
{
    uint32_t verb = noun + 1;
    uint32_t prep = child_of(text, s, noun, DEPREL_CASE);
    if (verb >= s->first + s->count || prep == LANG_NO_HEAD ||
        text->words[noun].upos != UPOS_NOUN || text->words[verb].upos != UPOS_VERB ||
        (text->words[verb].feats & (FEAT_FIN | FEAT_PAST)) != (FEAT_FIN | FEAT_PAST) ||
        (!is_word(text, prep, "after") && !is_word(text, prep, "before")) ||
        child_of(text, s, verb, DEPREL_NSUBJ) != LANG_NO_HEAD ||
        text->words[verb].deprel == DEPREL_ROOT || text->words[verb].head == noun) {
        return;
    }
    ev_tie(text, noun, verb, DEPREL_NSUBJ);
    ev_tie(text, prep, verb, DEPREL_MARK);
}

/* "arrested |after the mayor was stabbed": a subject has no preposition, its clause
 * has. */
static void mend_marked_subject(struct lang_text *text, uint32_t prep)
{
    const struct word *word = &text->words[prep];
    if (word->deprel != DEPREL_CASE || word->head == LANG_NO_HEAD ||
        word->head < prep) {
        return;
    }
    const struct word *subject = &text->words[word->head];
    bool is_subject =
        subject->deprel == DEPREL_NSUBJ || subject->deprel == DEPREL_NSUBJ_PASS;
    if (is_subject && subject->head != LANG_NO_HEAD &&
        text->words[subject->head].deprel == DEPREL_ADVCL) {
        ev_tie(text, prep, subject->head, DEPREL_MARK);
    }
}

static bool is_comma(const struct lang_text *text, uint32_t word)
{
    return text->words[word].upos == UPOS_PUNCT && is_word(text, word, ",");
}

/*
 * "boarded a tanker, which is suspected of smuggling, |and detained its captain":
 * behind the comma that closes the relative clause the main one goes on.
 */
static void mend_after_relative(struct lang_text *text, const struct sentence *s,
                                uint32_t verb)
{
    uint32_t relative = text->words[verb].head;
    uint32_t noun = relative == LANG_NO_HEAD ? relative : text->words[relative].head;
    uint32_t cc = child_of(text, s, verb, DEPREL_CC);
    if (text->words[verb].deprel != DEPREL_CONJ || noun == LANG_NO_HEAD ||
        text->words[relative].deprel != DEPREL_ACL_RELCL || relative > verb ||
        text->words[verb].upos != UPOS_VERB || cc == LANG_NO_HEAD ||
        cc < s->first + 2 || !is_comma(text, cc - 1) ||
        child_of(text, s, verb, DEPREL_NSUBJ) != LANG_NO_HEAD) {
        return;
    }
    uint32_t who = child_of(text, s, relative, DEPREL_NSUBJ);
    who = who == LANG_NO_HEAD ? child_of(text, s, relative, DEPREL_NSUBJ_PASS) : who;
    uint32_t main = text->words[noun].head;
    if (who == LANG_NO_HEAD || who == s->first || !is_comma(text, who - 1)) {
        return;
    }
    while (main != LANG_NO_HEAD && text->words[main].upos != UPOS_VERB) {
        main = text->words[main].head;
    }
    if (main != LANG_NO_HEAD && main < noun &&
        (text->words[main].feats & (FEAT_FIN | FEAT_PAST)) ==
            (text->words[verb].feats & (FEAT_FIN | FEAT_PAST))) {
        ev_tie(text, verb, main, DEPREL_CONJ);
    }
}

/* "Ruto |and Abiy", the second taken for the first's other name. */
static void mend_apposition(struct lang_text *text, uint32_t name)
{
    uint32_t head = text->words[name].head;
    if (text->words[name].deprel != DEPREL_APPOS || head == LANG_NO_HEAD) {
        return;
    }
    for (uint32_t w = head + 1; w < name; w++) {
        uint32_t of = text->words[w].head; /* of the name, or of its title */
        bool mine = of == name || (of != LANG_NO_HEAD && of > w && of < name &&
                                   text->words[of].head == name);
        if (text->words[w].upos == UPOS_CCONJ && mine) {
            text->words[name].deprel = DEPREL_CONJ;
        }
    }
}

/* The participle right behind "have", but for adverbs, or EV_NONE. */
static uint32_t participle_after(const struct lang_text *text, uint32_t have,
                                 uint32_t end)
{
    uint32_t w = have + 1;
    while (w < end && text->words[w].upos == UPOS_ADV) {
        w++;
    }
    return w < end && text->words[w].upos == UPOS_VERB &&
                   text->words[w].deprel == DEPREL_AMOD
               ? w
               : EV_NONE;
}

/* "Fiji |has broken ties with Peru": a verb that tells events is no adjective here. */
static void mend_perfect(const struct event_rules *rules, struct lang_text *text,
                         const struct sentence *s, uint32_t have)
{
    uint32_t verb = is_word(text, have, "have")
                        ? participle_after(text, have, s->first + s->count)
                        : EV_NONE;
    uint32_t object = verb == EV_NONE ? LANG_NO_HEAD : text->words[verb].head;
    if (object == LANG_NO_HEAD || object < verb || text->words[object].head != have ||
        text->words[object].deprel != DEPREL_OBJ ||
        ev_head_find(rules, text->words[verb].lemma, 'v') == STRMAP_NONE) {
        return;
    }
    lift(text, verb, have, s);
    ev_tie(text, have, verb, DEPREL_AUX);
    ev_tie(text, object, verb, DEPREL_OBJ);
}

static bool is_name(const struct lang_text *text, uint32_t w)
{
    return text->words[w].upos == UPOS_PROPN ||
           (w > 0 && ascii_is_upper(word_form(text, w).ptr[0]) &&
            text->words[w].upos != UPOS_VERB);
}

/* The event noun of "Peru-Chile border |talks" behind the name at `second`; EV_NONE. */
static uint32_t shared_noun(const struct event_rules *rules,
                            const struct lang_text *text, uint32_t second, uint32_t end)
{
    for (uint32_t w = second + 1; w < end && w < second + 4; w++) {
        uint8_t upos = text->words[w].upos;
        bool noun = upos == UPOS_NOUN;
        if (noun && ev_head_find(rules, text->words[w].lemma, 'n') != STRMAP_NONE) {
            return w;
        }
        if (!noun && upos != UPOS_PROPN && upos != UPOS_ADJ) {
            break;
        }
    }
    return EV_NONE;
}

/* "Peru-Chile talks", in headlines "Peru, Chile talks": both names are the talks'. */
static void mend_pair(const struct event_rules *rules, struct lang_text *text,
                      const struct sentence *s, uint32_t dash)
{
    uint32_t end = s->first + s->count;
    struct slice form = word_form(text, dash);
    bool joins = slice_equal(form, SLICE_LIT("-")) ||
                 slice_equal(form, SLICE_LIT("\xe2\x80\x93"));
    bool comma = slice_equal(form, SLICE_LIT(",")) && dash == s->first + 1 &&
                 event_is_headline(text, (uint32_t)(s - text->sentences));
    if ((!joins && !comma) || dash == s->first || dash + 2 >= end ||
        !is_name(text, dash - 1) || !is_name(text, dash + 1)) {
        return;
    }
    uint32_t first = dash - 1;
    uint32_t noun = shared_noun(rules, text, dash + 1, end);
    if (noun == EV_NONE) {
        return;
    }
    if (text->words[noun].head == first) {
        lift(text, noun, first, s);
    }
    ev_tie(text, first, noun, DEPREL_COMPOUND);
    ev_tie(text, dash + 1, noun, DEPREL_COMPOUND);
    ev_tie(text, dash, noun, DEPREL_PUNCT);
}

void event_mend_trees(const struct event_rules *rules, struct arena *arena,
                      struct lang_text *text)
{
    ev_mend_headlines(rules, arena, text);
    ev_mend_statements(text);
    for (uint32_t i = 0; i < text->n_sentences; i++) {
        const struct sentence *s = &text->sentences[i];
        for (uint32_t w = s->first; s->parsed && w < s->first + s->count; w++) {
            mend_due(text, s, w);
            mend_due_in(text, s, w);
            mend_compound(text, s, w);
            mend_ellipsis(text, s, w);
            mend_after_relative(text, s, w);
            mend_after_clause(text, s, w);
            mend_marked_subject(text, w);
            mend_apposition(text, w);
            mend_perfect(rules, text, s, w);
            mend_pair(rules, text, s, w);
        }
    }
}
