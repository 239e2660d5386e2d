#include <stdlib.h>

#include "base/buf.h"
#include "base/table.h"
#include "graph/merge.h"

#define AMBIGUOUS (UINT32_MAX - 1)
/* More people of one surname than this are not told apart by an office. */
#define MAX_CANDIDATES 64

/* Actors of documents that are taken for one. */
struct entity {
    uint32_t parent; /* union-find; itself at the root */
    mg_str norm;
    mg_str country; /* the one most uses give; 0 unknown */
    uint32_t uses;
    bool person;
    bool partial;
    bool known;
};

/* One office that an actor holds or is said to hold. */
struct office {
    mg_str office; /* folded */
    mg_str country;
    uint32_t entity;
};

struct link {
    mg_str key; /* a surname */
    uint32_t entity;
};

struct resolving {
    struct mg *mg;
    struct arena scratch;
    struct entity *entities;
    size_t n_entities;
    size_t capacity;
    struct strmap by_key;
    struct strmap generic;
    struct strmap family_first;
    uint32_t *entity_of; /* of each local */
    mg_str *norm_of;     /* of each local */
    struct link *links;  /* sorted by key, entity */
    size_t n_links;
    size_t links_capacity;
    struct office *offices; /* sorted */
    size_t n_offices;
    size_t offices_capacity;
};

static uint32_t root_of(struct resolving *r, uint32_t at)
{
    while (r->entities[at].parent != at) {
        r->entities[at].parent = r->entities[r->entities[at].parent].parent;
        at = r->entities[at].parent;
    }
    return at;
}

static size_t count_words(struct slice text)
{
    size_t n = 0;
    struct slice word;
    while (slice_cut(&text, ' ', &word)) {
        n += word.len > 0;
    }
    return n;
}

/*
 * The form in which names are compared: folded, without dots and a leading "the",
 * hyphens as spaces; of a person also without middle initials: "antony blinken".
 */
static mg_str normal_form(struct resolving *r, mg_str name, bool person)
{
    struct mg *mg = r->mg;
    struct slice text = mg_text(mg, mg_fold(mg, name));
    struct buf out = {0};
    size_t n_words = count_words(text);
    struct slice word;
    bool first = true;
    while (slice_cut(&text, ' ', &word)) {
        bool initial = person && n_words > 2 && !first && text.len > 0 &&
                       (word.len == 1 || (word.len == 2 && word.ptr[1] == '.'));
        bool article = first && n_words > 1 && slice_equal(word, SLICE_LIT("the"));
        first = false;
        if (word.len == 0 || initial || article) {
            continue;
        }
        if (out.len > 0) {
            buf_addc(&out, ' ');
        }
        for (size_t i = 0; i < word.len; i++) {
            char c = word.ptr[i];
            if (c != '.' && c != ',' && c != '\'') {
                buf_addc(&out, c == '-' ? ' ' : c);
            }
        }
    }
    mg_str norm = out.len > 0 ? mg_string(mg, buf_slice(&out)) : mg_fold(mg, name);
    buf_release(&out);
    return norm;
}

static bool is_generic(struct resolving *r, struct slice norm)
{
    struct slice word;
    while (slice_cut(&norm, ' ', &word)) {
        if (strmap_find(&r->generic, word) == STRMAP_NONE) {
            return false;
        }
    }
    return true;
}

static uint32_t entity_at(struct resolving *r, struct slice key, struct entity made)
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

static bool is_partial(const struct mg *mg, const struct mg_local *local, mg_str norm)
{
    bool person = local->kind == ACTOR_PERSON;
    return local->known == 0 &&
           (local->partial ? person || local->kind == ACTOR_GROUP
                           : person && count_words(mg_text(mg, norm)) < 2);
}

/* People and groups with the user's or Wikidata's id: that decides. */
static void take_known(struct resolving *r)
{
    struct mg *mg = r->mg;
    for (size_t i = 0; i < mg->n_locals; i++) {
        const struct mg_local *local = &mg->locals[i];
        bool person = local->kind == ACTOR_PERSON;
        r->norm_of[i] = normal_form(r, local->name, person);
        r->entity_of[i] = MG_NONE;
        if (local->known == 0) {
            continue;
        }
        struct slice key =
            arena_printf(&r->scratch, "k %.*s", SLICE_ARG(mg_text(mg, local->known)));
        struct entity made = {.norm = r->norm_of[i], .person = person, .known = true};
        uint32_t at = entity_at(r, key, made);
        r->entity_of[i] = at;
        struct slice name = arena_printf(&r->scratch, "n %d %.*s", person,
                                         SLICE_ARG(mg_text(mg, r->norm_of[i])));
        uint32_t other = strmap_find(&r->by_key, name);
        (void)strmap_put(&r->by_key, &r->scratch, name,
                         other == STRMAP_NONE || other == at ? at : AMBIGUOUS);
    }
}

