/* The whole walk: what nouns tell, without a verb of their own, by people who do not
 * exist. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

static void offices_won_and_lost(void)
{
    static const struct report reports[] = {
        {"a return",           "2026-01-16",
         "Ada Lind's return to Peru on Monday stunned her rivals.",                            "visit occurred 2026-01-12 in Peru visitor=Ada Lind"                     },
        {"a return of health", "2026-01-16",
         "The return of the spring rains pleased farmers in Peru on Monday.",                  "!visit"                                                                 },
        {"an ousting",         "2026-01-16",
         "The ousting of President Ada Lind on Monday stunned Kenya.",                         "appointment occurred 2026-01-12 appointee=Ada Lind"                     },
        {"who appoints",       "2026-01-16",
         "Bo Odede's appointment of Ada Lind as minister on Monday stunned Kenya.",            "appointment occurred 2026-01-12 appointee=Ada Lind appointer=Bo Odede"  },
        {"a removal",          "2026-01-16",
         "Ada Lind's removal from office on Monday stunned Kenya.",                            "appointment occurred 2026-01-12 appointee=Ada Lind"                     },
        {"an exit",            "2026-01-16",
         "Ada Lind's exit from the government on Monday stunned Kenya.",                       "appointment occurred 2026-01-12 appointee=Ada Lind"                     },
        {"an enthronement",    "2026-01-16",
         "The enthronement of Bishop Bo Odede on Monday drew crowds.",                         "appointment occurred 2026-01-12 appointee=Bo Odede"                     },
        {"whom one replaces",  "2026-01-16",
         "The replacement of Ada Lind by Bo Odede on Monday surprised Kenya.",                 "appointment occurred 2026-01-12 appointee=Bo Odede predecessor=Ada Lind"},
        {"in an election",     "2026-01-16",
         "Ada Lind's election victory on Monday stunned Kenya.",                               "election occurred 2026-01-12 winner=Ada Lind"                           },
        {"in a race",          "2026-01-16",
         "Ada Lind's victory in the marathon on Monday stunned Kenya.",                        "!election"                                                              },
        {"out of a race",      "2026-01-16",
         "Ada Lind's withdrawal from the race on Monday stunned Kenya.",                       "election occurred 2026-01-12 candidate=Ada Lind"                        },
        {"a recount",          "2026-01-16", "A recount of ballots in Kenya began on Monday.",
         "election occurred 2026-01-12 in Kenya body=Kenya"                                                                                                             },
    };
    run_reports(reports, COUNT(reports));
}

static void deeds_of_states(void)
{
    static const struct report reports[] = {
        {"a recall",               "2026-01-16",
         "Kenya's recall of its ambassador to Somalia on Monday raised fears.",         "sanction occurred 2026-01-12 imposer=Kenya target=Somalia"       },
        {"a closed border",        "2026-01-16",
         "Kenya's closure of the border with Somalia on Monday raised fears.",          "sanction occurred 2026-01-12 imposer=Kenya target=Somalia"       },
        {"aid that stops",         "2026-01-16",
         "Kenya's suspension of aid to Somalia on Monday raised fears.",                "sanction occurred 2026-01-12 imposer=Kenya target=Somalia"       },
        {"who imposes",            "2026-01-16",
         "Kenya's imposition of tariffs on Somalia on Monday raised fears.",            "sanction occurred 2026-01-12 imposer=Kenya target=Somalia"       },
        {"a treaty dropped",       "2026-01-16",
         "Kenya's abandonment of the treaty on Monday raised fears.",                   "agreement occurred 2026-01-12 party=Kenya"                       },
        {"a gift",                 "2026-01-16",
         "Kenya's gift of 200 trucks to Somalia on Monday was hailed.",                 "aid occurred 2026-01-12 in Somalia donor=Kenya recipient=Somalia"},
        {"an airlift",             "2026-01-16",
         "An airlift of food to Somalia by Kenya began on Monday.",                     "aid occurred 2026-01-12 in Somalia donor=Kenya recipient=Somalia"},
        {"troops are sent",        "2026-01-16",
         "The dispatch of 200 troops to Somalia by Kenya on Monday raised fears.",      "military_move occurred 2026-01-12 in Somalia force=Kenya"        },
        {"a retreat",              "2026-01-16",
         "Kenya's retreat from Somalia on Monday raised fears.",                        "military_move occurred 2026-01-12 in Somalia force=Kenya"        },
        {"an advance",             "2026-01-16",
         "The advance of Kenyan troops on Mogadishu on Monday raised fears.",           "military_move occurred 2026-01-12 in Somalia force=Kenyan troops"},
        {"no more fighting",       "2026-01-16",
         "A cessation of hostilities between Kenya and Somalia took effect on Monday.", "!attack"                                                         },
        {"a dissolved parliament", "2026-01-16",
         "President Ada Lind's dissolution of parliament on Monday stunned Kenya.",     "legislation occurred 2026-01-12 body=parliament sponsor=Ada Lind"},
        {"a repeal",               "2026-01-16",
         "Parliament's repeal of the emergency law on Monday stunned Kenya.",           "legislation occurred 2026-01-12 body=Parliament"                 },
    };
    run_reports(reports, COUNT(reports));
}

static void courts_and_cells(void)
{
    static const struct report reports[] = {
        {"a plea",           "2026-01-16", "Ada Lind's guilty plea on Monday stunned her rivals.",
         "legal_case occurred 2026-01-12 accused=Ada Lind"                                                                                                                         },
        {"in court",         "2026-01-16",
         "Ada Lind made a brief court appearance in Lima on Monday.",                              "legal_case occurred 2026-01-12 in Lima accused=Ada Lind"                       },
        {"a pardon",         "2026-01-16",
         "Ada Lind's pardon by President Bo Odede on Monday stunned Kenya.",                       "legal_case occurred 2026-01-12 accused=Ada Lind court=Bo Odede"                },
        {"a term",           "2026-01-16",
         "A ten-year jail term for Ada Lind was handed down on Monday.",                           "legal_case occurred 2026-01-12 accused=Ada Lind"                               },
        {"a term of office", "2026-01-16",
         "Ada Lind's six-year term was cut short on Monday.",                                      "!legal_case"                                                                   },
        {"a commutation",    "2026-01-16",
         "The commutation of Ada Lind's sentence on Monday stunned Kenya.",                        "legal_case occurred 2026-01-12 accused=Ada Lind"                               },
        {"before a panel",   "2026-01-16",
         "Ada Lind's appearance before the Senate finance committee on Monday lasted six hours.",
         "hearing occurred 2026-01-12 witness=Ada Lind body=Senate finance committee"                                                                                              },
        {"set free",         "2026-01-16",
         "Ada Lind's release from prison on Monday stunned Kenya.",                                "arrest occurred 2026-01-12 detainee=Ada Lind"                                  },
        {"a record",         "2026-01-16",
         "The release of Ada Lind's new album on Monday was hailed.",                              "!arrest"                                                                       },
        {"taken",            "2026-01-16",
         "Ada Lind's abduction by gunmen on Monday stunned Kenya.",                                "arrest occurred 2026-01-12 authority=gunmen detainee=Ada Lind"                 },
        {"given up",         "2026-01-16",
         "The handover of Ada Lind to Spanish police on Monday was hailed.",                       "arrest occurred 2026-01-12 in Spain authority=Spanish police detainee=Ada Lind"},
        {"a search",         "2026-01-16",
         "A search of Ada Lind's home by police on Monday lasted six hours.",                      "investigation occurred 2026-01-12 investigator=police subject=Ada Lind"        },
        {"a hunt",           "2026-01-16", "The hunt for Ada Lind began on Monday.",
         "investigation occurred 2026-01-12 subject=Ada Lind"                                                                                                                      },
    };
    run_reports(reports, COUNT(reports));
}

static void blows_and_blazes(void)
{
    static const struct report reports[] = {
        {"a downing",   "2026-01-16",
         "The downing of a helicopter in Mali on Monday left ten dead.",                   "attack occurred 2026-01-12 in Mali target=helicopter"          },
        {"a barrage",   "2026-01-16", "A barrage of rockets hit Haifa on Monday.",
         "attack occurred 2026-01-12 in Haifa"                                                                                                             },
        {"not a blaze", "2026-01-16",
         "Artillery fire on Haifa on Monday left ten dead.",                               "!disaster"                                                     },
        {"a spree",     "2026-01-16", "A shooting spree in Lima on Monday left ten dead.",
         "attack occurred 2026-01-12 in Lima"                                                                                                              },
        {"torched",     "2026-01-16",
         "The torching of a mosque in Lima on Monday was condemned.",                      "attack occurred 2026-01-12 in Lima target=mosque"              },
        {"retaken",     "2026-01-16",
         "The recapture of Mogadishu by Kenyan troops on Monday was hailed.",              "attack occurred 2026-01-12 in Mogadishu attacker=Kenyan troops"},
        {"it fell",     "2026-01-16",
         "The fall of Mogadishu to the rebels on Monday stunned Kenya.",                   "attack occurred 2026-01-12 in Mogadishu attacker=rebels"       },
        {"a coup",      "2026-01-16", "The coup in Mali on Monday was condemned.",
         "attack occurred 2026-01-12 in Mali"                                                                                                              },
        {"a revolt",    "2026-01-16", "An uprising in Mali began on Monday.",
         "protest occurred 2026-01-12 in Mali"                                                                                                             },
        {"a picket",    "2026-01-16",
         "A picket by teachers in Lima on Monday drew hundreds.",                          "protest occurred 2026-01-12 in Lima protester=teachers"        },
        {"lightning",   "2026-01-16", "A lightning strike in Kenya on Monday killed ten.",
         "!attack"                                                                                                                                         },
        {"a wreck",     "2026-01-16", "A train wreck near Lima on Monday left ten dead.",
         "disaster occurred 2026-01-12 in Lima"                                                                                                            },
        {"a dam",       "2026-01-16", "A dam failure in Brazil on Monday left ten dead.",
         "disaster occurred 2026-01-12 in Brazil"                                                                                                          },
        {"a crush",     "2026-01-16",
         "A crush at a stadium in Lima on Monday left ten dead.",                          "disaster occurred 2026-01-12 in Lima"                          },
        {"a cremation", "2026-01-16",
         "The cremation of Ada Lind in Lima on Monday drew thousands.",                    "death occurred 2026-01-12 in Lima deceased=Ada Lind"           },
    };
    run_reports(reports, COUNT(reports));
}

static void who_met_and_spoke(void)
{
    static const struct report reports[] = {
        {"at dinner", "2026-01-16",
         "A working dinner between Ada Lind and Bo Odede on Monday ran late.",             "meeting occurred 2026-01-12 participant=Ada Lind participant=Bo Odede"},
        {"a reunion", "2026-01-16", "A reunion of the rock band on Monday drew fans.",
         "!meeting"                                                                                                                                               },
        {"elders",    "2026-01-16",
         "A gathering of tribal elders in Lima on Monday ended early.",                    "meeting occurred 2026-01-12 in Lima participant=tribal elders"        },
        {"evidence",  "2026-01-16",
         "The gathering of evidence in Lima on Monday ended early.",                       "!meeting"                                                             },
        {"letters",   "2026-01-16",
         "An exchange of letters between Ada Lind and Bo Odede on Monday eased tensions.",
         "call occurred 2026-01-15/2026-01-16 participant=Ada Lind participant=Bo Odede"                                                                          },
        {"a lecture", "2026-01-16",
         "A lecture by Ada Lind in Oslo on Monday drew 400 students.",                     "news_conference occurred 2026-01-12 speaker=Ada Lind"                 },
    };
    run_reports(reports, COUNT(reports));
}

static void what_was_done_before_a_name(void)
{
    static const struct report reports[] = {
        {"freed",                 "2026-01-16", "Freed hostage Ada Lind flew home on Monday.",
         "arrest occurred ../2026-01-16 detainee=Ada Lind"                                                                                                              },
        {"a name of three words", "2026-01-16",
         "The newly appointed ambassador Ada Lind flew home on Monday.",                             "appointment occurred ../2026-01-16 appointee=Ada Lind"            },
        {"two of them",           "2026-01-16",
         "The jailed reporters Ada Lind and Bo Odede spoke on Monday.",                              "arrest occurred ../2026-01-16 detainee=Ada Lind detainee=Bo Odede"},
        {"a convict",             "2026-01-16",
         "Convicted robber Bo Odede was moved to Ohio on Monday.",                                   "legal_case occurred ../2026-01-16 accused=Bo Odede"               },
        {"no deed",               "2026-01-16", "The respected judge Ada Lind flew home on Monday.",
         "!arrest\n!appointment\n!legal_case"                                                                                                                           },
        {"of nobody named",       "2026-01-16",
         "The convicted traders flew home to Peru on Monday.",                                       "!legal_case"                                                      },
    };
    run_reports(reports, COUNT(reports));
}

static void nouns_with_a_hyphen(void)
{
    static const struct report reports[] = {
        {"a particle",              "2026-01-16",
         "A break-in at the embassy in Lima on Monday was condemned.",                        "attack occurred 2026-01-12 in Lima target=embassy"                    },
        {"more than one",           "2026-01-16", "Nurses staged sit-ins in Lima on Monday.",
         "protest occurred 2026-01-12 in Lima protester=Nurses"                                                                                                      },
        {"taken for a preposition", "2026-01-16", "The sit-in ended in Lima on Monday.",
         "protest occurred 2026-01-12 in Lima"                                                                                                                       },
        {"a gerund",                "2026-01-16",
         "A hostage-taking at a bank in Lima ended on Monday.",                               "arrest occurred 2026-01-12 in Lima detainee=hostage"                  },
        {"between two",             "2026-01-16",
         "A face-to-face between Ada Lind and Bo Odede on Monday ran late.",                  "meeting occurred 2026-01-12 participant=Ada Lind participant=Bo Odede"},
        {"that heads all",          "2026-01-16",
         "A gas leak at a plant in Lima on Monday left ten ill.",                             "disaster occurred 2026-01-12 in Lima"                                 },
        {"no such noun",            "2026-01-16",
         "Students in warm-up suits posed in Lima on Monday.",                                "!attack\n!protest"                                                    },
    };
    run_reports(reports, COUNT(reports));
}

static void what_noun_subjects_do(void)
{
    static const struct report reports[] = {
        {"unrest sweeps a town", "2026-01-16", "Riots swept Lima on Monday.",
         "protest occurred 2026-01-12 in Lima"                                                                                                            },
        {"it grips a town",      "2026-01-16", "Protests gripped Lima on Monday.",
         "protest occurred 2026-01-12 in Lima"                                                                                                            },
        {"fever",                "2026-01-16", "Football fever swept Lima on Monday.",
         "!protest\n!disaster\n!attack"                                                                                                                   },
        {"a blast rattles it",   "2026-01-16", "Explosions rattled Lima on Monday.",
         "attack occurred 2026-01-12 in Lima"                                                                                                             },
        {"an incursion",         "2026-01-16",
         "A cross-border raid into Lebanon on Monday left ten dead.",                  "attack occurred 2026-01-12 in Lebanon target=Lebanon"             },
        {"charm",                "2026-01-16",
         "A charm offensive in Peru by Ada Lind began on Monday.",                     "!attack"                                                          },
        {"on a record",          "2026-01-16",
         "Ada Lind's attack on Bo Odede's record on Monday surprised many.",           "!attack"                                                          },
        {"a stay",               "2026-01-16",
         "A stay of execution for Ada Lind was granted on Monday.",                    "legal_case occurred 2026-01-12 accused=Ada Lind"                  },
        {"a throne",             "2026-01-16",
         "Ada Lind's accession to the throne on Monday was hailed.",                   "appointment occurred 2026-01-12 appointee=Ada Lind"               },
        {"reservists",           "2026-01-16",
         "A call-up of reservists by Kenya on Monday raised fears.",                   "military_move occurred 2026-01-12 force=Kenya"                    },
        {"an apology",           "2026-01-16",
         "Ada Lind's apology to Bo Odede on Monday was welcome.",                      "statement occurred 2026-01-12 speaker=Ada Lind addressee=Bo Odede"},
    };
    run_reports(reports, COUNT(reports));
}

static void who_did_it_to_whom(void)
{
    static const struct report reports[] = {
        {"of whom",         "2026-01-16",
         "Kenya's extradition of Bo Odede on Monday stunned investors.",            "arrest occurred 2026-01-12 in Kenya authority=Kenya detainee=Bo Odede" },
        {"by whom",         "2026-01-16",
         "Bo Odede's pardon by Kenya on Monday stunned investors.",                 "legal_case occurred 2026-01-12 in Kenya accused=Bo Odede court=Kenya"  },
        {"whose court",     "2026-01-16",
         "The Supreme Court's acquittal of Ada Lind on Monday stunned investors.",  "legal_case occurred 2026-01-12 accused=Ada Lind court=Supreme Court"   },
        {"of a firm",       "2026-01-16",
         "Kenya's prosecution of Merel Bank on Monday stunned investors.",          "legal_case occurred 2026-01-12 in Kenya accused=Merel Bank court=Kenya"},
        {"whom one backs",  "2026-01-16",
         "Ada Lind's endorsement of Bo Odede on Monday stunned investors.",         "election occurred 2026-01-12 candidate=Bo Odede endorser=Ada Lind"     },
        {"elected by",      "2026-01-16",
         "Ada Lind's election by parliament on Monday stunned investors.",          "election occurred 2026-01-12 winner=Ada Lind body=parliament"          },
        {"whose promotion", "2026-01-16",
         "President Ada Lind's promotion of Bo Odede on Monday stunned investors.", "appointment occurred 2026-01-12 appointee=Bo Odede appointer=Ada Lind" },
        {"whose poisoning", "2026-01-16",
         "Bo Odede's poisoning by rebels on Monday stunned investors.",             "attack occurred 2026-01-12 attacker=rebels target=Bo Odede"            },
        {"whose censure",   "2026-01-16",
         "Parliament's censure of Ada Lind on Monday stunned investors.",           "legislation occurred 2026-01-12 accused=Ada Lind body=Parliament"      },
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo event_nouns_tests[] = {
    {"offices won and lost",        offices_won_and_lost       },
    {"deeds of states",             deeds_of_states            },
    {"courts and cells",            courts_and_cells           },
    {"blows and blazes",            blows_and_blazes           },
    {"who met and spoke",           who_met_and_spoke          },
    {"what was done before a name", what_was_done_before_a_name},
    {"nouns with a hyphen",         nouns_with_a_hyphen        },
    {"what noun subjects do",       what_noun_subjects_do      },
    {"who did it to whom",          who_did_it_to_whom         },
    CU_TEST_INFO_NULL,
};
