/* What offices publish: titles of remarks and briefings, who speaks in them. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

static void a_title_tells_who_spoke(void)
{
    static const struct report reports[] = {
        {"remarks",          "2025-03-12",
         "Title: Remarks by Minister Lena Okoye at the Port of Callao\n\nThank you all.\n",
         "news_conference occurred 2025-03-12 in Callao speaker=Lena Okoye"                                                                                          },
        {"at a signing",     "2025-03-12",
         "Title: Remarks by Minister Lena Okoye at Signing of H.R. 77, \"Kiln Act\"\n\n"
         "Thank you all.\n",                                                                "news_conference occurred 2025-03-12 speaker=Lena Okoye\n"
         "legislation occurred 2025-03-12 body=Lena Okoye"                                                                               },
        {"before a meeting", "2025-03-12",
         "Title: Remarks by Minister Lena Okoye and Prime Minister Varga of Fiji Before "
         "Bilateral Meeting\n\nThank you all.\n",                                           "meeting occurred 2025-03-12 participant=Lena Okoye participant=Varga"   },
        {"two that brief",   "2025-03-12",
         "Title: Press Briefing by Press Secretary Lena Okoye and Secretary of Energy Bo "
         "Silva\n\nThank you all.\n",                                                       "news_conference occurred 2025-03-12 speaker=Lena Okoye speaker=Bo Silva"},
        {"on the way",       "2025-03-12",
         "Title: Press Gaggle by Press Secretary Lena Okoye En Route Cusco\n\n"
         "Thank you all.\n",                                                                "news_conference occurred 2025-03-12 speaker=Lena Okoye"                 },
        {"as prepared",      "2025-03-12",
         "Title: Remarks as Prepared for Delivery by Secretary Lena Okoye at the Port of Callao\n\n"
         "Thank you all.\n",                                                                "news_conference occurred 2025-03-12 in Callao speaker=Lena Okoye"       },
        {"whose remarks",    "2025-03-12",
         "Title: Lena Okoye's remarks to the Security Council on Haiti\n\nThank you.\n",    "news_conference occurred 2025-03-12 speaker=Lena Okoye"                 },
        {"a bill of hers",   "2025-03-12",
         "Lena Okoye coauthored a bill on kilns on Monday.",                                "legislation occurred 2025-03-10 sponsor=Lena Okoye"                     },
    };
    run_reports(reports, COUNT(reports));
}

static void lists_put_people_forward(void)
{
    static const struct report reports[] = {
        {"sent",            "2025-03-12",
         "Title: Nominations and Withdrawals Sent to the Senate\n\n"
         "NOMINATIONS SENT TO THE SENATE:\n\n"
         "Lena Okoye, of Utah, to be a Judge of the Tax Court for a term expiring June 5, "
         "2027, vice Bo Silva, term expired.\n\n"
         "WITHDRAWALS SENT TO THE SENATE:\n\n"
         "Ana Ruiz, of Ohio, to be Director of the Mint, vice Paul Oduya, which was sent "
         "to the Senate on May 3, 2024.\n",                                  "appointment occurred 2025-03-12 appointee=Lena Okoye\n"
         "appointment cancelled 2025-03-12 appointee=Ana Ruiz\n"
         "appointment occurred 2024-05-03 appointee=Ana Ruiz\n"
         "!appointee=Bo Silva\n!other"                                                                       },
        {"announced",       "2025-03-12",
         "Title: New Envoys\n\n"
         "Today, President Maia Sandu announced her intent to nominate the following "
         "individuals:\n\n"
         "- Lena Okoye, Nominee for Ambassador to Fiji - Ana Ruiz, Nominee for Ambassador "
         "to Peru\n",                                                        "appointment planned 2025-03-12 appointee=Lena Okoye appointer=Maia Sandu\n"
         "appointment planned 2025-03-12 appointee=Ana Ruiz appointer=Maia Sandu\n"
         "!individuals"                                                                                                            },
        {"names and posts", "2025-03-12",
         "Title: New Members\n\n"
         "Today, President Maia Sandu announced her intent to appoint the following "
         "individuals:\n\n- Lena Okoye, Member, Land Board - Ana Ruiz, Chair of the "
         "Harbour Board\n\nThe Harbour Board meets in Lima. Bo Silva, its clerk, was "
         "pleased.\n",                                                       "appointment planned 2025-03-12 appointee=Lena Okoye appointer=Maia Sandu\n"
         "appointment planned 2025-03-12 appointee=Ana Ruiz appointer=Maia Sandu\n"
         "!individuals\n!appointee=Bo Silva"                                                                                      },
        {"was done",        "2025-03-12",
         "Title: New Envoys\n\n"
         "Today, President Maia Sandu announced that she has nominated the following "
         "individuals:\n\n- Lena Okoye, Nominee for Ambassador to Fiji\n",   "appointment occurred 2025-03-12 appointee=Lena Okoye appointer=Maia Sandu"},
        {"who left",        "2025-03-12",
         "Title: Nominations Sent to the Senate\n\n"
         "Lena Okoye, of Utah, to be a Judge of the Tax Court, vice Bo Silva Jr., "
         "retired.\n",                                                       "appointment occurred 2025-03-12 appointee=Lena Okoye\n"
         "appointment occurred ../2025-03-12 appointee=Bo Silva Jr."                                                              },
        {"lives",           "2025-03-12",
         "Title: New Judges\n\n"
         "Today, President Maia Sandu announced her intent to nominate the following "
         "individuals:\n\n"
         "Lena Okoye: Nominee for the Tax Court\n\n"
         "Lena Okoye served as a Judge of the Land Court from 2006 to 2021, after being "
         "appointed in 2006.\n\n"
         "Ana Ruiz: Nominee for the Land Court\n",                           "appointment planned 2025-03-12 appointee=Ana Ruiz appointer=Maia Sandu"   },
        {"no list",         "2025-03-12",
         "Title: A quiet day\n\nLena Okoye, to be fair, slept on Monday.\n", "!appointment"                                                             },
    };
    run_reports(reports, COUNT(reports));
}

static void whose_words_a_document_is(void)
{
    static const struct report reports[] = {
        {"signed in capitals", "2025-03-12",
         "Title: Notice on the Renewal of the Emergency in Lima\n\n"
         "I am renewing for one year the emergency in Lima. I urge the Senate of Peru to "
         "help.\n\nLENA OKOYE\n\nLIMA PALACE, March 12, 2025.\n",                        "legislation occurred 2025-03-12 in Lima body=LENA OKOYE\n"
         "statement occurred 2025-03-12 speaker=LENA OKOYE"                                                 },
        {"signed below",       "2025-03-12",
         "Title: Letter to Prime Minister Bo Silva on Ships\n\n"
         "I urge Peru to open its ports.\n\nSincerely,\n\nLena Okoye\n",                 "statement occurred 2025-03-12 speaker=Lena Okoye addressee=Peru\n!speaker=Bo Silva"},
        {"to whom, not by",    "2025-03-12",
         "Title: Letter to Prime Minister Bo Silva on Ships\n\n"
         "I urge Peru to open its ports.\n",                                             "!speaker=Bo Silva"                                                                 },
        {"another president",  "2025-03-12",
         "Title: Statement from the President on Ships\n\n"
         "I urge Fiji to open its ports, as President Bo Silva asked me to.\n",          "!speaker=Bo Silva addressee=Fiji"                                                  },
        {"two lands",          "2025-03-12",
         "Title: Joint Statement of Kenya and Fiji on Peru\n\n"
         "We urge Chile to open its ports.\n",                                           "statement occurred 2025-03-12 speaker=Kenya speaker=Fiji addressee=Chile\n"
         "!speaker=Peru"                                                                                                       },
        {"before the noun",    "2025-03-12",
         "Title: Kenya-Fiji Summit Joint Statement\n\n"
         "We condemn the coup. We urge Peru to pay.\n",                                  "statement occurred 2025-03-12 speaker=Kenya speaker=Fiji addressee=Peru"           },
        {"only of them",       "2025-03-12",
         "Title: Statement on Kenya and Fiji\n\nWe urge Chile to open its ports.\n",     "!speaker"                                                                          },
        {"done by saying",     "2025-03-12",
         "Title: Message to the Senate on Fish\n\n"
         "I transmit herewith, for the advice and consent of the Senate to its "
         "ratification, the Fish Protocol.\n\nSincerely,\n\nLena Okoye\n",               "legislation occurred 2025-03-12 sponsor=Lena Okoye"                                },
        {"a habit",            "2025-03-12",
         "Title: Message to the Senate on Fish\n\n"
         "Each spring I transmit the plan to the Senate.\n\nSincerely,\n\nLena Okoye\n", "!legislation"                                                                      },
        {"who arrived",        "2025-03-12",
         "Title: Remarks by Minister Lena Okoye After Ferry Arrival\n\nThank you.\n",    "visit occurred 2025-03-12 visitor=Lena Okoye"                                      },
        {"its own day",        "2025-03-12",
         "Title: Statement from Press Secretary Lena Okoye on President Silva's Travel to "
         "Fiji\n\nPresident Bo Silva will travel to Fiji on March 20.\n",                "statement occurred 2025-03-12\n"
         "visit planned 2025-03-20 in Fiji visitor=Bo Silva"                                        },
    };
    run_reports(reports, COUNT(reports));
}

static void they_are_who_met(void)
{
    static const struct report reports[] = {
        {"not whom one spoke of", "2025-03-12",
         "Ada Okoye met Bo Silva on Monday. Okoye praised Lena Varga's work for peace in "
         "Peru. They discussed the harbour.\n",                                            "meeting occurred 2025-03-10 participant=Ada Okoye participant=Bo Silva\n"
         "!participant=Lena Varga"                                                                           },
        {"all three",             "2025-03-12",
         "Ada Okoye met Bo Silva and Lena Varga on Monday. They discussed the harbour.\n",
         "meeting occurred 2025-03-10 participant=Ada Okoye participant=Bo Silva "
         "participant=Lena Varga"                                                                                                                           },
        {"a paragraph below",     "2025-03-12",
         "Ada Okoye met Bo Silva on Monday.\n\nThe harbour of Peru is old. Chile wants "
         "it.\n\nThey discussed the war.\n",                                               "meeting occurred 2025-03-10 participant=Ada Okoye participant=Bo Silva\n"
         "!participant=Peru"                                                                                    },
        {"on the line still",     "2025-03-12",
         "Ada Okoye spoke with Bo Silva by phone on Monday. It followed their meeting in "
         "Lima in May 2023. The two leaders discussed the harbour.\n",                     "call occurred 2025-03-10 participant=Ada Okoye participant=Bo Silva\n"
         "meeting occurred 2023-05 in Lima participant=Ada Okoye participant=Bo Silva"},
        {"others named since",    "2025-03-12",
         "Ada Okoye met Bo Silva on Monday. Ana Ruiz praised Juan Soto. They agreed to "
         "talk.\n",                                                                        "agreement occurred 2025-03-10 party=Ana Ruiz party=Juan Soto"   },
    };
    run_reports(reports, COUNT(reports));
}

static void a_transcript_has_turns(void)
{
    static const char text[] =
        "Title: Press Briefing by Press Secretary Lena Okoye and Secretary of State Bo "
        "Silva\n\nJames Room, White House\n\n"
        "MS. OKOYE: Good afternoon. On Friday, the President will travel to Dayton, "
        "Ohio.\n\nI urge Congress to pass the bill.\n\n"
        "SECRETARY SILVA: I met with Minister Paul Oduya of Kenya yesterday. We have "
        "provided $40 million in humanitarian assistance to Sudan since April.\n\n"
        "Q  Thanks. I have warned Peru about it.\n\n"
        "MS. OKOYE: We are deploying 500 soldiers to Latvia.\n\n"
        "THE PRESIDENT: I've nominated Carla Menk as Secretary of Labor.\n";
    static const struct report reports[] = {
        {"turns", "2023-05-10", text,
         "visit planned 2023-05-12 in Dayton visitor=Joe Biden\n"
         "statement occurred 2023-05-10 in James Room speaker=Lena Okoye\n"
         "meeting occurred 2023-05-09 participant=Bo Silva participant=Paul Oduya\n"
         "aid occurred 2023-04-01/2023-05-10 in Sudan donor=United States "
         "recipient=Sudan\n"
         "military_move occurred 2023-05-10 in Latvia force=United States\n"
         "appointer=Joe Biden\n!addressee=Peru"},
    };
    run_reports(reports, COUNT(reports));
}

/* Its title stands beside the text. */
static void a_transcript_is_of_a_speech(void)
{
    static const struct report reports[] = {
        {"a speech",      "2023-05-10",
         "{\"date\": \"2023-05-10\", \"title\": \"Remarks by Minister Lena Okoye at a "
         "Mill\", \"text\": \"A Mill Lima, Peru\\n\\n3:22 P.M.\\n\\nMR. SILVA: Here is "
         "Minister Lena Okoye.\\n\\nMS. OKOYE: Thank you.\\n\"}",    "news_conference occurred 2023-05-10 in Lima speaker=Lena Okoye\n!Silva"},
        {"a briefing",    "2023-05-10",
         "{\"date\": \"2023-05-10\", \"title\": \"Press Gaggle by Press Secretary Lena "
         "Okoye\", \"text\": \"MR. SILVA: Here is Lena "
         "Okoye.\\n\\nMS. OKOYE: Thank you.\\n\\nQ  Who won?\\n\"}", "news_conference occurred 2023-05-10 speaker=Lena Okoye"                },
        {"no transcript", "2023-05-10",
         "{\"date\": \"2023-05-10\", \"title\": \"Remarks by Lena Okoye missed\", "
         "\"text\": \"Okoye was silent.\\n\"}",                      "!news_conference"                                                      },
        {"another kind",  "2023-05-10",
         "{\"date\": \"2023-05-10\", \"title\": \"A talk with Lena Okoye\", \"text\": "
         "\"MS. OKOYE: Thank you.\\n\"}",                            "!news_conference"                                                      },
    };
    run_reports(reports, COUNT(reports));
}

