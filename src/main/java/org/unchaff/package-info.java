/**
 * The front door.
 *
 * <p>{@link org.unchaff.Unchaff} for the first minute, {@link org.unchaff.Cleaner} for all the
 * others. A text flows in, a {@link org.unchaff.Cleaning} flows out: the clean text, every edit
 * with its place and reason, and the way back.
 *
 * <p>The house has floors, and imports only point down:
 *
 * <pre>
 *   8  cli                    commands, streams, exit codes
 *   7  batch, lab             many documents; the rule author's bench
 *   6  report                 records of what was done, and restoring from them
 *   5  org.unchaff            Unchaff, Cleaner, Cleaning
 *   4  decide                 matches become decisions, decisions edits
 *   3  match                  rules compiled and run
 *   2  rule, format           what rules say; records in and out
 *   1  text, engine, json     texts with places; patterns; JSON
 * </pre>
 */
@NullMarked
package org.unchaff;

import org.jspecify.annotations.NullMarked;
