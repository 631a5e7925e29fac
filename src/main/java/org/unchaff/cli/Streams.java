package org.unchaff.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.unchaff.text.Visible;

/**
 * The streams of a run.
 *
 * @param in the standard input
 * @param out the standard output: results only
 * @param err the standard error: messages only
 * @param isTerminal whether somebody sits in front of a terminal that input comes from and output
 *     goes to
 */
record Streams(InputStream in, OutputStream out, PrintStream err, boolean isTerminal) {

  /** Streams of no terminal, for messages in UTF-8, whatever the platform's charset. */
  static Streams of(InputStream in, OutputStream out, OutputStream err) {
    return new Streams(in, out, new PrintStream(err, true, StandardCharsets.UTF_8), false);
  }

  /** The same streams on a terminal. */
  Streams onTerminal() {
    return new Streams(in, out, err, true);
  }

  /** Whether colours are welcome: on a terminal whose user does not refuse them by NO_COLOR. */
  boolean wantsColour(Map<String, String> environment) {
    return isTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /** Writes a text as the result. */
  void result(String text) throws IOException {
    ResultStream stream = new ResultStream(out);
    stream.write(text.getBytes(StandardCharsets.UTF_8));
    stream.flush();
  }

  /** Writes a message; what could play with a terminal is shown as its number. */
  void message(String text) {
    err.println(Visible.of(text));
  }
}
