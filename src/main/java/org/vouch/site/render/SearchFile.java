package org.vouch.site.render;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Messages;
import org.vouch.site.view.SearchIndex;

/**
 * Prints what the search of a language reads: {@code search/<language>.json} and, where there is much, its parts beside
 * it in a folder of that name.
 *
 * <p>Its form is fixed, for others read it too: {@code {"version": 2, "language", "words": {...}, "elsewhere": {"file",
 * "language", "mark"}, "pages": [{"url", "title", "description", "terms": [...], "also": [...], "sections": [[id,
 * heading, text], ...]}]}}. The section above the first heading has an empty id and an empty heading. The words are
 * those that the search says. "elsewhere" is there in other languages than the main one.
 *
 * <p>In parts, {@code sections} is how many a page has; {@code parts} are {@code [[first word, name], ...]} in order,
 * and {@code w-<name>.json} is {@code {word: [...]}}: where a word is, the first place from 0, the others as the
 * distance to the one before. A place is the number of a section, counted through all pages, doubled; in a heading, one
 * more. Words are in small letters, without accents and apostrophes. {@code details} are {@code {"each", "names":
 * [...]}}, and each {@code d-<name>.json} is {@code [{"description", "sections": [[id, heading], ...]}, ...]} of so
 * many pages. A name is made of what a part holds, so one that is kept never goes with another index.
 */
public final class SearchFile {
    private static final List<String> WORDS = List.of("hint", "none", "one", "many", "first", "passed-over");

    /** A part is closed after the word with which it has so many bytes; packed, that is about a third. */
    private static final int PART_BYTES = 32_768;

    /** So many pages share a part of details, so that loading one does not tell which page was found. */
    private static final int PAGES_OF_DETAILS = 32;

    private static final int NAME_LENGTH = 12;

    private final String language;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private SearchFile(String language) {
        this.language = language;
    }

    /** Returns the path of a language's file below the output folder. */
    public static String path(String language) {
        return "search/" + language + ".json";
    }

    /** Returns the files of a language by their paths, the one that names the others last. */
    public static Map<String, byte[]> print(Messages words, String language, SearchIndex index) {
        SearchFile file = new SearchFile(language);
        file.print(words, index);
        return file.files;
    }

    @FunctionalInterface
    private interface Json {
        void write(JsonWriter out) throws IOException;
    }

    private static byte[] json(Json json) {
        Utf8Writer bytes = Utf8Writer.ofThisThread();
        try (JsonWriter out = new JsonWriter(bytes)) {
            // A page that takes the file into itself must not be left by what an author wrote.
            out.setHtmlSafe(true);
            json.write(out);
            out.flush();
            bytes.write('\n');
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing JSON to memory", impossible);
        }
    }

    private void print(Messages words, SearchIndex index) {
        Optional<SearchIndex.Words> inParts = index.words().map(each -> each.get());
        Map<String, String> parts = new LinkedHashMap<>();
        inParts.ifPresent(each -> parts.putAll(parts(each.places())));
        List<String> details = inParts.map(each -> details(index, each)).orElse(List.of());
        byte[] main = json(out -> {
            out.beginObject();
            out.name("version").value(2);
            out.name("language").value(language);
            out.name("words").beginObject();
            for (String key : WORDS) {
                out.name(key).value(words.find("search." + said(key, inParts)).orElse(""));
            }
            out.endObject();
            if (index.elsewhere().isPresent()) {
                SearchIndex.Elsewhere elsewhere = index.elsewhere().get();
                out.name("elsewhere").beginObject();
                out.name("file").value(elsewhere.language() + ".json");
                out.name("language").value(elsewhere.language());
                out.name("mark").value(elsewhere.mark());
                out.endObject();
            }
            out.name("pages").beginArray();
            for (int i = 0; i < index.entries().size(); i++) {
                int page = i;
                write(
                        index.entries().get(i),
                        inParts.map(each -> each.outlines().get(page).size()),
                        out);
            }
            out.endArray();
            if (inParts.isPresent()) {
                out.name("parts").beginArray();
                for (Map.Entry<String, String> part : parts.entrySet()) {
                    out.beginArray().value(part.getKey()).value(part.getValue()).endArray();
                }
                out.endArray();
                out.name("details").beginObject();
                out.name("each").value(PAGES_OF_DETAILS);
                list("names", details, out);
                out.endObject();
            }
            out.endObject();
        });
        files.put(path(language), main);
    }

