#!/bin/sh
# run.sh DATELINE [DOCS...] - exports a graph as linked data and has it checked by programs
# that nobody here wrote: jsonld.js, rdf-canonize, a SHACL validator, Oxigraph. Needs node
# and npm; without them it says so and succeeds.
set -eu
bin=$(realpath "$1")
shift
[ $# -gt 0 ] || set -- examples
here=$(cd "$(dirname "$0")" && pwd)
command -v npm >/dev/null || { echo "interop: skipped, no npm here"; exit 0; }
kit=build/interop
mkdir -p "$kit"
cp "$here"/*.mjs "$here"/*.json "$here"/*.ttl "$kit"
[ -d "$kit/node_modules" ] || (cd "$kit" && npm install --no-audit --no-fund >/dev/null)
"$bin" build -q -o "$kit/out" "$@"
export DATELINE_DB="$kit/out/graph.db"
"$bin" export -q -o "$kit/out/events.nq"
rm -rf "$kit/texts"
"$bin" export -q -f texts -o "$kit/texts"
node "$kit/check.mjs" "$kit/out/events.jsonld" --nq "$kit/out/events.nq" \
    --texts "$kit/texts" --who "${WHO:-Wang Yi}"
