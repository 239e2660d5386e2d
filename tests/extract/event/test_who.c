/* Who took part, told by words that stand apart from the verb. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

static void officials_are_named_behind_their_bodies(void)
{
    static const struct report reports[] = {
        {"an office of a country", "2023-05-10",
         "On Monday, Ada Okoye met Prime Minister of Kosovo Arben Krasniqi in Pristina.",
         "meeting occurred 2023-05-08 in Pristina participant=Ada Okoye "
         "participant=Arben Krasniqi"                                                                                                                                                                   },
        {"two of them",            "2023-05-10",
         "President of Kazakhstan Rustam Nazarov and President of Turkmenistan Serdar "
         "Atayev signed an agreement on Friday.",                                                                               "agreement occurred 2023-05-05 party=Rustam Nazarov party=Serdar Atayev"},
        {"two with places' names", "2023-05-10",
         "President of Tajikistan Emomi Rahimov and President of Uzbekistan Shavrat Mirzaev signed a border treaty on Monday.",
         "party=Emomi Rahimov party=Shavrat Mirzaev"                                                                                                                                                    },
        {"a hyphen in the name",   "2023-05-10",
         "President of Kazakhstan Rustam-Jomart Nazarov met Ada Okoye on Monday.",                                              "participant=Rustam-Jomart Nazarov participant=Ada Okoye"               },
        {"and joins clauses",      "2023-05-10",
         "Minister Ada Okoye testified before the committee on Tuesday on the budget of her "
         "department, and protesters against the dam interrupted her.",                                                         "!protest occurred 2023-05-09 protester=protesters protester=Ada Okoye" },
        {"a ministry's secretary", "2023-05-10",
         "Ada Okoye met Australian Department of Trade Secretary Jan Murdoch on Monday.",
         "meeting occurred 2023-05-08 participant=Ada Okoye participant=Jan Murdoch"                                                                                                                    },
        {"kin by name",            "2023-05-10",
         "Bo Silva ousted his father, King Said bin Dahar, on Monday.",                                                         "appointee=Said bin Dahar appointer=Bo Silva"                           },
        {"an office in a heading", "2023-05-10",
         "Texas governor announces resignation after protests\n\nAda Okoye, governor of "
         "Texas, resigned on Monday, aides said.",                                                                              "appointee=Ada Okoye\n!appointee=governor\n!appointee=Texas"            },
        {"behind a bracket",       "2023-05-10",
         "The secretary general of the league (ILE), Nunzio Galdi, denounced Bo Silva on "
         "Monday.",                                                                                                             "statement occurred 2023-05-08 speaker=Nunzio Galdi"                    },
    };
    run_reports(reports, COUNT(reports));
}

static void asides_and_broken_words_are_nobody(void)
{
    static const struct report reports[] = {
        {"a title and a comma",            "2023-05-10",
         "Harbour expert, Bo Silva says owners need to paint their boats.",                                   "speaker=Bo Silva\n!Harbour expert"                                                                  },
        {"what a firm is, as a list",      "2023-05-10",
         "Lima Co., a seller of wines, beer and other drinks, said on Monday it will merge with Kano Mills.",
         "speaker=Lima Co.\n!speaker=seller"                                                                                                                                                                       },
        {"a firm and one more",            "2023-05-10",
         "Lima Co. and a seller of wines agreed on Monday to merge.",                                         "party=Lima Co. party=seller"                                                                        },
        {"a word broken off",              "2023-05-10",
         "President Silv- \xe2\x80\x94 President Bo Silva will travel to Lima on Friday.",
         "visit planned 2023-05-12 in Lima visitor=Bo Silva\n!visitor=Silv\n!visitor=Pres"                                                                                                                         },
        {"and its beginning",              "2023-05-10",
         "On Monday Oko- \xe2\x80\x94 Okoye died in Lima.",                                                   "!deceased=Oko "                                                                                     },
        {"her election is a victory",      "2023-05-10",
         "On Monday Ada Okoye congratulated Bo Silva on his election.",                                       "winner=Bo Silva"                                                                                    },
        {"no passive before a name",       "2023-05-10",
         "Police charged Andreas Solberg, 35, with felonious assault in the raid.",                           "legal_case occurred 2023-05-09/2023-05-10 plaintiff=Police accused=Andreas Solberg\n!accused=Police"},
        {"but before a day",               "2023-05-10", "Two men arrested Monday in Lima are hurt.",
         "!authority=men"                                                                                                                                                                                          },
        {"a text that ends with its verb", "2023-05-10",
         "The port is shut. Police said on Monday that Ada Okoye had resigned",                               "appointee=Okoye"                                                                                    },
    };
    run_reports(reports, COUNT(reports));
}

static void who_holds_two_offices_is_one(void)
{
    static const struct report reports[] = {
        {"behind the name",           "2023-05-10",
         "Ada Okoye, chairman and chief executive officer of Zelkon, resigned on Monday.",
         "appointee=Ada Okoye\n!appointee=chairman\n!appointee=chief"                                                                                        },
        {"three of them",             "2023-05-10",
         "Ada Okoye, founder, president and chief executive, signed a contract with Zelkon "
         "Inc. on Monday.",                                                                "party=Ada Okoye\n!party=president\n!party=chief"                 },
        {"before the name",           "2023-05-10",
         "Zelkon President and General Manager Ada Okoye met Bo Silva on Monday.",         "participant=Ada Okoye participant=Bo Silva\n!President\n!Manager"},
        {"a calling and an office",   "2023-05-10",
         "Actor and activist Bo Silva was arrested in Oslo on Monday.",                    "detainee=Bo Silva\n!detainee=Actor"                              },
        {"an article: somebody else", "2023-05-10",
         "The president and Foreign Minister Bo Silva met in Oslo on Monday.",             "participant=president participant=Bo Silva"                      },
        {"who is abbreviated",        "2023-05-10",
         "Dist. Atty. Ada Okoye and Treasurer Bo Silva met in Oslo on Monday.",            "participant=Ada Okoye participant=Bo Silva"                      },
    };
    run_reports(reports, COUNT(reports));
}

static void who_is_told_apart_from_the_verb(void)
{
    static const struct report reports[] = {
        {"a group by its whole phrase",          "2023-05-10",
         "Police in Lima detained eleven members of the Red Sun Front on Monday.",                     "arrest occurred 2023-05-08 in Lima authority=Police detainee=members of the Red Sun Front"},
        {"but not by where it is",               "2023-05-10",
         "Police detained a man of 47 on Monday.",                                                     "detainee=man\n!of 47"                                                                     },
        {"a counterpart by name",                "2023-05-10",
         "President Ada Okoye met her counterpart from Peru, Bo Silva, in Oslo on Monday.",
         "participant=Ada Okoye participant=Bo Silva"                                                                                                                                             },
        {"by whom, behind as what",              "2023-05-10",
         "Ada Okoye was sworn in as acting president on Monday by Chief Justice Bo Silva.",
         "appointee=Ada Okoye appointer=Bo Silva"                                                                                                                                                 },
        {"a clause behind the day",              "2023-05-10",
         "The Supreme Court ruled on Monday that Bo Silva had broken the law.",                        "court=Supreme Court accused=Bo Silva"                                                     },
        {"a clause behind an aside",             "2023-05-10",
         "The Supreme Court ruled on Monday, in a case of graft, that Bo Silva had lied.",
         "court=Supreme Court accused=Bo Silva"                                                                                                                                                   },
        {"whose case it is",                     "2023-05-10",
         "The Supreme Court ruled on Monday in the case of Bo Silva.",                                 "court=Supreme Court accused=Bo Silva"                                                     },
        {"whose deed was unlawful",              "2023-05-10",
         "The Supreme Court on Monday declared Chancellor Bo Silva's closure of parliament unlawful.",
         "court=Supreme Court accused=Bo Silva"                                                                                                                                                   },
        {"whom a suit blames",                   "2023-05-10",
         "Ada Okoye filed suit on Monday, alleging that Bo Silva had lied.",                           "plaintiff=Ada Okoye accused=Bo Silva"                                                     },
        {"whom a dropped inquiry was about",     "2023-05-10",
         "Sweden dropped its investigation of a fraud allegation against Bo Silva on Monday.",
         "investigator=Sweden subject=Bo Silva"                                                                                                                                                   },
        {"him, whom the subject is not",         "2023-05-10",
         "President Bo Silva won the vote. King Olav of Norway sent him a letter on Monday.",
         "call occurred 2023-05-08 participant=Olav participant=Bo Silva"                                                                                                                         },
        {"who killed in what is told behind it", "2023-05-10",
         "Two clerks were killed in a shootout with police in Lima on Monday.",                        "attacker=police target=clerks"                                                            },
        {"whose strike killed",                  "2023-05-10",
         "Two clerks were killed in a Peruvian drone strike on Monday.",                               "attacker=Peru target=clerks"                                                              },
        {"a land's commandos",                   "2023-05-10",
         "Peruvian commandos stormed the embassy on Monday.",                                          "attacker=Peru target=embassy"                                                             },
        {"gunmen are not whom they follow",      "2023-05-10",
         "Two nurses were abducted on Monday by gunmen loyal to the warlord Bo Silva.",                "authority=gunmen\n!authority=Bo Silva"                                                    },
        {"whose goods a tariff is on",           "2023-05-10",
         "The European Union on Monday imposed tariffs on $3 billion of Peruvian goods.",
         "imposer=European Union target=Peru"                                                                                                                                                     },
        {"the club that a coach was of",         "2023-05-10",
         "Bo Silva was fired on Monday as coach of the Lima Tigers.",                                  "appointee=Bo Silva appointer=Lima Tigers"                                                 },
        {"replaced by somebody's choice",        "2023-05-10",
         "President Ada Okoye fired Bo Silva on Monday and replaced him with Jan Galdi.",
         "appointee=Jan Galdi predecessor=Bo Silva appointer=Ada Okoye\n!appointee=Ada Okoye"                                                                                                     },
    };
    run_reports(reports, COUNT(reports));
}

static void a_case_is_of_the_only_party(void)
{
    static const struct report reports[] = {
        {"the trial",               "2023-05-10",
         "Police arrested Bo Silva in Lima on May 3 over a theft. The trial is due to open on June 5.",
         "legal_case planned 2023-06-05 accused=Bo Silva"                                                                                                              },
        {"the verdict",             "2023-05-10",
         "A court in Lima charged Bo Silva with theft last month. The verdict was handed down on Monday.",
         "legal_case occurred 2023-05-08 accused=Bo Silva"                                                                                                             },
        {"upheld",                  "2023-05-10",
         "A court in Lima convicted Bo Silva of theft last month. The Supreme Court upheld the verdict on Monday.",
         "court=Supreme Court accused=Bo Silva"                                                                                                                        },
        {"two parties are not one", "2023-05-10",
         "A court in Lima convicted Bo Silva of theft last month. Police arrested Jan Galdi on Sunday. "
         "The Supreme Court upheld the verdict on Monday.",                                                         "court=Supreme Court\n!court=Supreme Court accused"},
        {"at trial",                "2023-05-10",
         "A jury in Lima convicted Bo Silva of theft on Monday. A video of the shop was played at trial.",
         "legal_case occurred 2023-05-08 accused=Bo Silva"                                                                                                             },
        {"who speaks there",        "2023-05-10",
         "A jury in Lima convicted Bo Silva of theft on Monday. A clerk wept during the trial.",
         "accused=Bo Silva\n!accused=clerk"                                                                                                                            },
        {"another's case",          "2023-05-10",
         "A court in Lima convicted Bo Silva of theft last month. A trial of two clerks opened on Monday.",
         "!2023-05-08 accused=Bo Silva"                                                                                                                                },
    };
    run_reports(reports, COUNT(reports));
}

static void states_act_through_those_who_speak(void)
{
    static const struct report reports[] = {
        {"a capital that is asked",    "2023-05-10",
         "Bo Silva urged Washington to withdraw on Monday. Washington rejected the plan on Tuesday.",
         "speaker=Bo Silva addressee=United States\nspeaker=United States"                                                                                              },
        {"a calling is no deed",       "2023-05-10",
         "Governor Ada Okoye called the stabbing of Bo Silva \"an act of cowardice.\"",               "target=Bo Silva\n!attacker=Ada Okoye"                            },
        {"some of its people",         "2023-05-10",
         "Police killed two ethnic Uzbeks in Osh on Monday. Young Peruvians clashed with "
         "ethnic Russians in Lima on Tuesday.",                                                       "target=two ethnic Uzbeks\ntarget=ethnic Russians\n!target=Russia"},
        {"behind a dateline",          "2023-05-10",
         "THE HAGUE, Netherlands (AP)_ A court fined Zelkon Inc. on Monday.",                         "accused=Zelkon Inc.\n!Netherlands"                               },
        {"thousands are the marchers", "2023-05-10",
         "Thousands marched in Lima on Monday. Protesters marched from the port to the "
         "palace.",                                                                                   "protester=Protesters\n!thousands of people"                      },
    };
    run_reports(reports, COUNT(reports));
}

static void clauses_of_purpose_tell_at_whom(void)
{
    static const struct report reports[] = {
        {"to punish",         "2023-05-10",
         "The European Union adopted new sanctions to punish Peru on Monday.",                         "imposer=European Union target=Peru"   },
        {"aimed at curbing",  "2023-05-10",
         "Chile imposed sanctions aimed at curbing Peru's missile programme on Monday.",               "imposer=Chile target=Peru"            },
        {"not whom it helps", "2023-05-10",
         "Chile imposed sanctions to protect Bolivia on Monday.",                                      "imposer=Chile\n!target=Bolivia"       },
        {"demanding that",    "2023-05-10",
         "Thousands marched in Lima on Monday demanding that Prime Minister Ada Okoye resign.",
         "target=Ada Okoye"                                                                                                                   },
        {"called for",        "2023-05-10",
         "Protesters called for Prime Minister Ada Okoye's resignation on Monday.",                    "protester=Protesters target=Ada Okoye"},
        {"behind a clause",   "2023-05-10",
         "Chile launched the largest missile attack the region has ever seen against Peru on Monday.",
         "attacker=Chile target=Peru"                                                                                                         },
    };
    run_reports(reports, COUNT(reports));
}

static void who_lost_and_who_is_among_them(void)
{
    static const struct report reports[] = {
        {"defeat is conceded",  "2023-05-10",
         "Bo Silva conceded defeat to Ada Okoye on Monday.",                                 "election occurred 2023-05-08 candidate=Bo Silva winner=Ada Okoye"},
        {"percent of the vote", "2023-05-10",
         "Ada Okoye won 54 percent of the vote on Monday, against 44 percent for Bo Silva.",
         "candidate=Ada Okoye candidate=Bo Silva"                                                                                                              },
        {"elected president",   "2023-05-10",
         "Ada Okoye was elected president on Monday.",                                       "winner=Ada Okoye\n!winner=president"                             },
        {"behind the day",      "2023-05-10",
         "Police arrested students on Monday in Lima, including Ada Okoye and Bo Silva.",
         "detainee=students detainee=Ada Okoye detainee=Bo Silva"                                                                                              },
    };
    run_reports(reports, COUNT(reports));
}

static void who_met_is_told_in_many_ways(void)
{
    static const struct report reports[] = {
        {"offices of lands",        "2023-05-10",
         "The finance ministers of Fiji, Nauru and Tonga met in Suva on Monday.",         "participant=finance minister of Fiji participant=finance minister of Nauru participant=finance minister of Tonga"},
        {"leaders of lands",        "2023-05-10",
         "The leaders of Fiji and Tonga met in Suva on Monday.",                          "participant=Fiji participant=Tonga"                                                                              },
        {"lands before the office", "2023-05-10",
         "The Fijian and Tongan finance ministers met in Suva on Monday.",                "participant=finance minister of Tonga participant=finance minister of Fiji"                                      },
        {"a counterpart",           "2023-05-10",
         "Fiji's finance minister met with his Tongan counterpart in Suva on Monday.",    "participant=Tongan counterpart"                                                                                  },
        {"named behind",            "2023-05-10",
         "The two leaders met in Suva on Monday. Ada Okoye and Bo Silva spoke of peace.",
         "meeting occurred 2023-05-08 in Suva participant=Ada Okoye participant=Bo Silva"                                                                                                                   },
        {"delegations",             "2023-05-10",
         "Delegations from Fiji and Tonga met in Suva on Monday.",                        "participant=Fiji participant=Tonga"                                                                              },
        {"brought together",        "2023-05-10",
         "The talks in Suva on Monday brought together Ada Okoye and Bo Silva.",          "participant=Ada Okoye participant=Bo Silva"                                                                      },
        {"sat down",                "2023-05-10",
         "Ada Okoye and Bo Silva sat down in Suva on Monday for two hours of talks.",     "participant=Ada Okoye participant=Bo Silva"                                                                      },
        {"mister",                  "2023-05-10", "Ms Okoye met Mr Duarte on Monday.",
         "participant=Okoye participant=Duarte"                                                                                                                                                             },
        {"whom one tells",          "2023-05-10",
         "Ada Okoye told Bo Silva on Monday that she would visit Suva in June.",          "speaker=Ada Okoye addressee=Bo Silva"                                                                            },
    };
    run_reports(reports, COUNT(reports));
}

static void what_others_say_is_between_the_words(void)
{
    static const struct report reports[] = {
        {"who police say",        "2023-05-10",
         "The general, who the ministry says killed civilians, met Ada Okoye on Monday.",
         "attacker=general target=civilians"                                                                                                                },
        {"whom it was done to",   "2023-05-10",
         "Ada Okoye, who police say was kidnapped by rebels, met Bo Silva on Monday.",       "arrest occurred"                                              },
        {"who police say killed", "2023-05-10",
         "The Lima man who police say killed his wife before leaving town wrote two books.",
         "attacker=Lima man target=wife\n!attacker=police"                                                                                                  },
        {"who police say shot",   "2023-05-10",
         "Detectives sought the man who police say shot Ada Okoye.",                         "attacker=man target=Ada Okoye"                                },
        {"believed to have",      "2023-05-10",
         "Rebels are believed to have kidnapped Ada Okoye on Monday.",                       "arrest alleged 2023-05-08 authority=Rebels detainee=Ada Okoye"},
        {"not believed",          "2023-05-10", "Rebels are believed to kidnap farmers.",
         "!arrest alleged"                                                                                                                                  },
    };
    run_reports(reports, COUNT(reports));
}

static void words_beside_the_verb_take_part(void)
{
    static const struct report reports[] = {
        {"not out of the next clause", "2023-05-10",
         "Edo Solberg was arrested by police on Monday after he took a clock. Police let the "
         "boy go.",                                                                           "arrest occurred 2023-05-08 authority=police detainee=Edo Solberg\n"
         "!authority=Edo Solberg"                                                                                                  },
        {"behind a day",               "2023-05-10",
         "The day was calm. On Monday Ada Okoye praised Indonesia's leadership of the bloc.",
         "statement occurred 2023-05-08 speaker=Ada Okoye"                                                                                            },
        {"who is to do it",            "2023-05-10",
         "Ada Okoye said on Monday: \"We strongly urge Iraqi leaders to think again.\"",      "speaker=Ada Okoye addressee=Iraqi leaders"             },
        {"whose deed is condemned",    "2023-05-10",
         "Ada Okoye condemned Russia's invasion of Georgia on Tuesday.",                      "speaker=Ada Okoye addressee=Russia\n!addressee=Georgia"},
        {"meddling is from outside",   "2023-05-10",
         "Bo Silva told China not to interfere in the elections of Peru on Monday.",          "!candidate=China"                                      },
    };
    run_reports(reports, COUNT(reports));
}

/* Whom a pronoun or a place in the sentence gives, and whom it does not. */
static void the_right_one_acts(void)
{
    static const struct report reports[] = {
        {"an adviser to a holder of an office", "2023-05-10",
         "Trade Adviser to the Prime Minister Dr. Ada Okoye and a delegation of senior "
         "officials, including Deputy Director Jane Colby, traveled to Peru on Monday.",     "visitor=Ada Okoye visitor=delegation visitor=Jane Colby\n!Adviser\n"
         "!visitor=senior officials"                               },
        {"whom a deed meets did it",            "2023-05-10",
         "Norway condemned Fiji on Monday. Norway condemned Fiji for its launch of "
         "two rockets.",                                                                     "force=Fiji\n!force=Norway"                                   },
        {"behind an apposition",                "2023-05-10",
         "The inquiry was opened on Monday by Bo Silva, a clerk of the Kano Water "
         "Board, and Lagos police Sgt. Ada Okoye.",                                          "investigator=Bo Silva investigator=Ada Okoye\n!clerk"        },
        {"who only describes a fan",            "2023-05-10",
         "The club fired head coach Jan Galdi, who was not a "
         "Silva fan, and replaced him with Lou Marek on Monday. "
         "Bo Silva plays for it.",                                                           "predecessor=Jan Galdi\n!predecessor=Bo Silva"                },
        {"a deal agreed to",                    "2023-05-10",
         "Bo Silva agreed to a deal with Zelkon Inc. on Monday.",                            "party=Bo Silva party=Zelkon"                                 },
        {"who is lent a sum",                   "2023-05-10",
         "Norway lent Malta 3 million euros on Monday.",                                     "donor=Norway recipient=Malta"                                },
        {"whom aid is to help",                 "2023-05-10",
         "Norway donated 15 million euros on Monday in a bid to help Malta.",                "donor=Norway recipient=Malta"                                },
        {"listed as having given",              "2023-05-10",
         "Officials listed Bo Silva as having donated 20,000 euros to Zelkon Inc. in 1995.",
         "donor=Bo Silva recipient=Zelkon"                                                                                                                 },
        {"a part in it",                        "2023-05-10",
         "Bo Silva played a part in the attack on the embassy on Monday.",                   "attacker=Bo Silva"                                           },
        {"who meets a traveller",               "2023-05-10",
         "Bo Silva arrived at Kano Airport on Monday. He was met by Abu Hasan al-Dahari.",
         "visitor=Bo Silva host=Abu Hasan al-Dahari\n!meeting"                                                                                             },
        {"a land and its body",                 "2023-05-10",
         "Costa Rica Supreme Court removes Governor Okoye\n\nThe Supreme Court of Costa Rica removed "
         "Governor Ada Okoye from office on Monday.",                                        "appointer=Supreme Court of Costa Rica\n!appointer=Costa Rica"},
        {"a vote for somebody",                 "2023-05-10",
         "Ada Okoye was elected speaker on Monday. New members of the senate voted for "
         "Okoye.",                                                                           "winner=Ada Okoye\n!legislation"                              },
    };
    run_reports(reports, COUNT(reports));
}

