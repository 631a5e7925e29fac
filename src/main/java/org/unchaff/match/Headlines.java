package org.unchaff.match;

import java.util.regex.Pattern;
import org.unchaff.text.Chars;
import org.unchaff.text.Layout;
import org.unchaff.text.Span;

/** Tells lines that read as headlines of other articles from running text. */
final class Headlines {

  /** A headline is no wider than so many columns; a Han character takes two. */
  private static final int WIDEST = 96;

  /** Fewer letters and digits are no headline. */
  private static final int FEWEST_LETTERS = 3;

  /** The numbered heading of a section, or one that markup makes: the article goes on. */
  private static final Pattern SECTION =
      Pattern.compile("#{1,6} |[（(]?[一二三四五六七八九十]{1,3}[）)、]|第[一二三四五六七八九十百0-9]{1,4}[章节節回部]");

  private Headlines() {}

  static boolean isHeadline(Layout layout, int line) {
    Span content = Units.trim(layout.text(), layout.line(line));
    if (content.isEmpty() || Chars.letters(layout.text(), content) < FEWEST_LETTERS) {
      return false;
    }
    CharSequence text = content.in(layout.text());
    return Chars.columns(layout.text(), content) <= WIDEST
        && !isSentence(text)
        && !SECTION.matcher(text).lookingAt();
  }

  /** Headlines ask and exclaim, but end with no full stop. */
  private static boolean isSentence(CharSequence text) {
    int end = text.length();
    while (end > 0 && "\"'”’」』)）】]》".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    char last = end == 0 ? 0 : text.charAt(end - 1);
    boolean abbreviated = last == '.' && end > 3 && text.charAt(end - 2) == '.';
    return ".。।؛".indexOf(last) >= 0 && last != 0 && !abbreviated;
  }

  /** The last of the headlines below a line; the line itself if none follows. */
  static int last(Layout layout, int head) {
    int next = head + 1;
    boolean isSpaced = next < layout.lineCount() && layout.isBlank(next);
    int last = head;
    for (int line = isSpaced ? next + 1 : next; line < layout.lineCount(); line++) {
      if (isHeadline(layout, line)) {
        last = line;
      } else if (!isSpaced || !layout.isBlank(line)) {
        break;
      }
    }
    return last;
  }
}
