/* When and where what a report tells happened, from its words to the day. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

#define TODAY "2022-09-15" /* a Thursday */

static void dates_are_bounded_by_what_came_before_or_after(void)
{
    static const struct report reports[] = {
        {"undated",                  NULL,  "Since 2012, Acme Mining has visited Peru.",
         "visit occurred 2012-01-01/.. in Peru visitor=Acme Mining host=Peru"                                                                                            },
        {"until when",               TODAY,
         "Peru remained neutral until June 1940, when it attacked Chile.",               "attack occurred 1940-06 in Chile attacker=Peru target=Chile"                   },
        {"not of this week",         NULL,
         "Peru's ministry said that a general was killed this week in Lima. In 2017 a "
         "general was killed in Lima by rebels.",                                        "attack occurred 2017 in Lima attacker=rebels target=general"                   },
        {"men have been",            TODAY,
         "Two men have been arrested after the mayor of Cusco was stabbed on Tuesday.",  "arrest occurred 2022-09-13/2022-09-15 detainee=men"                            },
        {"peru signed agreement",    TODAY,
         "Peru signed the agreement before the talks on Sunday.",                        "agreement occurred ../2022-09-11 party=Peru"                                   },
        {"maria lopez visited",      TODAY,
         "Maria Lopez has visited Brazil twice since 2018.",                             "visit occurred 2018-01-01/2022-09-15 in Brazil visitor=Maria Lopez host=Brazil"},
        {"peru will hold",           TODAY, "Peru will hold elections by December.",
         "election planned 2022-09-16/2022-12-31 in Peru body=Peru"                                                                                                      },
        {"karen petrosyan resigned", TODAY,
         "Karen Petrosyan resigned as minister in December 2018 following weeks of "
         "protests in Yerevan.",                                                         "protest occurred ../2018-12-31 in Yerevan"                                     },
        {"anna ramos recently",      TODAY,
         "Anna Ramos recently resigned as health minister.",                             "appointment occurred ../2022-09-15 appointee=Anna Ramos"                       },
    };
    run_reports(reports, COUNT(reports));
}

static void dates_are_measured_from_other_events(void)
{
    static const struct report reports[] = {
        {"from what is no event", TODAY,
         "The paper was signed in Lima last Friday, two days before Ana Ruiz won a second term.",
         "election occurred 2022-09-11 winner=Ana Ruiz"                                                                                                   },
        {"juan soto visited",     TODAY,
         "Juan Soto visited Quito two days after the attack on Saturday.",                        "visit occurred 2022-09-12 in Quito visitor=Juan Soto"  },
        {"monday juan soto",      TODAY,
         "On Monday Juan Soto resigned, less than two weeks before the inauguration of "
         "Maria Lopez.",                                                                          "appointment occurred 2022-09-12 appointee=Juan Soto"   },
        {"november kenya uganda", TODAY,
         "In November, Kenya and Uganda are to hold a summit in Kampala, a year after "
         "the floods that killed 80 people in the city.",                                         "disaster occurred 2021-08-03/2022-02-28"               },
        {"juan soto left",        TODAY,
         "Juan Soto left Lima on Saturday. Four days after Maria Lopez visited Quito, diplomats "
         "are asking how far to go.",                                                             "visit occurred 2022-09-11 in Quito visitor=Maria Lopez"},
    };
    run_reports(reports, COUNT(reports));
}

