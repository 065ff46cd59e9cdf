package org.vouch.model.text;

import java.util.Comparator;
import java.util.Objects;

/**
 * One problem, reported so that the person who wrote the text can fix it.
 *
 * @param rule the stable id of the rule that found it, in kebab case
 * @param severity how much it weighs
 * @param span where it is
 * @param message what is wrong, in one plain sentence
 * @param fix what to do about it, or an empty text where there is nothing more to say
 * @param source where the rule comes from (a guide, a law), or an empty text
 */
public record Finding(String rule, Severity severity, Span span, String message, String fix, String source) {
    /** By file, then line, then column, then rule and words: the order in which they are printed. */
    public static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::span)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    /** Refuses a finding that says nothing. */
    public Finding {
        Objects.requireNonNull(span, "span");
        if (rule.isBlank() || message.isBlank()) {
            throw new IllegalArgumentException("a finding needs a rule and a message");
        }
    }

    /** Returns an error without a fix; see {@link #fix(String)}. */
    public static Finding error(String rule, Span span, String message) {
        return new Finding(rule, Severity.ERROR, span, message, "", "");
    }

    /** Returns a warning without a fix; see {@link #fix(String)}. */
    public static Finding warning(String rule, Span span, String message) {
        return new Finding(rule, Severity.WARNING, span, message, "", "");
    }

    /** Returns a piece of advice without a fix; see {@link #fix(String)}. */
    public static Finding advice(String rule, Span span, String message) {
        return new Finding(rule, Severity.ADVICE, span, message, "", "");
    }

    /** Returns the same finding with another weight. */
    public Finding weighed(Severity weight) {
        return new Finding(rule, weight, span, message, fix, source);
    }

    /** Returns the same finding at another place. */
    public Finding at(Span place) {
        return new Finding(rule, severity, place, message, fix, source);
    }

    /** Returns the same finding with the words that tell how to fix it. */
    public Finding fix(String how) {
        return new Finding(rule, severity, span, message, how, source);
    }

    /** Returns the same finding with the source of its rule. */
    public Finding source(String where) {
        return new Finding(rule, severity, span, message, fix, where);
    }
}
