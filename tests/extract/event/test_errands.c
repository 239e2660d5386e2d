/* The whole walk over journeys, what they are for, and what the turns of phrase of
 * reporters tell, by people and bodies that do not exist. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

#define FRIDAY "2026-01-16"

static void stays_tell_what_they_are_for(void)
{
    static const struct report reports[] = {
        {"on a visit there",     FRIDAY, "Ada Lind is in Lima on a three-day visit.",
         "visit ongoing 2026-01-16 in Lima visitor=Ada Lind"                                                                                                                         },
        {"for talks",            FRIDAY, "Ada Lind was in Lima on Monday for talks with Bo Odede.",
         "meeting occurred 2026-01-12 in Lima participant=Ada Lind participant=Bo Odede"                                                                                             },
        {"there to meet",        FRIDAY, "Ada Lind is in Lima to meet Bo Odede.",
         "meeting planned XXXX participant=Ada Lind participant=Bo Odede"                                                                                                            },
        {"went to see",          FRIDAY, "Ada Lind flew to Lima on Monday to see Bo Odede.",
         "meeting occurred 2026-01-12 in Lima participant=Ada Lind participant=Bo Odede"                                                                                             },
        {"wants to see",         FRIDAY, "Ada Lind wants to see Bo Odede on Monday.",
         "!meeting"                                                                                                                                                                  },
        {"came to see a win",    FRIDAY,
         "Ada Lind came to Lima on Monday to see Bo Odede win.",                                      "!meeting"                                                                     },
        {"on her way",           FRIDAY, "Ada Lind was on her way to Lima on Monday.",
         "visit occurred 2026-01-12 in Lima visitor=Ada Lind"                                                                                                                        },
        {"for something",        FRIDAY, "Ada Lind is for talks with Bo Odede.",                      "!visit"                                                                       },
        {"the first to",         FRIDAY,
         "Ada Lind became the first mayor in ten years to visit Lima on Monday.",                     "visit occurred 2026-01-12 in Lima visitor=Ada Lind\n!appointment"             },
        {"visiting somebody",    FRIDAY,
         "Ada Lind met visiting premier Bo Odede in Lima on Monday.",                                 "meeting occurred 2026-01-12 in Lima participant=Ada Lind participant=Bo Odede"},
        {"talks with a visitor", FRIDAY,
         "Ada Lind held talks with visiting premier Bo Odede on Monday.",                             "meeting occurred 2026-01-12 participant=Ada Lind participant=Bo Odede"        },
        {"went on",              FRIDAY, "Ada Lind fled on Monday and continued to Lima on Tuesday.",
         "visit occurred 2026-01-13 in Lima visitor=Ada Lind"                                                                                                                        },
        {"is expected",          FRIDAY, "The mayor, Ada Lind, is expected on Monday.",
         "visit planned 2026-01-19 visitor=Ada Lind"                                                                                                                                 },
    };
    run_reports(reports, COUNT(reports));
}

static void plans_may_be_in_the_passive(void)
{
    static const struct report reports[] = {
        {"is to be replaced", FRIDAY, "Ada Lind is to be replaced by Bo Odede.",
         "appointment planned XXXX appointee=Bo Odede predecessor=Ada Lind"                                                                                  },
        {"is to be signed",   FRIDAY,
         "The pact is to be signed by Ada Lind and Bo Odede on Monday.",              "agreement planned 2026-01-19 party=Ada Lind party=Bo Odede"           },
        {"a choice",          FRIDAY,
         "Ada Lind introduced Bo Odede on Monday as her choice to replace Eva Moss.", "appointment occurred 2026-01-12 appointee=Bo Odede appointer=Ada Lind"},
        {"named to lead",     FRIDAY,
         "Bo Odede was named by Ada Lind on Monday to head the bank.",                "appointment occurred 2026-01-12 appointee=Bo Odede appointer=Ada Lind"},
    };
    run_reports(reports, COUNT(reports));
}

static void goods_are_their_makers(void)
{
    static const struct report reports[] = {
        {"goods of a land",   FRIDAY, "Kenya imposed tariffs on Chilean steel on Monday.",
         "sanction occurred 2026-01-12 imposer=Kenya target=Chile"                                                                                    },
        {"goods from a land", FRIDAY,
         "Kenya imposed a tariff on steel from Chile on Monday.",                            "sanction occurred 2026-01-12 imposer=Kenya target=Chile"},
        {"by and of",         FRIDAY,
         "The adoption by the Senate of a resolution on Monday changed little.",             "legislation occurred 2026-01-12 body=US Senate"         },
        {"a list",            FRIDAY, "Kenya put Ada Lind on its sanctions list on Monday.",
         "sanction occurred 2026-01-12 imposer=Kenya target=Ada Lind"                                                                                 },
        {"envoys",            FRIDAY, "Kenya pulled its ambassador from Chile on Monday.",
         "sanction occurred 2026-01-12 imposer=Kenya target=Chile"                                                                                    },
    };
    run_reports(reports, COUNT(reports));
}

static void turns_of_phrase_tell_events(void)
{
    static const struct report reports[] = {
        {"signatures",         FRIDAY,
         "Ada Lind and Bo Odede put their signatures to a treaty on Monday.",             "agreement occurred 2026-01-12 party=Ada Lind party=Bo Odede"          },
        {"on the line",        FRIDAY,
         "Ada Lind spent an hour on the line with Bo Odede on Monday.",                   "call occurred 2026-01-12 participant=Ada Lind participant=Bo Odede"   },
        {"faces reporters",    FRIDAY, "Ada Lind faced reporters on Monday.",
         "news_conference occurred 2026-01-12 speaker=Ada Lind"                                                                                                  },
        {"took over",          FRIDAY, "Ada Lind took over on Monday.",
         "appointment occurred 2026-01-12 appointee=Ada Lind"                                                                                                    },
        {"took over land",     FRIDAY,
         "The Norland Union took over two valleys and a port on Monday.",                 "!appointment"                                                         },
        {"power passed",       FRIDAY, "Power passed to Ada Lind on Monday.",
         "appointment occurred 2026-01-12 appointee=Ada Lind"                                                                                                    },
        {"to a landslide",     FRIDAY,
         "Ada Lind led the Norland Union to a landslide on Sunday.",                      "election occurred 2026-01-11 winner=Ada Lind winner=Norland Union"    },
        {"to a win in sports", FRIDAY,
         "Ada Lind led the Norland Union to its sixth victory on Sunday.",                "!election"                                                            },
        {"moved a motion",     FRIDAY, "Ada Lind moved the resolution on Monday.",
         "legislation occurred 2026-01-12 sponsor=Ada Lind"                                                                                                      },
        {"voted out",          FRIDAY, "Ada Lind was voted out by parliament on Monday.",
         "legislation occurred 2026-01-12 accused=Ada Lind body=parliament"                                                                                      },
        {"had dinner",         FRIDAY,
         "Ada Lind attended a dinner hosted by Bo Odede on Monday.",                      "meeting occurred 2026-01-12 participant=Ada Lind participant=Bo Odede"},
    };
    run_reports(reports, COUNT(reports));
}

static void clauses_lend_their_subjects(void)
{
    static const struct report reports[] = {
        {"who is beside a name",    FRIDAY,
         "Ada Lind, a teacher who was sworn in as mayor on Monday, met Bo Odede.",                "appointment occurred 2026-01-12 appointee=Ada Lind"                           },
        {"among those were",        FRIDAY,
         "Among those attending the summit in Lima on Monday were Ada Lind and Bo Odede.",
         "meeting occurred 2026-01-12 in Lima participant=Ada Lind participant=Bo Odede"                                                                                         },
        {"attending were",          FRIDAY,
         "Attending the summit in Lima on Monday were Ada Lind and Bo Odede.",                    "meeting occurred 2026-01-12 in Lima participant=Ada Lind participant=Bo Odede"},
        {"arrested was",            FRIDAY, "Arrested on Monday was Ada Lind, the mayor.",
         "arrest occurred 2026-01-12 detainee=Ada Lind"                                                                                                                          },
        {"with somebody doing",     FRIDAY,
         "With Ada Lind attending the summit in Lima on Monday, Bo Odede resigned.",              "meeting occurred 2026-01-12 in Lima participant=Ada Lind"                     },
        {"only to be",              FRIDAY,
         "Ada Lind returned to Lima on Monday, only to be arrested.",                             "arrest occurred 2026-01-12 in Lima detainee=Ada Lind"                         },
        {"together with",           FRIDAY,
         "Ada Lind, together with Bo Odede, signed a pact on Monday.",                            "agreement occurred 2026-01-12 party=Ada Lind party=Bo Odede"                  },
        {"an object behind",        FRIDAY,
         "The Senate on Monday adopted by voice vote the resolution on land.",                    "legislation occurred 2026-01-12"                                              },
        {"two objects",             FRIDAY, "Kenya granted Fiji a further $2 million on Monday.",
         "aid occurred 2026-01-12 in Fiji donor=Kenya recipient=Fiji"                                                                                                            },
        {"money goes to",           FRIDAY, "A further $2 million will go to Fiji from Kenya.",
         "aid planned XXXX in Fiji donor=Kenya recipient=Fiji"                                                                                                                   },
        {"a coin without a plural", FRIDAY,
         "Ada Lind pledged 600 billion yen to Fiji on Monday.",                                   "aid occurred 2026-01-12 in Fiji donor=Ada Lind recipient=Fiji"                },
    };
    run_reports(reports, COUNT(reports));
}

static void days_stand_between_verbs_and_objects(void)
{
    static const struct report reports[] = {
        {"new sanctions",           FRIDAY,
         "Kenya announced on Monday new sanctions against Chile.",                                "sanction occurred 2026-01-12 imposer=Kenya target=Chile"            },
        {"plans to",                FRIDAY, "Ada Lind announced on Monday plans to visit Chile.",
         "visit planned XXXX in Chile visitor=Ada Lind host=Chile"                                                                                                     },
        {"on Monday talks",         FRIDAY, "Ada Lind and Bo Odede agreed on Monday talks.",
         "agreement occurred 2026-01-12 party=Ada Lind party=Bo Odede"                                                                                                 },
        {"a month's election",      FRIDAY, "Ada Lind won the May election.",
         "election occurred 2025-05 winner=Ada Lind"                                                                                                                   },
        {"an official with a name", FRIDAY,
         "Another official, Ada Lind, told Reuters on Monday that it was over.",                  "news_conference occurred 2026-01-12 speaker=Ada Lind"               },
        {"an official without",     FRIDAY,
         "A Chilean official told Reuters on Monday that it was over.",                           "!news_conference"                                                   },
        {"in the company of",       FRIDAY,
         "Ada Lind arrived in Lima on Monday in the company of Bo Odede.",                        "visit occurred 2026-01-12 in Lima visitor=Ada Lind visitor=Bo Odede"},
        {"a vote in parliament",    FRIDAY,
         "A vote on the cuts was held in parliament on Monday.",                                  "legislation occurred 2026-01-12 body=parliament\n!election"         },
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo errands_tests[] = {
    {"stays tell what they are for",         stays_tell_what_they_are_for        },
    {"plans may be in the passive",          plans_may_be_in_the_passive         },
    {"goods are their makers'",              goods_are_their_makers              },
    {"turns of phrase tell events",          turns_of_phrase_tell_events         },
    {"clauses lend their subjects",          clauses_lend_their_subjects         },
    {"days stand between verbs and objects", days_stand_between_verbs_and_objects},
    CU_TEST_INFO_NULL,
};
