package org.unchaff.rule;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.unchaff.engine.Regex;

/**
 * One text that a rule looks for. What it means is worked out when it is first asked for: most
 * patterns of the built-in packs never are, in a run over a few articles. Safe for use by several
 * threads.
 */
public final class TextPattern {

  private final String name;
  private final boolean isLiteral;
  private final boolean isShipped;
  private final Place place;
  private @Nullable Supplier<Expanded> expansion;
  private @Nullable Expanded expanded;

  /** A pattern with its definitions put in, and what it means. */
  record Expanded(String source, Regex regex) {}

  private TextPattern(
      String name,
      boolean isLiteral,
      boolean isShipped,
      Place place,
      @Nullable Supplier<Expanded> expansion,
      @Nullable Expanded expanded) {
    this.name = name;
    this.isLiteral = isLiteral;
    this.isShipped = isShipped;
    this.place = place;
    this.expansion = expansion;
    this.expanded = expanded;
  }

  /** A pattern that was read, and has no fault. */
  public static TextPattern of(String source, Regex regex, boolean isLiteral, Place place) {
    String name = (isLiteral ? "=" : "~") + regex;
    return new TextPattern(name, isLiteral, false, place, null, new Expanded(source, regex));
  }

  /**
   * A pattern of the built-in packs, which were checked when they were built.
   *
   * @param written as it stands in the pack
   */
  static TextPattern shipped(
      String written, boolean isLiteral, Place place, Supplier<Expanded> expansion) {
    boolean isDefinedThere = written.contains("${");
    String where = isDefinedThere ? place.toString() : "anywhere";
    String name = where + (isLiteral ? " = " : " ~ ") + written;
    return new TextPattern(name, isLiteral, true, place, expansion, null);
  }

  private synchronized Expanded expanded() {
    Expanded known = expanded;
    Supplier<Expanded> open = expansion;
    if (known == null && open != null) {
      known = open.get();
      expanded = known;
      expansion = null;
    }
    if (known == null) {
      throw new IllegalStateException("a pattern without meaning: " + name);
    }
    return known;
  }

  /** Two patterns of one name, under one fold, mean the same. */
  public String name() {
    return name;
  }

  /** As the rule file has it, definitions put in. */
  public String source() {
    return expanded().source();
  }

  /** What it means, in folded text. */
  public Regex regex() {
    return expanded().regex();
  }

  /** Whether it was written as a plain text. */
  public boolean isLiteral() {
    return isLiteral;
  }

  /** Whether it comes with the program. */
  public boolean isShipped() {
    return isShipped;
  }

  /** Where it stands in the rule file. */
  public Place place() {
    return place;
  }
}