static void a_day_is_of_the_word_that_it_is_said_of(void)
{
    static const struct report reports[] = {
        {"looked into now",             TODAY,
         "Police are investigating a shooting in Quito on Friday. Kenya is reaffirming its pledge.",
         "investigation ongoing 2022-09-15 in Quito investigator=Police"                                                                                                                                  },
        {"charged in",                  TODAY,
         "Lima police on Tuesday charged Juan Soto with homicide in the death of Ana Ruiz.",
         "death occurred ../2022-09-15 deceased=Ana Ruiz"                                                                                                                                                 },
        {"before a term",               TODAY,
         "The party met on Wednesday. The rule took effect before Ana Ruiz was sworn in.",
         "appointment occurred ../2022-09-15 appointee=Ana Ruiz"                                                                                                                                          },
        {"the same day",                TODAY,
         "The army killed 20 rebels in Quito on Tuesday. The same day, a bomb killed three people in Lima.",
         "attack occurred 2022-09-13 in Quito attacker=army\nattack occurred 2022-09-13 in Lima target=people"                                                                                            },
        {"behind a name",               TODAY,
         "Juan Soto was detained in Quito at the request of Chile in July 2015 and extradited on Dec. 3.",
         "arrest occurred 2015-07 in Quito detainee=Juan Soto"                                                                                                                                            },
        {"goes forward",                TODAY,
         "Inspectors had fined the firm in May, she told reporters there, and Ana Ruiz vowed that all of "
         "them would be closed.",                                                                            "!statement occurred 2022-05"                                                                },
        {"answers",                     TODAY,
         "Gunmen shot dead ten people in Lima on Tuesday.\n\nPolice have arrested four men.",
         "arrest occurred 2022-09-13/2022-09-15"                                                                                                                                                          },
        {"behind a comma",              TODAY,
         "The council of the African Union, at its third meeting, held on 7 May in Lima, praised Kenya.",
         "meeting occurred 2022-05-07 in Lima"                                                                                                                                                            },
        {"behind quotes",               TODAY,
         "The rebels of Free Peru broke off their \"permanent\" ceasefire last June.",                       "agreement occurred 2022-06"                                                                 },
        {"upheld",                      TODAY,
         "Ana Ruiz was fined 100 dollars in 2019, a decision that the High Court in Lima upheld last May.",
         "legal_case occurred 2022-05 in Lima court=High Court"                                                                                                                                           },
        {"running",                     TODAY, "Ana Ruiz is running for mayor of Lima in November.",
         "election planned 2022-11 candidate=Ana Ruiz"                                                                                                                                                    },
        {"while house representatives", TODAY,
         "While the House of Representatives confirmed Maria Lopez's nomination as "
         "minister on Friday, the Senate did not.",                                                          "appointment occurred 2022-09-09 appointee=Maria Lopez appointer=US House of Representatives"},
        {"court found that",            TODAY,
         "The court found that a 2005 law was void, and Juan Soto was sworn in as "
         "governor.",                                                                                        "appointment occurred 2022-09-14/2022-09-15 appointee=Juan Soto"                             },
        {"trial ana ruiz",              TODAY, "The trial of Ana Ruiz is expected to start in June.",
         "legal_case planned 2023-06 accused=Ana Ruiz"                                                                                                                                                    },
        {"trial ana ruiz",              TODAY,
         "The trial of Ana Ruiz began on July 4 and ended on August 30.",                                    "legal_case occurred 2022-07-04/2022-08-30 accused=Ana Ruiz"                                 },
        {"kenya joined the",            TODAY,
         "Kenya joined the pact in the week leading up to the summit with "
         "Uganda.",                                                                                          "meeting occurred ../2022-09-15 participant=Uganda"                                          },
    };
    run_reports(reports, COUNT(reports));
}

static void a_lead_in_the_perfect_is_news(void)
{
    static const struct report reports[] = {
        {"governor cusco juan",  TODAY, "The governor of Cusco, Juan Soto, has died.",
         "death occurred 2022-09-14/2022-09-15 deceased=Juan Soto"                                                                                                },
        {"tbilisi september 15", TODAY,
         "TBILISI, September 15, 2022 - Juan Soto and Ana Ruiz have signed the treaty.", "agreement occurred 2022-09-14/2022-09-15 party=Juan Soto party=Ana Ruiz"},
        {"soto met her",         TODAY,
         "Soto met her on Tuesday. The governor of Cusco, Ana Ruiz, has died.",          "death occurred ../2022-09-15 deceased=Ana Ruiz"                         },
    };
    run_reports(reports, COUNT(reports));
}

