#include "extract/name/about.h"
#include "extract/name/holder.h"
#include "extract/name/spans.h"

#define OFFICE_WORDS_MAX 12

/* Kinds of records by the run's type; a country is one whether it acts or not. */
static uint8_t kind_of(const struct name_run *run)
{
    switch ((enum name_type)run->type) {
    case TYPE_PERSON: return ACTOR_PERSON;
    case TYPE_BODY: return ACTOR_ORGANIZATION;
    case TYPE_DEMONYM: return ACTOR_COUNTRY;
    case TYPE_PLACE:
        return run->entry && run->entry->kind == GAZ_COUNTRY ? ACTOR_COUNTRY
                                                             : ACTOR_PLACE;
    case TYPE_OTHER: break;
    }
    return ACTOR_ORGANIZATION;
}

static struct slice form_at(const struct name_words *words, size_t at)
{
    return words->words[at].form;
}

static bool is_form(const struct name_words *words, size_t at, const char *form)
{
    return slice_is_nocase(form_at(words, at), form);
}

static uint32_t sentence_first(const struct name_words *words, uint32_t at)
{
    return words->text->sentences[words->text->words[at].sentence].first;
}

static uint32_t sentence_end(const struct name_words *words, uint32_t at)
{
    const struct sentence *s = &words->text->sentences[words->text->words[at].sentence];
    return s->first + s->count;
}

/* The first word of the titles that end right before `from`; `from` when none. */
static uint32_t title_start(const struct name_words *words, uint32_t from)
{
    uint32_t first = sentence_first(words, from);
    uint32_t at = from;
    while (at > first && from - at < OFFICE_WORDS_MAX && words->words[at - 1].title) {
        at--;
    }
    while (at < from && words->words[at].title_words == 0) {
        at++; /* the tail of a longer title is none */
    }
    return at;
}

/* "Chinese Foreign Minister", "then-US", "former": words that belong to a title. */
static bool before_title(const struct name_words *words, uint32_t at)
{
    static const char *const small[] = {"former",  "then",   "acting", "deputy", "top",
                                        "current", "senior", "new",    "late",   "vice",
                                        "interim", "ex",     "fellow", "the",    "-"};
    if (words->words[at].marks &
        (1U << GAZ_ADJECTIVE | 1U << GAZ_COUNTRY | 1U << GAZ_BODY)) {
        return true;
    }
    for (size_t i = 0; i < sizeof small / sizeof small[0]; i++) {
        if (is_form(words, at, small[i])) {
            return true;
        }
    }
    return false;
}

/* The code that an entry of the tables gives a title beside it. */
static struct slice code_of(const struct gaz_entry *entry)
{
    if (!entry || (entry->kind > GAZ_PEOPLE && entry->kind != GAZ_BODY)) {
        return (struct slice){0};
    }
    struct slice name = gaz_text(&entry->name);
    if (entry->kind == GAZ_BODY && entry->country == 0) {
        return name.len <= 4 ? name : (struct slice){0}; /* UN, NATO */
    }
    return gaz_text(&entry->country);
}

/* The ISO code of the country, demonym or body that word `at` belongs to. */
static struct slice country_at(const struct name_words *words, uint32_t at)
{
    uint32_t first = sentence_first(words, at);
    for (uint32_t from = at + 1; from-- > first && at - from < 4;) {
        const struct name_word *word = &words->words[from];
        if (word->match > 0 && from + word->match > at) {
            return code_of(
                gaz_find(words->rules, words_cut(words, from, from + word->match)));
        }
    }
    return (struct slice){0};
}

/* "X of Ukraine", "X of the United Kingdom": the country, and where it ends. */
static struct slice country_after(const struct name_words *words, uint32_t at,
                                  uint32_t *end)
{
    uint32_t last = sentence_end(words, at > 0 ? at - 1 : 0);
    if (at + 1 >= last || !is_form(words, at, "of")) {
        return (struct slice){0};
    }
    uint32_t name = at + 1 + (is_form(words, at + 1, "the") ? 1U : 0U);
    name +=
        name < last && is_form(words, name, "Republic") && name + 2 < last ? 2U : 0U;
    if (name >= last || words->words[name].match == 0) {
        return (struct slice){0};
    }
    struct slice code = country_at(words, name);
    if (code.len > 0) {
        *end = name + words->words[name].match;
    }
    return code;
}

