package org.vouch.store.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.store.disk.InMemory;

/** Several runs at one output, and runs that are killed for good. */
class ProcessesTest {
    private static final int KILLS = 20;
    private static final int AMIDST = 5;
    private static final int DECIDED = 2;

    @TempDir(factory = InMemory.class)
    Path folder;

    private Path site() {
        return folder.resolve("site");
    }

    private static Process start(Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                EndlessPublisher.class.getName()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void awaitFirstLine(Process process) throws IOException {
        awaitLines(process, 1);
    }

    private static void awaitLines(Process process, int count) throws IOException {
        // Not closed: that would end the process's output.
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (int line = 0; line < count; line++) {
            assertTrue(lines.readLine() != null, "the other process ended by itself");
        }
    }

    @Test
    void heals_after_kills_at_random_moments() throws Exception {
        LinkedSite.Standard standard = LinkedSite.Standard.of(folder, LinkedSite.before(), LinkedSite.after());
        Tree.publish(site(), LinkedSite.before());
        AtomicInteger steps = new AtomicInteger();
        Tree.publish(site(), LinkedSite.after(), (kind, about) -> steps.incrementAndGet());
        Random random = new Random(2026);
        int amidst = 0;
        int decided = 0;
        // Where the other process stands when it dies is up to the machine: it is killed more often until it was seen
        // amidst.
        for (int kill = 0; kill < KILLS || (kill < 10 * KILLS && (amidst < AMIDST || decided < DECIDED)); kill++) {
            Process publisher = start(site());
            awaitLines(publisher, 1 + random.nextInt(2 * steps.get()));
            publisher.destroyForcibly();
            assertEquals(128 + 9, publisher.waitFor(), "it was killed, and did not end by itself");
            amidst += Files.exists(site().resolve(".vouch/staging")) ? 1 : 0;
            standard.assertEachFileIsWhole(site());
            LinkedSite.assertNoLinkLeadsNowhere(site());
            decided += Files.exists(site().resolve(".vouch/journal")) ? 1 : 0;
            Tree.open(site()).close();
            standard.assertIsOneOfBoth(site());
            LinkedSite.assertNothingIsLeftOver(site());
            if (kill % 2 == 0) {
                Tree.publish(site(), LinkedSite.after());
                assertEquals(standard.after(), LinkedSite.published(site()));
            }
        }
        assertTrue(amidst >= AMIDST, "killed in the midst of a publication: " + amidst);
        assertTrue(decided >= DECIDED, "killed between the first rename and the last: " + decided);
    }

    @Test
    void says_which_process_holds_the_folder_and_waits_for_it() throws Exception {
        Process holder = start(site(), "hold");
        awaitFirstLine(holder);
        String who = "process " + holder.pid() + ", since " + Tree.MORNING;
        PublishRefusal refusal = assertThrows(PublishRefusal.class, () -> Tree.open(site()));
        assertTrue(refusal.getMessage().contains(who), refusal.getMessage());

        List<String> told = new ArrayList<>();
        assertThrows(
                PublishRefusal.class,
                () -> OutputFolder.open(site(), Tree.memory(site()), Tree.MORNING, Duration.ofMillis(200), told::add));
        assertEquals(1, told.size());
        assertTrue(told.get(0).contains(who), told.get(0));

        OutputFolder.open(site(), Tree.memory(site()), Tree.MORNING, Duration.ofSeconds(30), words -> endOf(holder))
                .close();
        assertEquals(0, holder.waitFor());
    }

    private static void endOf(Process holder) {
        try {
            holder.getOutputStream().close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void takes_the_folder_from_a_process_that_was_killed() throws Exception {
        Process holder = start(site(), "hold");
        awaitFirstLine(holder);
        holder.destroyForcibly().waitFor();
        Tree.publish(site(), Map.of("index.html", "home"));
        assertEquals(Map.of("index.html", "home"), Tree.site(site()));
    }

    @Test
    void says_that_this_very_process_holds_the_folder() throws IOException {
        Path other = folder.resolve("another-name");
        try (OutputFolder held = Tree.open(site())) {
            Files.createSymbolicLink(other, site());
            for (Path name : List.of(site(), other)) {
                PublishRefusal refusal = assertThrows(PublishRefusal.class, () -> Tree.open(name));
                assertTrue(refusal.getMessage()
                        .contains("process " + ProcessHandle.current().pid()));
            }
            Tree.publish(held.begin(Tree.PERMIT), Map.of("index.html", "home"));
        }
        Tree.open(other).close();
    }

    @Test
    void lets_one_in_at_a_time_even_if_the_folder_comes_and_goes() throws InterruptedException, ExecutionException {
        AtomicInteger within = new AtomicInteger();
        AtomicInteger opened = new AtomicInteger();
        ExecutorService runs = Executors.newFixedThreadPool(4);
        List<Future<?>> ends = new ArrayList<>();
        for (int run = 0; run < 4; run++) {
            ends.add(runs.submit(() -> {
                for (int i = 0; i < 25; i++) {
                    try (OutputFolder folder = OutputFolder.open(
                            site(), Tree.memory(site()), Tree.MORNING, Duration.ofSeconds(60), words -> {})) {
                        assertEquals(1, within.incrementAndGet(), folder::toString);
                        opened.incrementAndGet();
                        within.decrementAndGet();
                    }
                }
            }));
        }
        for (Future<?> end : ends) {
            end.get();
        }
        runs.shutdown();
        assertEquals(100, opened.get());
        // Whoever came last found the folder of another run, and does not know that it was made for nothing.
        assertEquals(Map.of(), Tree.site(site()));
    }
}
