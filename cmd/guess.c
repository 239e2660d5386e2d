#include "cmd/guess.h"

#include <string.h>

#include "base/ascii.h"

#define LONGEST 48 /* words longer than this are not guessed at */

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Optimal string alignment; letters compared without case. */
static size_t distance(struct slice a, struct slice b)
{
    size_t rows[3][LONGEST + 1] = {{0}};
    for (size_t j = 0; j <= b.len; j++) {
        rows[0][j] = j;
    }
    for (size_t i = 1; i <= a.len; i++) {
        size_t *row = rows[i % 3];
        const size_t *above = rows[(i + 2) % 3];
        const size_t *above2 = rows[(i + 1) % 3];
        row[0] = i;
        for (size_t j = 1; j <= b.len; j++) {
            char p = ascii_lower(a.ptr[i - 1]);
            char q = ascii_lower(b.ptr[j - 1]);
            size_t here = above[j - 1] + (p != q);
            here = least(here, least(above[j], row[j - 1]) + 1);
            bool swapped = i > 1 && j > 1 && p == ascii_lower(b.ptr[j - 2]) &&
                           q == ascii_lower(a.ptr[i - 2]);
            row[j] = swapped ? least(here, above2[j - 2] + 1) : here;
        }
    }
    return rows[a.len % 3][b.len];
}

void guess_offer(struct guess *guess, struct slice word)
{
    size_t limit = guess->wanted.len / 3 > 1 ? guess->wanted.len / 3 : 1;
    if (guess->wanted.len > LONGEST || word.len > LONGEST) {
        return;
    }
    for (size_t i = 0; i < guess->count; i++) {
        if (slice_equal(guess->best[i], word)) {
            return; /* several commands have it */
        }
    }
    size_t d = distance(guess->wanted, word);
    size_t at = guess->count;
    while (at > 0 && guess->distance[at - 1] > d) {
        at--;
    }
    if (d > limit || at == GUESS_MAX) {
        return;
    }
    if (guess->count < GUESS_MAX) {
        guess->count++;
    }
    for (size_t i = guess->count - 1; i > at; i--) {
        guess->best[i] = guess->best[i - 1];
        guess->distance[i] = guess->distance[i - 1];
    }
    guess->best[at] = word;
    guess->distance[at] = d;
}

void guess_text(const struct guess *guess, const char *prefix, struct buf *out)
{
    for (size_t i = 0; i < guess->count; i++) {
        const char *before = i == 0                  ? "; did you mean "
                             : i + 1 == guess->count ? " or "
                                                     : ", ";
        buf_addf(out, "%s'%s%.*s'", before, prefix, SLICE_ARG(guess->best[i]));
    }
    if (guess->count > 0) {
        buf_addc(out, '?');
    }
}
