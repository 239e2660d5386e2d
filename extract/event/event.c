/* event.c - the walk over a document: candidates, then mentions of what survived. */
#include "extract/event/event.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "extract/event/join/join.h"
#include "extract/event/match/match.h"
#include "extract/event/parts.h"
#include "extract/event/status/status.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"
#include "extract/event/where/places.h"
#include "extract/event/who/who.h"

/*
 * Ties a mention to the words of it whose heads are outside: one in a sound tree. Of
 * nested mentions with one head, a name says more than a description.
 */
static void tie_mention(struct finder *f, uint32_t m)
{
    const struct name_mention *mention = &f->names->mentions[m];
    uint32_t end = mention->first_word + mention->n_words;
    for (uint32_t w = mention->first_word; w < end && w < f->text->n_words; w++) {
        uint32_t head = ev_head(f, w);
        uint32_t old = f->mention_at[w];
        bool top = head == EV_NONE || head < mention->first_word || head >= end;
        if (top && ev_upos(f, w) != UPOS_PUNCT &&
            (old == EV_NONE || f->names->mentions[old].form > mention->form)) {
            f->mention_at[w] = m;
        }
    }
    for (uint32_t w = mention->first_word;
         w-- > 0 && mention->form == NAME_FORM_NAME &&
         f->text->words[w].span.start >= mention->whole.start &&
         mention->whole.end > mention->whole.start;) {
        f->whole_at[w] = m;
    }
}

/* Notes where each actor is first told by a name. */
static void find_first_names(struct finder *f)
{
    size_t n = f->names->n_actors;
    f->named_at = arena_array(f->arena, n + 1, sizeof *f->named_at);
    memset(f->named_at, 0xff, (n + 1) * sizeof *f->named_at);
    for (uint32_t m = (uint32_t)f->names->n_mentions; m-- > 0;) {
        const struct name_mention *mention = &f->names->mentions[m];
        if (mention->actor < n && mention->form == NAME_FORM_NAME) {
            f->named_at[mention->actor] = m;
        }
    }
}

static void build_tree(struct finder *f)
{
    size_t n = f->text->n_words;
    uint32_t **arrays[] = {&f->whole_at, &f->child,   &f->sibling,   &f->mention_at,
                           &f->timex_at, &f->cand_at, &f->classes_at};
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++) {
        *arrays[i] = arena_array(f->arena, n + 1, sizeof **arrays[i]);
        memset(*arrays[i], 0xff, (n + 1) * sizeof **arrays[i]);
    }
    for (uint32_t w = (uint32_t)n; w-- > 0;) {
        uint32_t head = ev_head(f, w);
        if (f->text->sentences[f->text->words[w].sentence].parsed && head != EV_NONE) {
            f->sibling[w] = f->child[head];
            f->child[head] = w;
        }
    }
    for (uint32_t m = 0; m < f->names->n_mentions; m++) {
        const struct name_mention *mention = &f->names->mentions[m];
        if (mention->head >= n || mention->actor >= f->names->n_actors) {
            continue;
        }
        tie_mention(f, m);
    }
}

static int by_word(const void *a, const void *b)
{
    const struct ev_cand *x = a;
    const struct ev_cand *y = b;
    int order = (x->word > y->word) - (x->word < y->word);
    return order != 0 ? order : x->later - y->later;
}

/* Text order, after `other` was added behind. */
static void sort_cands(struct finder *f)
{
    if (f->n_cands > 0) {
        qsort(f->cands, f->n_cands, sizeof *f->cands, by_word);
    }
    for (size_t i = 0; i < f->n_cands; i++) {
        f->cand_at[f->cands[i].word] = (uint32_t)i;
    }
}

static struct span trigger_span(const struct finder *f, const struct ev_cand *cand)
{
    const struct word *words = f->text->words;
    struct span span = words[cand->word].span;
    if (cand->other != EV_NONE) {
        struct span more = words[cand->other].span;
        if (more.end + 24 > span.start && span.end + 24 > more.start) {
            span.start = more.start < span.start ? more.start : span.start;
            span.end = more.end > span.end ? more.end : span.end;
        }
    }
    return span;
}

static struct slice trace_of(struct finder *f, const struct ev_cand *cand)
{
    struct buf buf = {0};
    const struct word *words = f->text->words;
    buf_addf(&buf, "%.*s", SLICE_ARG(span_cut(f->text->text, words[cand->word].span)));
    uint32_t head = ev_head(f, cand->word);
    if (head != EV_NONE) {
        buf_addf(&buf, " <%.*s- %.*s", SLICE_ARG(deprel_name(words[cand->word].deprel)),
                 SLICE_ARG(span_cut(f->text->text, words[head].span)));
    }
    if (cand->light) {
        buf_addf(&buf, "; carried by %.*s", SLICE_ARG(cand->light->lemma));
    }
    for (size_t i = 0; i < cand->n_fillers; i++) {
        const struct ev_filler *filler = &cand->fillers[i];
        buf_addf(&buf, "; %.*s: %.*s", SLICE_ARG(filler->role),
                 SLICE_ARG(span_cut(f->text->text, words[filler->word].span)));
    }
    if (cand->trace.len > 0) {
        buf_addf(&buf, "; %.*s", SLICE_ARG(cand->trace));
    }
    struct slice text = arena_copy(f->arena, buf_slice(&buf));
    buf_release(&buf);
    return text;
}