    /**
     * What leaves the device is reported as it is: where there are parts, the server sees which of them are fetched.
     */
    private static String said(String key, Optional<SearchIndex.Words> inParts) {
        return key.equals("hint") && inParts.isPresent() ? "hint-parts" : key;
    }

    private String keep(String kind, byte[] bytes) {
        String name = Fingerprint.of(bytes).hex().substring(0, NAME_LENGTH);
        files.put("search/" + language + "/" + kind + "-" + name + ".json", bytes);
        return name;
    }

    /** Prints the parts of the words; returns their names by the first word of each. */
    private Map<String, String> parts(SortedMap<String, int[]> places) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, int[]> part = new LinkedHashMap<>();
        int bytes = 0;
        for (Map.Entry<String, int[]> each : places.entrySet()) {
            part.put(each.getKey(), each.getValue());
            bytes += each.getKey().length() + bytesOf(each.getValue());
            if (bytes >= PART_BYTES) {
                names.put(part.keySet().iterator().next(), keep("w", words(part)));
                part.clear();
                bytes = 0;
            }
        }
        if (!part.isEmpty()) {
            names.put(part.keySet().iterator().next(), keep("w", words(part)));
        }
        return names;
    }

    private static int bytesOf(int[] places) {
        int bytes = 0;
        int before = 0;
        for (int place : places) {
            bytes += bytesOf(place - before);
            before = place;
        }
        return bytes;
    }

    private static int bytesOf(int distance) {
        if (distance < 10) {
            return 2;
        }
        if (distance < 100) {
            return 3;
        }
        return distance < 1_000 ? 4 : 6;
    }

    private static byte[] words(Map<String, int[]> part) {
        return json(out -> {
            out.beginObject();
            for (Map.Entry<String, int[]> word : part.entrySet()) {
                out.name(word.getKey()).beginArray();
                int before = 0;
                for (int place : word.getValue()) {
                    out.value(place - before);
                    before = place;
                }
                out.endArray();
            }
            out.endObject();
        });
    }

    private List<String> details(SearchIndex index, SearchIndex.Words words) {
        List<String> names = new ArrayList<>();
        for (int from = 0; from < index.entries().size(); from += PAGES_OF_DETAILS) {
            int first = from;
            int end = Math.min(from + PAGES_OF_DETAILS, index.entries().size());
            names.add(keep("d", json(out -> {
                out.beginArray();
                for (int i = first; i < end; i++) {
                    out.beginObject();
                    out.name("description").value(index.entries().get(i).description());
                    out.name("sections").beginArray();
                    for (SearchIndex.Section section : words.outlines().get(i)) {
                        out.beginArray()
                                .value(section.id())
                                .value(section.heading())
                                .endArray();
                    }
                    out.endArray();
                    out.endObject();
                }
                out.endArray();
            })));
        }
        return names;
    }

    private static void write(SearchIndex.Entry entry, Optional<Integer> sections, JsonWriter out) throws IOException {
        out.beginObject();
        out.name("url").value(entry.href());
        out.name("title").value(entry.title());
        if (sections.isEmpty()) {
            out.name("description").value(entry.description());
        }
        list("terms", entry.terms(), out);
        if (!entry.also().isEmpty()) {
            list("also", entry.also(), out);
        }
        if (sections.isPresent()) {
            out.name("sections").value(sections.get());
        } else {
            out.name("sections").beginArray();
            for (SearchIndex.Section section : entry.sections().get()) {
                out.beginArray();
                out.value(section.id()).value(section.heading()).value(section.text());
                out.endArray();
            }
            out.endArray();
        }
        out.endObject();
    }

    private static void list(String name, List<String> texts, JsonWriter out) throws IOException {
        out.name(name).beginArray();
        for (String text : texts) {
            out.value(text);
        }
        out.endArray();
    }
}
