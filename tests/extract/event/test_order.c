/* Plain sentences of public order: fires, crashes, arrests, courts, crowds, soldiers.
 */
#include "tests/check.h"
#include "tests/extract/event/report.h"

#define DAY "2026-01-16" /* a Friday */

static void disasters_destroy_and_sweep(void)
{
    static const struct report reports[] = {
        {"gutted",                               DAY, "A fire gutted a cinema in Arica on Monday.",
         "disaster occurred 2026-01-12 in Arica"                                                                                                                },
        {"by fire",                              DAY, "The old mill in Arica was destroyed by fire on Monday.",
         "disaster occurred 2026-01-12 in Arica"                                                                                                                },
        {"through",                              DAY, "A blaze tore through a bakery in Arica overnight.",
         "disaster occurred"                                                                                                                                    },
        {"razed",                                DAY, "Arica was razed by an earthquake in 1868.",
         "disaster occurred 1868 in Arica"                                                                                                                      },
        {"a storm with a name",                  DAY,
         "Hurricane Odede made landfall near Arica on Monday, killing three people.",                           "disaster occurred 2026-01-12 in Arica\n!attack"},
        {"down",                                 DAY, "A cargo plane went down near Arica on Monday.",
         "disaster occurred 2026-01-12 in Arica"                                                                                                                },
        {"a verb without a passive",             DAY, "A train derailed outside Arica on Monday.",
         "disaster occurred 2026-01-12 in Arica"                                                                                                                },
        {"gas",                                  DAY, "A gas explosion killed four cooks in Arica on Monday.",
         "disaster occurred 2026-01-12 in Arica\n!attack"                                                                                                       },
        {"a disease",                            DAY, "Cholera has killed 60 people in Arica since Monday.",
         "disaster occurred\n!attack"                                                                                                                           },
        {"called to a fire",                     DAY,
         "Crews were called to a blaze at a school in Arica on Monday.",                                        "disaster occurred 2026-01-12 in Arica"         },
        {"tolls are of the disaster",            DAY,
         "A quake struck Arica on Monday. Lind said 20 people had been injured.",                               "!attack"                                       },
        {"against fires nobody fights a battle", DAY,
         "Firefighters in Arica battled for hours on Monday.",                                                  "!attack"                                       },
    };
    run_reports(reports, COUNT(reports));
}

