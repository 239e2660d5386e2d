#include "extract/name/tables.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/table.h"
#include "base/utf8.h"
#include "extract/name/ner.h"

/* Sizes to begin with; the tables may outgrow them. */
#define MOST_NAMES  28000
#define MOST_PEOPLE 6000
#define MOST_FIRSTS 6000

static size_t count_words(struct slice text)
{
    size_t n = 1;
    for (size_t i = 0; i < text.len; i++) {
        n += text.ptr[i] == ' ' || text.ptr[i] == '-';
    }
    return n;
}

/* Notes in `firsts` that a name of so many words begins with this one. */
static void note_first(struct strmap *firsts, struct arena *arena, struct slice key)
{
    size_t end = 0;
    while (end < key.len && key.ptr[end] != ' ' && key.ptr[end] != '-') {
        end++;
    }
    if (end == key.len || end == 0) {
        return;
    }
    struct slice first = {key.ptr, end};
    uint32_t words = (uint32_t)count_words(key) + 1;
    uint32_t *most = strmap_slot(firsts, arena, first);
    if (*most == STRMAP_NONE || *most < words) {
        *most = words;
    }
}

uint32_t gaz_add(struct name_rules *rules, struct slice key,
                 const struct gaz_entry *entry)
{
    if (key.len == 0) {
        return STRMAP_NONE;
    }
    uint32_t *slot = strmap_slot(&rules->phrases, &rules->arena, key);
    uint32_t at = *slot;
    uint32_t last = at;
    while (at != STRMAP_NONE) {
        if (rules->entries[at].kind == entry->kind) {
            return at; /* the first of a kind stays */
        }
        last = at;
        at = rules->entries[at].next;
    }
    rules->entries = arena_grow(&rules->arena, rules->entries, rules->n_entries,
                                &rules->cap_entries, sizeof *rules->entries);
    uint32_t number = (uint32_t)rules->n_entries++;
    rules->entries[number] = *entry;
    rules->entries[number].next = STRMAP_NONE;
    if (last == STRMAP_NONE) {
        *slot = number;
        note_first(&rules->firsts, &rules->arena, key);
    } else {
        rules->entries[last].next = number;
    }
    return number;
}

/*
 * The first cells of a big table's lines, without a record for each row: start-up is
 * short. False at the end.
 */
static bool next_row(struct slice *rest, struct slice *cells, size_t n)
{
    struct slice line;
    while (slice_cut(rest, '\n', &line)) {
        if (line.len == 0 || line.ptr[0] == '#') {
            continue;
        }
        for (size_t i = 0; i < n; i++) {
            cells[i] = (struct slice){0};
            (void)slice_cut(&line, '\t', &cells[i]);
        }
        return true;
    }
    return false;
}

/* The rows of a built-in table behind the line that names its columns. */
static struct slice rows_of(const char *path, size_t n)
{
    struct slice rest = data_get(path);
    struct slice cells[4];
    assert(n <= sizeof cells / sizeof cells[0]);
    (void)next_row(&rest, cells, n);
    return rest;
}

static struct gaz_entry entry_of(struct slice name, struct slice country,
                                 enum gaz_kind kind)
{
    return (struct gaz_entry){.name = name, .country = country, .kind = (uint8_t)kind};
}

static void add_all(struct name_rules *rules, struct slice list,
                    const struct gaz_entry *entry)
{
    struct slice one;
    while (slice_cut(&list, '|', &one)) {
        gaz_add(rules, one, entry);
    }
}

static void read_countries(struct name_rules *rules)
{
    struct table table = table_builtin(&rules->arena, "name/countries.tsv");
    for (size_t i = 0; i < table.n_rows; i++) {
        struct slice code = table_cell(&table, i, 0);
        struct slice name = table_cell(&table, i, 1);
        struct gaz_entry entry = entry_of(name, code, GAZ_COUNTRY);
        uint32_t number = gaz_add(rules, name, &entry);
        strmap_put(&rules->codes, &rules->arena, code, number);
        add_all(rules, table_cell(&table, i, 5), &entry);
        entry.kind = GAZ_ADJECTIVE;
        add_all(rules, table_cell(&table, i, 3), &entry);
        entry.kind = GAZ_PEOPLE;
        add_all(rules, table_cell(&table, i, 4), &entry);
    }
    for (size_t i = 0; i < table.n_rows; i++) {
        struct slice code = table_cell(&table, i, 0);
        struct gaz_entry entry = entry_of(table_cell(&table, i, 2), code, GAZ_CITY);
        entry.capital = true;
        uint32_t number = gaz_add(rules, entry.name, &entry);
        strmap_put(&rules->capitals, &rules->arena, code, number);
    }
}

