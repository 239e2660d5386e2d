/* Attacks: who did and suffered them, what was hit, which deaths are none. */
#include "tests/check.h"
#include "tests/extract/event/examples.h"
#include "tests/extract/event/report.h"

static void attacks_of_one_report_are_joined(void)
{
    static const struct example examples[] = {
        {"militants of the only band",
         "Front Front PROPN 2 compound - =o\nrebels rebel NOUN 3 nsubj -\nattacked attack "
         "VERB 0 root fp\nFiji Fiji PROPN 3 obj - =c\n\nThe the DET 2 det -\nguerrillas "
         "guerrilla NOUN 3 nsubj -\nbombed bomb VERB 0 root fp\nPeru Peru PROPN 3 obj - "
         "=c",                                                                                        NULL, NULL,
         "attack occurred attacker=Front rebels attacker=Front target=Fiji in Fiji "
         "2021-05-05/2021-05-06 e0; attack occurred attacker=guerrillas target=Peru "
         "attacker=Front in Peru 2021-05-05/2021-05-06 e1"             },
        {"the crime",
         "Ada Ada PROPN 3 nsubj:pass - =p\nwas be AUX 3 aux:pass fp\nmurdered murder VERB "
         "0 root npv\n\nBo Bo PROPN 2 nsubj - =p\nadmitted admit VERB 0 root fp\nthe the "
         "DET 4 det -\ncrime crime NOUN 2 obj -",                                                     NULL, NULL,
         "attack occurred target=Ada 2021-05-05/2021-05-06 e0; attack occurred attacker=Bo "
         "2021-05-05/2021-05-06 e0"                                    },
        {"news and an old one",
         "Peru Peru PROPN 2 nsubj - =c\nslept sleep VERB 0 root fp\n. . PUNCT 2 punct -\n\n"
         "Gunmen gunman NOUN 2 nsubj -\nattacked attack VERB 0 root fp\nguards guard NOUN 2 obj -\n. . PUNCT 2 punct -\n\n"
         "Ada Ada PROPN 3 nsubj:pass - =p\nwas be AUX 3 aux:pass fp\nmurdered murder VERB "
         "0 root npv\nyears year NOUN 5 obl:unmarked -\nago ago ADV 3 advmod -\n. . PUNCT 3 punct -",
         "years ago",                                                                                       "2011",
         "attack occurred attacker=Gunmen target=guards 2021-05-05/2021-05-06 e0; attack "
         "occurred target=Ada 2011 e1"                                 },
        {"in a separate incident",
         "Gunmen gunman NOUN 2 nsubj -\nkilled kill VERB 0 root fp\nguards guard NOUN 2 obj "
         "-\n\nIn in ADP 4 case -\na a DET 4 det -\nseparate separate ADJ 4 amod "
         "-\nincident incident NOUN 6 obl -\ngunmen gunman NOUN 6 nsubj -\nshot shot NOUN 0 "
         "root -\nAda Ada PROPN 6 obj - =p",                                                          NULL, NULL,
         "attack occurred attacker=Gunmen target=guards 2021-05-05/2021-05-06 e0; attack "
         "occurred attacker=gunmen target=Ada 2021-05-05/2021-05-06 e1"},
        {"another attack",
         "Gunmen gunman NOUN 2 nsubj -\nkilled kill VERB 0 root fp\nAda Ada PROPN 2 obj - "
         "=p\n\nMen man NOUN 5 nsubj:pass -\nwere be AUX 5 aux:pass fp\nthen then ADV 5 "
         "advmod -\nalso also ADV 5 advmod -\nwounded wound VERB 0 root npv\nin in ADP 8 "
         "case -\nanother another DET 8 det -\nattack attack NOUN 5 obl -",                           NULL, NULL,
         "attack occurred attacker=Gunmen target=Ada 2021-05-05/2021-05-06 e0; attack "
         "occurred target=Men 2021-05-05/2021-05-06 e1"                },
    };
    run_all(examples, COUNT(examples));
}