static void what_is_told_on_keeps_its_day(void)
{
    static const struct report reports[] = {
        {"monday court lima", TODAY,
         "On Monday the court in Lima sentenced Ana Ruiz. She fled from prison on May 3, "
         "2015. She attacked the governor of Cusco, Juan Soto, with a knife.", "attack occurred 2015-05-03 attacker=Ana Ruiz target=Juan Soto"   },
        {"ana ruiz was",      TODAY,
         "Ana Ruiz was sentenced on Monday for the murder of Juan Soto.",      "attack occurred ../2022-09-15 target=Juan Soto attacker=Ana Ruiz"},
    };
    run_reports(reports, COUNT(reports));
}

static void places_come_from_what_is_told_around(void)
{
    static const struct report reports[] = {
        {"died of",              TODAY,        "A boy died of the virus in Lima in May.",
         "death occurred 2022-05 in Lima deceased=boy"                                                                                                                                                               },
        {"hung on its subject",  TODAY,
         "Crews were digging for survivors after a magnitude 7.8 earthquake struck the coast of Peru on Tuesday.",
         "disaster occurred 2022-09-13 in Peru"                                                                                                                                                                      },
        {"no comma",             TODAY,        "In Lima 300 people marched against the tax on Tuesday.",
         "protest occurred 2022-09-13 in Lima protester=people"                                                                                                                                                      },
        {"neighbouring",         TODAY,
         "Kenya, which sent 80 troops to neighbouring Uganda last month, denied it.",                              "military_move occurred 2022-08 in Uganda force=Kenya"                                            },
        {"speaking from",        TODAY,
         "Speaking from Lima on Tuesday, Minister Ana Ruiz condemned Chile. Juan Soto praised it in a "
         "televised address from Quito.",                                                                          "statement occurred 2022-09-13 in Lima speaker=Ana Ruiz addressee=Chile\n"
         "news_conference occurred 2022-09-13/2022-09-15 in Quito speaker=Juan Soto"                                                                                        },
        {"here",                 TODAY,
         "LIMA - Talks between Kenya and Ethiopia ended here on Tuesday.",                                         "meeting occurred 2022-09-13 in Lima participant=Kenya participant=Ethiopia"                      },
        {"a court's town",       TODAY,
         "Juan Soto will appear in the Lima magistrate's court on Friday on a charge of theft.",
         "legal_case planned 2022-09-16 in Lima accused=Juan Soto"                                                                                                                                                   },
        {"due for talks",        TODAY,
         "Ana Ruiz is due in Quito on October 3 for talks with Juan Soto.",                                        "meeting planned 2022-10-03 in Quito participant=Ana Ruiz participant=Juan Soto"                  },
        {"the next ones",        TODAY,
         "The next talks between Kenya and Ethiopia are in Lima in November.",                                     "meeting planned 2022-11 in Lima participant=Kenya participant=Ethiopia"                          },
        {"a month is no place",  TODAY,        "Kenya banned Chilean wine in May.",
         "sanction occurred 2022-05\n!in May"                                                                                                                                                                        },
        {"while colombia maria", TODAY,
         "While in Colombia, Maria Lopez met President Juan Soto.",                                                "meeting occurred 2022-09-14/2022-09-15 in Colombia participant=Maria Lopez participant=Juan Soto"},
        {"ministers met lima",   TODAY,
         "The ministers met in Lima for a summit where Maria Lopez and Juan Soto signed "
         "the agreement.",                                                                                         "agreement occurred 2022-09-14/2022-09-15 in Lima party=Maria Lopez party=Juan Soto"              },
        {"there",                "2026-01-16",
         "Ada Lind visited Lima last week and signed a treaty with Kenya there.",                                  "agreement occurred 2026-01-05/2026-01-11 in Lima"                                                },
        {"goes on",              "2026-01-16",
         "On Monday gunmen raided a school in Garissa, killing a guard and abducting 42 pupils.",
         "arrest occurred 2026-01-12 in Garissa"                                                                                                                                                                     },
        {"when",                 "2026-01-16",
         "In July 2016, 86 people died in Arica when Bo Lee drove a lorry into the crowd.",
         "attack occurred 2016-07 in Arica"                                                                                                                                                                          },
        {"for a meeting",        "2026-01-16",
         "Ada Lind gathered her security council for an emergency meeting of six hours in Oslo on Monday.",
         "meeting occurred 2026-01-12 in Oslo"                                                                                                                                                                       },
        {"told there",           "2026-01-16",
         "Ada Lind told a press conference in Lima on Monday that the search would go on.",
         "news_conference occurred 2026-01-12 in Lima"                                                                                                                                                               },
        {"through",              "2026-01-16",
         "Thousands marched through the centre of Lima on Monday.",                                                "protest occurred 2026-01-12 in Lima"                                                             },
        {"for another town",     "2026-01-16", "Ada Lind left Lima for Quito on Monday.",
         "visit occurred 2026-01-12 in Quito"                                                                                                                                                                        },
    };
    run_reports(reports, COUNT(reports));
}

