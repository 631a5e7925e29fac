package org.unchaff.match;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import org.unchaff.text.Chars;
import org.unchaff.text.Span;

/**
 * What a piece of text looks like before one reads it: bars between short items, arrows, capitals,
 * pictures, prices, addresses. Such traits mean the same in all languages.
 */
final class Surface {

  /** The names of the traits, by number. */
  static final List<String> TRAITS =
      List.of(
          "-bars",
          "-bar",
          "-arrow",
          "-capitals",
          "-titled",
          "-pictures",
          "-money",
          "-digits",
          "-label",
          "-boxed",
          "-address");

  private static final int BARS = 0;
  private static final int BAR = 1;
  private static final int ARROW = 2;
  private static final int CAPITALS = 3;
  private static final int TITLED = 4;
  private static final int PICTURES = 5;
  private static final int MONEY = 6;
  private static final int DIGITS = 7;
  private static final int LABEL = 8;
  private static final int BOXED = 9;
  private static final int ADDRESS = 10;

  /** An item between bars has no more columns, nor has the label before a colon. */
  private static final int SHORT = 24;

  /** Fewer letters, or words, are no capitals, or title. */
  private static final int LEAST_LETTERS = 4;

  private static final int LEAST_WORDS = 3;

  /** So many digits may be a number to call. */
  private static final int MANY_DIGITS = 7;

  /** Signs that part items wherever they stand, and those that do between spaces. */
  private static final BitSet BAR_SIGNS = signs("|｜›»>＞〉▏┃•\t\u3000");

  private static final BitSet SPACED_BAR_SIGNS = signs("/／·・–—- ");

  private static final String ARROWS = "▸►▶→›»>＞〉☞👉⬇↓↑←«‹△▲▼➜➤⇒↗";
  private static final String OPENING = "[【（(〔［『「<《★☆■□●◆▼*";

  private final String text;
  private final Span span;

  private int letters;
  private int capitals;
  private int words;
  private int titled;
  private int pictures;
  private int money;
  private int digits;
  private int signs;
  private boolean isInWord;

  private int items;
  private int widest;
  private int itemStart;

  private Surface(String text, Span span) {
    this.text = text;
    this.span = span;
    this.itemStart = span.start();
  }

  /** Tells the traits of a piece. */
  static void of(String text, Span span, IntConsumer trait) {
    Surface surface = new Surface(text, span);
    surface.read();
    surface.tell(trait);
  }

  private void read() {
    for (int at = span.start(); at < span.end(); ) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      count(c, at);
      if (isBar(c, at)) {
        close(at);
        itemStart = next;
      }
      at = next;
    }
    close(span.end());
  }

  private void count(int c, int at) {
    if (Character.isLetter(c)) {
      letters++;
      boolean isCapital = Character.isUpperCase(c);
      capitals += isCapital ? 1 : 0;
      if (!isInWord) {
        words++;
        titled += isCapital ? 1 : 0;
      }
      isInWord = true;
      signs += c == 'w' && text.startsWith("www.", at) ? 1 : 0;
      return;
    }
    boolean isDigit = Character.isDigit(c);
    digits += isDigit ? 1 : 0;
    isInWord = isInWord && (isDigit || c == '\'' || c == '’');
    switch (Character.getType(c)) {
      case Character.OTHER_SYMBOL, Character.SURROGATE -> pictures++;
      case Character.CURRENCY_SYMBOL -> money++;
      default -> signs += c == '@' || c == ':' && text.startsWith("://", at) ? 1 : 0;
    }
  }

  private static BitSet signs(String all) {
    BitSet signs = new BitSet();
    all.chars().forEach(signs::set);
    return signs;
  }

  private boolean isBar(int c, int at) {
    return BAR_SIGNS.get(c)
        || SPACED_BAR_SIGNS.get(c) && isSpace(at + 1) && (c == ' ' || isSpace(at - 1));
  }

  private boolean isSpace(int at) {
    return at >= span.start() && at < span.end() && text.charAt(at) == ' ';
  }

  private void close(int end) {
    Span item = Units.trim(text, new Span(itemStart, Math.max(itemStart, end)));
    if (!item.isEmpty()) {
      items++;
      widest = Math.max(widest, Chars.columns(text, item));
    }
  }

  private void tell(IntConsumer trait) {
    if (widest <= SHORT && items > 1) {
      trait.accept(items > 2 ? BARS : BAR);
    }
    tell(trait, ARROW, isAtEdge());
    tell(trait, CAPITALS, letters >= LEAST_LETTERS && capitals == letters);
    tell(trait, TITLED, words >= LEAST_WORDS && 3 * titled >= 2 * words);
    tell(trait, PICTURES, pictures > 1);
    tell(trait, MONEY, money > 0);
    tell(trait, DIGITS, digits >= MANY_DIGITS);
    tell(trait, LABEL, hasLabel());
    tell(trait, BOXED, OPENING.indexOf(text.codePointAt(span.start())) >= 0);
    tell(trait, ADDRESS, signs > 0);
  }

  private static void tell(IntConsumer trait, int number, boolean isThere) {
    if (isThere) {
      trait.accept(number);
    }
  }

  private boolean isAtEdge() {
    return ARROWS.indexOf(text.codePointAt(span.start())) >= 0
        || ARROWS.indexOf(text.codePointBefore(span.end())) >= 0;
  }

  /** Whether it begins with a few words and a colon, and goes on. */
  private boolean hasLabel() {
    for (int at = span.start(); at < Math.min(span.end() - 1, span.start() + SHORT); at++) {
      char c = text.charAt(at);
      if (c == ':' || c == '：' || c == '|' || c == '｜') {
        return at > span.start() && !text.startsWith("//", at + 1);
      }
    }
    return false;
  }
}
