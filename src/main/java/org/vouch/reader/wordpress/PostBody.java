package org.vouch.reader.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.reader.wordpress.ExportEntry.Item;
import org.vouch.reader.wordpress.Shortcodes.PictureFile;

/**
 * The text of a post as HTML: with the paragraphs that WordPress adds, the parts that it keeps elsewhere, and the
 * shortcodes replaced.
 *
 * @param html what readers saw, as far as the export holds it
 * @param dropped shortcodes that went, each with the words that went with it
 * @param left shortcodes that stay in the text letter for letter, each with how often it is there
 * @param dynamic blocks whose words WordPress made anew for each reader
 */
public record PostBody(String html, Map<String, String> dropped, Map<String, Integer> left, Set<String> dynamic) {
    private static final int DEEPEST = 5;

    private static final Pattern BLOCK =
            Pattern.compile("<!--\\s*wp:([a-z0-9/_-]+)(\\s+\\{.*?\\})?\\s*(/?)-->", Pattern.DOTALL);

    private static final Pattern REFERENCE = Pattern.compile("\"ref\"\\s*:\\s*([0-9]{1,15})");

    private static final Pattern ADDRESS_ALONE = Pattern.compile("(?m)^\\s*(https?://[^\\s<>\"]+)\\s*$");

    /** A shortcode that is to be read as it is written. */
    private static final Pattern ESCAPED = Pattern.compile("\\[\\[([A-Za-z][^\\[\\]]{0,300})\\]\\]");

    /** Blocks that hold no words of their own. */
    private static final Set<String> SILENT =
            Set.of("more", "nextpage", "spacer", "separator", "block", "post-content", "page-break");

    /** Copies the collections in. */
    public PostBody {
        dropped = Map.copyOf(dropped);
        left = Map.copyOf(left);
        dynamic = Set.copyOf(dynamic);
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
        boolean blocks = item.content().contains("<!-- wp:");
        Set<String> dynamic = new TreeSet<>();
        String text = blocks
                ? expanded(item.content(), item.meta("footnotes").orElse(""), rest, dynamic, 0)
                : Autop.of(item.content());
        LongFunction<Optional<PictureFile>> pictures =
                id -> rest.file(id).map(address -> new PictureFile(address, rest.alt(id)));
        Shortcodes shortcodes = new Shortcodes(decided, pictures, rest.pictures(item.id()));
        String html = shortcodes.replaced(text);
        html = ESCAPED.matcher(html).replaceAll("[$1]");
        Map<String, String> dropped = new TreeMap<>();
        shortcodes.dropped().forEach(each -> dropped.merge(each.name(), each.words(), (one, more) -> one + " " + more));
        return new PostBody(html, dropped, shortcodes.left(), dynamic);
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

    private static String expanded(String content, String notes, Rest rest, Set<String> dynamic, int depth) {
        Matcher block = BLOCK.matcher(content);
        StringBuilder out = new StringBuilder();
        while (block.find()) {
            String name = block.group(1).replaceFirst("^core/", "");
            boolean alone = !block.group(3).isEmpty();
            String instead = "";
            if (alone && name.equals("footnotes")) {
                instead = Footnotes.list(notes);
                if (instead.isEmpty()) {
                    dynamic.add(name);
                }
            } else if (alone && name.equals("block") && depth < DEEPEST) {
                Matcher reference = REFERENCE.matcher(String.valueOf(block.group(2)));
                Optional<String> shared =
                        reference.find() ? rest.sharedBlock(Long.parseLong(reference.group(1))) : Optional.empty();
                instead = shared.map(text -> expanded(text, notes, rest, dynamic, depth + 1))
                        .orElse("");
                if (shared.isEmpty()) {
                    dynamic.add("a shared block that is not in the export");
                }
            } else if (alone && !SILENT.contains(name)) {
                dynamic.add(name);
            }
            block.appendReplacement(out, Matcher.quoteReplacement(instead));
        }
        return addressesApart(block.appendTail(out).toString());
    }

    /** An address alone on its line, which WordPress shows as a film or a post, is a paragraph. */
    private static String addressesApart(String html) {
        return ADDRESS_ALONE.matcher(html).replaceAll("<p>$1</p>");
    }
}
