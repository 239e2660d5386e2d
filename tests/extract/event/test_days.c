/* When what a report tells happened: by the clause and the phrase it is told in. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

#define TODAY "2022-09-15" /* a Thursday */

static void a_day_stays_in_its_clause(void)
{
    static const struct report reports[] = {
        {"after a fire",    TODAY,
         "Mayor Ana Ruiz and 30 neighbours will pray in a gym this morning after an "
         "early bomb badly destroyed the Iquitos Methodist Church early Tuesday.",                    "attack occurred 2022-09-13"                                         },
        {"of the building", TODAY,
         "Rebels attacked the convoy near the 11th century mill.",                                    "attack occurred 2022-09-14/2022-09-15 attacker=Rebels target=convoy"},
        {"a floor",         TODAY,
         "On Monday Juan Soto was sworn in. Ana Ruiz went to the third-floor hall and shot a guard.",
         "!2022-09-03"                                                                                                                                                     },
        {"who was told",    TODAY,
         "Juan Soto told a news conference on Tuesday that the blockade might be lifted.",
         "news_conference occurred 2022-09-13 speaker=Juan Soto"                                                                                                           },
        {"of survivors",    TODAY,
         "Workers handed out food Monday to survivors of a quake on an island that killed "
         "10 people.",                                                                                "aid occurred 2022-09-12\n!disaster occurred 2022-09-12"             },
    };
    run_reports(reports, COUNT(reports));
}

static void what_happened_within_has_the_day_of_the_whole(void)
{
    static const struct report reports[] = {
        {"at a rally",        TODAY,
         "Juan Soto is serving a sentence for the November 1995 assassination of Ana Ruiz at a "
         "peace rally in Quito.",                                                    "protest occurred 1995-11 in Quito"},
        {"a year in a name",  TODAY, "Six people were killed at the 1996 Carnival.",
         "attack occurred 1996 target=people"                                                                           },
        {"the worst of them", TODAY,
         "Dozens of people died in a stampede on Tuesday. The deadliest stampede killed "
         "40 pilgrims during the 1991 Carnival.",                                    "disaster occurred 1991"           },
    };
    run_reports(reports, COUNT(reports));
}

static void what_was_so_before_is_no_news(void)
{
    static const struct report reports[] = {
        {"already",   TODAY,
         "Eight of the killings were already under investigation by the Lima police.",     "investigation occurred ../2022-09-15"       },
        {"recently",  TODAY,
         "The council met on Wednesday. The party recently took 13 percent of the vote in elections in "
         "Arequipa.",                                                                      "election occurred ../2022-09-15 in Arequipa"},
        {"few weeks", TODAY,
         "In the past few weeks, the United States provided $293 million in aid to Chad.",
         "aid occurred 2022-08-04/2022-09-15~ in Chad donor=United States"                                                              },
    };
    run_reports(reports, COUNT(reports));
}

static void agendas_are_of_days_to_come(void)
{
    static const struct report reports[] = {
        {"a label",      TODAY,
         "The week ahead\n\nMonday: President Ana Ruiz meets Juan Soto in Lima.",          "meeting planned 2022-09-19 in Lima participant=Ana Ruiz participant=Juan Soto"},
        {"a line above", TODAY,
         "The week ahead\n\nMonday\n\nPresident Ana Ruiz meets Juan Soto in Lima.",        "meeting planned 2022-09-19 in Lima participant=Ana Ruiz participant=Juan Soto"},
        {"a chronicle",  TODAY,
         "How it went\n\nApril 9, 2022\n\nA court charges Juan Soto with theft.",          "legal_case occurred 2022-04-09"                                               },
        {"goes on",      TODAY,
         "On Monday, President Ana Ruiz will fly to Lima.\n\nOn Tuesday, Ruiz will meet "
         "Juan Soto. Later, Ruiz will meet Chancellor Eva Brandt.",                        "meeting planned 2022-09-20 participant=Ana Ruiz participant=Eva Brandt"       },
        {"then",         TODAY,
         "President Ana Ruiz will meet Juan Soto on Tuesday. Ruiz will then fly to Lima.",
         "visit planned XXXX in Lima visitor=Ana Ruiz"                                                                                                                    },
    };
    run_reports(reports, COUNT(reports));
}

