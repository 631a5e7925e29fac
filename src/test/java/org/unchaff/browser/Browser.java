package org.unchaff.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unchaff.json.JsonFault;
import org.unchaff.json.JsonObject;
import org.unchaff.json.JsonTree;

/** A headless Chromium with one page, driven by its DevTools protocol. */
final class Browser implements AutoCloseable, WebSocket.Listener {

  private static final Pattern LISTENING = Pattern.compile("ws://127\\.0\\.0\\.1:(\\d+)/");

  private static final long PATIENCE_SECONDS = 60;

  private static final long AT_REST_MILLIS = 700;

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger calls = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonTree>> answers = new ConcurrentHashMap<>();
  private final StringBuilder message = new StringBuilder();
  private final List<String> complaints = new ArrayList<>();

  private Browser(Process process, String page) {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(page), this).join();
  }

  /**
   * Starts a browser.
   *
   * @param program the browser's file
   * @param profile an empty folder
   */
  static Browser start(String program, Path profile) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                program,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    Browser browser = new Browser(process, page(port(process)));
    browser.call("Page.enable", new JsonObject());
    browser.call("Runtime.enable", new JsonObject());
    browser.call("Log.enable", new JsonObject());
    return browser;
  }

  private static String port(Process process) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        return listening.group(1);
      }
    }
    throw new IOException("the browser ended before it listened");
  }

  private static String page(String port) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list")).build();
    String list =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    Matcher url = Pattern.compile("\"(ws://[^\"]*/devtools/page/[^\"]*)\"").matcher(list);
    if (!url.find()) {
      throw new IOException("the browser has no page");
    }
    return url.group(1);
  }

  JsonTree call(String method, JsonObject parameters) {
    int id = calls.incrementAndGet();
    CompletableFuture<JsonTree> answer = new CompletableFuture<>();
    answers.put(id, answer);
    JsonObject call =
        new JsonObject().put("id", id).put("method", method).put("params", parameters);
    socket.sendText(call.toString(), true).join();
    JsonTree tree = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    tree.object("error")
        .ifPresent(
            error -> {
              throw new IllegalStateException(method + ": " + error.text("message"));
            });
    return tree;
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    message.append(data);
    if (last) {
      take(message.toString());
      message.setLength(0);
    }
    from.request(1);
    return CompletableFuture.completedFuture(null);
  }

  private void take(String text) {
    try {
      JsonTree tree = JsonTree.read(text.getBytes(StandardCharsets.UTF_8));
      tree.number("id").map(answers::remove).ifPresent(answer -> answer.complete(tree));
      String event = tree.text("method");
      if (event.equals("Runtime.exceptionThrown") || event.equals("Log.entryAdded")) {
        complaints.add(text);
      }
    } catch (JsonFault e) {
      complaints.add(e.reason());
    }
  }

  /** What the page complained of: faults of its script, and what its policy refused. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Opens a file and waits until its script says that it is ready. */
  void open(Path file) throws InterruptedException {
    call("Page.navigate", new JsonObject().put("url", file.toUri().toString()));
    waitFor("document.body && document.body.dataset.ready === 'true'");
  }

  /** Waits until an expression is true. */
  void waitFor(String expression) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!evaluate("String(Boolean(" + expression + "))").equals("true")) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("waited in vain for " + expression + "; " + complaints);
      }
      Thread.sleep(50);
    }
  }

  /** The value of an expression that is a string. */
  String evaluate(String expression) {
    JsonTree result =
        call(
                "Runtime.evaluate",
                new JsonObject()
                    .put("expression", expression)
                    .put("awaitPromise", true)
                    .put("returnByValue", true))
            .object("result")
            .orElseThrow();
    if (result.object("exceptionDetails").isPresent()) {
      throw new IllegalStateException(expression + ": " + result.object("result"));
    }
    return result.object("result").orElseThrow().text("value");
  }

  /** Presses a key, by what it types or by its name. */
  void press(String key) {
    boolean types = key.length() == 1;
    String text = key.equals("Enter") ? "\r" : types ? key : "";
    JsonObject down = new JsonObject().put("type", "keyDown").put("key", key).put("text", text);
    call("Input.dispatchKeyEvent", down);
    call("Input.dispatchKeyEvent", new JsonObject().put("type", "keyUp").put("key", key));
  }

  /** The size of the window in CSS pixels, and how many pixels of the screen each is wide. */
  void resize(int width, int height, int scale) {
    call(
        "Emulation.setDeviceMetricsOverride",
        new JsonObject()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", scale)
            .put("mobile", false));
  }

  /** What the user's system says it likes: {@code light} or {@code dark}. */
  void prefer(String scheme) {
    JsonObject feature = new JsonObject().put("name", "prefers-color-scheme").put("value", scheme);
    call("Emulation.setEmulatedMedia", new JsonObject().put("features", List.of(feature)));
  }

  /** Takes a picture, once all that moves has come to rest. */
  void screenshot(Path file) throws IOException, InterruptedException {
    Thread.sleep(AT_REST_MILLIS);
    JsonTree answer = call("Page.captureScreenshot", new JsonObject().put("format", "png"));
    String data = answer.object("result").orElseThrow().text("data");
    Files.write(file, Base64.getDecoder().decode(data));
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }
}
