#include "graph/resolve.h"

/* Longer names of one first and last word that are looked at. */
#define MAX_CANDIDATES 64

static void unite(struct resolving *r, uint32_t a, uint32_t b)
{
    a = resolve_root(r, a);
    b = resolve_root(r, b);
    if (a == b || (r->entities[a].known && r->entities[b].known)) {
        return;
    }
    /* The lower number stays: numbers follow the documents' hashes. */
    bool second = r->entities[b].known || (!r->entities[a].known && b < a);
    uint32_t keep = second ? b : a;
    uint32_t gone = second ? a : b;
    r->entities[gone].parent = keep;
}

/* Are the letters of `acronym` first letters of words of `name`? Both are folded, so
 * that any word may be a small one: initials_spell() would ask for capitals. */
static bool is_acronym(struct slice acronym, struct slice name)
{
    size_t at = 0;
    struct slice word;
    while (slice_cut(&name, ' ', &word)) {
        if (at < acronym.len && word.len > 0 && word.ptr[0] == acronym.ptr[at]) {
            at++;
        }
    }
    return acronym.len >= 2 && at == acronym.len;
}

/* "Hillary Rodham Clinton" and "Hillary Clinton"; "EU" and "European Union". */
static bool forms_agree(struct slice a, struct slice b, bool person)
{
    if (person) {
        return norm_count_words(a) >= 2 && norm_count_words(b) >= 2 &&
               slice_equal(slice_last(a, ' '), slice_last(b, ' '));
    }
    return is_acronym(a, b) || is_acronym(b, a);
}

/* A document that calls one actor by two full names makes their entities one. */
static void unite_forms(struct resolving *r)
{
    struct mg *mg = r->mg;
    for (size_t i = 0; i < mg->n_facts; i++) {
        const struct mg_fact *fact = &mg->facts[i];
        uint32_t at = r->entity_of[fact->local];
        if (fact->form == 0 || fact->partial || at == MG_NONE) {
            continue;
        }
        bool person = mg->locals[fact->local].kind == ACTOR_PERSON;
        mg_str form = resolve_norm(r, fact->form, person);
        mg_str name = r->norm_of[fact->local];
        if (form == name ||
            !forms_agree(mg_text(mg, form), mg_text(mg, name), person)) {
            continue;
        }
        struct slice key = arena_printf(&r->scratch, "%d %.*s\n", person,
                                        SLICE_ARG(mg_text(mg, form)));
        struct slice body = resolve_body(r, &mg->locals[fact->local], form, NULL);
        uint32_t other = strmap_find(&r->by_key, body.len > 0 ? body : key);
        if (other != STRMAP_NONE) {
            unite(r, at, other);
        }
    }
}

/* Are the words of `part` words of `whole`, in this order? */
static bool is_within(struct slice part, struct slice whole)
{
    struct slice want = {0};
    struct slice word;
    bool more = slice_cut(&part, ' ', &want);
    while (more && slice_cut(&whole, ' ', &word)) {
        if (slice_equal(word, want)) {
            more = slice_cut(&part, ' ', &want);
        }
    }
    return !more;
}

/* The first word of a full name with each of the others: "pedro urrutia". */
static void link_pairs(struct resolving *r)
{
    for (uint32_t i = 0; i < r->n_entities; i++) {
        struct slice norm = mg_text(r->mg, r->entities[i].norm);
        struct slice first = resolve_first_word(norm);
        struct slice rest = norm;
        struct slice word;
        if (!r->entities[i].person || norm_count_words(norm) < 2 ||
            norm_count_words(norm) > 6) {
            continue;
        }
        (void)slice_cut(&rest, ' ', &word);
        while (slice_cut(&rest, ' ', &word)) {
            struct slice key = arena_printf(&r->scratch, "%.*s %.*s", SLICE_ARG(first),
                                            SLICE_ARG(word));
            resolve_add_link(r, key, i);
        }
    }
    resolve_sort_links(r);
}