static void figures_do_not_make_a_chronicle(void)
{
    static const struct report reports[] = {
        {"figures", TODAY,
         "Acme Corp. said it will sell its mines. Ana Ruiz, its chairman, resigned. Profit "
         "rose from a year earlier, sales fell 3 percent from August 2021, and shares stood at "
         "9 dollars, compared with 7 in June 2021 and 6 in May 2021.", "appointment occurred 2022-09-14/2022-09-15 appointee=Ana Ruiz"},
    };
    run_reports(reports, COUNT(reports));
}

static void a_town_before_a_noun_tells_where(void)
{
    static const struct report reports[] = {
        {"an area",     TODAY, "Juan Soto was arrested in the Arequipa area on Monday.",
         "arrest occurred 2022-09-12 in Arequipa detainee=Juan Soto"                },
        {"a hotel",     TODAY, "Police arrested Juan Soto at a Nairobi hotel on Tuesday.",
         "arrest occurred 2022-09-13 in Nairobi authority=Police detainee=Juan Soto"},
        {"what is hit", TODAY, "Gunmen stormed a Nairobi hotel on Monday.",
         "attack occurred 2022-09-12 in Nairobi"                                    },
        {"talks",       TODAY, "The Doha talks between Chile and Peru ended on Monday.",
         "meeting occurred 2022-09-12 in Doha participant=Chile participant=Peru"   },
        {"two towns",   TODAY, "The Washington-Moscow talks ended on Monday.",
         "!in Washington"                                                           },
        {"a bill",      TODAY, "Statement by Juan Soto on the Arequipa Water Bill",
         "!in Arequipa"                                                             },
    };
    run_reports(reports, COUNT(reports));
}

static void places_come_from_roles(void)
{
    static const struct report reports[] = {
        {"who acts",   TODAY, "Protesters in Iran ransacked the Saudi embassy on Monday.",
         "protest occurred 2022-09-12 in Iran"                                                        },
        {"into",       TODAY, "Chile moved troops into the Persian Gulf.",
         "military_move occurred 2022-09-14/2022-09-15 in Persian Gulf force=Chile"                   },
        {"a house",    TODAY, "A fire destroyed the Iquitos Methodist Church on Monday.",
         "disaster occurred 2022-09-12 in Iquitos Methodist Church"                                   },
        {"a host",     TODAY, "Juan Soto travelled to the United Nations on Monday.",
         "visit occurred 2022-09-12 in United Nations visitor=Juan Soto host=United Nations"          },
        {"of no land", TODAY,
         "The International Criminal Court charged Juan Soto, a Kenyan politician, with murder on "
         "Monday.",                                                                        "!in Kenya"},
    };
    run_reports(reports, COUNT(reports));
}

static void courts_answer_a_deed(void)
{
    static const struct report reports[] = {
        {"news",     TODAY, "Juan Soto was charged with the murder of Ana Ruiz on Monday.",
         "legal_case occurred 2022-09-12 accused=Juan Soto"                                                                },
        {"not then", TODAY,
         "Juan Soto was charged with the murder of Ana Ruiz on Monday.",                    "attack occurred ../2022-09-15"},
        {"old",      TODAY,
         "Juan Soto was charged with the bombing of a market on 3 March 2019.",             "attack occurred 2019-03-03"   },
    };
    run_reports(reports, COUNT(reports));
}

static void words_beside_tell_whether_it_is_news(void)
{
    static const struct report reports[] = {
        {"an hour",     TODAY, "At 2:00 PM, President Ana Ruiz will meet Juan Soto.",
         "meeting planned 2022-09-15 participant=Ana Ruiz participant=Juan Soto"},
        {"as reported", TODAY, "As reported, Ana Ruiz resigned as health minister.",
         "appointment occurred ../2022-09-15 appointee=Ana Ruiz"                },
        {"as expected", TODAY, "As expected, Ana Ruiz resigned as health minister.",
         "appointment occurred 2022-09-14/2022-09-15 appointee=Ana Ruiz"        },
    };
    run_reports(reports, COUNT(reports));
}

