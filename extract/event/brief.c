/*
 * brief.c - a phrase in few words, for labels.
 *
 * What is too long ends before a word that begins something more: "..., |after",
 * "... |that", never before the phrase's head, nor behind a word that asks for another.
 * Where no such place is, it breaks off, and says so.
 */
#include "base/buf.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"

#define SHORTEST  2 /* words left before a cut */
#define FEW_WORDS 4 /* that are said again */

bool ev_is_quote(const struct finder *f, uint32_t word)
{
    static const char *const marks[] = {"\"", "“", "”", "``", "''", "'", "‘", "’"};
    struct slice form = word_look(f->text, word);
    size_t i = 0;
    size_t n = sizeof marks / sizeof *marks;
    while (i < n && !slice_equal(form, slice_of(marks[i]))) {
        i++;
    }
    return i < n && ev_upos(f, word) == UPOS_PUNCT;
}

bool ev_is_stop(const struct finder *f, uint32_t word)
{
    static const char *const inside[] = {"-", "'", "’", "\"", "$", "%", "#", "&"};
    struct slice form = word_form(f->text, word);
    for (size_t i = 0; i < sizeof inside / sizeof *inside; i++) {
        if (slice_equal(form, slice_of(inside[i]))) {
            return false;
        }
    }
    return ev_upos(f, word) == UPOS_PUNCT;
}

static size_t bytes_of(const struct finder *f, uint32_t first, uint32_t last)
{
    return f->text->words[last].span.end - f->text->words[first].span.start;
}

/* "seen |as", "to break |into", "subject |to", "ensuring |that": does the word before
 * it ask for what follows? */
static bool asks_for(const struct finder *f, uint32_t word)
{
    uint8_t upos = ev_upos(f, word);
    uint8_t before = word > 0 ? ev_upos(f, word - 1) : (uint8_t)UPOS_X;
    bool done = before == UPOS_VERB && (ev_has_feat(f, word - 1, FEAT_PART) ||
                                        ev_has_feat(f, word - 1, FEAT_INF));
    bool names = upos == UPOS_CCONJ && before == UPOS_PROPN && /* "Food |and Drug" */
                 word + 1 < f->text->n_words && ev_upos(f, word + 1) == UPOS_PROPN;
    bool away =
        upos == UPOS_ADP && before == UPOS_ADV && ev_lemma_in(f, "particle", word - 1);
    return names || away || ev_is(f, word, "of") ||
           ev_deprel(f, word) == DEPREL_COMPOUND_PRT ||
           (upos == UPOS_ADP && (done || before == UPOS_ADJ)) ||
           (upos == UPOS_SCONJ && before == UPOS_VERB && ev_is(f, word, "that"));
}

/* May what follows be left away: "..., |after", "... |that", "... |because"? */
static bool is_break(const struct finder *f, uint32_t word)
{
    uint8_t upos = ev_upos(f, word);
    if (asks_for(f, word)) {
        return false;
    }
    uint32_t head = ev_head(f, word);
    bool aim = upos == UPOS_PART && head != EV_NONE && word > 0 &&
               ev_deprel(f, head) == DEPREL_ADVCL && ev_is(f, word, "to") &&
               ev_is_nominal(ev_upos(f, word - 1)); /* "all means |to help" */
    return aim || ev_is_stop(f, word) || upos == UPOS_SCONJ || upos == UPOS_ADP ||
           upos == UPOS_CCONJ ||
           (upos == UPOS_PRON && (ev_is(f, word, "who") || ev_is(f, word, "which") ||
                                  ev_is(f, word, "that")));
}

/* "that the |", "regions are |", "to |": a word that asks for the next. */
static bool is_open(const struct finder *f, uint32_t word)
{
    switch (ev_upos(f, word)) {
    case UPOS_ADP:
    case UPOS_AUX:
    case UPOS_CCONJ:
    case UPOS_DET:
    case UPOS_PART:
    case UPOS_SCONJ:
    case UPOS_PUNCT: return !ev_has_feat(f, word, FEAT_POSS);
    default: return false;
    }
}

/* "to an open|, free port", where the tree took the first adjective for the noun */
static bool is_half(const struct finder *f, uint32_t word)
{
    uint8_t rel = ev_deprel(f, word);
    return ev_upos(f, word) == UPOS_ADJ && ev_is(f, word + 1, ",") &&
           (rel == DEPREL_OBL || rel == DEPREL_OBJ || rel == DEPREL_NMOD);
}

