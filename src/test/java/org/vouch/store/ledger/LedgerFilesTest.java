package org.vouch.store.ledger;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.model.page.PageId;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.LedgerEntry;
import org.vouch.model.review.LedgerFiles;
import org.vouch.model.review.LedgerHead;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.ReviewRequest;
import org.vouch.model.review.SignedText;
import org.vouch.model.review.TrivialEdit;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Outcome;
import org.vouch.reader.content.LedgerReader;

/** Whatever is done to the files of a ledger shows, and the file that it was done to is named. */
class LedgerFilesTest {
    private static final PageId PAGE = new PageId("articles/iop");
    private static final String FOLDER = "content/reviews/articles/iop/";
    private static final int ENTRIES = 20;

    private static final Map<String, byte[]> WHOLE = ledger(PAGE, ENTRIES);

    private static final LedgerFiles READ =
            LedgerReader.files(PAGE, FOLDER, WHOLE).value();

    @Test
    void says_that_git_changed_the_line_ends_where_nothing_else_differs() {
        // All files, as git for Windows checks them out; and any one of them, as an editor may save it.
        assertLineEndsTold(file -> true, "1.yaml");
        for (String only : WHOLE.keySet()) {
            assertLineEndsTold(only::equals, only);
        }
    }

    private static void assertLineEndsTold(Predicate<String> which, String named) {
        Map<String, byte[]> changed = new TreeMap<>(WHOLE);
        changed.replaceAll((name, bytes) -> which.test(name) ? withReturns(bytes) : bytes);
        List<Finding> told = LedgerReader.verified(PAGE, FOLDER, changed).findings();
        assertEquals(1, told.size(), told::toString);
        assertEquals(FOLDER + named, told.get(0).span().path());
        assertTrue(told.get(0).message().contains("line ends"), told.get(0).message());
        assertTrue(
                told.get(0).fix().contains("'content/reviews/** -text'"),
                told.get(0).fix());

        changed.put("5.yaml", "another: record\n".getBytes(UTF_8));
        assertTrue(
                LedgerReader.verified(PAGE, FOLDER, changed).findings().stream()
                        .noneMatch(finding -> finding.message().contains("line ends")),
                "it is not by them alone");
    }

