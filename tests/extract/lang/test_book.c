#include <stdio.h>

#include "base/table.h"
#include "extract/lang/book.h"
#include "extract/lang/tagset.h"
#include "tests/check.h"

struct fixture {
    struct arena arena;
    struct tagger tagger;
    struct lemmas lemmas;
    struct book book;
};

static void set_up(struct fixture *f)
{
    struct slice file = data_get("model/english.model");
    *f = (struct fixture){0};
    CU_ASSERT(tagger_open(file, &f->tagger) && lemmas_open(file, &f->lemmas));
}

static void tear_down(struct fixture *f)
{
    book_release(&f->book);
    arena_release(&f->arena);
}

/* Every label with every word, twice: what is kept is what is found anew. */
static void what_is_kept_is_what_was_found(void)
{
    static const char *const words[] = {
        "Ministers", "met",      "“",
        "HELD",      "stopped",  "U.S.",
        "Xi’s",      "zxqwvies", "antidisestablishmentarianistically"};
    struct fixture f;
    set_up(&f);
    book_begin(&f.book, COUNT(words));
    for (size_t i = 0; i < 2 * COUNT(words); i++) {
        struct slice word = slice_of(words[i % COUNT(words)]);
        struct book_word *met = book_get(&f.book, &f.tagger, &f.arena, word);
        struct form form;
        form_init(&form, word);
        bool same = met->set == tagger_set(&f.tagger, &form) &&
                    met->form.hash == form.hash && met->form.shape == form.shape;
        for (size_t l = 0; l < f.tagger.n_labels; l++) {
            const struct tag_label *label = &f.tagger.labels[l];
            struct slice want =
                lemma_of(&f.lemmas, &f.arena, word, label->upos, label->xpos);
            struct slice got = book_lemma(met, &f.lemmas, &f.arena, word, *label);
            same = same && slice_equal(want, got);
        }
        CHECK_ROW(same, words[i % COUNT(words)]);
    }
    tear_down(&f);
}

static void a_word_is_kept_once(void)
{
    struct fixture f;
    set_up(&f);
    book_begin(&f.book, 4);
    struct book_word *oslo = book_get(&f.book, &f.tagger, &f.arena, SLICE_LIT("Oslo"));
    CU_ASSERT_PTR_NOT_EQUAL(oslo,
                            book_get(&f.book, &f.tagger, &f.arena, SLICE_LIT("oslo")));
    CU_ASSERT_PTR_EQUAL(oslo,
                        book_get(&f.book, &f.tagger, &f.arena, SLICE_LIT("Oslo")));
    CU_ASSERT_EQUAL(f.book.numbers.count, 2);
    tear_down(&f);
}

#define STEP 16 /* words of a block */

/* Fills the book with words of one round; were all found as they are? */
static bool fill_book(struct fixture *f, int round)
{
    char text[32];
    bool right = true;
    for (size_t i = 0; i < BOOK_MOST + 50; i++) {
        if (i % STEP == 0 && i < BOOK_MOST) {
            book_begin(&f->book, STEP);
        }
        int len = snprintf(text, sizeof text, "w%d-%zu", round, i);
        struct slice word = {text, (size_t)len};
        struct form form;
        form_init(&form, word);
        right = right &&
                book_get(&f->book, &f->tagger, &f->arena, word)->form.hash == form.hash;
    }
    return right;
}

/* Twice as many words as are kept, and more than were told. */
static void a_full_book_begins_anew(void)
{
    struct fixture f;
    set_up(&f);
    for (int round = 0; round < 2; round++) {
        CU_ASSERT_TRUE(fill_book(&f, round));
        CU_ASSERT_EQUAL(f.book.numbers.count, BOOK_MOST);
    }
    book_begin(&f.book, STEP);
    CU_ASSERT_EQUAL(f.book.numbers.count, 0);
    tear_down(&f);
}

/* What a tagger that took it for the present behind a plural is told. */
static void an_irregular_past_is_no_present(void)
{
    static const struct {
        const char *word;
        uint8_t xpos;
    } rows[] = {
        {"struck", XPOS_VBD},
        {"flew",   XPOS_VBD},
        {"found",  XPOS_VBP},
        {"meet",   XPOS_VBP},
    };
    struct tag_label present = {UPOS_VERB, XPOS_VBP, FEAT_FIN | FEAT_PRES};
    struct fixture f;
    set_up(&f);
    book_begin(&f.book, COUNT(rows));
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct book_word *met =
            book_get(&f.book, &f.tagger, &f.arena, slice_of(rows[i].word));
        CHECK_ROW(book_label(met, present).xpos == rows[i].xpos, rows[i].word);
    }
    tear_down(&f);
}

CU_TestInfo book_tests[] = {
    {"what is kept is what was found",  what_is_kept_is_what_was_found },
    {"a word is kept once",             a_word_is_kept_once            },
    {"a full book begins anew",         a_full_book_begins_anew        },
    {"an irregular past is no present", an_irregular_past_is_no_present},
    CU_TEST_INFO_NULL,
};
