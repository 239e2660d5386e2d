#include "base/near.h"

#define NEAR_MAX 63

static uint32_t least(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

uint32_t near_distance(struct slice a, struct slice b, uint32_t most)
{
    size_t apart = a.len > b.len ? a.len - b.len : b.len - a.len;
    if (apart > most || a.len > NEAR_MAX || b.len > NEAR_MAX) {
        return most + 1;
    }
    uint32_t rows[3][NEAR_MAX + 1];
    for (uint32_t j = 0; j <= b.len; j++) {
        rows[0][j] = j;
    }
    for (size_t i = 1; i <= a.len; i++) {
        uint32_t *row = rows[i % 3];
        const uint32_t *above = rows[(i + 2) % 3];
        const uint32_t *over = rows[(i + 1) % 3];
        row[0] = (uint32_t)i;
        for (size_t j = 1; j <= b.len; j++) {
            bool same = a.ptr[i - 1] == b.ptr[j - 1];
            uint32_t best = least(above[j] + 1, row[j - 1] + 1);
            best = least(best, above[j - 1] + (same ? 0 : 1));
            bool swapped = i > 1 && j > 1 && a.ptr[i - 1] == b.ptr[j - 2] &&
                           a.ptr[i - 2] == b.ptr[j - 1];
            row[j] = swapped ? least(best, over[j - 2] + 1) : best;
        }
    }
    return rows[a.len % 3][b.len];
}
