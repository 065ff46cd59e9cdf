package org.vouch.service.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.UrlPath;
import org.vouch.reader.html.SavedPage;
import org.vouch.reader.wordpress.ExportEntry;
import org.vouch.reader.wordpress.ExportEntry.Item;
import org.vouch.reader.wordpress.ExportEntry.Meta;

/**
 * Pages of the old site as readers saw them: files that a crawler saved, or saved answers of WordPress's own interface.
 * They hold the words that a builder keeps where nobody can read them, and what a page says to machines of its review.
 */
final class SavedPages {
    /** How the fields are called that come from a saved page. */
    static final String FIELD = "rendered:";

    private static final Pattern WEB =
            Pattern.compile("(?i)^(?:https?:)?//(?:www\\.)?([^/?#:]+)(?::[0-9]+)?([^?#]*).*$");

    private final MediaLibrary files;
    private final Map<String, Saved> byAddress = new HashMap<>();

    /**
     * Where a page is saved, and what of it is asked for often.
     *
     * @param file in the library
     * @param at its place in a list of answers, -1 for a file of its own
     * @param fields what it says of itself
     */
    private record Saved(String file, int at, List<Meta> fields) {
        Saved {
            fields = List.copyOf(fields);
        }
    }

    /** Reads all pages once; their words are read again when they are needed. */
    SavedPages(MediaLibrary files) throws IOException {
        this.files = files;
        for (String path : files.paths()) {
            String name = path.toLowerCase(Locale.ROOT);
            if (name.endsWith(".html") || name.endsWith(".htm")) {
                page(path).ifPresent(page -> keep(page, path, -1));
            } else if (name.endsWith(".json")) {
                List<Optional<SavedPage>> answers = answers(path);
                for (int at = 0; at < answers.size(); at++) {
                    int place = at;
                    answers.get(at).ifPresent(page -> keep(page, path, place));
                }
            }
        }
    }

    private void keep(SavedPage page, String file, int at) {
        List<Meta> fields = new ArrayList<>();
        field("description", page.description(), fields);
        field("reviewedBy", page.reviewer(), fields);
        field("lastReviewed", page.reviewed(), fields);
        String key = page.address().isEmpty() ? ofFile(file) : key(page.address());
        // A copy for phones or printers says that it is at the same address, and lies deeper.
        byAddress.merge(
                key,
                new Saved(file, at, fields),
                (one, more) -> more.file().length() < one.file().length() ? more : one);
    }

    private static void field(String name, String value, List<Meta> fields) {
        if (!value.isEmpty()) {
            fields.add(new Meta(FIELD + name, value));
        }
    }

    /** Returns how many pages there are. */
    int count() {
        return byAddress.size();
    }

    /** Returns a reader of entries that adds to each item what its saved page says of it. */
    Consumer<ExportEntry> adding(Consumer<ExportEntry> out) {
        return entry -> out.accept(entry instanceof Item item ? with(item) : entry);
    }

    private Item with(Item item) {
        return find(item)
                .filter(saved -> !saved.fields().isEmpty())
                .map(saved -> item.with(saved.fields()))
                .orElse(item);
    }

    /** Returns the saved words of an item that everybody could read, and the file that they are in. */
    Optional<Map.Entry<String, String>> words(Item item) throws IOException {
        Optional<Saved> saved = find(item);
        if (saved.isEmpty()) {
            return Optional.empty();
        }
        String file = saved.get().file();
        int at = saved.get().at();
        Optional<SavedPage> page = at < 0 ? page(file) : answers(file).get(at);
        return page.map(each -> Map.entry(file, each.html()));
    }

    private Optional<Saved> find(Item item) {
        boolean open = item.status().equals("publish")
                && !item.locked()
                && !item.link().contains("?");
        if (!open || byAddress.isEmpty()) {
            return Optional.empty();
        }
        String key = key(item.link());
        return Optional.ofNullable(byAddress.get(key))
                .or(() -> Optional.ofNullable(byAddress.get(key.substring(Math.max(0, key.indexOf('/'))))));
    }

    // ---- reading ----

    private Optional<SavedPage> page(String path) throws IOException {
        return files.read(path).flatMap(bytes -> SavedPage.of(new String(bytes, UTF_8)));
    }

    private List<Optional<SavedPage>> answers(String path) throws IOException {
        Optional<byte[]> bytes = files.read(path);
        if (bytes.isEmpty()) {
            return List.of();
        }
        try {
            JsonElement json = JsonParser.parseString(new String(bytes.get(), UTF_8));
            List<Optional<SavedPage>> answers = new ArrayList<>();
            for (JsonElement each : json instanceof JsonArray list ? list.asList() : List.of(json)) {
                answers.add(answer(each));
            }
            return answers;
        } catch (JsonParseException unreadable) {
            return List.of();
        }
    }

    private static Optional<SavedPage> answer(JsonElement json) {
        if (!(json instanceof JsonObject answer)
                || !(answer.get("content") instanceof JsonObject content)
                || said(answer.get("link")).isEmpty()) {
            return Optional.empty();
        }
        boolean locked = content.get("protected") instanceof JsonPrimitive said && said.getAsBoolean();
        String status = said(answer.get("status"));
        return locked || !(status.isEmpty() || status.equals("publish"))
                ? Optional.empty()
                : Optional.of(new SavedPage(
                        said(answer.get("link")),
                        SavedPage.cleared(said(content.get("rendered")), said(answer.get("link"))),
                        "",
                        "",
                        ""));
    }

    private static String said(@Nullable JsonElement value) {
        return value instanceof JsonPrimitive text && text.isString() ? text.getAsString() : "";
    }

    // ---- addresses ----

    private static String key(String address) {
        Matcher web = WEB.matcher(address.strip());
        String host = web.matches() ? web.group(1).toLowerCase(Locale.ROOT) : "";
        return host + path(web.matches() ? web.group(2) : address);
    }

    /** A crawler's files lie as their addresses say, often in a folder named after the host. */
    private static String ofFile(String file) {
        String plain = file.replaceFirst("(?i)(?:^|/)index\\.html?$", "/").replaceFirst("(?i)\\.html?$", "/");
        boolean host = plain.matches("(?i)(?:www\\.)?[a-z0-9-]+(?:\\.[a-z0-9-]+)+/.*");
        return host ? key("//" + plain) : path("/" + plain);
    }

    private static String path(String written) {
        String decoded = UrlPath.decoded(written).orElse(written).toLowerCase(Locale.ROOT);
        return ("/" + decoded + "/").replaceAll("/{2,}", "/");
    }
}
