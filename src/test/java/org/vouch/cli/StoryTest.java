package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tells every story of {@code src/test/resources/stories} and compares. With {@code -Dgolden=rewrite} it writes down
 * how each story went instead; the difference in version control is then what is to be reviewed.
 */
class StoryTest {
    private static final Path STORIES = Path.of("src/test/resources/stories");

    static List<String> stories() throws IOException {
        try (Stream<Path> files = Files.list(STORIES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void goes_as_told(String name, @TempDir Path root) throws IOException {
        Path file = STORIES.resolve(name);
        String told = Story.read(file).tell(root.toRealPath());
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.writeString(file, told, StandardCharsets.UTF_8);
            return;
        }
        assertEquals(Files.readString(file, StandardCharsets.UTF_8), told);
    }
}
