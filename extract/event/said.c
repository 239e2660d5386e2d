/*
 * said.c - what somebody said, in few words, where it stands before the verb that tells
 * who did, or in quotes of its own.
 */
#include "base/ascii.h"
#include "base/buf.h"
#include "extract/event/match/match.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/who/who.h"

#define SAID_MIN  3   /* words */
#define SAID_MAX  100 /* bytes */
#define QUOTE_MAX 80

/* "X says |she will leave": a pronoun for one of those who are named before it. */
static bool is_known(const struct finder *f, const struct ev_cand *cand, uint32_t word)
{
    struct ev_filler who;
    return ev_actors(f, word, &who, 1) == 1 && ev_has_actor(cand, who.key);
}

/* "calls |it a fraud", "describes |it as one": do the words behind a pronoun tell? */
static bool is_told_of(const struct finder *f, uint32_t verb)
{
    uint32_t c = f->child[verb];
    while (c != EV_NONE && ev_deprel(f, c) != DEPREL_XCOMP &&
           (ev_deprel(f, c) != DEPREL_OBL ||
            !slice_equal(ev_case(f, c), SLICE_LIT("as")))) {
        c = f->sibling[c];
    }
    return c != EV_NONE;
}

bool ev_is_vague(const struct finder *f, const struct ev_cand *cand, uint32_t first,
                 uint32_t last)
{
    if (ev_upos(f, last) == UPOS_PRON && last <= first + 1 &&
        !is_known(f, cand, last) && !is_told_of(f, cand->verb) &&
        ev_lemma_in(f, "pointer", last)) {
        return true; /* "announced |this", "asked |for those" */
    }
    for (uint32_t w = first; w <= last; w++) {
        struct slice lemma = ev_lower_lemma(f, w);
        bool opens = w == first && ev_in_class(f->rules, "personal", lemma) &&
                     !ev_has_feat(f, w, FEAT_POSS) && !is_known(f, cand, w);
        if (ev_upos(f, w) == UPOS_PRON && !ev_is_ours(f, w) &&
            (opens || ev_in_class(f->rules, "first_person", lemma))) {
            return true;
        }
    }
    return false;
}

bool ev_is_finite(const struct finder *f, uint32_t clause)
{
    bool finite = ev_has_feat(f, clause, FEAT_FIN);
    for (uint32_t c = f->child[clause]; c != EV_NONE && !finite; c = f->sibling[c]) {
        bool verb = ev_deprel(f, c) == DEPREL_AUX ||
                    ev_deprel(f, c) == DEPREL_AUX_PASS || ev_deprel(f, c) == DEPREL_COP;
        finite = verb && ev_has_feat(f, c, FEAT_FIN);
    }
    return finite;
}

/* The word of [first, last] on which the others hang; `last` where several do. */
static uint32_t head_of(const struct finder *f, uint32_t first, uint32_t last)
{
    uint32_t head = last;
    for (uint32_t w = last + 1; w-- > first;) {
        uint32_t up = ev_head(f, w);
        bool verb = ev_is_finite(f, w) || ev_is_finite(f, head) <= ev_is_finite(f, w);
        head = (up < first || up > last) && verb ? w : head;
    }
    return head;
}

/* Appends the words as a quote, if they are few enough. Where all of them are too many,
 * they begin with the subject of their verb. */
static bool quote_words(const struct finder *f, struct buf *out, uint32_t first,
                        uint32_t last)
{
    struct buf words = {0};
    struct ev_brief phrase = {.first = first,
                              .last = last,
                              .head = head_of(f, first, last),
                              .most = QUOTE_MAX};
    bool told = ev_add_brief(f, &words, &phrase);
    if (!told) {
        uint32_t subject = ev_child(f, phrase.head, DEPREL_NSUBJ);
        uint32_t end = subject;
        if (subject < phrase.head && subject > first) {
            ev_extent(f, subject, &phrase.first, &end);
            told = phrase.first > first && ev_add_brief(f, &words, &phrase);
        }
    }
    struct slice said = buf_slice(&words);
    told = told && said.len > 1;
    if (told) {
        buf_addf(out, " \"%c%.*s\"", ascii_upper(said.ptr[1]), (int)(said.len - 2),
                 said.ptr + 2);
    }
    buf_release(&words);
    return told;
}

/* "We must act", in quotes of its own: words that are somebody's, whatever they tell.
 */
bool ev_add_quote(const struct finder *f, struct buf *out, uint32_t first,
                  uint32_t last)
{
    while (first < last && (ev_is_stop(f, first) || ev_is_quote(f, first))) {
        first++;
    }
    while (last > first && (ev_is_stop(f, last) || ev_is_quote(f, last))) {
        last--;
    }
    return first > 0 && ev_is_quote(f, first - 1) && last >= first + SAID_MIN &&
           quote_words(f, out, first, last);
}

