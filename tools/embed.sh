#!/bin/sh
# embed.sh OUT - writes OUT.S and OUT.c, which put every file under data/ into the
# program, 64-byte aligned and read-only, found through base/data.h.
# Works with gcc and clang on ELF and Mach-O: .incbin, and symbols made by the
# preprocessor's __USER_LABEL_PREFIX__.
set -eu
out=$1
files=$(find data -type f ! -name '.*' ! -name '*.md' | LC_ALL=C sort)
{
    echo '#define PASTE2(a, b) a##b'
    echo '#define PASTE(a, b) PASTE2(a, b)'
    echo '#define SYM(x) PASTE(__USER_LABEL_PREFIX__, x)'
    echo '#ifdef __APPLE__'
    echo '    .const'
    echo '#else'
    echo '    .section .rodata'
    echo '#endif'
    i=0
    for f in $files; do
        printf '    .balign 64\n    .globl SYM(data_%d_start)\nSYM(data_%d_start):\n' $i $i
        printf '    .incbin "%s"\n' "$f"
        printf '    .globl SYM(data_%d_end)\nSYM(data_%d_end):\n    .byte 0\n' $i $i
        i=$((i + 1))
    done
    echo '#if defined(__linux__) && defined(__ELF__)'
    echo '    .section .note.GNU-stack,"",%progbits'
    echo '#endif'
} >"$out.S.tmp"
{
    echo '/* made by tools/embed.sh */'
    echo '#include "base/data.h"'
    i=0
    for f in $files; do
        echo "extern const unsigned char data_${i}_start[], data_${i}_end[];"
        i=$((i + 1))
    done
    echo 'const struct data_file data_files[] = {'
    i=0
    for f in $files; do
        echo "    {\"${f#data/}\", data_${i}_start, data_${i}_end},"
        i=$((i + 1))
    done
    echo '};'
    echo 'const size_t data_file_count = sizeof data_files / sizeof data_files[0];'
} >"$out.c.tmp"
mv "$out.S.tmp" "$out.S"
mv "$out.c.tmp" "$out.c"
