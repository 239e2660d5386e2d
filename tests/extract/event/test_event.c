/* Events of trees by hand, by the built-in tables. */
#include <string.h>

#include "tests/check.h"
#include "tests/extract/event/examples.h"

static void roles_come_from_the_tree(void)
{
    static const struct example examples[] = {
        {"active verb",
         "Ada Ada PROPN 2 nsubj - =p\nmet meet VERB 0 root fp\nBo Bo PROPN 2 obj - "
         "=p\nin in ADP 5 case -\nLagos Lagos PROPN 2 obl - =l",                        NULL,     NULL,
         "meeting occurred participant=Ada participant=Bo in Lagos "
         "2021-05-05/2021-05-06 e0"                                                                                                                                    },
        {"passive",
         "Cy Cy PROPN 3 nsubj:pass - =p\nwas be AUX 3 aux:pass fp\narrested arrest VERB "
         "0 root npv\nby by ADP 5 case -\nPeru Peru PROPN 3 obl:agent - =c",            NULL,     NULL,
         "arrest occurred authority=Peru detainee=Cy in Peru 2021-05-05/2021-05-06 e0"                                                                                 },
        {"noun phrase",
         "Ada Ada PROPN 3 nmod:poss - =p\n's 's PART 1 case -\nvisit visit NOUN 6 nsubj "
         "-\nto to ADP 5 case -\nChile Chile PROPN 3 nmod - =c\nended end VERB 0 root "
         "fp\nMonday Monday PROPN 6 obl -",                                             "Monday", "2021-05-03",
         "visit occurred visitor=Ada host=Chile in Chile 2021-05-03 e0"                                                                                                },
        {"support verb",
         "Ada Ada PROPN 2 nsubj - =p\nheld hold VERB 0 root fp\ntalks talk NOUN 2 obj "
         "-\nwith with ADP 5 case -\nBo Bo PROPN 3 nmod - =p",                          NULL,     NULL,
         "meeting occurred participant=Ada participant=Bo 2021-05-05/2021-05-06 e0"                                                                                    },
        {"relative clause",
         "Bo Bo PROPN 5 nsubj - =p\nwho who PRON 3 nsubj -\nmet meet VERB 1 acl:relcl "
         "fp\nAda Ada PROPN 3 obj - =p\nsmiled smile VERB 0 root fp",                   NULL,     NULL,
         "meeting occurred participant=Bo participant=Ada ../2021-05-06 e0"                                                                                            },
        {"adjunct",
         "During during ADP 3 case -\na a DET 3 det -\nhearing hearing NOUN 5 obl "
         "-\nAda Ada PROPN 5 nsubj - =p\nspoke speak VERB 0 root fp",                   NULL,     NULL,         "hearing occurred witness=Ada 2021-05-05/2021-05-06 e0"},
        {"talks with one side after a verb",
         "Ada Ada PROPN 2 nsubj - =p\nleft leave VERB 0 root fp\nafter after ADP 4 case "
         "-\ntalks talk NOUN 2 obl -\nwith with ADP 6 case -\nBo Bo PROPN 4 nmod - =p", NULL,     NULL,
         "meeting occurred participant=Bo participant=Ada 2021-05-05/2021-05-06 e0"                                                                                    },
        {"a name that hangs on the preposition",
         "Ada Ada PROPN 2 nsubj - =p\nmet meet VERB 0 root fp\nwith with ADP 2 obl "
         "-\nBo Bo PROPN 3 obj - =p",                                                   NULL,     NULL,
         "meeting occurred participant=Ada participant=Bo 2021-05-05/2021-05-06 e0"                                                                                    },
        {"a preposition that hangs on the title",
         "Ada Ada PROPN 2 nsubj - =p\nspoke speak VERB 0 root fp\nto to ADP 4 case "
         "-\nPresident President PROPN 5 nmod -\nBo Bo PROPN 2 obj - =p",               NULL,     NULL,
         "call occurred participant=Ada participant=Bo 2021-05-05/2021-05-06 e0"                                                                                       },
        {"unnamed group",
         "Masked mask ADJ 2 amod -\ngunmen gunman NOUN 3 nsubj -\nattacked attack VERB 0 "
         "root fp\nAda Ada PROPN 3 obj - =p",                                           NULL,     NULL,
         "attack occurred attacker=Masked gunmen target=Ada 2021-05-05/2021-05-06 e0"                                                                                  },
    };
    run_all(examples, COUNT(examples));
}

