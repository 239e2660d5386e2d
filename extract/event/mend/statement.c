/*
 * statement.c - "An earthquake struck Peru": sentences that begin like a phrase.
 *
 * A past form between two nouns looks like a participle ("an army-held town"), and then
 * the parser finds no subject, takes the object for the head of all, or hangs a whole
 * clause on its first noun. But a participle has no object of its own: where a phrase
 * without a comma or preposition opens the sentence, a past form and another phrase
 * follow, and the form hangs as if it were one, it is the verb and the phrase its
 * subject.
 */
#include "extract/event/mend/line.h"

struct statement {
    struct ev_line *line;
    uint32_t subject, verb;
    uint32_t and; /* "Peru |and Chile cemented ties", or EV_NONE */
    uint32_t top; /* the word that stands for them in the tree as it was */
};

/* Does the form hang as no verb of a clause does that has a subject? */
static bool hangs_loose(const struct ev_line *line, uint32_t w)
{
    switch (line->words[w].deprel) {
    case DEPREL_AMOD:
    case DEPREL_ACL:
    case DEPREL_APPOS:
    case DEPREL_COMPOUND:
    case DEPREL_CASE: /* "Okoye |opposed the plan", as "including" is */
    case DEPREL_ROOT: return true;
    default: return false;
    }
}

/* Has the clause of `verb` a subject that is not `but`? */
static bool has_subject(const struct ev_line *line, uint32_t verb, uint32_t but)
{
    for (uint32_t w = line->first; w < line->end; w++) {
        const struct word *word = &line->words[w];
        if (word->head == verb && w != but &&
            (word->deprel == DEPREL_NSUBJ || word->deprel == DEPREL_NSUBJ_PASS ||
             word->deprel == DEPREL_AUX_PASS)) {
            return true;
        }
    }
    return false;
}

/* Does a phrase without a preposition begin at `w`? */
static bool opens_phrase(const struct ev_line *line, uint32_t w)
{
    uint32_t end = ev_line_phrase_end(line, w);
    while (w < end && !ev_is_noun(line->words[w].upos)) {
        w++;
    }
    return w < end;
}

/* The word that stood for the opening in the rest of the tree. */
static uint32_t old_top(const struct statement *s)
{
    const struct ev_line *line = s->line;
    uint32_t top = s->verb;
    for (uint32_t i = 0; i < line->end - line->first; i++) {
        uint32_t head = line->words[top].head;
        if (head == LANG_NO_HEAD || line->words[top].deprel == DEPREL_NSUBJ) {
            break;
        }
        top = head;
    }
    return top;
}

/* "A train |derailed outside Lyon": a verb that no passive is made of. */
static bool happens(const struct ev_line *line, uint32_t verb)
{
    return verb + 1 < line->end && line->words[verb + 1].upos != UPOS_PUNCT &&
           !opens_phrase(line, verb + 1) && !ev_line_is(line, verb + 1, "by") &&
           (ev_in_class(line->rules, "accident", line->words[verb].lemma) ||
            ev_in_class(line->rules, "active", line->words[verb].lemma));
}

/* "Prosecutors called |for a fine": a verb that its preposition makes one of saying. */
static bool calls_for(const struct ev_line *line, uint32_t verb)
{
    return verb + 2 < line->end &&
           slice_equal(line->words[verb].lemma, SLICE_LIT("call")) &&
           (ev_line_is(line, verb + 1, "for") || ev_line_is(line, verb + 1, "on"));
}

/* "|The French arrested X": a people, called by its adjective. */
static bool is_people(const struct ev_line *line, uint32_t word)
{
    return word == line->first + 1 && ev_line_is(line, line->first, "the") &&
           line->words[word].upos == UPOS_ADJ &&
           ev_in_class(line->rules, "peoples",
                       arena_lower(line->arena, line->words[word].lemma));
}

