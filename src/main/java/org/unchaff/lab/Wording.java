package org.unchaff.lab;

import java.util.List;
import org.unchaff.json.JsonText;

/** Pieces of proposed rules, in YAML and in the language of the text that they are about. */
final class Wording {

  private static final int LONGEST_CONTEXT = 160;

  private Wording() {}

  /** An expression that finds a folded text and nothing else. */
  static String escaped(String folded) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      regex.append("\\.[]{}()*+?^$|/".indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return regex.toString();
  }

  /** The beginning of a line, long enough to show what it is. */
  static String context(String line) {
    String stripped = line.strip();
    return stripped.codePointCount(0, stripped.length()) > LONGEST_CONTEXT
        ? stripped.substring(0, stripped.offsetByCodePoints(0, LONGEST_CONTEXT)).strip()
        : stripped;
  }

  /** Whether marks of examples stand in a text, as part of it. */
  static boolean holdsMarks(String text) {
    return text.contains("<<") || text.contains(">>") || text.contains("=>");
  }

  static void append(StringBuilder out, String key, List<String> examples) {
    out.append("  ").append(key).append(":\n");
    examples.forEach(example -> out.append("  - ").append(JsonText.quote(example)).append('\n'));
  }

  /** A sentence that is ordinary in the language of a text. */
  static String sentence(String text) {
    return isHan(text)
        ? "雨在中午之前停了，大家又回到院子里。"
        : "The rain stopped before noon, and they went out again.";
  }

  /** A sentence that talks about a text; it has to stay. */
  static String spoken(String text) {
    return isHan(text)
        ? "老屋的墙上写着" + text + "这几个字，谁也不记得是哪一年写上去的了。"
        : "The words " + text + " were still on the wall, and nobody knew who had written them.";
  }

  private static boolean isHan(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }
}
