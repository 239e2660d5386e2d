/* The other side of an event, where its own words do not tell it. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

#define DAY "2026-01-15" /* a Thursday */

static void officials_are_guests_of_the_land(void)
{
    static const struct report reports[] = {
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

CU_TestInfo partners_tests[] = {
    {"officials are guests of the land",    officials_are_guests_of_the_land   },
    {"capitals are given things",           capitals_are_given_things          },
    {"sides are those of the event before", sides_are_those_of_the_event_before},
    CU_TEST_INFO_NULL,
};
