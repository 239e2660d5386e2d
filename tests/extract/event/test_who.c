/* Who took part, told by words that stand apart from the verb. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

static void officials_are_named_behind_their_bodies(void)
{
    static const struct report reports[] = {
        {"an office of a country", "2023-05-10",
         "On Monday, Ada Okoye met Prime Minister of Kosovo Arben Krasniqi in Pristina.",
         "meeting occurred 2023-05-08 in Pristina participant=Ada Okoye "
         "participant=Arben Krasniqi"                                                                                                                             },
        {"two of them",            "2023-05-10",
         "President of Tajikistan Rustam Nazarov and President of Turkmenistan Serdar "
         "Atayev signed an agreement on Friday.",                                         "agreement occurred 2023-05-05 party=Rustam Nazarov party=Serdar Atayev"},
        {"a ministry's secretary", "2023-05-10",
         "Ada Okoye met Australian Department of Trade Secretary Jan Murdoch on Monday.",
         "meeting occurred 2023-05-08 participant=Ada Okoye participant=Jan Murdoch"                                                                              },
        {"kin by name",            "2023-05-10",
         "Bo Silva ousted his father, King Said bin Dahar, on Monday.",                   "appointee=Said bin Dahar appointer=Bo Silva"                           },
    };
    run_reports(reports, COUNT(reports));
}

static void states_act_through_those_who_speak(void)
{
    static const struct report reports[] = {
        {"a calling is no deed",       "2023-05-10",
         "Governor Ada Okoye called the stabbing of Bo Silva \"an act of cowardice.\"", "target=Bo Silva\n!attacker=Ada Okoye"      },
        {"thousands are the marchers", "2023-05-10",
         "Thousands marched in Lima on Monday. Protesters marched from the port to the "
         "palace.",                                                                     "protester=Protesters\n!thousands of people"},
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo who_tests[] = {
    {"officials are named behind their bodies",
     officials_are_named_behind_their_bodies                                      },
    {"states act through those who speak",      states_act_through_those_who_speak},
    CU_TEST_INFO_NULL,
};
