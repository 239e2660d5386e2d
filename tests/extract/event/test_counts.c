/* Who was hit, where they are only counted, and who hit them. */
#include "tests/check.h"
#include "tests/extract/event/examples.h"
#include "tests/extract/event/report.h"

static void who_is_counted_suffers_and_does_not_act(void)
{
    static const struct report reports[] = {
        {"at least",                                    "2023-05-10",
         "Gunmen killed at least nine people in Kano on Monday.",                                                         "attacker=Gunmen target=people\n!target=Gunmen"                     },
        {"as many as",                                  "2023-05-10",
         "Gunmen kidnapped as many as 40 students in Kano on Monday.",                                                    "authority=Gunmen detainee=students\n!detainee=Gunmen"              },
        {"by whom both halves of a toll",               "2023-05-10",
         "Nine farmers were killed and seven others wounded by bandits in Kano on Monday.",
         "attacker=bandits target=farmers\nattacker=bandits target=seven others"                                                                                                              },
        {"but not who has his own",                     "2023-05-10",
         "Nine farmers were killed by bandits and seven wounded by soldiers in Kano.",                                    "attacker=bandits target=farmers\n!attacker=soldiers target=farmers"},
        {"a name, and those who are counted behind it", "2023-05-10",
         "Bo Silva, five other drivers, and two Kenyan nurses were murdered on Monday by gunmen.",
         "target=Bo Silva target=other drivers target=Kenyan nurses"                                                                                                                          },
        {"with what he is",                             "2023-05-10",
         "Bo Silva, rector of the school, five other teachers, and two Kenyan nurses were murdered on Monday by gunmen.",
         "target=Bo Silva target=other teachers target=Kenyan nurses\n=Bo Silva: rector of the school"                                                                                        },
        {"who is counted is not what one is",           "2023-05-10",
         "THE PRIEST BO SILVA, FIVE OTHER PRIESTS, AND TWO KENYAN NURSES WERE MURDERED ON MONDAY BY GUNMEN.",
         "!=Bo Silva: other priests"                                                                                                                                                          },
        {"how many is left open",                       "2023-05-10", "The bandits have killed many farmers.",
         "!attack"                                                                                                                                                                            },
        {"but not where and when",                      "2023-05-10",
         "Bandits have killed many farmers in Kano.",                                                                     "attack occurred 2023-05-09/2023-05-10 in Kano attacker=Bandits"    },
        {"close to",                                    "2023-05-10",
         "Police have detained close to 90 farmers in Lima since Monday.",                                                "authority=Police detainee=farmers"                                 },
        {"and a second deed",                           "2023-05-10",
         "The attack in Lima killed at least 12 and wounded dozens.",                                                     "target=12 people\ntarget=dozens of people"                         },
        {"of which others suffer",                      "2023-05-10",
         "Soldiers killed two militants and arrested four others in Jos on Monday.",                                      "authority=Soldiers detainee=four others"                           },
        {"they were hit too",                           "2023-05-10",
         "Six farmers were killed and 30 others were injured in a blast in Kano on Monday.",
         "target=farmers\ntarget=30 others"                                                                                                                                                   },
        {"but a passive stays one",                     "2023-05-10",
         "Ada Okoye was fined $40 million in Lima on Monday.",                                                            "accused=Ada Okoye\n!court=Ada Okoye"                               },
        {"a number of times",                           "2023-05-10",
         "The men, arrested at least nine times, were freed in Lima on Monday.",                                          "detainee=men\n!authority=men"                                      },
    };
    run_reports(reports, COUNT(reports));
}

