#include "extract/name/known.h"
#include "tests/check.h"

static bool same_word(const struct name_word *a, const struct name_word *b)
{
    return a->hash == b->hash && a->lower == b->lower && a->shape == b->shape &&
           a->candidate == b->candidate && a->small == b->small &&
           a->person == b->person && a->head == b->head &&
           a->class.fine == b->class.fine;
}

/* Asked again, a word is what it is where it was never asked for. */
static void what_is_kept_is_what_was_found(void)
{
    static const char *const words[] = {
        "Peru", "Minister", "of", "Anna", "“", "12th", "Antidisestablishmentarianism"};
    struct name_rules *rules = NULL;
    struct err err = {0};
    struct arena scratch = {0};
    struct known book = {0};
    CU_ASSERT_EQUAL_FATAL(
        name_rules_new((struct slice){0}, (struct slice){0}, &rules, &err), 0);
    known_begin(&book, COUNT(words));
    for (size_t i = 0; i < 2 * COUNT(words); i++) {
        struct slice form = slice_of(words[i % COUNT(words)]);
        struct known fresh = {0};
        known_begin(&fresh, 1);
        const struct known_word *kept = known_get(&book, rules, &scratch, form);
        const struct known_word *found = known_get(&fresh, rules, &scratch, form);
        CHECK_ROW(same_word(&kept->word, &found->word), words[i % COUNT(words)]);
        CHECK_ROW(kept->entry == found->entry && kept->names == found->names &&
                      kept->titles == found->titles &&
                      kept->title_kind == found->title_kind,
                  words[i % COUNT(words)]);
        known_release(&fresh);
    }
    CU_ASSERT_EQUAL(book.numbers.count, COUNT(words) - 1); /* one is too long */
    known_begin(&book, KNOWN_MOST); /* there is room for half as many */
    CU_ASSERT_EQUAL(book.numbers.count, COUNT(words) - 1);
    known_release(&book);
    arena_release(&scratch);
    name_rules_free(rules);
}

/* Words by the numbers of a book: of another book, or of another age, all is forgotten.
 */
static void words_met_are_told_by_their_numbers(void)
{
    struct name_rules *rules = NULL;
    struct err err = {0};
    struct arena scratch = {0};
    struct known known = {0};
    int books[2] = {0};
    CU_ASSERT_EQUAL_FATAL(
        name_rules_new((struct slice){0}, (struct slice){0}, &rules, &err), 0);
    for (uint32_t turn = 0; turn < 6; turn++) {
        bool other = turn % 2 == 1; /* the same number is another word's there */
        struct word word = {
            .span = {other ? 5 : 0, other ? 13 : 4},
              .met = 7
        };
        struct lang_text text = {.text = SLICE_LIT("Peru Minister"),
                                 .words = &word,
                                 .n_words = 1,
                                 .book = (const void *)&books[turn < 4 ? other : 0],
                                 .book_age = turn};
        struct name_words words = {.rules = rules, .text = &text, .n_words = 1};
        struct slice form = word_form(&text, 0);
        known_begin_text(&known, &text);
        (void)known_of(&known, &words, &scratch, 0, form);
        const struct known_word *again = known_of(&known, &words, &scratch, 0, form);
        CU_ASSERT_EQUAL(again->word.hash, name_hash(form));
        /* read otherwise than the book has it */
        const struct known_word *read =
            known_of(&known, &words, &scratch, 0, SLICE_LIT("Lima"));
        CU_ASSERT_EQUAL(read->word.hash, name_hash(SLICE_LIT("Lima")));
    }
    known_release(&known);
    arena_release(&scratch);
    name_rules_free(rules);
}

CU_TestInfo known_tests[] = {
    {"words met are told by their numbers", words_met_are_told_by_their_numbers},
    {"what is kept is what was found",      what_is_kept_is_what_was_found     },
    CU_TEST_INFO_NULL,
};
