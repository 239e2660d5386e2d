/*
 * post.c - to what somebody is appointed, or from what: "chairman of the board".
 *
 * Without "as", which the sentences of labels.tsv put where it belongs; other
 * prepositions stay: "to the board", "from the cabinet".
 */
#include "base/ascii.h"
#include "base/buf.h"
#include "extract/event/match/match.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"

#define POST_MAX 120 /* bytes */

static bool is_office(const struct finder *f, uint32_t word)
{
    struct slice lemma = ev_lower_lemma(f, word);
    return ev_in_class(f->rules, "office", lemma) ||
           ev_in_class(f->rules, "post", lemma) ||
           ev_in_class(f->rules, "people", lemma);
}

/* Does what hangs in the slot tell the office? */
static bool tells_post(const struct finder *f, const struct ev_cand *cand,
                       const struct ev_arg *arg)
{
    bool noun = ev_is_noun(ev_upos(f, arg->word));
    bool taken = ev_filler_at(cand, arg->word) || f->timex_at[arg->word] != EV_NONE ||
                 f->whole_at[arg->word] != EV_NONE;
    switch (arg->slot) {
    case SLOT_AS:
    case SLOT_ATTR:
    case SLOT_OBJ: return noun && !taken && is_office(f, arg->word);
    case SLOT_TO:
    case SLOT_FROM:
        return noun && !taken && !ev_lemma_in(f, "seat", arg->word) &&
               !ev_lemma_in(f, "sending", cand->word) &&
               ev_child(f, arg->word, DEPREL_NMOD_POSS) == EV_NONE &&
               ev_place_mention(f, arg->word) == EV_NONE;
    default: return false;
    }
}

/* "on |her team", "as |our envoy": whose, the words alone do not tell. */
static bool has_owner(const struct finder *f, uint32_t first, uint32_t last)
{
    for (uint32_t w = first; w <= last; w++) {
        if (ev_upos(f, w) == UPOS_PRON && ev_deprel(f, w) == DEPREL_NMOD_POSS) {
            return true;
        }
    }
    return false;
}

/* Is `word` in the name of one who takes part? */
static bool is_named(const struct finder *f, const struct ev_cand *cand, uint32_t word)
{
    uint32_t at = ev_mention_of(f, word);
    for (size_t i = 0; at != EV_NONE && i < cand->n_fillers; i++) {
        if (ev_mention_of(f, cand->fillers[i].word) == at) {
            return true;
        }
    }
    return false;
}

/* Leaves of a phrase the office: no "as" or "to be" before it, no aside behind. */
static void trim_post(const struct finder *f, struct ev_brief *phrase)
{
    while (phrase->first < phrase->head && ev_is_stop(f, phrase->first)) {
        phrase->first++;
    }
    if (ev_is(f, phrase->first, "to") && ev_is(f, phrase->first + 1, "be")) {
        phrase->first += 2;
    } else if (ev_is(f, phrase->first, "as")) {
        phrase->first++;
    }
    for (uint32_t w = phrase->head + 1; w <= phrase->last; w++) {
        if (ev_is_stop(f, w)) {
            phrase->last = w - 1; /* "chairman of X|, a bank" */
        }
    }
}

/* The words of the phrase of `arg` that name the office. */
static bool add_post(const struct finder *f, struct buf *out,
                     const struct ev_cand *cand, const struct ev_arg *arg)
{
    struct ev_brief phrase = {.head = arg->word, .most = POST_MAX};
    bool goes = arg->slot == SLOT_TO || arg->slot == SLOT_FROM;
    ev_extent(f, arg->word, &phrase.first, &phrase.last);
    bool aside = phrase.first < phrase.head && ev_is_stop(f, phrase.first);
    trim_post(f, &phrase);
    uint32_t end = phrase.first;
    while (end <= phrase.last && !is_named(f, cand, end)) {
        end++;
    }
    phrase.last = end - 1;
    return end > phrase.head && phrase.first <= phrase.head &&
           goes == (ev_is(f, phrase.first, "to") || ev_is(f, phrase.first, "from")) &&
           (goes || ev_upos(f, phrase.first) != UPOS_ADP) &&
           (!aside || arg->slot == SLOT_AS) &&
           !has_owner(f, phrase.first, phrase.last) && ev_add_brief(f, out, &phrase);
}

/* "|vice Bo Silva", "|for a term of five years", "|which was sent": more than the
 * office. */
static bool ends_item(const struct finder *f, uint32_t word, uint32_t end)
{
    struct slice form = word_form(f->text, word);
    if (slice_equal(form, SLICE_LIT("vice"))) {
        return word + 1 < end && ascii_is_upper(word_form(f->text, word + 1).ptr[0]);
    }
    return ev_is(f, word, "which") || ev_is(f, word, "who") ||
           (ev_is(f, word, "for") && word + 2 < end &&
            ev_lemma_in(f, "tenure", word + 2));
}

/* The last word of the office of a list's item. */
static uint32_t item_end(const struct finder *f, const struct ev_cand *cand,
                         uint32_t from, uint32_t end)
{
    uint32_t w = from;
    while (w + 1 < end && !ends_item(f, w + 1, end) && !is_named(f, cand, w + 1) &&
           (!ev_is_stop(f, w + 1) || ev_is(f, w + 1, ","))) {
        w++;
    }
    return w;
}

/* "to |be a Judge", "|Nominee for Ambassador to Fiji": an item of a list. */
static bool add_item(const struct finder *f, struct buf *out,
                     const struct ev_cand *cand)
{
    const struct sentence *s = &f->text->sentences[cand->sentence];
    uint32_t end = s->first + s->count;
    uint32_t from = cand->word + 1;
    if (!ev_is(f, cand->word, "be")) {
        from +=
            from + 1 < end && ev_is(f, from, "to") && ev_is(f, from + 1, "be") ? 2 : 1;
    }
    if (from + 1 >= end) {
        return false;
    }
    if (ev_is(f, from - 1, "for") && ev_is(f, from, "the")) {
        buf_adds(out, " to"); /* "nominee for |the District Court": a body, no office */
    }
    struct ev_brief phrase = {.first = from,
                              .last = item_end(f, cand, from, end),
                              .head = from,
                              .most = POST_MAX,
                              .written = true};
    return ev_add_brief(f, out, &phrase);
}

struct slice ev_post(struct finder *f, const struct ev_cand *cand)
{
    struct buf buf = {0};
    struct ev_args args = {0};
    bool told = false;
    bool item = cand->word > 0 && ev_slate_mark(f->rules, f->text, cand->word - 1);
    item = item || (cand->word > 1 && ev_is(f, cand->word, "be") &&
                    ev_slate_mark(f->rules, f->text, cand->word - 2));
    if (item) {
        told = add_item(f, &buf, cand);
    } else {
        ev_cand_args(f, cand, &args);
    }
    for (size_t i = 0; i < args.count && !told; i++) {
        told = !args.items[i].shared && tells_post(f, cand, &args.items[i]) &&
               add_post(f, &buf, cand, &args.items[i]);
    }
    struct slice all = buf_slice(&buf);
    struct slice post = {0};
    if (told && all.len > 1) {
        post = arena_copy(f->arena, (struct slice){all.ptr + 1, all.len - 1});
    }
    buf_release(&buf);
    return post;
}
