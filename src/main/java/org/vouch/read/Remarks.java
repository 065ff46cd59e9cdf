package org.vouch.read;

import java.util.ArrayList;
import java.util.List;
import org.vouch.text.Finding;
import org.vouch.text.Outcome;
import org.vouch.text.Source;
import org.vouch.text.Span;

/** What there is to say about one file while it is being read. */
final class Remarks {
    /** So many findings tell that a file is not what it should be; more would only take room. */
    private static final int MOST = 1_000;

    private final Source source;
    private List<Finding> findings = List.of();

    Remarks(Source source) {
        this.source = source;
    }

    Source source() {
        return source;
    }

    Span span(int offset, int length) {
        return source.span(offset, length);
    }

    Span span(YamlValue value) {
        return source.span(value.offset(), value.length());
    }

    void error(ReadRule rule, Span span, String message, String mend) {
        add(rule.error(span, message).mend(mend));
    }

    void error(ReadRule rule, YamlValue value, String message, String mend) {
        error(rule, span(value), message, mend);
    }

    void warning(ReadRule rule, Span span, String message, String mend) {
        add(rule.warning(span, message).mend(mend));
    }

    void add(Finding finding) {
        if (findings.size() > MOST) {
            return;
        }
        if (findings.size() == MOST) {
            findings.add(ReadRule.FILE_SIZE
                    .error(finding.span(), "there is more wrong with this file than can be told")
                    .mend("mend what was told above, then look again"));
            return;
        }
        if (findings.isEmpty()) {
            // Most files give no reason to say anything, so the list is made only when there is one.
            findings = new ArrayList<>();
        }
        findings.add(finding);
    }

    /** Returns whether something was told by a rule. */
    boolean told(ReadRule rule) {
        return findings.stream().anyMatch(finding -> finding.rule().equals(rule.id()));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    <T> Outcome<T> with(T value) {
        return new Outcome<>(value, findings);
    }
}
