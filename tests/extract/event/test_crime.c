/* Crimes in court and in the news: what charges, trials and arrests say of a deed, and
 * who its doer and its victim are. */
#include "tests/check.h"
#include "tests/extract/event/examples.h"
#include "tests/extract/event/report.h"

static void courts_judge_and_do_not_kill(void)
{
    static const struct report reports[] = {
        {"a sentence of death",            "2021-05-06",
         "The tribunal on Monday ordered execution for a baker convicted of arson.",         "legal_case occurred 2021-05-03 court=tribunal accused=baker\n!attacker=tribunal"},
        {"cited",                          "2021-05-06",
         "Pedro Soto was cited by harbour police in December for fishing without a permit.",
         "legal_case occurred 2020-12 plaintiff=harbour police accused=Pedro Soto"                                                                                            },
        {"a trial set for a day",          "2021-03-04",
         "Pedro Soto has a trial set for March 17 in Lima.",                                 "legal_case planned 2021-03-17 accused=Pedro Soto"                               },
        {"a suit that was not seen",       "2021-05-06",
         "The clerk had not read a suit filed in Lima by Acme Partners.",                    "legal_case occurred ../2021-05-06 in Lima plaintiff=Acme Partners"              },
        {"held by those who are no court", "2021-05-06",
         "Ada Ruiz has claimed that the Church of Light imprisoned her for twelve years.",
         "arrest alleged 2021-05-05/2021-05-06 authority=Church of Light detainee=Ada Ruiz\n!legal_case"                                                                      },
        {"money",                          "2021-05-06",
         "Lima Bank took a $9 million charge for its mines on Monday.",                      "!legal_case\n!appointment"                                                      },
        {"sense",                          "2021-05-06",
         "Soto was under stress, affecting his judgment, Ada Ruiz said.",                    "!legal_case"                                                                    },
        {"a degree of murder",             "2021-05-06",
         "Pedro Soto was convicted of second-degree murder on Monday.",                      "!attack"                                                                        },
    };
    run_reports(reports, COUNT(reports));
}

static void deeds_were_before_their_trials(void)
{
    static const struct report reports[] = {
        {"sentenced for a deed",      "2021-05-06",
         "A former teacher was sentenced on Tuesday for killing two students in Peru.",          "legal_case occurred 2021-05-04\n"
         "attack occurred ../2021-05-06 in Peru attacker=teacher target=students"},
        {"a day behind it",           "2021-05-06",
         "Pedro Soto was convicted of murdering Ada Ruiz on Tuesday.",                           "legal_case occurred 2021-05-04 accused=Pedro Soto\n"
         "attack occurred ../2021-05-06 attacker=Pedro Soto target=Ada Ruiz"                      },
        {"caught in the act",         "2021-05-06",
         "Pedro Soto was arrested on Tuesday while attacking a bank in Lima.",                   "attack occurred 2021-05-04 in Lima attacker=Pedro Soto target=bank"   },
        {"owned up",                  "2021-05-06", "Pedro Soto confessed to killing Ada Ruiz.",
         "attack occurred ../2021-05-06 attacker=Pedro Soto target=Ada Ruiz"                                                                                            },
        {"but not looked forward to", "2021-05-06",
         "Ada Ruiz looks forward to meeting Pedro Soto.",                                        "!meeting"                                                             },
        {"an inquiry",                "2021-05-06",
         "The United Nations launched an investigation into the massacre in Lima on Tuesday.",
         "investigation occurred 2021-05-04\nattack occurred ../2021-05-06"                                                                                             },
        {"wanted",                    "2021-05-06",
         "Pedro Soto was wanted for the murder of Ada Ruiz in 1998.",                            "attack occurred 1998 target=Ada Ruiz attacker=Pedro Soto"             },
        {"charged in connection",     "2021-05-06",
         "Three men were charged on Tuesday in connection with the murder of Ada Ruiz.",         "legal_case occurred 2021-05-04 accused=men"                           },
        {"by lawyers",                "2021-05-06",
         "Lawyers for Pedro Soto filed an appeal on Tuesday.",                                   "legal_case occurred 2021-05-04 plaintiff=Pedro Soto"                  },
        {"whose sentence",            "2021-05-06",
         "The Supreme Court of Peru on Tuesday upheld the death sentence of Pedro Soto.",
         "accused=Pedro Soto"                                                                                                                                           },
        {"shot and killed",           "2021-05-06",
         "Police shot and killed a man in Lima on Tuesday.",                                     "attack occurred 2021-05-04 in Lima attacker=Police target=man"        },
    };
    run_reports(reports, COUNT(reports));
}

