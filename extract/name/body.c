/* body.c - which body a name means: by the tables, by the document, by its acronym. */
#include "extract/name/chain.h"

/* "Court" for "Supreme Court of Ruritania": one word that tells a body, inside it. */
static bool holds_word(struct slice more, struct slice word)
{
    struct slice one;
    while (slice_cut(&more, ' ', &one)) {
        if (slice_equal(one, word)) {
            return true;
        }
    }
    return false;
}

/* The tables' "US House of Representatives" is "the House" too. */
static struct slice without_us(struct slice key)
{
    return slice_starts(key, SLICE_LIT("us "))
               ? (struct slice){key.ptr + 3, key.len - 3}
               : key;
}

static uint32_t find_body(struct chain *chain, struct slice name)
{
    struct slice key = chain_fold(chain, name);
    bool head = strmap_find(&chain->rules->heads, name) == HEAD_BODY;
    uint32_t best = NAME_NO_ACTOR;
    for (uint32_t i = chain_near(chain); i < chain->n_actors; i++) {
        const struct chain_actor *one = &chain->actors[i];
        if (one->actor.kind == ACTOR_ORGANIZATION &&
            (same_body(one->key, key) || same_body(without_us(one->key), key) ||
             (one->written.len > 0 && same_body(one->written, key)) ||
             (head && holds_word(one->key, key)) ||
             same_acronym(one->actor.name, name) ||
             same_acronym(name, one->actor.name))) {
            best = best == NAME_NO_ACTOR || one->last >= chain->actors[best].last
                       ? i
                       : best;
        }
    }
    return best;
}

/* "U.S. Department of Energy", "British Home Office": known without the country. */
static const struct gaz_entry *known_body(const struct chain *chain, struct slice name)
{
    const struct gaz_entry *entry = gaz_of_kind(chain->rules, name, GAZ_BODY);
    for (size_t i = 1; !entry && i + 1 < name.len; i++) {
        struct slice before = {name.ptr, i};
        if (name.ptr[i] != ' ') {
            continue;
        }
        const struct gaz_entry *country = gaz_find(chain->rules, before);
        const struct gaz_entry *rest =
            country && country->kind <= GAZ_PEOPLE
                ? gaz_of_kind(chain->rules,
                              (struct slice){name.ptr + i + 1, name.len - i - 1},
                              GAZ_BODY)
                : NULL;
        bool same = rest && rest->country != 0 &&
                    slice_equal(gaz_text(&rest->country), gaz_text(&country->country));
        entry = same ? rest : NULL;
    }
    return entry;
}

/* "The Daily Example" is the actor "Daily Example": others leave the article out. */
static struct slice without_article(struct slice name)
{
    struct slice the = SLICE_LIT("The ");
    return slice_starts(name, the) && name.len > the.len
               ? (struct slice){name.ptr + the.len, name.len - the.len}
               : name;
}

/* Is `name` the body `full` without its place: "Senate", "Ruritania Senate"? */
static bool lacks_place(const struct chain *chain, struct slice full, struct slice name)
{
    struct slice of = SLICE_LIT(" of ");
    if (full.len <= name.len + 1) {
        return false;
    }
    struct slice rest = {full.ptr, full.len - name.len - 1};
    if (slice_starts(full, name) && full.len > name.len + of.len) {
        rest = (struct slice){full.ptr + name.len, full.len - name.len};
        if (!slice_starts(rest, of)) {
            return false;
        }
        rest = (struct slice){rest.ptr + of.len, rest.len - of.len};
    } else if (!slice_ends(full, name)) {
        return false;
    }
    const struct gaz_entry *entry = gaz_find(chain->rules, rest);
    return entry && entry->kind <= GAZ_PLACE;
}

/*
 * "Senate" in a document on the Senate of a place that it has named: that one, though
 * the tables know a greater body of the name. NAME_NO_ACTOR when the document names
 * none.
 */
static uint32_t local_body(struct chain *chain, struct slice name,
                           const struct gaz_entry *entry)
{
    if (slice_equal(gaz_text(&entry->name), name)) {
        return NAME_NO_ACTOR;
    }
    uint32_t best = NAME_NO_ACTOR;
    for (uint32_t i = chain_near(chain); i < chain->n_actors; i++) {
        const struct chain_actor *one = &chain->actors[i];
        bool own = slice_equal(one->actor.name, gaz_text(&entry->name));
        if (one->actor.kind == ACTOR_ORGANIZATION &&
            (own || lacks_place(chain, one->actor.name, name)) &&
            (best == NAME_NO_ACTOR || one->last >= chain->actors[best].last)) {
            best = i;
        }
    }
    return best;
}

/* "Quick Relief Fund (QRF)": the body of those initials that the document has named. */
static uint32_t spelt_out(const struct chain *chain, struct slice name)
{
    for (uint32_t i = (uint32_t)chain->n_actors; i-- > chain_near(chain);) {
        const struct chain_actor *one = &chain->actors[i];
        if (one->actor.kind == ACTOR_ORGANIZATION &&
            same_acronym(name, one->actor.name)) {
            return i;
        }
    }
    return NAME_NO_ACTOR;
}

void chain_body(struct chain *chain, uint32_t number)
{
    struct name_mention *mention = &chain->names->mentions[number];
    struct slice name = without_article(chain_text(chain, mention));
    const struct gaz_entry *entry = known_body(chain, name);
    uint32_t at = entry ? spelt_out(chain, name) : NAME_NO_ACTOR;
    if (at != NAME_NO_ACTOR) {
        chain_count(chain, number, at);
        return;
    }
    at = entry ? local_body(chain, name, entry) : find_body(chain, name);
    if (entry && at != NAME_NO_ACTOR &&
        !slice_equal(chain->actors[at].actor.name, gaz_text(&entry->name))) {
        chain_count(chain, number, at);
        return;
    }
    bool met = entry && at != NAME_NO_ACTOR;
    uint32_t local = chain_local_body(chain, number, name, entry, met);
    if (local != NAME_NO_ACTOR) {
        chain_count(chain, number, local);
        return;
    }
    at = entry ? chain_keyed(chain, gaz_text(&entry->name), ACTOR_ORGANIZATION) : at;
    if (at == NAME_NO_ACTOR) {
        at = chain_keyed(chain, name, ACTOR_ORGANIZATION);
    }
    struct chain_actor *actor = &chain->actors[at];
    if (entry) {
        actor->known = true;
        if (name.len > actor->written.len) {
            actor->written = chain_fold(chain, name); /* "the Seven" may follow */
        }
        actor->actor.country = gaz_text(&entry->country);
        actor->actor.id = gaz_text(&entry->id);
    } else if (!actor->known && name.len > actor->actor.name.len) {
        actor->actor.name = name; /* the fuller form */
        actor->key = chain_fold(chain, name);
    }
    chain_count(chain, number, at);
}
