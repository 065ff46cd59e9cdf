package org.vouch.site.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BoundedWorkTest {
    private static final BoundedWork WORK = new BoundedWork(Duration.ofMillis(200));

    @Test
    void what_comes_to_an_end_is_done() throws Exception {
        assertEquals("done", WORK.done(() -> "done"));
    }

    @Test
    void what_waits_and_does_not_work_is_not_given_up() throws Exception {
        assertEquals("done", WORK.done(() -> {
            TimeUnit.MILLISECONDS.sleep(500);
            return "done";
        }));
    }

    @Test
    void what_works_without_end_is_given_up() {
        assertThrows(
                BoundedWork.Endless.class,
                () -> WORK.done(() -> {
                    long turns = 0;
                    while (!Thread.currentThread().isInterrupted()) {
                        turns++;
                    }
                    return turns;
                }));
    }

    @Test
    void what_fails_says_why() {
        ExecutionException failed = assertThrows(
                ExecutionException.class,
                () -> WORK.done(() -> {
                    throw new IOException("gone");
                }));
        assertInstanceOf(IOException.class, failed.getCause());
    }
}
