package org.vouch.reader.wordpress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vouch.model.text.Span;
import org.vouch.reader.wordpress.ExportEntry.Item;
import org.vouch.reader.wordpress.ExportEntry.Meta;
import org.vouch.reader.wordpress.ExportEntry.Term;

/** An item while it is read. */
final class ItemDraft {
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

    void meta(Meta field) {
        meta.add(field);
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
                meta,
                word("wp:attachment_url"),
                comments,
                place);
    }

    /** Returns a number as the export writes it, 0 if it is not one. */
    static long number(String written) {
        return written.matches("[0-9]{1,18}") ? Long.parseLong(written) : 0;
    }
}
