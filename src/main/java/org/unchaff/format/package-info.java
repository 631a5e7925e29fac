/**
 * Records in, the same records with clean text out.
 *
 * <p>A stream flows in and becomes records, one at a time: a whole text file, a line of JSON, a row
 * of a table, a record of a web archive. A record hands out its texts and, given the clean ones,
 * the bytes to write; without a change these are the bytes it was read from. What a format cannot
 * make sense of is a record too: it passes through as it is and says what is wrong with it.
 */
@NullMarked
package org.unchaff.format;

import org.jspecify.annotations.NullMarked;