static void nouns_say_who_somebody_is(void)
{
    static const struct report reports[] = {
        {"the third",               "2021-05-06",
         "Alan Torres is the third former minister to be jailed in the case.",             "arrest occurred ../2021-05-06 detainee=Alan Torres\n!planned"      },
        {"the man who",             "2021-05-06",
         "Alan Torres is the man who shot Ada Ruiz, police said.",                         "attack occurred ../2021-05-06 attacker=Alan Torres target=Ada Ruiz"},
        {"a name behind its trade", "2021-05-06",
         "One hostage, bank clerk Ada Ruiz, 32, died of a heart attack during the siege.",
         "death occurred 2021-05-05/2021-05-06 deceased=Ada Ruiz"                                                                                              },
    };
    run_reports(reports, COUNT(reports));
}

static void phrases_are_sentences(void)
{
    static const struct report reports[] = {
        {"with an object",           "2021-05-06",
         "Police in Lima fired tear gas and live bullets at protesters on Monday, killing at least "
         "one person.",                                                                     "attack occurred 2021-05-03 in Lima attacker=Police target=protesters\n"
         "attack occurred 2021-05-03 in Lima attacker=Police target=person\n!death"                                      },
        {"what happens to an event", "2021-05-06",
         "The trial of five men accused of robbing a bank opened in Lima on Monday.",       "legal_case occurred 2021-05-03 in Lima accused=men"},
        {"out of a room",            "2021-05-06",
         "Alan Torres shouted at the judges and was removed from the courtroom on Monday.",
         "!appointment"                                                                                                                         },
    };
    run_reports(reports, COUNT(reports));
}

