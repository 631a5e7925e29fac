/**
 * Rules compiled, and run over a layout.
 *
 * <p>Rules flow in once and become {@link org.unchaff.match.CompiledRules}: one table of all
 * patterns, and for each rule a runner that knows its finder. For each text a layout flows in;
 * patterns are searched in all lines together, and but for the detectors only the rules that
 * something was found for look at the text at all. What flows out are {@link
 * org.unchaff.match.Match}es: evidence with its place, what would go, and either nothing or the
 * reason why it may not. Whether it goes is decided one floor up, where the weights that find
 * boilerplate may be asked for a {@link org.unchaff.match.SecondOpinion}.
 */
@NullMarked
package org.unchaff.match;

import org.jspecify.annotations.NullMarked;
