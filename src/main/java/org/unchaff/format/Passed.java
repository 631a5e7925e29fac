package org.unchaff.format;

import java.util.List;
import java.util.Optional;
import org.unchaff.text.Document;

/** A record that passes through as it is. */
record Passed(String label, byte[] original, Optional<String> fault, boolean endsRecord)
    implements InputRecord {

  Passed(String label, byte[] original, Optional<String> fault) {
    this(label, original, fault, true);
  }

  static Passed faulty(String label, byte[] original, String fault) {
    return new Passed(label, original, Optional.of(fault));
  }

  static Passed silent(String label, byte[] original) {
    return new Passed(label, original, Optional.empty());
  }

  @Override
  public List<Document> texts() {
    return List.of();
  }

  @Override
  public byte[] with(List<Document> clean) {
    return original;
  }

  @Override
  public byte[] with(List<Document> clean, String field, String json) {
    return original;
  }
}