static void a_scene_and_a_house_are_places(void)
{
    static const struct report reports[] = {
        {"police arrested ten",   TODAY,
         "Thousands marched in Lima on Monday. Police fired tear gas and arrested 40 people.",
         "arrest occurred 2022-09-12 in Lima authority=Police detainee=people"                                                                                           },
        {"another town",          TODAY,
         "Thousands marched in Lima on Monday. In Cusco, police arrested 40 people.",          "arrest occurred 2022-09-12 in Cusco authority=police detainee=people"    },
        {"at the scene",          TODAY,
         "A bomb exploded at a market in Kano on Wednesday, killing nine people. Governor Ali Sani "
         "told reporters at the scene that ten others were hurt.",                             "news_conference occurred 2022-09-14 in Kano speaker=Ali Sani"            },
        {"in the commons",        TODAY,
         "In the House of Commons, Prime Minister John Hale thanked the police.",              "statement occurred 2022-09-14/2022-09-15 in House of Commons speaker=John Hale "
         "addressee=police"                                                             },
        {"asked in",              TODAY,
         "President Ana Ruiz, asked about it in Lima, told reporters she had no comment.",
         "news_conference occurred 2022-09-14/2022-09-15 in Lima speaker=Ana Ruiz"                                                                                       },
        {"addressing a rally in", TODAY,
         "Tom Ford, addressing his party's conference in Cusco, urged Juan Soto to resign.",
         "statement occurred 2022-09-14/2022-09-15 in Cusco speaker=Tom Ford "
         "addressee=Juan Soto"                                                                                                                                           },
        {"to reporters in",       TODAY,
         "Tom Ford told reporters in Cusco that he would resign.",                             "news_conference occurred 2022-09-14/2022-09-15 in Cusco speaker=Tom Ford"},
    };
    run_reports(reports, COUNT(reports));
}

static void what_is_done_is_not_of_a_day_to_come(void)
{
    static const struct report reports[] = {
        {"over years",        TODAY,
         "Peru has announced 500 job cuts over the next four years.",                           "statement occurred 2022-09-14/2022-09-15 speaker=Peru"    },
        {"a record",          TODAY, "It was the deadliest attack in Kano in the past decade.",
         "attack occurred 2022-09-14/2022-09-15 in Kano"                                                                                                   },
        {"once",              TODAY, "When Juan Soto first visited Lima, he praised Ana Ruiz.",
         "statement occurred ../2022-09-15 speaker=Juan Soto addressee=Ana Ruiz"                                                                           },
        {"support for talks", TODAY,
         "Ana Ruiz expressed support for the meeting next week of the council.",                "statement occurred 2022-09-14/2022-09-15 speaker=Ana Ruiz"},
        {"effective",         TODAY,
         "Her deputy, Juan Soto, has resigned effective October 31.",                           "appointment planned 2022-10-31 appointee=Juan Soto"       },
        {"effect",            TODAY,
         "Juan Soto was appointed ambassador with effect from October 1.",                      "appointment planned 2022-10-01 appointee=Juan Soto"       },
    };
    run_reports(reports, COUNT(reports));
}

static void a_range_is_told_in_two_dates(void)
{
    static const struct report reports[] = {
        {"between",  TODAY,
         "Between June 2015 and February 2016, police in Lima arrested Ana Ruiz.",      "arrest occurred 2015-06-01/2016-02-29 in Lima authority=police "
         "detainee=Ana Ruiz"                                                   },
        {"from, to", TODAY,
         "From Monday, October 3, to Wednesday, October 5, Juan Soto will visit Peru.", "visit planned 2022-10-03/2022-10-05 in Peru visitor=Juan Soto host=Peru"},
    };
    run_reports(reports, COUNT(reports));
}

