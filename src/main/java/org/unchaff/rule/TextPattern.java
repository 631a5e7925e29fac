package org.unchaff.rule;

import org.unchaff.engine.Regex;

/**
 * One text that a rule looks for.
 *
 * @param source as the rule file has it, definitions put in
 * @param regex what it means, in folded text
 * @param isLiteral whether it was written as a plain text
 * @param place where it stands in the rule file
 */
public record TextPattern(String source, Regex regex, boolean isLiteral, Place place) {}
