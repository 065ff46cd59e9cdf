package org.vouch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.hashing.FileHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.service.preview.Changes;

class FileWatcherTest {
    @TempDir
    Path root;

    private final LinkedBlockingQueue<Changes> told = new LinkedBlockingQueue<>();

    /** Returns the next news; fails where none comes. */
    private Changes news() throws InterruptedException {
        return Optional.ofNullable(told.poll(30, TimeUnit.SECONDS)).orElseThrow();
    }

    @Test
    void names_a_file_that_was_saved_and_then_asks_to_look_at_all() throws Exception {
        Path content = Files.createDirectory(root.resolve("content"));
        Path page = Files.writeString(content.resolve("a.md"), "before");
        FileWatcher watch = FileWatcher.start(List.of(content), told::add);
        try {
            // Until a folder is watched, what happens in it is not told.
            for (Optional<Changes> first = Optional.empty(); first.isEmpty(); ) {
                Files.writeString(page, "once more");
                first = Optional.ofNullable(told.poll(100, TimeUnit.MILLISECONDS));
            }
            settle();
            Files.writeString(page, "after");
            assertEquals(Set.of(page), news().files().orElseThrow());
            Changes next = news();
            while (next.files().equals(Optional.of(Set.of(page)))) {
                next = news();
            }
            assertEquals(Changes.ANY, next);
        } finally {
            watch.close();
        }
    }

    /** As on a drive in the network, or below a folder that was moved away and back again. */
    @Test
    void finds_what_the_system_never_tells() throws Exception {
        Path content = Files.createDirectory(root.resolve("content"));
        Path page = Files.writeString(
                Files.createDirectory(content.resolve("articles")).resolve("a.md"), "before");
        AtomicInteger asked = new AtomicInteger();
        FileWatcher watch = FileWatcher.start(List.of(content), told::add, (folders, ear) -> {
            asked.incrementAndGet();
            return () -> {};
        });
        try {
            Files.writeString(page, "after, and longer");
            assertEquals(Changes.ANY, news());
            assertEquals(Changes.ANY, news(), "and once more a moment later");
            assertEquals(2, asked.get(), "the system is asked anew to tell");
            Files.delete(page);
            assertEquals(Changes.ANY, news());
        } finally {
            watch.close();
        }
    }

    /** What the system says when it threw news away, which on a quick machine it seldom does. */
    @Test
    void asks_to_look_at_all_where_news_was_lost() throws Exception {
        FileWatcher watch = FileWatcher.start(List.of(root.resolve("content")), told::add);
        try {
            FileWatcher.Ear ear = watch.new Ear();
            ear.onEvent(new DirectoryChangeEvent(
                    DirectoryChangeEvent.EventType.OVERFLOW, false, root, FileHash.fromLong(0), 1, root));
            assertEquals(Changes.ANY, news());
            assertEquals(Changes.ANY, news(), "and once more a moment later");
            ear.onException(new IOException("no more watches"));
            assertEquals(Changes.ANY, news());
        } finally {
            watch.close();
        }
    }

    /** Waits for the look at all files that ends what was told before. */
    private void settle() throws InterruptedException {
        Changes last = news();
        while (!last.equals(Changes.ANY)) {
            last = news();
        }
    }
}
