#include "extract/name/chain.h"

#include <math.h>
#include <string.h>

#include "base/calendar.h"
#include "base/utf8.h"
#include "extract/name/office.h"

#define MOST_COMPARED 1500

struct slice chain_fold(struct chain *chain, struct slice text)
{
    return utf8_fold(chain->arena, text);
}

/* A document with very many actors is compared with the last of them only. */
uint32_t chain_near(const struct chain *chain)
{
    return chain->n_actors > MOST_COMPARED ? (uint32_t)chain->n_actors - MOST_COMPARED
                                           : 0;
}

uint32_t chain_add(struct chain *chain, struct slice name, enum actor_kind kind)
{
    chain->actors = arena_grow(chain->arena, chain->actors, chain->n_actors,
                               &chain->capacity, sizeof *chain->actors);
    struct chain_actor *new = &chain->actors[chain->n_actors];
    *new = (struct chain_actor){.key = chain_fold(chain, name)};
    new->actor.name = name;
    new->actor.kind = (uint8_t)kind;
    new->actor.leader_of = NAME_NO_ACTOR;
    new->actor.place.lat = NAN;
    new->actor.place.lon = NAN;
    return (uint32_t)chain->n_actors++;
}

static void set_parts(struct chain *chain, struct chain_actor *actor, struct slice name)
{
    actor->key = chain_fold(chain, name);
    same_parts(chain->rules, chain->arena, name, &actor->parts);
}

uint32_t chain_country(struct chain *chain, struct slice code)
{
    uint32_t at = strmap_find(&chain->countries, code);
    if (at != STRMAP_NONE) {
        return at;
    }
    const struct gaz_entry *entry = gaz_country(chain->rules, code);
    at = chain_add(chain, entry ? gaz_text(&entry->name) : code, ACTOR_COUNTRY);
    chain->actors[at].actor.country = code;
    chain->actors[at].known = true;
    if (entry) {
        chain->actors[at].actor.place = gaz_place(chain->rules, entry);
    }
    strmap_put(&chain->countries, chain->arena, code, at);
    return at;
}

/* The actor of a kind by its canonical name. */
uint32_t chain_keyed(struct chain *chain, struct slice name, enum actor_kind kind)
{
    struct slice key = arena_printf(chain->arena, "%c%.*s", 'a' + (int)kind,
                                    SLICE_ARG(chain_fold(chain, name)));
    uint32_t at = strmap_find(&chain->keys, key);
    if (at == STRMAP_NONE) {
        at = chain_add(chain, name, kind);
        strmap_put(&chain->keys, chain->arena, key, at);
    }
    return at;
}

static int64_t day_of(struct slice date, int64_t otherwise)
{
    struct when when;
    return date.len > 0 && when_parse(date, &when) ? when.earliest : otherwise;
}

static bool leader_fits(const struct chain *chain, const struct leader *leader,
                        struct slice office, struct slice country)
{
    if (chain->doc->date.kind == WHEN_UNKNOWN) {
        return false;
    }
    int64_t day = chain->doc->date.earliest;
    /* what costs least and fits fewest comes first */
    return (country.len == 0 || slice_equal(country, leader->country)) &&
           day >= day_of(leader->from, INT32_MIN) &&
           day <= day_of(leader->to, INT32_MAX) &&
           office_fits(chain->rules, office, leader->office);
}

/* Takes in another who fits; two different people leave nobody. */
struct holder {
    const struct leader *leader;
    bool two;
};

static void consider(const struct chain *chain, const struct leader *leader,
                     struct slice office, struct slice country, struct holder *holder)
{
    if (leader_fits(chain, leader, office, country)) {
        holder->two = holder->two || (holder->leader &&
                                      !slice_equal(holder->leader->name, leader->name));
        holder->leader = leader;
    }
}

const struct leader *chain_leader(const struct chain *chain, struct slice office,
                                  struct slice country, struct slice family)
{
    const struct name_rules *rules = chain->rules;
    struct holder holder = {0};
    if (family.len > 0) {
        for (uint32_t i = strmap_find(&rules->leader_names, family); i != STRMAP_NONE;
             i = rules->leader_next[i]) {
            consider(chain, &rules->leaders[i], office, country, &holder);
        }
    } else if (country.len > 0) {
        for (size_t i = 0; i < rules->n_leaders; i++) {
            consider(chain, &rules->leaders[i], office, country, &holder);
        }
    }
    return holder.two ? NULL : holder.leader;
}

