package org.vouch.model.text;

/** How much a finding weighs; the first is the heaviest. */
public enum Severity implements Worded {
    /** The site must not go out. */
    ERROR,
    /** It may go out, but somebody should look. */
    WARNING,
    /** A hint; nobody is stopped by it. */
    ADVICE;

    /** Returns whether this weighs as much as {@code other} or more. */
    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
