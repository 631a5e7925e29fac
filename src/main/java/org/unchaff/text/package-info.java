/**
 * Texts with places.
 *
 * <p>Bytes flow in and become a {@link org.unchaff.text.Document}: text, plus what is needed to
 * give the same bytes back. What flows out are the two values that all else is built on: {@link
 * org.unchaff.text.Edits}, stretches of a text and what stands in their place, and {@link
 * org.unchaff.text.View}, a text made from another one with the way back to it. Lines joined again,
 * folded text and text with earlier cuts taken out are all views, and views compose; so a place
 * found in any of them is a place in the source, and offsets are never searched for again.
 *
 * <p>All offsets in this package are UTF-16 code units, all ranges half-open. Everything here is
 * immutable and safe for use by several threads. ICU4J is used here and nowhere else.
 */
@NullMarked
package org.unchaff.text;

import org.jspecify.annotations.NullMarked;
