package org.vouch.desk;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.NOPLogger;
import org.vouch.service.preview.Changes;

/**
 * Says that something may have changed below some folders, and which file, where that is known. Systems lose such news
 * when there is much of it, or when it is of a folder that was just made or moved, and drives in the network tell none.
 * Listeners are therefore notified once more, shortly after the last event, to look at all files; and now and then the
 * files are compared with what they were, for what nobody reported.
 */
final class FileWatcher implements AutoCloseable {
    /** How often it is seen to that the folders are still those that are watched, in milliseconds. */
    private static final long ROUND = 400;

    /** After so many rounds without news listeners look once more, for what the system did not tell. */
    private static final int AFTERTHOUGHT = 2;

    /** So many rounds lie at the least between two comparisons of all files. */
    private static final int COMPARISON = 5;

    /** One round more for each so many files, so that comparing those of a large site costs little. */
    private static final int FILES = 1000;

    private final List<Path> folders;
    private final Consumer<Changes> changed;
    private final Listening listening;
    private final Thread rounds;
    private final AtomicInteger roundsLeft = new AtomicInteger();
    private Map<Path, Object> watched = new TreeMap<>();
    private @Nullable Closeable watcher;
    private FolderStamp known;
    private long roundsToComparison;

    private FileWatcher(List<Path> folders, Consumer<Changes> changed, Listening listening) {
        this.folders = List.copyOf(folders);
        this.changed = changed;
        this.listening = listening;
        this.rounds = daemon(this::goRounds, "vouch-watch-rounds");
        this.known = stamp();
    }

    /** How the system is asked to tell of changes. */
    @FunctionalInterface
    interface Listening {
        /**
         * Begins to listen below some folders that exist.
         *
         * @return ends it
         * @throws IOException if the system cannot tell of them
         */
        Closeable listen(Collection<Path> folders, DirectoryChangeListener ear) throws IOException;
    }

    private static Closeable listen(Collection<Path> folders, DirectoryChangeListener ear) throws IOException {
        DirectoryWatcher made = DirectoryWatcher.builder()
                .paths(new ArrayList<>(folders))
                .fileHashing(false)
                .logger(NOPLogger.NOP_LOGGER)
                .listener(ear)
                .build();
        daemon(made::watch, "vouch-watch").start();
        return made::close;
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Starts to watch.
     *
     * @param folders the folders, with all that is below; they need not exist, and may come and go
     * @param changed is reported, by other threads, of every change
     */
    static FileWatcher start(List<Path> folders, Consumer<Changes> changed) {
        return start(folders, changed, FileWatcher::listen);
    }

    /** Starts to watch, with another way to listen. */
    static FileWatcher start(List<Path> folders, Consumer<Changes> changed, Listening listening) {
        FileWatcher watch = new FileWatcher(folders, changed, listening);
        watch.renew();
        watch.rounds.start();
        return watch;
    }

    private void goRounds() {
        try {
            while (true) {
                Thread.sleep(ROUND);
                if (!there().equals(watched)) {
                    renew();
                    tell(Changes.ANY);
                }
                int left = roundsLeft.getAndUpdate(rest -> Math.max(0, rest - 1));
                if (left == 1) {
                    // What the files are is taken down before they are read: a change after it is a difference.
                    known = stamp();
                    changed.accept(Changes.ANY);
                } else if (left == 0 && --roundsToComparison <= 0) {
                    compare();
                }
            }
        } catch (InterruptedException end) {
            stop();
        }
    }

    /** Looks for a change that nobody reported; where there is one, the system is asked anew to tell. */
    private void compare() {
        FolderStamp now = stamp();
        // News that came meanwhile is followed by a look at all files.
        if (!now.equals(known) && roundsLeft.get() == 0) {
            renew();
            tell(Changes.ANY);
        }
    }

    private FolderStamp stamp() {
        FolderStamp stamp = FolderStamp.of(folders);
        roundsToComparison = COMPARISON + stamp.files() / FILES;
        return stamp;
    }

    private void tell(Changes which) {
        roundsLeft.set(AFTERTHOUGHT);
        changed.accept(which);
    }

    /** What the folders are to the file system, so that one put in another's place is seen. */
    private Map<Path, Object> there() {
        Map<Path, Object> there = new TreeMap<>();
        for (Path folder : folders) {
            try {
                Object key =
                        Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
                there.put(folder, key == null ? "" : key);
            } catch (IOException gone) {
                // It is not watched until it comes back.
            }
        }
        return there;
    }

    private void renew() {
        stop();
        watched = there();
        if (watched.isEmpty()) {
            return;
        }
        try {
            watcher = listening.listen(watched.keySet(), new Ear());
        } catch (IOException refused) {
            // The next round tries again: nothing is watched, so the folders are not those that are.
            watched = new TreeMap<>();
        }
    }

    private void stop() {
        Closeable old = watcher;
        watcher = null;
        if (old != null) {
            try {
                old.close();
            } catch (IOException closed) {
                // It tells no more either way.
            }
        }
    }

    @Override
    public void close() {
        rounds.interrupt();
    }

    /** Hears the news. */
    final class Ear implements DirectoryChangeListener {
        @Override
        public void onEvent(DirectoryChangeEvent event) {
            boolean file = !event.isDirectory() && event.eventType() != DirectoryChangeEvent.EventType.OVERFLOW;
            tell(file ? Changes.of(event.path()) : Changes.ANY);
        }

        @Override
        public void onException(Exception failure) {
            tell(Changes.ANY);
        }
    }
}
