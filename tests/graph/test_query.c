#include <stdio.h>
#include <string.h>

#include "tests/check.h"
#include "tests/graph/world.h"

/* Some diplomacy, made up where facts do not matter. Each line is an event. */
static const char *const docs[][3] = {
    {"a-reuters.txt", "2024-04-26",
     "visit|occurred|2024-04-24/2024-04-26|China,China|visitor:Antony Blinken@US,host:"
     "$China@CN|through\n"
     "meeting|occurred|2024-04-26|Beijing,China|participant:Antony Blinken@US,participant:"
     "Wang Yi@CN#Foreign Minister|\n"
     "meeting|occurred|2024-04-26|Beijing,China|participant:Antony Blinken@US,participant:"
     "Xi Jinping@CN|\n"
     "meeting|occurred|2024-05-16|Beijing,China|participant:Vladimir Putin@RU,participant:"
     "Xi Jinping@CN|\n"
     "alias|Antony Blinken@US|Blinken~\nalias|Wang Yi@CN|Wang~\n"                    },
    {"b.txt",         "2024-05-08",
     "visit|occurred|2024-05-06/2024-05-07|Paris,France|visitor:Xi Jinping@CN,host:$France"
     "@FR|through\n"
     "meeting|occurred|2024-05-06|Paris,France|participant:Emmanuel Macron@FR,participant:"
     "Xi Jinping@CN|\n"
     "visit|planned|2024-08|Russia,Russia|visitor:Wang Yi@CN,host:$Russia@RU|\n"
     "visit|occurred|2023-09-18/2023-09-21|Russia,Russia|visitor:Wang Yi@CN,host:$Russia@"
     "RU|through\n"
     "meeting|occurred|||participant:Wang Yi@CN,participant:Penny Wong@AU|\n"
     "meeting|occurred|2024-05-20|Astana,Kazakhstan|participant:Wang Yi@CN,participant:"
     "Murat Nurtleu@KZ|\n"                                                           },
    {"c-reuters.txt", "2024-06-05",
     "sanction|occurred|2019-05-16||imposer:$United States@US,target:!Huawei@CN|\n"
     "sanction|occurred|2024-05-02||imposer:$United Kingdom@GB,target:!Wagner Group@RU|\n"
     "hearing|occurred|2024-06-04|Washington,United States|witness:Janet Yellen@US,body:"
     "!Senate Banking Committee@US|\n"
     "agreement|occurred|2024-03-01||party:!Bank of China@CN,party:!Deutsche Bank@DE|\n"
     "meeting|occurred|2023-06-18|Beijing,China|participant:Antony Blinken@US,participant:"
     "Wang Yi@CN|\n"
     "alias|Wang Wentao@CN|Wang~\n"
     "meeting|occurred|2024-02-02|Brussels,Belgium|participant:Wang Wentao@CN,participant:"
     "Valdis Dombrovskis@LV|\n"                                                      },
    {"d.txt",         "2024-06-06",
     "meeting|occurred|2024-05-21|Astana,Kazakhstan|participant:Wang Yi@CN,participant:"
     "Murat Nurtleu@KZ|\n"
     "agreement|occurred|2024-03-01||party:!Bank of China@CN,party:!Deutsche Bank@DE|\n"
     "visit|occurred|2024-04-04/2024-04-09|China,China|visitor:Janet Yellen@US,host:$China"
     "@CN|through\n"                                                                 },
    {"e.txt",         "2024-06-07",
     "agreement|occurred|2024-03||party:!Bank of China@CN,party:!Deutsche Bank@DE|\n"},
};

static void fill(struct world *world)
{
    world_open(world);
    for (size_t i = 0; i < COUNT(docs); i++) {
        world_add(world, docs[i][0], docs[i][1], docs[i][2]);
    }
    world_merge(world);
}

/* "e2" two events; "a Wang Yi 2, ..." actors; "c 2024-04 3, ..." counts. */
static struct slice answer_text(const struct kg_result *result, struct arena *arena)
{
    struct buf out = {0};
    const struct kg_view *view = &result->view;
    if (result->answer == KG_ANSWER_EVENTS) {
        buf_addf(&out, "%zu:", view->n_events);
        for (size_t i = 0; i < view->n_events; i++) {
            char edtf[WHEN_EDTF_SIZE];
            when_edtf(&view->events[i].when, edtf);
            buf_addf(&out, " %s%s", edtf, view->events[i].maybe ? "(?)" : "");
        }
    }
    for (size_t i = 0; i < result->n_actors; i++) {
        buf_addf(&out, "%s%.*s %u", i == 0 ? "" : ", ",
                 SLICE_ARG(view->actors[result->actors[i]].name),
                 (unsigned)result->actor_events[i]);
    }
    for (size_t i = 0; i < result->n_tallies; i++) {
        buf_addf(&out, "%s%.*s=%u", i == 0 ? "" : ", ",
                 SLICE_ARG(result->tallies[i].key), (unsigned)result->tallies[i].count);
    }
    struct slice text = arena_copy(arena, buf_slice(&out));
    buf_release(&out);
    return text;
}

