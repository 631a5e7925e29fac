package org.unchaff.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.unchaff.batch.Tally;

class SummaryTest {

  private static boolean tellsSpeed(Duration time) {
    return Summary.table(new Tally(), time).stream().anyMatch(row -> row.contains("MB/s"));
  }

  @Test
  void aRunOfLessThanASecondTellsNoSpeed() {
    assertEquals(false, tellsSpeed(Duration.ofMillis(999)));
    assertEquals(true, tellsSpeed(Duration.ofSeconds(1)));
  }
}
