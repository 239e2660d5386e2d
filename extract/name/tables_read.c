/* tables_read.c - the tables of names, read row by row and then sealed. */
#include "extract/name/tables_read.h"

#include <assert.h>
#include <string.h>

#include "base/table.h"
#include "base/utf8.h"
#include "extract/name/ner.h"

/* Sizes to begin with; the tables may outgrow them. */
#define MOST_NAMES  24000
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

uint32_t gaz_add(struct name_reader *reader, struct slice key,
                 const struct gaz_row *row)
{
    if (key.len == 0) {
        return STRMAP_NONE;
    }
    uint32_t *slot = strmap_slot(&reader->rules->phrases, &reader->scratch, key);
    uint32_t at = *slot;
    uint32_t last = at;
    while (at != STRMAP_NONE) {
        if (reader->rows[at].kind == row->kind) {
            return at; /* the first of a kind stays */
        }
        last = at;
        at = reader->rows[at].next;
    }
    reader->rows = arena_grow(&reader->scratch, reader->rows, reader->n_rows,
                              &reader->cap_rows, sizeof *reader->rows);
    uint32_t number = (uint32_t)reader->n_rows++;
    reader->rows[number] = *row;
    reader->rows[number].next = STRMAP_NONE;
    if (last == STRMAP_NONE) {
        *slot = number;
        note_first(&reader->rules->firsts, &reader->scratch, key);
    } else {
        reader->rows[last].next = number;
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

static struct gaz_row row_of(struct slice name, struct slice country,
                             enum gaz_kind kind)
{
    return (struct gaz_row){.name = name, .country = country, .kind = (uint8_t)kind};
}

static void add_all(struct name_reader *reader, struct slice list,
                    const struct gaz_row *entry)
{
    struct slice one;
    while (slice_cut(&list, '|', &one)) {
        gaz_add(reader, one, entry);
    }
}

static void read_countries(struct name_reader *reader)
{
    struct table table = table_builtin(&reader->scratch, "name/countries.tsv");
    for (size_t i = 0; i < table.n_rows; i++) {
        struct slice code = table_cell(&table, i, 0);
        struct slice name = table_cell(&table, i, 1);
        struct gaz_row entry = row_of(name, code, GAZ_COUNTRY);
        uint32_t number = gaz_add(reader, name, &entry);
        strmap_put(&reader->rules->codes, &reader->scratch, code, number);
        add_all(reader, table_cell(&table, i, 5), &entry);
        entry.kind = GAZ_ADJECTIVE;
        add_all(reader, table_cell(&table, i, 3), &entry);
        entry.kind = GAZ_PEOPLE;
        add_all(reader, table_cell(&table, i, 4), &entry);
    }
    for (size_t i = 0; i < table.n_rows; i++) {
        struct slice code = table_cell(&table, i, 0);
        struct gaz_row entry = row_of(table_cell(&table, i, 2), code, GAZ_CITY);
        entry.capital = true;
        uint32_t number = gaz_add(reader, entry.name, &entry);
        strmap_put(&reader->rules->capitals, &reader->scratch, code, number);
    }
}

static void read_cities(struct name_reader *reader)
{
    struct slice rest = rows_of("name/cities.tsv", 4);
    struct slice cells[3];
    while (next_row(&rest, cells, 3)) {
        struct gaz_row entry = row_of(cells[0], cells[1], GAZ_CITY);
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
        uint32_t at = gaz_add(reader, cells[0], &entry);
        if (reader->rows[at].kind == GAZ_CITY && reader->rows[at].where.len == 0) {
            reader->rows[at].where = where;
        }
    }
}

static void read_regions(struct name_reader *reader)
{
    struct slice rest = rows_of("name/regions.tsv", 3);
    struct slice cells[3];
    while (next_row(&rest, cells, 3)) {
        struct gaz_row entry = row_of(cells[0], cells[1], GAZ_REGION);
        entry.code = cells[2];
        gaz_add(reader, cells[0], &entry);
    }
}

static void read_places(struct name_reader *reader)
{
    struct slice rest = rows_of("name/places.tsv", 2);
    struct slice cells[2];
    while (next_row(&rest, cells, 2)) {
        struct gaz_row entry = row_of(cells[0], (struct slice){0}, GAZ_PLACE);
        gaz_add(reader, cells[0], &entry);
    }
}

static void read_bodies(struct name_reader *reader)
{
    struct slice rest = rows_of("name/organizations.tsv", 3);
    struct slice cells[3];
    while (next_row(&rest, cells, 3)) {
        struct gaz_row entry = row_of(cells[0], cells[2], GAZ_BODY);
        gaz_add(reader, cells[0], &entry);
        add_all(reader, cells[1], &entry);
    }
}

static void read_others(struct name_reader *reader)
{
    struct slice rest = rows_of("name/others.tsv", 1);
    struct slice cells[1];
    while (next_row(&rest, cells, 1)) {
        struct gaz_row entry = row_of(cells[0], (struct slice){0}, GAZ_OTHER);
        gaz_add(reader, cells[0], &entry);
    }
}

static void read_titles(struct name_reader *reader)
{
    struct table table = table_builtin(&reader->scratch, "name/titles.tsv");
    struct name_rules *rules = reader->rules;
    rules->titles =
        arena_array(reader->room.arena, table.n_rows, sizeof *rules->titles);
    for (size_t i = 0; i < table.n_rows; i++) {
        struct slice title = table_cell(&table, i, 0);
        struct slice kind = table_cell(&table, i, 1);
        struct slice gender = table_cell(&table, i, 2);
        struct title_entry *entry = &rules->titles[i];
        entry->title = title;
        entry->kind = (char)(kind.len > 0 ? kind.ptr[0] : 'j');
        entry->gender = (char)(gender.len > 0 ? gender.ptr[0] : 0);
        entry->given = table_cell(&table, i, 3).len > 0;
        strmap_put(&reader->rules->title_map, &reader->scratch, title, (uint32_t)i);
        note_first(&reader->rules->title_firsts, &reader->scratch, title);
    }
}

static void read_people(struct name_reader *reader)
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
        strmap_put(&reader->rules->people, &reader->scratch, cells[0], bits);
    }
}

