/* The whole walk: words and turns of political news, by people who do not exist. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

static void who_is_counted_takes_part(void)
{
    static const struct report reports[] = {
        {"tens of thousands", "2026-01-16",
         "Tens of thousands marched in Lima on Monday.",                            "protest occurred 2026-01-12 in Lima protester=tens of thousands of people"    },
        {"behind a day",      "2026-01-16",
         "On Monday hundreds of thousands demonstrated in Lima against the pact.",  "protest occurred 2026-01-12 in Lima protester=hundreds of thousands of people"},
        {"dozens were freed", "2026-01-16", "Dozens were freed in Lima on Monday.",
         "arrest occurred 2026-01-12 in Lima detainee=dozens of people"                                                                                            },
        {"of whom",           "2026-01-16",
         "Police rounded up dozens of nurses in Lima on Monday.",                   "arrest occurred 2026-01-12 in Lima authority=Police detainee=nurses"          },
    };
    run_reports(reports, COUNT(reports));
}

static void who_is_told_in_a_call_was_on_it(void)
{
    static const struct report reports[] = {
        {"in a call",          "2026-01-16",
         "In a phone call on Monday, Ada Lind told Bo Odede that she would help.", "call occurred 2026-01-12 participant=Ada Lind participant=Bo Odede"           },
        {"in a meeting",       "2026-01-16",
         "Ada Lind thanked Bo Odede in a meeting in Lima on Monday.",              "meeting occurred 2026-01-12 in Lima participant=Ada Lind participant=Bo Odede"},
        {"reporters were not", "2026-01-16",
         "Ada Lind told reporters in a call on Monday that she would help.",       "!call"                                                                        },
    };
    run_reports(reports, COUNT(reports));
}

static void trees_are_set_right(void)
{
    static const struct report reports[] = {
        {"the second of two objects",         "2026-01-16",
         "On Monday the electoral board declared Ada Lind the winner.",        "election occurred 2026-01-12 winner=Ada Lind"           },
        {"a particle before a number",        "2026-01-16",
         "Kenya set up ten observation posts in Rwanda on Monday.",            "military_move occurred 2026-01-12 in Rwanda force=Kenya"},
        {"whom a name between them took",     "2026-01-16",
         "The pilots Hezbollah abducted in Lima in May were freed on Monday.", "arrest occurred 2025-05 in Lima authority=Hezbollah detainee=pilots\n"
         "arrest occurred 2026-01-12 detainee=pilots"     },
        {"a verb with a hyphen",              "2026-01-16",
         "Parliament rubber-stamped the budget on Monday.",                    "legislation occurred 2026-01-12 body=Parliament"        },
        {"a verb with a hyphen, passive",     "2026-01-16",
         "Ada Lind was court-martialled in Lima on Monday.",                   "legal_case occurred 2026-01-12 in Lima accused=Ada Lind"},
        {"a verb with a hyphen that happens", "2026-01-16",
         "A plane crash-landed in Lima on Monday.",                            "disaster occurred 2026-01-12 in Lima"                   },
        {"what it calls itself",              "2026-01-16",
         "A group that calls itself the Free Movement is at work in Kenya.",   "!statement"                                             },
    };
    run_reports(reports, COUNT(reports));
}

static void offices_and_votes(void)
{
    static const struct report reports[] = {
        {"to form a government", "2026-01-16",
         "King Olav asked Ada Lind to form a government on Monday.",                          "appointment occurred 2026-01-12 appointee=Ada Lind appointer=Olav"          },
        {"fell",                 "2026-01-16", "The government of Ada Lind fell on Monday.",
         "appointment occurred 2026-01-12 appointee=Ada Lind"                                                                                                              },
        {"stripped of it",       "2026-01-16",
         "Ada Lind was stripped of the chairmanship on Monday.",                              "appointment occurred 2026-01-12 appointee=Ada Lind"                         },
        {"no longer runs",       "2026-01-16", "Ada Lind gave up her candidacy on Monday.",
         "election occurred 2026-01-12 candidate=Ada Lind"                                                                                                                 },
        {"a second term",        "2026-01-16", "Ada Lind secured a second term on Monday.",
         "election occurred 2026-01-12 winner=Ada Lind"                                                                                                                    },
        {"will not run",         "2026-01-16",
         "Ada Lind said on Monday that she would not seek a third term.",                     "election occurred 2026-01-12 candidate=Ada Lind"                            },
        {"did not run",          "2026-01-16", "Ada Lind did not run for president in 2016.",
         "!election"                                                                                                                                                       },
        {"a share of the vote",  "2026-01-16",
         "Ada Lind won with 54% of the vote on Monday.",                                      "election occurred 2026-01-12 winner=Ada Lind"                               },
        {"will not sign",        "2026-01-16",
         "President Ada Lind refused to sign the bill on Monday.",                            "legislation occurred 2026-01-12 body=Ada Lind"                              },
        {"a new cabinet",        "2026-01-16",
         "President Ada Lind named a new cabinet on Monday.",                                 "appointment occurred 2026-01-12 appointee=new cabinet appointer=Ada Lind"   },
        {"royal assent",         "2026-01-16",
         "In Kenya, royal assent was given to the Harbours Act on Monday.",                   "legislation occurred 2026-01-12 in Kenya"                                   },
        {"a law, not a pact",    "2026-01-16",
         "The Kenyan parliament ratified the constitution on Monday.",                        "legislation occurred 2026-01-12 in Kenya body=Kenyan parliament\n!agreement"},
    };
    run_reports(reports, COUNT(reports));
}

static void courts_and_inquiries(void)
{
    static const struct report reports[] = {
        {"annulled",               "2026-01-16",
         "The Supreme Court annulled the vote in Kenya on Monday.",                                  "legal_case occurred 2026-01-12 court=Supreme Court"                       },
        {"decides to annul",       "2026-01-16",
         "The decision of the Supreme Court on Monday to annul the vote was hailed by Ada Lind.",
         "legal_case occurred 2026-01-12 court=Supreme Court"                                                                                                                   },
        {"an appeal",              "2026-01-16", "Bo Odede's appeal was rejected on Monday.",
         "legal_case occurred 2026-01-12 plaintiff=Bo Odede"                                                                                                                    },
        {"not a law but a ruling", "2026-01-16",
         "The Supreme Court of Kenya struck down the law on Monday.",                                "legal_case occurred 2026-01-12 court=Supreme Court of Kenya\n!legislation"},
        {"sided with",             "2026-01-16", "The Supreme Court sided with Ada Lind on Monday.",
         "legal_case occurred 2026-01-12 court=Supreme Court plaintiff=Ada Lind"                                                                                                },
        {"a court's decision",     "2026-01-16",
         "Ada Lind hailed the Supreme Court's decision on Monday.",                                  "legal_case occurred 2026-01-12 court=Supreme Court"                       },
        {"clemency",               "2026-01-16",
         "President Ada Lind granted clemency to Bo Odede on Monday.",                               "legal_case occurred 2026-01-12 court=Ada Lind accused=Bo Odede"           },
        {"set free",               "2026-01-16", "Bo Odede was set free on Monday.",
         "arrest occurred 2026-01-12 detainee=Bo Odede"                                                                                                                         },
        {"its report",             "2026-01-16",
         "The commission of inquiry published its report on Kenya on Monday.",                       "investigation occurred 2026-01-12\n!statement"                            },
    };
    run_reports(reports, COUNT(reports));
}

static void arms_and_states(void)
{
    static const struct report reports[] = {
        {"leaves a union",         "2026-01-16", "Kenya left the African Union on Monday.",
         "agreement occurred 2026-01-12 party=Kenya party=African Union"                                                                                                    },
        {"backs out",              "2026-01-16", "Kenya backed out of the treaty on Monday.",
         "agreement occurred 2026-01-12 party=Kenya"                                                                                                                        },
        {"an operation",           "2026-01-16",
         "Kenya launched a military operation against the rebels on Monday.",                     "attack occurred 2026-01-12 attacker=Kenya target=rebels"                 },
        {"two kinds in two towns", "2026-01-16",
         "Officers shot a man in Cusco. Ada Lind was beheaded in Lima on 3 May 2024.",            "attack occurred 2024-05-03 in Lima target=Ada Lind\n!2024-05-03 in Cusco"},
        {"compensation",           "2026-01-16",
         "The Kenyan government pledged compensation to the families on Monday.",                 "aid occurred 2026-01-12 donor=Kenya recipient=families"                  },
        {"an exchange of fire",    "2026-01-16",
         "An exchange of fire between Kenya and Somalia left two dead on Monday.",                "attack occurred 2026-01-12 attacker=Kenya attacker=Somalia"              },
        {"patrols",                "2026-01-16", "Kenya stepped up its patrols on Monday.",
         "military_move occurred 2026-01-12 force=Kenya"                                                                                                                    },
        {"into the sea",           "2026-01-16",
         "A helicopter fell into the sea off Peru on Monday.",                                    "disaster occurred 2026-01-12 in Peru"                                    },
        {"a summit",               "2026-01-16", "Ada Lind convened a summit in Lima on Monday.",
         "meeting occurred 2026-01-12 in Lima host=Ada Lind"                                                                                                                },
        {"its first case",         "2026-01-16",
         "Kenya confirmed its first case of cholera on Monday.",                                  "disaster occurred 2026-01-12"                                            },
        {"a council meets",        "2026-01-16", "The UN Security Council met on Monday.",
         "meeting occurred 2026-01-12 participant=UN Security Council\n!hearing"                                                                                            },
    };
    run_reports(reports, COUNT(reports));
}

static void a_narrow_row_goes_before_a_wide_one(void)
{
    static const struct report reports[] = {
        {"named as a suspect",        "2026-01-16",
         "Kenyan police named Bo Odede as a suspect on Monday.",                                        "investigation occurred 2026-01-12 in Kenya investigator=Kenyan police subject=Bo Odede\n!appointment"},
        {"a war breaks out",          "2026-01-16",
         "The outbreak of war in Kenya alarmed Ada Lind.",                                              "!disaster"                                                                                           },
        {"an illness kills",          "2026-01-16", "A stroke killed Ada Lind on Monday.",
         "death occurred 2026-01-12 deceased=Ada Lind\n!attack"                                                                                                                                               },
        {"attacks words",             "2026-01-16",
         "Ada Lind attacked the speech of Bo Odede on Monday.",                                         "statement occurred 2026-01-12 speaker=Ada Lind addressee=Bo Odede\n!attack"                          },
        {"battles a fire",            "2026-01-16", "Crews battled a blaze in Lima on Monday.",
         "disaster occurred 2026-01-12 in Lima\n!attack"                                                                                                                                                      },
        {"told to form a government", "2026-01-16",
         "The queen charged Ada Lind with forming a government on Monday.",                             "appointment occurred 2026-01-12 appointee=Ada Lind\n!legal_case"                                     },
        {"a throne",                  "2026-01-16", "Prince Bo Odede acceded to the throne on Monday.",
         "appointment occurred 2026-01-12 appointee=Bo Odede\n!agreement"                                                                                                                                     },
        {"burnt",                     "2026-01-16", "Rebels torched a bus in Lima on Monday.",
         "attack occurred 2026-01-12 in Lima attacker=Rebels"                                                                                                                                                 },
        {"where a crash ends",        "2026-01-16",
         "A jet crashed into the Indian Ocean on Monday.",                                              "disaster occurred 2026-01-12 in Indian Ocean"                                                        },
    };
    run_reports(reports, COUNT(reports));
}

static void who_is_one_of_them_is_told(void)
{
    static const struct report reports[] = {
        {"was among them",              "2026-01-16",
         "Bo Odede was among those arrested on Monday in Lima.",                                             "arrest occurred 2026-01-12 in Lima detainee=Bo Odede"              },
        {"among them was",              "2026-01-16", "Among those killed in the raid was Bo Odede.",
         "target=Bo Odede"                                                                                                                                                       },
        {"one of them was",             "2026-01-16",
         "One of the three men arrested on Monday was Bo Odede.",                                            "arrest occurred 2026-01-12 detainee=men detainee=Bo Odede"         },
        {"they included",               "2026-01-16",
         "Those arrested on Monday included Bo Odede and Ada Lind.",                                         "arrest occurred 2026-01-12 detainee=Bo Odede detainee=Ada Lind"    },
        {"among them, behind the verb", "2026-01-16",
         "Forty officers were arrested on Monday, among them General Bo Odede.",                             "arrest occurred 2026-01-12 detainee=officers detainee=Bo Odede"    },
        {"among them, behind the noun", "2026-01-16",
         "Forty people, among them General Bo Odede, were arrested on Monday.",                              "arrest occurred 2026-01-12 detainee=people detainee=Bo Odede"      },
        {"the participle first",        "2026-01-16",
         "Wounded in Lima on Monday were Bo Odede and Ada Lind.",                                            "attack occurred 2026-01-12 in Lima target=Bo Odede target=Ada Lind"},
        {"no actor among things",       "2026-01-16",
         "The Green Act is one of the laws banning Peru from the fair.",                                     "!imposer=Green Act"                                                },
        {"shot, between commas",        "2026-01-16",
         "Bo Odede, shot on Monday by gunmen in Lima, was a teacher.",                                       "attack occurred 2026-01-12 in Lima attacker=gunmen target=Bo Odede"},
        {"only to be",                  "2026-01-16",
         "Bo Odede left Peru in 2020, only to be arrested in Chile.",                                        "arrest occurred 2020 in Chile detainee=Bo Odede"                   },
        {"an aim",                      "2026-01-16", "Guards were sent on Monday only to arrest Bo Odede.",
         "!arrest"                                                                                                                                                               },
    };
    run_reports(reports, COUNT(reports));
}

static void turns_of_phrase_of_the_police_report(void)
{
    static const struct report reports[] = {
        {"what appeared to be",               "2026-01-16",
         "Peru fired what appeared to be a ballistic missile into the sea on Monday.",                             "military_move occurred 2026-01-12 force=Peru"                                    },
        {"what it called",                    "2026-01-16",
         "Peru fired what it called a missile on Monday.",                                                         "military_move occurred 2026-01-12 force=Peru"                                    },
        {"died in a crash",                   "2026-01-16",
         "Bo Odede died in a helicopter crash near Cusco on Monday.",                                              "disaster occurred 2026-01-12 in Cusco victim=Bo Odede"                           },
        {"a test",                            "2026-01-16", "Peru detonated a nuclear device on Monday.",
         "military_move occurred 2026-01-12 force=Peru\n!attack"                                                                                                                                     },
        {"gathered to demand",                "2026-01-16",
         "Students gathered in Lima on Monday to demand the release of Bo Odede.",                                 "protest occurred 2026-01-12 in Lima protester=Students target=Bo Odede\n!meeting"},
        {"a mob",                             "2026-01-16", "The mansion was overrun by a mob in Lima on Monday.",
         "protest occurred 2026-01-12 in Lima protester=mob\n!attack"                                                                                                                                },
        {"soldiers in the way",               "2026-01-16",
         "Soldiers blocked two bridges in Lima on Monday.",                                                        "military_move occurred 2026-01-12 in Lima force=Soldiers\n!protest"              },
        {"in court",                          "2026-01-16",
         "Bo Odede challenged the ban in the Supreme Court on Monday.",                                            "legal_case occurred 2026-01-12 plaintiff=Bo Odede court=Supreme Court"           },
        {"turned down",                       "2026-01-16",
         "The Supreme Court turned down a petition by Bo Odede on Monday.",                                        "legal_case occurred 2026-01-12 court=Supreme Court plaintiff=Bo Odede"           },
        {"held somewhere",                    "2026-01-16", "Forty students were held in Lima on Monday.",
         "arrest occurred 2026-01-12 in Lima detainee=students"                                                                                                                                      },
        {"a gathering is held",               "2026-01-16",
         "The festival was held in Lima on Monday.",                                                               "!arrest"                                                                         },
        {"a car bomb",                        "2026-01-16",
         "A car bomb claimed the life of Bo Odede on Monday.",                                                     "attack occurred 2026-01-12 target=Bo Odede"                                      },
        {"it",                                "2026-01-16",
         "The Green Front is based in Lima. It attacked a convoy on Monday.",                                      "attack occurred 2026-01-12 attacker=Green Front target=convoy"                   },
        {"it, of no body",                    "2026-01-16",
         "Peru condemned the raid. It was the third attack on Chile.",                                             "!attacker=Peru"                                                                  },
        {"a death in a crash, in a headline", "2026-01-16",
         "Iran Confirms Death of President Bo Odede in Helicopter Crash",                                          "disaster occurred 2026-01-15/2026-01-16 victim=Bo Odede"                         },
        {"in panic",                          "2026-01-16", "Families poured into the squares of Lima.",
         "!protest"                                                                                                                                                                                  },
    };
    run_reports(reports, COUNT(reports));
}

static void halves_and_particles_are_of_their_word(void)
{
    static const struct report reports[] = {
        {"what an inquiry is for",  "2026-01-16",
         "Parliament appointed a fact-finding commission on Monday.",                              "investigation occurred 2026-01-12 investigator=Parliament\n!appointment"},
        {"a loss of accounts",      "2026-01-16",
         "Acme Bank took a one-time charge for its mines on Monday.",                              "!legal_case\n!appointment"                                              },
        {"two dashes",              "2026-01-16", "Acme Bank took a one - time charge on Monday.",
         "legal_case"                                                                                                                                                       },
        {"a verb and its particle", "2026-01-16",
         "Gunmen tried to blow up a bridge on Monday.",                                            "attack occurred 2026-01-12 attacker=Gunmen target=bridge"               },
        {"the verb alone",          "2026-01-16",
         "Bo Odede tried to blow the whistle on Monday.",                                          "!attack"                                                                },
        {"an office taken over",    "2026-01-16",
         "Bo Odede takes over as chairman of Acme Bank.",                                          "appointment occurred 2026-01-16 appointee=Bo Odede"                     },
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo event_words_tests[] = {
    {"who is counted takes part",              who_is_counted_takes_part             },
    {"who is told in a call was on it",        who_is_told_in_a_call_was_on_it       },
    {"trees are set right",                    trees_are_set_right                   },
    {"offices and votes",                      offices_and_votes                     },
    {"courts and inquiries",                   courts_and_inquiries                  },
    {"arms and states",                        arms_and_states                       },
    {"a narrow row goes before a wide one",    a_narrow_row_goes_before_a_wide_one   },
    {"who is one of them is told",             who_is_one_of_them_is_told            },
    {"turns of phrase of the police report",   turns_of_phrase_of_the_police_report  },
    {"halves and particles are of their word", halves_and_particles_are_of_their_word},
    CU_TEST_INFO_NULL,
};
