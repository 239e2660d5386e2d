#include "extract/name/spans.h"

#include "extract/name/holder.h"
#include "extract/name/mend.h"

static void add_run(struct arena *arena, const struct name_words *words,
                    struct name_runs *out, struct name_run run)
{
    bool the = run.to - run.from > 1 && word_is(words, run.from, "The");
    run.entry = gaz_find(words->rules, words_cut(words, run.from, run.to));
    if (!run.entry && the) {
        run.entry = gaz_find(words->rules, words_cut(words, run.from + 1, run.to));
    }
    out->runs =
        arena_grow(arena, out->runs, out->n_runs, &out->capacity, sizeof *out->runs);
    out->runs[out->n_runs++] = run;
}

static bool is_demonym(const struct name_words *words, size_t from, size_t to)
{
    struct slice cut = words_cut(words, from, to);
    return gaz_of_kind(words->rules, cut, GAZ_ADJECTIVE) ||
           gaz_of_kind(words->rules, cut, GAZ_PEOPLE);
}

/* Demonyms of the tables outside of names: "Chinese", "South Korean", "Russians". */
static size_t demonym_at(const struct name_words *words, const uint8_t *labels,
                         size_t at)
{
    const struct name_word *word = &words->words[at];
    size_t end = at + word->match;
    if (!(word->marks & MARK_BEGIN) || !is_demonym(words, at, end)) {
        return 0;
    }
    for (size_t i = at; i < end; i++) {
        if (labels[i] != NER_O) {
            return 0;
        }
    }
    return end - at;
}

/* Runs one rule over all runs as they stand when it comes to them. */
static void each_run(const struct name_words *words, uint8_t *labels, mend_rule *rule)
{
    for (size_t i = 0; i < words->n_words;) {
        size_t end = labels[i] == NER_O ? i + 1 : run_end(labels, words->n_words, i);
        if (labels[i] != NER_O) {
            rule(words, labels, i, end);
        }
        i = end;
    }
}

static void grow_names(const struct name_words *words, uint8_t *labels, size_t at,
                       size_t end)
{
    mend_split_person(words, labels, at, end);
    mend_grow_place(words, labels, at);
    mend_grow_given(words, labels, at, end);
    mend_grow_family(words, labels, at, end);
    mend_grow_initial(words, labels, at, end);
    mend_grow_person(words, labels, at);
}

static bool is_place(const struct name_words *words, size_t at, size_t end)
{
    const struct gaz_entry *entry = gaz_find(words->rules, words_cut(words, at, end));
    return entry && (entry->kind == GAZ_COUNTRY || entry->kind == GAZ_CITY ||
                     entry->kind == GAZ_REGION || entry->kind == GAZ_PLACE);
}

/* "left Lima |for Quito": two places, and no body with a purpose. */
static void split_journey(const struct name_words *words, uint8_t *labels, size_t at,
                          size_t end)
{
    size_t link = at + 1;
    while (link < end && !word_is(words, link, "for")) {
        link++;
    }
    if (link + 1 < end && is_place(words, at, link) && is_place(words, link + 1, end)) {
        labels[link] = NER_O;
        run_set(labels, at, link, TYPE_PLACE);
        run_set(labels, link + 1, end, TYPE_PLACE);
    }
}

static void cut_names(const struct name_words *words, uint8_t *labels, size_t at,
                      size_t end)
{
    split_journey(words, labels, at, end);
    mend_split_pair(words, labels, at, end);
    mend_split_owner(words, labels, at, end);
    mend_split_official(words, labels, at, end);
    mend_drop_event(words, labels, at, end);
    mend_drop_common(words, labels, at, end);
    mend_drop_group(words, labels, at, end);
    mend_drop_suffix(words, labels, at, end);
    mend_drop_broken(words, labels, at, end);
    mend_drop_other(words, labels, at, end);
    mend_drop_office(words, labels, at, end);
    mend_cut_office(words, labels, at, end);
    mend_split_field(words, labels, at, end);
    mend_cut_field(words, labels, at, end);
    mend_cut_title(words, labels, at, end);
    mend_drop_titles(words, labels, at, end);
}

