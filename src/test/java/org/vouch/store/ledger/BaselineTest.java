package org.vouch.store.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.library.KnownFindings;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;
import org.vouch.reader.content.KnownFindingsReader;

class BaselineTest {
    private static final List<Finding> FOUND = List.of(
            found("content/articles/a: b #c.md", "field-unknown", "'\"x\": [y] # z' is not a field"),
            found("content/articles/a: b #c.md", "raw-html", "no \\ and no \"quotes\""),
            found("content/articles/a: b #c.md", "raw-html", "no \\ and no \"quotes\""),
            found("content/articles/iop.md", "link-leads", "two\nlines, a tab\there"),
            found("content/articles/iop.md", "link-leads", "ends of lines \u2028\u0085, a wide blank \u00a0\u200b"),
            found(
                    "content/articles/iop.md",
                    "link-words",
                    "cafe\u0301, \ud83d\udc69\u200d\u2695\ufe0f, \u00e2\u20ac\u2122"),
            found("content/site.yaml", "field-empty", " blanks around "));

    @TempDir
    private Path root;

    private Path file;

    private static Finding found(String path, String rule, String message) {
        return Finding.error(rule, new Span(path, 1, 1, 1), message);
    }

    @BeforeEach
    void makeSite() throws IOException {
        Files.createDirectories(root.resolve("content"));
        file = root.resolve(KnownFindings.PATH);
    }

    private Optional<WrittenBaseline> write(List<Finding> findings) throws IOException {
        return new Baseline(root).write(findings);
    }

    @Test
    void everything_that_is_written_is_known_again() throws IOException {
        assertEquals(Optional.of(new WrittenBaseline(true, FOUND.size(), 0, 0)), write(FOUND));
        var read = KnownFindingsReader.read(Files.readAllBytes(file));
        assertEquals(List.of(), read.findings());
        assertEquals(
                new KnownFindings.Comparison(List.of(), FOUND, 0),
                read.value().orElseThrow().compare(FOUND));
        String text = Files.readString(file);
        assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC));
    }

    @Test
    void the_order_of_findings_decides_nothing() throws IOException {
        write(FOUND);
        byte[] first = Files.readAllBytes(file);
        Files.delete(file);
        List<Finding> turned = new ArrayList<>(FOUND);
        Collections.reverse(turned);
        write(turned);
        assertArrayEquals(first, Files.readAllBytes(file));
    }

    @Test
    void what_is_fixed_is_taken_out_and_what_is_new_left_out() throws IOException {
        write(FOUND);
        List<Finding> now = new ArrayList<>(FOUND.subList(2, 5));
        now.add(found("content/articles/new.md", "raw-html", "new"));
        now.add(found("content/articles/new.md", "crisis-lines", "new, and never to be known"));
        assertEquals(Optional.of(new WrittenBaseline(false, 3, 4, 1)), write(now));
        KnownFindings left =
                KnownFindingsReader.read(Files.readAllBytes(file)).value().orElseThrow();
        assertEquals(KnownFindings.of(FOUND.subList(2, 5)), left);
    }

    @Test
    void a_list_from_which_all_was_taken_takes_nothing_in() throws IOException {
        write(FOUND);
        write(List.of());
        assertEquals(Optional.of(new WrittenBaseline(false, 0, 0, FOUND.size())), write(FOUND));
        assertEquals(
                KnownFindings.of(List.of()),
                KnownFindingsReader.read(Files.readAllBytes(file)).value().orElseThrow());
    }

    @Test
    void a_list_with_a_fault_stays_as_it_is() throws IOException {
        for (String faulty : List.of(
                "content/articles/iop.md:\n  crisis-lines:\n    - message: no\n",
                "content/articles/iop.md: [\n",
                "- raw-html\n",
                "content/articles/iop.md:\n  raw-html:\n    - message: no\n      times: 0\n")) {
            Files.writeString(file, faulty, StandardCharsets.UTF_8);
            assertEquals(Optional.empty(), write(FOUND), faulty);
            assertEquals(faulty, Files.readString(file));
        }
    }

    @Test
    void nothing_to_know_makes_no_file() throws IOException {
        assertEquals(
                Optional.of(new WrittenBaseline(true, 0, 0, 0)),
                write(List.of(found("content/site.yaml", "crisis-lines", "no"))));
        assertFalse(Files.exists(file));
    }
}
