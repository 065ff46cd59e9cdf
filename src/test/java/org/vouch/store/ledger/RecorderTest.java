package org.vouch.store.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.LedgerEntry;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.text.Fingerprint;
import org.vouch.store.disk.DiskHook;
import org.vouch.store.disk.InMemory;
import org.vouch.store.ledger.Recorder.Claim;
import org.vouch.store.ledger.Recorder.Result;

class RecorderTest {
    private static final int ROUNDS = 1_000;

    @TempDir(factory = InMemory.class)
    Path root = Path.of("");

    private Desk desk(String name, String words) throws IOException {
        Desk desk = new Desk(root, name);
        Files.writeString(desk.article(), Desk.article(words));
        return desk;
    }

    @Test
    void records_and_then_lets_the_article_say_so() throws IOException {
        Desk desk = desk("iop", "Words.");
        Fingerprint shown = desk.now().fingerprints().exact();
        Result first = desk.sign(DiskHook.UNWATCHED, "dana-example", Optional.of(shown));
        assertEquals(new Result.Recorded(1, "content/reviews/articles/iop/1.yaml", true), first);
        assertEquals(
                "---\ntitle: An IOP\ndescription: In plain words.\ntags: [iop]\nverified: 2024-02-01\n"
                                .replace("verified", "reviewer: dana-example\nverified")
                        + "---\nWords.\n",
                Files.readString(desk.article()));
        assertEquals(shown, desk.now().fingerprints().exact(), "the claim is not among the signed words");
        Result second = desk.sign(DiskHook.UNWATCHED, "morgan-sample", Optional.of(shown));
        assertEquals(new Result.Recorded(2, "content/reviews/articles/iop/2.yaml", true), second);
        assertTrue(Files.readString(desk.article()).contains("\nreviewer: morgan-sample\n"));
        List<Ledger.Kept> entries = desk.entries();
        assertEquals(2, entries.size());
        assertEquals(Optional.of(entries.get(0).bytes()), entries.get(1).entry().prev());
        assertEquals(List.of(), desk.leftovers());
    }

    @Test
    void tells_git_once_to_leave_the_line_ends_of_records_alone() throws IOException {
        Desk desk = desk("iop", "Words.");
        Path attributes = root.resolve(".gitattributes");
        desk.sign(DiskHook.UNWATCHED, "dana-example", Optional.empty());
        assertFalse(Files.exists(attributes), "there is no repository");

        Files.createDirectory(root.resolve(".git"));
        desk.sign(DiskHook.UNWATCHED, "dana-example", Optional.empty());
        assertEquals("content/reviews/** -text\n", Files.readString(attributes));

        for (String theirs : List.of(
                "* text=auto\r\n*.png binary",
                "*.md diff=markdown\n\n",
                "# ünï\n",
                "# content/reviews/** -text\n",
                // The last line that names a file counts.
                "content/reviews/** -text\n* text=auto\n",
                "content/reviews/** -text\r\n*.txt text eol=crlf\r\n",
                "content/reviews/** -text\n*.yaml\teol=crlf\n",
                "content/reviews/** -text\n[attr]words text\n* crlf")) {
            Files.writeString(attributes, theirs);
            desk.sign(DiskHook.UNWATCHED, "dana-example", Optional.empty());
            desk.sign(DiskHook.UNWATCHED, "dana-example", Optional.empty());
            String between = theirs.endsWith("\n") ? "" : "\n";
            assertEquals(theirs + between + "content/reviews/** -text\n", Files.readString(attributes));
        }
        for (String enough : List.of(
                "content/reviews/** -text",
                "* text=auto\n  content/reviews/** -text  \r\n# text\n",
                "content/reviews/** -text\n*.png diff=exif\n")) {
            Files.writeString(attributes, enough);
            desk.sign(DiskHook.UNWATCHED, "dana-example", Optional.empty());
            assertEquals(enough, Files.readString(attributes));
        }
        Files.delete(attributes);
        Files.createDirectory(attributes);
        assertInstanceOf(Result.Recorded.class, desk.sign(DiskHook.UNWATCHED, "dana-example", Optional.empty()));
    }

    @Test
    void refuses_words_that_nobody_was_shown() throws IOException {
        Desk desk = desk("iop", "Words.");
        Fingerprint shown = desk.now().fingerprints().exact();
        Files.writeString(desk.article(), Desk.article("Other words."));
        Result result = desk.sign(DiskHook.UNWATCHED, "dana-example", Optional.of(shown));
        assertTrue(assertInstanceOf(Result.Refused.class, result).changed());
        assertEquals(List.of(), desk.entries());
        assertEquals(Desk.article("Other words."), Files.readString(desk.article()));
    }

