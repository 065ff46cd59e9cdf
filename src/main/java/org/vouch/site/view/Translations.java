package org.vouch.site.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vouch.check.rules.Checked;
import org.vouch.check.rules.PublicationStatus;
import org.vouch.check.rules.TranslationLag;
import org.vouch.model.library.Library;
import org.vouch.model.library.ListingAddresses;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.library.TranslationSources;
import org.vouch.model.page.Address;
import org.vouch.model.page.Page;
import org.vouch.model.text.LanguageTag;
import org.vouch.model.text.Messages;

/**
 * Which pages say the same in different languages: those whose files differ in the language of their name alone, and
 * the lists that are at the same place below the home page of each language.
 */
final class Translations {
    private final Checked checked;
    private final Library library;
    private final SiteSettings settings;
    private final TranslationSources originals;
    private final List<String> languages;
    private final Map<String, List<Page>> byName = new HashMap<>();
    private final Set<Address> lists = new HashSet<>();

    /**
     * Looks for pages that say the same.
     *
     * @param languages of the site, its main one first
     */
    Translations(Checked checked, List<String> languages) {
        this.checked = checked;
        this.library = checked.library();
        this.settings = library.settings();
        this.originals = new TranslationSources(library);
        this.languages = List.copyOf(languages);
        if (none()) {
            return;
        }
        for (Page page : library.pages()) {
            if (checked.standing(page) instanceof PublicationStatus.Out) {
                byName.computeIfAbsent(TranslationSources.name(page), absent -> new ArrayList<>(1))
                        .add(page);
            }
        }
    }

    /** Returns whether there is but one language, so that nothing has a translation. */
    boolean none() {
        return languages.size() == 1;
    }

    /** Returns the page of the site's main language that a page translates, if there is one. */
    Optional<Page> original(Page page) {
        return originals.of(page);
    }

    /** Takes down that a page which nobody wrote is made. All are taken down before the first head is asked for. */
    void made(Address address) {
        if (!none()) {
            lists.add(address);
        }
    }

    /** Returns what a page says of itself, in every language. */
    HeadView head(HeadView head, Page page) {
        if (none()) {
            return head;
        }
        Map<String, Address> everywhere = new LinkedHashMap<>();
        byName.getOrDefault(TranslationSources.name(page), List.of())
                .forEach(same -> everywhere.putIfAbsent(same.language(), same.address()));
        return with(head, page.language(), everywhere, behind(page));
    }

    /** Returns what a list says of itself, in every language in which there is one at the same place. */
    HeadView head(HeadView head, String language, Address address) {
        if (none()) {
            return head;
        }
        Map<String, Address> everywhere = new LinkedHashMap<>();
        String home = ListingAddresses.of(settings, language).home().path();
        for (String other : languages) {
            String path = ListingAddresses.of(settings, other).home().path()
                    + address.path().substring(home.length());
            Address there = new Address(path);
            if (other.equals(language) || lists.contains(there)) {
                everywhere.put(other, there);
            }
        }
        return with(head, language, everywhere, Optional.empty());
    }

    /** Returns where a menu leads in a language: to the same page or list in it, or to the main one. */
    Optional<Address> counterpart(Address address, String language) {
        if (language.equals(settings.language())) {
            return Optional.empty();
        }
        Address there =
                new Address(ListingAddresses.of(settings, language).home().path()
                        + address.path().substring(1));
        if (lists.contains(there)) {
            return Optional.of(there);
        }
        return library.pages().stream()
                .filter(page -> page.address().equals(address))
                .flatMap(page -> byName.getOrDefault(TranslationSources.name(page), List.of()).stream())
                .filter(same -> same.language().equals(language))
                .map(Page::address)
                .findFirst();
    }

    private HeadView with(
            HeadView head, String own, Map<String, Address> everywhere, Optional<HeadView.BehindView> behind) {
        List<HeadView.LanguageView> others = languages.stream()
                .filter(other -> !other.equals(own))
                .map(other -> way(other, Optional.ofNullable(everywhere.get(other))))
                .toList();
        Map<String, Address> offered = head.indexed() && everywhere.size() > 1 ? everywhere : Map.of();
        Stream<HeadView.AlternateView> alternates = offered.entrySet().stream()
                .map(each -> new HeadView.AlternateView(each.getKey(), url(each.getValue())));
        Stream<HeadView.AlternateView> otherwise = Optional.ofNullable(offered.get(settings.language())).stream()
                .map(main -> new HeadView.AlternateView("x-default", url(main)));
        return head.with(others, Stream.concat(alternates, otherwise).toList(), behind);
    }

    /** A page that nobody translated leads to what there is in the other language, and says so in that language. */
    private HeadView.LanguageView way(String language, Optional<Address> same) {
        Messages words = library.wordsFor(language);
        String name = words.say("language.name");
        return new HeadView.LanguageView(
                name,
                same.isPresent() ? "" : words.say("languages.more"),
                language,
                href(same.orElseGet(
                        () -> ListingAddresses.of(settings, language).home())));
    }

    private Optional<HeadView.BehindView> behind(Page page) {
        return originals
                .of(page)
                .filter(original -> checked.standing(original) instanceof PublicationStatus.Out)
                .flatMap(original -> TranslationLag.of(page, original, library, checked.asOf()))
                .map(lag -> {
                    Messages words = library.wordsFor(page.language());
                    Page original = lag.original();
                    return new HeadView.BehindView(
                            words.say(
                                    "translation.behind",
                                    nameOf(original.language(), words),
                                    words.longDate(lag.since())),
                            original.title(),
                            original.language(),
                            href(original.address()));
                });
    }

    /** Returns what a language is called in the words of another; its own name for itself where they do not say. */
    String nameOf(String language, Messages words) {
        String subtag = LanguageTag.language(language);
        return words.find("language." + subtag)
                .orElseGet(() -> library.wordsFor(language).say("language.name"));
    }

    private String href(Address address) {
        return settings.href(address.path());
    }

    private String url(Address address) {
        return settings.url(address.path());
    }
}