/* Its title stands beside the text. */
static void a_title_says_whose_words_it_is(void)
{
    static const struct report reports[] = {
        {"I",       "2023-05-10",
         "{\"date\": \"2023-05-10\", \"title\": \"Statement by Minister Lena Okoye on "
         "Mills\", \"text\": \"I urge Peru to open its mills.\\n\"}", "statement occurred 2023-05-10 speaker=Lena Okoye addressee=Peru"},
        {"several", "2023-05-10",
         "{\"date\": \"2023-05-10\", \"title\": \"Joint Statement by Lena Okoye and Bo "
         "Silva\", \"text\": \"I urge Peru to open its mills.\\n\"}", "!Okoye"                                                         },
        {"another", "2023-05-10",
         "{\"date\": \"2023-05-10\", \"title\": \"Statement on Lena Okoye\", \"text\": "
         "\"I urge Peru to open its mills.\\n\"}",                    "!Okoye"                                                         },
    };
    run_reports(reports, COUNT(reports));
}

static void an_office_means_its_holder(void)
{
    static const struct report reports[] = {
        {"by the bodies named", "2023-05-10",
         "Title: A day at the Department of Labor\n\n"
         "On Friday, the President and First Lady visited Lima.\n",     "visit occurred 2023-05-05 in Lima visitor=Joe Biden visitor=Jill Biden"},
        {"of a club",           "2023-05-10",
         "Title: A day at the Department of Labor\n\n"
         "On Friday, the President of the Rotary Club visited Lima.\n", "!Joe Biden"                                                            },
        {"nobody's",            "2023-05-10",
         "Title: A day\n\nOn Friday, the President visited Lima.\n",    "!Joe Biden"                                                            },
    };
    run_reports(reports, COUNT(reports));
}