static struct slice text_of(const struct name_words *words, uint32_t from, uint32_t to)
{
    struct span span = {words->text->words[from].span.start,
                        words->text->words[to - 1].span.end};
    return span_cut(words->shadow, span);
}

static uint8_t gender_of(const struct name_words *words, uint32_t from, uint32_t to)
{
    for (uint32_t at = from; at < to; at++) {
        uint32_t n = words->words[at].title_words;
        char lower[64];
        struct slice title = slice_lower(words_cut(words, at, at + (n > 0 ? n : 1)),
                                         lower, sizeof lower);
        const struct title_entry *entry = title_find(words->rules, title);
        if (n > 0 && entry && entry->gender) {
            return (uint8_t)entry->gender;
        }
    }
    return 0;
}

static uint8_t gender_of_name(const struct name_words *words, uint32_t from,
                              uint32_t to)
{
    uint32_t bits = words->words[from].person;
    bool hyphen = to - from == 3 && is_form(words, from + 1, "-");
    if (hyphen || to - from < 2) {
        return 0; /* "Hollis": a man's given name, and Jane's family name */
    }
    return (bits & PERSON_MALE) && !(bits & PERSON_FEMALE)   ? 'm'
           : (bits & PERSON_FEMALE) && !(bits & PERSON_MALE) ? 'f'
                                                             : 0;
}

/* May this word stand before the office in an apposition? */
static bool in_apposition(const struct name_words *words, uint32_t at)
{
    const struct name_word *word = &words->words[at];
    return word->marks || word->small == 'c' || before_title(words, at) ||
           is_form(words, at, "a") || is_form(words, at, "an");
}

/* Reads ", Sweden's foreign minister," and ", the top U.S. diplomat": words after. */
static void read_apposition(const struct name_words *words,
                            struct name_mention *mention)
{
    uint32_t comma = mention->first_word + mention->n_words;
    uint32_t end = sentence_end(words, mention->first_word);
    if (comma + 1 >= end || !is_form(words, comma, ",")) {
        return;
    }
    struct slice country = {0};
    uint32_t at = comma + 1;
    while (at < end && at < comma + 8 && words->words[at].title_words == 0 &&
           in_apposition(words, at)) {
        country = words->words[at].match > 0 ? country_at(words, at) : country;
        at++;
    }
    if (at >= end || words->words[at].title_words == 0 ||
        words->words[at].title == 'h' || words->words[at].title == 'r') {
        return;
    }
    uint32_t to = at + words->words[at].title_words;
    mention->said = text_of(words, at, to);
    struct slice after = country_after(words, to, &to);
    mention->country = after.len > 0 ? after : country;
    mention->whole.end = words->text->words[to - 1].span.end;
    if (mention->gender == 0) {
        mention->gender = gender_of(words, comma + 1, to);
    }
}

/* "Mayor of Ruritania Ann Example": the office, and the country that it is of. */
static void read_office_of(const struct name_words *words, struct name_mention *mention)
{
    size_t from = 0;
    size_t to = 0;
    if (!holder_title(words, mention->first_word, &from, &to) &&
        !holder_apposed(words, mention->first_word, &from, &to)) {
        return;
    }
    mention->said = text_of(words, (uint32_t)from, (uint32_t)to);
    for (uint32_t at = mention->first_word; at-- > to && mention->country.len == 0;) {
        mention->country = country_at(words, at);
    }
    mention->whole.start = words->text->words[from].span.start;
    if (mention->gender == 0) {
        mention->gender = gender_of(words, (uint32_t)from, (uint32_t)to);
    }
}

