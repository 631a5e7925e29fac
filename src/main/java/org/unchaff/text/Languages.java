package org.unchaff.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private static final Language[] ALL = Language.values();

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

  /**
   * The least share of small words in a text of a language. Of 950 labelled articles in six
   * languages one in a hundred has less, and in Turkish and Vietnamese less than the second.
   */
  private static final double LEAST_SHARE = .12;

  private static final double LEAST_SHARE_OF_FEW = .03;
  private static final Set<Language> FEW = EnumSet.of(Language.TR, Language.VI);

  /**
   * For so many words of a text one more small word has to be met, up to so many. A language that
   * has one of them as a particle, as many have, uses that one again and again and hardly others.
   */
  private static final int WORDS_EACH = 25;

  private static final int MOST_DIFFERENT = 12;

  /**
   * A small word and the languages that have it.
   *
   * @param number of the word
   * @param hash of the word
   */
  private record SmallWord(int number, String word, int hash, List<Language> languages) {

    /** Whether it stands in a text, in any case. */
    boolean standsAt(String text, int at) {
      for (int i = 0; i < word.length(); i++) {
        if (lower(text.charAt(at + i)) != word.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final int MASK = (1 << 12) - 1;

  /** All small words, by the last bits of their hashes. */
  private static final List<List<SmallWord>> WORDS = words();

  private Languages() {}

  private static List<List<SmallWord>> words() {
    Map<String, List<Language>> byWord = new HashMap<>();
    SMALL_WORDS.forEach(
        (language, words) -> {
          for (String word : words.split(" ", -1)) {
            byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(language);
          }
        });
    List<List<SmallWord>> words = new ArrayList<>(Collections.nCopies(MASK + 1, List.of()));
    int number = 0;
    for (Map.Entry<String, List<Language>> entry : byWord.entrySet()) {
      int hash = entry.getKey().hashCode();
      List<SmallWord> same = new ArrayList<>(words.get(hash & MASK));
      same.add(new SmallWord(number++, entry.getKey(), hash, entry.getValue()));
      words.set(hash & MASK, same);
    }
    return words;
  }

  /** Whether a text is in a language, if its scripts alone tell. */
  static Optional<Boolean> byScript(Language language, Scripts scripts) {
    boolean isWritten =
        switch (language) {
          case ZH -> scripts.isChinese();
          case RU, AR -> scripts.isWrittenIn(script(language)) && !scripts.hasForeignLetters();
          default -> scripts.isWrittenIn(script(language));
        };
    boolean tells = !isWritten || script(language) != Script.LATIN;
    return tells ? Optional.of(isWritten) : Optional.empty();
  }

  private static Script script(Language language) {
    return switch (language) {
      case JA -> Script.KANA;
      case ZH -> Script.HAN;
      case KO -> Script.HANGUL;
      case RU -> Script.CYRILLIC;
      case AR -> Script.ARABIC;
      case HI -> Script.DEVANAGARI;
      default -> Script.LATIN;
    };
  }

  static Set<Language> of(String text, Scripts scripts) {
    Set<Language> languages = EnumSet.noneOf(Language.class);
    for (Language language : ALL) {
      if (byScript(language, scripts).orElse(false)) {
        languages.add(language);
      }
    }
    if (scripts.isWrittenIn(Script.LATIN)) {
      addLatin(text, languages);
    }
    return languages;
  }

  /** The language that a text is most likely in. */
  static Optional<Language> main(String text, Scripts scripts) {
    for (Language language : ALL) {
      if (byScript(language, scripts).orElse(false)) {
        return Optional.of(language);
      }
    }
    return scripts.isWrittenIn(Script.LATIN) ? Count.of(text).main() : Optional.empty();
  }

  private static void addLatin(String text, Set<Language> languages) {
    Count count = Count.of(text);
    count
        .main()
        .ifPresent(
            main -> {
              double least = SHARE * count.of(main);
              for (Language language : ALL) {
                if (count.of(language) >= Math.max(1, least)) {
                  languages.add(language);
                }
              }
            });
  }

  /** The small words of a text, counted. */
  private static final class Count {
    private final int[] counts = new int[ALL.length];
    private final int[] different = new int[ALL.length];
    private final BitSet met = new BitSet();
    private int words;

    static Count of(String text) {
      Count count = new Count();
      count.take(text, 0);
      if (text.length() > 2 * SAMPLE) {
        count.take(text, text.length() / 2);
      }
      return count;
    }

    int of(Language language) {
      return counts[language.ordinal()];
    }

    /** The language whose small words are most, if they are as many as such a text has. */
    Optional<Language> main() {
      Language main = ALL[0];
      for (Language language : ALL) {
        main = of(language) > of(main) ? language : main;
      }
      double least = words * (FEW.contains(main) ? LEAST_SHARE_OF_FEW : LEAST_SHARE);
      int each = FEW.contains(main) ? 2 * WORDS_EACH : WORDS_EACH;
      int leastDifferent = Math.min(MOST_DIFFERENT, 1 + words / each);
      boolean isKnown = of(main) >= least && different[main.ordinal()] >= leastDifferent;
      return isKnown ? Optional.of(main) : Optional.empty();
    }

    private void take(String text, int from) {
      int end = Math.min(text.length(), from + SAMPLE);
      int start = -1;
      int hash = 0;
      for (int at = from; at <= end; at++) {
        char c = at < end ? text.charAt(at) : ' ';
        if (isLetter(c)) {
          start = start < 0 ? at : start;
          hash = 31 * hash + lower(c);
        } else if (start >= 0) {
          take(text, start, at - start, hash);
          start = -1;
          hash = 0;
        }
      }
    }

    private void take(String text, int start, int length, int hash) {
      words++;
      List<SmallWord> same = WORDS.get(hash & MASK);
      for (int i = 0; i < same.size(); i++) {
        SmallWord small = same.get(i);
        if (small.hash() == hash
            && small.word().length() == length
            && small.standsAt(text, start)) {
          add(small);
        }
      }
    }

    private void add(SmallWord small) {
      boolean isNew = !met.get(small.number());
      met.set(small.number());
      for (Language language : small.languages()) {
        counts[language.ordinal()]++;
        different[language.ordinal()] += isNew ? 1 : 0;
      }
    }
  }

  private static boolean isLetter(char c) {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
  }

  private static char lower(char c) {
    return c < 0x80 ? (char) (isLetter(c) ? c | 0x20 : c) : Character.toLowerCase(c);
  }
}