static void he_may_be_somebody_without_a_name(void)
{
    static const struct report reports[] = {
        {"told of in the clause before", "2023-05-10",
         "A farmer was charged after police said he shot and killed a woman in Leeds on Monday.",
         "attacker=farmer target=woman"                                                                                                         },
        {"as who suffered",              "2023-05-10",
         "Police arrested a man after he attacked a nurse in Oslo.",                                           "attacker=man target=nurse"      },
        {"in the sentence before",       "2023-05-10",
         "A teenager was arrested on Monday. Police say he killed a farmer in Leeds.",                         "attacker=teenager target=farmer"},
        {"but not of two",               "2023-05-10",
         "A man was arrested and a teenager was shot on Monday. Police said he had killed a farmer in Leeds.",
         "target=farmer\n!attacker=man\n!attacker=teenager"                                                                                     },
        {"nor another than she",         "2023-05-10",
         "A mother was arrested on Monday. Police say he killed a farmer in Leeds.",                           "target=farmer\n!attacker=mother"},
    };
    run_reports(reports, COUNT(reports));
}

static void callings_are_of_people(void)
{
    static const struct report reports[] = {
        {"drivers",  "2023-05-10",
         "A motorist was shot dead by police in Leeds on Monday.",             "attacker=police target=motorist"},
        {"climbers", "2023-05-10", "Two climbers died in the Alps on Monday.",
         "deceased=climbers"                                                                                    },
    };
    run_reports(reports, COUNT(reports));
}

static void towns_stand_for_who_lives_there(void)
{
    static const struct report reports[] = {
        {"shelled",                 "2023-05-10", "Russia shelled Kharkiv on Monday.",
         "attack occurred 2023-05-08 in Kharkiv attacker=Russia target=Kharkiv"                                                      },
        {"attacked",                "2023-05-10", "Rebels attacked Goma on Monday.",
         "attack occurred 2023-05-08 in Goma attacker=Rebels target=Goma"                                                            },
        {"an attack on it",         "2023-05-10",
         "Militants launched an attack on Maiduguri on Monday.",                             "attacker=Militants target=Maiduguri"   },
        {"fired at",                "2023-05-10", "Iran fired missiles at Haifa on Monday.",
         "attacker=Iran target=Haifa"                                                                                                },
        {"given aid",               "2023-05-10",
         "The United States gave $5 million in aid to Kentucky.",                            "donor=United States recipient=Kentucky"},
        {"where somebody was shot", "2023-05-10",
         "Ada Okoye was shot in Goma on Monday.",                                            "target=Ada Okoye\n!target=Goma"        },
    };
    run_reports(reports, COUNT(reports));
}

static void who_acts_is_told_before_the_verb(void)
{
    static const struct report reports[] = {
        {"behind a day",            "2023-05-10",
         "On Monday thieves armed with rifles stormed a bank in Lyon.",                               "attacker=thieves target=bank"            },
        {"behind how long after",   "2023-05-10",
         "Just months after the rebels shelled Goma, Ada Okoye resigned.",                            "attacker=rebels target=Goma"             },
        {"a people",                "2023-05-10", "The French arrested Bo Silva in Paris on Monday.",
         "authority=France detainee=Bo Silva"                                                                                                   },
        {"behind what somebody is", "2023-05-10",
         "Deanne Crane, administrator of the agency, named Lai Yee as coordinator.",                  "appointee=Lai Yee appointer=Deanne Crane"},
    };
    run_reports(reports, COUNT(reports));
}