static void what_is_said_of_the_news_is_not_older(void)
{
    static const struct report reports[] = {
        {"in quotes",    TODAY,
         "Ana Ruiz was sworn in on Tuesday. \"I pledge to serve Peru,\" Ruiz told the "
         "crowd.",                                                                                 "statement occurred 2022-09-13 speaker=Ana Ruiz"            },
        {"others",       "2022-09-19",
         "Ana Ruiz was killed on Thursday in Lima. President Juan Soto condemned the "
         "attack.",                                                                                "statement occurred 2022-09-15/2022-09-19 speaker=Juan Soto"},
        {"by its paper", TODAY,        "In its 3 May report, the United Nations warned Peru.",
         "statement occurred 2022-05-03 speaker=United Nations addressee=Peru"                                                                                 },
        {"perfect",      TODAY,        "The United Nations has condemned the arrest of Ana Ruiz.",
         "statement occurred 2022-09-14/2022-09-15 speaker=United Nations"                                                                                     },
    };
    run_reports(reports, COUNT(reports));
}

static void a_noun_has_the_day_before_it(void)
{
    static const struct report reports[] = {
        {"a month that is a word too", "2023-05-11",
         "Chile's ruling party lost the March election. The May election in Peru was peaceful.",
         "election occurred 2023-03\nelection occurred 2023-05"                                                                                                                    },
        {"results",                    "2023-05-11",
         "Ana Ruiz rejected the results of last August's election in Kenya.",                                   "election occurred 2022-08 in Kenya"                               },
        {"taken for a verb",           "2023-05-11",
         "The law was drafted after the 2018 shooting in Quito. Juan Soto was arrested over the "
         "April 2 shooting in Lima.",                                                                           "attack occurred 2018 in Quito\nattack occurred 2023-04-02 in Lima"},
        {"no timetable",               "2023-05-11",
         "The talks follow the April agreement between Kenya and Ethiopia.",                                    "agreement occurred 2023-04 party=Kenya party=Ethiopia"            },
        {"comma",                      TODAY,
         "Ana Ruiz spoke of the May 3, 2013, attack on the market in Lima.",                                    "attack occurred 2013-05-03 in Lima target=market"                 },
        {"town",                       TODAY,        "Police investigated the Nairobi mall bombing.",
         "attack occurred 2022-09-14/2022-09-15 in Nairobi"                                                                                                                        },
        {"make",                       TODAY,        "Juan Soto bought a yellow 1977 Ford Mustang in Nairobi.",
         "!1977"                                                                                                                                                                   },
    };
    run_reports(reports, COUNT(reports));
}

static void places_come_from_who_takes_part(void)
{
    static const struct report reports[] = {
        {"residents",   TODAY, "Kano residents donated blood on Monday.",
         "aid occurred 2022-09-12 in Kano donor=Kano residents"                                                                                                               },
        {"house",       TODAY,
         "Tom Havel was taken to the University Hospital of Brno, where Dr. Jana Novak was "
         "thanked on Monday upon speaking to reporters.",                                   "news_conference occurred 2022-09-12 in University Hospital of Brno "
         "speaker=Jana Novak"                                                                                        },
        {"with",        TODAY,
         "Ana Ruiz met today with Peruvian President Juan Soto in Warsaw.",                 "meeting occurred 2022-09-15 in Warsaw participant=Ana Ruiz participant=Juan Soto"},
        {"topic",       TODAY,
         "Ana Ruiz met Juan Soto on Monday. The two leaders discussed security issues in "
         "the Black Sea.",                                                                  "meeting occurred 2022-09-12 participant=Ana Ruiz participant=Juan Soto"          },
        {"to",          TODAY,
         "President Ana Ruiz will welcome Prime Minister Juan Soto to Quito on 3 October.",
         "meeting planned 2022-10-03 in Quito participant=Ana Ruiz participant=Juan Soto"                                                                                     },
        {"dateline",    TODAY,
         "BOGOTA, September 15 (AB) - Rebels attacked a bank on Tuesday.",                  "attack occurred 2022-09-13 in Colombia attacker=Rebels target=bank"              },
        {"whose it is", TODAY,
         "The Senate will meet on Friday, but Ana Ruiz and the Senate said it would meet on "
         "Monday.",                                                                         "hearing planned 2022-09-19 body=US Senate"                                       },
    };
    run_reports(reports, COUNT(reports));
}

