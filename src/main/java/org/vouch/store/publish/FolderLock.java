package org.vouch.store.publish;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.vouch.store.disk.RunLock;

/** How a run comes to hold an output folder: it asks, and waits with a limited patience for anyone who holds it. */
final class FolderLock {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private FolderLock() {}

    /**
     * Takes the lock, waiting for anyone who holds it.
     *
     * @param since when this run started, for others to read
     * @param patience how long to wait; zero asks once
     * @param waiting is notified once, before the waiting starts, who holds the folder
     * @throws PublishRefusal if it is still held when the patience is at its end
     */
    static RunLock take(
            OutputPaths places, OutputDisk disk, Instant since, Duration patience, Consumer<String> waiting) {
        String self = "process " + ProcessHandle.current().pid() + ", since " + since;
        Duration waited = Duration.ZERO;
        while (true) {
            RunLock.Asked asked = ask(places, disk, self);
            if (asked.lock().isPresent()) {
                return asked.lock().get();
            }
            if (waited.compareTo(patience) >= 0) {
                throw new PublishRefusal(
                        places.root().toString(),
                        "another run is publishing into this folder (" + asked.holder() + ")",
                        "wait until it is done, or end it");
            }
            if (waited.isZero()) {
                waiting.accept("waiting for another run that is publishing into " + places.root() + " ("
                        + asked.holder() + ")");
            }
            pause(places);
            waited = waited.plus(BETWEEN_TRIES);
        }
    }

    private static RunLock.Asked ask(OutputPaths places, OutputDisk disk, String self) {
        try {
            // A turn is lost only if somebody cleared the whole folder away just then.
            for (int turn = 0; turn < 20; turn++) {
                try {
                    disk.makeFolder(places.own());
                    refuseOtherThanFile(places, disk);
                    Optional<RunLock.Asked> asked = disk.askForLock(places.root(), places.lock(), self);
                    if (asked.isPresent()) {
                        return asked.get();
                    }
                } catch (NoSuchFileException cleared) {
                    // The next turn makes it anew.
                }
            }
            return new RunLock.Asked(Optional.empty(), "a process that keeps clearing it away");
        } catch (IOException refused) {
            throw PublishFailure.of("lock the folder", places.root(), refused);
        }
    }

    private static void refuseOtherThanFile(OutputPaths places, OutputDisk disk) {
        if (disk.look(places.lock()).filter(there -> !there.isRegularFile()).isPresent()) {
            throw new PublishRefusal(
                    places.lock().toString(), "the lock file is not a file", "clear it away and build again");
        }
    }

    private static void pause(OutputPaths places) {
        try {
            Thread.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException called) {
            Thread.currentThread().interrupt();
            throw new PublishFailure(
                    places.root().toString(), "interrupted while waiting for the folder", "", true, called);
        }
    }
}
