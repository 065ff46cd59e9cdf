package org.vouch.service.reviewing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.check.rules.Checked;
import org.vouch.model.library.Library;
import org.vouch.model.page.Page;
import org.vouch.model.page.Piece;
import org.vouch.reader.content.ContentFolder;
import org.vouch.service.verify.SignedPages;

/** Records are judged the same where little is held of what pages say, which lets large sites be verified. */
class RecordsReadingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    @TempDir
    Path folder = Path.of("");

    private Library read(boolean whole) {
        var listed = ContentFolder.list(folder);
        return (whole ? ReviewedSite.read(listed) : ReviewedSite.readForRecords(listed)).value();
    }

    private Checked judged(Library library) {
        return SignedPages.judge(ContentFolder.list(folder).value(), library, DAY)
                .written();
    }

    private static int printed(Library library) {
        return library.pages().stream()
                .flatMap(page -> page.body().pieces().stream())
                .mapToInt(
                        piece -> piece instanceof Piece.Html html ? html.html().length() : 0)
                .sum();
    }

    private void copy() throws IOException {
        Path from = Path.of("content");
        try (Stream<Path> files = Files.walk(from)) {
            for (Iterator<Path> each = files.iterator(); each.hasNext(); ) {
                Path file = each.next();
                Path to = folder.resolve(file.toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }

    @Test
    void reviews_and_standings_are_the_same() throws IOException {
        copy();
        compare();
    }

    /** The record of such a page does not tell its fingerprints: the page is read once more. */
    @Test
    void they_are_the_same_where_the_words_changed_since() throws IOException {
        copy();
        for (Page page : read(true).pages()) {
            Files.write(
                    folder.resolve(page.path()),
                    "\n\n**One** more sentence.\n".getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.APPEND);
        }
        compare();
    }

    @Test
    void a_page_with_headings_alone_has_no_words_either_way() throws IOException {
        copy();
        String start = "---\ntitle: Bare\n---\n\n## A heading\n\n### Another\n";
        Path bare = folder.resolve("content/pages/bare.md");
        for (String more : List.of("", "\n…\n", "\nA word.\n", "\n![](/none.png)\n")) {
            Files.writeString(bare, start + more);
            compare();
        }
    }

    private void compare() {
        Library whole = read(true);
        Library part = read(false);
        assertFalse(whole.reviews().isEmpty());
        assertEquals(whole.reviews(), part.reviews());
        assertEquals(judged(whole).standings(), judged(part).standings());
        assertTrue(printed(part) * 5 < printed(whole), printed(part) + " of " + printed(whole));
    }
}
