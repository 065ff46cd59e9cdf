package org.vouch.service.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.text.Counted;
import org.vouch.reader.html.Conversion;
import org.vouch.reader.html.HtmlConverter;
import org.vouch.reader.html.Loss;
import org.vouch.reader.html.PlainHtml;
import org.vouch.reader.html.Tally;
import org.vouch.reader.html.Words;
import org.vouch.reader.wordpress.ExportEntry.Item;
import org.vouch.reader.wordpress.PostBody;
import org.vouch.service.importing.ImportReport.LossLine;
import org.vouch.service.importing.ImportReport.PageLine;

/** Makes the file of one page, and the lines of the report about it. */
final class PageConversion {
    /** More of one thing is counted, not shown. */
    private static final int MOST_SHOWN = 300;

    /** A mark of a template as it is printed. */
    private static final Pattern TEMPLATE_MARK =
            Pattern.compile("\\\\?\\{\\\\?(?:\\{[^\\n]{0,2000}?\\}\\\\?\\}|%[^\\n]{0,2000}?%\\\\?\\})");

    private final ExportIndex index;
    private final ImportMap map;
    private final HtmlConverter converter;
    private final PageFields fields;
    private final SavedPages saved;
    private final ImportSource source;
    private final PageRemarks remarks;

    PageConversion(
            ImportSource source,
            ExportIndex index,
            ImportMap map,
            HtmlConverter converter,
            PageFields fields,
            PageRemarks remarks,
            SavedPages saved) {
        this.remarks = remarks;
        this.source = source;
        this.saved = saved;
        this.index = index;
        this.map = map;
        this.converter = converter;
        this.fields = fields;
    }

    /**
     * What came of a page.
     *
     * <p>Two of them are never compared as values, and nobody touches the bytes.
     *
     * @param bytes its file
     * @param line what the report says of it
     * @param done its words, with the proof of what arrived
     * @param dropped the words that went with shortcodes, as somebody decided
     * @param claim what the export says of its review, as far as that comes
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Made(byte[] bytes, PageLine line, Conversion done, List<String> dropped, Claim claim) {
        Made {
            dropped = List.copyOf(dropped);
        }
    }

    Made make(Item item, PlannedPage page, PageTargets targets) throws IOException {
        PostBody kept = source.body(item, index, map);
        Optional<Map.Entry<String, String>> seen =
                saved.words(item).filter(each -> Words.count(each.getValue()) > Words.count(kept.html()));
        PostBody body = seen.map(each -> kept.as(each.getValue())).orElse(kept);
        Conversion done = converter.convert(body.html(), targets);
        List<LossLine> losses = new ArrayList<>();
        byKind(done.losses(), losses);
        lost(done, losses);
        List<String> dropped = dropped(body, losses);
        byKind(
                body.dynamic().stream()
                        .sorted()
                        .map(name -> new Loss(Loss.Kind.DYNAMIC, name))
                        .toList(),
                losses);
        byKind(
                body.unknown().keySet().stream()
                        .sorted()
                        .map(name -> new Loss(Loss.Kind.BUILDER_PART, name))
                        .toList(),
                losses);
        dropped.addAll(notInData(body, losses));
        body.unread()
                .ifPresent(name -> losses.add(new LossLine(
                        0,
                        name,
                        "the page was made with a builder that keeps words in a place of its own",
                        "compare the page with the old one, word by word")));
        if (!targets.missing().isEmpty()) {
            losses.add(new LossLine(
                    0,
                    listed(targets.missing().values(), " · "),
                    Counted.of(targets.missing().size(), "file") + " not among those that were given",
                    "put each where the list of missing files says, or run the import again with --media"));
        }
        boolean arrived = losses.isEmpty() && body.left().isEmpty();
        seen.ifPresent(each -> losses.add(new LossLine(
                0,
                each.getKey(),
                "the words are those of the saved page, which has more than the export",
                "look whether anything of the page around them came along")));
        losses.addAll(remarks.of(item, page, done.opening()));
        Claim said = fields.claim(item);
        Claim claim = said instanceof Claim.Said && !arrived
                ? new Claim.Missing("not every word, link, image and cell arrived as it was")
                : said;
        String text = fields.of(item, page, done.opening(), claim) + unescaped(body, done);
        leftovers(body, text, losses);
        return new Made(
                text.getBytes(StandardCharsets.UTF_8),
                new PageLine(PageFields.title(item), item.link(), page.path(), losses),
                done,
                dropped,
                claim);
    }

    /** One line for all things of a kind: nobody reads the eightieth. */
    private static void byKind(List<Loss> all, List<LossLine> losses) {
        Map<Loss.Kind, List<String>> kinds = new EnumMap<>(Loss.Kind.class);
        all.forEach(loss ->
                kinds.computeIfAbsent(loss.kind(), any -> new ArrayList<>()).add(loss.what()));
        kinds.forEach((kind, whats) -> {
            List<String> said = whats.stream().filter(what -> !what.isEmpty()).toList();
            String often = whats.size() == 1 ? "" : " (" + whats.size() + " times)";
            losses.add(new LossLine(0, listed(said, " · "), kind.sentence() + often, kind.advice()));
        });
    }

