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
          "70\t@whole-unended",
          "120\t关 注 我 们",
          "-30\tsaid",
          "0\tnewsletter",
          "0\tour",
          "55\tour newsletter");

  private static Boilerplate read() throws IOException {
    return Boilerplate.read(Language.EN, ByteBuffer.wrap(BoilerplateList.of(LIST).table()));
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
  void traitsHaveTheirNumbers() throws IOException {
    Boilerplate model = read();
    assertEquals(70, model.ofShape(Shapes.names().indexOf("@whole-unended")));
    assertEquals(0, model.ofShape(Shapes.names().indexOf("@aside-unended")));
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
    Boilerplate model =
        Boilerplate.read(language, ByteBuffer.wrap(BoilerplateList.read(list).table()));
    assertTrue(model.ofShape(Shapes.names().indexOf("@whole")) != 0);
    assertTrue(Boilerplate.of(language).isPresent());
  }
}
