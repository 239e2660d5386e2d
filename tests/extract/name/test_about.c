/* test_about.c - what stands beside a name. */
#include "tests/check.h"
#include "tests/extract/name/walk.h"

/* The last mention that reads `form`; without words when there is none. */
static struct name_mention mention_of(const struct walk *walk, const char *form)
{
    struct name_mention mention = {.n_words = 0};
    for (size_t k = 0; k < walk->names.n_mentions; k++) {
        const struct name_mention *one = &walk->names.mentions[k];
        if (slice_equal(span_cut(walk->text.text, one->span), slice_of(form))) {
            mention = *one;
        }
    }
    return mention;
}

/* Age, party and a former office stand beside a name. */
static void words_beside_a_name_tell_age_and_party(void)
{
    static const struct {
        const char *text;
        const char *form;
        const char *party;
        unsigned age;
        bool past;
    } rows[] = {
        {"Ann Sample, 54, said so.",                                 "Ann Sample", "",                 54, false},
        {"They met Bob Tester, aged 71, in Oslo.",                   "Bob Tester", "",                 71, false},
        {"The 47-year-old lawyer Ann Sample won.",                   "Ann Sample", "",                 47, false},
        {"Ann Sample, a 38-year-old doctor, won.",                   "Ann Sample", "",                 38, false},
        {"Ann Sample (29) won.",                                     "Ann Sample", "",                 29, false},
        {"They asked Ann Sample, 12 others and Bob Tester.",         "Ann Sample", "",                 0,
         false                                                                                                  },
        {"Senator Ann Sample (D-Calif.) spoke.",                     "Ann Sample", "Democratic Party", 0,
         false                                                                                                  },
        {"Rep. Bob Tester (R., Ohio) spoke.",                        "Bob Tester", "Republican Party", 0,
         false                                                                                                  },
        {"Labour MP Bob Tester spoke.",                              "Bob Tester", "Labour Party",     0,  false},
        {"Bob Tester, a Republican from Ohio, spoke.",               "Bob Tester", "Republican Party",
         0,                                                                                                false},
        {"Bob Tester, the leader of the Green Party, spoke.",        "Bob Tester",
         "Green Party",                                                                                0,  false},
        {"National Security Advisor Ann Sample spoke.",              "Ann Sample", "",                 0,  false},
        {"Former Prime Minister Bob Tester spoke.",                  "Bob Tester", "",                 0,  true },
        {"Bob Tester, a former foreign minister, spoke.",            "Bob Tester", "",                 0,  true },
        {"He met Ann Sample and then President Bob Tester in Bonn.", "Bob Tester", "",
         0,                                                                                                false},
    };
    struct engine engine = open_engine();
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct walk walk;
        walk_text(&engine, rows[i].text, &walk);
        struct name_mention mention = mention_of(&walk, rows[i].form);
        CHECK_ROW(mention.n_words > 0, rows[i].text);
        CHECK_ROW(mention.age == rows[i].age, rows[i].text);
        CHECK_ROW(slice_equal(mention.party, slice_of(rows[i].party)), rows[i].text);
        CHECK_ROW(mention.past == rows[i].past, rows[i].text);
        arena_release(&walk.arena);
    }
    close_engine(&engine);
}

CU_TestInfo about_tests[] = {
    {"words beside a name tell age and party", words_beside_a_name_tell_age_and_party},
    CU_TEST_INFO_NULL,
};
