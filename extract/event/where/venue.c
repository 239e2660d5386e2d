/*
 * venue.c - where, by what is beside it: "X met Y in Lima. She |praised Peru."
 *
 * What somebody said is told behind the meeting, visit or rally at which it was said,
 * in the same paragraph or on the same day, and that event tells where. Who was there
 * may be told elsewhere. A verb without a subject shares the place of the one before,
 * and "there" is the place told last; a line between title and words tells where these
 * were said; at last a dateline tells where reporters were.
 */
#include <math.h>

#include "base/ascii.h"
#include "extract/event/match/match.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"
#include "extract/event/where/places.h"

#define MOST_DATELINE 16 /* words */
#define MOST_ABOVE    3  /* lines from a title to where its words were said */
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
    for (uint32_t c = beside == EV_NONE ? EV_NONE : f->child[beside];
         c != EV_NONE && cand->place.name.len == 0; c = f->sibling[c]) {
        /* "speaking |from Lima" */
        if (ev_deprel(f, c) == DEPREL_OBL && ev_place_mention(f, c) != EV_NONE &&
            slice_equal(ev_case(f, c), SLICE_LIT("from"))) {
            ev_set_place(f, cand, ev_place_mention(f, c));
        }
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

/* "raided a school in Kano, |killing ten and |abducting 42", "ten died in Nice |when X
 * drove into a crowd": what the clause around goes on with, or was. */
static void clause_before(struct finder *f, struct ev_cand *cand)
{
    uint32_t clause = ev_clause(f, cand->verb);
    while (ev_deprel(f, clause) == DEPREL_CONJ && ev_bare(f, clause)) {
        clause = ev_head(f, clause);
    }
    uint32_t mark = ev_child(f, clause, DEPREL_MARK);
    mark = mark == EV_NONE ? ev_child(f, clause, DEPREL_ADVMOD) : mark;
    bool goes_on = mark == EV_NONE && ev_bare(f, clause);
    uint32_t head = ev_head(f, clause);
    if (ev_deprel(f, clause) != DEPREL_ADVCL || head == EV_NONE) {
        return;
    }
    uint32_t at = f->cand_at[head];
    bool manner = at != EV_NONE && mark < clause && ev_is(f, mark, "when") &&
                  ev_type_is(f, cand, "scene");
    if (!(goes_on || manner) || !ev_type_is(f, cand, "at_object")) {
        return;
    }
    if (at != EV_NONE && !f->cands[at].dropped) {
        cand->place = f->cands[at].place;
    } else {
        ev_place_in(f, cand, head);
    }
}

/* The last event before of a kind that has a scene, with a place, of its `own` words;
 * or NULL. */
static const struct ev_cand *scene_before(const struct finder *f,
                                          const struct ev_cand *cand, bool own)
{
    for (const struct ev_cand *before = cand; before-- > f->cands;) {
        if (!before->dropped && before->place.name.len > 0 &&
            before->status == STATUS_OCCURRED && before->sentence < cand->sentence &&
            (before->place_own || !own) && ev_type_is(f, before, "scene")) {
            return before;
        }
    }
    return NULL;
}

/* "told reporters |at the scene", "visited |the site" */
static void at_scene(struct finder *f, struct ev_cand *cand)
{
    for (uint32_t c = f->child[cand->verb]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        uint32_t the = ev_child(f, c, DEPREL_DET);
        bool there =
            (rel == DEPREL_OBL && slice_equal(ev_case(f, c), SLICE_LIT("at"))) ||
            (rel == DEPREL_OBJ && ev_type_named(f, cand, "visit"));
        const struct ev_cand *before = there && ev_lemma_in(f, "the_scene", c) &&
                                               the != EV_NONE && ev_is(f, the, "the") &&
                                               ev_child(f, c, DEPREL_NMOD) == EV_NONE
                                           ? scene_before(f, cand, false)
                                           : NULL;
        if (before) {
            cand->place = before->place;
            return;
        }
    }
}

/* "Thousands marched in Lima. Police |arrested ten.": what is told on of the same day
 * in the paragraph of a scene. */
static void same_scene(struct finder *f, struct ev_cand *cand)
{
    bool open = ev_type_is(f, cand, "on_scene") && !cand->noun &&
                cand->status == STATUS_OCCURRED && cand->source >= DATE_AFTER &&
                ev_is_main(f, ev_clause(f, cand->verb));
    const struct ev_cand *before = open ? scene_before(f, cand, true) : NULL;
    if (before && before->sentence + 2 >= cand->sentence &&
        f->text->sentences[before->sentence].block ==
            f->text->sentences[cand->sentence].block &&
        before->time.when.kind != WHEN_UNKNOWN &&
        when_compare(&before->time.when, &cand->time.when) == 0) {
        cand->place = before->place;
    }
}

/* "visited Lima and signed a deal |there": where one was told to be last. */
static void there_place(struct finder *f, struct ev_cand *cand)
{
    uint32_t there = ev_child(f, cand->verb, DEPREL_ADVMOD);
    uint32_t object = ev_child(f, cand->verb, DEPREL_OBJ);
    while (there != EV_NONE && !ev_is(f, there, "there")) {
        there = f->sibling[there];
    }
    there = there == EV_NONE && object != EV_NONE ? ev_child(f, object, DEPREL_ADVMOD)
                                                  : there;
    if (there == EV_NONE || !ev_is(f, there, "there")) {
        return;
    }
    for (const struct ev_cand *before = cand; before-- > f->cands;) {
        if (before->sentence + 1 < cand->sentence) {
            return;
        }
        if (!before->dropped && before->place.name.len > 0) {
            cand->place = before->place;
            return;
        }
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
    cand->place = (struct mention_place){.name = bare(span_cut(f->text->text, span)),
                                         .span = span,
                                         .lat = NAN,
                                         .lon = NAN};
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
            there_place(f, cand);
        }
        if (cand->place.name.len == 0) {
            at_scene(f, cand);
        }
        if (cand->place.name.len == 0) {
            joint_place(f, cand);
        }
        if (cand->place.name.len == 0) {
            clause_before(f, cand);
        }
        if (cand->place.name.len == 0 && ev_type_is(f, cand, "spoken")) {
            find_venue(f, i);
        }
        if (cand->place.name.len == 0) {
            same_scene(f, cand);
        }
    }
}