/* The examples of the language's design, and what this graph answers; now 2024-06-30.
 */
static const char *const examples[][2] = {
    {"events involving Wang Yi",
     "6: 2023-06-18 2023-09-18/2023-09-21 2024-04-26 2024-05-20 2024-08 XXXX"                                                },
    {"events involving Wang Yi and Antony Blinken",                         "2: 2023-06-18 2024-04-26"                       },
    {"events involving Wang Yi or Xi Jinping since 2024",
     "7: 2024-04-26 2024-04-26 2024-05-06 2024-05-06/2024-05-07 2024-05-16 2024-05-20 "
     "2024-08"                                                                                                               },
    {"meetings between Blinken and Xi Jinping in April 2024",               "1: 2024-04-26"                                  },
    {"who met Wang Yi",                                                     "Antony Blinken 2, Murat Nurtleu 1, Penny Wong 1"},
    {"who met Wang Yi in Beijing in 2024-Q2",                               "Antony Blinken 1"                               },
    {"whom did Antony Blinken meet in April 2024",                          "Wang Yi 1, Xi Jinping 1"                        },
    {"who visited China since 2023-06",                                     "Antony Blinken 1, Janet Yellen 1"               },
    {"who sanctioned Huawei",                                               "United States 1"                                },
    {"who testified before Senate Banking Committee in 2024",               "Janet Yellen 1"                                 },
    {"sanctions after 2023",                                                "1: 2024-05-02"                                  },
    {"sanctions by United States on Huawei since 2019",                     "1: 2019-05-16"                                  },
    {"sanctions against \"Wagner Group\" reported by Reuters",              "1: 2024-05-02"                                  },
    {"visits by Xi Jinping to France",                                      "1: 2024-05-06/2024-05-07"                       },
    {"visits and meetings involving Wang Yi from 2024-04-01 to 2024-06-30",
     "2: 2024-04-26 2024-05-20"                                                                                              },
    {"hearings with Janet Yellen before 2024-07",                           "1: 2024-06-04"                                  },
    {"planned visits in next 3 months",                                     "1: 2024-08"                                     },
    {"disputed events in May 2024",                                         "1: 2024-05-20"                                  },
    {"when did Blinken meet Wang Yi",                                       "2: 2023-06-18 2024-04-26"                       },
    {"when did Wang Yi visit Russia",                                       "2: 2023-09-18/2023-09-21 2024-08"               },
    {"where did Xi Jinping meet Vladimir Putin in 2024",                    "1: 2024-05-16"                                  },
    {"how many meetings involving Wang Yi per month",
     "2023-06=1, 2024-04=1, 2024-05=1, undated=1"                                                                            },
    {"how often did Blinken meet Wang Yi since 2023",                       "=2"                                             },
    {"what did Wang Yi do in May 2024",                                     "1: 2024-05-20"                                  },
    {"timeline of Wang Yi since last 6 months",                             "3: 2024-04-26 2024-05-20 2024-08"               },
    {"events involving \"Bank of China\" with at least 3 sources",          "1: 2024-03-01"                                  },
    {"meetings in Beijing on 26 April 2024",                                "2: 2024-04-26 2024-04-26"                       },
    {"undated events involving Wang Yi",                                    "1: XXXX"                                        },
    {"events without Xi Jinping in 2024",
     "9: 2024-02-02 2024-03-01 2024-04-04/2024-04-09 2024-04-24/2024-04-26 2024-04-26 "
     "2024-05-02 2024-05-20 2024-06-04 2024-08"                                                                              },
    {"actor:\"Wang Yi\" type:meeting date:2024-04..2024-06",
     "2: 2024-04-26 2024-05-20"                                                                                              },
 /* more of the grammar */
    {"show all meetings involving Bank of China",                           "0:"                                             },
    {"events by actor",                                                     NULL                                             },
    {"meetings with Blinken, Wang Yi",                                      "2: 2023-06-18 2024-04-26"                       },
    {"events involving Wang Yi between 2024-05-20 and 2024-05-20",          "1: 2024-05-20"                                  },
    {"events involving yellen in april 2024",                               "1: 2024-04-04/2024-04-09"                       },
    {"events according to reuters in 2019",                                 "1: 2019-05-16"                                  },
    {"hearings last month",                                                 "0:"                                             },
    {"hearings this month",                                                 "1: 2024-06-04"                                  },
    {"meetings involving Wang Yi by place",                                 "Beijing=2, (no place)=1, Astana=1"              },
    {"events involving Wang Yi on 25 April 2024",                           "0:"                                             },
    {"visits on 25 April 2024",                                             "1: 2024-04-24/2024-04-26"                       },
    {"agreements in the first week of March 2024",                          NULL                                             },
};

