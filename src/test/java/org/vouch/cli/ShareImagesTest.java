package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures that stand beside links to articles elsewhere. */
class ShareImagesTest {
    @TempDir
    private Path root = Path.of("unset");

    @BeforeEach
    void write() throws IOException {
        SmallSite.start(root);
        SmallSite.article(root, "iop", "What is an IOP?", "Treatment by the hour.");
    }

    private void run(String... command) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        String[] whole = new String[command.length + 4];
        System.arraycopy(command, 0, whole, 0, command.length);
        whole[command.length] = "--root";
        whole[command.length + 1] = root.toString();
        whole[command.length + 2] = "--as-of";
        whole[command.length + 3] = "2024-06-01";
        assertEquals(0, Vouch.run(out, out, whole), said.toString());
    }

    private void say(String setting) throws IOException {
        Path settings = root.resolve("content/site.yaml");
        Files.writeString(settings, Files.readString(settings) + setting + "\n");
    }

    private Document article() throws IOException {
        return Jsoup.parse(root.resolve("site/articles/iop/index.html"));
    }

    private static String told(Document page, String property) {
        return page.select("meta[property=" + property + "]").attr("content");
    }

    private Path file(String url) {
        return root.resolve("site" + url.substring("https://example.org".length()));
    }

    @Test
    void an_article_has_its_own_only_where_the_site_wants_that() throws IOException {
        run("build");
        assertTrue(told(article(), "og:image").matches("https://example.org/assets/share\\.[0-9a-f]{10}\\.png"));
        assertFalse(Files.exists(root.resolve(".vouch/cards")), "nothing is painted");

        say("share_images: true");
        run("build");
        String url = told(article(), "og:image");
        assertTrue(url.matches("https://example.org/articles/iop/share\\.[0-9a-f]{10}\\.png"), url);
        assertTrue(Files.size(file(url)) > 5_000, url);
        assertEquals(
                "What is an IOP? | The publisher states a review by dana-example, MD, on February 1, 2024"
                        + " | Example Recovery Center",
                told(article(), "og:image:alt"));
        assertTrue(article().head().html().contains("\"image\":\"" + url));
        assertTrue(
                told(Jsoup.parse(root.resolve("site/index.html")), "og:image").contains("/assets/share."),
                "a page that is no article has that of the site");

        SmallSite.article(root, "iop", "What an IOP is", "Treatment by the hour.");
        run("build");
        String later = told(article(), "og:image");
        assertNotEquals(url, later, "another title, another address");
        assertTrue(Files.exists(file(later)));
        assertFalse(Files.exists(file(url)), "the old one is gone");
    }

    @Test
    void shows_the_title_that_was_signed_and_not_the_one_that_readers_do_not_get() throws IOException {
        say("share_images: true");
        run("review", "sign", "articles/iop", "--reviewer", "dana-example");
        Path settings = root.resolve("content/site.yaml");
        Files.writeString(
                settings,
                Files.readString(settings).replace("{require: claim}", "{require: record, changed: serve-reviewed}"));
        run("build");
        String signed = told(article(), "og:image");
        Path written = root.resolve("content/articles/iop.md");
        Files.writeString(written, Files.readString(written).replace("What is an IOP?", "IOP heals everybody"));
        run("build");
        assertEquals("What is an IOP?", told(article(), "og:title"));
        assertEquals(signed, told(article(), "og:image"));
        assertFalse(article().html().contains("heals everybody"));
    }

    @Test
    void a_title_in_letters_that_the_program_does_not_have_gets_the_picture_of_the_site() throws IOException {
        say("share_images: true");
        SmallSite.article(root, "iop", "هل هو آمن", "Treatment by the hour.");
        run("build");
        assertTrue(
                told(article(), "og:image").contains("/assets/share."),
                article().head().html());
    }
}