static void who_speaks_was_there(void)
{
    static const struct report reports[] = {
        {"we",          "2023-05-10",
         "Title: Press Gaggle by Minister Lena Okoye of Fiji\n\n"
         "MS. OKOYE: Tomorrow we are heading to Lima. It will be a long day, and there is "
         "much to do for all of us.\n",                 "visit planned 2023-05-11 in Lima visitor=Lena Okoye\n!visitor=Fiji"                                                     },
        {"by phone",    "2023-05-10",
         "Title: Remarks by President Maia Sandu\n\n"
         "I have got off the phone with Minister Lena Okoye. She told me that the harbour "
         "is open, and I know how hard it has been.\n", "call occurred 2023-05-09/2023-05-10 participant=Maia Sandu participant=Lena Okoye"                                      },
        {"not he",      "2023-05-10",
         "Title: Remarks by President Biden on Courts\n\n"
         "It took a long time, as you know. The Senate confirmed her last week, and "
         "President Biden was glad.\n",                 "!appointee=Joe Biden"                                                                                                   },
        {"on the road", "2023-05-10",
         "Title: Remarks by Minister Lena Okoye at the Port of Callao\n\n"
         "Last Friday Minister Okoye travelled to Arica. It was a long day for all of us, "
         "and it is good to be here.\n",                "news_conference occurred 2023-05-10 in Callao speaker=Lena Okoye\nvisit occurred 2023-05-05 in Arica visitor=Lena Okoye"},
        {"one below",   "2023-05-10",
         "Remarks by Minister Lena Okoye\n\nLima, May 10, 2023\n\n"
         "And tomorrow Minister Okoye will travel to Arica. It will be a long day for all "
         "of us.\n",                                    "visit planned 2023-05-11 in Arica visitor=Lena Okoye"                                                                   },
    };
    run_reports(reports, COUNT(reports));
}

