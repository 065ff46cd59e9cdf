package org.vouch.service.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.text.Source;

class FaultyFilesTest {
    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void start() throws IOException {
        root = folder.resolve("root");
        write("root/content/a.md", "Words.");
        write("root/.git/config", "password");
        write("elsewhere", "password");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Optional<String> text(String path) {
        return new FaultyFiles(root).text(path).map(Source::text);
    }

    @Test
    void shows_what_is_of_the_site_and_a_file_that_somebody_named_in_full() throws IOException {
        Files.createSymbolicLink(root.resolve("content/b.md"), Path.of("a.md"));
        assertEquals(Optional.of("Words."), text("content/a.md"));
        assertEquals(Optional.of("Words."), text("content/b.md"));
        assertEquals(Optional.of("password"), text(folder.resolve("elsewhere").toString()));
    }

    @Test
    void shows_nothing_of_what_a_link_leads_to_outside() throws IOException {
        Files.createSymbolicLink(root.resolve("content/out.md"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(root.resolve("content/out"), folder);
        Files.createSymbolicLink(root.resolve("content/git.md"), root.resolve(".git/config"));
        Files.createSymbolicLink(root.resolve("content/self.md"), Path.of("self.md"));
        for (String path : new String[] {
            "content/out.md",
            "content/out/elsewhere",
            "content/git.md",
            "content/self.md",
            "content/none.md",
            "content",
            ".git/config"
        }) {
            assertEquals(Optional.empty(), text(path), path);
        }
    }
}
