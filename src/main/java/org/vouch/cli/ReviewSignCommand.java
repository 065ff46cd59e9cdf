package org.vouch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouch.model.review.ReviewRecord.Decision;
import org.vouch.model.review.ReviewRecord.Meaning;
import org.vouch.model.text.Fingerprint;
import org.vouch.service.pipeline.NoSuchPage;
import org.vouch.service.reviewing.PreparedRecord;
import org.vouch.service.reviewing.RecordFactory;
import org.vouch.service.reviewing.ReviewService;
import org.vouch.service.reviewing.SignOff;
import org.vouch.store.ledger.Recorder;
import org.vouch.store.signature.MalformedSignature;
import org.vouch.store.signature.PrivateKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records a sign-off. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = "Record a reviewer's decision about the current words of a page, and update the page to say so.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {
            ExitCodes.RECORDED,
            "1:not recorded, such as when the words changed after they were shown",
            ExitCodes.USAGE_OR_NO_PAGE,
            ExitCodes.MACHINE
        })
final class ReviewSignCommand implements Callable<Integer> {
    private static final String SIGNATURE = ".sig";

    /** No record and no signature has so many bytes. */
    private static final int LARGEST = 1 << 20;

    /** The options whose values a record that was prepared says itself. */
    private static final Set<String> IN_THE_RECORD = Set.of(
            "--scope",
            "--decision",
            "--meaning",
            "--date",
            "--note",
            "--evidence",
            "--conflicts",
            "--next-review",
            "--expect",
            "--attach",
            "--key");

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PAGE",
            description = "The page; --signature reads it from the record.")
    private @Nullable String page;

    @Option(
            names = "--reviewer",
            paramLabel = "ID",
            description = "The reviewer who decided; --signature reads them from the record.")
    private @Nullable String reviewer;

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

    @Option(names = "--note", paramLabel = "TEXT", description = "A remark of theirs, which readers see.")
    private String note = "";

    @Option(
            names = "--evidence",
            paramLabel = "TEXT",
            description = "A source that they checked the page against; repeatable.")
    private List<String> evidence = List.of();

    @Option(names = "--conflicts", paramLabel = "TEXT", description = "Interests that readers should know about.")
    private String conflicts = "";

    @Option(
            names = "--next-review",
            paramLabel = "DATE",
            converter = ProjectOptions.IsoDate.class,
            description = "The day by which the next review is due.")
    private @Nullable LocalDate nextReview;

    @Option(
            names = "--expect",
            paramLabel = "FINGERPRINT",
            converter = RecordResultPrinter.Shown.class,
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
            description = "The reviewer's own key, made by 'ssh-keygen -t ed25519', without a passphrase; for any other"
                    + " key, see --prepare.")
    private @Nullable Path key;

    @Option(
            names = "--prepare",
            paramLabel = "FILE",
            description = "Record nothing, and write the record to this new file, so that it can be signed outside of"
                    + " this program: with a key that has a passphrase, in an agent, or on a security key.")
    private @Nullable Path prepare;

    @Option(
            names = "--signature",
            paramLabel = "FILE",
            description = "The signature that 'ssh-keygen -Y sign' made of that file, as FILE.sig; the record is read"
                    + " from the file beside it and recorded, unless the page changed meanwhile.")
    private @Nullable Path signature;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (decision == Decision.WITHDRAWN) {
            throw wrong("a review is taken back with 'vouch review withdraw'");
        }
        if (signature != null) {
            return bringIn(signature);
        }
        if (page == null || reviewer == null) {
            throw wrong("Missing required " + (page == null ? "parameter: 'PAGE'" : "option: '--reviewer=ID'"));
        }
        String named = page;
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
            if (prepare != null) {
                return prepare(named, signOff, prepare);
            }
            Recorder.Result result =
                    new ReviewService(project.reviewed()).sign(named, Optional.ofNullable(expect), signOff);
            return RecordResultPrinter.print(
                    result,
                    named + " " + decision.word() + " by " + reviewer,
                    project,
                    spec.commandLine().getErr());
        } catch (NoSuchPage none) {
            throw wrong(String.valueOf(none.getMessage()));
        }
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }

    /** Writes the record to a new file, and says how to go on. */
    private int prepare(String named, SignOff signOff, Path file) throws IOException, NoSuchPage {
        if (key != null || attach != null) {
            throw wrong("--prepare writes the record to be signed elsewhere, so it takes neither --key nor --attach");
        }
        PrintWriter err = spec.commandLine().getErr();
        PreparedRecord prepared;
        try {
            prepared = new RecordFactory(project.reviewed()).prepare(named, Optional.ofNullable(expect), signOff);
        } catch (Recorder.Refusal refused) {
            return RecordResultPrinter.print(refused.result(), named, project, err);
        }
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw wrong(file + " cannot be written: its folder is not there");
        }
        try {
            Files.write(file, prepared.bytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException there) {
            throw wrong(file + " is there already; name a new file");
        }
        err.println("vouch: nothing is recorded yet; the record is in " + file + ". Read it, and sign it:");
        String typed = NewCommand.quoted(file.toString());
        err.println("  ssh-keygen -Y sign -f KEY -n " + prepared.namespace() + " " + typed);
        err.println("KEY is the file of your key; for a key in an agent, its .pub file. Then run:");
        err.println("  "
                + NewCommand.typed("review sign --signature " + NewCommand.quoted(file + SIGNATURE), project.root));
        err.flush();
        return Vouch.DONE;
    }

    /** Records what was prepared, with its signature. */
    private int bringIn(Path file) throws IOException {
        for (ArgSpec given : spec.commandLine().getParseResult().matchedArgs()) {
            if (given instanceof OptionSpec option && IN_THE_RECORD.contains(option.longestName())) {
                throw wrong("the record says already what was decided, so --signature does not take "
                        + option.longestName());
            }
        }
        String name = file.toString();
        if (prepare == null && !name.endsWith(SIGNATURE)) {
            throw wrong(file + " does not end with '.sig', so nothing says which file it signs; add --prepare FILE");
        }
        Path record = prepare == null ? Path.of(name.substring(0, name.length() - SIGNATURE.length())) : prepare;
        try {
            Recorder.Result result = new ReviewService(project.reviewed())
                    .bringIn(Optional.ofNullable(page), Optional.ofNullable(reviewer), read(record), read(file));
            return RecordResultPrinter.print(
                    result,
                    "the signed record in " + record,
                    project,
                    spec.commandLine().getErr());
        } catch (NoSuchPage none) {
            throw wrong(String.valueOf(none.getMessage()));
        }
    }

    private byte[] read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw wrong("there is no file " + file);
        }
        if (Files.size(file) > LARGEST) {
            throw wrong(file + " is no record and no signature: it has more than " + LARGEST + " bytes");
        }
        return Files.readAllBytes(file);
    }

    private PrivateKey key(Path file) throws IOException {
        try {
            return PrivateKey.read(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (MalformedInputException | MalformedSignature broken) {
            String why = broken instanceof MalformedSignature malformed
                    ? String.valueOf(malformed.getMessage())
                    : "it is not a private key of OpenSSH";
            throw wrong(file + ": " + why);
        }
    }
}
