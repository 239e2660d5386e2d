/* tagset.h - names of tags, relations and features, and the way back. */
#ifndef EXTRACT_LANG_TAGSET_H
#define EXTRACT_LANG_TAGSET_H

#include "extract/lang/lang.h"

/* Penn Treebank tags. */
enum xpos {
#define XPOS(id, name) XPOS_##id,
#include "extract/lang/xpos.def"
#undef XPOS
    XPOS_COUNT
};

/* A feature bit and how UD writes it; in UD's order of names. */
struct feat_name {
    uint16_t bit;
    struct slice name; /* "VerbForm=Fin" */
};

extern const struct feat_name feat_names[];
extern const size_t feat_name_count;

/* False when no such name is known; *out is then untouched. */
bool upos_find(struct slice name, enum upos *out);
bool xpos_find(struct slice name, enum xpos *out);

/* Takes subtypes that deprel.def does not keep off: "nmod:desc" gives nmod. */
bool deprel_find(struct slice name, enum deprel *out);

/* Bits of UD's FEATS column; features that have no bit are passed over. */
uint16_t feats_read(struct slice column);

#endif