static void arrests_and_courts(void)
{
    static const struct report reports[] = {
        {"and arrested",        DAY,
         "Bo Odede was stopped on Monday and arrested on suspicion of theft.",                            "arrest occurred 2026-01-12 detainee=Bo Odede"                                                                 },
        {"between commas",      DAY,
         "Bo Odede, arrested on Monday in Arica, faces two charges.",                                     "arrest occurred 2026-01-12 in Arica detainee=Bo Odede"                                                        },
        {"counted",             DAY, "Police made six arrests in Arica on Monday.",
         "arrest occurred 2026-01-12 in Arica authority=Police"                                                                                                                                                          },
        {"himself",             DAY, "Bo Odede turned himself in to police in Arica on Monday.",
         "arrest occurred 2026-01-12 in Arica detainee=Bo Odede"                                                                                                                                                         },
        {"free",                DAY, "Bo Odede walked free from prison on Monday.",
         "arrest occurred 2026-01-12 detainee=Bo Odede"                                                                                                                                                                  },
        {"found guilty",        DAY, "A jury found Bo Odede guilty of fraud on Monday.",
         "legal_case occurred 2026-01-12 court=jury accused=Bo Odede"                                                                                                                                                    },
        {"years",               DAY, "Bo Odede got five years in prison for theft on Monday.",
         "legal_case occurred 2026-01-12 accused=Bo Odede"                                                                                                                                                               },
        {"given a sentence",    DAY, "Bo Odede was given a life sentence on Monday.",
         "legal_case occurred 2026-01-12 accused=Bo Odede"                                                                                                                                                               },
        {"at his trial",        DAY, "At his trial in 1997, Bo Odede sat in a wheelchair.",
         "legal_case occurred 1997 accused=Bo Odede"                                                                                                                                                                     },
        {"ordered to pay",      DAY, "A judge ordered Bo Odede on Monday to pay $5 million.",
         "legal_case occurred 2026-01-12 court=judge accused=Bo Odede"                                                                                                                                                   },
        {"faces",               DAY, "Bo Odede faces charges of fraud in Arica.",
         "legal_case ongoing"                                                                                                                                                                                            },
        {"and held",            DAY,
         "Shops in Arica were looted on Monday and 200 people arrested.",                                 "arrest occurred 2026-01-12 detainee=people"                                                                   },
        {"arrested before",     DAY,
         "A man arrested on Monday in Arica has hanged himself in Lima, a clerk said.",                   "arrest occurred 2026-01-12 in Arica detainee=man\nin Lima deceased=man"                                       },
        {"accused before",      DAY,
         "The driver jailed in Arica on Monday attacked two guards.",                                     "arrest occurred 2026-01-12 in Arica detainee=driver\nattack occurred 2026-01-12 attacker=driver target=guards"},
        {"no participle",       DAY, "A man killed on Monday two guards and fled.",
         "attack occurred 2026-01-12 attacker=man target=guards"                                                                                                                                                         },
        {"were able to",        DAY, "Police were able to arrest Bo Odede on Monday.",
         "arrest occurred 2026-01-12 authority=Police detainee=Bo Odede"                                                                                                                                                 },
        {"are able to",         DAY, "Police are able to arrest Bo Odede.",                               "!arrest"                                                                                                      },
        {"were not able to",    DAY, "Police were not able to arrest Bo Odede on Monday.",
         "!arrest"                                                                                                                                                                                                       },
        {"after a chase",       DAY, "Bo Odede was caught after a chase on Monday.",
         "arrest occurred 2026-01-12 detainee=Bo Odede"                                                                                                                                                                  },
        {"by a ship",           DAY, "The frigate Norna nabbed two pirates off Arica on Monday.",
         "arrest occurred 2026-01-12 in Arica authority=Norna detainee=pirates"                                                                                                                                          },
        {"no company's",        DAY, "Acme Corp. nabbed two actors on Monday.",                           "!arrest"                                                                                                      },
        {"held, but in regard", DAY,
         "The suspect was held in high regard in Arica on Monday.",                                       "!arrest"                                                                                                      },
        {"caught offside",      DAY, "Bo Odede was caught offside in Arica on Monday.",
         "!arrest"                                                                                                                                                                                                       },
        {"a reward",            DAY,
         "Police in Arica offered a reward on Monday for information leading to the arrest of Bo Odede.",
         "!arrest"                                                                                                                                                                                                       },
        {"held to account",     DAY, "The killers will be held accountable on Monday.",
         "!arrest"                                                                                                                                                                                                       },
        {"in which court",      DAY,
         "Bo Odede was arraigned in Arica District Court on Monday.",                                     "legal_case occurred 2026-01-12 accused=Bo Odede court=Arica District Court"                                   },
    };
    run_reports(reports, COUNT(reports));
}

static void who_is_held_and_heard(void)
{
    static const struct report reports[] = {
        {"held captive",    DAY, "Two sailors were held captive by pirates on Monday.",
         "arrest occurred 2026-01-12 authority=pirates detainee=sailors"                                                                                   },
        {"held by order",   DAY, "Bo Odede was ordered held without bail on Monday.",
         "arrest occurred 2026-01-12 detainee=Bo Odede"                                                                                                    },
        {"on charges",      DAY,
         "Bo Odede was arrested in Arica on Monday on charges of fraud.",                     "legal_case occurred 2026-01-12 in Arica accused=Bo Odede"   },
        {"to a trial",      DAY, "Bo Odede was driven to a trial in Arica on Monday.",
         "legal_case occurred 2026-01-12 in Arica accused=Bo Odede"                                                                                        },
        {"time served",     DAY,
         "Bo Odede had served time on a 2006 conviction of assault.",                         "legal_case occurred 2006 accused=Bo Odede"                  },
        {"on record",       DAY,
         "Police arrested Bo Odede on Monday. He has two prior drunken driving convictions.",
         "legal_case occurred ../2026-01-16 accused=Bo Odede"                                                                                              },
        {"heard by jurors", DAY,
         "The jury heard a recording of the call on Monday in Arica.",                        "hearing occurred 2026-01-12 in Arica body=jury\n!legal_case"},
    };
    run_reports(reports, COUNT(reports));
}