static void others_take_part_too(void)
{
    static const struct example examples[] = {
        {"accompanied by",
         "Ada Ada PROPN 5 nsubj - =p\naccompanied accompany VERB 5 advcl npv\nby by ADP 4 "
         "case -\nBo Bo PROPN 2 obl:agent - =p\nvisited visit VERB 0 root fp\nChile Chile "
         "PROPN 5 obj - =c",                                                NULL, NULL,
         "visit occurred visitor=Ada visitor=Bo host=Chile in Chile 2021-05-05/2021-05-06 "
         "e0"                                                                      },
        {"a sentence that lists",
         "Ada Ada PROPN 2 nsubj - =p\nled lead VERB 0 root fp\na a DET 4 det -\ndelegation "
         "delegation NOUN 2 obj -\nto to ADP 6 case -\nChile Chile PROPN 4 nmod - "
         "=c\n\nMembers member NOUN 5 nsubj -\nof of ADP 4 case -\nthe the DET 4 det "
         "-\ndelegation delegation NOUN 1 nmod -\nincluded include VERB 0 root fp\nBo Bo "
         "PROPN 5 obj - =p\nand and CCONJ 8 cc -\nCy Cy PROPN 6 conj - =p", NULL, NULL,
         "visit occurred visitor=Ada visitor=delegation visitor=Bo visitor=Cy in Chile "
         "2021-05-05/2021-05-06 e0"                                                },
        {"their meeting",
         "Ada Ada PROPN 2 nsubj - =p\nthanked know VERB 0 root fp\nBo Bo PROPN 2 obj - "
         "=p\nduring during ADP 6 case -\ntheir their PRON 6 nmod:poss -\nmeeting meeting "
         "NOUN 2 obl -",                                                    NULL, NULL,
         "meeting occurred participant=Ada participant=Bo 2021-05-05/2021-05-06 e0"},
        {"on behalf of",
         "Ada Ada PROPN 2 nsubj - =p\nsued sue VERB 0 root fp\nBo Bo PROPN 2 obj - =p\non "
         "on ADP 5 case -\nbehalf behalf NOUN 2 obl -\nof of ADP 7 case -\nChile Chile "
         "PROPN 5 nmod - =c",                                               NULL, NULL,
         "legal_case occurred plaintiff=Ada plaintiff=Chile accused=Bo in Chile "
         "2021-05-05/2021-05-06 e0"                                                },
        {"a subject that the tree lost",
         "Ada Ada PROPN 2 nsubj - =p\nresigned resign VERB 0 root fp\nin in ADP 4 case "
         "-\nChile Chile PROPN 2 obl - =c\nand and CCONJ 8 cc -\nBo Bo PROPN 4 conj - "
         "=p\nwas be AUX 8 aux:pass fp\nappointed appoint VERB 2 conj npv", NULL, NULL,
         "appointment occurred appointee=Ada in Chile 2021-05-05/2021-05-06 e0; appointment "
         "occurred appointee=Bo 2021-05-05/2021-05-06 e1"                          },
    };
    run_all(examples, COUNT(examples));
}

static void what_did_not_happen_is_left_out(void)
{
    static const struct example examples[] = {
        {"negation",
         "Ada Ada PROPN 4 nsubj - =p\ndid do AUX 4 aux fp\nnot not PART 4 advmod "
         "-\nmeet meet VERB 0 root i\nBo Bo PROPN 4 obj - =p",          NULL, NULL, ""},
        {"condition",
         "If if SCONJ 3 mark -\nAda Ada PROPN 3 nsubj - =p\nmeets meet VERB 6 advcl "
         "fr\nBo Bo PROPN 3 obj - =p\nCy Cy PROPN 6 nsubj - =p\nleaves smile VERB 0 root "
         "fr",                                                          NULL, NULL, ""},
        {"another sense",
         "Ada Ada PROPN 2 nsubj - =p\nmet meet VERB 0 root fp\nthe the DET 4 det "
         "-\ntarget target NOUN 2 obj -\n. . PUNCT 2 punct -",          NULL, NULL, ""},
        {"nobody meets alone",
         "Ada Ada PROPN 2 nsubj - =p\nmet meet VERB 0 root fp\non on ADP 4 case -\nMonday "
         "Monday PROPN 2 obl -\n. . PUNCT 2 punct -",                   NULL, NULL, ""},
        {"wish",
         "Ada Ada PROPN 2 nsubj - =p\nhopes hope VERB 0 root fr\nto to PART 4 mark "
         "-\nvisit visit VERB 2 xcomp i\nChile Chile PROPN 4 obj - =c", NULL, NULL, ""},
    };
    run_all(examples, COUNT(examples));
}