uint32_t chain_person(struct chain *chain, struct slice name)
{
    struct chain_actor probe = {.count = 0};
    set_parts(chain, &probe, name);
    for (uint32_t i = chain_near(chain); i < chain->n_actors; i++) {
        if (chain->actors[i].actor.kind == ACTOR_PERSON &&
            slice_equal(chain->actors[i].key, probe.key)) {
            return i;
        }
    }
    uint32_t at = chain_add(chain, name, ACTOR_PERSON);
    set_parts(chain, &chain->actors[at], name);
    return at;
}

static bool gender_fits(uint8_t a, uint8_t b)
{
    return a == 0 || b == 0 || a == b;
}

/* "King Olav": a title that a given name follows. */
static bool goes_with_given(const struct chain *chain, struct slice titles)
{
    const struct title_entry *title = title_find(chain->rules, titles);
    return title && title->given;
}

/* "King Olav" is no Bo Olav, nor President Olav Silva. */
static bool may_be_called(const struct chain *chain, const struct chain_actor *one,
                          const struct chain_actor *probe)
{
    bool lone = probe->parts.n == 1 && one->parts.n > 1;
    return !lone || !goes_with_given(chain, probe->titles) ||
           (slice_equal(one->parts.words[0], probe->parts.words[0]) &&
            (one->titles.len == 0 || goes_with_given(chain, one->titles)));
}

/* The actor a person's name means among those that stand; NAME_NO_ACTOR when none. */
static uint32_t find_person(struct chain *chain, const struct name_mention *mention,
                            const struct chain_actor *probe)
{
    uint32_t best = NAME_NO_ACTOR;
    int best_rank = 0;
    bool alone = probe->parts.n == 1; /* "Bell" of a pair: whom the report is about */
    for (uint32_t i = chain_near(chain); i < chain->n_actors; i++) {
        const struct chain_actor *one = &chain->actors[i];
        if (one->actor.kind != ACTOR_PERSON ||
            !gender_fits(mention->gender, one->actor.gender) ||
            !may_be_called(chain, one, probe)) {
            continue;
        }
        int rank = same_person(chain->rules, &probe->parts, &one->parts);
        if (rank == 0 && one->said.n > 0) {
            rank = same_person(chain->rules, &probe->parts, &one->said);
        }
        bool better = best != NAME_NO_ACTOR && rank == best_rank &&
                      (alone ? one->told > chain->actors[best].told
                             : one->last >= chain->actors[best].last);
        if (rank > best_rank || (rank > 0 && better)) {
            best = i;
            best_rank = rank;
        }
    }
    return best;
}

static void take_title(struct chain *chain, struct chain_actor *actor,
                       const struct name_mention *mention)
{
    if (mention->gender && !actor->actor.gender) {
        actor->actor.gender = mention->gender;
    }
    if (mention->country.len > 0 && actor->actor.country.len == 0) {
        actor->actor.country = mention->country;
    }
    if (mention->said.len > 0) {
        struct slice folded = chain_fold(chain, mention->said);
        const struct title_entry *title = title_find(chain->rules, folded);
        bool office = !title || title->kind == 'o';
        if (office && folded.len > actor->titles.len) {
            actor->titles = folded;
            actor->actor.office = mention->said;
        }
    }
}

/* A full name by the tables: spellings and middle names give way to the usual form. */
static struct slice usual_name(struct chain *chain, const struct name_mention *mention,
                               struct slice said, bool *known)
{
    const struct gaz_entry *entry = gaz_of_kind(chain->rules, said, GAZ_PERSON);
    *known = entry != NULL;
    (void)mention;
    return entry ? gaz_text(&entry->name) : said;
}

struct slice chain_text(const struct chain *chain, const struct name_mention *mention)
{
    return arena_line(chain->arena, span_cut(chain->names->shadow, mention->span));
}

void chain_count(struct chain *chain, uint32_t number, uint32_t actor)
{
    chain->names->mentions[number].actor = actor;
    chain->actors[actor].last = number;
    chain->actors[actor].count++;
}

/* How this document spells who the tables spell otherwise: "Zelensky". */
static void set_said(struct chain *chain, struct chain_actor *actor,
                     const struct name_mention *mention)
{
    struct slice said = chain_text(chain, mention);
    if (actor->known && !slice_equal(said, actor->actor.name)) {
        same_parts(chain->rules, chain->arena, said, &actor->said);
    }
}

/* Of a given name that is no family's: "Ingrid", "Ingrid Okoye". */
static uint8_t gender_by_given(const struct chain *chain, struct slice name)
{
    struct slice first = {0};
    (void)slice_cut(&name, ' ', &first);
    uint32_t bits = person_bits(chain->rules, first);
    uint32_t given = bits & (PERSON_MALE | PERSON_FEMALE);
    return (bits & PERSON_FAMILY)   ? 0
           : given == PERSON_MALE   ? 'm'
           : given == PERSON_FEMALE ? 'f'
                                    : 0;
}

