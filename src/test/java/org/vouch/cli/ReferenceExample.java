package org.vouch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.vouch.model.text.Source;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.Fences;
import org.vouch.reader.yaml.YamlDocument;
import org.vouch.reader.yaml.YamlValue;

/**
 * A file that fills in every field of its form, in {@code src/test/resources/reference}.
 *
 * @param source its text, under the path that it would have in a site
 */
record ReferenceExample(Source source) {
    static final Path FOLDER = Path.of("src/test/resources/reference");

    /**
     * Reads an example.
     *
     * @param name its name in the folder of examples
     * @param path where it would be in a site
     */
    static ReferenceExample read(String name, String path) {
        return new ReferenceExample(new Source(path, text(name)));
    }

    static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String path() {
        return source.path();
    }

    String text() {
        return source.text();
    }

    String language() {
        return path().endsWith(".json") ? "json" : path().endsWith(".md") ? "markdown" : "yaml";
    }

    /** Returns the fields of the file; of a page, those between its fences. */
    YamlValue.Mapping values() {
        Diagnostics remarks = new Diagnostics(source);
        if (path().endsWith(".md")) {
            Fences fences = Fences.of(source, remarks);
            return YamlDocument.read(fences.from(), fences.to(), remarks);
        }
        return YamlDocument.read(remarks);
    }

    /** Returns the lines of a field as they are written, from the start of its key. */
    String lines(YamlValue.Entry entry) {
        int from = entry.key().offset();
        int column = from - (text().lastIndexOf('\n', from - 1) + 1);
        return text().substring(from, end(entry.value()))
                .lines()
                .map(line -> line.substring(Math.min(column, indent(line))))
                .collect(Collectors.joining("\n"))
                .stripTrailing();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static int end(YamlValue value) {
        int own = value.offset() + value.length();
        if (value instanceof YamlValue.Sequence list) {
            return list.items().stream().mapToInt(ReferenceExample::end).reduce(own, Math::max);
        }
        return value instanceof YamlValue.Mapping group
                ? group.entries().stream()
                        .map(YamlValue.Entry::value)
                        .mapToInt(ReferenceExample::end)
                        .reduce(own, Math::max)
                : own;
    }
}
