package org.unchaff.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.unchaff.json.JsonObject;
import org.unchaff.report.Figures.Count;
import org.unchaff.report.Figures.Large;

/** The page of an HTML report: the figures as markup, the articles as packed data. */
final class HtmlPage {

  /** Rules that stand in the table at once; the others unfold. */
  private static final int FIRST_RULES = 10;

  /** Rules that stand on the page at all; each takes about ten nodes of the 5,000. */
  private static final int MOST_RULES = 150;

  private static final int SHOWN_OF_LARGE = 80;

  private final ReportSettings settings;
  private final Figures figures;
  private final RuleTable rules;
  private final Selection selection;
  private final List<Failure> failures;
  private final List<String> categories;

  /** Something that could not be cleaned. */
  record Failure(String where, String what) {}

  HtmlPage(
      ReportSettings settings,
      Figures figures,
      RuleTable rules,
      Selection selection,
      List<Failure> failures) {
    this.settings = settings;
    this.figures = figures;
    this.rules = rules;
    this.selection = selection;
    this.failures = failures;
    this.categories = figures.byCategory().stream().map(Count::name).toList();
  }

  String html() {
    String script = Html.resource("report-data.js") + Html.resource("report-page.js");
    Map<String, String> contents = new LinkedHashMap<>();
    contents.put("script-hash", hash(script));
    contents.put("style", Html.resource("report.css"));
    contents.put("script", script);
    contents.put("tiles", tiles());
    contents.put("categories", categoryRows());
    contents.put("rules", ruleRows());
    contents.put("largest", largest());
    contents.put("failures", failures());
    contents.put("note", note());
    contents.put("rule-hash", Html.text(settings.rules().hash()));
    contents.put("packs", Html.text(String.join(", ", settings.rules().packs())));
    contents.put("index", Block.encode(index()));
    contents.put("blocks", blocks());
    return Html.fill(Html.resource("report.html"), contents);
  }

  /** What the browser compares the page's only script with. */
  private static String hash(String script) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(script.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private String tiles() {
    Count all = figures.all();
    StringBuilder out = new StringBuilder();
    tile(out, "documents", number(all.documents()), number(figures.changed()) + " changed");
    tile(
        out,
        "of the text removed",
        String.format(Locale.ROOT, "%.2f %%", figures.perMillion() / 1e4),
        number(all.characters()) + " of " + number(figures.characters()) + " characters");
    tile(out, "cuts", number(all.cuts()), "by " + number(rulesThatCut()) + " rules");
    tile(out, "suspected", number(all.suspected()), "found, but not cut");
    tile(out, "failed", number(figures.failed()), "could not be cleaned");
    if (figures.onlyNoise() > 0) {
      tile(out, "nothing but noise", number(figures.onlyNoise()), "kept as they are");
    }
    return out.toString();
  }

  private long rulesThatCut() {
    return figures.byRule().stream().filter(count -> count.cuts() > 0).count();
  }

  private static void tile(StringBuilder out, String what, String figure, String more) {
    out.append("<div class=\"tile\"><dt>").append(what);
    out.append("</dt><dd class=\"figure\">").append(figure);
    out.append("</dd><dd class=\"more\">").append(more).append("</dd></div>\n");
  }

  private String categoryRows() {
    long most = most(figures.byCategory());
    return figures.byCategory().stream()
        .map(count -> row(count, "category", count.name(), most))
        .collect(Collectors.joining());
  }

  private String ruleRows() {
    List<Count> counts = figures.byRule();
    long most = most(counts);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < Math.min(counts.size(), MOST_RULES); i++) {
      String row = row(counts.get(i), "rule", counts.get(i).category(), most);
      out.append(
          i < FIRST_RULES ? row : row.replaceFirst("<tr>", "<tr class=\"more-rules\" hidden>"));
    }
    if (counts.size() > FIRST_RULES) {
      int all = Math.min(counts.size(), MOST_RULES);
      out.append(
              "<tr class=\"all\"><td colspan=\"5\"><button type=\"button\" id=\"all-rules\">all ")
          .append(all)
          .append(" rules</button></td></tr>\n");
    }
    return out.toString();
  }

  private static long most(List<Count> counts) {
    return Math.max(1, counts.stream().mapToLong(Count::characters).max().orElse(0));
  }

