package org.vouch.store.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that other runs make and clear away at the same moment, and files that are there already. */
class DiskTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void makes_a_folder_anew_when_the_one_above_it_goes() throws IOException {
        Path above = folder.resolve("above");
        AtomicInteger cleared = new AtomicInteger();
        Disk disk = new Disk((kind, about) -> {
            if (about.endsWith("below") && cleared.getAndIncrement() < 3) {
                Files.delete(above);
            }
        });
        disk.makeFolder(above.resolve("below"));
        assertTrue(Files.isDirectory(above.resolve("below")));
        assertEquals(4, cleared.get());
    }

    @Test
    void makes_a_folder_that_somebody_keeps_clearing_away() throws InterruptedException, IOException {
        Path flickering = folder.resolve("flickering");
        AtomicBoolean done = new AtomicBoolean();
        Thread other = new Thread(() -> {
            while (!done.get()) {
                try {
                    Files.createDirectory(flickering);
                    Files.delete(flickering);
                } catch (IOException faster) {
                    // Whoever was faster: the next round flickers all the same.
                }
            }
        });
        other.start();
        try {
            Disk disk = new Disk(DiskHook.UNWATCHED);
            for (int i = 0; i < 2_000; i++) {
                disk.makeFolder(flickering);
                disk.list(flickering);
                disk.deleteIfEmpty(flickering);
            }
        } finally {
            done.set(true);
            other.join();
        }
    }

    @Test
    void makes_no_folder_where_a_file_stands() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThrows(FileAlreadyExistsException.class, () -> new Disk(DiskHook.UNWATCHED).makeFolder(file));
        assertEquals(List.of(), new Disk(DiskHook.UNWATCHED).list(file));
    }

    @Test
    void writes_a_new_file_only_where_none_stands_and_through_no_link() throws IOException {
        Disk disk = new Disk(DiskHook.UNWATCHED);
        Path file = Files.writeString(folder.resolve("file"), "longer than that");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        assertThrows(FileAlreadyExistsException.class, () -> disk.writeNew(file, new byte[] {'a'}));
        assertThrows(IOException.class, () -> disk.writeOver(link, new byte[] {'a'}));
        assertEquals("longer than that", Files.readString(file));
        disk.writeOver(file, new byte[] {'a'});
        assertEquals("a", Files.readString(file));
    }

    @Test
    void deletes_a_folder_only_if_nothing_is_in_it() throws IOException {
        Disk disk = new Disk(DiskHook.UNWATCHED);
        Path file =
                Files.createFile(Files.createDirectory(folder.resolve("full")).resolve("file"));
        assertEquals(false, disk.deleteIfEmpty(folder.resolve("full")));
        assertTrue(Files.exists(file));
        disk.delete(file);
        assertEquals(true, disk.deleteIfEmpty(folder.resolve("full")));
        assertEquals(true, disk.deleteIfEmpty(folder.resolve("full")));
    }
}