/*
 * "President Biden" after "First Lady Jill Biden": the tables' holder of the office,
 * where the actor `at` of that family name has another.
 */
static uint32_t holder_by_title(struct chain *chain, const struct name_mention *mention,
                                struct slice family, uint32_t at)
{
    struct slice titles = chain->actors[at].titles;
    struct slice office = chain_fold(chain, mention->said);
    if (office.len == 0 || titles.len == 0 || slice_equal(titles, office)) {
        return at;
    }
    const struct leader *leader = chain_leader(chain, office, mention->country, family);
    if (!leader || slice_equal(leader->name, chain->actors[at].actor.name)) {
        return at;
    }
    at = chain_person(chain, leader->name);
    chain->actors[at].known = true;
    return at;
}

/* "Benjamin \"Benny\" Gantz" without what stands in quotes. */
static struct slice without_nickname(struct chain *chain, struct slice name)
{
    static const char *const opening[] = {" \"", " \xe2\x80\x9c"};
    static const char *const closing[] = {"\" ", "\xe2\x80\x9d "};
    for (size_t i = 0; i < sizeof opening / sizeof *opening; i++) {
        size_t from = slice_search(name, slice_of(opening[i]));
        size_t to = slice_search(name, slice_of(closing[i]));
        if (from != SIZE_MAX && to != SIZE_MAX && from < to) {
            size_t rest = to + strlen(closing[i]);
            return arena_printf(chain->arena, "%.*s %.*s", (int)from, name.ptr,
                                (int)(name.len - rest), name.ptr + rest);
        }
    }
    return name;
}

static void resolve_person(struct chain *chain, uint32_t number)
{
    struct name_mention *mention = &chain->names->mentions[number];
    bool known = false;
    struct slice said = without_nickname(chain, chain_text(chain, mention));
    struct slice name = usual_name(chain, mention, said, &known);
    struct chain_actor probe = {.titles = chain_fold(chain, mention->said)};
    set_parts(chain, &probe, name);
    uint32_t at = find_person(chain, mention, &probe);
    if (at != NAME_NO_ACTOR && probe.parts.n == 1) {
        at = holder_by_title(chain, mention, name, at);
    }
    if (at == NAME_NO_ACTOR) {
        at = chain_add(chain, name, ACTOR_PERSON);
        set_parts(chain, &chain->actors[at], name);
        chain->actors[at].known = known;
        chain->actors[at].actor.gender = gender_by_given(chain, name);
        set_said(chain, &chain->actors[at], mention);
    } else if (known || (!chain->actors[at].known &&
                         probe.parts.n > chain->actors[at].parts.n)) {
        chain->actors[at].actor.name = name;
        chain->actors[at].known = known;
        set_parts(chain, &chain->actors[at], name);
        set_said(chain, &chain->actors[at], mention);
    }
    take_title(chain, &chain->actors[at], mention);
    chain_count(chain, number, at);
}

/* "President Xi" where the document never says more: the tables' holder of office. */
static void complete_person(struct chain *chain, uint32_t number)
{
    struct chain_actor *one = &chain->actors[number];
    if (one->known || one->parts.n != 1) {
        return;
    }
    bool office = one->titles.len > 0;
    const struct leader *leader =
        chain_leader(chain, one->titles, one->actor.country, one->actor.name);
    if (!leader && office && !goes_with_given(chain, one->titles)) {
        leader =
            chain_leader(chain, (struct slice){0}, one->actor.country, one->actor.name);
    }
    bool there = leader && (office || strmap_find(&chain->countries, leader->country) !=
                                          STRMAP_NONE);
    one->actor.partial = !there;
    if (there) {
        one->actor.name = leader->name;
        one->known = true;
        if (one->actor.country.len == 0) {
            one->actor.country = leader->country;
        }
        set_parts(chain, one, leader->name);
        one->actor.gender = one->actor.gender ? one->actor.gender
                                              : gender_by_given(chain, one->actor.name);
    }
}

/* "Norland |urged", "Norland |has broken", not "Norland |was hit": somebody acts. */
static bool is_before_deed(const struct chain *chain,
                           const struct name_mention *mention)
{
    uint32_t next = mention->first_word + mention->n_words;
    while (next < chain->text->n_words && chain->text->words[next].upos == UPOS_ADV) {
        next++;
    }
    if (next >= chain->text->n_words) {
        return false;
    }
    struct slice lemma = chain->text->words[next].lemma;
    uint8_t upos = chain->text->words[next].upos;
    return upos == UPOS_VERB ||
           (upos == UPOS_AUX && (slice_equal(lemma, SLICE_LIT("have")) ||
                                 slice_equal(lemma, SLICE_LIT("will"))));
}