static void status_comes_from_what_governs(void)
{
    static const struct example examples[] = {
        {"future",
         "Ada Ada PROPN 3 nsubj - =p\nwill will AUX 3 aux f\nvisit visit VERB 0 root "
         "i\nChile Chile PROPN 3 obj - =c\nFriday Friday PROPN 3 obl -",                   "Friday", "2021-05-07",
         "visit planned visitor=Ada host=Chile in Chile 2021-05-07 e0"                                                                                                      },
        {"plan",
         "Ada Ada PROPN 2 nsubj - =p\nplans plan VERB 0 root fr\nto to PART 4 mark "
         "-\nvisit visit VERB 2 xcomp i\nChile Chile PROPN 4 obj - =c",                    NULL,     NULL,         "visit planned visitor=Ada host=Chile in Chile XXXX e0"  },
        {"cancelled",
         "Ada Ada PROPN 2 nsubj - =p\ncancelled cancel VERB 0 root fp\na a DET 4 det "
         "-\nvisit visit NOUN 2 obj -\nto to ADP 6 case -\nChile Chile PROPN 4 nmod - =c",
         NULL,                                                                                       NULL,         "visit cancelled visitor=Ada host=Chile in Chile XXXX e0"},
    };
    run_all(examples, COUNT(examples));
}

static void dates_come_from_what_is_told_around(void)
{
    static const struct example examples[] = {
        {"told before",
         "Monday Monday PROPN 3 obl -\nAda Ada PROPN 3 nsubj - =p\nmet meet VERB 0 root "
         "fp\nBo Bo PROPN 3 obj - =p\n. . PUNCT 3 punct -\n\nPeru Peru PROPN 2 nsubj - "
         "=c\narrested arrest VERB 0 root fp\nCy Cy PROPN 2 obj - =p\n. . PUNCT 2 punct -",
         "Monday",                                                                                    "2021-05-03",
         "meeting occurred participant=Ada participant=Bo 2021-05-03 e0; arrest occurred "
         "authority=Peru detainee=Cy in Peru 2021-05-03 e1"                                                                                                                       },
        {"going on",
         "Ada Ada PROPN 3 nsubj - =p\nis be AUX 3 aux fr\nvisiting visit VERB 0 root "
         "nr\nChile Chile PROPN 3 obj - =c\n. . PUNCT 3 punct -",                           NULL,     NULL,         "visit occurred visitor=Ada host=Chile in Chile 2021-05-06 e0"},
        {"at the edge of what is said",
         "Ada Ada PROPN 2 nsubj - =p\nsaid say VERB 0 root fp\nMonday Monday PROPN 5 obl "
         "-\nBo Bo PROPN 5 nsubj - =p\nmet meet VERB 2 ccomp fp\nCy Cy PROPN 5 obj - =p",
         "Monday",                                                                                    "2021-05-03",
         "meeting occurred participant=Bo participant=Cy 2021-05-05/2021-05-06 e0"                                                                                                },
        {"a clause that tells it happened",
         "Ada Ada PROPN 2 nsubj - =p\nleft leave VERB 0 root fp\ntalks talk NOUN 2 obj "
         "-\nwith with ADP 5 case -\nBo Bo PROPN 3 nmod - =p\nthat that PRON 7 nsubj "
         "-\noccurred occur VERB 3 acl:relcl fp\nMonday Monday PROPN 7 obl -",              "Monday", "2021-05-03", "meeting occurred participant=Bo 2021-05-03 e0"               },
    };
    run_all(examples, COUNT(examples));
}

