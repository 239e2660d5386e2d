#include "base/utf8.h"
#include "extract/name/tables.h"

static const uint8_t actor_kinds[GAZ_KIND_COUNT] = {
    [GAZ_COUNTRY] = ACTOR_COUNTRY,   [GAZ_ADJECTIVE] = ACTOR_COUNTRY,
    [GAZ_PEOPLE] = ACTOR_COUNTRY,    [GAZ_CITY] = ACTOR_PLACE,
    [GAZ_REGION] = ACTOR_PLACE,      [GAZ_PLACE] = ACTOR_PLACE,
    [GAZ_BODY] = ACTOR_ORGANIZATION, [GAZ_PERSON] = ACTOR_PERSON,
};

/* Who or what a typed name means; words for neither actors nor places mean nobody. */
static const struct gaz_entry *typed_entry(const struct name_rules *rules,
                                           struct slice typed)
{
    typed = slice_trim(typed);
    const struct gaz_entry *entry = gaz_find(rules, typed);
    if (!entry && typed.len > 4 && slice_starts(typed, SLICE_LIT("the "))) {
        return typed_entry(rules, (struct slice){typed.ptr + 4, typed.len - 4});
    }
    if (!entry) {
        struct arena arena = {0};
        uint32_t at = strmap_find(&rules->folded, utf8_fold(&arena, typed));
        entry = at == STRMAP_NONE ? NULL : &rules->entries[at];
        arena_release(&arena);
    }
    return entry && entry->kind == GAZ_OTHER ? NULL : entry;
}

struct slice name_canonical(const struct name_rules *rules, struct slice typed,
                            uint8_t *kind)
{
    const struct gaz_entry *entry = typed_entry(rules, typed);
    if (!entry) {
        return typed;
    }
    *kind = actor_kinds[entry->kind];
    if (entry->kind == GAZ_ADJECTIVE || entry->kind == GAZ_PEOPLE) {
        const struct gaz_entry *country = gaz_country(rules, gaz_text(&entry->country));
        return country ? gaz_text(&country->name) : typed;
    }
    return gaz_text(&entry->name);
}

struct slice name_country(const struct name_rules *rules, struct slice code)
{
    const struct gaz_entry *entry = gaz_country(rules, code);
    return entry ? gaz_text(&entry->name) : (struct slice){0};
}

bool name_place(const struct name_rules *rules, struct slice name,
                struct mention_place *out)
{
    const struct gaz_entry *entry = typed_entry(rules, name);
    while (entry && (entry->kind == GAZ_ADJECTIVE || entry->kind == GAZ_PEOPLE ||
                     entry->kind == GAZ_BODY || entry->kind == GAZ_PERSON)) {
        entry = entry->next == STRMAP_NONE ? NULL : &rules->entries[entry->next];
    }
    if (!entry) {
        return false;
    }
    *out = gaz_place(rules, entry);
    return true;
}
