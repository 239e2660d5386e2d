/*
 * home.c - where, by who takes part: in the country of what is attacked, of those who
 * hold its offices, and at last in the one that the document is about.
 */
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/where/places.h"

#define HOME_LEAST     3 /* mentions of a country that a document can be about */
#define MOST_COUNTRIES 32

/* The country of `code` that the document names, or EV_NONE. */
static uint32_t country_of(const struct finder *f, struct slice code)
{
    for (uint32_t i = 0; i < f->names->n_actors && code.len > 0; i++) {
        const struct name_actor *actor = &f->names->actors[i];
        if (actor->kind == ACTOR_COUNTRY && slice_equal(actor->place.code, code) &&
            actor->place.name.len > 0) {
            return i;
        }
    }
    return EV_NONE;
}

/* How often places of a country are named. */
struct tally {
    struct mention_place place; /* one of them; the country, where that is named */
    bool land;
    uint32_t count;
};

/* Are both codes of one country: "US" and "US-IL"? */
static bool same_land(struct slice a, struct slice b)
{
    struct slice land = {0};
    struct slice other = {0};
    (void)slice_cut(&a, '-', &land);
    (void)slice_cut(&b, '-', &other);
    return slice_equal(land, other);
}

static void count_place(struct tally *tallies, size_t *n,
                        const struct mention_place *place, bool land)
{
    size_t i = 0;
    while (i < *n && !same_land(tallies[i].place.code, place->code)) {
        i++;
    }
    if (i == *n && *n < MOST_COUNTRIES) {
        tallies[(*n)++] = (struct tally){.place = *place, .land = land};
    }
    if (i < *n) {
        tallies[i].count++;
    }
    if (i < *n && land && !tallies[i].land) {
        tallies[i].place = *place;
        tallies[i].land = true;
    }
}

/* The actor whose place the mention names, or NULL. */
static const struct name_actor *place_named(const struct finder *f,
                                            const struct name_mention *m)
{
    const struct name_actor *actor =
        m->actor < f->names->n_actors ? &f->names->actors[m->actor] : NULL;
    bool lies = actor && (actor->place.code.len > 0 ||
                          (actor->kind == ACTOR_COUNTRY && actor->place.name.len > 0));
    return m->form == NAME_FORM_NAME && lies ? actor : NULL;
}

bool ev_home(const struct finder *f, struct mention_place *out)
{
    struct tally tallies[MOST_COUNTRIES];
    struct mention_place filed = {0};
    bool here = ev_filed_at(f, &filed);
    size_t n = 0;
    uint32_t all = 0;
    if (here) {
        count_place(tallies, &n, &filed, false);
        all++;
    }
    for (size_t i = 0; i < f->names->n_mentions; i++) {
        const struct name_mention *m = &f->names->mentions[i];
        const struct name_actor *actor = place_named(f, m);
        /* "U.S. soldiers" in a report from Lima */
        bool abroad =
            actor && m->demonym && here && !same_land(filed.code, actor->place.code);
        if (actor && !abroad) {
            count_place(tallies, &n, &actor->place, actor->kind == ACTOR_COUNTRY);
            all++;
        }
    }
    const struct tally *best = NULL;
    for (size_t i = 0; i < n; i++) {
        best = !best || tallies[i].count > best->count ? &tallies[i] : best;
    }
    /* twice the only land: a town may be read wrongly */
    bool only = best && best->land && best->count > 1 && best->count == all;
    bool few = best && best->count < HOME_LEAST && !only;
    if (!best || best->count * 2 <= all ||
        (few && !(here && same_land(filed.code, best->place.code)))) {
        return false;
    }
    *out = best->place;
    return best->land || (f->known && name_place(f->known, best->place.country, out));
}

/*
 * Does somebody act who may be abroad, in a sentence that names a town or region
 * outside of the country `code`? "Troops raided A, arresting nine"
 */
static bool is_abroad(const struct finder *f, const struct ev_cand *cand,
                      struct slice code)
{
    const struct sentence *s = &f->text->sentences[f->text->words[cand->word].sentence];
    bool mobile = false;
    for (size_t i = 0; i < cand->n_fillers; i++) {
        mobile = mobile || ev_in_class(f->rules, "field_role", cand->fillers[i].role);
    }
    for (uint32_t w = s->first; mobile && w < s->first + s->count; w++) {
        uint32_t at = f->mention_at[w];
        if (at == EV_NONE || f->names->mentions[at].actor >= f->names->n_actors) {
            continue;
        }
        const struct name_actor *actor =
            &f->names->actors[f->names->mentions[at].actor];
        if (actor->kind == ACTOR_PLACE && actor->place.code.len > 0 &&
            !same_land(actor->place.code, code)) {
            return true;
        }
    }
    return false;
}