static void examples_give_the_right_rows(void)
{
    struct world world;
    fill(&world);
    struct kg_asker asker = world_asker(&world, "2024-06-30");
    for (size_t i = 0; i < COUNT(examples); i++) {
        struct kg_result result = {0};
        struct err err = {0};
        int rc =
            kg_ask(&asker, &world.arena, slice_of(examples[i][0]), NULL, &result, &err);
        struct slice text =
            rc == 0 ? answer_text(&result, &world.arena) : slice_of(err.text);
        bool good =
            rc == 0 && (!examples[i][1] || slice_equal(text, slice_of(examples[i][1])));
        if (!good) {
            (void)printf("%s\n   gives %.*s\n", examples[i][0], SLICE_ARG(text));
        }
        CHECK_ROW(good, examples[i][0]);
    }
    world_close(&world);
}

static const struct {
    const char *query;
    int code;
    const char *text;
    size_t offset;
} wrong[] = {
    {"metings between Blinken and Wang Yi",                ERR_USAGE,
     "unknown event type 'metings'; did you mean 'meetings'?",                                                           0 },
    {"meetings between Blinken",                           ERR_USAGE,
     "'between' needs two actors: between A and B",                                                                      9 },
    {"events after Wang Yi",                               ERR_USAGE,
     "'after' needs a date such as 2024, 2024-04, 26 April 2024 or 2024-Q2",                                             7 },
    {"who kissed Wang Yi",                                 ERR_USAGE,
     "unknown verb 'kissed'; expected met, visited, sanctioned or testified",                                            4 },
    {"events involving Wang Yi and Xi Jinping or Blinken", ERR_USAGE,
     "cannot mix 'and' with 'or' in one list; use --actor and --any-actor",                                              0 },
    {"events involving Wang Yii",                          ERR_USAGE,
     "no actor matches 'Wang Yii'; did you mean 'Wang Yi' (6 events)?",                                                  17},
    {"events involving Wang",                              ERR_AMBIGUOUS,
     "'Wang' matches 2 actors: Wang Yi (6), Wang Wentao (1)",                                                            0 },
    {"events since 2024-02-30",                            ERR_USAGE,
     "2024-02-30 is not a date (February 2024 has 29 days)",                                                             13},
    {"events since 2024-06 until 2024-04",                 ERR_USAGE,
     "empty range: since 2024-06 is later than until 2024-04",                                                           0 },
    {"actr:\"Wang Yi\"",                                   ERR_USAGE,     "unknown field 'actr'; did you mean 'actor'?", 0 },
    {"meetings in Nowhereville",                           ERR_USAGE,     "no place or date matches 'Nowhereville'",
     12                                                                                                                    },
    {"meetings in Beijin",                                 ERR_USAGE,
     "no place or date matches 'Beijin'; did you mean 'Beijing'?",                                                       12},
    {"meetings Wang Yi",                                   ERR_USAGE,
     "'Wang' is not understood here; see: dateline help query",                                                          9 },
};

static void nonsense_is_told_what_it_lacks(void)
{
    struct world world;
    fill(&world);
    struct kg_asker asker = world_asker(&world, "2024-06-30");
    for (size_t i = 0; i < COUNT(wrong); i++) {
        struct kg_result result = {0};
        struct err err = {0};
        int rc =
            kg_ask(&asker, &world.arena, slice_of(wrong[i].query), NULL, &result, &err);
        bool good =
            rc == wrong[i].code && strcmp(err.text, wrong[i].text) == 0 &&
            (!err.located || wrong[i].offset == 0 || err.offset == wrong[i].offset);
        if (!good) {
            (void)printf("%s\n   gives %d at %zu: %s\n", wrong[i].query, rc, err.offset,
                         err.text);
        }
        CHECK_ROW(good, wrong[i].query);
    }
    world_close(&world);
}

