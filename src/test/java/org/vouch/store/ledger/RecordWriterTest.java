package org.vouch.store.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vouch.house.Permitted;
import org.vouch.model.page.PageId;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.LedgerEntry;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.ReviewRequest;
import org.vouch.model.review.TrivialEdit;
import org.vouch.model.review.VoidEntry;
import org.vouch.model.review.WithheldEntry;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Source;
import org.vouch.reader.content.RecordReader;

class RecordWriterTest {
    private static final String PLAIN = """
            record: review-1
            article: "articles/iop"
            reviewer: "dana-example"
            name: "Dana Example"
            credentials: ["PA-C", "MBA"]
            date: 2024-02-01
            recordedAt: 2024-02-01T15:04:05Z
            meaning: clinical-review
            scope: sections
            sections: [".", "costs"]
            decision: approved-with-changes
            fingerprint:
              alg: review-norm-1
              exact: A
              words: B
              sections:
                - {id: ".", sha256: C}
                - {id: "costs", sha256: D}
            depends:
              - {id: "cost-row levels/iop", sha256: E}
            interval: 12 months
            nextReview: 2024-12-01
            evidence: ["Criteria, 4th edition"]
            conflicts: "None"
            note: "Read \\"twice\\".\\nAll of it."
            method: countersigned
            attachment: {file: "1.pdf", sha256: F}
            prev: 0
            """;

    private static String plain() {
        String text = PLAIN;
        for (String letter : List.of("A", "B", "C", "D", "E", "F", "0")) {
            text = text.replaceAll(
                    "(exact|words|sha256|prev): " + letter + "\\b",
                    "$1: " + letter.toLowerCase(java.util.Locale.ROOT).repeat(64));
        }
        return text;
    }

    private static Outcome<Optional<LedgerEntry>> read(String text) {
        return RecordReader.read(new Source("content/reviews/articles/iop/1.yaml", text));
    }

    @Test
    void writes_every_field_of_a_record_in_its_one_form() {
        Outcome<Optional<LedgerEntry>> read = read(plain());
        assertEquals(List.of(), read.findings());
        assertEquals(plain(), RecordWriter.text(read.value().orElseThrow()));
        ReviewRecord record = (ReviewRecord) read.value().orElseThrow();
        assertEquals("Read \"twice\".\nAll of it.", record.note());
        assertEquals(Optional.of(Period.ofMonths(12)), record.interval());
    }

    @Test
    void what_is_written_is_read_as_it_was() {
        Random random = new Random(21);
        for (int i = 0; i < 2_000; i++) {
            LedgerEntry entry = entry(random);
            String text = RecordWriter.text(entry);
            Outcome<Optional<LedgerEntry>> read = read(text);
            assertEquals(List.of(), read.findings(), text);
            assertEquals(Optional.of(entry), read.value());
            assertEquals(text, RecordWriter.text(read.value().orElseThrow()));
        }
    }

    @Test
    void a_record_that_is_not_as_it_should_be_counts_for_nothing_and_says_where() {
        refused("decision: approved-with-changes", "decision: fine", "11:11 choice-unknown");
        refused("date: 2024-02-01", "date: 2024-02-30", "6:7 date-invalid");
        refused("date: 2024-02-01", "date: 2024-2-1", "6:7 date-invalid");
        refused("T15:04:05Z", "T15:04:05", "7:13 moment-invalid");
        refused("T15:04:05Z", "T25:04:05Z", "7:13 moment-invalid");
        refused("meaning: clinical-review\n", "", "1:1 field-missing");
        refused("note: ", "notes: ", "25:1 field-unknown");
        refused("method: countersigned\n", "method: countersigned\nmethod: signed\n", "27:1 yaml-duplicate");
        refused("prev: 0", "prev: z", "28:7 fingerprint-invalid");
        refused("record: review-1\n", "", "1:1 field-missing");
        refused("scope: sections", "scope: whole", "1:1 field-type");
        refused("file: \"1.pdf\"", "file: \"../1.pdf\"", "1:1 field-type");
        refused("interval: 12 months", "interval: 12", "21:11 duration-invalid");
    }

    @Test
    void a_record_of_a_form_that_is_not_known_keeps_its_place_and_vouches_for_nothing() {
        for (String newer : List.of("alg: review-norm-2", "record: review-2", "record: second-opinion-1")) {
            String older = newer.startsWith("alg") ? "alg: review-norm-1" : "record: review-1";
            Outcome<Optional<LedgerEntry>> read = read(plain().replace(older, newer));
            assertInstanceOf(VoidEntry.class, read.value().orElseThrow(), newer);
            assertEquals(
                    List.of("warning entry-known"),
                    read.findings().stream()
                            .map(each -> each.severity().word() + " " + each.rule())
                            .toList());
        }
    }

