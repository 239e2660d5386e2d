#include "extract/time/tense.h"

#include "base/table.h"
#include "extract/lang/common.h"

#define WINDOW           14 /* words to the left in which a verb is looked for */
#define NEAR             6  /* as near as this it is the verb of the expression */
#define MOST_HEADING     3  /* words of a line that is but a day: "Monday:" */

#define VERB_MAX         16 /* bytes of a verb of the table */
#define TENSE_BIT(class) (1U << ((class) - 'a'))

/* A text, and the table of verbs. */
struct tense_view {
    const struct lang_text *text;
    const struct strmap *verbs;
};

struct strmap tense_verbs(const struct image_room *room)
{
    struct arena scratch = {0};
    struct strmap verbs = {0};
    struct table table = table_builtin(&scratch, "time/verbs.tsv");
    for (size_t i = 0; i < table.n_rows; i++) {
        struct slice classes = table_cell(&table, i, table_column(&table, "classes"));
        uint32_t bits = 0;
        for (size_t k = 0; k < classes.len; k++) {
            bits |= TENSE_BIT(classes.ptr[k]);
        }
        strmap_put(&verbs, &scratch, table_cell(&table, i, 0), bits);
    }
    verbs = strmap_seal(&verbs, room->still);
    arena_release(&scratch);
    return verbs;
}

/* Does the table have the word's lemma in this class? */
static bool is_class(const struct tense_view *v, const struct word *word, char class)
{
    char lower[VERB_MAX];
    uint32_t classes =
        strmap_find(v->verbs, slice_lower(word->lemma, lower, sizeof lower));
    return classes != STRMAP_NONE && (classes & TENSE_BIT(class));
}

static bool is_lemma(const struct word *word, const char *lemma)
{
    return slice_is_nocase(word->lemma, lemma);
}

static bool is_verb(const struct word *word)
{
    return word->upos == UPOS_VERB || word->upos == UPOS_AUX;
}

/* The first word at or behind `offset`. */
static uint32_t word_at(const struct lang_text *text, uint32_t offset)
{
    size_t low = 0;
    size_t high = text->n_words;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (text->words[mid].span.start < offset) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return (uint32_t)low;
}

/* Does an auxiliary of the past stand in the three words before `at`? */
static bool is_past_group(const struct lang_text *text, uint32_t from, uint32_t at)
{
    for (uint32_t i = at; i > from && i + 3 > at; i--) {
        const struct word *word = &text->words[i - 1];
        if (word->upos == UPOS_AUX && (word->feats & FEAT_PAST)) {
            return true;
        }
    }
    return false;
}

/*
 * An infinitive at `at`: what is agreed, planned, due to happen lies ahead; of others,
 * and of what "had been scheduled to", nobody can tell.
 */
static int infinitive_tense(const struct tense_view *v, uint32_t from, uint32_t at)
{
    const struct lang_text *text = v->text;
    for (uint32_t i = at - 1; i > from && i + 6 > at; i--) {
        const struct word *word = &text->words[i - 1];
        if (is_class(v, word, 'a')) {
            return is_past_group(text, from, i - 1) ? 0 : 2;
        }
        if (is_verb(word)) {
            bool is_to = i + 1 == at && is_lemma(word, "be") &&
                         (word->feats & FEAT_FIN) && (word->feats & FEAT_PRES);
            return is_to ? 2 : 0; /* "is to meet" */
        }
    }
    return 0;
}

/*
 * "set to resume Monday": what is due, though the tagger took its verb for a noun. Not
 * "due to the rain on Monday".
 */
static bool is_due(const struct tense_view *v, uint32_t from, uint32_t to)
{
    const struct lang_text *text = v->text;
    enum upos next = to + 1 < text->n_words ? text->words[to + 1].upos : UPOS_DET;
    return to > from && is_lemma(&text->words[to], "to") &&
           (next == UPOS_VERB || next == UPOS_NOUN) &&
           is_class(v, &text->words[to - 1], 'a') &&
           !is_lemma(&text->words[to - 1], "due") && !is_past_group(text, from, to - 1);
}

