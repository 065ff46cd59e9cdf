package org.vouch.site.render;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.vouch.model.text.Messages;
import org.vouch.site.view.SearchIndex;

/**
 * Prints what the search of a language reads: {@code search/<language>.json}.
 *
 * <p>Its form is fixed, for others read it too: {@code {"version": 1, "language", "words": {...}, "pages": [{"url",
 * "title", "description", "terms": [...], "sections": [[id, heading, text], ...]}], "found": {word: [...]}}}. The
 * section above the first heading has an empty id and an empty heading. The words are those that the search says. Where
 * sections do not hold all of their words, {@code found} has those of the pages, in small letters and without accents
 * and apostrophes, each with the numbers of its pages: the first from 0, the others as the distance to the one before.
 */
public final class SearchFile {
    private static final List<String> WORDS = List.of("hint", "none", "one", "many", "first", "passed-over");

    private SearchFile() {}

    /** Returns the path of a language's file below the output folder. */
    public static String path(String language) {
        return "search/" + language + ".json";
    }

    /** Returns the bytes of a language's file; written page by page, for all words at once are many. */
    public static byte[] print(Messages words, String language, SearchIndex index) {
        Utf8Writer bytes = Utf8Writer.ofThisThread();
        try (JsonWriter out = new JsonWriter(bytes)) {
            // A page that takes the file into itself must not be left by what an author wrote.
            out.setHtmlSafe(true);
            out.beginObject();
            out.name("version").value(1);
            out.name("language").value(language);
            out.name("words").beginObject();
            for (String key : WORDS) {
                out.name(key).value(words.find("search." + key).orElse(""));
            }
            out.endObject();
            out.name("pages").beginArray();
            for (SearchIndex.Entry entry : index.entries()) {
                write(entry, out);
            }
            out.endArray();
            writeFound(index.words().get(), out);
            out.endObject();
            out.flush();
            bytes.write('\n');
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing JSON to memory", impossible);
        }
    }

    private static void writeFound(SortedMap<String, List<Integer>> found, JsonWriter out) throws IOException {
        if (found.isEmpty()) {
            return;
        }
        out.name("found").beginObject();
        for (Map.Entry<String, List<Integer>> word : found.entrySet()) {
            out.name(word.getKey()).beginArray();
            int before = 0;
            for (int page : word.getValue()) {
                out.value(page - before);
                before = page;
            }
            out.endArray();
        }
        out.endObject();
    }

    private static void write(SearchIndex.Entry entry, JsonWriter out) throws IOException {
        out.beginObject();
        out.name("url").value(entry.href());
        out.name("title").value(entry.title());
        out.name("description").value(entry.description());
        out.name("terms").beginArray();
        for (String term : entry.terms()) {
            out.value(term);
        }
        out.endArray();
        out.name("sections").beginArray();
        for (SearchIndex.Section section : entry.sections().get()) {
            out.beginArray();
            out.value(section.id()).value(section.heading()).value(section.text());
            out.endArray();
        }
        out.endArray();
        out.endObject();
    }
}
