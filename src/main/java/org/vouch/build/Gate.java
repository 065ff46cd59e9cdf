package org.vouch.build;

import java.util.List;
import java.util.Optional;
import org.vouch.check.Checked;
import org.vouch.text.Finding;
import org.vouch.text.Severity;

/** The one door to the public. Whoever publishes must show an {@link Open}. */
public sealed interface Gate {
    /**
     * What was judged may go out.
     *
     * @param checked everything that was read, judged
     */
    record Open(Checked checked) implements Gate {}

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
    static Gate of(Checked checked, Optional<Severity> closing) {
        List<Finding> because = closing.map(weight -> checked.findings().stream()
                        .filter(finding -> finding.severity().atLeast(weight))
                        .toList())
                .orElse(List.of());
        return because.isEmpty() ? new Open(checked) : new Closed(because);
    }
}
