#include <stdlib.h>

#include "base/buf.h"
#include "base/table.h"
#include "graph/resolve.h"

#define AMBIGUOUS (UINT32_MAX - 1)

uint32_t resolve_root(struct resolving *r, uint32_t at)
{
    while (r->entities[at].parent != at) {
        r->entities[at].parent = r->entities[r->entities[at].parent].parent;
        at = r->entities[at].parent;
    }
    return at;
}

/* "Acme" out of "acme co ltd": a company's legal form is no part of its name. */
static struct slice cut_legal_form(const struct resolving *r, struct slice norm)
{
    struct slice last = slice_last(norm, ' ');
    while (last.len < norm.len && strmap_find(&r->legal_forms, last) != STRMAP_NONE) {
        norm.len -= last.len + 1;
        last = slice_last(norm, ' ');
    }
    return norm;
}

mg_str resolve_norm(struct resolving *r, mg_str name, bool person)
{
    struct slice text = mg_text(r->mg, mg_fold(r->mg, name));
    struct slice norm = norm_name(&r->scratch, text, person);
    return mg_string(r->mg, person ? norm : cut_legal_form(r, norm));
}

struct slice resolve_family_word(struct slice text)
{
    static const char *const suffixes[] = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"};
    struct slice last = slice_last(text, ' ');
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
        if (last.len < text.len && slice_equal_nocase(last, slice_of(suffixes[i]))) {
            return slice_last((struct slice){text.ptr, text.len - last.len - 1}, ' ');
        }
    }
    return last;
}

struct slice resolve_first_word(struct slice text)
{
    struct slice word = {0};
    (void)slice_cut(&text, ' ', &word);
    return word;
}

void resolve_add_link(struct resolving *r, struct slice key, uint32_t entity)
{
    if (key.len == 0) {
        return;
    }
    r->links = arena_grow(&r->scratch, r->links, r->n_links, &r->links_capacity,
                          sizeof *r->links);
    r->links[r->n_links++] = (struct link){mg_string(r->mg, key), entity};
}

static int compare_links(const void *a, const void *b)
{
    const struct link *x = a;
    const struct link *y = b;
    if (x->key != y->key) {
        return x->key < y->key ? -1 : 1;
    }
    return (x->entity > y->entity) - (x->entity < y->entity);
}

void resolve_sort_links(struct resolving *r)
{
    if (r->n_links > 0) {
        qsort(r->links, r->n_links, sizeof *r->links, compare_links);
    }
}

