package org.vouch.store.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vouch.model.page.PageId;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.LedgerFiles;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.SignedText;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Source;
import org.vouch.reader.content.FrontMatterReader;
import org.vouch.reader.content.LedgerReader;
import org.vouch.store.disk.DiskHook;

/** A page on a desk, with people who want to sign it. */
final class Desk {
    static final LocalDate DAY = LocalDate.of(2024, 2, 1);

    private final Path root;
    private final PageId page;

    Desk(Path root, String name) throws IOException {
        this.root = root;
        this.page = new PageId("articles/" + name);
        Files.createDirectories(root.resolve("content/articles"));
    }

    PageId page() {
        return page;
    }

    Path article() {
        return root.resolve("content/" + page.path() + ".md");
    }

    Path folder() {
        return root.resolve(LedgerFiles.folderOf(page));
    }

    static String article(String words) {
        return "---\ntitle: An IOP\ndescription: In plain words.\ntags: [iop]\n---\n" + words + "\n";
    }

    /** The page at one moment; nobody changes its bytes. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Look(String path, byte[] article, SignedText text, Fingerprints fingerprints)
            implements Recorder.Now {}

    Recorder.Now now() throws IOException {
        byte[] bytes = Files.readAllBytes(article());
        Source source = new Source("content/" + page.path() + ".md", new String(bytes, UTF_8));
        String body =
                source.text().substring(FrontMatterReader.read(source).value().bodyOffset());
        SignedText text = new SignedText(page, "An IOP", "In plain words.", body, List.of());
        Fingerprint words = Fingerprint.of("words " + body);
        return new Look(
                source.path(),
                bytes,
                text,
                new Fingerprints(text.exact(), words, List.of(new Fingerprints.Section(".", words))));
    }

    Recorder.Result sign(DiskHook steps, String reviewer, Optional<Fingerprint> shown) throws IOException {
        return sign(steps, reviewer, shown, ReviewRecord.Decision.APPROVED, new Recorder.Claim.Made(reviewer, DAY));
    }

    Recorder.Result sign(
            DiskHook steps,
            String reviewer,
            Optional<Fingerprint> shown,
            ReviewRecord.Decision decision,
            Recorder.Claim claim)
            throws IOException {
        return new Recorder(root, steps)
                .record(
                        page,
                        shown,
                        this::now,
                        (now, ledger, prev) ->
                                new Recorder.Drafted(record(now, reviewer, decision, prev), claim, List.of()));
    }

    private ReviewRecord record(
            Recorder.Now now, String reviewer, ReviewRecord.Decision decision, Optional<Fingerprint> prev) {
        return new ReviewRecord(
                page,
                reviewer,
                "Somebody",
                List.of("PA-C"),
                DAY,
                Instant.parse("2024-02-01T12:00:00Z"),
                ReviewRecord.Meaning.CLINICAL_REVIEW,
                ReviewRecord.Scope.WHOLE,
                List.of(),
                decision,
                now.fingerprints(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                "",
                ReviewRecord.Method.ASSERTED,
                Optional.empty(),
                prev);
    }

    /** Reads the ledger back as any other program run would. */
    Outcome<Ledger> ledger() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(folder())) {
            try (Stream<Path> there = Files.list(folder())) {
                for (Path file : there.toList()) {
                    if (!file.getFileName().toString().startsWith(".")) {
                        files.put(file.getFileName().toString(), Files.readAllBytes(file));
                    }
                }
            }
        }
        return LedgerReader.files(page, LedgerFiles.folderOf(page), files).then(LedgerFiles::verified);
    }

    /** Returns the entries of a ledger in which nothing is wrong. */
    List<Ledger.Kept> entries() throws IOException {
        Outcome<Ledger> ledger = ledger();
        assertEquals(List.of(), ledger.findings());
        return ledger.value().entries();
    }

    /** Returns what lies about unfinished, here and in the folder of the article. */
    List<String> leftovers() throws IOException {
        List<String> left = new ArrayList<>();
        for (Path folder : List.of(folder(), root.resolve("content/articles"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("."))
                            .forEach(left::add);
                }
            }
        }
        return left;
    }

    static List<Finding> errors(Outcome<Ledger> ledger) {
        return ledger.findings().stream()
                .filter(finding -> finding.severity() == org.vouch.model.text.Severity.ERROR)
                .toList();
    }
}