/* A plain past, or the perfect or passive of one: "met", "had met". */
static bool is_past(const struct tense_view *v, uint32_t from, uint32_t verb)
{
    const struct lang_text *text = v->text;
    const struct word *word = &text->words[verb];
    return word->upos == UPOS_VERB && (word->feats & FEAT_FIN) &&
           (word->feats & FEAT_PAST) && !is_class(v, word, 'a') && verb > from;
}

/* Does the day at `at` stand behind "to" or "for", and the verb set it? */
static bool is_set_ahead(const struct tense_view *v, uint32_t verb, uint32_t at)
{
    const struct lang_text *text = v->text;
    const struct word *before = &text->words[at - 1];
    bool aim = is_lemma(before, "to") || is_lemma(before, "until");
    bool called = is_lemma(before, "for");
    return text->words[verb].upos == UPOS_VERB && (aim || called) &&
           is_class(v, &text->words[verb], 'd');
}

/* "follows the |April agreement": the day in a noun's name. */
static bool is_in_phrase(const struct lang_text *text, uint32_t at, uint32_t end)
{
    uint32_t next = at + 1;
    while (next < end && (text->words[next].upos == UPOS_NUM ||
                          text->words[next].upos == UPOS_PROPN)) {
        next++;
    }
    return text->words[at - 1].upos == UPOS_DET && next < end &&
           text->words[next].upos == UPOS_NOUN;
}

/* "Rebels |cut the road", "they |hit it": a present that may as well be a past is one.
 */
static bool is_unchanging(const struct word *word)
{
    char lower[VERB_MAX];
    struct slice verb = slice_lower(word->lemma, lower, sizeof lower);
    return slice_equal(irregular_verb(verb), verb) && verb.len > 0;
}

/*
 * "They meet on Monday", "the trial opens Friday": in running text the present with a
 * day beside it is a timetable. Not in a headline, where it tells the past.
 */
static bool is_timetable(const struct tense_view *v, const struct sentence *sentence,
                         uint32_t verb, uint32_t at)
{
    const struct lang_text *text = v->text;
    const struct word *word = &text->words[verb];
    if ((at + 1 < text->n_words && is_lemma(&text->words[at + 1], "'s")) ||
        is_in_phrase(text, at, sentence->first + sentence->count)) {
        return false; /* "follows Tuesday's vote" */
    }
    const struct word *before = &text->words[verb - 1];
    if (verb > sentence->first && before->upos == UPOS_VERB &&
        (before->feats & FEAT_FIN)) {
        return false; /* "held |talks on Monday": a noun */
    }
    /* "flies to A on Monday and returns on Friday": a second verb, taken for a noun */
    uint32_t reach = verb + (is_class(v, word, 's') ? WINDOW : NEAR);
    for (uint32_t i = verb + 1; i < at; i++) {
        reach = text->words[i].upos == UPOS_CCONJ ? i + NEAR : reach;
    }
    struct slice last = word_form(text, sentence->first + sentence->count - 1);
    return sentence->kind == BLOCK_BODY && slice_equal(last, SLICE_LIT(".")) &&
           word->upos == UPOS_VERB && (word->feats & FEAT_FIN) &&
           (word->feats & FEAT_PRES) && reach > at && !is_class(v, word, 't') &&
           !is_unchanging(word);
}

/* "is sentenced on March 12": a passive of the present with a day beside it. */
static bool is_passive_now(const struct lang_text *text, uint32_t from, uint32_t verb)
{
    const struct word *word = &text->words[verb];
    if (verb <= from || word->upos != UPOS_VERB || !(word->feats & FEAT_PART) ||
        !(word->feats & FEAT_PAST) || (word->feats & FEAT_FIN)) {
        return false;
    }
    const struct word *be = &text->words[verb - 1];
    return be->upos == UPOS_AUX && is_lemma(be, "be") && (be->feats & FEAT_FIN) &&
           (be->feats & FEAT_PRES);
}

/* "the next round |is in May", "is |running for mayor in May": what lies ahead. */
static bool is_coming(const struct tense_view *v, const struct sentence *sentence,
                      uint32_t verb, uint32_t at)
{
    const struct lang_text *text = v->text;
    const struct word *word = &text->words[verb];
    bool now = is_lemma(word, "be") && (word->feats & FEAT_FIN) &&
               (word->feats & FEAT_PRES) && verb + NEAR > at;
    for (uint32_t i = verb; now && i > sentence->first && i + WINDOW > verb; i--) {
        if (is_lemma(&text->words[i - 1], "next")) {
            return true;
        }
    }
    const struct word *be = verb > sentence->first ? &text->words[verb - 1] : word;
    return word->upos == UPOS_VERB && (word->feats & FEAT_PART) &&
           (word->feats & FEAT_PRES) && is_class(v, word, 's') && is_lemma(be, "be") &&
           (be->feats & FEAT_FIN) && (be->feats & FEAT_PRES) && verb + WINDOW > at;
}

