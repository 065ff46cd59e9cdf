package org.vouch.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that other runs make and clear away at the same moment. */
class DiskTest {
    @TempDir
    Path folder;

    @Test
    void makes_a_folder_anew_when_the_one_above_it_goes() {
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
    void makes_a_folder_that_somebody_keeps_clearing_away() throws InterruptedException {
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
            Disk disk = new Disk(Steps.UNWATCHED);
            for (int i = 0; i < 2_000; i++) {
                disk.makeFolder(flickering);
                disk.list(flickering);
                disk.deleteEmptyFolders(flickering, folder);
            }
        } finally {
            done.set(true);
            other.join();
        }
    }

    @Test
    void says_that_a_file_stands_where_a_folder_must_go() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        PublishFailure failure = assertThrows(PublishFailure.class, () -> new Disk(Steps.UNWATCHED).makeFolder(file));
        assertTrue(failure.getMessage().contains("something stands there already"), failure.getMessage());
        assertEquals(List.of(), new Disk(Steps.UNWATCHED).list(file));
    }
}
