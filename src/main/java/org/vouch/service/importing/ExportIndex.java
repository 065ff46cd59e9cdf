package org.vouch.service.importing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.Counted;
import org.vouch.model.text.Fingerprint;
import org.vouch.reader.html.PlainHtml;
import org.vouch.reader.wordpress.Builders;
import org.vouch.reader.wordpress.ExportEntry;
import org.vouch.reader.wordpress.ExportEntry.Author;
import org.vouch.reader.wordpress.ExportEntry.Item;
import org.vouch.reader.wordpress.ExportEntry.Meta;
import org.vouch.reader.wordpress.ExportEntry.Site;
import org.vouch.reader.wordpress.ExportEntry.Term;
import org.vouch.reader.wordpress.ExportFault;
import org.vouch.reader.wordpress.PostBody;

/** What the files of an export hold, without the texts of the pages. Files of one site are one export. */
final class ExportIndex implements Consumer<ExportEntry>, PostBody.Rest {
    private static final Pattern HOST = Pattern.compile("^https?://[^/?#\\s]+");

    private final ImportSource source;
    private @Nullable Site site;
    private final Map<String, Author> authors = new LinkedHashMap<>();
    private final Map<Long, IndexedItem> items = new LinkedHashMap<>();
    private final Map<Long, String> sharedBlocks = new HashMap<>();
    private final Map<Long, List<Long>> pictures = new HashMap<>();
    private final Map<String, FieldUse> fields = new TreeMap<>();
    private final Map<String, String> fieldKinds = new HashMap<>();
    private final Map<String, Shortcodes> shortcodes = new TreeMap<>();
    private final Map<String, Integer> builders = new TreeMap<>();
    private final List<ExportFault> faults = new ArrayList<>();
    private long comments;
    private long unnumbered;
    private int repeated;
    private @Nullable IndexedItem firstRepeated;

    /**
     * The use of a shortcode that nobody has decided about.
     *
     * @param pages on how many pages it is
     * @param example one as it is written
     */
    record Shortcodes(int pages, String example) {}

    /** Makes ready for what a source holds. */
    ExportIndex(ImportSource source) {
        this.source = source;
    }

    @Override
    public void accept(ExportEntry entry) {
        if (entry instanceof Site said) {
            site = site == null ? said : site;
        } else if (entry instanceof Author author) {
            authors.putIfAbsent(author.login(), author);
        } else if (entry instanceof Item item) {
            item(item);
        }
    }

    private void item(Item item) {
        IndexedItem indexed = indexed(item);
        IndexedItem there = items.putIfAbsent(indexed.id(), indexed);
        if (there != null) {
            twice(there, indexed);
            return;
        }
        comments += item.comments();
        if (item.type().equals("attachment") && item.file().matches("(?i).*\\.(?:jpe?g|png|gif|webp|avif)")) {
            pictures.computeIfAbsent(item.parent(), any -> new ArrayList<>()).add(item.id());
        }
        // WordPress shows no other.
        if (item.type().equals("wp_block") && item.status().equals("publish") && !item.locked()) {
            sharedBlocks.put(item.id(), item.content());
        }
        if (item.type().equals("acf-field")) {
            fieldKinds.putIfAbsent(item.excerpt().strip(), item.content());
        }
        // Nothing that readers of the old site could not see is shown in a proposal or a report.
        boolean seen = !item.locked() && !item.status().equals("private");
        if (seen && isText(item.type())) {
            item.meta().forEach(this::field);
            Builders.of(item).forEach(name -> builders.merge(name, 1, Integer::sum));
            source.unknownMarks(item)
                    .forEach((name, example) -> shortcodes.merge(
                            name,
                            new Shortcodes(1, example),
                            (one, more) -> new Shortcodes(one.pages() + 1, one.example())));
        }
    }

    /** Returns whether items of a type can become pages. */
    static boolean isText(String type) {
        return !(type.equals("attachment")
                || type.startsWith("wp_")
                || type.startsWith("acf-")
                || type.startsWith("nav_menu")
                || type.equals("revision")
                || type.equals("custom_css")
                || type.equals("customize_changeset")
                || type.equals("oembed_cache")
                || type.equals("user_request"));
    }

    private void field(Meta field) {
        if (field.value().isBlank()) {
            return;
        }
        fields.computeIfAbsent(field.key(), any -> new FieldUse()).take(field.value());
    }