    private static String listed(Collection<String> things, String between) {
        String all = String.join(between, things);
        return all.length() > MOST_SHOWN ? all.substring(0, MOST_SHOWN) + "…" : all;
    }

    private static LossLine line(Loss loss) {
        return new LossLine(0, loss.what(), loss.kind().sentence(), loss.kind().advice());
    }

    /** Whatever did not arrive has its line, also where nobody knows why. */
    private static void lost(Conversion done, List<LossLine> losses) {
        Tally lost = done.lost();
        lost(lost.words(), "word", losses);
        if (count(done, Loss.Kind.LOST_LINK, Loss.Kind.REFUSED_LINK, Loss.Kind.LOST_ANCHOR)
                < lost.links().size()) {
            lost(lost.links(), "link", losses);
        }
        if (count(done, Loss.Kind.FOREIGN_IMAGE, Loss.Kind.DRAWING)
                < lost.images().size()) {
            lost(lost.images(), "image", losses);
        }
        lost(lost.headings(), "heading", losses);
        lost(lost.cells(), "table cell", losses);
    }

    private static long count(Conversion done, Loss.Kind... kinds) {
        return done.losses().stream()
                .filter(loss -> List.of(kinds).contains(loss.kind()))
                .count();
    }

    private static void lost(List<String> things, String noun, List<LossLine> losses) {
        if (!things.isEmpty()) {
            losses.add(new LossLine(
                    0,
                    listed(things, noun.equals("word") ? " " : " · "),
                    Counted.of(things.size(), noun) + " of the old page did not arrive",
                    "compare the page with the old one"));
        }
    }

    private static List<String> dropped(PostBody body, List<LossLine> losses) {
        List<String> words = new ArrayList<>();
        body.dropped().forEach((name, html) -> {
            String text = PlainHtml.words(html);
            words.addAll(Words.of(text));
            losses.add(
                    name.contains(" ")
                            ? new LossLine(
                                    0,
                                    text,
                                    name + " is left out",
                                    "nothing, if readers did not see it or do not miss it")
                            : line(new Loss(Loss.Kind.SHORTCODE, "[" + name + "] " + text)));
        });
        return words;
    }

    /** What WordPress keeps of a page that a builder made may hold words that are not in the builder's own data. */
    private static List<String> notInData(PostBody body, List<LossLine> losses) {
        List<String> more = body.copy().isEmpty() ? List.of() : Words.without(body.copy(), body.html());
        if (!more.isEmpty()) {
            losses.add(new LossLine(
                    0,
                    listed(more, " "),
                    Counted.of(more.size(), "word")
                            + " that WordPress itself keeps of the page are not among those that came",
                    "compare the page with the old one"));
        }
        return more;
    }

    /** A mark with backslashes would be taken for one that is meant to be read, and no check would find it. */
    private String unescaped(PostBody body, Conversion done) {
        String text = done.markdown();
        for (String name : body.left().keySet()) {
            text = name.startsWith("{") ? withoutEscapes(text) : shortcodeUnescaped(text, name);
        }
        return text.equals(done.markdown()) || converter.arrived(text).equals(done.arrived()) ? text : done.markdown();
    }

    private static String shortcodeUnescaped(String text, String name) {
        return Pattern.compile("\\\\\\[(/?" + Pattern.quote(name) + "\\b[^\\n\\[\\]\\\\]{0,300})\\\\\\](?![(\\[:])")
                .matcher(text)
                .replaceAll("[$1]");
    }

    private static String withoutEscapes(String text) {
        return TEMPLATE_MARK
                .matcher(text)
                .replaceAll(mark -> Matcher.quoteReplacement(mark.group().replace("\\", "")));
    }

    private static void leftovers(PostBody body, String text, List<LossLine> losses) {
        body.left().forEach((name, count) -> {
            String mark = name.startsWith("{") ? name : "[" + name;
            int at = text.indexOf(mark, text.indexOf("\n---\n"));
            int line = at < 0
                    ? 0
                    : (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
            losses.add(
                    new LossLine(
                            line,
                            (name.startsWith("{") ? name : mark + "]") + (count > 1 ? ", " + count + " times" : ""),
                            (name.startsWith("{") ? "a mark of a template" : "a shortcode")
                                    + " is left in the text, letter for letter",
                            name.startsWith("{")
                                    ? "write what it showed"
                                    : "write what it showed; or say in import.yaml what becomes of it, and bring the page again"));
        });
    }
}