static void read_words(struct name_reader *reader)
{
    struct table heads = table_builtin(&reader->scratch, "name/heads.tsv");
    for (size_t i = 0; i < heads.n_rows; i++) {
        struct slice kind = table_cell(&heads, i, 1);
        strmap_put(&reader->rules->heads, &reader->scratch, table_cell(&heads, i, 0),
                   slice_equal(kind, SLICE_LIT("org"))    ? HEAD_BODY
                   : slice_equal(kind, SLICE_LIT("firm")) ? HEAD_FIRM
                                                          : HEAD_PLACE);
    }
    struct table groups = table_builtin(&reader->scratch, "name/groups.tsv");
    for (size_t i = 0; i < groups.n_rows; i++) {
        strmap_put(&reader->rules->groups, &reader->scratch, table_cell(&groups, i, 0),
                   slice_equal(table_cell(&groups, i, 1), SLICE_LIT("p")));
    }
    struct table kinds = table_builtin(&reader->scratch, "name/kinds.tsv");
    for (size_t i = 0; i < kinds.n_rows; i++) {
        struct slice kind = table_cell(&kinds, i, 1);
        strmap_put(&reader->rules->kinds, &reader->scratch, table_cell(&kinds, i, 0),
                   kind.len > 0 ? (uint32_t)(unsigned char)kind.ptr[0] : 0);
    }
    struct table minor = table_builtin(&reader->scratch, "name/words.tsv");
    for (size_t i = 0; i < minor.n_rows; i++) {
        struct slice use = table_cell(&minor, i, 1);
        strmap_put(&reader->rules->minor, &reader->scratch, table_cell(&minor, i, 0),
                   use.len > 0 ? (uint32_t)(unsigned char)use.ptr[0] : 0);
    }
}

