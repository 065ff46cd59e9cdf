package org.vouch.store.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may write into a folder, among the runs of one process; what processes do is tested where they work. */
class RunLockTest {
    private static final Disk DISK = new Disk(DiskHook.UNWATCHED);

    @TempDir
    Path temporary = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void find() throws IOException {
        folder = temporary.toRealPath();
    }

    private Path file() {
        return folder.resolve("lock");
    }

    private RunLock.Asked ask(String self) throws IOException {
        return RunLock.ask(folder, file(), self, DISK).orElseThrow();
    }

    @Test
    void tells_who_holds_it_also_to_the_same_thread() throws IOException {
        RunLock lock = ask("one").lock().orElseThrow();
        assertEquals("one\n", Files.readString(file()).replace("\0", ""));
        assertEquals(new RunLock.Asked(Optional.empty(), "one"), ask("two"));
        lock.close();
        assertEquals("", Files.readString(file()));
        ask("two").lock().orElseThrow().close();
    }

    @Test
    void is_given_back_but_once() throws IOException {
        RunLock first = ask("one").lock().orElseThrow();
        first.letGo();
        RunLock second = ask("two").lock().orElseThrow();
        first.close();
        first.letGo();
        assertEquals("two", ask("three").holder());
        assertEquals("two\n", Files.readString(file()));
        second.close();
    }

    @Test
    void is_free_again_when_the_words_could_not_be_written() throws IOException {
        Disk full = new Disk((kind, about) -> {
            if (kind == DiskHook.Kind.WRITE) {
                throw new IOException("No space left on device");
            }
        });
        assertThrows(IOException.class, () -> RunLock.ask(folder, file(), "one", full));
        ask("two").lock().orElseThrow().close();
        assertThrows(IOException.class, () -> RunLock.await(folder, folder.resolve("missing/lock"), DISK));
        RunLock.await(folder, file(), DISK).close();
    }

    @Test
    void lets_one_in_at_a_time_and_all_in_the_end() throws Exception {
        ExecutorService runs = Executors.newFixedThreadPool(8);
        AtomicInteger inside = new AtomicInteger();
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int run = 0; run < 400; run++) {
                done.add(runs.submit(() -> {
                    RunLock lock = RunLock.await(folder, file(), DISK);
                    seen.add(inside.incrementAndGet());
                    inside.decrementAndGet();
                    lock.close();
                    return null;
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            runs.shutdownNow();
        }
        assertEquals(Collections.nCopies(400, 1), seen);
    }
}
