#include "extract/name/tables.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/rooms.h"
#include "extract/name/known.h"
#include "extract/name/tables_read.h"

#define CURLY        "\xe2\x80\x99"
#define LONGEST_NAME 160

/* The phrase, or the like with a typewriter's apostrophe: "People's Republic". */
static uint32_t find_phrase(const struct name_rules *rules, struct slice words)
{
    char plain[LONGEST_NAME];
    size_t n = 0;
    uint32_t at = strmap_find(&rules->phrases, words);
    size_t mark = at == STRMAP_NONE ? slice_search(words, SLICE_LIT(CURLY)) : SIZE_MAX;
    if (mark == SIZE_MAX || words.len > sizeof plain) {
        return at;
    }
    for (size_t i = 0; i < words.len; i++) {
        struct slice rest = {words.ptr + i, words.len - i};
        bool curly = slice_starts(rest, SLICE_LIT(CURLY));
        plain[n++] = (char)(curly ? '\'' : words.ptr[i]);
        i += curly ? sizeof CURLY - 2 : 0;
    }
    return strmap_find(&rules->phrases, (struct slice){plain, n});
}

const struct gaz_entry *gaz_find(const struct name_rules *rules, struct slice words)
{
    uint32_t at = find_phrase(rules, words);
    return at == STRMAP_NONE ? NULL : &rules->entries[at];
}

const struct gaz_entry *gaz_of_kind(const struct name_rules *rules, struct slice words,
                                    enum gaz_kind kind)
{
    uint32_t at = find_phrase(rules, words);
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
    const struct gaz_entry *country = gaz_country(rules, gaz_text(&entry->country));
    struct mention_place place = {
        .name = gaz_text(&entry->name),
        .country = country ? gaz_text(&country->name) : (struct slice){0},
        .code = gaz_text(entry->code != 0 ? &entry->code : &entry->country),
        .lat = NAN,
        .lon = NAN,
    };
    char text[32];
    struct slice where = gaz_text(&entry->where);
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

enum head_kind head_find(const struct name_rules *rules, struct slice word)
{
    char head[32];
    if (word.len == 0 || word.len > sizeof head) {
        return HEAD_NONE;
    }
    memcpy(head, word.ptr, word.len);
    head[0] = ascii_upper(head[0]);
    uint32_t kind = strmap_find(&rules->heads, (struct slice){head, word.len});
    return kind == STRMAP_NONE ? HEAD_NONE : (enum head_kind)kind;
}

uint32_t person_bits(const struct name_rules *rules, struct slice word)
{
    uint32_t bits = strmap_find(&rules->people, word);
    return bits == STRMAP_NONE ? 0 : bits;
}

bool name_is_weekday(const struct name_rules *rules, struct slice form)
{
    return strmap_find(&rules->minor, form) == 'w' &&
           slice_ends(form, SLICE_LIT("day"));
}

int name_rules_new(struct slice user, struct slice user_name, struct name_rules **out,
                   struct err *err)
{
    struct arena arena = {0};
    int rc = 0;
    struct name_rules *rules = user.len > 0 ? NULL : image_thaw("image/names", &arena);
    if (!rules) {
        struct image_room room = {&arena, &arena};
        rc = name_rules_read(&room, user, user_name, &rules, err);
    }
    if (rc != 0) {
        arena_release(&arena);
        return rc;
    }
    rules->arena = arena;
    rules->rooms = rooms_new(sizeof(struct known), known_release);
    *out = rules;
    return 0;
}

void name_rules_free(struct name_rules *rules)
{
    if (rules) {
        struct arena arena = rules->arena; /* holds the rules themselves */
        rooms_free(rules->rooms);
        arena_release(&arena);
    }
}
