package org.vouch.model.library;

import org.vouch.model.page.Address;
import org.vouch.model.text.LanguageTag;

/**
 * The addresses, in one language, of the pages that no author writes: lists and people.
 *
 * @param home the home page of the language
 */
public record ListingAddresses(Address home) {
    private static final String REVIEWS = "reviews";

    /** Returns the addresses for a language; every language but the site's own is below its subtag. */
    public static ListingAddresses of(SiteSettings settings, String language) {
        String own = LanguageTag.language(settings.language());
        String asked = LanguageTag.language(language);
        return new ListingAddresses(new Address(asked.equals(own) ? "/" : "/" + asked + "/"));
    }

    /** Returns the address of what is at the same place of the site's main language. */
    public Address inMainLanguage(Address address) {
        return new Address(address.path().substring(home.path().length() - 1));
    }

    /** Returns the address of the list of all articles. */
    public Address articles() {
        return home.child("articles");
    }

    /** Returns the address of the list of all titles in the order of the alphabet. */
    public Address alphabet() {
        return home.child("a-z");
    }

    /** Returns the address of the list of categories. */
    public Address categories() {
        return home.child("categories");
    }

    /** Returns the address of a category's list. */
    public Address category(String name) {
        return categories().child(Address.step(name));
    }

    /** Returns the address of the list of tags. */
    public Address tags() {
        return home.child("tags");
    }

    /** Returns the address of a tag's list. */
    public Address tag(String name) {
        return tags().child(Address.step(name));
    }

    /** Returns the address of the page that says what the site's reviews rest on. */
    public Address reviews() {
        return home.child(REVIEWS);
    }

    /** Returns the address of the page that shows what was recorded about the review of a page. */
    public static Address history(Address page) {
        return page.child(REVIEWS);
    }

    /** Returns the address of the page that gives the cost comparisons of a page to other sites. */
    public static Address embed(Address page) {
        return page.child("embed");
    }

    /** Returns the address of the list of reviewers. */
    public Address reviewers() {
        return home.child("reviewers");
    }

    /** Returns the address of a reviewer's page. */
    public Address reviewer(String id) {
        return reviewers().child(id);
    }
}
