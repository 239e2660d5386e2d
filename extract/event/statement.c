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
#include "extract/event/parts.h"

struct statement {
    struct lang_text *text;
    uint32_t first, end;
    uint32_t subject, verb;
    uint32_t top; /* the word that stands for them in the tree as it was */
};

static uint8_t upos_at(const struct statement *s, uint32_t w)
{
    return s->text->words[w].upos;
}

static bool is_noun(uint8_t upos)
{
    return upos == UPOS_NOUN || upos == UPOS_PROPN;
}

/* Can the word stand in a phrase before its noun? "a magnitude-6.9 earthquake" */
static bool in_front(const struct statement *s, uint32_t w)
{
    uint8_t upos = upos_at(s, w);
    return upos == UPOS_DET || upos == UPOS_ADJ || upos == UPOS_NUM || is_noun(upos) ||
           slice_equal(word_form(s->text, w), SLICE_LIT("-"));
}

/* Does the form hang as no verb of a clause does that has a subject? */
static bool hangs_loose(const struct statement *s, uint32_t w)
{
    switch (s->text->words[w].deprel) {
    case DEPREL_AMOD:
    case DEPREL_ACL:
    case DEPREL_APPOS:
    case DEPREL_COMPOUND:
    case DEPREL_ROOT: return true;
    default: return false;
    }
}

/* Has the clause of `verb` a subject that is not `but`? */
static bool has_subject(const struct statement *s, uint32_t verb, uint32_t but)
{
    for (uint32_t w = s->first; w < s->end; w++) {
        const struct word *word = &s->text->words[w];
        if (word->head == verb && w != but &&
            (word->deprel == DEPREL_NSUBJ || word->deprel == DEPREL_NSUBJ_PASS ||
             word->deprel == DEPREL_AUX_PASS)) {
            return true;
        }
    }
    return false;
}

/* Does a phrase without a preposition begin at `w`? */
static bool opens_phrase(const struct statement *s, uint32_t w)
{
    while (w + 1 < s->end && in_front(s, w) && !is_noun(upos_at(s, w))) {
        w++;
    }
    return w < s->end && is_noun(upos_at(s, w));
}

/* The word that stood for the opening in the rest of the tree. */
static uint32_t old_top(const struct statement *s)
{
    uint32_t top = s->verb;
    for (uint32_t i = 0; i < s->end - s->first; i++) {
        uint32_t head = s->text->words[top].head;
        if (head == LANG_NO_HEAD || s->text->words[top].deprel == DEPREL_NSUBJ) {
            break;
        }
        top = head;
    }
    return top;
}

/* Finds subject and verb; false when the sentence does not begin in this way. */
static bool read_opening(struct statement *s)
{
    uint32_t w = s->first;
    while (w < s->end && in_front(s, w)) {
        w++;
    }
    if (w == s->first || w + 1 >= s->end || !is_noun(upos_at(s, w - 1)) ||
        upos_at(s, w) != UPOS_VERB || !(s->text->words[w].feats & FEAT_PAST)) {
        return false;
    }
    s->subject = w - 1;
    s->verb = w;
    s->top = old_top(s);
    /* "A storm struck Fiji, she |said": it was taken for a second subject */
    uint32_t head = s->text->words[s->top].head;
    bool root = s->text->words[w].deprel == DEPREL_ROOT;
    return hangs_loose(s, w) && opens_phrase(s, w + 1) &&
           !has_subject(s, w, root ? EV_NONE : s->subject) &&
           (head == LANG_NO_HEAD || has_subject(s, head, s->top));
}

/* What hung behind the object, when that was the head of all, is of the verb. */
static void hand_over(struct statement *s, uint32_t object)
{
    for (uint32_t w = object + 1; w < s->end; w++) {
        const struct word *word = &s->text->words[w];
        if (word->head != object) {
            continue;
        }
        if (word->upos == UPOS_VERB && word->deprel == DEPREL_ACL) {
            ev_tie(s->text, w, s->verb, DEPREL_ADVCL);
        } else if (word->upos == UPOS_PUNCT) {
            ev_tie(s->text, w, s->verb, DEPREL_PUNCT);
        } else if (word->upos == UPOS_ADV) {
            ev_tie(s->text, w, s->verb, DEPREL_ADVMOD);
        } else if (word->deprel == DEPREL_NMOD && w > object + 2) {
            ev_tie(s->text, w, s->verb, DEPREL_OBL);
        }
    }
}

static void mend(struct statement *s)
{
    uint32_t head = s->text->words[s->top].head;
    s->text->words[s->verb].feats = FEAT_FIN | FEAT_PAST;
    ev_tie(s->text, s->verb, head, head == LANG_NO_HEAD ? DEPREL_ROOT : DEPREL_CCOMP);
    if (s->top > s->verb) {
        ev_tie(s->text, s->top, s->verb, DEPREL_OBJ);
        hand_over(s, s->top);
    }
    for (uint32_t w = s->first; w < s->subject; w++) {
        bool det = upos_at(s, w) == UPOS_DET;
        ev_tie(s->text, w, s->subject, det ? DEPREL_DET : DEPREL_COMPOUND);
    }
    ev_tie(s->text, s->subject, s->verb, DEPREL_NSUBJ);
}

/* The noun that heads the whole sentence though a finite verb hangs on it; or false. */
static bool read_phrase(struct statement *s)
{
    uint32_t w = s->first;
    while (w < s->end && s->text->words[w].deprel != DEPREL_ROOT) {
        w++;
    }
    if (w == s->end || !is_noun(upos_at(s, w))) {
        return false;
    }
    s->subject = w;
    for (s->verb = w + 1; s->verb < s->end; s->verb++) {
        const struct word *word = &s->text->words[s->verb];
        if (word->head == w && word->deprel == DEPREL_ACL &&
            (word->feats & (FEAT_FIN | FEAT_PAST)) == (FEAT_FIN | FEAT_PAST)) {
            break;
        }
        if (word->head == w &&
            (word->deprel == DEPREL_COP || word->deprel == DEPREL_NSUBJ)) {
            return false;
        }
    }
    return s->verb < s->end && !has_subject(s, s->verb, EV_NONE);
}

/* "Minister Ada Okoye and a team, among them Bo Silva, |flew to Lima": the verb heads.
 */
static void mend_phrase(struct statement *s)
{
    ev_tie(s->text, s->verb, LANG_NO_HEAD, DEPREL_ROOT);
    ev_tie(s->text, s->subject, s->verb, DEPREL_NSUBJ);
    for (uint32_t w = s->verb + 1; w < s->end; w++) {
        if (s->text->words[w].head == s->subject) {
            s->text->words[w].head = s->verb;
        }
    }
}

void ev_mend_statements(struct lang_text *text)
{
    for (size_t i = 0; i < text->n_sentences; i++) {
        const struct sentence *sentence = &text->sentences[i];
        struct statement s = {.text = text,
                              .first = sentence->first,
                              .end = sentence->first + sentence->count};
        if (!sentence->parsed || sentence->kind != BLOCK_BODY) {
            continue;
        }
        if (read_opening(&s)) {
            mend(&s);
        } else if (read_phrase(&s)) {
            mend_phrase(&s);
        }
    }
}
