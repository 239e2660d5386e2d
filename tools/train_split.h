/* train_split.h - every gap of a treebank where a sentence could end. */
#ifndef TOOLS_TRAIN_SPLIT_H
#define TOOLS_TRAIN_SPLIT_H

#include "extract/lang/split.h"

#include "tools/train.h"

struct split_gap {
    const struct split_view *view;
    size_t at;
    const struct split_state *state;
    bool ends; /* a sentence */
};

/* Visits all gaps in order; `file` holds the tagger. */
void split_each(const struct train_data *data, struct slice file,
                const struct lang_text *text,
                void (*visit)(void *context, const struct split_gap *gap),
                void *context);

#endif
