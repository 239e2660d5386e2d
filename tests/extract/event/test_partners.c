/* The other side of an event, where its own words do not tell it. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

#define DAY "2026-01-15" /* a Thursday */

static void officials_are_guests_of_the_land(void)
{
    static const struct report reports[] = {
        {"curly owner",         "2021-03-10",
         "Peru’s parliament voted on Monday to change the law.",                                     "legislation occurred 2021-03-08 in Peru body=Peru’s parliament"       },
        {"in a capital",        DAY,
         "Chile's foreign minister, Elsa Rojas, arrived in Nairobi on Tuesday.",                       "visit occurred 2026-01-13 in Nairobi visitor=Elsa Rojas host=Kenya"     },
        {"at home",             DAY,
         "Chile's foreign minister, Elsa Rojas, arrived in Valparaiso on Tuesday.",                    "visit occurred 2026-01-13 in Valparaiso visitor=Elsa Rojas\n!host=Chile"},
        {"not for his country", DAY,
         "The singer Elsa Rojas arrived in Nairobi on Tuesday.",                                       "visit occurred 2026-01-13 in Nairobi visitor=Elsa Rojas\n!host=Kenya"   },
        {"a host who is told",  DAY,
         "Kenya's president, Juma Otieno, visited the World Health Organization in Geneva on Monday.",
         "visit occurred 2026-01-12 in Geneva visitor=Juma Otieno host=WHO\n!host=Switzerland"                                                                                  },
    };
    run_reports(reports, COUNT(reports));
}

static void capitals_are_given_things(void)
{
    static const struct report reports[] = {
        {"a loan", DAY,
         "The African Union granted Nairobi 20 million dollars for roads on Monday.", "aid occurred 2026-01-12 in Kenya donor=African Union recipient=Kenya"},
    };
    run_reports(reports, COUNT(reports));
}

static void inquiries_are_by_those_who_look_into_the_case(void)
{
    static const struct report reports[] = {
        {"under way",            DAY,
         "Arica police arrested Elsa Rojas on Tuesday over the theft. An inquiry is under way.",
         "investigation ongoing 2026-01-15 in Arica investigator=Arica police"                                                                                                                          },
        {"police who speak",     DAY,
         "A man was shot in Arica on Tuesday. The investigation is going well, a clerk said. Police said two fled.",
         "investigation occurred ../2026-01-15 investigator=Police"                                                                                                                                     },
        {"nobody is told",       DAY,
         "A man was shot in Arica on Tuesday. The investigation is going well.",                                     "!investigation"                                                                   },
        {"of others",            DAY,
         "Arica police arrested Elsa Rojas on Tuesday. A congressional inquiry was held on Monday.",
         "!2026-01-12 investigator=Arica police"                                                                                                                                                        },
        {"there, investigating", DAY,
         "Officers were at the port investigating a report of theft when two fled on Tuesday.",
         "investigator=Officers"                                                                                                                                                                        },
        {"blocked",              DAY,
         "Elsa Rojas tried to block the FBI's investigation on Tuesday.",                                            "investigation occurred 2026-01-13 investigator=FBI"                               },
        {"of a gang",            DAY,
         "Elsa Rojas went to Arica on Tuesday as part of a gang investigation.",                                     "!investigator=gang"                                                               },
        {"in charge of it",      DAY,
         "The Arica police were in charge of the investigation on Tuesday.",                                         "investigation occurred 2026-01-13 in Arica investigator=Arica police\n!legal_case"},
        {"asked by detectives",  DAY,
         "Elsa Rojas said in an interview with Arica detectives on Tuesday that she saw two men.",
         "investigation occurred 2026-01-13 in Arica investigator=Arica detectives subject=Elsa Rojas\n!news_conference"                                                                                },
    };
    run_reports(reports, COUNT(reports));
}

static void sides_are_those_of_the_event_before(void)
{
    static const struct report reports[] = {
        {"the negotiators",     DAY,
         "Chile and the Lima Mining Union held talks on Monday. The negotiators will meet "
         "again on 20 January.",                                                                                               "meeting planned 2026-01-20 participant=Chile participant=Lima Mining Union"},
        {"of three",            DAY,
         "Chile, Kenya and the Lima Mining Union held talks on Monday. The negotiators will "
         "meet again on 20 January.",                                                                                          "meeting planned 2026-01-20 participant=negotiators"                        },
        {"no land where it is", DAY,
         "Chile and the Lima Mining Union ended talks in Nairobi, Kenya, on Monday. The two sides signed a truce on Tuesday.",
         "agreement occurred 2026-01-13 party=Chile party=Lima Mining Union\n!party=Kenya"                                                                                                                 },
    };
    run_reports(reports, COUNT(reports));
}

