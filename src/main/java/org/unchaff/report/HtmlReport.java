package org.unchaff.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unchaff.Cleaning;
import org.unchaff.json.JsonArray;
import org.unchaff.text.Chars;
import org.unchaff.text.Span;

/**
 * Writes one page that needs nothing else: the figures, and the articles with their cuts. It is
 * written when the report is closed; until then as many articles are kept as may have a place.
 */
final class HtmlReport implements Report {

  /** Failures that are named; the others are only counted. */
  private static final int MOST_FAILURES = 50;

  /** A page that came out too large is made again with so many bytes less than it was too large. */
  private static final int SLACK = 1 << 10;

  private final OutputStream out;
  private final ReportSettings settings;
  private final Figures figures = new Figures();
  private final RuleTable rules = new RuleTable();
  private final Articles articles;
  private final Shelf shelf;
  private final List<HtmlPage.Failure> failures = new ArrayList<>();

  HtmlReport(OutputStream out, ReportSettings settings) {
    this.out = out;
    this.settings = settings;
    this.articles = new Articles(rules, settings.text());
    this.shelf = new Shelf(settings.limit());
  }

  @Override
  public void add(Entry entry) {
    Cleaning cleaning = entry.cleaning();
    List<Change> changes = Changes.of(cleaning);
    figures.add(entry, changes);
    boolean named = changes.stream().anyMatch(change -> !change.isTidy());
    long interest = changes.stream().mapToLong(Change::characters).sum();
    shelf.add(
        interest,
        row(entry, changes),
        articles.whole(cleaning, changes),
        named ? Optional.of(articles.excerpt(cleaning, changes)) : Optional.empty());
  }

  /** What the list of articles says of one; the script knows the order of the fields. */
  private String row(Entry entry, List<Change> changes) {
    String source = entry.cleaning().source().text();
    long removed = 0;
    Map<Integer, int[]> byRule = new LinkedHashMap<>();
    for (Change change : changes) {
      if (!change.isTidy()) {
        removed += change.isSuspected() ? 0 : change.characters();
        byRule
            .computeIfAbsent(rules.number(change), r -> new int[2])[change.isSuspected() ? 1 : 0]++;
      }
    }
    JsonArray counts = new JsonArray();
    byRule.forEach((rule, n) -> counts.add(new JsonArray().add(rule).add(n[0]).add(n[1])));
    JsonArray row =
        new JsonArray()
            .add(shelf.added())
            .add(entry.document())
            .add(entry.record())
            .add(Chars.visible(source, new Span(0, source.length())))
            .add(removed)
            .add(entry.cleaning().isOnlyNoise() ? 1 : 0)
            .add(counts);
    String text = row.toString();
    return text.substring(1, text.length() - 1);
  }

  @Override
  public void addFailure(String where, String what) {
    figures.addFailure();
    if (failures.size() < MOST_FAILURES) {
      failures.add(new HtmlPage.Failure(where, what));
    }
  }

  @Override
  public void close() throws IOException {
    try {
      out.write(page());
    } finally {
      out.close();
    }
  }

  /** The page with as many articles as the limit allows. */
  private byte[] page() {
    long budget = settings.limit();
    byte[] page = page(budget);
    while (page.length > settings.limit() && budget > 0) {
      budget = Math.max(0, budget - (page.length - settings.limit()) - SLACK);
      page = page(budget);
    }
    return page;
  }

  private byte[] page(long budget) {
    Selection selection = Selection.of(shelf, budget);
    HtmlPage page = new HtmlPage(settings, figures, rules, selection, failures);
    return page.html().getBytes(StandardCharsets.UTF_8);
  }
}
