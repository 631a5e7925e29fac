package org.unchaff.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The streams of a run.
 *
 * @param in the standard input
 * @param out the standard output: results only
 * @param err the standard error: messages only
 * @param isTerminal whether a person sees the messages come, as far as Java can know
 */
record Streams(InputStream in, OutputStream out, PrintStream err, boolean isTerminal) {

  Streams(InputStream in, OutputStream out, PrintStream err) {
    this(in, out, err, false);
  }

  /** Streams for messages in UTF-8, whatever the platform's charset. */
  static Streams of(InputStream in, OutputStream out, OutputStream err) {
    return new Streams(in, out, new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  /** The same streams, known to be seen by a person or not. */
  Streams seen(boolean byPerson) {
    return new Streams(in, out, err, byPerson);
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
