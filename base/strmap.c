#include "base/strmap.h"

#include <assert.h>
#include <string.h>

struct strmap_slot {
    const char *ptr; /* NULL: free */
    uint32_t len;
    uint32_t hash;
    uint32_t value;
};

/*
 * A slot of a sealed map. Behind the cells lies a byte for each, 0 for a free one: for
 * words that are not in a map, which are most of those asked for, it is all that is
 * read.
 */
struct strmap_cell {
    uint32_t hash;
    uint32_t key; /* bytes from the first cell to the key */
    uint32_t len;
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

static inline uint64_t load_eight(const char *from)
{
    uint64_t bytes;
    memcpy(&bytes, from, sizeof bytes);
    return bytes;
}

/* One to seven bytes as a number, by two loads that may overlap. */
static inline uint64_t load_few(const char *from, size_t n)
{
    uint32_t first = 0;
    uint32_t last = 0;
    if (n >= sizeof first) {
        memcpy(&first, from, sizeof first);
        memcpy(&last, from + n - sizeof last, sizeof last);
        return (uint64_t)last << 32 | first;
    }
    first = (unsigned char)from[0];
    last = (unsigned char)from[n - 1];
    return (uint64_t)(unsigned char)from[n / 2] << 16 | last << 8 | first;
}

/* Eight bytes a step, the last ones perhaps twice; of this map alone, so that it may
 * change. */
static inline uint32_t hash_of(struct slice key)
{
    const uint64_t odd = UINT64_C(0x9e3779b97f4a7c15);
    const size_t step = sizeof(uint64_t);
    uint64_t hash = key.len * odd;
    if (key.len >= step) {
        for (size_t i = 0; i + step < key.len; i += step) {
            hash = (hash ^ load_eight(key.ptr + i)) * odd;
            hash ^= hash >> 32;
        }
        hash = (hash ^ load_eight(key.ptr + key.len - step)) * odd;
    } else if (key.len > 0) {
        hash = (hash ^ load_few(key.ptr, key.len)) * odd;
    }
    return (uint32_t)(hash >> 32 ^ hash >> 15);
}

/* The slot that holds `key`, or the free one where it belongs. */
static struct strmap_slot *probe(const struct strmap *map, struct slice key,
                                 uint32_t hash)
{
    size_t mask = map->size - 1;
    size_t at = hash & mask;
    struct strmap_slot *slot = &map->slots[at];
    while (slot->ptr && (slot->hash != hash || slot->len != key.len ||
                         memcmp(slot->ptr, key.ptr, key.len) != 0)) {
        at = (at + 1) & mask;
        slot = &map->slots[at];
    }
    return slot;
}

/*
 * A byte of the hash that tells no place, never 0. From 128 on: eight together are no
 * address, which tools/freeze.c would take for a stray pointer.
 */
static unsigned char print_of(uint32_t hash)
{
    return (unsigned char)(hash >> 24 | 0x80);
}

static uint32_t find_sealed(const struct strmap *map, struct slice key, uint32_t hash)
{
    const struct strmap_cell *cells = map->cells;
    const unsigned char *prints = (const unsigned char *)(cells + map->size);
    const unsigned char print = print_of(hash);
    size_t mask = map->size - 1;
    size_t at = hash & mask;
    while (prints[at] != 0) {
        const struct strmap_cell *cell = &cells[at];
        if (prints[at] == print && cell->hash == hash && cell->len == key.len &&
            memcmp((const char *)cells + cell->key, key.ptr, key.len) == 0) {
            return cell->value;
        }
        at = (at + 1) & mask;
    }
    return STRMAP_NONE;
}

uint32_t strmap_find(const struct strmap *map, struct slice key)
{
    if (map->count == 0) {
        return STRMAP_NONE;
    }
    key.ptr = key.ptr ? key.ptr : "";
    uint32_t hash = hash_of(key);
    if (map->cells) {
        return find_sealed(map, key, hash);
    }
    const struct strmap_slot *slot = probe(map, key, hash);
    return slot->ptr ? slot->value : STRMAP_NONE;
}

struct strmap strmap_seal(const struct strmap *map, struct arena *arena)
{
    struct strmap sealed = {.count = map->count, .size = map->size};
    size_t end = map->size * (sizeof(struct strmap_cell) + 1);
    size_t bytes = end;
    for (size_t i = 0; i < map->size; i++) {
        bytes += map->slots[i].ptr ? map->slots[i].len : 0;
    }
    struct strmap_cell *cells = arena_alloc(arena, bytes);
    unsigned char *prints = (unsigned char *)(cells + map->size);
    for (size_t i = 0; i < map->size; i++) {
        const struct strmap_slot *slot = &map->slots[i];
        if (slot->ptr) {
            cells[i] =
                (struct strmap_cell){slot->hash, (uint32_t)end, slot->len, slot->value};
            prints[i] = print_of(slot->hash);
            memcpy((char *)cells + end, slot->ptr, slot->len);
            end += slot->len;
        }
    }
    sealed.cells = cells;
    return sealed;
}

/* Keys differ: the first free slot is right. */
static void move_slot(const struct strmap *to, const struct strmap_slot *slot)
{
    size_t mask = to->size - 1;
    size_t at = slot->hash & mask;
    while (to->slots[at].ptr) {
        at = (at + 1) & mask;
    }
    to->slots[at] = *slot;
}

static void grow(struct strmap *map, struct arena *arena)
{
    struct strmap larger = {.size = map->size > 0 ? map->size * 2 : 16};
    larger.slots = arena_array(arena, larger.size, sizeof *larger.slots);
    larger.count = map->count;
    for (size_t i = 0; i < map->size; i++) {
        if (map->slots[i].ptr) {
            move_slot(&larger, &map->slots[i]);
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

uint32_t *strmap_slot(struct strmap *map, struct arena *arena, struct slice key)
{
    assert(!map->cells);
    if (map->count * 4 >= map->size * 3) {
        grow(map, arena);
    }
    key.ptr = key.ptr ? key.ptr : "";
    uint32_t hash = hash_of(key);
    struct strmap_slot *slot = probe(map, key, hash);
    if (!slot->ptr) {
        map->count++;
        *slot = (struct strmap_slot){key.ptr, (uint32_t)key.len, hash, STRMAP_NONE};
    }
    return &slot->value;
}

uint32_t strmap_put(struct strmap *map, struct arena *arena, struct slice key,
                    uint32_t value)
{
    uint32_t *slot = strmap_slot(map, arena, key);
    uint32_t before = *slot;
    *slot = value;
    return before;
}
