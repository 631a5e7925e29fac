package org.unchaff.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Which scripts a text is written in, by a sample of its letters. */
public final class Scripts {

  /** Letters looked at: enough for a page, little enough to cost nothing. */
  private static final int SAMPLE = 2000;

  /** Japanese is written in Han characters and kana; with this share of kana a text is Japanese. */
  private static final double KANA_SHARE = 0.06;

  /** A Chinese word is two characters long, an English one five letters. */
  private static final int HAN_WEIGHT = 3;

  /**
   * Letters of Cyrillic and Arabic that Russian and Arabic do not have, and others use all the
   * time: Ukrainian, Serbian, Kazakh; Persian, Urdu.
   */
  private static final String FOREIGN = "іїєґўәқңөүһјљњћђџѓќѕұҳҷӣӯҥҕ" + "پچگژکیہےںٹڈڑەۇۆ";

  /** With this share of them a text is in another language. */
  private static final double FOREIGN_SHARE = 0.01;

  private static final Script[] ALL = Script.values();

  private final int[] counts = new int[ALL.length];
  private int foreign;
  private final Set<Script> written = EnumSet.noneOf(Script.class);

  /** The scripts that rules may name. */
  public enum Script {
    HAN,
    KANA,
    HANGUL,
    LATIN,
    CYRILLIC,
    GREEK,
    ARABIC,
    HEBREW,
    DEVANAGARI,
    THAI;

    /** The name that rules use. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private Scripts(String text) {
    int seen = 0;
    for (int i = 0; i < text.length() && seen < SAMPLE; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean isLetter = c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
      if (isLetter) {
        seen++;
        int script = script(c);
        if (script >= 0) {
          counts[script]++;
          foreign += isForeign(c, ALL[script]) ? 1 : 0;
        }
      }
    }
    for (Script script : ALL) {
      if (isMost(script)) {
        written.add(script);
      }
    }
  }

  public static Scripts of(String text) {
    return new Scripts(text);
  }

  /**
   * Whether a text is written in a script: most of its letters are. Japanese text is written in
   * kana, whatever its share of Han characters.
   */
  public boolean isWrittenIn(Script script) {
    return written.contains(script);
  }

  private boolean isMost(Script script) {
    int kana = counts[Script.KANA.ordinal()];
    int han = counts[Script.HAN.ordinal()];
    boolean isJapanese = hasKana(han);
    int most = 0;
    for (Script other : ALL) {
      boolean joined = isJapanese && other == Script.HAN;
      most = Math.max(most, joined ? kana + han : counts[other.ordinal()]);
    }
    if (isJapanese && script == Script.HAN || most == 0) {
      return false;
    }
    int own = isJapanese && script == Script.KANA ? kana + han : counts[script.ordinal()];
    return own == most;
  }

  /**
   * Whether a text is Chinese: one of the Han characters says as much as several Latin letters, so
   * an article that shows much code is Chinese with fewer of them than of those.
   */
  boolean isChinese() {
    int han = counts[Script.HAN.ordinal()];
    boolean besideCode = han > 0 && han * HAN_WEIGHT >= counts[Script.LATIN.ordinal()];
    return isWrittenIn(Script.HAN) || besideCode && isWrittenIn(Script.LATIN) && !hasKana(han);
  }

  private boolean hasKana(int han) {
    int kana = counts[Script.KANA.ordinal()];
    return kana > 0 && kana >= KANA_SHARE * (kana + han);
  }

  private static boolean isForeign(int c, Script script) {
    return (script == Script.CYRILLIC || script == Script.ARABIC)
        && FOREIGN.indexOf(Character.toLowerCase(c)) >= 0;
  }

  /** Whether a text has letters that neither Russian nor Arabic has. */
  boolean hasForeignLetters() {
    return foreign > FOREIGN_SHARE * (count(Script.CYRILLIC) + count(Script.ARABIC));
  }

  private int count(Script script) {
    return counts[script.ordinal()];
  }

  private static int script(int c) {
    if (c < 0x250) {
      return Script.LATIN.ordinal();
    }
    if (c >= 0x4e00 && c <= 0x9fff) {
      return Script.HAN.ordinal();
    }
    Script script =
        switch (UnicodeScript.of(c)) {
          case HAN -> Script.HAN;
          case HIRAGANA, KATAKANA -> Script.KANA;
          case HANGUL -> Script.HANGUL;
          case LATIN -> Script.LATIN;
          case CYRILLIC -> Script.CYRILLIC;
          case GREEK -> Script.GREEK;
          case ARABIC -> Script.ARABIC;
          case HEBREW -> Script.HEBREW;
          case DEVANAGARI -> Script.DEVANAGARI;
          case THAI -> Script.THAI;
          default -> null;
        };
    return script == null ? -1 : script.ordinal();
  }
}