static void the_report_tells_the_other_side(void)
{
    static const struct report reports[] = {
        {"who let go",         DAY,
         "Soldiers detained Elsa Rojas in Nairobi on Monday. Schools were shut. Rojas was freed on "
         "Tuesday.",                                                                                                              "arrest occurred 2026-01-13 detainee=Elsa Rojas authority=Soldiers"},
        {"into whose killing", DAY,
         "Gunmen killed Elsa Rojas in Nairobi on Monday. Police opened an inquiry into the killing on Tuesday.",
         "investigation occurred 2026-01-13 investigator=Police subject=Elsa Rojas"                                                                                                                  },
        {"in which house",     DAY,
         "Ada Mwangi proposed a bill on schools on Monday. The Senate of Kenya has not met since May.",
         "legislation occurred 2026-01-12 sponsor=Ada Mwangi body=Senate of Kenya"                                                                                                                   },
        {"in one of two",      DAY,
         "Ada Mwangi proposed a bill on schools on Monday. The Senate of Kenya and the National Assembly of Kenya have not met.",
         "legislation occurred 2026-01-12 sponsor=Ada Mwangi\n!body=Senate of Kenya"                                                                                                                 },
    };
    run_reports(reports, COUNT(reports));
}

static void groups_begin_with_what_they_are(void)
{
    static const struct report reports[] = {
        {"two more",         DAY, "Two more harbour clerks were arrested in Lima on Monday.",
         "arrest occurred 2026-01-12 in Lima detainee=harbour clerks"                                                                                                                                      },
        {"months later",     DAY, "Two months later soldiers shot Juan Soto in Lima.",
         "attack occurred 2026-01-14/2026-01-15 in Lima attacker=soldiers target=Juan Soto"                                                                                                                },
        {"a government of",  DAY,
         "The government of Kenya signed a deal with the Lima Mining Union on Monday.",                              "agreement occurred 2026-01-12 party=Kenya party=Lima Mining Union\n!party=government"},
        {"two not told yet", DAY,
         "Police director Juan Soto and mayor Elsa Rojas met in Lima. Karl Huber was stabbed by two men on Monday.",
         "attack occurred 2026-01-12 attacker=men target=Karl Huber\n!attacker=Juan Soto"                                                                                                                  },
    };
    run_reports(reports, COUNT(reports));
}

static void protests_are_against_whose_house_it_is(void)
{
    static const struct report reports[] = {
        {"an embassy",           DAY,
         "Dozens of students marched to the Chilean embassy in Lima on Monday.",          "protest occurred 2026-01-12 protester=students target=Chile"          },
        {"headquarters of",      DAY,
         "Nurses protested outside the headquarters of the Lima Health Board on Monday.",
         "protest occurred 2026-01-12 protester=Nurses target=Lima Health Board"                                                                                 },
        {"in front of",          DAY,
         "Students staged a protest in front of the Chilean consulate on Monday.",        "protest occurred 2026-01-12 protester=Students target=Chile"          },
        {"a museum is nobody's", DAY,
         "Students protested outside the Chilean restaurant on Monday.",                  "protest occurred 2026-01-12 protester=Students\n!target=Chile"        },
        {"an employer",          DAY,
         "Nurses at the Lima Health Board went on strike on Monday.",                     "protest occurred 2026-01-12 protester=Nurses target=Lima Health Board"},
    };
    run_reports(reports, COUNT(reports));
}

static void who_is_held_for_a_deed_did_it(void)
{
    static const struct report reports[] = {
        {"arrested in it",        DAY,
         "Bo Silva was arrested in Lima on Monday in the fatal shooting of Eva Ruiz.",                    "target=Eva Ruiz attacker=Bo Silva"  },
        {"in connection with it", DAY,
         "Bo Silva was charged in Lima on Monday in connection with the shooting of Eva Ruiz.",
         "target=Eva Ruiz attacker=Bo Silva"                                                                                                   },
        {"after it",              DAY,
         "Bo Silva was arrested in Lima on Monday after the shooting of Eva Ruiz.",                       "target=Eva Ruiz\n!attacker=Bo Silva"},
        {"for another thing",     DAY,
         "Bo Silva was charged with lying to the inquiry into the murder of Eva Ruiz in Lima on Monday.",
         "target=Eva Ruiz\n!attacker=Bo Silva"                                                                                                 },
    };
    run_reports(reports, COUNT(reports));
}

