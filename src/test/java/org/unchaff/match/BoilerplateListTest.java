package org.unchaff.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.unchaff.text.Language;
import org.unchaff.text.Span;

class BoilerplateListTest {

  private static final List<String> LIST =
      List.of(
          "# a note",
          "100 0 0 0 0 0 0\t@context-WHOLE",
          "100 10 20 300 0 50 -5\t@context-SENTENCE",
          "70\t@whole-unended",
          "120\t关 注 我 们",
          "-30\tsaid",
          "0\tnewsletter",
          "0\tour",
          "55\tour newsletter");

  private static Boilerplate read() throws IOException {
    return Boilerplate.read(ByteBuffer.wrap(BoilerplateList.of(LIST).table()));
  }

  private static PhraseWeights.Sums sums(String text) throws IOException {
    PhraseWeights phrases = read().phrases();
    Tokens tokens = new Tokens();
    tokens.read(text, new Span(0, text.length()));
    phrases.recognise(tokens);
    return phrases.new Adder().sums(tokens);
  }

  @Test
  void aPhraseOfTheListIsFoundUnderTheFold() throws IOException {
    assertEquals(120, sums("請關注我們，關注我們").telling());
    assertEquals(55, sums("Join OUR ＮＥＷＳＬＥＴＴＥＲ").telling());
  }

  @Test
  void aShortWordTellsLittleByItself() throws IOException {
    assertEquals(new PhraseWeights.Sums(0, -30), sums("he said, she said"));
  }

  @Test
  void traitsAndNeighboursHaveTheirNumbers() throws IOException {
    Boilerplate model = read();
    assertEquals(70, model.ofShape(Shapes.names().indexOf("@whole-unended")));
    assertEquals(0, model.ofShape(Shapes.names().indexOf("@aside-unended")));
    assertEquals(40, model.among(Piece.Kind.WHOLE, new int[] {40, 300, 300, 50, 9, 9}));
    assertEquals(
        -5 + 100 + 30 + 60 + 30 + 5,
        model.among(Piece.Kind.SENTENCE, new int[] {100, 300, 300, 10, 0, 10}));
  }

  @Test
  void aLineThatIsNoWeightIsNamed() {
    IOException fault =
        assertThrows(IOException.class, () -> BoilerplateList.of(List.of("# note", "many\tour")));
    assertTrue(String.valueOf(fault.getMessage()).startsWith("line 2 "), fault::toString);
  }

  @ParameterizedTest
  @EnumSource
  void eachLanguageHasAListThatCanBeRead(Language language) throws IOException {
    Path list = Path.of("src/main/boilerplate", language.key() + ".txt");
    Boilerplate model = Boilerplate.read(ByteBuffer.wrap(BoilerplateList.read(list).table()));
    int[] loud = {1000, 0, 0, 0, 0, 0};
    for (Piece.Kind kind : Piece.Kind.values()) {
      int quiet = model.among(kind, new int[Boilerplate.BIAS]);
      assertTrue(model.among(kind, loud) > quiet, kind::toString);
    }
    assertTrue(Boilerplate.of(language).isPresent());
  }
}
