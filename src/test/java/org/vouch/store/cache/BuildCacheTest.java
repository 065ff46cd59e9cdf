package org.vouch.store.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.page.Page;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Outcome;
import org.vouch.reader.content.ContentFolder;
import org.vouch.reader.content.PageInspector;
import org.vouch.reader.content.PageReader;
import org.vouch.reader.content.PageSettings;
import org.vouch.reader.content.SourceFile;
import org.vouch.reader.content.Sources;
import org.vouch.reader.content.WordsReader;
import org.vouch.service.verify.PageBodies;
import org.vouch.store.publish.BuildReport;

/** What a build may believe of what another one remembered. */
class BuildCacheTest {
    private static final String PAGE = "content/articles/iop.md";
    private static final PageSettings SETTINGS =
            new PageSettings("en-US", WordsReader.builtIn(), SiteSettings.Limits.DEFAULT, false, "");

    private static final BuildCache.Ending ENDED = new BuildCache.Ending(
            "all of it",
            Fingerprint.of("manifest"),
            new BuildReport(
                    List.of(), 1, 2, 3, 4, List.of(), List.of(), List.of(), Optional.empty(), Optional.empty()));

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

    /** A bad disk may change any byte and lose the end of any file; what is left is true, or it is not believed. */
    @Test
    void a_memory_that_is_harmed_anywhere_gives_what_was_read_or_nothing() throws IOException {
        write(PAGE, "---\ntitle: IOP\ndescription: Plainly.\n---\nCall a nurse first.\n");
        remember(root.resolve(".vouch"), SETTINGS);
        Sources sources = ContentFolder.list(root).value();
        Outcome<Page> read = recalled(sources, SETTINGS).orElseThrow();
        BuildCache.Ending ending = ended(ENDED).orElseThrow();
        List<Path> files = files();
        assertEquals(3, files.size(), "an index, a shelf and an ending: " + files);
        int refused = 0;
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            for (int at = 0; at < whole.length; at++) {
                byte[] flipped = whole.clone();
                flipped[at] ^= (byte) (1 << at % 8);
                for (byte[] harmed : List.of(flipped, Arrays.copyOf(whole, at))) {
                    Files.write(file, harmed);
                    Optional<Outcome<Page>> page = recalled(sources, SETTINGS);
                    Optional<BuildCache.Ending> last = ended(ENDED);
                    String where = file.getFileName() + " at " + at;
                    assertEquals(read, page.orElse(read), where);
                    assertEquals(ending, last.orElse(ending), where);
                    assertTrue(page.isEmpty() || last.isEmpty(), "what was harmed is believed: " + where);
                    refused++;
                }
            }
            Files.write(file, whole);
        }
        assertTrue(refused > 1_000, "only " + refused + " harmed files");
        assertEquals(Optional.of(read), recalled(sources, SETTINGS), "what is whole again is believed again");
    }

    /** A shelf that a power cut brought back may be whole, and hold what other settings gave. */
    @Test
    void what_was_read_under_other_settings_is_not_taken_for_what_these_give() throws IOException {
        write(PAGE, "---\ntitle: IOP\ndescription: Plainly.\n---\nCall a nurse first.\n");
        Path spanish = root.resolve("spanish");
        remember(spanish, new PageSettings("es-US", WordsReader.builtIn(), SiteSettings.Limits.DEFAULT, false, ""));
        remember(root.resolve(".vouch"), SETTINGS);
        Sources sources = ContentFolder.list(root).value();
        assertEquals("en-US", recalled(sources, SETTINGS).orElseThrow().value().language());
        Files.copy(spanish.resolve("pages-1"), root.resolve(".vouch/pages-1"), StandardCopyOption.REPLACE_EXISTING);
        assertEquals(Optional.empty(), recalled(sources, SETTINGS));
    }

    @Test
    void how_a_build_into_one_folder_ended_is_not_taken_for_how_one_into_another_did() throws IOException {
        write(PAGE, "---\ntitle: IOP\ndescription: Plainly.\n---\nCall a nurse first.\n");
        remember(root.resolve(".vouch"), SETTINGS);
        Path other = root.resolve(".vouch")
                .resolve("ending-" + Fingerprint.of("elsewhere").brief());
        Files.copy(
                files().stream()
                        .filter(file -> file.toString().contains("ending-"))
                        .findFirst()
                        .orElseThrow(),
                other);
        assertTrue(ended(ENDED).isPresent());
        try (BuildCache memory = BuildCache.open(root.resolve(".vouch"), "test")) {
            assertEquals(Optional.empty(), memory.ending("elsewhere", ENDED.seen()));
        }
    }

    private void remember(Path folder, PageSettings settings) throws IOException {
        Sources sources = ContentFolder.list(root).value();
        SourceFile file = sources.find(PAGE).orElseThrow();
        try (BuildCache memory = BuildCache.open(folder, "test")) {
            memory.fingerprints(sources, sources::bytes);
            memory.begin(settings);
            memory.keep(
                    file,
                    new PageReader(settings, new PageBodies(), PageInspector.NONE).read(file, sources.bytes(file)));
            memory.save(sources, sources::bytes);
            memory.saveEnding("site", ENDED);
        }
    }

    private Optional<Outcome<Page>> recalled(Sources sources, PageSettings settings) throws IOException {
        try (BuildCache memory = BuildCache.open(root.resolve(".vouch"), "test")) {
            memory.fingerprints(sources, sources::bytes);
            memory.begin(settings);
            return memory.recall(sources.find(PAGE).orElseThrow()).map(BuildCacheTest::whole);
        }
    }

    private Optional<BuildCache.Ending> ended(BuildCache.Ending as) {
        try (BuildCache memory = BuildCache.open(root.resolve(".vouch"), "test")) {
            return memory.ending("site", as.seen());
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(root.resolve(".vouch"))) {
            return all.filter(file -> !file.getFileName().toString().matches("lock|\\..*"))
                    .sorted()
                    .toList();
        }
    }

    private void remember(String other) throws IOException {
        Sources sources = ContentFolder.list(root).value();
        SourceFile file = sources.find(PAGE).orElseThrow();
        byte[] bytes = sources.bytes(file);
        try (BuildCache memory = BuildCache.open(root.resolve(".vouch"), "test")) {
            memory.fingerprints(sources, sources::bytes);
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
            memory.save(sources, sources::bytes);
        }
    }

    /** What is remembered is there as long as its memory is open. */
    private static Outcome<Page> whole(Outcome<Page> read) {
        Page page = read.value();
        return new Outcome<>(page.with(page.body().with(List.copyOf(page.body().pieces()))), read.findings());
    }

    private Optional<String> recalled() throws IOException {
        Sources sources = ContentFolder.list(root).value();
        try (BuildCache memory = BuildCache.open(root.resolve(".vouch"), "test")) {
            memory.fingerprints(sources, sources::bytes);
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