bool ev_add_own_words(const struct finder *f, struct buf *out, uint32_t clause)
{
    uint32_t first = clause;
    uint32_t last = clause;
    uint32_t mark = ev_child(f, clause, DEPREL_MARK);
    uint32_t subject = ev_child(f, clause, DEPREL_NSUBJ);
    if (subject >= clause || !ev_has_feat(f, subject, FEAT_PERSON1) ||
        !ev_is_finite(f, clause)) {
        return false;
    }
    ev_extent(f, clause, &first, &last);
    first = mark != EV_NONE && mark < subject ? mark + 1 : first;
    while (first < subject && (ev_is_stop(f, first) || ev_is_quote(f, first))) {
        first++;
    }
    return last >= first + SAID_MIN && quote_words(f, out, first, last);
}

/* Appends "that" and the phrase, whose first word then begins at *start; or nothing. */
static bool add_that(const struct finder *f, struct buf *out,
                     const struct ev_brief *phrase, size_t *start)
{
    size_t before = out->len;
    buf_adds(out, " that");
    *start = out->len + 1;
    bool told = ev_add_brief(f, out, phrase);
    if (!told) {
        out->len = before;
    }
    return told;
}

/* "|All of them are free, X announced": without quotes, as a clause. */
static bool add_clause(const struct finder *f, struct buf *out,
                       const struct ev_cand *cand, uint32_t clause)
{
    struct ev_brief phrase = {
        .head = clause, .most = SAID_MAX, .who = cand, .breaks_off = true};
    size_t start = 0;
    ev_extent(f, clause, &phrase.first, &phrase.last);
    if (phrase.last >= cand->verb) { /* the saying hangs on what is said */
        uint32_t last = 0;
        ev_extent(f, cand->verb, &phrase.last, &last);
        if (phrase.last <= clause) {
            return false;
        }
        phrase.last--;
    }
    for (uint32_t w = phrase.first; w <= phrase.last; w++) {
        if (ev_is_quote(f, w) || (w > clause && ev_head(f, w) == cand->verb)) {
            return false;
        }
    }
    if (phrase.last < phrase.first + SAID_MIN || ev_subject(f, clause) >= clause ||
        ev_child(f, clause, DEPREL_MARK) != EV_NONE || !ev_is_finite(f, clause) ||
        ev_is_vague(f, cand, phrase.first, phrase.last) ||
        !add_that(f, out, &phrase, &start)) {
        return false;
    }
    struct slice told = {out->ptr + start, out->len - start};
    if (ev_upos(f, phrase.first) != UPOS_PROPN && /* nor a name for "he" */
        slice_starts(told, word_look(f->text, phrase.first))) {
        out->ptr[start] = ascii_lower(out->ptr[start]);
    }
    return true;
}

/* "As X announced, |Peru will act": the clause on which the saying hangs with "as";
 * EV_NONE. */
static uint32_t main_clause(const struct finder *f, uint32_t verb)
{
    uint32_t mark = ev_child(f, verb, DEPREL_MARK);
    uint32_t main = ev_head(f, verb);
    uint32_t object = ev_child(f, verb, DEPREL_OBJ);
    bool hangs =
        ev_deprel(f, verb) == DEPREL_ADVCL && mark != EV_NONE && ev_is(f, mark, "as") &&
        mark < verb && ev_child(f, verb, DEPREL_CCOMP) == EV_NONE &&
        (object == EV_NONE || ev_upos(f, object) == UPOS_ADJ); /* "made |clear" */
    return hangs ? main : EV_NONE;
}

bool ev_add_main(const struct finder *f, struct buf *out, const struct ev_cand *cand)
{
    uint32_t clause = main_clause(f, cand->verb);
    uint32_t first = cand->verb; /* of the clause with "as" */
    uint32_t last = first;
    if (clause == EV_NONE) {
        return false;
    }
    uint32_t subject = ev_subject(f, clause);
    struct ev_brief phrase = {
        .head = clause, .most = SAID_MAX, .who = cand, .breaks_off = true};
    ev_extent(f, cand->verb, &first, &last);
    ev_extent(f, clause, &phrase.first, &phrase.last);
    if (subject >= clause || !ev_is_finite(f, clause)) {
        return false;
    }
    if (first > clause) {
        phrase.last = first - 1;
    } else if (last < subject) {
        ev_extent(f, subject, &phrase.first, &last);
    } else {
        return false;
    }
    size_t start = 0;
    if (ev_is_vague(f, cand, phrase.first, phrase.last) ||
        !add_that(f, out, &phrase, &start)) {
        return false;
    }
    if (ev_mention_of(f, phrase.first) == EV_NONE) {
        out->ptr[start] = ascii_lower(out->ptr[start]);
    }
    return true;
}

/* What was said before the verb that tells who said it. */
bool ev_add_said(const struct finder *f, struct buf *out, const struct ev_cand *cand)
{
    uint32_t clause = ev_told_clause(f, cand->verb);
    uint32_t first = 0;
    uint32_t last = 0;
    if (clause == EV_NONE || clause > cand->verb) {
        return false;
    }
    ev_extent(f, clause, &first, &last);
    uint32_t end = first + 1;
    while (end < last && end < cand->verb && !ev_is_quote(f, end)) {
        end++;
    }
    return ev_add_quote(f, out, first, end < last ? end : last) ||
           add_clause(f, out, cand, clause);
}
