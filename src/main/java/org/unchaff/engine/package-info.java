/**
 * Regular expressions over one line of text: parsed, measured, searched.
 *
 * <p>A pattern flows in as text and becomes a {@link org.unchaff.engine.Regex}; what the subset
 * does not hold (all that cannot be searched in linear time, or that means something only to a
 * program) is refused with its position and the reason. This package knows no rule and no article:
 * it gives numbers of patterns and places.
 */
@NullMarked
package org.unchaff.engine;

import org.jspecify.annotations.NullMarked;
