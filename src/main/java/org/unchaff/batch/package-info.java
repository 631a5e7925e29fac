/**
 * Many documents: which files to read, where their clean forms go, and what came of it all.
 *
 * <p>Inputs flow in as paths and streams, records flow through the cleaner, outputs appear whole or
 * not at all: each is written beside its place and then moved there. One input that fails is told
 * to the {@link org.unchaff.batch.Progress} and the others go on.
 */
@NullMarked
package org.unchaff.batch;

import org.jspecify.annotations.NullMarked;
