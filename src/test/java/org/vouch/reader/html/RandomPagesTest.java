package org.vouch.reader.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
            "en-US", java.util.Objects.requireNonNull(WordsReader.builtIn().get("en")), 100);

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
                assertEquals(structure(html), readBack(done.markdown()), about);
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
        String links = lost.links().stream()
                .filter(each -> !each.startsWith("#"))
                .toList()
                .toString();
        boolean told =
                lost.links().stream().filter(each -> each.startsWith("#")).count() <= anchors;
        return (lost.words().isEmpty() ? "" : "words " + lost.words())
                + (links.equals("[]") && told ? "" : "links " + lost.links())
                + (lost.images().isEmpty() ? "" : "images " + lost.images())
                + (lost.headings().isEmpty() ? "" : "headings " + lost.headings())
                + (lost.cells().isEmpty() || lists ? "" : "cells " + lost.cells());
    }

    private static String structure(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        NoteMarks.ofOthers(body);
        return structure(body);
    }

    private static String structure(Element body) {
        return Normal.of(HtmlReader.read(body, Targets.UNCHANGED).blocks()).toString();
    }

    private static String readBack(String markdown) {
        String html = PrintedBody.html(new MarkdownReader()
                .read(new Source("", markdown), 0, SETTINGS, java.util.List.of())
                .value());
        Element body = Jsoup.parseBodyFragment(html).body();
        NoteMarks.ofOwn(body);
        return structure(body);
    }
}