static void the_present_with_a_day_is_a_plan(void)
{
    static const struct report reports[] = {
        {"taken for a noun", TODAY, "Minister Ana Ruiz arrives in Lima on Saturday.",
         "visit planned 2022-09-17 in Lima visitor=Ana Ruiz"                                                                                        },
        {"from afar",        TODAY, "Ana Ruiz meets President Juan Soto in Lima on Friday.",
         "meeting planned 2022-09-16 in Lima participant=Ana Ruiz participant=Juan Soto"                                                            },
        {"a list",           TODAY,
         "A schedule:\n\n- Friday: Ana Ruiz visits Lima.\n- Saturday: Ana Ruiz meets Juan Soto.",
         "meeting planned 2022-09-17 participant=Ana Ruiz participant=Juan Soto"                                                                    },
        {"a past",           TODAY,
         "Rebels struck the port of Callao on Tuesday. Ana Ruiz and Juan Soto flew to Lima on Monday.",
         "attack occurred 2022-09-13 in Callao attacker=Rebels\n"
         "visit occurred 2022-09-12 in Lima visitor=Ana Ruiz visitor=Juan Soto"                                                                     },
        {"cut and cut",      TODAY,
         "Soldiers shut the road to Lima on Tuesday. Rebels hit a bus on Monday.",                      "attack occurred 2022-09-12 attacker=Rebels"},
        {"was so",           TODAY, "A schedule:\n\n- Monday: Ana Ruiz visited Lima.",
         "visit occurred 2022-09-12 in Lima visitor=Ana Ruiz"                                                                                       },
    };
    run_reports(reports, COUNT(reports));
}

static void each_has_the_day_behind_it(void)
{
    static const struct report reports[] = {
        {"any verb",                 TODAY, "Rebels bombed Lima on Monday and Quito on Tuesday.",
         "attack occurred 2022-09-12 in Lima attacker=Rebels\n"
         "attack occurred 2022-09-13 in Quito attacker=Rebels"                                                                                                                                                                   },
        {"more of them",             TODAY,
         "Four men were arrested in Lima on Monday, two more on Tuesday.",                                    "arrest occurred 2022-09-12 in Lima detainee=men\narrest occurred 2022-09-13 detainee=men"                         },
        {"in years",                 TODAY, "Ana Ruiz won elections in 2010, 2014 and 2018.",
         "election occurred 2010 winner=Ana Ruiz\nelection occurred 2014 winner=Ana Ruiz\n"
         "election occurred 2018 winner=Ana Ruiz"                                                                                                                                                                                },
        {"who did it",               TODAY,
         "Chile expelled six Indian diplomats in April and Kenya four in May.",                               "sanction occurred 2022-04 imposer=Chile\nsanction occurred 2022-05 in Kenya target=Indian diplomats imposer=Kenya"},
        {"whom",                     TODAY,
         "The court in Lima sentenced Juan Soto to ten years in 2015 and his brother to five years in 2017.",
         "legal_case occurred 2015 in Lima court=court accused=Juan Soto\nlegal_case occurred 2017"                                                                                                                              },
        {"an office",                TODAY,
         "Ana Ruiz was elected senator in 2010 and president in 2014.",                                       "election occurred 2010 winner=Ana Ruiz\nelection occurred 2014 winner=Ana Ruiz"                                   },
        {"another verb",             TODAY,
         "Juan Soto was arrested on Monday and charged on Tuesday. Ana Ruiz met Eva Brandt on Monday and "
         "police on Tuesday arrested ten people.",                                                            "!arrest occurred 2022-09-13 detainee=Juan Soto\n!participant=police"                                              },
        {"two of them",              TODAY,
         "Ana Ruiz met Juan Soto on Monday and Prime Minister Eva Brandt on Tuesday.",                        "meeting occurred 2022-09-12 participant=Ana Ruiz participant=Juan Soto\n"
         "meeting occurred 2022-09-13 participant=Ana Ruiz participant=Eva Brandt\n"
         "!participant=Juan Soto participant=Eva Brandt"                                                                                   },
        {"two of them, in one town", TODAY,
         "Ana Ruiz met Juan Soto in Lima on Monday and Prime Minister Eva Brandt on Tuesday.",
         "meeting occurred 2022-09-12 in Lima participant=Ana Ruiz participant=Juan Soto\nmeeting occurred 2022-09-13 in Lima participant=Ana Ruiz participant=Eva Brandt"                                                       },
        {"a noun",                   TODAY,
         "After meetings with Juan Soto on Monday and Eva Brandt just last week, Ana Ruiz left.",
         "meeting occurred 2022-09-12 participant=Ana Ruiz participant=Juan Soto\n"
         "meeting occurred 2022-09-05/2022-09-11 participant=Eva Brandt "
         "participant=Ana Ruiz"                                                                                                                                                                                                  },
        {"one on two days",          TODAY, "Ana Ruiz met Juan Soto on Monday and Tuesday.",
         "meeting occurred 2022-09-12/2022-09-13 participant=Ana Ruiz"                                                                                                                                                           },
        {"a time of day",            TODAY,
         "Ana Ruiz met Juan Soto this morning, first thing in the morning.",                                  "meeting occurred 2022-09-15 participant=Ana Ruiz participant=Juan Soto"                                           },
        {"another clause",           TODAY,
         "Ana Ruiz met Juan Soto on Monday and Chile closed the border on Tuesday.",                          "meeting occurred 2022-09-12 participant=Ana Ruiz\n!meeting occurred 2022-09-13"                                   },
    };
    run_reports(reports, COUNT(reports));
}

