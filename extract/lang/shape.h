/*
 * shape.h - the shape of the network: sizes that model file, trainer and inference
 * share.
 *
 * words -> six tables, concatenated -> maxout -> convolutions over three words ->
 * bidirectional quasi-recurrent layers -> labels; per word and parser slot one row,
 * summed at each parser step; and a biaffine head from word to word.
 */
#ifndef EXTRACT_LANG_SHAPE_H
#define EXTRACT_LANG_SHAPE_H

#include "extract/lang/form.h"

enum net_table {
    TABLE_WORD,
    TABLE_PREFIX,
    TABLE_SUFFIX2,
    TABLE_SUFFIX3,
    TABLE_SUFFIX4,
    TABLE_SHAPE,
    TABLE_COUNT
};

#define NET_WORD_DIM ((size_t)96)
#define NET_SUB_DIM  ((size_t)32)
#define NET_INPUT    (NET_WORD_DIM + (TABLE_COUNT - 1) * NET_SUB_DIM)
#define NET_WIDTH    ((size_t)128)
#define NET_PAIR     (NET_WIDTH * 2) /* two pieces of a maxout */
#define NET_CONVS    2
#define NET_WINDOW   (NET_WIDTH * 3)
#define NET_QRNNS    2
#define NET_HALF     (NET_WIDTH / 2) /* of one direction */
#define NET_WAY      (NET_HALF * 3)  /* gates of one direction */
#define NET_GATES    (NET_WAY * 2)   /* per direction: candidate, forget, output */

#define NET_SUB_ROWS(table) \
    ((table) == TABLE_SUFFIX2 || (table) == TABLE_SHAPE ? 2048U : 8192U)

/* Words of the parser's state that it looks at, and labels. */
enum arc_slot {
    SLOT_S0,
    SLOT_S1,
    SLOT_S2,
    SLOT_B0,
    SLOT_B1,
    SLOT_B2,
    SLOT_S0_LEFT,
    SLOT_S0_RIGHT,
    SLOT_S1_LEFT,
    SLOT_S1_RIGHT,
    SLOT_B0_LEFT,
    SLOT_B0_NEAR,
    SLOT_COUNT
};
#define LABEL_SLOTS    5

#define ARC_HIDDEN     ((size_t)64)
#define ARC_PAIR       (ARC_HIDDEN * 2)
#define ARC_ACTIONS    (1 + 2 * DEPREL_COUNT)
#define ARC_PADDED     ((size_t)96) /* ARC_ACTIONS up to a multiple of 16 */

#define ATTACH_DIM     ((size_t)96) /* of a word as a head, or looking for one */
#define ATTACH_EXPS    1024         /* steps of a table of e to the minus x */

#define ARC_SHIFT      0
#define ARC_LEFT(rel)  (1 + (rel))
#define ARC_RIGHT(rel) (1 + DEPREL_COUNT + (rel))

/* Row of a table of parts of words. */
static inline uint32_t net_sub_row(enum net_table table, const struct form *form)
{
    uint32_t mask = NET_SUB_ROWS(table) - 1;
    switch (table) {
    case TABLE_PREFIX: return form->prefix3 & mask;
    case TABLE_SUFFIX2: return form->suffix2 & mask;
    case TABLE_SUFFIX3: return form->suffix3 & mask;
    case TABLE_SUFFIX4: return form->suffix4 & mask;
    case TABLE_SHAPE: return form->shape & mask;
    case TABLE_WORD:
    case TABLE_COUNT:
    default: return 0;
    }
}

#endif
