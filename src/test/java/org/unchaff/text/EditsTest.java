package org.unchaff.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.unchaff.text.Edits.Splice;

class EditsTest {

  /** A text, edits of it, and edits of what those give. */
  record Chain(String text, Edits first, Edits second) {}

  @Provide
  Arbitrary<Chain> chains() {
    Arbitrary<String> text = Arbitraries.strings().withCharRange('a', 'h').ofMaxLength(24);
    return text.flatMap(
        t ->
            edits(t)
                .flatMap(
                    first -> edits(first.apply(t)).map(second -> new Chain(t, first, second))));
  }

  static Arbitrary<Edits> edits(String text) {
    Arbitrary<Integer> offset = Arbitraries.integers().between(0, text.length());
    Arbitrary<String> replacement =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(2, Arbitraries.just("")),
            net.jqwik.api.Tuple.of(
                1, Arbitraries.strings().withCharRange('X', 'Z').ofMaxLength(3)));
    return Combinators.combine(offset.list().ofMaxSize(8), replacement.list().ofSize(4))
        .as(EditsTest::edits);
  }

  /** Pairs of sorted offsets are the spans; a splice that changes nothing is left out. */
  private static Edits edits(List<Integer> offsets, List<String> replacements) {
    List<Integer> sorted = offsets.stream().sorted().toList();
    List<Splice> splices = new ArrayList<>();
    for (int i = 0; i + 1 < sorted.size(); i += 2) {
      Span span = new Span(sorted.get(i), sorted.get(i + 1));
      if (!span.isEmpty() || !replacements.get(i / 2).isEmpty()) {
        splices.add(new Splice(span, replacements.get(i / 2)));
      }
    }
    return new Edits(splices);
  }

  @Property
  void inversionLeadsBack(@ForAll("chains") Chain chain) {
    String edited = chain.first().apply(chain.text());
    assertEquals(chain.text(), chain.first().invert(chain.text()).apply(edited));
  }

  @Property
  void compositionIsOneAfterTheOther(@ForAll("chains") Chain chain) {
    String expected = chain.second().apply(chain.first().apply(chain.text()));
    assertEquals(expected, chain.first().then(chain.text(), chain.second()).apply(chain.text()));
  }

  @Property
  void viewsComposeAsEditsDo(@ForAll("chains") Chain chain) {
    View first = View.of(chain.text(), chain.first());
    View both = first.then(View.of(first.text(), chain.second()));
    assertEquals(chain.first().then(chain.text(), chain.second()), both.edits());
  }

  @Property
  void whatAViewKeptIsFoundAgain(@ForAll("chains") Chain chain) {
    View view = View.of(chain.text(), chain.first().then(chain.text(), chain.second()));
    for (int at = 0; at < view.text().length(); at++) {
      char c = view.text().charAt(at);
      if (Character.isLowerCase(c)) {
        Span place = view.toSource(new Span(at, at + 1));
        assertEquals(true, place.in(chain.text()).toString().indexOf(c) >= 0);
      }
    }
  }

  @Property
  void longerStretchesComeFromLongerOnes(@ForAll("chains") Chain chain) {
    View view = View.of(chain.text(), chain.first());
    for (int start = 0; start < view.text().length(); start++) {
      for (int end = start + 1; end < view.text().length(); end++) {
        Span inner = view.toSource(new Span(start, end));
        Span outer = view.toSource(new Span(start, end + 1));
        assertEquals(true, outer.contains(inner));
      }
    }
  }

  @Test
  void cutsThatTouchStayTwo() {
    Edits first = new Edits(List.of(new Splice(new Span(0, 2), "")));
    Edits second = new Edits(List.of(new Splice(new Span(0, 3), "")));
    assertEquals(
        new Edits(List.of(new Splice(new Span(0, 2), ""), new Splice(new Span(2, 5), ""))),
        first.then("abcdef", second));
  }

  @Test
  void aCutInsideAWiderOneBecomesPartOfIt() {
    Edits first = new Edits(List.of(new Splice(new Span(2, 4), "")));
    Edits second = new Edits(List.of(new Splice(new Span(1, 3), "")));
    assertEquals(new Edits(List.of(new Splice(new Span(1, 5), ""))), first.then("abcdef", second));
  }

  @Test
  void noEditsGiveTheSameObject() {
    String text = new String("text");
    assertSame(text, Edits.NONE.apply(text));
  }

  @Test
  void overlapIsRefused() {
    List<Splice> overlapping =
        List.of(new Splice(new Span(0, 3), ""), new Splice(new Span(2, 4), ""));
    assertThrows(IllegalArgumentException.class, () -> new Edits(overlapping));
  }
}
