package org.unchaff.rule;

import java.util.List;
import java.util.Set;
import org.unchaff.text.Scripts.Script;

/** Something that has to hold of what would be cut, or of where it stands. */
public sealed interface Condition {

  /** It has fewer letters and digits than this. */
  record ShorterThan(int letters) implements Condition {}

  /** It has more letters and digits than this. */
  record LongerThan(int letters) implements Condition {}

  /** Its folded text stands in the document at least so many times. */
  record Repeats(int times) implements Condition {}

  /** One of the patterns stands on a line at most so many lines away, or on the line itself. */
  record Near(List<TextPattern> patterns, int lines) implements Condition {}

  /** None of the patterns stands on a line at most so many lines away, nor on the line itself. */
  record NotNear(List<TextPattern> patterns, int lines) implements Condition {}

  /** One of the patterns stands anywhere in the document, neither quoted nor as code. */
  record InText(List<TextPattern> patterns) implements Condition {}

  /** Most letters of the document are of one of these scripts. */
  record InScript(Set<Script> scripts) implements Condition {}

  /** It is all that its line, or lines, hold. */
  record WholeLine() implements Condition {}

  /** It does not end the way sentences do. */
  record Unpunctuated() implements Condition {}

  /** A sentence, or the line, ends before it, and one begins behind it. */
  record BetweenSentences() implements Condition {}

  /** It lies in a zone: its start for zones at the head, its end for zones at the tail. */
  record InZone(Zone zone) implements Condition {}
}
