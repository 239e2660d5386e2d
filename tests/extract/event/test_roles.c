/* Politics: who holds, wins, leaves and is given office, and what votes do. */
#include "tests/check.h"
#include "tests/extract/event/examples.h"

static void senses_are_told_apart(void)
{
    static const struct example examples[] = {
        {"beaten in an election",
         "Ada Ada PROPN 2 nsubj - =p\nbeat beat VERB 0 root fp\nBo Bo PROPN 2 obj - =p", NULL, NULL,
         "election occurred winner=Ada candidate=Bo 2021-05-05/2021-05-06 e0"                                                                                   },
        {"beaten in a match",
         "Ada Ada PROPN 2 nsubj - =p\nbeat beat VERB 0 root fp\nBo Bo PROPN 2 obj - =p\nin "
         "in ADP 6 case -\nthe the DET 6 det -\nfinal final NOUN 2 obl -",               NULL, NULL,
         "other occurred participant=Ada participant=Bo 2021-05-05/2021-05-06 e0"                                                                               },
        {"beaten to death",
         "Guards guard NOUN 2 nsubj -\nbeat beat VERB 0 root fp\nBo Bo PROPN 2 obj - =p\nto "
         "to ADP 5 case -\ndeath death NOUN 2 obl -",                                    NULL, NULL,
         "attack occurred attacker=Guards target=Bo 2021-05-05/2021-05-06 e0"                                                                                   },
        {"a memorandum of two countries",
         "Chile Chile PROPN 4 nsubj - =c\nand and CCONJ 3 cc -\nPeru Peru PROPN 1 conj - "
         "=c\nsigned sign VERB 0 root fp\na a DET 6 det -\nmemorandum memorandum NOUN 4 obj "
         "-\nof of ADP 8 case -\nunderstanding understanding NOUN 6 nmod -",             NULL, NULL,
         "agreement occurred party=Chile party=Peru 2021-05-05/2021-05-06 e0"                                                                                   },
        {"a vote of confidence is no election",
         "Ada Ada PROPN 2 nsubj - =p\nlost lose VERB 0 root fp\na a DET 5 det -\nconfidence "
         "confidence NOUN 5 compound -\nvote vote NOUN 2 obj -",                         NULL, NULL, "legislation occurred accused=Ada 2021-05-05/2021-05-06 e0"},
        {"flown as a prisoner",
         "Ada Ada PROPN 3 nsubj:pass - =p\nwas be AUX 3 aux:pass fp\nflown fly VERB 0 root "
         "npv\nto to ADP 5 case -\nLagos Lagos PROPN 3 obl - =l",                        NULL, NULL, "other occurred participant=Ada 2021-05-05/2021-05-06 e0"  },
    };
    run_all(examples, COUNT(examples));
}

static void votes_do_what_they_are_for(void)
{
    static const struct example examples[] = {
        {"voted to remove",
         "Congress congress PROPN 2 nsubj - =oCongress\nvoted vote VERB 0 root fp\nto to PART "
         "4 mark -\nremove remove VERB 2 advcl i\nAda Ada PROPN 4 obj - =p", NULL, NULL,
         "legislation occurred body=Congress 2021-05-05/2021-05-06 e0; appointment occurred "
         "appointee=Ada appointer=Congress 2021-05-05/2021-05-06 e1"                       },
        {"left to remove",
         "Bo Bo PROPN 2 nsubj - =p\nwaited wait VERB 0 root fp\nto to PART 4 mark -\nremove "
         "remove VERB 2 advcl i\nAda Ada PROPN 4 obj - =p",                  NULL, NULL, ""},
    };
    run_all(examples, COUNT(examples));
}

static void who_leaves_is_no_appointer(void)
{
    static const struct example examples[] = {
        {"succeeded",
         "Ada Ada PROPN 2 nsubj - =p\nsucceeded succeed VERB 0 root fp\nBo Bo PROPN 2 obj - "
         "=p",                                                               NULL, NULL,
         "appointment occurred appointee=Ada predecessor=Bo 2021-05-05/2021-05-06 e0"   },
        {"proclaimed",
         "Council council PROPN 2 nsubj - =oCouncil\nproclaimed proclaim VERB 0 root fp\nAda "
         "Ada PROPN 4 compound - =p\npresident president NOUN 2 obj -",      NULL, NULL,
         "appointment occurred appointee=Ada appointer=Council 2021-05-05/2021-05-06 e0"},
        {"succeeded and resigned",
         "Ada Ada PROPN 2 nsubj - =p\nsucceeded succeed VERB 0 root fp\nBo Bo PROPN 2 obj - "
         "=p\n\nBo Bo PROPN 2 nsubj - =pBo\nresigned resign VERB 0 root fp", NULL, NULL,
         "appointment occurred appointee=Ada predecessor=Bo 2021-05-05/2021-05-06 e0; "
         "appointment occurred appointee=Bo 2021-05-05/2021-05-06 e1"                   },
        {"endorsed",
         "Ada Ada PROPN 2 nsubj - =p\nendorsed endorse VERB 0 root fp\nBo Bo PROPN 2 obj - "
         "=p",                                                               NULL, NULL,
         "election occurred candidate=Bo endorser=Ada 2021-05-05/2021-05-06 e0"         },
    };
    run_all(examples, COUNT(examples));
}

