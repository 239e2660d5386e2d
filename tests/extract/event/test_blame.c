/* Attacks: who is said to have done them, and the bodies behind those who did. */
#include "tests/check.h"
#include "tests/extract/event/examples.h"
#include "tests/extract/event/report.h"

static void blame_names_the_attacker(void)
{
    static const struct example examples[] = {
        {"owned up",
         "Chile Chile PROPN 2 nsubj - =c\nclaimed claim VERB 0 root fp\nresponsibility "
         "responsibility NOUN 2 obj -\nfor for ADP 6 case -\nthe the DET 6 det -\nraid "
         "raid NOUN 3 nmod -\non on ADP 8 case -\nFiji Fiji PROPN 6 nmod - =c",                      NULL, NULL,
         "statement occurred speaker=Chile 2021-05-05/2021-05-06 e0; attack occurred "
         "target=Fiji attacker=Chile in Fiji 2021-05-05/2021-05-06 e1"                                                                                                            },
        {"attributed",
         "Ada Ada PROPN 2 nsubj - =p\nattributed attribute VERB 0 root fp\nthe the DET 4 "
         "det -\nmurder murder NOUN 2 obj -\nof of ADP 6 case -\nBo Bo PROPN 4 nmod - "
         "=p\nto to ADP 8 case -\nFront Front PROPN 2 obl - =o",                                     NULL, NULL,
         "attack occurred target=Bo attacker=Front 2021-05-05/2021-05-06 e0"                                                                                                      },
        {"behind the noun",
         "The the DET 2 det -\nraid raid NOUN 9 nsubj -\non on ADP 4 case -\nFiji Fiji "
         "PROPN 2 nmod - =c\n, , PUNCT 6 punct -\nblamed blame VERB 2 acl npv\non on ADP "
         "8 case -\nFront Front PROPN 6 obl - =o\nended end VERB 0 root fp",                         NULL, NULL,
         "attack occurred target=Fiji attacker=Front in Fiji 2021-05-05/2021-05-06 e0; "
         "statement occurred addressee=Front 2021-05-05/2021-05-06 e1"                                                                                                            },
        {"behind it",
         "Chile Chile PROPN 5 nsubj - =c\nwas be AUX 5 cop fp\nbehind behind ADP 5 case "
         "-\nthe the DET 5 det -\nraid raid NOUN 0 root -\non on ADP 7 case -\nFiji Fiji "
         "PROPN 5 nmod - =c\n. . PUNCT 5 punct -",                                                   NULL, NULL,
         "attack occurred target=Fiji attacker=Chile in Fiji ../2021-05-06 e0"                                                                                                    },
        {"in the tree of whom it blames",
         "Ada Ada PROPN 2 nsubj - =p\naccused accuse VERB 0 root fp\nFront Front PROPN 2 "
         "obj - =o\nof of ADP 6 case -\nthe the DET 6 det -\nmurder murder NOUN 3 nmod "
         "-\nof of ADP 8 case -\nBo Bo PROPN 6 nmod - =p",                                           NULL, NULL,
         "statement occurred speaker=Ada addressee=Front 2021-05-05/2021-05-06 e0; attack "
         "occurred target=Bo attacker=Front 2021-05-05/2021-05-06 e1"                                                                                                             },
        {"an adjective",
         "Ada Ada PROPN 0 root - =p\ninvolved involved ADJ 1 acl -\nin in ADP 5 case -\nthe "
         "the DET 5 det -\nmurder murder NOUN 2 obl -\nof of ADP 7 case -\nBo Bo PROPN 5 "
         "nmod - =p",                                                                                NULL, NULL, "attack occurred target=Bo attacker=Ada 2021-05-05/2021-05-06 e0"},
        {"whom it hit",
         "Ada Ada PROPN 4 nsubj - =p\nwas be AUX 4 cop fp\nthe the DET 4 det -\ntarget "
         "target NOUN 0 root -\nof of ADP 7 case -\nan a DET 7 det -\nattack attack NOUN 4 "
         "nmod -\nby by ADP 9 case -\nFront Front PROPN 7 nmod - =o\n. . PUNCT 4 punct -",
         NULL,                                                                                             NULL,
         "attack occurred attacker=Front target=Ada 2021-05-05/2021-05-06 e0"                                                                                                     },
        {"of nobody",
         "A a DET 2 det -\ncourt court NOUN 3 nsubj -\nconvicted convict VERB 0 root fp\nBo "
         "Bo PROPN 3 obj - =p\nof of ADP 6 case -\nmurder murder NOUN 3 obl -\n. . PUNCT 3 punct -",
         NULL,                                                                                             NULL,
         "legal_case occurred court=court accused=Bo 2021-05-05/2021-05-06 e0"                                                                                                    },
        {"deeds of two kinds",
         "Gunmen gunman NOUN 2 nsubj p\nshot shoot VERB 0 root fp\nBo Bo PROPN 2 obj - "
         "=p\n\nRebels rebel NOUN 2 nsubj p\nbombed bomb VERB 0 root fp\na a DET 4 det "
         "-\ntown town NOUN 2 obj -\nin in ADP 6 case -\nFiji Fiji PROPN 4 nmod - =l",               NULL, NULL,
         "attack occurred attacker=Gunmen target=Bo 2021-05-05/2021-05-06 e0; attack occurred "
         "attacker=Rebels target=town in Fiji 2021-05-05/2021-05-06 e1"                                                                                                           },
        {"whose murder",
         "Bo Bo PROPN 3 nmod:poss - =p\n's 's PART 1 case -\nmurder murder NOUN 4 nsubj "
         "-\nshocked shock VERB 0 root fp\nAda Ada PROPN 4 obj - =p",                                NULL, NULL, "attack occurred target=Bo 2021-05-05/2021-05-06 e0"             },
    };
    run_all(examples, COUNT(examples));
}

