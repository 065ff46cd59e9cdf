package org.vouch.reader.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouch.model.text.Span;

/** One thing that an export holds. */
public sealed interface ExportEntry {
    /** How the name of a field starts that comes from a subject of a plugin. */
    String SUBJECT_FIELD = "term:";

    /**
     * What the export says of the site as a whole.
     *
     * @param title the name of the site
     * @param address where it was, such as {@code https://example.org}
     * @param language its language tag, or an empty text
     */
    record Site(String title, String address, String language) implements ExportEntry {}

    /**
     * Somebody who wrote something that is in the export; others of the site are not in it.
     *
     * @param id the number, 0 if the export does not say it
     * @param login the name by which items call the author
     * @param name the name that readers saw
     */
    record Author(long id, String login, String name) implements ExportEntry {}

    /**
     * A category, a tag or another subject.
     *
     * @param kind such as {@code category} or {@code post_tag}
     * @param slug its step in an address
     * @param name its name as readers saw it
     */
    record Term(String kind, String slug, String name) implements ExportEntry {}

    /**
     * A field of an item that a plugin or the theme keeps there.
     *
     * @param key its name
     * @param value its characters as they are
     */
    record Meta(String key, String value) {}

    /**
     * A post, a page, a file, a menu entry or whatever else a site keeps.
     *
     * @param id its number, which no other item of the site has; 0 if the export does not say it
     * @param type such as {@code post}, {@code page} or {@code attachment}
     * @param status such as {@code publish} or {@code private}
     * @param locked whether a password kept it from readers
     * @param slug the last step of its address; often empty for drafts
     * @param parent the number of the page above it; 0 for none
     * @param title as it is written, which may hold HTML
     * @param link where it was
     * @param date when it was published, as {@code 2024-02-01 08:30:00} in the time of the site
     * @param author the login of who wrote it
     * @param content its text, as WordPress keeps it
     * @param excerpt what somebody wrote as its summary
     * @param terms its subjects
     * @param meta its further fields, in order
     * @param file where the file of an attachment was; else empty
     * @param comments how many comments it has; what they say, and by whom, is not kept
     * @param place where it starts in the export
     */
    record Item(
            long id,
            String type,
            String status,
            boolean locked,
            String slug,
            long parent,
            String title,
            String link,
            String date,
            String author,
            String content,
            String excerpt,
            List<Term> terms,
            List<Meta> meta,
            String file,
            int comments,
            Span place)
            implements ExportEntry {
        /** Copies the lists in. */
        public Item {
            terms = List.copyOf(terms);
            meta = List.copyOf(meta);
        }

        /** Returns the same with more fields. */
        public Item with(List<Meta> more) {
            List<Meta> all = new ArrayList<>(meta);
            all.addAll(more);
            return new Item(
                    id, type, status, locked, slug, parent, title, link, date, author, content, excerpt, terms, all,
                    file, comments, place);
        }

        /** Returns the first value under a key that says anything. */
        public Optional<String> meta(String key) {
            return meta.stream()
                    .filter(each -> each.key().equals(key) && !each.value().isBlank())
                    .map(Meta::value)
                    .findFirst();
        }
    }
}
