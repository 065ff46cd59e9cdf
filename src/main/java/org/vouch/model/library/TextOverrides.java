package org.vouch.model.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vouch.model.cost.CostTable;
import org.vouch.model.page.Credential;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageKind;
import org.vouch.model.page.Person;
import org.vouch.model.page.Piece;
import org.vouch.model.text.Messages;
import org.vouch.model.text.Placed;

/**
 * What the pages of one language show of the texts that the site wrote once, in its main language: the line on every
 * page, the menu, what is said of crisis lines, people and prices, and the names of subjects.
 */
public final class TextOverrides {
    private final Messages words;
    private final Set<String> untranslated = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> unnamed = new TreeSet<>();

    /** Looks for what readers of a language that is not the site's main one would get untranslated. */
    public TextOverrides(Library library, String language) {
        this.words = library.wordsFor(language);
        if (language.equals(library.settings().language())) {
            return;
        }
        ofEveryPage(library.settings());
        Set<String> people = new TreeSet<>();
        for (Page page : library.pages()) {
            if (page.language().equals(language)) {
                ofPage(page, library);
                page.frontMatter().reviewer().ifPresent(reviewer -> people.add(reviewer.value()));
            }
        }
        people.forEach(id -> library.person(id).ifPresent(person -> ofPerson(person, library.settings())));
    }

    private void ofEveryPage(SiteSettings settings) {
        SiteSettings.Organization organization = settings.organization();
        Stream.of(settings.notice(), organization.answeredBy(), organization.hours())
                .forEach(text -> need(untranslated, text));
        need(names, organization.areaServed());
        settings.crisis().forEach(line -> {
            need(names, line.name());
            need(untranslated, line.about());
            if (!line.elsewhere().containsKey(words.language())) {
                need(untranslated, line.callHint());
            }
        });
        settings.menu().forEach(entry -> need(untranslated, entry.title()));
    }

    private void ofPage(Page page, Library library) {
        page.frontMatter().category().ifPresent(category -> needName(category.value()));
        page.frontMatter().tags().forEach(tag -> needName(tag.value()));
        if (page.kind() == PageKind.ARTICLE) {
            String id = page.id().path();
            for (int slash = id.lastIndexOf('/'); slash > "articles".length(); slash = id.lastIndexOf('/', slash - 1)) {
                needName(id.substring(id.lastIndexOf('/', slash - 1) + 1, slash));
            }
        }
        for (Piece piece : page.body().notable()) {
            if (piece instanceof Piece.CostComparison comparison) {
                Optional.ofNullable(library.costs().get(comparison.table()))
                        .ifPresent(table -> ofTable(table, comparison));
            }
        }
    }

    private void ofTable(CostTable table, Piece.CostComparison comparison) {
        need(untranslated, table.title());
        table.options().stream()
                .filter(option ->
                        comparison.options().isEmpty() || comparison.options().contains(option.id()))
                .forEach(option -> {
                    need(untranslated, option.label());
                    need(untranslated, option.includes());
                    if (option.stays().size() > 1) {
                        option.stays().forEach(stay -> need(untranslated, stay.label()));
                    }
                });
        table.plans().forEach(plan -> need(untranslated, plan.label()));
        table.sources().values().forEach(source -> need(names, source.title()));
    }

    private void ofPerson(Person person, SiteSettings settings) {
        need(untranslated, person.role());
        need(untranslated, person.bio());
        person.credentials().stream()
                .map(Placed::value)
                .filter(letters -> words.find("credential." + letters).isEmpty())
                .map(settings::credential)
                .flatMap(Optional::stream)
                .map(Credential::meaning)
                .forEach(meaning -> need(untranslated, meaning));
    }

    private void need(Set<String> lacking, String text) {
        if (!text.isBlank() && words.translated(text).isEmpty()) {
            lacking.add(text);
        }
    }

    private void needName(String name) {
        if (words.find("label." + name).isEmpty()) {
            unnamed.add(name);
        }
    }

    /** Returns the texts that readers get in the site's main language though they should not. */
    public List<String> untranslated() {
        return List.copyOf(untranslated);
    }

    /** Returns the names, such as those of crisis lines and works, that readers get as they are. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** Returns the subjects, tags and folders that have no name in the language, in order. */
    public Set<String> unnamed() {
        return Collections.unmodifiableSet(unnamed);
    }

    /** Returns all that is in the site's main language on pages of this one, to be marked as such. */
    public List<String> foreign() {
        List<String> foreign = new ArrayList<>(untranslated);
        foreign.addAll(names);
        unnamed.forEach(name -> foreign.add(plain(name)));
        return foreign;
    }

    /** Returns a name of a file or a tag in plain letters, such as {@code Levels of care} for levels-of-care. */
    public static String plain(String name) {
        String spaced = name.replace('-', ' ').replace('_', ' ').strip();
        return spaced.isEmpty() ? name : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
