package org.vouch.reader.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vouch.model.page.Body;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;

/** The words that rules see, and the way from them back to the file. */
class ProseTest {
    private static String blocks(String body) {
        return Sample.read(body).value().prose().stream()
                .map(prose -> prose.kind() + " " + prose.text())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void titles_and_long_forms_are_read_as_words() {
        assertEquals(
                "See it.\nTake all\nThe RN.\na friend\n\uFFFC\nwords\nMore",
                Sample.read("See [it](x.md \"Take all\").\n\nThe RN.\n\n*[RN]: a friend\n\n![words](a.png 'More')\n")
                        .value()
                        .prose()
                        .stream()
                        .map(Prose::text)
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void every_block_has_its_kind() {
        String body = """
                A *plain*
                paragraph.[^n]

                ## A heading {#id}

                - one
                - two

                  more
                  - inner

                > They said
                >
                > - so

                | A | B |
                |---|---|
                | c | d |

                :::details A title
                Inside.
                :::

                Word
                : Meaning

                ![A dog](dog.png)

                [^n]: The note.
                """;

        assertEquals("""
                PARAGRAPH A plain paragraph.
                HEADING A heading
                ITEM one
                ITEM two
                ITEM more
                ITEM inner
                QUOTE They said
                QUOTE so
                CELL A
                CELL B
                CELL c
                CELL d
                HEADING A title
                PARAGRAPH Inside.
                ITEM Word
                ITEM Meaning
                PARAGRAPH \uFFFC
                ALT A dog
                NOTE The note.""", blocks(body));
    }

    @Test
    void what_is_not_plain_words_is_one_opaque_character() {
        assertEquals(
                "PARAGRAPH Use \uFFFC, see \uFFFC or \uFFFC or \uFFFC, the words here and &, *.",
                blocks("Use `addict`, see https://example.org/addict or me@example.org or <https://example.org>,"
                        + " [the *words*](/addict/) here and &amp;, \\*."));
    }

    @Test
    void a_source_is_cited_behind_the_words_before_it() {
        Prose prose = Sample.read("One.[^a] Two[^a][^b].\n\n[^a]: A\n[^b]: B")
                .value()
                .prose()
                .get(0);

        assertEquals("One. Two.", prose.text());
        assertEquals(List.of(4, 8), prose.cited());
    }

    @Test
    void a_place_in_the_words_is_the_place_in_the_file() {
        Source source = new Source("a.md", "Up.\n\nSo &amp; so -- \"a **bo\\*ld**\nword\" ... ends.\n");
        Body body =
                new MarkdownReader().read(source, 4, Sample.ENGLISH, List.of()).value();
        Prose prose = body.prose().get(0);

        assertEquals("So & so – “a bo*ld word” … ends.", prose.text());
        for (String part : List.of("so", "a", "ld", "word", "ends")) {
            int at = prose.text().indexOf(part, 2);
            Span span = prose.span(source, at, part.length());
            assertEquals(
                    part, source.line(span.line()).substring(span.column() - 1, span.column() - 1 + span.length()));
        }
    }

    @Test
    void every_letter_of_the_sites_own_pages_leads_back_to_itself() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".md")).toList()) {
                Source source = new Source(file.toString(), Files.readString(file));
                int offset = source.text().indexOf("\n---\n", 4) + 5;
                List<Prose> prose = new MarkdownReader()
                        .read(source, offset, Sample.ENGLISH, List.of())
                        .value()
                        .prose();
                assertFalse(prose.isEmpty(), file.toString());
                for (Prose block : prose) {
                    assertLeadsBack(block, source);
                }
            }
        }
    }

    private static void assertLeadsBack(Prose block, Source source) {
        for (int i = 0; i < block.text().length(); i++) {
            char c = block.text().charAt(i);
            if (Character.isLetterOrDigit(c)) {
                assertEquals(c, source.text().charAt(block.offset(i)), block.text());
            }
        }
    }

    @Test
    void a_comment_for_the_rules_is_about_the_block_behind_it_or_around_it() {
        String body = """
                <!-- vouch-allow: one a reason -->
                <!-- vouch-allow: two a reason -->
                - a
                - b <!-- vouch-allow: three a reason -->
                  c

                Last <!-- vouch-allow: four --> words
                here.

                <!-- vouch-allow: five a reason -->
                """;

        assertEquals(
                """
                vouch-allow: one a reason 1+34 3-5
                vouch-allow: two a reason 2+34 3-5
                vouch-allow: three a reason 4+36 4-5
                vouch-allow: four 7+26 7-8
                vouch-allow: five a reason 10+35 1-0""",
                Sample.read(body).value().waivers().stream()
                        .map(waiver -> waiver.words() + " " + waiver.span().line() + "+"
                                + waiver.span().length() + " " + waiver.firstLine() + "-" + waiver.lastLine())
                        .collect(Collectors.joining("\n")));
    }
}
