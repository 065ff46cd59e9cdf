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
import org.vouch.reader.wordpress.PostBody.Rest;
import org.vouch.reader.wordpress.Shortcodes.Dropped;
import org.vouch.reader.wordpress.Shortcodes.PictureFile;

/** Makes the body of one item: takes its blocks, builders, paragraphs and shortcodes apart, one after the other. */
final class PostBodyMaker {
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

    private final Item item;
    private final Rest rest;
    private final Map<String, ShortcodeAction> decided;
    private final LongFunction<Optional<PictureFile>> pictures;
    private final Set<String> dynamic = new TreeSet<>();
    private final List<Dropped> dropped = new ArrayList<>();
    private final PartPrinter printer;
    private final ElementorText elementor;

    PostBodyMaker(Item item, Rest rest, Map<String, ShortcodeAction> decided) {
        this.item = item;
        this.rest = rest;
        this.decided = decided;
        this.pictures = id -> rest.file(id).map(address -> new PictureFile(address, rest.alt(id)));
        this.printer = new PartPrinter(BuilderTable.BUILT_IN, pictures, dropped, dynamic);
        this.elementor = new ElementorText(BuilderTable.BUILT_IN, printer);
    }

    /** Returns the text that WordPress itself keeps, with the paragraphs that it adds and the parts of builders. */
    String text() {
        BuilderShortcodes builders = new BuilderShortcodes(BuilderTable.BUILT_IN, printer, decided.keySet());
        boolean blocks = item.content().contains("<!-- wp:");
        return blocks
                ? builders.replaced(
                        expanded(item.content(), item.meta("footnotes").orElse(""), 0))
                : Autop.of(builders.replaced(item.content()));
    }

    /** Returns what Elementor keeps, as HTML; empty if nobody can read it. */
    Optional<String> elementor(String data) {
        return elementor.of(data);
    }

    /** Returns the body, once the shortcodes that are left in its text are replaced. */
    PostBody made(String text, String copy, Optional<String> unread) {
        Shortcodes shortcodes = new Shortcodes(decided, pictures, rest.pictures(item.id()));
        String html = ESCAPED.matcher(shortcodes.replaced(text)).replaceAll("[$1]");
        html = featured(html) + html;
        dropped.addAll(shortcodes.dropped());
        Map<String, String> gone = new TreeMap<>();
        dropped.forEach(each -> gone.merge(each.name(), each.words(), (one, more) -> one + " " + more));
        return new PostBody(html, gone, shortcodes.left(), dynamic, elementor.unknown(), copy, unread);
    }

    /** The picture of a page, which themes show above its words, unless the page shows it itself. */
    private String featured(String html) {
        Optional<PictureFile> file = item.meta("_thumbnail_id")
                .filter(id -> id.matches("[0-9]{1,15}"))
                .flatMap(id -> pictures.apply(Long.parseLong(id)));
        return file.filter(each -> !isShown(each, html))
                .map(each -> "<p>" + Shortcodes.shown(each) + "</p>\n")
                .orElse("");
    }

    private static boolean isShown(PictureFile file, String html) {
        String name = file.address().substring(file.address().lastIndexOf('/') + 1);
        String stem = name.replaceFirst("(?:-scaled)?\\.[^.]*$", "");
        return Pattern.compile("/" + Pattern.quote(stem) + "(?:-scaled|-[0-9]+x[0-9]+)?\\.")
                .matcher(html)
                .find();
    }

    private String expanded(String content, String notes, int depth) {
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
                instead = shared.map(text -> expanded(text, notes, depth + 1)).orElse("");
                if (shared.isEmpty()) {
                    dynamic.add("a shared block that is not in the export, or was not public");
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
