/*
 * mend.h - rules that are sure, over the model's labels.
 *
 * Inside extract/name/ only. Each looks at one word or one run [at, end) and changes
 * labels around it; name_runs_find() says in which order.
 */
#ifndef EXTRACT_NAME_MEND_H
#define EXTRACT_NAME_MEND_H

#include "extract/name/labels.h"

/* grow.c: at a word: names nobody labelled, and names that reach further. */
void mend_add_known(const struct name_words *words, uint8_t *labels, size_t at);
void mend_title_name(const struct name_words *words, uint8_t *labels, size_t at);
void mend_add_given(const struct name_words *words, uint8_t *labels, size_t at);
void mend_add_acronym(const struct name_words *words, uint8_t *labels, size_t at);
void mend_grow_head(const struct name_words *words, uint8_t *labels, size_t head);
void mend_grow_place(const struct name_words *words, uint8_t *labels, size_t at);
void mend_grow_article(const struct name_words *words, uint8_t *labels, size_t at);
void mend_grow_given(const struct name_words *words, uint8_t *labels, size_t at,
                     size_t end);
void mend_grow_family(const struct name_words *words, uint8_t *labels, size_t at,
                      size_t end);
void mend_grow_initial(const struct name_words *words, uint8_t *labels, size_t at,
                       size_t end);
void mend_grow_person(const struct name_words *words, uint8_t *labels, size_t at);
void mend_join_people(const struct name_words *words, uint8_t *labels);

/* mend.c, retype.c, parties.c: at a run: cut, split, dropped or of another type. */
typedef void mend_rule(const struct name_words *words, uint8_t *labels, size_t at,
                       size_t end);
mend_rule mend_trim;
mend_rule mend_split_owner;
mend_rule mend_split_pair;
mend_rule mend_split_person;
mend_rule mend_split_official;
mend_rule mend_drop_event;
mend_rule mend_drop_broken;
mend_rule mend_drop_suffix;
mend_rule mend_cut_office;
mend_rule mend_split_field;
mend_rule mend_cut_field;
mend_rule mend_cut_title;
mend_rule mend_join_district;
mend_rule mend_drop_other;
mend_rule mend_drop_office;
mend_rule mend_retype_noun;
mend_rule mend_retype_apposition;
mend_rule mend_drop_common;
mend_rule mend_drop_group;
mend_rule mend_drop_titles;
mend_rule mend_retype_head;
mend_rule mend_retype_known;

/* family.c: people whose names are those of places. */
mend_rule mend_retype_person;
void mend_families(struct arena *arena, const struct name_words *words,
                   uint8_t *labels);

/* Does ", an Australian woman" or the like follow the name that ends before `end`? */
bool mend_is_apposed_person(const struct name_words *words, size_t end);

/* team.c: in a report on a game places that play are bodies. */
void mend_teams(const struct name_words *words, uint8_t *labels);

/* initials.c: at a bracket: the body in capitals that the short name in it is of. */
void mend_initials(const struct name_words *words, uint8_t *labels, size_t at);

/* agree.c: the same words have the same type in one document. */
void mend_agree(struct arena *arena, const struct name_words *words, uint8_t *labels);

#endif
