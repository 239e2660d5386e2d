/*
 * place.c - where a candidate happened, by words of its own: a locative of its phrase
 * or clause ("met X |in Lima"), a clause that is nothing but a place ("|While in
 * Lima"), in a headline its only place.
 */
#include <math.h>

#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/where/places.h"

struct mention_place ev_unmapped(struct slice name, struct slice code)
{
    return (struct mention_place){.name = name, .code = code, .lat = NAN, .lon = NAN};
}

void ev_set_place(const struct finder *f, struct ev_cand *cand, uint32_t mention)
{
    const struct name_mention *m = &f->names->mentions[mention];
    const struct name_actor *actor = &f->names->actors[m->actor];
    cand->place = actor->place;
    if (cand->place.name.len == 0) {
        bool house = m->kind == ACTOR_ORGANIZATION && ev_is_house(f, m);
        cand->place = ev_unmapped(
            house ? span_cut(f->text->text, m->span) : actor->name, actor->country);
    }
    cand->place.span = m->span;
}

uint32_t ev_place_at(const struct finder *f, uint32_t word)
{
    uint32_t at = ev_place_mention(f, word);
    for (uint32_t c = f->child[word]; at == EV_NONE && c != EV_NONE;
         c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        if (rel == DEPREL_NMOD || rel == DEPREL_APPOS ||
            (rel == DEPREL_OBL && ev_in_class(f->rules, "locative", ev_case(f, c)))) {
            at = ev_place_mention(f, c);
        }
    }
    return at == EV_NONE ? ev_spot_in(f, word) : at;
}

/* "talks |on Peru", "a statement on Peru": what they are about. */
static bool is_topic_place(const struct finder *f, const struct ev_cand *cand,
                           uint32_t word)
{
    uint32_t at = ev_place_mention(f, word);
    const struct name_actor *actor =
        at == EV_NONE ? NULL : &f->names->actors[f->names->mentions[at].actor];
    return actor && ev_type_is(f, cand, "on_topic") &&
           (actor->kind == ACTOR_COUNTRY || (cand->noun && actor->place.code.len > 0));
}

/* "in Peru", and what has no slot of its own: "throughout Peru". */
static bool is_locative(const struct finder *f, const struct ev_cand *cand,
                        const struct ev_arg *arg)
{
    if (arg->slot == SLOT_ON && is_topic_place(f, cand, arg->word)) {
        return false;
    }
    if (arg->slot == SLOT_FROM) { /* "a televised address |from Lima" */
        return cand->noun && ev_type_named(f, cand, "news_conference");
    }
    return arg->slot == SLOT_IN || arg->slot == SLOT_AT || arg->slot == SLOT_ON ||
           arg->slot == SLOT_NEAR || arg->slot == SLOT_OUTSIDE ||
           arg->slot == SLOT_OFF || arg->slot == SLOT_ACROSS ||
           arg->slot == SLOT_THROUGH ||
           (arg->slot == SLOT_OTHER &&
            ev_in_class(f->rules, "locative", ev_case(f, arg->word)));
}

/* "the airport, |where X was arriving": the place that the clause says more about. */
static uint32_t where_place(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t clause = ev_clause(f, cand->verb);
    uint32_t before = ev_where(f, clause);
    if (before == EV_NONE && ev_deprel(f, clause) == DEPREL_ADVCL &&
        !ev_has_feat(f, clause, FEAT_FIN)) { /* "where X was met upon |announcing Y" */
        before = ev_where(f, ev_head(f, clause));
    }
    uint32_t at = before == EV_NONE ? EV_NONE : ev_place_at(f, before);
    uint32_t town = before == EV_NONE || ev_deprel(f, before) != DEPREL_APPOS
                        ? EV_NONE
                        : ev_place_mention(f, ev_head(f, before));
    at = at != EV_NONE && town != EV_NONE ? town : at; /* "Lima, Peru, where" */
    uint32_t house = before == EV_NONE ? EV_NONE : f->mention_at[before];
    bool named = house != EV_NONE && f->names->mentions[house].form == NAME_FORM_NAME &&
                 f->names->mentions[house].kind == ACTOR_ORGANIZATION;
    return named ? house : at; /* "the University Hospital of Brno, |where" */
}

/* "on the sidelines of a summit |in Rio": there, too. */
static uint32_t margin_place(const struct finder *f, const struct ev_arg *arg)
{
    return ev_lemma_in(f, "margin", arg->word) ? ev_place_below(f, arg->word) : EV_NONE;
}

static bool is_within(const struct finder *f, uint32_t word)
{
    struct slice prep = ev_case(f, word);
    return slice_equal(prep, SLICE_LIT("in")) || slice_equal(prep, SLICE_LIT("at"));
}

/* "met X |in Lima": of the locatives of its own phrase or clause; or EV_NONE. */
static uint32_t locative_place(const struct finder *f, const struct ev_cand *cand,
                               const struct ev_args *args)
{
    uint32_t at = EV_NONE;
    for (size_t i = 0; i < args->count && at == EV_NONE; i++) {
        const struct ev_arg *arg = &args->items[i];
        /* "a crisis in Lima, a war": that is the crisis'. */
        bool other = arg->shared && cand->noun && arg->word < cand->word;
        at = is_locative(f, cand, arg) && !other ? ev_place_at(f, arg->word) : EV_NONE;
        at = at == EV_NONE ? margin_place(f, arg) : at;
    }
    return at;
}