static void places_come_from_roles_and_clauses(void)
{
    static const struct example examples[] = {
        {"where",
         "Ada Ada PROPN 2 nsubj - =p\nsaw see VERB 0 root fp\nLagos Lagos PROPN 2 obj - "
         "=l\n, , PUNCT 7 punct -\nwhere where ADV 7 advmod -\nBo Bo PROPN 7 nsubj - "
         "=p\narrived arrive VERB 3 acl:relcl fp\n. . PUNCT 2 punct -",   NULL, NULL, "visit occurred visitor=Bo in Lagos 2021-05-05/2021-05-06 e0" },
        {"named by its town, its first row none",
         "Lagos Lagos PROPN 2 compound - =l\nattack attack NOUN 3 nsubj -\nkilled kill "
         "VERB 0 root fp\nAda Ada PROPN 3 obj - =p\n. . PUNCT 3 punct -", NULL, NULL, "attack occurred target=Ada in Lagos 2021-05-05/2021-05-06 e0"},
        {"the country of what is told",
         "Peru Peru PROPN 2 nsubj - =c\nsmiled smile VERB 0 root fp\n. . PUNCT 2 punct "
         "-\n\nPeru Peru PROPN 2 nsubj - =c\nsmiled smile VERB 0 root fp\n. . PUNCT 2 "
         "punct -\n\nPeru Peru PROPN 2 nsubj - =c\nsmiled smile VERB 0 root fp\n. . PUNCT "
         "2 punct -\n\nAda Ada PROPN 2 nsubj - =p\nresigned resign VERB 0 root fp\n. . "
         "PUNCT 2 punct -",                                               NULL, NULL,
         "appointment occurred appointee=Ada in Peru 2021-05-05/2021-05-06 e0"                                                                      },
    };
    run_all(examples, COUNT(examples));
}

static void what_lies_ahead_is_planned(void)
{
    static const struct example examples[] = {
        {"dated after the report",
         "Ada Ada PROPN 3 nmod:poss - =p\n's 's PART 1 case -\nvisit visit NOUN 6 nsubj "
         "-\nto to ADP 5 case -\nChile Chile PROPN 3 nmod - =c\npleased please VERB 0 "
         "root fp\nMonday Monday PROPN 3 nmod -",                                  "Monday", "2021-05-10",
         "visit planned visitor=Ada host=Chile in Chile 2021-05-10 e0"                                                                                            },
        {"is to",
         "Ada Ada PROPN 4 nsubj - =p\nis be AUX 4 cop fr\nto to PART 4 mark -\nvisit "
         "visit VERB 0 root i\nChile Chile PROPN 4 obj - =c\n. . PUNCT 4 punct -", NULL,     NULL,         "visit planned visitor=Ada host=Chile in Chile XXXX e0"},
        {"a headline's infinitive",
         "Ada Ada PROPN 0 root - =p\nto to PART 3 mark -\nvisit visit VERB 1 acl i\nChile "
         "Chile PROPN 3 obj - =c",                                                 NULL,     NULL,         "visit planned visitor=Ada host=Chile in Chile XXXX e0"},
        {"going to",
         "Ada Ada PROPN 3 nsubj - =p\nis be AUX 3 aux fr\ngoing go VERB 0 root nr\nto to "
         "PART 5 mark -\nvisit visit VERB 3 xcomp i\nChile Chile PROPN 5 obj - =c\n. . "
         "PUNCT 3 punct -",                                                        NULL,     NULL,         "visit planned visitor=Ada host=Chile in Chile XXXX e0"},
        {"usually",
         "Ada Ada PROPN 3 nsubj - =p\nusually usually ADV 3 advmod -\nmet meet VERB 0 root "
         "fp\nBo Bo PROPN 3 obj - =p",                                             NULL,     NULL,         ""                                                     },
    };
    run_all(examples, COUNT(examples));
}

