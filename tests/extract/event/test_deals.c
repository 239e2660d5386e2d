/* The whole walk over deals, posts and gifts of companies, clubs and offices, by people
 * and bodies that do not exist. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

#define FRIDAY "2026-01-16"

static void deals_of_companies_have_both_sides(void)
{
    static const struct report reports[] = {
        {"shares sold",          FRIDAY,
         "Lind Motors Corp. said Monday it sold 400,000 shares of its common stock to "
         "Mora Holdings Inc.",                                                                        "party=Lind Motors Corp. party=Mora Holdings Inc."                               },
        {"a stake bought",       FRIDAY,
         "Mora Holdings Inc. bought a 40% stake in Lind Motors Corp. on Monday.",                     "agreement occurred 2026-01-12 party=Mora Holdings Inc. party=Lind Motors Corp." },
        {"the sale of a stake",  FRIDAY,
         "The sale of a 20% stake in Lind Motors Corp. to Mora Holdings Inc. was "
         "announced on Monday.",                                                                      "agreement occurred 2026-01-12 party=Mora Holdings Inc."                         },
        {"an order",             FRIDAY,
         "Lind Airways Corp. ordered 20 jets from Mora Holdings Inc. on Monday.",                     "agreement occurred 2026-01-12 party=Lind Airways Corp. party=Mora Holdings Inc."},
        {"an order to somebody", FRIDAY,
         "Lind Airways Corp. ordered its pilots home from Peru on Monday.",                           "!agreement"                                                                     },
        {"a contract got",       FRIDAY,
         "Lind Motors Corp. was awarded a $40 million contract by Mora Holdings Inc. on "
         "Monday.",                                                                                   "agreement occurred 2026-01-12 party=Lind Motors Corp. party=Mora Holdings Inc." },
        {"merged into",          FRIDAY,
         "Lind Motors Corp. was merged into Mora Holdings Inc. on Monday.",                           "agreement occurred 2026-01-12 party=Lind Motors Corp. party=Mora Holdings Inc." },
        {"an offer taken back",  FRIDAY,
         "Lind Motors Corp. withdrew its offer to acquire Mora Holdings Inc. on Monday.",
         "!agreement"                                                                                                                                                                  },
        {"planes of a maker",    FRIDAY,
         "On Monday Lind Airways Corp. bought 12 Airbus jets.",                                       "agreement occurred 2026-01-12 party=Lind Airways Corp. party=Airbus"            },
        {"orders announced",     FRIDAY,
         "Lind Motors Corp. announced 35 new orders from Mora Holdings Inc. on Monday.",              "agreement occurred 2026-01-12 party=Lind Motors Corp. party=Mora Holdings Inc." },
        {"no military aid",      FRIDAY,
         "Lind Motors Corp. delivered the last jet to Mora Holdings Inc. on Monday.",                 "!aid"                                                                           },
        {"an order cancelled",   FRIDAY,
         "Kenya cancelled an order for 20 trains from Lind Motors Corp. on Monday.",                  "agreement occurred 2026-01-12 party=Kenya"                                      },
        {"sold to",              FRIDAY, "Lind Motors Corp. was sold to Mora Holdings Inc. in 2010.",
         "agreement occurred 2010 party=Mora Holdings Inc. party=Lind Motors Corp."                                                                                                    },
        {"cars sold to nobody",  FRIDAY, "Lind Motors Corp. sold 4,000 cars in March.",
         "!agreement"                                                                                                                                                                  },
    };
    run_reports(reports, COUNT(reports));
}

static void offices_courts_and_calls_are_told_plainly(void)
{
    static const struct report reports[] = {
        {"forced out",             FRIDAY, "Ada Lind was forced from office by the army on Monday.",
         "appointment occurred 2026-01-12 appointee=Ada Lind"                                                                                                               },
        {"a sentence handed down", FRIDAY,
         "The judge handed Bo Lee a five-year sentence on Monday.",                                  "legal_case occurred 2026-01-12"                                       },
        {"money for",              FRIDAY,
         "The European Union is to provide Kenya with 20 million euros.",                            "aid planned XXXX in Kenya donor=European Union recipient=Kenya"       },
        {"caught up with",         FRIDAY,
         "Officers caught up with Bo Lee at a motel in Lima on Monday.",                             "arrest occurred 2026-01-12 in Lima authority=Officers detainee=Bo Lee"},
        {"a lost runoff",          FRIDAY,
         "Mayor Ada Lind lost to Bo Lee in the runoff on Tuesday.",                                  "election occurred 2026-01-13 winner=Bo Lee candidate=Ada Lind"        },
        {"told to a crowd",        FRIDAY,
         "Ada Lind told supporters in Lima on Monday that the fight was not over.",                  "news_conference occurred 2026-01-12 in Lima speaker=Ada Lind"         },
        {"stripped of a post",     FRIDAY,
         "Ada Lind was stripped of her post as mayor on Monday.",                                    "appointment occurred 2026-01-12 appointee=Ada Lind"                   },
        {"ascended",               FRIDAY, "Ada Lind ascended the throne of Norland on Monday.",
         "appointment occurred 2026-01-12 appointee=Ada Lind"                                                                                                               },
        {"a term won",             FRIDAY, "Ada Lind secured a second term on Sunday.",
         "election occurred 2026-01-11 winner=Ada Lind"                                                                                                                     },
        {"a verdict undone",       FRIDAY,
         "The Supreme Court of Peru quashed the verdict on Monday.",                                 "legal_case occurred 2026-01-12"                                       },
        {"in a coalition",         FRIDAY,
         "The Norland Union formed a coalition with the Greens on Monday.",                          "agreement occurred 2026-01-12 party=Norland Union"                    },
        {"told by phone",          FRIDAY,
         "In a phone call on Monday, Ada Lind assured Bo Odede that talks would go on.",             "call occurred 2026-01-12 participant=Ada Lind participant=Bo Odede"   },
        {"in the chair",           FRIDAY, "Ada Lind chaired a meeting on Monday.",
         "meeting occurred 2026-01-12 participant=Ada Lind"                                                                                                                 },
    };
    run_reports(reports, COUNT(reports));
}

static void posts_are_taken_and_lost(void)
{
    static const struct report reports[] = {
        {"parted ways",        FRIDAY,
         "Norland Rovers parted ways with manager Bo Odede on Monday.",                                                                      "appointment occurred 2026-01-12 appointee=Bo Odede"                     },
        {"left in charge",     FRIDAY,
         "Chief executive Ada Lind left her deputy Bo Odede in charge of the bank on "
         "Monday.",                                                                                                                          "appointment occurred 2026-01-12 appointee=Bo Odede"                     },
        {"newly appointed",    FRIDAY,
         "Ada Lind, newly appointed chairman of Mora Holdings Inc., met Bo Odede on "
         "Monday.",                                                                                                                          "appointee=Ada Lind\nmeeting occurred 2026-01-12"                        },
        {"appointed long ago", FRIDAY,
         "Ada Lind, the appointed chairman of Mora Holdings Inc., met Bo Odede on "
         "Monday.",                                                                                                                          "!appointment"                                                           },
        {"relieved",           FRIDAY,
         "Norland Rovers relieved coach Bo Odede of his duties on Monday.",                                                                  "appointment occurred 2026-01-12 appointee=Bo Odede\n!sanction"          },
        {"hired as",           FRIDAY,
         "Mora Holdings Inc. hired Bo Odede as chief executive on Monday.",                                                                  "appointment occurred 2026-01-12 appointee=Bo Odede"                     },
        {"quit, the past",     FRIDAY, "Chief executive Bo Odede quit on Monday.",
         "appointment occurred 2026-01-12 appointee=Bo Odede"                                                                                                                                                         },
        {"not negated",        FRIDAY,
         "Ada Lind, newly appointed chairman of Mora Holdings Inc., would not resign.",                                                      "appointee=Ada Lind"                                                     },
        {"a second deed",      FRIDAY,
         "Norland Rovers had enough of the last results and fired head coach Bo Odede on Monday.",
         "appointment occurred 2026-01-12 appointee=Bo Odede"                                                                                                                                                         },
        {"two posts",          FRIDAY,
         "Bo Odede was named interim coach of Norland Rovers. Odede has spent years with the Rovers and was promoted to president in 2003.",
         "appointment occurred 2026-01-15/2026-01-16 appointee=Bo Odede\nappointment occurred 2003 appointee=Bo Odede"                                                                                                },
        {"becomes",            FRIDAY,
         "Bo Odede, 46, becomes director of research at Mora Holdings Inc.",                                                                 "appointee=Bo Odede"                                                     },
        {"filled",             FRIDAY, "The post will be filled by Bo Odede.",
         "appointment planned XXXX appointee=Bo Odede"                                                                                                                                                                },
        {"forced to",          FRIDAY,
         "Bo Odede was forced to resign on Monday. Peru forced Ada Lind to resign.",                                                         "appointment occurred 2026-01-12 appointee=Bo Odede\n!appointee=Ada Lind"},
        {"elected director",   FRIDAY,
         "Bo Odede was elected a director of Mora Holdings Inc. on Monday.",                                                                 "appointment occurred 2026-01-12 appointee=Bo Odede\n!election"          },
    };
    run_reports(reports, COUNT(reports));
}

static void gifts_reach_somebody(void)
{
    static const struct report reports[] = {
        {"handed out",        FRIDAY,
         "Norland rescue workers handed out food and water to survivors in Arica on "
         "Monday.",                                                                          "aid occurred 2026-01-12"                                               },
        {"a bound",           FRIDAY, "Kenya will give up to 150 million euros to farmers.",
         "aid planned XXXX donor=Kenya recipient=farmers"                                                                                                            },
        {"was given a loan",  FRIDAY,
         "Kenya was given a $40 million loan by Peru on Monday.",                            "aid occurred 2026-01-12 in Kenya recipient=Kenya donor=Peru"           },
        {"aid arrives",       FRIDAY, "Aid from Peru reached Mombasa on Monday.",
         "aid occurred 2026-01-12 in Mombasa donor=Peru"                                                                                                             },
        {"an arms sale",      FRIDAY,
         "Peru approved the sale of missiles to Kenya on Monday.",                           "aid occurred 2026-01-12 in Kenya donor=Peru recipient=Kenya"           },
        {"got from",          FRIDAY, "Kenya received $40 million from Peru on Monday.",
         "aid occurred 2026-01-12 in Kenya donor=Peru recipient=Kenya"                                                                                               },
        {"teams to a town",   FRIDAY,
         "Medical teams had been sent to a village near Arica on Monday.",                   "aid occurred 2026-01-12 in Arica"                                      },
        {"men to help",       FRIDAY,
         "Peru deployed 40 firefighters to help Chile on Monday.",                           "aid occurred 2026-01-12 in Chile donor=Peru recipient=Chile"           },
        {"support of a land", FRIDAY,
         "Peru has provided support to Chile since Monday.",                                 "aid occurred 2026-01-12/2026-01-16 in Chile donor=Peru recipient=Chile"},
        {"support in words",  FRIDAY, "Peru gave moral support to Chile on Monday.",
         "!aid"                                                                                                                                                      },
        {"money in arms",     FRIDAY,
         "Peru has sent more than $2 million in weapons to Chile.",                          "aid occurred ../2026-01-16 in Chile donor=Peru recipient=Chile"        },
        {"to a campaign",     FRIDAY,
         "Mora Holdings Inc. donated $5,000 to the campaign of Ada Lind on Monday.",         "aid occurred 2026-01-12 donor=Mora Holdings Inc. recipient=Ada Lind"   },
        {"invested by",       FRIDAY,
         "The Norland Development Fund will invest $20 million in schools.",                 "aid planned XXXX donor=Norland Development Fund"                       },
        {"invested for gain", FRIDAY,
         "Mora Holdings Inc. will invest $20 million in shares.",                            "!aid"                                                                  },
        {"doctors sent",      FRIDAY, "Peru sent doctors to Kenya on Monday.",
         "aid occurred 2026-01-12 in Kenya donor=Peru recipient=Kenya"                                                                                               },
    };
    run_reports(reports, COUNT(reports));
}

static void bodies_do_what_they_are_for(void)
{
    static const struct report reports[] = {
        {"rules",                    FRIDAY,
         "On Monday the Lind administration restored rules that protect bogs.",                           "legislation occurred 2026-01-12"                                     },
        {"a bill passes",            FRIDAY,
         "The bog bill passed the Kenyan parliament on Monday.",                                          "legislation occurred 2026-01-12"                                     },
        {"told a panel",             FRIDAY,
         "Ada Lind told a Senate committee on Monday that the plan was dead.",                            "hearing occurred 2026-01-12 witness=Ada Lind"                        },
        {"games",                    FRIDAY, "The league suspended Bo Odede for six games on Monday.",
         "sanction occurred 2026-01-12 imposer=league target=Bo Odede\n!appointment"                                                                                            },
        {"licence",                  FRIDAY,
         "Kenya revoked the licence of Mora Holdings Inc. on Monday.",                                    "sanction occurred 2026-01-12 imposer=Kenya target=Mora Holdings Inc."},
        {"free of duty",             FRIDAY,
         "Peru approved duty-free treatment for imports from Kenya on Monday.",                           "sanction occurred 2026-01-12 imposer=Peru target=Kenya"              },
        {"a petition",               FRIDAY,
         "Mora Holdings Inc. filed a petition for new rules on Monday.",                                  "!legal_case"                                                         },
        {"a complaint",              FRIDAY, "Mora Holdings Inc. lodged a formal protest on Monday.",
         "!demonstration"                                                                                                                                                       },
        {"in force",                 FRIDAY, "Kenya's new law on bogs came into effect on Monday.",
         "legislation occurred 2026-01-12 in Kenya body=Kenya"                                                                                                                  },
        {"to the next house",        FRIDAY,
         "The bog bill went to the Kenyan parliament on Monday.",                                         "legislation occurred 2026-01-12 in Kenya body=Kenyan parliament"     },
        {"a parliament meets again", FRIDAY,
         "The Kenyan parliament reconvened on Monday.",                                                   "legislation occurred 2026-01-12\n!meeting"                           },
        {"rules agreed",             FRIDAY,
         "The European Union agreed new rules on bogs on Monday.",                                        "legislation occurred 2026-01-12 body=European Union"                 },
        {"out of the race",          FRIDAY,
         "Ada Lind pulled out of the race for mayor of Arica on Monday.",                                 "election occurred 2026-01-12 candidate=Ada Lind"                     },
        {"out of a house",           FRIDAY, "Ada Lind walked out of the restaurant on Monday.",
         "!protest"                                                                                                                                                             },
        {"a border",                 FRIDAY, "Kenya closed its border with Uganda on Monday.",
         "sanction occurred 2026-01-12 imposer=Kenya target=Uganda"                                                                                                             },
        {"a land votes",             FRIDAY, "Kenya voted on Sunday.",
         "election occurred 2026-01-11"                                                                                                                                         },
        {"a fine",                   FRIDAY,
         "The European Commission imposed a fine of five million euros on Mora Holdings Inc. on Monday.",
         "legal_case occurred 2026-01-12 court=European Commission"                                                                                                             },
        {"due in",                   FRIDAY, "Elections are due in Kenya in March.",
         "election planned 2026-03 in Kenya"                                                                                                                                    },
        {"under way",                FRIDAY, "Talks are under way with Peru, Chile said.",
         "meeting ongoing 2026-01-16 participant=Peru participant=Chile"                                                                                                        },
        {"a fair by its name",       FRIDAY, "The Arica Book Fair opened in Arica on Monday.",
         "meeting occurred 2026-01-12 in Arica"                                                                                                                                 },
        {"the fair's name alone",    FRIDAY,
         "Ada Lind praised the Arica Book Fair on Monday.",                                               "!meeting"                                                            },
    };
    run_reports(reports, COUNT(reports));
}

static void stays_and_gatherings_are_found(void)
{
    static const struct report reports[] = {
        {"on a visit",                FRIDAY, "Ada Lind, on a visit to Lima, said the plan was dead.",
         "visit occurred 2026-01-15/2026-01-16 in Lima visitor=Ada Lind"                                                                                                      },
        {"will be in",                FRIDAY, "Ada Lind will be in Lima on Monday.",
         "visit planned 2026-01-19 in Lima visitor=Ada Lind"                                                                                                                  },
        {"is somewhere",              FRIDAY, "Ada Lind is in Lima.",                                  "!visit"                                                               },
        {"a trip takes her",          FRIDAY, "The trip will take Ada Lind to Lima in March.",
         "visit planned 2026-03 in Lima visitor=Ada Lind"                                                                                                                     },
        {"a delegation",              FRIDAY, "A delegation from Peru arrived in Chile on Monday.",
         "visit occurred 2026-01-12 in Chile"                                                                                                                                 },
        {"sat down for talks",        FRIDAY,
         "Ada Lind sat down for talks with Bo Odede on Monday.",                                       "meeting occurred 2026-01-12 participant=Ada Lind participant=Bo Odede"},
        {"takes place",               FRIDAY,
         "The convention of the bog keepers took place in Lima on Monday.",                            "meeting occurred 2026-01-12 in Lima"                                  },
        {"interviewed by detectives", FRIDAY,
         "Detectives interviewed Ada Lind on Monday.",                                                 "investigation occurred 2026-01-12\n!news_conference"                  },
        {"summoned",                  FRIDAY,
         "Ada Lind was summoned to testify before the Senate on Monday.",                              "hearing occurred 2026-01-12 witness=Ada Lind"                         },
        {"some measures",             FRIDAY, "Kenya introduced a number of measures on Monday.",
         "!sanction"                                                                                                                                                          },
        {"on escort duty",            FRIDAY, "A Kenyan ship was on escort duty on Monday.",
         "!sanction"                                                                                                                                                          },
    };
    run_reports(reports, COUNT(reports));
}

static void what_is_agreed_is_one_agreement(void)
{
    static const struct report reports[] = {
        {"a framework",         FRIDAY,
         "Peru and Chile finalized a Strategic Fishing Framework on Monday.",                   "agreement occurred 2026-01-12 party=Peru party=Chile"                                     },
        {"into one between",    FRIDAY,
         "On Monday the mayor entered into an agreement between Lind Motors Corp. and Peru.",
         "agreement occurred 2026-01-12 party=mayor party=Lind Motors Corp. party=Peru"                                                                                                    },
        {"offered to somebody", FRIDAY,
         "On Monday Lind Motors Corp. offered Bo Odede a contract.",                            "!agreement"                                                                               },
        {"ties of lands",       FRIDAY, "Peru and Chile strengthened their ties on Monday.",
         "agreement occurred 2026-01-12 party=Peru party=Chile"                                                                                                                            },
        {"ties of a firm",      FRIDAY,
         "Lind Motors Corp. is expanding its partnership with Mora Holdings Inc.",              "!agreement"                                                                               },
        {"a plan signed",       FRIDAY,
         "The mayors of Lima and Arica signed a plan on Monday.",                               "agreement occurred 2026-01-12"                                                            },
        {"let into",            FRIDAY, "Kenya's accession into NATO in 2010 changed little.",
         "agreement occurred 2010 party=Kenya party=NATO"                                                                                                                                  },
        {"a proposal taken",    FRIDAY, "Peru accepted a proposal by Chile on Monday.",
         "agreement occurred 2026-01-12 party=Peru party=Chile"                                                                                                                            },
        {"to sell",             FRIDAY,
         "Lind Motors Corp. agreed on Monday to sell two foundries to Odede Bank Corp.",        "agreement occurred 2026-01-12 party=Lind Motors Corp. party=Odede Bank Corp.\n!planned"   },
        {"to buy shares of",    FRIDAY,
         "Lind Motors Corp. agreed on Monday to buy all of the outstanding shares of Mora "
         "Holdings Inc. for $37 each.",                                                         "agreement occurred 2026-01-12 party=Lind Motors Corp. party=Mora Holdings Inc.\n!planned" },
        {"to be bought",        FRIDAY,
         "Lind Motors Corp. agreed to be acquired by Mora Holdings Inc. on Monday.",            "agreement occurred 2026-01-12 party=Lind Motors Corp. party=Mora Holdings Inc.\n!planned" },
        {"to pay for",          FRIDAY,
         "Lind Motors Corp. agreed on Monday to pay $3 million to acquire Mora Holdings Inc.",
         "agreement occurred 2026-01-12 party=Lind Motors Corp. party=Mora Holdings Inc.\n!planned"                                                                                        },
        {"a letter of intent",  FRIDAY,
         "Lind Motors Corp. signed a letter of intent on Monday to acquire Mora Holdings Inc.",
         "agreement occurred 2026-01-12 party=Lind Motors Corp. party=Mora Holdings Inc.\n!planned"                                                                                        },
        {"behind the price",    FRIDAY,
         "Lind Motors Corp. sold the copper division for $15 million to Mora Holdings Inc., "
         "a closely held firm.",                                                                "agreement occurred 2026-01-15/2026-01-16 party=Lind Motors Corp. party=Mora Holdings Inc."},
        {"stock bought",        FRIDAY,
         "Mora Holdings Inc. bought 7,070 shares of Airbus stock on Monday.",                   "agreement occurred 2026-01-12 party=Mora Holdings Inc. party=Airbus"                      },
        {"a stake raised",      FRIDAY,
         "Lind Motors Corp. raised its stake in Mora Holdings Inc. to 9% on Monday.",           "agreement occurred 2026-01-12 party=Lind Motors Corp. party=Mora Holdings Inc."           },
        {"stakes raised",       FRIDAY, "Ada Lind raised the stakes in Lima on Monday.",
         "!agreement"                                                                                                                                                                      },
        {"a shareholder",       FRIDAY,
         "Lind Motors Corp. became a shareholder in Mora Holdings Inc. on Monday.",             "agreement occurred 2026-01-12 party=Lind Motors Corp. party=Mora Holdings Inc."           },
        {"pence shed",          FRIDAY, "Lind Motors Corp. shed nine pence a share on Monday.",
         "!agreement"                                                                                                                                                                      },
        {"given up",            FRIDAY,
         "Lind Motors Corp. terminated its merger with Mora Holdings Inc. on Monday.",          "agreement occurred 2026-01-12 party=Lind Motors Corp. party=Mora Holdings Inc."           },
    };
    run_reports(reports, COUNT(reports));
}

static void firms_fail_and_hire(void)
{
    static const struct report reports[] = {
        {"protection",          FRIDAY,
         "Lind Motors Corp. filed for bankruptcy protection on Monday.",                           "legal_case occurred 2026-01-12 plaintiff=Lind Motors Corp."                              },
        {"a chapter",           FRIDAY,
         "Lind Motors Corp. filed for Chapter 11 protection on Monday.",                           "legal_case occurred 2026-01-12 plaintiff=Lind Motors Corp."                              },
        {"from creditors",      FRIDAY,
         "Lind Motors Corp. sought protection from its creditors on Monday.",                      "legal_case occurred 2026-01-12 plaintiff=Lind Motors Corp."                              },
        {"bankrupt",            FRIDAY, "Lind Motors Corp. went bankrupt in 2012.",
         "legal_case occurred 2012 plaintiff=Lind Motors Corp."                                                                                                                              },
        {"described",           FRIDAY,
         "Lind Motors Corp., a car maker which filed for bankruptcy on Monday, is in Lima.",
         "legal_case occurred 2026-01-12 plaintiff=Lind Motors Corp."                                                                                                                        },
        {"other protection",    FRIDAY,
         "Ada Lind sought protection from the rain on Monday.",                                    "!legal_case"                                                                             },
        {"a law firm",          FRIDAY,
         "Lind Motors Corp. retained the law firm Mora Holdings Inc. on Monday.",                  "appointment occurred 2026-01-12 appointee=Mora Holdings Inc. appointer=Lind Motors Corp."},
        {"a firm of",           FRIDAY,
         "Lind Motors Corp. hired the investment banking firm of Mora Holdings Inc. on Monday.",
         "appointment occurred 2026-01-12 appointee=Mora Holdings Inc. appointer=Lind Motors Corp."                                                                                          },
        {"what is kept",        FRIDAY, "Lind Motors Corp. retained its profits on Monday.",
         "!appointment"                                                                                                                                                                      },
        {"of the year",         FRIDAY, "Ada Lind was named coach of the year on Monday.",
         "!appointment"                                                                                                                                                                      },
        {"officers elected",    FRIDAY,
         "Lind Motors Corp. elected Bo Odede president and chief operating officer on Monday.",
         "appointment occurred 2026-01-12 appointee=Bo Odede appointer=Lind Motors Corp.\n!election"                                                                                         },
        {"a judge's order",     FRIDAY,
         "A judge signed an order against Ada Lind on Monday.",                                    "legal_case occurred 2026-01-12 court=judge accused=Ada Lind\n!legislation"               },
        {"an old killing",      FRIDAY,
         "A former teacher was charged in the 1994 murder of Bo Odede.",                           "legal_case occurred 2026-01-15/2026-01-16\nattack occurred 1994 target=Bo Odede"         },
        {"a charge of money",   FRIDAY,
         "Lind Motors Corp. is taking charges of $24 million for canceled leases.",                "!legal_case\n!appointment"                                                               },
        {"a bid",               FRIDAY,
         "Lind Motors Corp. offered $80 million for Mora Holdings Inc.",                           "!aid"                                                                                    },
        {"in a suit",           FRIDAY,
         "Lind Motors Corp. accused Mora Holdings Inc. of fraud in a lawsuit filed Monday.",
         "legal_case occurred 2026-01-12 plaintiff=Lind Motors Corp. accused=Mora Holdings Inc."                                                                                             },
        {"charges settled",     FRIDAY,
         "Lind Motors Corp. settled charges that it misled its creditors on Monday.",              "legal_case occurred 2026-01-12 accused=Lind Motors Corp."                                },
        {"a fine",              FRIDAY, "Lind Motors Corp. appealed against the fine on Monday.",
         "legal_case occurred 2026-01-12 plaintiff=Lind Motors Corp."                                                                                                                        },
        {"a council's no",      FRIDAY,
         "On Monday the city council of Arica rejected a plan to build a stadium.",                "legislation occurred 2026-01-12 body=city council of Arica"                              },
        {"a change of players", FRIDAY,
         "In the 90th minute, Bo Odede replaced Ada Lind.",                                        "!appointment"                                                                            },
        {"a satellite",         FRIDAY, "Lind Motors Corp. launched a satellite on Monday.",
         "!military_move"                                                                                                                                                                    },
        {"a call from",         FRIDAY,
         "A call from Ada Lind to Bo Odede on Monday ended the row.",                              "call occurred 2026-01-12 participant=Ada Lind participant=Bo Odede"                      },
        {"calls for",           FRIDAY, "Calls from Ada Lind to Bo Odede to resign were ignored.",
         "!call"                                                                                                                                                                             },
        {"a court's approval",  FRIDAY,
         "A federal judge approved the reorganization plan of Lind Motors Corp. on Monday.",
         "legal_case occurred 2026-01-12 court=federal judge accused=Lind Motors Corp."                                                                                                      },
        {"a spacecraft",        FRIDAY, "Kenya launched a probe to the moon on Monday.",
         "!investigation"                                                                                                                                                                    },
    };
    run_reports(reports, COUNT(reports));
}

static void sanctions_hit_somebody(void)
{
    static const struct report reports[] = {
        {"measures on banks",   FRIDAY,
         "Peru imposed severe measures on Chilean banks on Monday.",                            "sanction occurred 2026-01-12 imposer=Peru target=Chilean banks"},
        {"measures for health", FRIDAY,
         "Peru imposed lockdown measures on Chilean sailors on Monday.",                        "!sanction"                                                     },
        {"a commitment",        FRIDAY, "Peru and Chile committed to imposing costs on Kenya.",
         "sanction planned XXXX imposer=Peru imposer=Chile target=Kenya"                                                                                        },
        {"a price cap",         FRIDAY, "Peru put a price cap on Chilean oil on Monday.",
         "sanction occurred 2026-01-12 imposer=Peru"                                                                                                            },
        {"purchases stopped",   FRIDAY, "Peru stopped buying Chilean oil on Monday.",
         "sanction occurred 2026-01-12 imposer=Peru target=Chile"                                                                                               },
        {"hit by somebody",     FRIDAY, "Chile was hit with sanctions by Peru on Monday.",
         "sanction occurred 2026-01-12 imposer=Peru target=Chile"                                                                                               },
        {"tariffs tripled",     FRIDAY, "Peru will triple tariffs on Chilean steel.",
         "sanction planned XXXX imposer=Peru target=Chile"                                                                                                      },
        {"an order that bans",  FRIDAY,
         "An executive order will prohibit imports of oil from Chile.",                         "sanction planned XXXX target=Chile"                            },
        {"a list of games",     FRIDAY,
         "The club added Lind Motors Corp. to the list of guests on Monday.",                   "!sanction"                                                     },
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo deals_tests[] = {
    {"deals of companies have both sides",         deals_of_companies_have_both_sides},
    {"what is agreed is one agreement",            what_is_agreed_is_one_agreement   },
    {"firms fail and hire",                        firms_fail_and_hire               },
    {"offices, courts and calls are told plainly",
     offices_courts_and_calls_are_told_plainly                                       },
    {"posts are taken and lost",                   posts_are_taken_and_lost          },
    {"gifts reach somebody",                       gifts_reach_somebody              },
    {"sanctions hit somebody",                     sanctions_hit_somebody            },
    {"bodies do what they are for",                bodies_do_what_they_are_for       },
    {"stays and gatherings are found",             stays_and_gatherings_are_found    },
    CU_TEST_INFO_NULL,
};