/* "after |she", "a state |and": a word whose head comes behind it, in the phrase. */
static bool is_early(const struct finder *f, const struct ev_brief *phrase,
                     uint32_t word)
{
    uint32_t head = ev_head(f, word);
    return is_open(f, word) || (head > word && head <= phrase->last) ||
           (word < phrase->last && is_half(f, word));
}

/* "where Ada|, Bo and Jo met", "a plan that laws passed in May| hinder": does a word
 * above this one ask for what stands behind it? */
static bool is_inside(const struct finder *f, const struct ev_brief *phrase,
                      uint32_t word)
{
    uint32_t w = word;
    while (w != phrase->head && w >= phrase->first && w <= word) {
        w = ev_head(f, w);
    }
    return w != EV_NONE && w > word && w <= phrase->last;
}

/* The last word before the first comma behind `head` that may be one. */
static uint32_t stop_before(const struct finder *f, const struct ev_brief *phrase)
{
    uint32_t w = phrase->head > phrase->first ? phrase->head : phrase->first;
    while (w < phrase->last && (!ev_is_stop(f, w + 1) || is_early(f, phrase, w))) {
        w++;
    }
    return w;
}

/* The last word up to `end`, of those that there is room for, that a break follows;
 * EV_NONE. */
static uint32_t break_before(const struct finder *f, const struct ev_brief *phrase,
                             uint32_t end)
{
    uint32_t least = phrase->first + SHORTEST;
    least = phrase->head > least ? phrase->head : least;
    uint32_t w = end;
    while (bytes_of(f, phrase->first, w) > phrase->most ||
           (w < end && !is_break(f, w + 1)) || is_early(f, phrase, w) ||
           is_inside(f, phrase, w)) {
        if (w <= least) {
            return EV_NONE;
        }
        w--;
    }
    return w;
}

/* "a plan |funded", "|to build": a verb whose object or aside the phrase goes on with.
 */
static bool is_unfinished(const struct finder *f, const struct ev_brief *phrase,
                          uint32_t word)
{
    uint8_t rel = ev_deprel(f, word);
    bool tied = rel == DEPREL_ACL || rel == DEPREL_ADVCL;
    uint32_t c = tied && ev_upos(f, word) == UPOS_VERB ? f->child[word] : EV_NONE;
    while (c != EV_NONE && (c < word || c > phrase->last)) {
        c = f->sibling[c];
    }
    return c != EV_NONE;
}

/* The last word that there is room for and that may stand before a gap, at best no
 * unfinished verb; EV_NONE. */
static uint32_t gap_before(const struct finder *f, const struct ev_brief *phrase,
                           uint32_t end)
{
    uint32_t w = end;
    uint32_t any = EV_NONE;
    while (w > phrase->first + SHORTEST) {
        bool fits =
            bytes_of(f, phrase->first, w) <= phrase->most && !is_early(f, phrase, w);
        if (fits && !is_unfinished(f, phrase, w)) {
            return w;
        }
        any = fits && any == EV_NONE ? w : any;
        w--;
    }
    return any;
}

/* The name of the actor that a pronoun stands for; empty. Inside a phrase the one who
 * acts is he, or she. */
static struct slice meant_by(const struct finder *f, const struct ev_brief *phrase,
                             uint32_t word)
{
    const struct ev_cand *cand = phrase->who;
    bool pronoun = cand && ev_upos(f, word) == UPOS_PRON;
    const struct ev_filler *who = pronoun ? ev_filler_at(cand, word) : NULL;
    bool inside = word != phrase->head && who &&
                  (!who->named || slice_equal(who->role, ev_type(f, cand)->roles[0]));
    return who && !inside ? who->actor.name : (struct slice){0};
}

bool ev_is_ours(const struct finder *f, uint32_t word)
{
    return ev_upos(f, word) == UPOS_PRON && ev_deprel(f, word) == DEPREL_NMOD_POSS &&
           ev_has_feat(f, word, FEAT_PERSON1);
}

/* "|in the -- in Lima", "|a hista- -- a historic order": where one goes on who breaks
 * off and begins again with the same word; `word` where he does not. */
static uint32_t said_again(const struct finder *f, uint32_t word, uint32_t last)
{
    uint32_t end = word + FEW_WORDS < last ? word + FEW_WORDS : last;
    for (uint32_t w = word + 1; w < end; w++) {
        if (ev_is_dash(f, w)) {
            bool same =
                slice_equal_nocase(word_form(f->text, word), word_form(f->text, w + 1));
            return same ? w + 1 : word;
        }
    }
    return word;
}

