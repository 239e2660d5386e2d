/* The whole walk over phrases that stand for somebody or something else: what is
 * measured, the two that were named, who is listed last. By people who do not exist. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

static void what_is_measured_is_meant(void)
{
    static const struct report reports[] = {
        {"a company of",                  "2021-03-10",
         "Chile sent a company of infantry to Peru on Monday.",          "military_move occurred 2021-03-08 in Peru force=Chile"},
        {"the last of",                   "2021-03-10",
         "Peru withdrew the last of its soldiers from Chile on Monday.", "military_move occurred 2021-03-08 in Chile force=Peru"},
        {"a company that is sent a bill", "2021-03-10",
         "Chile sent a company a bill for the repairs on Monday.",       "!military_move"                                       },
    };
    run_reports(reports, COUNT(reports));
}

static void the_pair_are_two_told_before(void)
{
    static const struct report reports[] = {
        {"the pair",        "2021-03-10",
         "Ada Okoye sat down with Bo Silva in Lima on Monday, and the pair signed a "
         "protocol on fishing.",                                                           "agreement occurred 2021-03-08 party=Ada Okoye party=Bo Silva"       },
        {"the two",         "2021-03-10",
         "Ada Okoye flew to Lima on Monday to see Bo Silva. The two signed a protocol on "
         "fishing.",                                                                       "agreement occurred 2021-03-08 party=Ada Okoye party=Bo Silva"       },
        {"two of others",   "2021-03-10",
         "Ada Okoye saw Bo Silva on Monday. The two of his aides signed a protocol.",      "!party=Ada Okoye"                                                   },
        {"two countries",   "2021-03-10",
         "President Ada Okoye of Fiji and the Peruvian premier, Bo Silva, met on Monday.",
         "meeting occurred 2021-03-08 participant=Ada Okoye participant=Bo Silva"                                                                               },
        {"his counterpart", "2021-03-10",
         "Ada Okoye of Fiji and her Peruvian counterpart, Bo Silva, spoke by telephone on "
         "Monday about fishing.",                                                          "call occurred 2021-03-08 participant=Ada Okoye participant=Bo Silva"},
    };
    run_reports(reports, COUNT(reports));
}

static void plans_are_told_in_the_present(void)
{
    static const struct report reports[] = {
        {"plan a strike",               "2021-03-10",
         "Taxi drivers in Lima plan a strike over fuel prices.",                                      "protest planned XXXX protester=Taxi drivers"                        },
        {"calls it a coup",             "2021-03-10", "Bo Silva calls the impeachment a coup.",
         "!legislation"                                                                                                                                                    },
        {"is to give, told by another", "2021-03-10",
         "Peru is to withdraw its troops from Chile, President Ada Okoye told reporters "
         "on Monday.",                                                                                "military_move planned XXXX in Chile force=Peru"                     },
        {"to no avail",                 "2021-03-10",
         "The miners have shut both pits, and met with Minister Bo Silva on Monday to no "
         "avail.",                                                                                    "meeting occurred 2021-03-08 participant=miners participant=Bo Silva"},
        {"on no truce",                 "2021-03-10", "Peru and Chile agreed on no truce on Monday.",
         "!agreement"                                                                                                                                                      },
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo phrases_tests[] = {
    {"what is measured is meant",     what_is_measured_is_meant    },
    {"the pair are two told before",  the_pair_are_two_told_before },
    {"plans are told in the present", plans_are_told_in_the_present},
    CU_TEST_INFO_NULL,
};
