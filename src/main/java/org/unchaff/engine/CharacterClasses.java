package org.unchaff.engine;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

/** Reads classes in brackets and escapes that stand for characters. */
final class CharacterClasses {

  private static final CodePoints DIGITS = CodePoints.range('0', '9');

  private static final CodePoints WORD =
      new CodePoints.Builder().add('0', '9').add('A', 'Z').add('_', '_').add('a', 'z').build();

  private static final CodePoints SPACE =
      new CodePoints.Builder().add('\t', '\r').add(' ', ' ').build();

  private static final Map<Character, CodePoints> SHORTHANDS =
      Map.of(
          'd',
          DIGITS,
          'D',
          DIGITS.negate(),
          'w',
          WORD,
          'W',
          WORD.negate(),
          's',
          SPACE,
          'S',
          SPACE.negate());

  private static final Map<Character, Character> CONTROLS = Map.of('t', '\t', 'f', '\f');

  private static final Map<String, CodePoints> PROPERTIES = new ConcurrentHashMap<>();

  private final String pattern;
  private int at;

  CharacterClasses(String pattern, int at) {
    this.pattern = pattern;
    this.at = at;
  }

  /** Reads the class in brackets that opens here. */
  CodePoints set(IntConsumer end) throws RegexFault {
    int open = at++;
    boolean negated = peek() == '^';
    at += negated ? 1 : 0;
    CodePoints.Builder set = new CodePoints.Builder();
    boolean first = true;
    while (first || peek() != ']') {
      if (at >= pattern.length()) {
        throw new RegexFault(open, "this [ is never closed; write \\[ for the character");
      }
      item(set);
      first = false;
    }
    end.accept(at + 1);
    return negated ? set.build().negate() : set.build();
  }

  private int peek() {
    return at < pattern.length() ? pattern.charAt(at) : -1;
  }

  private void item(CodePoints.Builder set) throws RegexFault {
    if (pattern.startsWith("[:", at)) {
      throw new RegexFault(
          at, "classes such as [:alpha:] are not supported: use \\w, \\d or \\p{L}");
    }
    int start = at;
    CodePoints left = one();
    boolean range = peek() == '-' && at + 1 < pattern.length() && pattern.charAt(at + 1) != ']';
    if (!range) {
      set.add(left);
      return;
    }
    at++;
    CodePoints right = one();
    if (!left.isSingle() || !right.isSingle() || left.first(0) > right.first(0)) {
      throw new RegexFault(start, "a range goes from one character up to another, as in a-z");
    }
    set.add(left.first(0), right.first(0));
  }

  private CodePoints one() throws RegexFault {
    if (at >= pattern.length()) {
      throw new RegexFault(at, "the class ends in the middle");
    }
    if (pattern.charAt(at) == '\\') {
      return escaped(end -> at = end);
    }
    int c = pattern.codePointAt(at);
    at += Character.charCount(c);
    return CodePoints.of(c);
  }

  /** Reads the escape that starts here and stands for a character or a set of them. */
  CodePoints escaped(IntConsumer end) throws RegexFault {
    if (at + 1 >= pattern.length()) {
      throw new RegexFault(
          at, "a pattern cannot end with a backslash; write \\\\ for the character");
    }
    int c = pattern.codePointAt(at + 1);
    CodePoints shorthand = c < 128 ? SHORTHANDS.get((char) c) : null;
    if (shorthand != null) {
      end.accept(at + 2);
      return shorthand;
    }
    if (c == 'p' || c == 'P') {
      return property(end, c == 'P');
    }
    if (c == 'x' || c == 'u') {
      return CodePoints.of(coded(end));
    }
    if (c == 'n' || c == 'r') {
      throw new RegexFault(at, "a pattern looks at one line, so a line end is never part of it");
    }
    Character control = c < 128 ? CONTROLS.get((char) c) : null;
    if (control == null && Character.isLetterOrDigit(c)) {
      throw new RegexFault(
          at, "\\" + Character.toString(c) + " means nothing here; use \\d \\w \\s \\b or \\p{…}");
    }
    end.accept(at + 1 + Character.charCount(c));
    return CodePoints.of(control == null ? c : control);
  }

  /** A character by its number: four digits behind u, two behind x, or any in braces. */
  private int coded(IntConsumer end) throws RegexFault {
    int from = at + 2;
    boolean braces = pattern.startsWith("{", from);
    int close =
        braces ? pattern.indexOf('}', from) : from + (pattern.charAt(at + 1) == 'u' ? 4 : 2);
    try {
      int value = Integer.parseInt(pattern.substring(braces ? from + 1 : from, close), 16);
      end.accept(close + (braces ? 1 : 0));
      return Character.isValidCodePoint(value) ? value : Integer.parseInt("");
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new RegexFault(at, "a character by number is \\u200B or \\x{1F600}");
    }
  }

  private CodePoints property(IntConsumer end, boolean negated) throws RegexFault {
    int close = pattern.indexOf('}', at);
    if (!pattern.startsWith("{", at + 2) || close < 0) {
      throw new RegexFault(at, "a property stands in braces, as in \\p{Han} or \\p{L}");
    }
    String name = pattern.substring(at + 3, close);
    CodePoints set = PROPERTIES.get(name);
    if (set == null) {
      set = property(name);
      PROPERTIES.put(name, set);
    }
    end.accept(close + 1);
    return negated ? set.negate() : set;
  }

  private CodePoints property(String name) throws RegexFault {
    CodePoints byCategory = CodePoints.where(c -> isCategory(c, name));
    if (!byCategory.isEmpty()) {
      return byCategory;
    }
    try {
      UnicodeScript script = UnicodeScript.forName(name);
      return CodePoints.where(c -> UnicodeScript.of(c) == script);
    } catch (IllegalArgumentException e) {
      throw new RegexFault(
          at,
          "no property is called "
              + name
              + "; a script such as Han or a category such as L or Nd is");
    }
  }

  private static final String[] CATEGORIES = {
    "Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd", "Nl", "No", "", "Zs", "Zl", "Zp",
    "Cc", "Cf", "", "Co", "Cs", "Pd", "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So", "Pi", "Pf"
  };

  private static boolean isCategory(int c, String name) {
    return !name.isEmpty()
        && name.length() <= 2
        && CATEGORIES[Character.getType(c)].startsWith(name);
  }
}
