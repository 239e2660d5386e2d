/* train_item.h - from a sentence to what the network learns from or is asked about. */
#ifndef TOOLS_TRAIN_ITEM_H
#define TOOLS_TRAIN_ITEM_H

#include "tools/train_net.h"

/*
 * All arrays are in `arena`. Without `rng` the sentence is as it stands; with it, one
 * to learn from: perhaps disguised, some of its words as if never seen.
 */
struct item item_make(struct arena *arena, const struct train_data *data,
                      const struct lang_text *text, const struct sentence *s,
                      struct rng *rng);

#endif
