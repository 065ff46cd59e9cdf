package org.vouch.check.rules;

import java.util.List;
import java.util.Optional;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;

/** The one way to the public. Only what this lets through can be assembled for readers, and only that published. */
public sealed interface Gate {
    /** What was judged may go out. Only {@link Gate#of} makes one. */
    final class Open implements Gate {
        private final Checked checked;
        private final Severity closing;

        private Open(Checked checked, Severity closing) {
            this.checked = checked;
            this.closing = closing;
        }

        /** Returns what goes out, with everything that was found. */
        public Checked checked() {
            return checked;
        }

        /**
         * Returns what stops the finished pages, of all that was found on them: what closes the gate, and every error,
         * for a page that lacks something goes out on no setting.
         */
        public List<Finding> stopping(List<Finding> ofPages) {
            return ofPages.stream()
                    .filter(finding -> finding.severity().atLeast(closing))
                    .toList();
        }
    }

    /**
     * It may not.
     *
     * @param because what closed the gate; never empty
     */
    record Closed(List<Finding> because) implements Gate {
        /** Refuses to be closed without a reason. */
        public Closed {
            because = List.copyOf(because);
            if (because.isEmpty()) {
                throw new IllegalArgumentException("nothing closes the gate");
            }
        }
    }

    /**
     * Returns whether what was judged may go out.
     *
     * @param closing from which weight on a finding closes the gate; empty if none does
     */
    static Gate of(JudgedSite judged, Optional<Severity> closing) {
        List<Finding> because = closing.map(weight -> judged.findings().stream()
                        .filter(finding -> finding.severity().atLeast(weight))
                        .toList())
                .orElse(List.of());
        return because.isEmpty() ? new Open(judged.checked(), closing.orElse(Severity.ERROR)) : new Closed(because);
    }
}