/* Title, office, country and gender around a person's name. */
static void read_person(const struct name_words *words, struct name_mention *mention)
{
    uint32_t from = mention->first_word;
    uint32_t to = from + mention->n_words;
    uint32_t first = sentence_first(words, from);
    bool comma = from > first + 1 && is_form(words, from - 1, ",") &&
                 words->words[from - 2].title;
    uint32_t title_end = comma ? from - 1 : from;
    uint32_t title = title_start(words, title_end);
    uint32_t one = title < title_end ? words->words[title].title_words : 0;
    if (title > first && is_form(words, title - 1, "of") && one == 1 &&
        title + one < title_end) {
        title += one; /* "Court of |Justice President X" */
    }
    mention->gender = gender_of(words, title, title_end);
    if (mention->gender == 0) {
        mention->gender = gender_of_name(words, from, to);
    }
    uint32_t whole = title;
    while (title < title_end && whole > first && title_end - whole < OFFICE_WORDS_MAX &&
           before_title(words, whole - 1)) {
        whole--;
    }
    size_t under = 0;
    size_t tie = 0;
    if (title < title_end && holder_under(words, title, &under, &tie)) {
        mention->said = text_of(words, (uint32_t)under, (uint32_t)tie);
        mention->whole.start = words->text->words[under].span.start;
    } else if (title < title_end) {
        mention->said = text_of(words, title, title_end);
        for (uint32_t at = title; at-- > whole && mention->country.len == 0;) {
            mention->country = country_at(words, at);
        }
        if (mention->country.len == 0 && title >= first + 2 &&
            words->words[title - 1].small == 'c') {
            mention->country = country_at(words, title - 2); /* "China's president" */
        }
        mention->whole.start = words->text->words[whole].span.start;
    }
    uint32_t end = to;
    struct slice after = country_after(words, to, &end);
    if (after.len > 0 && title < title_end) {
        mention->country = after;
        mention->whole.end = words->text->words[end - 1].span.end;
    }
    if (mention->said.len == 0) {
        read_office_of(words, mention);
    }
    if (mention->said.len == 0) {
        read_apposition(words, mention);
    }
    while (whole > first &&
           words->text->words[whole].span.start > mention->whole.start) {
        whole--;
    }
    uint32_t joined = (uint32_t)holder_joined(words, whole);
    if (joined < whole) {
        mention->whole.start = words->text->words[joined].span.start;
    }
}

static bool is_verb(const struct name_words *words, uint32_t at)
{
    uint8_t upos = words->text->words[at].upos;
    return upos == UPOS_VERB || upos == UPOS_AUX;
}

/* "urged |Lima to act": a verb of words.tsv that only somebody can be the object of. */
static bool is_addressed(const struct name_words *words, uint32_t at)
{
    const struct word *before = at > 0 ? &words->text->words[at - 1] : NULL;
    return before && is_verb(words, at - 1) && word_same_sentence(words, at - 1, at) &&
           strmap_find(&words->rules->minor, before->lemma) == 'a';
}

/* "Havana |on Thursday |fired": the word behind a day, or the one asked for. */
static uint32_t behind_day(const struct name_words *words, uint32_t at, uint32_t end)
{
    uint32_t day = at < end && is_form(words, at, "on") ? at + 1 : at;
    bool tells =
        day < end && (words->words[day].small == 'w' || is_form(words, day, "today") ||
                      is_form(words, day, "yesterday"));
    return tells ? day + 1 : at;
}

/*
 * Does a place act, as its government does? As subject, as owner of a decision, as whom
 * one speaks to, after "with", "between", "against"; not after "in", "at" and the like.
 */
static bool place_acts(const struct name_words *words,
                       const struct name_mention *mention)
{
    static const char *const with[] = {"with", "between", "against",
                                       "by",   "on",      "than"};
    uint32_t at = mention->first_word;
    uint32_t to = at + mention->n_words;
    uint32_t first = sentence_first(words, at);
    uint32_t end = sentence_end(words, at);
    uint32_t before = at > first ? at - 1 : at;
    if (before < at && is_form(words, before, "the") && before > first) {
        before--;
    }
    if (is_addressed(words, at)) {
        return true;
    }
    for (size_t i = 0; before < at && i < sizeof with / sizeof with[0]; i++) {
        if (is_form(words, before, with[i])) {
            return true;
        }
    }
    if (before < at && (words->words[before].small == 'p' ||
                        words->text->words[before].upos == UPOS_ADP)) {
        return false;
    }
    uint32_t next = at == first ? behind_day(words, to, end) : to;
    while (next < end && words->text->words[next].upos == UPOS_ADV) {
        next++;
    }
    return next < end && (is_verb(words, next) || is_form(words, next, "'s") ||
                          is_form(words, next, "\xe2\x80\x99s"));
}

