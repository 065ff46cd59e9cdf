package org.vouch.service.packets;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.service.pipeline.Demonstration;

/**
 * What holds for the demonstration as a whole: every address leads somewhere, and nothing weighs more than it should.
 */
class WholeSiteTest {
    private static final Path SITE = Demonstration.site();

    @Test
    void every_address_of_the_site_leads_somewhere() throws IOException {
        SiteLinks links = new SiteLinks(SITE, Demonstration.ADDRESS);
        assertEquals(List.of(), links.broken());
        assertTrue(links.followed() > 3_000, "followed " + links.followed());
    }

    @Test
    void an_address_that_leads_nowhere_is_found_wherever_it_stands(@TempDir Path site) throws IOException {
        Map.of(
                        "index.html",
                        "<html lang=en><link rel=alternate hreflang=es href=/es/><link rel=alternate hreflang=en href=https://x.org/>"
                                + "<link rel=stylesheet href=gone.css><meta property=og:image content=https://x.org/gone.png>"
                                + "<script type=application/ld+json>{\"url\":\"https://x.org/gone-data/\"}</script>"
                                + "<p id=here><a href=#here></a><a href='#not-here'></a><a href=/es/#gone></a><a href=/es></a>"
                                + "<a href=https://y.org/gone></a><a href=tel:911></a><img src=a.png srcset='a.png 1x, b.png 2x'>",
                        "es/index.html",
                        "<html lang=en><meta http-equiv=refresh content='0; url=/nowhere/'>",
                        "a.png",
                        "",
                        "a.css",
                        "a { background: url(\"gone.svg\") } b { background: url(a.png) }",
                        "sitemap.xml",
                        "<loc>https://x.org/</loc><loc>https://x.org/gone-page/</loc>",
                        "search/en.json",
                        "{\"url\":\"/gone-found/\"}")
                .forEach((name, text) -> write(site.resolve(name), text));
        assertEquals(
                List.of(
                        "a.css -> gone.svg",
                        "es/index.html -> /nowhere/",
                        "index.html -> #not-here",
                        "index.html -> /es",
                        "index.html -> /es/ does not lead back",
                        "index.html -> /es/ is not in es",
                        "index.html -> /es/#gone",
                        "index.html -> b.png",
                        "index.html -> gone.css",
                        "index.html -> https://x.org/gone-data/",
                        "index.html -> https://x.org/gone.png",
                        "search/en.json -> /gone-found/",
                        "sitemap.xml -> https://x.org/gone-page/"),
                new SiteLinks(site, "https://x.org").broken());
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritten) {
            throw new AssertionError(unwritten);
        }
    }

    /**
     * What a phone fetches before it shows an article, in bytes as a server sends them. The page is weighed without its
     * words: what it takes more than its text alone would.
     */
    @Test
    void an_article_weighs_little_before_anything_is_used() throws IOException {
        List<Path> articles;
        try (Stream<Path> files = Files.walk(SITE)) {
            articles = files.filter(file -> file.endsWith("index.html"))
                    .filter(file -> read(file).contains("class=\"kind-article\""))
                    .toList();
        }
        assertTrue(articles.size() > 20, articles::toString);
        for (Path article : articles) {
            Document page = Jsoup.parse(read(article));
            List<String> styles = page.select("link[rel=stylesheet]").eachAttr("href");
            List<String> scripts = new ArrayList<>(page.select("script[src]").eachAttr("src"));
            // The calculator is what a cost comparison is there for; it is weighed apart.
            List<String> calculator = scripts.stream()
                    .filter(src -> src.contains("/cost-comparison."))
                    .toList();
            scripts.removeAll(calculator);
            int whole = packed(Files.readAllBytes(article));
            int words = packed(page.body().text().getBytes(StandardCharsets.UTF_8));
            assertAll(
                    article.toString(),
                    () -> assertEquals(
                            1, page.head().select("link[rel=stylesheet]").size(), "what stops the first look"),
                    () -> assertEquals(
                            List.of(), page.select("script[src]:not([defer])").eachAttr("src")),
                    () -> atMost(12_000, whole - words, "the page without its words"),
                    () -> atMost(12_000, sum(styles), "its styles"),
                    () -> atMost(4_000, sum(scripts), "its scripts"),
                    () -> atMost(11_000, sum(calculator), "its calculator"));
        }
    }

    private static void atMost(int most, int bytes, String what) {
        assertTrue(bytes <= most, what + " may weigh " + most + " bytes, and weigh " + bytes);
    }

    private static int sum(List<String> addresses) {
        return addresses.stream()
                .mapToInt(address -> packed(bytes(SITE.resolve(address.substring(1)))))
                .sum();
    }

    private static int packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return packed.size();
    }

    private static String read(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unread) {
            throw new AssertionError(unread);
        }
    }
}
