package org.vouch.site.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vouch.check.rules.PublicationStatus;
import org.vouch.model.library.Library;
import org.vouch.model.page.Address;

/** Decides what programs learn that answer questions: each section with its first articles and who verified them. */
final class LlmsTxt {
    /** A file of this kind is read whole; a long one is cut off by its readers anywhere. */
    private static final int MOST = 20;

    private final Library library;
    private final PageLayout frame;
    private final Localizer speech;

    LlmsTxt(Library library, PageLayout frame, Localizer speech) {
        this.library = library;
        this.frame = frame;
        this.speech = speech;
    }

    List<LlmsTxtEntry> of(Catalogue catalogue) {
        Map<Address, List<Catalogue.Entry>> bySection = new LinkedHashMap<>();
        Address all = frame.lists().articles();
        for (Catalogue.Entry entry : catalogue.articles()) {
            Address address = entry.page().address();
            bySection
                    .computeIfAbsent(address.equals(all) ? all : address.parent(), absent -> new ArrayList<>())
                    .add(entry);
        }
        List<LlmsTxtEntry> guides = new ArrayList<>();
        bySection.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(section -> {
            List<Catalogue.Entry> entries = section.getValue();
            guides.add(new LlmsTxtEntry(
                    frame.folderTitle(section.getKey()),
                    url(section.getKey()),
                    entries.stream().limit(MOST).map(this::entry).toList(),
                    Math.max(0, entries.size() - MOST)));
        });
        return guides;
    }

    private LlmsTxtEntry.Entry entry(Catalogue.Entry entry) {
        String description = entry.page().frontMatter().description();
        String about = entry.claim()
                .map(claim -> speech.say(
                        claim.recorded() ? "guide.entry" : "guide.entry.stated",
                        description,
                        claim.signers().stream()
                                .map(PublicationStatus.Claim.Signer::name)
                                .collect(Collectors.joining(", ")),
                        claim.verified().toString()))
                .orElse(description);
        return new LlmsTxtEntry.Entry(entry.page().title(), url(entry.page().address()), about.strip());
    }

    /** In Markdown a bracket may end an address. */
    private String url(Address address) {
        return library.settings().url(address.path()).replace("(", "%28").replace(")", "%29");
    }
}