static void gerunds_say_what_for(void)
{
    static const struct example examples[] = {
        {"of a verb's object",
         "Peru Peru PROPN 2 nsubj - =c\narrested arrest VERB 0 root fp\nBo Bo PROPN 2 obj "
         "- =p\nfor for SCONJ 5 mark -\nkilling kill VERB 2 advcl nr\nCy Cy PROPN 5 obj "
         "- =p",                                                                       NULL, NULL,
         "arrest occurred authority=Peru detainee=Bo in Peru 2021-05-05/2021-05-06 e0; "
         "attack occurred attacker=Bo target=Cy ../2021-05-06 e1"},
        {"of a noun's",
         "The the DET 2 det -\narrest arrest NOUN 8 nsubj -\nof of ADP 4 case -\nBo Bo "
         "PROPN 2 nmod - =p\nfor for SCONJ 6 mark -\nkilling kill VERB 2 acl nr\nCy Cy "
         "PROPN 6 obj - =p\nshocked shock VERB 0 root fp\nPeru Peru PROPN 8 obj - =c", NULL, NULL,
         "arrest occurred detainee=Bo 2021-05-05/2021-05-06 e0; attack occurred "
         "attacker=Bo target=Cy 2021-05-05/2021-05-06 e1"        },
        {"of a noun that is a verb's object",
         "Peru Peru PROPN 2 nsubj - =c\nannounced announce VERB 0 root fp\nthe the DET 4 "
         "det -\narrest arrest NOUN 2 obj -\nof of ADP 6 case -\nBo Bo PROPN 4 nmod - "
         "=p\nfor for SCONJ 8 mark -\nkilling kill VERB 2 advcl nr\nCy Cy PROPN 8 obj - "
         "=p",                                                                         NULL, NULL,
         "statement occurred speaker=Peru 2021-05-05/2021-05-06 e0; arrest occurred "
         "authority=Peru detainee=Bo in Peru 2021-05-05/2021-05-06 e1; attack occurred "
         "attacker=Bo target=Cy 2021-05-05/2021-05-06 e2"        },
    };
    run_all(examples, COUNT(examples));
}

static void nouns_are_predicates(void)
{
    static const struct example examples[] = {
        {"on trial",
         "Ada Ada PROPN 4 nsubj - =p\nis be AUX 4 cop fr\non on ADP 4 case -\ntrial "
         "trial NOUN 0 root -\nin in ADP 6 case -\nLima Lima PROPN 4 nmod - =l\n. . "
         "PUNCT 4 punct -",                                     NULL, NULL,
         "legal_case occurred accused=Ada in Lima 2021-05-05/2021-05-06 e0"                                                        },
        {"under arrest",
         "Ada Ada PROPN 4 nsubj - =p\nwas be AUX 4 cop fp\nunder under ADP 4 case "
         "-\narrest arrest NOUN 0 root -\n. . PUNCT 4 punct -", NULL, NULL, "arrest occurred detainee=Ada 2021-05-05/2021-05-06 e0"},
    };
    run_all(examples, COUNT(examples));
}

