/*
 * strmap.h - from a string to a number.
 *
 * Keys are slices that must outlive the map (they are not copied); values are the
 * caller's 32-bit numbers, usually an index into an array of the caller's. Looking up
 * changes nothing, so a filled map can be shared by threads. The map lives in the
 * arena it was given and is never freed by itself. Order of keys is not kept.
 *
 * A sealed map is for looking up only. Its keys and slots lie in one piece of memory
 * without a pointer, which may be used wherever it lies (base/image.h).
 */
#ifndef BASE_STRMAP_H
#define BASE_STRMAP_H

#include "base/arena.h"

#define STRMAP_NONE UINT32_MAX

/* {0} is an empty map. */
struct strmap {
    struct strmap_slot *slots;
    const struct strmap_cell *cells; /* when it is sealed; then no slots */
    size_t count;
    size_t size; /* slots, a power of two */
};

/* Makes room in an empty map for `count` keys, so that it need not grow by steps. */
void strmap_reserve(struct strmap *map, struct arena *arena, size_t count);

/* The value of `key`, or STRMAP_NONE. */
uint32_t strmap_find(const struct strmap *map, struct slice key);

/* Sets `key` to `value` and returns the value it had before, or STRMAP_NONE. */
uint32_t strmap_put(struct strmap *map, struct arena *arena, struct slice key,
                    uint32_t value);

/*
 * Where the value of `key` stands, STRMAP_NONE for a new key: to look and to set in one
 * step. Valid until the next key comes.
 */
uint32_t *strmap_slot(struct strmap *map, struct arena *arena, struct slice key);

/* A sealed copy of `map`, keys and all in `arena`, which the map itself is not in. */
struct strmap strmap_seal(const struct strmap *map, struct arena *arena);

/* FNV-1a, the same on every machine: for what is kept in files. */
uint64_t slice_hash(struct slice text);

#endif
