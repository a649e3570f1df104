#!/bin/sh
# Prints one line a figure: cold, unchanged and fresh build of the bundled workspace, the same of all sample data where they are, start of
# the server, forms of units.
# Needs compiled classes: mvn -q -DskipTests test-compile
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  [ -z "$server" ] || wait "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT INT TERM
export WARRANT_HOME="$work/home"

mvn -o -q -B dependency:build-classpath -Dmdep.outputFile="$work/classpath" >/dev/null
classes="target/classes:target/test-classes:$(cat "$work/classpath")"

warrant() {
  java ${WARRANT_JAVA_OPTS:-} -cp "$classes" org.warrantgraph.cli.Main "$@"
}

now() {
  date +%s%N
}

since() {
  printf '%-16s %10d ms\n' "$1" $((($(now) - $2) / 1000000))
}

start=$(now); warrant build >/dev/null 2>"$work/log"; since build.cold "$start"
start=$(now); warrant build >/dev/null 2>>"$work/log"; since build.unchanged "$start"
start=$(now); warrant build --fresh >/dev/null 2>>"$work/log"; since build.fresh "$start"

everything=src/test/resources/workspaces/everything
if [ -d ../shared/data ]; then
  WARRANT_JAVA_OPTS="${WARRANT_JAVA_OPTS:-} -Xmx4g"
  start=$(now); warrant build "$everything" --state "$work/everything" >/dev/null 2>"$work/everything.log" || true; since everything.cold "$start"
  start=$(now); warrant build "$everything" --state "$work/everything" >/dev/null 2>>"$work/everything.log" || true; since everything.unchanged "$start"
  tail -n 3 "$work/everything.log"
fi

mkfifo "$work/url"
start=$(now)
java ${WARRANT_JAVA_OPTS:-} -cp "$classes" org.warrantgraph.cli.Main serve --port 0 >"$work/url" 2>>"$work/log" &
server=$!
read -r url <"$work/url"
since serve.listening "$start"
curl -sf -o /dev/null "$url"
since serve.first-page "$start"

java -cp "$classes" org.warrantgraph.bench.UnitFormats "$(find "$work/home" -name triples.nt.gz | head -n 1)"
