package org.unchaff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

/** Documents that would take for ever if anything looked at each line once for each other line. */
class HostileDocumentsTest {

  private static final int MANY = 200_000;

  private static final Cleaner CLEANER = Cleaner.builder().build();

  @Test
  void aLineThatComesAgainAndAgain() {
    String text = "雨停了，大家又回到院子里。\n".repeat(MANY);
    assertSame(text, CLEANER.clean(text).text());
  }

  @Test
  void nothingButMarkers() {
    String text = "##paidbegin##\n".repeat(MANY / 4);
    Cleaning cleaning = CLEANER.clean(text);
    assertSame(text, cleaning.text());
    assertEquals(MANY / 4, cleaning.suspected().size());
  }

  @Test
  void aMarkerInEveryLine() {
    String line = "The old cap##paidbegin##tain had stowed the ropes before dawn, as ever.\n";
    Cleaning cleaning = CLEANER.clean(line.repeat(MANY / 20));
    assertEquals(line.replace("##paidbegin##", "").repeat(MANY / 20), cleaning.text());
  }
}
