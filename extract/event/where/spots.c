/*
 * spots.c - where, by a line of its own: the dateline of a report ("LIMA, March 3 -"),
 * where reporters were; the line between a title and the words said there ("East Hall,
 * Lima").
 */
#include "base/ascii.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"
#include "extract/event/where/places.h"

#define MOST_DATELINE 16 /* words */
#define MOST_ABOVE    3  /* lines from a title to where its words were said */

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

/* "the talks ended |here on Monday" */
static bool is_here(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t here = ev_child(f, cand->verb, DEPREL_ADVMOD);
    if (here == EV_NONE && cand->noun) {
        here = ev_child(f, ev_clause(f, cand->word), DEPREL_ADVMOD);
    }
    while (here != EV_NONE &&
           !(ev_deprel(f, here) == DEPREL_ADVMOD && ev_is(f, here, "here"))) {
        here = f->sibling[here];
    }
    return here != EV_NONE;
}

void ev_filed_places(struct finder *f)
{
    struct mention_place place = {0};
    bool filed = ev_filed_at(f, &place);
    for (size_t i = 0; filed && i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        bool news = cand->time.when.kind == WHEN_UNKNOWN || !f->dated ||
                    cand->time.when.latest >= f->day - EV_FEW_DAYS;
        if (!cand->dropped && cand->status == STATUS_OCCURRED && news &&
            cand->place.name.len == 0 &&
            (ev_type_is(f, cand, "filed") || is_here(f, cand))) {
            cand->place = place;
        }
    }
}

/* Without the stars of "*East Hall*". */
static struct slice bare(struct slice form)
{
    while (form.len > 1 && form.ptr[0] == '*') {
        form = (struct slice){form.ptr + 1, form.len - 1};
    }
    while (form.len > 1 && form.ptr[form.len - 1] == '*') {
        form.len--;
    }
    return form;
}

static bool is_form(const struct finder *f, uint32_t word, const char *form)
{
    return slice_is_nocase(bare(word_form(f->text, word)), form);
}

/* Can the word stand in "*Hall of the People Lima, Peru*"? */
static bool is_of_spot(const struct finder *f, uint32_t word)
{
    switch (ev_upos(f, word)) {
    case UPOS_ADP:
    case UPOS_DET:
    case UPOS_CCONJ:
    case UPOS_PART:
    case UPOS_NUM: return true;
    case UPOS_PUNCT:
    case UPOS_SYM: return !is_form(f, word, ":") && !is_form(f, word, "-");
    case UPOS_NOUN:
    case UPOS_PROPN:
    case UPOS_ADJ: return ascii_is_upper(bare(word_form(f->text, word)).ptr[0]);
    default: return false;
    }
}

/* A line that is nothing but a spot: no clock, no mark of a turn, no "As Delivered". */
static bool is_spot(const struct finder *f, uint32_t sentence)
{
    const struct sentence *s = &f->text->sentences[sentence];
    struct ev_timexes times = ev_timexes_of(f, sentence);
    bool star = s->count > 1 && ev_upos(f, s->first) == UPOS_PUNCT;
    uint32_t via = star ? s->first + 1 : s->first;
    bool spot = times.first == times.end && s->count > 1 && s->count <= MOST_DATELINE &&
                !ascii_is_digit(word_form(f->text, s->first).ptr[0]) &&
                !is_form(f, s->first, "as") && !is_form(f, via, "via");
    for (uint32_t w = s->first; w < s->first + s->count && spot; w++) {
        if (is_form(f, w, ",")) { /* its land or state */
            return true;
        }
        spot = is_of_spot(f, w);
    }
    return spot;
}

/* "Aboard |Ocean Two En Route Quito", "*East Hall*", "Inn at Port |, Peru": the name.
 */
