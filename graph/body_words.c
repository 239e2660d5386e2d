#include "graph/body_words.h"

#include "base/table.h"
#include "base/utf8.h"
#include "graph/norm.h"

static void add(struct strmap *map, struct arena *scratch, struct slice name,
                uint32_t value)
{
    struct slice norm = norm_name(scratch, utf8_fold(scratch, name), false);
    if (norm.len > 0) {
        (void)strmap_put(map, scratch, norm, value);
    }
}

static void add_all(struct strmap *map, struct arena *scratch, struct slice names,
                    uint32_t value)
{
    struct slice name;
    while (slice_cut(&names, '|', &name)) {
        add(map, scratch, name, value);
    }
}

static uint32_t code_number(struct slice code)
{
    return code.len == 2
               ? (uint32_t)(unsigned char)code.ptr[0] << 8 | (unsigned char)code.ptr[1]
               : 0;
}

static void read_countries(struct body_words *words, struct arena *scratch)
{
    struct table table = table_builtin(scratch, "name/countries.tsv");
    const size_t columns[] = {table_column(&table, "name"),
                              table_column(&table, "adjectives"),
                              table_column(&table, "aliases")};
    for (size_t row = 0; row < table.n_rows; row++) {
        uint32_t code = code_number(table_cell(&table, row, 0));
        for (size_t c = 0; c < sizeof columns / sizeof columns[0]; c++) {
            add_all(&words->countries, scratch, table_cell(&table, row, columns[c]),
                    code);
        }
    }
}

static void read_unique(struct body_words *words, struct arena *scratch)
{
    struct table table = table_builtin(scratch, "name/organizations.tsv");
    size_t country = table_column(&table, "country");
    for (size_t row = 0; row < table.n_rows; row++) {
        if (table_cell(&table, row, country).len == 0) {
            add(&words->unique, scratch, table_cell(&table, row, 0), 1);
        }
    }
}

struct body_words *body_words_read(const struct image_room *room)
{
    struct arena scratch = {0};
    struct body_words *words = arena_alloc(room->arena, sizeof *words);
    read_countries(words, &scratch);
    read_unique(words, &scratch);
    words->countries = strmap_seal(&words->countries, room->still);
    words->unique = strmap_seal(&words->unique, room->still);
    arena_release(&scratch);
    return words;
}

struct body_words *body_words_new(void)
{
    struct arena arena = {0};
    struct body_words *words = image_thaw("image/bodies", &arena);
    words = words ? words : body_words_read(&(struct image_room){&arena, &arena});
    words->arena = arena;
    return words;
}

void body_words_free(struct body_words *words)
{
    if (words) {
        struct arena arena = words->arena; /* holds the words themselves */
        arena_release(&arena);
    }
}

struct slice body_words_country(const struct body_words *words, struct slice name,
                                char code[2])
{
    uint32_t number = strmap_find(&words->countries, name);
    if (number == STRMAP_NONE) {
        return (struct slice){0};
    }
    code[0] = (char)(number >> 8);
    code[1] = (char)(number & 0xff);
    return (struct slice){code, 2};
}

bool body_words_unique(const struct body_words *words, struct slice name)
{
    return strmap_find(&words->unique, name) != STRMAP_NONE;
}