/* Finds subject and verb; false when the sentence does not begin in this way. */
static bool read_opening(struct statement *s)
{
    struct ev_line *line = s->line;
    uint32_t w = ev_line_phrase_end(line, line->first);
    uint32_t subject = w - 1;
    bool more = w > line->first && w + 1 < line->end;
    s->and = more && ev_line_is(line, w, "and") ? w : EV_NONE;
    /* "Farmers |in Fiji burned tyres" */
    if (more && (s->and != EV_NONE ||
                 ev_in_class(line->rules, "locative", line->words[w].lemma))) {
        w = ev_line_phrase_end(line, w + 1);
    }
    if (w == line->first || w + 1 >= line->end ||
        (!ev_is_noun(line->words[w - 1].upos) && !is_people(line, w - 1)) ||
        line->words[w].upos != UPOS_VERB || !(line->words[w].feats & FEAT_PAST)) {
        return false;
    }
    s->subject = subject;
    s->verb = w;
    s->top = old_top(s);
    /* "A storm struck Fiji, she |said": it was taken for a second subject */
    uint32_t head = line->words[s->top].head;
    bool root = line->words[w].deprel == DEPREL_ROOT;
    return hangs_loose(line, w) &&
           (opens_phrase(line, w + 1) || calls_for(line, w) || happens(line, w)) &&
           !has_subject(line, w, root ? EV_NONE : s->subject) &&
           (head == LANG_NO_HEAD || has_subject(line, head, s->top));
}

/* What hung behind the object, when that was the head of all, is of the verb. */
static void hand_over(struct statement *s, uint32_t object)
{
    struct ev_line *line = s->line;
    for (uint32_t w = object + 1; w < line->end; w++) {
        const struct word *word = &line->words[w];
        if (word->head != object) {
            continue;
        }
        if (word->upos == UPOS_VERB && word->deprel == DEPREL_ACL) {
            ev_line_tie(line, w, s->verb, DEPREL_ADVCL);
        } else if (word->upos == UPOS_PUNCT) {
            ev_line_tie(line, w, s->verb, DEPREL_PUNCT);
        } else if (word->upos == UPOS_ADV) {
            ev_line_tie(line, w, s->verb, DEPREL_ADVMOD);
        } else if (word->deprel == DEPREL_NMOD && w > object + 2) {
            ev_line_tie(line, w, s->verb, DEPREL_OBL);
        }
    }
}

/* "Farmers |in Fiji": what stands between subject and verb is of the subject. */
static void hang_place(struct statement *s)
{
    struct ev_line *line = s->line;
    uint32_t noun = s->verb - 1;
    ev_line_tie_phrase(line, s->subject + 1, noun);
    ev_line_tie(line, noun, s->subject, DEPREL_NMOD);
}

/* "Peru |and Chile": the second of two subjects. */
static void hang_second(struct statement *s)
{
    struct ev_line *line = s->line;
    uint32_t noun = s->verb - 1;
    ev_line_tie_phrase(line, s->and +1, noun);
    ev_line_tie(line, s->and, noun, DEPREL_CC);
    ev_line_tie(line, noun, s->subject, DEPREL_CONJ);
}

static void mend(struct statement *s)
{
    struct ev_line *line = s->line;
    uint32_t head = line->words[s->top].head;
    uint32_t object = line->words[s->verb].head;
    bool before = line->words[s->verb].deprel == DEPREL_CASE ||
                  line->words[s->verb].deprel == DEPREL_AMOD;
    if (is_people(line, s->subject)) {
        line->words[s->subject].upos = UPOS_PROPN;
    }
    line->words[s->verb].feats = FEAT_FIN | FEAT_PAST;
    ev_line_tie(line, s->verb, head, head == LANG_NO_HEAD ? DEPREL_ROOT : DEPREL_CCOMP);
    if (s->top > s->verb) {
        ev_line_tie(line, s->top, s->verb, DEPREL_OBJ);
        hand_over(s, s->top);
    } else if (before && object != LANG_NO_HEAD && object > s->verb) {
        ev_line_tie(line, object, s->verb, DEPREL_OBJ);
        hand_over(s, object);
    }
    ev_line_tie_phrase(line, line->first, s->subject);
    if (s->and != EV_NONE) {
        hang_second(s);
    } else if (s->subject + 1 < s->verb) {
        hang_place(s);
    }
    ev_line_tie(line, s->subject, s->verb, DEPREL_NSUBJ);
}

