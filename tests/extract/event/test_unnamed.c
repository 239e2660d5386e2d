/* Those without a name: pronouns, groups, people of a country, who is named later. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

static void pronouns_may_mean_the_unnamed(void)
{
    static const struct report reports[] = {
        {"they, a council",                    "2023-05-10",
         "Farmers slept in Lima. When the royal council met on Monday, they named Ada Okoye "
         "the new king.",                                                                                                                      "appointment occurred 2023-05-08 appointee=Ada Okoye appointer=royal council"},
        {"he, the attacker",                   "2023-05-10",
         "Bo Silva was stabbed in Oslo on Monday. The attacker told police he had met "
         "Ada Okoye in Peru.",                                                                                                                 "target=Bo Silva\n!participant=Bo Silva"                                     },
        {"not whom the sentence before named", "2023-05-10",
         "Prosecutor Bo Silva spoke on Tuesday. Two recruits in Lima shot themselves on Monday.",
         "target=recruits\n!target=Bo Silva"                                                                                                                                                                                },
        {"the unnamed subject before",         "2023-05-10",
         "Prosecutor Bo Silva spoke on Tuesday. The boy had been playing with a handgun that he found in a car when he shot himself in Lima.",
         "target=boy\n!Bo Silva e"                                                                                                                                                                                          },
        {"whom several act on",                "2023-05-10",
         "Ada Okoye announced charges on Monday. The neighbours were minding Eva Ruiz when she shot herself in Lima.",
         "target=Eva Ruiz\n!target=Ada"                                                                                                                                                                                     },
        {"introduced before",                  "2023-05-10",
         "Bo Silva is the prosecutor. A 16-year-old boy was arrested on Friday. He shot two people in Lima.",
         "attacker=boy target=people\n!attacker=Bo"                                                                                                                                                                         },
        {"whose attorney",                     "2023-05-10",
         "Bo Silva was arrested in Lima on Monday. His attorney said he entered Peru in April.",
         "visitor=Bo Silva"                                                                                                                                                                                                 },
    };
    run_reports(reports, COUNT(reports));
}

static void the_unnamed_get_the_names_told_later(void)
{
    static const struct report reports[] = {
        {"identified",         "2023-05-10",
         "A gunman shot Ada Okoye in Oslo on Monday. Police identified the gunman as Bo Silva, 29.",
         "attacker=Bo Silva target=Ada Okoye"                                                                                         },
        {"a suspect",          "2023-05-10",
         "A man was arrested in Oslo on Monday. The suspect, named by the press as Bo Silva, is in jail.",
         "detainee=Bo Silva\n!appointee"                                                                                              },
        {"beside the noun",    "2023-05-10",
         "A woman was detained in Oslo on Monday. The woman, 33-year-old Ada Okoye, had a knife.",
         "detainee=Ada Okoye"                                                                                                         },
        {"by his name",        "2023-05-10",
         "A man was arrested in Oslo on Monday. The suspect's name was given as Bo Silva.",
         "detainee=Bo Silva"                                                                                                          },
        {"the only culprit",   "2023-05-10",
         "Police arrested Bo Silva in Oslo on Monday. The suspect was charged with murder on Tuesday.",
         "accused=Bo Silva\n!accused=suspect"                                                                                         },
        {"one of two",         "2023-05-10",
         "Police arrested Bo Silva and Per Lund in Oslo on Monday. The suspect was charged with murder on Tuesday.",
         "accused=suspect"                                                                                                            },
        {"two suspects",       "2023-05-10",
         "A man was arrested in Oslo on Monday. The suspect, Bo Silva, knew the gunman, Per Lund.",
         "detainee=man"                                                                                                               },
        {"whose name follows", "2023-05-10",
         "A surgeon was charged with fraud on Monday.\n\nBo Silva, 52, denied it in court.",
         "accused=Bo Silva"                                                                                                           },
        {"no name of his",     "2023-05-10",
         "A surgeon was charged with fraud on Monday.\n\nBo Silva, 52, bought a house.",                             "accused=surgeon"},
    };
    run_reports(reports, COUNT(reports));
}

static void who_stands_alone_is_the_unnamed_one(void)
{
    static const struct report reports[] = {
        {"alone on his side",      "2023-05-10",
         "A clerk shot two men at a bank in Oslo on Monday, police said.\n\nA motorist saw the car.\n\nBo Silva, 38, said nothing. Silva was charged with murder on Tuesday.",
         "attacker=Bo Silva target=men"                                                                                                                                                            },
        {"long dead",              "2023-05-10",
         "A soldier was killed in Lima on Monday.\n\nNeighbours wept. President Bo Silva spoke. Silva's mother, Ada Okoye, died in 1999.",
         "attack occurred 2023-05-08 in Lima target=soldier"                                                                                                                                       },
        {"hurt, not killed",       "2023-05-10",
         "Rebels killed a teacher in Arica on Monday. Bo Silva was injured in the attack.",
         "attack occurred 2023-05-08 in Arica attacker=Rebels target=teacher"                                                                                                                      },
        {"alone among the hit",    "2023-05-10",
         "A Lima woman was killed on Monday when a robber fired into a shop.\n\nNeighbours wept. The shots killed Ada Okoye at once.",
         "target=Ada Okoye"                                                                                                                                                                        },
        {"another on his side",    "2023-05-10",
         "A clerk shot two men at a bank in Oslo on Monday.\n\nA motorist saw it.\n\nBo Silva was charged with murder on Tuesday. Per Lund was charged with fraud.",
         "attacker=clerk"                                                                                                                                                                          },
        {"of another age",         "2023-05-10",
         "A 19-year-old clerk shot two men in Oslo on Monday.\n\nA motorist saw it.\n\nBo Silva, 44, said nothing. Silva was charged with murder on Tuesday.",
         "attacker=clerk"                                                                                                                                                                          },
        {"beside another",         "2023-05-10",
         "Ada Okoye was shot by a driver and a clerk in Oslo on Monday.\n\nA neighbour wept.\n\nSchools were shut.\n\nBo Silva was charged with murder.",
         "attacker=driver attacker=clerk"                                                                                                                                                          },
        {"who did it is not hit",  "2023-05-10",
         "A clerk was charged after a crash that killed a student in Lima on Monday.\n\nA neighbour wept.\n\nBo Silva was charged with murder. Silva was hurt in the crash.",
         "accused=Bo Silva\nvictim=student"                                                                                                                                                        },
        {"behind the name",        "2023-05-10",
         "Bo Silva, 38, was charged with fraud in Oslo on Monday.\n\nNeighbours wept. They had seen nothing.\n\nThe 38-year-old clerk was arrested on Tuesday.",
         "detainee=Bo Silva"                                                                                                                                                                       },
        {"somebody else's cousin", "2023-05-10",
         "Ada Okoye, 38, was killed in Oslo on Monday.\n\nNeighbours wept. They recalled 2021, when the cousin of Bo Silva was shot in Lima.",
         "target=cousin of Bo Silva"                                                                                                                                                               },
        {"the dead of some hurt",  "2023-05-10",
         "A clerk shot and killed a woman and wounded two men in Oslo on Monday.\n\nNeighbours wept. Ada Okoye was killed at her desk.",
         "attacker=clerk target=Ada Okoye"                                                                                                                                                         },
        {"another man",            "2023-05-10",
         "The driver, Bo Silva, stopped. A driver was arrested in Oslo on Monday.",                                                                                            "!detainee=Bo Silva"},
    };
    run_reports(reports, COUNT(reports));
}

static void relatives_get_the_names_told_elsewhere(void)
{
    static const struct report reports[] = {
        {"behind the noun",     "2023-05-10",
         "Bo Silva stabbed his mother in Oslo on Monday.\n\nNeighbours found Silva's mother, Eva Ruiz, 61.",
         "attacker=Bo Silva target=Eva Ruiz"          },
        {"before the noun",     "2023-05-10",
         "Bo Silva shot his ex-wife in Oslo on Monday.\n\nThe body of Eva Ruiz, 61, Silva's ex-wife, lay in the hall.",
         "attacker=Bo Silva target=Eva Ruiz"          },
        {"another word for it", "2023-05-10",
         "Bo Silva stabbed his mom in Oslo on Monday.\n\nThe dead woman is his mother Eva Ruiz.",
         "attacker=Bo Silva target=Eva Ruiz"          },
        {"of two",              "2023-05-10",
         "Bo Silva shot his son in Oslo on Monday.\n\nSilva's son, Ivo Hill, is ten. Silva's son, Max Hill, is nine.",
         "attacker=Bo Silva\n!target=Ivo\n!target=Max"},
        {"whose",               "2023-05-10",
         "Bo Silva shot his son in Oslo on Monday.\n\nThe report is by Ada Okoye. Okoye's son, Ivo Hill, is a clerk.",
         "attacker=Bo Silva\n!target=Ivo"             },
        {"any mother",          "2023-05-10",
         "Bo Silva shot a mother of three in Oslo on Monday.\n\nSilva's mother, Eva Ruiz, wept.",
         "attacker=Bo Silva\n!target=Eva"             },
    };
    run_reports(reports, COUNT(reports));
}

static void militants_are_of_the_band_that_attacks(void)
{
    static const struct report reports[] = {
        {"of the front",           "2023-05-10",
         "The Harmon Liberation Front bombed a bank in Lima on Monday. Rebels blew up a bus in "
         "Cusco on Tuesday.", "in Cusco attacker=Rebels target=bus attacker=Harmon Liberation Front"              },
        {"of a band of a country", "2023-05-10",
         "The Shining Path bombed a bank in Lima on Monday. Rebels blew up a bus in Cusco on "
         "Tuesday.",          "in Cusco attacker=Rebels target=bus attacker=Shining Path"                         },
        {"not of the army",        "2023-05-10",
         "The Peruvian Army bombed a camp near Lima on Monday. Rebels blew up a bus in Cusco on "
         "Tuesday.",          "in Cusco attacker=Rebels target=bus\n!attacker=Rebels target=bus attacker=Peruvian"},
    };
    run_reports(reports, COUNT(reports));
}

static void some_are_named_among_many(void)
{
    static const struct report reports[] = {
        {"among them",  "2023-05-10",
         "Police arrested four activists, among them Ada Okoye and Bo Silva, in Lima on Monday.",
         "detainee=activists detainee=Ada Okoye detainee=Bo Silva"                                                                },
        {"at the end",  "2023-05-10",
         "Six people were killed in Lima on Monday, among them Mayor Bo Silva.",                  "target=people target=Bo Silva" },
        {"one of them", "2023-05-10",
         "Three men, one of them the singer Bo Silva, were arrested on Monday.",                  "detainee=men detainee=Bo Silva"},
    };
    run_reports(reports, COUNT(reports));
}

static void only_people_die_and_march(void)
{
    static const struct report reports[] = {
        {"people of a country",         "2023-05-10",
         "Peruvians marched through Lima on Monday.",                                                                                                                         "protester=Peruvians\n!protester=Peru "                        },
        {"a club's arrest",             "2023-05-10",
         "Harbour Lions striker Bo Silva was arrested on Monday, the club's second arrest "
         "this year.",                                                                                                                                                        "detainee=Bo Silva\n!detainee=Harbour"                         },
        {"one of a firm",               "2023-05-10",
         "Police in Lima arrested a Zelkon executive on Monday.",                                                                                                             "detainee=Zelkon executive"                                    },
        {"whose envoys",                "2023-05-10",
         "Representatives of Boeing and Airbus met Ada Okoye on Monday.",                                                                                                     "participant=Boeing\nparticipant=Airbus\nparticipant=Ada Okoye"},
        {"a panel of a body",           "2023-05-10",
         "Bo Silva testified before a Senate panel on Monday.",                                                                                                               "witness=Bo Silva body=Senate panel"                           },
        {"whose strike",                "2023-05-10", "The teachers' strike in Lima began on Monday.",
         "protester=teachers"                                                                                                                                                                                                                },
        {"no vehicle signs",            "2023-05-10",
         "Zelkon Inc. signed a contract with Boeing for ten jets on Monday. The club fired coach Bo Silva on Tuesday.",
         "party=Zelkon Inc. party=Boeing\nappointee=Bo Silva\n!jets"                                                                                                                                                                         },
        {"counted and begun by a noun", "2023-05-10",
         "The bomb killed as many as 30 Peruvians in Lima on Monday. A few hundred ethnic Peruvians marched in Quito on Sunday. Off-duty officers were arrested on Tuesday.",
         "target=30 Peruvians\nprotester=few hundred ethnic Peruvians\ndetainee=Off-duty officers"                                                                                                                                           },
        {"nobody is one",               "2023-05-10",
         "No-one was injured in the fire in Oslo on Monday.",                                                                                                                 "!one pe"                                                      },
        {"one is a person",             "2023-05-10",
         "A gunman shot three people in Lima on Monday, killing one.",                                                                                                        "target=one person"                                            },
        {"a relative is not the named", "2023-05-10",
         "The nephew of Ohio U.S. Sen. Bo Silva was stabbed in Lima on Monday.",                                                                                              "target=nephew of Ohio U.S. Sen. Bo Silva\n!target=Bo Silva"   },
        {"a firm's chief is not it",    "2023-05-10",
         "Zelkon Inc. chief executive Bo Silva was sacked on Monday.",                                                                                                        "appointee=Bo Silva\n!appointee=Zelkon"                        },
        {"named with an age",           "2023-05-10",
         "Zelkon Inc. named Ada Okoye, 45, president on Monday.",                                                                                                             "appointee=Ada Okoye appointer=Zelkon Inc."                    },
        {"named coach",                 "2023-05-10",
         "Zelkon Inc. named Ada Okoye president and chief executive officer on Monday.",                                                                                      "appointee=Ada Okoye appointer=Zelkon Inc."                    },
    };
    run_reports(reports, COUNT(reports));
}

static void countries_and_their_people_are_told_apart(void)
{
    static const struct report reports[] = {
        {"counted",                    "2023-05-10",
         "Rebels killed two Peruvians and 30 Chinese in Lima on Monday.",                                  "target=two Peruvians target=30 Chinese\n!target=Peru"            },
        {"those of whom more is said", "2021-03-10",
         "The Danes who were killed in Lima on Monday were tourists.",                                     "target=Danes\n!target=Denmark"                                   },
        {"a country that acts",        "2021-03-10",
         "The Danes, who signed a pact with Oslo on Monday, left.",                                        "party=Denmark"                                                   },
        {"one",                        "2023-05-10", "A Peruvian was arrested in Lima on Monday.",
         "detainee=Peruvian"                                                                                                                                                 },
        {"many",                       "2023-05-10", "Thousands of Chileans protested in Lima on Monday.",
         "protester=Thousands of Chileans"                                                                                                                                   },
        {"two lands",                  "2023-05-10",
         "Peruvian and Chilean forces bombed a base on Monday.",                                           "attacker=Peru attacker=Chile target=base"                        },
        {"their planes",               "2023-05-10",
         "Peruvian and Chilean planes began bombing the town on Monday.",                                  "attacker=Peru attacker=Chile target=town"                        },
        {"their people",               "2023-05-10",
         "Peruvian and Chilean officials met Ada Okoye on Monday.",                                        "participant=Peruvian and Chilean officials participant=Ada Okoye"},
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo unnamed_tests[] = {
    {"pronouns may mean the unnamed",             pronouns_may_mean_the_unnamed         },
    {"the unnamed get the names told later",      the_unnamed_get_the_names_told_later  },
    {"who stands alone is the unnamed one",       who_stands_alone_is_the_unnamed_one   },
    {"relatives get the names told elsewhere",    relatives_get_the_names_told_elsewhere},
    {"militants are of the band that attacks",    militants_are_of_the_band_that_attacks},
    {"some are named among many",                 some_are_named_among_many             },
    {"only people die and march",                 only_people_die_and_march             },
    {"countries and their people are told apart",
     countries_and_their_people_are_told_apart                                          },
    CU_TEST_INFO_NULL,
};