    /** An editor or a formatter changes more than the ends of lines, and then the file is named and git is not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "no end of the last line",
                "a further end of a line",
                "a mark of the byte order",
                "two returns a line",
                "returns alone",
                "blanks at the ends of lines",
                "tabs for blanks",
                "UTF-16"
            })
    void what_else_a_program_does_to_a_file_is_told_of_that_file(String deed) {
        for (String name : WHOLE.keySet()) {
            Map<String, byte[]> changed = new TreeMap<>(WHOLE);
            String text = new String(WHOLE.getOrDefault(name, new byte[0]), UTF_8);
            byte[] after = done(deed, text);
            if (text.getBytes(UTF_8).length == after.length && text.equals(new String(after, UTF_8))) {
                continue;
            }
            changed.put(name, after);
            List<Finding> told = LedgerReader.verified(PAGE, FOLDER, changed).findings();
            assertTrue(
                    told.stream().anyMatch(finding -> finding.span().path().equals(FOLDER + name)),
                    () -> name + " " + told);
            assertTrue(
                    told.stream().noneMatch(finding -> finding.message().contains("line ends")),
                    () -> name + " " + told);
        }
    }

    private static byte[] done(String deed, String text) {
        return switch (deed) {
            case "no end of the last line" -> text.stripTrailing().getBytes(UTF_8);
            case "a further end of a line" -> (text + "\n").getBytes(UTF_8);
            case "a mark of the byte order" -> ("\uFEFF" + text).getBytes(UTF_8);
            case "two returns a line" -> text.replace("\n", "\r\r\n").getBytes(UTF_8);
            case "returns alone" -> text.replace('\n', '\r').getBytes(UTF_8);
            case "blanks at the ends of lines" -> text.replace("\n", " \n").getBytes(UTF_8);
            case "tabs for blanks" -> text.replace(' ', '\t').getBytes(UTF_8);
            case "UTF-16" -> text.getBytes(UTF_16);
            default -> throw new IllegalArgumentException(deed);
        };
    }

    private static byte[] withReturns(byte[] bytes) {
        return new String(bytes, UTF_8).replace("\n", "\r\n").getBytes(UTF_8);
    }

    private static Map<String, byte[]> ledger(PageId page, int entries) {
        Map<String, byte[]> files = new TreeMap<>();
        Optional<Fingerprint> prev = Optional.empty();
        for (int number = 1; number <= entries; number++) {
            SignedText text = new SignedText(page, "An IOP", "", "Words of version " + number + ".", List.of());
            Fingerprints words = new Fingerprints(
                    text.exact(),
                    Fingerprint.of("words " + number),
                    List.of(new Fingerprints.Section(".", Fingerprint.of("section " + number))));
            LedgerEntry entry = entry(page, number, words, prev);
            byte[] bytes = RecordWriter.bytes(entry);
            files.put(LedgerFiles.recordName(number), bytes);
            if (entry.words().isPresent()) {
                files.put(LedgerFiles.textName(number), text.text().getBytes(UTF_8));
            }
            prev = Optional.of(Fingerprint.of(bytes));
            files.put(LedgerHead.FILE, new LedgerHead(number, prev.get()).text().getBytes(UTF_8));
        }
        return files;
    }

    private static LedgerEntry entry(PageId page, int number, Fingerprints words, Optional<Fingerprint> prev) {
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(number);
        Instant moment = Instant.parse("2024-01-01T12:00:00Z").plusSeconds(86_400L * number);
        if (number % 5 == 1) {
            return new ReviewRequest(page, "kit-editor", "dana-example", day, moment, "Please.", prev);
        }
        if (number % 5 == 4) {
            return new TrivialEdit(
                    page, "kit-editor", day, moment, TrivialEdit.Reason.TYPO, words.words(), words, "a -> b", prev);
        }
        return new ReviewRecord(
                page,
                "dana-example",
                "Dana Example",
                List.of("PA-C"),
                day,
                moment,
                ReviewRecord.Meaning.CLINICAL_REVIEW,
                ReviewRecord.Scope.WHOLE,
                List.of(),
                ReviewRecord.Decision.APPROVED,
                words,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                "All of it.",
                ReviewRecord.Method.ASSERTED,
                Optional.empty(),
                prev);
    }

    private static Outcome<Ledger> look(Map<String, byte[]> files) {
        return LedgerReader.files(PAGE, FOLDER, files).then(LedgerFiles::verified);
    }

    /** Looks at a ledger of which one file is another; the others are read once for all. */
    private static Outcome<Ledger> look(String name, byte[] bytes) {
        Outcome<LedgerFiles> one = LedgerReader.files(PAGE, FOLDER, Map.of(name, bytes));
        SortedMap<Integer, LedgerFiles.RecordFile> records = new TreeMap<>(READ.records());
        SortedMap<Integer, Fingerprint> texts = new TreeMap<>(READ.texts());
        records.putAll(one.value().records());
        texts.putAll(one.value().texts());
        Optional<String> head = one.value().head().or(READ::head);
        LedgerFiles files = new LedgerFiles(PAGE, FOLDER, records, texts, READ.others(), head, READ.unmerged());
        return new Outcome<>(files, one.findings()).then(LedgerFiles::verified);
    }

    private static Set<String> blamed(Outcome<Ledger> looked) {
        return looked.findings().stream()
                .map(Finding::span)
                .map(span -> span.path().substring(FOLDER.length()))
                .collect(Collectors.toSet());
    }

    private static Map<String, byte[]> with(String name, byte[] bytes) {
        Map<String, byte[]> files = new TreeMap<>(WHOLE);
        files.put(name, bytes);
        return files;
    }

