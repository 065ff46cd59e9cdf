package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the search finds, as it stands in the file that a reader's browser gets. */
class SearchFileTest {
    @TempDir
    private Path root = Path.of("unset");

    private JsonObject index(String language) throws IOException {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int exit = Vouch.run(out, out, "build", "-q", "--root", root.toString(), "--as-of", "2024-06-01");
        assertEquals(0, exit, said.toString());
        return new Gson().fromJson(text(language), JsonObject.class);
    }

    private String text(String language) throws IOException {
        return Files.readString(root.resolve("site/search/" + language + ".json"));
    }

    private static JsonObject page(JsonObject index, String url) {
        for (var each : index.getAsJsonArray("pages")) {
            if (each.getAsJsonObject().get("url").getAsString().equals(url)) {
                return each.getAsJsonObject();
            }
        }
        throw new AssertionError("no page " + url + " in " + index);
    }

    private static String sections(JsonObject page) {
        StringBuilder text = new StringBuilder();
        for (var each : page.getAsJsonArray("sections")) {
            JsonArray section = each.getAsJsonArray();
            assertEquals(3, section.size());
            text.append('#').append(section.get(0).getAsString());
            text.append(" [").append(section.get(1).getAsString()).append("] ");
            text.append(section.get(2).getAsString()).append('\n');
        }
        return text.toString();
    }

    @Test
    void holds_each_section_in_the_words_that_readers_see() throws IOException {
        SmallSite.start(root);
        SmallSite.article(root, "iop", "IOP & you", """
                Above the *first* heading, unseen by none[^s].

                ## What [it](/articles/iop/) is {#what}

                One **bold** word, ha**lf** a word, 3 < 4 & "quoted".

                - first item
                - second item

                ### Deeper

                `code` and a [link](https://example.org/ "title").

                [^s]: A note that nobody looks for.
                """);
        JsonObject index = index("en-US");
        assertEquals("en-US", index.get("language").getAsString());
        assertEquals(2, index.get("version").getAsInt());
        assertEquals("1 result", index.getAsJsonObject("words").get("one").getAsString());
        JsonObject page = page(index, "/articles/iop/");
        assertEquals("IOP & you", page.get("title").getAsString());
        assertEquals("About iop.", page.get("description").getAsString());
        assertEquals("[\"Care\"]", page.get("terms").toString());
        assertEquals("""
                # [] Above the first heading, unseen by none.
                #what [What it is] One bold word, half a word, 3 < 4 & “quoted”. first item second item
                #deeper [Deeper] code and a link.
                #more [More] The end.
                """, sections(page));
    }

    @Test
    void holds_no_page_that_readers_do_not_get() throws IOException {
        SmallSite.start(root);
        SmallSite.article(root, "out", "Out", "Visible words.");
        SmallSite.article(root, "draft", "Secret draft", "Unfinished words.");
        Path draft = root.resolve("content/articles/draft.md");
        Files.writeString(draft, Files.readString(draft).replaceFirst("---\n", "---\ndraft: true\n"));
        SmallSite.article(root, "gone", "Withdrawn one", "Withdrawn words.");
        Path gone = root.resolve("content/articles/gone.md");
        Files.writeString(
                gone,
                Files.readString(gone)
                        .replaceFirst("---\n", "---\nwithdrawn: {on: 2024-03-01, reason: It was wrong.}\n"));
        index("en-US");
        String text = text("en-US");
        assertTrue(text.contains("Visible words"), text);
        assertFalse(text.contains("Unfinished") || text.contains("Secret") || text.contains("Withdrawn"), text);
    }

    @Test
    void holds_nothing_that_could_leave_a_script_and_speaks_each_language_apart() throws IOException {
        SmallSite.start(root);
        SmallSite.article(root, "a", "</script><script>alert(1)</script>", "Words with `</script>`.");
        SmallSite.article(root, "a.es", "Una página", "Palabras en español.");
        JsonObject index = index("en-US");
        assertEquals(
                "</script><script>alert(1)</script>",
                page(index, "/articles/a/").get("title").getAsString());
        assertFalse(text("en-US").contains("<"), text("en-US"));
        assertFalse(text("en-US").contains("español"));
        JsonObject spanish = new Gson().fromJson(text("es"), JsonObject.class);
        assertEquals(1, spanish.getAsJsonArray("pages").size());
        assertTrue(sections(page(spanish, "/es/articles/a/")).contains("Palabras en español."));
    }

    /** Writes more than fits into one file, with rare words in some of the articles. */
    private void large(String... rare) throws IOException {
        SmallSite.start(root);
        String words = "Plain words that fill a section up to its end. ".repeat(400);
        for (int i = 0; i < 40; i++) {
            SmallSite.article(root, "a" + (10 + i), "Article " + i, words + (i < rare.length ? rare[i] + "." : ""));
        }
    }