/* Those named in full: one entity a name (of generic names: a name and country). */
static void take_full(struct resolving *r)
{
    struct mg *mg = r->mg;
    for (size_t i = 0; i < mg->n_locals; i++) {
        const struct mg_local *local = &mg->locals[i];
        if (r->entity_of[i] != MG_NONE || is_partial(mg, local, r->norm_of[i])) {
            continue;
        }
        bool person = local->kind == ACTOR_PERSON;
        struct slice norm = mg_text(mg, r->norm_of[i]);
        struct slice name =
            arena_printf(&r->scratch, "n %d %.*s", person, SLICE_ARG(norm));
        uint32_t known = strmap_find(&r->by_key, name);
        if (known != STRMAP_NONE && known != AMBIGUOUS && r->entities[known].known) {
            r->entity_of[i] = known;
            continue;
        }
        bool divided = !person && local->country != 0 && local->kind != ACTOR_COUNTRY &&
                       is_generic(r, norm);
        struct slice key =
            arena_printf(&r->scratch, "%d %.*s\n%.*s", person, SLICE_ARG(norm),
                         SLICE_ARG(mg_text(mg, divided ? local->country : 0)));
        r->entity_of[i] =
            entity_at(r, key, (struct entity){.norm = r->norm_of[i], .person = person});
    }
}

static void unite(struct resolving *r, uint32_t a, uint32_t b)
{
    a = root_of(r, a);
    b = root_of(r, b);
    if (a == b || (r->entities[a].known && r->entities[b].known)) {
        return;
    }
    /* The lower number stays: numbers follow the documents' hashes. */
    bool second = r->entities[b].known || (!r->entities[a].known && b < a);
    uint32_t keep = second ? b : a;
    uint32_t gone = second ? a : b;
    r->entities[gone].parent = keep;
}

static struct slice last_word(struct slice text)
{
    size_t at = text.len;
    while (at > 0 && text.ptr[at - 1] != ' ') {
        at--;
    }
    return (struct slice){text.ptr + at, text.len - at};
}

static struct slice first_word(struct slice text)
{
    struct slice word = {0};
    (void)slice_cut(&text, ' ', &word);
    return word;
}

/* Are the letters of `acronym` the first letters of the words of `name`? */
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
        return count_words(a) >= 2 && count_words(b) >= 2 &&
               slice_equal(last_word(a), last_word(b));
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
        mg_str form = normal_form(r, fact->form, person);
        mg_str name = r->norm_of[fact->local];
        if (form == name ||
            !forms_agree(mg_text(mg, form), mg_text(mg, name), person)) {
            continue;
        }
        struct slice key = arena_printf(&r->scratch, "%d %.*s\n", person,
                                        SLICE_ARG(mg_text(mg, form)));
        uint32_t other = strmap_find(&r->by_key, key);
        if (other != STRMAP_NONE) {
            unite(r, at, other);
        }
    }
}

static void add_link(struct resolving *r, struct slice key, uint32_t entity)
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

/* The first link of `key`, or where it would be. */
static size_t first_link(const struct resolving *r, mg_str key)
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
        struct slice first = first_word(norm);
        struct slice rest = norm;
        struct slice word;
        if (!r->entities[i].person || count_words(norm) < 2 || count_words(norm) > 6) {
            continue;
        }
        (void)slice_cut(&rest, ' ', &word);
        while (slice_cut(&rest, ' ', &word)) {
            struct slice key = arena_printf(&r->scratch, "%.*s %.*s", SLICE_ARG(first),
                                            SLICE_ARG(word));
            add_link(r, key, i);
        }
    }
    if (r->n_links > 0) {
        qsort(r->links, r->n_links, sizeof *r->links, compare_links);
    }
}

