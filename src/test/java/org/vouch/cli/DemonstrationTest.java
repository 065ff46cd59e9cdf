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

/** A trial or staging site says everywhere that it is one. */
class DemonstrationTest {
    @TempDir
    private Path root = Path.of("unset");

    @BeforeEach
    void write() throws IOException {
        SmallSite.start(root);
        SmallSite.article(root, "iop", "What is an IOP?", "Treatment by the hour.");
    }

    private String run(int code, String... command) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        String[] whole = Stream.concat(
                        Stream.of(command), Stream.of("--root", root.toString(), "--as-of", "2024-06-01"))
                .toArray(String[]::new);
        assertEquals(code, Vouch.run(out, out, whole), said.toString());
        return said.toString();
    }

    private void say(String setting) throws IOException {
        Path settings = root.resolve("content/site.yaml");
        Files.writeString(settings, Files.readString(settings) + setting + "\n");
    }

    private String file(String path) throws IOException {
        return Files.readString(root.resolve("site").resolve(path));
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("site"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isIndexed(Document page) {
        return page.select("meta[name=robots][content=noindex]").isEmpty();
    }

    @Test
    void search_engines_are_kept_out_of_every_page() throws IOException {
        say("demonstration: true");
        run(0, "build");
        assertEquals("User-agent: *\nDisallow: /\n", file("robots.txt"));
        for (Path page : pages()) {
            assertFalse(isIndexed(Jsoup.parse(page)), page.toString());
        }
    }

    @Test
    void search_engines_are_let_in_elsewhere() throws IOException {
        for (String setting : List.of("", "demonstration: false")) {
            SmallSite.start(root);
            say(setting);
            run(0, "build");
            assertEquals("User-agent: *\nAllow: /\nSitemap: https://example.org/sitemap.xml\n", file("robots.txt"));
            assertTrue(isIndexed(Jsoup.parse(root.resolve("site/articles/iop/index.html"))), setting);
        }
    }

    @Test
    void what_is_neither_true_nor_false_is_told() throws IOException {
        for (String wrong : List.of("yes", "staging", "1", "\"true\"", "[true]")) {
            SmallSite.start(root);
            say("demonstration: " + wrong);
            assertTrue(run(1, "check").contains("demonstration"), wrong);
        }
    }
}
