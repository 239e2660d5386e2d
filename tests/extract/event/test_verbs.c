/* The whole walk: verbs, phrasal verbs and turns of phrase that tell an event, by its
 * type. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

static void attacks(void)
{
    static const struct report reports[] = {
        {"cut down",               "2021-03-10",
         "Bo Silva was cut down by a sniper's bullet in Lagos on Monday.",                            "attack occurred 2021-03-08 in Lagos target=Bo Silva"                       },
        {"riddled",                "2021-03-10",
         "Gunmen riddled the minister's car with bullets on Monday.",                                 "attack occurred 2021-03-08 attacker=Gunmen target=car"                     },
        {"wrested",                "2021-03-10",
         "Rebels wrested the town of Goma from the army on Monday.",                                  "attack occurred 2021-03-08 in Goma attacker=Rebels target=army"            },
        {"a siege",                "2021-03-10", "Insurgents laid siege to Mosul on Monday.",
         "attack occurred 2021-03-08 in Mosul attacker=Insurgents"                                                                                                                },
        {"encircled",              "2021-03-10", "Government troops encircled Mosul on Monday.",
         "attack occurred 2021-03-08 in Mosul attacker=Government troops"                                                                                                         },
        {"hacked to death",        "2021-03-10",
         "Bo Silva was hacked to death in Dhaka on Monday.",                                          "attack occurred 2021-03-08 in Dhaka target=Bo Silva"                       },
        {"throats",                "2021-03-10",
         "Militants slit the throats of nine villagers near Goma on Monday.",                         "attack occurred 2021-03-08 in Goma attacker=Militants target=villagers"    },
        {"burned alive",           "2021-03-10",
         "Bo Silva was burned alive by a mob in Lagos on Monday.",                                    "attack occurred 2021-03-08 in Lagos attacker=mob target=Bo Silva"          },
        {"no mob that only burns", "2021-03-10",
         "A mob burned cars in Lagos on Monday.",                                                     "!target"                                                                   },
        {"eliminated",             "2021-03-10",
         "The army said it had eliminated six militants near Goma on Monday.",                        "attack occurred 2021-03-08 in Goma attacker=army target=militants"         },
        {"eliminated from a cup",  "2021-03-10",
         "Peru eliminated Chile from the tournament on Monday.",                                      "!attack"                                                                   },
        {"held up",                "2021-03-10", "Two armed men held up a bank in Leeds on Monday.",
         "attack occurred 2021-03-08 in Leeds attacker=armed men target=bank"                                                                                                     },
        {"held up a sign",         "2021-03-10",
         "Two men held up a sign at a bank in Leeds on Monday.",                                      "!attack"                                                                   },
        {"sacked a town",          "2021-03-10", "Rebels sacked the town of Goma on Monday.",
         "attack occurred 2021-03-08 in Goma attacker=Rebels target=town of Goma"                                                                                                 },
        {"driven out",             "2021-03-10", "Soldiers drove the rebels out of Goma on Monday.",
         "attack occurred 2021-03-08 attacker=Soldiers target=rebels"                                                                                                             },
        {"a helicopter",           "2021-03-10",
         "Rebels brought down an army helicopter near Goma on Monday.",                               "attack occurred 2021-03-08 in Goma attacker=Rebels target=army helicopter" },
        {"brought down a price",   "2021-03-10",
         "The army brought down prices in Goma on Monday.",                                           "!attack"                                                                   },
        {"a boat",                 "2021-03-10", "The navy sank a rebel boat off Mali on Monday.",
         "attack occurred 2021-03-08 in Mali attacker=navy target=rebel boat"                                                                                                     },
        {"hackers",                "2021-03-10",
         "Hackers breached the servers of Contoso Corp on Monday.",                                   "attack occurred 2021-03-08 attacker=Hackers target=servers of Contoso Corp"},
        {"to work",                "2021-03-10", "Ada Okoye went to work with Bo Silva on Monday.",
         "!attack"                                                                                                                                                                },
        {"shots",                  "2021-03-10", "Shots rang out near the palace in Lima on Monday.",
         "attack occurred 2021-03-08 in Lima"                                                                                                                                     },
        {"a lunge",                "2021-03-10", "A man lunged at Bo Silva with a knife on Monday.",
         "attack occurred 2021-03-08 attacker=man target=Bo Silva"                                                                                                                },
        {"a gerund opens it",      "2021-03-10", "Fighting erupted in Somalia on Monday.",
         "attack occurred 2021-03-08 in Somalia"                                                                                                                                  },
    };
    run_reports(reports, COUNT(reports));
}

static void troops_and_arms(void)
{
    static const struct report reports[] = {
        {"laid down",        "2021-03-10",
         "The rebels laid down their arms in Goma on Monday.",                              "military_move occurred 2021-03-08 in Goma force=rebels"},
        {"laid down a rule", "2021-03-10",
         "The council laid down rules in Goma on Monday.",                                  "!military_move"                                        },
        {"fell back",        "2021-03-10", "The army fell back from Mosul on Monday.",
         "military_move occurred 2021-03-08 in Mosul force=army"                                                                                    },
        {"on alert",         "2021-03-10", "Peruvian forces went on high alert on Monday.",
         "military_move occurred 2021-03-08 force=Peru"                                                                                             },
        {"airspace",         "2021-03-10",
         "Chilean warplanes violated Peruvian airspace on Monday.",                         "military_move occurred 2021-03-08 force=Chile"         },
        {"a base",           "2021-03-10", "Peru vacated its base in Mali on Monday.",
         "military_move occurred 2021-03-08 in Mali force=Peru"                                                                                     },
        {"fanned out",       "2021-03-10", "Troops fanned out across Lima on Monday.",
         "military_move occurred 2021-03-08 in Lima force=Troops"                                                                                   },
        {"to the border",    "2021-03-10",
         "Peru rushed troops to the border with Chile on Monday.",                          "military_move occurred 2021-03-08 in Chile force=Peru" },
        {"conscripts",       "2021-03-10", "Peru conscripted 30,000 men on Monday.",
         "military_move occurred 2021-03-08 force=Peru"                                                                                             },
    };
    run_reports(reports, COUNT(reports));
}

static void deaths_and_disasters(void)
{
    static const struct report reports[] = {
        {"laid to rest",         "2021-03-10", "Ada Okoye was laid to rest in Lima on Monday.",
         "death occurred 2021-03-08 deceased=Ada Okoye"                                                                                                                                        },
        {"fears laid to rest",   "2021-03-10",
         "Ada Okoye laid fears of a strike to rest in Lima on Monday.",                         "!death"                                                                                       },
        {"dropped dead",         "2021-03-10", "Ada Okoye dropped dead in Lima on Monday.",
         "death occurred 2021-03-08 in Lima deceased=Ada Okoye"                                                                                                                                },
        {"dropped a plan",       "2021-03-10",
         "Ada Okoye dropped the plan in Lima on Monday.",                                       "!death"                                                                                       },
        {"trampled",             "2021-03-10",
         "Ada Okoye was trampled to death by an elephant on Monday.",                           "death occurred 2021-03-08 deceased=Ada Okoye"                                                 },
        {"a body",               "2021-03-10",
         "The body of Ada Okoye was found in a river near Lima on Monday.",                     "death occurred 2021-03-08 in Lima deceased=Ada Okoye"                                         },
        {"consumed",             "2021-03-10",
         "A forest fire consumed 200 homes in Chile on Monday.",                                "disaster occurred 2021-03-08 in Chile"                                                        },
        {"consumed by people",   "2021-03-10",
         "Families in Chile consumed 200 tonnes of rice on Monday.",                            "!disaster"                                                                                    },
        {"its banks",            "2021-03-10", "A river burst its banks in Lima on Monday.",
         "disaster occurred 2021-03-08 in Lima"                                                                                                                                                },
        {"rolled over",          "2021-03-10",
         "A bus rolled over near Lima on Monday, killing nine.",                                "disaster occurred 2021-03-08 in Lima\ndisaster occurred 2021-03-08 in Lima victim=nine people"},
        {"breaks out",           "2021-03-10", "Cholera broke out in Lima on Monday.",
         "disaster occurred 2021-03-08 in Lima"                                                                                                                                                },
        {"resurfaced",           "2021-03-10", "Ebola resurfaced in Goma on Monday.",
         "disaster occurred 2021-03-08 in Goma"                                                                                                                                                },
        {"an author resurfaced", "2021-03-10",
         "Ada Okoye resurfaced in Goma on Monday.",                                             "!disaster"                                                                                    },
        {"power",                "2021-03-10", "Power went out across Lima on Monday.",
         "disaster occurred 2021-03-08 in Lima"                                                                                                                                                },
        {"gripped",              "2021-03-10", "Drought gripped Kenya in 2019.",
         "disaster occurred 2019 in Kenya victim=Kenya"                                                                                                                                        },
    };
    run_reports(reports, COUNT(reports));
}

static void deals(void)
{
    static const struct report reports[] = {
        {"buried",                   "2021-03-10", "Peru and Chile buried the hatchet on Monday.",
         "agreement occurred 2021-03-08 party=Peru party=Chile"                                                                                                            },
        {"cemented",                 "2021-03-10", "Peru and Chile cemented ties on Monday.",
         "agreement occurred 2021-03-08 party=Peru party=Chile"                                                                                                            },
        {"put off by and",           "2021-03-10", "Peru and Chile printed maps on Monday.",
         "!agreement"                                                                                                                                                      },
        {"joined hands",             "2021-03-10",
         "Peru joined hands with Chile on Monday to build a dam.",                                    "agreement occurred 2021-03-08 party=Peru party=Chile"               },
        {"snapped up",               "2021-03-10", "Contoso Corp snapped up Fabrikam Inc on Monday.",
         "agreement occurred 2021-03-08 party=Contoso Corp party=Fabrikam Inc"                                                                                             },
        {"a stake",                  "2021-03-10",
         "Contoso Corp took a 20 percent stake in Fabrikam Inc on Monday.",                           "agreement occurred 2021-03-08 party=Contoso Corp party=Fabrikam Inc"},
        {"walked away",              "2021-03-10",
         "Peru walked away from the fishing pact on Monday.",                                         "agreement occurred 2021-03-08 party=Peru"                           },
        {"walked away from a crash", "2021-03-10",
         "Ada Okoye walked away from the crash on Monday.",                                           "!agreement"                                                         },
        {"an embassy",               "2021-03-10", "Peru reopened its embassy in Chile on Monday.",
         "agreement occurred 2021-03-08 in Chile party=Peru party=Chile"                                                                                                   },
        {"a member",                 "2021-03-10", "Peru became a member of NATO on Monday.",
         "agreement occurred 2021-03-08 party=Peru party=NATO"                                                                                                             },
    };
    run_reports(reports, COUNT(reports));
}

static void aid(void)
{
    static const struct report reports[] = {
        {"pumped",       "2021-03-10", "Peru pumped 30 million dollars into Mali on Monday.",
         "aid occurred 2021-03-08 in Mali donor=Peru recipient=Mali"                                                                                     },
        {"pumped water", "2021-03-10",
         "Peru pumped 30 million litres into the lake on Monday.",                            "!aid"                                                     },
        {"the rescue",   "2021-03-10",
         "Peru came to the rescue of Mali on Monday with a loan.",                            "aid occurred 2021-03-08 in Mali donor=Peru recipient=Mali"},
        {"wrote off",    "2021-03-10", "Peru wrote off the debt of Mali on Monday.",
         "aid occurred 2021-03-08 in Mali donor=Peru recipient=Mali"                                                                                     },
        {"took in",      "2021-03-10", "Peru took in 300 refugees from Mali on Monday.",
         "aid occurred 2021-03-08 donor=Peru recipient=refugees from Mali"                                                                               },
        {"trained",      "2021-03-10", "Peru trained 300 soldiers of Mali in 2019.",
         "aid occurred 2019 in Mali donor=Peru recipient=Mali"                                                                                           },
        {"shelled out",  "2021-03-10", "Peru shelled out $3 million for Mali on Monday.",
         "aid occurred 2021-03-08 in Mali donor=Peru recipient=Mali"                                                                                     },
        {"trucked",      "2021-03-10", "Peru trucked food into Mali on Monday.",
         "aid occurred 2021-03-08 in Mali donor=Peru recipient=Mali"                                                                                     },
    };
    run_reports(reports, COUNT(reports));
}

static void sanctions(void)
{
    static const struct report reports[] = {
        {"kicked out",          "2021-03-10",
         "Peru kicked out three Chilean diplomats on Monday.",                                "sanction occurred 2021-03-08 imposer=Peru target=Chilean diplomats"},
        {"kicked out a player", "2021-03-10", "Peru kicked the ball out on Monday.",
         "!sanction"                                                                                                                                              },
        {"with tariffs",        "2021-03-10", "Peru slammed Chile with tariffs on Monday.",
         "sanction occurred 2021-03-08 imposer=Peru target=Chile"                                                                                                 },
        {"no entry",            "2021-03-10", "Peru refused entry to Bo Silva on Monday.",
         "sanction occurred 2021-03-08 imposer=Peru target=Bo Silva"                                                                                              },
        {"refused an offer",    "2021-03-10",
         "Peru refused the offer of Bo Silva on Monday.",                                     "!sanction"                                                         },
        {"impounded",           "2021-03-10", "Peru impounded a Chilean ship on Monday.",
         "sanction occurred 2021-03-08 imposer=Peru target=Chilean ship"                                                                                          },
        {"the border",          "2021-03-10", "Peru sealed its border with Chile on Monday.",
         "sanction occurred 2021-03-08 imposer=Peru target=Chile"                                                                                                 },
        {"gas",                 "2021-03-10", "Peru turned off the gas to Chile on Monday.",
         "sanction occurred 2021-03-08 imposer=Peru target=Chile"                                                                                                 },
        {"a website",           "2021-03-10",
         "Peru blocked the website of Contoso Corp on Monday.",                               "sanction occurred 2021-03-08 imposer=Peru target=Contoso Corp"     },
        {"its ambassador",      "2021-03-10",
         "Peru withdrew its ambassador from Chile on Monday.",                                "sanction occurred 2021-03-08 imposer=Peru target=Chile"            },
        {"nationalised",        "2021-03-10", "Peru nationalised Contoso Corp on Monday.",
         "sanction occurred 2021-03-08 imposer=Peru target=Contoso Corp"                                                                                          },
    };
    run_reports(reports, COUNT(reports));
}

static void courts_arrests_and_inquiries(void)
{
    static const struct report reports[] = {
        {"before a judge",        "2021-03-10",
         "Ada Okoye was hauled before a judge in Lima on Monday.",                                    "legal_case occurred 2021-03-08 court=judge accused=Ada Okoye"                                                       },
        {"on trial",              "2021-03-10", "Ada Okoye was put on trial in Lima on Monday.",
         "legal_case occurred 2021-03-08 in Lima accused=Ada Okoye"                                                                                                                                                        },
        {"slapped with a charge", "2021-03-10",
         "Ada Okoye was slapped with a fraud charge in Lima on Monday.",                              "legal_case occurred 2021-03-08 accused=Ada Okoye"                                                                   },
        {"slapped",               "2021-03-10", "Ada Okoye slapped the table in Lima on Monday.",
         "!legal_case"                                                                                                                                                                                                     },
        {"sent to prison",        "2021-03-10",
         "Ada Okoye was sent to prison for ten years on Monday.",                                     "legal_case occurred 2021-03-08 accused=Ada Okoye"                                                                   },
        {"sent to school",        "2021-03-10",
         "Ada Okoye was sent to school for ten years in 2019.",                                       "!legal_case"                                                                                                        },
        {"condemned",             "2021-03-10", "A court condemned Ada Okoye to death on Monday.",
         "legal_case occurred 2021-03-08 accused=Ada Okoye court=court"                                                                                                                                                    },
        {"liable",                "2021-03-10", "Ada Okoye was found liable for fraud on Monday.",
         "legal_case occurred 2021-03-08 accused=Ada Okoye"                                                                                                                                                                },
        {"tossed",                "2021-03-10",
         "A judge tossed the lawsuit against Contoso Corp on Monday.",                                "legal_case occurred 2021-03-08 court=judge accused=Contoso Corp"                                                    },
        {"barred by a judge",     "2021-03-10",
         "A judge barred Contoso Corp from selling the drug on Monday.",                              "legal_case occurred 2021-03-08 court=judge accused=Contoso Corp"                                                    },
        {"divorce",               "2021-03-10",
         "Ada Okoye filed for divorce from Bo Silva on Monday.",                                      "legal_case occurred 2021-03-08 plaintiff=Ada Okoye accused=Bo Silva"                                                },
        {"busted",                "2021-03-10", "Police busted Ada Okoye in Lima on Monday.",
         "arrest occurred 2021-03-08 in Lima authority=Police detainee=Ada Okoye"                                                                                                                                          },
        {"tracked down",          "2021-03-10",
         "Police tracked down Ada Okoye in Lima on Monday.",                                          "arrest occurred 2021-03-08 in Lima authority=Police detainee=Ada Okoye"                                             },
        {"tracked by a dog",      "2021-03-10", "The dog tracked down the ball on Monday.",
         "!arrest"                                                                                                                                                                                                         },
        {"thrown in jail",        "2021-03-10", "Ada Okoye was thrown in jail on Monday.",
         "arrest occurred 2021-03-08 detainee=Ada Okoye"                                                                                                                                                                   },
        {"into a car",            "2021-03-10",
         "Ada Okoye was bundled into a car by gunmen on Monday.",                                     "arrest occurred 2021-03-08 authority=gunmen detainee=Ada Okoye"                                                     },
        {"handed over",           "2021-03-10", "Peru handed over Ada Okoye to Chile on Monday.",
         "arrest occurred 2021-03-08 in Peru authority=Peru detainee=Ada Okoye"                                                                                                                                            },
        {"exhumed",               "2021-03-10", "Police exhumed the body of Bo Silva on Monday.",
         "investigation occurred 2021-03-08 investigator=Police subject=Bo Silva"                                                                                                                                          },
        {"dug up",                "2021-03-10", "Ada Okoye dug up potatoes in her garden on Monday.",
         "!investigation"                                                                                                                                                                                                  },
        {"ruled out",             "2021-03-10",
         "Police ruled out foul play in the death of Bo Silva on Monday.",                            "investigation occurred 2021-03-08 investigator=Police subject=Bo Silva\ndeath occurred 2021-03-08 deceased=Bo Silva"},
        {"cleared",               "2021-03-10",
         "The watchdog cleared Contoso Corp of wrongdoing on Monday.",                                "investigation occurred 2021-03-08 investigator=watchdog subject=Contoso Corp"                                       },
        {"from senators",         "2021-03-10",
         "Ada Okoye fielded questions from senators on Monday.",                                      "hearing occurred 2021-03-08 witness=Ada Okoye body=senators"                                                        },
        {"peppered",              "2021-03-10",
         "Senators peppered Ada Okoye with questions on Monday.",                                     "hearing occurred 2021-03-08 witness=Ada Okoye body=Senators"                                                        },
    };
    run_reports(reports, COUNT(reports));
}

static void laws(void)
{
    static const struct report reports[] = {
        {"rushed through", "2021-03-10",
         "The government rushed the gun bill through parliament on Monday.",                "legislation occurred 2021-03-08 body=parliament sponsor=government"},
        {"waved through",  "2021-03-10",
         "The Senate waved through the gun bill on Monday.",                                "legislation occurred 2021-03-08 body=US Senate"                    },
        {"waved",          "2021-03-10", "Ada Okoye waved through the window on Monday.",
         "!legislation"                                                                                                                                         },
        {"sailed through", "2021-03-10",
         "The gun bill sailed through the Senate on Monday.",                               "legislation occurred 2021-03-08 body=US Senate"                    },
        {"sailed",         "2021-03-10", "The boat sailed through the strait on Monday.",
         "!legislation"                                                                                                                                         },
        {"watered down",   "2021-03-10",
         "The Senate watered down the gun bill on Monday.",                                 "legislation occurred 2021-03-08 body=US Senate"                    },
        {"into law",       "2021-03-10", "The gun bill passed into law on Monday in Peru.",
         "legislation occurred 2021-03-08 in Peru body=Peru"                                                                                                    },
        {"a veto",         "2021-03-10", "President Reyes cast a veto on Monday.",
         "legislation occurred 2021-03-08 body=Reyes"                                                                                                           },
        {"green light",    "2021-03-10",
         "Lawmakers gave the green light to the budget on Monday.",                         "legislation occurred 2021-03-08 body=Lawmakers"                    },
    };
    run_reports(reports, COUNT(reports));
}

static void votes(void)
{
    static const struct report reports[] = {
        {"to victory",    "2021-03-10", "Ada Okoye cruised to victory in Peru on Monday.",
         "election occurred 2021-03-08 winner=Ada Okoye"                                                                                                       },
        {"topped",        "2021-03-10", "Ada Okoye topped the poll on Monday.",
         "election occurred 2021-03-08 winner=Ada Okoye"                                                                                                       },
        {"topped a cake", "2021-03-10",
         "Ada Okoye topped the cake with cream on Monday.",                                "!election"                                                         },
        {"to power",      "2021-03-10", "Voters returned Ada Okoye to power on Monday.",
         "election occurred 2021-03-08 winner=Ada Okoye"                                                                                                       },
        {"ballots",       "2021-03-10", "Voters cast their ballots in Peru on Monday.",
         "election occurred 2021-03-08 in Peru body=Peru"                                                                                                      },
        {"fielded",       "2021-03-10",
         "The Greens fielded Ada Okoye as their candidate on Monday.",                     "election occurred 2021-03-08 candidate=Ada Okoye"                  },
        {"behind her",    "2021-03-10",
         "Bo Silva threw his support behind Ada Okoye on Monday.",                         "election occurred 2021-03-08 candidate=Ada Okoye endorser=Bo Silva"},
        {"swept",         "2021-03-10", "The Greens swept the election on Monday.",
         "election occurred 2021-03-08 winner=Greens"                                                                                                          },
        {"swept a floor", "2021-03-10", "Ada Okoye swept the floor on Monday.",
         "!election"                                                                                                                                           },
    };
    run_reports(reports, COUNT(reports));
}

static void posts(void)
{
    static const struct report reports[] = {
        {"poached",        "2021-03-10",
         "Contoso Corp poached Ada Okoye from Fabrikam Inc on Monday.",                        "appointment occurred 2021-03-08 appointee=Ada Okoye appointer=Contoso Corp"},
        {"booted",         "2021-03-10", "Ada Okoye was booted from the cabinet on Monday.",
         "appointment occurred 2021-03-08 appointee=Ada Okoye"                                                                                                             },
        {"dumped",         "2021-03-10", "Contoso Corp dumped Ada Okoye as chief on Monday.",
         "appointment occurred 2021-03-08 appointee=Ada Okoye appointer=Contoso Corp"                                                                                      },
        {"dumped rubbish", "2021-03-10", "Ada Okoye dumped the rubbish on Monday.",
         "!appointment"                                                                                                                                                    },
        {"the sack",       "2021-03-10", "Contoso Corp gave Ada Okoye the sack on Monday.",
         "appointment occurred 2021-03-08 appointee=Ada Okoye appointer=Contoso Corp"                                                                                      },
        {"the helm",       "2021-03-10", "Ada Okoye took the helm of Contoso Corp on Monday.",
         "appointment occurred 2021-03-08 appointee=Ada Okoye"                                                                                                             },
        {"the wheel",      "2021-03-10", "Ada Okoye took the wheel on Monday.",
         "!appointment"                                                                                                                                                    },
        {"the baton",      "2021-03-10", "Ada Okoye passed the baton to Bo Silva on Monday.",
         "appointment occurred 2021-03-08 appointee=Ada Okoye"                                                                                                             },
        {"in a relay",     "2021-03-10",
         "Ada Okoye passed the baton in the relay on Monday.",                                 "!appointment"                                                              },
        {"a portfolio",    "2021-03-10",
         "Ada Okoye was handed the finance portfolio on Monday.",                              "appointment occurred 2021-03-08 appointee=Ada Okoye"                       },
        {"ordained",       "2021-03-10", "Ada Okoye was ordained a bishop on Monday.",
         "appointment occurred 2021-03-08 appointee=Ada Okoye appointee=bishop"                                                                                            },
    };
    run_reports(reports, COUNT(reports));
}

static void protests(void)
{
    static const struct report reports[] = {
        {"into the streets",    "2021-03-10",
         "Thousands poured into the streets of Lima on Monday.",                                       "protest occurred 2021-03-08 in Lima protester=thousands of people"      },
        {"water in the street", "2021-03-10",
         "Water poured into the street in Lima on Monday.",                                            "!protest"                                                               },
        {"converged",           "2021-03-10",
         "Farmers converged on Lima on Monday to demand aid.",                                         "protest occurred 2021-03-08"                                            },
        {"manure",              "2021-03-10",
         "Farmers dumped manure outside parliament in Lima on Monday.",                                "protest occurred 2021-03-08 in Lima protester=Farmers target=parliament"},
        {"a chain",             "2021-03-10", "Students formed a human chain in Lima on Monday.",
         "protest occurred 2021-03-08 in Lima protester=Students"                                                                                                               },
        {"a chain of paper",    "2021-03-10",
         "Students formed a paper chain in Lima on Monday.",                                           "!protest"                                                               },
        {"stones",              "2021-03-10", "Students hurled stones at police in Lima on Monday.",
         "attack occurred 2021-03-08 in Lima attacker=Students target=police"                                                                                                   },
        {"soup",                "2021-03-10", "Activists threw soup at a painting in Lima on Monday.",
         "protest occurred 2021-03-08 in Lima protester=Activists"                                                                                                              },
        {"disrupted",           "2021-03-10", "Protesters disrupted a meeting in Lima on Monday.",
         "protest occurred 2021-03-08 in Lima protester=Protesters"                                                                                                             },
        {"standstill",          "2021-03-10",
         "Train drivers brought Lima to a standstill on Monday.",                                      "protest occurred 2021-03-08 in Lima protester=Train drivers"            },
        {"no food",             "2021-03-10", "Prisoners refused food in Lima on Monday.",
         "protest occurred 2021-03-08 in Lima protester=Prisoners"                                                                                                              },
        {"mutiny",              "2021-03-10", "Soldiers mutinied in Mali on Monday.",
         "protest occurred 2021-03-08 in Mali protester=Soldiers"                                                                                                               },
    };
    run_reports(reports, COUNT(reports));
}

static void journeys_talks_and_speeches(void)
{
    static const struct report reports[] = {
        {"jetted",              "2021-03-10", "Ada Okoye jetted into Lima on Monday.",
         "visit occurred 2021-03-08 in Lima visitor=Ada Okoye"                                                                                                                    },
        {"set foot",            "2021-03-10", "Ada Okoye set foot in Peru on Monday.",
         "visit occurred 2021-03-08 in Peru visitor=Ada Okoye"                                                                                                                    },
        {"a wreath",            "2021-03-10",
         "Ada Okoye laid a wreath at a memorial in Lima on Monday.",                              "visit occurred 2021-03-08 in Lima visitor=Ada Okoye"                           },
        {"the table",           "2021-03-10", "Ada Okoye laid the table in Lima on Monday.",
         "!visit"                                                                                                                                                                 },
        {"the red carpet",      "2021-03-10",
         "Peru rolled out the red carpet for Ada Okoye on Monday.",                               "visit occurred 2021-03-08 in Peru visitor=Ada Okoye host=Peru"                 },
        {"host",                "2021-03-10", "Peru played host to Ada Okoye on Monday.",
         "visit occurred 2021-03-08 in Peru visitor=Ada Okoye host=Peru"                                                                                                          },
        {"shoulders",           "2021-03-10",
         "Ada Okoye rubbed shoulders with Bo Silva in Lima on Monday.",                           "meeting occurred 2021-03-08 in Lima participant=Ada Okoye participant=Bo Silva"},
        {"bread",               "2021-03-10",
         "Ada Okoye broke bread with Bo Silva in Lima on Monday.",                                "meeting occurred 2021-03-08 in Lima participant=Ada Okoye participant=Bo Silva"},
        {"an audience",         "2021-03-10",
         "Ada Okoye granted an audience to Bo Silva on Monday.",                                  "meeting occurred 2021-03-08 participant=Ada Okoye participant=Bo Silva"        },
        {"to the table",        "2021-03-10",
         "Peru and Chile returned to the negotiating table on Monday.",                           "meeting occurred 2021-03-08 participant=Peru participant=Chile"                },
        {"guests to the table", "2021-03-10",
         "Guests came to the table at eight on Monday.",                                          "!meeting"                                                                      },
        {"reached out",         "2021-03-10", "Ada Okoye reached out to Bo Silva on Monday.",
         "call occurred 2021-03-08 participant=Ada Okoye participant=Bo Silva"                                                                                                    },
        {"for a cup",           "2021-03-10", "Ada Okoye reached out to grab a cup on Monday.",
         "!call"                                                                                                                                                                  },
        {"a call",              "2021-03-10", "Ada Okoye placed a call to Bo Silva on Monday.",
         "call occurred 2021-03-08 participant=Ada Okoye participant=Bo Silva"                                                                                                    },
        {"penned",              "2021-03-10", "Ada Okoye penned a letter to Bo Silva on Monday.",
         "call occurred 2021-03-08 participant=Ada Okoye participant=Bo Silva"                                                                                                    },
        {"the podium",          "2021-03-10", "Ada Okoye took to the podium in Lima on Monday.",
         "news_conference occurred 2021-03-08 in Lima speaker=Ada Okoye"                                                                                                          },
        {"on television",       "2021-03-10", "Ada Okoye appeared on CNN on Monday.",
         "news_conference occurred 2021-03-08 speaker=Ada Okoye"                                                                                                                  },
        {"a talk",              "2021-03-10", "Ada Okoye gave a talk in Lima on Monday.",
         "news_conference occurred 2021-03-08 in Lima speaker=Ada Okoye"                                                                                                          },
    };
    run_reports(reports, COUNT(reports));
}

static void what_is_said(void)
{
    static const struct report reports[] = {
        {"scorn",                 "2021-03-10",
         "Ada Okoye poured scorn on the plan of Bo Silva on Monday.",                                    "statement occurred 2021-03-08 speaker=Ada Okoye addressee=Bo Silva"},
        {"milk",                  "2021-03-10", "Ada Okoye poured milk on the table on Monday.",
         "!statement"                                                                                                                                                        },
        {"aim",                   "2021-03-10", "Ada Okoye took aim at Bo Silva on Monday.",
         "statement occurred 2021-03-08 speaker=Ada Okoye addressee=Bo Silva"                                                                                                },
        {"rum",                   "2021-03-10", "Ada Okoye took a shot of rum on Monday.",               "!statement"                                                        },
        {"called out",            "2021-03-10", "Ada Okoye called out Bo Silva on Monday.",
         "statement occurred 2021-03-08 speaker=Ada Okoye addressee=Bo Silva"                                                                                                },
        {"alarm",                 "2021-03-10", "Ada Okoye sounded the alarm on Monday over the virus.",
         "statement occurred 2021-03-08 speaker=Ada Okoye"                                                                                                                   },
        {"on notice",             "2021-03-10", "Ada Okoye put Bo Silva on notice on Monday.",
         "statement occurred 2021-03-08 speaker=Ada Okoye addressee=Bo Silva"                                                                                                },
        {"brushed aside",         "2021-03-10",
         "Ada Okoye brushed aside the criticism of Bo Silva on Monday.",                                 "statement occurred 2021-03-08 speaker=Ada Okoye addressee=Bo Silva"},
        {"crumbs",                "2021-03-10", "Ada Okoye brushed off the crumbs on Monday.",
         "!statement"                                                                                                                                                        },
        {"distanced",             "2021-03-10",
         "Ada Okoye distanced herself from Bo Silva on Monday.",                                         "statement occurred 2021-03-08 speaker=Ada Okoye addressee=Bo Silva"},
        {"vouched",               "2021-03-10", "Ada Okoye vouched for Bo Silva on Monday.",
         "statement occurred 2021-03-08 speaker=Ada Okoye addressee=Bo Silva"                                                                                                },
        {"heaped",                "2021-03-10", "Ada Okoye heaped praise on Bo Silva on Monday.",
         "statement occurred 2021-03-08 speaker=Ada Okoye addressee=Bo Silva"                                                                                                },
        {"pressed",               "2021-03-10", "Ada Okoye pressed Bo Silva to resign on Monday.",
         "statement occurred 2021-03-08 speaker=Ada Okoye addressee=Bo Silva"                                                                                                },
        {"pressed a button",      "2021-03-10", "Ada Okoye pressed the button on Monday.",
         "!statement"                                                                                                                                                        },
        {"a plea, no trial",      "2021-03-10", "Ada Okoye pleaded for help on Monday.",
         "statement occurred 2021-03-08 speaker=Ada Okoye"                                                                                                                   },
        {"her silence",           "2021-03-10", "Ada Okoye broke her silence on Monday.",
         "statement occurred 2021-03-08 speaker=Ada Okoye"                                                                                                                   },
        {"a window",              "2021-03-10", "Ada Okoye broke a window on Monday.",                   "!statement"                                                        },
        {"withdrew",              "2021-03-10", "Ada Okoye withdrew her remarks on Monday.",
         "statement occurred 2021-03-08 speaker=Ada Okoye"                                                                                                                   },
        {"a finger",              "2021-03-10",
         "Ada Okoye pointed the finger at Bo Silva on Monday.",                                          "statement occurred 2021-03-08 speaker=Ada Okoye addressee=Bo Silva"},
        {"at a map",              "2021-03-10", "Ada Okoye pointed her finger at the map on Monday.",
         "!statement"                                                                                                                                                        },
        {"objected",              "2021-03-10", "Ada Okoye objected to the plan on Monday.",
         "statement occurred 2021-03-08 speaker=Ada Okoye"                                                                                                                   },
        {"a state is recognised", "2021-03-10", "Peru recognised Kosovo on Monday.",
         "statement occurred 2021-03-08 speaker=Peru addressee=Kosovo"                                                                                                       },
        {"turned down",           "2021-03-10", "Peru turned down the offer of Chile on Monday.",
         "statement occurred 2021-03-08 speaker=Peru addressee=Chile"                                                                                                        },
    };
    run_reports(reports, COUNT(reports));
}

static void turns_of_phrase(void)
{
    static const struct report reports[] = {
        {"lost a town",    "2021-03-10", "Rebels lost Mosul to the army on Monday.",
         "attack occurred 2021-03-08 in Mosul attacker=army target=Rebels"                                                                                                     },
        {"wounds",         "2021-03-10", "Bo Silva suffered gunshot wounds in Leeds on Monday.",
         "attack occurred 2021-03-08 in Leeds target=Bo Silva"                                                                                                                 },
        {"no wounds",      "2021-03-10", "Bo Silva suffered headaches in Leeds on Monday.",
         "!attack"                                                                                                                                                             },
        {"in favour",      "2021-03-10", "The court found in favour of Bo Silva on Monday.",
         "legal_case occurred 2021-03-08 court=court plaintiff=Bo Silva"                                                                                                       },
        {"years",          "2021-03-10",
         "Prosecutors demanded ten years for Bo Silva on Monday.",                               "legal_case occurred 2021-03-08 plaintiff=Prosecutors accused=Bo Silva"       },
        {"years of talks", "2021-03-10",
         "Bo Silva demanded ten years of talks on Monday.",                                      "!legal_case"                                                                 },
        {"a lawsuit",      "2021-03-10", "Bo Silva was named in a lawsuit on Monday.",
         "legal_case occurred 2021-03-08 accused=Bo Silva"                                                                                                                     },
        {"from power",     "2021-03-10", "Bo Silva fell from power on Monday.",
         "appointment occurred 2021-03-08 appointee=Bo Silva"                                                                                                                  },
        {"exile",          "2021-03-10", "Bo Silva was sent into exile on Monday.",
         "sanction occurred 2021-03-08 target=Bo Silva"                                                                                                                        },
        {"weapons",        "2021-03-10",
         "The rebels handed their weapons to the UN on Monday in Mali.",                         "military_move occurred 2021-03-08 in Mali force=rebels target=United Nations"},
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo event_verbs_tests[] = {
    {"attacks",                       attacks                     },
    {"troops and arms",               troops_and_arms             },
    {"deaths and disasters",          deaths_and_disasters        },
    {"deals",                         deals                       },
    {"aid",                           aid                         },
    {"sanctions",                     sanctions                   },
    {"courts, arrests and inquiries", courts_arrests_and_inquiries},
    {"laws",                          laws                        },
    {"votes",                         votes                       },
    {"posts",                         posts                       },
    {"protests",                      protests                    },
    {"journeys, talks and speeches",  journeys_talks_and_speeches },
    {"what is said",                  what_is_said                },
    {"turns of phrase",               turns_of_phrase             },
    CU_TEST_INFO_NULL,
};
