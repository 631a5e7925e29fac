/**
 * The rule author's bench.
 *
 * <p>Rules flow in, and what flows out is what their author wants to know of them: whether the
 * examples hold, what they would hit, and why a line was or was not cut. Or articles flow in, and
 * what flows out is a proposal: a rule for a text that should go, or a pack on trial for what
 * stands in them again and again. It asks the same cleaner that everybody uses; nothing here
 * decides anything.
 */
@NullMarked
package org.unchaff.lab;

import org.jspecify.annotations.NullMarked;
