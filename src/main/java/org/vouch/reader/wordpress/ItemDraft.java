package org.vouch.reader.wordpress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vouch.model.text.Span;
import org.vouch.reader.wordpress.ExportEntry.Item;
import org.vouch.reader.wordpress.ExportEntry.Meta;
import org.vouch.reader.wordpress.ExportEntry.Term;

/** An item while it is read. */
final class ItemDraft {
    /** Subjects that name no people. */
    private static final Set<String> OF_WORDPRESS =
            Set.of("category", "post_tag", "post_format", "nav_menu", "language", "post_translations");

    private static final String CONTENT = "content:encoded";

    private final Span place;
    private final Map<String, String> texts = new HashMap<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<Meta> meta = new ArrayList<>();
    private int comments;

    ItemDraft(Span place) {
        this.place = place;
    }

    /** Takes a text; one that is there twice counts once, except what readers saw, which is all of them. */
    void text(String name, String value) {
        if (name.equals(CONTENT) && texts.containsKey(name)) {
            texts.merge(name, value, (one, more) -> one + "\n\n" + more);
        } else {
            texts.putIfAbsent(name, value);
        }
    }

    void term(Term term) {
        terms.add(term);
    }

    /** Takes a field; a list of one thing is that thing. */
    void meta(Meta field) {
        Optional<List<String>> list = PhpArray.scalars(field.value());
        meta.add(list.filter(all -> all.size() == 1)
                .map(all -> new Meta(field.key(), all.get(0)))
                .orElse(field));
    }

    void comment() {
        comments++;
    }

    Span place() {
        return place;
    }

    private String text(String name) {
        return texts.getOrDefault(name, "");
    }

    private String word(String name) {
        return text(name).strip();
    }

    Item done() {
        String type = word("wp:post_type");
        String status = word("wp:status");
        return new Item(
                number(word("wp:post_id")),
                type.isEmpty() ? "post" : type,
                status.isEmpty() ? "publish" : status,
                !word("wp:post_password").isEmpty(),
                word("wp:post_name"),
                number(word("wp:post_parent")),
                text("title"),
                word("link"),
                word("wp:post_date"),
                word("dc:creator"),
                text(CONTENT),
                text("excerpt:encoded"),
                terms,
                withSubjects(),
                word("wp:attachment_url"),
                comments,
                place);
    }

    /** Plugins keep people in subjects of their own, so each such subject counts as a field, too. */
    private List<Meta> withSubjects() {
        List<Meta> all = new ArrayList<>(meta);
        terms.stream()
                .filter(term -> !OF_WORDPRESS.contains(term.kind()))
                .forEach(term -> all.add(new Meta(ExportEntry.SUBJECT_FIELD + term.kind(), term.name())));
        return all;
    }

    /** Returns a number as the export writes it, 0 if it is not one. */
    static long number(String written) {
        return written.matches("[0-9]{1,18}") ? Long.parseLong(written) : 0;
    }
}
