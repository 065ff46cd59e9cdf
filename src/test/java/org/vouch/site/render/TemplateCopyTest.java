package org.vouch.site.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;

/** A copy of a template says when the theme's own changed, and in which lines. */
class TemplateCopyTest {
    private static final String NAME = "reviewers.ftlh";
    private static final String MOVE =
            "move this file away, run 'vouch new template " + NAME + "', and bring your changes into the new copy";

    @TempDir
    private Path templates;

    private static String now() throws IOException {
        return Theme.builtIn().template(NAME).orElseThrow();
    }

    /** Writes a copy that was made when the theme had another text, and the original beside it if it is given. */
    private List<Finding> outdated(String original, String kept) throws IOException {
        String sum = Fingerprint.of(original.getBytes(UTF_8)).brief();
        Files.writeString(
                templates.resolve(NAME), "<#-- Copied from " + NAME + " of Vouch, " + sum + ". -->\n<p>Ours\n");
        Files.writeString(templates.resolve("." + NAME + "." + sum), kept);
        Theme theme = Theme.read(templates);
        assertEquals(List.of(NAME), theme.ownFiles(), "the original is no template");
        return TemplateCopy.outdated(theme, templates);
    }

    @Test
    void keeps_the_original_beside_a_copy_and_says_nothing_while_it_is_the_same() throws IOException {
        Map<String, String> files = TemplateCopy.files(Theme.builtIn(), NAME);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(templates.resolve(file.getKey()), file.getValue());
        }
        assertEquals(2, files.size());
        assertEquals(now(), List.copyOf(files.values()).get(1));
        assertEquals(List.of(), TemplateCopy.outdated(Theme.read(templates), templates));
    }

    @Test
    void shows_the_lines_that_changed_since() throws IOException {
        List<String> lines = now().lines().toList();
        String longest =
                lines.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
        String old = now().replace(longest, "  <p>As it was</p>") + "<p>Gone</p>\n";
        String cut = longest.strip();
        assertEquals(
                MOVE + "; these lines of Vouch's own changed:\n    - <p>As it was</p>\n    + "
                        + (cut.length() > 100 ? cut.substring(0, 100) + "…" : cut) + "\n    - <p>Gone</p>",
                outdated(old, old).get(0).fix());
    }

    @Test
    void counts_what_would_be_too_long() throws IOException {
        String old = now()
                + IntStream.range(0, 15).mapToObj(i -> "<p>" + i + "</p>\n").collect(Collectors.joining());
        String otherEnds = old.replace("\n", "\r\n");
        assertEquals(
                MOVE + "; these lines of Vouch's own changed:"
                        + IntStream.range(0, 12)
                                .mapToObj(i -> "\n    - <p>" + i + "</p>")
                                .collect(Collectors.joining())
                        + "\n    and 3 more lines",
                outdated(old, otherEnds).get(0).fix());
    }

    @Test
    void shows_no_lines_of_what_is_not_the_original() throws IOException {
        assertEquals(
                MOVE,
                outdated("<p>As it was\n", "<p>Somebody changed this\n").get(0).fix());
    }
}