/* Of an agenda; dates and months also head what a chronicle tells in the present. */
static bool is_weekday(const struct word *word)
{
    return word->upos == UPOS_PROPN && slice_ends(word->lemma, SLICE_LIT("day"));
}

/* "Monday: X |meets Y", "is |meeting Y": what a day above it makes a plan. */
static bool is_scheduled(const struct tense_view *v, const struct sentence *sentence,
                         uint32_t verb)
{
    const struct lang_text *text = v->text;
    const struct word *word = &text->words[verb];
    uint32_t end = sentence->first + sentence->count;
    bool now = (word->feats & FEAT_FIN) && (word->feats & FEAT_PRES) &&
               (sentence->kind == BLOCK_BODY || sentence->kind == BLOCK_LIST);
    if (word->upos == UPOS_VERB) {
        return now && !is_class(v, word, 't');
    }
    return now && is_lemma(word, "be") && verb + 1 < end &&
           text->words[verb + 1].upos == UPOS_VERB &&
           (text->words[verb + 1].feats & FEAT_PART) &&
           (text->words[verb + 1].feats & FEAT_PRES);
}

/*
 * "The council |votes on the bill on Friday": the verb of an agenda that was taken for
 * a noun, in a sentence that has none.
 */
static bool is_missed_verb(const struct tense_view *v, const struct sentence *sentence)
{
    const struct lang_text *text = v->text;
    uint32_t end = sentence->first + sentence->count;
    bool missed = false;
    bool stop = slice_equal(word_form(text, end - 1), SLICE_LIT("."));
    for (uint32_t i = sentence->first + 1; i < end; i++) {
        const struct word *word = &text->words[i];
        enum upos before = text->words[i - 1].upos;
        if (is_verb(word) && (word->feats & FEAT_FIN)) {
            return false;
        }
        bool plural = (word->feats & FEAT_PLUR) != 0; /* "Kenyans |vote on Sunday" */
        bool owner = before == UPOS_NOUN || before == UPOS_PROPN || before == UPOS_PRON;
        bool many = (text->words[i - 1].feats & FEAT_PLUR) && before != UPOS_PRON;
        missed = missed || (word->upos == UPOS_NOUN && owner && (plural || many) &&
                            is_class(v, word, 's'));
    }
    return missed && stop &&
           (sentence->kind == BLOCK_BODY || sentence->kind == BLOCK_LIST);
}

/* "On Monday, when X visits Y, Z |said": the main verb stands behind. */
static bool past_later(const struct lang_text *text, uint32_t verb, uint32_t end)
{
    for (uint32_t i = verb + 1; i < end; i++) {
        const struct word *word = &text->words[i];
        if (is_verb(word) && (word->feats & FEAT_FIN) && (word->feats & FEAT_PAST)) {
            return true;
        }
    }
    return false;
}

/*
 * By the first finite verb behind an expression that opens its sentence: "On Friday X,
 * who is to retire, met Y". A line that is nothing else heads what follows it.
 */
