package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertEquals(1, index.get("version").getAsInt());
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

    @Test
    void tells_less_of_each_section_the_more_there_is() throws IOException {
        SmallSite.start(root);
        String words = "Plain words that fill a section up to its end. ".repeat(400);
        for (int i = 0; i < 40; i++) {
            SmallSite.article(root, "a" + i, "Article " + i, words);
        }
        JsonObject page = page(index("en-US"), "/articles/a7/");
        String above =
                page.getAsJsonArray("sections").get(0).getAsJsonArray().get(2).getAsString();
        assertTrue(above.length() > 6_000 && above.length() < 7_000, "a share of the room: " + above.length());
        assertTrue(above.matches(".*[a-z.]") && words.contains(above.substring(above.length() - 30)), above);
        assertEquals(
                "more",
                page.getAsJsonArray("sections").get(1).getAsJsonArray().get(0).getAsString());
        assertTrue(text("en-US").length() < 600_000);
    }

    @Test
    void finds_each_word_of_each_page_however_much_there_is() throws IOException {
        SmallSite.start(root);
        String words = "Plain words that fill a section up to its end. ".repeat(400);
        String[] rare = {"naltrexone", "Suboxone", "can\u2019t", "Ma\u00f1ana", "O'Brien", "women's", "B12"};
        for (int i = 0; i < 40; i++) {
            SmallSite.article(root, "a" + (10 + i), "Article " + i, words + (i < rare.length ? rare[i] + "." : ""));
        }
        JsonObject index = index("en-US");
        JsonObject found = index.getAsJsonObject("found");
        String[] folded = {"naltrexone", "suboxone", "cant", "manana", "brien", "womens", "b12"};
        for (int i = 0; i < folded.length; i++) {
            assertEquals(
                    "/articles/a" + (10 + i) + "/",
                    index.getAsJsonArray("pages")
                            .get(found.getAsJsonArray(folded[i]).get(0).getAsInt())
                            .getAsJsonObject()
                            .get("url")
                            .getAsString(),
                    folded[i]);
        }
        assertTrue(found.has("plain") && !found.has("to"), "what is passed over when it is typed is not listed");
    }

    @Test
    void counts_pages_from_the_one_before() throws IOException {
        SmallSite.start(root);
        String words = "Plain words that fill a section up to its end. ".repeat(400);
        for (int i = 0; i < 40; i++) {
            SmallSite.article(
                    root, "a" + (10 + i), "Article " + i, words + (i == 3 || i == 4 || i == 9 ? "Vivitrol." : ""));
        }
        assertEquals(
                "[3,1,5]",
                index("en-US").getAsJsonObject("found").get("vivitrol").toString());
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
