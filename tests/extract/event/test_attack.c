/* Attacks: who is said to have done them, whose the unnamed are, what was hit. */
#include "tests/check.h"
#include "tests/extract/event/examples.h"

static void blame_names_the_attacker(void)
{
    static const struct example examples[] = {
        {"owned up",
         "Chile Chile PROPN 2 nsubj - =c\nclaimed claim VERB 0 root fp\nresponsibility "
         "responsibility NOUN 2 obj -\nfor for ADP 6 case -\nthe the DET 6 det -\nraid "
         "raid NOUN 3 nmod -\non on ADP 8 case -\nFiji Fiji PROPN 6 nmod - =c", NULL, NULL,
         "statement occurred speaker=Chile 2021-05-05/2021-05-06 e0; attack occurred "
         "target=Fiji attacker=Chile in Fiji 2021-05-05/2021-05-06 e1"                                                                          },
        {"attributed",
         "Ada Ada PROPN 2 nsubj - =p\nattributed attribute VERB 0 root fp\nthe the DET 4 "
         "det -\nmurder murder NOUN 2 obj -\nof of ADP 6 case -\nBo Bo PROPN 4 nmod - "
         "=p\nto to ADP 8 case -\nFront Front PROPN 2 obl - =o",                NULL, NULL,
         "attack occurred target=Bo attacker=Front 2021-05-05/2021-05-06 e0"                                                                    },
        {"behind the noun",
         "The the DET 2 det -\nraid raid NOUN 9 nsubj -\non on ADP 4 case -\nFiji Fiji "
         "PROPN 2 nmod - =c\n, , PUNCT 6 punct -\nblamed blame VERB 2 acl npv\non on ADP "
         "8 case -\nFront Front PROPN 6 obl - =o\nended end VERB 0 root fp",    NULL, NULL,
         "attack occurred target=Fiji attacker=Front in Fiji 2021-05-05/2021-05-06 e0; "
         "statement occurred addressee=Front 2021-05-05/2021-05-06 e1"                                                                          },
        {"whose murder",
         "Bo Bo PROPN 3 nmod:poss - =p\n's 's PART 1 case -\nmurder murder NOUN 4 nsubj "
         "-\nshocked shock VERB 0 root fp\nAda Ada PROPN 4 obj - =p",           NULL, NULL, "attack occurred target=Bo 2021-05-05/2021-05-06 e0"},
    };
    run_all(examples, COUNT(examples));
}

static void groups_act_with_their_body(void)
{
    static const struct example examples[] = {
        {"militants of a body",
         "Front Front PROPN 2 compound - =o\nmilitants militant NOUN 3 nsubj -\nburned "
         "burn VERB 0 root fp\ntwo two NUM 5 nummod -\nbuses bus NOUN 3 obj -", NULL, NULL,
         "attack occurred attacker=Front militants attacker=Front target=buses "
         "2021-05-05/2021-05-06 e0"                                                           },
        {"a thing alone makes no event",
         "The the DET 2 det -\nbus bus NOUN 4 nsubj:pass -\nwas be AUX 4 aux:pass "
         "fp\nattacked attack VERB 0 root npv",                                 NULL, NULL, ""},
    };
    run_all(examples, COUNT(examples));
}

CU_TestInfo attack_tests[] = {
    {"blame names the attacker",   blame_names_the_attacker  },
    {"groups act with their body", groups_act_with_their_body},
    CU_TEST_INFO_NULL,
};