static int fronted_tense(const struct tense_view *v, const struct sentence *sentence,
                         uint32_t at, int guess)
{
    const struct lang_text *text = v->text;
    bool last = sentence + 1 == text->sentences + text->n_sentences;
    bool alone = sentence->count <= MOST_HEADING && !last && sentence[1].tagged;
    const struct sentence *told = alone ? sentence + 1 : sentence;
    uint32_t end = told->first + told->count;
    bool label = at + 1 < end && text->words[at + 1].upos == UPOS_PUNCT &&
                 !slice_equal(word_form(text, at + 1), SLICE_LIT(","));
    bool heads = is_weekday(&text->words[at]) && (alone || label);
    bool inside = false; /* a relative clause or an aside */
    for (uint32_t i = at + 1; i < end; i++) {
        const struct word *word = &text->words[i];
        const struct word *before = &text->words[i - 1];
        if (is_lemma(word, "who") || is_lemma(word, "which") ||
            is_lemma(word, "that")) {
            inside = true;
        }
        bool infinitive = before->upos == UPOS_PART && is_lemma(before, "to");
        if (!is_verb(word) || !(word->feats & FEAT_FIN) || infinitive) {
            continue;
        }
        if (inside) {
            inside = false;
        } else if (word->feats & FEAT_PAST) {
            return -2;
        } else {
            bool agenda = heads || is_class(v, word, 's');
            bool plan = agenda && is_weekday(&text->words[at]) &&
                        is_scheduled(v, told, i) && !past_later(text, i, end);
            return plan ? 2 : guess;
        }
    }
    return heads && is_missed_verb(v, told) ? 2 : guess;
}

/* Is the expression at `at` of what lies ahead, by the verb at `verb`? */
static bool verb_looks_ahead(const struct tense_view *v,
                             const struct sentence *sentence, uint32_t verb,
                             uint32_t at)
{
    const struct lang_text *text = v->text;
    return is_timetable(v, sentence, verb, at) || is_coming(v, sentence, verb, at) ||
           (is_passive_now(text, sentence->first, verb) && verb + 1 + NEAR > at) ||
           (is_set_ahead(v, verb, at) &&
            !is_past_group(text, sentence->first, verb - 1));
}

/*
 * What one verb before the expression at `at` says; false when the verb before it is to
 * be asked, too: "to meet X and |hold talks".
 */
static bool verb_tense(const struct tense_view *v, const struct sentence *sentence,
                       uint32_t verb, uint32_t at, int *tense)
{
    const struct lang_text *text = v->text;
    const struct word *word = &text->words[verb];
    const struct word *before = &text->words[verb - 1];
    bool infinitive = before->upos == UPOS_PART && is_lemma(before, "to");
    if (is_lemma(word, "be") && verb + 1 < at &&
        is_lemma(&text->words[verb + 1], "due")) {
        *tense = (word->feats & FEAT_PRES) ? 2 : 0; /* "is due in Lima" */
    } else if (verb_looks_ahead(v, sentence, verb, at)) {
        *tense = 2;
    } else if (is_past(v, sentence->first, verb) && *tense > 0 &&
               verb + 1 + NEAR > at) {
        *tense = -1; /* "X, who is to resign, met Y on Friday" */
    } else if (infinitive) {
        *tense = infinitive_tense(v, sentence->first, verb);
    } else {
        return before->upos != UPOS_CCONJ || (word->feats & FEAT_PAST);
    }
    return true;
}

int tense_of_words(const struct strmap *verbs, const struct lang_text *text,
                   struct span span, int guess)
{
    uint32_t at = word_at(text, span.start);
    if (at == 0 || at >= text->n_words) {
        return guess;
    }
    const struct sentence *sentence = &text->sentences[text->words[at].sentence];
    if (!sentence->tagged) {
        return guess;
    }
    uint32_t next = word_at(text, span.end);
    uint32_t end = sentence->first + sentence->count;
    if (next < end && text->words[next].upos == UPOS_VERB &&
        (text->words[next].feats & (FEAT_FIN | FEAT_PAST)) == (FEAT_FIN | FEAT_PAST)) {
        return -2; /* "who in May |sentenced X" */
    }
    bool front =
        at == sentence->first || (at == sentence->first + 1 &&
                                  (text->words[at - 1].upos == UPOS_ADP ||
                                   text->words[at - 1].upos == UPOS_PUNCT)); /* "- " */
    const struct tense_view view = {text, verbs};
    if (front) {
        return fronted_tense(&view, sentence, at, guess);
    }
    uint32_t from = at; /* where the window begins */
    for (uint32_t i = at; i > sentence->first + 1 && i + WINDOW > from; i--) {
        if (is_due(&view, sentence->first, i - 1)) {
            return 2;
        }
        if (!is_verb(&text->words[i - 1])) {
            continue;
        }
        if (verb_tense(&view, sentence, i - 1, at, &guess)) {
            return guess;
        }
        from = i;
    }
    return guess == 0 && is_missed_verb(&view, sentence) ? 2 : guess;
}
