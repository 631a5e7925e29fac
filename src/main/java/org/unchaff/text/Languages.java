package org.unchaff.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unchaff.text.Scripts.Script;

/**
 * Guesses the languages of a text, cheaply: by its scripts, and for the Latin script by the small
 * words that make up a third of any running text. A text that is no known language is none.
 */
final class Languages {

  /** How much of a text is looked at, in UTF-16 code units, from its start and from its middle. */
  private static final int SAMPLE = 3000;

  /**
   * A language that has at least this share of the small words of the commonest one is a language
   * of the text too.
   */
  private static final double SHARE = 0.34;

  private static final Map<Language, String> SMALL_WORDS =
      Map.of(
          Language.EN,
          "the and of to in is was for that it with as his he be at by had are but from or have an they which you were her she"
              + " there would their we him been has when who will no if its out up said into your our this not on i my what how",
          Language.DE,
          "der die und das den von ist des im zu ein dem nicht eine auch mit sich auf für es als werden aus er hat dass sie nach"
              + " wird bei einer um am sind noch wie einem über einen so war zum aber haben nur oder wir ihr ich ihre vor wenn man",
          Language.FR,
          "le la les de des et un une du en que qui dans pour sur pas plus par au avec ce se il elle est sont ont aux mais nous"
              + " vous ou cette ses leur leurs été sans ces son sa ne je votre notre tout comme être à où",
          Language.ES,
          "el la los las de y que en un una del por con para se su al lo es como más pero sus le ya o este sí porque esta entre"
              + " cuando muy sin sobre también me hasta hay donde quien desde todo nos durante fue ha son está tu",
          Language.IT,
          "il lo la gli le di e che un una del della dei in per non con si da sono al come alla nel più anche ma se ha è dal"
              + " delle nella questo questa su ci dalla loro degli ai stato essere tra era i tutti hanno sul o vi",
          Language.PT,
          "o a os as de e que do da em um uma para com não no na por mais dos das se ao como mas foi pelo pela seu sua ou quando"
              + " muito nos já também só até isso ela entre depois sem mesmo aos ter seus nas está são é você",
          Language.TR,
          "ve bir bu da de için ile olarak çok daha olan gibi kadar sonra en ne ama ya o her var mi ki değil diye ise hem şu ben"
              + " sen biz siz yok iki göre önce olduğu mı mu üzere tarafından",
          Language.VI,
          "và của là có không được trong cho với các người một những này đã khi để từ đến cũng như về ra đó vào ông sẽ nhiều lại"
              + " trên tại theo sau nhưng còn chỉ phải năm thì do rất bị");

  private static final Map<String, List<Language>> BY_WORD = byWord();

  private Languages() {}

  private static Map<String, List<Language>> byWord() {
    Map<String, List<Language>> byWord = new HashMap<>();
    SMALL_WORDS.forEach(
        (language, words) -> {
          for (String word : words.split(" ", -1)) {
            byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(language);
          }
        });
    return byWord;
  }

  static Set<Language> of(String text, Scripts scripts) {
    Set<Language> languages = EnumSet.noneOf(Language.class);
    add(languages, Language.JA, scripts.isWrittenIn(Script.KANA));
    add(languages, Language.ZH, scripts.isChinese());
    add(languages, Language.KO, scripts.isWrittenIn(Script.HANGUL));
    add(languages, Language.RU, scripts.isWrittenIn(Script.CYRILLIC));
    add(languages, Language.AR, scripts.isWrittenIn(Script.ARABIC));
    add(languages, Language.HI, scripts.isWrittenIn(Script.DEVANAGARI));
    if (scripts.isWrittenIn(Script.LATIN)) {
      addLatin(text, languages);
    }
    return languages;
  }

  private static void add(Set<Language> languages, Language language, boolean holds) {
    if (holds) {
      languages.add(language);
    }
  }

  private static void addLatin(String text, Set<Language> languages) {
    int[] counts = new int[Language.values().length];
    count(text, 0, counts);
    if (text.length() > 2 * SAMPLE) {
      count(text, text.length() / 2, counts);
    }
    int most = 0;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    for (Language language : Language.values()) {
      if (most > 0 && counts[language.ordinal()] >= SHARE * most) {
        languages.add(language);
      }
    }
  }

  private static void count(String text, int from, int[] counts) {
    StringBuilder word = new StringBuilder();
    int end = Math.min(text.length(), from + SAMPLE);
    for (int at = from; at <= end; at++) {
      char c = at < end ? text.charAt(at) : ' ';
      if (Character.isLetter(c)) {
        word.append(Character.toLowerCase(c));
      } else if (!word.isEmpty()) {
        for (Language language : BY_WORD.getOrDefault(word.toString(), List.of())) {
          counts[language.ordinal()]++;
        }
        word.setLength(0);
      }
    }
  }
}
