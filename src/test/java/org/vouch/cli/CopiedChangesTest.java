package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy is proved good whatever happened to a page after its whole was reviewed, and its record tells all of it. */
class CopiedChangesTest {
    private static final String PAGE = "articles/iop";

    @TempDir
    private Path root = Path.of("unset");

    @BeforeEach
    void signTheWhole() throws IOException {
        SmallSite.start(root);
        SmallSite.article(root, "iop", "What is an IOP?", "You will recieve treatment by the hour.");
        run("review", "sign", PAGE, "--reviewer", "dana-example");
    }

    private String run(String... command) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        String[] whole = Stream.concat(
                        Stream.of(command), Stream.of("--root", root.toString(), "--as-of", "2024-06-01"))
                .toArray(String[]::new);
        assertEquals(0, Vouch.run(out, out, whole), said.toString());
        return said.toString();
    }

    private void replace(String from, String to) throws IOException {
        Path page = root.resolve("content/" + PAGE + ".md");
        String text = Files.readString(page);
        assertTrue(text.contains(from), from);
        Files.writeString(page, text.replace(from, to));
    }

    /** Builds the site, proves it, and returns what the page says of changes since its review. */
    private String proved(int entries) throws IOException {
        run("build");
        run("review", "verify", "--site", root.resolve("site").toString());
        assertEquals(
                entries,
                Jsoup.parse(root.resolve("site/" + PAGE + "/reviews/index.html")).select("h2[id^=entry-]").stream()
                        .filter(heading -> !heading.text().equals("An entry about other words"))
                        .count());
        return Jsoup.parse(root.resolve("site/" + PAGE + "/index.html"))
                .select(".review details .facts div:last-child dd")
                .text();
    }

    @Test
    void nothing() throws IOException {
        assertEquals("No words changed", proved(1));
    }

    @Test
    void a_section_that_was_reviewed_again() throws IOException {
        replace("The end.", "The very end.");
        run("review", "sign", PAGE, "--reviewer", "dana-example", "--scope", "more");
        assertEquals("Some sections, which were reviewed again", proved(2));
    }

    @Test
    void a_slip_that_was_waived() throws IOException {
        replace("recieve", "receive");
        run("review", "waive", PAGE, "--reason", "typo", "--by", "dana-example");
        assertEquals("Only small corrections", proved(2));
    }

    @Test
    void the_whole_once_more() throws IOException {
        replace("The end.", "The very end.");
        run("review", "sign", PAGE, "--reviewer", "dana-example", "--scope", "more");
        run("review", "sign", PAGE, "--reviewer", "dana-example");
        assertEquals("No words changed", proved(3));
    }

    @Test
    void words_that_nobody_reviewed_and_that_readers_do_not_get() throws IOException {
        replace("The end.", "Nobody read this.");
        assertEquals("No words changed", proved(1));
    }
}