static void read_cities(struct name_rules *rules)
{
    struct slice rest = rows_of("name/cities.tsv", 4);
    struct slice cells[3];
    while (next_row(&rest, cells, 3)) {
        struct gaz_entry entry = entry_of(cells[0], cells[1], GAZ_CITY);
        struct slice where = {0};
        if (cells[2].ptr) { /* to the line's end: "lat<TAB>lon<TAB>flags" */
            const char *end = rest.ptr ? rest.ptr - 1 : cells[2].ptr + cells[2].len;
            where = (struct slice){cells[2].ptr, (size_t)(end - cells[2].ptr)};
        }
        struct slice flags = where;
        struct slice number;
        (void)slice_cut(&flags, '\t', &number);
        (void)slice_cut(&flags, '\t', &number);
        entry.where = where;
        entry.weak = flags.len > 0;
        uint32_t at = gaz_add(rules, cells[0], &entry);
        if (rules->entries[at].kind == GAZ_CITY && rules->entries[at].where.len == 0) {
            rules->entries[at].where = where;
        }
    }
}

static void read_regions(struct name_rules *rules)
{
    struct slice rest = rows_of("name/regions.tsv", 3);
    struct slice cells[3];
    while (next_row(&rest, cells, 3)) {
        struct gaz_entry entry = entry_of(cells[0], cells[1], GAZ_REGION);
        entry.code = cells[2];
        gaz_add(rules, cells[0], &entry);
    }
}

static void read_places(struct name_rules *rules)
{
    struct slice rest = rows_of("name/places.tsv", 2);
    struct slice cells[2];
    while (next_row(&rest, cells, 2)) {
        struct gaz_entry entry = entry_of(cells[0], (struct slice){0}, GAZ_PLACE);
        gaz_add(rules, cells[0], &entry);
    }
}

static void read_bodies(struct name_rules *rules)
{
    struct slice rest = rows_of("name/organizations.tsv", 3);
    struct slice cells[3];
    while (next_row(&rest, cells, 3)) {
        struct gaz_entry entry = entry_of(cells[0], cells[2], GAZ_BODY);
        gaz_add(rules, cells[0], &entry);
        add_all(rules, cells[1], &entry);
    }
}

static void read_others(struct name_rules *rules)
{
    struct slice rest = rows_of("name/others.tsv", 1);
    struct slice cells[1];
    while (next_row(&rest, cells, 1)) {
        struct gaz_entry entry = entry_of(cells[0], (struct slice){0}, GAZ_OTHER);
        gaz_add(rules, cells[0], &entry);
    }
}

static void read_titles(struct name_rules *rules)
{
    struct table table = table_builtin(&rules->arena, "name/titles.tsv");
    rules->titles = arena_array(&rules->arena, table.n_rows, sizeof *rules->titles);
    for (size_t i = 0; i < table.n_rows; i++) {
        struct slice title = table_cell(&table, i, 0);
        struct slice kind = table_cell(&table, i, 1);
        struct slice gender = table_cell(&table, i, 2);
        rules->titles[i] =
            (struct title_entry){title, (char)(kind.len > 0 ? kind.ptr[0] : 'j'),
                                 (char)(gender.len > 0 ? gender.ptr[0] : 0)};
        strmap_put(&rules->title_map, &rules->arena, title, (uint32_t)i);
        note_first(&rules->title_firsts, &rules->arena, title);
    }
}

static void read_people(struct name_rules *rules)
{
    struct slice rest = rows_of("name/people.tsv", 3);
    struct slice cells[3];
    while (next_row(&rest, cells, 3)) {
        uint32_t bits = 0;
        if (cells[1].len > 0) {
            bits |= cells[1].ptr[0] == 'm'   ? PERSON_MALE
                    : cells[1].ptr[0] == 'f' ? PERSON_FEMALE
                                             : PERSON_MALE | PERSON_FEMALE;
        }
        if (cells[2].len > 0) {
            bits |=
                cells[2].ptr[0] == 'e' ? PERSON_FAMILY | PERSON_EAST : PERSON_FAMILY;
        }
        strmap_put(&rules->people, &rules->arena, cells[0], bits);
    }
}

