package org.vouch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStampTest {
    @TempDir
    Path root;

    private Path page;

    @BeforeEach
    void write() throws Exception {
        page = Files.writeString(
                Files.createDirectories(root.resolve("content/articles")).resolve("a.md"), "words");
    }

    private FolderStamp stamp() {
        return FolderStamp.of(List.of(root.resolve("content"), root.resolve("not-there")));
    }

    @Test
    void is_the_same_where_nothing_changed() {
        assertEquals(stamp(), stamp());
        assertEquals(3, stamp().files());
    }

    @Test
    void tells_each_kind_of_change() throws Exception {
        FolderStamp before = stamp();
        FileTime time = Files.getLastModifiedTime(page);
        Files.writeString(page, "other");
        Files.setLastModifiedTime(page, FileTime.fromMillis(time.toMillis() + 1000));
        FolderStamp later = stamp();
        assertNotEquals(before, later, "a moment");
        Files.writeString(page, "longer words");
        Files.setLastModifiedTime(page, FileTime.fromMillis(time.toMillis() + 1000));
        FolderStamp longer = stamp();
        assertNotEquals(later, longer, "a size");
        Path other = Files.writeString(root.resolve("staged"), "longer WORDS");
        Files.setLastModifiedTime(other, FileTime.fromMillis(time.toMillis() + 1000));
        Files.move(other, page, StandardCopyOption.REPLACE_EXISTING);
        FolderStamp replaced = stamp();
        assertNotEquals(longer, replaced, "another file in its place");
        Files.move(page, page.resolveSibling("b.md"));
        FolderStamp renamed = stamp();
        assertNotEquals(replaced, renamed, "a name");
        Files.delete(page.resolveSibling("b.md"));
        assertNotEquals(renamed, stamp(), "a file less");
    }
}