static void police_who_tell_of_an_arrest_made_it(void)
{
    static const struct report reports[] = {
        {"who say what he did then", DAY,
         "Bo Silva escaped from a house in Lima hours after being arrested on Monday, Peruvian police say.",
         "authority=Peruvian police detainee=Bo Silva"                                                                                                                },
        {"in their raids",           DAY,
         "Bo Silva was arrested in Lima on Monday during raids by 300 police.",                              "detainee=Bo Silva authority=police"                     },
        {"whom he hit",              DAY,
         "Bo Silva was arrested in Lima on Monday after attacking police.",                                  "detainee=Bo Silva\n!authority=police"                   },
        {"who held him is told",     DAY,
         "Soldiers arrested Bo Silva in Lima on Monday after police lost him.",                              "authority=Soldiers detainee=Bo Silva\n!authority=police"},
    };
    run_reports(reports, COUNT(reports));
}

static void the_government_is_the_lands(void)
{
    static const struct report reports[] = {
        {"of the only land",     DAY,
         "Kenya is short of maize. Farmers in Kenya have sold their cows. Rain fell nowhere "
         "in Kenya. The government sent 200 soldiers to the camps on Monday.",               "military_move occurred 2026-01-12 force=Kenya"},
        {"of one of two",        DAY,
         "Kenya and Chile are short of maize. The government sent 200 soldiers to the camps "
         "on Monday.",                                                                       "!force=Kenya\n!force=Chile"                   },
        {"a government told of", DAY,
         "Kenya is short of maize. Farmers in Kenya have sold their cows. Rain fell nowhere "
         "in Kenya. The government of Karl Huber sent 200 soldiers to the camps on Monday.",
         "!force=Kenya"                                                                                                                     },
    };
    run_reports(reports, COUNT(reports));
}

static void nobody_acts_on_himself(void)
{
    static const struct report reports[] = {
        {"wants to",     DAY,
         "Juan Soto won the vote. Karl Huber will receive Soto on Tuesday and is expected to "
         "appoint him prime minister.",                                                          "appointment planned 2026-01-20 appointee=Juan Soto appointer=Karl Huber"},
        {"a grand duke", DAY,
         "Henri-Paul Martin won the vote. Grand Duke Henri received Martin in Lima on Tuesday.",
         "meeting occurred 2026-01-13 in Lima participant=Henri participant=Henri-Paul Martin"                                                                            },
    };
    run_reports(reports, COUNT(reports));
}

static void some_act_for_others_or_lead_them(void)
{
    static const struct report reports[] = {
        {"at a request",       DAY,
         "Karl Huber was arrested in Lima on Monday at the request of Kenya.",                "arrest occurred 2026-01-12 in Lima detainee=Karl Huber authority=Kenya"        },
        {"led by",             DAY,
         "A consortium led by the Lima Mining Union signed a contract with Chile on Monday.",
         "agreement occurred 2026-01-12 party=consortium party=Lima Mining Union party=Chile"                                                                                 },
        {"a body that is led", DAY,
         "The Lima Mining Union, led by Karl Huber, signed a contract with Chile on Monday.",
         "agreement occurred 2026-01-12 party=Lima Mining Union party=Chile\n!party=Karl Huber"                                                                               },
        {"elected leader of",  DAY,
         "On Monday Elsa Rojas was elected leader of the Lima Mining Union.",                 "election occurred 2026-01-12 winner=Elsa Rojas body=Lima Mining Union"         },
        {"took it to court",   DAY,
         "The Lima Mining Union took the decision to the Supreme Court on Monday.",           "legal_case occurred 2026-01-12 plaintiff=Lima Mining Union court=Supreme Court"},
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo partners_tests[] = {
    {"officials are guests of the land",              officials_are_guests_of_the_land      },
    {"capitals are given things",                     capitals_are_given_things             },
    {"inquiries are by those who look into the case",
     inquiries_are_by_those_who_look_into_the_case                                          },
    {"sides are those of the event before",           sides_are_those_of_the_event_before   },
    {"the report tells the other side",               the_report_tells_the_other_side       },
    {"groups begin with what they are",               groups_begin_with_what_they_are       },
    {"protests are against whose house it is",        protests_are_against_whose_house_it_is},
    {"the government is the land's",                  the_government_is_the_lands           },
    {"police who tell of an arrest made it",          police_who_tell_of_an_arrest_made_it  },
    {"who is held for a deed did it",                 who_is_held_for_a_deed_did_it         },
    {"nobody acts on himself",                        nobody_acts_on_himself                },
    {"some act for others or lead them",              some_act_for_others_or_lead_them      },
    CU_TEST_INFO_NULL,
};