static void read_words(struct name_rules *rules)
{
    struct table heads = table_builtin(&rules->arena, "name/heads.tsv");
    for (size_t i = 0; i < heads.n_rows; i++) {
        bool body = slice_equal(table_cell(&heads, i, 1), SLICE_LIT("org"));
        strmap_put(&rules->heads, &rules->arena, table_cell(&heads, i, 0),
                   body ? HEAD_BODY : HEAD_PLACE);
    }
    struct table groups = table_builtin(&rules->arena, "name/groups.tsv");
    for (size_t i = 0; i < groups.n_rows; i++) {
        strmap_put(&rules->groups, &rules->arena, table_cell(&groups, i, 0),
                   slice_equal(table_cell(&groups, i, 1), SLICE_LIT("p")));
    }
    struct table minor = table_builtin(&rules->arena, "name/words.tsv");
    for (size_t i = 0; i < minor.n_rows; i++) {
        struct slice use = table_cell(&minor, i, 1);
        strmap_put(&rules->minor, &rules->arena, table_cell(&minor, i, 0),
                   use.len > 0 ? (uint32_t)(unsigned char)use.ptr[0] : 0);
    }
    struct table shared = table_builtin(&rules->arena, "name/shared_bodies.tsv");
    for (size_t i = 0; i < shared.n_rows; i++) {
        strmap_put(&rules->shared_bodies, &rules->arena,
                   utf8_fold(&rules->arena, table_cell(&shared, i, 0)), 1);
    }
}

static void read_nicknames(struct name_rules *rules)
{
    struct table table = table_builtin(&rules->arena, "name/nicknames.tsv");
    rules->nicknames =
        arena_array(&rules->arena, table.n_rows, sizeof *rules->nicknames);
    rules->n_nicknames = table.n_rows;
    for (size_t i = 0; i < table.n_rows; i++) {
        rules->nicknames[i][0] = utf8_fold(&rules->arena, table_cell(&table, i, 0));
        rules->nicknames[i][1] = utf8_fold(&rules->arena, table_cell(&table, i, 1));
    }
}

/* The family name of a full name: its last word, or the first of an eastern name. */
static struct slice family_of(const struct name_rules *rules, struct slice name)
{
    struct slice rest = name;
    struct slice word = {0};
    struct slice first = {0};
    size_t n = 0;
    while (slice_cut(&rest, ' ', &word)) {
        first = n++ == 0 ? word : first;
    }
    return n > 1 && (person_bits(rules, first) & PERSON_EAST) &&
                   !(person_bits(rules, word) & PERSON_FAMILY)
               ? first
               : word;
}

static void read_leaders(struct name_rules *rules)
{
    struct table table = table_builtin(&rules->arena, "name/leaders.tsv");
    rules->n_leaders = table.n_rows;
    rules->leaders = arena_array(&rules->arena, table.n_rows, sizeof *rules->leaders);
    rules->leader_next =
        arena_array(&rules->arena, table.n_rows, sizeof *rules->leader_next);
    for (size_t i = 0; i < table.n_rows; i++) {
        struct leader leader = {table_cell(&table, i, 0), table_cell(&table, i, 1),
                                table_cell(&table, i, 2), table_cell(&table, i, 5),
                                table_cell(&table, i, 3), table_cell(&table, i, 4)};
        rules->leaders[i] = leader;
        struct slice family = family_of(rules, leader.name);
        rules->leader_next[i] =
            strmap_put(&rules->leader_names, &rules->arena, family, (uint32_t)i);
        if (count_words(leader.name) < 2) {
            continue;
        }
        struct gaz_entry entry = entry_of(leader.name, leader.country, GAZ_PERSON);
        gaz_add(rules, leader.name, &entry);
        struct slice rest = leader.aliases;
        struct slice alias;
        while (slice_cut(&rest, ';', &alias)) {
            gaz_add(rules, alias, &entry);
        }
    }
}

static void fold_name(struct name_rules *rules, struct slice name, uint32_t number)
{
    struct slice key = utf8_fold(&rules->arena, name);
    uint32_t *first = strmap_slot(&rules->folded, &rules->arena, key);
    *first = *first == STRMAP_NONE ? number : *first;
}

