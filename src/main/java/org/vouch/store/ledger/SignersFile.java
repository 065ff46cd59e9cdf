package org.vouch.store.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vouch.store.disk.Disk;
import org.vouch.store.disk.DiskHook;
import org.vouch.store.disk.RunLock;
import org.vouch.store.disk.WholeFiles;

/** The file of the keys that may sign. Lines are added to it; what is there stays, byte for byte. */
public final class SignersFile {
    private final Path root;
    private final Path file;

    /**
     * Names the file.
     *
     * @param root the folder that holds {@code content/}
     * @param path the file, relative to it
     */
    public SignersFile(Path root, String path) {
        this.root = root;
        this.file = root.resolve(path);
    }

    /**
     * Adds a line, unless it is there already.
     *
     * @throws IOException if the disk refuses; then the file is as it was
     */
    public void add(String line) throws IOException {
        Disk disk = new Disk(DiskHook.UNWATCHED);
        WholeFiles files = new WholeFiles(disk);
        RunLock held = LedgerLock.await(root, disk);
        try {
            Path folder = file.toAbsolutePath().getParent();
            files.makeFolder(folder == null ? root : folder);
            byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            if (new String(before, UTF_8).lines().anyMatch(line::equals)) {
                return;
            }
            ByteArrayOutputStream after = new ByteArrayOutputStream();
            after.write(before);
            if (before.length > 0 && before[before.length - 1] != '\n') {
                after.write('\n');
            }
            after.write((line + "\n").getBytes(UTF_8));
            files.put(file, after.toByteArray());
        } finally {
            held.close();
        }
    }
}