    /** What only stands in the place of an entry has no form of its own in a ledger. */
    @Test
    void every_kind_of_entry_is_written_or_refused() {
        Set<Class<?>> written = new HashSet<>();
        for (int seed = 0; seed < 50; seed++) {
            LedgerEntry entry = entry(new Random(seed));
            assertTrue(RecordWriter.text(entry).startsWith("record: "));
            written.add(entry.getClass());
        }
        LedgerEntry some = entry(new Random(1));
        List<LedgerEntry> placeholders = List.of(
                VoidEntry.of(some, "it is torn"),
                new WithheldEntry(some.article(), some.date(), some.recordedAt(), some.prev()));
        for (LedgerEntry placeholder : placeholders) {
            assertThrows(IllegalArgumentException.class, () -> RecordWriter.text(placeholder));
            written.add(placeholder.getClass());
        }
        assertEquals(Permitted.of(LedgerEntry.class), written);
    }

    private static void refused(String from, String to, String told) {
        String text = plain();
        assertTrue(text.contains(from), from);
        Outcome<Optional<LedgerEntry>> read = read(text.replace(from, to));
        assertEquals(Optional.empty(), read.value(), from);
        assertTrue(
                read.findings().stream()
                        .map(each -> each.span().line() + ":" + each.span().column() + " " + each.rule())
                        .anyMatch(told::equals),
                () -> told + " is not among " + read.findings());
        assertTrue(
                read.findings().stream().noneMatch(each -> each.fix().isEmpty()),
                () -> read.findings().stream().map(Finding::fix).toList().toString());
    }

    private static LedgerEntry entry(Random random) {
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900));
        Instant moment = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000));
        PageId page = new PageId("articles/" + words(random, 1));
        Optional<Fingerprint> prev = random.nextBoolean() ? Optional.of(hash(random)) : Optional.empty();
        int kind = random.nextInt(4);
        if (kind == 0) {
            return new ReviewRequest(
                    page, words(random, 1), random.nextBoolean() ? "dana" : "", day, moment, note(random), prev);
        }
        if (kind == 1) {
            return new TrivialEdit(
                    page,
                    words(random, 1),
                    day,
                    moment,
                    pick(random, TrivialEdit.Reason.values()),
                    hash(random),
                    fingerprints(random),
                    note(random),
                    prev);
        }
        ReviewRecord.Scope scope = pick(random, ReviewRecord.Scope.values());
        return new ReviewRecord(
                page,
                "dana-example",
                words(random, 1),
                list(random, 0, i -> words(random, 1)),
                day,
                moment,
                pick(random, ReviewRecord.Meaning.values()),
                scope,
                list(random, scope == ReviewRecord.Scope.SECTIONS ? 1 : -9, i -> "s" + i),
                pick(random, ReviewRecord.Decision.values()),
                fingerprints(random),
                list(random, 0, i -> new ReviewRecord.Mark(words(random, 1), hash(random))),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(
                                random.nextBoolean() ? Period.ofMonths(1 + random.nextInt(30)) : Period.ofWeeks(3)),
                random.nextBoolean() ? Optional.empty() : Optional.of(day.plusDays(300)),
                list(random, 0, i -> words(random, 1)),
                words(random, 0),
                note(random),
                pick(random, ReviewRecord.Method.values()),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new ReviewRecord.Attachment("3.pdf", hash(random))),
                prev);
    }

    private static Fingerprints fingerprints(Random random) {
        return new Fingerprints(
                hash(random),
                hash(random),
                list(random, 1, i -> new Fingerprints.Section(i == 0 ? "." : "s" + i, hash(random))));
    }

    private static <T> List<T> list(Random random, int least, IntFunction<T> item) {
        int number = least < 0 ? 0 : least + random.nextInt(4);
        return new ArrayList<>(IntStream.range(0, number).mapToObj(item).toList());
    }

    private static <E> E pick(Random random, E[] all) {
        return all[random.nextInt(all.length)];
    }

    private static Fingerprint hash(Random random) {
        return Fingerprint.of(Integer.toString(random.nextInt()));
    }

    private static String note(Random random) {
        return (words(random, 0) + "\n\t" + words(random, 0) + "\n").strip();
    }

    /** Texts that break what writes YAML carelessly. */
    private static String words(Random random, int least) {
        String[] hard = {
            "no",
            "null",
            "~",
            "2024-02-30",
            "a: b",
            "#",
            "- x",
            "\"",
            "\\",
            "'",
            "{",
            "}",
            "[",
            "]",
            ",",
            "%",
            "&a",
            "*a",
            "!t",
            "|",
            ">",
            "@",
            "`",
            "0100",
            "12:30",
            "caf\u00E9",
            "\uD83D\uDE00",
            "\u00A0",
            "x",
            "\\n",
            "\\u0041",
            "---"
        };
        StringBuilder text = new StringBuilder();
        for (int i = least + random.nextInt(4); i > 0; i--) {
            text.append(hard[random.nextInt(hard.length)]).append(random.nextBoolean() ? " " : "");
        }
        return text.toString().strip();
    }
}
