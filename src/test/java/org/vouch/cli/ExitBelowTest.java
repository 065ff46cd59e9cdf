package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 'Exit this page' on the pages of a folder, on their translations and on the lists of both. */
class ExitBelowTest {
    @TempDir
    private Path root = Path.of("unset");

    @BeforeEach
    void start() throws IOException {
        SmallSite.start(root);
        for (String name :
                new String[] {"family/a", "family/a.es", "family/deep/b", "family/deep/b.es", "family-law/c"}) {
            SmallSite.article(root, name, "About " + name, "Words about it.");
        }
        SmallSite.write(root, "content/pages/safe.md", "---\ntitle: Safe\ndescription: Safe.\n---\nWords.\n");
        SmallSite.write(root, "content/pages/safe.es.md", "---\ntitle: Seguro\ndescription: Seguro.\n---\nPalabras.\n");
    }

    private void settings(String more) throws IOException {
        Path file = root.resolve("content/site.yaml");
        Files.writeString(file, Files.readString(file) + more + "\n");
    }

    private String build() {
        return BuiltFolder.build(root, root.resolve("site"), root.resolve("memory"), "error");
    }

    private boolean exitOn(String address) throws IOException {
        Path file = root.resolve("site" + address + "index.html");
        return !Jsoup.parse(Files.readString(file)).select("a.exit-link").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/articles/family/a/, true",
        "/es/articles/family/a/, true",
        "/articles/family/deep/b/, true",
        "/es/articles/family/deep/b/, true",
        "/articles/family/, true",
        "/es/articles/family/, true",
        "/articles/family-law/c/, false",
        "/articles/, false",
        "/es/articles/, false",
        "/safe/, false",
        "/es/safe/, false"
    })
    void a_folder_has_it_in_every_language(String address, boolean there) throws IOException {
        for (String entry : new String[] {"/articles/family/", "/articles/family", "/articles/family/index.html"}) {
            start();
            settings("exit: {below: [" + entry + "]}");
            assertTrue(build().endsWith("exit 0"), this::build);
            assertEquals(there, exitOn(address), entry);
        }
    }

    @Test
    void a_translation_with_another_address_has_it_too() throws IOException {
        Path file = root.resolve("content/articles/family/a.es.md");
        Files.writeString(file, Files.readString(file).replace("category: care", "category: care\nslug: hola"));
        settings("exit: {below: [/articles/family/a/]}");
        build();
        assertTrue(exitOn("/es/articles/family/hola/"));
        assertTrue(exitOn("/articles/family/a/"));
    }

    @Test
    void a_page_says_it_for_its_translations_unless_they_say_otherwise() throws IOException {
        Path page = root.resolve("content/pages/safe.md");
        Files.writeString(page, Files.readString(page).replace("title:", "exit: true\ntitle:"));
        build();
        assertTrue(exitOn("/safe/"));
        assertTrue(exitOn("/es/safe/"));
        Path translation = root.resolve("content/pages/safe.es.md");
        Files.writeString(translation, Files.readString(translation).replace("title:", "exit: false\ntitle:"));
        build();
        assertEquals(false, exitOn("/es/safe/"));
    }

    @ParameterizedTest
    @CsvSource({
        "/articles/famly/, write /articles/family/",
        "/Articles/Family/, write /articles/family/",
        "/articles/fami, write /articles/family/",
        "/article/family/deep/, write /articles/family/deep/",
        "/es/articles/famili/, write /es/articles/family/",
        "/shelter/, write the address of a page"
    })
    void an_address_without_pages_stops_the_site(String entry, String fix) throws IOException {
        settings("exit: {below: [" + entry + "]}");
        String said = build();
        assertTrue(said.contains("error: no page lies below " + entry), said);
        assertTrue(said.contains("[exit-below]") && said.contains("fix: " + fix), said);
    }

    @Test
    void lists_and_the_whole_site_are_places_too() throws IOException {
        settings("exit: {below: [/, /categories/care/, /reviewers/]}");
        assertTrue(build().endsWith("exit 0"), this::build);
        assertTrue(exitOn("/es/safe/"));
    }
}
