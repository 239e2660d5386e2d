/* suites.h - the suites that tools/suites.sh finds; tests/main.c runs them. */
#ifndef TESTS_SUITES_H
#define TESTS_SUITES_H

#include <CUnit/CUnit.h>

/* Ends with CU_SUITE_INFO_NULL. */
extern CU_SuiteInfo test_suites[];

#endif
