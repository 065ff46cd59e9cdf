package org.vouch.store.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
    /** All but the first digit of a fingerprint. */
    private static final String NO_HASH = "000000000000000000000000000000000000000000000000000000000000000";

    @TempDir
    Path folder;

    private Path site() {
        return folder.resolve("site");
    }

    @Test
    void refuses_a_folder_of_somebody_else_and_writes_nothing_there() throws IOException {
        Files.createDirectory(site());
        Files.writeString(site().resolve("thesis.txt"), "ten years of work");
        PublishRefusal refusal = assertThrows(PublishRefusal.class, () -> Tree.open(site()));
        assertTrue(refusal.getMessage().contains("'thesis.txt'"), refusal.getMessage());
        assertEquals(Map.of("thesis.txt", "ten years of work"), Tree.everything(site()));
    }

    @Test
    void refuses_a_folder_of_somebody_else_also_if_it_was_locked_once() throws IOException {
        Files.createDirectories(site().resolve(".vouch"));
        Files.writeString(site().resolve("thesis.txt"), "ten years of work");
        assertThrows(PublishRefusal.class, () -> Tree.open(site()));
        assertEquals("ten years of work", Files.readString(site().resolve("thesis.txt")));
    }

    @Test
    void welcomes_what_hosts_ask_for() throws IOException {
        Files.createDirectories(site().resolve(".git"));
        for (String name : new String[] {".gitignore", ".nojekyll", "CNAME"}) {
            Files.writeString(site().resolve(name), "theirs");
        }
        Tree.publish(site(), Map.of("index.html", "home"));
        Tree.publish(site(), Map.of("index.html", "new"));
        assertEquals("theirs", Files.readString(site().resolve("CNAME")));
        assertTrue(Files.exists(site().resolve(".git")));
    }

    @Test
    void refuses_a_file_in_place_of_the_folder() throws IOException {
        Files.writeString(site(), "a file");
        assertThrows(PublishRefusal.class, () -> Tree.open(site()));
        assertThrows(PublishRefusal.class, () -> Tree.open(site().resolve("below")));
        assertEquals("a file", Files.readString(site()));
    }

    @Test
    void follows_a_link_to_the_folder_itself() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Files.createSymbolicLink(site(), real);
        Tree.publish(site(), Map.of("index.html", "home"));
        assertEquals("home", Files.readString(real.resolve("index.html")));
    }

    @Test
    void knows_its_files_by_the_manifest_when_its_own_notes_are_lost() throws IOException {
        Tree.publish(site(), Map.of("index.html", "home", "gone.html", "gone", "edited.html", "ours"));
        Files.writeString(site().resolve("edited.html"), "mine");
        Files.writeString(site().resolve("foreign.html"), "theirs");
        Files.delete(Tree.state(site()));
        PublicationReport report = Tree.publish(site(), Map.of("index.html", "home"));
        assertEquals(1, report.written(), "only the manifest");
        assertEquals(1, report.findings().size());
        assertEquals(Map.of("index.html", "home", "edited.html", "mine", "foreign.html", "theirs"), Tree.site(site()));
    }

    @Test
    void throws_torn_notes_away() throws IOException {
        Tree.publish(site(), Map.of("index.html", "home"));
        byte[] state = Files.readAllBytes(Tree.state(site()));
        for (int i = 0; i < state.length; i += 7) {
            byte[] torn = state.clone();
            torn[i] ^= 1;
            Files.write(Tree.state(site()), torn);
            assertEquals(
                    1,
                    Tree.publish(site(), Map.of("index.html", "new " + i)).changed().stream()
                            .filter("index.html"::equals)
                            .count());
        }
    }

    @Test
    void learns_from_the_manifest_when_the_site_came_from_elsewhere() throws IOException {
        Path other = folder.resolve("other");
        Tree.publish(site(), Map.of("index.html", "old"));
        Tree.publish(other, Map.of("index.html", "newer", "more.html", "more"));
        for (String path : new String[] {"index.html", "more.html", OutputFolder.MANIFEST}) {
            Files.write(site().resolve(path), Files.readAllBytes(other.resolve(path)));
        }
        Tree.publish(site(), Map.of("index.html", "newest"));
        assertEquals(Map.of("index.html", "newest"), Tree.site(site()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"vouch\": \"1\"}",
                "{\"files\": {}}",
                "{\"vouch\": \"1\", \"files\": {}} more",
                "{\"vouch\": \"1\", \"files\": {}, \"files\": {}}",
                "{\"vouch\": \"1\", \"files\": []}",
                "{\"vouch\": \"1\", \"files\": {\"a\": 1}}",
                "{\"vouch\": \"1\", \"files\": {\"a\": \"" + NO_HASH + "\"}}",
                "{\"vouch\": \"1\", \"files\": {\"../a\": \"0" + NO_HASH + "\"}}",
                "{\"vouch\": \"1\", \"files\": {\"/etc/passwd\": \"0" + NO_HASH + "\"}}",
                "{\"vouch\": \"1\", \"files\": {\"a\": \"0" + NO_HASH + "\", \"a\": \"0" + NO_HASH + "\"}}",
            })
    void refuses_a_broken_manifest_where_it_has_nothing_else(String manifest) throws IOException {
        Path file = site().resolve(OutputFolder.MANIFEST);
        Files.createDirectories(file.getParent());
        Files.writeString(file, manifest);
        PublishRefusal refusal = assertThrows(PublishRefusal.class, () -> Tree.open(site()));
        assertTrue(refusal.getMessage().contains("broken"), refusal.getMessage());
        assertEquals(manifest, Files.readString(file));
    }

    @Test
    void clears_leftovers_of_a_run_that_died() throws IOException {
        Tree.publish(site(), Map.of("index.html", "home"));
        Map<String, String> before = Tree.everything(site());
        Files.createDirectories(site().resolve(".vouch/staging"));
        Files.writeString(site().resolve(".vouch/staging/0.new"), "half a pa");
        Files.writeString(site().resolve(".vouch/staging/journal"), "half a jour");
        Files.writeString(site().resolve(".vouch/journal"), "torn");
        Files.writeString(site().resolve(".vouch/undo"), "torn");
        Tree.open(site()).close();
        Tree.open(site()).close();
        assertEquals(before, Tree.everything(site()));
    }

    @Test
    void takes_over_once_what_an_older_program_kept_in_the_output() throws IOException {
        Tree.publish(site(), Map.of("index.html", "home", "orphan.html", "ours"));
        Files.writeString(site().resolve("orphan.html"), "mine");
        Files.createDirectory(site().resolve(".vouch"));
        Files.writeString(site().resolve(".vouch/lock"), "");
        Files.move(Tree.state(site()), site().resolve(".vouch/state"));
        PublicationReport report = Tree.publish(site(), Map.of("index.html", "home"));
        assertEquals(1, report.unchanged());
        assertEquals(1, report.findings().size(), "it is still known which bytes were ours");
        LinkedSite.assertNothingIsLeftOver(site());
        assertTrue(Files.exists(Tree.state(site())));
    }

    @Test
    void keeps_a_file_that_somebody_put_where_an_older_program_kept_its_notes() throws IOException {
        Tree.publish(site(), Map.of("index.html", "home"));
        Files.createDirectory(site().resolve(".vouch"));
        Files.writeString(site().resolve(".vouch/mine.txt"), "mine");
        Tree.publish(site(), Map.of("index.html", "new"));
        assertEquals(Map.of("index.html", "new", ".vouch/mine.txt", "mine"), Tree.site(site()));
    }

    @Test
    void refuses_files_of_somebody_else_at_a_place_where_a_site_stood() throws IOException {
        Map<String, String> files = Map.of("index.html", "home", "a/index.html", "a");
        Tree.publish(site(), files);
        Files.move(site(), folder.resolve("moved away"));
        Files.createDirectory(site());
        Files.writeString(site().resolve("index.html"), "ten years of work");
        assertThrows(PublishRefusal.class, () -> Tree.publish(site(), files));
        assertEquals(Map.of("index.html", "ten years of work"), Tree.everything(site()));
        Files.delete(site().resolve("index.html"));
        assertEquals(3, Tree.publish(site(), files).written(), "an empty folder is made anew");
    }

    @Test
    void remembers_its_files_when_only_the_manifest_was_deleted() throws IOException {
        Tree.publish(site(), Map.of("index.html", "home", "gone.html", "gone"));
        Files.delete(site().resolve(OutputFolder.MANIFEST));
        Tree.publish(site(), Map.of("index.html", "new"));
        assertEquals(Map.of("index.html", "new"), Tree.site(site()));
    }

    @Test
    void publishes_though_nothing_can_be_remembered() throws IOException {
        Files.writeString(Tree.memory(site()), "a file where the memory must go");
        for (int time = 0; time < 3; time++) {
            Tree.publish(site(), Map.of("index.html", "home " + time, "page-" + time + ".html", "page"));
            assertEquals(Map.of("index.html", "home " + time, "page-" + time + ".html", "page"), Tree.site(site()));
        }
        LinkedSite.assertNothingIsLeftOver(site());
    }

    @Test
    void keeps_several_outputs_apart() throws IOException {
        Tree.publish(site(), Map.of("index.html", "home", "a.html", "a"));
        Tree.publish(folder.resolve("staging"), Map.of("index.html", "home", "b.html", "b"));
        Tree.publish(site(), Map.of("index.html", "home"));
        assertEquals(Map.of("index.html", "home"), Tree.site(site()));
        assertEquals(Map.of("index.html", "home", "b.html", "b"), Tree.site(folder.resolve("staging")));
    }

    @Test
    void remembers_its_files_when_all_was_moved_to_another_folder() throws IOException {
        Path here = Files.createDirectory(folder.resolve("here"));
        Map<String, String> files = Map.of("index.html", "home");
        Tree.publish(here.resolve("site"), files);
        Path there = Files.move(here, folder.resolve("there"));
        try (OutputFolder output = Tree.open(there.resolve("site"))) {
            assertTrue(output.standing().isPresent());
        }
    }

    @Test
    void refuses_to_be_the_folder_of_the_site_itself() throws IOException {
        Files.createDirectories(site().resolve(".vouch"));
        PublishRefusal refusal = assertThrows(
                PublishRefusal.class,
                () -> OutputFolder.open(site(), site().resolve(".vouch"), Tree.MORNING, Duration.ZERO, words -> {}));
        assertTrue(refusal.getMessage().contains("the site's own files"), refusal.getMessage());
        assertEquals(Map.of(".vouch/", "an empty folder"), Tree.everything(site()));
    }

    @Test
    void leaves_nothing_behind_that_makes_two_equal_sites_differ() throws IOException {
        Map<String, String> files = LinkedSite.before();
        Tree.publish(site(), LinkedSite.after());
        Tree.publish(site(), files);
        Tree.publish(folder.resolve("afresh"), files);
        assertEquals(Tree.everything(folder.resolve("afresh")), Tree.everything(site()));
    }

    @Test
    void leaves_no_folder_behind_that_it_made_for_nothing() {
        Tree.open(site()).close();
        assertFalse(Files.exists(site()));
    }
}