static void mentions_of_one_event_are_joined(void)
{
    static const struct example examples[] = {
        {"definite noun",
         "Ada Ada PROPN 2 nsubj - =p\nmet meet VERB 0 root fp\nBo Bo PROPN 2 obj - "
         "=p\nMonday Monday PROPN 2 obl -\n\nThe the DET 2 det -\nmeeting meeting NOUN 3 "
         "nsubj -\nlasted last VERB 0 root fp",                                             "Monday", "2021-05-03",
         "meeting occurred participant=Ada participant=Bo 2021-05-03 e0; meeting "
         "occurred 2021-05-03 e0"                                                  },
        {"other partner",
         "Ada Ada PROPN 2 nsubj - =p\nmet meet VERB 0 root fp\nBo Bo PROPN 2 obj - "
         "=p\n\nAda Ada PROPN 2 nsubj - =pAda\nmet meet VERB 0 root fp\nCy Cy PROPN 2 "
         "obj - =p",                                                                        NULL,     NULL,
         "meeting occurred participant=Ada participant=Bo 2021-05-05/2021-05-06 e0; "
         "meeting occurred participant=Ada participant=Cy 2021-05-05/2021-05-06 e1"},
        {"one after the other",
         "Ada Ada PROPN 2 nsubj - =p\nmet meet VERB 0 root fp\nBo Bo PROPN 2 obj - =p\nand "
         "and CCONJ 6 cc -\nthen then ADV 6 advmod -\nCy Cy PROPN 3 conj - =p\n. . PUNCT 2 "
         "punct -",                                                                         NULL,     NULL,
         "meeting occurred participant=Ada participant=Bo 2021-05-05/2021-05-06 e0; "
         "meeting occurred participant=Ada participant=Cy 2021-05-05/2021-05-06 e1"},
        {"one attacker of two",
         "Chile Chile PROPN 4 nsubj - =c\nand and CCONJ 3 cc -\nPeru Peru PROPN 1 conj "
         "- =c\nbombed bomb VERB 0 root fp\nMali Mali PROPN 4 obj - =c\n\nChile Chile "
         "PROPN 2 nsubj - =cChile\nlaunched launch VERB 0 root fp\nthe the DET 4 det "
         "-\nattack attack NOUN 2 obj -",                                                   NULL,     NULL,
         "attack occurred attacker=Chile attacker=Peru target=Mali in Mali "
         "2021-05-05/2021-05-06 e0; attack occurred attacker=Chile in Mali "
         "2021-05-05/2021-05-06 e0"                                                },
        {"the gunman has a name",
         "The the DET 2 det -\ngunman gunman NOUN 3 nsubj -\nshot shoot VERB 0 root "
         "fp\nBo Bo PROPN 3 obj - =p\n\nCy Cy PROPN 2 nsubj - =p\nshot shoot VERB 0 root "
         "fp\nBo Bo PROPN 2 obj - =pBo",                                                    NULL,     NULL,
         "attack occurred target=Bo 2021-05-05/2021-05-06 e0; attack occurred attacker=Cy "
         "target=Bo 2021-05-05/2021-05-06 e0"                                      },
        {"a crowd that is a union",
         "Crowd crowd NOUN 2 nsubj -\nprotested protest VERB 0 root fp\nin in ADP 4 case "
         "-\nLagos Lagos PROPN 2 obl - =l\n\nUnion union NOUN 2 nsubj -\nprotested "
         "protest VERB 0 root fp\nin in ADP 4 case -\nLagos Lagos PROPN 2 obl - =lLagos",
         NULL,                                                                                        NULL,
         "protest occurred in Lagos 2021-05-05/2021-05-06 e0; protest occurred "
         "protester=Union in Lagos 2021-05-05/2021-05-06 e0"                       },
        {"the attack of the lead",
         "Chile Chile PROPN 2 nsubj - =c\nbombed bomb VERB 0 root fp\nMali Mali PROPN 2 "
         "obj - =c\n\nPeru Peru PROPN 2 nsubj - =c\nbombed bomb VERB 0 root fp\nFiji "
         "Fiji PROPN 2 obj - =c\n\nAda Ada PROPN 2 nsubj - =p\nslept sleep VERB 0 root "
         "fp\n\nBo Bo PROPN 3 nsubj:pass - =p\nwas be AUX 3 aux:pass fp\nkilled kill VERB "
         "0 root npv\nin in ADP 6 case -\nthe the DET 6 det -\nattack attack NOUN 3 obl -",
         NULL,                                                                                        NULL,
         "attack occurred attacker=Chile target=Mali in Mali 2021-05-05/2021-05-06 e0; attack "
         "occurred attacker=Peru target=Fiji in Fiji 2021-05-05/2021-05-06 e1; attack occurred "
         "target=Bo in Mali 2021-05-05/2021-05-06 e0"                              },
    };
    run_all(examples, COUNT(examples));
}

