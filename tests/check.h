/* check.h - assertions that name the row of a table that failed. */
#ifndef TESTS_CHECK_H
#define TESTS_CHECK_H

#include <CUnit/CUnit.h>

/* Like CU_ASSERT, but the report shows `label` in place of the condition. */
#define CHECK_ROW(cond, label) \
    CU_assertImplementation((cond), __LINE__, (label), __FILE__, "", CU_FALSE)

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#endif
