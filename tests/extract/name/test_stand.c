/* test_stand.c - words that stand for actors without naming them. */
#include "tests/check.h"
#include "tests/extract/name/walk.h"

static const char story[] =
    "Chinese Foreign Minister Wang Yi met his American counterpart in Beijing. He said "
    "the two sides should talk. Secretary of State Antony Blinken later told reporters "
    "that more than 100 Chinese entities were helping Russia. The secretary then left. "
    "Dozens of pro-Palestinian demonstrators interrupted the hearing of the Senate "
    "Foreign Relations Committee. The committee resumed its work. President Biden and "
    "Prime Minister Kishida spoke on Tuesday. They discussed trade. The two leaders "
    "agreed to meet. The Israeli government denied it.";

static void words_that_stand_for_actors_are_found(void)
{
    static const struct {
        const char *form;
        const char *actor;
    } rows[] = {
        {"He",                                      "Wang Yi"                           },
        {"his American counterpart",                "Antony Blinken"                    },
        {"two sides",                               "China and United States"           },
        {"more than 100 Chinese entities",          "Chinese entities"                  },
        {"secretary",                               "Antony Blinken"                    },
        {"Dozens of pro-Palestinian demonstrators", "pro-Palestinian demonstrators"     },
        {"The committee",                           "Senate Foreign Relations Committee"},
        {"its",                                     "Senate Foreign Relations Committee"},
        {"They",                                    "Joe Biden and Fumio Kishida"       },
        {"two leaders",                             "Joe Biden and Fumio Kishida"       },
        {"The Israeli government",                  "Israel"                            },
    };
    struct engine engine = open_engine();
    struct walk walk;
    walk_text(&engine, story, &walk);
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct name_actor actor = actor_of(&walk, rows[i].form, 0);
        CHECK_ROW(slice_equal(actor.name, slice_of(rows[i].actor)), rows[i].form);
    }
    struct name_actor pair = actor_of(&walk, "two leaders", 0);
    CU_ASSERT_EQUAL(pair.n_members, 2);
    arena_release(&walk.arena);
    close_engine(&engine);
}

/* Descriptions of offices, by data/name/offices.tsv and who held them that day. */
static void descriptions_mean_holders_of_offices(void)
{
    static const struct actor_row rows[] = {
        {"The top US diplomat left.",              "top US diplomat",              0, "Antony Blinken" },
        {"The top British diplomat left.",         "top British diplomat",         0, "David Cameron"  },
        {"The most senior Chinese diplomat left.", "most senior Chinese diplomat", 0,
         "Wang Yi"                                                                                     },
        {"The British diplomat left.",             "British diplomat",             0, ""               },
        {"The French leader left.",                "French leader",                0, "Emmanuel Macron"},
        {"The Iranian regime said no.",            "The Iranian regime",           0, "Iran"           },
    };
    check_actors(rows, COUNT(rows));
}

/* "the company", "the club", "the 44-year-old": whom the words just before named. */
static void bodies_and_people_are_called_by_their_kind(void)
{
    static const struct actor_row rows[] = {
        {"Zelkon Inc. lost money. The company sued Bo Silva.",                                 "The company",      0,
         "Zelkon Inc.",                                                                                                                "organization"},
        {"Zelkon Inc. lost money. The Oslo-based chipmaker sued Bo Silva.",
         "The Oslo-based chipmaker",                                                                               0, "Zelkon Inc.",   "organization"},
        {"Zelkon Inc. said Brant Corp. lost money. The company sued Bo Silva.",
         "The company",                                                                                            0, "Zelkon Inc.",   "organization"},
        {"Zelkon Inc. met Brant Corp. on Monday. A judge heard that the company lied.",
         "the company",                                                                                            0, "",              NULL          },
        {"Zelkon Inc. lost money. Zelkon Inc. met Brant Corp. on Monday. A judge heard "
         "that the company lied.",                                                    "the company",      0, "Zelkon Inc.",   "organization"},
        {"Zelkon Inc. sued Brant Corp. A clerk of Brant Corp. said the company lied.",
         "the company",                                                                                            0, "Brant Corp.",   "organization"},
        {"Zelkon Inc. lost money. The new company sued Bo Silva.",                             "The new company",  0,
         "",                                                                                                                           NULL          },
        {"The Ministry of Trade met on Monday. The company sued Bo Silva.",
         "The company",                                                                                            0, "",              NULL          },
        {"Amnesty Watch condemned it. The London-based group urged a trial.",
         "The London-based group",                                                                                 0, "Amnesty Watch", "organization"},
        {"Actress Lena Brook was arrested. Police said the actress lied.",                     "actress",          0,
         "Lena Brook",                                                                                                                 "person"      },
        {"Dan Ortiz was dropped on Monday. The 44-year-old striker left.",
         "The 44-year-old striker",                                                                                0, "Dan Ortiz",     "person"      },
        {"Dan Ortiz, 33, met Bo Silva, 44. Police said the 44-year-old lied.",
         "the 44-year-old",                                                                                        0, "Bo Silva",      "person"      },
        {"Dan Ortiz, 33, met Bo Silva, 44. The 25-year-old left.",                             "The 25-year-old",  0,
         "",                                                                                                                           NULL          },
        {"The president of Peru, Ada Okoye, met Bo Silva. The Peruvian president left.",
         "Peruvian president",                                                                                     0, "Ada Okoye",     "person"      },
        {"Dan Ortiz lives in Oslo. A court charged the 61-year-old with fraud.",
         "the 61-year-old",                                                                                        0, "Dan Ortiz",     "person"      },
        {"Dan Ortiz met Bo Silva. A court charged the 61-year-old with fraud.",
         "the 61-year-old",                                                                                        0, "",              NULL          },
        {"Dan Ortiz lives in Oslo. A court charged the 61-year-old Peruvian with fraud.",
         "the 61-year-old Peruvian",                                                                               0, "Dan Ortiz",     "person"      },
        {"Peru's prime minister, Ada Okoye, left. The 61-year-old Peruvian premier resigned.",
         "Peruvian premier",                                                                                       0, "Ada Okoye",     "person"      },
        {"Dan Ortiz and Bo Silva fled. The two suspects lied.",                                "two suspects",     0,
         "Dan Ortiz and Bo Silva",                                                                                                     "person"      },
        {"Dan Ortiz saw Bo Silva. The two suspects lied.",                                     "The two suspects", 0, "",
         NULL                                                                                                                                        },
        {"Dan Ortiz and Bo Silva fled. Both were fined.",                                      "Both",             0,
         "Dan Ortiz and Bo Silva",                                                                                                     "person"      },
        {"Dan Ortiz and Bo Silva fled. Police freed the pair in Oslo.",                        "pair",             0,
         "Dan Ortiz and Bo Silva",                                                                                                     "person"      },
        {"Ada Okoye flew to talks with Bo Silva. Then the two signed a pact.",                 "two",              0,
         "Ada Okoye and Bo Silva",                                                                                                     "person"      },
        {"Ada Okoye met Bo Silva. The two ministers and two aides of hers left.",
         "The two",                                                                                                0, "",              NULL          },
        {"King Olav of Norway met Bo Silva. The Norwegian monarch left.",
         "Norwegian monarch",                                                                                      0, "Olav",          "person"      },
        {"Peruvian leader Ada Okoye met Bo Silva. The Peruvian leader left.",
         "Peruvian leader",                                                                                        0, "Ada Okoye",     "person"      },
    };
    check_actors(rows, COUNT(rows));
}

