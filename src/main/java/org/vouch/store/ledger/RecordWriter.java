package org.vouch.store.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.LedgerEntry;
import org.vouch.model.review.ReviewNorm;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.ReviewRequest;
import org.vouch.model.review.TrivialEdit;
import org.vouch.model.text.Fingerprint;

/**
 * Writes the entries of a ledger, in one form and no other: the order of the fields is fixed, what is empty is left
 * out, and every text that a person wrote is in double quotes on one line.
 */
public final class RecordWriter {
    private final StringBuilder yaml = new StringBuilder(2_000);

    private RecordWriter() {}

    /** Returns the bytes of an entry; reading them gives an equal entry. */
    public static byte[] bytes(LedgerEntry entry) {
        return text(entry).getBytes(StandardCharsets.UTF_8);
    }

    static String text(LedgerEntry entry) {
        RecordWriter empty = new RecordWriter();
        RecordWriter writer = entry.match(
                empty::record, empty::waiver, empty::request, RecordWriter::unwritable, RecordWriter::unwritable);
        entry.prev().ifPresent(prev -> writer.plain("prev", prev.hex()));
        return writer.yaml.toString();
    }

    /** What only takes the place of an entry is never written as one. */
    private static RecordWriter unwritable(LedgerEntry entry) {
        throw new IllegalArgumentException("this only replaces an entry: " + entry);
    }

    private RecordWriter record(ReviewRecord record) {
        plain("record", "review-1");
        words("article", record.article().path());
        words("reviewer", record.reviewer());
        words("name", record.name());
        list("credentials", record.credentials());
        when(record);
        plain("meaning", record.meaning().word());
        plain("scope", record.scope().word());
        list("sections", record.sections());
        plain("decision", record.decision().word());
        fingerprints(record.fingerprints());
        if (!record.depends().isEmpty()) {
            yaml.append("depends:\n");
            record.depends().forEach(mark -> mark("  ", mark.id(), mark.sha256()));
        }
        record.interval().ifPresent(period -> plain("interval", interval(period)));
        record.nextReview().ifPresent(day -> plain("nextReview", day.toString()));
        list("evidence", record.evidence());
        words("conflicts", record.conflicts());
        words("note", record.note());
        plain("method", record.method().word());
        record.attachment()
                .ifPresent(file -> yaml.append("attachment: {file: ")
                        .append(quoted(file.file()))
                        .append(", sha256: ")
                        .append(file.sha256().hex())
                        .append("}\n"));
        return this;
    }

    private RecordWriter waiver(TrivialEdit waiver) {
        plain("record", "waiver-1");
        words("article", waiver.article().path());
        words("by", waiver.by());
        when(waiver);
        plain("reason", waiver.reason().word());
        plain("from", waiver.from().hex());
        fingerprints(waiver.fingerprints());
        words("diff", waiver.diff());
        return this;
    }

    private RecordWriter request(ReviewRequest request) {
        plain("record", "request-1");
        words("article", request.article().path());
        words("by", request.by());
        words("reviewer", request.reviewer());
        when(request);
        words("note", request.note());
        return this;
    }

    private void when(LedgerEntry entry) {
        plain("date", entry.date().toString());
        plain("recordedAt", entry.recordedAt().toString());
    }

    private void fingerprints(Fingerprints fingerprints) {
        yaml.append("fingerprint:\n");
        plain("  alg", ReviewNorm.NAME);
        plain("  exact", fingerprints.exact().hex());
        plain("  words", fingerprints.words().hex());
        yaml.append("  sections:\n");
        fingerprints.sections().forEach(section -> mark("    ", section.id(), section.fingerprint()));
    }

    private void mark(String indent, String id, Fingerprint sha256) {
        yaml.append(indent)
                .append("- {id: ")
                .append(quoted(id))
                .append(", sha256: ")
                .append(sha256.hex())
                .append("}\n");
    }

    private void plain(String field, String value) {
        yaml.append(field).append(": ").append(value).append('\n');
    }

    private void words(String field, String value) {
        if (!value.isEmpty()) {
            plain(field, quoted(value));
        }
    }

    private void list(String field, List<String> values) {
        if (!values.isEmpty()) {
            plain(field, values.stream().map(RecordWriter::quoted).collect(Collectors.joining(", ", "[", "]")));
        }
    }

    private static String interval(Period period) {
        long months = period.toTotalMonths();
        return months > 0 ? months + " months" : period.get(ChronoUnit.DAYS) + " days";
    }

    /** Returns a text between double quotes; what has a meaning there, or ends a line, is escaped. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