static void who_it_hit_stands_behind_the_day(void)
{
    static const struct report reports[] = {
        {"on a weekday",          "2021-05-06",
         "Unions condemned the murder on Monday of Ada Okoye.",                  "attack occurred 2021-05-03 target=Ada Okoye"                   },
        {"on a date",             "2021-05-06",
         "Unions condemned the assassination on April 3 of Ada Okoye, a nurse.", "attack occurred 2021-04-03 target=Ada Okoye\n=Ada Okoye: nurse"},
        {"without a preposition", "2021-05-06",
         "Police are looking into the murder last week of Ada Okoye in Lima.",   "attack occurred 2021-04-26/2021-05-02 in Lima target=Ada Okoye"},
        {"of another kind",       "2021-05-06",
         "The visit on Monday of President Bo Silva to Quito was short.",        "visit occurred 2021-05-03 visitor=Bo Silva"                    },
        {"a month of a year",     "2021-05-06",
         "The murder in April of last year of Ada Okoye shook Lima.",            "!target=year"                                                  },
    };
    run_reports(reports, COUNT(reports));
}

static void somebody_is_described_beside_his_name(void)
{
    static const struct report reports[] = {
        {"kin before the name",          "2021-05-06",
         "The daughter of the Chilean ambassador, Ada Okoye, was shot in Lima on Monday.",
         "=Ada Okoye: daughter of the Chilean ambassador"                                                                                                        },
        {"in capitals",                  "2021-05-06",
         "THE POLICE COMMANDER'S WIFE, ANA SOTO, WAS KIDNAPPED IN LIMA ON MONDAY.",                              "=Ana Soto: Police commander's wife"            },
        {"behind the name",              "2021-05-06",
         "Gunmen killed Ada Okoye, rector of the Lima school of music, on Monday.",                              "=Ada Okoye: rector of the Lima school of music"},
        {"right before it",              "2021-05-06",
         "On Monday, gunmen killed leftist mayoral candidate Bo Silva in Lima.",                                 "=Bo Silva: leftist mayoral candidate"          },
        {"each of two",                  "2021-05-06",
         "Rebels killed farmers Bo Silva and Ada Okoye on Monday.",                                              "=Bo Silva: farmer\n!farmers"                   },
        {"an adjective behind its noun", "2021-05-06",
         "Attorney General Bo Silva was killed in Lima on Monday.",                                              "=Bo Silva: Attorney General"                   },
        {"of a body with a long name",   "2021-05-06",
         "Rebels killed Bank of Ghana Governor Kofi Addo Mensah on Monday.",                                     "=Kofi Addo Mensah: Bank of Ghana Governor"     },
        {"of somebody's murder",         "2021-05-06",
         "They marched on Monday against mayoral candidate Bo Silva's murder.",                                  "=Bo Silva: mayoral candidate"                  },
        {"not behind a bracket",         "2021-05-06",
         "The murder of Bo Silva, spokesman of the Red Front [Front of the Red Dawn], was condemned on Monday.",
         "=Bo Silva: spokesman of the Red Front\n"                                                                                                               },
        {"behind whose murder it is",    "2021-05-06",
         "Mbeki condemned the murder of Bo Silva, clerk of the Lima court.",                                     "=Bo Silva: clerk of the Lima court"            },
        {"but not of his brother",       "2021-05-06",
         "Mbeki condemned the murder of the brother of Bo Silva, a clerk.",                                      "!=Bo Silva: clerk"                             },
        {"married to a title",           "2021-05-06",
         "The victim, married to Major Bo Silva, was shot in Lima on Monday.",                                   "!target=Bo Silva"                              },
        {"nothing is told",              "2021-05-06",
         "On Monday, rebels killed Bo Silva and the driver of a bus in Lima.",                                   "!=Bo Silva:"                                   },
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo who_tests[] = {
    {"who it hit stands behind the day",        who_it_hit_stands_behind_the_day     },
    {"somebody is described beside his name",   somebody_is_described_beside_his_name},
    {"asides and broken words are nobody",      asides_and_broken_words_are_nobody   },
    {"nouns say who somebody is",               nouns_say_who_somebody_is            },
    {"phrases are sentences",                   phrases_are_sentences                },
    {"what others say is between the words",    what_others_say_is_between_the_words },
    {"who met is told in many ways",            who_met_is_told_in_many_ways         },
    {"who lost and who is among them",          who_lost_and_who_is_among_them       },
    {"clauses of purpose tell at whom",         clauses_of_purpose_tell_at_whom      },
    {"officials are named behind their bodies",
     officials_are_named_behind_their_bodies                                         },
    {"who holds two offices is one",            who_holds_two_offices_is_one         },
    {"who is told apart from the verb",         who_is_told_apart_from_the_verb      },
    {"a case is of the only party",             a_case_is_of_the_only_party          },
    {"states act through those who speak",      states_act_through_those_who_speak   },
    {"words beside the verb take part",         words_beside_the_verb_take_part      },
    {"the right one acts",                      the_right_one_acts                   },
    CU_TEST_INFO_NULL,
};
