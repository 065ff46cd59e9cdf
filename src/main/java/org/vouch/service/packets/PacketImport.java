package org.vouch.service.packets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouch.model.library.Library;
import org.vouch.model.page.Person;
import org.vouch.model.review.ReviewDecision;
import org.vouch.model.review.ReviewDecisions;
import org.vouch.model.review.SignedText;
import org.vouch.model.review.TrivialChange;
import org.vouch.model.review.WordDiff;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Outcome;
import org.vouch.reader.content.DecisionsReader;
import org.vouch.service.pipeline.NoSuchPage;
import org.vouch.service.reviewing.ReviewService;
import org.vouch.service.reviewing.ReviewedSite;
import org.vouch.service.reviewing.SignOff;
import org.vouch.store.ledger.Recorder.Result;

/** Records what a reviewer elsewhere decided, page by page, and keeps the file as their own answer. */
public final class PacketImport {
    /** Where each day begins first, such as on Kiritimati. */
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    private final ReviewedSite site;
    private final ReviewService office;

    /** Makes ready for a site. */
    public PacketImport(ReviewedSite site) {
        this.site = site;
        this.office = new ReviewService(site);
    }

    /**
     * What became of a decision.
     *
     * @param decision what was decided
     * @param result what became of it
     * @param changes where it was refused since the words changed: the places, a line each, as far as they are known
     */
    public record Accepted(ReviewDecision decision, Result result, List<String> changes) {
        /** Copies the changes in. */
        public Accepted {
            changes = List.copyOf(changes);
        }

        /** Returns the page, as its path below {@code content/} without the ending. */
        public String page() {
            return decision.page().path();
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
                    && decisions.stream().allMatch(each -> !(each.result() instanceof Result.Refused));
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
        Optional<String> stranger = stranger(said);
        if (stranger.isPresent()) {
            return new Answered(said.reviewer(), stranger.get(), List.of(), read.findings());
        }
        LocalDate day = day(said.date());
        List<Accepted> accepted = new ArrayList<>();
        for (ReviewDecision decision : said.decisions()) {
            SignOff signOff = SignOff.of(decision, said.reviewer(), Optional.of(day), Optional.of(file));
            accepted.add(accept(decision, signOff, bytes));
        }
        return new Answered(said.reviewer(), "", accepted, read.findings());
    }

    /** Reads a little more than the most that a file may have, and no more. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(DecisionsReader.LARGEST + 1);
        }
    }

    /**
     * Returns why an answer from elsewhere is not for this site or not from the reviewer that it names; empty if it is.
     */
    private Optional<String> stranger(ReviewDecisions said) {
        Library library = site.withoutPages();
        if (!said.site().equals(library.settings().baseUrl().toString())) {
            return Optional.of("the answer is about " + said.site() + ", and this site is "
                    + library.settings().baseUrl());
        }
        Person person = library.people().get(said.reviewer());
        if (person == null) {
            return Optional.of("there is no reviewer '" + said.reviewer() + "' in content/reviewers/");
        }
        return Person.isName(said.name(), person.name())
                ? Optional.empty()
                : Optional.of("the answer is of '" + said.reviewer() + "', who is " + person.name()
                        + ", and the name typed is " + said.name());
    }

    private Accepted accept(ReviewDecision decision, SignOff signOff, byte[] answer) throws IOException {
        try {
            Result result = office.accept(decision.page().path(), decision.shown(), signOff, answer);
            boolean changed = result instanceof Result.Refused refused && refused.changed();
            return new Accepted(decision, result, changed ? changes(decision) : List.of());
        } catch (NoSuchPage none) {
            Result refused = new Result.Refused(String.valueOf(none.getMessage()), false);
            return new Accepted(decision, refused, List.of());
        }
    }

    /**
     * Returns the day on which a decision is recorded. A reviewer east of the site may have decided on a day that has
     * begun for them and not yet for the site; then it is the day of the site. Their own answer keeps theirs.
     */
    private LocalDate day(LocalDate said) {
        ZoneId zone = site.withoutPages().settings().timeZone();
        LocalDate today = site.today().apply(zone);
        Instant now = site.clock().instant();
        boolean begun =
                today.equals(LocalDate.ofInstant(now, zone)) && !said.isAfter(LocalDate.ofInstant(now, EASTERNMOST));
        return said.isAfter(today) && begun ? today : said;
    }

    private List<String> changes(ReviewDecision decision) throws IOException, NoSuchPage {
        Optional<SignedText> shown = ReviewPackets.shown(site.root(), decision.shown());
        return shown.isEmpty()
                ? List.of()
                : TrivialChange.changes(
                                shown.get(),
                                site.page(decision.page().path()).seen().text())
                        .stream()
                        .map(WordDiff::text)
                        .toList();
    }
}
