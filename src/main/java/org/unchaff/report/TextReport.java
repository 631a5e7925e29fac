package org.unchaff.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.unchaff.match.Match.Points;
import org.unchaff.report.Figures.Count;
import org.unchaff.report.Figures.Large;
import org.unchaff.text.Visible;

/** Writes for people: the cuts of each document in order, and the figures at the end. */
final class TextReport implements Report {

  /** Characters of a cut that are shown; the rest is only counted. */
  private static final int SHOWN = 240;

  /** The same in the list of the largest cuts. */
  private static final int SHOWN_LARGE = 60;

  private static final int BAR = 24;

  private final OutputStream out;
  private final ReportSettings settings;
  private final Figures figures = new Figures();

  TextReport(OutputStream out, ReportSettings settings) {
    this.out = new BufferedOutputStream(out);
    this.settings = settings;
  }

  @Override
  public void add(Entry entry) throws IOException {
    List<Change> changes = Changes.of(entry.cleaning());
    figures.add(entry, changes);
    List<Change> named = changes.stream().filter(change -> !change.isTidy()).toList();
    if (named.isEmpty()) {
      return;
    }
    line(name(entry.document(), entry.record()));
    if (entry.cleaning().isOnlyNoise()) {
      line("  nothing but noise; kept as it is");
    }
    for (Change change : named) {
      change(change);
    }
    line("");
  }

  private static String name(String document, String record) {
    return record.isEmpty() ? document : document + ", " + record;
  }

  private void change(Change change) throws IOException {
    line(
        "  %s line %d, column %d: %s by %s (%s, %s confidence)",
        change.isSuspected() ? "?" : "-",
        change.line(),
        change.column(),
        change.isSuspected() ? "suspected" : change.kind().equals("cut") ? "cut" : "replaced",
        change.ruleId(),
        change.category(),
        change.confidence());
    String text = settings.text().show(change.text());
    for (String part : shortened(text, SHOWN).lines().toList()) {
      line("      | " + part);
    }
    if (!change.replacement().isEmpty()) {
      line("      > " + change.replacement());
    }
    if (change.isSuspected()) {
      line("      not cut: " + change.whyNot());
    }
    line("      " + change.reason());
    for (Points points : change.signals()) {
      line("        %+d %s", points.points(), settings.text().showSignal(points.what()));
    }
    if (!change.also().isEmpty()) {
      line("      also found by " + String.join(", ", change.also()));
    }
  }

  private static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    return text.substring(0, end) + "...";
  }

  @Override
  public void addFailure(String where, String what) throws IOException {
    figures.addFailure();
    line(where);
    line("  ! " + what);
    line("");
  }

  private void summary() throws IOException {
    line("Summary");
    line("  documents   %,d, of which %,d changed", figures.all().documents(), figures.changed());
    line(
        "  characters  %,d, of which %,d cut (%.2f %%)",
        figures.characters(), figures.all().characters(), figures.perMillion() / 1e4);
    line("  cuts        %,d", figures.all().cuts());
    line("  suspected   %,d", figures.all().suspected());
    line("  only noise  %,d", figures.onlyNoise());
    line("  failed      %,d", figures.failed());
    chart("By category", figures.byCategory());
    chart("By rule", figures.byRule());
    if (!figures.largest().isEmpty()) {
      line("");
      line("Largest cuts");
      for (Large large : figures.largest()) {
        large(large);
      }
    }
  }

  private void large(Large large) throws IOException {
    Change change = large.change();
    String text = settings.text().show(change.text()).strip().replaceAll("\\s+", " ");
    line(
        "  %,6d  %s, line %d: %s",
        change.characters(),
        name(large.document(), large.record()),
        change.line(),
        change.ruleId());
    line("          " + shortened(text, SHOWN_LARGE));
  }

  private void chart(String title, List<Count> counts) throws IOException {
    if (counts.isEmpty()) {
      return;
    }
    line("");
    line(title + " (cuts, characters cut, suspected)");
    int width = counts.stream().mapToInt(count -> count.name().length()).max().orElse(0);
    long most = Math.max(1, counts.get(0).characters());
    for (Count count : counts) {
      int bar = (int) ((count.characters() * BAR + most - 1) / most);
      line(
          "  %-" + width + "s %,7d %,9d %,6d  %s",
          count.name(),
          count.cuts(),
          count.characters(),
          count.suspected(),
          "#".repeat(bar));
    }
  }

  private void line(String format, Object... values) throws IOException {
    line(String.format(Locale.ROOT, format, values));
  }

  private void line(String text) throws IOException {
    out.write(Visible.of(text).getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    try {
      summary();
    } finally {
      out.close();
    }
  }
}
