package org.unchaff.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class BudgetTest {

  private final Budget whole = new Budget(100);
  private final Budget quarter = whole.part(4);

  @Test
  void aPartLeavesTheRestToOthers() {
    assertTrue(quarter.take(25));
    assertFalse(quarter.take(1));
    assertEquals(75, whole.left());
  }

  @Test
  void aPartIsBoundedByWhatTheWholeHasLeft() {
    assertTrue(whole.take(90));
    assertFalse(quarter.take(20));
    assertEquals(25, quarter.left());
    assertEquals(10, whole.left());
  }

  @Test
  void whatAPartGivesBackTheWholeHasAgain() {
    quarter.take(20);
    quarter.giveBack(20);
    assertEquals(25, quarter.left());
    assertEquals(100, whole.left());
  }
}