static void stories_name_the_unnamed(void)
{
    static const struct report reports[] = {
        {"attacker and victim", "2021-05-06",
         "A man has been jailed for 12 years for stabbing a student in Lima.\n\nPedro Soto, of Callao, "
         "attacked 21-year-old Luis Ramos on 3 November.", "legal_case occurred 2021-05-05/2021-05-06 accused=Pedro Soto\n"
         "attack occurred 2020-11-03 in Lima attacker=Pedro Soto target=Luis Ramos"  },
        {"a headline",          "2021-05-06",
         "Title: Journalist shot dead in Lima\n\nUnidentified gunmen on a motorcycle shot dead a radio "
         "journalist in Lima on Tuesday.\n\nJorge Salas, 41, was hit by six bullets as he "
         "left his home.",                                 "attack occurred 2021-05-04 in Lima attacker=Unidentified gunmen target=Jorge Salas"},
        {"a woman is no Luis",  "2021-05-06",
         "A woman was killed in Lima on Monday. Luis Ramos, 21, was shot in another attack in "
         "Quito.",                                         "attack occurred 2021-05-03 in Lima target=woman"                                   },
        {"who only speaks",     "2021-05-06",
         "A student was stabbed to death in Lima on Monday. Police chief Luis Ramos, 51, said "
         "two men had been arrested.",                     "attack occurred 2021-05-03 in Lima target=student\n!target=Luis Ramos"             },
    };
    run_reports(reports, COUNT(reports));
}

static void crimes_are_told_in_turns_of_phrase(void)
{
    static const struct report reports[] = {
        {"whom a later verb acts on",  "2023-05-10",
         "Ada Okoye was at home in Lima on Monday when two men came in, argued with her and then shot her.",
         "target=Ada Okoye\n!attacker=Ada"                                                                                                                                  },
        {"a player of a club",         "2023-05-10",
         "Lima Lions wide receiver Bo Silva was arrested on Monday.",                                          "arrest occurred 2023-05-08 detainee=Bo Silva\n!Lions"       },
        {"charged under a label",      "2023-05-10",
         "Lima murders: Man charged with killing mother and sister",                                           "accused=Man\n!plaintiff"                                    },
        {"a plea for something",       "2023-05-10",
         "Bo Silva pleaded for privacy on Monday.",                                                            "statement occurred 2023-05-08 speaker=Bo Silva\n!legal_case"},
        {"a place that is locked up",  "2023-05-10",
         "The Lima Lions lock up a playoff seed.",                                                             "!arrest"                                                    },
        {"what police called it",      "2023-05-10",
         "Ada Okoye was shot over what police called an argument in her house on Monday.",
         "target=Ada Okoye\n!arrest"                                                                                                                                        },
        {"a drone that only crashes",  "2023-05-10",
         "A drone that carried drugs crashed in Lima on Monday.",                                              "!attack"                                                    },
        {"an age without its hyphens", "2023-05-10",
         "A 16-year girl was shot in Lima on Monday. A 17 year old boy was arrested in Lima.",
         "target=girl\ndetainee=boy\n!year"                                                                                                                                 },
        {"what is looked into",        "2023-05-10",
         "Lima police investigate shooting at nightclub",                                                      "!attacker=Lima police"                                      },
        {"at home",                    "2023-05-10",
         "Bo Silva grieves after grandson dies in home invasion in Lima",                                      "!attack/invasion"                                           },
        {"let go by the employer",     "2023-05-10",
         "Bo Silva was let go by his employer in Lima on Monday.",                                             "!arrest"                                                    },
        {"he behind his job",          "2023-05-10",
         "Captain Cy Ruiz won. Mayor Ada Okoye met goalkeeper Bo Silva, whose career ended when he was shot.",
         "target=Bo Silva"                                                                                                                                                  },
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo crime_tests[] = {
    {"courts judge and do not kill",       courts_judge_and_do_not_kill      },
    {"deeds were before their trials",     deeds_were_before_their_trials    },
    {"gerunds say what for",               gerunds_say_what_for              },
    {"nouns are predicates",               nouns_are_predicates              },
    {"stories name the unnamed",           stories_name_the_unnamed          },
    {"crimes are told in turns of phrase", crimes_are_told_in_turns_of_phrase},
    CU_TEST_INFO_NULL,
};
