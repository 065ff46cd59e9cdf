package org.vouch.build;

import java.util.List;
import java.util.Optional;
import org.vouch.check.Checked;
import org.vouch.library.KnownFindings;
import org.vouch.read.KnownFindingsReader;
import org.vouch.read.Sources;
import org.vouch.text.Finding;
import org.vouch.text.Outcome;

/**
 * What was judged, beside what was known of it when the site was brought in.
 *
 * @param checked the judgement with what is not known; that alone may close the gate
 * @param known what is known; empty for a site that does not keep any of it
 */
record Compared(Checked checked, Optional<BuildReport.Known> known) {
    /** Compares a judgement with what is known; what is wrong with that file is never known itself. */
    static Compared of(Checked judged, Sources sources) {
        Outcome<Optional<KnownFindings>> read = KnownFindingsReader.read(sources);
        Optional<KnownFindings.Comparison> compared = read.value().map(known -> known.compare(judged.findings()));
        List<Finding> fresh = compared.map(KnownFindings.Comparison::fresh).orElse(judged.findings());
        return new Compared(
                judged.with(fresh).and(read.findings()),
                compared.map(each -> new BuildReport.Known(each.known(), each.mended())));
    }

    /** Returns the same with more to say. */
    Compared and(List<Finding> more) {
        return new Compared(checked.and(more), known);
    }
}
