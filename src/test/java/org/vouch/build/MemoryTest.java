package org.vouch.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.library.SiteSettings;
import org.vouch.page.Page;
import org.vouch.read.ContentFolder;
import org.vouch.read.PageInspector;
import org.vouch.read.PageReader;
import org.vouch.read.PageSettings;
import org.vouch.read.SourceFile;
import org.vouch.read.Sources;
import org.vouch.read.WordsReader;
import org.vouch.text.Fingerprint;
import org.vouch.text.Outcome;

/** What a build may believe of what another one remembered. */
class MemoryTest {
    private static final String PAGE = "content/articles/iop.md";
    private static final PageSettings SETTINGS =
            new PageSettings("en-US", WordsReader.builtIn(), SiteSettings.Limits.DEFAULT, false, "");

    @TempDir
    Path root = Path.of("");

    /** Somebody who can write the folder remembers other words for a page, under its own fingerprint. */
    @Test
    void a_page_on_record_is_never_taken_from_memory() throws IOException {
        write(PAGE, "---\ntitle: IOP\ndescription: Plainly.\n---\nCall a nurse first.\n");
        remember("---\ntitle: IOP\ndescription: Plainly.\n---\nStop at once, alone.\n");
        assertTrue(recalled().orElse("").contains("Stop at once, alone."), "a page that nobody signed is");
        write("content/reviews/articles/iop/1.yaml", "record: review-1\n");
        assertEquals(Optional.empty(), recalled(), "a page on record is not");
    }

    private void remember(String other) throws IOException {
        Sources sources = ContentFolder.list(root).value();
        SourceFile file = sources.find(PAGE).orElseThrow();
        byte[] bytes = sources.bytes(file);
        try (Memory memory = Memory.open(root.resolve(".vouch"), "test")) {
            memory.fingerprints(sources);
            memory.begin(SETTINGS);
            Page read = new PageReader(SETTINGS, new PageBodies(), PageInspector.NONE)
                    .read(file, other.getBytes(UTF_8))
                    .value();
            Page forged = new Page(
                    read.id(),
                    read.path(),
                    read.kind(),
                    read.language(),
                    read.address(),
                    read.frontMatter(),
                    read.body(),
                    Fingerprint.of(bytes));
            memory.keep(file, Outcome.of(forged));
            memory.save(sources);
        }
    }

    private Optional<String> recalled() throws IOException {
        Sources sources = ContentFolder.list(root).value();
        try (Memory memory = Memory.open(root.resolve(".vouch"), "test")) {
            memory.fingerprints(sources);
            memory.begin(SETTINGS);
            return memory.recall(sources.find(PAGE).orElseThrow())
                    .map(read -> String.valueOf(read.value().body().pieces()));
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