static void attacks_and_crowds(void)
{
    static const struct report reports[] = {
        {"shot dead",         DAY,
         "Guards shot dead a man armed with a knife in Arica on Monday.",                    "attack occurred"                                             },
        {"tried to kill",     DAY,
         "Bo Odede tried to kill Ada Lind with a knife on Monday.",                          "attack occurred 2026-01-12 attacker=Bo Odede target=Ada Lind"},
        {"into the crowd",    DAY,
         "A man drove his van into pedestrians in Arica on Monday.",                         "attack occurred 2026-01-12 in Arica"                         },
        {"robbed",            DAY, "Four men robbed a bank in Arica on Monday.",
         "attack occurred 2026-01-12 in Arica"                                                                                                             },
        {"of illness",        DAY, "Bo Odede lost his battle with cancer on Monday.",
         "death occurred 2026-01-12 deceased=Bo Odede\n!attack"                                                                                            },
        {"disperse",          DAY,
         "Police used water cannon to disperse protesters in Arica on Monday.",              "protest occurred 2026-01-12 in Arica"                        },
        {"a strike",          DAY, "A general strike paralysed Peru on Monday.",
         "protest occurred 2026-01-12"                                                                                                                     },
        {"of a product",      DAY,
         "A demonstration of the engine impressed Bo Odede on Monday.",                      "!protest"                                                    },
        {"marched off",       DAY, "Soldiers marched Bo Odede to the gate on Monday.",
         "!protest"                                                                                                                                        },
        {"took a charge",     DAY, "Mora Holdings Inc. took a $9 million charge on Monday.",
         "!appointment"                                                                                                                                    },
        {"took charge of",    DAY, "Bo Odede took charge of the bank on Monday.",
         "appointment occurred 2026-01-12 appointee=Bo Odede"                                                                                              },
        {"ordered",           DAY, "Ada Lind ordered 5,000 troops to the border on Monday.",
         "military_move occurred 2026-01-12"                                                                                                               },
        {"left",              DAY, "The last Kenyan soldiers left Malawi on Monday.",
         "military_move occurred 2026-01-12\n!visit"                                                                                                       },
        {"called in",         DAY,
         "The governor called in the army on Monday to restore order.",                      "military_move occurred 2026-01-12"                           },
        {"are investigating", DAY, "Police are investigating the death of Bo Odede.",
         "investigation ongoing 2026-01-16 investigator=Police subject=Bo Odede"                                                                           },
        {"the rubble",        DAY,
         "Fire investigators sifted through the rubble in Arica on Monday.",                 "investigation occurred 2026-01-12 in Arica"                  },
    };
    run_reports(reports, COUNT(reports));
}

