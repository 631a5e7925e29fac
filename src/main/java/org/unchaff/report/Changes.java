package org.unchaff.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.unchaff.Cleaning;
import org.unchaff.decide.Decision.Suspected;
import org.unchaff.decide.Edit;
import org.unchaff.decide.Finding;
import org.unchaff.text.Chars;
import org.unchaff.text.Span;

/** Makes the changes of a cleaning, places and all. */
final class Changes {

  private final String source;
  private final Positions positions;

  private Changes(String source) {
    this.source = source;
    this.positions = new Positions(source);
  }

  /** All edits in the order of their places, then all that was suspected. */
  static List<Change> of(Cleaning cleaning) {
    if (cleaning.edits().isEmpty() && cleaning.suspected().isEmpty()) {
      return List.of();
    }
    Changes changes = new Changes(cleaning.source().text());
    List<Change> all = new ArrayList<>();
    cleaning.edits().forEach(edit -> all.add(changes.edit(edit)));
    cleaning.suspected().stream()
        .map(changes::suspected)
        .sorted(Comparator.comparing(Change::span))
        .forEach(all::add);
    return all;
  }

  private Change edit(Edit edit) {
    Optional<Finding> cause = edit.causes().stream().findFirst();
    List<String> also =
        edit.causes().stream()
            .map(finding -> finding.rule().id())
            .filter(id -> !id.equals(edit.causes().get(0).rule().id()))
            .distinct()
            .toList();
    return new Change(
        Change.Type.EDIT,
        edit.kind().key(),
        cause.map(Finding::rule),
        edit.span(),
        positions.line(edit.span().start()),
        positions.column(edit.span().start()),
        visible(edit.span()),
        edit.text(),
        edit.replacement(),
        cause.map(Finding::points).orElse(List.of()),
        also,
        "");
  }

  private Change suspected(Suspected suspected) {
    Finding finding = suspected.finding();
    Edit.Kind kind = finding.replacement().isEmpty() ? Edit.Kind.CUT : Edit.Kind.REPLACE;
    return new Change(
        Change.Type.SUSPECTED,
        kind.key(),
        Optional.of(finding.rule()),
        finding.span(),
        positions.line(finding.span().start()),
        positions.column(finding.span().start()),
        visible(finding.span()),
        finding.text(),
        finding.replacement(),
        finding.points(),
        List.of(),
        suspected.reason());
  }

  private int visible(Span span) {
    return Chars.visible(source, span);
  }
}
