#!/bin/sh
# Makes an HTML report of the sample articles and tries it in headless Chromium: open, filter, keys, contrast, pictures.
# Pictures go to target/report-in-browser; with --picture the one for the README is replaced.
# Needs a built jar (mvn package). Says "skipped" and succeeds where there is no Chromium.
set -eu
cd "$(dirname "$0")/../../.."

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$browser" ]; then
  echo "report in browser: skipped, there is no chromium on the path"
  exit 0
fi

out=target/report-in-browser
rm -rf "$out"
mkdir -p "$out"
here=$PWD
(cd src/test/resources/org/unchaff/report/articles && java -jar "$here/target/unchaff.jar" *.txt --dry-run -q --report "html=$here/$out/report.html")
java -cp target/unchaff.jar:target/test-classes org.unchaff.browser.ReportInBrowser "$browser" "$out/report.html" "$out"
if [ "${1:-}" = --picture ]; then
  mkdir -p src/site/resources
  cp "$out/light-cut.png" src/site/resources/report.png
fi
