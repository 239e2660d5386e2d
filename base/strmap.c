#include "base/strmap.h"

struct strmap_slot {
    struct slice key; /* ptr NULL: free */
    uint64_t hash;
    uint32_t value;
};

uint64_t slice_hash(struct slice text)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (size_t i = 0; i < text.len; i++) {
        hash ^= (unsigned char)text.ptr[i];
        hash *= UINT64_C(0x100000001b3);
    }
    return hash ^ (hash >> 32);
}

/* The slot that holds `key`, or the free one where it belongs. */
static struct strmap_slot *probe(const struct strmap *map, struct slice key,
                                 uint64_t hash)
{
    size_t mask = map->size - 1;
    size_t at = (size_t)hash & mask;
    while (map->slots[at].key.ptr &&
           (map->slots[at].hash != hash || !slice_equal(map->slots[at].key, key))) {
        at = (at + 1) & mask;
    }
    return &map->slots[at];
}

uint32_t strmap_find(const struct strmap *map, struct slice key)
{
    if (map->count == 0) {
        return STRMAP_NONE;
    }
    const struct strmap_slot *slot = probe(map, key, slice_hash(key));
    return slot->key.ptr ? slot->value : STRMAP_NONE;
}

static void grow(struct strmap *map, struct arena *arena)
{
    struct strmap larger = {.size = map->size > 0 ? map->size * 2 : 16};
    larger.slots = arena_array(arena, larger.size, sizeof *larger.slots);
    larger.count = map->count;
    for (size_t i = 0; i < map->size; i++) {
        const struct strmap_slot *old = &map->slots[i];
        if (old->key.ptr) {
            *probe(&larger, old->key, old->hash) = *old;
        }
    }
    *map = larger;
}

void strmap_reserve(struct strmap *map, struct arena *arena, size_t count)
{
    if (map->size == 0) {
        map->size = 16;
        while (map->size * 3 < count * 4) {
            map->size *= 2;
        }
        map->slots = arena_array(arena, map->size, sizeof *map->slots);
    }
}

uint32_t strmap_put(struct strmap *map, struct arena *arena, struct slice key,
                    uint32_t value)
{
    if (map->count * 4 >= map->size * 3) {
        grow(map, arena);
    }
    if (!key.ptr) {
        key.ptr = "";
    }
    uint64_t hash = slice_hash(key);
    struct strmap_slot *slot = probe(map, key, hash);
    uint32_t before = slot->key.ptr ? slot->value : STRMAP_NONE;
    if (!slot->key.ptr) {
        map->count++;
    }
    *slot = (struct strmap_slot){key, hash, value};
    return before;
}
