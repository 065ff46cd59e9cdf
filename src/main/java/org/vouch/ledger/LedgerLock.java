package org.vouch.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to write into the ledgers of one site, held by one at a time: among the threads of this process, and among
 * processes. The system frees it when its process dies.
 */
final class LedgerLock implements AutoCloseable {
    /**
     * Within a process nobody may even open the file while it is locked: POSIX systems drop a process's locks as soon
     * as it closes the file anywhere.
     */
    private static final Map<String, ReentrantLock> HERE = new ConcurrentHashMap<>();

    private final ReentrantLock here;
    private final FileChannel channel;
    private final FileLock lock;

    private LedgerLock(ReentrantLock here, FileChannel channel, FileLock lock) {
        this.here = here;
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the lock, and waits for it as long as others write; each of them needs but a moment. */
    static LedgerLock take(Path root) throws IOException {
        Path folder = root.resolve(".vouch");
        Files.createDirectories(folder);
        ReentrantLock here = HERE.computeIfAbsent(folder.toRealPath().toString(), path -> new ReentrantLock(true));
        here.lock();
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    folder.resolve("reviews.lock"), StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            return new LedgerLock(here, channel, channel.lock());
        } catch (IOException | RuntimeException refused) {
            if (channel != null) {
                channel.close();
            }
            here.unlock();
            throw refused;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            lock.release();
        } finally {
            try {
                channel.close();
            } finally {
                here.unlock();
            }
        }
    }
}