    @Test
    void adds_nothing_to_a_ledger_that_is_not_whole() throws IOException {
        Desk desk = desk("iop", "Words.");
        desk.sign(DiskHook.UNWATCHED, "dana-example", Optional.empty());
        desk.sign(DiskHook.UNWATCHED, "dana-example", Optional.empty());
        byte[] article = Files.readAllBytes(desk.article());
        for (String name : List.of("1.yaml", "2.yaml", "1.txt", "2.txt", "head.txt")) {
            Path file = desk.folder().resolve(name);
            byte[] bytes = Files.readAllBytes(file);
            byte[] other = bytes.clone();
            other[other.length / 2] ^= 1;
            Files.write(file, other);
            Result.Refused refused = assertInstanceOf(
                    Result.Refused.class, desk.sign(DiskHook.UNWATCHED, "morgan-sample", Optional.empty()), name);
            assertTrue(refused.reason().contains(name), refused.reason());
            Files.write(file, bytes);
        }
        assertArrayEquals(article, Files.readAllBytes(desk.article()));
        assertEquals(2, desk.entries().size());
    }

    @Test
    void refuses_an_article_whose_lines_it_cannot_change_before_it_writes_anything() throws IOException {
        Desk desk = desk("iop", "Words.");
        String article = Desk.article("Words.").replace("tags:", "reviewer:\n  dana-example\ntags:");
        Files.writeString(desk.article(), article);
        assertInstanceOf(Result.Refused.class, desk.sign(DiskHook.UNWATCHED, "morgan-sample", Optional.empty()));
        assertEquals(article, Files.readString(desk.article()));
        assertEquals(List.of(), desk.entries());
    }

    @Test
    void gives_up_a_claim_before_it_records_that_the_review_is_taken_back() throws IOException {
        Desk desk = desk("iop", "Words.");
        desk.sign(DiskHook.UNWATCHED, "dana-example", Optional.empty());
        List<String> order = new ArrayList<>();
        DiskHook watched = (kind, about) -> {
            if (kind == DiskHook.Kind.RENAME) {
                order.add(about.getFileName().toString());
            }
        };
        desk.sign(watched, "dana-example", Optional.empty(), ReviewRecord.Decision.WITHDRAWN, new Claim.GivenUp());
        assertEquals(List.of("iop.md", "2.txt", "2.yaml", "head.txt"), order);
        assertEquals(Desk.article("Words."), Files.readString(desk.article()));
        assertEquals(2, desk.entries().size());
    }

    /** What a signer or the editor did in one round. */
    private record Round(int attempted, int recorded, int refused, boolean saved) {}

    @Test
    void many_signers_and_an_editor_lose_nothing_and_record_nothing_twice() throws Exception {
        Random random = new Random(41);
        ExecutorService people = Executors.newFixedThreadPool(9);
        int attempted = 0;
        int recorded = 0;
        int refused = 0;
        int mixed = 0;
        try {
            for (int i = 0; i < ROUNDS; i++) {
                Round round = round(people, random, i);
                attempted += round.attempted();
                recorded += round.recorded();
                refused += round.refused();
                mixed += round.recorded() > 0 && round.refused() > 0 ? 1 : 0;
            }
        } finally {
            people.shutdownNow();
        }
        assertEquals(attempted, recorded + refused);
        assertTrue(refused > ROUNDS / 10, "the editor came in between: " + refused);
        assertTrue(recorded > ROUNDS, "signers came before the editor: " + recorded);
        assertTrue(mixed > 10, "some came before and some behind: " + mixed);
    }

    private Round round(ExecutorService people, Random random, int number) throws Exception {
        Desk desk = desk("page-" + number, "Words of round " + number + ".");
        Fingerprint shown = desk.now().fingerprints().exact();
        int signers = 2 + random.nextInt(7);
        boolean saves = random.nextInt(4) > 0;
        boolean inPlace = random.nextBoolean();
        long pause = random.nextInt(2_000_000);
        List<Callable<Result>> wishes = new ArrayList<>();
        for (int i = 0; i < signers; i++) {
            String reviewer = "signer-" + i;
            wishes.add(() -> desk.sign(DiskHook.UNWATCHED, reviewer, Optional.of(shown)));
        }
        String edited = "Words of the editor in round " + number + ".";
        Future<?> editor = people.submit(() -> {
            LockSupport.parkNanos(pause);
            if (saves) {
                save(desk.article(), Desk.article(edited), inPlace);
            }
            return null;
        });
        int recorded = 0;
        int refused = 0;
        List<Integer> numbers = new ArrayList<>();
        for (Future<Result> done : people.invokeAll(wishes)) {
            if (done.get() instanceof Result.Recorded entry) {
                recorded++;
                numbers.add(entry.number());
            } else {
                refused++;
            }
        }
        editor.get();
        assertEquals(recorded, numbers.stream().distinct().count(), "an entry was written twice");
        List<Ledger.Kept> entries = desk.entries();
        assertEquals(recorded, entries.size());
        for (Ledger.Kept kept : entries) {
            assertEquals(Optional.of(shown), kept.entry().words().map(words -> words.exact()));
        }
        String article = Files.readString(desk.article());
        if (saves && inPlace) {
            assertTrue(article.endsWith("\n" + edited + "\n"), () -> "the editor's words were lost: " + article);
        }
        assertEquals(List.of(), desk.leftovers());
        assertClaimHasRecord(desk);
        return new Round(signers, recorded, refused, saves);
    }

