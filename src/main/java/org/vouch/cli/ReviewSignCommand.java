package org.vouch.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouch.build.NoSuchPage;
import org.vouch.build.ReviewOffice;
import org.vouch.build.SignOff;
import org.vouch.ledger.Recorder;
import org.vouch.review.ReviewRecord.Decision;
import org.vouch.review.ReviewRecord.Meaning;
import org.vouch.signature.MalformedSignature;
import org.vouch.signature.PrivateKey;
import org.vouch.text.Fingerprint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Records a sign-off. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = "Record what a reviewer decided about the words that a page bears now, and let the page say so.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {
            ExitCodes.RECORDED,
            "1:not recorded, such as when the words changed after they were shown",
            ExitCodes.USAGE_OR_NO_PAGE,
            ExitCodes.MACHINE
        })
final class ReviewSignCommand implements Callable<Integer> {
    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final PageParameter page = new PageParameter();

    @Option(names = "--reviewer", paramLabel = "ID", required = true, description = "Who decided.")
    private String reviewer = "";

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            split = ",",
            defaultValue = "whole",
            description = "whole, claims-only, or the ids of sections, as costs,who-it-suits (default: whole).")
    private List<String> scope = List.of("whole");

    @Option(
            names = "--decision",
            paramLabel = "DECISION",
            defaultValue = "approved",
            description = "approved, approved-with-changes, changes-requested or rejected (default: approved).")
    private Decision decision = Decision.APPROVED;

    @Option(
            names = "--meaning",
            paramLabel = "MEANING",
            defaultValue = "clinical-review",
            description = "clinical-review, editorial-review, legal-review or fact-check (default: clinical-review).")
    private Meaning meaning = Meaning.CLINICAL_REVIEW;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = ProjectOptions.IsoDate.class,
            description = "The day of the review (default: today, or the day of --as-of).")
    private @Nullable LocalDate date;

    @Option(names = "--note", paramLabel = "TEXT", description = "What else they said; readers see it.")
    private String note = "";

    @Option(names = "--evidence", paramLabel = "TEXT", description = "What they checked the page against; repeatable.")
    private List<String> evidence = List.of();

    @Option(names = "--conflicts", paramLabel = "TEXT", description = "Interests that readers may want to know of.")
    private String conflicts = "";

    @Option(
            names = "--next-review",
            paramLabel = "DATE",
            converter = ProjectOptions.IsoDate.class,
            description = "The day on which the next review is wanted at the latest.")
    private @Nullable LocalDate nextReview;

    @Option(
            names = "--expect",
            paramLabel = "FINGERPRINT",
            converter = Recording.Shown.class,
            description =
                    "The fingerprint of the words that they read; nothing is recorded if the words are others now.")
    private @Nullable Fingerprint expect;

    @Option(
            names = "--attach",
            paramLabel = "FILE",
            description = "The reviewer's own answer, such as a mail; it is kept beside the record.")
    private @Nullable Path attach;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The reviewer's own key, made by 'ssh-keygen -t ed25519', without a passphrase.")
    private @Nullable Path key;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (decision == Decision.WITHDRAWN) {
            throw new ParameterException(spec.commandLine(), "a review is taken back with 'vouch review withdraw'");
        }
        boolean whole = scope.equals(List.of("whole"));
        boolean claimsOnly = scope.equals(List.of("claims-only"));
        SignOff signOff = new SignOff(
                reviewer,
                Optional.ofNullable(date),
                meaning,
                whole || claimsOnly ? List.of() : scope,
                claimsOnly,
                decision,
                Optional.ofNullable(nextReview),
                evidence,
                conflicts,
                note,
                Optional.ofNullable(attach),
                key == null ? Optional.empty() : Optional.of(key(key)));
        try {
            Recorder.Result result =
                    new ReviewOffice(project.reviewed()).sign(page.name, Optional.ofNullable(expect), signOff);
            return Recording.told(
                    result,
                    page.name + " " + decision.word() + " by " + reviewer,
                    project,
                    spec.commandLine().getErr());
        } catch (NoSuchPage none) {
            throw page.unknown(none);
        }
    }

    private PrivateKey key(Path file) throws IOException {
        try {
            return PrivateKey.read(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (MalformedInputException | MalformedSignature broken) {
            String why = broken instanceof MalformedSignature told
                    ? String.valueOf(told.getMessage())
                    : "it is not a private key of OpenSSH";
            throw new ParameterException(spec.commandLine(), file + ": " + why);
        }
    }
}