/* "named |Bo Silva as envoy": whom, taken for what somebody is called; or EV_NONE. */
static uint32_t named_as(const struct ev_line *line, uint32_t verb)
{
    uint32_t who = ev_line_child(line, verb, DEPREL_XCOMP);
    uint32_t post = ev_line_child(line, verb, DEPREL_OBL);
    uint32_t as = post == EV_NONE ? EV_NONE : ev_line_child(line, post, DEPREL_CASE);
    bool told = who != EV_NONE && as != EV_NONE && who < as &&
                line->words[who].upos == UPOS_PROPN && ev_line_is(line, as, "as") &&
                ev_in_class(line->rules, "naming", line->words[verb].lemma);
    return told ? who : EV_NONE;
}

/* Has the verb an object behind it, which no participle has, in a sentence without
 * another verb? "Police in Lima |fired shots" */
static bool owns_object(const struct ev_line *line, uint32_t verb)
{
    uint32_t object = ev_line_child(line, verb, DEPREL_OBJ);
    object = object == EV_NONE ? named_as(line, verb) : object;
    if (object == EV_NONE || object < verb ||
        ev_line_child(line, verb, DEPREL_AUX_PASS) != EV_NONE ||
        !ev_line_is(line, line->end - 1, ".")) {
        return false;
    }
    for (uint32_t w = line->first; w < line->end; w++) {
        /* "men stopped X |and robbed him": hung on the noun, too */
        bool next = w > verb && line->words[w].deprel == DEPREL_CONJ &&
                    line->words[w].head == line->words[verb].head;
        if (w != verb && !next && line->words[w].head < verb &&
            (line->words[w].feats & FEAT_FIN)) {
            return false;
        }
    }
    return true;
}

/* Is it a past that no participle behind its noun can be: with an object, or "that"? */
static bool tells(const struct ev_line *line, uint32_t verb)
{
    const struct word *word = &line->words[verb];
    return (word->feats & FEAT_PAST) && word->upos == UPOS_VERB &&
           ((word->feats & FEAT_FIN) || owns_object(line, verb) ||
            ev_line_child(line, verb, DEPREL_CCOMP) != EV_NONE ||
            calls_for(line, verb));
}

/* "Okoye, head of the party that lost, |accused X": behind a comma, without a subject.
 */
static bool is_after_aside(const struct ev_line *line, uint32_t verb)
{
    uint8_t rel = line->words[verb].deprel;
    return ev_line_is(line, verb - 1, ",") && tells(line, verb) &&
           (rel == DEPREL_ACL || rel == DEPREL_ADVCL || rel == DEPREL_PARATAXIS ||
            rel == DEPREL_CONJ) &&
           ev_line_child(line, verb, DEPREL_MARK) == EV_NONE &&
           !has_subject(line, verb, EV_NONE);
}

/* Does the verb hang on the noun that heads the sentence as no predicate would? "A gas
 * leak in Lima |left two ill", without a comma. */
static bool hangs_on_noun(const struct ev_line *line, uint32_t verb, uint32_t noun)
{
    const struct word *word = &line->words[verb];
    bool loose = word->deprel == DEPREL_ACL || word->deprel == DEPREL_PARATAXIS;
    if (word->head != noun || !loose || !tells(line, verb)) {
        return false;
    }
    for (uint32_t w = noun; w < verb && word->deprel == DEPREL_PARATAXIS; w++) {
        if (line->words[w].upos == UPOS_PUNCT && !ev_line_is(line, w, "-")) {
            return false;
        }
    }
    return true;
}

/* The noun that heads the whole sentence though a finite verb hangs on it; or false. */
static bool read_phrase(struct statement *s)
{
    struct ev_line *line = s->line;
    uint32_t w = line->first;
    while (w < line->end && line->words[w].deprel != DEPREL_ROOT) {
        w++;
    }
    if (w == line->end || !ev_is_noun(line->words[w].upos) ||
        ev_line_child(line, w, DEPREL_CASE) != EV_NONE) {
        return false;
    }
    s->subject = w;
    for (s->verb = w + 1; s->verb < line->end; s->verb++) {
        const struct word *word = &line->words[s->verb];
        if (hangs_on_noun(line, s->verb, w) || is_after_aside(line, s->verb)) {
            break;
        }
        if (word->head == w &&
            (word->deprel == DEPREL_COP || word->deprel == DEPREL_NSUBJ)) {
            return false;
        }
    }
    return s->verb < line->end && !has_subject(line, s->verb, EV_NONE);
}

