/*
 * lead.c - the day of the news: the one that the first sentences of a report tell of.
 */
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"

#define LEAD_SENTENCES 2
#define LEAST_LEAD     5 /* words */
#define TITLE_WORDS    7 /* within which a title tells what it is over */

/* Not "LIMA, May 3 (AB) -", which a cutter may take for a sentence. */
static bool tells_news(const struct lang_text *text, const struct sentence *s)
{
    for (uint32_t w = s->first; s->kind == BLOCK_BODY && w < s->first + s->count; w++) {
        if (text->words[w].upos == UPOS_VERB && s->count >= LEAST_LEAD) {
            return true;
        }
    }
    return false;
}

uint32_t ev_lead(const struct lang_text *text)
{
    uint32_t s = 0;
    while (s + 1 < text->n_sentences && !tells_news(text, &text->sentences[s])) {
        s++;
    }
    return s;
}

uint32_t ev_lead_end(const struct lang_text *text, uint32_t lead)
{
    uint32_t seen = 0;
    uint32_t s = lead;
    for (; s < text->n_sentences && seen < LEAD_SENTENCES; s++) {
        seen += text->sentences[s].kind == BLOCK_BODY && !event_is_headline(text, s);
    }
    return s;
}

/* A day or a few, shortly before the report: its news may be of then. */
static bool is_recent(const struct finder *f, const struct when *when,
                      struct slice shift)
{
    if (!f->dated) {
        return slice_starts(shift, SLICE_LIT("-WXX")) ||
               slice_equal(shift, SLICE_LIT("P0D")) ||
               slice_equal(shift, SLICE_LIT("-P1D"));
    }
    return when->kind != WHEN_UNKNOWN && when_length(when) <= EV_FEW_DAYS &&
           when->latest <= f->day && when->earliest >= f->day - EV_NEWS_DAYS;
}

static bool lies_ahead(const struct finder *f, uint32_t verb)
{
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        bool aux = ev_deprel(f, c) == DEPREL_AUX;
        if (aux && (ev_is(f, c, "will") || ev_is(f, c, "would"))) {
            return true;
        }
    }
    return false;
}

/* The expression that tells the day of the news in sentence `s`, or EV_NONE. */
static uint32_t day_of_news(const struct finder *f, const struct sentence *s, bool main)
{
    for (uint32_t i = 0; i < f->times->count; i++) {
        const struct timex *t = &f->times->items[i];
        if (t->span.start < s->span.start || !ev_timex_usable(t) ||
            t->type == TIMEX_DURATION || !is_recent(f, &t->when, t->shift)) {
            continue;
        }
        if (t->span.start >= s->span.end) {
            return EV_NONE;
        }
        uint32_t owner = ev_timex_owner(f, i);
        if (owner != EV_NONE && ev_upos(f, owner) == UPOS_VERB &&
            ev_is_main(f, owner) == main && !lies_ahead(f, owner)) {
            return i;
        }
    }
    return EV_NONE;
}

/* Among the first sentences of the text; `main`: of their main clauses. */
static uint32_t lead_of(const struct finder *f, bool main)
{
    uint32_t timex = EV_NONE;
    uint32_t end = ev_lead_end(f->text, f->lead);
    for (uint32_t i = f->lead; i < end && timex == EV_NONE; i++) {
        const struct sentence *s = &f->text->sentences[i];
        bool body = s->kind == BLOCK_BODY && !ev_headline(f, i);
        timex = body && s->parsed ? day_of_news(f, s, main) : EV_NONE;
    }
    return timex;
}

uint32_t ev_lead_timex(const struct finder *f)
{
    uint32_t timex = lead_of(f, true);
    return timex == EV_NONE ? lead_of(f, false) : timex;
}

bool ev_lead_says(const struct finder *f, uint32_t lead)
{
    uint32_t verb = ev_timex_owner(f, lead);
    return verb != EV_NONE && ev_lemma_in(f, "say", verb);
}

/* Is the day that of a ruling or a hearing? */
static bool is_court_day(const struct finder *f, const struct ev_cand *cand,
                         const struct timex *lead)
{
    return !cand->dropped && cand->source <= DATE_CLAUSE && cand->source != DATE_NONE &&
           when_compare(&cand->time.when, &lead->when) == 0 &&
           (ev_type_named(f, cand, "hearing") ||
            (ev_type_named(f, cand, "legal_case") &&
             ev_in_class(f->rules, "by_court", cand->frame->subtype)));
}

bool ev_is_tried(const struct finder *f, const struct ev_cand *cand,
                 const struct timex *lead)
{
    bool court = false;
    uint32_t end = ev_lead_end(f->text, f->lead);
    if (!ev_in_class(f->rules, "deeds", ev_type(f, cand)->name)) {
        return false;
    }
    for (size_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *other = &f->cands[i];
        court = court || (other->sentence < end && is_court_day(f, other, lead));
        bool deed = !other->dropped && other->source != DATE_NONE &&
                    other->source <= DATE_CLAUSE &&
                    ev_in_class(f->rules, "deeds", ev_type(f, other)->name);
        if (deed && when_compare(&other->time.when, &lead->when) == 0) {
            return false;
        }
    }
    return court;
}

/*
 * "Statement by X", "FACT SHEET: Y", "Nominations Sent to Z": a word for a paper among
 * the first, and behind it whose it is or what it is on.
 */
bool ev_is_paper(const struct finder *f)
{
    struct slice rest = f->doc->title;
    struct ev_title_word word;
    bool named = false;
    for (int i = 0; i < TITLE_WORDS; i++) {
        if (!ev_title_cut(f->arena, &rest, &word) ||
            (named && ev_in_class(f->rules, "paper_of", word.lemma))) {
            return named;
        }
        named = ev_in_class(f->rules, "papers", word.lemma);
        if (named && word.colon) {
            return true;
        }
    }
    return false;
}
