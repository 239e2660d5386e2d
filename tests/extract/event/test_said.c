/* What counts as a statement: acts of speech, verdicts, avowals and demands. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

static void what_one_means_to_do_is_said(void)
{
    static const struct report reports[] = {
        {"an intention",     "2025-03-12",
         "Ada Okoye said on Monday she would keep the tax.",                                  "statement occurred 2025-03-10 speaker=Ada Okoye"},
        {"a promise quoted", "2025-03-12",
         "\"We will work for peace,\" Ada Okoye said on Monday.",                             "statement occurred 2025-03-10 speaker=Ada Okoye"},
        {"of another",       "2025-03-12", "Ada Okoye said on Monday the rain would stop.",
         "!statement"                                                                                                                          },
        {"a bare report",    "2025-03-12",
         "Ada Okoye said on Monday that prices rose in May.",                                 "!statement"                                     },
        {"a demand",         "2025-03-12",
         "Ada Okoye said on Monday that Peru must close the mine.",                           "statement occurred 2025-03-10 speaker=Ada Okoye"},
        {"no demand",        "2025-03-12", "Ada Okoye said on Monday she should have slept.",
         "!statement"                                                                                                                          },
    };
    run_reports(reports, COUNT(reports));
}

static void what_the_words_think_of_it(void)
{
    static const struct report reports[] = {
        {"blame",                "2025-03-12",
         "Ada Okoye said on Monday that Bo Silva had failed the town.",                               "statement occurred 2025-03-10 speaker=Ada Okoye addressee=Bo Silva"},
        {"a name for it",        "2025-03-12",
         "\"The ban is a disgrace,\" said Ada Okoye on Monday.",                                      "statement occurred 2025-03-10 speaker=Ada Okoye"                   },
        {"not so good",          "2025-03-12", "Ada Okoye said on Monday the vote was not fair.",
         "statement occurred 2025-03-10 speaker=Ada Okoye"                                                                                                                },
        {"praise",               "2025-03-12", "Ada Okoye said on Monday she was proud of Bo Silva.",
         "statement occurred 2025-03-10 speaker=Ada Okoye addressee=Bo Silva"                                                                                             },
        {"an opinion",           "2025-03-12",
         "\"I think it is a very positive step,\" Ada Okoye said on Monday.",                         "statement occurred 2025-03-10 speaker=Ada Okoye"                   },
        {"regret",               "2025-03-12", "\"I am sorry,\" Ada Okoye said on Monday.",
         "statement occurred 2025-03-10 speaker=Ada Okoye"                                                                                                                },
        {"a denial",             "2025-03-12",
         "Ada Okoye said on Monday she had not taken a bribe.",                                       "statement occurred 2025-03-10 speaker=Ada Okoye"                   },
        {"nothing there",        "2025-03-12",
         "Ada Okoye said on Monday there was no evidence of a leak.",                                 "statement occurred 2025-03-10 speaker=Ada Okoye"                   },
        {"no denial",            "2025-03-12",
         "Ada Okoye said on Monday she did not know the town.",                                       "!statement"                                                        },
        {"a hope",               "2025-03-12",
         "\"I hope we can make good progress,\" Ada Okoye said on Monday.",                           "!statement"                                                        },
        {"a wish",               "2025-03-12",
         "Ada Okoye said on Monday she would like to see the war end.",                               "!statement"                                                        },
        {"hopes for it",         "2025-03-12",
         "Kenya and Peru said on Monday they were hoping for progress.",                              "!statement"                                                        },
        {"a hope in words",      "2025-03-12",
         "Ada Okoye expressed her hope on Monday that Peru would pay.",                               "!statement"                                                        },
        {"money not given",      "2025-03-12",
         "On Monday Ada Okoye denied funding for the wall.",                                          "!statement"                                                        },
        {"what she is",          "2025-03-12",
         "A proud member of the Lima Club, Ada Okoye lives in Arica.",                                "!statement"                                                        },
        {"of a thing beside it", "2025-03-12",
         "Ada Okoye said on Monday the harbour faces its greatest test.",                             "!statement"                                                        },
    };
    run_reports(reports, COUNT(reports));
}

static void who_speaks_for_a_body(void)
{
    static const struct report reports[] = {
        {"our own",                "2025-03-12",
         "\"Our administration said on Monday that it will strike Peru.\"",                           "!statement occurred 2025-03-10 speaker=Peru"                                         },
        {"a spokesman",            "2025-03-12",
         "A Boeing spokeswoman said on Monday the company would close a plant.",                      "statement occurred 2025-03-10 speaker=Boeing"                                        },
        {"of a land",              "2025-03-12", "A Kenyan spokesman urged Peru on Monday to pay.",
         "statement occurred 2025-03-10 speaker=Kenya addressee=Peru"                                                                                                                       },
        {"its side",               "2025-03-12", "On Monday the Kenyan side urged Peru to pay.",
         "statement occurred 2025-03-10 speaker=Kenya addressee=Peru"                                                                                                                       },
        {"those of two lands",     "2025-03-12",
         "Ada Okoye met her Kenyan and Peruvian counterparts on Monday.",                             "meeting occurred 2025-03-10 participant=Ada Okoye participant=Kenya participant=Peru"},
        {"whoever they are",       "2025-03-12",
         "Kenyan counterparts denied it. They urged Peru on Monday to pay.",                          "statement occurred 2025-03-10 speaker=Kenya addressee=Peru"                          },
        {"an office",              "2025-03-12",
         "On Monday the Kenyan tax office investigated Boeing.",                                      "investigation occurred 2025-03-10 investigator=Kenyan tax office"                    },
        {"a place of work",        "2025-03-12",
         "A Kenyan office shooting on Monday killed three.",                                          "!attacker=Kenyan office"                                                             },
        {"it",                     "2025-03-12", "Boeing said on Monday it will sell its mines.",
         "statement occurred 2025-03-10 speaker=Boeing"                                                                                                                                     },
        {"the verb before",        "2025-03-12",
         "Kenya closed the border on Monday and said it would strike Peru.",                          "statement occurred 2025-03-10 speaker=Kenya"                                         },
        {"its report",             "2025-03-12",
         "A Greenpeace report on Monday accused Boeing of fouling the river.",                        "statement occurred 2025-03-10 speaker=Greenpeace addressee=Boeing"                   },
        {"a noun",                 "2025-03-12", "The plan drew criticism from Ada Okoye on Monday.",
         "statement occurred 2025-03-10 speaker=Ada Okoye"                                                                                                                                  },
        {"praise that one gets",   "2025-03-12",
         "On Monday Bo Silva received praise from Ada Okoye.",                                        "statement occurred 2025-03-10 speaker=Ada Okoye addressee=Bo Silva"                  },
        {"a report by it",         "2025-03-12",
         "A report by Greenpeace said on Monday the river was foul.",                                 "statement occurred 2025-03-10 speaker=Greenpeace"                                    },
        {"its friends are others", "2025-03-12",
         "On Monday Boeing's admirers denied that the river was foul.",                               "speaker=Boeing's admirers"                                                           },
        {"whose criticism",        "2025-03-12",
         "Bo Silva won on Monday despite criticism by Greenpeace, who questioned the "
         "legality of the vote.",                                                                     "statement occurred ../2025-03-12 speaker=Greenpeace"                                 },
        {"one's own report",       "2025-03-12",
         "Our statement said the rebels attacked Lima on Monday.",                                    "attack occurred 2025-03-10 in Lima attacker=rebels target=Lima"                      },
        {"an encouragement",       "2025-03-12",
         "On Monday Ada Okoye encouraged Kenya to sign the treaty.",                                  "statement occurred 2025-03-10 speaker=Ada Okoye addressee=Kenya"                     },
        {"another reports it",     "2025-03-12",
         "The BBC reported Ada Okoye, the acting mayor, urged Peru to act on Monday.",                "statement occurred 2025-03-10 speaker=Ada Okoye addressee=Peru"                      },
        {"a claim",                "2025-03-12",
         "Ada Okoye claimed on Monday that Bo Silva was a spy.",                                      "statement occurred 2025-03-10 speaker=Ada Okoye addressee=Bo Silva"                  },
    };
    run_reports(reports, COUNT(reports));
}

static void force_without_a_verb_of_it(void)
{
    static const struct report reports[] = {
        {"all of us",              "2025-03-12", "\"We must act now,\" Ada Okoye said on Monday.",
         "statement occurred 2025-03-10 speaker=Ada Okoye"                                                                                                                     },
        {"what is vital",          "2025-03-12", "Ada Okoye said on Monday it was vital to act.",
         "statement occurred 2025-03-10 speaker=Ada Okoye"                                                                                                                     },
        {"what others have to do", "2025-03-12",
         "Ada Okoye said on Monday that Peru has to pay.",                                         "statement occurred 2025-03-10 speaker=Ada Okoye"                           },
        {"what she has to do",     "2025-03-12",
         "Ada Okoye said on Monday that she has to leave.",                                        "!statement"                                                                },
        {"a threat",               "2025-03-12", "Kenya said on Monday it would strike Peru.",
         "statement occurred 2025-03-10 speaker=Kenya addressee=Peru"                                                                                                          },
        {"an adjective behind as", "2025-03-12",
         "On Monday Ada Okoye described the plan as cowardly.",                                    "statement occurred 2025-03-10 speaker=Ada Okoye"                           },
        {"a noun behind as",       "2025-03-12",
         "On Monday Ada Okoye characterized the plan as a breach of the law.",                     "statement occurred 2025-03-10 speaker=Ada Okoye"                           },
        {"a pledge",               "2025-03-12",
         "Ada Okoye is committed to the defence of Peru, her office said on Monday.",              "statement occurred 2025-03-10 speaker=Ada Okoye addressee=Peru"            },
        {"gratitude",              "2025-03-12",
         "On Monday Greenpeace was grateful to Ada Okoye for the ruling.",                         "statement occurred 2025-03-10 speaker=Greenpeace addressee=Ada Okoye"      },
        {"what one came for",      "2025-03-12",
         "Ada Okoye flew to Oslo on Monday to apologise to Bo Silva.",                             "statement occurred 2025-03-10 in Oslo speaker=Ada Okoye addressee=Bo Silva"},
    };
    run_reports(reports, COUNT(reports));
}

static void readouts_and_releases_say_it_their_way(void)
{
    static const struct report reports[] = {
        {"what one wants to do", "2025-03-12",
         "\"I want to thank Bo Silva for his work,\" Ada Okoye said.",                             "statement occurred 2025-03-12 speaker=Ada Okoye addressee=Bo Silva"            },
        {"what another wants",   "2025-03-12", "Ada Okoye wants to thank Bo Silva.",
         "!statement"                                                                                                                                                              },
        {"their efforts",        "2025-03-12",
         "On Monday Ada Okoye recognized Kenya's efforts to keep the peace.",                      "statement occurred 2025-03-10 speaker=Ada Okoye addressee=Kenya"               },
        {"what it matters",      "2025-03-12",
         "On Monday Ada Okoye raised the importance of peace.",                                    "statement occurred 2025-03-10 speaker=Ada Okoye"                               },
        {"what one stands by",   "2025-03-12",
         "On Monday Ada Okoye underscored the commitment to Kenya.",                               "statement occurred 2025-03-10 speaker=Ada Okoye addressee=Kenya"               },
        {"a danger",             "2025-03-12", "On Monday Ada Okoye underscored the risk of war.",
         "statement occurred 2025-03-10 speaker=Ada Okoye"                                                                                                                         },
        {"an adverb blames",     "2025-03-12",
         "Ada Okoye said on Monday that she had been wrongly jailed.",                             "statement occurred 2025-03-10 speaker=Ada Okoye"                               },
        {"by telephone",         "2025-03-12",
         "On Monday Bo Silva told of a call from Ada Okoye to the mayor.",                         "!statement"                                                                    },
        {"only suggested",       "2025-03-12",
         "On Monday Bo Silva made the suggestion that Ada Okoye offer to resign.",                 "!speaker=Ada Okoye"                                                            },
        {"whom it is to hit",    "2025-03-12",
         "Kenya threatened on Monday to impose tariffs on Peru.",                                  "statement occurred 2025-03-10 speaker=Kenya addressee=Peru"                    },
        {"which party it is",    "2025-03-12",
         "Peru's oldest party, the Lima Federalists, denied it on Monday.",                        "statement occurred 2025-03-10 speaker=Lima Federalists"                        },
        {"we are who signs it",  "2025-03-12",
         "Title: Ada Okoye Statement on Peru\n\nPeru continues to grow. Peru has mines. We urge "
         "Kenya to act.",                                                                          "statement occurred 2025-03-12 speaker=Ada Okoye addressee=Kenya\n!speaker=Peru"},
        {"a curly apostrophe",   "2025-03-12",
         "The People\xe2\x80\x99s Republic of China denied it on Monday.",                         "statement occurred 2025-03-10 speaker=China"                                   },
    };
    run_reports(reports, COUNT(reports));
}

static void officials_tell_what_others_do(void)
{
    static const struct report reports[] = {
        {"a government",      "2025-03-12",
         "On Monday Foreign Minister Ada Okoye said the government would lift the tax.", "statement occurred 2025-03-10 speaker=Ada Okoye"           },
        {"a country of his",  "2025-03-12",
         "On Monday Kenyan Foreign Minister Ada Okoye said Kenya would lift the tax.",   "statement occurred 2025-03-10 speaker=Ada Okoye"           },
        {"no official",       "2025-03-12",
         "On Monday the analyst Ada Okoye said Airbus would close a plant.",             "!statement"                                                },
        {"a warning by them", "2025-03-12",
         "The mine closed on Monday after a warning by Ada Okoye.",                      "statement occurred 2025-03-11/2025-03-12 speaker=Ada Okoye"},
    };
    run_reports(reports, COUNT(reports));
}

static void when_it_was_said(void)
{
    static const struct report reports[] = {
        {"a day of what is told", "2025-03-12",
         "Kenya said it would sell the works at a price that is expected to fall in 2030.",
         "statement occurred 2025-03-11/2025-03-12 speaker=Kenya" },
        {"then and now",          "2025-03-12",
         "Ada Okoye announced a new port. In January 2025, Ada Okoye announced a new "
         "road to the coast.",                                                              "statement occurred 2025-03-11/2025-03-12 speaker=Ada Okoye\nstatement occurred "
         "2025-01 speaker=Ada Okoye"},
    };
    run_reports(reports, COUNT(reports));
}

static void who_asks_is_of_the_press(void)
{
    static const struct report reports[] = {
        {"told reporters",          "2025-03-12",
         "On Monday Ada Okoye was cheered upon announcing to reporters the strike was over.",
         "news_conference occurred 2025-03-10 speaker=Ada Okoye"                                                                                     },
        {"a paper speaks with her", "2025-03-12",
         "The Guardian spoke with Ada Okoye on Monday.",                                      "news_conference occurred 2025-03-10 speaker=Ada Okoye"},
        {"an audience",             "2025-03-12",
         "Ada Okoye told the audience on Monday that the mine was full.",                     "news_conference occurred 2025-03-10 speaker=Ada Okoye"},
    };
    run_reports(reports, COUNT(reports));
}

static void verdicts_are_statements(void)
{
    static const struct report reports[] = {
        {"a name for it",    "2025-03-12",
         "On Monday, Ada Okoye called the budget a disgrace.",                                "statement occurred 2025-03-10 speaker=Ada Okoye"},
        {"a child's name",   "2025-03-12", "On Monday, Ada Okoye called her son Bo.",
         "!statement"                                                                                                                          },
        {"in a statement",   "2025-03-12",
         "In a statement on Monday, Ada Okoye said the talks went well.",                     "statement occurred 2025-03-10 speaker=Ada Okoye"},
        {"against it",       "2025-03-12", "Ada Okoye spoke out against the raid on Monday.",
         "statement occurred 2025-03-10 speaker=Ada Okoye"                                                                                     },
        {"what is stressed", "2025-03-12",
         "Ada Okoye stressed the need for aid on Monday.",                                    "statement occurred 2025-03-10 speaker=Ada Okoye"},
    };
    run_reports(reports, COUNT(reports));
}

static void orders_contracts_and_speeches(void)
{
    static const struct report reports[] = {
        {"an order",                  "2025-03-12",
         "On Monday the minister Ada Okoye directed federal agencies to review the rule.",
         "statement occurred 2025-03-10 speaker=Ada Okoye"                                                                                                      },
        {"parted from its verb",      "2025-03-12",
         "Sorrel Corp. agreed on Monday to buy Varna Corp. for 12 million dollars.",                 "agreement occurred 2025-03-10 party=Sorrel Corp."         },
        {"an inquiry",                "2025-03-12",
         "Ada Okoye instructed the police on Friday to investigate the leak.",                       "investigation occurred 2025-03-07 investigator=police"    },
        {"a contract",                "2025-03-12",
         "The Air Force awarded Boeing a contract on Monday.",                                       "agreement occurred 2025-03-10"                            },
        {"an office without a comma", "2025-03-12",
         "In Lima, Ada Okoye named Bo Holt a special envoy to Nigeria on Monday.",                   "appointment occurred 2025-03-10 in Lima appointee=Bo Holt"},
        {"an attack of missiles",     "2025-03-12",
         "On Monday Iran launched one of the largest missile and drone attacks the "
         "world has ever seen.",                                                                     "attack occurred 2025-03-10\n!military_move"               },
        {"a speech",                  "2025-03-12", "Ada Okoye spoke on Monday about the outbreak.",
         "news_conference occurred 2025-03-10 speaker=Ada Okoye"                                                                                                },
        {"no object",                 "2025-03-12",
         "Bo Silva arrested in Lima on Monday on suspicion of theft.",                               "arrest occurred 2025-03-10 in Lima detainee=Bo Silva"     },
    };
    run_reports(reports, COUNT(reports));
}

static void a_day_is_of_its_own_clause(void)
{
    static const struct report reports[] = {
        {"two days, two clauses", "2025-03-12",
         "Protests began in Lima on Saturday after police killed a student, Ana Ruiz, on "
         "Friday.",                                                                                  "protest occurred 2025-03-08 in Lima\nattack occurred 2025-03-07"    },
        {"so long after",         "2025-03-12",
         "Bo Silva resigned on Monday, three days after protesters stormed parliament in "
         "Lima.",                                                                                    "appointment occurred 2025-03-10\nattack occurred 2025-03-07 in Lima"},
        {"the next such day",     "2025-03-12",
         "The Senate was set to meet on Friday over the budget.",                                    "hearing planned 2025-03-14"                                         },
        {"told that",             "2025-03-12",
         "Ada Okoye told parliament on Monday that Peru would impose sanctions on Chile "
         "next month.",                                                                              "sanction planned 2025-04"                                           },
        {"told to",               "2025-03-12", "Ada Okoye told Bo Silva on Monday to visit Chile.",
         "!visit"                                                                                                                                                         },
    };
    run_reports(reports, COUNT(reports));
}

static void places_of_margins_and_attackers(void)
{
    static const struct report reports[] = {
        {"on the sidelines",            "2025-03-12",
         "Ada Okoye met Bo Silva on the sidelines of a summit in Oslo on Monday.",                         "meeting occurred 2025-03-10 in Oslo participant=Ada Okoye participant=Bo Silva"},
        {"who attacks is not attacked", "2025-03-12",
         "Peru launched an attack on Monday. Peru said it was over. Peru has a long coast. "
         "Peru is a large land.",                                                                          "attack occurred 2025-03-10 attacker=Peru"                                      },
        {"an election of the country",  "2025-03-12",
         "The polls in Peru opened at noon. In Peru many voted. Peru has six parties. Few "
         "in Peru expected rain after the election on Sunday.",                                            "election occurred 2025-03-09 in Peru"                                          },
        {"only voted for",              "2025-03-12",
         "Peru's parliament voted on Monday for the expulsion of foreign troops.",                         "legislation occurred 2025-03-10\n!sanction"                                    },
        {"in court",                    "2025-03-12", "Ada Okoye challenged the oath in court on Monday.",
         "legal_case occurred 2025-03-10"                                                                                                                                                  },
    };
    run_reports(reports, COUNT(reports));
}

static void accidents_and_storms(void)
{
    static const struct report reports[] = {
        {"a storm with a name", "2025-03-12",
         "Hurricane Zelda killed ten people in Cuba on Sunday.",                                   "disaster occurred 2025-03-09 in Cuba\n!attack"   },
        {"a truck and a bus",   "2025-03-12",
         "Ten people were killed when a truck hit a bus in Bolivia on Monday.",                    "disaster occurred 2025-03-10 in Bolivia\n!attack"},
        {"a plunge",            "2025-03-12", "A bus plunge killed 12 people in Nepal on Sunday.",
         "disaster occurred 2025-03-09 in Nepal\n!attack"                                                                                            },
        {"near a town",         "2025-03-12", "A plane crashed near Quito on Friday.",
         "disaster occurred 2025-03-07 in Quito"                                                                                                     },
        {"a bomb in a car",     "2025-03-12",
         "A car bomb killed three people in Lima on Monday.",                                      "attack occurred 2025-03-10 in Lima\n!disaster"   },
    };
    run_reports(reports, COUNT(reports));
}

static void to_whom_and_where_something_is_said(void)
{
    static const struct report reports[] = {
        {"inside the phrase", "2025-03-12",
         "On Monday, Ada Okoye expressed appreciation for the important work that Peru is "
         "doing.",                                                            "statement occurred 2025-03-10 speaker=Ada Okoye addressee=Peru"         },
        {"not where it is",   "2025-03-12",
         "On Monday, Ada Okoye expressed concern over the fires in Peru.",    "!addressee"                                                             },
        {"at the meeting",    "2025-03-12",
         "Ada Okoye met Bo Silva in Lima on Monday. She praised Chile.",      "statement occurred 2025-03-10 in Lima speaker=Ada Okoye addressee=Chile"},
        {"not there",         "2025-03-12",
         "Ada Okoye met Bo Silva in Lima on Monday. Ana Ruiz praised Chile.", "statement occurred 2025-03-10/2025-03-12 speaker=Ana Ruiz"              },
    };
    run_reports(reports, COUNT(reports));
}

static void places_in_other_phrases(void)
{
    static const struct report reports[] = {
        {"a dateline",       "2025-03-12",
         "BERLIN, March 11 - Thousands of teachers marched on Monday.",              "protest occurred 2025-03-10 in Berlin"        },
        {"police of a town", "2025-03-12",
         "Police in the northern city of Trujillo arrested Bo Silva on Monday.",     "arrest occurred 2025-03-10 in Trujillo"       },
        {"speaking there",   "2025-03-12",
         "Ada Okoye, speaking in Geneva on Monday, urged Peru to release Bo Silva.", "statement occurred 2025-03-10 in Geneva"      },
        {"shot dead",        "2025-03-12",
         "Bo Silva was shot dead outside his home in Arequipa on Sunday night.",     "attack occurred 2025-03-09 in Arequipa"       },
        {"with police",      "2025-03-12",
         "Protesters clashed with police in Lima, Cusco and Arequipa on Saturday.",  "protest occurred 2025-03-08 in Lima"          },
        {"within the land",  "2025-03-12",
         "A suicide bomber attacked a police station in Quetta in southwestern Pakistan on "
         "Friday.",                                                                  "attack occurred 2025-03-07 in Quetta"         },
        {"voted to confirm", "2025-03-12",
         "In Washington, the Senate voted on Tuesday to confirm Bo Silva as ambassador to "
         "Peru.",                                                                    "appointment occurred 2025-03-11 in Washington"},
    };
    run_reports(reports, COUNT(reports));
}

static void whom_one_speaks_to_or_against(void)
{
    static const struct report reports[] = {
        {"who did it",          "2023-05-10",
         "Chile bombed a hospital in Lima on Monday. Fiji's president condemned the attack.",
         "speaker=Fiji's president addressee=Chile"                                                                                 },
        {"not oneself",         "2023-05-10",
         "Chile bombed a hospital in Lima on Monday. Chile praised the attack on Tuesday.",
         "!addressee=Chile"                                                                                                         },
        {"with whom one talks", "2023-05-10",
         "In a discussion with union leaders, Ada Okoye pledged higher wages on Monday.",
         "speaker=Ada Okoye addressee=union leaders"                                                                                },
        {"whose words",         "2023-05-10",
         "Ada Okoye opposed Bo Silva's proposal on Monday.",                                  "speaker=Ada Okoye addressee=Bo Silva"},
        {"ordered by",          "2023-05-10",
         "Chile carried out an airstrike on Monday, which was approved by Ada Okoye.",        "attacker=Ada Okoye"                  },
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo said_tests[] = {
    {"whom one speaks to or against",          whom_one_speaks_to_or_against         },
    {"what one means to do is said",           what_one_means_to_do_is_said          },
    {"what the words think of it",             what_the_words_think_of_it            },
    {"force without a verb of it",             force_without_a_verb_of_it            },
    {"officials tell what others do",          officials_tell_what_others_do         },
    {"when it was said",                       when_it_was_said                      },
    {"who asks is of the press",               who_asks_is_of_the_press              },
    {"who speaks for a body",                  who_speaks_for_a_body                 },
    {"verdicts are statements",                verdicts_are_statements               },
    {"orders, contracts and speeches",         orders_contracts_and_speeches         },
    {"a day is of its own clause",             a_day_is_of_its_own_clause            },
    {"places of margins and attackers",        places_of_margins_and_attackers       },
    {"accidents and storms",                   accidents_and_storms                  },
    {"to whom and where something is said",    to_whom_and_where_something_is_said   },
    {"places in other phrases",                places_in_other_phrases               },
    {"readouts and releases say it their way", readouts_and_releases_say_it_their_way},
    CU_TEST_INFO_NULL,
};
