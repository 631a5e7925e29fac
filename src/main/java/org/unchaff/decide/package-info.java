/**
 * Matches become decisions, and decisions edits.
 *
 * <p>What the rules found flows in. The {@link org.unchaff.decide.Arbiter} says of each match
 * whether it goes, is suspected (it would go, but for its rule's state, its confidence, or the
 * guard) or is spared, and why. What goes becomes edits of the text, together with what the {@link
 * org.unchaff.decide.Seams} need: line ends, spaces and punctuation that a cut would leave behind.
 * {@link org.unchaff.decide.Rounds} look at a text again, as it then reads, until nothing more
 * goes. The guard stands over all rules and rounds: no document loses more than a fixed share of
 * itself unnoticed.
 */
@NullMarked
package org.unchaff.decide;

import org.jspecify.annotations.NullMarked;
