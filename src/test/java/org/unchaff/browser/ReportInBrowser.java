package org.unchaff.browser;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Opens an HTML report in a browser, filters, presses keys, measures contrast and takes pictures.
 * Called by {@code src/test/sh/report-in-browser.sh}.
 */
final class ReportInBrowser {

  /** What WCAG asks of ordinary text. */
  private static final String CONTRAST = "4.5";

  private final Browser browser;
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private int failures;

  private ReportInBrowser(Browser browser) {
    this.browser = browser;
  }

  /**
   * Runs.
   *
   * @param args the browser's file, the report, and a folder for pictures and the browser's profile
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(args[2]));
    Path profile = Files.createTempDirectory(folder, "profile");
    int failures = run(args[0], Path.of(args[1]), folder, profile);
    if (failures > 0) {
      System.exit(1);
    }
  }

  private static int run(String program, Path report, Path folder, Path profile)
      throws IOException, InterruptedException {
    try (Browser browser = Browser.start(program, profile)) {
      ReportInBrowser run = new ReportInBrowser(browser);
      run.check(report, folder);
      run.out.println(run.failures == 0 ? "the report works" : run.failures + " checks failed");
      return run.failures;
    }
  }

  private void check(Path report, Path folder) throws IOException, InterruptedException {
    browser.resize(1280, 860, 1);
    browser.prefer("light");
    browser.open(report);
    expectAtMost(
        "nodes before an article is unfolded", 5000, "document.querySelectorAll('*').length");
    browser.screenshot(folder.resolve("light.png"));
    checkKeys();
    checkContrast("light");
    browser.screenshot(folder.resolve("light-cut.png"));
    browser.prefer("dark");
    checkContrast("dark");
    browser.screenshot(folder.resolve("dark-cut.png"));
    checkFilters();
    checkLargest();
    phone(folder);
    checkMarkup();
    expect("complaints of the browser", "[]", browser.complaints().toString());
  }

  private void checkKeys() throws InterruptedException {
    browser.press("n");
    browser.waitFor("!document.getElementById('panel').hidden");
    String first = browser.evaluate("document.activeElement.dataset.at");
    browser.press("n");
    browser.waitFor("document.activeElement.dataset.at !== '" + first + "'");
    browser.press("p");
    browser.waitFor("document.activeElement.dataset.at === '" + first + "'");
    browser.press("Escape");
    expect(
        "panel after Esc",
        "true",
        browser.evaluate("String(document.getElementById('panel').hidden)"));
    browser.press("Enter");
    browser.waitFor("!document.getElementById('panel').hidden");
    expect(
        "the rule in the panel's YAML",
        "true",
        browser.evaluate(
            "String(document.querySelector('#panel pre').textContent.includes("
                + "'disable: [' + document.querySelector('#panel h2').textContent + ']'))"));
    browser.press("?");
    expect(
        "help after ?", "true", browser.evaluate("String(document.getElementById('help').open)"));
    browser.evaluate("document.getElementById('help').close(); ''");
    browser.press("n");
    browser.waitFor("document.querySelectorAll('#panel table td').length > 0");
  }

  private void checkFilters() throws InterruptedException {
    String before = browser.evaluate("document.getElementById('count').textContent");
    browser.evaluate("document.querySelector('button.filter[data-category]').click(); ''");
    browser.waitFor("document.getElementById('by-category').value !== ''");
    expect(
        "articles of one category only",
        "true",
        browser.evaluate(
            "String([...document.querySelectorAll('#list article')].every(a => a.row[6].some("
                + "([r]) => index.rules[r].category === document.getElementById('by-category').value)))"));
    browser.press("n");
    browser.waitFor("document.activeElement.classList.contains('cut')");
    expect(
        "the key stops at the category only",
        browser.evaluate("document.getElementById('by-category').value"),
        browser.evaluate("document.activeElement.dataset.category"));
    browser.evaluate("document.querySelector('#filters button[type=reset]').click(); ''");
    browser.waitFor("document.getElementById('count').textContent === " + quoted(before));
  }

  private void checkLargest() throws InterruptedException {
    browser.evaluate(
        "document.getElementById('largest').open = true; document.querySelector('.goto').click(); ''");
    browser.waitFor("document.activeElement.classList.contains('cut')");
    expect(
        "the place of the largest cut",
        browser.evaluate("(b => b.line + ':' + b.column)(document.querySelector('.goto').dataset)"),
        browser.evaluate("document.activeElement.dataset.at"));
  }

  private void phone(Path folder) throws IOException, InterruptedException {
    browser.prefer("light");
    browser.resize(390, 844, 2);
    browser.press("Escape");
    browser.evaluate("scrollTo(0, 0); ''");
    browser.screenshot(folder.resolve("phone.png"));
    expect(
        "nothing wider than the telephone",
        "true",
        browser.evaluate("String(document.documentElement.scrollWidth <= innerWidth)"));
    browser.press("n");
    browser.waitFor("!document.getElementById('panel').hidden");
    browser.screenshot(folder.resolve("phone-cut.png"));
  }

  /** Article text that looks like markup is text; a script in it would have set a mark. */
  private void checkMarkup() throws InterruptedException {
    browser.evaluate(
        "document.querySelectorAll('h3 button[aria-expanded=false]').forEach(b => b.click()); ''");
    browser.waitFor("!document.querySelector('h3 button[aria-expanded=false]')");
    expect("script from an article", "undefined", browser.evaluate("String(window.pwned)"));
    expect(
        "elements from an article",
        "0",
        browser.evaluate(
            "String(document.querySelectorAll('img, iframe, object, svg, .text script, .text a').length)"));
  }