static void a_journey_is_told_leg_by_leg(void)
{
    static const struct report reports[] = {
        {"to come",          TODAY,
         "President Juan Soto will travel to Lagos on Monday, to Accra on Wednesday and to "
         "Dakar on Friday.",                                                               "visit planned 2022-09-23 in Dakar visitor=Juan Soto" },
        {"past",             TODAY,
         "Minister Juan Soto visited Lagos on Monday, Accra on Tuesday and Dakar on "
         "Wednesday.",                                                                     "visit occurred 2022-09-13 in Accra visitor=Juan Soto"},
        {"another sentence", TODAY,
         "Minister Juan Soto visited Lagos on Monday. Accra on Tuesday hailed the visit.",
         "!Accra visitor"                                                                                                                        },
    };
    run_reports(reports, COUNT(reports));
}

static void what_is_told_of_again_dates_the_rest(void)
{
    static const struct report reports[] = {
        {"up to what came then",  TODAY,
         "Ana Ruiz resigned on Monday after two weeks of protests in Lima.",                              "protest occurred 2022-08-29/2022-09-12 in Lima"                           },
        {"ended",                 TODAY,        "Ministers ended three days of talks in Oslo on Friday.",
         "meeting occurred 2022-09-07/2022-09-09 in Oslo participant=Ministers"                                                                                                      },
        {"in its alert",          TODAY,
         "The United Nations advised travellers to leave Peru in its September 3 alert.",
         "statement occurred 2022-09-03 speaker=United Nations addressee=travellers"                                                                                                 },
        {"who only speaks of it", "2022-09-19",
         "Peru bombed a port in Chile on Thursday. President Juan Soto condemned Peru.",                  "statement occurred 2022-09-15/2022-09-19 speaker=Juan Soto addressee=Peru"},
        {"another paragraph",     TODAY,
         "Ana Ruiz met Juan Soto in Lima on Monday.\n\nThe talks lasted two hours.\n\nRuiz "
         "praised Chile.",                                                                                "statement occurred 2022-09-12 in Lima speaker=Ana Ruiz addressee=Chile"   },
        {"the attack",            TODAY,
         "Gunmen attacked a market in Mombasa on 3 September. Two days after the attack, "
         "police arrested Ana Ruiz in Nairobi.",                                                          "arrest occurred 2022-09-05 in Nairobi authority=police detainee=Ana Ruiz" },
        {"his visit",             TODAY,
         "President Juan Soto and Chancellor Eva Brandt held talks in Vienna on Tuesday. During his "
         "visit, Soto also met Karl Huber.",                                                              "visit occurred 2022-09-13 in Vienna visitor=Juan Soto"                    },
        {"the visit to come",     TODAY,
         "President Ana Ruiz will receive Prime Minister Juan Soto in Quito on 3 October. "
         "During the visit the two leaders will sign a treaty on fishing.",                               "agreement planned 2022-10-03 in Quito party=Ana Ruiz party=Juan Soto"     },
        {"two days",              TODAY,        "Ministers met in Oslo on 3 and 4 May.",
         "meeting occurred 2022-05-03/2022-05-04 in Oslo participant=Ministers"                                                                                                      },
        {"what is agreed",        TODAY,
         "Rebels in Sudan agreed to a truce on Monday, the government said.",                             "agreement occurred 2022-09-12 party=Rebels"                               },
    };
    run_reports(reports, COUNT(reports));
}

