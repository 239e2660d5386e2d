/* train_vote.h - networks in single precision at work, one alone or several that vote.
 */
#ifndef TOOLS_TRAIN_VOTE_H
#define TOOLS_TRAIN_VOTE_H

#include "tools/train_net.h"

struct vote {
    const struct train_data *data;
    struct guide guide;
    struct batch batches[VOTE_MAX];
};

/* Adds a network that knows the same words and labels. */
void vote_add(struct vote *vote, const struct net *net);

/* Asks about sentences as they are; afterwards guide.tags is filled. At most
 * VOTE_ITEMS of them, VOTE_WORDS words in all. */
#define VOTE_ITEMS 700
#define VOTE_WORDS 1300
void vote_ask(struct vote *vote, const struct item *items, size_t n);

/* Scores the vote on gold sentences and prints a line on stderr. */
void vote_report(struct vote *vote, const struct lang_text *gold, const char *name);

/* Words and sentences of the unlabelled corpus; `writer` holds tagger and splitter. */
void silver_make(const struct train_data *data, const struct model_writer *writer,
                 struct lang_text *out);

#endif
