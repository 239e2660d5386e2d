#include "extract/lang/seen.h"

#include <stdlib.h>
#include <string.h>

#define SLOTS ((size_t)2 * SEEN_MOST) /* a power of two */

static void *must(void *memory)
{
    if (!memory) {
        abort();
    }
    return memory;
}

void seen_begin(struct seen *seen, size_t count)
{
    if (!seen->slots) {
        seen->slots = must(calloc(SLOTS, sizeof *seen->slots));
    }
    if (seen->count > 0 && seen->count + count > SEEN_MOST) {
        memset(seen->slots, 0, SLOTS * sizeof *seen->slots);
        seen->count = 0;
    }
    if (seen->count + count > seen->capacity) {
        size_t n = seen->count + count + seen->capacity / 2;
        seen->words = must(realloc(seen->words, n * sizeof *seen->words));
        seen->rows = must(realloc(seen->rows, n * NET_WIDTH * sizeof *seen->rows));
        seen->sums = must(realloc(seen->sums, n * SEEN_SUMS * sizeof *seen->sums));
        seen->capacity = n;
    }
}

static uint64_t hash_of(struct slice word)
{
    uint64_t hash = word.len;
    for (size_t i = 0; i < word.len; i++) {
        hash = (hash ^ (unsigned char)word.ptr[i]) * UINT64_C(0x9e3779b97f4a7c15);
        hash ^= hash >> 29;
    }
    return hash;
}

static bool is_same(const struct seen_word *have, uint64_t hash, struct slice word)
{
    return have->hash == hash && have->len == word.len &&
           memcmp(have->key, word.ptr, word.len) == 0;
}

/* The slot of a word, or the free one where it belongs. */
static uint32_t *find_slot(const struct seen *seen, uint64_t hash, struct slice word)
{
    size_t at = (size_t)hash & (SLOTS - 1);
    while (seen->slots[at] != 0 &&
           !is_same(&seen->words[seen->slots[at] - 1], hash, word)) {
        at = (at + 1) & (SLOTS - 1);
    }
    return &seen->slots[at];
}

uint32_t seen_get(struct seen *seen, struct slice word, bool *is_new)
{
    struct seen_word *to = &seen->words[seen->count];
    *is_new = true;
    to->len = 0;
    /* A batch of one overlong sentence may fill the table: then nothing more is kept.
     */
    if (word.len > 0 && word.len <= SEEN_LONGEST && seen->count < SEEN_MOST) {
        uint64_t hash = hash_of(word);
        uint32_t *slot = find_slot(seen, hash, word);
        if (*slot != 0) {
            *is_new = false;
            return *slot - 1;
        }
        to->hash = hash;
        to->len = (uint8_t)word.len;
        memcpy(to->key, word.ptr, word.len);
        *slot = (uint32_t)seen->count + 1;
    }
    return (uint32_t)seen->count++;
}

void seen_release(struct seen *seen)
{
    free(seen->slots);
    free(seen->words);
    free(seen->rows);
    free(seen->sums);
    *seen = (struct seen){0};
}
