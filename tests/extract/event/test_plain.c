/* The whole walk over deeds in the plain words of news, and over their twins that are
 * none; by people who do not exist. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

static void visits_and_moves_are_found(void)
{
    static const struct report reports[] = {
        {"came home",              "2021-03-10",
         "Former premier Bo Silva came home to Lima on Monday.",                              "visit occurred 2021-03-08 in Lima visitor=Bo Silva"               },
        {"came home from work",    "2021-03-10", "Bo Silva came home from work on Monday.",
         "!visit"                                                                                                                                                },
        {"flew over",              "2021-03-10",
         "Prime Minister Bo Silva flew over the flooded district on Monday.",                 "visit occurred 2021-03-08 visitor=Bo Silva"                       },
        {"a plane over it",        "2021-03-10", "A plane flew over the district on Monday.",
         "!visit"                                                                                                                                                },
        {"cut short",              "2021-03-10",
         "President Ada Okoye cut short a visit to Nepal on Monday.",                         "visit occurred 2021-03-08 in Nepal visitor=Ada Okoye host=Nepal"  },
        {"an invitation",          "2021-03-10",
         "Bo Silva accepted an invitation to visit Uruguay next year.",                       "visit planned 2022 in Uruguay visitor=Bo Silva host=Uruguay"      },
        {"no invitation accepted", "2021-03-10",
         "Bo Silva did not accept an invitation to visit Uruguay next year.",                 "!visit"                                                           },
        {"flown in",               "2021-03-10",
         "Some 2,000 gendarmes were flown in from France on Monday.",                         "military_move occurred 2021-03-08 force=France"                   },
        {"into a base",            "2021-03-10",
         "Some 400 American airmen moved into the Lima air base on Monday.",                  "military_move occurred 2021-03-08 force=American airmen"          },
        {"kept there",             "2021-03-10",
         "South Korea has kept one warship in Oman since March 2019.",                        "military_move"                                                    },
        {"left their bases",       "2021-03-10",
         "Russian troops left their Soviet-era bases in Georgia on Monday.",                  "military_move occurred 2021-03-08 in Georgia force=Russian troops"},
    };
    run_reports(reports, COUNT(reports));
}

static void what_is_given_and_signed_are_found(void)
{
    static const struct report reports[] = {
        {"more help",         "2021-03-10", "Denmark sent more help to Peru on Monday.",
         "aid occurred 2021-03-08 in Peru donor=Denmark recipient=Peru"                                                                                },
        {"sanctioned relief", "2021-03-10",
         "Prime Minister Bo Silva sanctioned relief of 500 million rupees on Monday.",     "aid occurred 2021-03-08 donor=Bo Silva\n!sanction"         },
        {"put up",            "2021-03-10",
         "Japan will put up six million dollars for mine clearance.",                      "aid planned XXXX donor=Japan"                              },
        {"dropped rice",      "2021-03-10",
         "Army helicopters dropped rice over Lima on Monday.",                             "aid occurred 2021-03-08 in Lima"                           },
        {"dropped a plan",    "2021-03-10", "The army dropped a plan for Lima on Monday.",
         "!aid"                                                                                                                                        },
        {"joined",            "2021-03-10",
         "Vietnam joined the Association of Southeast Asian Nations in July 1995.",        "agreement occurred 1995-07 party=Vietnam party=ASEAN"      },
        {"joined another",    "2021-03-10",
         "France joined Germany in condemning the attack on Monday.",                      "!agreement"                                                },
        {"whose stake",       "2021-03-10",
         "Merel Bank bought Danton Bank's 26.5 per cent stake in 2019.",                   "agreement occurred 2019 party=Merel Bank party=Danton Bank"},
    };
    run_reports(reports, COUNT(reports));
}

static void courts_police_and_inquiries_are_found(void)
{
    static const struct report reports[] = {
        {"to death",           "2021-03-10",
         "A military tribunal condemned 14 men to death on Monday.",                                "legal_case occurred 2021-03-08 accused=men court=military tribunal"     },
        {"condemned a deed",   "2021-03-10",
         "The tribunal condemned the attack on Bo Silva on Monday.",                                "!legal_case"                                                            },
        {"a case against",     "2021-03-10",
         "A case was registered against Bo Silva in Delhi on Monday.",                              "legal_case occurred 2021-03-08 accused=Bo Silva"                        },
        {"went to court",      "2021-03-10", "Bo Silva went to court over the ban.",
         "legal_case occurred 2021-03-09/2021-03-10 plaintiff=Bo Silva"                                                                                                      },
        {"a court for tennis", "2021-03-10",
         "Bo Silva went to the tennis court on Monday.",                                            "!legal_case"                                                            },
        {"wanted",             "2021-03-10", "Bo Silva is wanted on charges of fraud.",
         "legal_case"                                                                                                                                                        },
        {"vetoed",             "2021-03-10",
         "The regulator vetoed the merger of Merel Bank and Danton Bank on Monday.",                "legal_case occurred 2021-03-08 accused=Merel Bank accused=Danton Bank"  },
        {"led away",           "2021-03-10", "Bo Silva was led away in handcuffs on Monday.",
         "arrest occurred 2021-03-08 detainee=Bo Silva"                                                                                                                      },
        {"led away by",        "2021-03-10",
         "Bo Silva was led away from his party's offices by riot police on Monday.",                "arrest occurred 2021-03-08 authority=riot police detainee=Bo Silva"     },
        {"held at",            "2021-03-10",
         "President Bo Silva has been held at a villa in Lima since Monday.",                       "arrest"                                                                 },
        {"handed over",        "2021-03-10", "France hands over ETA suspect",
         "arrest occurred 2021-03-09/2021-03-10 in France authority=France detainee=ETA suspect"                                                                             },
        {"eleven of them",     "2021-03-10",
         "Tractor drivers were dispersed by police in Lima on Monday and eleven of them detained.",
         "arrest occurred 2021-03-08"                                                                                                                                        },
        {"fourteen of their",  "2021-03-10",
         "Fourteen of their colleagues were seized by a patrol boat in Peru on Monday.",            "arrest occurred 2021-03-08 in Peru"                                     },
        {"evidence",           "2021-03-10",
         "A committee of the Peruvian Senate took evidence from Bo Silva on Monday.",               "hearing occurred 2021-03-08 witness=Bo Silva"                           },
        {"before a panel",     "2021-03-10",
         "Bo Silva defended his company before the Senate environment panel on Monday.",            "hearing occurred 2021-03-08 witness=Bo Silva"                           },
        {"widened",            "2021-03-10",
         "Lima prosecutors widened an inquiry into bribes on Monday.",                              "investigation occurred 2021-03-08 in Lima investigator=Lima prosecutors"},
        {"raided a hotel",     "2021-03-10",
         "Police raided a casino and two hotels in Lima on Monday.",                                "investigation occurred 2021-03-08\n!attack"                             },
    };
    run_reports(reports, COUNT(reports));
}

static void offices_votes_and_orders_are_found(void)
{
    static const struct report reports[] = {
        {"elected, it begins",   "2021-03-10",
         "Elected president of Peru in 1986, Bo Silva served ten years.",                        "election occurred 1986 in Peru winner=Bo Silva"                      },
        {"of taking office",     "2021-03-10",
         "Bo Silva resigned within weeks of taking office in January 2011.",                     "appointment occurred 2011-01 appointee=Bo Silva"                     },
        {"in three weeks later", "2021-03-10",
         "Bo Silva was sworn in three weeks later.",                                             "appointment"                                                         },
        {"stripped",             "2021-03-10",
         "The National Police Commission of Peru stripped Bo Silva of his authority on Monday.",
         "appointment occurred 2021-03-08 appointee=Bo Silva"                                                                                                          },
        {"letters",              "2021-03-10",
         "The doctors of the Lima Clinic handed in letters of resignation on Monday.",           "appointment occurred 2021-03-08"                                     },
        {"voting",               "2021-03-10", "Voting in Peru goes ahead on Sunday.",
         "election planned 2021-03-14 in Peru body=Peru"                                                                                                               },
        {"voters decide",        "2021-03-10",
         "Voters in Peru decided on Monday to stay in the union.",                               "election occurred 2021-03-08 in Peru body=Peru"                      },
        {"by so many votes",     "2021-03-10",
         "The council of Lima passed the project by 20 votes to 16 on Monday.",                  "legislation occurred 2021-03-08"                                     },
        {"a halt",               "2021-03-10",
         "Qatar put a halt to shipments from Hong Kong on Monday.",                              "sanction occurred 2021-03-08 imposer=Qatar target=Hong Kong"         },
        {"on a list",            "2021-03-10",
         "Washington placed Merel Bank on its sanctions list on Monday.",                        "sanction occurred 2021-03-08 imposer=United States target=Merel Bank"},
        {"grounded",             "2021-03-10",
         "The Civil Aviation Authority grounded two planes of Fiordland Air on Monday.",         "sanction occurred 2021-03-08 imposer=Civil Aviation Authority"       },
        {"ordered halted",       "2021-03-10",
         "Environment Secretary Bo Silva ordered all mining in Lima halted on Monday.",          "sanction occurred 2021-03-08 imposer=Bo Silva"                       },
    };
    run_reports(reports, COUNT(reports));
}

static void streets_and_mishaps_are_found(void)
{
    static const struct report reports[] = {
        {"stayed away",      "2021-03-10",
         "Nurses across Israel stayed away from work on Monday.",                                "protest occurred 2021-03-08 in Israel protester=Nurses"},
        {"paraded",          "2021-03-10",
         "A few hundred nurses paraded through Lima on Monday.",                                 "protest occurred 2021-03-08 in Lima protester=nurses"  },
        {"cut a road",       "2021-03-10", "Coca growers cut the Lima highway on Monday.",
         "protest occurred 2021-03-08 in Lima protester=Coca growers"                                                                                    },
        {"tractors",         "2021-03-10", "Farmers drove tractors through Lima on Monday.",
         "protest occurred 2021-03-08 in Lima protester=Farmers"                                                                                         },
        {"a hartal",         "2021-03-10", "A hartal was held in Dhaka on Monday.",
         "protest occurred 2021-03-08 in Dhaka"                                                                                                          },
        {"a boat strike",    "2021-03-10", "A boat strike in Lima ended on Monday.",
         "protest occurred 2021-03-08 in Lima"                                                                                                           },
        {"a one-day strike", "2021-03-10", "A one-day strike in Lima began on Monday.",
         "protest occurred 2021-03-08 in Lima"                                                                                                           },
        {"an air strike",    "2021-03-10", "A one-day air strike on Lima began on Monday.",
         "!protest"                                                                                                                                      },
        {"into a lake",      "2021-03-10",
         "The Cessna Caravan crashed into Lake Titicaca on Monday.",                             "disaster occurred 2021-03-08 in Lake Titicaca"         },
        {"a rocket",         "2021-03-10", "A Vega rocket exploded over Peru on Monday.",
         "disaster occurred 2021-03-08 in Peru"                                                                                                          },
        {"hunger",           "2021-03-10", "Hunger killed several villagers in Malawi in 2002.",
         "disaster occurred 2002 in Malawi\n!attack"                                                                                                     },
    };
    run_reports(reports, COUNT(reports));
}

static void places_behind_what_is_hit_and_journeys_are_found(void)
{
    static const struct report reports[] = {
        {"into a gorge",          "2021-03-10", "A bus plunged into a gorge in Peru on Monday.",
         "disaster occurred 2021-03-08 in Peru"                                                                                                  },
        {"the capital, its name", "2021-03-10",
         "The capital, Abuja, was hit by two car bombs on Monday.",                                "attack occurred 2021-03-08 in Abuja"         },
        {"rolled into",           "2021-03-10", "Tanks rolled into Harare on Monday.",
         "military_move occurred 2021-03-08 in Harare"                                                                                           },
        {"intercepted",           "2021-03-10",
         "NATO jets intercepted two Russian bombers over the Baltic on Monday.",                   "military_move occurred 2021-03-08\n!arrest"  },
        {"due in",                "2021-03-10",
         "A delegation from the European Parliament is due in Belgrade on Tuesday.",               "visit planned 2021-03-16 in Belgrade"        },
        {"due, no visitor",       "2021-03-10", "The verdict is due in Belgrade on Tuesday.",
         "!visit"                                                                                                                                },
        {"wrecked",               "2021-03-10",
         "A gas explosion wrecked a restaurant in Madrid on Monday.",                              "disaster occurred 2021-03-08 in Madrid"      },
        {"flats",                 "2021-03-10", "A block of flats came down in Mumbai on Monday.",
         "disaster occurred 2021-03-08 in Mumbai"                                                                                                },
        {"pledged arms",          "2021-03-10", "Berlin has pledged tanks to Kyiv.",               "aid"                                         },
        {"in parliament",         "2021-03-10",
         "Bo Silva answered questions in parliament on Monday about the fire.",                    "hearing occurred 2021-03-08 witness=Bo Silva"},
        {"came first",            "2021-03-10",
         "The Social Democrats came first in Sunday's vote in Estonia.",                           "election"                                    },
        {"barred a road",         "2021-03-10",
         "Villagers near Cusco barred the road to the dam on Monday.",                             "protest occurred 2021-03-08"                 },
        {"would not unload",      "2021-03-10",
         "Dockers in Genoa refused to unload an arms ship on Monday.",                             "protest occurred 2021-03-08 in Genoa"        },
    };
    run_reports(reports, COUNT(reports));
}

static void clauses_and_phrases_of_talks_are_found(void)
{
    static const struct report reports[] = {
        {"who backed it",    "2021-03-10",
         "Taxi drivers, who backed the tax, plan a strike in Lima.",                                              "protest planned XXXX in Lima protester=Taxi drivers"                },
        {"the two sit down", "2021-03-10",
         "Ada Okoye met Bo Silva in Lima on Monday. The two are to sit down together on Friday.",
         "meeting planned 2021-03-12 participant=Ada Okoye participant=Bo Silva"                                                                                                       },
        {"of his own",       "2021-03-10",
         "Li Keqiang, who arrived in Seoul on Saturday, had a meeting of his own with Park that day.",
         "participant=Park"                                                                                                                                                            },
        {"days of talks",    "2021-03-10",
         "Peruvian negotiators and the rebels wound up three days of talks in Lima on Wednesday with an accord.",
         "in Lima participant=Peruvian negotiators participant=rebels"                                                                                                                 },
        {"before it was to", "2021-03-10",
         "The news came a day before the board of Merel Bank was to meet in Lima.",                               "meeting"                                                            },
        {"after it had",     "2021-03-10",
         "The news came a day after the board of Merel Bank had met in Lima.",                                    "meeting occurred 2021-03-09 in Lima participant=board of Merel Bank"},
    };
    run_reports(reports, COUNT(reports));
}

static void words_of_the_trades_are_found(void)
{
    static const struct report reports[] = {
        {"last Dutch soldiers",     "2021-03-10",
         "The last Dutch soldiers came home from Mali on Monday.",                          "military_move occurred 2021-03-08 in Mali"    },
        {"was admitted to",         "2021-03-10", "Sweden was admitted to NATO on Monday.",
         "agreement occurred 2021-03-08"                                                                                                   },
        {"teachers of Oaxaca",      "2021-03-10",
         "The teachers of Oaxaca settled for a rise of four per cent on Monday.",           "agreement occurred 2021-03-08"                },
        {"bill passed its",         "2021-03-10",
         "The bill passed its second reading in Wellington on Monday.",                     "legislation occurred 2021-03-08 in Wellington"},
        {"opposition in Lima",      "2021-03-10",
         "The opposition in Lima moved a vote of no confidence on Monday.",                 "legislation occurred 2021-03-08 in Lima"      },
        {"people were held",        "2021-03-10",
         "Nine people were held after a fight in Leeds on Monday.",                         "arrest occurred 2021-03-08 in Leeds"          },
        {"funeral was held",        "2021-03-10",
         "A funeral was held after the fire in Leeds on Monday.",                           "!arrest\n!protest\n!attack\n!disaster"        },
        {"in Zambia returned",      "2021-03-10",
         "Miners in Zambia returned to work on Monday after a strike.",                     "protest occurred 2021-03-08 in Zambia"        },
        {"in Zambia returned",      "2021-03-10",
         "Miners in Zambia returned to work on Monday.",                                    "!arrest\n!protest\n!attack\n!disaster"        },
        {"banged pots in",          "2021-03-10",
         "Women banged pots in Santiago on Monday against the tax.",                        "protest occurred 2021-03-08 in Santiago"      },
        {"mortar round landed",     "2021-03-10",
         "A mortar round landed in a school yard in Donetsk on Monday.",                    "attack occurred 2021-03-08 in Donetsk"        },
        {"last round landed",       "2021-03-10",
         "The last round landed in the water in Perth on Monday.",                          "!arrest\n!protest\n!attack\n!disaster"        },
        {"frigate Alvand put",      "2021-03-10",
         "The frigate Alvand put to sea from Brest on Monday.",                             "military_move occurred 2021-03-08 in Brest"   },
        {"flu was found",           "2021-03-10",
         "Bird flu was found on a farm in Brittany on Monday.",                             "disaster occurred 2021-03-08 in Brittany"     },
        {"volcano Merapi spewed",   "2021-03-10",
         "The volcano Merapi spewed ash over Java on Monday.",                              "disaster occurred 2021-03-08 in Java"         },
        {"government confirmed on", "2021-03-10",
         "The government confirmed on Monday that flu shots are safe.",                     "!arrest\n!protest\n!attack\n!disaster"        },
    };
    run_reports(reports, COUNT(reports));
}

/* Whatever is said of its motive, its terms or of who judges it, it was. */
static void what_is_given_is_found(void)
{
    static const struct report reports[] = {
        {"its motive",    "2021-03-10",
         "Police released no details of the shooting in Arequipa on Monday.",                 "attack occurred 2021-03-08 in Arequipa"                                        },
        {"judged",        "2021-03-10",
         "Police believe the shooting in Arequipa on Monday was accidental.",                 "attack occurred 2021-03-08 in Arequipa"                                        },
        {"an inquiry",    "2021-03-10",
         "Ada Okoye called for an inquiry into the killing of Bo Silva.",                     "attack occurred ../2021-03-10 target=Bo Silva"                                 },
        {"still to come", "2021-03-10",
         "They hope the talks between Peru and Chile will be short.",                         "meeting planned XXXX participant=Peru participant=Chile"                       },
        {"a threat",      "2021-03-10",
         "The threat of the strike by teachers in Arequipa faded on Monday.",                 "!protest"                                                                      },
        {"none decided",  "2021-03-10",
         "There was no decision on a meeting of Ada Okoye and Bo Silva.",                     "!meeting"                                                                      },
        {"another",       "2021-03-10",
         "Another shooting in Arequipa on Monday left two dead.",                             "attack occurred 2021-03-08 in Arequipa"                                        },
        {"not only",      "2021-03-10",
         "Ada Okoye not only met Bo Silva in Lima on Monday but praised him.",                "meeting occurred 2021-03-08 in Lima participant=Ada Okoye participant=Bo Silva"},
        {"not",           "2021-03-10", "Ada Okoye did not meet Bo Silva in Lima on Monday.",
         "!meeting"                                                                                                                                                           },
        {"supported",     "2021-03-10", "Ada Okoye supports lifting the sanctions on Peru.",
         "!sanction"                                                                                                                                                          },
        {"advocated",     "2021-03-10",
         "Bo Silva advocated invading Peru and bombing Chile.",                               "!attack"                                                                       },
        {"a town's",      "2021-03-10", "A fire on Monday destroyed Arequipa's old dairy.",
         "disaster occurred 2021-03-08 in Arequipa"                                                                                                                           },
        {"counts",        "2021-03-10", "Ada Okoye faces three counts of fraud.",
         "legal_case ongoing 2021-03-10 accused=Ada Okoye"                                                                                                                    },
        {"a count",       "2021-03-10", "Ada Okoye faces a count of the votes.",
         "!legal_case"                                                                                                                                                        },
        {"at the scene",  "2021-03-10",
         "When officers arrived, they found Bo Silva in his home.",                           "!visit"                                                                        },
        {"a guest",       "2021-03-10", "President Ada Okoye arrived on Monday.",
         "visit occurred 2021-03-08 visitor=Ada Okoye"                                                                                                                        },
        {"landed a blow", "2021-03-10",
         "Bo Silva landed one punch in the sixth on Monday.",                                 "!visit"                                                                        },
    };
    run_reports(reports, COUNT(reports));
}

