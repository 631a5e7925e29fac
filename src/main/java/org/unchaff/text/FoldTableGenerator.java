package org.unchaff.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes the fold tables from ICU and {@code folds.txt}. It runs in the build: asking ICU about all
 * code points takes longer than cleaning a thousand articles.
 */
public final class FoldTableGenerator {

  private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
  private static final Transliterator SIMPLIFY =
      Transliterator.getInstance("Traditional-Simplified");

  private final Map<Integer, String> plainExtra = new HashMap<>();
  private final Map<Integer, String> strongExtra = new HashMap<>();

  private FoldTableGenerator() throws IOException {
    InputStream resource = FoldTableGenerator.class.getResourceAsStream("folds.txt");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::addLine);
    }
  }

  private void addLine(String line) {
    String[] columns = line.split("\t", -1);
    int[] from = columns[1].codePoints().toArray();
    int[] to = columns[2].codePoints().toArray();
    if (columns.length != 4 || (to.length != from.length && to.length != 0)) {
      throw new IllegalStateException("folds.txt: " + line);
    }
    Map<Integer, String> extra = columns[0].equals("strong") ? strongExtra : plainExtra;
    for (int i = 0; i < from.length; i++) {
      extra.put(from[i], to.length == 0 ? "" : Character.toString(to[i]));
    }
  }

  /**
   * What ICU makes of one code point, or of a cluster whose code points depend on each other. It is
   * asked twice, for two simplified characters stand in its table as traditional forms of each
   * other.
   */
  static String icu(String cluster) {
    return SIMPLIFY.transliterate(SIMPLIFY.transliterate(CASEFOLD.normalize(cluster)));
  }

  private String plain(int codePoint) {
    String folded = icu(Character.toString(codePoint));
    StringBuilder out = new StringBuilder();
    folded.codePoints().forEach(c -> out.append(plainExtra.getOrDefault(c, Character.toString(c))));
    return out.toString();
  }

  private String strong(int codePoint) {
    String extra = strongExtra.get(codePoint);
    if (extra != null) {
      return extra;
    }
    if (UCharacter.getType(codePoint) == UCharacterCategory.DECIMAL_DIGIT_NUMBER) {
      return Integer.toString(UCharacter.digit(codePoint));
    }
    return isDropped(codePoint) ? "" : Character.toString(codePoint);
  }

  private static boolean isDropped(int codePoint) {
    return switch (UCharacter.getType(codePoint)) {
      case UCharacterCategory.SPACE_SEPARATOR,
          UCharacterCategory.OTHER_SYMBOL,
          UCharacterCategory.MODIFIER_SYMBOL,
          UCharacterCategory.ENCLOSING_MARK ->
          codePoint != '^' && codePoint != '`' && codePoint != '\uFFFD';
      default -> codePoint == '\t';
    };
  }

  private static boolean isCharacter(int codePoint) {
    return codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE;
  }

  private static void add(SortedMap<Integer, String> changes, int codePoint, String folded) {
    if (!folded.equals(Character.toString(codePoint))) {
      changes.put(codePoint, folded);
    }
  }

  /**
   * Writes the tables.
   *
   * @param args the file to write
   */
  public static void main(String[] args) throws IOException {
    FoldTableGenerator generator = new FoldTableGenerator();
    SortedMap<Integer, String> plain = new TreeMap<>();
    SortedMap<Integer, String> strong = new TreeMap<>();
    BitSet joining = new BitSet();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (isCharacter(c)) {
        add(plain, c, generator.plain(c));
        add(strong, c, generator.strong(c));
        joining.set(c, !CASEFOLD.hasBoundaryBefore(c));
      }
    }
    Path file = Path.of(args[0]);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      FoldTable.of(plain, joining).write(out);
      FoldTable.of(strong, new BitSet()).write(out);
    }
  }
}