    private static byte[] bytes(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static Map<String, byte[]> without(String... names) {
        Map<String, byte[]> files = new TreeMap<>(WHOLE);
        Arrays.asList(names).forEach(files::remove);
        return files;
    }

    @Test
    void a_whole_ledger_is_believed() {
        Outcome<Ledger> looked = look(WHOLE);
        assertEquals(List.of(), looked.findings());
        assertEquals(ENTRIES, looked.value().entries().size());
        assertTrue(looked.value().whole());
    }

    @Test
    void every_flipped_byte_shows_and_its_file_alone_is_named() {
        int flips = 0;
        for (Map.Entry<String, byte[]> file : WHOLE.entrySet()) {
            for (int i = 0; i < file.getValue().length; i++) {
                byte[] flipped = file.getValue().clone();
                flipped[i] ^= (byte) (1 << (i % 8));
                Outcome<Ledger> looked = look(file.getKey(), flipped);
                assertEquals(Set.of(file.getKey()), blamed(looked), file.getKey() + " at " + i);
                flips++;
            }
        }
        assertTrue(flips > 10_000, "flips: " + flips);
    }

    @Test
    void every_truncation_shows_and_its_file_alone_is_named() {
        int cuts = 0;
        for (Map.Entry<String, byte[]> file : WHOLE.entrySet()) {
            for (int length = 0; length < file.getValue().length; length++) {
                Outcome<Ledger> looked = look(file.getKey(), Arrays.copyOf(file.getValue(), length));
                assertEquals(Set.of(file.getKey()), blamed(looked), file.getKey() + " cut to " + length);
                cuts++;
            }
        }
        assertTrue(cuts > 10_000, "cuts: " + cuts);
    }

    @Test
    void every_exchange_of_two_entries_shows_and_both_are_named() {
        for (int a = 1; a <= ENTRIES; a++) {
            for (int b = a + 1; b <= ENTRIES; b++) {
                String first = LedgerFiles.recordName(a);
                String second = LedgerFiles.recordName(b);
                Map<String, byte[]> files = with(first, bytes(WHOLE, second));
                files.put(second, bytes(WHOLE, first));
                Set<String> blamed = blamed(look(files));
                assertTrue(blamed.containsAll(Set.of(first, second)), () -> first + " and " + second + ": " + blamed);
            }
        }
    }

    @Test
    void every_dropped_file_shows_the_newest_too() {
        for (String name : WHOLE.keySet()) {
            Outcome<Ledger> looked = look(without(name));
            assertTrue(blamed(looked).contains(name), () -> name + ": " + looked.findings());
        }
        String newest = LedgerFiles.recordName(ENTRIES);
        Set<String> blamed = blamed(look(without(newest, LedgerFiles.textName(ENTRIES))));
        assertEquals(Set.of(newest), blamed);
    }

    @Test
    void dropped_tails_show_as_long_as_the_head_is_there() {
        for (int left = 0; left < ENTRIES; left++) {
            Map<String, byte[]> files = new TreeMap<>(ledger(PAGE, left));
            files.put(LedgerHead.FILE, bytes(WHOLE, LedgerHead.FILE));
            Set<String> blamed = blamed(look(files));
            assertTrue(blamed.contains(LedgerFiles.recordName(ENTRIES)), blamed::toString);
            assertTrue(blamed.contains(LedgerFiles.recordName(left + 1)), blamed::toString);
        }
    }

    @Test
    void nothing_is_believed_where_the_newest_entry_is_not_known() {
        // It might have taken everything back.
        assertEquals(List.of(), look(without("20.yaml")).value().entries());
        assertEquals(List.of(), look(without(LedgerHead.FILE)).value().entries());
        assertEquals(
                List.of(),
                look(with(LedgerHead.FILE, new byte[] {'2', '0'})).value().entries());
    }

    @Test
    void a_head_that_was_brought_back_shows() {
        for (int old = 1; old < ENTRIES; old++) {
            byte[] head = bytes(ledger(PAGE, old), LedgerHead.FILE);
            assertEquals(Set.of(LedgerHead.FILE), blamed(look(with(LedgerHead.FILE, head))), "head of " + old);
            // One entry behind is what a cut-off leaves.
            String rule = old == ENTRIES - 1 ? "ledger-finished" : "ledger-whole";
            assertEquals(
                    rule, look(with(LedgerHead.FILE, head)).findings().get(0).rule());
        }
    }

    @Test
    void an_entry_of_another_page_or_another_place_shows() {
        Map<String, byte[]> other = ledger(new PageId("articles/php"), ENTRIES);
        for (int number = 1; number <= ENTRIES; number++) {
            String name = LedgerFiles.recordName(number);
            assertTrue(blamed(look(with(name, bytes(other, name)))).contains(name), name);
        }
        assertTrue(blamed(look(other)).contains(LedgerFiles.recordName(1)));
        String next = LedgerFiles.recordName(ENTRIES + 1);
        for (int number = 1; number <= ENTRIES; number++) {
            Set<String> blamed = blamed(look(with(next, bytes(WHOLE, LedgerFiles.recordName(number)))));
            assertTrue(!blamed.isEmpty(), "entry " + number + " again as " + next);
        }
    }

    @Test
    void what_lies_below_a_broken_link_counts_no_more() {
        byte[] flipped = bytes(WHOLE, "10.yaml").clone();
        flipped[flipped.length / 2] ^= 1;
        Ledger ledger = look(with("10.yaml", flipped)).value();
        assertEquals(10, ledger.entries().size());
        assertEquals(11, ledger.entries().get(0).number());
        assertTrue(!ledger.whole());
    }
}
