/**
 * JSON as far as it is needed: one line's fields by their place in its bytes, and a small writer.
 *
 * <p>A line flows in as bytes; what flows out is where the asked fields' values stand, so that
 * everything else can be passed on to the byte: number formats, escapes, order and spaces of other
 * fields are nobody's business here.
 */
@NullMarked
package org.unchaff.json;

import org.jspecify.annotations.NullMarked;