static void places_are_no_targets(void)
{
    static const struct example examples[] = {
        {"an attack in a country",
         "Chile Chile PROPN 2 nsubj - =c\ncondemned know VERB 0 root fp\nthe the DET 4 det "
         "-\nattack attack NOUN 2 obj -\nin in ADP 6 case -\nPeru Peru PROPN 4 nmod - =c",
         NULL,                                                                                   NULL, "attack occurred in Peru 2021-05-05/2021-05-06 e0"},
        {"the town of",
         "Rebels rebel NOUN 2 nsubj -\nseized seize VERB 0 root fp\nthe the DET 4 det "
         "-\ntown town NOUN 2 obj -\nof of ADP 6 case -\nLagos Lagos PROPN 4 nmod - =l",   NULL, NULL,
         "attack occurred attacker=Rebels target=town of Lagos in Lagos "
         "2021-05-05/2021-05-06 e0"                                                                                                                      },
    };
    run_all(examples, COUNT(examples));
}

static void who_it_was_is_read_from_the_phrase(void)
{
    static const struct report reports[] = {
        {"shot dead",                        "2026-01-16",
         "A sniper shot dead the mayor Bo Odede in Arica on Monday.",                                                                                    "attack occurred 2026-01-12 in Arica attacker=sniper target=Bo Odede\n!death"       },
        {"a wife",                           "2021-05-06",
         "Army colonel Carlos Vega's wife, Angela Ruiz de Vega, was shot to death in Lima on "
         "Tuesday.",                                                                                                                                     "attack occurred 2021-05-04 in Lima target=Angela Ruiz de Vega\n!target=Carlos Vega"},
        {"people of a country",              "2021-05-06",
         "Two Germans, Karl Braun of Bonn and Otto Maier of Kiel, were taken hostage in Lima on "
         "Friday.",                                                                                                                                      "arrest occurred 2021-04-30 in Lima detainee=Karl Braun detainee=Otto Maier\n"
         "!detainee=Germany\n"
         "!detainee=hostage"                                                                                                                                                                                              },
        {"who they are believed to be",      "2021-05-06",
         "Guerrillas presumed to be members of the Red Sun dynamited a bridge in Lima on "
         "Monday.",                                                                                                                                      "attack occurred 2021-05-03 in Lima attacker=Guerrillas attacker=Red Sun "
         "target=bridge"                                                                                                                                                                                                  },
        {"a participle behind",              "2021-05-06",
         "They mourned the killing of six of their members, including rector Pablo Ramos and two women, carried out by uniformed men in Lima on 3 May.",
         "attacker=uniformed men target=members target=Pablo Ramos"                                                                                                                                                                          },
        {"authors",                          "2021-05-06",
         "The authors of the murder of Carlos Soto are drug traffickers.",                                                                               "target=Carlos Soto attacker=drug traffickers"                                      },
        {"two words, one deed",              "2021-05-06",
         "Ada Okoye and Bo Silva were abducted and killed in March by soldiers near Quito.",
         "arrest occurred 2021-03 authority=soldiers detainee=Ada Okoye detainee=Bo Silva"                                                                                                                                                   },
        {"one verb hit, one damaged",        "2021-05-06",
         "Seven banks were attacked and badly damaged in Quito on Monday.",                                                                              "attack occurred 2021-05-03 in Quito target=banks"                                  },
        {"a day before a group",             "2021-05-06",
         "ON 1 MARCH URBAN GUERRILLAS ATTACKED A BANK IN QUITO.",                                                                                        "attacker=urban guerrillas"                                                         },
        {"guerrillas in capitals",           "2021-05-06",
         "URBAN GUERRILLAS ATTACKED A BANK IN QUITO ON 3 MAY.",                                                                                          "attacker=Urban guerrillas target=bank"                                             },
        {"the target was a thing",           "2021-05-06",
         "The targets of the attacks in Quito were the branches of a bank.",                                                                             "in Quito target=branches of a bank"                                                },
        {"both are responsible",             "2021-05-06",
         "We hold the government and the Army High Command responsible for this attack in "
         "Quito.",                                                                                                                                       "attacker=government attacker=Army High Command"                                    },
        {"committed by, behind who was hit", "2021-05-06",
         "Ada Okoye condemned the kidnapping of two engineers perpetrated by bandits in Ica.",
         "authority=bandits detainee=engineers"                                                                                                                                                                                              },
        {"carried out by, behind a comma",   "2021-05-06",
         "Mbeki spoke of the murder of two nurses and a driver, carried out by masked men in Ica on 3 May.",
         "attack occurred 2021-05-03 attacker=masked men target=nurses"                                                                                                                                                                      },
        {"but not what another noun's was",  "2021-05-06",
         "The raid on a bank was described in a study carried out by experts.",                                                                          "!attacker=experts"                                                                 },
    };
    run_reports(reports, COUNT(reports));
}

