package org.vouch.reader.wordpress;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parts of page builders: the content of {@code builders.txt}, which an editor can add to. */
final class BuilderTable {
    /** The table that travels with the program. */
    static final BuilderTable BUILT_IN = read("/org/vouch/reader/wordpress/builders.txt");

    /** Names under which a setting holds words for readers. */
    private static final Pattern WORDY = Pattern.compile("title|heading|text|label|content|caption|message|question"
            + "|answer|description|name|author|quote|button|phone|address|bio");

    private static final Pattern FIGURES = Pattern.compile("price|amount|cost|phone|number|value");
    private static final Pattern THREE_WORDS =
            Pattern.compile("(?:^|\\s)\\p{L}[\\p{L}'’,.-]*\\s+[\\p{L}\\p{N}][^\\s]*\\s+\\S*\\p{L}");

    private final Map<String, BuilderPart> parts = new HashMap<>();
    private final Map<String, String> builders = new LinkedHashMap<>();
    private final Pattern quiet;

    private BuilderTable(String text) {
        List<String> patterns = new ArrayList<>();
        text.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> List.of(line.split("\\s+", -1)))
                .forEach(line -> take(line, patterns));
        quiet = Pattern.compile(patterns.stream()
                .map(each -> Pattern.quote(each).replace("*", "\\E.*\\Q"))
                .collect(Collectors.joining("|")));
    }

    private void take(List<String> line, List<String> patterns) {
        switch (line.get(0)) {
            case "quiet" -> patterns.addAll(line.subList(1, line.size()));
            case "builder" -> builders.put(line.get(2), line.get(1));
            default -> {
                if (parts.put(line.get(0), BuilderPart.of(line)) != null) {
                    throw new IllegalArgumentException(line.get(0) + " is in the table twice");
                }
            }
        }
    }

    private static BuilderTable read(String name) {
        try (InputStream file = BuilderTable.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return new BuilderTable(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("the program's file " + name + " cannot be read", broken);
        }
    }

    /** Returns what the table says of a shortcode or a widget. */
    Optional<BuilderPart> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** Returns the names of all parts. */
    List<String> names() {
        return parts.keySet().stream().sorted().toList();
    }

    /** Returns the builders whose shortcodes are in a text. */
    List<String> buildersIn(String text) {
        return builders.entrySet().stream()
                .filter(each -> text.contains("[" + each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Returns whether a setting that the table does not name holds words for readers. */
    boolean holdsWords(String setting, String value) {
        String name = setting.substring(setting.lastIndexOf('.') + 1);
        if (quiet.matcher(name).matches() || value.contains("://")) {
            return false;
        }
        boolean letters = value.chars().anyMatch(Character::isLetter);
        boolean figures = value.chars().anyMatch(Character::isDigit);
        return (letters && WORDY.matcher(name).find())
                || (figures && FIGURES.matcher(name).find())
                || THREE_WORDS.matcher(value).find();
    }
}