    /** Returns the places of a word, as a browser finds them. */
    private List<Integer> places(JsonObject index, String word) throws IOException {
        String name = "";
        for (JsonElement part : index.getAsJsonArray("parts")) {
            if (part.getAsJsonArray().get(0).getAsString().compareTo(word) <= 0) {
                name = part.getAsJsonArray().get(1).getAsString();
            }
        }
        String text = Files.readString(root.resolve("site/search/en-US/w-" + name + ".json"));
        JsonArray distances = new Gson().fromJson(text, JsonObject.class).getAsJsonArray(word);
        List<Integer> places = new ArrayList<>();
        int place = 0;
        for (JsonElement distance : distances == null ? new JsonArray() : distances) {
            place += distance.getAsInt();
            places.add(place);
        }
        return places;
    }

    @Test
    void comes_in_parts_that_hold_each_word_of_each_section() throws IOException {
        large(
                "naltrexone",
                "Suboxone",
                "can\u2019t",
                "Ma\u00f1ana",
                "O'Brien",
                "women's",
                "B12",
                "don't",
                "\u00c9tape",
                "DON\u02bcT-ever");
        JsonObject index = index("en-US");
        JsonObject page = page(index, "/articles/a10/");
        assertEquals(2, page.get("sections").getAsInt());
        assertFalse(page.has("description"), "what only some results show is not fetched by all");
        String[] folded = {"naltrexone", "suboxone", "cant", "manana", "brien", "womens", "b12", "dont", "etape", "ever"
        };
        for (int i = 0; i < folded.length; i++) {
            assertEquals(List.of(i * 4), places(index, folded[i]), folded[i]);
        }
        assertEquals(40, places(index, "plain").size());
        assertEquals(3, places(index, "more").get(0), "the heading of the second section");
        assertEquals(List.of(), places(index, "to"), "what is passed over when it is typed is not listed");
    }

    @Test
    void tells_what_is_in_a_page_with_others_beside_it() throws IOException {
        large();
        JsonObject details = index("en-US").getAsJsonObject("details");
        assertEquals(32, details.get("each").getAsInt());
        JsonArray names = details.getAsJsonArray("names");
        assertEquals(2, names.size());
        String text = Files.readString(
                root.resolve("site/search/en-US/d-" + names.get(1).getAsString() + ".json"));
        JsonArray second = new Gson().fromJson(text, JsonArray.class);
        assertEquals(8, second.size());
        assertEquals(
                "{\"description\":\"About a42.\",\"sections\":[[\"\",\"\"],[\"more\",\"More\"]]}",
                second.get(0).toString());
    }

    @Test
    void closes_a_part_before_it_is_large_and_names_it_by_what_it_holds() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 8_000; i++) {
            many.append("word").append(i).append(' ');
        }
        large(many.toString());
        JsonArray parts = index("en-US").getAsJsonArray("parts");
        assertTrue(parts.size() >= 2, parts.toString());
        List<String> names = new ArrayList<>();
        try (var files = Files.list(root.resolve("site/search/en-US"))) {
            for (Path file : files.toList()) {
                assertTrue(Files.size(file) < 80_000, file.toString());
                names.add(file.getFileName().toString());
            }
        }
        index("en-US");
        for (String name : names) {
            assertTrue(Files.exists(root.resolve("site/search/en-US/" + name)), "the same after a second build");
        }
        SmallSite.article(root, "a10", "Article 0", "Short.");
        index("en-US");
        try (var files = Files.list(root.resolve("site/search/en-US"))) {
            assertTrue(files.count() < names.size() + 1, "parts that no index names are gone");
        }
    }

    @Test
    void sends_readers_of_another_language_to_the_main_one() throws IOException {
        SmallSite.start(root);
        SmallSite.article(root, "a", "Title", "Words.");
        SmallSite.article(root, "a.es", "T\u00edtulo", "Palabras.");
        assertFalse(index("en-US").has("elsewhere"));
        assertEquals(
                "{\"file\":\"en-US.json\",\"language\":\"en-US\",\"mark\":\"(en ingl\u00e9s)\"}",
                index("es").getAsJsonObject("elsewhere").toString());
    }

    @Test
    void says_what_the_server_sees_of_a_search_in_parts() throws IOException {
        large();
        JsonObject words = index("en-US").getAsJsonObject("words");
        assertTrue(words.get("hint").getAsString().contains("the server sees only"), words.toString());
    }

    @Test
    void says_when_it_holds_less_than_whole_sections() throws IOException {
        SmallSite.start(root);
        SmallSite.article(root, "a", "Article", "Plain words.");
        assertFalse(said().contains("Search"), said());
        String words = "Plain words that fill a section up to its end. ".repeat(400);
        for (int i = 0; i < 40; i++) {
            SmallSite.article(root, "b" + i, "Article " + i, words);
        }
        String told = said();
        assertTrue(told.contains("Search     pages in 'en-US' have 160,"), told);
        StringWriter checked = new StringWriter();
        PrintWriter out = new PrintWriter(checked);
        Vouch.run(out, out, "check", "--root", root.toString(), "--as-of", "2024-06-01");
        assertTrue(checked.toString().contains("[search-cut]"), checked.toString());
    }

    private String said() {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        assertEquals(0, Vouch.run(out, out, "build", "--root", root.toString(), "--as-of", "2024-06-01"));
        return said.toString();
    }
}
