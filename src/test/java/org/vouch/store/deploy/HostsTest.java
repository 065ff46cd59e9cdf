package org.vouch.store.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vouch.store.disk.DiskHook;
import org.vouch.store.publish.Artifact;

/** What every host that keeps files one by one does alike. */
class HostsTest {
    private static final List<String> ODD_NAMES = List.of(
            "a b.txt",
            "#sharp",
            "-dash",
            "sterne*[x]?.txt",
            "quote\"d.txt",
            "it's.txt",
            "über/größe.txt",
            "emoji \uD83D\uDE00.txt",
            ".hidden/.file",
            "~tilde",
            "dollar$HOME`x`");

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    /** The kinds of hosts. */
    enum Kind {
        FOLDER,
        SFTP,
        SFTP_THAT_RENAMES_OVER_NOTHING
    }

    private Host host(Kind kind) throws IOException, InterruptedException {
        Path root = folder.resolve("root");
        return switch (kind) {
            case FOLDER -> new FolderHost(root, DiskHook.UNWATCHED);
            case SFTP -> new SftpHost(OpenSsh.sftp(), root.toString(), ScratchFolder.make(), said::add);
            case SFTP_THAT_RENAMES_OVER_NOTHING ->
                new SftpHost(
                        OpenSsh.sftp(folder, "exec SERVER -P posix-rename \"$@\""),
                        root.toString(),
                        ScratchFolder.make(),
                        said::add);
        };
    }

    private static Artifact file(String path, String text) {
        return new Artifact(path, text.getBytes(UTF_8));
    }

    private static String text(Host host, String path) throws HostFailure {
        return host.read(path).map(bytes -> new String(bytes, UTF_8)).orElse("nothing");
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder.resolve("root"))) {
            Set<String> files = new TreeSet<>();
            walk.filter(Files::isRegularFile)
                    .forEach(each ->
                            files.add(folder.resolve("root").relativize(each).toString()));
            return files;
        }
    }

    @Test
    void a_disk_that_is_full_is_not_tried_again_and_one_that_is_only_slow_is() {
        DiskHook full = (kind, about) -> {
            throw new FileSystemException(about.toString(), null, "No space left on device");
        };
        HostFailure said = assertThrows(
                HostFailure.class,
                () -> new FolderHost(folder.resolve("root"), full).put(List.of(file("a.txt", "text"))));
        assertFalse(said.mayPass());
        assertTrue(String.valueOf(said.getMessage()).endsWith("No space left on device; make room there"));
        DiskHook slow = (kind, about) -> {
            throw new IOException("timed out");
        };
        assertTrue(assertThrows(
                        HostFailure.class,
                        () -> new FolderHost(folder.resolve("root"), slow).put(List.of(file("a.txt", "text"))))
                .mayPass());
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_there_at_first(Kind kind) throws Exception {
        try (Host host = host(kind)) {
            assertEquals("nothing", text(host, "a/b.txt"));
            assertEquals(Set.of(), host.present(Set.of("a/b.txt", "c")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void files_of_every_name_are_put_replaced_found_and_deleted(Kind kind) throws Exception {
        try (Host host = host(kind)) {
            for (String text : List.of("first", "second")) {
                host.put(ODD_NAMES.stream().map(name -> file(name, text)).toList());
                for (String name : ODD_NAMES) {
                    assertEquals(text, text(host, name), name);
                }
            }
            assertEquals(new TreeSet<>(ODD_NAMES), files());
            Set<String> asked = new TreeSet<>(ODD_NAMES);
            asked.addAll(List.of("uber", "über/none", "none/at/all", "#"));
            assertEquals(new TreeSet<>(ODD_NAMES), host.present(asked));
            Files.writeString(folder.resolve("root/über/theirs.txt"), "theirs");
            host.remove(ODD_NAMES);
            host.remove(ODD_NAMES);
            assertEquals(Set.of("über/theirs.txt"), files());
            assertFalse(Files.exists(folder.resolve("root/.hidden")));
        }
        assertEquals(kind == Kind.SFTP_THAT_RENAMES_OVER_NOTHING ? 1 : 0, said.size(), said::toString);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_cut_off_is_written_over_and_cleared_away(Kind kind) throws Exception {
        Path left = folder.resolve("root").resolve(HostPaths.unfinished("a/b.txt"));
        Files.createDirectories(left.getParent());
        Files.writeString(left, "half of an earlier fi");
        try (Host host = host(kind)) {
            host.put(List.of(file("a/b.txt", "whole")));
            assertEquals(Set.of("a/b.txt"), files());
            Files.writeString(left, "half");
            host.remove(List.of("a/b.txt"));
            assertFalse(Files.exists(left));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_folder_is_no_file_and_is_taken(Kind kind) throws Exception {
        try (Host host = host(kind)) {
            host.put(List.of(file("a/b.txt", "text")));
            assertEquals("nothing", text(host, "a"));
            assertEquals(Set.of("a"), host.present(Set.of("a")));
            host.remove(List.of("a"));
            assertEquals(Set.of("a/b.txt"), files());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_file_where_a_folder_must_go_is_a_failure_that_lasts(Kind kind) throws Exception {
        try (Host host = host(kind)) {
            host.put(List.of(file("a", "text")));
            HostFailure failure = assertThrows(HostFailure.class, () -> host.put(List.of(file("a/b.txt", "text"))));
            assertFalse(failure.mayPass(), failure::getMessage);
            assertEquals("text", text(host, "a"));
        }
    }

    @Test
    void everybody_may_read_what_was_put() throws Exception {
        try (Host host = host(Kind.SFTP)) {
            host.put(List.of(file("a", "text")));
        }
        assertTrue(Files.getPosixFilePermissions(folder.resolve("root/a")).contains(PosixFilePermission.OTHERS_READ));
    }

    private HostFailure failure(String script) throws IOException {
        Path program = OpenSsh.script(folder, "sftp", script);
        try (Host host = new SftpHost(List.of(program.toString()), "root", ScratchFolder.make(), said::add)) {
            return assertThrows(HostFailure.class, () -> host.read("a"));
        }
    }

    @Test
    void a_host_that_is_not_reached_is_asked_again_and_one_that_refuses_is_not() throws IOException {
        HostFailure cut = failure("echo 'ssh: connect to host x port 22: Connection refused' >&2; exit 255");
        assertTrue(cut.mayPass());
        assertEquals("the host is not reached: ssh: connect to host x port 22: Connection refused", cut.getMessage());
        HostFailure unknown = failure("echo 'Host key verification failed.' >&2; exit 255");
        assertFalse(unknown.mayPass());
        assertTrue(String.valueOf(unknown.getMessage()).contains("ssh-keyscan"), unknown::getMessage);
        HostFailure stranger = failure("echo 'me@x: Permission denied (publickey).' >&2; exit 255");
        assertFalse(stranger.mayPass());
        assertTrue(
                String.valueOf(stranger.getMessage()).startsWith("the host does not let you in"), stranger::getMessage);
    }

    @Test
    void without_openssh_it_says_what_is_missing() throws HostFailure {
        try (Host host =
                new SftpHost(List.of(folder.resolve("none").toString()), "root", ScratchFolder.make(), said::add)) {
            HostFailure failure = assertThrows(HostFailure.class, () -> host.read("a"));
            assertFalse(failure.mayPass());
            assertTrue(String.valueOf(failure.getMessage()).endsWith("install OpenSSH"), failure::getMessage);
        }
    }
}
