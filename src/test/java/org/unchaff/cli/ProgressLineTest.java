package org.unchaff.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.unchaff.batch.Tally;

class ProgressLineTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(written, true, StandardCharsets.UTF_8);
  private long now;

  private ProgressLine line(boolean isShown, boolean isTerminal) {
    ProgressLine line = new ProgressLine(err, isShown, isTerminal, () -> now);
    line.expect(9);
    return line;
  }

  private void pass(long seconds) {
    now += TimeUnit.SECONDS.toNanos(seconds);
  }

  private String shown() {
    return written.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aLogGetsALineNowAndThen() {
    try (ProgressLine line = line(true, false)) {
      line.show(new Tally());
      pass(31);
      line.show(new Tally());
      line.show(new Tally());
    }
    assertEquals(
        "unchaff: 0 of 9 inputs, 0 documents, 0 changed, 0 failed so far\n",
        shown().replace("\r\n", "\n"));
  }

  @Test
  void aShortRunIsToldNothingOf() {
    try (ProgressLine line = line(true, true)) {
      line.show(new Tally());
    }
    assertEquals("", shown());
  }

  @Test
  void aTerminalGetsABarThatIsGoneInTheEnd() {
    try (ProgressLine line = line(true, true)) {
      pass(1);
      line.show(new Tally());
    }
    assertTrue(shown().contains("0/9"), shown());
    assertTrue(
        shown().endsWith("\r" + " ".repeat(79) + "\r"),
        () -> shown().replace(" ", "_").replace("\r", "R"));
  }

  @Test
  void aMessageStandsInThePlaceOfTheBar() {
    try (ProgressLine line = line(true, true)) {
      pass(1);
      line.show(new Tally());
      line.aside(() -> err.print("unchaff: a.txt: gone\n"));
    }
    assertTrue(shown().contains("unchaff: a.txt: gone\n"), shown());
  }

  @Test
  void nothingIsShownToWhoeverWantsNothing() {
    try (ProgressLine line = line(false, true)) {
      pass(60);
      line.show(new Tally());
    }
    assertEquals("", shown());
  }
}
