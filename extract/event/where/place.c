/*
 * place.c - where a candidate happened: a locative of its own phrase or clause, else of
 * another mention or the whole it is part of; a country among its actors; at last, for
 * what happens in one country, the country that the document is about.
 */
#include <math.h>
#include <string.h>

#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/where/places.h"

void ev_set_place(struct finder *f, struct ev_cand *cand, uint32_t mention)
{
    const struct name_mention *m = &f->names->mentions[mention];
    const struct name_actor *actor = &f->names->actors[m->actor];
    cand->place = actor->place;
    if (cand->place.name.len == 0) {
        bool house = m->kind == ACTOR_ORGANIZATION && ev_is_house(f, m);
        cand->place = (struct mention_place){
            .name = house ? span_cut(f->text->text, m->span) : actor->name,
            .code = actor->country,
            .lat = NAN,
            .lon = NAN};
    }
    cand->place.span = m->span;
}

/* "in Lima", "at the embassy in Lima" */
static uint32_t place_in(const struct finder *f, uint32_t word)
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
    uint32_t at = before == EV_NONE ? EV_NONE : place_in(f, before);
    uint32_t town = before == EV_NONE || ev_deprel(f, before) != DEPREL_APPOS
                        ? EV_NONE
                        : ev_place_mention(f, ev_head(f, before));
    at = at != EV_NONE && town != EV_NONE ? town : at; /* "Lima, Peru, where" */
    uint32_t house = before == EV_NONE ? EV_NONE : f->mention_at[before];
    bool named = house != EV_NONE && f->names->mentions[house].form == NAME_FORM_NAME &&
                 f->names->mentions[house].kind == ACTOR_ORGANIZATION;
    return named ? house : at; /* "the University Hospital of Brno, |where" */
}

/* "consultations |on Peru" */
static bool is_about_land(const struct finder *f, uint32_t word)
{
    uint32_t at = ev_place_mention(f, word);
    return at != EV_NONE && slice_equal(ev_case(f, word), SLICE_LIT("on")) &&
           f->names->actors[f->names->mentions[at].actor].kind == ACTOR_COUNTRY;
}

/* "shelled the town |of Kano" */
static bool is_of_spot(const struct finder *f, uint32_t word, uint32_t name)
{
    return slice_equal(ev_case(f, name), SLICE_LIT("of")) &&
           ev_lemma_in(f, "spot", word);
}

/*
 * "signed a pact |in Warsaw", "an attack on a base |near Djibo": a locative that the
 * tree hung on the object, or deeper in the phrase.
 */
static uint32_t place_below(const struct finder *f, uint32_t word, int depth)
{
    uint32_t at = EV_NONE;
    for (uint32_t c = f->child[word]; at == EV_NONE && c != EV_NONE && depth < 4;
         c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        if (rel == DEPREL_APPOS &&
            ev_upos(f, c) ==
                UPOS_PROPN) { /* "the arrest of a monk, |Ko Tun, in Bago" */
            at = place_below(f, c, depth + 1);
        }
        if ((rel == DEPREL_NMOD || rel == DEPREL_OBL) && !ev_against_deed(f, c)) {
            bool where = (depth == 0 && is_of_spot(f, word, c)) ||
                         (ev_in_class(f->rules, "locative", ev_case(f, c)) &&
                          !is_about_land(f, c));
            at = where ? place_in(f, c) : EV_NONE;
            at = at == EV_NONE ? place_below(f, c, depth + 1) : at;
        }
    }
    return at;
}

/* "on the sidelines of a summit |in Rio": there, too. */
static uint32_t margin_place(const struct finder *f, const struct ev_arg *arg)
{
    return ev_lemma_in(f, "margin", arg->word) ? place_below(f, arg->word, 0) : EV_NONE;
}

/* "discussed security |in the Black Sea": that is what they spoke of. */
static bool is_spoken_of(const struct finder *f, const struct ev_cand *cand,
                         const struct ev_arg *arg)
{
    return (arg->slot == SLOT_OBJ || arg->slot == SLOT_WITH) && !cand->noun &&
           ev_lemma_in(f, "exchange", cand->word);
}

/* "police in Lima arrested X", "rebels in Peru attacked Y", "shot |dead outside his
 * home in Lima", "told |reporters in Lima": they were where it happened. */