static struct span spot_name(const struct finder *f, const struct sentence *s)
{
    uint32_t first = s->first;
    while (first + 1 < s->first + s->count &&
           (ev_upos(f, first) == UPOS_PUNCT || is_form(f, first, "aboard"))) {
        first++;
    }
    uint32_t last = first;
    for (uint32_t w = first;
         w < s->first + s->count && !is_form(f, w, "en") && ev_upos(f, w) != UPOS_PUNCT;
         w++) {
        last = w;
    }
    return (struct span){f->text->words[first].span.start,
                         f->text->words[last].span.end};
}

/* "Inn at Port |Lima, Peru": the mention that ends the name of the spot, or EV_NONE. */
static uint32_t town_in(const struct finder *f, uint32_t sentence)
{
    const struct sentence *s = &f->text->sentences[sentence];
    uint32_t end = spot_name(f, s).end;
    for (uint32_t w = s->first; w < s->first + s->count; w++) {
        uint32_t mention = ev_place_mention(f, w);
        const struct name_mention *m =
            mention == EV_NONE ? NULL : &f->names->mentions[mention];
        bool town = m && m->span.end == end && /* not "X's County" */
                    !ev_lemma_in(f, "spot", w) &&
                    f->names->actors[m->actor].kind == ACTOR_PLACE &&
                    f->names->actors[m->actor].place.name.len > 0;
        if (town && !is_form(f, s->first, "aboard")) {
            return mention;
        }
    }
    return EV_NONE;
}

/* Was it where the words were said that the title is over: "Remarks by X |at Y"? */
static bool is_said_there(const struct finder *f, const struct ev_cand *cand)
{
    struct slice prep = ev_case(f, ev_phrase_top(f, cand->word));
    return cand->noun && f->text->sentences[cand->sentence].kind == BLOCK_TITLE &&
           (ev_type_named(f, cand, "news_conference") ||
            ev_in_class(f->rules, "part_prep", prep) ||
            ev_in_class(f->rules, "order_prep", prep));
}

/* Where the lines between title and words say that these were said. */
struct spot {
    uint32_t line; /* the first sentence that names a spot, or EV_NONE */
    uint32_t town; /* the first mention of a town, or EV_NONE */
};

static struct spot spot_below(const struct finder *f, uint32_t title)
{
    struct spot spot = {EV_NONE, EV_NONE};
    uint32_t lines = 0;
    for (uint32_t i = title + 1; i < f->text->n_sentences && lines < MOST_ABOVE; i++) {
        uint8_t kind = f->text->sentences[i].kind;
        bool text = kind == BLOCK_BODY || kind == BLOCK_HEADING;
        bool names = text && is_spot(f, i);
        if (text && !names && !event_is_headline(f->text, i)) {
            break;
        }
        if (names) {
            spot.line = spot.line == EV_NONE ? i : spot.line;
            spot.town = spot.town == EV_NONE ? town_in(f, i) : spot.town;
        }
        lines += text;
    }
    return spot;
}

static void set_spot(struct finder *f, struct ev_cand *cand, const struct spot *spot)
{
    if (spot->town != EV_NONE) {
        ev_set_place(f, cand, spot->town);
        return;
    }
    struct span span = spot_name(f, &f->text->sentences[spot->line]);
    cand->place = ev_unmapped(bare(span_cut(f->text->text, span)), (struct slice){0});
    cand->place.span = span;
}

void ev_spots(struct finder *f)
{
    uint32_t title = EV_NONE;
    for (size_t i = 0; i < f->n_cands && title == EV_NONE; i++) {
        const struct ev_cand *cand = &f->cands[i];
        bool words = !cand->dropped && is_said_there(f, cand) &&
                     ev_type_named(f, cand, "news_conference");
        title = words ? cand->sentence : EV_NONE;
    }
    struct spot spot = {EV_NONE, EV_NONE};
    if (title != EV_NONE) {
        spot = spot_below(f, title);
    }
    for (size_t i = 0; i < f->n_cands && spot.line != EV_NONE; i++) {
        struct ev_cand *cand = &f->cands[i];
        if (!cand->dropped && cand->sentence == title && cand->place.name.len == 0 &&
            is_said_there(f, cand)) {
            set_spot(f, cand, &spot);
        }
    }
}
