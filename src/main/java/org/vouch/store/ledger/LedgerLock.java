package org.vouch.store.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vouch.store.disk.Disk;
import org.vouch.store.disk.RunLock;

/** The one pen with which the ledgers of a site are written. */
final class LedgerLock {
    private LedgerLock() {}

    /** Waits until nobody else writes into the ledgers of a site; each needs but a moment. */
    static RunLock await(Path root, Disk disk) throws IOException {
        Path own = root.resolve(".vouch");
        Files.createDirectories(own);
        return RunLock.await(own.toRealPath(), own.resolve("reviews.lock"), disk);
    }
}