static void which_deed_is_which(void)
{
    static const struct report reports[] = {
        {"what came next is another",                      "2021-05-06",
         "Rebels attacked a bus near Ica. Later, the guerrillas burned nine cars on the same road.",
         "target=bus e0\nattacker=guerrillas target=cars e1"                                                                                                                                             },
        {"what was days before a killing is another",      "2021-05-16",
         "Rebels killed Bo Silva on a road near Ica. The rebels attacked Ada Okoye's farm five days ago.",
         "target=Bo Silva e0\nattack occurred 2021-05-11"                                                                                                                                                },
        {"but not who was hit before",                     "2021-05-06",
         "Rebels attacked a bus near Ica. Later, the guerrillas burned the bus on the same road.",
         "!e1"                                                                                                                                                                                           },
        {"who is killed by men does not fall in battle",   "2021-05-06",
         "The offensive by guerrillas of the Red Front went on in Ica. The rebels regret the killing of Ada Okoye by masked men.",
         "attacker=masked men target=Ada Okoye e1"                                                                                                                                                       },
        {"a command without a name",                       "2021-05-06",
         "Ada Okoye blamed the police and the army high command for the raid on a bank in Lima.",
         "attacker=police attacker=army high command"                                                                                                                                                    },
        {"what a bombing is of",                           "2021-05-06",
         "Ada Okoye condemned the bombing of the university in Lima.",                                                             "target=university\n!attacker=university"                             },
        {"a toll of clashes, told behind its second half", "2021-05-06",
         "Two rebels were killed and five others wounded during clashes in Lima.",                                                 "in Lima target=rebels"                                               },
        {"the sum of many years",                          "2021-05-06",
         "More than 70,000 people have been killed by soldiers in Peru. The law was based on "
         "the killing of over 90,000 peasants.",                                                                                   "!attack"                                                             },
        {"what one attack did",                            "2021-05-06",
         "The bombings killed 8,000 people in Quito. Soldiers have killed 20 people in Lima.",
         "attack occurred 2021-05-05/2021-05-06 in Quito target=people\n"
         "in Lima attacker=Soldiers target=people"                                                                                                                                                       },
        {"held by rebels",                                 "2021-05-06", "Two nuns were held by the rebels near Quito.",
         "arrest occurred 2021-05-05/2021-05-06 in Quito authority=rebels detainee=nuns"                                                                                                                 },
        {"raids of the police",                            "2021-05-06",
         "The police raids on bars in Quito began on Monday.",                                                                     "investigation occurred 2021-05-03\n!attack"                          },
        {"attacks without end",                            "2021-05-06",
         "Ada Okoye condemned the constant attacks on villagers near Quito on Monday.",                                            "!attack"                                                             },
        {"a doubt of who",                                 "2021-05-06",
         "The bombing may have been carried out by the Silva Liberation Front.",                                                   "attack alleged 2021-05-05/2021-05-06 attacker=Silva Liberation Front"},
        {"what a bomb hit",                                "2021-05-06",
         "A bomb damaged the Chilean embassy in Lima on Monday. Another, placed on the "
         "roof of the Soto Institute in Quito, went off on Tuesday.",                                                              "attack occurred 2021-05-03 in Lima target=Chilean embassy\n"         },
        {"a front, by its name",                           "2021-05-06",
         "Guerrillas burned two buses in Cuzco on Monday. The Silva Liberation Front denied "
         "that it was weak.",                                                                                                      "attack occurred 2021-05-03 in Cuzco attacker=Guerrillas target=buses "
         "attacker=Silva Liberation Front"                                                                                                                                  },
    };
    run_reports(reports, COUNT(reports));
}

