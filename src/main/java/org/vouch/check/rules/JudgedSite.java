package org.vouch.check.rules;

import java.util.List;
import org.vouch.model.library.KnownFindings;
import org.vouch.model.text.Finding;

/**
 * A site that every rule has judged. Only {@link JudgedPages#site} makes one, and findings are added to it and never
 * taken away but for those that were known when the site was brought in.
 */
public final class JudgedSite {
    private final Checked checked;

    JudgedSite(Checked checked) {
        this.checked = checked;
    }

    /** Returns what goes out if the gate opens, with everything that was found. */
    public Checked checked() {
        return checked;
    }

    /** Returns everything that was found, in the order in which it is printed. */
    public List<Finding> findings() {
        return checked.findings();
    }

    /** Returns the same with more findings, in the order in which they are printed. */
    public JudgedSite and(List<Finding> more) {
        return new JudgedSite(checked.and(more));
    }

    /**
     * Returns the same site beside what was known of it when it was brought in.
     *
     * @param known what was known
     */
    public Compared comparedWith(KnownFindings known) {
        KnownFindings.Comparison comparison = known.compare(findings());
        return new Compared(new JudgedSite(checked.with(comparison.fresh())), comparison.known(), comparison.fixed());
    }

    /**
     * A judged site without what was known of it.
     *
     * @param site with the findings that are not known; these alone may close the gate
     * @param known the findings that are
     * @param fixed how many more were known than were found
     */
    public record Compared(JudgedSite site, List<Finding> known, int fixed) {}
}
