/**
 * Records of what was done, and the way back from them.
 *
 * <p>Cleanings flow in; what flows out is what a person or a program reads about them: which
 * documents there were, what was cut where and why, what was only suspected. {@link
 * org.unchaff.report.Restore} reads such a report and a clean file and gives the original file,
 * byte for byte.
 */
@NullMarked
package org.unchaff.report;

import org.jspecify.annotations.NullMarked;
