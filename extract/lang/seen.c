#include "extract/lang/seen.h"

#include <stdlib.h>

#include "base/heap.h"

void seen_begin(struct seen *seen, size_t count)
{
    if (seen->count + count > SEEN_MOST) {
        wordmap_empty(&seen->numbers);
        seen->count = 0;
    }
    wordmap_reserve(&seen->numbers, count, SEEN_MOST);
    if (seen->count + count > seen->capacity) {
        size_t n = seen->count + count + seen->capacity / 2;
        seen->rows = heap_must(realloc(seen->rows, n * NET_WIDTH * sizeof *seen->rows));
        seen->sums = heap_must(realloc(seen->sums, n * SEEN_SUMS * sizeof *seen->sums));
        seen->capacity = n;
    }
}

uint32_t seen_get(struct seen *seen, struct slice word, bool *is_new)
{
    uint32_t *kept = wordmap_slot(&seen->numbers, word);
    *is_new = !kept || *kept == 0;
    if (!*is_new) {
        return *kept - 1;
    }
    uint32_t number = (uint32_t)seen->count++;
    if (kept) {
        *kept = number + 1;
    }
    return number;
}

void seen_release(struct seen *seen)
{
    wordmap_release(&seen->numbers);
    free(seen->rows);
    free(seen->sums);
    *seen = (struct seen){0};
}
