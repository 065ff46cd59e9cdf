package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is about one page says nothing of the ledgers of others. */
class OneOfSeveralLedgersTest {
    @TempDir
    private Path root = Path.of("unset");

    @BeforeEach
    void signTwo() throws IOException {
        SmallSite.start(root);
        for (String page : List.of("iop", "php", "care/iop")) {
            SmallSite.article(root, page, "About " + page, "Treatment by the hour.");
            run("review", "sign", "articles/" + page, "--reviewer", "dana-example");
        }
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

    @Test
    void a_page_is_shown_with_its_own_history_alone() {
        for (String page : List.of("articles/iop", "articles/care/iop")) {
            String shown = run("review", "show", page);
            assertTrue(shown.startsWith("Page         " + page + "  About"), shown);
            assertTrue(shown.contains("  1  2024-06-01  approved by dana-example"), shown);
        }
    }

    @Test
    void a_page_is_signed_again_without_a_word_about_others() throws IOException {
        SmallSite.article(root, "iop", "About iop", "Treatment by the day.");
        assertEquals(
                "vouch: recorded: articles/iop approved by dana-example (content/reviews/articles/iop/2.yaml)\n",
                run("review", "sign", "articles/iop", "--reviewer", "dana-example"));
        assertTrue(Files.exists(root.resolve("content/reviews/articles/iop/2.yaml")));
    }
}
