package org.vouch.site.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vouch.check.rules.PublicationStatus;
import org.vouch.model.library.Palette;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageKind;
import org.vouch.model.review.Freshness;
import org.vouch.model.text.Fingerprint;

/**
 * What is in the pictures beside links to articles elsewhere: what readers get there, and who vouches for it. An
 * article that cannot be written in the letters of the program has none of its own.
 */
final class ShareCards {
    private final SiteSettings settings;
    private final People people;
    private final Localizer speech;
    private final Predicate<String> writable;

    ShareCards(SiteSettings settings, People people, Localizer speech, Predicate<String> writable) {
        this.settings = settings;
        this.people = people;
        this.speech = speech;
        this.writable = writable;
    }

    /** Returns the picture of a page that goes out; none of a page that is no article or that nobody ever reviewed. */
    Optional<ShareView> of(Page page, PublicationStatus.Out out) {
        if (!settings.shareImages() || page.kind() != PageKind.ARTICLE) {
            return Optional.empty();
        }
        Optional<String> review = review(out);
        if (review.isEmpty()) {
            return Optional.empty();
        }
        String mark = settings.demonstration() ? speech.say("demonstration.mark") : "";
        List<String> words = new ArrayList<>(List.of(settings.title(), page.title(), review.get()));
        if (!mark.isEmpty()) {
            words.add(mark);
        }
        if (!words.stream().allMatch(writable)) {
            return Optional.empty();
        }
        int ground = Palette.header(settings.appearance()).rgb();
        if (ground != Palette.HEADER.rgb()) {
            words.add(String.valueOf(ground));
        }
        // The name tells the words and the color: anyone who keeps pictures by their addresses asks for the new one.
        String address = page.address().path() + "share."
                + Fingerprint.of(String.join("\n", words)).brief() + ".png";
        return Optional.of(new ShareView(
                address.substring(1),
                settings.url(address),
                settings.title(),
                page.title(),
                review.get(),
                mark,
                ground));
    }

    private Optional<String> review(PublicationStatus.Out out) {
        if (out instanceof PublicationStatus.Edited edited) {
            return Optional.of(
                    speech.say("review.edited", speech.date(edited.reviewed()).words()));
        }
        return out.claim()
                .map(claim -> speech.say(
                        (claim.recorded() ? "share.reviewed" : "share.stated")
                                + (claim.freshness() == Freshness.EXPIRED ? ".expired" : ""),
                        claim.signers().stream()
                                .map(signer -> name(people.of(signer)))
                                .collect(Collectors.joining("; ")),
                        speech.date(claim.verified()).words()));
    }

    private static String name(PersonView person) {
        return person.letters().isEmpty() ? person.name() : person.name() + ", " + person.letters();
    }
}