  private String row(Count count, String kind, String category, long most) {
    String name = Html.text(count.name());
    int colour = categories.indexOf(category);
    return String.format(
        Locale.ROOT,
        "<tr><th scope=\"row\"><button type=\"button\" class=\"filter c%d\" data-%s=\"%s\">%s</button></th>"
            + "<td>%s</td><td>%s</td><td>%s</td>"
            + "<td class=\"bar\">%s</td></tr>\n",
        colour % HUES,
        kind,
        name,
        name,
        number(count.cuts()),
        number(count.characters()),
        number(count.suspected()),
        bar(count.characters(), most, colour));
  }

  private static String bar(long characters, long most, int colour) {
    return characters == 0
        ? ""
        : String.format(
            Locale.ROOT,
            "<span class=\"c%d\" style=\"width:%.1f%%\"></span>",
            colour % HUES,
            100.0 * characters / most);
  }

  /** How many colours the style sheet has for categories. */
  private static final int HUES = 12;

  private String largest() {
    StringBuilder out = new StringBuilder();
    for (Large large : figures.largest()) {
      Change change = large.change();
      String text = settings.text().show(change.text()).strip().replaceAll("\\s+", " ");
      String shown = text.codePointCount(0, text.length()) > SHOWN_OF_LARGE ? start(text) : text;
      String what =
          Html.text(large.document() + (large.record().isEmpty() ? "" : ", " + large.record()));
      String where = what + ", line " + change.line();
      boolean isShown = selection.shown().contains(large.number());
      out.append("<li><span class=\"size\">")
          .append(number(change.characters()))
          .append("</span> ");
      out.append("<bdi>").append(Html.text(shown)).append("</bdi><br>");
      if (isShown) {
        out.append("<button type=\"button\" class=\"goto\" data-document=\"")
            .append(large.number());
        out.append("\" data-line=\"").append(change.line());
        out.append("\" data-column=\"").append(change.column()).append("\">");
        out.append(where).append("</button>");
      } else {
        out.append(where);
      }
      out.append(" <span class=\"rule\">")
          .append(Html.text(change.ruleId()))
          .append("</span></li>\n");
    }
    return out.toString();
  }

  private static String start(String text) {
    return text.substring(0, text.offsetByCodePoints(0, SHOWN_OF_LARGE)) + "…";
  }

  private String failures() {
    if (figures.failed() == 0) {
      return "";
    }
    StringBuilder out = new StringBuilder("<section id=\"failed\"><h2>Failed</h2>\n<ul>\n");
    for (Failure failure : failures) {
      out.append("<li><bdi>").append(Html.text(failure.where())).append("</bdi>: ");
      out.append(Html.text(failure.what())).append("</li>\n");
    }
    if (figures.failed() > failures.size()) {
      out.append("<li>and ")
          .append(number(figures.failed() - failures.size()))
          .append(" more</li>\n");
    }
    return out.append("</ul></section>\n").toString();
  }

  /** What the page does not show, said plainly. */
  private String note() {
    long documents = figures.all().documents();
    int shown = selection.rows().size();
    if (selection.whole() == documents) {
      return "";
    }
    String text =
        "This page is kept under %s bytes. It holds %s of %s documents: %s whole, %s as excerpts round their cuts,"
            + " those with most characters cut or suspected first. %s of all documents have no cut and no suspicion."
            + " The figures above count all. A larger page: <code>--report-limit 50M</code>; every cut of every"
            + " document: <code>--report jsonl=FILE</code>.";
    return String.format(
        "<p class=\"note\" role=\"note\">" + text + "</p>\n",
        number(settings.limit()),
        number(shown),
        number(documents),
        number(selection.whole()),
        number(shown - selection.whole()),
        number(documents - figures.touched()));
  }

  private String index() {
    return new JsonObject()
        .put("hashed", settings.text() == ReportText.HASH)
        .put("rules", rules.json(categories))
        .putTexts("categories", categories)
        .putJson("rows", "[" + String.join(",", selection.rows()) + "]")
        .toString();
  }

  private String blocks() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < selection.blocks().size(); i++) {
      out.append("<script type=\"text/plain\" id=\"block-").append(i).append("\">");
      out.append(selection.blocks().get(i)).append("</script>\n");
    }
    return out.toString();
  }
}
