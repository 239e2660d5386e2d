/* The whole walk over short reports: what is said to have happened, when and where. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

static void what_is_denied_is_not_told(void)
{
    static const struct report reports[] = {
        {"no object",                "2025-04-02",
         "Gabriel Boric met Narendra Modi. The two leaders signed no agreement.",            "!agreement"                                                 },
        {"neither, nobody",          "2025-04-02",
         "Neither the company nor its owners have been charged. Police arrested no one. "
         "Nobody was killed in Lima.",                                                       "!legal_case\n!arrest\n!attack\n!death"                      },
        {"no date set",              "2025-04-02",
         "Gabriel Boric and Narendra Modi neither spoke to reporters nor set a date for "
         "their next meeting.",                                                              "!meeting"                                                   },
        {"an aim",                   "2025-04-02",
         "Alan García killed himself in 2019 when police came to arrest him.",              "death occurred 2019 deceased=Alan García\n!attack\n!arrest"},
        {"no truce",                 "2025-05-19",
         "Donald Trump and Vladimir Putin spoke by telephone on Monday but agreed on no "
         "ceasefire.",                                                                       "call occurred 2025-05-19\n!agreement"                       },
        {"an accident is no attack", "2025-05-19",
         "Four people were killed when a bus overturned near Lima on Monday.",               "disaster occurred 2025-05-19\n!attack"                      },
        {"a fear",                   "2025-09-23",
         "Péter Magyar said Viktor Orbán was afraid of losing the election due in April.",
         "!candidate=Viktor"                                                                                                                              },
        {"without",                  "2025-04-02",
         "Gabriel Boric met Narendra Modi in Agra without signing a treaty. Boric left "
         "instead of visiting Nepal.",                                                       "meeting occurred\n!agreement\n!Nepal"                       },
        {"nor",                      "2025-04-02",
         "Gabriel Boric did not meet Narendra Modi or sign the treaty.",                     "!meeting\n!agreement"                                       },
    };
    run_reports(reports, COUNT(reports));
}

static void what_was_to_happen_is_planned(void)
{
    static const struct report reports[] = {
        {"due",                                "2025-03-12",
         "Jonas Støre is due to meet Andrzej Duda on Friday. Badr Albusaidi met "
         "Abbas Araghchi in Tehran on Tuesday and is due to visit Rome next week.",                   "meeting planned 2025-03-14 participant=Jonas Støre participant=Andrzej Duda\n"
         "visit planned 2025-03-17/2025-03-23 in Rome visitor=Badr Albusaidi"                },
        {"due, after another verb",            "2025-04-03",
         "Badr Albusaidi met Narendra Modi in Tehran on Tuesday and is due to visit Lima "
         "next week.",                                                                                "visit planned 2025-04-07/2025-04-13 in Lima visitor=Badr Albusaidi"      },
        {"a meeting and talks",                "2025-04-27",
         "Prime Minister Shigeru Ishiba is scheduled to meet Narendra Modi on Sunday "
         "evening and hold talks with Prime Minister Pham Minh Chinh on Monday.",                     "meeting planned 2025-04-28 participant=Shigeru Ishiba "
         "participant=Pham Minh Chinh"                                                         },
        {"another leg called off",             "2025-06-13",
         "Foreign Minister Elina Valtonen will visit Canada on 23-25 June. Her planned "
         "visit to Halifax has been cancelled.",                                                      "visit planned 2025-06-23/2025-06-25 in Canada\nvisit cancelled"          },
        {"a second verb",                      "2025-03-20",
         "Gabriel Boric is to meet Narendra Modi in New Delhi and sign an agreement.",                "meeting planned\nagreement planned"                                      },
        {"a timetable",                        "2025-04-02",
         "Gabriel Boric is in Agra. He flies to Mumbai on Thursday and returns to "
         "Santiago on Saturday. He is to address the nation on Monday.",                              "visit planned 2025-04-03 in Mumbai\nvisit planned 2025-04-05 in Santiago\n"
         "news_conference planned 2025-04-07"                                                           },
        {"called off",                         "2025-06-02",
         "Ama Boateng was appointed in January. She was due to travel to Washington this "
         "week to meet officials of the International Monetary Fund; the trip was "
         "cancelled.",                                                                                "visit cancelled 2025-06-02/2025-06-08 in Washington\n"
         "meeting cancelled 2025-06-02/2025-06-08 in Washington"                                                                                          },
        {"passive of the present",             "2024-11-01",
         "Brett Hankison faces prison when he is sentenced on March 12 by Judge Rebecca "
         "Jennings.",                                                                                 "legal_case planned 2025-03-12"                                           },
        {"plans taken for a noun",             "2025-05-07",
         "Gabriel Boric plans to visit Agra in July. The government of Nepal plans to expel "
         "two Indian diplomats. Officials said Johann Wadephul plans to meet Badr Albusaidi.",
         "visit planned 2025-07 in Agra visitor=Gabriel Boric\nsanction planned XXXX imposer=Nepal\n"
         "meeting planned XXXX participant=Johann Wadephul participant=Badr Albusaidi\n!participant=Officials"                                                                  },
        {"plans that are somebody's",          "2025-05-07",
         "Gabriel Boric's plans to visit Agra in July angered Nepal.",                                "visit planned 2025-07 in Agra visitor=Gabriel Boric"                     },
        {"due in a city",                      "2025-05-07", "Marco Rubio is due in Kyiv on Friday.",
         "visit planned 2025-05-09 in Kyiv visitor=Marco Rubio"                                                                                                                 },
        {"offered",                            "2024-09-18",
         "Kassym-Jomart Tokayev offered to host a summit of Armenia and Azerbaijan in "
         "Astana in November.",                                                                       "!meeting"                                                                },
        {"expected",                           "2025-05-07",
         "Foreign Minister Johann Wadephul is expected in Kyiv next week.",                           "visit planned 2025-05-12/2025-05-18 in Kyiv visitor=Johann Wadephul"     },
        {"agreed on a day",                    "2025-04-02",
         "India and Chile agreed on Monday to hold talks.",                                           "meeting planned XXXX participant=India participant=Chile"                },
        {"what was told stands behind a plan", "2025-03-12",
         "Jonas Støre arrived in Warsaw on Tuesday. Støre will fly to Vilnius on Friday. "
         "The visit comes after an election.",                                                        "visit occurred 2025-03-11 in Warsaw\nvisit planned 2025-03-14 in Vilnius"},
    };
    run_reports(reports, COUNT(reports));
}

static void what_is_put_off_is_planned_or_cancelled(void)
{
    static const struct report reports[] = {
        {"put off until a day",  "2025-08-03",
         "Talks between Russia and Ukraine have been postponed until Thursday.",           "meeting planned"},
        {"put off to a day",     "2025-05-07",
         "A planned joint news conference with Donald Tusk was moved to Thursday. "
         "Iván Velásquez, who is to step down this month, visited Cúcuta on Saturday.",
         "news_conference planned 2025-05-08\nvisit occurred 2025-05-03 in Cúcuta"                         },
        {"a meeting called off", "2025-06-02",
         "The EU called off a summit with Ukraine. A meeting of Kenya and Ethiopia, "
         "originally scheduled for June 3, has been postponed.",                           "meeting cancelled XXXX participant=European Union\n"
         "meeting cancelled 2025-06-03"     },
    };
    run_reports(reports, COUNT(reports));
}

static void who_took_part_is_found(void)
{
    static const struct report reports[] = {
        {"company",                        "2025-03-20",
         "Gabriel Boric will visit India from April 1 to 5. He will be accompanied by "
         "Foreign Minister Alberto van Klaveren.",                                                       "visit planned 2025-04-01/2025-04-05 in India visitor=Gabriel Boric host=India "
         "visitor=Alberto van Klaveren"                                                                                         },
        {"who, behind another noun",       "2025-01-16",
         "The deal was sealed during a visit to China by Anura Dissanayake, who met Xi "
         "Jinping on Wednesday.",                                                                        "meeting occurred 2025-01-15 in China participant=Anura Dissanayake "
         "participant=Xi Jinping"                                                                                                                },
        {"against a war elsewhere",        "2025-07-05",
         "Protesters against the war in Sudan interrupted Ada Okoye on Wednesday.",                      "protest occurred 2025-07-02 protester=Protesters\n!in Sudan"            },
        {"hundreds of them",               "2025-07-05",
         "Protesters marched in Lima on Wednesday. Police arrested hundreds of them.",                   "arrest occurred 2025-07-02 in Lima authority=Police detainee=Protesters"},
        {"some of them",                   "2025-07-05",
         "About 300 people protested outside parliament in Lima on Wednesday, and police "
         "detained four of them.",                                                                       "arrest occurred 2025-07-02 authority=police detainee=people"            },
        {"a name hung on the body",        "2025-03-06",
         "The chief executive of Skyline Airlines, Marta Reyes, apologized to passengers "
         "on Thursday.",                                                                                 "statement occurred 2025-03-06 speaker=Marta Reyes"                      },
        {"a name taken for an apposition", "2025-05-15",
         "Kenyan President William Ruto and Ethiopian Prime Minister Abiy Ahmed met in the "
         "border town of Moyale on Thursday to discuss trade.",                                          "meeting occurred 2025-05-15 in Moyale participant=William Ruto "
         "participant=Abiy Ahmed"                                                                                  },
        {"a month",                        "2024-11-08",
         "Petar Dimitrov was arrested in March 2023 at Sofia airport.",                                  "arrest occurred 2023-03\n!protest"                                      },
        {"drones at",                      "2025-03-12", "Russia launched drones at Kharkiv on Monday.",
         "attack occurred 2025-03-10 in Kharkiv attacker=Russia"                                                                                                                  },
    };
    run_reports(reports, COUNT(reports));
}

static void days_and_places_come_from_the_clauses_beside(void)
{
    static const struct report reports[] = {
        {"where",                         "2025-03-12",
         "Jonas Støre will fly to Vilnius on Friday, where he will hold talks with "
         "Kęstutis Budrys.",                                                        "meeting planned 2025-03-14 in Vilnius participant=Jonas Støre"                                                },
        {"weeks after",                   "2025-03-12",
         "The move comes two weeks after Russia bombed Odesa. It came a day after Donald "
         "Trump threatened new tariffs.",                                            "attack occurred 2025-02-23/2025-03-01\nstatement occurred 2025-03-11"                                          },
        {"the day of what was spoken of", "2025-02-11",
         "David Lammy spoke to Ayman Safadi this morning. Lammy condemned the attack on a "
         "UN convoy on Saturday, in which three aid workers died.",                  "statement occurred 2025-02-11\nattack occurred 2025-02-08"                                                     },
        {"a denial is of today",          "2025-06-02",
         "Ama Boateng resigned on Sunday. Prosecutor John Mahama opened an investigation "
         "on Friday. Boateng denied any wrongdoing.",                                "statement occurred 2025-06-01"                                                                                 },
        {"the morning",                   "2024-11-24",
         "Luis Lacalle Pou said he would hand over power on March 1. Yamandú Orsi voted in "
         "the morning and then met supporters in Canelones.",                        "meeting occurred\n!2025-03-01 in Canelones"                                                                    },
        {"weeks before a month",          "2025-03-04",
         "Rahim Chowdhury fled to India in August, two weeks after Prime Minister Sheikh "
         "Hasina resigned.",                                                         "appointment occurred 2024-07-15/2024-08-20"                                                                    },
        {"days after a day",              "2025-03-12",
         "Ama Boateng resigned on Monday, three days after Ghana expelled the ambassador "
         "of Peru.",                                                                 "sanction occurred 2025-03-07"                                                                                  },
        {"two lengths",                   "2025-07-05",
         "The arrests came four days after 120 members of the city hall were detained and "
         "three weeks after Istanbul mayor Ekrem İmamoğlu was jailed.",            "arrest occurred 2025-07-01\narrest occurred 2025-06-11/2025-06-17"                                             },
        {"the first since",               "2024-12-15",
         "It is the first visit of the German foreign minister to Ireland since 2014. Peru "
         "called a summit in Lima for Sunday and accused Chile of lying.",           "!2014\nstatement occurred 2024-12-14/2024-12-15 speaker=Peru"                                                  },
        {"a chronicle",                   "2024-12-15",
         "9 December 2024 - Police in Tbilisi detain Nika Gvaramia.\n\n10 December 2024 - "
         "Narendra Modi meets Gabriel Boric. Nobody is arrested.",                   "arrest occurred 2024-12-09\nmeeting occurred 2024-12-10"                                                       },
        {"a place behind the object",     "2025-03-12",
         "Jonas Støre and Donald Tusk signed a defence agreement in Warsaw on Wednesday. "
         "Gunmen killed 20 soldiers in an attack on a base near Djibo on Monday.",   "agreement occurred 2025-03-12 in Warsaw\nattack occurred 2025-03-10 in Djibo"                                  },
        {"abroad",                        "2025-03-12",
         "Rwandan troops raided the city of Goma overnight, arresting nine people.", "arrest occurred\n!in Rwanda"                                                                                   },
        {"on the way",                    "2025-03-12",
         "Ada Okoye was en route to Quito and met Jonas Støre on Monday.",          "meeting occurred 2025-03-10 participant=Ada Okoye participant=Jonas Støre"                                    },
        {"a state is not abroad",         "2025-03-12",
         "Peru and Chile held talks on smuggling. Peru said it was content. Chile said so, "
         "too. The United States arrested nine people on Monday, the governor of Illinois "
         "said.",                                                                    "arrest occurred 2025-03-10 in United States"                                                                   },
        {"what is struck",                "2025-03-12",
         "Ukraine said it had struck an oil depot in Rostov with drones. Japan fired a "
         "missile into the sea on Tuesday. The company hit its target.",             "attack occurred 2025-03-11 in Rostov attacker=Ukraine\nmilitary_move occurred 2025-03-11 force=Japan\n!company"},
        {"a place, then a pair",          "2025-03-12",
         "At a summit in Lima, Peru, Ada Lind and US President Joe Biden signed a treaty "
         "on Friday.",                                                               "agreement occurred 2025-03-07 in Lima party=Joe Biden party=Ada Lind"                                          },
        {"a capital",                     "2025-03-12",
         "Jonas Støre arrived in the Polish capital on Tuesday. Narendra Modi met Li "
         "Qiang in Nepal's capital on Sunday.",                                      "visit occurred 2025-03-11 in Warsaw\nmeeting occurred 2025-03-09 in Kathmandu"                                 },
    };
    run_reports(reports, COUNT(reports));
}

static void a_past_form_between_phrases_is_the_verb(void)
{
    static const struct report reports[] = {
        {"an earthquake",  "2026-01-17",
         "An earthquake struck southern Peru early on Friday, killing at least 23 people "
         "and destroying hundreds of homes.",                                            "disaster occurred 2026-01-16 in Peru\n!attack"},
        {"who says so",    "2026-01-17",
         "A magnitude-6.9 earthquake struck southern Peru early on Friday, killing at least "
         "23 people, civil defence chief Juan Urcariegui said.",                         "disaster occurred 2026-01-16 in Peru\n!attack"},
        {"with a subject", "2026-01-17", "Police detained smugglers in Lima on Monday.",
         "arrest occurred 2026-01-12 in Lima authority=Police"                                                                          },
        {"a participle",   "2026-01-17",
         "A judge given a medal in 2020 resigned on Friday.",                            "appointment occurred 2026-01-16"              },
    };
    run_reports(reports, COUNT(reports));
}

static void what_somebody_is_accused_of_is_alleged(void)
{
    static const struct report reports[] = {
        {"of rivals",    "2026-01-17",
         "The Reform Party accused its rivals of attacking a rally in Lima on Friday. A "
         "22-year-old student was stabbed in Cusco on Friday.",                        "attack alleged 2026-01-16 in Lima attacker=Reform Party's rivals\n"
         "attack occurred 2026-01-16 in Cusco target=student\n!attacker=Reform Party e\n!attacker=Reform Party attacker\n!attacker=Reform Party target"},
        {"claimed",      "2026-01-17", "Ada Lind claimed victory in Peru's election.",
         "election alleged 2026-01-16/2026-01-17 in Peru winner=Ada Lind"                                                                                                                                             },
        {"a signature",  "2026-01-17",
         "Ada Lind was freed on Friday after signing a statement.",                    "arrest occurred 2026-01-16 detainee=Ada Lind\n!agreement"                                                                     },
        {"a sentence",   "2026-01-17",
         "Ada Lind was jailed for six years on Friday. Bo Lee pleaded guilty in May to "
         "theft.",                                                                     "legal_case occurred 2026-01-16 accused=Ada Lind\nlegal_case occurred 2025-05"                                                 },
        {"after a ship", "2026-01-17",
         "Peruvian guards on Monday boarded a tanker, which is suspected of carrying "
         "drugs, and detained its captain.",                                           "arrest occurred 2026-01-12"                                                                                                   },
        {"own initials", "2026-01-17",
         "Fighters of the Rural Safety Front (RSF) took Lima. The RSF attacked Cusco on "
         "Friday.",                                                                    "attacker=Rural Safety Front"                                                                                                  },
    };
    run_reports(reports, COUNT(reports));
}

static void who_is_meant_is_found(void)
{
    static const struct report reports[] = {
        {"what police said", "2026-02-15",
         "Fans threw bottles at the stewards. Police said they had arrested four men.",     " authority=Police detainee=men"                     },
        {"with a capital",   "2026-02-15",
         "Minister Ada Lind met Kenya's Foreign Minister, Bo Odede, on Friday. The Minister "
         "visited Cusco on Saturday.",                                                      "visit occurred 2026-02-14 in Cusco visitor=Ada Lind"},
        {"money",            "2026-02-15", "Australia pledged A$5 million in aid to Peru.",
         "aid occurred 2026-02-14/2026-02-15 in Peru donor=Australia"                                                                            },
        {"troops",           "2026-02-15",
         "On 26 January Peruvian troops marched into the city. Chile and Peru have denied "
         "that a cease-fire had been signed in Lima.",                                      "military_move occurred 2026-01-26 force=Peruvian troops\nagreement denied\n"
         "!disaster"                                                                       },
        {"a treaty's name",  "2026-02-15",
         "The Lima Peace Treaty was signed on 10 February 1947 by Italy and Chile.",        "1947-02-10\n!party=Peace\n!party=Lima"              },
        {"a house",          "2026-02-15",
         "A day after an earthquake killed 61 people in Peru, a house collapsed in Lima, "
         "killing two students.",                                                           "!attack"                                            },
        {"not meant",        "2026-02-15",
         "\"If they asked me, I would go,\" Bo Lee said. \"We executed the plan,\" said "
         "Ada Lind.",                                                                       "!statement\n!attack"                                },
    };
    run_reports(reports, COUNT(reports));
}

static void what_is_told_together_is_of_one_day(void)
{
    static const struct report reports[] = {
        {"within an event", "2026-03-30",
         "Police said 112 people were detained during Friday's protest in Lima. The boys "
         "were freed on Sunday in a raid on a camp near Cusco.",                          "arrest occurred 2026-03-27\nattack occurred 2026-03-29"                    },
        {"when",            "2026-03-30",
         "Ada Lind took office in March 2018 when Bo Odede resigned.",                    "appointment occurred 2018-03 appointee=Ada Lind\nappointment occurred 2018-03 "
         "appointee=Bo Odede"                                                                   },
        {"by phone",        "2026-03-30",
         "Ada Lind discussed the flood by phone with Bo Odede on Monday. Imagine that Ada "
         "Lind flies to Peru in October.",                                                "call occurred 2026-03-30 participant=Ada Lind participant=Bo Odede\n!visit"},
        {"a motion",        "2026-03-30",
         "Ada Lind filed a motion of no confidence on Monday. Chile lodged a protest with "
         "the embassy of Peru.",                                                          "legislation occurred 2026-03-30 sponsor=Ada Lind\nstatement occurred "
         "2026-03-30 speaker=Chile\n!legal_case\n!protest"                                                                            },
        {"half a name",     "2026-03-30", "Park Seo-jun met Ada Lind in Lima on Monday.",
         "participant=Park Seo-jun"                                                                                                                                   },
    };
    run_reports(reports, COUNT(reports));
}

static void what_a_look_back_tells_is_no_news(void)
{
    static const struct report reports[] = {
        {"a profile",       "2026-03-30",
         "Ada Lind was born in Lima in 1968. Her father was arrested by soldiers.\n\nShe "
         "became minister in 2001 and left in 2006. In 2012 she married. In 2016 she moved "
         "to Chile.\n\nLind accused the president of lying.",                 "arrest occurred ../2026-03-30\nstatement occurred ../2026-03-30 speaker=Ada Lind"},
        {"a log",           "2026-03-30",
         "15:10 President Ada Lind has signed the bill into law.\n\n13:20 Prime Minister "
         "Bo Odede cancels a trip to Chile.\n\n12:05 Police in Lima have arrested a "
         "52-year-old man.\n\nLast year's fires killed four people in Peru.", "legislation occurred 2026-03-30 body=Ada Lind\nvisit cancelled XXXX in Chile\n"
         "arrest occurred 2026-03-30 in Lima authority=Police detainee=man\ndisaster "
         "occurred 2025\n!attack"                                                  },
        {"named to a body", "2026-03-30",
         "Ada Lind was named to the Supreme Court of Peru in January.",       "appointment occurred 2026-01"                                                    },
    };
    run_reports(reports, COUNT(reports));
}

static void whom_an_office_meant_once_is_told_apart(void)
{
    static const struct report reports[] = {
        {"a former one",          "2026-03-30",
         "A court in Conakry convicted Guinea's former president on Monday. In 2013 "
         "President Moussa Sylla had praised her.",                       "legal_case occurred 2026-03-30 in Conakry court=court accused=Guinea's former president\n"
         "!accused=Moussa Sylla"                                                       },
        {"a town of three words", "2026-03-30",
         "Ada Lind left for a summit in Dar es Salaam on Monday. Bo Odede will serve as "
         "interim minister.",                                             "visit occurred 2026-03-30 in Dar es Salaam visitor=Ada Lind\nappointment planned "
         "XXXX appointee=Bo Odede"                                                                           },
        {"membership",            "2026-03-30",
         "The African Union suspended the membership of Peru on Monday.", "sanction occurred 2026-03-30 imposer=African Union target=Peru"},
    };
    run_reports(reports, COUNT(reports));
}

static void a_body_may_be_told_in_fewer_words(void)
{
    static const struct report reports[] = {
        {"the Senate's committee", "2026-01-17",
         "Ada Lind testified before the Senate on Friday. Lind spoke in a hearing of the "
         "Senate Foreign Relations Committee.", "hearing occurred 2026-01-16 witness=Ada Lind body=Senate Foreign Relations Committee\n"
         "!body=US Senate"},
    };
    run_reports(reports, COUNT(reports));
}

static void what_says_nothing_is_left_out(void)
{
    static const struct report reports[] = {
        {"a custom",      "2026-01-17",
         "Peru will continue to bomb rebel camps in Bolivia. Ada Lind vowed to keep "
         "meeting Bo Lee.",                                                           "!attack\n!meeting"                                               },
        {"a talk show",   "2026-01-17",
         "Ada Lind said on a morning talk show on Friday that the mine would close.", "news_conference occurred 2026-01-16 speaker=Ada Lind"            },
        {"a source",      "2026-01-17",
         "A Peruvian official told Reuters on Friday that the mine would close.",     "!news_conference"                                                },
        {"a habit",       "2026-01-17",
         "Peru has staged raids every spring since 2020. Ada Lind met the mayor on Friday, "
         "shook hands and left.",                                                     "meeting occurred 2026-01-16\n!attack\n!other"                    },
        {"of the living", "2026-01-17", "\"He killed us,\" Bo Lee said on Friday.",
         "!attack"                                                                                                                                      },
        {"whom",          "2026-01-17",
         "Ada Lind urged Peru to wait. Bo Lee claimed victory on Friday in Chile's "
         "election.",                                                                 "speaker=Ada Lind addressee=Peru\nelection occurred ../2026-01-17 "
         "in Chile"                                                                                                                },
        {"a couple",      "2026-01-17",
         "Denise Bell stole money from a school in Lima. Her husband, Karl Bell, was "
         "cleared of theft. Police arrested Bell on 11 June 2023.",                   "arrest occurred 2023-06-11 authority=Police detainee=Denise Bell"},
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo news_tests[] = {
    {"who is meant is found",                        who_is_meant_is_found                 },
    {"what is told together is of one day",          what_is_told_together_is_of_one_day   },
    {"what a look back tells is no news",            what_a_look_back_tells_is_no_news     },
    {"whom an office meant once is told apart",
     whom_an_office_meant_once_is_told_apart                                               },
    {"a body may be told in fewer words",            a_body_may_be_told_in_fewer_words     },
    {"what says nothing is left out",                what_says_nothing_is_left_out         },
    {"what somebody is accused of is alleged",       what_somebody_is_accused_of_is_alleged},
    {"a past form between phrases is the verb",
     a_past_form_between_phrases_is_the_verb                                               },
    {"what is denied is not told",                   what_is_denied_is_not_told            },
    {"what was to happen is planned",                what_was_to_happen_is_planned         },
    {"what is put off is planned or cancelled",
     what_is_put_off_is_planned_or_cancelled                                               },
    {"who took part is found",                       who_took_part_is_found                },
    {"days and places come from the clauses beside",
     days_and_places_come_from_the_clauses_beside                                          },
    CU_TEST_INFO_NULL,
};
