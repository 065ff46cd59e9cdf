package org.vouch.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouch.ledger.Recorder.Result;
import org.vouch.read.DecisionsReader;
import org.vouch.review.ReviewDecision;
import org.vouch.review.ReviewDecisions;
import org.vouch.review.SignedText;
import org.vouch.review.WordChange;
import org.vouch.text.Finding;
import org.vouch.text.Fingerprint;
import org.vouch.text.Outcome;

/** Records what a reviewer elsewhere decided, page by page, and keeps the file as their own answer. */
public final class Acceptance {
    private final Path root;
    private final ReviewOffice office;

    /**
     * Makes ready.
     *
     * @param root the folder that holds {@code content/}
     * @param office records
     */
    public Acceptance(Path root, ReviewOffice office) {
        this.root = root;
        this.office = office;
    }

    /**
     * What became of a decision.
     *
     * @param decision what was decided
     * @param before the entry that holds it since an earlier time; then nothing was done
     * @param result what became of it now
     * @param changes where it was refused since the words changed: the places, a line each, as far as they are known
     */
    public record Accepted(ReviewDecision decision, Optional<String> before, Result result, List<String> changes) {
        /** Copies the changes in. */
        public Accepted {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What became of a file.
     *
     * @param reviewer id of who decided; empty if the file could not be read
     * @param refused why none of it counts; empty if it does
     * @param decisions what became of each decision, in the order of the file
     * @param findings what is wrong with the file
     */
    public record Answered(String reviewer, String refused, List<Accepted> decisions, List<Finding> findings) {
        /** Copies the lists in. */
        public Answered {
            decisions = List.copyOf(decisions);
            findings = List.copyOf(findings);
        }

        /** Returns whether everything that the file says is recorded now, or was before. */
        public boolean whole() {
            return refused.isEmpty()
                    && findings.isEmpty()
                    && decisions.stream().allMatch(each -> each.result() instanceof Result.Recorded);
        }
    }

    /**
     * Records what a file says.
     *
     * @throws IOException if the file cannot be read, or the disk refuses
     */
    public Answered accept(Path file) throws IOException {
        byte[] bytes = bytes(file);
        Outcome<Optional<ReviewDecisions>> read = DecisionsReader.read(file.toString(), bytes);
        if (read.value().isEmpty()) {
            return new Answered("", "", List.of(), read.findings());
        }
        ReviewDecisions said = read.value().get();
        Optional<String> stranger = office.stranger(said);
        if (stranger.isPresent()) {
            return new Answered(said.reviewer(), stranger.get(), List.of(), read.findings());
        }
        Fingerprint answer = Fingerprint.of(bytes);
        List<Accepted> accepted = new ArrayList<>();
        for (ReviewDecision decision : said.decisions()) {
            accepted.add(accept(decision, said, file, answer));
        }
        return new Answered(said.reviewer(), "", accepted, read.findings());
    }

    /** Reads a little more than the most that a file may have, and no more. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(DecisionsReader.LARGEST + 1);
        }
    }

    private Accepted accept(ReviewDecision decision, ReviewDecisions said, Path file, Fingerprint answer)
            throws IOException {
        String page = decision.page().path();
        try {
            Optional<Result.Recorded> before = office.recordedBefore(page, answer);
            if (before.isPresent()) {
                return new Accepted(decision, Optional.of(before.get().path()), before.get(), List.of());
            }
            Result result = office.decide(
                    decision, said.reviewer(), Optional.of(said.date()), Optional.of(file), Optional.empty());
            boolean changed = result instanceof Result.Refused refused && refused.changed();
            return new Accepted(decision, Optional.empty(), result, changed ? changes(decision) : List.of());
        } catch (ReviewOffice.NoSuchPage none) {
            Result refused = new Result.Refused(String.valueOf(none.getMessage()), false);
            return new Accepted(decision, Optional.empty(), refused, List.of());
        }
    }

    private List<String> changes(ReviewDecision decision) throws IOException, ReviewOffice.NoSuchPage {
        Optional<SignedText> shown = ReviewPackets.shown(root, decision.shown());
        return shown.isEmpty()
                ? List.of()
                : office.changesSince(decision.page().path(), shown.get()).stream()
                        .map(WordChange::text)
                        .toList();
    }
}
