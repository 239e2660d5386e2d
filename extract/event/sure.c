/*
 * sure.c - how sure an event is: the chance that it is there, of its type, with its
 * main actors.
 *
 * A logistic sum of what its mentions tell together. The weights were fitted to the 24
 * articles of the development set and rounded; docs/EVENTS.md has the table of what was
 * said and what was right.
 */
#include <math.h>

#include "extract/event/parts.h"

#define BASE       (-1.9)
#define USUAL      0.75 /* a row of strength 2 */
#define CERTAIN    0.15 /* of strength 3 */
#define NAMED      1.0  /* each of the first three actors with a name */
#define MOST_NAMED 3
#define DATED      0.4 /* words of its own tell its date */
#define TOLD_AGAIN 0.45
#define MINOR      (-0.6) /* only ever a topic, or presupposed */

struct evidence {
    uint32_t keys[MOST_NAMED];
    uint32_t named;
    uint32_t mentions;
    uint8_t strength;
    bool dated;
    bool told; /* not only as a topic */
};

static void add_name(struct evidence *sum, uint32_t key)
{
    for (uint32_t i = 0; i < sum->named; i++) {
        if (sum->keys[i] == key) {
            return;
        }
    }
    if (sum->named < MOST_NAMED) {
        sum->keys[sum->named++] = key;
    }
}

static void add_evidence(struct evidence *sum, const struct ev_cand *cand)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        if (cand->fillers[i].named) {
            add_name(sum, cand->fillers[i].key);
        }
    }
    sum->strength =
        cand->frame->strength > sum->strength ? cand->frame->strength : sum->strength;
    sum->dated = sum->dated || cand->source == DATE_OWN;
    sum->told = sum->told || !cand->minor;
    sum->mentions++;
}

static double chance(const struct evidence *sum)
{
    double x = BASE;
    x += sum->strength > 1 ? USUAL : 0;
    x += sum->strength > 2 ? CERTAIN : 0;
    x += NAMED * sum->named;
    x += sum->dated ? DATED : 0;
    x += sum->mentions > 1 ? TOLD_AGAIN : 0;
    x += sum->told ? 0 : MINOR;
    return round(100 / (1 + exp(-x))) / 100;
}

void ev_sure(struct finder *f)
{
    struct evidence *sums = arena_array(f->arena, f->n_cands + 1, sizeof *sums);
    for (size_t i = 0; i < f->n_cands; i++) {
        if (!f->cands[i].dropped) {
            add_evidence(&sums[f->cands[i].event], &f->cands[i]);
        }
    }
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        cand->confidence = cand->dropped ? 0 : chance(&sums[cand->event]);
    }
}
