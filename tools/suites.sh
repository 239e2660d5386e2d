#!/bin/sh
# suites.sh - writes the table of test suites that tests/main.c runs: one for every
# `CU_TestInfo NAME_tests[]`, named after its file below tests/ ("extract/time/patterns").
set -eu
files=$(grep -lE '^CU_TestInfo [a-z0-9_]+_tests\[\]' $(find tests -name '*.c' | LC_ALL=C sort))
echo '/* made by tools/suites.sh */'
echo '#include "tests/suites.h"'
for f in $files; do
    sed -nE 's/^(CU_TestInfo [a-z0-9_]+_tests\[\]).*/extern \1;/p' "$f"
done
echo 'CU_SuiteInfo test_suites[] = {'
for f in $files; do
    name=$(printf '%s' "$f" | sed -E 's|^tests/||; s|test_||; s|\.c$||')
    sed -nE "s|^CU_TestInfo ([a-z0-9_]+_tests)\[\].*|    {\"$name\", NULL, NULL, NULL, NULL, \1},|p" "$f"
done
echo '    CU_SUITE_INFO_NULL,'
echo '};'
