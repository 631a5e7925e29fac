package org.unchaff.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Calls the program as a user would, but in this process. */
final class Cli {

  private Cli() {}

  /**
   * What a call came to.
   *
   * @param status the exit status
   * @param bytes what it wrote to the standard output
   * @param messages what it wrote to the standard error
   */
  record Result(int status, byte[] bytes, String messages) {

    String out() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    long messageLines() {
      return messages.lines().count();
    }
  }

  static Result run(String... args) {
    return runWith(new byte[0], args);
  }

  static Result runWith(String input, String... args) {
    return runWith(input.getBytes(StandardCharsets.UTF_8), args);
  }

  static Result runWith(byte[] input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Main.run(args, Streams.of(new ByteArrayInputStream(input), out, err));
    return new Result(status, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
  }
}
