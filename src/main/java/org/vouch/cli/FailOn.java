package org.vouch.cli;

import java.util.List;
import java.util.Locale;
import org.vouch.text.Finding;
import org.vouch.text.Severity;

/** From which weight on a finding closes the gate. */
enum FailOn {
    /** Errors close it. */
    ERROR,
    /** Warnings close it too. */
    WARNING,
    /** Nothing closes it. */
    NEVER;

    boolean closedBy(List<Finding> findings) {
        return switch (this) {
            case ERROR ->
                findings.stream().anyMatch(finding -> finding.severity().atLeast(Severity.ERROR));
            case WARNING ->
                findings.stream().anyMatch(finding -> finding.severity().atLeast(Severity.WARNING));
            case NEVER -> false;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
