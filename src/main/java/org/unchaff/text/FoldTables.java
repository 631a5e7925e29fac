package org.unchaff.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The two fold tables, made by {@link FoldTableGenerator} at build time and read when first needed.
 */
final class FoldTables {

  static final String RESOURCE = "folds.bin";

  /** From the text as it stands to {@link Fold#PLAIN}. */
  final FoldTable plain;

  /** From {@link Fold#PLAIN} to {@link Fold#STRONG}. */
  final FoldTable strong;

  private FoldTables(FoldTable plain, FoldTable strong) {
    this.plain = plain;
    this.strong = strong;
  }

  static FoldTables get() {
    return Holder.TABLES;
  }

  private static final class Holder {
    static final FoldTables TABLES = load();

    private static FoldTables load() {
      try (InputStream resource = FoldTables.class.getResourceAsStream(RESOURCE)) {
        if (resource == null) {
          throw new IllegalStateException(RESOURCE + " is not on the class path: build with Maven");
        }
        DataInputStream in = new DataInputStream(new BufferedInputStream(resource, 1 << 16));
        return new FoldTables(FoldTable.read(in), FoldTable.read(in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
