package org.vouch.store.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
    @TempDir
    Path folder;

    private Path site() {
        return folder.resolve("site");
    }

    @Test
    void publishes_afresh() {
        PublicationReport report = Tree.publish(site(), Map.of("index.html", "home", "a/b/index.html", "deep"));
        assertEquals(Map.of("index.html", "home", "a/b/index.html", "deep"), Tree.site(site()));
        assertEquals(List.of(OutputFolder.MANIFEST, "a/b/index.html", "index.html"), report.created());
        assertEquals(3, report.written());
        assertEquals(0, report.unchanged());
        assertTrue(report.bytes() > 8);
        assertEquals(
                Set.of("index.html", "a/b/index.html", OutputFolder.MANIFEST),
                Tree.everything(site()).keySet(),
                "the site and nothing else");
    }

    @Test
    void writes_nothing_when_nothing_changed() throws IOException {
        Map<String, String> files = Map.of("index.html", "home", "a/index.html", "a");
        Tree.publish(site(), files);
        List<Path> standing = List.of(
                site().resolve("index.html"),
                site().resolve("a/index.html"),
                site().resolve(OutputFolder.MANIFEST),
                Tree.state(site()));
        List<Object> before = new ArrayList<>();
        for (Path path : standing) {
            before.add(identity(path));
        }
        List<Path> touched = new ArrayList<>();
        PublicationReport report = Tree.publish(site(), files, (kind, about) -> touched.add(about));
        assertEquals(0, report.written());
        assertEquals(3, report.unchanged());
        assertEquals(0, report.bytes());
        for (int i = 0; i < standing.size(); i++) {
            assertEquals(before.get(i), identity(standing.get(i)));
        }
        touched.removeIf(path -> path.startsWith(site().resolve(".vouch")));
        assertEquals(List.of(), touched, "nothing but the lock, while the run is at work");
    }

    private static Object identity(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return List.of(String.valueOf(attributes.fileKey()), attributes.lastModifiedTime(), attributes.size());
    }

    @Test
    void changes_and_deletes_only_what_differs() throws IOException {
        Tree.publish(site(), Map.of("index.html", "old", "same.html", "same", "gone/deep/index.html", "gone"));
        Object same = identity(site().resolve("same.html"));
        PublicationReport report =
                Tree.publish(site(), Map.of("index.html", "new", "same.html", "same", "more/index.html", "more"));
        assertEquals(Map.of("index.html", "new", "same.html", "same", "more/index.html", "more"), Tree.site(site()));
        assertEquals(List.of("more/index.html"), report.created());
        assertEquals(List.of(OutputFolder.MANIFEST, "index.html"), report.changed());
        assertEquals(List.of("gone/deep/index.html"), report.deleted());
        assertEquals(1, report.unchanged());
        assertEquals(same, identity(site().resolve("same.html")));
        assertFalse(Files.exists(site().resolve("gone")), "a folder that became empty is cleared away");
    }

    @Test
    void goes_from_a_file_to_a_folder_and_back() {
        Map<String, String> asFile = Map.of("index.html", "1", "a", "file", "b/c/d", "deep", "b/c/e", "e");
        Map<String, String> asFolder = Map.of("index.html", "2", "a/x/y", "deep", "a/z", "z", "b", "file");
        Tree.publish(site(), asFile);
        Tree.publish(site(), asFolder);
        assertEquals(asFolder, Tree.site(site()));
        Tree.publish(site(), asFile);
        assertEquals(asFile, Tree.site(site()));
    }

    @Test
    void refuses_a_path_that_is_both_file_and_folder() {
        PublishRefusal refusal = assertThrows(
                PublishRefusal.class, () -> Tree.publish(site(), Map.of("index.html", "1", "a", "file", "a/b", "b")));
        assertTrue(refusal.getMessage().contains("also files in a folder"), refusal.getMessage());
        assertFalse(Files.exists(site()));
    }

    @Test
    void repairs_a_file_that_somebody_changed() throws IOException {
        Tree.publish(site(), Map.of("index.html", "home", "torn.html", "a whole page"));
        Files.writeString(site().resolve("index.html"), "HOME");
        Files.writeString(site().resolve("torn.html"), "");
        PublicationReport report = Tree.publish(site(), Map.of("index.html", "home", "torn.html", "a whole page"));
        assertEquals(List.of("index.html", "torn.html"), report.changed());
        assertEquals(Map.of("index.html", "home", "torn.html", "a whole page"), Tree.site(site()));
    }

    @Test
    void repairs_a_link_in_place_of_a_file_and_leaves_its_target_alone() throws IOException {
        Tree.publish(site(), Map.of("index.html", "home"));
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "home");
        Files.delete(site().resolve("index.html"));
        Files.createSymbolicLink(site().resolve("index.html"), elsewhere);
        Tree.publish(site(), Map.of("index.html", "new"));
        assertFalse(Files.isSymbolicLink(site().resolve("index.html")));
        assertEquals("home", Files.readString(elsewhere));
    }

    @Test
    void writes_and_deletes_nothing_beyond_a_link() throws IOException {
        Tree.publish(site(), Map.of("index.html", "home", "a/x.html", "x"));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.move(site().resolve("a/x.html"), elsewhere.resolve("x.html"));
        Files.delete(site().resolve("a"));
        Files.createSymbolicLink(site().resolve("a"), elsewhere);
        PublishRefusal refusal = assertThrows(
                PublishRefusal.class, () -> Tree.publish(site(), Map.of("index.html", "home", "a/x.html", "new")));
        assertTrue(refusal.getMessage().contains("symbolic link"), refusal.getMessage());
        Tree.publish(site(), Map.of("index.html", "home"));
        assertEquals("x", Files.readString(elsewhere.resolve("x.html")));
    }

    @Test
    void takes_note_when_only_the_time_of_a_file_changed() throws IOException {
        Map<String, String> files = Map.of("index.html", "home");
        Tree.publish(site(), files);
        Files.setLastModifiedTime(site().resolve("index.html"), FileTime.fromMillis(1_000));
        assertEquals(0, Tree.publish(site(), files).written());
        List<Path> touched = new ArrayList<>();
        Tree.publish(site(), files, (kind, about) -> touched.add(about));
        touched.removeIf(path -> path.startsWith(site().resolve(".vouch")));
        assertEquals(List.of(), touched, "the second time there is nothing to note");
        assertEquals(FileTime.fromMillis(1_000), Files.getLastModifiedTime(site().resolve("index.html")));
    }

    @Test
    void refuses_a_file_of_somebody_else_in_the_way_before_anything_is_changed() throws IOException {
        Tree.publish(site(), Map.of("index.html", "old"));
        Files.createDirectory(site().resolve("a"));
        Files.writeString(site().resolve("a/index.html"), "mine");
        Files.writeString(site().resolve("b.html"), "mine too");
        Map<String, String> before = Tree.everything(site());
        PublishRefusal refusal = assertThrows(
                PublishRefusal.class,
                () -> Tree.publish(site(), Map.of("index.html", "new", "a/index.html", "a", "b.html", "b")));
        assertTrue(refusal.getMessage().contains("a/index.html: Vouch did not write the file that is there"));
        assertTrue(refusal.getMessage().contains("b.html"), refusal.getMessage());
        assertEquals(before, Tree.everything(site()));
    }

    @Test
    void leaves_files_of_somebody_else_alone() throws IOException {
        Tree.publish(site(), Map.of("index.html", "old", "a/index.html", "a"));
        Files.writeString(site().resolve("a/mine.txt"), "mine");
        Files.writeString(site().resolve("CNAME"), "example.org");
        Tree.publish(site(), Map.of("index.html", "new"));
        assertEquals(Map.of("index.html", "new", "a/mine.txt", "mine", "CNAME", "example.org"), Tree.site(site()));
    }

    @Test
    void takes_over_a_file_that_has_the_very_bytes() throws IOException {
        Tree.publish(site(), Map.of("index.html", "home"));
        Files.writeString(site().resolve("a.html"), "a");
        assertEquals(
                1,
                Tree.publish(site(), Map.of("index.html", "home", "a.html", "a"))
                        .written());
        Tree.publish(site(), Map.of("index.html", "home"));
        assertEquals(Map.of("index.html", "home"), Tree.site(site()));
    }

    @Test
    void keeps_an_orphan_that_somebody_changed_and_says_so_each_time() throws IOException {
        Tree.publish(site(), Map.of("index.html", "home", "notes.html", "ours", "touched.html", "ours"));
        Files.writeString(site().resolve("notes.html"), "mine");
        Files.setLastModifiedTime(site().resolve("touched.html"), FileTime.fromMillis(1_000));
        for (int time = 0; time < 2; time++) {
            PublicationReport report = Tree.publish(site(), Map.of("index.html", "home"));
            assertEquals(1, report.findings().size());
            assertEquals("output-changed-by-hand", report.findings().get(0).rule());
            assertTrue(report.findings().get(0).span().path().endsWith("notes.html"));
            assertEquals(Map.of("index.html", "home", "notes.html", "mine"), Tree.site(site()));
        }
    }

    @Test
    void refuses_two_files_at_one_address_and_names_both() {
        try (OutputFolder output = Tree.open(site())) {
            Publication publication = output.begin(Tree.PERMIT);
            publication.offer(new Artifact("a.html", new byte[1], "articles/a.md"));
            publication.offer(new Artifact("a.html", new byte[2], "pages/a.md"));
            PublishRefusal refusal = assertThrows(PublishRefusal.class, () -> publication.commit(Tree::manifest));
            assertTrue(refusal.getMessage().contains("articles/a.md and pages/a.md"), refusal.getMessage());
            assertThrows(IllegalStateException.class, () -> publication.offer(Tree.artifact("b", "b")));
        }
        assertFalse(Files.exists(site()), "a folder that was made for nothing is cleared away");
    }

    @Test
    void abandons_without_a_trace() {
        Tree.publish(site(), Map.of("index.html", "old", "gone.html", "gone"));
        Map<String, String> before = Tree.everything(site());
        try (OutputFolder output = Tree.open(site())) {
            Publication publication = output.begin(Tree.PERMIT);
            publication.offer(Tree.artifact("index.html", "new"));
            publication.offer(Tree.artifact("a/b/c.html", "new"));
            publication.abandon();
            publication.abandon();
        }
        try (OutputFolder output = Tree.open(site())) {
            output.begin(Tree.PERMIT).offer(Tree.artifact("a/b/c.html", "new"));
        }
        assertEquals(before, Tree.everything(site()));
    }

    @Test
    void takes_offers_from_many_threads() {
        Map<String, String> files = new TreeMap<>();
        IntStream.range(0, 500).forEach(i -> files.put("a" + i % 7 + "/" + i + "/index.html", "page " + i));
        try (OutputFolder output = Tree.open(site())) {
            Publication publication = output.begin(Tree.PERMIT);
            files.entrySet().parallelStream()
                    .forEach(file -> publication.offer(Tree.artifact(file.getKey(), file.getValue())));
            assertEquals(501, publication.commit(Tree::manifest).written());
        }
        assertEquals(files, Tree.site(site()));
    }

    @Test
    void insists_on_the_manifests_place() {
        try (OutputFolder output = Tree.open(site())) {
            Publication publication = output.begin(Tree.PERMIT);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> publication.commit(files -> Tree.artifact("other.json", "{}")));
        }
    }
}