static void fill_mention(struct finder *f, const struct ev_cand *cand,
                         struct mention *out)
{
    const struct event_type *type = ev_type(f, cand);
    *out = (struct mention){
        .type = type->name,
        .subtype = cand->frame->subtype,
        .status = cand->status,
        .trigger = trigger_span(f, cand),
        .span = f->text->sentences[cand->sentence].span,
        .predicate = cand->label.len > 0 ? ev_lemma(f, cand->word) : cand->frame->lemma,
        .label = cand->label.len > 0 ? cand->label : ev_topic(f, cand),
        .n_actors = cand->n_fillers,
        .place = cand->place,
        .time = cand->time,
        .confidence = cand->confidence,
        .rule = cand->frame->id,
        .trace = trace_of(f, cand),
        .event = cand->event,
        /* A whole of which nothing was kept has EV_NONE, MENTION_NO_EVENT too. */
        .part_of =
            cand->parent == EV_NONE ? MENTION_NO_EVENT : f->cands[cand->parent].event,
    };
    if (out->place.name.len == 0) {
        out->place = (struct mention_place){.lat = NAN, .lon = NAN};
    }
    out->quote = span_cut(f->text->text, out->span);
    out->actors = arena_array(f->arena, cand->n_fillers, sizeof *out->actors);
    for (size_t i = 0; i < cand->n_fillers; i++) {
        out->actors[i] = cand->fillers[i].actor;
    }
}

/* Numbers events from 0 in the order in which they are first told. */
static void renumber(struct finder *f)
{
    uint32_t *number = arena_array(f->arena, f->n_cands + 1, sizeof *number);
    uint32_t n = 0;
    memset(number, 0xff, (f->n_cands + 1) * sizeof *number);
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        if (!cand->dropped && number[cand->event] == EV_NONE) {
            number[cand->event] = n++;
        }
    }
    for (size_t i = 0; i < f->n_cands; i++) {
        f->cands[i].event = number[f->cands[i].event];
    }
}

static void hand_on(struct finder *f, struct doc_mentions *out)
{
    size_t n = 0;
    renumber(f);
    out->mentions = arena_array(f->arena, f->n_cands, sizeof *out->mentions);
    for (size_t i = 0; i < f->n_cands; i++) {
        if (!f->cands[i].dropped) {
            fill_mention(f, &f->cands[i], &out->mentions[n++]);
        }
    }
    out->n_mentions = n;
    out->facts = f->names->facts;
    out->n_facts = f->names->n_facts;
}

void event_find(const struct event_rules *rules, struct arena *arena,
                const struct event_input *in, struct doc_mentions *out)
{
    struct finder f = {
        .rules = rules,
        .arena = arena,
        .doc = in->doc,
        .text = in->text,
        .times = in->times,
        .names = in->names,
        .known = in->known,
        .author = in->author,
        .dated = in->doc->date.kind != WHEN_UNKNOWN && when_length(&in->doc->date) == 1,
        .day = in->doc->date.latest,
        .lead = ev_lead(in->text),
    };
    build_tree(&f);
    find_first_names(&f);
    ev_place_timexes(&f);
    ev_match(&f);
    ev_tolls(&f);
    ev_others(&f);
    sort_cands(&f);
    ev_dates(&f);
    ev_offsets(&f);
    for (size_t i = 0; i < f.n_cands; i++) {
        if (!f.cands[i].dropped) {
            ev_status(&f, &f.cands[i]);
        }
    }
    ev_slates(&f);
    ev_transcript(&f);
    sort_cands(&f);
    ev_entries(&f);
    ev_places(&f);
    ev_identify(&f, false);
    ev_claims(&f);
    ev_militants(&f);
    ev_inherit(&f);
    ev_calls(&f);
    ev_governments(&f);
    ev_sides(&f);
    ev_agents(&f);
    ev_join(&f);
    ev_identify(&f, true);
    ev_twins(&f);
    ev_judged(&f);
    ev_needs(&f);
    ev_phase_joined(&f);
    ev_delegations(&f);
    ev_date_defaults(&f);
    ev_place_defaults(&f);
    ev_partners(&f);
    ev_sure(&f);
    *out = (struct doc_mentions){.doc = in->doc};
    hand_on(&f, out);
}
