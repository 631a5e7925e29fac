package org.unchaff.rule;

import org.unchaff.text.Fold;

/** The words for folds in a rule file. */
enum FoldWord implements Keyed {
  PLAIN(Fold.PLAIN),
  EXACT(Fold.EXACT),
  STRONG(Fold.STRONG);

  private final Fold fold;

  FoldWord(Fold fold) {
    this.fold = fold;
  }

  Fold fold() {
    return fold;
  }
}
