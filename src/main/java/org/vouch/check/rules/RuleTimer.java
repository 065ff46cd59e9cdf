package org.vouch.check.rules;

/** Is notified when a rule begins and when it ends. May be called by several threads at once. */
@FunctionalInterface
public interface RuleTimer {
    /** Does not care. */
    RuleTimer NONE = rule -> () -> {};

    /**
     * Is notified that a rule begins.
     *
     * @param rule what it sees to, in words, such as {@code links lead}
     * @return what is to be run when it ends
     */
    Runnable begin(String rule);
}
