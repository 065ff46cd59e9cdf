package org.vouch.reader.yaml;

import java.util.ArrayList;
import java.util.List;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;

/** What there is to say about one file while it is being read. */
public final class Diagnostics {
    /** So many findings tell that a file is not what it should be; more would only take room. */
    private static final int MOST = 1_000;

    private final Source source;
    private List<Finding> findings = List.of();

    /** Starts without findings. */
    public Diagnostics(Source source) {
        this.source = source;
    }

    /** Returns the file. */
    public Source source() {
        return source;
    }

    /** Returns a stretch of the file; units as {@link String#charAt} counts. */
    public Span span(int offset, int length) {
        return source.span(offset, length);
    }

    /** Returns where a value is in the file. */
    public Span span(YamlValue value) {
        return source.span(value.offset(), value.length());
    }

    /**
     * Adds an error.
     *
     * @param fix what to do about it
     */
    public void error(ReadRule rule, Span span, String message, String fix) {
        add(rule.error(span, message).fix(fix));
    }

    /**
     * Adds an error at a value.
     *
     * @param fix what to do about it
     */
    public void error(ReadRule rule, YamlValue value, String message, String fix) {
        error(rule, span(value), message, fix);
    }

    /**
     * Adds a warning.
     *
     * @param fix what to do about it
     */
    public void warning(ReadRule rule, Span span, String message, String fix) {
        add(rule.warning(span, message).fix(fix));
    }

    void add(Finding finding) {
        if (findings.size() > MOST) {
            return;
        }
        if (findings.size() == MOST) {
            findings.add(ReadRule.FILE_SIZE
                    .error(finding.span(), "too many problems in this file; only the first ones are shown")
                    .fix("fix the problems above, then check again"));
            return;
        }
        if (findings.isEmpty()) {
            // Most files give no reason to say anything, so the list is made only when there is one.
            findings = new ArrayList<>();
        }
        findings.add(finding);
    }

    /** Returns whether something was reported by a rule. */
    public boolean reported(ReadRule rule) {
        return findings.stream().anyMatch(finding -> finding.rule().equals(rule.id()));
    }

    /** Returns what was said so far, in this order. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Returns a value with everything that was said. */
    public <T> Outcome<T> with(T value) {
        return new Outcome<>(value, findings);
    }
}
