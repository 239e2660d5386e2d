#!/bin/sh
# score.sh DATELINE GOLD [SET...] - one table of figures against text with known answers.
#
# GOLD is a folder that holds gold/ (the sets), tools/ (their scorers) and seeds/. SETs
# choose: times names events news seeds coref timelines; all when none is named. What the scorers
# print in full, and what dateline answered, is kept in out/score/ for a closer look.
# Prints a line and succeeds when there is no such folder: not everybody has one.
set -eu
bin=$1
gold=${2:-../shared}
shift
[ $# -eq 0 ] || shift
if [ ! -d "$gold/gold" ] || [ ! -d "$gold/tools" ]; then
    echo "score: no gold data in $gold; nothing scored"
    exit 0
fi
command -v python3 >/dev/null || {
    echo "score: needs python3; nothing scored"
    exit 0
}
mkdir -p out/score
exec python3 tools/eval/score.py --dateline "$bin" --gold "$gold" --keep out/score "$@"
