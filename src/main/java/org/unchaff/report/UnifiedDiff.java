package org.unchaff.report;

import java.util.ArrayList;
import java.util.List;
import org.unchaff.Cleaning;
import org.unchaff.decide.Edit;
import org.unchaff.text.Span;

/**
 * A unified difference, made from the edits instead of a search: the lines that an edit touches go,
 * and come again as they read afterwards. A line ends with LF, as {@code patch} has it; a CR before
 * it belongs to the line.
 */
final class UnifiedDiff {

  private static final int CONTEXT = 3;

  private static final String MARK = "\ufeff";

  private final List<String> source;
  private final List<Chunk> chunks;
  private final StringBuilder out = new StringBuilder();

  /**
   * Neighbouring lines that change.
   *
   * @param from the first line that goes, from 0
   * @param to the line behind the last that goes
   * @param lines what comes in their place, line ends included
   */
  private record Chunk(int from, int to, List<String> lines) {}

  private UnifiedDiff(List<String> source, List<Chunk> chunks) {
    this.source = source;
    this.chunks = chunks;
  }

  static String of(String name, Cleaning cleaning) {
    String mark = cleaning.source().encoding().bom() ? MARK : "";
    String text = cleaning.source().text();
    List<String> lines = lines(text);
    UnifiedDiff diff = new UnifiedDiff(lines, chunks(text, lines, cleaning.edits(), mark));
    if (!lines.isEmpty()) {
      lines.set(0, mark + lines.get(0));
    }
    return diff.write(name);
  }

  static boolean hasLoneReturns(String text) {
    for (int i = text.indexOf('\r'); i >= 0; i = text.indexOf('\r', i + 1)) {
      if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
        return true;
      }
    }
    return false;
  }

  /** The lines with their line ends. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start) + 1;
      end = end == 0 ? text.length() : end;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }

  /** Walks along lines and edits; edits in one line, or in lines that they join, are one chunk. */
  private static List<Chunk> chunks(
      String text, List<String> lines, List<Edit> edits, String mark) {
    List<Chunk> chunks = new ArrayList<>();
    int line = 0;
    int start = 0;
    int next = 0;
    while (next < edits.size()) {
      int behind = start + lines.get(line).length();
      if (edits.get(next).span().start() >= behind && line + 1 < lines.size()) {
        start = behind;
        line++;
        continue;
      }
      int from = line;
      StringBuilder clean = new StringBuilder(from == 0 ? mark : "");
      int done = start;
      while (next < edits.size()
          && (edits.get(next).span().start() < behind || line + 1 == lines.size())) {
        Edit edit = edits.get(next++);
        Span span = edit.span();
        clean.append(text, done, span.start()).append(edit.replacement());
        done = span.end();
        while (behind < done || (behind == done && endsInside(clean) && line + 1 < lines.size())) {
          behind += lines.get(++line).length();
        }
      }
      clean.append(text, done, behind);
      chunks.add(new Chunk(from, ++line, lines(clean.toString())));
      start = behind;
      if (line == lines.size()) {
        break;
      }
    }
    return chunks;
  }

  /** Whether what is left of a line has lost its line end, so that the next line joins it. */
  private static boolean endsInside(CharSequence clean) {
    return clean.length() > 0 && clean.charAt(clean.length() - 1) != '\n';
  }

  private String write(String name) {
    out.append("--- ").append(shown(name)).append('\n');
    out.append("+++ ").append(shown(name)).append('\n');
    int shift = 0;
    for (int i = 0; i < chunks.size(); ) {
      int last = i;
      while (last + 1 < chunks.size()
          && chunks.get(last + 1).from() - chunks.get(last).to() <= 2 * CONTEXT) {
        last++;
      }
      shift = writeHunk(chunks.subList(i, last + 1), shift);
      i = last + 1;
    }
    return out.toString();
  }

  /** A line break would end the name; behind a tab, spaces are part of it. */
  private static String shown(String name) {
    String line = name.replace('\n', '?').replace('\r', '?');
    return line.indexOf(' ') < 0 ? line : line + "\t";
  }

  private int writeHunk(List<Chunk> hunk, int shift) {
    int from = Math.max(0, hunk.get(0).from() - CONTEXT);
    int to = Math.min(source.size(), hunk.get(hunk.size() - 1).to() + CONTEXT);
    int growth =
        hunk.stream().mapToInt(chunk -> chunk.lines().size() - (chunk.to() - chunk.from())).sum();
    out.append("@@ -").append(range(from, to - from));
    out.append(" +").append(range(from + shift, to - from + growth)).append(" @@\n");
    int done = from;
    for (Chunk chunk : hunk) {
      source.subList(done, chunk.from()).forEach(line -> append(' ', line));
      source.subList(chunk.from(), chunk.to()).forEach(line -> append('-', line));
      chunk.lines().forEach(line -> append('+', line));
      done = chunk.to();
    }
    source.subList(done, to).forEach(line -> append(' ', line));
    return shift + growth;
  }

  /** Lines count from 1; a range without lines names the line before it. */
  private static String range(int from, int count) {
    return (count == 0 ? from : from + 1) + "," + count;
  }

  private void append(char sign, String line) {
    out.append(sign).append(line);
    if (!line.endsWith("\n")) {
      out.append("\n\\ No newline at end of file\n");
    }
  }
}
