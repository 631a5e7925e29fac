package org.unchaff.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Listing and showing rules. */
class RulesCommandTest extends RulesCommandCase {

  @Test
  void listTellsOfEveryRuleItsStateAndWhy() {
    Cli.Result result = rules("list", "--no-builtin", "--rules", pack.toString());
    assertEquals(0, result.status(), result.messages());
    List<String> lines = result.out().lines().toList();
    assertEquals("id\tcategory\tstate\tconfidence\tpack\twhy", lines.get(0));
    assertTrue(
        lines.get(1).startsWith("own.scan\tpromo\tdisabled\thigh\town 1.2\tdisabled in own"));
    assertEquals("own.trial\tfollow\ttrial\tmedium\town 1.2\ttrial in its pack", lines.get(2));
    assertEquals(3, lines.size());
  }

  @Test
  void listFiltersByCategoryStateAndPack() {
    String own = pack.toString();
    for (String[] filter :
        new String[][] {
          {"--category", "follow"}, {"--state", "trial"}, {"--pack", "own", "--category", "follow"}
        }) {
      String[] args = new String[filter.length + 4];
      System.arraycopy(new String[] {"list", "--no-builtin", "--rules", own}, 0, args, 0, 4);
      System.arraycopy(filter, 0, args, 4, filter.length);
      List<String> lines = rules(args).out().lines().toList();
      assertEquals(2, lines.size());
      assertTrue(lines.get(1).startsWith("own.trial\t"));
    }
    Cli.Result none = rules("list", "--rules", own, "--pack", "nobody");
    assertEquals(1, none.out().lines().count());
  }

  @Test
  void listRefusesAFilterThatNothingHas() {
    Cli.Result result = rules("list", "--state", "actve");
    assertEquals(2, result.status());
    assertTrue(result.messages().contains("did you mean active?"), result.messages());
  }

  @Test
  void showGivesTheRuleAfterAllPacksAndWhereItsPartsCameFrom() throws IOException {
    Path above =
        write(
            "above.yml",
            "pack: above\nversion: \"3\"\nchange: { own.scan: { remove: match } }\n"
                + "enable: [own.scan]\n");
    Cli.Result result =
        rules(
            "show",
            "own.scan",
            "--no-builtin",
            "--rules",
            pack.toString(),
            "--rules",
            above.toString());
    assertEquals(0, result.status(), result.messages());
    List<String> lines = result.out().lines().toList();
    assertTrue(lines.get(0).startsWith("# defined in own 1.2, " + pack + ":4:"), lines.get(0));
    assertTrue(lines.get(1).startsWith("# disabled in own 1.2, "), lines.get(1));
    assertTrue(lines.get(2).startsWith("# remove changed in above 3, "), lines.get(2));
    assertTrue(lines.get(3).startsWith("# enabled in above 3, "), lines.get(3));
    assertTrue(lines.contains("# state: active"));
    assertTrue(lines.contains("id: own.scan"));
    assertTrue(lines.contains("remove: match"));
  }

  @Test
  void showSuggestsTheRuleThatWasMeant() {
    Cli.Result result = rules("show", "own.scam", "--no-builtin", "--rules", pack.toString());
    assertEquals(2, result.status());
    assertTrue(result.messages().contains("did you mean own.scan?"), result.messages());
  }

  @Test
  void anUnknownRulesCommandIsNamedWithThoseThatThereAre() {
    Cli.Result result = rules("chekc");
    assertEquals(2, result.status());
    assertTrue(result.messages().contains("list, show, check, trial"), result.messages());
    assertTrue(rules("--help").out().contains("trial INPUT..."));
  }
}