static void money_shots_and_beliefs_are_found(void)
{
    static const struct report reports[] = {
        {"protection",     "2021-03-10",
         "Merel Bank filed for bankruptcy protection on Monday.",                               "legal_case occurred 2021-03-08 plaintiff=Merel Bank"                                  },
        {"a chapter",      "2021-03-10",
         "Merel Bank, which filed for Chapter 11 on Monday, is in Quito.",                      "legal_case occurred 2021-03-08 plaintiff=Merel Bank"                                  },
        {"sought it",      "2021-03-10",
         "Merel Bank sought bankruptcy protection on Monday.",                                  "legal_case occurred 2021-03-08 plaintiff=Merel Bank"                                  },
        {"sought peace",   "2021-03-10", "Merel Bank sought police protection on Monday.",
         "!legal_case"                                                                                                                                                                 },
        {"shots",          "2021-03-10",
         "Shots were fired outside a nightclub in Arequipa on Monday.",                         "attack occurred 2021-03-08 in Arequipa"                                               },
        {"in the air",     "2021-03-10",
         "Officers fired shots into the air in Arequipa on Monday.",                            "!attack"                                                                              },
        {"warning shots",  "2021-03-10",
         "Officers fired warning shots in Arequipa on Monday.",                                 "!attack"                                                                              },
        {"believed",       "2021-03-10",
         "Prosecutors believe Bo Silva bombed the embassy in Arequipa on Monday.",              "attack alleged 2021-03-08 in Arequipa attacker=Bo Silva"                              },
        {"I think",        "2021-03-10", "\"I think Bo Silva bombed the embassy,\" she said.",
         "!attack"                                                                                                                                                                     },
        {"will believe",   "2021-03-10",
         "Prosecutors believe Bo Silva will bomb the embassy.",                                 "!attack"                                                                              },
        {"a court's",      "2021-03-10",
         "A Supreme Court decision ended the case in Kenya on Monday.",                         "legal_case occurred 2021-03-08 in Kenya court=Supreme Court"                          },
        {"head of a body", "2021-03-10",
         "The head of Kenya's Red Cross was arrested on Monday.",                               "arrest occurred 2021-03-08 in Kenya detainee=head of Kenya's Red Cross"               },
        {"heads",          "2021-03-10", "Ada Okoye met the heads of two hospitals on Monday.",
         "meeting occurred 2021-03-08 participant=Ada Okoye participant=heads of two hospitals"                                                                                        },
        {"an age",         "2021-03-10", "A 17-year-old was shot in Arequipa on Monday.",
         "attack occurred 2021-03-08 in Arequipa target=17-year-old"                                                                                                                   },
        {"ages",           "2021-03-10",
         "Police arrested a 19-year-old and a 20-year-old in Arequipa on Monday.",              "arrest occurred 2021-03-08 authority=Police detainee=19-year-old detainee=20-year-old"},
        {"an old deal",    "2021-03-10",
         "The deal died with a 17-year-old clause on Monday.",                                  "!death"                                                                               },
        {"a witness",      "2021-03-10", "A witness was arrested in Arequipa on Monday.",
         "arrest occurred 2021-03-08 in Arequipa detainee=witness"                                                                                                                     },
        {"a head",         "2021-03-10", "Ada Okoye met a head wind on Monday.",                "!meeting"                                                                             },
        {"two-word media", "2021-03-10",
         "Ada Okoye told Al Jazeera on Monday that she was ill.",                               "news_conference occurred 2021-03-08 speaker=Ada Okoye"                                },
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo plain_tests[] = {
    {"visits and moves are found",                        visits_and_moves_are_found            },
    {"what is given and signed are found",                what_is_given_and_signed_are_found    },
    {"courts, police and inquiries are found",            courts_police_and_inquiries_are_found },
    {"offices, votes and orders are found",               offices_votes_and_orders_are_found    },
    {"streets and mishaps are found",                     streets_and_mishaps_are_found         },
    {"places behind what is hit, and journeys are found",
     places_behind_what_is_hit_and_journeys_are_found                                           },
    {"clauses and phrases of talks are found",            clauses_and_phrases_of_talks_are_found},
    {"words of the trades are found",                     words_of_the_trades_are_found         },
    {"money, shots and beliefs are found",                money_shots_and_beliefs_are_found     },
    {"what is given is found",                            what_is_given_is_found                },
    CU_TEST_INFO_NULL,
};
