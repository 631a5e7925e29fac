package org.unchaff.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * The keys that each part of a rule file may have: the one list that the reader and the schema's
 * test share.
 */
final class Keys {

  static final List<String> PACK =
      List.of(
          "format",
          "pack",
          "version",
          "requires",
          "about",
          "define",
          "rules",
          "extends",
          "enable",
          "disable",
          "change",
          "allow",
          "for",
          "advice");

  static final List<String> FINDERS =
      List.of("match", "regex", "between", "swap", "signals", "detect");

  static final List<String> CONDITIONS =
      List.of(
          "shorter-than",
          "longer-than",
          "repeats",
          "near",
          "not-near",
          "in-text",
          "script",
          "whole-line",
          "unpunctuated",
          "between-sentences");

  static final List<String> RULE =
      join(
          List.of("id", "category", "about"),
          FINDERS,
          List.of(
              "threshold",
              "over",
              "remove",
              "replace",
              "glue",
              "where",
              "when",
              "unless",
              "fold",
              "for",
              "confidence",
              "advice",
              "state",
              "removes",
              "keeps"));

  static final List<String> SIGNAL =
      join(
          List.of("points", "core", "times", "in-lines"),
          FINDERS,
          CONDITIONS,
          List.of("where", "fold"));

  static final List<String> BETWEEN = List.of("begin", "end", "at-least-lines", "at-most-lines");
  static final List<String> NEAR = List.of("match", "regex", "lines", "times");
  static final List<String> ZONE = List.of("first-lines", "last-lines");
  static final List<String> SCOPE = List.of("sites", "files", "languages");
  static final List<String> REPLACE = List.of("decode");

  private Keys() {}

  @SafeVarargs
  private static List<String> join(List<String>... parts) {
    List<String> all = new ArrayList<>();
    for (List<String> part : parts) {
      all.addAll(part);
    }
    return List.copyOf(all);
  }
}
