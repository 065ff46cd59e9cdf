package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouch.cli.HandbookReference.Kind;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Source;
import org.vouch.reader.content.WordsReader;
import org.vouch.reader.markdown.MarkdownReader;
import org.vouch.reader.markdown.MarkdownSettings;

/**
 * The reference of the handbook says what the program's tables say. With {@code -Dgolden=rewrite} it is written anew;
 * the difference in version control is then what is to be reviewed.
 */
class HandbookReferenceTest {
    private static final Path FOLDER = Path.of("src/handbook");
    private static final Path PLACES = Path.of("src/main/resources/handbook/places.txt");
    private static final Path FILES = Path.of("src/main/resources/handbook/files.txt");
    private static final Path PAGES = Path.of("src/handbook/content/pages");

    /** The page that leads to all of them is written by hand. */
    private static final String BY_HAND = "reference/index.md";

    @Test
    void the_reference_is_what_the_tables_say(@TempDir Path folder) throws IOException {
        List<ReferencePage> pages = HandbookReference.pages(folder.toRealPath());
        SortedMap<String, String> made = new TreeMap<>();
        pages.forEach(page -> made.put(page.path() + ".md", page.text()));
        if ("rewrite".equals(System.getProperty("golden"))) {
            rewrite(made);
            Files.createDirectories(PLACES.getParent());
            Files.writeString(PLACES, places(pages));
            Files.writeString(FILES, files());
            return;
        }
        SortedMap<String, String> there = there();
        assertEquals(List.copyOf(made.keySet()), List.copyOf(there.keySet()));
        made.forEach((path, text) -> assertEquals(text, there.get(path), path));
        assertEquals(places(pages), Files.readString(PLACES));
        assertEquals(files(), Files.readString(FILES));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_reader_reads_each_example_without_a_remark(Kind kind) {
        assertEquals(List.<Finding>of(), kind.findings());
    }

    static Set<String> directives() {
        return DirectiveReference.described().keySet();
    }

    @ParameterizedTest
    @MethodSource("directives")
    void the_reader_reads_each_directive_without_a_remark(String name) {
        DirectiveReference.Described described =
                Objects.requireNonNull(DirectiveReference.described().get(name));
        Source page = new Source("content/articles/example.md", described.example() + "\n");
        MarkdownSettings settings = new MarkdownSettings(
                "en-US", Objects.requireNonNull(WordsReader.builtIn().get("en")), 100);
        assertEquals(
                List.<Finding>of(),
                new MarkdownReader().read(page, 0, settings, List.of()).findings());
    }

    private static SortedMap<String, String> there() throws IOException {
        SortedMap<String, String> there = new TreeMap<>();
        try (Stream<Path> files = Files.walk(PAGES.resolve("reference"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                there.put(PAGES.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        there.remove(BY_HAND);
        return there;
    }

    /** Returns a line for each word that a page explains. */
    private static String places(List<ReferencePage> pages) {
        return pages.stream()
                .flatMap(page -> page.entries().stream())
                .map(entry -> entry.word() + "\t" + entry.address() + "\n")
                .distinct()
                .collect(Collectors.joining());
    }

    /** Returns a line for each file that travels with the program. */
    private static String files() throws IOException {
        List<String> names = new ArrayList<>();
        for (String folder : List.of("content", "templates")) {
            try (Stream<Path> files = Files.walk(FOLDER.resolve(folder))) {
                files.filter(Files::isRegularFile)
                        .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                        .forEach(names::add);
            }
        }
        return names.stream().sorted().map(name -> name + "\n").collect(Collectors.joining());
    }

    private static void rewrite(Map<String, String> made) throws IOException {
        for (String path : there().keySet()) {
            Files.delete(PAGES.resolve(path));
        }
        for (Map.Entry<String, String> page : made.entrySet()) {
            Path file = PAGES.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
    }
}