static void what_ministries_write(void)
{
    static const struct report reports[] = {
        {"a field without a table",        "2023-05-10",
         "Lena Okoye met with the Norwegian Minister of Petroleum Terje Aasland in Oslo on "
         "Monday.",                                                                    "meeting occurred 2023-05-08 in Oslo participant=Lena Okoye participant=Terje "
         "Aasland"                                                                                                                              },
        {"an honorific",                   "2023-05-10",
         "On Monday, Foreign Secretary Shri Anil Rao arrived in Lima.",                "visit occurred 2023-05-08 in Lima visitor=Anil Rao"                        },
        {"calls on somebody",              "2023-05-10",
         "Minister Lena Okoye will call on President Maia Sandu on Friday.",           "meeting planned 2023-05-12 participant=Lena Okoye participant=Maia Sandu\n"
         "!statement"                                                                  },
        {"calls on somebody to act",       "2023-05-10",
         "On Monday, Lena Okoye called on President Maia Sandu to resign.",            "statement occurred 2023-05-08 speaker=Lena Okoye\n!meeting"                },
        {"a term",                         "2023-05-10",
         "The Prime Minister spoke to President Maia Sandu on Monday.",                "call occurred 2023-05-08 participant=Prime Minister participant=Maia Sandu"},
        {"arms by their kind",             "2023-05-10",
         "On Monday, Fiji delivered ten infantry fighting vehicles to Peru.",          "aid occurred 2023-05-08 in Peru donor=Fiji recipient=Peru"                 },
        {"money by its code",              "2023-05-10",
         "On Monday, Fiji disbursed EUR 5 million in assistance to Peru.",             "aid occurred 2023-05-08 in Peru donor=Fiji recipient=Peru\n!EUR"           },
        {"what is announced is to come",   "2023-05-10",
         "President Maia Sandu announced a visit to Lima.",                            "visit planned XXXX in Lima visitor=Maia Sandu"                             },
        {"who sends does not go",          "2023-05-10",
         "President Maia Sandu announced a presidential delegation to Lima.",          "!visitor=Maia Sandu"                                                       },
        {"underscores",                    "2023-05-10",
         "Title: President\\_Sandu\\_visits Lima\n\n_Lena Okoye_ met *Bo Silva* in Lima on "
         "Monday.",                                                                    "meeting occurred 2023-05-08 in Lima participant=Lena Okoye participant=Bo Silva\n"
         "visitor=Maia Sandu"                                                                                                                   },
        {"before a court",                 "2023-05-10",
         "On Monday, the European Commission referred Malta to the Court of Justice.", "legal_case occurred 2023-05-08 plaintiff=European Commission accused=Malta"},
        {"who was there, not who will be", "2023-05-10",
         "Fiji and Peru held talks in Lima on Monday. The two will meet in Suva on Friday. "
         "The delegations also included Lena Okoye.",                                  "meeting occurred 2023-05-08 in Lima participant=Fiji participant=Peru "
         "participant=Lena Okoye"                                                                             },
    };
    run_reports(reports, COUNT(reports));
}

