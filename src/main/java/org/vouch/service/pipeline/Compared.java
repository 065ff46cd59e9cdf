package org.vouch.service.pipeline;

import java.util.List;
import java.util.Optional;
import org.vouch.check.rules.JudgedSite;
import org.vouch.model.library.KnownFindings;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Outcome;
import org.vouch.reader.content.KnownFindingsReader;
import org.vouch.reader.content.Sources;
import org.vouch.store.publish.BuildReport;

/**
 * What was judged, beside what was known of it when the site was brought in.
 *
 * @param site the judgement with what is not known; that alone may close the gate
 * @param known what is known; empty for a site that does not keep any of it
 */
public record Compared(JudgedSite site, Optional<BuildReport.Known> known) {
    /** Compares a judgement with what is known; what is wrong with that file is never known itself. */
    public static Compared of(JudgedSite judged, Sources sources) {
        Outcome<Optional<KnownFindings>> read = KnownFindingsReader.read(sources);
        Optional<JudgedSite.Compared> compared = read.value().map(judged::comparedWith);
        return new Compared(
                compared.map(JudgedSite.Compared::site).orElse(judged).and(read.findings()),
                compared.map(each -> new BuildReport.Known(each.known(), each.fixed())));
    }

    /** Returns the same with more to say. */
    Compared and(List<Finding> more) {
        return new Compared(site.and(more), known);
    }
}
