/**
 * The command line: a shell over the library.
 *
 * <p>Arguments and streams flow in, an exit status flows out, and {@link org.unchaff.cli.Main} is
 * the only class that knows of the process round it; so tests need none. The standard output
 * carries the result and nothing else; messages go to the standard error, a line or two each: what,
 * where, and what to do.
 */
@NullMarked
package org.unchaff.cli;

import org.jspecify.annotations.NullMarked;
