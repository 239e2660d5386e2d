/*
 * lemma.h - from a word and its tag to its dictionary form.
 *
 * A rule cuts bytes off the end, appends others and sets the case. Words with a rule of
 * their own are listed; for all others the longest known ending decides.
 */
#ifndef EXTRACT_LANG_LEMMA_H
#define EXTRACT_LANG_LEMMA_H

#include "base/arena.h"
#include "extract/lang/model.h"

#define LEMMA_MAX_APPEND 12
#define LEMMA_MAX_ENDING 6
#define LEMMA_MAX_FORM   64

enum lemma_case { LEMMA_LOWER, LEMMA_KEEP, LEMMA_TITLE };

struct lemma_rule {
    uint8_t cut; /* bytes off the end */
    uint8_t letter_case;
    uint8_t append_len;
    char append[LEMMA_MAX_APPEND + 1];
};

struct lemmas {
    struct string_table words;   /* key and whole form to rule */
    struct string_table endings; /* key and ending to rule */
    const struct lemma_rule *rules;
    uint32_t n_rules;
};

/* As tagger_open(). */
bool lemmas_open(struct slice file, struct lemmas *out);
bool lemmas_are_sound(const struct lemmas *lemmas);

/*
 * Key of a lookup: two bytes for tags, one for case, then the last `n` bytes of the
 * form in lower case. `out` has room for LEMMA_MAX_FORM + 4.
 */
struct slice lemma_key(struct slice form, uint8_t upos, uint8_t xpos, size_t n,
                       char *out);

/*
 * Applies a rule; the result is in `arena`, or `form` itself when nothing changes. A
 * character that the rule cuts into goes as a whole, so that UTF-8 stays UTF-8.
 */
struct slice lemma_apply(struct arena *arena, struct slice form,
                         const struct lemma_rule *rule);

struct slice lemma_of(const struct lemmas *lemmas, struct arena *arena,
                      struct slice form, uint8_t upos, uint8_t xpos);

#endif