    private static void save(Path file, String text, boolean inPlace) throws IOException {
        if (inPlace) {
            Files.writeString(file, text);
            return;
        }
        Path other = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(other, text);
        Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void assertClaimHasRecord(Desk desk) throws IOException {
        List<String> reviewers = desk.ledger().value().entries().stream()
                .map(Ledger.Kept::entry)
                .filter(ReviewRecord.class::isInstance)
                .map(entry -> ((ReviewRecord) entry).reviewer())
                .toList();
        Files.readString(desk.article(), UTF_8)
                .lines()
                .filter(line -> line.startsWith("reviewer: "))
                .map(line -> line.substring("reviewer: ".length()))
                .forEach(reviewer -> assertTrue(reviewers.contains(reviewer), () -> "a claim without a record"));
    }

    /** Death, as the program sees it: whatever it still tries comes to nothing. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Lets a number of steps pass, and then strikes. */
    private static final class Fault implements DiskHook {
        private final int passing;
        private final boolean deadly;
        private int seen;
        int struck;

        Fault(int passing, boolean deadly) {
            this.passing = passing;
            this.deadly = deadly;
        }

        @Override
        public void before(Kind kind, Path about) throws IOException {
            if (seen++ >= passing) {
                struck++;
                if (deadly) {
                    throw new Death();
                }
                throw new IOException("No space left on device");
            }
        }
    }

    @Test
    void a_kill_at_any_step_leaves_record_and_article_whole() throws IOException {
        int struck = 0;
        for (int earlier = 0; earlier <= 2; earlier++) {
            for (boolean deadly : new boolean[] {true, false}) {
                for (boolean back : new boolean[] {false, true}) {
                    struck += strikeEverywhere(earlier, deadly, back);
                }
            }
        }
        assertTrue(struck > 200, "faults: " + struck);
    }

    private int strikeEverywhere(int earlier, boolean deadly, boolean back) throws IOException {
        for (int step = 0; ; step++) {
            Desk desk = desk("kill-" + earlier + deadly + back + step, "Words.");
            for (int i = 0; i < earlier; i++) {
                desk.sign(DiskHook.UNWATCHED, "earlier-" + i, Optional.empty());
            }
            byte[] before = Files.readAllBytes(desk.article());
            Fault fault = new Fault(step, deadly);
            try {
                signOrTakeBack(desk, fault, back);
            } catch (Death | IOException asPlanned) {
                assertTrue(fault.struck > 0, () -> String.valueOf(asPlanned));
            }
            assertWholeAfterFault(desk, earlier, before, back);
            // The next one needs no help.
            assertInstanceOf(Result.Recorded.class, desk.sign(DiskHook.UNWATCHED, "next", Optional.empty()));
            assertTrue(desk.entries().size() >= earlier + 1);
            assertTrue(Files.readString(desk.article()).contains("reviewer: next\nverified: 2024-02-01\n"));
            assertEquals(List.of(), desk.leftovers());
            if (fault.struck == 0) {
                return step;
            }
        }
    }

    private static void signOrTakeBack(Desk desk, DiskHook steps, boolean back) throws IOException {
        if (back) {
            desk.sign(steps, "struck", Optional.empty(), ReviewRecord.Decision.WITHDRAWN, new Claim.GivenUp());
        } else {
            desk.sign(steps, "struck", Optional.empty());
        }
    }

    private static void assertWholeAfterFault(Desk desk, int earlier, byte[] before, boolean back) throws IOException {
        List<Ledger.Kept> entries = desk.ledger().value().entries();
        assertTrue(entries.size() == earlier || entries.size() == earlier + 1, () -> "entries: " + entries);
        boolean recorded = entries.size() == earlier + 1;
        assertTrue(
                Desk.errors(desk.ledger()).stream()
                        .allMatch(error -> error.message().equals("there are words here, and no entry about them")),
                () -> {
                    try {
                        return desk.ledger().findings().toString();
                    } catch (IOException broken) {
                        return broken.toString();
                    }
                });
        String article = Files.readString(desk.article());
        String changed = back
                ? Desk.article("Words.")
                : Desk.article("Words.").replace("---\nWords", "reviewer: struck\nverified: 2024-02-01\n---\nWords");
        String old = new String(before, UTF_8);
        assertTrue(article.equals(old) || article.equals(changed), () -> "neither old nor new: " + article);
        LedgerEntry newest = recorded ? entries.get(earlier).entry() : null;
        if (back) {
            assertTrue(newest == null || article.equals(changed), "taken back, and still claimed");
        } else {
            assertTrue(newest != null || article.equals(old), "claimed, and not recorded");
        }
    }

    private Process start(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                root.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void a_process_that_is_gone_at_any_write_leaves_record_and_article_whole() throws Exception {
        List<DiskHook.Kind> steps = new ArrayList<>();
        Desk whole = desk("whole", "Words.");
        whole.sign(DiskHook.UNWATCHED, "earlier", Optional.empty());
        whole.sign((kind, about) -> steps.add(kind), "struck", Optional.empty());
        Map<Integer, Process> gone = new TreeMap<>();
        int ended = 0;
        for (int step = 0; step < steps.size(); step++) {
            // Right before a file is forced, its bytes were written; before a rename, it has not its name yet.
            if (List.of(DiskHook.Kind.FORCE, DiskHook.Kind.LINK, DiskHook.Kind.RENAME)
                    .contains(steps.get(step))) {
                Desk desk = desk("gone-" + step, "Words.");
                desk.sign(DiskHook.UNWATCHED, "earlier", Optional.empty());
                gone.put(step, start(HaltedProcess.class, "gone-" + step, "struck", Integer.toString(step)));
                if (gone.size() == 2) {
                    ended += assertWholeAfterTheEnd(gone);
                }
            }
        }
        ended += assertWholeAfterTheEnd(gone);
        assertTrue(ended >= 10, "kills: " + ended);
    }

    private int assertWholeAfterTheEnd(Map<Integer, Process> gone) throws Exception {
        byte[] before = Desk.article("Words.")
                .replace("---\nWords", "reviewer: earlier\nverified: 2024-02-01\n---\nWords")
                .getBytes(UTF_8);
        for (Map.Entry<Integer, Process> each : gone.entrySet()) {
            assertEquals(HaltedProcess.KILLED, each.getValue().waitFor(), "step " + each.getKey());
            Desk desk = new Desk(root, "gone-" + each.getKey());
            assertWholeAfterFault(desk, 1, before, false);
            assertInstanceOf(Result.Recorded.class, desk.sign(DiskHook.UNWATCHED, "next", Optional.empty()));
            assertTrue(Files.readString(desk.article()).contains("reviewer: next\n"));
            assertEquals(List.of(), desk.leftovers());
        }
        int ended = gone.size();
        gone.clear();
        return ended;
    }

    @Test
    void several_processes_and_an_editor_share_one_ledger() throws Exception {
        Desk desk = desk("iop", "Words.");
        List<Process> processes = new ArrayList<>();
        for (String reviewer : List.of("one", "two", "three")) {
            processes.add(start(SigningProcess.class, reviewer, "20"));
        }
        ExecutorService editor = Executors.newSingleThreadExecutor();
        Future<?> edits = editor.submit(() -> {
            for (int i = 0; processes.stream().anyMatch(Process::isAlive); i++) {
                save(desk.article(), Desk.article("Words of save " + i + "."), false);
                LockSupport.parkNanos(20_000_000);
            }
            return null;
        });
        int recorded = 0;
        int refused = 0;
        for (Process process : processes) {
            for (String line : new String(process.getInputStream().readAllBytes(), UTF_8)
                    .lines()
                    .toList()) {
                recorded += line.equals("recorded") ? 1 : 0;
                refused += line.startsWith("Refused") ? 1 : 0;
            }
            assertEquals(0, process.waitFor());
        }
        edits.get();
        editor.shutdownNow();
        assertEquals(60, recorded + refused, () -> "of those that were tried");
        assertTrue(recorded > 0, "recorded: " + recorded);
        assertEquals(recorded, desk.entries().size());
        assertClaimHasRecord(desk);
        assertEquals(List.of(), desk.leftovers());
    }
}
