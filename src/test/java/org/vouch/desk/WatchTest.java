package org.vouch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.build.Changes;

class WatchTest {
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
        Watch watch = Watch.start(List.of(content), told::add);
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

    /** Waits for the look at all files that ends what was told before. */
    private void settle() throws InterruptedException {
        Changes last = news();
        while (!last.equals(Changes.ANY)) {
            last = news();
        }
    }
}
