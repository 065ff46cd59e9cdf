package org.vouch.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouch.model.review.TrivialEdit.Reason;
import org.vouch.model.text.Fingerprint;
import org.vouch.service.pipeline.NoSuchPage;
import org.vouch.service.reviewing.ReviewService;
import org.vouch.store.ledger.Recorder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets a trivial change pass. */
@Command(
        name = "waive",
        mixinStandardHelpOptions = true,
        description =
                "Record that what changed since the review is trivial. Refused if it touches numbers, drugs, duties,"
                        + " headings, links to other hosts, or much at all.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {
            ExitCodes.RECORDED,
            "1:not recorded: somebody has to read again",
            ExitCodes.USAGE_OR_NO_PAGE,
            ExitCodes.MACHINE
        })
final class ReviewWaiveCommand implements Callable<Integer> {
    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final PageParameter page = new PageParameter();

    @Option(
            names = "--by",
            paramLabel = "WHO",
            required = true,
            description = "The editor who decides this: an id or a name.")
    private String by = "";

    @Option(names = "--reason", paramLabel = "REASON", required = true, description = "typo, link or format.")
    private Reason reason = Reason.TYPO;

    @Option(
            names = "--expect",
            paramLabel = "FINGERPRINT",
            converter = RecordResultPrinter.Shown.class,
            description = "The fingerprint of the words that they saw.")
    private @Nullable Fingerprint expect;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try {
            Recorder.Result result =
                    new ReviewService(project.reviewed()).waive(page.name, Optional.ofNullable(expect), by, reason);
            return RecordResultPrinter.print(
                    result,
                    "a trivial change of " + page.name + " is waived by " + by,
                    project,
                    spec.commandLine().getErr());
        } catch (NoSuchPage none) {
            throw page.unknown(none);
        }
    }
}