static void own_place(struct finder *f, struct ev_cand *cand)
{
    struct mention_place seat = {0};
    struct ev_args args = {0};
    ev_cand_args(f, cand, &args);
    uint32_t at = locative_place(f, cand, &args);
    at = at == EV_NONE ? ev_house_among(f, cand, &args) : at;
    at = at == EV_NONE ? ev_namesake(f, cand) : at;
    bool own = at != EV_NONE;
    at = own ? ev_narrower_place(f, cand, &args, at) : at;
    at = at == EV_NONE ? ev_object_place(f, cand, &args) : at;
    if (at == EV_NONE) {
        at = where_place(f, cand);
        own = at != EV_NONE;
    }
    /* "expelled two in April and |Peru two in May": of another turn */
    bool turn =
        at != EV_NONE && cand->gapped && f->names->mentions[at].first_word > cand->word;
    if (cand->place.name.len == 0 && at != EV_NONE && !turn) {
        ev_set_place(f, cand, at);
        cand->place_own = own; /* what is in Lima may have been met in Quito */
    } else if (cand->place.name.len == 0 && cand->noun &&
               ev_type_is(f, cand, "venue") && ev_seat_before(f, cand->word, &seat)) {
        cand->place = seat;
        cand->place_own = true;
    }
}

/* "While in Lima, X met Y": a clause that is nothing but a place. */
static void stay_place(struct finder *f, struct ev_cand *cand)
{
    uint32_t verb = ev_clause(f, cand->verb);
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        uint32_t at = ev_deprel(f, c) == DEPREL_ADVCL && is_within(f, c)
                          ? ev_place_mention(f, c)
                          : EV_NONE;
        if (at != EV_NONE && cand->place.name.len == 0) {
            ev_set_place(f, cand, at);
            cand->place_own = true;
        }
    }
}

/* "Peru: ...", a label that only names a place. */
static bool is_label(const struct finder *f, const struct sentence *s, uint32_t mention)
{
    const struct name_mention *m = &f->names->mentions[mention];
    uint32_t colon = m->first_word + m->n_words;
    return m->first_word == s->first && colon < s->first + s->count &&
           slice_equal(word_form(f->text, colon), SLICE_LIT(":"));
}

/* Does somebody with a name take part, or is it something said? */
static bool is_sure_without(const struct finder *f, const struct ev_cand *cand)
{
    bool sure = ev_type_is(f, cand, "spoken");
    for (size_t i = 0; i < cand->n_fillers; i++) {
        sure = sure || cand->fillers[i].named;
    }
    return sure;
}

/*
 * The only place of a headline: of its label, or behind "in" anywhere for what nobody
 * with a name is known to have done.
 */
static void title_place(struct finder *f, struct ev_cand *cand)
{
    bool sure = is_sure_without(f, cand);
    const struct sentence *s = &f->text->sentences[cand->sentence];
    uint32_t found = EV_NONE;
    for (uint32_t w = s->first; w < s->first + s->count; w++) {
        uint32_t at = ev_place_mention(f, w);
        bool where = at != EV_NONE &&
                     (is_label(f, s, at) ||
                      (!sure && ev_in_class(f->rules, "locative", ev_case(f, w))));
        if (where && found != EV_NONE &&
            f->names->mentions[found].actor != f->names->mentions[at].actor) {
            return;
        }
        found = where ? at : found;
    }
    if (found != EV_NONE) {
        ev_set_place(f, cand, found);
    }
}

void ev_place_in(struct finder *f, struct ev_cand *cand, uint32_t verb)
{
    struct ev_args args = {0};
    ev_verb_args(f, verb, &args);
    for (size_t k = 0; k < args.count && cand->place.name.len == 0; k++) {
        const struct ev_arg *arg = &args.items[k];
        bool where = !arg->shared && is_locative(f, cand, arg);
        uint32_t at = where ? ev_place_at(f, arg->word) : EV_NONE;
        at = at == EV_NONE && where ? ev_house_in(f, cand, arg) : at;
        /* "addressing a rally |in Lima" */
        at = at == EV_NONE && arg->slot == SLOT_OBJ ? ev_place_below(f, arg->word) : at;
        if (at != EV_NONE) {
            ev_set_place(f, cand, at);
        }
    }
}

/* "were |seized and killed in Lima": of one deed, told in two words. */
static void twin_place(struct finder *f, struct ev_cand *cand)
{
    uint32_t twin =
        cand->noun || !ev_type_is(f, cand, "blamed") ? EV_NONE : ev_twin(f, cand->word);
    if (twin != EV_NONE && cand->place.name.len == 0) {
        ev_place_in(f, cand, twin);
        cand->place_own = cand->place.name.len > 0;
    }
}

void ev_places(struct finder *f)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        own_place(f, cand);
        stay_place(f, cand);
        twin_place(f, cand);
        if (cand->place.name.len == 0 && ev_headline(f, cand->sentence)) {
            title_place(f, cand);
        }
    }
}
