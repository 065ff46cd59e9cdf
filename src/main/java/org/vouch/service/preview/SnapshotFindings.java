package org.vouch.service.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vouch.model.library.Routes;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;
import org.vouch.service.pipeline.Compared;
import org.vouch.store.publish.BuildReport;

/**
 * What somebody should fix in a site at one moment; advice is for who asks for it.
 *
 * @param all in the order of their places
 * @param known what was known of the site when it was brought in; it is not among the others
 * @param routes the pages as they are written
 */
record SnapshotFindings(List<Finding> all, List<Finding> known, Routes routes) {
    private static final Set<String> EVERY_PAGE = Set.of("content", "content/site.yaml");

    /** Copies the lists in. */
    SnapshotFindings {
        all = List.copyOf(all);
        known = List.copyOf(known);
    }

    static SnapshotFindings of(Compared compared, Routes routes) {
        return new SnapshotFindings(
                weighty(compared.site().findings()),
                weighty(compared.known().map(BuildReport.Known::findings).orElse(List.of())),
                routes);
    }

    private static List<Finding> weighty(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity().atLeast(Severity.WARNING))
                .toList();
    }

    /** Returns the findings after one that takes the place of those of its rule. */
    SnapshotFindings with(Finding first) {
        List<Finding> said = new ArrayList<>();
        said.add(first);
        all.stream().filter(finding -> !finding.rule().equals(first.rule())).forEach(said::add);
        return new SnapshotFindings(said, known, routes);
    }

    /** Returns what is to be said about a file. */
    List<Finding> of(String path) {
        return all.stream()
                .filter(finding -> finding.span().path().equals(path))
                .toList();
    }

    /** Returns errors in the settings or in templates, which concern all pages. */
    List<Finding> ofEveryPage() {
        return all.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> EVERY_PAGE.contains(finding.span().path())
                        || finding.span().path().startsWith("templates"))
                .toList();
    }

    /** Returns errors in files that are no pages, or could not be read as one. */
    List<Finding> ofNoPage() {
        return all.stream()
                .filter(finding -> finding.severity() == Severity.ERROR
                        && routes.find(finding.span().path()).isEmpty())
                .toList();
    }

    /** What is reported of the whole site already is reported in the same words, so that it is seen to be the same. */
    Finding once(Finding failure) {
        return all.stream()
                .filter(reported -> reported.span().equals(failure.span())
                        && reported.message().equals(failure.message()))
                .findFirst()
                .orElse(failure);
    }
}
