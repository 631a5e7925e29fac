#!/bin/sh
# The same patterns over the same text by other programs, where they are installed: user + system seconds and lines found.
# usage: compare.sh PATTERNS TEXT    one pattern a line, in the syntax that all understand; the text folded already, in UTF-8
set -e
[ $# -eq 2 ] || { echo "usage: $0 PATTERNS TEXT" >&2; exit 2; }
patterns=$1
text=$2
bytes=$(wc -c < "$text")
out=$(mktemp)

measure() {
  name=$1
  shift
  command -v "$1" >/dev/null || { echo "$name: not installed"; return; }
  times=$( { command time -f '%U %S' "$@" > "$out" || true; } 2>&1 | tail -1)
  echo "$times" | awk -v name="$name" -v bytes="$bytes" -v found="$(cat "$out")" \
    '{ s = $1 + $2; printf "%-22s %8.2f s %8.1f MB/s  %s\n", name, s, bytes / 1e6 / (s > 0 ? s : 0.01), found }'
  rm -f "$out"
}

measure "rg, lines" rg -j1 -c -f "$patterns" "$text"
measure "rg, all matches" rg -j1 --count-matches -f "$patterns" "$text"
measure "grep -E" grep -E -c -f "$patterns" "$text"
measure "perl, one alternation" perl -CSD -e '
  open my $p, "<", shift; chomp(my @all = <$p>); my $any = join "|", map { "(?:$_)" } @all; my $n = 0;
  while (<>) { $n++ while /$any/g } print "$n\n"' "$patterns" "$text"
measure "vectorscan (hsbench)" hsbench -e "$patterns" -c "$text" -N -n 3
