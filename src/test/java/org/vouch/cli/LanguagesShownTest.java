package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language has a home page, a search and a place in menus once readers get something in it, and not before. */
class LanguagesShownTest {
    private static final String SPANISH = "content/articles/care.es.md";

    @TempDir
    private Path root = Path.of("unset");

    @BeforeEach
    void start() throws IOException {
        SmallSite.start(root);
        SmallSite.article(root, "care", "Care", "Words about it.");
        SmallSite.article(root, "care.es", "Atención", "Palabras.");
        SmallSite.write(root, "content/pages/about.md", "---\ntitle: About\ndescription: Us.\n---\nUs.\n");
    }

    private void build() {
        String said = BuiltFolder.build(root, root.resolve("site"), root.resolve("memory"), "error");
        assertTrue(said.endsWith("exit 0"), said);
    }

    private List<String> spanish() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("site"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.resolve("site").relativize(file).toString())
                    .filter(file -> file.startsWith("es/") || file.equals("search/es.json"))
                    .sorted()
                    .toList();
        }
    }

    private void hold(String line) throws IOException {
        Files.writeString(
                root.resolve(SPANISH),
                Files.readString(root.resolve(SPANISH)).replaceFirst("description:", line + "\ndescription:"));
    }

    @Test
    void a_language_of_drafts_alone_has_no_pages() throws IOException {
        hold("draft: true");
        build();
        assertEquals(List.of(), spanish());
        assertFalse(Files.readString(root.resolve("site/sitemap.xml")).contains("/es/"));
        assertFalse(Files.readString(root.resolve("site/index.html")).contains("/es/"));
    }

    @Test
    void a_language_that_comes_later_has_no_pages_yet() throws IOException {
        hold("publish_on: 2030-01-01");
        build();
        assertEquals(List.of(), spanish());
    }

    @Test
    void a_link_to_the_home_of_such_a_language_is_told() throws IOException {
        hold("draft: true");
        SmallSite.write(
                root, "content/pages/about.md", "---\ntitle: About\ndescription: Us.\n---\nRead [Spanish](/es/).\n");
        String said = BuiltFolder.build(root, root.resolve("site"), root.resolve("memory"), "error");
        assertTrue(said.contains("every page that /es/ would list is held back"), said);
        assertFalse(Files.readString(root.resolve("site/about/index.html")).contains("href=\"/es/\""));
    }

    @Test
    void a_page_that_goes_out_brings_its_language_along() throws IOException {
        build();
        assertTrue(
                spanish().containsAll(List.of("es/index.html", "es/404.html", "search/es.json")), spanish()::toString);
    }

    @Test
    void the_notice_of_a_withdrawn_page_has_the_frame_of_its_language() throws IOException {
        hold("withdrawn: {on: 2024-05-01, reason: Vieja.}");
        build();
        assertTrue(spanish().contains("es/articles/care/index.html"), spanish()::toString);
    }
}
