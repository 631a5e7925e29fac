/**
 * What rules say: read, checked, layered; not yet compiled, never run.
 *
 * <p>Files flow in. YAML events become nodes with places, nodes become packs, packs on top of each
 * other become a {@link org.unchaff.rule.RuleSet}. All faults of a file come out at once, each with
 * its place, the line, and what would be right there: the reader of a fault is somebody who writes
 * a rule, not a program.
 *
 * <p>A pack may come from a stranger. Loading one reads nothing but regular files inside the pack's
 * own folder, at most one mebibyte each; what definitions and repetitions grow to is bounded for a
 * pack as a whole. The schema for editors, {@code rules/schema.json}, and the rule reference are
 * kept in step with the reader by tests.
 */
@NullMarked
package org.unchaff.rule;

import org.jspecify.annotations.NullMarked;