static void claims_are_of_what_was_told(void)
{
    static const struct report reports[] = {
        {"claimed responsibility", "2021-05-06",
         "A bomb killed 14 people in Lima on Monday.\n\nThe Red Sun Brigade, an outlawed group, "
         "claimed responsibility in a message posted online.",                                 "attack occurred 2021-05-03 in Lima target=people attacker=Red Sun Brigade"     },
        {"blamed",                 "2021-05-06",
         "A bomb killed 14 people in Lima on Monday.\n\nNo group has claimed the attack, but army "
         "spokesman Luis Ramos blamed the Red Sun Brigade.",                                   "attack occurred 2021-05-03 in Lima target=people attacker=Red Sun Brigade"     },
        {"for something else",     "2021-05-06",
         "A bomb killed 14 people in Lima on Monday.\n\nArmy spokesman Luis Ramos blamed the Red "
         "Sun Brigade for the drought.",                                                       "!attacker=Red"                                                                 },
        {"nobody",                 "2021-05-06",
         "A bomb killed 14 people in Lima on Monday.\n\nNo group has claimed responsibility.",
         "!attacker="                                                                                                                                                          },
        {"a caller",               "2021-05-06",
         "Senator Luis Paz was killed in Lima on Monday. In a telephone call, a man who claimed to "
         "speak for the Red Sun Front claimed responsibility for the murder.",                 "attack occurred 2021-05-03 in Lima attacker=Red Sun Front\n!attacker=man"      },
        {"of that organization",   "2021-05-06",
         "Guerrillas of the Red Sun Front attacked a bank in Lima on Monday. In March, members of "
         "that organization assassinated Luis Salas.",                                         "attacker=members of that organization target=Luis Salas attacker=Red Sun Front"},
        {"with a day between",     "2021-05-06",
         "Two men on Monday shot to death Judge Luis Paz in Lima.",                            "attack occurred 2021-05-03 in Lima attacker=men target=Luis Paz"               },
    };
    run_reports(reports, COUNT(reports));
}

static void groups_act_with_their_body(void)
{
    static const struct example examples[] = {
        {"militants of a body",
         "Front Front PROPN 2 compound - =o\nmilitants militant NOUN 3 nsubj -\nburned "
         "burn VERB 0 root fp\ntwo two NUM 5 nummod -\nbuses bus NOUN 3 obj -", NULL, NULL,
         "attack occurred attacker=Front militants attacker=Front target=buses "
         "2021-05-05/2021-05-06 e0"                                                           },
        {"deeper in the phrase",
         "Militants militant NOUN 7 nsubj -\nof of ADP 4 case -\nthe the DET 4 det -\ncell "
         "cell NOUN 1 nmod -\nof of ADP 6 case -\nFront Front PROPN 4 nmod - =o\nbombed "
         "bomb VERB 0 root fp\nFiji Fiji PROPN 7 obj - =c",                     NULL, NULL,
         "attack occurred attacker=Militants of the cell of Front attacker=Front target=Fiji "
         "in Fiji 2021-05-05/2021-05-06 e0"                                                   },
        {"a section of them",
         "A a DET 3 det -\nguerrilla guerrilla NOUN 3 compound -\ncolumn column NOUN 4 nsubj "
         "-\nbombed bomb VERB 0 root fp\nFiji Fiji PROPN 4 obj - =c",           NULL, NULL,
         "attack occurred attacker=guerrilla column target=Fiji in Fiji "
         "2021-05-05/2021-05-06 e0"                                                           },
        {"of a phrase",
         "Chile Chile PROPN 2 nsubj - =c\nbombed bomb VERB 0 root fp\nvictims victim NOUN 2 "
         "obj -\nof of ADP 5 case -\nwar war NOUN 3 nmod -",                    NULL, NULL,
         "attack occurred attacker=Chile target=victims of war 2021-05-05/2021-05-06 e0"      },
        {"a thing alone makes no event",
         "The the DET 2 det -\nbus bus NOUN 4 nsubj:pass -\nwas be AUX 4 aux:pass "
         "fp\nattacked attack VERB 0 root npv",                                 NULL, NULL, ""},
    };
    run_all(examples, COUNT(examples));
}