static void what_offices_announce(void)
{
    static const struct report reports[] = {
        {"remarks to come",          "2023-05-10",
         "On Friday, President Maia Sandu will deliver remarks at a mill in Lima.",          "news_conference planned 2023-05-12 in Lima speaker=Maia Sandu"          },
        {"no speech",                "2023-05-10",
         "On Monday, Lena Okoye made remarks about her neighbour.",                          "!news_conference"                                                       },
        {"aid ordered",              "2023-05-10",
         "Today, President Maia Sandu declared that an emergency exists in the State of "
         "Lagos and ordered federal assistance to supplement state efforts.",                "aid occurred 2023-05-10 donor=Maia Sandu"                               },
        {"a grant award",            "2023-05-10",
         "On Monday, Fiji approved a $7 million grant award to Peru.",                       "aid occurred 2023-05-08 in Peru donor=Fiji recipient=Peru"              },
        {"money released",           "2023-05-10",
         "On Monday, Fiji released $7 million for Peru.",                                    "aid occurred 2023-05-08 in Peru donor=Fiji recipient=Peru"              },
        {"shipments of help",        "2023-05-10",
         "On Monday, Fiji facilitated shipments of security assistance to Peru.",            "aid occurred 2023-05-08 in Peru donor=Fiji recipient=Peru"              },
        {"a chance that was had",    "2023-05-10",
         "Lena Okoye had the opportunity to meet with Bo Silva on Monday.",                  "meeting occurred 2023-05-08 participant=Lena Okoye participant=Bo Silva"},
        {"a chance",                 "2023-05-10",
         "Lena Okoye wanted a chance to meet with Bo Silva on Monday.",                      "!meeting"                                                               },
        {"a conference by its name", "2023-05-10",
         "On Monday, Lena Okoye attended the Conference of the Parties in Lima.",            "meeting occurred 2023-05-08 in Lima participant=Lena Okoye"             },
        {"tags that the text kept",  "2023-05-10",
         "Lena Okoye will be in <u>Lima</u> from May 12<sup>th</sup>-14<sup>th</sup>.",      "visit planned 2023-05-12/2023-05-14 in Lima visitor=Lena Okoye"         },
        {"two bodies' summits",      "2023-05-10",
         "Lena Okoye attended the NATO Summit on Monday. Bo Silva went to the ASEAN "
         "Summit.",                                                                          "meeting occurred 2023-05-08 participant=Lena Okoye participant=NATO\n"
         "!participant=Lena Okoye participant=ASEAN"                                                                                               },
        {"between two parties",      "2023-05-10",
         "Lena Okoye attended the U.S.-ASEAN Summit on Monday.",                             "participant=Lena Okoye participant=ASEAN participant=United States"     },
        {"more for today",           "2023-05-10",
         "Today, Fiji will impose sanctions on Bo Silva.\n\nHe owns ten ships.\n\nFiji will also "
         "sanction Lena Okoye.",                                                             "sanction planned 2023-05-10 imposer=Fiji target=Lena Okoye"             },
        {"another's, some day",      "2023-05-10",
         "Today, Fiji will impose sanctions on Bo Silva.\n\nPeru will sanction Lena Okoye.",
         "sanction planned XXXX imposer=Peru target=Lena Okoye"                                                                                                       },
        {"a success",                "2023-05-10",
         "Lena Okoye will build on the success of the Andes summit in Lima.",                "meeting occurred 2023-05-09/2023-05-10 in Lima"                         },
        {"two summits",              "2023-05-10",
         "Lena Okoye will be in San Juan, Peru from May 22-23 to take part in the yearly "
         "Andes Summit and the Inca Trade Summit.",                                          "visit planned 2023-05-22/2023-05-23 in San Juan visitor=Lena Okoye\n"
         "meeting planned 2023-05-22/2023-05-23 in San Juan participant=Lena Okoye\n"
         "!participant=Andes participant=Inca"                                                                     },
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo official_tests[] = {
    {"what offices announce",       what_offices_announce         },
    {"what ministries write",       what_ministries_write         },
    {"a transcript is of a speech", a_transcript_is_of_a_speech   },
    {"a title says whose words",    a_title_says_whose_words_it_is},
    {"a transcript has turns",      a_transcript_has_turns        },
    {"an office means its holder",  an_office_means_its_holder    },
    {"lists put people forward",    lists_put_people_forward      },
    {"a title tells who spoke",     a_title_tells_who_spoke       },
    {"they are who met",            they_are_who_met              },
    {"whose words a document is",   whose_words_a_document_is     },
    {"who speaks was there",        who_speaks_was_there          },
    CU_TEST_INFO_NULL,
};
