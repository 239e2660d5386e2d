/* The whole walk: what a predicate means, and the clauses of headlines. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

static void headlines_have_labels_and_sources(void)
{
    static const struct report reports[] = {
        {"a place before a colon",               "2021-03-10",
         "Mali: Two Charities Banned for Ties to Smugglers",                                                    "sanction occurred 2021-03-09/2021-03-10 in Mali target=charities"            },
        {"who says it",                          "2021-03-10", "Nine Dead in Rebel Attacks on Gao, Radio Says",
         "attack occurred 2021-03-09/2021-03-10\n!Radio"                                                                                                                                      },
        {"a place far behind",                   "2021-03-10",
         "Protest Continues to Block Traffic on Bridge near Lima",                                              "protest ongoing 2021-03-09/2021-03-10 in Lima"                               },
        {"a verb taken for an adjective",        "2021-03-10",
         "Mali Nurses Express Support for Doctors in Niger",                                                    "statement occurred 2021-03-09/2021-03-10 speaker=Mali nurses"                },
        {"who was charged",                      "2021-03-10", "Mali Banker Charged with Fraud",
         "legal_case occurred 2021-03-09/2021-03-10 in Mali accused=Mali banker"                                                                                                              },
        {"on strike, without a verb",            "2021-03-10", "Bamako Teachers on Strike",
         "protest occurred 2021-03-09/2021-03-10 in Bamako protester=Bamako teachers"                                                                                                         },
        {"shot dead",                            "2021-03-10", "Mali Troops Shot Dead in Ambush",
         "attack occurred 2021-03-09/2021-03-10 target=Mali troops"                                                                                                                           },
        {"an object taken for a name",           "2021-03-10",
         "Mali Court Jails Former Minister for Bribery",                                                        "arrest occurred 2021-03-09/2021-03-10 authority=Mali Court detainee=minister"},
        {"a participle before who is on strike", "2021-03-10",
         "Jailed Mali Farmer on Hunger Strike in Niger",                                                        "protest occurred 2021-03-09/2021-03-10 in Niger protester=Jailed Mali farmer"},
        {"a list of three",                      "2021-03-10",
         "Mali, Niger, Army Leaders Speak by Phone Amid Rising Tensions over Chad",                             "call occurred 2021-03-09/2021-03-10 participant=Mali participant=Niger"      },
        {"a country in brackets",                "2021-03-10",
         "Interior Ministry Brings Case Against Former Officers (Mali)",                                        "legal_case occurred 2021-03-09/2021-03-10 plaintiff=Interior Ministry"       },
        {"two names, one noun",                  "2021-03-10", "Mali, Niger Border Talks Resume",
         "meeting occurred 2021-03-09/2021-03-10 participant=Mali participant=Niger"                                                                                                          },
    };
    run_reports(reports, COUNT(reports));
}

static void names_in_a_phrase_take_part(void)
{
    static const struct report reports[] = {
        {"a pair of countries",       "2021-03-10",
         "Peru-Chile border talks collapsed on Monday in Lima. The EU-Mali summit ended on "
         "Tuesday.",                                                   "meeting occurred 2021-03-08 in Lima participant=Peru participant=Chile\n"
         "meeting occurred 2021-03-09 participant=European Union participant=Mali"                                    },
        {"one country with a hyphen", "2021-03-10",
         "Guinea-Bissau signed a treaty on Monday.",                   "agreement occurred 2021-03-08 party=Guinea-Bissau"                },
        {"what was done to somebody", "2021-03-10",
         "Supporters of ousted president Ada Okoye marched in Lima on Monday. Elected "
         "senator Bo Silva spoke.",                                    "appointment occurred ../2021-03-10 appointee=Ada Okoye\n!election"},
        {"a group that a name tells", "2021-03-10",
         "Farmers in Kumbotso welcomed a pact of the traders.",        "statement occurred 2021-03-09/2021-03-10 speaker=Farmers"         },
        {"the rule",                  "2021-03-10",
         "Members of the Diet of Norland are elected for four years.", "!election"                                                        },
    };
    run_reports(reports, COUNT(reports));
}

static void senses_of_a_verb_are_told_apart(void)
{
    static const struct report reports[] = {
        {"asks to do",                     "2021-03-10", "Peru asked Chile to open the harbour on Monday.",
         "statement occurred 2021-03-08 speaker=Peru addressee=Chile"                                                                                                                                        },
        {"asks how",                       "2021-03-10",
         "Peru asked Chile how to open the harbour on Monday.",                                                                        "!statement"                                                          },
        {"attacks with words",             "2021-03-10",
         "A clerk was verbally assaulted by two guards on Friday, Ada Okoye said.",                                                    "!attack"                                                             },
        {"criticism at somebody",          "2021-03-10",
         "Ada Okoye lashed out at Peru over the levy on Monday. Bo Silva assailed Ada "
         "Okoye on Tuesday.",                                                                                                          "speaker=Ada Okoye addressee=Peru\n"
         "statement occurred 2021-03-09 speaker=Bo Silva addressee=Ada Okoye\n!attack"                                                                                          },
        {"who quits what",                 "2021-03-10",
         "Ada Okoye quit smoking on Monday. Bo Silva quit playing football on Monday. Ada Okoye recalled her brother on Tuesday.",
         "!appointment"                                                                                                                                                                                      },
        {"quits, is recalled",             "2021-03-10",
         "Ada Okoye quit as minister on Monday. Voters recalled Governor Bo Silva on Tuesday.",
         "appointment occurred 2021-03-08 appointee=Ada Okoye\nappointment occurred 2021-03-09 appointee=Bo Silva"                                                                                           },
        {"a town is captured",             "2021-03-10",
         "Rebels captured the town of Bama on Monday.",                                                                                "attack occurred 2021-03-08 in Bama attacker=Rebels\n!arrest"         },
        {"jailed for years",               "2021-03-10",
         "Ada Okoye was jailed for six years on Monday.",                                                                              "legal_case occurred 2021-03-08 accused=Ada Okoye\n!arrest"           },
        {"change",                         "2021-03-10",
         "Ada Okoye gave Bo Silva ten dollars on Monday. Peru gave Chile ten million "
         "dollars on Tuesday.",                                                                                                        "!2021-03-08\naid occurred 2021-03-09 donor=Peru"                     },
        {"a perfect",                      "2021-03-10", "Peru has broken relations with Chile.",
         "agreement occurred 2021-03-09/2021-03-10 party=Peru party=Chile"                                                                                                                                   },
        {"goes on",                        "2021-03-10", "Chile continues its blockade of Peru.",
         "sanction ongoing 2021-03-10"                                                                                                                                                                       },
        {"a vote that is no government's", "2021-03-10",
         "Ada Okoye failed to win the vote on Monday. Bo Silva failed to pass a motion on Monday.",
         "!confidence\n!legislation"                                                                                                                                                                         },
        {"one of confidence",              "2021-03-10",
         "The government failed to win a confidence vote on Monday. Minister Bo Silva failed to win a vote of confidence on Tuesday.",
         "legislation occurred 2021-03-08 accused=government\nlegislation occurred 2021-03-09 accused=Bo Silva"                                                                                              },
        {"a term of office",               "2021-03-10",
         "Ada Okoye received a six-year term on the board on Monday.",                                                                 "!legal_case"                                                         },
        {"a term in prison",               "2021-03-10",
         "Ada Okoye received a six-year term for fraud on Monday. Bo Silva got a ten-year term in prison on Tuesday.",
         "legal_case occurred 2021-03-08 accused=Ada Okoye\nlegal_case occurred 2021-03-09 accused=Bo Silva"                                                                                                 },
        {"landed, retired, discharged",    "2021-03-10",
         "Ada Okoye landed in hospital on Monday. Bo Silva retired to bed on Monday. The clinic discharged Bo Silva on Tuesday.",
         "!visit\n!appointment"                                                                                                                                                                              },
        {"to Lima, for good, by the army", "2021-03-10",
         "Ada Okoye landed in Lima on Monday. Bo Silva retired on Monday. The army discharged Colonel Luis Paz on Tuesday.",
         "visit occurred 2021-03-08 in Lima visitor=Ada Okoye\nappointee=Bo Silva\nappointee=Luis Paz"                                                                                                       },
        {"to the press",                   "2021-03-10",
         "Mayor Ada Okoye spoke with reporters in Lima on Monday.",                                                                    "news_conference occurred 2021-03-08 in Lima speaker=Ada Okoye\n!call"},
        {"a battle of words",              "2021-03-10",
         "Farmers in Peru fight the battle against weeds.",                                                                            "!attack"                                                             },
        {"a battle",                       "2021-03-10",
         "The army's battle against rebels in Peru went on on Monday.",                                                                "attack occurred 2021-03-08"                                          },
    };
    run_reports(reports, COUNT(reports));
}

/* Words of violence, of courts and of calls in sport, on film, in shops and offices. */
static void other_settings_tell_no_event(void)
{
    static const struct report reports[] = {
        {"no bombs",           "2021-03-10",
         "Parents bombarded the school with letters on Monday. On Tuesday Ada Okoye was bombarded with questions.",
         "!attack"                                                                                                                                        },
        {"bombs",              "2021-03-10", "Jets bombarded a school in Lima on Monday.",
         "attack occurred 2021-03-08"                                                                                                                     },
        {"shot by a camera",   "2021-03-10",
         "The photographer, Lena Okoye, shot Bo Silva in Lima on Monday. Bo Silva was shot on location on Tuesday.",
         "!attack"                                                                                                                                        },
        {"in sport",           "2021-03-10",
         "The striker fired a shot from ten yards on Monday. Bo Silva fired over the bar. The clash between the two clubs "
         "drew a crowd. Coach Ada Okoye was fired up on Monday.",                                                             "!attack\n!appointment"     },
        {"a clash of troops",  "2021-03-10",
         "A clash between rebels and soldiers broke out in Lima on Monday.",                                                  "attack occurred 2021-03-08"},
        {"nobody killed",      "2021-03-10",
         "Ada Okoye killed the process on Monday. Bo Silva killed the bill on Tuesday.",                                      "!attack"                   },
        {"a price",            "2021-03-10",
         "A charge of five euros hit students in Lima on Monday.",                                                            "!attack"                   },
        {"a price, a noise",   "2021-03-10",
         "The explosion of prices worried Ada Okoye on Monday. The blast of a horn frightened Bo Silva on Tuesday.",
         "!attack"                                                                                                                                        },
        {"seen, not held",     "2021-03-10",
         "The thief was caught on camera in Lima on Monday.",                                                                 "!arrest"                   },
        {"held",               "2021-03-10", "The thief was caught in Lima on Monday.",
         "arrest occurred 2021-03-08"                                                                                                                     },
        {"ran",                "2021-03-10",
         "Three boys charged into the room with balloons on Monday.",                                                         "!legal_case"               },
        {"not by phone",       "2021-03-10", "Ada Okoye spoke with readers on Monday.",
         "!call"                                                                                                                                          },
        {"no storm, no crash", "2021-03-10",
         "A storm hit Lima on Monday.\n\nThe storm over pay went on. On Tuesday the accident of geography helped Ada Okoye.",
         "disaster occurred 2021-03-08\n!2021-03-09"                                                                                                      },
    };
    run_reports(reports, COUNT(reports));
}