static void journeys_to_come_are_told_day_by_day(void)
{
    static const char *const journey =
        "President Ana Ruiz will travel to Oslo, Norway, where she will attend the NATO Summit on "
        "October 14. The leaders will speak of ships. They will speak of ice. Ruiz will also meet "
        "Juan Soto.";
    static const char *const sent =
        "President Ana Ruiz today announced a delegation to attend the inauguration of Juan Soto on "
        "October 13, 2022, in Lima, Peru.\n\nEva Brandt, Minister of Trade, will lead the "
        "delegation.";
    const struct report reports[] = {
        {"where",            TODAY, journey,                                                              "visit planned 2022-10-13/2022-10-15~ in Oslo"},
        {"the day told",     TODAY, journey,
         "meeting planned 2022-10-14 in Oslo participant=Ana Ruiz participant=Juan Soto"                                                                },
        {"an errand",        TODAY, sent,
         "visit planned 2022-10-13 in Lima visitor=Eva Brandt"                                                                                          },
        {"sent to",          TODAY,
         "Ana Ruiz announced a delegation to Peru.\n\nEva Brandt will lead the delegation.",
         "visit planned XXXX in Peru visitor=Eva Brandt"                                                                                                },
        {"a year in a name", TODAY,
         "Eva Brandt will travel to Munich October 16-18 to attend the 2022 Munich Security Conference.",
         "meeting planned 2022-10-16/2022-10-18"                                                                                                        },
        {"no plan",          TODAY,
         "Eva Brandt today led a group to Lima to pay respects upon the death of Juan Soto.",
         "death occurred ../2022-09-15"                                                                                                                 },
        {"a name",           TODAY,
         "Ana Ruiz, head of the Millennium Challenge Corporation, will lead the delegation.",
         "!2999"                                                                                                                                        },
        {"about a land",     TODAY, "Ana Ruiz and Juan Soto held talks on Iran on Monday.",
         "!in Iran"                                                                                                                                     },
    };
    run_reports(reports, COUNT(reports));
}

static void the_lead_tells_the_day_of_the_news(void)
{
    static const struct report reports[] = {
        {"behind a noun",    TODAY,
         "Police in Arequipa found a boat under repair Tuesday in a shed. They arrested two men.",
         "arrest occurred 2022-09-13 authority=Police detainee=men"                                                                                            },
        {"behind a crowd",   TODAY,
         "Guards counted sixty tents Tuesday. They arrested two men.",                             "arrest occurred 2022-09-13 detainee=men"                   },
        {"no event itself",  TODAY,
         "Rain fell on Arequipa on Tuesday, an inch of it. A guard killed Juan Soto.",             "attack occurred 2022-09-13 attacker=guard target=Juan Soto"},
        {"a day of telling", TODAY,
         "Sources in Arequipa said Tuesday that a lake was rising. A guard killed Juan Soto.",
         "attack occurred 2022-09-12/2022-09-13 attacker=guard target=Juan Soto"                                                                               },
    };
    run_reports(reports, COUNT(reports));
}

