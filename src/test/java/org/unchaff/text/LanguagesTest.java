package org.unchaff.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text in an unknown language loses nothing, so it must not pass for one in a known one. */
class LanguagesTest {

  private static Optional<Language> main(String text) {
    return Layout.of(text).mainLanguage();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Invented: one particle that is a word of a known language, again and again.
        "Tiku naleta kosu e mali, e pamu sike talo e nuki. Saro e mitu kela, tanu e poli e rasu"
            + " nike, kolu e tami pesu. Maka e silu tona, e reku pali e sano tiku mela e posi.",
        "Вранці біля річки стояли двоє рибалок і їхній пес, який нікуди не поспішав.",
        "این کتابخانه کوچک در کنار رودخانه است و هر جمعه پیش از ظهر باز می‌شود.",
        "7 12 33"
      })
  void aTextInAnotherLanguageIsInNone(String text) {
    assertEquals(Optional.empty(), main(text));
  }

  @Test
  void aFewWordsAreEnoughForALanguage() {
    assertEquals(Optional.of(Language.EN), main("The ferry is late."));
    assertEquals(Optional.of(Language.TR), main("Vapur bu sabah çok geç kaldı."));
    assertEquals(Optional.of(Language.RU), main("Паром сегодня опять опоздал."));
    assertEquals(Optional.of(Language.AR), main("تأخرت العبّارة هذا الصباح مرة أخرى."));
  }
}
