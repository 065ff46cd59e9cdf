package org.vouch.service.packets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vouch.service.pipeline.Demonstration;

/** What every page of the demonstration tells machines. */
class StructuredDataTest {
    private static final Map<String, Document> PAGES = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        Path site = Demonstration.asRealSite();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                String address = "https://example.org/"
                        + site.relativize(file).toString().replace('\\', '/').replaceAll("index\\.html$", "");
                PAGES.put(address, Jsoup.parse(Files.readString(file)));
            }
        }
    }

    private static List<JsonObject> graph(Document page) {
        List<JsonObject> nodes = new ArrayList<>();
        page.select("script[type=application/ld+json]")
                .forEach(script -> new Gson()
                        .fromJson(script.data(), JsonObject.class)
                        .getAsJsonArray("@graph")
                        .forEach(node -> nodes.add(node.getAsJsonObject())));
        return nodes;
    }

    private static JsonObject node(List<JsonObject> graph, String type) {
        return graph.stream()
                .filter(node -> types(node).contains(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " in " + graph));
    }

    private static Set<String> types(JsonObject node) {
        Set<String> types = new TreeSet<>();
        JsonElement type = node.get("@type");
        if (type instanceof JsonArray several) {
            several.forEach(each -> types.add(each.getAsString()));
        } else {
            types.add(type.getAsString());
        }
        return types;
    }

    private static List<String> references(JsonElement value) {
        List<String> found = new ArrayList<>();
        if (value instanceof JsonObject object) {
            if (object.size() == 1 && object.has("@id")) {
                found.add(object.get("@id").getAsString());
            }
            object.entrySet().forEach(each -> found.addAll(references(each.getValue())));
        } else if (value instanceof JsonArray array) {
            array.forEach(each -> found.addAll(references(each)));
        }
        return found;
    }

    @Test
    void no_reference_leads_nowhere() {
        PAGES.forEach((address, page) -> {
            Set<String> ids = new HashSet<>();
            List<JsonObject> graph = graph(page);
            for (JsonObject node : graph) {
                assertTrue(ids.add(node.get("@id").getAsString()), () -> address + " has a node twice: " + node);
            }
            graph.forEach(node ->
                    references(node).forEach(id -> assertTrue(ids.contains(id), () -> address + " refers to " + id)));
        });
    }

    @Test
    void every_address_in_it_is_one_of_the_site() {
        PAGES.forEach((address, page) -> graph(page).forEach(node -> {
            for (String name : List.of("url", "publishingPrinciples")) {
                if (node.has(name)) {
                    String url = node.get(name).getAsString();
                    assertTrue(PAGES.containsKey(url), () -> address + " tells of " + url);
                }
            }
            if (node.has("itemListElement")) {
                node.getAsJsonArray("itemListElement").forEach(each -> {
                    JsonObject item = each.getAsJsonObject();
                    if (item.has("item")) {
                        assertTrue(PAGES.containsKey(item.get("item").getAsString()), () -> address + ": " + item);
                    }
                });
            }
        }));
    }

    @Test
    void every_page_says_what_it_is() {
        Map<String, String> wanted = Map.ofEntries(
                Map.entry("kind-article", "MedicalWebPage"),
                Map.entry("kind-home", "WebPage"),
                Map.entry("kind-list", "CollectionPage"),
                Map.entry("kind-terms", "CollectionPage"),
                Map.entry("kind-reviewers", "CollectionPage"),
                Map.entry("kind-reviewer", "ProfilePage"),
                Map.entry("kind-page", "WebPage"),
                Map.entry("kind-embed", "WebPage"),
                Map.entry("kind-withdrawn", "WebPage"),
                Map.entry("kind-history", "WebPage"),
                Map.entry("kind-reviews", "WebPage"));
        Set<String> seen = new TreeSet<>();
        PAGES.forEach((address, page) -> {
            String kind = page.body().classNames().stream()
                    .filter(name -> name.startsWith("kind-"))
                    .findFirst()
                    .orElse("");
            List<JsonObject> graph = graph(page);
            if (!wanted.containsKey(kind)) {
                assertEquals(List.of(), graph, address);
                return;
            }
            seen.add(kind);
            boolean reviewed =
                    kind.equals("kind-page") && !page.select(".review").isEmpty();
            JsonObject node = node(graph, reviewed ? "MedicalWebPage" : wanted.getOrDefault(kind, ""));
            // A subject with the articles of a section and no others is said to be that section.
            assertEquals(
                    page.select("link[rel=canonical]").attr("href"),
                    node.get("url").getAsString(),
                    address);
            assertEquals(
                    page.select("html").attr("lang"), node.get("inLanguage").getAsString(), address);
            assertEquals(
                    "https://example.org/#site",
                    references(node.get("isPartOf")).get(0));
            boolean way = !page.select(".breadcrumbs").isEmpty();
            assertEquals(way, node.has("breadcrumb"), address);
            if (way) {
                List<String> shown = page.select(".breadcrumbs li").eachText();
                List<String> told = new ArrayList<>();
                node(graph, "BreadcrumbList")
                        .getAsJsonArray("itemListElement")
                        .forEach(each ->
                                told.add(each.getAsJsonObject().get("name").getAsString()));
                assertEquals(shown, told, address);
            }
        });
        assertTrue(seen.containsAll(Set.of("kind-article", "kind-home", "kind-list", "kind-reviewer", "kind-page")));
    }

    @Test
    void an_article_tells_of_its_review_and_of_nothing_unknown() {
        int articles = 0;
        for (Map.Entry<String, Document> each : PAGES.entrySet()) {
            Document page = each.getValue();
            if (!page.body().hasClass("kind-article")) {
                continue;
            }
            articles++;
            List<JsonObject> graph = graph(page);
            JsonObject medical = node(graph, "MedicalWebPage");
            JsonObject article = node(graph, "Article");
            assertEquals(page.select("h1").text(), article.get("headline").getAsString());
            if (!page.select(".review.stated").isEmpty()) {
                assertFalse(graph.toString().contains("eviewed"), "machines are told of no review that is only stated");
                continue;
            }
            assertEquals(
                    page.select(".review .facts time").attr("datetime"),
                    medical.get("lastReviewed").getAsString());
            JsonObject person = node(graph, "Person");
            assertEquals(
                    references(medical.get("reviewedBy")),
                    List.of(person.get("@id").getAsString()));
            assertTrue(
                    page.select(".review-by a")
                            .eachText()
                            .contains(person.get("name").getAsString()),
                    each::getKey);
            assertEquals(
                    page.select(".review .credentials li").eachText(),
                    person.getAsJsonArray("hasCredential").asList().stream()
                            .map(one -> one.getAsJsonObject().get("name").getAsString())
                            .toList());
            for (String day : List.of("datePublished", "dateModified")) {
                if (article.has(day)) {
                    assertFalse(
                            page.select(".page-foot time[datetime="
                                            + article.get(day).getAsString() + "]")
                                    .isEmpty(),
                            each::getKey);
                }
            }
            // The page above a list is short.
            assertTrue(article.get("wordCount").getAsInt() > 20, each::getKey);
            assertEquals(
                    "https://schema.org/Psychiatric", medical.get("specialty").getAsString());
            assertFalse(article.has("lastReviewed") || article.has("reviewedBy"), "these belong to the page");
            assertFalse(graph.toString().contains("Physician\""), "a reviewer is a person");
        }
        assertTrue(articles > 10);
        JsonObject clinic = node(graph(PAGES.getOrDefault("https://example.org/", new Document(""))), "MedicalClinic");
        assertEquals("North Carolina", clinic.get("areaServed").getAsString());
        assertEquals(
                "https://example.org/how-we-review/",
                clinic.get("publishingPrinciples").getAsString());
        assertTrue(clinic.has("telephone"));
    }
}
