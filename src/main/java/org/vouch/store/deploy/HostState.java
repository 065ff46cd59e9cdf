package org.vouch.store.deploy;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.vouch.store.publish.Artifact;
import org.vouch.store.publish.OutputFolder;

/**
 * What a host remembers of deploys beside the manifest: the paths that the manifest does not tell of, or not for
 * certain. It names no person, for it lies where everybody can read it.
 *
 * @param at when the last deploy began, as {@code 2026-11-29T10:15:30Z}
 * @param run what tells that deploy from every other
 * @param pending paths that a deploy began to put, change or delete and did not finish: their bytes are uncertain
 * @param retiring assets of the site that such a deploy began to replace, which are still as they were
 * @param kept files that the manifest does not list: assets that no page names any more, left for readers who opened a
 *     page before, and the signature of the manifest
 * @param headers the sum of the rules for headers by which its files were put; empty if it has none
 */
public record HostState(
        String at,
        String run,
        SortedSet<String> pending,
        SortedSet<String> retiring,
        SortedSet<String> kept,
        String headers) {
    /** Where it lies on the host. */
    public static final String PATH = OutputFolder.HOST_STATE;

    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");

    private static final Pattern RUN = Pattern.compile("[0-9a-f-]{36}");

    /** Copies the paths in. */
    public HostState {
        pending = Collections.unmodifiableSortedSet(new TreeSet<>(pending));
        retiring = Collections.unmodifiableSortedSet(new TreeSet<>(retiring));
        kept = Collections.unmodifiableSortedSet(new TreeSet<>(kept));
    }

    /** Returns the file that says it. */
    public Artifact artifact() {
        StringWriter text = new StringWriter();
        try (JsonWriter out = new JsonWriter(text)) {
            out.setIndent("  ");
            out.beginObject().name("at").value(at).name("run").value(run);
            list(out, "pending", pending);
            list(out, "retiring", retiring);
            list(out, "kept", kept);
            if (!headers.isEmpty()) {
                out.name("headers").value(headers);
            }
            out.endObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing JSON to memory", impossible);
        }
        return new Artifact(PATH, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void list(JsonWriter out, String name, SortedSet<String> paths) throws IOException {
        out.name(name).beginArray();
        for (String path : paths) {
            out.value(path);
        }
        out.endArray();
    }

    /** Reads what a host has; nothing if it is not what Vouch writes. */
    public static Optional<HostState> read(byte[] bytes) {
        try (JsonReader json = new JsonReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)))) {
            json.setStrictness(Strictness.STRICT);
            String at = "";
            String run = "";
            String headers = "";
            SortedSet<String> pending = new TreeSet<>();
            SortedSet<String> retiring = new TreeSet<>();
            SortedSet<String> kept = new TreeSet<>();
            json.beginObject();
            while (json.hasNext()) {
                switch (json.nextName()) {
                    case "at" -> at = json.nextString();
                    case "run" -> run = json.nextString();
                    case "pending" -> pending = paths(json);
                    case "retiring" -> retiring = paths(json);
                    case "kept" -> kept = paths(json);
                    case "headers" -> headers = json.nextString();
                    default -> json.skipValue();
                }
            }
            json.endObject();
            boolean whole = json.peek() == JsonToken.END_DOCUMENT
                    && MOMENT.matcher(at).matches()
                    && RUN.matcher(run).matches();
            return whole ? Optional.of(new HostState(at, run, pending, retiring, kept, headers)) : Optional.empty();
        } catch (IOException | IllegalStateException notJson) {
            return Optional.empty();
        }
    }

    private static SortedSet<String> paths(JsonReader json) throws IOException {
        SortedSet<String> paths = new TreeSet<>();
        json.beginArray();
        while (json.hasNext()) {
            String path = json.nextString();
            // What cannot be a file of a site was not written by Vouch, and must not be deleted for it.
            if (Artifact.faultOf(path).isPresent()) {
                throw new IOException("no path: " + path);
            }
            paths.add(path);
        }
        json.endArray();
        return paths;
    }
}
