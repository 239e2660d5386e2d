#!/bin/sh
# layers.sh - fails when a folder includes one that it may not know. Rows: folder, what
# its files may include. Deeper folders come before the ones that hold them.
set -eu
bad=0
low='base|extract/lang|extract/time|extract/name'
e=extract/event
core="$low|$e/parts.h|$e/event.h|$e/frame"
tree="$core|$e/tree"
who="$tree|$e/who"
cand="$who|$e/match"
while read -r dir allowed; do
    for f in "$dir"/*.[ch]; do
        [ -e "$f" ] || continue
        hits=$(grep -nE '^#[ ]*include "' "$f" | grep -vE "\"($allowed)[/\"]" || true)
        [ -z "$hits" ] || { printf '%s: %s\n' "$f" "$hits"; bad=1; }
    done
done <<ROWS
base            base
extract/read    base|extract/read
extract/lang    base|extract/lang
extract/time    base|extract/lang|extract/time
extract/name    base|extract/lang|extract/name
$e/frame        $core
$e/mend         $tree|$e/mend
$e/tree         $tree|$e/who/who.h
$e/who          $who
$e/match        $cand|$e/when/days.h|$e/where/places.h
$e/status       $cand|$e/status|$e/when/days.h
$e/where        $cand|$e/where|$e/when/days.h
$e/when         $cand|$e/status|$e/where|$e/when|$e/join/same.h
$e/join         $cand|$e/status|$e/where|$e/when|$e/join
$e              $low|$e
extract         base|extract
graph           base|graph|extract/time|extract/name
render          base|graph|render
cmd             base|extract|graph|render|cmd
ROWS
# A library's header is seen in one file only.
while read -r header file; do
    hits=$(grep -lE "^#[ ]*include <($header)" -r base extract graph render cmd --include='*.[ch]' |
        grep -vxF "$file" || true)
    [ -z "$hits" ] || { printf '%s belongs in %s only: %s\n' "$header" "$file" "$hits"; bad=1; }
done <<'ROWS'
jansson\.h base/jval.c
cjson/ base/jout.c
nettle/ base/hash.c
utf8proc\.h base/utf8.c
gvc\.h render/gv.c
libxml/ extract/read/html.c
ROWS
hits=$(grep -lE '^#[ ]*include <sqlite3\.h' -r base extract render cmd --include='*.[ch]' || true)
[ -z "$hits" ] || { printf 'sqlite3.h belongs in graph/ only: %s\n' "$hits"; bad=1; }
exit $bad
