#include "base/strmap.h"
#include "extract/name/mend.h"

#define MOST_PHRASE 5
#define LIKE_PERSON 25 /* percent of its class that names people */
struct votes {
    struct strmap map; /* words of a run -> number */
    struct vote {
        uint16_t by_type[4];
        uint16_t part; /* of a longer name of a person */
        uint16_t body; /* tells what a longer name of a body is: "Church" */
        uint16_t tail; /* ends one, behind "of" */
        uint16_t firm; /* a company's name without "Corp.", or its first word */
    } * list;
    size_t n;
    size_t capacity;
};

static struct vote *vote_of(struct arena *arena, struct votes *votes, struct slice key,
                            bool make)
{
    uint32_t at = strmap_find(&votes->map, key);
    if (at == STRMAP_NONE) {
        if (!make) {
            return NULL;
        }
        votes->list = arena_grow(arena, votes->list, votes->n, &votes->capacity,
                                 sizeof *votes->list);
        votes->list[votes->n] = (struct vote){.part = 0};
        at = (uint32_t)votes->n++;
        strmap_put(&votes->map, arena, key, at);
    }
    return &votes->list[at];
}

/* A given or family name of the tables, a title before, or a verb of saying behind. */
static bool surely_person(const struct name_words *words, size_t at, size_t end)
{
    bool sure = (at > 0 && words->words[at - 1].title) ||
                (end < words->n_words && words->words[end].small == 's') ||
                mend_is_apposed_person(words, end);
    for (size_t i = at; i < end; i++) {
        sure = sure || words->words[i].person != 0 ||
               words->words[i].class.person >= LIKE_PERSON;
    }
    return sure && words->words[end - 1].head == HEAD_NONE;
}

/* "Court" of "Supreme Court of Ruritania" may stand for it, and "Seven" for its Group.
 */
static void vote_heads(struct arena *arena, const struct name_words *words,
                       struct votes *votes, size_t at, size_t end)
{
    if (end - at > 2 && words->words[end - 1].shape == SHAPE_CAP &&
        slice_equal(words->words[end - 2].form, SLICE_LIT("of"))) {
        vote_of(arena, votes, words->words[end - 1].form, true)->tail++;
    }
    for (size_t i = at; i < end; i++) {
        if (words->words[i].head == HEAD_BODY) {
            vote_of(arena, votes, words->words[i].form, true)->body++;
        }
    }
}

/* "Acme |Widgets Inc." is called Acme Widgets, and Acme. */
static void vote_firm(struct arena *arena, const struct name_words *words,
                      struct votes *votes, size_t at, size_t end)
{
    size_t last = end;
    while (last > at &&
           (words->words[last - 1].firm || word_is(words, last - 1, "&"))) {
        last--;
    }
    if (last == end || last == at) {
        return;
    }
    const struct name_word *first = &words->words[at];
    bool given = first->person & (PERSON_MALE | PERSON_FEMALE);
    if (last - at > 1) {
        vote_of(arena, votes, words_cut(words, at, last), true)->firm++;
    }
    if ((!given || last - at == 1) && !first->title && (first->marks & 0xffU) == 0 &&
        first->small == 0 && word_capital(words, at) &&
        !(first->evidence & EVIDENCE_LOWER)) {
        vote_of(arena, votes, first->form, true)->firm++;
    }
}

/* How often each run has each type; parts of people's names vote for their people. */
static void collect_votes(struct arena *arena, const struct name_words *words,
                          const uint8_t *labels, struct votes *votes)
{
    for (size_t i = 0; i < words->n_words;) {
        if (labels[i] == NER_O) {
            i++;
            continue;
        }
        size_t end = run_end(labels, words->n_words, i);
        enum name_type type = run_type(labels[i]);
        struct vote *vote = vote_of(arena, votes, words_cut(words, i, end), true);
        vote->by_type[type]++;
        if (type == TYPE_BODY && end - i > 1) {
            vote_heads(arena, words, votes, i, end);
            vote_firm(arena, words, votes, i, end);
        }
        if (type == TYPE_PERSON && end - i > 1 && !words->words[i].headline &&
            surely_person(words, i, end)) {
            size_t family = end - 1; /* "Bo |Silva Jr." */
            family -= family > i && words->words[family].small == 'x';
            vote_of(arena, votes, words->words[family].form, true)->part++;
            vote_of(arena, votes, words->words[i].form, true)->part++;
        }
        i = end;
    }
}

static enum name_type winner(const struct vote *vote, enum name_type own)
{
    enum name_type best = own;
    for (unsigned t = TYPE_PERSON; t <= TYPE_OTHER; t++) {
        if (vote->by_type[t] > vote->by_type[best]) {
            best = (enum name_type)t;
        }
    }
    return best;
}

