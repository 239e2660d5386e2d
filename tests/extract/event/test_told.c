/* The whole walk: what the words and sentences around an event make of it. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

static void talk_after_a_call_is_of_the_call(void)
{
    static const struct report reports[] = {
        {"a call",    "2021-03-10",
         "President Bo Silva spoke by telephone on Monday with President Ada Okoye. The two "
         "leaders discussed trade.",                                                  "call occurred 2021-03-08 participant=Bo Silva participant=Ada Okoye\n!meeting"        },
        {"a meeting", "2021-03-10",
         "President Bo Silva met President Ada Okoye in Lima on Monday. The two leaders "
         "discussed trade.",                                                          "meeting occurred 2021-03-08 in Lima participant=Bo Silva participant=Ada Okoye\n!call"},
        {"with whom", "2021-03-10",
         "President Bo Silva discussed the fires with Governor Ada Okoye on Monday.", "meeting occurred 2021-03-08 participant=Bo Silva participant=Ada Okoye"               },
    };
    run_reports(reports, COUNT(reports));
}

static void subjects_are_found_again(void)
{
    static const struct report reports[] = {
        {"behind a day",                       "2021-03-10",
         "On Sunday Mbeki had met Foreign Minister Bo Silva for more than five hours.",                                          "meeting occurred 2021-03-07 participant=Mbeki participant=Bo Silva"                                         },
        {"two behind a day",                   "2021-03-10",
         "On Monday Chilean President Bo Silva and Ada Okoye, the president of the Bar Council, met Mbeki in Lima.",
         "meeting occurred 2021-03-08 in Lima participant=Bo Silva participant=Ada Okoye participant=Mbeki"                                                                                                                                   },
        {"one between commas behind a day",    "2021-03-10",
         "On Monday, Ada Okoye, a candidate for the Kenyan presidential election to be held on August 9, met Bo Silva in Lima.",
         "meeting occurred 2021-03-08 in Lima participant=Ada Okoye participant=Bo Silva\nelection planned 2021-08-09 in Kenya body=Kenya candidate=Ada Okoye"                                                                                },
        {"a group behind a night",             "2021-03-10",
         "On Monday night protesters marched in Lima.",                                                                          "protest occurred 2021-03-08 in Lima protester=protesters"                                                   },
        {"a list behind a town",               "2021-03-10",
         "On Monday in Lima, Ada Okoye, Bo Silva, and two Kenyan ministers met.",                                                "meeting occurred 2021-03-08 in Lima participant=Ada Okoye participant=Bo Silva participant=Kenyan ministers"},
        {"a list behind who says so",          "2021-03-10",
         "According to police, Bo Silva, two clerks, and three guards were killed on Monday.",
         "2021-03-08 target=Bo Silva target=clerks target=guards\n!target=police"                                                                                                                                                             },
        {"but towns in a list",                "2021-03-10",
         "In Lima, Quito, and Bogota police arrested ten men on Monday.",                                                        "detainee=men\n!detainee=Quito"                                                                              },
        {"a group behind recent days",         "2021-03-10",
         "In recent days rebels bombed three bridges in Peru.",                                                                  "attacker=rebels target=bridges"                                                                             },
        {"a group of a land behind last week", "2021-03-10",
         "Last week Chilean gunmen robbed a bank in Lima.",                                                                      "in Lima attacker=Chilean gunmen target=bank"                                                                },
        {"a clause that has its own",          "2021-03-10",
         "Mali called it off after a Chilean balloon crossed the border and a fighter jet "
         "shot it down off Peru on February 4.",                                                                                 "!other"                                                                                                     },
        {"where and when the first meeting",   "2021-03-10",
         "President Bo Silva called President Ada Okoye on Tuesday. It followed their "
         "meeting in Lima in May 2020.",                                                                                         "meeting occurred 2020-05 in Lima participant=Bo Silva participant=Ada Okoye"                                },
    };
    run_reports(reports, COUNT(reports));
}

static void what_is_meant_is_not_done(void)
{
    static const struct report reports[] = {
        {"a warrant",          "2021-03-10",
         "A court issued a warrant for the arrest of Ada Okoye on Monday.",              "legal_case occurred 2021-03-08 court=court accused=Ada Okoye\n!arrest"},
        {"what will be held",  "2021-03-10",
         "Ada Okoye said both wanted to help the peace conference that Peru will host.", "meeting planned XXXX participant=Peru"                                },
        {"a house that sits",  "2021-03-10",
         "Prime Minister Ada Okoye addressed a joint meeting of Congress on Monday.",    "news_conference occurred 2021-03-08 speaker=Ada Okoye\n!meeting"      },
        {"a package",          "2021-03-10",
         "The European Union adopted its ninth package of sanctions on Monday.",         "sanction occurred 2021-03-08 imposer=European Union"                  },
        {"who landed, and on", "2021-03-10",
         "President Ada Okoye flew to Lima. She landed there on Monday.",                "visit occurred 2021-03-08 in Lima visitor=Ada Okoye"                  },
    };
    run_reports(reports, COUNT(reports));
}

static void hosts_records_and_old_plans(void)
{
    static const struct report reports[] = {
        {"who came",              "2021-03-10",
         "President Bo Silva received President Ada Okoye on the last day of her visit to Peru on Monday.",
         "visit occurred 2021-03-08 in Peru visitor=Ada Okoye host=Peru"                                                            },
        {"a former plan",         "2021-03-10",
         "President Ada Okoye arrived in Lima on Monday. The trip had first been planned for February.",
         "visit occurred 2021-03-08 in Lima visitor=Ada Okoye\n!2021-02"                                                            },
        {"the first of its kind", "2021-03-10",
         "It was the first visit to Peru by a Chilean leader since 1990.",                                       "!visitor"         },
        {"years to the day",      "2021-03-10",
         "President Ada Okoye landed in Lima on March 8, ten years to the day after rebels bombed the embassy.",
         "visit occurred 2021-03-08 in Lima visitor=Ada Okoye\nattack occurred 2010-12-11/2011-06-09 attacker=rebels target=embassy"},
    };
    run_reports(reports, COUNT(reports));
}

static void the_other_half_is_told(void)
{
    static const struct report reports[] = {
        {"who speaks of talks",           "2021-03-10",
         "Finance Minister Ada Okoye said on Sunday that ten hours of meetings with Bo Silva had eased ties.",
         "meeting occurred 2021-03-06/2021-03-07 participant=Bo Silva participant=Ada Okoye"                                           },
        {"with whom one agreed in talks", "2021-03-10",
         "President Bo Silva agreed on Monday, in talks with Prime Minister Ada Okoye, to send the bill to parliament.",
         "agreement occurred 2021-03-08 party=Bo Silva party=Ada Okoye"                                                                },
        {"with whom one raised it",       "2021-03-10",
         "President Bo Silva raised the matter with Prime Minister Ada Okoye on Monday.",
         "meeting occurred 2021-03-08 participant=Bo Silva participant=Ada Okoye"                                                      },
        {"whose last day",                "2021-03-10",
         "President Bo Silva received Ada Okoye in Lima on the last day of her visit.",                                  "!2021-03-09 "},
    };
    run_reports(reports, COUNT(reports));
}

static void the_counted_are_those_named(void)
{
    static const struct report reports[] = {
        {"the two",                                     "2021-03-10",
         "President Bo Silva met President Ada Okoye in Lima on Monday. The meeting of the two presidents lasted an hour.",
         "meeting occurred 2021-03-08 in Lima participant=Bo Silva participant=Ada Okoye\n!presidents"           },
        {"a list whose middle looks like another name", "2021-03-10",
         "On Monday President Bo Silva, Ada Okoye and President Cy Lind held the first summit of the three countries.",
         "meeting occurred 2021-03-08 participant=Bo Silva participant=Ada Okoye participant=Cy Lind\n!countries"},
        {"the three",                                   "2021-03-10",
         "On Monday Bo Silva, Ada Okoye and President Cy Lind held the first summit of the three countries.",
         "meeting occurred 2021-03-08 participant=Bo Silva participant=Ada Okoye participant=Cy Lind\n!countries"},
        {"no day of then for what is told today",       "2021-03-10",
         "Rebels bombed the harbour on 4 May 2020.\n\nBo Silva told a news conference in Gao before he left for Lima.",
         "!visit occurred 2020-05-04"                                                                            },
    };
    run_reports(reports, COUNT(reports));
}

static void what_is_described_is_another(void)
{
    static const struct report reports[] = {
        {"a summit elsewhere",    "2021-03-10",
         "President Bo Silva held talks with Ada Okoye on Monday. Commenting on the peace summit in Gao, Cy Lind praised the hosts.",
         "meeting occurred 2021-03-08 participant=Bo Silva participant=Ada Okoye\n!in Gao participant=Bo Silva"},
        {"a tour of a continent", "2021-03-10",
         "President Bo Silva began a visit to Europe on Monday. He held talks with Ada Okoye on Tuesday.",
         "meeting occurred 2021-03-09 participant=Bo Silva participant=Ada Okoye"                              },
        {"before the visit",      "2021-03-10",
         "President Bo Silva flew to Lima for a visit on Monday. He held talks with Ada Okoye earlier this month.",
         "!in Lima participant=Bo Silva"                                                                       },
    };
    run_reports(reports, COUNT(reports));
}

static void papers_and_hands(void)
{
    static const struct report reports[] = {
        {"an order",            "2021-03-10",
         "President Bo Silva issued a memorandum on racism on Monday.",                                  "legislation occurred 2021-03-08 body=Bo Silva\n!agreement"              },
        {"of two",              "2021-03-10", "Peru signed a memorandum with Chile on Monday.",
         "agreement occurred 2021-03-08 party=Peru party=Chile\n!legislation"                                                                                                     },
        {"a range of people",   "2021-03-10",
         "Ada Okoye met with a wide range of lawmakers on Monday.",                                      "meeting occurred 2021-03-08 participant=Ada Okoye participant=lawmakers"},
        {"what stands already", "2021-03-10",
         "Ada Okoye said on Monday that Peru would act beyond the existing sanctions on Chilean firms.",
         "!sanction"                                                                                                                                                              },
        {"a word in passing",   "2021-03-10",
         "On Monday the army left Gao in what Ada Okoye described as a retreat.",                        "!statement"                                                             },
        {"no office",           "2021-03-10", "The company hired 20 young Peruvians on Monday.",
         "!appointment"                                                                                                                                                           },
    };
    run_reports(reports, COUNT(reports));
}

static void long_offices_leave_the_name(void)
{
    static const struct report reports[] = {
        {"plain words before the office", "2021-03-10",
         "Ada Okoye met on Monday with Federal Minister of Defense Bo Silva-Lund of Germany.",
         "meeting occurred 2021-03-08 participant=Ada Okoye participant=Bo Silva-Lund"      },
        {"between commas",                "2021-03-10",
         "Ada Okoye met with the Minister of Finance of Chile, Bo Silva, in Lima on Monday.",
         "meeting occurred 2021-03-08 in Lima participant=Ada Okoye participant=Bo Silva"   },
        {"what friends say",              "2021-03-10",
         "Ada Okoye met on Monday with Minister of Defense James \"Jim\" Mbeki in Lima.",
         "meeting occurred 2021-03-08 in Lima participant=Ada Okoye participant=James Mbeki"},
    };
    run_reports(reports, COUNT(reports));
}

static void what_one_says_holds_for_the_whole(void)
{
    static const struct report reports[] = {
        {"a plan by its verb",       "2025-03-12",
         "Ada Okoye will travel to Lima. Her visit opens a tour of the region.",                  "visit planned XXXX in Lima visitor=Ada Okoye\n!visit occurred"                },
        {"it was",                   "2025-03-12",
         "Ada Okoye visited Lima on Monday. The visit was cut short.",                            "visit occurred 2025-03-10 in Lima visitor=Ada Okoye\n!planned"                },
        {"a title",                  "2025-03-12",
         "Title: Statement on Ada Okoye's Travel to Asia\n\nAda Okoye will travel to Lima.",
         "!visit occurred"                                                                                                                                                       },
        {"looked forward to",        "2025-03-12",
         "Mayor Bo Silva looks forward to welcoming Ada Okoye to Lima on March 20.",              "meeting planned 2025-03-20 in Lima participant=Bo Silva participant=Ada Okoye"},
        {"under way",                "2025-03-12", "Talks between Peru and Chile are under way.",
         "meeting ongoing 2025-03-12 participant=Peru participant=Chile"                                                                                                         },
        {"a day on which they were", "2025-03-12",
         "Talks between Peru and Chile were under way on Monday.",                                "meeting occurred 2025-03-10"                                                  },
        {"an inquiry",               "2025-03-12", "Kenyan police are investigating Boeing.",
         "investigation ongoing 2025-03-12"                                                                                                                                      },
        {"under one",                "2025-03-12",
         "Ada Okoye said the theft was under investigation by the Kano Police Department.",
         "investigation ongoing"                                                                                                                                                 },
        {"a march that goes on",     "2025-03-12",
         "Students marched in Lima on Monday. The march continues.",                              "protest ongoing 2025-03-10 in Lima\n!protest occurred"                        },
        {"done whatever comes",      "2025-03-12",
         "Peru still awaits a case involving Ada Okoye, arrested Jan. 6 in Lima.",                "arrest occurred 2025-01-06 in Lima detainee=Ada Okoye"                        },
        {"begun with",               "2025-03-12",
         "The Peace Party will open its season on May 17, with elections in Lima.",               "election planned 2025-05-17 in Lima body=Peace Party"                         },
        {"pending",                  "2025-03-12",
         "Bo Silva kept Peru out pending talks with Ada Okoye 10 days ago.",                      "!meeting planned"                                                             },
    };
    run_reports(reports, COUNT(reports));
}

/* Names that stand in other phrases, or in other sentences. */
static void names_come_from_beside(void)
{
    static const struct report reports[] = {
        {"two offices, one name",                        "2023-05-10",
         "Senior Adviser to the Governor and Director of Regional Affairs Ada Okoye met "
         "Bo Silva on Monday.",                                                  "participant=Ada Okoye participant=Bo Silva\n!Adviser"                          },
        {"names in a list, one taken for an apposition", "2023-05-10",
         "Deputy Secretary of Trade Dr. Karen Hill, Security Advisor Dr. Ana Ruiz, and "
         "Mayor Bo Silva met in Oslo on Monday.",                                "participant=Karen Hill participant=Ana Ruiz participant=Bo Silva"              },
        {"of the same age",                              "2023-05-10",
         "Police arrested a 34-year-old man in Leeds on Monday. Neighbours were shocked. "
         "Bo Silva, 34, a plumber, was held for questioning.",                   "authority=Police detainee=Bo Silva"                                            },
        {"of another age",                               "2023-05-10",
         "Police arrested a 34-year-old man in Leeds on Monday. Bo Silva, 52, a neighbour, "
         "saw it.",                                                              "!detainee=Bo Silva"                                                            },
        {"who was appointed",                            "2023-05-10",
         "Ada Okoye appointed a retired Fijian diplomat on Monday as her envoy to Peru. Bo "
         "Silva, 58, a former ambassador, is to travel soon.",                   "appointee=Bo Silva appointer=Ada Okoye"                                        },
        {"whom the sentence presents",                   "2023-05-10",
         "Jan Galdi spoke. One of the bankers is Bo Silva, a friend of Jan Galdi. Norway "
         "froze his assets on Monday.",                                          "imposer=Norway target=Bo Silva\n!target=Jan Galdi"                             },
        {"what is convened",                             "2023-05-10",
         "Ada Okoye convened the second National Drought Task Force on Monday.", "participant=Ada Okoye participant=National Drought Task Force"                 },
        {"whose man he was",                             "2023-05-10",
         "Bo Silva was fired from Zelkon Inc. on Monday.",                       "appointee=Bo Silva appointer=Zelkon"                                           },
        {"who spoke there",                              "2023-05-10",
         "Thousands marched against the dam in Kano on Monday. There were guests at "
         "the march, including Mayor of Lagos Nora Stirling and Bo Silva.",      "protest occurred 2023-05-08 in Kano protester=Nora Stirling protester=Bo Silva"},
        {"whose he is",                                  "2025-03-12",
         "Ada Okoye was born in Lima. Her brother was arrested on Monday.",      "detainee=Ada Okoye's brother"                                                  },
        {"a headline's title",                           "2023-05-10",
         "Finnish opposition mayoral candidate Ada Okoye holds big march in Turku\n\n"
         "Ada Okoye held a march in Turku on Monday.",                           "protester=Ada Okoye\n!opposition"                                              },
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo told_tests[] = {
    {"talk after a call is of the call",  talk_after_a_call_is_of_the_call },
    {"subjects are found again",          subjects_are_found_again         },
    {"what is meant is not done",         what_is_meant_is_not_done        },
    {"hosts, records and old plans",      hosts_records_and_old_plans      },
    {"the other half is told",            the_other_half_is_told           },
    {"the counted are those named",       the_counted_are_those_named      },
    {"what is described is another",      what_is_described_is_another     },
    {"papers and hands",                  papers_and_hands                 },
    {"long offices leave the name",       long_offices_leave_the_name      },
    {"what one says holds for the whole", what_one_says_holds_for_the_whole},
    {"names come from beside",            names_come_from_beside           },
    CU_TEST_INFO_NULL,
};