static void other_senses_tell_nothing(void)
{
    static const struct report reports[] = {
        {"a club",               DAY, "The club released striker Bo Odede on Monday.",           "!arrest"                                                                        },
        {"a golfer",             DAY, "Bo Odede pitched his first strike for Arica on Monday.",
         "!attack"                                                                                                                                                                },
        {"blame",                DAY, "The minister came under fire for the delays.",
         "!attack\n!disaster"                                                                                                                                                     },
        {"bombers",              DAY, "Kenyan jets intercepted two Malawian bombers on Monday.",
         "!attack"                                                                                                                                                                },
        {"rescuers",             DAY, "Rescue teams were deployed to Arica on Monday.",
         "!military_move"                                                                                                                                                         },
        {"a film",               DAY, "The film bombed in Vienna.",                              "!attack"                                                                        },
        {"words",                DAY, "Ada Lind fired back at Bo Odede on Monday.",              "!attack"                                                                        },
        {"a plant",              DAY,
         "An explosion at a fireworks plant in Arica killed 11 people on Monday.",               "disaster occurred 2026-01-12 in Arica\n!attack"                                 },
        {"fires",                DAY, "Two wildfires raged in Arica on Monday.",
         "disaster occurred 2026-01-12 in Arica"                                                                                                                                  },
        {"a task",               DAY,
         "The council charged Bo Odede with monitoring the vote on Monday.",                     "!legal_case"                                                                    },
        {"hours of it are one",  DAY,
         "Ada Okoye held three hours of talks with Bo Odede on Monday.",                         "meeting occurred 2026-01-12 participant=Ada Okoye participant=Bo Odede\n!arrest"},
        {"a date is no object",  DAY,
         "Lind spoke of Bo Odede, arrested Jan. 6 in Arica.",                                    "arrest occurred 2026-01-06 in Arica detainee=Bo Odede"                          },
        {"a hit",                DAY, "Bo Odede carried out a hit on Ada Lind in 1957.",
         "attack occurred 1957 attacker=Bo Odede target=Ada Lind"                                                                                                                 },
        {"our own report",       DAY,
         "Our reports say that guards arrested Bo Odede on Monday.",                             "arrest occurred 2026-01-12 authority=guards detainee=Bo Odede"                  },
        {"an embassy",           DAY, "The Kenyan embassy bombing in Arica killed 20 people.",
         "attack occurred\n!attacker=embassy\n!attacker=Kenya"                                                                                                                    },
        {"a school",             DAY, "The school shooting in Arica left three dead on Monday.",
         "attack occurred 2026-01-12"                                                                                                                                             },
        {"whom police speak of", DAY,
         "Bo Odede was kidnapped in Arica on Monday, police said.",                              "arrest occurred 2026-01-12 in Arica detainee=Bo Odede\n!authority=police"       },
        {"hostages",             DAY, "Gunmen took two nurses hostage in Arica on Monday.",
         "arrest occurred 2026-01-12 in Arica authority=Gunmen detainee=nurses"                                                                                                   },
        {"felt",                 DAY, "A magnitude 5.9 earthquake was felt in Arica on Monday.",
         "disaster occurred 2026-01-12 in Arica"                                                                                                                                  },
    };
    run_reports(reports, COUNT(reports));
}

static void fleets_patrol_and_foil(void)
{
    static const struct report reports[] = {
        {"stopped boats", "2021-05-06",
         "A Peruvian frigate intercepted two smuggling boats off Lima on Monday.",           "military_move occurred 2021-05-03"},
        {"deployed",      "2021-05-06",
         "The Peruvian Navy, deployed on a naval patrol off Lima, saw two ships on Monday.",
         "force=Peruvian Navy"                                                                                                  },
        {"an operation",  "2021-05-06",
         "It was the fifth anti-piracy operation conducted by the Peruvian Navy.",           "force=Peruvian Navy"              },
        {"foiled",        "2021-05-06",
         "On Monday the Peruvian Navy foiled a hijack attempt on a tanker off Lima.",        "attack occurred 2021-05-03"       },
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo order_tests[] = {
    {"other senses tell nothing",         other_senses_tell_nothing  },
    {"disasters destroy, sweep and kill", disasters_destroy_and_sweep},
    {"arrests and courts",                arrests_and_courts         },
    {"who is held and heard",             who_is_held_and_heard      },
    {"attacks and crowds",                attacks_and_crowds         },
    {"fleets patrol and foil",            fleets_patrol_and_foil     },
    CU_TEST_INFO_NULL,
};