static void headlines_have_their_clause_found(void)
{
    static const struct example examples[] = {
        {"a verb taken for a noun",
         "Chile Chile PROPN 3 compound - =c\naccuses accus NOUN 3 compound -\nPeru Peru "
         "PROPN 0 root - =c",                                                           NULL, NULL,
         "statement occurred speaker=Chile addressee=Peru 2021-05-05/2021-05-06 e0"                                                                            },
        {"coordination taken for a clause",
         "Chile Chile PROPN 0 root - =c\nand and CCONJ 3 cc -\nPeru Peru PROPN 4 nsubj "
         "- =c\nsign sign VERB 1 conj i\ntreaty treaty NOUN 1 conj -",                  NULL, NULL,
         "agreement occurred party=Chile party=Peru 2021-05-05/2021-05-06 e0"                                                                                  },
        {"no auxiliary",
         "Minister minister NOUN 0 root -\narrested arrest VERB 1 acl np\nin in ADP 4 "
         "case -\nLima Lima PROPN 2 obl - =l",                                          NULL, NULL,
         "arrest occurred detainee=Minister in Lima 2021-05-05/2021-05-06 e0"                                                                                  },
        {"a verb behind a phrase",
         "Doctors doctor NOUN 0 root -\nin in ADP 3 case -\nChile Chile PROPN 4 "
         "compound - =c\ndenounce denounce NOUN 1 nmod -\nPeru Peru PROPN 4 nmod - =c", NULL, NULL,
         "statement occurred speaker=Doctors addressee=Peru 2021-05-05/2021-05-06 e0"                                                                          },
        {"a subject taken for a compound",
         "Chile Chile PROPN 2 compound - =c\nbombs bomb VERB 0 root fr\nPeru Peru "
         "PROPN 2 obj - =c",                                                            NULL, NULL,
         "attack occurred attacker=Chile target=Peru in Peru 2021-05-05/2021-05-06 e0"                                                                         },
        {"nobody has a name",
         "Doctors doctor NOUN 2 nsubj -\ndenounce denounce VERB 0 root fr\nministry "
         "ministry NOUN 2 obj -",                                                       NULL, NULL,
         "statement occurred speaker=Doctors addressee=ministry "
         "2021-05-05/2021-05-06 e0"                                                                                                                            },
        {"of no type",
         "Chile Chile PROPN 2 nsubj - =c\nmakes make VERB 0 root fr\nconcessions "
         "concession NOUN 2 obj -",                                                     NULL, NULL, "other occurred participant=Chile 2021-05-05/2021-05-06 e0"},
    };
    run_all(examples, COUNT(examples));
}

static void a_users_frames_come_first(void)
{
    struct arena arena = {0};
    struct event_types types = event_types_builtin(&arena);
    struct event_rules *rules = NULL;
    struct err err = {0};
    struct slice user = SLICE_LIT("lemma\tpos\tif\ttype\nmeet\tv\t\tcall\n");
    int rc = event_rules_new(&types, user, SLICE_LIT("mine.tsv"), &rules, &err);
    CHECK_ROW(rc == 0, err.text);
    if (rc == 0) {
        run_example(rules,
                    &(struct example){
                        "own row",
                        "Ada Ada PROPN 2 nsubj - =p\nmet meet VERB 0 root fp\nBo Bo "
                        "PROPN 2 obj - =p",
                        NULL, NULL,
                        "call occurred participant=Ada participant=Bo "
                        "2021-05-05/2021-05-06 e0"});
        event_rules_free(rules);
    }
    static const char *const wrong[] = {
        "lemma\tpos\tif\ttype\nmeet\tx\t\tcall\n",
        "lemma\tpos\tif\ttype\nmeet\tv\t\tnone_such\n",
        "lemma\tpos\tif\ttype\nmeet\tv\tnoslot=a\tcall\n",
        "lemma\tpos\tif\ttype\nmeet\tv\tobj~odd\tcall\n",
        "lemma\tpos\tif\ttype\tsubtype\troles\nmeet\tv\t\tcall\t\tx\n",
        "lemma\tpos\tif\ttype\tsubtype\troles\tneed\nmeet\tv\t\tcall\t\t\tluck\n",
    };
    for (size_t i = 0; i < COUNT(wrong); i++) {
        struct err bad = {0};
        rc = event_rules_new(&types, slice_of(wrong[i]), SLICE_LIT("mine.tsv"), &rules,
                             &bad);
        CHECK_ROW(rc == ERR_INPUT && strstr(bad.text, "mine.tsv:2"), wrong[i]);
    }
    arena_release(&arena);
}

CU_TestInfo event_tests[] = {
    {"roles come from the tree",            roles_come_from_the_tree           },
    {"others take part too",                others_take_part_too               },
    {"what did not happen is left out",     what_did_not_happen_is_left_out    },
    {"status comes from what governs",      status_comes_from_what_governs     },
    {"dates come from what is told around", dates_come_from_what_is_told_around},
    {"places come from roles and clauses",  places_come_from_roles_and_clauses },
    {"what lies ahead is planned",          what_lies_ahead_is_planned         },
    {"mentions of one event are joined",    mentions_of_one_event_are_joined   },
    {"a user's frames come first",          a_users_frames_come_first          },
    {"headlines have their clause found",   headlines_have_their_clause_found  },
    CU_TEST_INFO_NULL,
};
