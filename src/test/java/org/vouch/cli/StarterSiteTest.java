package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new site asks for records, and tells the truth before its first review, after it, and when somebody edits. */
class StarterSiteTest {
    private static final String PAGE = "articles/your-first-article";
    private static final String SAFE = "Do not promise that a treatment will work.";
    private static final String DANGEROUS = "Take 10 mg of buprenorphine before you come.";

    @TempDir
    private Path folder = Path.of("unset");

    private Path root = Path.of("unset");

    @BeforeEach
    void start() {
        root = folder.resolve("clinic");
        assertTrue(said(0, "new", "site", root.toString()).contains("every page says that no clinician reviewed it"));
    }

    private static String said(int code, String... command) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        assertEquals(code, Vouch.run(out, out, command), said.toString());
        return said.toString();
    }

    private String run(int code, String... command) {
        return said(
                code,
                Stream.concat(Stream.of(command), Stream.of("--root", root.toString(), "--as-of", "2024-06-01"))
                        .toArray(String[]::new));
    }

    private void replace(String file, String from, String to) throws IOException {
        Path path = root.resolve("content").resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(from), file + " lacks " + from);
        Files.writeString(path, text.replace(from, to));
    }

    private List<Document> pages() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("site"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(StarterSiteTest::parsed)
                    .toList();
        }
    }

    private static Document parsed(Path page) {
        try {
            return Jsoup.parse(page);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Document article() {
        return parsed(root.resolve("site/" + PAGE + "/index.html"));
    }

    private void review() throws IOException {
        SmallSite.write(root, "content/reviewers/ana-ruiz.yaml", """
                name: Ana Ruiz
                credentials: [MD]
                role: Physician
                license: {id: X, state: NC, checked: 2024-01-01}
                active: {from: 2020-01-01}
                """);
        replace(PAGE + ".md", "draft: true\n", "");
        run(0, "review", "sign", PAGE, "--reviewer", "ana-ruiz");
    }

    @Test
    void nobody_takes_a_placeholder_for_real() throws IOException {
        run(0, "build");
        for (Document page : pages()) {
            assertEquals(
                    "Demonstration: no clinician reviewed this",
                    page.select("strong.demonstration").text(),
                    page.title());
            assertFalse(page.select("meta[name=robots][content=noindex]").isEmpty(), page.title());
        }
    }

    @Test
    void no_starter_text_speaks_of_what_has_happened_so_far() throws IOException {
        run(0, "build");
        String before = words();
        review();
        run(0, "build");
        assertEquals(before, words(), "so no text becomes untrue by the first review");
        for (String state : List.of("nobody has", "has reviewed it", "not reviewed", "yet to say", "will say")) {
            assertFalse(before.contains(state), state);
        }
    }

    /** What the starter pages say, without what the program adds. */
    private String words() {
        StringBuilder words = new StringBuilder();
        for (String page : List.of("index.html", "about/index.html", "how-we-review/index.html")) {
            Document shown = parsed(root.resolve("site").resolve(page));
            words.append(shown.select("h1, .prose").text()).append('\n');
            shown.select("strong.demonstration").remove();
            words.append(shown.select(".notice").text()).append('\n');
        }
        return words.toString();
    }

    @Test
    void an_article_goes_out_with_a_record_only() throws IOException {
        replace(PAGE + ".md", "draft: true\n", "reviewer: ana-ruiz\nverified: 2024-02-01\n");
        SmallSite.write(root, "content/reviewers/ana-ruiz.yaml", "name: Ana Ruiz\ncredentials: [MD]\n");
        assertTrue(run(1, "build").contains("no record confirms it"));
        assertFalse(Files.exists(root.resolve("site/" + PAGE)));
    }

    @Test
    void words_that_changed_after_the_review_do_not_go_out() throws IOException {
        review();
        replace("site.yaml", "demonstration: true\n", "");
        assertTrue(run(1, "build").contains("placeholder"), "no placeholder goes out for real");
        replace("site.yaml", "https://example.org", "https://pine-street-clinic.org");
        replace("site.yaml", "+1-919-555-0100", "+1-919-234-0100");
        run(0, "build");
        assertTrue(article().text().contains(SAFE));
        assertEquals("Medically reviewed", article().select(".review-badge").text());

        replace(PAGE + ".md", SAFE, DANGEROUS);
        assertTrue(run(0, "build").contains("review-current"));
        assertTrue(article().text().contains(SAFE), "the words that were signed");
        run(0, "review", "sign", PAGE, "--reviewer", "ana-ruiz", "--decision", "rejected", "--note", "Dangerous.");
        run(0, "build", "--fail-on", "never");
        for (Document page : pages()) {
            assertFalse(page.text().contains(DANGEROUS), page.title());
        }
    }
}