static void what_is_no_actor_is_left_out(void)
{
    static const struct example examples[] = {
        {"two and their names",
         "Two two NUM 2 nummod -\nministers minister NOUN 7 nsubj -\n, , PUNCT 4 punct -\nAda "
         "Ada PROPN 2 conj - =p\nand and CCONJ 6 cc -\nBo Bo PROPN 4 conj - =p\nresigned "
         "resign VERB 0 root fp",                                                             NULL, NULL,
         "appointment occurred appointee=Ada appointee=Bo 2021-05-05/2021-05-06 e0"                                                                                   },
        {"supporters of somebody",
         "Supporters supporter NOUN 5 nsubj -\nof of ADP 4 case -\nAda Ada PROPN 4 compound - "
         "\nOkoye Okoye PROPN 1 nmod - =p\nprotested protest VERB 0 root fp",                 NULL, NULL,
         "protest occurred protester=Supporters of Ada Okoye 2021-05-05/2021-05-06 e0"                                                                                },
        {"every election",
         "Members member NOUN 3 nsubj:pass -\nare be AUX 3 aux:pass f\nelected elect VERB 0 "
         "root npv\nin in ADP 6 case -\nevery every DET 6 det -\nelection election NOUN 3 obl "
         "-\n. . PUNCT 3 punct -",                                                            NULL, NULL, ""                                                          },
        {"released what was obtained",
         "Ada Ada PROPN 2 nsubj - =p\nobtained obtain VERB 0 root fp\nmail mail NOUN 2 obj "
         "-\nand and CCONJ 5 cc -\nreleased release VERB 2 conj fp\nit it PRON 5 obj - =pBo",
         NULL,                                                                                      NULL, "other occurred participant=Ada 2021-05-05/2021-05-06 e0"   },
        {"a state of emergency",
         "Ada Ada PROPN 2 nsubj - =p\nsued sue VERB 0 root fp\nover over ADP 5 case -\na a "
         "DET 5 det -\nstate state NOUN 2 obj -\nof of ADP 7 case -\nemergency emergency "
         "NOUN 5 nmod -",                                                                     NULL, NULL, "legal_case occurred plaintiff=Ada 2021-05-05/2021-05-06 e0"},
    };
    run_all(examples, COUNT(examples));
}

static void agents_are_found_elsewhere(void)
{
    static const struct example examples[] = {
        {"behind a support verb",
         "Chile Chile PROPN 2 nsubj - =c\ncalled call VERB 0 root fp\nAda Ada PROPN 2 obj - "
         "=p\na a DET 8 det -\nrebel rebel NOUN 8 amod -\nand and CCONJ 7 cc -\nlevied levy "
         "VERB 5 conj npv\nsanctions sanction NOUN 2 obl -\non on ADP 10 case -\nFiji Fiji "
         "PROPN 8 nmod - =c",                                                                  NULL, NULL,
         "sanction occurred target=Fiji imposer=Chile in Fiji 2021-05-05/2021-05-06 e0"                                                                       },
        {"who is appointed replaces",
         "Ada Ada PROPN 2 nsubj - =p\nappointed appoint VERB 0 root fp\nBo Bo PROPN 2 obj - "
         "=p\n, , PUNCT 5 punct -\nreplacing replace VERB 2 advcl rn\nCy Cy PROPN 5 obj - =p",
         NULL,                                                                                       NULL,
         "appointment occurred appointee=Bo appointer=Ada 2021-05-05/2021-05-06 e0; appointment occurred appointee=Bo predecessor=Cy 2021-05-05/2021-05-06 e0"},
        {"barred from running",
         "Ada Ada PROPN 3 nsubj:pass - =p\nwas be AUX 3 aux:pass fp\nbarred bar VERB 0 root "
         "npv\nfrom from SCONJ 5 mark -\nrunning run VERB 3 advcl rn\nfor for ADP 7 case "
         "-\noffice office NOUN 5 obl -\nby by ADP 9 case -\nPeru Peru PROPN 5 obl - =c",
         NULL,                                                                                       NULL,
         "sanction occurred imposer=Peru target=Ada 2021-05-05/2021-05-06 e0"                                                                                 },
        {"the nomination",
         "Ada Ada PROPN 2 nsubj - =p\nnominated nominate VERB 0 root fp\nBo Bo PROPN 2 obj - "
         "=p\n\nSenate senate PROPN 2 nsubj - =oSenate\nconfirmed confirm VERB 0 root "
         "fp\nthe the DET 4 det -\nnomination nomination NOUN 2 obj -",                        NULL, NULL,
         "appointment occurred appointee=Bo appointer=Ada 2021-05-05/2021-05-06 e0; appointment "
         "occurred appointer=Senate appointee=Bo 2021-05-05/2021-05-06 e1"                                                                                    },
        {"sworn in by a body",
         "Congress congress PROPN 2 nsubj - =oCongress\nswore swear VERB 0 root fp\nin in ADP "
         "4 case -\nAda Ada PROPN 2 obl - =p",                                                 NULL, NULL,
         "appointment occurred appointee=Ada appointer=Congress 2021-05-05/2021-05-06 e0"                                                                     },
    };
    run_all(examples, COUNT(examples));
}

CU_TestInfo roles_tests[] = {
    {"what is no actor is left out", what_is_no_actor_is_left_out},
    {"agents are found elsewhere",   agents_are_found_elsewhere  },
    {"senses are told apart",        senses_are_told_apart       },
    {"votes do what they are for",   votes_do_what_they_are_for  },
    {"who leaves is no appointer",   who_leaves_is_no_appointer  },
    CU_TEST_INFO_NULL,
};
