package org.vouch.store.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.library.DeployHost;
import org.vouch.model.text.Fingerprint;
import org.vouch.store.publish.Artifact;
import org.vouch.store.publish.OutputFolder;

/** A branch of a bare repository, from which a host serves. */
class GitHostTest {
    @TempDir
    Path folder;

    private Path here;
    private Path there;

    @BeforeEach
    void repositories() throws Exception {
        here = folder.resolve("here");
        there = folder.resolve("there.git");
        git(folder, "init", "--quiet", "here");
        git(folder, "init", "--quiet", "--bare", "there.git");
        git(here, "config", "user.name", "Ana Editor");
        git(here, "config", "user.email", "ana@example.org");
        git(here, "remote", "add", "origin", "../there.git");
    }

    private static String git(Path in, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", in.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private Host host() throws HostFailure {
        return host("origin");
    }

    private static Artifact file(String path, String text) {
        return new Artifact(path, text.getBytes(UTF_8));
    }

    private Host host(String remote) throws HostFailure {
        return host(remote, Optional.empty(), said -> {});
    }

    private Host host(String remote, Optional<String> domain, Consumer<String> teller) throws HostFailure {
        HostMachine quiet = QuietMachine.plain();
        return Hosts.open(
                new DeployHost.Git(remote, "pages", domain),
                here,
                here.resolve("site"),
                new HostMachine(quiet.environment(), quiet.clock(), quiet.pause(), teller));
    }

    private static Artifact manifest(String text) {
        return file(OutputFolder.MANIFEST, text);
    }

    private static Optional<Fingerprint> sum(String text) {
        return Optional.of(Fingerprint.of(text));
    }

    private void published(String text, Optional<Fingerprint> before, List<String> gone, Artifact... files)
            throws HostFailure {
        try (Host host = host()) {
            host.remove(gone);
            host.put(List.of(files));
            assertTrue(host.publish(manifest(text), before));
        }
    }

    private List<String> files() throws Exception {
        return git(there, "-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", "pages")
                .lines()
                .toList();
    }

    @Test
    void a_deploy_is_one_commit_of_whoever_made_it() throws Exception {
        published("one", Optional.empty(), List.of(), file("index.html", "home"), file(".nojekyll", ""));
        published("two", sum("one"), List.of("index.html"), file("über \"x\"/a b.html", "words"));
        assertEquals("2\n", git(there, "rev-list", "--count", "pages"));
        assertEquals("Ana Editor <ana@example.org>\n", git(there, "log", "-1", "--format=%an <%ae>", "pages"));
        assertEquals(Set.of(".nojekyll", OutputFolder.MANIFEST, "über \"x\"/a b.html"), Set.copyOf(unquoted()));
        assertEquals("words", git(there, "show", "pages:über \"x\"/a b.html"));
    }

    private List<String> unquoted() throws Exception {
        return List.of(git(there, "ls-tree", "-r", "-z", "--name-only", "pages").split("\0", -1)).stream()
                .filter(name -> !name.isEmpty())
                .toList();
    }

    @Test
    void nothing_is_seen_before_the_manifest() throws Exception {
        try (Host host = host()) {
            assertTrue(host.switchesAtOnce());
            assertEquals(Optional.empty(), host.read("index.html"));
            host.put(List.of(file("index.html", "home")));
            assertEquals("", git(there, "branch", "--list", "pages"));
            assertTrue(host.publish(manifest("one"), Optional.empty()));
        }
        assertEquals(List.of(".nojekyll", OutputFolder.MANIFEST, "index.html"), files());
    }

    @Test
    void files_of_others_on_the_branch_are_found_and_stay() throws Exception {
        published("one", Optional.empty(), List.of(), file("CNAME", "example.org"), file("index.html", "home"));
        try (Host host = host()) {
            assertEquals(Set.of("CNAME"), host.present(Set.of("CNAME", "none", "index")));
            assertEquals("example.org", new String(host.read("CNAME").orElseThrow(), UTF_8));
        }
        published("two", sum("one"), List.of(), file("index.html", "other home"));
        assertEquals(List.of(".nojekyll", OutputFolder.MANIFEST, "CNAME", "index.html"), files());
    }