static void read_shared_bodies(struct name_reader *reader)
{
    struct table table = table_builtin(&reader->scratch, "name/shared_bodies.tsv");
    for (size_t i = 0; i < table.n_rows; i++) {
        strmap_put(&reader->rules->shared_bodies, &reader->scratch,
                   utf8_fold(&reader->scratch, table_cell(&table, i, 0)), 1);
    }
}

static void read_nicknames(struct name_reader *reader)
{
    struct table table = table_builtin(&reader->scratch, "name/nicknames.tsv");
    struct name_rules *rules = reader->rules;
    rules->nicknames =
        arena_array(reader->room.arena, table.n_rows, sizeof *rules->nicknames);
    rules->n_nicknames = table.n_rows;
    for (size_t i = 0; i < table.n_rows; i++) {
        rules->nicknames[i][0] =
            utf8_fold(reader->room.arena, table_cell(&table, i, 0));
        rules->nicknames[i][1] =
            utf8_fold(reader->room.arena, table_cell(&table, i, 1));
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

static void read_leaders(struct name_reader *reader)
{
    struct table table = table_builtin(&reader->scratch, "name/leaders.tsv");
    struct name_rules *rules = reader->rules;
    rules->n_leaders = table.n_rows;
    rules->leaders =
        arena_array(reader->room.arena, table.n_rows, sizeof *rules->leaders);
    rules->leader_next =
        arena_array(reader->room.arena, table.n_rows, sizeof *rules->leader_next);
    for (size_t i = 0; i < table.n_rows; i++) {
        struct leader leader = {table_cell(&table, i, 0), table_cell(&table, i, 1),
                                table_cell(&table, i, 2), table_cell(&table, i, 5),
                                table_cell(&table, i, 3), table_cell(&table, i, 4)};
        rules->leaders[i] = leader;
        struct slice family = family_of(rules, leader.name);
        rules->leader_next[i] =
            strmap_put(&rules->leader_names, &reader->scratch, family, (uint32_t)i);
        if (count_words(leader.name) < 2) {
            continue;
        }
        struct gaz_row entry = row_of(leader.name, leader.country, GAZ_PERSON);
        gaz_add(reader, leader.name, &entry);
        struct slice rest = leader.aliases;
        struct slice alias;
        while (slice_cut(&rest, ';', &alias)) {
            gaz_add(reader, alias, &entry);
        }
    }
}

static void fold_name(struct name_reader *reader, struct slice name, uint32_t number)
{
    struct slice key = utf8_fold(&reader->scratch, name);
    uint32_t *first = strmap_slot(&reader->rules->folded, &reader->scratch, key);
    *first = *first == STRMAP_NONE ? number : *first;
}

/* What people type, folded: countries, bodies, their other names. */
static void fold_names(struct name_reader *reader, const char *path, size_t name_at,
                       size_t aliases_at)
{
    struct slice rest = rows_of(path, 4);
    struct slice cells[6];
    while (next_row(&rest, cells, 6)) {
        struct slice name = cells[name_at];
        struct slice aliases = cells[aliases_at];
        struct slice alias;
        uint32_t number = strmap_find(&reader->rules->phrases, name);
        fold_name(reader, name, number);
        while (slice_cut(&aliases, '|', &alias)) {
            fold_name(reader, alias, number);
        }
    }
}

static void read_tables(struct name_reader *reader)
{
    read_titles(reader);
    read_people(reader);
    read_countries(reader);
    read_bodies(reader);
    read_leaders(reader);
    read_regions(reader);
    read_cities(reader);
    read_places(reader);
    read_others(reader);
    read_words(reader);
    read_shared_bodies(reader);
    read_nicknames(reader);
    names_read_offices(reader);
    fold_names(reader, "name/countries.tsv", 1, 5);
    fold_names(reader, "name/organizations.tsv", 0, 1);
    struct ner_model *model = arena_alloc(reader->room.arena, sizeof *model);
    if (ner_model_read(data_get("model/names.bin"), model)) {
        reader->rules->model = model;
    }
    (void)class_table_read(data_get("model/classes.bin"), &reader->rules->classes);
}

/* Strings that entries share, each once, with its NUL. */
struct pool {
    struct strmap at; /* string -> bytes from the pool's beginning */
    size_t len;
};

static void pool_add(struct pool *pool, struct arena *scratch, struct slice text)
{
    uint32_t *at = strmap_slot(&pool->at, scratch, text);
    if (text.len > 0 && *at == STRMAP_NONE) {
        *at = (uint32_t)pool->len;
        pool->len += text.len + 1;
    }
}

/* Writes the string into the pool at `to`, and how far that is into the field. */
static void put_text(const struct pool *pool, char *to, struct slice text,
                     uint32_t *field)
{
    if (text.len > 0) {
        char *string = to + strmap_find(&pool->at, text);
        memcpy(string, text.ptr, text.len);
        *field = (uint32_t)(string - (char *)field);
    }
}

/* Rows to entries, which hold no pointers. */
static void seal_rows(struct name_reader *reader)
{
    struct pool pool = {0};
    for (size_t i = 0; i < reader->n_rows; i++) {
        const struct gaz_row *row = &reader->rows[i];
        const struct slice texts[] = {row->name, row->country, row->code, row->id,
                                      row->where};
        for (size_t k = 0; k < sizeof texts / sizeof texts[0]; k++) {
            pool_add(&pool, &reader->scratch, texts[k]);
        }
    }
    size_t size = reader->n_rows * sizeof(struct gaz_entry);
    struct gaz_entry *entries = arena_alloc(reader->room.still, size + pool.len);
    char *to = (char *)entries + size;
    for (size_t i = 0; i < reader->n_rows; i++) {
        const struct gaz_row *row = &reader->rows[i];
        struct gaz_entry *entry = &entries[i];
        put_text(&pool, to, row->name, &entry->name);
        put_text(&pool, to, row->country, &entry->country);
        put_text(&pool, to, row->code, &entry->code);
        put_text(&pool, to, row->id, &entry->id);
        put_text(&pool, to, row->where, &entry->where);
        entry->next = row->next;
        entry->kind = row->kind;
        entry->weak = row->weak;
        entry->capital = row->capital;
        entry->user = row->user;
    }
    reader->rules->entries = entries;
}

static void seal_maps(struct name_reader *reader)
{
    struct name_rules *rules = reader->rules;
    struct strmap *const maps[] = {
        &rules->phrases,  &rules->folded,        &rules->firsts,       &rules->codes,
        &rules->capitals, &rules->title_map,     &rules->title_firsts, &rules->people,
        &rules->heads,    &rules->groups,        &rules->leader_names, &rules->minor,
        &rules->parties,  &rules->shared_bodies, &rules->kinds,
    };
    for (size_t i = 0; i < sizeof maps / sizeof maps[0]; i++) {
        *maps[i] = strmap_seal(maps[i], reader->room.still);
    }
}

int name_rules_read(const struct image_room *room, struct slice user,
                    struct slice user_name, struct name_rules **out, struct err *err)
{
    struct name_reader reader = {.room = *room};
    struct name_rules *rules = arena_alloc(room->arena, sizeof *rules);
    reader.rules = rules;
    strmap_reserve(&rules->phrases, &reader.scratch, MOST_NAMES);
    strmap_reserve(&rules->people, &reader.scratch, MOST_PEOPLE);
    strmap_reserve(&rules->firsts, &reader.scratch, MOST_FIRSTS);
    int rc = user.len > 0 ? names_file_read(&reader, user, user_name, err) : 0;
    if (rc == 0) {
        read_tables(&reader);
        seal_rows(&reader);
        seal_maps(&reader);
        *out = rules;
    }
    arena_release(&reader.scratch);
    return rc;
}