static void an_object_or_infinitive_tells_the_day(void)
{
    static const struct report reports[] = {
        {"the 2015 election",   TODAY, "Juan Soto won the 2015 election.",
         "election occurred 2015 winner=Juan Soto"                                                                                                    },
        {"a resolution in",     TODAY,
         "The Security Council, which met on Tuesday, adopted a resolution in 2015 on the "
         "war.",                                                                                  "legislation occurred 2015 body=UN Security Council"},
        {"called to testify",   TODAY,
         "Juan Soto, who had been called to testify as an expert in July last year, "
         "resigned on Monday.",                                                                   "hearing occurred 2021-07 witness=Juan Soto"        },
        {"in a coup in which",  TODAY,
         "Juan Soto came to power in 1987 in a coup in which General Karl Huber was killed.",
         "attack occurred 1987 target=Karl Huber"                                                                                                     },
        {"the last crash was",  TODAY,
         "The airline's last fatal crash in Peru was in 2012.",                                   "disaster occurred 2012 in Peru"                    },
        {"a strike for",        TODAY,
         "Union leader Ana Ruiz has called a general strike for Friday.",                         "protest planned 2022-09-16 protester=Ana Ruiz"     },
        {"a summit that opens", TODAY,
         "Foreign ministers arrived in Oslo on Tuesday for a summit that opens on Friday.",
         "meeting planned 2022-09-16 in Oslo participant=Foreign ministers"                                                                           },
        {"the hours after",     TODAY,
         "Ana Ruiz resigned on Monday, hours after the court told her not to leave.",             "appointment occurred 2022-09-12 appointee=Ana Ruiz"},
        {"a war which began",   TODAY,
         "The war, which broke out in November 2020, killed thousands of villagers in Peru.",
         "attack occurred 2020-11 in Peru target=villagers"                                                                                           },
        {"due on a day ahead",  TODAY,
         "On 1 March the president, just back from a clinic in Lima, gave up his bid and "
         "postponed the election due on 18 October, while Prime Minister Ana Ruiz stepped down.",
         "appointment occurred 2022-03-01 appointee=Ana Ruiz"                                                                                         },
    };
    run_reports(reports, COUNT(reports));
}

static void what_came_before_is_not_of_the_day(void)
{
    static const struct report reports[] = {
        {"in response to",     TODAY,
         "Troops attacked villages in Puno in August 2017, in response to attacks on police posts by "
         "rebels.",                                                                               "attack occurred ../2017-08-31 in Puno attacker=rebels target=police posts"},
        {"recent ones",        TODAY,
         "Ana Ruiz met Juan Soto in Lima on Tuesday. They condemned recent shootings in Quito.",
         "attack occurred ../2022-09-15 in Quito"                                                                                                                            },
        {"a reaction",         TODAY,
         "Peru closed its embassy in Chile on Wednesday.\n\nPresident Juan Soto condemned Peru.",
         "statement occurred 2022-09-14 speaker=Juan Soto addressee=Peru"                                                                                                    },
        {"the then minister",  TODAY,
         "Peru signed a treaty with Chile in Lima on Tuesday. At the time, the then minister "
         "Karl Huber praised Chile.",                                                             "statement occurred ../2022-09-15 speaker=Karl Huber addressee=Chile"      },
        {"blamed for",         TODAY,
         "Peru accused Chile of shelling the town of Quito on Sunday.",                           "attack alleged 2022-09-11 in Quito attacker=Chile target=town"            },
        {"told without a day", NULL,
         "Police said on Friday that a man was arrested in Lima. Gunmen killed Juan Soto.",
         "attack occurred XXXX attacker=Gunmen target=Juan Soto"                                                                                                             },
    };
    run_reports(reports, COUNT(reports));
}

