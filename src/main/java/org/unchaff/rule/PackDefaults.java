package org.unchaff.rule;

/**
 * What those rules of a pack have that do not say so themselves.
 *
 * @param scope where they run
 * @param advice whom they ask
 */
record PackDefaults(Scope scope, Advice advice) {}
