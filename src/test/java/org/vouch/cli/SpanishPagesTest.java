package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads the demonstration in Spanish meets no English that is not marked as such. */
class SpanishPagesTest {
    /** Words that English sentences cannot do without, and that are none in Spanish. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?iu)\\b(the|and|of|is|are|was|with|for|you|your|this|that|these|from|what|how|when|where|not|by|or|it|be|can"
                    + "|we|our|treatment|care|help|read|day|days|review|reviewed|reviewer|call|text|cost|costs|level|price"
                    + "|at|to|about|home|page|free|source|sources)\\b");

    private static final List<String> NAMES = List.of(
            "Good Faith Estimate",
            "Poison Help",
            "1-800-662-HELP",
            "Juniper Creek Recovery Center",
            "SMART Recovery",
            "FindTreatment.gov",
            "The Oxford Treatment Center",
            "Massachusetts Center for Addiction",
            "findahealthcenter.hrsa.gov");

    private static final Set<String> READ_OUT = Set.of("alt", "title", "aria-label", "placeholder");

    @TempDir
    static Path folder;

    @BeforeAll
    static void build() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(file.toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        StringWriter told = new StringWriter();
        PrintWriter out = new PrintWriter(told);
        int exit = Vouch.run(
                out, out, "build", "--root", folder.toString(), "--as-of", "2026-12-01", "--fail-on", "warning", "-q");
        assertEquals(0, exit, told::toString);
    }

    private static List<Path> pages(String below) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("site").resolve(below))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> english(Document page) {
        Set<String> found = new TreeSet<>();
        page.traverse((NodeVisitor) (node, depth) -> {
            if (node instanceof TextNode text && node.parent() instanceof Element parent && spanish(parent)) {
                find(text.getWholeText(), found);
            } else if (node instanceof Element element && spanish(element)) {
                for (Attribute attribute : element.attributes()) {
                    boolean said = attribute.getKey().startsWith("data-")
                            && attribute.getValue().contains(" ");
                    if (said || READ_OUT.contains(attribute.getKey())) {
                        find(attribute.getValue(), found);
                    }
                }
            }
        });
        page.select("meta[name=description], meta[property=og:description]")
                .forEach(meta -> find(meta.attr("content"), found));
        return found;
    }

    private static boolean spanish(Element element) {
        Element speaking = element.closest("[lang]");
        return speaking != null
                && speaking.attr("lang").startsWith("es")
                && element.closest("script, style, textarea, code") == null;
    }

    private static void find(String text, Set<String> found) {
        String rest = text.replaceAll("https?://\\S+", "");
        for (String name : NAMES) {
            rest = rest.replace(name, "");
        }
        Matcher words = ENGLISH.matcher(rest);
        while (words.find()) {
            found.add(words.group() + " in: " + text.strip());
        }
    }

    @Test
    void no_english_stands_on_a_spanish_page_but_names_and_what_is_marked() throws IOException {
        List<Path> pages = pages("es");
        List<String> found = new ArrayList<>();
        for (Path page : pages) {
            english(Jsoup.parse(Files.readString(page)))
                    .forEach(words -> found.add(folder.relativize(page) + ": " + words));
        }

        assertTrue(pages.size() > 20, () -> "too few Spanish pages: " + pages);
        assertEquals(List.of(), found);
    }

    @Test
    void every_spanish_page_leads_to_the_english_one_and_back() throws IOException {
        for (Path page : pages("es")) {
            Document spanish = Jsoup.parse(Files.readString(page));
            if (spanish.body().hasClass("kind-history")) {
                // Each language is reviewed by itself, and has records of its own.
                continue;
            }
            Element other = spanish.selectFirst("ul.languages a[hreflang=en-US][lang=en-US]");
            Objects.requireNonNull(other, () -> page + " leads to no English page");
            assertEquals("English", other.text());
            if (page.endsWith("404.html")) {
                continue;
            }
            Document english =
                    Jsoup.parse(Files.readString(folder.resolve("site" + other.attr("href") + "index.html")));
            String back = english.select("ul.languages a[hreflang=es][lang=es]").attr("href");
            assertEquals(folder.resolve("site" + back + "index.html"), page);
            boolean listed = spanish.selectFirst("meta[name=robots][content=noindex]") == null;
            assertEquals(
                    listed ? List.of("en-US", "es", "x-default") : List.of(),
                    spanish.select("link[rel=alternate][hreflang]").eachAttr("hreflang"));
            assertEquals(
                    spanish.select("link[rel=alternate][hreflang]").eachAttr("href"),
                    english.select("link[rel=alternate][hreflang]").eachAttr("href"));
        }
    }

    @Test
    void a_page_that_nobody_translated_leads_to_what_there_is_in_the_other_language() throws IOException {
        Document english =
                Jsoup.parse(Files.readString(folder.resolve("site/articles/levels-of-care/what-is-php/index.html")));
        Element other = english.selectFirst("ul.languages a[hreflang=es][lang=es]");
        Objects.requireNonNull(other, "an English page leads to no Spanish one");
        assertEquals("Más páginas: Español", other.text());
        assertEquals("/es/", other.attr("href"));
        assertEquals(
                List.of(), english.select("link[rel=alternate][hreflang]").eachAttr("hreflang"), "it says the same");
    }
}
