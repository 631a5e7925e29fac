package org.unchaff.labelled;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.unchaff.labelled.LabelledArticle.Segment;

/** The clean texts that are right for an article: with or without each part that may stay. */
final class Wanted {

  /** With more optional parts than this all of them stay or all of them go. */
  private static final int MOST_CHOICES = 10;

  private Wanted() {}

  /** Whether a text is right but for spaces at the ends of lines and how many lines are blank. */
  static boolean isExact(LabelledArticle article, String clean) {
    String normal = strict(clean);
    return texts(article).anyMatch(text -> strict(text).equals(normal));
  }

  /** Whether a text is right but for blank lines, indentation and the width of spaces. */
  static boolean isExactButForSpaces(LabelledArticle article, String clean) {
    String normal = lenient(clean);
    return texts(article).anyMatch(text -> lenient(text).equals(normal));
  }

  private static Stream<String> texts(LabelledArticle article) {
    List<Segment> parts = article.segments();
    int[] optional =
        IntStream.range(0, parts.size()).filter(i -> parts.get(i).isOptional()).toArray();
    int all = 1 << Math.min(optional.length, MOST_CHOICES);
    IntStream choices =
        optional.length <= MOST_CHOICES ? IntStream.range(0, all) : IntStream.of(0, -1);
    return choices.mapToObj(choice -> text(parts, optional, choice));
  }

  /** The article with those of its optional parts whose bit is set. */
  private static String text(List<Segment> parts, int[] optional, int choice) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      int number = Arrays.binarySearch(optional, i);
      boolean stays = number >= 0 ? (choice >> Math.min(number, 31) & 1) == 1 : !isNoise(parts, i);
      text.append(stays ? parts.get(i).text() : "");
    }
    return text.toString();
  }

  private static boolean isNoise(List<Segment> parts, int index) {
    return parts.get(index).isNoise();
  }

  private static String strict(String text) {
    String lines =
        text.replace("\r\n", "\n")
            .replace('\r', '\n')
            .lines()
            .map(String::stripTrailing)
            .collect(Collectors.joining("\n"));
    return lines.replaceAll("\n{3,}", "\n\n").strip();
  }

  private static String lenient(String text) {
    return strict(text)
        .lines()
        .map(line -> line.replaceAll("[\\p{Z}\\s]+", " ").strip())
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