static void bodies_stand_behind_their_members(void)
{
    static const struct report reports[] = {
        {"members of a body without a name", "2021-05-06",
         "Two journalists were shot dead by members of the armed forces in Lima on Monday.",
         "attack occurred 2021-05-03 in Lima attacker=members of the armed forces attacker=armed forces target=journalists"                                                              },
        {"elements",                         "2021-05-06",
         "Army elements murdered six priests in Lima on Monday.",                            "attack occurred 2021-05-03 in Lima attacker=Army elements attacker=Army target=priests"    },
        {"a cell",                           "2021-05-06",
         "Both men were abducted by the so-called Omar Soto cell of the Red Sun Front.",     "authority=Red Sun Front detainee=men"                                                      },
        {"who is blamed",                    "2021-05-06",
         "Officials attributed the raid to members of the Red Sun Front.",                   "attack occurred ../2021-05-06 attacker=members of the Red Sun Front attacker=Red Sun Front"},
        {"owned up to a kidnapping",         "2021-05-06",
         "Senator Luis Paz was kidnapped in Lima on Monday. Hours later, the Red Sun Front "
         "claimed responsibility for the kidnapping.",                                       "arrest occurred 2021-05-03 in Lima detainee=Luis Paz\n"
         "arrest occurred 2021-05-03 in Lima authority=Red Sun Front"                                                              },
    };
    run_reports(reports, COUNT(reports));
}

static void deeds_of_a_wave_are_of_one_band(void)
{
    static const struct report reports[] = {
        {"told first of all",              "2021-05-06",
         "Rebels staged three attacks in Chile on Monday.\n\nA bomb went off outside a bank in Santiago on Monday night.\n\nA police station was shelled in Iquique on Monday.",
         "in Iquique target=police station attacker=Rebels"                                                                                                                                                           },
        {"also",                           "2021-05-06",
         "Rebels attacked a post in Quito on Monday. A bank was also attacked in Lima.",                                                                                         "in Lima target=bank attacker=Rebels"},
        {"soldiers are no band",           "2021-05-06",
         "Soldiers shelled a camp in Quito on Monday. A bank was also attacked in Lima.",
         "in Lima target=bank e"                                                                                                                                                                                      },
        {"what was before",                "2021-05-06",
         "Rebels staged three attacks in Chile on Monday to protest the murder of Luis Paz in Lima.",
         "target=Luis Paz e"                                                                                                                                                                                          },
        {"wrecked when it went off",       "2021-05-06",
         "Several shops were damaged when a car bomb exploded outside a bank in Lima on Monday.",
         "in Lima target=bank target=shops"                                                                                                                                                                           },
        {"without a list of its name",     "2021-05-06",
         "THE MAYOR OF IQUIQUE WAS KIDNAPPED ON MONDAY. THE AVENGERS CLAIMED RESPONSIBILITY FOR THE KIDNAPPING.",
         "authority=Avengers"                                                                                                                                                                                         },
        {"of it",                          "2021-05-06",
         "Minister Luis Paz was killed in Lima on Monday. The president blamed the Red Sun Brigade for it.",
         "target=Luis Paz attacker=Red Sun Brigade"                                                                                                                                                                   },
        {"a verb coordinated with a noun", "2021-05-06",
         "Four heavily armed men forced Senator Luis Paz out of his car on Monday and kidnapped him.",
         "authority=armed men detainee=Luis Paz"                                                                                                                                                                      },
        {"murder is no battle",            "2021-05-06",
         "Four priests were murdered in Iquique on Monday. Clashes between the army and rebels went on in the north.",
         "target=priests e0\nattacker=army attacker=rebels e1"                                                                                                                                                        },
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo blame_tests[] = {
    {"blame names the attacker",          blame_names_the_attacker         },
    {"claims are of what was told",       claims_are_of_what_was_told      },
    {"groups act with their body",        groups_act_with_their_body       },
    {"bodies stand behind their members", bodies_stand_behind_their_members},
    {"deeds of a wave are of one band",   deeds_of_a_wave_are_of_one_band  },
    CU_TEST_INFO_NULL,
};