static void a_day_is_counted_from_what_is_told(void)
{
    static const struct report reports[] = {
        {"the day after",        TODAY,
         "General Soto dismissed the cabinet on Monday, the day after a mob killed a judge.",
         "attack occurred 2022-09-11 attacker=mob target=judge"                                                                                                          },
        {"earlier the same",     TODAY,
         "Ana Ruiz called President Juan Soto on Tuesday. They spoke of the summit of 2 May. "
         "Ruiz had met Karl Huber earlier the same day.",                                       "meeting occurred 2022-09-13 participant=Ana Ruiz participant=Karl Huber"},
        {"earlier in the day",   TODAY,
         "Ana Ruiz said on Monday that she had met Juan Soto earlier in the day.",              "meeting occurred 2022-09-12 participant=Ana Ruiz participant=Juan Soto" },
        {"they vote",            TODAY, "Kenyans vote on Sunday in a presidential election.",
         "election planned 2022-09-18 in Kenya body=Kenya"                                                                                                               },
        {"an hour about",        TODAY,
         "Police arrested Juan Soto at about 8:30pm on Tuesday.",                               "arrest occurred 2022-09-13 authority=Police detainee=Juan Soto"         },
        {"a night between",      TODAY,
         "Gunmen on Sunday night attacked a village in Kaduna.",                                "attack occurred 2022-09-11 in Kaduna attacker=Gunmen target=village"    },
        {"a perfect has no day", TODAY,
         "Police have arrested a man, Karl Huber, for killing Ana Ruiz in Kano last Thursday.",
         "attack occurred 2022-09-08 in Kano attacker=Karl Huber target=Ana Ruiz"                                                                                        },
        {"on strike since",      TODAY, "Doctors in Peru have been on strike since May 2.",
         "protest occurred 2022-05-02/2022-09-15 protester=Doctors"                                                                                                      },
        {"began a strike of",    TODAY,
         "Doctors in Kano on Monday began a four-day strike.",                                  "protest occurred 2022-09-12/2022-09-15 in Kano protester=Doctors"       },
        {"ahead of",             TODAY,
         "Ana Ruiz met farmers in Puno on Monday, ahead of her talks with Juan Soto on "
         "Friday.",                                                                             "meeting planned 2022-09-16 participant=Ana Ruiz participant=Juan Soto"  },
        {"after clashes",        TODAY,
         "Three men were arrested after clashes between Peru and Chile on Sunday.",             "attack occurred 2022-09-11 attacker=Peru attacker=Chile"                },
        {"in the same town",     TODAY,
         "Ana Ruiz will visit Oslo from 2 to 4 October.\n\nShe leads a party of farmers.\n\n"
         "In Oslo, Ruiz will meet Karl Huber.",                                                 "meeting planned 2022-10-02/2022-10-04 in Oslo participant=Ana Ruiz "
         "participant=Karl Huber"                                                                                         },
        {"speaking to",          TODAY,
         "President Ana Ruiz, speaking to reporters in the capital, said help was on its way.",
         "news_conference occurred 2022-09-14/2022-09-15 speaker=Ana Ruiz"                                                                                               },
        {"had been sent",        TODAY,
         "The defence ministry said 300 soldiers had been deployed to Puno.",                   "military_move occurred 2022-09-14/2022-09-15 in Puno force=soldiers"    },
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo dates_tests[] = {
    {"dates are bounded by what came before or after",
     dates_are_bounded_by_what_came_before_or_after                                         },
    {"dates are measured from other events",           dates_are_measured_from_other_events },
    {"a day is of the word that it is said of",
     a_day_is_of_the_word_that_it_is_said_of                                                },
    {"a lead in the perfect is news",                  a_lead_in_the_perfect_is_news        },
    {"what is told on keeps its day",                  what_is_told_on_keeps_its_day        },
    {"places come from what is told around",           places_come_from_what_is_told_around },
    {"a scene and a house are places",                 a_scene_and_a_house_are_places       },
    {"what is done is not of a day to come",           what_is_done_is_not_of_a_day_to_come },
    {"a range is told in two dates",                   a_range_is_told_in_two_dates         },
    {"what is said of the news is not older",          what_is_said_of_the_news_is_not_older},
    {"a noun has the day before it",                   a_noun_has_the_day_before_it         },
    {"places come from who takes part",                places_come_from_who_takes_part      },
    {"a journey is told leg by leg",                   a_journey_is_told_leg_by_leg         },
    {"what is told of again dates the rest",           what_is_told_of_again_dates_the_rest },
    {"an object or infinitive tells the day",          an_object_or_infinitive_tells_the_day},
    {"what came before is not of the day",             what_came_before_is_not_of_the_day   },
    {"a day is counted from what is told",             a_day_is_counted_from_what_is_told   },
    CU_TEST_INFO_NULL,
};