static void property_is_damaged(void)
{
    static const struct example examples[] = {
        {"in a protest",
         "Demonstrators demonstrator NOUN 2 nsubj -\ntrashed trash VERB 0 root fp\nshops "
         "shop NOUN 2 obj -\nin in ADP 5 case -\nLima Lima PROPN 2 obl - =l", NULL, NULL,
         "protest occurred protester=Demonstrators target=shops in Lima 2021-05-05/2021-05-06 e0"                                                    },
        {"by others",
         "Front Front PROPN 2 nsubj - =o\ndefaced deface VERB 0 root fp\nshrines shrine NOUN 2 "
         "obj -\nin in ADP 5 case -\nLima Lima PROPN 2 obl - =l",             NULL, NULL,
         "attack occurred attacker=Front target=shrines in Lima 2021-05-05/2021-05-06 e0"                                                            },
        {"but no plan",
         "Front Front PROPN 2 nsubj - =o\nwrecked wreck VERB 0 root fp\nplans plan NOUN 2 "
         "obj -",                                                             NULL, NULL, "other occurred participant=Front 2021-05-05/2021-05-06 e0"},
    };
    run_all(examples, COUNT(examples));
}

static void not_every_death_is_an_attack(void)
{
    static const struct report reports[] = {
        {"fell",                    "2021-05-06",
         "Pedro Soto was killed after tumbling down a cliff in Peru on Monday.",    "death occurred 2021-05-03/2021-05-06 in Peru deceased=Pedro Soto\n!attack" },
        {"hit by a car",            "2021-05-06",
         "Pedro Soto was killed on Monday when he was struck by a car in Lima.",    "disaster occurred 2021-05-03 in Lima victim=Pedro Soto\n!attack"           },
        {"but by somebody",         "2021-05-06",
         "Ada Ruiz was killed in Lima on Monday at the hands of a police officer.", "attack occurred 2021-05-03 in Lima attacker=police officer target=Ada Ruiz"},
        {"and himself",             "2021-05-06",
         "On Monday a baker killed his brother and then himself in Lima.",          "attack occurred 2021-05-03 in Lima attacker=baker target=brother"          },
        {"a shot that is a deed",   "2021-05-06",
         "Gunmen shot to death two women in Lima on Monday.",                       "attack occurred 2021-05-03 in Lima attacker=Gunmen target=women"           },
        {"and of somebody by name", "2021-05-06",
         "A guard shot Ada Ruiz in the leg on Monday.",                             "attack occurred 2021-05-03 attacker=guard target=Ada Ruiz"                 },
        {"also without a day",      "2021-05-06", "He shot Ada Ruiz.",              "target=Ada Ruiz"                                                           },
        {"but not of sport",        "2021-05-06",
         "A jump shot Ada Ruiz took on Monday won the game in Lima.",               "!attack"                                                                   },
        {"foretold",                "2021-05-06",
         "People have predicted Ada Ruiz's demise many times.",                     "!death"                                                                    },
        {"an illness",              "2021-05-06",
         "Painter Ada Ruiz succumbed to pneumonia on Monday in Lima.",              "death occurred 2021-05-03 in Lima deceased=Ada Ruiz"                       },
    };
    run_reports(reports, COUNT(reports));
}

