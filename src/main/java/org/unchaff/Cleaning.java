package org.unchaff;

import java.util.List;
import org.unchaff.decide.Decision;
import org.unchaff.decide.Decision.Spared;
import org.unchaff.decide.Decision.Suspected;
import org.unchaff.decide.Edit;
import org.unchaff.decide.Outcome;
import org.unchaff.rule.Detector;
import org.unchaff.rule.Finder;
import org.unchaff.text.Codec;
import org.unchaff.text.Document;
import org.unchaff.text.Layout;
import org.unchaff.text.Shape;

/**
 * What cleaning a document came to. Immutable. All offsets are UTF-16 code units of the source
 * text.
 */
public final class Cleaning {

  private final Document source;
  private final Outcome outcome;

  Cleaning(Document source, Outcome outcome) {
    this.source = source;
    this.outcome = outcome;
  }

  /** The clean text; the same object as the source text if nothing was changed. */
  public String text() {
    return outcome.text();
  }

  /** The document that was cleaned. */
  public Document source() {
    return source;
  }

  /**
   * All changes, in the order of their places: applied to the source text they give the clean one.
   */
  public List<Edit> edits() {
    return outcome.named();
  }

  public boolean isChanged() {
    return !outcome.edits().isEmpty();
  }

  /** What would have gone, but for the state or the confidence of its rule, or the guard. */
  public List<Suspected> suspected() {
    return only(Suspected.class);
  }

  /** What rules found and left: an exception, a zone, a threshold, quotation or code kept it. */
  public List<Spared> spared() {
    return only(Spared.class);
  }

  private <D extends Decision> List<D> only(Class<D> kind) {
    return outcome.decisions().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The shape of the clean text, a page if it was one round its body; found anew by each call. */
  public Shape shape() {
    boolean wasPage =
        outcome.named().stream()
            .flatMap(edit -> edit.causes().stream())
            .anyMatch(cause -> cause.rule().finder().equals(new Finder.Detect(Detector.BODY)));
    return wasPage ? Shape.PAGE : Layout.of(outcome.text()).shape();
  }

  /**
   * Whether the document is nothing but noise; then nothing was cut, and all that would have gone
   * is suspected.
   */
  public boolean isOnlyNoise() {
    return outcome.isOnlyNoise();
  }

  /** The source text again, made from the clean text by undoing the edits. */
  public String restore() {
    return outcome.edits().invert(source.text()).apply(outcome.text());
  }

  /**
   * The clean document, in the encoding of the source. A rule may have put a character into it that
   * this encoding lacks: {@link #written()} is what can be written for sure.
   */
  public Document clean() {
    return new Document(text(), source.encoding(), source.rawAfter(outcome.edits()));
  }

  /**
   * The clean document as it is written: in the encoding of the source, or in UTF-8 without a byte
   * order mark if that lacks a character which an entity stood for.
   */
  public Document written() {
    return Codec.encodable(clean());
  }

  /** The bytes of the clean document, in the encoding of {@link #written()}. */
  public byte[] bytes() {
    return Codec.encode(written());
  }
}
