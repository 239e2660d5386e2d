/* What a label says of an event: the words, the deed and what it was about. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

static void labels_tell_what_was_said(void)
{
    static const struct report reports[] = {
        {"words quoted first",  "2025-03-12",
         "\"We must act now,\" Ada Okoye said on Monday.",                             "=say \"We must act now\""                                               },
        {"words quoted behind", "2025-03-12",
         "On Monday Ada Okoye said: \"We will act now.\"",                             "=say \"We will act now\""                                               },
        {"she is who says it",  "2025-03-12",
         "On Monday Ada Okoye said she would sell the port.",                          "=say she would sell the port"                                           },
        {"only its beginning",  "2025-03-12",
         "On Monday Peru said it would not sell the old silver works in the hills above the "
         "town until the council of elders has met the owners of the land around it.", "=say it would not sell the old silver works in the hills above the town"},
    };
    run_reports(reports, COUNT(reports));
}

static void labels_tell_what_was_done(void)
{
    static const struct report reports[] = {
        {"to what office",                      "2025-03-12",
         "On Monday Ada Okoye was named chairman of the Lima port, a free port.",                                                                    "=chairman of the Lima port"                                                           },
        {"as what",                             "2025-03-12", "Ada Okoye resigned as governor of Kano on Monday.",
         "=governor of Kano"                                                                                                                                                                                                                },
        {"whose she is",                        "2025-03-12", "On Monday Peru named Ada Okoye as its envoy.",
         "!=its envoy"                                                                                                                                                                                                                      },
        {"an item of a list",                   "2025-03-12",
         "Nominations Sent to the Senate\n\nAda Okoye, of Utah, to be a Judge of the Court of "
         "Ponds, Brooks, and Rivers, vice Bo Silva, retired.",                                                                                       "=a Judge of the Court of Ponds, Brooks, and Rivers"                                   },
        {"a nominee",                           "2025-03-12",
         "Nominations Sent to the Senate\n\nAda Okoye, Nominee for Ambassador to Fiji",                                                              "=Ambassador to Fiji"                                                                  },
        {"not who orders it",                   "2025-03-12",
         "On Monday Ada Okoye instructed the Lima police to investigate the leak.",                                                                  "investigation occurred 2025-03-10\n!=instruct the Lima police to investigate the leak"},
        {"a nominee for a court",               "2025-03-12",
         "Nominations Sent to the Senate\n\nAda Okoye, Nominee for the District Court of Kano",
         "=to the District Court of Kano"                                                                                                                                                                                                   },
        {"what deal, with whom by name before", "2025-03-12",
         "On Monday Kenya signed a pact with Peru on the price of milk.",                                                                            "=sign a pact on the price of milk"                                                    },
        {"to do what",                          "2025-03-12",
         "On Monday Kenya called on Peru to open the two mines.",                                                                                    "=call on Peru to open the two mines"                                                  },
        {"an object before its verb",           "2025-03-12",
         "On Monday Bo Silva read out a plan that Peru rejected.",                                                                                   "=reject a plan"                                                                       },
        {"by whom",                             "2025-03-12", "On Monday the plan was rejected by Peru.",
         "=reject the plan"                                                                                                                                                                                                                 },
        {"charged with what",                   "2025-03-12",
         "Ada Okoye was charged with theft of a boat on Monday.",                                                                                    "=be charged with theft of a boat"                                                     },
        {"by whom and for what",                "2025-03-12",
         "Ada Okoye was arrested by police on suspicion of arson on Monday.",                                                                        "=be arrested by police on suspicion of arson"                                         },
        {"what a court did",                    "2025-03-12",
         "On Monday a court in Lagos found Ada Okoye guilty of arson.",                                                                              "=find Ada Okoye guilty of arson"                                                      },
        {"words before the verb",               "2025-03-12",
         "The old shaft in the hills is full of water, Ada Okoye announced on Monday.",                                                              "=announce that the old shaft in the hills is full of water"                           },
        {"not whom it names besides",           "2025-03-12",
         "Ada Okoye spoke out against the strike on Monday, calling it a threat to Peru.",
         "=speak out against the strike"                                                                                                                                                                                                    },
        {"a subject without its asides",        "2025-03-12",
         "On Monday Ada Okoye, 30, a writer who lives in Kano, boarded the Lucy Ann.",                                                               "=Ada Okoye boards the Lucy Ann"                                                       },
        {"nobody can tell who",                 "2025-03-12",
         "On Monday they boarded the Lucy Ann with Ada Okoye.",                                                                                      "!other"                                                                               },
        {"a clause is not cut before its verb", "2025-03-12",
         "On Monday Kenya said that the old mines, along with the two harbours, the yards and the roads, would stay shut until the rains had gone.",
         "!=say that the old mines"                                                                                                                                                                                                         },
    };
    run_reports(reports, COUNT(reports));
}

static void labels_find_what_was_done(void)
{
    static const struct report reports[] = {
        {"a name of several words",            "2025-03-12",
         "On Monday the Government of Kenya agreed to fund the port.",                                           "=agree to fund the port"                      },
        {"a day between",                      "2025-03-12",
         "Kenya and Peru agreed on Monday to reopen the port.",                                                  "=agree to reopen the port"                    },
        {"of whom it was told",                "2025-03-12",
         "On Monday Kenya welcomed the ceasefire announced by Peru.",                                            "=announce the ceasefire"                      },
        {"an object without a pronoun",        "2025-03-12",
         "The plan Ada Okoye announced on Monday is a success.",                                                 "=announce the plan"                           },
        {"what a court ruled",                 "2025-03-12",
         "On Monday the Supreme Court of Kenya ruled that the tax was void.",                                    "=rule that the tax was void"                  },
        {"a clause behind an aside",           "2025-03-12",
         "Ada Okoye announced in a video on Facebook on Monday that Peru had lost the port.",
         "=announce that Peru had lost the port"                                                                                                                },
        {"a clause behind a day and an aside", "2025-03-12",
         "The Supreme Court of Kenya ruled, on Monday, in the so-called Lima case, that the tax had been void.",
         "=rule that the tax had been void"                                                                                                                     },
        {"a short subject",                    "2025-03-12",
         "Peru will lift the tax on milk, Ada Okoye announced on Monday.",                                       "=announce that Peru will lift the tax on milk"},
        {"no pointer",                         "2025-03-12", "On Monday Ada Okoye announced this.",
         "!=announce this"                                                                                                                                      },
        {"no dot of a quote",                  "2025-03-12",
         "On Monday Ada Okoye called the plan \"a gift to the mines.\"",                                         "=call the plan a gift to the mines"           },
        {"a participle asks for more",         "2025-03-12",
         "Ada Okoye warned on Monday that the navy of Peru would not accept a plan under which the boats "
         "were seen as targets of the smugglers.",                                                               "!were seen\n"                                 },
    };
    run_reports(reports, COUNT(reports));
}

static void labels_tell_acts_of_no_type(void)
{
    static const struct report reports[] = {
        {"as of today",             "2025-03-12",
         "On Monday the Coast Guard of Peru boarded the Lucy Ann.",                                 "=Coast Guard of Peru boards the Lucy Ann"          },
        {"of two",                  "2025-03-12",
         "On Monday Ada Okoye and Bo Silva boarded the Lucy Ann.",                                  "=Ada Okoye and Bo Silva board the Lucy Ann"        },
        {"a passive",               "2025-03-12",
         "On Monday Ada Okoye was carried off the Lucy Ann by Bo Silva.",                           "=Ada Okoye is carried off the Lucy Ann by Bo Silva"},
        {"the second of two verbs", "2025-03-12",
         "On Monday Ada Okoye boarded the Lucy Ann and hoisted the flag of Peru.",                  "=Ada Okoye hoists the flag of Peru"                },
        {"no time",                 "2025-03-12", "Ada Okoye late on Monday boarded the Lucy Ann.",
         "=Ada Okoye boards the Lucy Ann"                                                                                                               },
        {"of a relative clause",    "2025-03-12",
         "The boat of Ada Okoye, the writer who boarded the Lucy Ann on Monday, is lost.",
         "=Ada Okoye boards the Lucy Ann"                                                                                                               },
    };
    run_reports(reports, COUNT(reports));
}

static void labels_leave_nobody_guessing(void)
{
    static const struct report reports[] = {
        {"what a state is committed to",         "2025-03-12",
         "Peru is committed to sending boats to the islands.",                                         "=be committed to sending boats to the islands"},
        {"what a clause with as hangs on",       "2025-03-12",
         "As Ada Okoye announced on Monday, Peru is selling the port.",                                "=announce that Peru is selling the port"      },
        {"the same behind it",                   "2025-03-12",
         "Peru is selling the port, as Ada Okoye announced on Monday.",                                "=announce that Peru is selling the port"      },
        {"as they made clear",                   "2025-03-12",
         "As Ada Okoye and Bo Silva have made clear, Peru is selling the port.",                       "=make clear that Peru is selling the port"    },
        {"how one pleads",                       "2025-03-12",
         "Ada Okoye pleaded guilty on Monday to theft of a boat.",                                     "=plead guilty to theft of a boat"             },
        {"not what is said of a name beside it", "2025-03-12",
         "On Monday Kano police charged Bo Silva, 61, with theft of a boat.",                          "=charge Bo Silva with theft of a boat"        },
        {"but a town's land",                    "2025-03-12",
         "On Monday Ada Okoye travelled to Arica, Chile, to sell a boat.",                             "=travel to Arica, Chile to sell a boat"       },
        {"behind two verbs, hung on the first",  "2025-03-12",
         "On Monday Kano police arrested and charged Bo Silva, age 61, with theft of a boat.",
         "=charge Bo Silva with theft of a boat"                                                                                                      },
        {"whose it is, by name",                 "2025-03-12",
         "A court in Lagos tried Ada Okoye. On Monday the court reinstated her conviction for fraud.",
         "=reinstate Ada Okoye's conviction for fraud"                                                                                                },
        {"a time of somebody's is none",         "2025-03-12",
         "On Monday Ada Okoye offered her congratulations on Peru's 200 years of peace.",
         "=offer her congratulations on Peru's 200 years of peace"                                                                                    },
        {"a quote is not cut before its verb",   "2025-03-12",
         "\"Despite the recent talk of the town, and after a long and hard look at it, we must now act on the "
         "mill,\" Ada Okoye said on Monday.",                                                          "=say \"We must now act on the mill\""         },
    };
    run_reports(reports, COUNT(reports));
}

static void labels_end_where_they_may(void)
{
    static const struct report reports[] = {
        {"whose it is only the speaker can say", "2025-03-12",
         "On Monday Ada Okoye vowed to protect our own harbours.",                                                                                    "=vow to protect the harbours"                  },
        {"told of the speaker as I",             "2025-03-12",
         "Ada Okoye warned on Monday that we will lose the harbours.",                                                                                "=warn \"We will lose the harbours\""           },
        {"a word said again",                    "2025-03-12",
         "On Monday Ada Okoye signed a new \xe2\x80\x94 a new treaty on milk.",                                                                       "=sign a new treaty on milk"                    },
        {"no word that opens more",              "2025-03-12",
         "On Monday Ada Okoye announced that the harbour is:",                                                                                        "!=announce that"                               },
        {"for doing what",                       "2025-03-12",
         "On Monday Ada Okoye was charged with killing the captain of a boat.",                                                                       "=be charged with killing the captain of a boat"},
        {"no clause without its verb",           "2025-03-12",
         "On Monday Ada Okoye confirmed that she was at the old harbour where Bo Silva, Jo Hill, Mo Berg and the captain of the Lucy Ann lived.",
         "!where Bo Silva\n"                                                                                                                                                                          },
        {"no name is cut at its and",            "2025-03-12",
         "On Monday Kenya announced a plan for the boats of the north by way of the Agriculture and Food Research Board of all of the islands.",
         "!Agriculture\n"                                                                                                                                                                             },
        {"no refusal half told",                 "2025-03-12",
         "On Monday Ada Okoye offered to plead guilty in return for a boat but the court had refused.",
         "=offer to plead guilty in return for a boat"                                                                                                                                                },
        {"no verb that has just begun",          "2025-03-12",
         "On Monday Ada Okoye launched a plan to work with the owners of all of the old harbours of the north of the land on the boats of the poor.",
         "!to work\xe2\x80\xa6"                                                                                                                                                                       },
        {"no clause without its subject",        "2025-03-12",
         "The bridge is older than the one that Ada Okoye warned on Monday could fail in a storm.",
         "!=warn could"                                                                                                                                                                               },
        {"no second sentence",                   "2025-03-12",
         "On Monday Ada Okoye vowed that she would \"lay out a plan for the mills.\" \"Get ready,\" she told reporters.",
         "!Get\n"                                                                                                                                                                                     },
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo label_tests[] = {
    {"labels tell what was said",    labels_tell_what_was_said   },
    {"labels tell what was done",    labels_tell_what_was_done   },
    {"labels find what was done",    labels_find_what_was_done   },
    {"labels tell acts of no type",  labels_tell_acts_of_no_type },
    {"labels leave nobody guessing", labels_leave_nobody_guessing},
    {"labels end where they may",    labels_end_where_they_may   },
    CU_TEST_INFO_NULL,
};