static void wars_are_fought(void)
{
    static const struct report reports[] = {
        {"of two lands",       "2021-05-06", "Thousands fled the Peru-Chile war on Monday.",
         "attacker=Peru attacker=Chile"                                                                                    },
        {"a conflict",         "2021-05-06",
         "It was the deadliest conflict between Peru and Chile.",                            "attacker=Peru attacker=Chile"},
        {"but not over words", "2021-05-06",
         "There was a conflict between Peru and Chile over fish.",                           "!attack"                     },
        {"aggression",         "2021-05-06",
         "The ministers condemned Peru's aggression on Monday.",                             "attacker=Peru"               },
        {"and of whose land",  "2021-05-06",
         "Chile spoke on Monday of Peruvian aggression.",                                    "attacker=Peru"               },
        {"of choice",          "2021-05-06", "Peru's war of choice has failed.",
         "attacker=Peru"                                                                                                   },
        {"of words",           "2021-05-06", "Peru's war of words against Chile went on.",
         "!attack"                                                                                                         },
        {"on drugs",           "2021-05-06", "Peru's war on drugs has failed.",              "!attack"                     },
    };
    run_reports(reports, COUNT(reports));
}

static void arms_are_used(void)
{
    static const struct report reports[] = {
        {"slain",                   "2021-05-06", "The baker was slain in Lima.",
         "attack occurred 2021-05-05/2021-05-06 in Lima target=baker"                                                                                                   },
        {"a device",                "2021-05-06",
         "A suspicious package exploded at a bank in Lima on Monday.",                            "attack occurred 2021-05-03 in Lima target=bank"                      },
        {"that went off by itself", "2021-05-06",
         "A bomb detonated on Monday at a bank in Lima.",                                         "attack occurred 2021-05-03 in Lima target=bank"                      },
        {"a gun",                   "2021-05-06", "Officers fired their guns in Lima on Monday.",
         "attack occurred 2021-05-03 in Lima attacker=Officers"                                                                                                         },
        {"into the air",            "2021-05-06",
         "Officers fired their guns into the air in Lima on Monday.",                             "!attack"                                                             },
        {"in a drill",              "2021-05-06",
         "Police fired their weapons during a drill in Lima on Monday.",                          "!attack"                                                             },
        {"without saying at whom",  "2021-05-06",
         "On Monday the policeman fired twice in Lima.",                                          "attack occurred 2021-05-03 in Lima attacker=policeman"               },
        {"the trigger",             "2021-05-06",
         "On Monday Pedro Soto pulled the trigger in Lima.",                                      "attack occurred 2021-05-03 in Lima attacker=Pedro Soto"              },
        {"of a deal",               "2021-05-06",
         "On Monday Lima pulled the trigger on a deal with Pedro Soto.",                          "!attack"                                                             },
        {"with a gun drawn",        "2021-05-06",
         "Pedro Soto pulled a knife on two guards in Lima on Monday.",                            "attack occurred 2021-05-03 in Lima attacker=Pedro Soto target=guards"},
        {"bullets",                 "2021-05-06",
         "On Monday Pedro Soto sprayed bullets from a roof in Lima.",                             "attack occurred 2021-05-03 in Lima attacker=Pedro Soto"              },
        {"where it hit",            "2021-05-06",
         "Ada Ruiz was struck in the leg on Monday in Lima, police said.",                        "attack occurred 2021-05-03 in Lima target=Ada Ruiz"                  },
        {"nor a puck",              "2021-05-06",
         "Ada Ruiz was hit in the chest with a puck on Monday in Lima.",                          "!attack"                                                             },
        {"but no ball",             "2021-05-06",
         "Ada Ruiz was hit in the leg by a ball on Monday in Lima.",                              "!attack"                                                             },
    };
    run_reports(reports, COUNT(reports));
}

static void what_was_done_is_told_by_a_noun_in_ing(void)
{
    static const struct report reports[] = {
        {"of whom it hit",            "2021-05-06",
         "Students in Lima spoke on Monday of the police shooting of a baker.",                            "attacker=police target=baker"                                                                                            },
        {"not of a film",             "2021-05-06",
         "The police shooting of a video annoyed Lima on Monday.",                                         "!attack"                                                                                                                 },
        {"of one kind",               "2021-05-06",
         "The mayor said a word about Monday's mass shooting in Lima.",                                    "attack occurred 2021-05-03 in Lima"                                                                                      },
        {"a spree",                   "2021-05-06", "Pedro Soto was jailed for a shooting spree in Lima.",
         "attack occurred ../2021-05-06 in Lima attacker=Pedro Soto"                                                                                                                                                                 },
        {"but a man does it himself", "2021-05-06",
         "Police on Monday held a man shooting at cars in Lima.",                                          "arrest occurred 2021-05-03 authority=Police detainee=man\nattack occurred ../2021-05-06 in Lima attacker=man target=cars"},
    };
    run_reports(reports, COUNT(reports));
}

