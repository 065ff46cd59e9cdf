package org.vouch.store.disk;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The right to write into a folder, held by one run at a time: among the threads of this process, and among processes.
 * The system frees it when its process dies, however it dies; the words in the file only tell others whom they wait
 * for.
 */
public final class RunLock implements AutoCloseable {
    /** Far after the words, so that others may read them even where a locked stretch cannot be read. */
    private static final long LOCKED_AT = 1L << 30;

    private static final String SAME_PROCESS = "this same process";

    /**
     * Whose turn it is in this very process, by folder. POSIX systems drop all of a process's locks on a file as soon
     * as it closes the file anywhere, so within a process nobody may even open the file while it is locked.
     */
    private static final Map<Object, Turn> TURNS = new ConcurrentHashMap<>();

    private final Turn turn;
    private final FileChannel channel;
    private final AtomicBoolean held = new AtomicBoolean(true);

    private RunLock(Turn turn, FileChannel channel) {
        this.turn = turn;
        this.channel = channel;
    }

    /** Free or taken within this process; who waits comes in the order of asking. */
    private static final class Turn {
        private final Semaphore free = new Semaphore(1, true);
        private volatile String holder = SAME_PROCESS;
    }

    /**
     * The answer to who asks once.
     *
     * @param lock empty if another run holds it
     * @param holder who holds it now, in words
     */
    public record Asked(Optional<RunLock> lock, String holder) {}

    /**
     * Asks once, and waits for nobody.
     *
     * @param folder what is to be held, as a real path
     * @param file the file that is locked; its folder is there
     * @param self who asks, in words for others
     * @param disk is notified of the steps
     * @return empty if the file was cleared away meanwhile, so that asking again helps
     * @throws IOException if the disk refuses
     */
    public static Optional<Asked> ask(Path folder, Path file, String self, Disk disk) throws IOException {
        Turn turn = turn(folder);
        if (!turn.free.tryAcquire()) {
            return Optional.of(new Asked(Optional.empty(), turn.holder));
        }
        turn.holder = self;
        boolean taken = false;
        try {
            Optional<Asked> asked = lock(turn, file, false, disk);
            Optional<RunLock> lock = asked.flatMap(Asked::lock);
            if (lock.isPresent()) {
                lock.get().tell(self, file, disk);
                taken = true;
            }
            return asked;
        } catch (OverlappingFileLockException sameProcess) {
            return Optional.of(new Asked(Optional.empty(), SAME_PROCESS));
        } finally {
            if (!taken) {
                turn.free.release();
            }
        }
    }

    /**
     * Takes the lock, and waits for it as long as others hold it.
     *
     * @param folder what is to be held, as a real path
     * @param file the file that is locked; its folder is there
     * @param disk is notified of the steps
     * @throws IOException if the disk refuses
     */
    public static RunLock await(Path folder, Path file, Disk disk) throws IOException {
        Turn turn = turn(folder);
        turn.free.acquireUninterruptibly();
        turn.holder = SAME_PROCESS;
        Optional<RunLock> taken = Optional.empty();
        try {
            while (taken.isEmpty()) {
                taken = lock(turn, file, true, disk).flatMap(Asked::lock);
            }
            return taken.get();
        } finally {
            if (taken.isEmpty()) {
                turn.free.release();
            }
        }
    }

    private static Turn turn(Path folder) throws IOException {
        Turn fresh = new Turn();
        Turn there = TURNS.putIfAbsent(key(folder), fresh);
        return there == null ? fresh : there;
    }

    /** Asks the system; the answer is empty if the lock file is not the one any more that was there before. */
    private static Optional<Asked> lock(Turn turn, Path file, boolean waits, Disk disk) throws IOException {
        Object before = prepare(file, disk);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, NOFOLLOW_LINKS);
        boolean taken = false;
        try {
            FileLock lock = waits ? channel.lock(LOCKED_AT, 1, false) : channel.tryLock(LOCKED_AT, 1, false);
            if (lock == null) {
                return Optional.of(new Asked(Optional.empty(), holder(channel)));
            }
            if (!key(file).equals(before)) {
                return Optional.empty();
            }
            taken = true;
            return Optional.of(new Asked(Optional.of(new RunLock(turn, channel)), turn.holder));
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    /** Makes sure that the lock file is there, and returns what tells it from another one. */
    private static Object prepare(Path file, Disk disk) throws IOException {
        if (disk.look(file).isEmpty()) {
            disk.announce(DiskHook.Kind.CREATE, file);
            FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE)
                    .close();
        }
        return key(file);
    }

    private static Object key(Path path) throws IOException {
        Object key = Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS)
                .fileKey();
        return Objects.requireNonNullElse(key, path);
    }

    private void tell(String words, Path file, Disk disk) throws IOException {
        boolean owner = false;
        try {
            disk.announce(DiskHook.Kind.WRITE, file);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((words + "\n").getBytes(StandardCharsets.UTF_8)), 0);
            owner = true;
        } finally {
            if (!owner) {
                channel.close();
            }
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer words = ByteBuffer.allocate(200);
        channel.read(words, 0);
        String owner = new String(words.array(), 0, words.position(), StandardCharsets.UTF_8).strip();
        return owner.isEmpty() || owner.chars().anyMatch(Character::isISOControl)
                ? "a process that does not say"
                : owner;
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
    public void letGo() {
        if (!held.getAndSet(false)) {
            return;
        }
        try {
            channel.close();
        } catch (IOException closed) {
            // The system has freed it all the same.
        } finally {
            turn.free.release();
        }
    }
}