static bool at_party(const struct finder *f, const struct ev_cand *cand,
                     const struct ev_arg *arg)
{
    bool scene = ev_type_is(f, cand, "scene");
    bool agent = arg->slot == SLOT_SUBJ && !cand->noun &&
                 (scene || ev_type_is(f, cand, "domestic"));
    bool state = arg->slot == SLOT_CLAUSE && ev_upos(f, arg->word) == UPOS_ADJ;
    bool told =
        (arg->slot == SLOT_OBJ || arg->slot == SLOT_IOBJ) &&
        ev_type_named(f, cand, "news_conference") &&
        (ev_lemma_in(f, "media", arg->word) || ev_lemma_in(f, "meeting", arg->word));
    return agent || (scene && state) || told;
}

/* Is it what the event is done to, or with whom, whether it has a scene or not? */
static bool is_core(const struct finder *f, const struct ev_cand *cand,
                    const struct ev_arg *arg)
{
    switch (arg->slot) {
    case SLOT_OBJ:
    case SLOT_SELF: return true;
    case SLOT_SUBJ: return cand->noun;
    case SLOT_WITH: /* "met |with officials in Lima" */
        return !cand->noun && ev_type(f, cand)->shared;
    case SLOT_FOR: /* "gathered them |for a meeting in Lima" */
        return !cand->noun && ev_type_named(f, cand, "meeting") &&
               ev_lemma_in(f, "meeting", arg->word);
    default: return false;
    }
}

/* The same, of what has a scene: a bombing, a crash. */
static bool is_of_scene(const struct finder *f, const struct ev_cand *cand,
                        const struct ev_arg *arg)
{
    switch (arg->slot) {
    case SLOT_OF: return !cand->noun; /* "died |of a virus in Lima" */
    case SLOT_FOR:                    /* "went on |for a fifth day in Lima" */
        return ev_lemma_in(f, "recurring", arg->word);
    case SLOT_INTO:    /* "plunged |into a gorge in Peru" */
    case SLOT_THROUGH: /* "tore |through a market in Lima" */
    case SLOT_OFF:
    case SLOT_OVER:
    case SLOT_IN:
    case SLOT_ON:
    case SLOT_DURING:
    case SLOT_WITH:
    case SLOT_AGAINST: return true;
    default: return false;
    }
}

/* Does the event happen where the object or the noun of the attack is? */
static bool at_object(const struct finder *f, const struct ev_cand *cand,
                      const struct ev_arg *arg)
{
    if (is_spoken_of(f, cand, arg) || ev_against_deed(f, arg->word)) {
        return false;
    }
    return at_party(f, cand, arg) ||
           (ev_type_is(f, cand, "at_object") &&
            (is_core(f, cand, arg) ||
             (ev_type_is(f, cand, "scene") && is_of_scene(f, cand, arg))));
}

static bool is_within(const struct finder *f, uint32_t word)
{
    struct slice prep = ev_case(f, word);
    return slice_equal(prep, SLICE_LIT("in")) || slice_equal(prep, SLICE_LIT("at"));
}

/* "attacked a station |in Quetta in Pakistan": where the object is, within the land. */
static uint32_t narrower(const struct finder *f, const struct ev_cand *cand,
                         const struct ev_args *args, uint32_t land)
{
    const struct name_actor *wide = &f->names->actors[f->names->mentions[land].actor];
    for (size_t i = 0; wide->kind == ACTOR_COUNTRY && i < args->count; i++) {
        uint32_t at = at_object(f, cand, &args->items[i])
                          ? place_below(f, args->items[i].word, 0)
                          : EV_NONE;
        const struct name_actor *town =
            at == EV_NONE ? NULL : &f->names->actors[f->names->mentions[at].actor];
        if (town && town->kind == ACTOR_PLACE &&
            (town->place.code.len == 0 ||
             slice_equal(town->place.code, wide->place.code))) {
            return at;
        }
    }
    return land;
}

