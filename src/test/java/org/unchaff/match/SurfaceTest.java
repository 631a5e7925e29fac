package org.unchaff.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.unchaff.text.Span;

class SurfaceTest {

  private static Set<String> traits(String text) {
    Set<String> traits = new TreeSet<>();
    Surface.of(text, new Span(0, text.length()), trait -> traits.add(Surface.TRAITS.get(trait)));
    return traits;
  }

  @Test
  void shortItemsBetweenBarsAreAMenu() {
    assertEquals(Set.of("-bars", "-label"), traits("home | news | about us"));
    assertEquals(Set.of("-bars"), traits("首页　资讯　论坛"));
    assertEquals(Set.of("-bar"), traits("previous · next"));
  }

  @Test
  void barsInsideWordsAndLongItemsAreNone() {
    assertEquals(Set.of(), traits("and/or well-known 乔治·奥威尔"));
    assertEquals(Set.of(), traits("a sentence that is much too long for an item - and so on"));
  }

  @Test
  void arrowsCountAtTheEdgesOnly() {
    assertEquals(Set.of("-arrow"), traits("read the whole story ➜"));
    assertEquals(Set.of(), traits("from the ferry ➜ to the pier"));
  }

  @Test
  void capitalsAndTitlesAreTold() {
    assertEquals(Set.of("-capitals"), traits("READ MORE"));
    assertEquals(Set.of("-titled"), traits("The Captain Who Waits"));
  }

  @Test
  void pricesNumbersPicturesAndAddressesAreTold() {
    assertEquals(Set.of("-money"), traits("only €2 a week"));
    assertEquals(Set.of("-digits"), traits("call 0555 12345"));
    assertEquals(Set.of("-pictures"), traits("hurry 🔥🔥"));
    assertEquals(Set.of("-address"), traits("see www.harbour.example"));
    assertEquals(Set.of("-address"), traits("write to office@harbour.example"));
  }

  @Test
  void aLabelIsFollowedByAColonAndMore() {
    assertEquals(Set.of("-label"), traits("more: the ferry"));
    assertEquals(Set.of(), traits("the ferry:"));
    assertEquals(Set.of("-address"), traits("https://harbour.example"));
  }
}
