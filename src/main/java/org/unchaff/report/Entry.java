package org.unchaff.report;

import org.unchaff.Cleaning;

/**
 * A document for a report.
 *
 * @param document the name of the input it came from
 * @param record where in the input it stands, empty where the input is one record
 * @param cleaning what was done
 */
public record Entry(String document, String record, Cleaning cleaning) {}