static void add_words(const struct finder *f, struct buf *out,
                      const struct ev_brief *phrase, uint32_t last)
{
    bool apart = true;
    uint32_t again = 0;
    for (uint32_t w = phrase->first; w <= last; w++) {
        struct slice name = meant_by(f, phrase, w);
        bool ours = phrase->who && ev_is_ours(f, w);
        struct slice form = name.len > 0      ? name
                            : ours            ? SLICE_LIT("the")
                            : phrase->written ? word_form(f->text, w)
                                              : word_look(f->text, w);
        apart = (apart || f->text->words[w].space_before) && !ev_is(f, w, ",");
        if (ev_is_quote(f, w) || (w >= phrase->hole && w < phrase->hole_end) ||
            w < again ||
            (ev_is(f, w, "own") && w > phrase->first && ev_is_ours(f, w - 1))) {
            continue;
        }
        again = said_again(f, w, last);
        if (again > w) {
            continue;
        }
        buf_adds(out, apart ? " " : "");
        buf_add(out, form);
        buf_adds(out, name.len > 0 && ev_deprel(f, w) == DEPREL_NMOD_POSS ? "'s" : "");
        apart = false;
    }
}

void ev_add_words(const struct finder *f, struct buf *out, uint32_t first,
                  uint32_t last)
{
    struct ev_brief phrase = {.first = first};
    add_words(f, out, &phrase, last);
}

static bool is_article(const struct finder *f, uint32_t word)
{
    return ev_is(f, word, "the") || ev_is_an(f, word);
}

/* May no phrase end with the word: a comma, a mark of quotation, "calls on them |to",
 * "two orders that |are"? But "the port that they came |in". */
static bool is_loose_end(const struct finder *f, uint32_t word)
{
    uint8_t rel = ev_deprel(f, word);
    bool opens = (rel == DEPREL_CASE && ev_upos(f, word) == UPOS_ADP) ||
                 rel == DEPREL_DET || rel == DEPREL_CC || rel == DEPREL_MARK ||
                 rel == DEPREL_COP;
    return (ev_is_stop(f, word) && !ev_is(f, word, ")")) || ev_is_quote(f, word) ||
           (opens && is_open(f, word)) ||
           (ev_is(f, word, "to") && ev_upos(f, word) == UPOS_PART);
}

/* The last word of the phrase up to `last` behind which no bracket stands open, and no
 * comma or word that opens more, its head. */
static uint32_t closed_end(const struct finder *f, const struct ev_brief *phrase,
                           uint32_t last)
{
    uint32_t open = EV_NONE;
    for (uint32_t w = phrase->first; w <= last; w++) {
        open = ev_is(f, w, "(") ? w : ev_is(f, w, ")") ? EV_NONE : open;
    }
    last = open != EV_NONE && open > phrase->first ? open - 1 : last;
    for (uint32_t w = phrase->head + 1; w < last; w++) {
        last = ev_is(f, w, ".") && ev_upos(f, w) == UPOS_PUNCT ? w - 1 : last;
    }
    bool article = false; /* "riots |on the -" */
    while (last > phrase->first && (is_loose_end(f, last) || is_article(f, last) ||
                                    (article && ev_upos(f, last) == UPOS_ADP))) {
        article = is_article(f, last);
        last--;
    }
    return last;
}

bool ev_add_brief(const struct finder *f, struct buf *out,
                  const struct ev_brief *phrase)
{
    uint32_t last = closed_end(f, phrase, phrase->last);
    bool gap = false;
    bool bare = last == phrase->head && ev_upos(f, last) == UPOS_AUX;
    if ((last < phrase->head && phrase->head <= phrase->last) || bare) {
        return false; /* "announced that it |is:" */
    }
    if (bytes_of(f, phrase->first, last) > phrase->most) {
        uint32_t end = stop_before(f, phrase);
        last = break_before(f, phrase, end);
        gap = last == EV_NONE && phrase->breaks_off;
        last = gap ? gap_before(f, phrase, end) : last;
    }
    if (last == EV_NONE) {
        return false;
    }
    add_words(f, out, phrase, closed_end(f, phrase, last));
    buf_adds(out, gap ? EV_GAP : "");
    return true;
}
