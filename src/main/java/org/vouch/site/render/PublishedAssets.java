package org.vouch.site.render;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vouch.model.text.Fingerprint;

/**
 * The assets of a theme as they are published. The name of each holds the fingerprint of its bytes, so that a browser
 * that has an old page never mixes it with a new style; style sheets name the others by their new names.
 */
final class PublishedAssets {
    private final Map<String, byte[]> files;
    private final SortedMap<String, byte[]> published = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** The style sheets that import one which imports them. */
    private final Set<String> circular = new TreeSet<>();

    /**
     * Those that are being published: a style sheet that imports itself, or one that imports it, has no new name yet.
     */
    private final Set<String> begun = new HashSet<>();

    /**
     * Publishes assets.
     *
     * @param files their bytes, by their paths in {@code assets/}
     */
    PublishedAssets(Map<String, byte[]> files) {
        this.files = files;
        files.keySet().stream().sorted().forEach(this::publish);
    }

    /** Returns the bytes of each asset, by the path of its file in {@code assets/}. */
    SortedMap<String, byte[]> bytes() {
        return published;
    }

    /** Returns the path in {@code assets/} under which each asset is published, by that of its file. */
    Map<String, String> names() {
        return names;
    }

    /** Returns the style sheets that import one which imports them, or themselves: it goes out without its new name. */
    Set<String> circular() {
        return circular;
    }

    private Optional<String> publish(String file) {
        String known = names.get(file);
        if (known != null) {
            return Optional.of(known);
        }
        byte[] bytes = files.get(file);
        if (bytes == null || !begun.add(file)) {
            return Optional.empty();
        }
        byte[] last = file.endsWith(".css") ? withNewNames(file, bytes) : bytes;
        int dot = file.lastIndexOf('.');
        String stem = dot < 0 ? file : file.substring(0, dot);
        String ending = dot < 0 ? "" : file.substring(dot);
        String name = stem + "." + Fingerprint.of(last).brief() + ending;
        published.put(file, last);
        names.put(file, name);
        return Optional.of(name);
    }

    private byte[] withNewNames(String sheet, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        StringBuilder renamed = new StringBuilder();
        int from = 0;
        for (StyleReference reference : StyleReference.in(sheet, text)) {
            Optional<String> name = reference.asset().flatMap(this::publish);
            if (name.isEmpty() && reference.asset().filter(files::containsKey).isPresent()) {
                circular.add(sheet);
            }
            if (name.isPresent()) {
                renamed.append(text, from, reference.start()).append(reference.leadingTo(sheet, name.get()));
                from = reference.end();
            }
        }
        return from == 0
                ? bytes
                : renamed.append(text.substring(from)).toString().getBytes(StandardCharsets.UTF_8);
    }
}
