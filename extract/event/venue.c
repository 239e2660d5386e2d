/*
 * venue.c - where, by what is beside it: "X met Y in Lima. She |praised Peru."
 *
 * What somebody said is told behind the meeting, visit or rally at which it was said,
 * in the same paragraph or on the same day, and that event tells where. Who was there
 * may be told elsewhere. A verb without a subject shares the place of the one before;
 * at last a dateline tells where reporters were.
 */
#include "base/ascii.h"
#include "extract/event/days.h"
#include "extract/event/parts.h"

#define MOST_DATELINE 12 /* words */
#define MOST_BACK     8  /* sentences to the meeting at which something was said */

static bool share_actor(const struct ev_cand *a, const struct ev_cand *b)
{
    for (size_t i = 0; i < a->n_fillers; i++) {
        if (a->fillers[i].named && ev_has_actor(b, a->fillers[i].key)) {
            return true;
        }
    }
    return false;
}

/* Does somebody of the candidate take part in the event, by any of its mentions? */
static bool takes_part(const struct finder *f, const struct ev_cand *cand,
                       uint32_t event)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *other = &f->cands[i];
        if (!other->dropped && other->event == event && share_actor(cand, other)) {
            return true;
        }
    }
    return false;
}

static void find_venue(struct finder *f, uint32_t i)
{
    struct ev_cand *cand = &f->cands[i];
    uint32_t block = f->text->sentences[cand->sentence].block;
    bool day =
        cand->time.when.kind != WHEN_UNKNOWN && when_length(&cand->time.when) == 1;
    while (i-- > 0 && f->cands[i].sentence + MOST_BACK >= cand->sentence) {
        const struct ev_cand *before = &f->cands[i];
        bool near = f->text->sentences[before->sentence].block == block ||
                    (day && when_compare(&before->time.when, &cand->time.when) == 0);
        if (near && !before->dropped && before->place.name.len > 0 &&
            before->sentence < cand->sentence && before->status == cand->status &&
            ev_type_is(f, before, "venue") && takes_part(f, cand, before->event)) {
            cand->place = before->place;
            return;
        }
    }
}

/* "|Speaking in Lima, X praised Y": the clause that tells the occasion. */
static void speaking_place(struct finder *f, struct ev_cand *cand)
{
    uint32_t beside = ev_speaking(f, ev_clause(f, cand->verb));
    if (beside != EV_NONE) {
        ev_place_in(f, cand, beside);
    }
}

/* "voted in Lima |to remove X", "met in Lima |and signed Y": where the verb before was.
 */
static void joint_place(struct finder *f, struct ev_cand *cand)
{
    uint8_t rel = ev_deprel(f, cand->verb);
    uint32_t head = ev_head(f, cand->verb);
    bool joint = rel == DEPREL_XCOMP ||
                 (rel == DEPREL_CONJ && ev_bare(f, cand->verb) &&
                  ev_child(f, cand->verb, DEPREL_AUX_PASS) == EV_NONE) ||
                 (rel == DEPREL_ADVCL && ev_infinitive(f, cand->verb));
    uint32_t at = head == EV_NONE || !joint ? EV_NONE : f->cand_at[head];
    if (at != EV_NONE && !cand->noun && f->cands[at].place_own &&
        f->cands[at].status == cand->status && !f->cands[at].dropped) {
        cand->place = f->cands[at].place;
    }
}

/* The words before the first mark of a short sentence that ends with one; empty: none.
 */
static struct slice opening(const struct finder *f, const struct sentence *s)
{
    uint32_t last = s->first + s->count - 1;
    uint32_t w = s->first;
    if (s->kind != BLOCK_BODY || s->count < 2 || s->count > MOST_DATELINE ||
        ev_upos(f, last) != UPOS_PUNCT ||
        slice_equal(word_form(f->text, last), SLICE_LIT("."))) {
        return (struct slice){0};
    }
    while (w < last && ascii_is_upper(word_form(f->text, w).ptr[0])) {
        w++;
    }
    bool closed = w > s->first && ev_upos(f, w) == UPOS_PUNCT;
    struct span span = {f->text->words[s->first].span.start,
                        closed ? f->text->words[w - 1].span.end : 0};
    return closed ? ev_as_read(f, span) : (struct slice){0};
}

/* "NEW YORK" as "New York". */
static struct slice small(struct arena *arena, struct slice name)
{
    char *copy = arena_alloc(arena, name.len + 1);
    for (size_t i = 0; i < name.len; i++) {
        copy[i] = name.ptr[i];
        if (i > 0 && name.ptr[i - 1] != ' ') {
            copy[i] = ascii_lower(name.ptr[i]);
        }
    }
    return (struct slice){copy, name.len};
}

/* The place of "LIMA, March 3 -", a sentence that opens the text. */
bool ev_filed_at(const struct finder *f, struct mention_place *out)
{
    for (uint32_t i = 0; f->known && i < f->text->n_sentences; i++) {
        const struct sentence *s = &f->text->sentences[i];
        struct slice name = opening(f, s);
        if (name.len > 0 && (name_place(f->known, small(f->arena, name), out) ||
                             name_place(f->known, name, out))) {
            out->span = f->text->words[s->first].span;
            return true;
        }
        if (s->kind == BLOCK_BODY && s->count > MOST_DATELINE) {
            break;
        }
    }
    return false;
}

void ev_filed_places(struct finder *f)
{
    struct mention_place place = {0};
    bool filed = ev_filed_at(f, &place);
    for (size_t i = 0; filed && i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        bool news = cand->time.when.kind == WHEN_UNKNOWN || !f->dated ||
                    cand->time.when.latest + EV_FEW_DAYS >= f->day;
        if (!cand->dropped && cand->status == STATUS_OCCURRED && news &&
            cand->place.name.len == 0 && ev_type_is(f, cand, "filed")) {
            cand->place = place;
        }
    }
}

void ev_venues(struct finder *f)
{
    for (uint32_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        if (cand->dropped || cand->place.name.len > 0) {
            continue;
        }
        if (ev_type_is(f, cand, "spoken")) {
            speaking_place(f, cand);
        }
        if (cand->place.name.len == 0) {
            joint_place(f, cand);
        }
        if (cand->place.name.len == 0 && ev_type_is(f, cand, "spoken")) {
            find_venue(f, i);
        }
    }
}