static struct name_mention mention_of(const struct name_words *words,
                                      const struct name_run *run)
{
    struct span span = {words->text->words[run->from].span.start,
                        words->text->words[run->to - 1].span.end};
    struct name_mention mention = {
        .span = span,
        .whole = span,
        .first_word = run->from,
        .n_words = run->to - run->from,
        .head = run->to - 1,
        .actor = NAME_NO_ACTOR,
        .kind = kind_of(run),
        .demonym = run->type == TYPE_DEMONYM,
    };
    if (run->type == TYPE_PERSON) {
        read_person(words, &mention);
        about_read(words, &mention);
    } else if (run->type == TYPE_PLACE) {
        mention.acts = place_acts(words, &mention);
        mention.country =
            run->entry ? gaz_text(&run->entry->country) : (struct slice){0};
    } else if (run->entry) {
        mention.country = gaz_text(&run->entry->country);
    }
    return mention;
}

/* Are two places listed one right behind the other: "Lima and Quito", "Lima, Quito and
 * Rome"? */
static bool is_listed(const struct name_words *words, const struct name_mention *a,
                      const struct name_mention *b)
{
    uint32_t link = a->first_word + a->n_words;
    uint32_t end = sentence_end(words, a->first_word);
    uint32_t behind = b->first_word + b->n_words;
    bool places = a->kind != ACTOR_PERSON && a->kind != ACTOR_ORGANIZATION &&
                  b->kind != ACTOR_PERSON && b->kind != ACTOR_ORGANIZATION &&
                  !a->demonym && !b->demonym;
    return places && link + 1 == b->first_word && link < end &&
           (is_form(words, link, "and") || (is_form(words, link, ",") && behind < end &&
                                            is_form(words, behind, "and")));
}

/* "|Lima and Quito signed", "with Lima |and Quito": of places in a list, all act or
 * none; but "in Lima and Quito". */
static void act_together(const struct name_words *words, struct names *names)
{
    for (size_t i = names->n_mentions; i-- > 1;) {
        struct name_mention *one = &names->mentions[i - 1];
        uint32_t at = one->first_word;
        bool placed = at > sentence_first(words, at) &&
                      words->text->words[at - 1].upos == UPOS_ADP;
        if (names->mentions[i].acts && !placed &&
            is_listed(words, one, &names->mentions[i])) {
            one->acts = true;
        }
    }
    for (size_t i = 1; i < names->n_mentions; i++) {
        struct name_mention *next = &names->mentions[i];
        if (names->mentions[i - 1].acts &&
            is_listed(words, &names->mentions[i - 1], next)) {
            next->acts = true;
        }
    }
}

static void index_words(struct arena *arena, const struct lang_text *text,
                        struct names *names)
{
    names->word_mention = arena_array(arena, text->n_words + 1, sizeof(uint32_t));
    for (size_t i = 0; i < text->n_words; i++) {
        names->word_mention[i] = UINT32_MAX;
    }
    for (uint32_t m = 0; m < names->n_mentions; m++) {
        for (uint32_t w = 0; w < names->mentions[m].n_words; w++) {
            names->word_mention[names->mentions[m].first_word + w] = m;
        }
    }
}

// NOLINTNEXTLINE(readability-function-size) - six are the contract of the layer
void name_find(const struct name_rules *rules, const struct lang *lang,
               struct arena *arena, const struct doc *doc, const struct lang_text *text,
               struct names *out)
{
    (void)lang;
    (void)doc;
    struct name_words words;
    struct name_runs runs = {0};
    *out = (struct names){0};
    name_words_prepare(rules, arena, text, &words);
    name_runs_find(arena, &words, &runs);
    out->mentions = arena_array(arena, runs.n_runs + 1, sizeof *out->mentions);
    for (size_t i = 0; i < runs.n_runs; i++) {
        out->mentions[out->n_mentions++] = mention_of(&words, &runs.runs[i]);
    }
    act_together(&words, out);
    out->shadow = words.shadow;
    index_words(arena, text, out);
}