static void who_is_bought_or_helped_is_of_the_deal(void)
{
    static const struct report reports[] = {
        {"agreed to pay",                 "2023-05-10",
         "Norvik Corp. agreed to pay $4 million in cash to acquire Hartwell Imports Inc.",
         "party=Norvik Corp. party=Hartwell Imports Inc."                                                                                               },
        {"a letter of intent",            "2023-05-10",
         "Norvik Corp. signed a letter of intent to purchase Hartwell Bancorp on Monday.",
         "party=Norvik Corp. party=Hartwell Bancorp"                                                                                                    },
        {"work in a land",                "2023-05-10",
         "Germany pledged $10 million for schools in Kenya on Monday.",                                       "donor=Germany recipient=Kenya"           },
        {"who was there met nobody anew", "2023-05-10",
         "Ada Okoye met Bo Silva in Lima on Monday. During the talks, officials signed a trade agreement.",
         "participant=Ada Okoye participant=Bo Silva\n!participant=officials"                                                                           },
        {"but in one's own",              "2023-05-10",
         "Germany pledged $10 million for schools in Germany on Monday.",                                     "donor=Germany\n!recipient"               },
        {"made available",                "2023-05-10",
         "President Joe Biden made disaster assistance available to the Commonwealth of Kentucky on Monday.",
         "donor=Joe Biden recipient=Commonwealth of Kentucky"                                                                                           },
        {"money made available",          "2023-05-10",
         "Germany made $5 million available to Kenya on Monday.",                                             "donor=Germany recipient=Kenya"           },
        {"no meeting",                    "2023-05-10", "Ada Okoye came to Congress in 2019.",                "!meeting"                                },
        {"a state that was",              "2023-05-10",
         "The Soviet Union invaded Afghanistan in 1979.",                                                     "attacker=Soviet Union target=Afghanistan"},
    };
    run_reports(reports, COUNT(reports));
}

static void people_are_counted(void)
{
    static const struct example examples[] = {
        {"a number alone",
         "The the DET 2 det -\nbomb bomb NOUN 5 nsubj -\nin in ADP 4 case -\nLima Lima "
         "PROPN 2 nmod - =l\nkilled kill VERB 0 root fp\n44 44 NUM 5 obj -\n. . PUNCT 5 "
         "punct -",                                                                    NULL, NULL,
         "attack occurred target=44 people in Lima 2021-05-05/2021-05-06 e0"                                                                                     },
        {"dozens",
         "Dozens dozen NOUN 2 nsubj -\nmarched march VERB 0 root fp\nacross across ADP 4 "
         "case -\nPeru Peru PROPN 2 obl - =c\n. . PUNCT 2 punct -",                    NULL, NULL,
         "protest occurred protester=dozens of people in Peru 2021-05-05/2021-05-06 e0"                                                                          },
        {"a toll of two verbs",
         "The the DET 2 det -\nblast blast NOUN 3 nsubj -\nkilled kill VERB 0 root fp\nnine "
         "nine NUM 3 obj -\nand and CCONJ 6 cc -\nwounded wound VERB 3 conj fp\n30 30 NUM 6 "
         "obj -\nin in ADP 9 case -\nLima Lima PROPN 3 obl - =l\n. . PUNCT 3 punct -", NULL, NULL,
         "attack occurred target=nine people in Lima 2021-05-05/2021-05-06 e0; attack "
         "occurred target=30 people in Lima 2021-05-05/2021-05-06 e0"                                                                                            },
        {"the dead of a blast",
         "The the DET 2 det -\nblast blast NOUN 3 nsubj -\nleft leave VERB 0 root "
         "fp\nthree three NUM 5 nummod -\ndead dead ADJ 3 obj -\nin in ADP 7 case "
         "-\nLima Lima PROPN 3 obl - =l\n. . PUNCT 3 punct -",                         NULL, NULL, "attack occurred target=dead in Lima 2021-05-05/2021-05-06 e0"},
    };
    run_all(examples, COUNT(examples));
}

CU_TestInfo counts_tests[] = {
    {"who is counted suffers and does not act",
     who_is_counted_suffers_and_does_not_act                                          },
    {"he may be somebody without a name",       he_may_be_somebody_without_a_name     },
    {"callings are of people",                  callings_are_of_people                },
    {"towns stand for who lives there",         towns_stand_for_who_lives_there       },
    {"who acts is told before the verb",        who_acts_is_told_before_the_verb      },
    {"who is bought or helped is of the deal",  who_is_bought_or_helped_is_of_the_deal},
    {"people are counted",                      people_are_counted                    },
    CU_TEST_INFO_NULL,
};