    /** Only what becomes a page has words to lose: of two menu entries the first is as good as the second. */
    private void twice(IndexedItem first, IndexedItem second) {
        boolean words = isText(first.type()) || isText(second.type());
        if (words && !first.bytes().equals(second.bytes())) {
            faults.add(new ExportFault(
                    true,
                    second.place(),
                    "two items have the number " + second.id() + " and do not say the same; the first is at "
                            + first.place(),
                    "bring exports of one site, made on one day; or take one of the two items out of its file"));
        } else {
            repeated++;
            firstRepeated = firstRepeated == null ? second : firstRepeated;
        }
    }

    private void tellRepeated(List<ExportFault> all) {
        IndexedItem first = firstRepeated;
        if (first != null) {
            all.add(new ExportFault(
                    false,
                    first.place(),
                    "the number " + first.id() + " is on two items of the type '" + first.type()
                            + "', and the first counts"
                            + (repeated > 1 ? "; so it is with " + Counted.of(repeated - 1, "other number") : ""),
                    "nothing, if the files overlap because you exported them so"));
        }
    }

    private IndexedItem indexed(Item item) {
        // Without a number nothing can refer to it; each gets one that no item has.
        long id = item.id() == 0 ? --unnumbered : item.id();
        boolean locked = item.locked();
        return new IndexedItem(
                id,
                item.type(),
                locked ? IndexedItem.LOCKED : item.status(),
                decoded(item.slug()),
                item.parent(),
                locked || item.status().equals("private") ? "" : PlainHtml.words(item.title()),
                item.link(),
                item.terms(),
                Translation.of(item),
                item.file(),
                PlainHtml.words(item.meta("_wp_attachment_image_alt").orElse("")),
                item.place(),
                Fingerprint.of((item.type()
                                + '\0'
                                + item.status()
                                + '\0'
                                + item.title()
                                + '\0'
                                + item.link()
                                + '\0'
                                + item.date()
                                + '\0'
                                + item.content()
                                + '\0'
                                + item.excerpt()
                                + '\0'
                                + item.meta()
                                + item.terms())
                        .getBytes(StandardCharsets.UTF_8)));
    }

    private static String decoded(String slug) {
        try {
            return URLDecoder.decode(slug.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return slug;
        }
    }

    // ---- what is asked of it ----

    /** Returns what the export says of the site; where it does not say where that was, its pages do. */
    Site site() {
        Site said = site == null ? new Site("", "", "") : site;
        return said.address().isEmpty() ? new Site(said.title(), hostOfPages(), said.language()) : said;
    }

    private String hostOfPages() {
        return items.values().stream()
                .map(item -> HOST.matcher(item.link()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElse("");
    }

    Map<String, Author> authors() {
        return authors;
    }

    /** Returns the items by their numbers, in the order of the export. */
    Map<Long, IndexedItem> items() {
        return items;
    }

    Map<String, FieldUse> fields() {
        return fields;
    }

    /** Returns what a field of Advanced Custom Fields holds, such as {@code user}, if the export says so. */
    Optional<String> kindOf(String field) {
        String settings = fieldKinds.getOrDefault(field, "");
        int type = settings.indexOf("\"type\";s:");
        int from = type < 0 ? -1 : settings.indexOf('"', type + 9);
        int to = from < 0 ? -1 : settings.indexOf('"', from + 1);
        return to < 0 ? Optional.empty() : Optional.of(settings.substring(from + 1, to));
    }

    Map<String, Shortcodes> shortcodes() {
        return shortcodes;
    }

    Map<String, Integer> builders() {
        return builders;
    }

    long comments() {
        return comments;
    }

    List<ExportFault> faults() {
        List<ExportFault> all = new ArrayList<>(faults);
        tellRepeated(all);
        return all;
    }

    /** Returns the subjects of a kind by their slugs, each with how many items have it, in the order of the export. */
    Map<String, Map.Entry<Term, Integer>> terms(String kind) {
        Map<String, Map.Entry<Term, Integer>> terms = new LinkedHashMap<>();
        items.values().stream()
                .filter(item -> isText(item.type()))
                .flatMap(item -> item.terms().stream())
                .filter(term -> term.kind().equals(kind))
                .forEach(term -> terms.merge(
                        term.slug(), Map.entry(term, 1), (one, more) -> Map.entry(one.getKey(), one.getValue() + 1)));
        return terms;
    }

    @Override
    public Optional<String> sharedBlock(long id) {
        return Optional.ofNullable(sharedBlocks.get(id));
    }

    @Override
    public Optional<String> file(long id) {
        IndexedItem item = items.get(id);
        return item == null || item.file().isEmpty() ? Optional.empty() : Optional.of(item.file());
    }

    @Override
    public List<Long> pictures(long post) {
        return pictures.getOrDefault(post, List.of());
    }

    @Override
    public String alt(long id) {
        IndexedItem item = items.get(id);
        return item == null ? "" : item.alt();
    }
}
