package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.reader.html.Words;

/** What readers of a page saw that a builder made is on the new page or in the report, and the site can be built. */
class ImportedBuildersTest extends ImportCommandFixture {
    private static final Path EXPORTS = Path.of("src/test/resources/imports/builders");

    @BeforeEach
    void uploads() throws IOException {
        picture(folder.resolve("uploads/room.jpg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wpbakery", "divi", "avada", "enfold", "elementor"})
    void every_word_that_readers_saw_is_on_the_page_or_in_the_report(String builder) throws IOException {
        String export = EXPORTS.resolve(builder + ".xml").toString();
        run(
                0,
                "import",
                "wordpress",
                export,
                "--media",
                folder.resolve("uploads").toString());
        run(
                0,
                "import",
                "wordpress",
                export,
                "--media",
                folder.resolve("uploads").toString());
        String page = Files.readString(root.resolve("content/articles/iop.md"));
        Set<String> told = new HashSet<>(Words.of(page));
        told.addAll(Words.of(Files.readString(root.resolve("import-report/report.json"))));
        for (String word : Words.of(Files.readString(EXPORTS.resolve(builder + ".seen.txt")))) {
            assertTrue(told.contains(word), "nothing says '" + word + "'\n" + page);
        }
        for (String line : List.of(
                "\n## Who it is for\n",
                "\nAdults who live at home",
                "\n[See the fees](/articles/costs/)\n",
                "![A bright room](room.jpg)",
                "How long does it last?",
                "Most people stay eight weeks.",
                "Raw ")) {
            assertTrue(page.contains(line), line + "\n" + page);
        }
        assertFalse(page.contains("[/") || page.contains("\\[/"), page);
        String built = run(0, "build", "--as-of", "2024-06-01");
        assertTrue(Files.isRegularFile(root.resolve("site/index.html")), built);
    }

    /** A part that is not in the table stays letter for letter, with its words, and holds the page back. */
    @Test
    void a_part_that_nobody_knows_stays_with_its_words() throws IOException {
        String whole = Files.readString(EXPORTS.resolve("divi.xml"));
        Path export = folder.resolve("export.xml");
        Files.writeString(
                export,
                whole.replace(
                        "[et_pb_blog posts_number=\"3\"][/et_pb_blog]",
                        "[et_pb_wish title=\"Kept words\"]too[/et_pb_wish]"));
        run(0, "import", "wordpress", export.toString());
        assertTrue(Files.readString(root.resolve("import.yaml")).contains("\n  et_pb_wish: leave   # on 1 page"));
        run(0, "import", "wordpress", export.toString());
        assertTrue(Files.readString(root.resolve("content/articles/iop.md"))
                .contains("[et_pb_wish title=\"Kept words\"]too[/et_pb_wish]"));
        assertTrue(run(1, "check").contains("this is a shortcode of WordPress"));
    }
}