static void one_auxiliary_may_serve_two_verbs(void)
{
    static const struct report reports[] = {
        {"have", TODAY,
         "On Tuesday Ana Ruiz flew to Lima. Rebels have freed two hostages and killed a judge.",
         "attack occurred ../2022-09-15 attacker=Rebels target=judge"},
    };
    run_reports(reports, COUNT(reports));
}

static void a_plan_is_one_in_bare_nouns_too(void)
{
    static const struct report reports[] = {
        {"the trip",  TODAY,
         "Ana Ruiz will travel to Lima. Details of the trip will follow.",                         "!visit occurred"},
        {"which are", TODAY,
         "Elections in Peru which are planned for December 11, 2022, will be held in two rounds.",
         "election planned 2022-12-11 in Peru body=Peru"                                                            },
    };
    run_reports(reports, COUNT(reports));
}

static void a_day_is_told_on(void)
{
    static const struct report reports[] = {
        {"no event before",  "2022-09-30",
         "A guard lost his keys. Another found Ana Ruiz at the gate on September 20. Police arrested her.",
         "arrest occurred 2022-09-20 authority=Police detainee=Ana Ruiz"},
        {"a day of telling", TODAY,
         "Police freed Ana Ruiz on Monday. The mayor said on Tuesday he was glad. Rebels killed Juan Soto.",
         "attack occurred 2022-09-12 attacker=Rebels target=Juan Soto"  },
    };
    run_reports(reports, COUNT(reports));
}

static void papers_of_an_office_look_back(void)
{
    static const struct report reports[] = {
        {"a statement",  TODAY,
         "Title: Statement from President Ana Ruiz on Arms\n\nThe law is good. Juan Soto was killed in Lima.",
         "attack occurred ../2022-09-15 in Lima target=Juan Soto"                                                                                                              },
        {"a fact sheet", TODAY,
         "Title: FACT SHEET: Safer Towns\n\nTowns are safer. President Ana Ruiz signed the arms bill.",
         "legislation occurred ../2022-09-15 body=Ana Ruiz"                                                                                                                    },
        {"of the talks", TODAY,
         "Title: Joint Statement on the Talks\n\nAna Ruiz met Juan Soto on Tuesday. Nobody slept. Ruiz agreed "
         "to a truce with Soto.",                                                                              "agreement occurred 2022-09-13 party=Ana Ruiz party=Juan Soto"  },
        {"news",         TODAY,
         "Title: Harbour burns\n\nThe law is good. Juan Soto was killed in Lima.",                             "attack occurred 2022-09-14/2022-09-15 in Lima target=Juan Soto"},
    };
    run_reports(reports, COUNT(reports));
}

static void whose_day_it_is(void)
{
    static const struct report reports[] = {
        {"barred from talks", TODAY,
         "Two towns have burned since the Red Party was expelled from peace talks on August 20 in "
         "punishment for a theft.",                                                                                 "sanction occurred 2022-08-20 target=Red Party"                            },
        {"a weekend gone",    TODAY,
         "President Ana Ruiz opened a conference in Lima this weekend.",                                            "meeting occurred 2022-09-10/2022-09-11 in Lima participant=Ana Ruiz"      },
        {"a weekend ahead",   TODAY, "President Ana Ruiz visits Lima this weekend.",
         "visit planned 2022-09-17/2022-09-18 in Lima visitor=Ana Ruiz"                                                                                                                        },
        {"a law's name",      TODAY,
         "Title: Remarks by President Ana Ruiz at Signing of H.R. 2471, \"Safe Harbours Act, 2022\"\n\nThank you.",
         "legislation occurred 2022-09-15 body=Ana Ruiz"                                                                                                                                       },
        {"done before",       TODAY,
         "The Council will not lift the sanctions imposed on Peru after its invasion of Chile.",
         "sanction occurred ../2022-09-15 in Peru target=Peru"                                                                                                                                 },
        {"talks to come",     TODAY, "Ana Ruiz will hold talks attended by Juan Soto.",
         "meeting planned XXXX participant=Juan Soto participant=Ana Ruiz"                                                                                                                     },
        {"also",              TODAY,
         "President Ana Ruiz will travel to Lima on November 18-19. Minister Juan Soto will also travel to "
         "Lima.",                                                                                                   "visit planned 2022-11-18/2022-11-19 in Lima visitor=Juan Soto"            },
        {"tried",             TODAY,
         "A court in Lima sentenced Juan Soto to ten years on Tuesday. He was calm.\n\nSoto killed Ana "
         "Ruiz in Quito.",                                                                                          "attack occurred ../2022-09-15 in Quito attacker=Juan Soto target=Ana Ruiz"},
    };
    run_reports(reports, COUNT(reports));
}

