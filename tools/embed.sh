#!/bin/sh
# embed.sh OUT [DIR] - writes OUT.S and OUT.c, which put every file under data/ into the
# program, 64-byte aligned and read-only, found through base/data.h; and the images in
# DIR (base/image.h), as "image/NAME".
# Works with gcc and clang on ELF and Mach-O: .incbin, and symbols made by the
# preprocessor's __USER_LABEL_PREFIX__.
set -eu
out=$1
# "PATH!FILE"; the mark sorts before all that names have
files=$({
    find data -type f ! -name '.*' ! -name '*.md' | sed "s|^data/\(.*\)|\1!&|"
    [ $# -lt 2 ] || find "$2" -type f ! -name '.*' | sed "s|.*/\(.*\)|image/\1!&|"
} | LC_ALL=C sort)
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
        printf '    .incbin "%s"\n' "${f#*!}"
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
    echo 'static const struct data_file files[] = {'
    i=0
    for f in $files; do
        echo "    {\"${f%%!*}\", data_${i}_start, data_${i}_end},"
        i=$((i + 1))
    done
    echo '};'
    echo 'const struct data_file *data_list(size_t *count)'
    echo '{'
    echo '    *count = sizeof files / sizeof files[0];'
    echo '    return files;'
    echo '}'
} >"$out.c.tmp"
mv "$out.S.tmp" "$out.S"
mv "$out.c.tmp" "$out.c"