/* "Security Council - Ada", "PPE \xe2\x80\x93 Bo Silva": no name goes over a dash that
 * stands free. */
static void split_dash(const struct name_words *words, uint8_t *labels, size_t at)
{
    const struct word *text = words->text->words;
    bool dash = word_is(words, at, "-") || word_is(words, at, "\xe2\x80\x93") ||
                word_is(words, at, "\xe2\x80\x94");
    if (!dash || labels[at] == NER_O || at + 1 >= words->n_words ||
        !text[at].space_before || !text[at + 1].space_before) {
        return;
    }
    labels[at] = NER_O;
    if (labels[at + 1] == NER_O || labels[at + 1] % 2 == 1) {
        return;
    }
    size_t end = at + 2;
    while (end < words->n_words && labels[end] != NER_O && labels[end] % 2 == 0) {
        end++;
    }
    bool given = words->words[at + 1].person & (PERSON_MALE | PERSON_FEMALE);
    run_set(labels, at + 1, end, given ? TYPE_PERSON : run_type(labels[at + 1]));
}

static void mend_labels(struct arena *arena, const struct name_words *words,
                        uint8_t *labels)
{
    for (size_t i = 0; i < words->n_words; i++) {
        split_dash(words, labels, i);
        if (words->words[i].marks & MARK_BEGIN) {
            mend_add_known(words, labels, i);
        }
        if (words->words[i].title_words > 0) {
            mend_title_name(words, labels, i);
        }
        mend_add_given(words, labels, i);
        mend_add_acronym(words, labels, i);
    }
    for (size_t i = 0; i < words->n_words; i++) {
        mend_grow_head(words, labels, i);
    }
    for (size_t i = 0; i < words->n_words; i++) {
        if (words->words[i].title_words > 0) {
            mend_holder(words, labels, i);
        }
        mend_initials(words, labels, i);
    }
    each_run(words, labels, mend_trim);
    each_run(words, labels, grow_names);
    each_run(words, labels, cut_names);
    each_run(words, labels, mend_retype_head);
    each_run(words, labels, mend_retype_person);
    mend_join_people(words, labels);
    mend_agree(arena, words, labels);
    mend_join_people(words, labels);
    each_run(words, labels, mend_retype_known);
    each_run(words, labels, mend_retype_noun);
    each_run(words, labels, mend_retype_apposition);
    each_run(words, labels, mend_join_district);
    mend_families(arena, words, labels);
    mend_teams(words, labels);
    for (size_t i = 0; i < words->n_words; i++) {
        mend_grow_article(words, labels, i);
    }
}

/* A run as a record; TYPE_OTHER when it names nothing that dateline keeps. */
static struct name_run read_run(const struct name_words *words, const uint8_t *labels,
                                size_t at)
{
    size_t end = run_end(labels, words->n_words, at);
    bool demonym = is_demonym(words, at, end) &&
                   !gaz_of_kind(words->rules, words_cut(words, at, end), GAZ_COUNTRY);
    uint8_t type = demonym ? TYPE_DEMONYM : (uint8_t)run_type(labels[at]);
    return (struct name_run){(uint32_t)at, (uint32_t)end, type, NULL};
}

void name_runs_find(struct arena *arena, const struct name_words *words,
                    struct name_runs *out)
{
    uint8_t *labels = arena_array(arena, words->n_words + 1, sizeof *labels);
    if (words->rules->model) {
        ner_decode(words->rules->model, arena, words, labels);
    }
    mend_labels(arena, words, labels);
    for (size_t i = 0; i < words->n_words;) {
        struct name_run run = {(uint32_t)i, (uint32_t)i + 1, TYPE_OTHER, NULL};
        size_t demonym = labels[i] == NER_O ? demonym_at(words, labels, i) : 0;
        if (labels[i] != NER_O) {
            run = read_run(words, labels, i);
        } else if (demonym > 0) {
            run.to = (uint32_t)(i + demonym);
            run.type = TYPE_DEMONYM;
        }
        if (run.type != TYPE_OTHER) {
            add_run(arena, words, out, run);
        }
        i = run.to;
    }
}
