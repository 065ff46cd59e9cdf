package org.vouch.store.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are put in their places while the disk fails, the run dies, or an editor saves. */
class WholeFilesTest {
    @TempDir
    Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void fill() throws IOException {
        file = Files.writeString(folder.resolve("file"), "old");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    /** Does something of somebody else right before a step. */
    private static WholeFiles before(DiskHook.Kind kind, Editing editing) {
        return new WholeFiles(new Disk((step, about) -> {
            if (step == kind) {
                editing.edit();
            }
        }));
    }

    @FunctionalInterface
    private interface Editing {
        void edit() throws IOException;
    }

    @Test
    void forces_the_bytes_before_the_name_and_the_folder_after_it() throws IOException {
        List<String> steps = new ArrayList<>();
        new WholeFiles(new Disk((kind, about) -> steps.add(kind + " " + about.getFileName()))).put(file, bytes("new"));
        assertEquals(
                List.of(
                        "CREATE .file.vouch-new",
                        "WRITE .file.vouch-new",
                        "FORCE .file.vouch-new",
                        "RENAME file",
                        "FORCE " + folder.getFileName()),
                steps);
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("file"), names());
    }

    @Test
    void leaves_a_file_old_or_new_at_every_fault_and_clears_up_after_it() throws IOException {
        int struck = 0;
        for (boolean replaces : new boolean[] {false, true}) {
            for (int passing = 0; ; passing++) {
                Files.writeString(file, "old");
                int[] left = {passing};
                WholeFiles failing = new WholeFiles(new Disk((kind, about) -> {
                    if (left[0]-- == 0) {
                        throw new IOException("No space left on device");
                    }
                }));
                try {
                    if (replaces) {
                        failing.replace(file, bytes("old"), bytes("new"));
                    } else {
                        failing.put(file, bytes("new"));
                    }
                } catch (IOException asPlanned) {
                    struck++;
                }
                assertTrue(List.of("old", "new").contains(Files.readString(file)));
                new WholeFiles(new Disk(DiskHook.UNWATCHED)).clear(folder);
                assertEquals(List.of("file"), names());
                if (left[0] >= 0) {
                    assertEquals("new", Files.readString(file));
                    break;
                }
            }
        }
        assertEquals(12, struck);
    }

    @Test
    void replaces_no_file_that_is_not_as_it_was() throws IOException {
        WholeFiles files = new WholeFiles(new Disk(DiskHook.UNWATCHED));
        assertFalse(files.replace(file, bytes("older"), bytes("new")));
        assertEquals("old", Files.readString(file));
        assertTrue(files.replace(file, bytes("old"), bytes("new")));
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("file"), names());
    }

    @Test
    void brings_back_what_an_editor_wrote_into_the_file_at_the_last_moment() throws IOException {
        int[] renames = {0};
        WholeFiles files = before(DiskHook.Kind.RENAME, () -> {
            if (renames[0]++ == 0) {
                Files.writeString(file, "edited");
            }
        });
        assertFalse(files.replace(file, bytes("old"), bytes("new")));
        assertEquals("edited", Files.readString(file));
        assertEquals(List.of("file"), names());
        assertEquals(2, renames[0]);
    }

    @Test
    void lets_a_file_stand_that_an_editor_put_in_the_place_of_the_old_one() throws IOException {
        WholeFiles files = before(DiskHook.Kind.LINK, () -> {
            Path other = Files.writeString(folder.resolve("other"), "edited");
            Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
        });
        assertFalse(files.replace(file, bytes("old"), bytes("new")));
        assertEquals("edited", Files.readString(file));
        assertEquals(List.of("file"), names());
    }

    @Test
    void makes_folders_below_a_link_that_a_person_laid() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), elsewhere);
        new WholeFiles(new Disk(DiskHook.UNWATCHED)).makeFolder(link.resolve("a/b"));
        assertTrue(Files.isDirectory(elsewhere.resolve("a/b")));
    }
}
