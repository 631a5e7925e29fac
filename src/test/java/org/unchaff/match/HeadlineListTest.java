package org.unchaff.match;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unchaff.text.Layout;

final class HeadlineListTest {

  private static HeadlineList of(String line) {
    return new HeadlineList(Layout.of(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "舊區茶餐廳月底光榮結業",
        "Council votes to keep the old ferry",
        "Warum bleibt die Brücke gesperrt?",
        "  A wet August, and what it did to the plums",
        "2024年的第一场雪"
      })
  void aLineWithoutAnEndMayBeAHeadline(String line) {
    assertTrue(of(line).isHeadline(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council met on Monday and voted to keep the ferry.",
        "会议在周一结束。",
        "Office 0755 5555309",
        "Write to office@harbour.example",
        "Too short"
      })
  void sentencesAddressesAndNumbersAreNoHeadlines(String line) {
    assertFalse(of(line).isHeadline(0));
  }

  @Test
  void aHeadIsShortAndNoSentence() {
    assertTrue(of("睇埋呢啲：").isHead(0));
    assertFalse(of("别走开。").isHead(0));
    assertFalse(of("A line that is by far too long to announce a list of others").isHead(0));
  }
}
