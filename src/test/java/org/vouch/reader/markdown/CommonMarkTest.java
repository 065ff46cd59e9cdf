package org.vouch.reader.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouch.model.page.Body;
import org.vouch.model.text.Outcome;

/**
 * All examples of CommonMark 0.31.2. Each is either printed as the specification says, or listed in
 * {@code commonmark-deviations.txt} with the reason why it is not.
 */
class CommonMarkTest {
    private static final Map<Integer, String> DEVIATIONS = deviations();

    /** One example of the specification, as its file has it. */
    record Example(int example, String section, String markdown, String html) {
        @Override
        public String toString() {
            return example + ", " + section;
        }
    }

    static Stream<Example> examples() {
        try (InputStreamReader json =
                new InputStreamReader(resource("commonmark-0.31.2.json"), StandardCharsets.UTF_8)) {
            return Arrays.stream(new Gson().fromJson(json, Example[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, String> deviations() {
        Map<Integer, String> reasons = new HashMap<>();
        try (InputStream text = resource("commonmark-deviations.txt")) {
            new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int blank = line.indexOf(' ');
                        reasons.put(Integer.valueOf(line.substring(0, blank)), line.substring(blank + 1));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reasons;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(CommonMarkTest.class.getResourceAsStream(name), name);
    }

    @Test
    void the_file_holds_the_whole_specification() {
        assertEquals(655, examples().count());
        assertTrue(DEVIATIONS.keySet().stream().allMatch(number -> number >= 1 && number <= 655));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void is_printed_as_the_specification_says(Example example) {
        Outcome<Body> read = Sample.read(example.markdown());
        String printed = Sample.html(read.value());
        boolean htmlRefused =
                read.findings().stream().anyMatch(finding -> finding.rule().equals("raw-html"));
        String expected = htmlRefused ? withoutEscapes(example.html()) : Markup.normalized(example.html());
        String actual = htmlRefused ? withoutEscapes(printed) : Markup.normalized(printed);
        String reason = DEVIATIONS.get(example.example());
        if (reason == null) {
            assertEquals(expected, actual, example.markdown());
        } else {
            assertNotEquals(expected, actual, () -> "listed without need: " + reason);
        }
    }

    /** HTML that is refused is printed as words; without escapes and paragraphs around it, it is the same again. */
    private static String withoutEscapes(String html) {
        String words = Parser.unescapeEntities(Parser.unescapeEntities(html.replaceAll("</?p>", ""), false), false)
                .replace(" class=\"external\" rel=\"noopener\"", "")
                .replaceAll("<h([1-6]) id=\"[^\"]*\">", "<h$1>");
        return Markup.plainMarks(words).replaceAll("\\s+", "");
    }
}
