package org.vouch.reader.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.vouch.model.text.Source;
import org.vouch.reader.content.WordsReader;
import org.vouch.reader.markdown.MarkdownReader;
import org.vouch.reader.markdown.MarkdownSettings;

/**
 * Whatever HTML says, our reader finds it again in the Markdown that was written of it. More pages than the suite's few
 * hundred are tried with {@code -Dpages=10000}, and a page that failed again with {@code -Dseed=} and its number.
 */
class RandomPagesTest {
    private static final MarkdownSettings SETTINGS = new MarkdownSettings(
            "en-US", Objects.requireNonNull(WordsReader.builtIn().get("en")), 100);

    private final HtmlConverter converter = new HtmlConverter(SETTINGS);

    @Test
    void what_is_written_is_read_as_it_was_meant() {
        int pages = Integer.getInteger("pages", 400);
        long first = Long.getLong("seed", 20_261_201L);
        int plain = 0;
        for (long seed = first; seed < first + pages; seed++) {
            String html = new RandomHtml(seed).page();
            Conversion done = converter.convert(html, Targets.UNCHANGED);
            String about = "seed " + seed + "\n" + html + "\n----\n" + done.markdown();
            assertEquals("", left(done), () -> left(done) + about);
            if (done.losses().stream().noneMatch(loss -> loss.kind() == Loss.Kind.WRITTEN_PLAIN)) {
                UnaryOperator<List<Block>> form = form(done);
                assertEquals(structure(html, form), readBack(done.markdown(), form), about);
            } else {
                plain++;
            }
        }
        System.out.println(pages + " pages from seed " + first + ", " + plain + " with a part written plain");
        assertEquals(
                true, plain * 10 <= pages, plain + " of " + pages + " pages have a part whose styles are not written");
    }

    /** Links that the page is reported to have lost, and cells of tables that became lists, are accounted for. */
    private static String left(Conversion done) {
        Tally lost = done.lost();
        boolean lists = done.losses().stream().anyMatch(loss -> loss.kind() == Loss.Kind.TABLE_LIST);
        long anchors = done.losses().stream()
                .filter(loss -> loss.kind() == Loss.Kind.LOST_ANCHOR)
                .count();
        long titles = done.losses().stream()
                .filter(loss -> loss.kind() == Loss.Kind.SUMMARY_HEADING)
                .count();
        List<String> links = new ArrayList<>(lost.links());
        links.removeIf(each -> each.startsWith("#"));
        done.losses().stream()
                .filter(loss -> loss.kind() == Loss.Kind.EMPTY_LINK)
                .forEach(loss -> links.remove(loss.what()));
        boolean told =
                lost.links().stream().filter(each -> each.startsWith("#")).count() <= anchors;
        return (lost.words().isEmpty() ? "" : "words " + lost.words())
                + (links.isEmpty() && told ? "" : "links " + lost.links())
                + (lost.images().isEmpty() ? "" : "images " + lost.images())
                + (lost.headings().size() <= titles ? "" : "headings " + lost.headings())
                + (lost.cells().isEmpty() || lists ? "" : "cells " + lost.cells());
    }

    /** Where a list of terms is reported to have become paragraphs, it is compared as paragraphs. */
    private static UnaryOperator<List<Block>> form(Conversion done) {
        boolean unfolded = done.losses().stream().anyMatch(loss -> loss.kind() == Loss.Kind.TERMS);
        return unfolded ? blocks -> new UnfoldedTerms().of(blocks) : UnaryOperator.identity();
    }

    private static String structure(String html, UnaryOperator<List<Block>> form) {
        Element body = Jsoup.parseBodyFragment(html).body();
        NoteMarks.ofOthers(body);
        return structure(body, form);
    }

    private static String structure(Element body, UnaryOperator<List<Block>> form) {
        return form.apply(Normal.of(HtmlReader.read(body, Targets.UNCHANGED).blocks()))
                .toString();
    }

    private static String readBack(String markdown, UnaryOperator<List<Block>> form) {
        return structure(
                PrintedBody.read(new MarkdownReader()
                        .read(new Source("", markdown), 0, SETTINGS, List.of())
                        .value()),
                form);
    }
}
