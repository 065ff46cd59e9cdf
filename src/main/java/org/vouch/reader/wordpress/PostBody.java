package org.vouch.reader.wordpress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.vouch.reader.wordpress.ExportEntry.Item;

/**
 * The text of a post as HTML: with the paragraphs that WordPress adds, the parts that it keeps elsewhere, and the
 * shortcodes replaced.
 *
 * @param html what readers saw, as far as the export holds it
 * @param dropped shortcodes that went, each with the words that went with it
 * @param left shortcodes that stay in the text letter for letter, each with how often it is there
 * @param dynamic blocks whose words WordPress made anew for each reader
 * @param unknown parts of a builder that nobody knows and whose words came all the same, each with how often it is
 *     there
 * @param copy what WordPress itself keeps of a page that a builder made, which may say more than the builder's own data
 * @param unread the builder whose words are in a place that nobody can read, if there is one
 */
public record PostBody(
        String html,
        Map<String, String> dropped,
        Map<String, Integer> left,
        Set<String> dynamic,
        Map<String, Integer> unknown,
        String copy,
        Optional<String> unread) {
    /** Copies the collections in; the maps are in the order of their names, in each run. */
    public PostBody {
        dropped = Collections.unmodifiableMap(new TreeMap<>(dropped));
        left = Collections.unmodifiableMap(new TreeMap<>(left));
        dynamic = Set.copyOf(dynamic);
        unknown = Collections.unmodifiableMap(new TreeMap<>(unknown));
    }

    /** What a text needs of the rest of an export. */
    public interface Rest {
        /** Returns the text of a block that several pages share. */
        Optional<String> sharedBlock(long id);

        /** Returns where a file was; empty if there is none of that number. */
        Optional<String> file(long id);

        /** Returns what a file shows; may be empty. */
        String alt(long id);

        /** Returns the numbers of the pictures that belong to a post, in order. */
        List<Long> pictures(long post);
    }

    /** Makes the body of an item. */
    public static PostBody of(Item item, Rest rest, Map<String, ShortcodeAction> decided) {
        PostBodyMaker kept = new PostBodyMaker(item, rest, decided);
        Optional<String> data = Builders.elementorData(item);
        if (data.isPresent()) {
            PostBodyMaker built = new PostBodyMaker(item, rest, decided);
            Optional<String> html = built.elementor(data.get());
            if (html.isPresent()) {
                return built.made(
                        html.get(), kept.made(kept.text(), "", Optional.empty()).html(), Optional.empty());
            }
        }
        return kept.made(kept.text(), "", Builders.elsewhere(item));
    }

    /**
     * Returns the body as readers saw it, in place of what an export holds of it.
     *
     * @param seen the words that were saved
     */
    public PostBody as(String seen) {
        String own = left.keySet().stream()
                .reduce(
                        html,
                        (text, name) ->
                                text.replaceAll("\\[/?" + Pattern.quote(name) + "\\b[^\\[\\]]{0,2000}\\]", " "));
        return new PostBody(seen, Map.of(), Map.of(), Set.of(), Map.of(), own, Optional.empty());
    }

    /** Returns the names of the shortcodes that nobody has decided about, each with one as it is written. */
    public static Map<String, String> unknownShortcodes(String content) {
        Map<String, String> unknown = new TreeMap<>();
        List<String> texts = new ArrayList<>(List.of(content));
        for (int i = 0; i < texts.size() && i < 1_000; i++) {
            String text = texts.get(i);
            Optional<Shortcode> next = Shortcode.next(text, 0);
            while (next.isPresent()) {
                Shortcode code = next.get();
                if (code.isLikely() && !Shortcodes.isKnown(code.name())) {
                    String written = text.substring(code.from(), code.to());
                    unknown.putIfAbsent(
                            code.name(), written.length() > 100 ? written.substring(0, 100) + "…" : written);
                }
                code.content().ifPresent(texts::add);
                next = Shortcode.next(text, code.to());
            }
        }
        return unknown;
    }
}