/* "Minister Ada Okoye and a team, among them Bo Silva, |flew to Lima": the verb heads.
 */
static void mend_phrase(struct statement *s)
{
    struct ev_line *line = s->line;
    ev_line_tie(line, s->verb, LANG_NO_HEAD, DEPREL_ROOT);
    line->words[s->verb].feats = FEAT_FIN | FEAT_PAST;
    uint32_t whom = named_as(line, s->verb);
    if (whom != EV_NONE) {
        line->words[whom].deprel = DEPREL_OBJ;
    }
    ev_line_tie(line, s->subject, s->verb, DEPREL_NSUBJ);
    for (uint32_t w = s->verb + 1; w < line->end; w++) {
        if (line->words[w].head == s->subject) {
            line->words[w].head = s->verb;
        }
    }
    uint32_t first = ev_line_child(line, s->subject, DEPREL_NSUBJ);
    if (first != EV_NONE && first < s->subject) { /* "A |gas leak", as a clause */
        line->words[first].deprel = DEPREL_COMPOUND;
    }
}

/* "The trial of five men |opened in Lima": what happens to an event noun that heads the
 * whole sentence is its verb, whatever the tree hung it on. */
static bool read_happening(struct statement *s)
{
    struct ev_line *line = s->line;
    uint32_t root = ev_line_root(line);
    if (root == EV_NONE || !ev_is_noun(line->words[root].upos) ||
        !ev_line_is(line, line->end - 1, ".") ||
        ev_head_find(line->rules, line->words[root].lemma, 'n') == STRMAP_NONE) {
        return false;
    }
    s->subject = root;
    s->verb = EV_NONE;
    for (uint32_t w = line->first; w < line->end; w++) {
        const struct word *word = &line->words[w];
        if ((word->feats & FEAT_FIN) || word->upos == UPOS_AUX) {
            return false;
        }
        bool happens = w > root && word->upos == UPOS_VERB &&
                       (word->feats & FEAT_PAST) &&
                       ev_light_find(line->rules, word->lemma, SLOT_SUBJ) &&
                       ev_line_child(line, w, DEPREL_OBJ) == EV_NONE;
        s->verb = happens ? w : s->verb;
    }
    return s->verb != EV_NONE && !ev_line_is(line, s->verb + 1, "by");
}

/*
 * "The commissioner, Ada Okoye, |and the embassy condemned it": the first of two
 * subjects taken for a sentence of its own.
 */
static void mend_joint(struct ev_line *line)
{
    struct word *words = line->words;
    uint32_t first = ev_line_root(line);
    if (first == EV_NONE || !ev_is_noun(words[first].upos) ||
        ev_line_child(line, first, DEPREL_COP) != EV_NONE ||
        ev_line_child(line, first, DEPREL_NSUBJ) != EV_NONE) {
        return;
    }
    uint32_t verb = first + 1;
    while (verb < line->end &&
           (words[verb].head != first || words[verb].deprel != DEPREL_CONJ ||
            words[verb].upos != UPOS_VERB || !(words[verb].feats & FEAT_FIN))) {
        verb++;
    }
    uint32_t second =
        verb < line->end ? ev_line_child(line, verb, DEPREL_NSUBJ) : EV_NONE;
    uint32_t cc = verb < line->end ? ev_line_child(line, verb, DEPREL_CC) : EV_NONE;
    if (second == EV_NONE || cc == EV_NONE || cc > second || second > verb) {
        return;
    }
    ev_line_tie(line, verb, LANG_NO_HEAD, DEPREL_ROOT);
    ev_line_tie(line, first, verb, DEPREL_NSUBJ);
    ev_line_tie(line, second, first, DEPREL_CONJ);
    ev_line_tie(line, cc, second, DEPREL_CC);
}

void ev_mend_statement(struct ev_line *line)
{
    struct statement s = {.line = line};
    if (read_opening(&s)) {
        mend(&s);
    } else if (read_phrase(&s) || read_happening(&s)) {
        mend_phrase(&s);
    } else {
        mend_joint(line);
    }
}
