/* The whole walk over votes, laws and offices: who was elected, what was passed, who
 * came and went; by people who do not exist. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

static void votes_and_offices_are_of_the_country_told_of(void)
{
    static const struct report reports[] = {
        {"regions are of their country", "2024-03-13",
         "Rain fell in Texas and Ohio. Snow fell in Utah. Roads were closed in Texas and in "
         "Canada. Ada Lind resigned on Monday.", "appointment occurred 2024-03-11 in United States appointee=Ada Lind"},
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo office_tests[] = {
    {"votes and offices are of the country told of",
     votes_and_offices_are_of_the_country_told_of},
    CU_TEST_INFO_NULL,
};