/* What people type, folded: countries, bodies, their other names. */
static void fold_names(struct name_rules *rules, const char *path, size_t name_at,
                       size_t aliases_at)
{
    struct slice rest = rows_of(path, 4);
    struct slice cells[6];
    while (next_row(&rest, cells, 6)) {
        struct slice name = cells[name_at];
        struct slice aliases = cells[aliases_at];
        struct slice alias;
        uint32_t number = strmap_find(&rules->phrases, name);
        fold_name(rules, name, number);
        while (slice_cut(&aliases, '|', &alias)) {
            fold_name(rules, alias, number);
        }
    }
}

const struct gaz_entry *gaz_find(const struct name_rules *rules, struct slice words)
{
    uint32_t at = strmap_find(&rules->phrases, words);
    return at == STRMAP_NONE ? NULL : &rules->entries[at];
}

const struct gaz_entry *gaz_of_kind(const struct name_rules *rules, struct slice words,
                                    enum gaz_kind kind)
{
    uint32_t at = strmap_find(&rules->phrases, words);
    while (at != STRMAP_NONE && rules->entries[at].kind != kind) {
        at = rules->entries[at].next;
    }
    return at == STRMAP_NONE ? NULL : &rules->entries[at];
}

const struct gaz_entry *gaz_country(const struct name_rules *rules, struct slice code)
{
    uint32_t at = strmap_find(&rules->codes, code);
    return at == STRMAP_NONE ? NULL : &rules->entries[at];
}

struct mention_place gaz_place(const struct name_rules *rules,
                               const struct gaz_entry *entry)
{
    const struct gaz_entry *country = gaz_country(rules, entry->country);
    struct mention_place place = {
        .name = entry->name,
        .country = country ? country->name : (struct slice){0},
        .code = entry->code.len > 0 ? entry->code : entry->country,
        .lat = NAN,
        .lon = NAN,
    };
    char text[32];
    struct slice where = entry->where;
    struct slice lat;
    if (slice_cut(&where, '\t', &lat) && lat.len > 0 && where.len > 0 &&
        where.len < sizeof text && lat.len < sizeof text) {
        memcpy(text, lat.ptr, lat.len);
        text[lat.len] = '\0';
        place.lat = strtod(text, NULL);
        memcpy(text, where.ptr, where.len);
        text[where.len] = '\0';
        place.lon = strtod(text, NULL); /* stops before the flags */
    }
    return place;
}

const struct title_entry *title_find(const struct name_rules *rules, struct slice lower)
{
    uint32_t at = strmap_find(&rules->title_map, lower);
    return at == STRMAP_NONE ? NULL : &rules->titles[at];
}

uint32_t person_bits(const struct name_rules *rules, struct slice word)
{
    uint32_t bits = strmap_find(&rules->people, word);
    return bits == STRMAP_NONE ? 0 : bits;
}

int name_rules_new(struct slice user, struct slice user_name, struct name_rules **out,
                   struct err *err)
{
    struct arena arena = {0};
    struct name_rules *rules = arena_alloc(&arena, sizeof *rules);
    rules->arena = arena;
    strmap_reserve(&rules->phrases, &rules->arena, MOST_NAMES);
    strmap_reserve(&rules->people, &rules->arena, MOST_PEOPLE);
    strmap_reserve(&rules->firsts, &rules->arena, MOST_FIRSTS);
    rules->cap_entries = MOST_NAMES;
    rules->entries = arena_array(&rules->arena, MOST_NAMES, sizeof *rules->entries);
    if (user.len > 0) {
        int rc = names_file_read(rules, user, user_name, err);
        if (rc != 0) {
            name_rules_free(rules);
            return rc;
        }
    }
    read_titles(rules);
    read_people(rules);
    read_countries(rules);
    read_bodies(rules);
    read_leaders(rules);
    read_regions(rules);
    read_cities(rules);
    read_places(rules);
    read_others(rules);
    read_words(rules);
    read_nicknames(rules);
    fold_names(rules, "name/countries.tsv", 1, 5);
    fold_names(rules, "name/organizations.tsv", 0, 1);
    struct ner_model *model = arena_alloc(&rules->arena, sizeof *model);
    if (ner_model_read(data_get("model/names.bin"), model)) {
        rules->model = model;
    }
    (void)class_table_read(data_get("model/classes.bin"), &rules->classes);
    *out = rules;
    return 0;
}

void name_rules_free(struct name_rules *rules)
{
    if (rules) {
        struct arena arena = rules->arena; /* holds the rules themselves */
        arena_release(&arena);
    }
}