/* Does some row of the noun tell what has a scene: a bombing, a crash? */
static bool is_scene_noun(const struct finder *f, uint32_t noun)
{
    uint32_t at = ev_frame_find(f->rules, ev_lower_lemma(f, noun), 'n');
    for (; at != STRMAP_NONE; at = f->rules->frames[at].next) {
        const struct event_type *type = ev_frame_type(f->rules, &f->rules->frames[at]);
        if (type && ev_in_class(f->rules, "scene", type->name)) {
            return true;
        }
    }
    return false;
}

/* "the |Manchester bombing", "the |Nairobi mall bombing killed ten": a scene that is
 * called by its town. */
static uint32_t named_after(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t noun = cand->noun ? cand->word : ev_child(f, cand->word, DEPREL_NSUBJ);
    bool scene = cand->noun ? ev_type_is(f, cand, "scene")
                            : noun != EV_NONE && is_scene_noun(f, noun);
    return scene ? ev_town_before(f, noun) : EV_NONE;
}

/* "stormed |a Kabul hotel": of a thing that is hit, and not of people. */
static uint32_t struck_place(const struct finder *f, const struct ev_cand *cand,
                             const struct ev_arg *arg)
{
    struct slice lemma = ev_lower_lemma(f, arg->word);
    bool thing = arg->slot == SLOT_OBJ && !cand->noun &&
                 ev_upos(f, arg->word) == UPOS_NOUN &&
                 !ev_in_class(f->rules, "people", lemma) &&
                 !ev_in_class(f->rules, "crowd", lemma) &&
                 !ev_in_class(f->rules, "office", lemma);
    return thing && ev_type_is(f, cand, "scene") ? ev_town_before(f, arg->word)
                                                 : EV_NONE;
}

/* "|the capital, Lima, was hit": the town that is called by its name behind it. */
static uint32_t struck_town(const struct finder *f, const struct ev_cand *cand,
                            const struct ev_arg *arg)
{
    bool town = arg->slot == SLOT_OBJ && !cand->noun && ev_type_is(f, cand, "scene") &&
                ev_lemma_in(f, "settlement", arg->word);
    uint32_t name = town ? ev_child(f, arg->word, DEPREL_APPOS) : EV_NONE;
    return name == EV_NONE ? EV_NONE : ev_place_mention(f, name);
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
        at = is_locative(f, cand, arg) && !other ? place_in(f, arg->word) : EV_NONE;
        at = at == EV_NONE ? margin_place(f, arg) : at;
    }
    return at;
}

