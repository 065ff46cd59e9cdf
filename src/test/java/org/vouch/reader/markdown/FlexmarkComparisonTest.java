package org.vouch.reader.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Compares what is printed here with what Flexmark's own parser and printer make of the same text.
 *
 * <p>The scans and block starts of this room replace most of Flexmark's parser; where both see a text differently it
 * must be for a reason that has a name.
 */
class FlexmarkComparisonTest {
    private static final long SEED = Long.getLong("comparison.seed", 20_240_229);
    private static final int DOCUMENTS = Integer.getInteger("comparison.documents", 2_500);
    private static final int LONGEST = 25;

    private static final List<String> TOKENS = List.of(
            "a",
            "b ",
            " ",
            "é",
            "x1",
            "\n",
            "\n",
            "\n\n",
            "*",
            "*",
            "**",
            "***",
            "_",
            "__",
            "~~",
            "`",
            "``",
            "[",
            "]",
            "(",
            ")",
            "](u)",
            "[a](b)",
            "[a](b \"t\")",
            "[c][a]",
            "[a]",
            "![",
            "![i](j)",
            "!",
            "\\",
            "\\*",
            "&amp;",
            "&copy;",
            "&",
            ";",
            "#",
            "\n# ",
            "\n## ",
            "\n- ",
            "\n* ",
            "\n1. ",
            "\n2) ",
            "\n> ",
            "\n>",
            "\n    ",
            "\n  ",
            "\t",
            "\n```\n",
            "\n~~~\n",
            "\n---\n",
            "\n===\n",
            "\n***\n",
            "\n[a]: /u\n",
            "\n\n[b]: <v> 't'\n\n",
            "<b>",
            "</b>",
            "<",
            ">",
            "\n\n<div>\n",
            "c<!-- c -->",
            "<https://e.x>",
            "<m@e.x>",
            "|",
            " | ",
            "\n|a|b|\n|-|-:|\n|c|\n\n",
            "\"",
            "'",
            "-",
            ".",
            "  \n",
            "\\\n",
            "{",
            "}",
            "=",
            "+");

    private static final Parser PARSER = Parser.builder(options()).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(options()).build();

    private static MutableDataSet options() {
        return new MutableDataSet()
                .set(
                        Parser.EXTENSIONS,
                        List.of(
                                TablesExtension.create(),
                                StrikethroughExtension.create(),
                                DefinitionExtension.create()))
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .set(TablesExtension.MIN_HEADER_ROWS, 1)
                .set(TablesExtension.MAX_HEADER_ROWS, 1)
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(TablesExtension.WITH_CAPTION, false)
                .set(HtmlRenderer.ESCAPE_HTML, true);
    }

    /**
     * A reason why a text is printed otherwise than by Flexmark.
     *
     * @param covers tells from the text and what is printed here whether the reason may be at work
     */
    private record Policy(String reason, BiPredicate<String, String> covers) {}

    private static final List<Policy> POLICIES = List.of(
            new Policy("tasks are no part of what is compared", (text, printed) -> printed.contains("<input")),
            new Policy(
                    "links may lead to few schemes only",
                    (text, printed) -> Sample.places(text).contains("link-scheme")),
            // Where the specification has changed since Flexmark followed it:
            new Policy("runs of three marks may match", (text, printed) -> text.matches("(?s).*(\\*{3}|_{3}).*")),
            new Policy("an escaped mark closes nothing", (text, printed) -> text.matches("(?s).*\\\\[\"')>\\]].*")),
            new Policy("an address may not start with '<'", (text, printed) -> text.contains("(<")),
            new Policy("a title needs a blank before it", (text, printed) -> text.matches("(?s).*>[(\"'].*")),
            new Policy("textarea is verbatim", (text, printed) -> text.contains("<textarea")),
            new Policy(
                    "a heading ends an item with unclosed code",
                    (text, printed) -> text.matches("(?s).*(```|~~~).*#.*")),
            new Policy(
                    "no bracket is lost before an unclosed label",
                    (text, printed) -> text.matches("(?s).*\\[[^\\]]*\\]\\[[^\\]]*\\]\\[.*")),
            new Policy("a link without words shows its address", (text, printed) -> text.contains("[](")),
            new Policy("links do not nest", (text, printed) -> text.matches("(?s).*\\[<[^>]+>[^\\]]*\\]\\(.*")),
            new Policy("an address without marks is a link", (text, printed) -> text.matches("(?s).*\\\\<https://.*")),
            new Policy("an undefined image keeps its marks", (text, printed) -> text.contains("![")));

    /** Where the two differ, the specification has to be on our side; {@link CommonMarkTest} sees to that. */
    @Test
    void the_examples_of_the_specification_are_printed_alike() {
        compare(CommonMarkTest.examples()
                .filter(example ->
                        !Markup.normalized(Sample.html(example.markdown())).equals(Markup.normalized(example.html())))
                .map(CommonMarkTest.Example::markdown)
                .filter(text -> !text.contains("<!--"))
                .toList());
    }

    @Test
    void random_texts_are_printed_alike() {
        Random random = new Random(SEED);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(LONGEST);
            for (int j = 0; j < length; j++) {
                text.append(TOKENS.get(random.nextInt(TOKENS.size())));
            }
            texts.add(text.toString());
        }
        compare(texts);
    }

    private static void compare(List<String> texts) {
        Map<String, Integer> excused = new TreeMap<>();
        List<String> differences = new ArrayList<>();
        for (String text : texts) {
            String printed = Sample.html(text);
            String ours = comparable(printed);
            String theirs = comparable(RENDERER.render(PARSER.parse(text)));
            if (!ours.equals(theirs)) {
                POLICIES.stream()
                        .filter(policy -> policy.covers().test(text, printed))
                        .findFirst()
                        .ifPresentOrElse(
                                policy -> excused.merge(policy.reason(), 1, Integer::sum),
                                () -> differences.add(
                                        text.replace("\n", "⏎") + "\n  ours:   " + ours + "\n  theirs: " + theirs));
            }
        }
        assertEquals("", String.join("\n", differences), () -> differences.size() + " differ; excused: " + excused);
        int all = excused.values().stream().mapToInt(Integer::intValue).sum();
        assertTrue(all <= Math.max(10, texts.size() / 100), () -> "too many excuses: " + excused);
    }

    /** Drops what both sides print otherwise on purpose: ids, alternative texts, frames of tables, padding of code. */
    private static String comparable(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        document.select("div.table, a.tel").unwrap();
        document.select("tbody:empty").remove();
        for (Element cell : document.select("th, td")) {
            String align = cell.attr("align").isEmpty() ? cell.className().replace("align-", "") : cell.attr("align");
            cell.clearAttributes();
            cell.tagName("td");
            if (!align.isEmpty()) {
                cell.attr("align", align);
            }
        }
        for (Element image : document.select("img")) {
            image.removeAttr("alt");
        }
        for (Element link : document.select("a")) {
            if (link.attr("href").replace("mailto:", "").equals(Addresses.printed(link.text()))) {
                link.unwrap();
            }
        }
        for (Element linked : document.select("[href], [src]")) {
            String name = linked.hasAttr("href") ? "href" : "src";
            linked.attr(name, Addresses.printed(linked.attr(name)));
        }
        for (Element code : document.select("code")) {
            boolean block = code.closest("pre") != null;
            code.text(
                    block
                            ? code.wholeText().stripTrailing()
                            : code.wholeText().replaceAll("\\s+", " ").strip());
        }
        return Markup.normalized(document.body().html());
    }
}
