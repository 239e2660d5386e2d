#!/bin/sh
# demo.sh DATELINE - the main job on examples/, and where to look.
set -eu
"$1" build -o out examples
echo
echo "Look at:"
for f in index.html timeline.svg network.svg events.jsonld graph.db; do
    [ ! -e "out/$f" ] || echo "  out/$f"
done
echo
echo "Try:"
echo "  $1 query events involving Wang Yi"
echo "  $1 timeline meetings in 2024 -o out/meetings.svg"
echo "  $1 show 'Antony Blinken'"