    @Test
    void github_pages_learns_the_domain_and_publishes_all() throws Exception {
        List<String> told = new ArrayList<>();
        for (String domain : List.of("example.org", "example.org", "www.example.org")) {
            try (Host host = host("origin", Optional.of(domain), told::add)) {
                Optional<Fingerprint> before = host.read(OutputFolder.MANIFEST).map(Fingerprint::of);
                host.put(List.of(file("index.html", "home")));
                assertTrue(host.publish(manifest(domain), before));
            }
            assertEquals(List.of(".nojekyll", OutputFolder.MANIFEST, "CNAME", "index.html"), files());
            assertEquals("example.org\n", git(there, "show", "pages:CNAME"));
        }
        assertEquals(
                List.of("the branch pages names the domain 'example.org' in CNAME, and 'url' in deploy.yaml is at"
                        + " www.example.org; put one of them right"),
                told);
    }

    @Test
    void a_lost_race_changes_nothing() throws Exception {
        published("one", Optional.empty(), List.of(), file("index.html", "home"));
        try (Host host = host()) {
            assertEquals("one", new String(host.read(OutputFolder.MANIFEST).orElseThrow(), UTF_8));
            published("two", sum("one"), List.of(), file("index.html", "theirs"));
            host.put(List.of(file("index.html", "mine")));
            assertFalse(host.publish(manifest("mine"), sum("one")));
        }
        assertEquals("theirs", git(there, "show", "pages:index.html"));
    }

    @Test
    void the_first_of_two_makes_the_branch_and_the_second_is_refused() throws Exception {
        try (Host host = host()) {
            assertEquals(Optional.empty(), host.read(OutputFolder.MANIFEST));
            published("theirs", Optional.empty(), List.of(), file("index.html", "theirs"));
            host.put(List.of(file("index.html", "mine")));
            assertFalse(host.publish(manifest("mine"), Optional.empty()));
        }
        assertEquals("theirs", git(there, "show", "pages:index.html"));
    }

    @Test
    void a_push_whose_answer_was_lost_has_gone_well() throws Exception {
        try (Host host = host()) {
            host.put(List.of(file("index.html", "home")));
            assertTrue(host.publish(manifest("one"), Optional.empty()));
            assertTrue(host.publish(manifest("one"), Optional.empty()));
        }
        assertEquals("home", git(there, "show", "pages:index.html"));
    }

    @Test
    void a_file_becomes_a_folder_and_a_folder_a_file() throws Exception {
        published("one", Optional.empty(), List.of(), file("papers", "file"), file("more/a", "a"));
        published("two", sum("one"), List.of("papers", "more/a"), file("papers/a", "a"), file("more", "file"));
        assertEquals(List.of(".nojekyll", OutputFolder.MANIFEST, "more", "papers/a"), files());
    }

    @Test
    void a_branch_with_the_sites_own_files_is_refused() throws Exception {
        published("one", Optional.empty(), List.of(), file("content/site.yaml", "title: x"));
        try (Host host = host()) {
            HostFailure failure = assertThrows(HostFailure.class, () -> host.read("index.html"));
            assertFalse(failure.mayPass());
            assertTrue(
                    String.valueOf(failure.getMessage()).contains("holds the site's own files"), failure::getMessage);
        }
    }

    @Test
    void a_remote_that_is_not_there_says_so() throws Exception {
        try (Host host = host("../none.git")) {
            HostFailure failure = assertThrows(HostFailure.class, () -> host.read("index.html"));
            assertTrue(String.valueOf(failure.getMessage()).startsWith("git: "), failure::getMessage);
        }
    }

    @Test
    void nothing_is_left_in_the_folder_of_the_site() throws Exception {
        published("one", Optional.empty(), List.of(), file("index.html", "home"));
        assertEquals("", git(here, "status", "--porcelain"));
        assertEquals(List.of(".git"), names(here));
    }

    private static List<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
