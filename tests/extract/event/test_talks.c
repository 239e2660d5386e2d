/* The whole walk: who met, spoke and was received, and what only sounds like it; by
 * people who do not exist. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

static void gatherings_are_found(void)
{
    static const struct report reports[] = {
        {"convened officials", "2026-01-16",
         "On Monday Minister Ada Lind convened school officials and the heads of six boards.",
         "meeting occurred 2026-01-12 participant=Ada Lind participant=school officials"                                                                                },
        {"convened lawmakers", "2026-01-16",
         "The White House convened 80 state legislators on Monday.",                           "meeting occurred 2026-01-12 participant=White House\n!legislation"      },
        {"a convening",        "2026-01-16",
         "The White House hosted another convening on floods on Monday.",                      "meeting occurred 2026-01-12 host=White House"                           },
        {"present at it",      "2026-01-16",
         "Ada Lind was present at a 1988 meeting with Bo Odede in a villa in Oslo.",           "meeting occurred 1988 in Oslo participant=Ada Lind participant=Bo Odede"},
        {"was briefed",        "2026-01-16",
         "On Monday President Ada Lind was briefed by General Bo Odede on the flood.",         "meeting occurred 2026-01-12 participant=Bo Odede participant=Ada Lind"  },
        {"gathered facts",     "2026-01-16",
         "Police gathered statements from Ada Lind on Monday.",                                "!meeting"                                                               },
        {"met in a final",     "2026-01-16", "Peru met Chile in the final on Monday.",
         "!meeting"                                                                                                                                                     },
    };
    run_reports(reports, COUNT(reports));
}

static void what_was_discussed_there_looks_back(void)
{
    static const struct report reports[] = {
        {"participants",      "2026-01-16",
         "Ada Lind met Bo Odede in Oslo on Monday. Participants discussed trade.",           "meeting occurred 2026-01-12 in Oslo e0"                           },
        {"before no meeting", "2026-01-16", "Officials discussed trade on Monday.",
         "!meeting"                                                                                                                                             },
        {"met to discuss",    "2026-01-16",
         "Ada Lind met leaders of Peru on Monday. Officials flew to Oslo to discuss trade.",
         "!in Oslo"                                                                                                                                             },
        {"another summit",    "2026-01-16",
         "Ada Lind met Bo Odede in Oslo on Monday. The leaders discussed the NATO summit in "
         "Lima.",                                                                            "meeting occurred 2026-01-12 in Oslo participant=Ada Lind\nin Lima"},
    };
    run_reports(reports, COUNT(reports));
}

static void talking_is_by_wire_or_face_to_face(void)
{
    static const struct report reports[] = {
        {"spoke with",               "2026-01-16", "Ada Lind spoke with Bo Odede on Monday.",
         "call occurred"                                                                                                                                                             },
        {"spoke there",              "2026-01-16", "Ada Lind spoke with Bo Odede in Oslo on Monday.",
         "meeting occurred 2026-01-12 in Oslo participant=Ada Lind participant=Bo Odede"                                                                                             },
        {"talked there",             "2026-01-16", "Ada Lind talked with Bo Odede in Oslo.",
         "meeting occurred"                                                                                                                                                          },
        {"a call with reporters",    "2026-01-16",
         "Ada Lind said in a conference call with journalists on Monday that she would run.",
         "news_conference occurred 2026-01-12 speaker=Ada Lind\n!call"                                                                                                               },
        {"a distress call",          "2026-01-16",
         "The navy received a distress call from Captain Bo Odede on Monday.",                        "!call"                                                                        },
        {"a speech from",            "2026-01-16",
         "Monday's speech from President Ada Lind ran for hours.",                                    "news_conference occurred 2026-01-12 speaker=Ada Lind"                         },
        {"an interview with police", "2026-01-16",
         "Ada Lind's interview with detectives on Monday took two hours.",                            "investigation occurred\n!news_conference"                                     },
        {"the president and a name", "2026-01-16",
         "President Ada Lind flew home on Monday. The President and Minister Bo Odede met "
         "in Oslo on Friday.",                                                                        "meeting occurred 2026-01-16 in Oslo participant=Ada Lind participant=Bo Odede"},
        {"two offices of one",       "2026-01-16",
         "President and General Manager Bo Odede met Ada Lind in Oslo on Monday.",                    "meeting occurred 2026-01-12 in Oslo participant=Bo Odede participant=Ada Lind"},
        {"visited with",             "2026-01-16",
         "Minister Ada Lind visited with victims of the flood on Monday.",                            "meeting occurred 2026-01-12 participant=Ada Lind"                             },
        {"arrived for work",         "2026-01-16", "Ada Lind arrived for work on Monday.",
         "!visit"                                                                                                                                                                    },
        {"first of an office",       "2026-01-16",
         "Premier Bo Odede was the first Prime Minister to visit Fiji in 12 years.",                  "visit occurred ../2026-01-16 in Fiji visitor=Bo Odede"                        },
        {"will be the first",        "2026-01-16",
         "Vice President Ada Lind will be the first Vice President to ever visit Peru.",              "visit planned"                                                                },
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo talks_tests[] = {
    {"gatherings are found",                gatherings_are_found               },
    {"what was discussed there looks back", what_was_discussed_there_looks_back},
    {"talking is by wire or face to face",  talking_is_by_wire_or_face_to_face },
    CU_TEST_INFO_NULL,
};
