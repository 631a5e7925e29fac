package org.unchaff.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {

  private static final Pattern PACKED =
      Pattern.compile("<script type=\"text/plain\" id=\"([a-z0-9-]+)\">([^<]*)</script>");

  private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

  private static String page(Entry... entries) throws IOException {
    return Samples.report(ReportFormat.HTML, ReportText.FULL, entries);
  }

  /** What is packed under ids that begin like this. */
  private static List<String> packed(String page, String id) {
    List<String> found = new ArrayList<>();
    PACKED
        .matcher(page)
        .results()
        .filter(result -> result.group(1).startsWith(id))
        .forEach(result -> found.add(Block.inflate(Base64.getDecoder().decode(result.group(2)))));
    return found;
  }

  /** All that a browser takes for markup: the page without its style, its script and its data. */
  private static String markup(String page) {
    return page.replaceAll("(?s)<style>.*?</style>", "")
        .replaceAll("(?s)<script[^>]*>.*?</script>", "");
  }

  private static List<String> tags(String page) {
    return Pattern.compile("<[a-zA-Z!][^>]*>")
        .matcher(markup(page))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Test
  void anArticleStandsThereWithItsCutsInPlace() throws IOException {
    String articles = String.join("", packed(page(Samples.entry("a", Samples.NOISY)), "block-"));
    assertTrue(
        articles.startsWith("[{\"pieces\":[\"The river ro\",{\"t\":\"##paid##\",\"c\":[0]},"),
        articles);
    assertTrue(articles.contains("[2,\"match: Call now\"]"), articles);
  }

  @Test
  void theFiguresStandInTheMarkup() throws IOException {
    String markup =
        markup(page(Samples.entry("a", Samples.NOISY), Samples.entry("b", Samples.CLEAN)));
    assertTrue(markup.contains("<dt>documents</dt><dd class=\"figure\">2</dd>"), markup);
    assertTrue(markup.contains("data-rule=\"t.pitch\""), markup);
    assertTrue(markup.contains("data-category=\"paywall\""), markup);
    assertTrue(markup.contains("gone.txt"), markup);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>pwned()</script>",
        "</script><img src=x onerror=pwned()>",
        "\" onmouseover=\"pwned()",
        "' onfocus='pwned()' autofocus='",
        "<!--",
        "-->",
        "]]>",
        "{{script}}",
        "&lt;script&gt;pwned()&lt;/script&gt;",
        "</style><svg onload=pwned()>",
        "\u0000<\u0000script>pwned()</script>"
      })
  void textOfArticlesNeverBecomesMarkup(String hostile) throws IOException {
    String plain = page(Samples.entry("name", Samples.NOISY));
    String text = Samples.NOISY.replace("555-0199", "555-0199 " + hostile) + hostile;
    String attacked = page(Samples.entry(hostile, text), Samples.entry("name", Samples.NOISY));
    List<String> more = new ArrayList<>(tags(attacked));
    tags(plain).forEach(more::remove);
    assertEquals(
        List.of(),
        more.stream().filter(tag -> tag.contains("pwned") || tag.startsWith("<!")).toList());
    assertFalse(markup(attacked).contains("<script>pwned"), hostile);
    assertEquals(scripts(plain), scripts(attacked));
  }

  private static List<String> scripts(String page) {
    return SCRIPT.matcher(page).results().map(result -> result.group(1)).toList();
  }

  @Test
  void onlyThePagesOwnScriptMayRun() throws Exception {
    String page = page(Samples.entry("a", Samples.NOISY));
    List<String> scripts = scripts(page);
    assertEquals(1, scripts.size());
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest(scripts.get(0).getBytes(StandardCharsets.UTF_8));
    String allowed = "script-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    assertTrue(page.contains("default-src 'none'"), page);
    assertTrue(page.contains(allowed), allowed);
  }

  @Test
  void thePageNeedsNothingElse() throws IOException {
    String page = page(Samples.entry("a", Samples.NOISY));
    for (String tag : tags(page)) {
      assertFalse(tag.matches("(?s).*\\b(?:src|srcset|data|action)\\s*=.*"), tag);
      assertFalse(tag.matches("(?s).*\\bhref\\s*=\\s*\"(?!#).*"), tag);
    }
    assertFalse(page.contains("@import") || page.contains("url("), "the style loads something");
  }

  @Test
  void theScriptNeverWritesMarkup() {
    String script = Html.resource("report-data.js") + Html.resource("report-page.js");
    for (String way :
        List.of(
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "Function(",
            "createContextualFragment")) {
      assertFalse(script.contains(way), way);
    }
  }

  @Test
  void aHashedPageHoldsNothingOfWhatWasCut() throws IOException {
    String page =
        Samples.report(ReportFormat.HTML, ReportText.HASH, Samples.entry("a", Samples.NOISY));
    String all = markup(page) + packed(page, "block-") + packed(page, "index");
    assertFalse(all.contains("555-0199"), all);
    assertFalse(all.contains("follow us"), all);
    assertTrue(all.contains("In the morning the meadow"), all);
  }

  @Test
  void tenThousandDocumentsStayUsable() throws IOException {
    String page = pageOf(10_000, ReportSettings.DEFAULT_LIMIT);
    assertTrue(page.getBytes(StandardCharsets.UTF_8).length <= 3_000_000);
    assertTrue(tags(page).size() < 2_000, "the list adds about 400 nodes to these");
    assertTrue(markup(page).contains(" of 10,000 documents"), "the note");
  }

  @Test
  void whatDoesNotFitIsSaidAndWhatFitsIsThere() throws IOException {
    String page = pageOf(400, 200_000);
    assertTrue(page.getBytes(StandardCharsets.UTF_8).length <= 200_000);
    assertTrue(markup(page).contains("class=\"note\""));
    String index = String.join("", packed(page, "index"));
    long rows = Pattern.compile("\"doc-\\d+\"").matcher(index).results().count();
    assertTrue(markup(page).contains("It holds " + rows + " of 400 documents"), markup(page));
    assertTrue(rows > 50, rows + " rows");
  }

  @Test
  void aSmallRunIsThereWhole() throws IOException {
    String page = pageOf(30, ReportSettings.DEFAULT_LIMIT);
    assertFalse(markup(page).contains("This page is kept under"));
    String index = String.join("", packed(page, "index"));
    assertEquals(30, Pattern.compile("\"doc-\\d+\"").matcher(index).results().count());
  }

  private static String pageOf(int documents, long limit) throws IOException {
    Random random = new Random(documents);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportSettings settings = new ReportSettings(Samples.CLEANER.rules(), ReportText.FULL, limit);
    try (Report report = ReportFormat.HTML.open(out, settings)) {
      for (int i = 0; i < documents; i++) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < 8; line++) {
          random.ints(60, 'a', 'z').forEach(c -> text.append((char) c));
          text.append(" and so on.\n");
        }
        text.append(i % 3 == 0 ? "Call now: 555-0" + (100 + i % 900) + "!\n" : "");
        report.add(Samples.entry("doc-" + i, text.toString()));
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
