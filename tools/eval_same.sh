#!/bin/sh
# eval_same.sh FILE.conllu - builds the language layer with gcc and clang from -O0 to -O3
# and checks that all parse FILE's raw text to the same bytes.
set -eu
gold=$1
dir=$(mktemp -d)
trap 'rm -r "$dir"' EXIT
libs="$(pkg-config --cflags --libs jansson libcjson nettle libutf8proc) -lm"
defs='-std=c11 -D_POSIX_C_SOURCE=200809L -I.'
for cc in gcc clang; do
    for level in -O0 -O1 -O2 -O3 '-O3 -march=native'; do
        # shellcheck disable=SC2086
        $cc $defs $level -o "$dir/eval" tools/eval_lang.c extract/lang/*.c base/*.c \
            build/release/gen/data.c build/release/gen/data.S $libs
        "$dir/eval" -w "$dir/out" "$gold" >/dev/null
        sum=$(cksum <"$dir/out")
        echo "$cc $level: $sum"
        [ "${first:=$sum}" = "$sum" ] || { echo "eval_same: output differs"; exit 1; }
    done
done
