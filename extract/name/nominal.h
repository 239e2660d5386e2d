/*
 * nominal.h - words that stand for actors without naming them: groups ("more than 100
 * Chinese entities"), offices and bodies by description ("the top US diplomat", "the
 * ministry"), pronouns. Inside extract/name/ only.
 */
#ifndef EXTRACT_NAME_NOMINAL_H
#define EXTRACT_NAME_NOMINAL_H

#include "base/ascii.h"
#include "extract/name/chain.h"

/* New mentions in the making; `chain->names` keeps the old ones meanwhile. */
struct nominals {
    struct chain *chain;
    struct name_mention *list;
    size_t n;
    size_t capacity;
    bool *quoted; /* for each word: it stands in quotation marks; for pronouns only */
    uint32_t
        *taken; /* for each word: number of the name mention there, or UINT32_MAX */
};

/* Adds a mention over words [from, to) with its head; returns it. */
struct name_mention *nominal_add(struct nominals *nominals, uint32_t from, uint32_t to,
                                 uint32_t actor);

/* The lower-case form of a word, in the document's arena. */
struct slice nominal_lower(const struct nominals *nominals, uint32_t word);

/* Is the word this one, which is not empty? Nearly always the first letter says no. */
static inline bool nominal_is(const struct nominals *nominals, uint32_t word,
                              const char *form)
{
    struct slice text = word_form(nominals->chain->text, word);
    return text.len > 0 && ascii_lower(text.ptr[0]) == ascii_lower(form[0]) &&
           slice_is_nocase(text, form);
}

/* Is it the "'s" behind an owner, also with a printer's apostrophe? */
static inline bool nominal_is_possessive(const struct nominals *nominals, uint32_t word)
{
    return nominal_is(nominals, word, "'s") ||
           nominal_is(nominals, word, "\xe2\x80\x99s");
}

/* Is it one of those, which a NULL ends? */
static inline bool nominal_is_any(const struct nominals *nominals, uint32_t word,
                                  const char *const *forms)
{
    while (*forms && !nominal_is(nominals, word, *forms)) {
        forms++;
    }
    return *forms != NULL;
}

const struct sentence *nominal_sentence(const struct nominals *nominals, uint32_t word);

/* The name that a word belongs to, or NULL. */
const struct name_mention *nominal_name(const struct nominals *nominals, uint32_t word);

/* May this word stand between a determiner and the noun it belongs to? */
bool nominal_modifies(const struct nominals *nominals, uint32_t word);

/* The country that a word of [from, to) gives; empty when none does. */
struct slice nominal_country(const struct nominals *nominals, uint32_t from,
                             uint32_t to);

struct slice nominal_text(const struct nominals *nominals, uint32_t from, uint32_t to);

/* The number of the first name mention that begins at `word` or behind it. */
uint32_t nominal_mention_at(const struct nominals *nominals, uint32_t word);

/* How far back descriptions look for the one they mean, in mentions. */
#define NOMINAL_LOOK_BACK 1500U

/* The first of the mentions before number `here` that descriptions look at. */
uint32_t nominal_look_back(uint32_t here);

/* pronoun.c: the actor that is all of these: "the two leaders", "Peru and Chile". */
uint32_t nominal_list(struct nominals *nominals, const uint32_t *members, uint32_t n);

/* pronoun.c: the actor that is the two joined last ("A and B"), in the sentence before
 * or the word's own; or NAME_NO_ACTOR. */
uint32_t nominal_joined(struct nominals *nominals, uint32_t word);

/* nominal_offices.c: "[foreign ministers] of Peru and Chile" from `at` on; the words.
 */
uint32_t nominal_offices(struct nominals *nominals, uint32_t at, uint32_t end);
/* "foreign ministers", behind names in [from, head]: their office; empty when none. */
struct slice nominal_office_of_many(const struct nominals *nominals, uint32_t from,
                                    uint32_t head);
/* The actor that is all who hold the office in these countries. */
uint32_t nominal_holders(struct nominals *nominals, struct slice office,
                         const uint32_t *lands, uint32_t n);
/* "his Chilean counterpart", the pronoun at `at`, which means `owner`. */
void nominal_counterpart(struct nominals *nominals, uint32_t at, uint32_t owner);
/* nominal_office.c: who holds the office there, by text or tables; NAME_NO_ACTOR. */
uint32_t nominal_holder(struct nominals *nominals, struct slice office,
                        struct slice country, uint32_t at);

/* nominal_kind.c: "the [company]", "the [Dutch chipmaker]" from `at` on; words, or 0.
 */
uint32_t nominal_kind(struct nominals *nominals, uint32_t at, uint32_t end);

/* Which kind of body, or of two (kinds.tsv), a noun stands for; 0 none. */
char nominal_kind_of(const struct nominals *nominals, struct slice word);

/* nominal_age.c: "the [33-year-old striker]" from `at` on; words, or 0. */
uint32_t nominal_age(struct nominals *nominals, uint32_t at, uint32_t end);

/* nominal_group.c: "more than 100 Chinese entities", with the noun at `head`. */
bool nominal_group(struct nominals *nominals, uint32_t head);

/*
 * nominal_office.c: "the [Chinese] foreign minister", "the [committee]", from `at` on.
 * They return how many words they took, 0 when none.
 */
uint32_t nominal_office(struct nominals *nominals, uint32_t at, uint32_t end);
uint32_t nominal_headline_office(struct nominals *nominals, uint32_t at, uint32_t end);
uint32_t nominal_body(struct nominals *nominals, uint32_t at, uint32_t end);

/* Groups and descriptions; needs tags. */
void nominals_find(struct nominals *nominals);

/* Pronouns and "the two leaders", over all mentions in text order. */
void pronouns_find(struct nominals *nominals);

/* sides.c: "two leaders", "both sides", "[the] two" at this word? */
bool nominal_is_pair(const struct nominals *nominals, uint32_t at, uint32_t end);
/*
 * Adds the two whom these words mean: the last two before, unless a report of the
 * meeting of two others tells of "the two leaders"; two countries are no such sides.
 */
void nominal_pair(struct nominals *nominals, uint32_t at);

/*
 * capital.c: "Polish capital" from `at` on, behind "the" or "'s": the words that it
 * has, or 0.
 */
uint32_t nominal_capital(struct nominals *nominals, uint32_t at, uint32_t end);

/* Puts the new mentions among the old and renews word_mention. */
void nominals_merge(struct nominals *nominals);

#endif