/* The first link of `key`, or where it would be. */
size_t resolve_link(const struct resolving *r, mg_str key)
{
    size_t low = 0;
    size_t high = r->n_links;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (r->links[middle].key < key) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

uint32_t resolve_entity(struct resolving *r, struct slice key, struct entity made)
{
    uint32_t at = strmap_find(&r->by_key, key);
    if (at != STRMAP_NONE) {
        return at;
    }
    r->entities = arena_grow(&r->scratch, r->entities, r->n_entities, &r->capacity,
                             sizeof *r->entities);
    at = (uint32_t)r->n_entities++;
    made.parent = at;
    r->entities[at] = made;
    (void)strmap_put(&r->by_key, &r->scratch, arena_copy(&r->scratch, key), at);
    return at;
}

static bool is_partial(const struct mg *mg, const struct mg_local *local)
{
    bool person = local->kind == ACTOR_PERSON;
    bool one_word = norm_count_words(mg_text(mg, local->name)) < 2;
    return local->known == 0 &&
           (local->partial ? person || local->kind == ACTOR_GROUP : person && one_word);
}

mg_str resolve_surname(struct resolving *r, mg_str name)
{
    return resolve_norm(r, mg_string(r->mg, resolve_family_word(mg_text(r->mg, name))),
                        true);
}

/* People and groups with the user's or Wikidata's id: that decides. */
static void take_known(struct resolving *r)
{
    struct mg *mg = r->mg;
    for (size_t i = 0; i < mg->n_locals; i++) {
        const struct mg_local *local = &mg->locals[i];
        bool person = local->kind == ACTOR_PERSON;
        r->norm_of[i] = resolve_norm(r, local->name, person);
        r->entity_of[i] = MG_NONE;
        if (local->known == 0) {
            continue;
        }
        struct slice key =
            arena_printf(&r->scratch, "k %.*s", SLICE_ARG(mg_text(mg, local->known)));
        struct entity made = {.norm = r->norm_of[i],
                              .folded = mg_fold(mg, local->name),
                              .person = person,
                              .known = true};
        uint32_t at = resolve_entity(r, key, made);
        r->entity_of[i] = at;
        struct slice name = arena_printf(&r->scratch, "n %d %.*s", person,
                                         SLICE_ARG(mg_text(mg, r->norm_of[i])));
        uint32_t other = strmap_find(&r->by_key, name);
        (void)strmap_put(&r->by_key, &r->scratch, name,
                         other == STRMAP_NONE || other == at ? at : AMBIGUOUS);
    }
}

/* The three, one behind the other; printf() would take longer than all the rest. */
static struct slice resolve_key(struct resolving *r, const char *head,
                                struct slice text, const char *tail)
{
    struct slice parts[] = {slice_of(head), text, slice_of(tail)};
    return arena_concat(&r->scratch, parts, 3);
}

/* The entity of one who is named in full: one a name. */
static uint32_t full_entity(struct resolving *r, uint32_t local_at)
{
    struct mg *mg = r->mg;
    struct mg_local *local = &mg->locals[local_at];
    bool person = local->kind == ACTOR_PERSON;
    struct slice norm = mg_text(mg, r->norm_of[local_at]);
    struct slice name = resolve_key(r, person ? "n 1 " : "n 0 ", norm, "");
    uint32_t known = strmap_find(&r->by_key, name);
    if (known != STRMAP_NONE && known != AMBIGUOUS && r->entities[known].known) {
        return known;
    }
    struct entity made = {.norm = r->norm_of[local_at],
                          .folded = mg_fold(mg, local->name),
                          .person = person};
    struct slice key = resolve_body(r, local, r->norm_of[local_at], &made);
    if (key.len == 0) {
        key = resolve_key(r, person ? "1 " : "0 ", norm, "\n");
    }
    return resolve_entity(r, key, made);
}

static void take_full(struct resolving *r)
{
    for (uint32_t i = 0; i < r->mg->n_locals; i++) {
        if (r->entity_of[i] == MG_NONE && !is_partial(r->mg, &r->mg->locals[i])) {
            r->entity_of[i] = full_entity(r, i);
        }
    }
}

/* "defence" is compared as "defense", "of" not at all. */
static void read_generic(struct resolving *r)
{
    struct table table = table_builtin(&r->scratch, "graph/generic.tsv");
    size_t as = table_column(&table, "as");
    for (size_t i = 0; i < table.n_rows; i++) {
        struct slice word = table_cell(&table, i, 0);
        struct slice same = table_cell(&table, i, as);
        uint32_t value = mg_string(r->mg, same.len > 0 ? same : word);
        value = slice_equal(same, SLICE_LIT("-")) ? RESOLVE_DROPPED : value;
        (void)strmap_put(&r->generic, &r->scratch, word, value);
    }
}

static void read_words_of(struct resolving *r, const char *path, struct strmap *out)
{
    struct table table = table_builtin(&r->scratch, path);
    for (size_t i = 0; i < table.n_rows; i++) {
        (void)strmap_put(out, &r->scratch, table_cell(&table, i, 0), 1);
    }
}

void mg_actors(struct mg *mg)
{
    struct body_words *bodies = body_words_new();
    struct resolving r = {.mg = mg, .bodies = bodies};
    read_generic(&r);
    read_words_of(&r, "graph/family_first.tsv", &r.family_first);
    read_words_of(&r, "graph/legal_forms.tsv", &r.legal_forms);
    r.entity_of = arena_array(&r.scratch, mg->n_locals + 1, sizeof *r.entity_of);
    r.norm_of = arena_array(&r.scratch, mg->n_locals + 1, sizeof *r.norm_of);
    take_known(&r);
    take_full(&r);
    resolve_settle_bodies(&r);
    resolve_variants(&r);
    resolve_partial(&r);
    bool *partial = arena_array(&r.scratch, r.n_entities + 1, sizeof *partial);
    mg_str *scope = arena_array(&r.scratch, r.n_entities + 1, sizeof *scope);
    mg_str *words = arena_array(&r.scratch, r.n_entities + 1, sizeof *words);
    for (size_t i = 0; i < r.n_entities; i++) {
        partial[i] = r.entities[i].partial;
        scope[i] = r.entities[i].scope;
        words[i] = r.entities[i].words;
    }
    for (size_t i = 0; i < mg->n_locals; i++) {
        r.entity_of[i] = resolve_root(&r, r.entity_of[i]);
    }
    mg_name_actors(
        mg, &(struct mg_groups){r.entity_of, partial, scope, words, r.n_entities});
    body_words_free(bodies);
    arena_release(&r.scratch);
}
