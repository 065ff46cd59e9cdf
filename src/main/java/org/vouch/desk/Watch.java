package org.vouch.desk;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.NOPLogger;
import org.vouch.build.Changes;

/**
 * Says that something may have changed below some folders, and which file, where that is known. Systems lose such news
 * when there is much of it, or when it is of a folder that was just made. So whoever is told is told once more, a
 * moment after the last news, to look at all files.
 */
final class Watch implements AutoCloseable {
    /** How often it is seen to that the folders are still those that are watched, in milliseconds. */
    private static final long ROUND = 400;

    /** After so many rounds without news whoever is told looks once more, for what the system did not tell. */
    private static final int AFTERTHOUGHT = 2;

    private final List<Path> folders;
    private final Consumer<Changes> changed;
    private final Thread rounds;
    private final AtomicInteger roundsLeft = new AtomicInteger();
    private Map<Path, Object> watched = new TreeMap<>();
    private @Nullable DirectoryWatcher watcher;

    private Watch(List<Path> folders, Consumer<Changes> changed) {
        this.folders = List.copyOf(folders);
        this.changed = changed;
        this.rounds = daemon(this::goRounds, "vouch-watch-rounds");
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
     * @param changed is told, by other threads, of every change
     */
    static Watch start(List<Path> folders, Consumer<Changes> changed) {
        Watch watch = new Watch(folders, changed);
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
                if (roundsLeft.getAndUpdate(left -> Math.max(0, left - 1)) == 1) {
                    changed.accept(Changes.ANY);
                }
            }
        } catch (InterruptedException end) {
            stop();
        }
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
            DirectoryWatcher made = DirectoryWatcher.builder()
                    .paths(new ArrayList<>(watched.keySet()))
                    .fileHashing(false)
                    .logger(NOPLogger.NOP_LOGGER)
                    .listener(new Ear())
                    .build();
            watcher = made;
            daemon(made::watch, "vouch-watch").start();
        } catch (IOException refused) {
            // The next round tries again: nothing is watched, so the folders are not those that are.
            watched = new TreeMap<>();
        }
    }

    private void stop() {
        DirectoryWatcher old = watcher;
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
    private final class Ear implements DirectoryChangeListener {
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