static void notes_and_flags(void)
{
    struct world world;
    fill(&world);
    struct kg_asker asker = world_asker(&world, "2024-06-30");
    struct kg_result result = {0};
    struct err err = {0};
    int rc = kg_ask(&asker, &world.arena,
                    SLICE_LIT("meetings involving Blinken in March 2024"), NULL,
                    &result, &err);
    CHECK_ROW(rc == 0 &&
                  slice_equal(result.note, SLICE_LIT("0 events; nearest before: "
                                                     "2023-06-18, nearest after: "
                                                     "2024-04-26")),
              "an empty answer names the nearest events");
    rc = kg_ask(&asker, &world.arena, SLICE_LIT("events involving Wang Yi in May 2024"),
                NULL, &result, &err);
    CHECK_ROW(rc == 0 &&
                  slice_equal(result.note,
                              SLICE_LIT("1 undated event is left out; ask for undated "
                                        "events")),
              "undated events do not vanish silently");
    const char *actors[] = {"Wang Yi", "Blinken"};
    struct kg_flags flags = {
        .actors = actors, .n_actors = 2, .since = "2024", .until = "2024-06"};
    rc = kg_ask(&asker, &world.arena, (struct slice){0}, &flags, &result, &err);
    CHECK_ROW(
        rc == 0 && result.view.n_events == 1 &&
            slice_equal(result.explain,
                        SLICE_LIT("--actor \"Wang Yi\" --actor \"Antony Blinken\" "
                                  "--since 2024 --until 2024-06")),
        "flags say the same");
    world_close(&world);
}

static const char *const mixed[] = {"meetings",
                                    "who",
                                    "whom",
                                    "when",
                                    "did",
                                    "met",
                                    "meet",
                                    "and",
                                    "or",
                                    "by",
                                    "on",
                                    "in",
                                    "from",
                                    "between",
                                    "to",
                                    "since",
                                    "before",
                                    "last",
                                    "3",
                                    "months",
                                    "2024",
                                    "2024-04",
                                    "April",
                                    "26",
                                    "Wang Yi",
                                    "Wang",
                                    "Blinken",
                                    "\"Xi Jinping\"",
                                    "\"",
                                    "type:meeting",
                                    "date:",
                                    "date:..",
                                    "actor:\"Wang Yi\"",
                                    "per",
                                    "month",
                                    "with",
                                    "at",
                                    "least",
                                    "sources",
                                    "how",
                                    "many",
                                    "often",
                                    "what",
                                    "do",
                                    "timeline",
                                    "of",
                                    "planned",
                                    ",",
                                    "?",
                                    "according",
                                    "reported",
                                    "not",
                                    "involving",
                                    "2024-Q2",
                                    "9999999",
                                    "\xff\xfe"};

/* Words of queries in any order, some cut short. */
static void mix_words(uint32_t *seed, int n, struct buf *out)
{
    for (int i = 0; i < n; i++) {
        *seed = *seed * 1664525U + 1013904223U;
        buf_addf(out, "%s ", mixed[(*seed >> 12) % COUNT(mixed)]);
    }
}

/* Whatever comes of a mixture of words: an answer, or a reason why there is none. */
static bool is_answered(const struct kg_asker *asker, struct slice query)
{
    struct arena arena = {0};
    struct kg_result result;
    struct err err = {0};
    int rc = kg_ask(asker, &arena, query, NULL, &result, &err);
    arena_release(&arena);
    return rc == 0 || (err.text[0] != '\0' && (rc == ERR_USAGE || rc == ERR_AMBIGUOUS));
}

static void no_mixture_of_words_crashes(void)
{
    struct world world;
    uint32_t seed = 12345;
    fill(&world);
    struct kg_asker asker = world_asker(&world, "2024-06-30");
    for (int i = 0; i < 2000; i++) {
        struct buf query = {0};
        mix_words(&seed, 1 + i % 9, &query);
        CHECK_ROW(is_answered(&asker, buf_slice(&query)), "an answer or a reason");
        buf_release(&query);
    }
    world_close(&world);
}

CU_TestInfo query_tests[] = {
    {"the examples give the right rows", examples_give_the_right_rows  },
    {"nonsense is told what it lacks",   nonsense_is_told_what_it_lacks},
    {"notes and flags",                  notes_and_flags               },
    {"no mixture of words crashes",      no_mixture_of_words_crashes   },
    CU_TEST_INFO_NULL,
};
