package org.unchaff.rule;

import java.util.List;
import java.util.Map;

/** How a rule finds what it is about. */
public sealed interface Finder {

  /** The word in a rule file that chooses this finder. */
  String key();

  /** Any of some texts or regular expressions, within one line. */
  record Patterns(List<TextPattern> patterns, String key) implements Finder {
    public Patterns {
      patterns = List.copyOf(patterns);
    }
  }

  /**
   * All lines from one that begins it to one that ends it, both included; nothing if that is too
   * short or too long.
   */
  record Between(List<TextPattern> begin, End end, int leastLines, int mostLines)
      implements Finder {
    public Between {
      begin = List.copyOf(begin);
    }

    @Override
    public String key() {
      return "between";
    }
  }

  /** Where a {@link Between} ends. */
  sealed interface End {

    /** Before the next blank line. */
    record BlankLine() implements End {}

    /** At the end of the document. */
    record EndOfText() implements End {}

    /** With the last of the lines that read as headlines; there has to be one. */
    record Headlines() implements End {}

    /** With the next line that holds one of the patterns. */
    record At(List<TextPattern> patterns) implements End {}
  }

  /** Texts, each with what stands in its place afterwards. */
  record Swap(Map<TextPattern, String> texts) implements Finder {
    public Swap {
      texts = Map.copyOf(texts);
    }

    @Override
    public String key() {
      return "swap";
    }
  }

  /** Signs that add up. */
  record Signals(List<Signal> signals, int threshold, List<Over> over) implements Finder {
    public Signals {
      signals = List.copyOf(signals);
      over = List.copyOf(over);
    }

    @Override
    public String key() {
      return "signals";
    }
  }

  /** Evidence that a class in Java finds. */
  record Detect(Detector detector) implements Finder {
    @Override
    public String key() {
      return "detect";
    }
  }
}
