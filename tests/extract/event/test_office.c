/* The whole walk over votes, laws and offices: who was elected, what was passed, who
 * came and went; by people who do not exist. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

static void votes_and_offices_are_of_the_country_told_of(void)
{
    static const struct report reports[] = {
        {"regions are of their country",     "2024-03-13",
         "Rain fell in Texas and Ohio. Snow fell in Utah. Roads were closed in Texas and in "
         "Canada. Ada Lind resigned on Monday.",                                               "appointment occurred 2024-03-11 in United States appointee=Ada Lind"},
        {"the election of the country",      "2024-03-13",
         "Rain fell in Peru. Peru has six parties, and Peru is large. Nobody was hurt, but "
         "students boycotted the election.",                                                   "election occurred 2024-03-12/2024-03-13 in Peru e"                  },
        {"the only country, told twice",     "2024-03-13",
         "The government of Peru was silent. Peru is large. Students boycotted the election.",
         "election occurred 2024-03-12/2024-03-13 in Peru e"                                                                                                        },
        {"two countries",                    "2024-03-13",
         "The government of Peru was silent. Peru is near Chile. Ada Lind resigned.",          "!in Peru"                                                           },
        {"an election to come",              "2024-03-13",
         "Rain fell in Peru. Peru has six parties, and Peru is large. We have five days "
         "until the election.",                                                                "election planned XXXX in Peru e"                                    },
        {"one long ago",                     "2024-03-13",
         "Rain fell in Peru. Peru has six parties, and Peru is large. He worked for two "
         "years until the election.",                                                          "!election planned"                                                  },
        {"no one election",                  "2024-03-13",
         "Rain fell in Peru. Peru has six parties, and Peru is large. The army is against "
         "free elections.",                                                                    "!election"                                                          },
        {"of voters, who are no candidates", "2024-03-13",
         "In the election in Peru on Sunday, voters queued for hours.",                        "election occurred 2024-03-10 in Peru body=Peru\n!candidate"         },
        {"a party's caucus",                 "2024-03-13",
         "The liberal caucus of Ada Lind met in Lima on Monday.",                              "!election"                                                          },
        {"nor a caucus in a town",           "2024-03-13",
         "The party caucus in Lima lasted until dawn on Monday.",                              "!election"                                                          },
        {"a state's caucuses",               "2024-03-13", "Ada Lind won the Ohio caucuses.",
         "election occurred 2024-03-12/2024-03-13 winner=Ada Lind"                                                                                                  },
    };
    run_reports(reports, COUNT(reports));
}

static void who_runs_and_wins_is_told(void)
{
    static const struct report reports[] = {
        {"who was elected, not elects", "2024-03-13",
         "Governor-elect Ada Lind met Bo Silva in Lima on Monday.",                                    "meeting occurred 2024-03-11 in Lima participant=Ada Lind participant=Bo Silva\n!election"},
        {"by whom",                     "2024-03-13",
         "President-elect Ada Lind nominated Bo Silva as treasurer on Monday.",                        "appointment occurred 2024-03-11 appointee=Bo Silva appointer=Ada Lind\n"
         "!election"                                                                                              },
        {"with blanks",                 "2024-03-13", "Governor - elect Ada Lind resigned on Monday.",
         "!election"                                                                                                                                                                             },
        {"voted in",                    "2024-03-13", "Ada Lind was voted in as mayor of Lima.",
         "election occurred 2024-03-12/2024-03-13 winner=Ada Lind"                                                                                                                               },
        {"lost the race",               "2024-03-13", "Ada Lind lost the race to Bo Silva.",
         "election occurred 2024-03-12/2024-03-13 candidate=Ada Lind winner=Bo Silva"                                                                                                            },
        {"counted candidates",          "2024-03-13",
         "Some 288 candidates ran for parliament in Peru on Sunday.",                                  "election occurred 2024-03-10 in Peru candidate=candidates"                               },
        {"counted runners",             "2024-03-13",
         "Some 288 candidates ran for cover in Peru on Sunday.",                                       "!election"                                                                               },
        {"beaten at the polls",         "2024-03-13",
         "Ada Lind won the election in Peru on Sunday. She defeated Bo Silva easily.",                 "election occurred 2024-03-10 in Peru winner=Ada Lind candidate=Bo Silva e0"              },
        {"Sunday's vote",               "2024-03-13",
         "Peru held an election on Sunday. Critics said Sunday's vote was a sham.",                    "election occurred 2024-03-10 in Peru body=Peru e0\nelection/held\n"
         "election occurred 2024-03-10 in Peru e0"                                                            },
        {"somebody's vote",             "2024-03-13",
         "Peru held an election on Sunday. Critics said Ada Lind's vote was lost.",                    "!election occurred 2024-03-10 in Peru e0"                                                },
    };
    run_reports(reports, COUNT(reports));
}

#define OF_PERU "Rain fell in Peru. Peru has six parties, and Peru is large. "

static void laws_are_passed(void)
{
    static const struct report reports[] = {
        {"the bill passed",      "2024-03-13", OF_PERU "After the bill passed, it grew.",
         "legislation occurred 2024-03-12/2024-03-13 in Peru e0"                                                                               },
        {"an act by its name",   "2024-03-13",
         OF_PERU "Since the passage of the Mining Act, it grew.",
         "legislation occurred 2024-03-12/2024-03-13 in Peru e0"                                                                               },
        {"any bill",             "2024-03-13", OF_PERU "When a bill passed, it grew.",
         "!legislation"                                                                                                                        },
        {"whose act",            "2024-03-13", OF_PERU "Ada Lind wrote the Mining Act.",
         "legislation occurred 2024-03-12/2024-03-13 sponsor=Ada Lind"                                                                         },
        {"what one writes",      "2024-03-13", "Ada Lind wrote a law textbook.",
         "!legislation"                                                                                                                        },
        {"a constitution",       "2024-03-13", "Peru adopted a new constitution in February.",
         "legislation occurred 2024-02 in Peru body=Peru"                                                                                      },
        {"one approved",         "2024-03-13",
         "The vote was the first under a constitution approved in Peru in February.",          "legislation occurred 2024-02 in Peru body=Peru"},
        {"a charter of two",     "2024-03-13",
         "Peru and Chile adopted a new charter between their navies in February.",             "!legislation"                                  },
        {"a ban in some places", "2024-03-13",
         "With the passage of bans in states like Ohio, clinics closed this year.",            "legislation occurred 2024 body=states"         },
        {"a rule put forward",   "2024-03-13",
         "The Treasury put forward a new rule on Monday.",                                     "legislation occurred 2024-03-11 sponsor="      },
        {"a bill passed on",     "2024-03-13",
         OF_PERU "The bill passed to Ada Lind on Monday.",                                     "!legislation/passed"                           },
    };
    run_reports(reports, COUNT(reports));
}

static void who_comes_and_goes_is_told(void)
{
    static const struct report reports[] = {
        {"a departure that was told", "2024-03-13",
         "Ada Lind resigned as general manager on Monday. Bo Silva said her departure was no surprise.",
         "appointment occurred 2024-03-11 appointee=Ada Lind e0\nappointment/resigned\n"
         "appointment occurred 2024-03-11 appointee=Ada Lind e0"                                                                                                                       },
        {"a departure for a place",   "2024-03-13",
         "Ada Lind arrived on Monday. Bo Silva said her departure was no surprise.",                     "!appointment"                                                                },
        {"the sacking",               "2024-03-13",
         "Merel Bank sacked Ada Lind on Monday. The sacking surprised Bo Silva.",                        "appointment occurred 2024-03-11 appointee=Ada Lind appointer=Merel Bank e0\n"
         "appointment/removed\nappointment occurred 2024-03-11 e0"                                    },
        {"came into office",          "2024-03-13", "Ada Lind came into office in 2019.",
         "appointment occurred 2019 appointee=Ada Lind"                                                                                                                                },
        {"entered her position",      "2024-03-13",
         "Ada Lind entered her position in January.",                                                    "appointment occurred 2024-01 appointee=Ada Lind"                             },
        {"entered a room",            "2024-03-13",
         "Ada Lind entered Bo Silva's office in January.",                                               "!appointment"                                                                },
        {"troops enter theirs",       "2024-03-13",
         "Soldiers entered positions near Lima on Monday.",                                              "!appointment"                                                                },
        {"terminated",                "2024-03-13",
         "Ada Lind was terminated from her position as dean on Monday.",                                 "appointment occurred 2024-03-11 appointee=Ada Lind"                          },
        {"a faculty",                 "2024-03-13",
         "In 1964 Ada Lind joined the faculty at Ohio State University.",                                "appointment occurred 1964 appointee=Ada Lind appointer=Ohio State University"},
        {"a professorship",           "2024-03-13",
         "Ada Lind obtained a professorship at Ohio State University in 1964.",                          "appointment occurred 1964 appointee=Ada Lind"                                },
        {"fired a shot",              "2024-03-13",
         "The case of the teenager accused of firing the fatal shot, Bo Silva, goes to trial.",
         "!appointment"                                                                                                                                                                },
        {"crowned for sport",         "2024-03-13",
         "Ada Lind was crowned the champion of Ohio on Monday.",                                         "!appointment"                                                                },
        {"named in jest",             "2024-03-13",
         "Ada Lind was named Vogue magazine's Woman of Letters on Monday.",                              "!appointment"                                                                },
        {"a retirement",              "2024-03-13",
         "The retirement of Ada Lind in 2019 changed the firm.",                                         "appointment occurred 2019 appointee=Ada Lind"                                },
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo office_tests[] = {
    {"votes and offices are of the country told of",
     votes_and_offices_are_of_the_country_told_of                              },
    {"who runs and wins is told",                    who_runs_and_wins_is_told },
    {"laws are passed",                              laws_are_passed           },
    {"who comes and goes is told",                   who_comes_and_goes_is_told},
    CU_TEST_INFO_NULL,
};
