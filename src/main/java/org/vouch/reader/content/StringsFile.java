package org.vouch.reader.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Messages;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Source;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.Quotes;
import org.vouch.reader.yaml.YamlDocument;
import org.vouch.reader.yaml.YamlValue;

/**
 * A site's words of one language as they are in their file, and the same file with lines for more of them. Not a letter
 * that is there is changed.
 *
 * <p>A line whose text between the quotes is empty waits for its translation, and counts as none.
 */
public final class StringsFile {
    /** The start of the keys that name subjects, tags and folders. */
    public static final String LABEL = "label.";

    private static final String TEXTS = WordsReader.TEXTS;

    /** YAML takes no longer text for a key unless it is marked as one. */
    private static final int LONGEST_KEY = 1_000;

    private static final String INDENT = "  ";

    private final Source source;
    private final Map<String, String> lines = new LinkedHashMap<>();
    private final YamlValue.Mapping file;
    private final List<Finding> findings;

    /**
     * Reads a file.
     *
     * @param source the file, named after the language
     */
    public StringsFile(Source source) {
        this.source = source;
        Diagnostics remarks = new Diagnostics(source);
        this.file = YamlDocument.read(remarks);
        for (YamlValue.Entry entry : file.entries()) {
            if (entry.name().equals(TEXTS)) {
                if (entry.value() instanceof YamlValue.Mapping texts) {
                    texts.entries().forEach(text -> put(Messages.TEXTS + text.name(), text.value()));
                }
            } else {
                put(entry.name(), entry.value());
            }
        }
        List<Finding> all = new ArrayList<>(remarks.findings());
        all.addAll(WordsReader.read(source).findings());
        this.findings = List.copyOf(all);
    }

    private void put(String key, YamlValue value) {
        lines.put(key, value instanceof YamlValue.Scalar scalar ? scalar.text() : value.toString());
    }

    /** Returns the translations that the program itself knows of a language, by key; none if it knows none. */
    public static Messages known(String language) {
        if (!language.equals("es")) {
            return new Messages(language, Map.of());
        }
        StringsFile known =
                new StringsFile(BuiltInFile.remarks("new-site/strings/es.yaml").source());
        if (!known.findings.isEmpty()) {
            throw new IllegalStateException("the program's own file is wrong: " + known.findings);
        }
        return new Messages(language, known.lines);
    }

    /** Returns the first error that has to be fixed before anything can be added. */
    public Optional<Finding> fault() {
        return findings.stream()
                .filter(finding -> finding.severity().atLeast(Severity.ERROR))
                .findFirst();
    }

    /** Returns whether the file has a line for a key, be it empty or not. */
    public boolean has(String key) {
        return lines.containsKey(key);
    }

    /** Returns how many lines wait for their translation. */
    public long empty() {
        return lines.values().stream().filter(String::isBlank).count();
    }

    /**
     * Returns the text of the file with more lines in it.
     *
     * @param more translations by key, those of texts with {@link Messages#TEXTS} before them; empty ones are still to
     *     be written
     * @return nothing if the file is written in a way that does not let lines be added without a change to it
     */
    public Optional<String> with(Map<String, String> more) {
        String ends = source.text().isEmpty() || source.text().endsWith("\n") ? "" : "\n";
        List<String> all = new ArrayList<>(List.of((source.text() + ends).split("(?<=\n)", -1)));
        all.removeIf(String::isEmpty);
        Optional<YamlValue.Entry> texts = file.entries().stream()
                .filter(entry -> entry.name().equals(TEXTS))
                .findFirst();
        Map<String, String> own = new LinkedHashMap<>(more);
        own.keySet().removeIf(key -> !key.startsWith(Messages.TEXTS));
        Map<String, String> names = new LinkedHashMap<>(more);
        names.keySet().removeAll(own.keySet());
        if (texts.isPresent()) {
            all.add(lineAfter(texts.get()), written(own, indent(texts.get())));
            all.add(names.isEmpty() ? "" : written(names, ""));
        } else {
            all.add(written(names, ""));
            all.add(own.isEmpty() ? "" : TEXTS + ":\n" + written(own, INDENT));
        }
        String text = String.join("", all);
        return holds(text, more) ? Optional.of(text) : Optional.empty();
    }

    private boolean holds(String text, Map<String, String> more) {
        StringsFile after = new StringsFile(new Source(source.path(), text));
        Map<String, String> expected = new HashMap<>(lines);
        expected.putAll(more);
        return after.lines.equals(expected) && after.fault().isEmpty();
    }

    /** Returns how many lines are above the end of an entry, its own last one among them. */
    private int lineAfter(YamlValue.Entry entry) {
        YamlValue value = entry.value();
        YamlValue last = value;
        if (value instanceof YamlValue.Mapping mapping && !mapping.entries().isEmpty()) {
            last = mapping.entries().get(mapping.entries().size() - 1).value();
        }
        int end = Math.max(entry.key().offset() + entry.key().length(), last.offset() + last.length());
        String before = source.text().substring(0, Math.min(end, source.text().length()));
        String whole = before.endsWith("\n") ? before.substring(0, before.length() - 1) : before;
        return (int) whole.chars().filter(c -> c == '\n').count() + 1;
    }

    private String indent(YamlValue.Entry texts) {
        if (texts.value() instanceof YamlValue.Mapping mapping
                && !mapping.entries().isEmpty()) {
            int at = mapping.entries().get(0).key().offset();
            int start = source.text().lastIndexOf('\n', at - 1) + 1;
            String before = source.text().substring(start, at);
            return before.isBlank() ? before : INDENT;
        }
        return INDENT;
    }

    private static String written(Map<String, String> lines, String indent) {
        return lines.entrySet().stream()
                .map(line -> indent + key(line.getKey(), indent) + ": " + Quotes.around(line.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String key(String key, String indent) {
        if (!key.startsWith(Messages.TEXTS)) {
            return key.matches("[a-z0-9.-]+") ? key : Quotes.around(key);
        }
        String text = Quotes.around(key.substring(Messages.TEXTS.length()));
        return text.length() <= LONGEST_KEY ? text : "? " + text + "\n" + indent;
    }
}
