package org.vouch.site.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeTest {
    private static final Path TEMPLATES = Path.of("templates");

    @Test
    void lists_every_file_of_the_built_in_theme() throws IOException {
        List<String> there;
        try (Stream<Path> all = Files.walk(TEMPLATES)) {
            there = all.filter(Files::isRegularFile)
                    .map(file -> TEMPLATES.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
        List<String> listed = Files.readAllLines(Path.of("src/main/resources/theme/files.txt"));
        assertEquals(there, listed.stream().sorted().toList(), "src/main/resources/theme/files.txt names them all");
    }

    @Test
    void takes_a_sites_own_file_and_the_built_in_rest(@TempDir Path own) throws IOException {
        Files.createDirectories(own.resolve("assets"));
        Files.writeString(own.resolve("assets/site.css"), "body { color: black }");
        Files.writeString(own.resolve("assets/more.js"), "1;");
        Theme theme = Theme.read(own);
        Theme builtIn = Theme.read(own.resolve("nowhere"));
        assertArrayEquals(
                "body { color: black }".getBytes(StandardCharsets.UTF_8),
                theme.assets().get("site.css"));
        assertTrue(theme.assets().containsKey("more.js"));
        assertArrayEquals(
                builtIn.assets().get("cost-comparison.js"), theme.assets().get("cost-comparison.js"));
        assertNotEquals(builtIn.fingerprint(), theme.fingerprint());
        assertNotEquals(
                builtIn.assetAddresses().get("site.css"), theme.assetAddresses().get("site.css"));
    }
}
