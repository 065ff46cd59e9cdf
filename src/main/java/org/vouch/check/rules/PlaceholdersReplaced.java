package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;

/**
 * What a site says of itself is true: its address, its telephone, its names.
 *
 * <p>The address and the telephone of a site that still has its starter's words stop it: nobody meant to publish it
 * yet.
 */
final class PlaceholdersReplaced implements Rule {
    private static final String TRIAL = "; or, while this is a trial, add 'demonstration: true' to content/site.yaml";

    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        SiteSettings settings = library.settings();
        SiteSettings.Organization organization = settings.organization();
        String trial = settings.demonstration() ? "" : TRIAL;
        SiteSettings.Places places = settings.places();
        Span place = places.organization();
        List<Finding> findings = new ArrayList<>();
        words(trial, findings, places.title(), "title", settings.title());
        words(trial, findings, places.notice(), "notice", settings.notice());
        words(trial, findings, place, "organization: name", organization.name());
        words(trial, findings, place, "organization: answered_by", organization.answeredBy());
        boolean untouched = !findings.isEmpty();
        String host = Optional.ofNullable(settings.baseUrl().getHost()).orElse("");
        if (Placeholders.isHost(host)) {
            findings.add(weighed(
                            untouched,
                            places.baseUrl(),
                            "nobody can have a site at " + settings.baseUrl() + ": the host is set aside for examples")
                    .fix("write in 'base_url' where the site will be" + trial));
        }
        if (organization.phone().filter(Placeholders::isPhone).isPresent()) {
            findings.add(weighed(
                            untouched,
                            place,
                            "nobody answers " + organization.phone().get()
                                    + ": numbers like it are set aside for made-up uses")
                    .fix("write the center's own number, or take the line out" + trial));
        }
        library.people()
                .values()
                .forEach(person -> List.of(person.role(), person.bio())
                        .forEach(text -> words(trial, findings, person.span(), "the file", text)));
        return findings.stream();
    }

    private static Finding weighed(boolean untouched, Span span, String message) {
        return untouched ? Finding.error("placeholder", span, message) : Finding.advice("placeholder", span, message);
    }

    private static void words(String trial, List<Finding> findings, Span span, String where, String text) {
        Placeholders.words(text)
                .ifPresent(found -> findings.add(
                        Finding.warning("placeholder", span, where + " waits for your own words: " + found.group())
                                .fix("write what is true of your center" + trial)));
    }
}