/* What is owed, figurative, or somebody's task. */
static void what_was_not_done(void)
{
    static const struct report reports[] = {
        {"owed",            "2021-03-10", "The Peruvian Congress has to pass the bill.",
         "!legislation"                                                                                                                              },
        {"time to do it",   "2021-03-10",
         "On Monday Lena Okoye said it was past time for the Peruvian Congress to pass the "
         "bill.",                                                                            "!legislation"                                          },
        {"poised to",       "2021-03-10",
         "Bo Silva left Lima on Monday with the Peruvian Congress poised to pass the bill.",
         "legislation planned"                                                                                                                       },
        {"a week to elect", "2021-03-10",
         "There is one more week to elect Lena Okoye, Bo Silva said on Monday.",             "!election"                                             },
        {"did decide",      "2021-03-10",
         "The Supreme Court's decision to overturn the ban angered Lena Okoye.",             "legal_case occurred ../2021-03-10 court=Supreme Court" },
        {"an agenda",       "2021-03-10", "Lena Okoye executed an agenda on Monday.",
         "!attack"                                                                                                                                   },
        {"a task",          "2021-03-10",
         "On Monday the Fiji Task Force was charged with integrating two offices.",          "!legal_case"                                           },
        {"of no court",     "2021-03-10",
         "On Monday 300 Peruvians filed new claims for help.",                               "!legal_case"                                           },
        {"of no troops",    "2021-03-10",
         "On Monday Peru announced the deployment of buses.",                                "!military_move"                                        },
        {"of troops",       "2021-03-10",
         "On Monday Peru announced the deployment of 500 troops to Fiji.",                   "military_move occurred 2021-03-08 in Fiji force=troops"},
        {"shown",           "2021-03-10",
         "On Monday supporters of Lena Okoye demonstrated their commitment to Fiji.",        "!protest"                                              },
        {"of workers",      "2021-03-10", "On Monday Acme replaced workers from Lima.",
         "!appointment"                                                                                                                              },
        {"of a vaccine",    "2021-03-10",
         "By Monday 300 Peruvians had received at least one shot.",                          "!attack"                                               },
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo senses_tests[] = {
    {"what was not done",                 what_was_not_done                },
    {"headlines have labels and sources", headlines_have_labels_and_sources},
    {"other settings tell no event",      other_settings_tell_no_event     },
    {"names in a phrase take part",       names_in_a_phrase_take_part      },
    {"senses of a verb are told apart",   senses_of_a_verb_are_told_apart  },
    CU_TEST_INFO_NULL,
};