void ev_role_place(struct finder *f, struct ev_cand *cand)
{
    bool scene = ev_type_is(f, cand, "scene") || ev_type_is(f, cand, "delivered");
    const char *class = scene ? "hit_role" : "home_role";
    if (!scene && !ev_type_is(f, cand, "domestic")) {
        return;
    }
    for (size_t i = 0; i < cand->n_fillers && cand->place.name.len == 0; i++) {
        const struct ev_filler *filler = &cand->fillers[i];
        bool land = filler->actor.kind == ACTOR_COUNTRY && filler->key != EV_NONE &&
                    (scene || !is_abroad(f, cand, filler->actor.country));
        if (land && ev_in_class(f->rules, class, filler->role)) {
            cand->place = f->names->actors[filler->key].place;
            cand->place.span = filler->actor.span;
        }
    }
}

static void set_country(struct ev_cand *cand, const struct mention_place *country)
{
    cand->place = *country;
    cand->place.span = (struct span){0};
}

/* "the International Criminal Court": of no country. */
static bool is_supranational(const struct finder *f, const struct ev_filler *filler)
{
    struct slice rest = arena_lower(f->arena, filler->actor.name);
    struct slice word = {0};
    while (filler->actor.kind == ACTOR_ORGANIZATION && slice_cut(&rest, ' ', &word)) {
        if (ev_in_class(f->rules, "supranational", word)) {
            return true;
        }
    }
    return false;
}

/* What offices, laws and courts do, they do in their country. */
static void office_place(struct finder *f, struct ev_cand *cand)
{
    struct slice code = {0};
    for (size_t i = 0; i < cand->n_fillers; i++) {
        if (is_supranational(f, &cand->fillers[i])) {
            return;
        }
    }
    for (size_t i = 0; i < cand->n_fillers; i++) {
        struct slice own = cand->fillers[i].actor.country;
        if (own.len > 0 && code.len > 0 && !slice_equal(own, code)) {
            return;
        }
        code = own.len > 0 ? own : code;
    }
    uint32_t country = country_of(f, code);
    if (country != EV_NONE && !is_abroad(f, cand, code)) {
        set_country(cand, &f->names->actors[country].place);
    }
}

/* Is some actor of another country than `home`? */
static bool has_foreigner(const struct ev_cand *cand, const struct mention_place *home)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        struct slice own = cand->fillers[i].actor.country;
        if (own.len > 0 && !slice_equal(own, home->code)) {
            return true;
        }
    }
    return false;
}

/* Does the country itself act? "Peru attacked": hardly at home. */
static bool is_doer(const struct finder *f, const struct ev_cand *cand,
                    const struct mention_place *home)
{
    bool deed = ev_type_is(f, cand, "state_deed");
    for (size_t i = 0; deed && i < cand->n_fillers; i++) {
        if (cand->fillers[i].actor.kind == ACTOR_COUNTRY &&
            slice_equal(cand->fillers[i].actor.country, home->code) &&
            event_role_side(f->rules->types, cand->fillers[i].role) == ROLE_AGENT) {
            return true;
        }
    }
    return false;
}

/* "|Kano residents donated blood": where those are who do it at home. */
static void group_place(struct finder *f, struct ev_cand *cand)
{
    bool at_home = ev_type_is(f, cand, "at_home");
    for (size_t i = 0; at_home && i < cand->n_fillers && cand->place.name.len == 0;
         i++) {
        const struct ev_filler *filler = &cand->fillers[i];
        uint32_t at = filler->by_name ? ev_town_before(f, filler->word) : EV_NONE;
        if (at != EV_NONE &&
            event_role_side(f->rules->types, filler->role) != ROLE_TARGET) {
            ev_set_place(f, cand, at);
        }
    }
}

/* "Peru received the envoy": who visits a country is there. */
static void host_place(struct finder *f, struct ev_cand *cand)
{
    bool open = cand->place.name.len == 0 && ev_type_named(f, cand, "visit");
    for (size_t i = 0; open && i < cand->n_fillers; i++) {
        const struct ev_filler *host = &cand->fillers[i];
        if (host->named && host->key != EV_NONE && host->actor.kind == ACTOR_COUNTRY &&
            ev_in_class(f->rules, "host_role", host->role)) {
            set_country(cand, &f->names->actors[host->key].place);
            return;
        }
    }
}

void ev_home_place(struct finder *f, struct ev_cand *cand,
                   const struct mention_place *home)
{
    group_place(f, cand);
    if (cand->place.name.len == 0 && ev_type_is(f, cand, "domestic")) {
        office_place(f, cand);
    }
    ev_house_place(f, cand);
    host_place(f, cand);
    /* "after the bill passed": nobody says in which house */
    bool enacted = cand->n_fillers == 0 && ev_type_is(f, cand, "enacted");
    bool local =
        enacted || ev_type_is(f, cand, "local") || ev_type_is(f, cand, "scene");
    if (cand->place.name.len == 0 && local && home && !has_foreigner(cand, home) &&
        !is_doer(f, cand, home)) {
        set_country(cand, home);
    }
}