static void who_shoots_himself_is_no_attacker(void)
{
    static const struct report reports[] = {
        {"to death",           "2023-05-10", "Bo Silva fatally shot himself on Monday.",
         "death occurred 2023-05-08 deceased=Bo Silva\n!attacker="                                                                                                                                              },
        {"in the leg",         "2023-05-10", "Bo Silva shot himself in the leg on Monday.",
         "attack occurred 2023-05-08 target=Bo Silva\n!attacker=\n!death"                                                                                                                                       },
        {"with somebody else", "2023-05-10",
         "Bo Silva killed his wife and himself on Monday.",                                 "attacker=Bo Silva target=Bo Silva's wife"                                                                          },
        {"the gun",            "2023-05-10",
         "Bo Silva killed two clerks on Monday before turning the gun on himself.",         "attack occurred 2023-05-08 attacker=Bo Silva target=clerks\ndeath occurred 2023-05-08/2023-05-10 deceased=Bo Silva"},
        {"taken for a shot",   "2023-05-10",
         "Prosecutor Ada Okoye spoke on Tuesday. A 5-year-old boy shot himself in Lima.",
         "target=boy\n!attacker="                                                                                                                                                                               },
    };
    run_reports(reports, COUNT(reports));
}

static void who_falls_in_a_fight_falls_in_a_clash(void)
{
    static const struct report reports[] = {
        {"the dead",          "2023-05-10",
         "Soldiers killed four rebels in a gunfight near Kano on Monday.",                "attack/clash\n!attack/killing\nattacker=Soldiers target=rebels" },
        {"in a shoot-out",    "2023-05-10",
         "A teacher was killed in a shoot-out near a harbour in Lima on Monday.",         "attack/clash\n!attack/killing\n!attack/shooting\ntarget=teacher"},
        {"the hurt",          "2023-05-10",
         "Six farmers were wounded during a clash with army soldiers in Kano on Monday.",
         "attack/clash\ntarget=farmers"                                                                                                                    },
        {"whom it left dead", "2023-05-10",
         "A shootout in Lima on Monday left two clerks dead.",                            "attack/clash\n!attack/shooting\ntarget=clerks"                  },
        {"whom clashes kill", "2023-05-10",
         "Clashes between farmers and herders killed six nurses in Kano on Monday.",      "attack/clash\ntarget=nurses attacker=farmers attacker=herders"  },
        {"but not in a raid", "2023-05-10",
         "Gunmen killed four nurses in a raid near Kano on Monday.",                      "attack/killing\n!attack/clash"                                  },
        {"nor in a shooting", "2023-05-10",
         "A teacher was killed in a shooting near a harbour in Lima on Monday.",          "!attack/clash\ntarget=teacher"                                  },
        {"nor in crossfire",  "2023-05-10",
         "A teacher was killed in crossfire in Lima on Monday.",                          "attack/killing\n!attack/clash"                                  },
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo attack_tests[] = {
    {"who shoots himself is no attacker",       who_shoots_himself_is_no_attacker     },
    {"not every death is an attack",            not_every_death_is_an_attack          },
    {"what was done is told by a noun in -ing", what_was_done_is_told_by_a_noun_in_ing},
    {"wars are fought",                         wars_are_fought                       },
    {"arms are used",                           arms_are_used                         },
    {"attacks of one report are joined",        attacks_of_one_report_are_joined      },
    {"who it was is read from the phrase",      who_it_was_is_read_from_the_phrase    },
    {"which deed is which",                     which_deed_is_which                   },
    {"property is damaged",                     property_is_damaged                   },
    {"places are no targets",                   places_are_no_targets                 },
    {"who falls in a fight falls in a clash",   who_falls_in_a_fight_falls_in_a_clash },
    CU_TEST_INFO_NULL,
};
