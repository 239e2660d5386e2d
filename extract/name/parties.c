/*
 * parties.c - two parties in one run of words: "Peru-Chile talks", "Lima and Quito".
 */
#include "extract/name/mend.h"

/* A country, its capital or a body of the tables that these words name, or NULL. */
static const struct gaz_entry *party_named(const struct name_words *words, size_t from,
                                           size_t to)
{
    const struct gaz_entry *entry =
        from < to ? gaz_find(words->rules, words_cut(words, from, to)) : NULL;
    bool party = entry && (entry->kind == GAZ_COUNTRY || entry->kind == GAZ_BODY ||
                           (entry->kind == GAZ_CITY && entry->capital && !entry->weak));
    return party ? entry : NULL;
}

/* Of "ASEAN Special Summit", an event that is no name of anybody: where the party that
 * it begins with ends; else `end`. */
static size_t party_end(const struct name_words *words, const uint8_t *labels,
                        size_t from, size_t end)
{
    size_t to = end;
    while (run_type(labels[from]) == TYPE_OTHER && to > from + 1 &&
           !party_named(words, from, to)) {
        to--;
    }
    return to;
}

static void clear(uint8_t *labels, size_t from, size_t end)
{
    for (size_t i = from; i < end; i++) {
        labels[i] = NER_O;
    }
}

/* "Peru-Chile talks", "the EU-Peru accord", "the EU-Peru Summit", "Lima and Quito": two
 * names, and not "Guinea-Bissau". */
void mend_split_pair(const struct name_words *words, uint8_t *labels, size_t at,
                     size_t end)
{
    for (size_t i = at + 1; i + 1 < end; i++) {
        bool link = word_is(words, i, "-") || word_is(words, i, "\xe2\x80\x93") ||
                    (word_is(words, i, "and") && i + 2 == end);
        if (!link || gaz_find(words->rules, words_cut(words, at, end))) {
            continue;
        }
        const struct gaz_entry *first = party_named(words, at, i);
        size_t to = party_end(words, labels, i + 1, end);
        const struct gaz_entry *second = party_named(words, i + 1, to);
        if (first && second) {
            run_set(labels, at, i, entry_type(first));
            labels[i] = NER_O;
            run_set(labels, i + 1, to, entry_type(second));
            clear(labels, to, end);
            return;
        }
    }
}
