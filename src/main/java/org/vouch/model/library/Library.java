package org.vouch.model.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouch.model.cost.CostTable;
import org.vouch.model.page.Credential;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.page.Person;
import org.vouch.model.review.PageReview;
import org.vouch.model.text.LanguageTag;
import org.vouch.model.text.Messages;

/**
 * Everything that was read, as one value.
 *
 * @param settings what the site says of itself
 * @param pages all pages, in the order of their ids
 * @param people reviewers and authors, by id
 * @param costs cost tables, by id; those of older signed words by a name of their own
 * @param attachments other files of the pages' folders, in the order of their paths
 * @param words the interface's words, by language subtag such as {@code en}
 * @param reviews what was recorded about the review of pages; only pages about which something was
 */
public record Library(
        SiteSettings settings,
        List<Page> pages,
        Map<String, Person> people,
        Map<String, CostTable> costs,
        List<Attachment> attachments,
        Map<String, Messages> words,
        Map<PageId, PageReview> reviews) {
    /** Makes a library of a site that keeps no records of reviews. */
    public Library(
            SiteSettings settings,
            List<Page> pages,
            Map<String, Person> people,
            Map<String, CostTable> costs,
            List<Attachment> attachments,
            Map<String, Messages> words) {
        this(settings, pages, people, costs, attachments, words, Map.of());
    }

    /** Copies the collections in. */
    public Library {
        pages = List.copyOf(pages);
        people = Map.copyOf(people);
        costs = Map.copyOf(costs);
        attachments = List.copyOf(attachments);
        words = Map.copyOf(words);
        reviews = Map.copyOf(reviews);
    }

    /** Returns the same library with what was recorded about reviews. */
    public Library with(Map<PageId, PageReview> kept) {
        return new Library(settings, pages, people, costs, attachments, words, kept);
    }

    /** Returns a person of the site. */
    public Optional<Person> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** Returns whether a person is trained to treat people, as far as their letters tell. */
    public boolean isClinical(Person person) {
        return person.credentials().stream()
                .anyMatch(letters -> settings.credential(letters.value())
                        .map(Credential::clinical)
                        .orElse(false));
    }

    /** Returns the people whose review makes a page a medically reviewed one, by id. */
    public Map<String, Person> clinicians() {
        Map<String, Person> clinicians = new HashMap<>();
        people.forEach((id, person) -> {
            if (isClinical(person)) {
                clinicians.put(id, person);
            }
        });
        return clinicians;
    }

    /** Returns whether a page is written in the site's main language. */
    public boolean inMainLanguage(Page page) {
        return page.language().equals(settings.language());
    }

    /** Returns the settings as pages of a language show them: in its words, where the site has any. */
    public SiteSettings settingsFor(String language) {
        return language.equals(settings.language()) ? settings : settings.in(wordsFor(language));
    }

    /**
     * Returns a cost table; the only one where none is named. Tables as they were signed for a page that readers get in
     * older words have a name of their own here, and no page of today means them.
     */
    public Optional<CostTable> costTable(String id) {
        if (!id.isEmpty()) {
            return Optional.ofNullable(costs.get(id));
        }
        List<CostTable> current = costs.entrySet().stream()
                .filter(each -> each.getKey().equals(each.getValue().id()))
                .map(Map.Entry::getValue)
                .toList();
        return current.size() == 1 ? Optional.of(current.get(0)) : Optional.empty();
    }

    /** Returns the interface's words for a page's language; English where the program does not speak it. */
    public Messages wordsFor(String language) {
        String subtag = LanguageTag.language(language);
        Messages found = words.get(subtag);
        return found != null ? found : words.getOrDefault("en", new Messages("en", Map.of()));
    }
}
