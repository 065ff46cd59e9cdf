package org.vouch.publish;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The right to publish into one folder, held by one run at a time. The system frees it when its process dies, however
 * it dies; the words in the file only tell others whom they wait for.
 */
final class FolderLock implements AutoCloseable {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    /** Far behind the words, so that others may read them even where a locked stretch cannot be read. */
    private static final long LOCKED_AT = 1L << 30;

    /**
     * Which folders runs of this very process hold. POSIX systems drop all of a process's locks on a file as soon as it
     * closes the file anywhere, so within a process nobody may even open the file while it is locked.
     */
    private static final Map<Object, String> HELD_HERE = new ConcurrentHashMap<>();

    private final Object folder;
    private final FileChannel channel;

    private FolderLock(Object folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the lock, waiting for whoever holds it.
     *
     * @param since when this run started, for others to read
     * @param patience how long to wait; zero asks once
     * @param waiting is told once, before the waiting starts, who holds the folder
     * @throws PublishRefusal if it is still held when the patience is at its end
     */
    static FolderLock take(Places places, Disk disk, Instant since, Duration patience, Consumer<String> waiting) {
        String self = "process " + ProcessHandle.current().pid() + ", since " + since;
        Duration waited = Duration.ZERO;
        while (true) {
            Taken taken = tryToTake(places, disk, self);
            if (taken.lock().isPresent()) {
                return taken.lock().get();
            }
            if (waited.compareTo(patience) >= 0) {
                throw new PublishRefusal(
                        places.root().toString(),
                        "another run is publishing into this folder (" + taken.holder() + ")",
                        "wait until it is done, or end it");
            }
            if (waited.isZero()) {
                waiting.accept("waiting for another run that is publishing into " + places.root() + " ("
                        + taken.holder() + ")");
            }
            pause(places);
            waited = waited.plus(BETWEEN_TRIES);
        }
    }

    private record Taken(Optional<FolderLock> lock, String holder) {}

    private static Taken tryToTake(Places places, Disk disk, String self) {
        try {
            // A turn is lost only if somebody cleared the whole folder away just then.
            for (int turn = 0; turn < 20; turn++) {
                try {
                    disk.makeFolder(places.own());
                    Optional<Taken> taken = askHere(places, disk, self);
                    if (taken.isPresent()) {
                        return taken.get();
                    }
                } catch (NoSuchFileException cleared) {
                    // The next turn makes it anew.
                }
            }
            return new Taken(Optional.empty(), "a process that keeps clearing it away");
        } catch (OverlappingFileLockException sameProcess) {
            return new Taken(Optional.empty(), "this same process");
        } catch (IOException refused) {
            throw PublishFailure.of("lock the folder", places.root(), refused);
        }
    }

    /** Asks the runs of this process, then the system. */
    private static Optional<Taken> askHere(Places places, Disk disk, String self) throws IOException {
        Object folder = key(places.root());
        String here = HELD_HERE.putIfAbsent(folder, self);
        if (here != null) {
            return Optional.of(new Taken(Optional.empty(), here));
        }
        Optional<Taken> taken = Optional.empty();
        try {
            taken = askSystem(places, disk, self, folder);
            return taken;
        } finally {
            if (taken.flatMap(Taken::lock).isEmpty()) {
                HELD_HERE.remove(folder);
            }
        }
    }

    /** Asks for the lock; the answer is empty if the lock file is not the one any more that was there before. */
    private static Optional<Taken> askSystem(Places places, Disk disk, String self, Object folder) throws IOException {
        Object before = prepare(places.lock(), disk);
        FileChannel channel =
                FileChannel.open(places.lock(), StandardOpenOption.READ, StandardOpenOption.WRITE, NOFOLLOW_LINKS);
        boolean taken = false;
        try {
            FileLock lock = channel.tryLock(LOCKED_AT, 1, false);
            if (lock == null) {
                return Optional.of(new Taken(Optional.empty(), holder(channel)));
            }
            if (!key(places.lock()).equals(before)) {
                return Optional.empty();
            }
            write(channel, self, places.lock(), disk);
            taken = true;
            return Optional.of(new Taken(Optional.of(new FolderLock(folder, channel)), self));
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    /** Makes sure that the lock file is there and is a file, and returns what tells it from another one. */
    private static Object prepare(Path file, Disk disk) throws IOException {
        Optional<BasicFileAttributes> there = disk.look(file);
        if (there.isEmpty()) {
            disk.announce(Steps.Kind.CREATE, file);
            FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE)
                    .close();
            there = disk.look(file);
        }
        if (there.isPresent() && !there.get().isRegularFile()) {
            throw new PublishRefusal(file.toString(), "the lock file is not a file", "clear it away and build again");
        }
        return key(file);
    }

    private static Object key(Path path) throws IOException {
        Object key = Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS)
                .fileKey();
        return Objects.requireNonNullElse(key, path);
    }

    private static void write(FileChannel channel, String words, Path file, Disk disk) throws IOException {
        disk.announce(Steps.Kind.WRITE, file);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((words + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer words = ByteBuffer.allocate(200);
        channel.read(words, 0);
        String told = new String(words.array(), 0, words.position(), StandardCharsets.UTF_8).strip();
        return told.isEmpty() || told.chars().anyMatch(Character::isISOControl) ? "a process that does not say" : told;
    }

    private static void pause(Places places) {
        try {
            Thread.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException called) {
            Thread.currentThread().interrupt();
            throw new PublishFailure(
                    places.root().toString(), "interrupted while waiting for the folder", "", true, called);
        }
    }

    /** Frees the folder for others. */
    @Override
    public void close() {
        try {
            channel.truncate(0);
        } catch (IOException keptWords) {
            // The words may stay: it is the lock that counts.
        }
        letGo();
    }

    /** Frees the folder as the system does when a process dies: with nothing tidied. */
    void letGo() {
        try {
            channel.close();
        } catch (IOException closed) {
            // The system has freed it all the same.
        } finally {
            HELD_HERE.remove(folder);
        }
    }
}