/* The one longer name that holds all words of entity `at`'s, or MG_NONE. */
static uint32_t longer_name(struct resolving *r, uint32_t at)
{
    struct mg *mg = r->mg;
    const struct entity *entity = &r->entities[at];
    struct slice norm = mg_text(mg, entity->norm);
    struct slice pair =
        arena_printf(&r->scratch, "%.*s %.*s", SLICE_ARG(first_word(norm)),
                     SLICE_ARG(last_word(norm)));
    uint32_t found = MG_NONE;
    size_t i = first_link(r, mg_string(mg, pair));
    for (size_t tried = 0; i < r->n_links && tried < MAX_CANDIDATES; i++, tried++) {
        const struct entity *other = &r->entities[r->links[i].entity];
        if (r->links[i].key != mg_string(mg, pair)) {
            break;
        }
        uint32_t root = root_of(r, r->links[i].entity);
        bool clash = entity->country != 0 && other->country != 0 &&
                     entity->country != other->country;
        if (root == root_of(r, at) || root == found || clash ||
            !is_within(norm, mg_text(mg, other->norm))) {
            continue;
        }
        if (found != MG_NONE) {
            return MG_NONE; /* "George Bush" may be either */
        }
        found = root;
    }
    return found;
}

/*
 * "Pedro Pierluisi" is "Pedro Pierluisi Urrutia" when no other longer name fits. Not
 * where the family's name comes first: there a further word is another given name.
 */
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
                   count_words(mg_text(r->mg, entity->norm)) >= 2;
        if (!two || strmap_find(&r->family_first, mg_text(r->mg, entity->country)) !=
                        STRMAP_NONE) {
            continue;
        }
        uint32_t longer = longer_name(r, i);
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
        if (!r->entities[i].person || r->entities[i].known || count_words(norm) < 2) {
            continue;
        }
        struct slice key = arena_printf(&r->scratch, "0 %.*s\n", SLICE_ARG(norm));
        uint32_t other = strmap_find(&r->by_key, key);
        if (other != STRMAP_NONE) {
            unite(r, i, other);
        }
    }
}

static void add_office(struct resolving *r, mg_str office, mg_str country,
                       uint32_t entity)
{
    if (office == 0) {
        return;
    }
    r->offices = arena_grow(&r->scratch, r->offices, r->n_offices, &r->offices_capacity,
                            sizeof *r->offices);
    r->offices[r->n_offices++] =
        (struct office){mg_fold(r->mg, office), country, entity};
}

static int compare_offices(const void *a, const void *b)
{
    const struct office *x = a;
    const struct office *y = b;
    if (x->office != y->office) {
        return x->office < y->office ? -1 : 1;
    }
    if (x->country != y->country) {
        return x->country < y->country ? -1 : 1;
    }
    return (x->entity > y->entity) - (x->entity < y->entity);
}

/* Counts uses, and collects surnames and offices of those named in full. */
static void learn(struct resolving *r)
{
    struct mg *mg = r->mg;
    for (size_t i = 0; i < mg->n_locals; i++) {
        const struct mg_local *local = &mg->locals[i];
        if (r->entity_of[i] == MG_NONE) {
            continue;
        }
        uint32_t at = root_of(r, r->entity_of[i]);
        struct entity *entity = &r->entities[at];
        entity->uses += local->uses + 1;
        if (entity->country == 0) {
            entity->country = local->country;
        }
        if (local->kind != ACTOR_PERSON) {
            continue;
        }
        struct slice norm = mg_text(mg, r->norm_of[i]);
        add_link(r, last_word(norm), at);
        bool family_first =
            local->country == 0 ||
            strmap_find(&r->family_first, mg_text(mg, local->country)) != STRMAP_NONE;
        if (family_first) {
            add_link(r, first_word(norm), at);
        }
        add_office(r, local->said, local->country, at);
    }
    for (size_t i = 0; i < mg->n_facts; i++) {
        const struct mg_fact *fact = &mg->facts[i];
        if (r->entity_of[fact->local] == MG_NONE ||
            mg->locals[fact->local].kind != ACTOR_PERSON) {
            continue;
        }
        uint32_t at = root_of(r, r->entity_of[fact->local]);
        add_office(r, fact->office, fact->country, at);
        if (fact->form != 0 && !fact->partial) {
            add_link(r, mg_text(mg, normal_form(r, fact->form, true)), at);
        }
    }
    if (r->n_links > 0) {
        qsort(r->links, r->n_links, sizeof *r->links, compare_links);
    }
    if (r->n_offices > 0) {
        qsort(r->offices, r->n_offices, sizeof *r->offices, compare_offices);
    }
}

