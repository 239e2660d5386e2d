/* main.c - runs all suites, or those whose name contains the argument. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <CUnit/Basic.h>

#include "tests/suites.h"

static CU_ErrorCode register_matching(const char *part)
{
    CU_ErrorCode rc = CUE_SUCCESS;
    for (CU_SuiteInfo *suite = test_suites; suite->pName && rc == CUE_SUCCESS;
         suite++) {
        CU_SuiteInfo one[] = {*suite, CU_SUITE_INFO_NULL};
        if (!part || strstr(suite->pName, part)) {
            rc = CU_register_suites(one);
        }
    }
    return rc;
}

int main(int argc, char **argv)
{
    if (CU_initialize_registry() != CUE_SUCCESS ||
        register_matching(argc > 1 ? argv[1] : NULL) != CUE_SUCCESS) {
        return EXIT_FAILURE;
    }
    CU_basic_set_mode(CU_BRM_NORMAL);
    (void)CU_basic_run_tests();
    unsigned bad = CU_get_number_of_failures() + CU_get_number_of_suites_failed();
    unsigned ran = CU_get_number_of_tests_run();
    CU_cleanup_registry();
    if (ran == 0) {
        (void)fputs("no test ran\n", stderr);
    }
    return bad == 0 && ran > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