/* "attacked |a base in Djibo": where what it is done to is; or EV_NONE. */
static uint32_t object_place(const struct finder *f, const struct ev_cand *cand,
                             const struct ev_args *args)
{
    uint32_t at = EV_NONE;
    for (size_t i = 0; i < args->count && at == EV_NONE; i++) {
        const struct ev_arg *arg = &args->items[i];
        bool shared = arg->shared && !cand->noun;
        at =
            !shared && at_object(f, cand, arg) ? place_below(f, arg->word, 0) : EV_NONE;
        at = at == EV_NONE ? struck_place(f, cand, arg) : at;
        at = at == EV_NONE ? struck_town(f, cand, arg) : at;
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
    at = at == EV_NONE ? named_after(f, cand) : at;
    bool own = at != EV_NONE;
    at = own ? narrower(f, cand, &args, at) : at;
    at = at == EV_NONE ? object_place(f, cand, &args) : at;
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
        uint32_t at = where ? place_in(f, arg->word) : EV_NONE;
        at = at == EV_NONE && where ? ev_house_in(f, cand, arg) : at;
        /* "addressing a rally |in Lima" */
        at = at == EV_NONE && arg->slot == SLOT_OBJ ? place_below(f, arg->word, 0) : at;
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

/* Where what `word` stands in the clause of was: "X said at a briefing in Lima". */
static void clause_place(struct finder *f, struct ev_cand *cand, uint32_t word)
{
    uint32_t verb = ev_clause(f, word);
    struct ev_args args = {0};
    if (ev_upos(f, verb) != UPOS_VERB || verb == word ||
        ev_deprel(f, word) == DEPREL_AMOD) { /* "the ousted president met Y in Lima" */
        return;
    }
    ev_verb_args(f, verb, &args);
    for (size_t k = 0; k < args.count && cand->place.name.len == 0; k++) {
        uint32_t at = args.items[k].slot == SLOT_IN
                          ? ev_place_mention(f, args.items[k].word)
                          : EV_NONE;
        if (at != EV_NONE) {
            ev_set_place(f, cand, at);
        }
    }
}

/* "killed when |a truck hit a bus in Peru": what tells how it happened tells where. */
static void manner_place(struct finder *f, struct ev_cand *cand)
{
    uint32_t verb = ev_clause(f, cand->verb);
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        uint32_t mark = ev_child(f, c, DEPREL_ADVMOD);
        mark = mark == EV_NONE ? ev_child(f, c, DEPREL_MARK) : mark;
        bool manner = ev_deprel(f, c) == DEPREL_ADVCL && mark != EV_NONE &&
                      ev_lemma_in(f, "as_it_happened", mark);
        uint32_t object = ev_child(f, c, DEPREL_OBJ);
        manner = manner && ev_type_is(f, cand, "scene");
        uint32_t at = manner ? place_below(f, c, 0) : EV_NONE;
        at = manner && at == EV_NONE && object != EV_NONE ? place_below(f, object, 0)
                                                          : at;
        if (at != EV_NONE && cand->place.name.len == 0) {
            ev_set_place(f, cand, at);
        }
    }
}

/* "met in Lima for a summit, |where X signed": where what the clause is about was. */
static void summit_place(struct finder *f, struct ev_cand *cand)
{
    uint32_t what = ev_where(f, ev_clause(f, cand->verb));
    if (what != EV_NONE && f->cand_at[what] != EV_NONE) {
        clause_place(f, cand, what);
    }
}

/* What a role or the clause around says; a war is where it is waged, and not where one
 * speaks of it. */
static void near_place(struct finder *f, struct ev_cand *cand)
{
    if (cand->noun && ev_type_is(f, cand, "scene")) {
        ev_role_place(f, cand);
    }
    if (cand->place.name.len == 0) {
        clause_place(f, cand, cand->word);
    }
    if (cand->place.name.len == 0) {
        summit_place(f, cand);
        manner_place(f, cand);
    }
    if (cand->place.name.len == 0) {
        ev_role_place(f, cand);
    }
}

/* By event: the mention that gives its place, or EV_NONE. */
static uint32_t *event_places(const struct finder *f)
{
    uint32_t *best = arena_array(f->arena, f->n_cands + 1, sizeof *best);
    memset(best, 0xff, (f->n_cands + 1) * sizeof *best);
    for (uint32_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *cand = &f->cands[i];
        if (!cand->dropped && cand->place.name.len > 0 && cand->event < f->n_cands &&
            (best[cand->event] == EV_NONE ||
             (cand->place_own && !f->cands[best[cand->event]].place_own))) {
            best[cand->event] = i;
        }
    }
    return best;
}

/* A tour of Europe: where in it one met, nobody says. */
static bool is_continent(const struct finder *f, const struct ev_cand *whole)
{
    return ev_in_class(f->rules, "continent", arena_lower(f->arena, whole->place.name));
}

/* Another mention's place, or the whole's. */
static void share_places(struct finder *f)
{
    const uint32_t *best = event_places(f);
    for (uint32_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        if (cand->dropped || cand->place.name.len > 0 || cand->event >= f->n_cands) {
            continue;
        }
        uint32_t from = best[cand->event];
        if (from == EV_NONE && cand->parent != EV_NONE) {
            from = best[f->cands[cand->parent].event];
            from = from == EV_NONE || is_continent(f, &f->cands[from]) ? EV_NONE : from;
        }
        if (from != EV_NONE) {
            cand->place = f->cands[from].place;
        }
    }
}

void ev_place_defaults(struct finder *f)
{
    struct mention_place country;
    const struct mention_place *home = ev_home(f, &country) ? &country : NULL;
    share_places(f);
    for (size_t i = 0; i < f->n_cands; i++) {
        if (!f->cands[i].dropped && f->cands[i].place.name.len == 0) {
            near_place(f, &f->cands[i]);
        }
    }
    ev_spots(f);
    share_places(f);
    ev_venues(f);
    ev_filed_places(f);
    for (size_t i = 0; i < f->n_cands; i++) {
        if (!f->cands[i].dropped && f->cands[i].place.name.len == 0) {
            ev_home_place(f, &f->cands[i], home);
        }
    }
}