/* "|The White House said", "|Yale said": the body that has the place's name acts. */
static bool is_body_there(const struct chain *chain, const struct name_mention *mention,
                          const struct gaz_entry *place, struct slice name)
{
    return mention->acts && place && place->kind == GAZ_PLACE &&
           gaz_of_kind(chain->rules, name, GAZ_BODY);
}

static void resolve_place(struct chain *chain, uint32_t number)
{
    struct name_mention *mention = &chain->names->mentions[number];
    struct slice name = chain_text(chain, mention);
    const struct gaz_entry *entry = gaz_find(chain->rules, name);
    while (entry && entry->kind > GAZ_PLACE) {
        entry = entry->next == STRMAP_NONE ? NULL : &chain->rules->entries[entry->next];
    }
    bool capital = entry && entry->kind == GAZ_CITY &&
                   (entry->capital || slice_equal(name, SLICE_LIT("Kiev")));
    if (entry && (entry->kind <= GAZ_PEOPLE || (capital && mention->acts))) {
        mention->kind =
            entry->kind <= GAZ_PEOPLE || mention->acts ? ACTOR_COUNTRY : ACTOR_PLACE;
        chain_count(chain, number, chain_country(chain, gaz_text(&entry->country)));
        return;
    }
    if (is_body_there(chain, mention, entry, name)) {
        mention->kind = ACTOR_ORGANIZATION;
        chain_body(chain, number);
        return;
    }
    /* What no table knows may be a land or a body: it acts where it does something. */
    mention->acts = mention->acts && !entry && is_before_deed(chain, mention);
    mention->kind = ACTOR_PLACE;
    uint32_t at =
        chain_keyed(chain, entry ? gaz_text(&entry->name) : name, ACTOR_PLACE);
    if (entry) {
        chain->actors[at].actor.country = gaz_text(&entry->country);
        chain->actors[at].actor.id = gaz_text(&entry->id);
        chain->actors[at].actor.place = gaz_place(chain->rules, entry);
    } else {
        chain->actors[at].actor.place.name = name;
    }
    chain_count(chain, number, at);
}

static bool is_full(const struct name_mention *mention)
{
    return mention->kind == ACTOR_PERSON && mention->n_words > 1;
}

static void resolve_name(struct chain *chain, uint32_t number)
{
    struct name_mention *mention = &chain->names->mentions[number];
    if (mention->kind == ACTOR_PERSON && mention->actor != NAME_NO_ACTOR) {
        chain->actors[mention->actor].last = number;
        chain->actors[mention->actor].told++;
    } else if (mention->kind == ACTOR_PERSON) {
        resolve_person(chain, number);
        chain->actors[mention->actor].told++;
    } else if (mention->kind == ACTOR_ORGANIZATION) {
        chain_body(chain, number);
    } else if (mention->demonym && mention->country.len > 0) {
        chain_count(chain, number, chain_country(chain, mention->country));
    } else {
        resolve_place(chain, number);
    }
}

/* "President Joe Biden": the country of an office that the tables have him hold. */
static void add_country(struct chain *chain, uint32_t number)
{
    struct name_actor *one = &chain->actors[number].actor;
    struct slice office = chain->actors[number].titles;
    struct slice rest = one->name;
    struct slice word;
    while (one->country.len == 0 && office.len > 0 && one->kind == ACTOR_PERSON &&
           slice_cut(&rest, ' ', &word)) {
        const struct leader *leader =
            chain_leader(chain, office, (struct slice){0}, word);
        if (leader && slice_equal(leader->name, one->name)) {
            one->country = leader->country;
        }
    }
}

/* Full names of people first: a headline's "Blinken" comes before them. */
void chain_names(struct chain *chain)
{
    struct names *names = chain->names;
    for (uint32_t m = 0; m < names->n_mentions; m++) {
        if (is_full(&names->mentions[m])) {
            resolve_person(chain, m);
        }
    }
    chain_short_names(chain);
    for (uint32_t m = 0; m < names->n_mentions; m++) {
        resolve_name(chain, m);
    }
    for (uint32_t i = 0; i < chain->n_actors; i++) {
        if (chain->actors[i].actor.kind == ACTOR_PERSON) {
            complete_person(chain, i);
            add_country(chain, i);
        }
    }
}