/* "kim jong" of "kim jong-un": a given name cut at its hyphen. */
static bool is_cut(struct slice part, struct slice whole)
{
    return whole.len > part.len && slice_starts(whole, part) &&
           whole.ptr[part.len] == '-';
}

/*
 * Is `other` a longer form of the name of `entity`? Where the family's name comes
 * first, a further word is another given name, but not one behind a hyphen.
 */
static bool is_longer(const struct resolving *r, const struct entity *entity,
                      const struct entity *other)
{
    const struct mg *mg = r->mg;
    struct slice norm = mg_text(mg, entity->norm);
    if (strmap_find(&r->family_first, mg_text(mg, entity->country)) != STRMAP_NONE) {
        return is_cut(norm, mg_text(mg, other->folded));
    }
    return is_within(norm, mg_text(mg, other->norm));
}

/* The one longer name that holds all words of entity `at`'s, or MG_NONE. */
static uint32_t longer_name(struct resolving *r, uint32_t at)
{
    struct mg *mg = r->mg;
    const struct entity *entity = &r->entities[at];
    struct slice norm = mg_text(mg, entity->norm);
    struct slice pair =
        arena_printf(&r->scratch, "%.*s %.*s", SLICE_ARG(resolve_first_word(norm)),
                     SLICE_ARG(slice_last(norm, ' ')));
    uint32_t found = MG_NONE;
    size_t i = resolve_link(r, mg_string(mg, pair));
    for (size_t tried = 0; i < r->n_links && tried < MAX_CANDIDATES; i++, tried++) {
        const struct entity *other = &r->entities[r->links[i].entity];
        if (r->links[i].key != mg_string(mg, pair)) {
            break;
        }
        uint32_t root = resolve_root(r, r->links[i].entity);
        bool clash = entity->country != 0 && other->country != 0 &&
                     entity->country != other->country;
        if (root == resolve_root(r, at) || root == found || clash ||
            !is_longer(r, entity, other)) {
            continue;
        }
        if (found != MG_NONE) {
            return MG_NONE; /* "George Bush" may be either */
        }
        found = root;
    }
    return found;
}

/* "Ana Lopez" is "Ana Lopez Ruiz" when no other longer name fits. */
static void unite_variants(struct resolving *r)
{
    for (size_t i = 0; i < r->mg->n_locals; i++) {
        const struct mg_local *local = &r->mg->locals[i];
        if (r->entity_of[i] != MG_NONE && r->entities[r->entity_of[i]].country == 0) {
            r->entities[r->entity_of[i]].country = local->country;
        }
    }
    link_pairs(r);
    for (uint32_t i = 0; i < r->n_entities; i++) {
        const struct entity *entity = &r->entities[i];
        bool two = entity->person && !entity->known &&
                   norm_count_words(mg_text(r->mg, entity->norm)) >= 2;
        uint32_t longer = two ? longer_name(r, i) : MG_NONE;
        if (longer != MG_NONE) {
            unite(r, i, longer);
        }
    }
    r->n_links = 0;
}

/* One full name taken for a person here and for a body there is one actor. */
static void unite_kinds(struct resolving *r)
{
    struct mg *mg = r->mg;
    size_t n = r->n_entities;
    for (uint32_t i = 0; i < n; i++) {
        struct slice norm = mg_text(mg, r->entities[i].norm);
        if (!r->entities[i].person || r->entities[i].known ||
            norm_count_words(norm) < 2) {
            continue;
        }
        struct slice key = arena_printf(&r->scratch, "0 %.*s\n", SLICE_ARG(norm));
        uint32_t other = strmap_find(&r->by_key, key);
        if (other != STRMAP_NONE) {
            unite(r, i, other);
        }
    }
}

void resolve_variants(struct resolving *r)
{
    unite_forms(r);
    unite_kinds(r);
    unite_variants(r);
}