/* Who speaks says "he" of another; a man's family name may be anybody's. */
static void pronouns_mean_who_is_told_of(void)
{
    static const struct actor_row rows[] = {
        {"John Sample leads the poll. Peter Tester remarked, \"We trust that he will win.\"",
         "he",                                                                                                 0, "John Sample"                             },
        {"Portugal's prime minister, Luis Montenegro, received his Spanish counterpart in "
         "Faro. The two leaders signed a treaty.",                                     "two leaders", 0, "Luis Montenegro and Pedro S\xc3\xa1nchez"},
        {"Minister Tom Hale said Alan Reeve had left the country. He was arrested in Oslo.",
         "He",                                                                                                 0, "Alan Reeve"                              },
        {"Minister Tom Hale said Alan Reeve had left the country. He added that he was sorry.",
         "He",                                                                                                 0, "Tom Hale"                                },
        {"Jane Hollis spoke in Oslo. Hollis thanked the hosts. She left.",                      "She",         0,
         "Jane Hollis"                                                                                                                                      },
        {"Maria Sample grew up in Oslo. She studied law. Maria Sample taught there, and so "
         "did Elia Zenner. Her book was read.",                                        "Her",         0, "Maria Sample"                            },
        {"John Sample was hurt. John Sample rests, said aides of Sample. Tem Wardoyo, a "
         "spokesman for the police, confirmed it. He told reporters so.",              "He",          0, "Tem Wardoyo"                             },
        {"John Sample wrote that the vote was his, and Sample left. One senator, Edo Tester, "
         "said he intended to stay.",                                                  "he",          0, "Edo Tester"                              },
        {"John Sample came on Monday. Sample spoke, Sample sang, and then Sample left. "
         "Sample and Sample's wife had dined. His friend Ilko El-Basri Okoye said he was "
         "leaving Oslo.",                                                              "he",          0, "Ilko El-Basri Okoye"                     },
        {"John Sample met envoys, and Sample left. Peter Tester said that he would stay.",
         "he",                                                                                                 0, "Peter Tester"                            },
        {"John Sample opened the hall. John Sample named Peter Tester envoy. Later the Senate "
         "confirmed him.",                                                             "him",         0, "Peter Tester"                            },
    };
    check_actors(rows, COUNT(rows));
}

static void mentions_stand_in_text_order(void)
{
    struct engine engine = open_engine();
    struct walk walk;
    walk_text(&engine, story, &walk);
    for (size_t i = 1; i < walk.names.n_mentions; i++) {
        CU_ASSERT_TRUE(walk.names.mentions[i - 1].first_word <=
                       walk.names.mentions[i].first_word);
    }
    for (size_t w = 0; w < walk.text.n_words; w++) {
        uint32_t m = walk.names.word_mention[w];
        CU_ASSERT_TRUE(m == UINT32_MAX || (walk.names.mentions[m].first_word <= w &&
                                           w < walk.names.mentions[m].first_word +
                                                   walk.names.mentions[m].n_words));
    }
    arena_release(&walk.arena);
    close_engine(&engine);
}

CU_TestInfo stand_tests[] = {
    {"words that stand for actors are found",      words_that_stand_for_actors_are_found},
    {"mentions stand in text order",               mentions_stand_in_text_order         },
    {"pronouns mean who is told of",               pronouns_mean_who_is_told_of         },
    {"descriptions mean holders of offices",       descriptions_mean_holders_of_offices },
    {"bodies and people are called by their kind",
     bodies_and_people_are_called_by_their_kind                                         },
    CU_TEST_INFO_NULL,
};
