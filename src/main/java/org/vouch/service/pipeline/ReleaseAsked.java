package org.vouch.service.pipeline;

import java.util.List;
import java.util.Optional;
import org.vouch.model.library.ProgramRelease;
import org.vouch.model.library.RequiredRelease;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Span;

/** Whether the program that builds a site is one that the site asks for. */
public final class ReleaseAsked {
    private static final String RULE = "program-release";

    private ReleaseAsked() {}

    /**
     * Returns what there is to say; nothing of a site that asks for no release.
     *
     * @param program who builds; one without a release, as it is while it is developed, counts as the newest
     */
    public static List<Finding> check(SiteSettings settings, Builder.Program program) {
        return settings.vouch().flatMap(asked -> finding(asked, program)).stream()
                .toList();
    }

    private static Optional<Finding> finding(Placed<RequiredRelease> asked, Builder.Program program) {
        RequiredRelease wanted = asked.value();
        Optional<ProgramRelease> own = program.release();
        if (!own.map(wanted::allows).orElse(!wanted.exact())) {
            return Optional.of(refused(wanted, asked.span(), own));
        }
        return own.filter(release -> release.changesSitesOf(wanted.release()))
                .map(release -> Finding.advice(
                                RULE,
                                asked.span(),
                                "the site is made for Vouch " + wanted.release() + ", and this is Vouch " + release)
                        .fix("read in the notes on changes what an upgrade changes for a site, look at the built pages,"
                                + " and write vouch: " + release));
    }

    private static Finding refused(RequiredRelease wanted, Span span, Optional<ProgramRelease> own) {
        String present =
                own.map(release -> "Vouch " + release).orElse("a Vouch that was built without the number of a release");
        String other = own.map(release -> "write vouch: " + (wanted.exact() ? "\"=" + release + "\"" : release)
                        + " if the site is to be built by this one")
                .orElse("delete the line if the site is to be built by this one");
        return Finding.error(RULE, span, "the site asks for " + wanted.words() + ", and this is " + present)
                .fix("install Vouch " + wanted.release() + ", or " + other);
    }
}
