package org.vouch.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everything that a person reads is the English of a plain-language editor: these phrases are not.
 *
 * <p>They are looked for in code and comments too, since comments become messages and names become sentences.
 */
class HouseStyleTest {
    /** Each phrase that is not written here, by what an editor writes instead. */
    private static final Map<String, Pattern> FORBIDDEN = forbidden();

    /**
     * What others wrote, lists of words that articles are searched for, and pages that are written out of files that
     * are read here.
     */
    private static final Set<String> NOT_OURS = Set.of(
            "src/main/resources/org/vouch/dictionary",
            "src/main/resources/org/vouch/language/en.yaml",
            "src/main/resources/org/vouch/language/es.yaml",
            "src/main/resources/org/vouch/language/examples.txt",
            "src/main/resources/org/vouch/reader/image/OFL.txt",
            "src/handbook/content/pages/reference/outputs.md",
            "src/handbook/content/pages/reference/rules",
            "src/handbook/content/pages/reference/template-values.md");

    /** Lines that need such a phrase, by file and a part of the line. */
    private static final Map<String, String> ALLOWED =
            Map.of("src/main/java/org/vouch/cli/JsonFindings.java", "addProperty(\"mend\"");

    private static Map<String, Pattern> forbidden() {
        Map<String, String> phrases = new LinkedHashMap<>();
        phrases.put("is not a …, is not valid", "(?<!there )\\b(?:is|are|was|were) none\\b");
        phrases.put("differs, changed, is different", "(?<!there )\\b(?:is|are|was|were) other\\b|\\bother than\\b");
        phrases.put("current", "\\bof now\\b");
        phrases.put("anyone who, or the person by name", "\\bwhoever\\b");
        phrases.put(
                "reported, shown; or the thing that is reported",
                "\\b(?-i:[Tt]old)\\b|(?-i:[a-z]Told\\b|\\btold[A-Z])");
        phrases.put("recorded", "\\bput down\\b");
        phrases.put("is, or the verb that says it", "\\bstands?\\b(?! for\\b| out\\b|-)");
        phrases.put(
                "after",
                "(?<!translation-|parts\\.|left |leave |leaves |leaving |fall |falls |garden |who is |is |@param |macro |unreviewed )\\bbehind(?: |$)");
        phrases.put("has, carries", "\\bbears\\b");
        phrases.put("fix", "\\bmend(?:s|ed|ing)?\\b");
        phrases.put("a trivial edit", "\\bslips? of the pen\\b");
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        phrases.forEach((instead, phrase) -> patterns.put(instead, Pattern.compile(phrase, Pattern.CASE_INSENSITIVE)));
        return patterns;
    }

    /** What is written here is found nowhere. */
    @Test
    void no_forbidden_phrase_is_written() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            String path = file.toString().replace('\\', '/');
            List<String> lines = Files.readAllLines(file);
            for (int at = 0; at < lines.size(); at++) {
                String line = lines.get(at);
                if (line.contains(ALLOWED.getOrDefault(path, "\n"))) {
                    continue;
                }
                String place = path + ":" + (at + 1) + ": ";
                for (String fault : faults(line)) {
                    found.add(place + fault);
                }
            }
        }
        assertEquals("", String.join("\n", found));
    }

    /** A phrase is found in its every form, and its native neighbours are not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'xml' is none of text, json | 1
                    there is none yet | 0
                    2 sections are other than signed | 1
                    there are other pages | 0
                    the words of now | 1
                    Whoever reads it | 1
                    readers are told so | 1
                    String toldBefore = told; | 1
                    what was put down | 1
                    a file stands there | 1
                    US stands for United States | 0
                    nothing may stand out | 0
                    a space is missing behind this colon | 1
                    what editors leave behind | 0
                    the page bears no name | 1
                    how to mend it | 1
                    """)
    void a_phrase_is_found_and_its_neighbours_are_not(String line, int faults) {
        assertEquals(faults, faults(line).size(), line);
    }

    /** An exception names what is there: without this the list could only grow. */
    @Test
    void every_exception_is_needed() throws IOException {
        for (String path : NOT_OURS) {
            assertTrue(Files.exists(Path.of(path)), path);
        }
        for (Map.Entry<String, String> allowed : ALLOWED.entrySet()) {
            assertTrue(
                    Files.readAllLines(Path.of(allowed.getKey())).stream()
                            .anyMatch(line -> line.contains(allowed.getValue())
                                    && !faults(line).isEmpty()),
                    allowed.getKey());
        }
    }

    private static List<String> faults(String line) {
        List<String> faults = new ArrayList<>();
        FORBIDDEN.forEach((instead, phrase) -> {
            Matcher matcher = phrase.matcher(line);
            if (matcher.find()) {
                faults.add("'" + matcher.group() + "': write '" + instead + "' in: " + line.strip());
            }
        });
        return faults;
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Path.of("README.md")));
        for (String folder : List.of("src/main", "templates", "src/handbook")) {
            try (Stream<Path> walk = Files.walk(Path.of(folder))) {
                walk.filter(Files::isRegularFile)
                        .filter(file -> file.toString().matches(".*\\.(?:java|txt|yaml|ftlh|css|js|md|json|svg)"))
                        .filter(file -> NOT_OURS.stream()
                                .noneMatch(each ->
                                        file.toString().replace('\\', '/').startsWith(each)))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }
}