/* "the Court" after "Supreme Court of Ruritania", "the Seven" after their Group. */
static bool is_short_body(struct arena *arena, const struct name_words *words,
                          struct votes *votes, size_t at)
{
    const struct name_word *word = &words->words[at];
    if (word->shape != SHAPE_CAP || word->headline || at == 0 ||
        !word_same_sentence(words, at - 1, at) ||
        !slice_equal_nocase(words->words[at - 1].form, SLICE_LIT("the")) ||
        (word_same_sentence(words, at, at + 1) && words->words[at + 1].candidate)) {
        return false;
    }
    const struct vote *vote = vote_of(arena, votes, word->form, false);
    return vote && (word->head == HEAD_BODY ? vote->body > 0 : vote->tail > 0);
}

/* A word outside of names that others in the document say is one. */
static void join_lone(struct arena *arena, const struct name_words *words,
                      struct votes *votes, uint8_t *labels, size_t at)
{
    const struct name_word *word = &words->words[at];
    if (is_short_body(arena, words, votes, at)) {
        run_set(labels, at, at + 1, TYPE_BODY);
        return;
    }
    bool mixed = word->shape == SHAPE_MIXED; /* "McDonald", "LaSalle" */
    if (!word->candidate || (word->shape != SHAPE_CAP && !mixed) ||
        word->small == 'w' || word->marks || (word->evidence & EVIDENCE_LOWER)) {
        return;
    }
    const struct vote *vote = vote_of(arena, votes, word->form, false);
    if (mixed && (!vote || vote->part == 0)) {
        return;
    }
    if (vote && vote->firm > 0) {
        run_set(labels, at, at + 1, TYPE_BODY);
    } else if (vote && vote->part > 0) {
        run_set(labels, at, at + 1, TYPE_PERSON);
    } else if (vote && vote->by_type[winner(vote, TYPE_OTHER)] > 1) {
        run_set(labels, at, at + 1, winner(vote, TYPE_OTHER));
    }
}

/* Words that no run holds, or one of another kind of name: "Ann Example photographs".
 */
static bool is_free(const uint8_t *labels, size_t at)
{
    return labels[at] == NER_O || run_type(labels[at]) == TYPE_OTHER;
}

/* A name of several words that stands elsewhere in the document with a sure type. */
static void join_phrase(struct arena *arena, const struct name_words *words,
                        struct votes *votes, uint8_t *labels, size_t at)
{
    size_t end = at;
    while (end < words->n_words && end - at < MOST_PHRASE &&
           word_same_sentence(words, at, end) && words->words[end].candidate &&
           is_free(labels, end)) {
        end++;
    }
    for (; end > at + 1; end--) {
        const struct vote *vote =
            vote_of(arena, votes, words_cut(words, at, end), false);
        enum name_type type = vote ? winner(vote, TYPE_OTHER) : TYPE_OTHER;
        if (type == TYPE_OTHER || vote->by_type[type] < 2) {
            continue;
        }
        if (end < words->n_words && labels[end] != NER_O && labels[end] % 2 == 0) {
            labels[end] = NER_B_MISC;
        }
        run_set(labels, at, end, type);
        return;
    }
}

/* The type of the run of words, `own` by itself, by what the document says elsewhere.
 */
static enum name_type agreed(struct arena *arena, const struct name_words *words,
                             struct votes *votes, enum name_type own, struct span run)
{
    size_t at = run.start;
    size_t end = run.end;
    const struct vote *vote = vote_of(arena, votes, words_cut(words, at, end), false);
    if (!vote) {
        return own;
    }
    bool lone = end - at == 1;
    bool titled = at > 0 && words->words[at - 1].title;
    bool part = lone && vote->part > 0 &&
                !(words->words[at].marks & MARK_OF(GAZ_COUNTRY)) &&
                !(at > 0 && words->words[at - 1].small == 'p' && own == TYPE_PLACE);
    bool body = (lone && is_short_body(arena, words, votes, at)) ||
                (vote->firm > 0 && !part && !titled);
    return body ? TYPE_BODY : part ? TYPE_PERSON : winner(vote, own);
}

/* The same words have the same type, and family names are people. */
void mend_agree(struct arena *arena, const struct name_words *words, uint8_t *labels)
{
    struct votes votes = {0};
    collect_votes(arena, words, labels, &votes);
    for (size_t i = 0; i < words->n_words; i++) {
        if (word_capital(words, i) && is_free(labels, i)) {
            join_phrase(arena, words, &votes, labels, i);
        }
    }
    for (size_t i = 0; i < words->n_words;) {
        if (labels[i] == NER_O) {
            join_lone(arena, words, &votes, labels, i++);
            continue;
        }
        size_t end = run_end(labels, words->n_words, i);
        struct span run = {(uint32_t)i, (uint32_t)end};
        run_set(labels, i, end, agreed(arena, words, &votes, run_type(labels[i]), run));
        i = end;
    }
}
