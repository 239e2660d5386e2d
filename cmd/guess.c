#include "cmd/guess.h"

#include "base/near.h"

#define LONGEST 48 /* words longer than this are not guessed at */

/* Letters compared without case. */
static uint32_t distance(struct slice a, struct slice b, uint32_t most)
{
    char rooms[2][LONGEST];
    return near_distance(slice_lower(a, rooms[0], LONGEST),
                         slice_lower(b, rooms[1], LONGEST), most);
}

void guess_offer(struct guess *guess, struct slice word)
{
    uint32_t third = (uint32_t)guess->wanted.len / 3;
    uint32_t limit = third > 1 ? third : 1;
    if (guess->wanted.len > LONGEST || word.len > LONGEST) {
        return;
    }
    for (size_t i = 0; i < guess->count; i++) {
        if (slice_equal(guess->best[i], word)) {
            return; /* several commands have it */
        }
    }
    uint32_t d = distance(guess->wanted, word, limit);
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
