package org.unchaff.match;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What speaks for boilerplate in one language, as it stands in a text file: on each line a weight
 * in hundredths of a logit, a tab, and a phrase whose tokens are parted by spaces. A phrase that is
 * the name of a trait stands for it. Lines that begin with {@code #} are notes.
 */
final class BoilerplateList {

  private final int[] shapes = new int[Shapes.names().size()];
  private final Map<Long, Integer> phrases = new TreeMap<>();

  private BoilerplateList() {}

  /**
   * Reads a list.
   *
   * @throws IOException if the file cannot be read or a line is none of a list
   */
  static BoilerplateList read(Path file) throws IOException {
    return of(Files.readAllLines(file));
  }

  /**
   * Makes a list of its lines.
   *
   * @throws IOException if a line is none of a list
   */
  static BoilerplateList of(List<String> lines) throws IOException {
    BoilerplateList list = new BoilerplateList();
    int number = 0;
    for (String line : lines) {
      number++;
      if (!line.startsWith("#") && !line.isBlank()) {
        try {
          list.add(line.split("\t", 2));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
          throw new IOException("line " + number + " is no weight with a phrase: " + line, e);
        }
      }
    }
    return list;
  }

  private void add(String[] columns) {
    String phrase = columns[1];
    int shape = Shapes.names().indexOf(phrase);
    if (shape >= 0) {
      shapes[shape] = Integer.parseInt(columns[0]);
    } else {
      phrases.put(hash(phrase), (int) Short.parseShort(columns[0]));
    }
  }

  /** The hash of a phrase, as {@link PhraseWeights} finds it in a text. */
  static long hash(String phrase) {
    String[] tokens = phrase.split(" ", -1);
    long hash = Tokens.hash(tokens[0]);
    for (int i = 1; i < tokens.length; i++) {
      hash = Tokens.mix(hash, Tokens.hash(tokens[i]));
    }
    return hash;
  }

  /** The table that {@link Boilerplate#read} reads. */
  byte[] table() {
    ByteBuffer table =
        ByteBuffer.allocate(
            shapes.length * Short.BYTES
                + Integer.BYTES
                + phrases.size() * (Long.BYTES + Short.BYTES));
    for (int shape : shapes) {
      table.putShort((short) shape);
    }
    table.putInt(phrases.size());
    phrases.forEach((phrase, weight) -> table.putLong(phrase).putShort(weight.shortValue()));
    return table.array();
  }
}