  private void checkContrast(String scheme) {
    expect(
        "too little contrast, " + scheme,
        "",
        browser.evaluate("(" + CONTRAST_SCRIPT + ")(" + CONTRAST + ")"));
  }

  private void expectAtMost(String what, int most, String expression) {
    int value = Integer.parseInt(browser.evaluate("String(" + expression + ")"));
    report(what + " <= " + most, value <= most, Integer.toString(value));
  }

  private void expect(String what, String expected, String found) {
    report(what, expected.equals(found), found);
  }

  private void report(String what, boolean holds, String found) {
    failures += holds ? 0 : 1;
    out.println((holds ? "ok      " : "FAILED  ") + what + ": " + found);
  }

  private static String quoted(String text) {
    return org.unchaff.json.JsonText.quote(text);
  }

  /** Lists the texts on the page whose colours are too near to those behind them. */
  private static final String CONTRAST_SCRIPT =
      String.join(
          "\n",
          List.of(
              "least => {",
              "const c = document.createElement('canvas').getContext('2d', {willReadFrequently: true});",
              "const rgb = css => { c.clearRect(0, 0, 1, 1); c.fillStyle = css; c.fillRect(0, 0, 1, 1); return [...c.getImageData(0, 0, 1, 1).data]; };",
              "const light = ([r, g, b]) => [r, g, b].map(v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)",
              "  .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);",
              "const behind = e => { for (; e; e = e.parentElement) { const v = rgb(getComputedStyle(e).backgroundColor); if (v[3] > 250) return v; }",
              "  return rgb(getComputedStyle(document.documentElement).backgroundColor); };",
              "const bad = new Set();",
              "const measure = (e, style, back, what) => {",
              "  const a = light(rgb(style.color)), b = light(back);",
              "  const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);",
              "  if (ratio < least) bad.add(what + ' ' + e.className + ' ' + ratio.toFixed(2)); };",
              "for (const e of document.querySelectorAll('body *')) {",
              "  if (!e.checkVisibility() || !e.textContent.trim()) continue;",
              "  if ([...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) measure(e, getComputedStyle(e), behind(e), e.tagName);",
              "  const before = getComputedStyle(e, '::before');",
              "  if (/[a-z]/.test(before.content) && before.content !== 'none') { const back = rgb(before.backgroundColor);",
              "    measure(e, before, back[3] > 250 ? back : behind(e), e.tagName + '::before'); }",
              "}",
              "return [...bad].join('; '); }"));
}
