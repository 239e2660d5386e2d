/* When and where what a report tells happened, from its words to the day. */
#include "base/when.h"
#include "extract/extract.h"
#include "tests/check.h"

#define TODAY "2022-09-15" /* a Thursday */

struct story {
    const char *text;
    const char *type;
    const char *want; /* date, or place */
};

/* A document of TODAY with one paragraph; the first mention of `type`. */
static const struct mention *find_mention(const struct ex_engine *engine,
                                          struct arena *arena,
                                          const struct story *story)
{
    struct doc doc = {.text = slice_of(story->text)};
    struct block block = {
        .span = {0, (uint32_t)doc.text.len},
          .kind = BLOCK_BODY
    };
    struct doc_clue clue = {.value = SLICE_LIT(TODAY)};
    static struct ex_walk walk;
    doc.clues = &clue;
    doc.n_clues = 1;
    doc.blocks = &block;
    doc.n_blocks = 1;
    ex_document(engine, arena, &doc, &walk);
    for (size_t i = 0; i < walk.mentions.n_mentions; i++) {
        if (slice_equal(walk.mentions.mentions[i].type, slice_of(story->type))) {
            return &walk.mentions.mentions[i];
        }
    }
    return NULL;
}

static struct slice date_of(const struct mention *mention, char out[WHEN_EDTF_SIZE])
{
    when_edtf(&mention->time.when, out);
    return slice_of(out);
}

static struct slice place_of(const struct mention *mention, char out[WHEN_EDTF_SIZE])
{
    out[0] = '\0'; /* the name needs no room */
    return mention->place.name;
}

static void check(const struct story *stories, size_t count,
                  struct slice (*tell)(const struct mention *, char *))
{
    struct ex_options options = {.now = WHEN_OPEN_LATEST};
    struct ex_engine engine;
    struct err err = {0};
    CU_ASSERT_EQUAL(ex_engine_open(&options, &engine, &err), 0);
    for (size_t i = 0; i < count; i++) {
        struct arena arena = {0};
        char text[WHEN_EDTF_SIZE] = "";
        const struct mention *mention = find_mention(&engine, &arena, &stories[i]);
        struct slice got = mention ? tell(mention, text) : (struct slice){0};
        CHECK_ROW(slice_equal(got, slice_of(stories[i].want)), stories[i].text);
        arena_release(&arena);
    }
    ex_engine_close(&engine);
}

static void dates_are_bounded_by_what_came_before_or_after(void)
{
    static const struct story stories[] = {
        {"Two men have been arrested after the mayor of Cusco was stabbed on Tuesday.",
         "arrest",                                                                                     "2022-09-13/2022-09-15"},
        {"Peru signed the agreement before the talks on Sunday.",                       "agreement",
         "../2022-09-11"                                                                                                      },
        {"Maria Lopez has visited Brazil twice since 2018.",                            "visit",
         "2018-01-01/2022-09-15"                                                                                              },
        {"Peru will hold elections by December.",                                       "election",    "2022-09-16/2022-12-31"},
        {"Karen Petrosyan resigned as minister in December 2018 following weeks of "
         "protests in Yerevan.",                                               "protest",     "../2018-12-31"        },
        {"Anna Ramos recently resigned as health minister.",                            "appointment",
         "../2022-09-15"                                                                                                      },
    };
    check(stories, sizeof stories / sizeof stories[0], date_of);
}

static void dates_are_measured_from_other_events(void)
{
    static const struct story stories[] = {
        {"Juan Soto visited Quito two days after the attack on Saturday.", "visit",
         "2022-09-12"                                                                                            },
        {"On Monday Juan Soto resigned, less than two weeks before the inauguration of "
         "Maria Lopez.",                                          "appointment", "2022-09-12"           },
        {"In November, Kenya and Uganda are to hold a summit in Kampala, a year after "
         "the floods that killed 80 people in the city.",         "disaster",    "2021-08-03/2022-02-28"},
        {"Juan Soto left Lima on Saturday. Four days after Maria Lopez visited Quito, diplomats "
         "are asking how far to go.",                             "visit",       "2022-09-11"           },
    };
    check(stories, sizeof stories / sizeof stories[0], date_of);
}

static void a_day_is_of_the_word_that_it_is_said_of(void)
{
    static const struct story stories[] = {
        {"While the House of Representatives confirmed Maria Lopez's nomination as "
         "minister on Friday, the Senate did not.",              "appointment", "2022-09-09"           },
        {"The court found that a 2005 law was void, and Juan Soto was sworn in as "
         "governor.",                                            "appointment", "2022-09-14/2022-09-15"},
        {"The trial of Ana Ruiz is expected to start in June.",           "legal_case",
         "2023-06"                                                                                              },
        {"The trial of Ana Ruiz began on July 4 and ended on August 30.", "legal_case",
         "2022-07-04/2022-08-30"                                                                                },
        {"Kenya agreed to join the pact in the week leading up to the summit with "
         "Uganda.",                                              "meeting",     "../2022-09-15"        },
    };
    check(stories, sizeof stories / sizeof stories[0], date_of);
}

static void a_lead_in_the_perfect_is_news(void)
{
    static const struct story stories[] = {
        {"The governor of Cusco, Juan Soto, has died.",                                  "death",
         "2022-09-14/2022-09-15"                                                                                         },
        {"TBILISI, September 15, 2022 - Juan Soto and Ana Ruiz have signed the treaty.",
         "agreement",                                                                             "2022-09-14/2022-09-15"},
        {"Soto met her on Tuesday. The governor of Cusco, Ana Ruiz, has died.",          "death",
         "../2022-09-15"                                                                                                 },
    };
    check(stories, sizeof stories / sizeof stories[0], date_of);
}

static void what_is_told_on_keeps_its_day(void)
{
    static const struct story stories[] = {
        {"On Monday the court in Lima sentenced Ana Ruiz. She fled from prison on May 3, "
         "2015. She attacked the governor of Cusco, Juan Soto, with a knife.", "attack", "2015-05-03"},
        {"Ana Ruiz was sentenced on Monday for the murder of Juan Soto.",               "attack",
         "../2022-09-15"                                                                                      },
    };
    check(stories, sizeof stories / sizeof stories[0], date_of);
}

static void places_come_from_what_is_told_around(void)
{
    static const struct story stories[] = {
        {"While in Colombia, Maria Lopez met President Juan Soto.", "meeting",
         "Colombia"                                                                    },
        {"The ministers met in Lima for a summit where Maria Lopez and Juan Soto signed "
         "the agreement.",                                 "agreement", "Lima"},
    };
    check(stories, sizeof stories / sizeof stories[0], place_of);
}

CU_TestInfo dates_tests[] = {
    {"dates are bounded by what came before or after",
     dates_are_bounded_by_what_came_before_or_after                                        },
    {"dates are measured from other events",           dates_are_measured_from_other_events},
    {"a day is of the word that it is said of",
     a_day_is_of_the_word_that_it_is_said_of                                               },
    {"a lead in the perfect is news",                  a_lead_in_the_perfect_is_news       },
    {"what is told on keeps its day",                  what_is_told_on_keeps_its_day       },
    {"places come from what is told around",           places_come_from_what_is_told_around},
    CU_TEST_INFO_NULL,
};