static bool holds_office(const struct resolving *r, uint32_t entity, mg_str office,
                         mg_str country)
{
    struct office want = {office, country, entity};
    return bsearch(&want, r->offices, r->n_offices, sizeof want, compare_offices) !=
           NULL;
}

/* What speaks for taking a partial name for `entity`; 0 when something speaks against.
 */
static int evidence(struct resolving *r, uint32_t local_at, uint32_t at)
{
    const struct mg_local *local = &r->mg->locals[local_at];
    const struct entity *entity = &r->entities[at];
    int score = 1;
    if (local->country != 0 && entity->country != 0) {
        if (local->country != entity->country) {
            return 0;
        }
        score += 1;
    }
    if (local->said != 0 && r->n_offices > 0 &&
        holds_office(r, at, mg_fold(r->mg, local->said), local->country)) {
        score += 2;
    }
    return score;
}

/* The one person of this surname that the evidence picks, or MG_NONE. */
static uint32_t by_surname(struct resolving *r, uint32_t local)
{
    mg_str key = r->norm_of[local];
    size_t low = first_link(r, key);
    uint32_t best = MG_NONE;
    uint32_t last = MG_NONE;
    int most = 0;
    size_t tried = 0;
    for (size_t i = low; i < r->n_links && r->links[i].key == key; i++) {
        uint32_t at = r->links[i].entity;
        if (at == last) {
            continue;
        }
        last = at;
        if (++tried > MAX_CANDIDATES) {
            return MG_NONE;
        }
        int score = evidence(r, local, at);
        if (score > most) {
            best = at;
            most = score;
        } else if (score == most && most > 0) {
            best = MG_NONE;
        }
    }
    return best;
}

/* "the president" of a country: the only one who holds that office there. */
static uint32_t by_office(struct resolving *r, uint32_t local)
{
    mg_str country = r->mg->locals[local].country;
    mg_str office = r->norm_of[local];
    uint32_t found = MG_NONE;
    if (country == 0) {
        return MG_NONE;
    }
    size_t low = 0;
    size_t high = r->n_offices;
    struct office want = {office, country, 0};
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_offices(&r->offices[middle], &want) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    for (size_t i = low; i < r->n_offices && r->offices[i].office == office &&
                         r->offices[i].country == country;
         i++) {
        if (found != MG_NONE && found != r->offices[i].entity) {
            return MG_NONE;
        }
        found = r->offices[i].entity;
    }
    return found;
}

static void take_partial(struct resolving *r)
{
    struct mg *mg = r->mg;
    size_t n = mg->n_locals;
    for (uint32_t i = 0; i < n; i++) {
        const struct mg_local *local = &mg->locals[i];
        if (r->entity_of[i] != MG_NONE) {
            continue;
        }
        bool person = local->kind == ACTOR_PERSON;
        uint32_t at = person ? by_surname(r, i) : MG_NONE;
        if (person && at == MG_NONE) {
            at = by_office(r, i);
        }
        if (at == MG_NONE) {
            struct slice key = arena_printf(&r->scratch, "p %d %.*s\n%.*s", person,
                                            SLICE_ARG(mg_text(mg, r->norm_of[i])),
                                            SLICE_ARG(mg_text(mg, local->country)));
            struct entity made = {.norm = r->norm_of[i],
                                  .country = local->country,
                                  .person = person,
                                  .partial = true};
            at = entity_at(r, key, made);
        }
        r->entity_of[i] = at;
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
    struct resolving r = {.mg = mg};
    read_words_of(&r, "graph/generic.tsv", &r.generic);
    read_words_of(&r, "graph/family_first.tsv", &r.family_first);
    r.entity_of = arena_array(&r.scratch, mg->n_locals + 1, sizeof *r.entity_of);
    r.norm_of = arena_array(&r.scratch, mg->n_locals + 1, sizeof *r.norm_of);
    take_known(&r);
    take_full(&r);
    unite_forms(&r);
    unite_kinds(&r);
    unite_variants(&r);
    learn(&r);
    take_partial(&r);
    bool *partial = arena_array(&r.scratch, r.n_entities + 1, sizeof *partial);
    for (size_t i = 0; i < r.n_entities; i++) {
        partial[i] = r.entities[i].partial;
    }
    for (size_t i = 0; i < mg->n_locals; i++) {
        r.entity_of[i] = root_of(&r, r.entity_of[i]);
    }
    mg_name_actors(mg, r.entity_of, partial, r.n_entities);
    arena_release(&r.scratch);
}
