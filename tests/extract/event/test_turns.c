/* The whole walk over turns of phrase of everyday news, by people who do not exist. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

static void clauses_behind_a_comma_or_after_are_found(void)
{
    static const struct report reports[] = {
        {"what the subject does",   "2026-01-16",
         "Ada Lind told supporters on Monday, announcing that she would resign.",                                          "statement occurred 2026-01-12 speaker=Ada Lind\n!speaker=supporters"},
        {"after, in the middle",    "2026-01-16",
         "A boy was found alive in Arica on Friday, two days after a magnitude 6.4 "
         "earthquake struck northern Chile, killing at least 20 people.",                                                  "disaster occurred 2026-01-14 in Chile\n!attack"                     },
        {"after guards fired",      "2026-01-16",
         "Foreign Minister Ada Lind called off a visit to Lima after Chilean coast guards "
         "fired on a trawler.",                                                                                            "visit cancelled XXXX in Lima visitor=Ada Lind\nattack occurred"     },
        {"whose",                   "2026-01-16",
         "Kenya named Ada Lind to be the next governor of the central bank on Friday, "
         "replacing Bo Odede, whose resignation takes effect in March.",                                                   "appointee=Ada Lind predecessor=Bo Odede"                            },
        {"who, in a list",          "2026-01-16",
         "Kenya imposed sanctions on four officials. Those listed include the deputy "
         "minister, Bo Odede; and the judge Ada Lind, who in May sentenced the reporter "
         "Li Mora to two years.",                                                                                          "sanction occurred 2026-01-15/2026-01-16 imposer=Kenya "
         "target=officials target=Bo Odede target=Ada Lind\n"
         "legal_case occurred 2025-05 court=Ada Lind accused=Li Mora"                                                                                          },
        {"two subjects",            "2026-01-16",
         "The union's justice commissioner, Ada Lind, and the Kenyan embassy condemned the murder of Bo Odede on Friday.",
         "statement occurred 2026-01-16 speaker=Ada Lind"                                                                                                                                       },
        {"flood-hit",               "2026-01-16", "Rwanda has sent food to flood-hit Malawi.",
         "aid occurred ../2026-01-16 in Malawi donor=Rwanda recipient=Malawi"                                                                                                                   },
        {"to visit, in a headline", "2026-01-16", "Kenyan envoy to visit Lima",
         "visit planned XXXX in Lima visitor=Kenyan envoy"                                                                                                                                      },
        {"not what was pleaded",    "2026-01-16",
         "Bo Odede pleaded not guilty to fraud on Monday.",                                                                "legal_case occurred 2026-01-12 accused=Bo Odede"                    },
    };
    run_reports(reports, COUNT(reports));
}

static void sentences_do_not_end_in_their_opening(void)
{
    static const struct report reports[] = {
        {"a year",            "2026-01-16",
         "In 2019 Kenyan regulators fined Lind Motors 20 million shillings for fixing "
         "prices.",                                                                                                               "legal_case occurred 2019"                                             },
        {"an item of a list", "2026-01-16",
         "- Foreign Minister Ada Lind, a former judge, called off a visit to Lima.\n- Kenya and Peru signed a treaty.",
         "visit cancelled XXXX in Lima visitor=Ada Lind\nagreement occurred 2026-01-15/2026-01-16 party=Kenya party=Peru"                                                                                },
        {"talks on Monday",   "2026-01-16",
         "Ada Lind held talks on Monday with Bo Odede and began talks Tuesday with Li "
         "Mora.",                                                                                                                 "meeting occurred 2026-01-12 participant=Ada Lind participant=Bo Odede"},
        {"a place within",    "2026-01-16",
         "Farmers in Lima burned flags on Monday in protest against the tax.",                                                    "protest occurred 2026-01-12 in Lima protester=Farmers"                },
        {"asides",            "2026-01-16",
         "Bo Lee, leader of the liberal Greens, the only big party to join, accused Ada Lind of lying and left.",
         "statement occurred 2026-01-15/2026-01-16 speaker=Bo Lee addressee=Ada Lind"                                                                                                                    },
        {"a clause between",  "2026-01-16",
         "Secretary General Bo Lee, whom minister Ada Lind had telephoned in the night, called on Russia to stop the offensive.",
         "speaker=Bo Lee addressee=Russia"                                                                                                                                                               },
        {"its source",        "2026-01-16",
         "According to the student news agency, the quake near Arica, a small town, injured two people.",
         "disaster occurred 2026-01-15/2026-01-16 in Arica"                                                                                                                                              },
    };
    run_reports(reports, COUNT(reports));
}

static void words_of_the_language_tell_events(void)
{
    static const struct report reports[] = {
        {"no dismissal",        "2026-01-16",
         "President Bo Odede was discharged from hospital in Arica on Monday.",            "!appointment"                                                            },
        {"a tree is nobody",    "2026-01-16",
         "A farmer, Bo Odede, was killed by a falling tree on Monday.",                    "death occurred 2026-01-12 deceased=Bo Odede\n!attack"                    },
        {"tents",               "2026-01-16",
         "Turkey has sent two planeloads of tents and blankets to Kenya.",                 "aid occurred ../2026-01-16 in Kenya donor=Turkey recipient=Kenya"        },
        {"off the rails",       "2026-01-16",
         "A train came off the rails near Arica in Chile on Sunday.",                      "disaster occurred 2026-01-11"                                            },
        {"tariffs for tariffs", "2026-01-16",
         "Canada and Mexico have already retaliated against the tariffs.",                 "!attack"                                                                 },
        {"heard from",          "2026-01-16",
         "The fisheries committee heard from the oceanographer Marta Reyes on Tuesday.",   "hearing occurred 2026-01-13 witness=Marta Reyes body=fisheries committee"},
        {"told jurors",         "2026-01-16",
         "Bo Odede told jurors in Arica District Court on Monday that he saw two men.",    "hearing occurred 2026-01-12 witness=Bo Odede body=Arica District Court"  },
        {"for the jury",        "2026-01-16",
         "Ada Lind described for the jury on Monday how he fled.",                         "hearing occurred 2026-01-12 witness=Ada Lind body=jury"                  },
        {"on the stand",        "2026-01-16",
         "His mother, Ada Lind, took the stand this week.",                                "witness=Ada Lind"                                                        },
        {"a stand on it",       "2026-01-16", "Ada Lind took a stand on taxes on Monday.",
         "!hearing"                                                                                                                                                  },
        {"cross-examined",      "2026-01-16",
         "Under cross-examination, Ada Lind gave a second answer on Monday.",              "hearing occurred 2026-01-12 witness=Ada Lind"                            },
        {"a hearing, no verb",  "2026-01-16",
         "Ada Lind used the Senate confirmation hearing this week to praise Bo Odede.",    "hearing occurred"                                                        },
        {"by a magistrate",     "2026-01-16",
         "Two officers were questioned by a magistrate in Arica on Monday.",               "hearing occurred 2026-01-12 in Arica witness=officers body=magistrate"   },
        {"on oath",             "2026-01-16",
         "Bo Odede said under oath on Monday that he saw two men.",                        "hearing occurred 2026-01-12 witness=Bo Odede"                            },
        {"picked by",           "2026-01-16",
         "Bo Odede was picked by President Ada Lind in January.",                          "appointment occurred 2026-01 appointee=Bo Odede appointer=Ada Lind"      },
        {"elected to",          "2026-01-16",
         "In 1996 Ada Lind was elected to the Storting for the Centre Union.",             "election occurred 1996"                                                  },
        {"heavy weapons",       "2026-01-16",
         "Kenya and Uganda are pulling back heavy weapons.",                               "military_move occurred 2026-01-16 force=Kenya force=Uganda"              },
        {"ruled against",       "2026-01-16",
         "The World Fishing Council ruled against Chile on Monday.",                       "court=World Fishing Council accused=Chile"                               },
    };
    run_reports(reports, COUNT(reports));
}

static void who_is_called_by_an_office_is_its_holder(void)
{
    static const struct report reports[] = {
        {"both sides",      "2026-01-16",
         "Ada Lind met Bo Odede in Lima today. She thanked him for Kenya's delivery of 20 tons of flour to Peru. Both sides welcomed the truce in Mali.",
         "meeting occurred 2026-01-16 in Lima participant=Ada Lind participant=Bo Odede\nspeaker=Ada Lind speaker=Bo Odede\naid occurred ../2026-01-16 in Peru donor=Kenya recipient=Peru"},
        {"of one family",   "2023-05-16",
         "First Lady Jill Biden greeted Ada Lind on Monday. President Biden will visit Kenya on Friday.",
         "visit planned 2023-05-19 in Kenya visitor=Joe Biden"                                                                                                                            },
        {"in a transcript", "2026-01-16",
         "Q Some senators in Kenya have called on Ada Lind to resign.",                                                                                   "!Q"                            },
    };
    run_reports(reports, COUNT(reports));
}

static void what_was_said_names_the_event(void)
{
    static const struct report reports[] = {
        {"a warning",  "2026-01-16",
         "Ada Lind warned on Monday that Peru would regard such a step as a coup.",                                                                        "=warn that Peru would regard such a step as a coup"},
        {"an inquiry", "2026-01-16",
         "Prosecutors in Arica opened an inquiry into the loss of 40 ships.",                                                                              "=open an inquiry into the loss of 40 ships"        },
        {"quotes",     "2026-01-16",
         "Ada Lind denounced the vote as a \"cheap farce\" on Monday.",                                                                                    "=denounce the vote as a cheap farce"               },
        {"too long",   "2026-01-16",
         "Ada Lind praised the pilots, who had landed the burning plane in a field beside the road to the capital and had led all of the passengers out.",
         "=praise the pilots"                                                                                                                                                                                  },
        {"of us",      "2026-01-16", "\"I praise our pilots,\" Ada Lind said on Monday.",
         "=praise the pilots\n!our pilots"                                                                                                                                                                     },
        {"to whom",    "2026-01-16",
         "Kenya expelled Bo Odede, whom it accused of fraud, on Monday.",                                                                                  "=accuse Bo Odede of fraud"                         },
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo turns_tests[] = {
    {"who is called by an office is its holder",
     who_is_called_by_an_office_is_its_holder                                                   },
    {"what was said names the event",                      what_was_said_names_the_event        },
    {"clauses behind a comma, or behind after, are found",
     clauses_behind_a_comma_or_after_are_found                                                  },
    {"sentences do not end in their opening",              sentences_do_not_end_in_their_opening},
    {"words of the language tell events",                  words_of_the_language_tell_events    },
    CU_TEST_INFO_NULL,
};
