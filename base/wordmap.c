#include "base/wordmap.h"

#include <stdlib.h>
#include <string.h>

#include "base/heap.h"

#define PARTS (WORDMAP_LONGEST / sizeof(uint64_t))
#define FIRST 512 /* words that a map has room for to begin with */

/* Half a line of the processor's cache. */
struct wordmap_cell {
    uint64_t key[PARTS]; /* the word's bytes, and zeros */
    uint32_t len;
    uint32_t number; /* 0: free */
};

/* Never more than half full, so that the next free cell is near. */
static size_t n_cells(const struct wordmap *map)
{
    return map->most * 2;
}

void wordmap_empty(struct wordmap *map)
{
    if (map->count > 0) {
        memset(map->cells, 0, n_cells(map) * sizeof *map->cells);
        map->count = 0;
    }
}

static size_t hash_of(const struct wordmap_cell *word)
{
    const uint64_t odd = UINT64_C(0x9e3779b97f4a7c15);
    uint64_t hash = word->len * odd;
    for (size_t i = 0; i < PARTS; i++) {
        hash = (hash ^ word->key[i]) * odd;
        hash ^= hash >> 32;
    }
    return (size_t)hash;
}

static bool is_same(const struct wordmap_cell *a, const struct wordmap_cell *b)
{
    uint64_t other = a->len ^ b->len;
    for (size_t i = 0; i < PARTS; i++) {
        other |= a->key[i] ^ b->key[i];
    }
    return other == 0;
}

/* The cell of a word, or the free one where it belongs. */
static struct wordmap_cell *cell_of(const struct wordmap *map,
                                    const struct wordmap_cell *word)
{
    const size_t mask = n_cells(map) - 1;
    size_t at = hash_of(word) & mask;
    while (map->cells[at].number != 0 && !is_same(&map->cells[at], word)) {
        at = (at + 1) & mask;
    }
    return &map->cells[at];
}

static void grow(struct wordmap *map, size_t most)
{
    struct wordmap larger = {.count = map->count, .most = most};
    larger.cells = heap_must(calloc(n_cells(&larger), sizeof *larger.cells));
    for (size_t i = 0; i < n_cells(map); i++) {
        if (map->cells[i].number != 0) {
            *cell_of(&larger, &map->cells[i]) = map->cells[i];
        }
    }
    free(map->cells);
    *map = larger;
}

void wordmap_reserve(struct wordmap *map, size_t count, size_t limit)
{
    size_t most = map->most > 0 ? map->most : limit < FIRST ? limit : FIRST;
    count = count < limit / 2 ? count : limit / 2;
    while (most < limit && map->count + count > most) {
        most *= 2;
    }
    if (most > map->most) {
        grow(map, most);
    }
    if (map->count + count > most) {
        wordmap_empty(map);
    }
}

/* A cell of the word, which is not too long. */
static struct wordmap_cell cell_for(struct slice word)
{
    struct wordmap_cell cell = {.len = (uint32_t)word.len};
    if (word.len > 0) {
        memcpy(cell.key, word.ptr, word.len);
    }
    return cell;
}

void wordmap_ask(const struct wordmap *map, struct slice word)
{
    if (word.len <= WORDMAP_LONGEST && map->most > 0) {
        struct wordmap_cell sought = cell_for(word);
        __builtin_prefetch(&map->cells[hash_of(&sought) & (n_cells(map) - 1)]);
    }
}

uint32_t *wordmap_slot(struct wordmap *map, struct slice word)
{
    if (word.len > WORDMAP_LONGEST || map->most == 0) {
        return NULL;
    }
    struct wordmap_cell sought = cell_for(word);
    struct wordmap_cell *cell = cell_of(map, &sought);
    if (cell->number == 0) {
        if (map->count == map->most) {
            return NULL;
        }
        map->count++;
        *cell = sought;
    }
    return &cell->number;
}

void wordmap_release(struct wordmap *map)
{
    free(map->cells);
    *map = (struct wordmap){0};
}