static void a_line_below_the_title_tells_where(void)
{
#define WORDS "3:38 P.M. CDT\n\nPRESIDENT RUIZ: Thank you. Please sit down.\n"
    static const struct report reports[] = {
        {"hall and town", TODAY,
         "Title: Remarks by President Ana Ruiz on Ships\n\nGeneva, Switzerland\n\n" WORDS,
         "news_conference occurred 2022-09-15 in Geneva speaker=Ana Ruiz"                     },
        {"a hall",        TODAY,
         "Title: Remarks by President Ana Ruiz on Ships\n\n*Blue Hall*\n\n" WORDS,
         "news_conference occurred 2022-09-15 in Blue Hall speaker=Ana Ruiz"                  },
        {"on the way",    TODAY,
         "Title: Press Gaggle by President Ana Ruiz\n\nAboard Ocean Two En Route Geneva, Switzerland\n\n" WORDS,
         "news_conference occurred 2022-09-15 in Ocean Two speaker=Ana Ruiz"                  },
        {"talks",         TODAY,
         "Title: Remarks by President Ana Ruiz and President Juan Soto Before Bilateral Meeting\n\nBlue Hall\n\n" WORDS,
         "meeting occurred 2022-09-15 in Blue Hall participant=Ana Ruiz participant=Juan Soto"},
        {"nowhere",       TODAY,
         "Title: Remarks by President Ana Ruiz on Ships\n\nVia Teleconference\n\n" WORDS,
         "! in "                                                                              },
    };
#undef WORDS
    run_reports(reports, COUNT(reports));
}

CU_TestInfo days_tests[] = {
    {"a day stays in its clause",                     a_day_stays_in_its_clause           },
    {"what happened within has the day of the whole",
     what_happened_within_has_the_day_of_the_whole                                        },
    {"what was so before is no news",                 what_was_so_before_is_no_news       },
    {"agendas are of days to come",                   agendas_are_of_days_to_come         },
    {"figures do not make a chronicle",               figures_do_not_make_a_chronicle     },
    {"a town before a noun tells where",              a_town_before_a_noun_tells_where    },
    {"places come from roles",                        places_come_from_roles              },
    {"courts answer a deed",                          courts_answer_a_deed                },
    {"the present with a day is a plan",              the_present_with_a_day_is_a_plan    },
    {"each has the day behind it",                    each_has_the_day_behind_it          },
    {"journeys to come are told day by day",          journeys_to_come_are_told_day_by_day},
    {"words beside tell whether it is news",          words_beside_tell_whether_it_is_news},
    {"the lead tells the day of the news",            the_lead_tells_the_day_of_the_news  },
    {"one auxiliary may serve two verbs",             one_auxiliary_may_serve_two_verbs   },
    {"a plan is one in bare nouns, too",              a_plan_is_one_in_bare_nouns_too     },
    {"a day is told on",                              a_day_is_told_on                    },
    {"papers of an office look back",                 papers_of_an_office_look_back       },
    {"whose day it is",                               whose_day_it_is                     },
    {"a line below the title tells where",            a_line_below_the_title_tells_where  },
    CU_TEST_INFO_NULL,
};
