package org.vouch.store.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.store.disk.DiskHook;

/** What a refusal of the disk is told as. */
class OutputDiskTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void says_that_a_file_stands_where_a_folder_must_go() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        OutputDisk disk = new OutputDisk(DiskHook.UNWATCHED);
        PublishFailure failure = assertThrows(PublishFailure.class, () -> disk.makeFolder(file));
        assertTrue(failure.getMessage().contains("something is there already"), failure.getMessage());
        assertEquals(List.of(), disk.list(file));
    }

    @Test
    void deletes_empty_folders_up_to_the_top_and_none_that_is_full() throws IOException {
        OutputDisk disk = new OutputDisk(DiskHook.UNWATCHED);
        Path deep = Files.createDirectories(folder.resolve("a/b/c"));
        Path file = Files.createFile(folder.resolve("a/file"));
        disk.deleteEmptyFolders(deep, folder);
        assertFalse(Files.exists(folder.resolve("a/b")));
        assertTrue(Files.exists(file));
        disk.delete(file);
        disk.deleteEmptyFolders(folder.resolve("a"), folder);
        assertFalse(Files.exists(folder.resolve("a")));
        assertTrue(Files.exists(folder));
    }
}
