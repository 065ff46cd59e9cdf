package org.vouch.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vouch.model.review.ReviewRecord.Decision;
import org.vouch.model.review.ReviewRecord.Meaning;
import org.vouch.service.pipeline.NoSuchPage;
import org.vouch.service.reviewing.ReviewService;
import org.vouch.service.reviewing.SignOff;
import org.vouch.store.ledger.Recorder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes a review back. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = "Record that a review no longer holds, and remove the claim of review from the page.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ExitCodes.RECORDED, ExitCodes.NOT_RECORDED, ExitCodes.USAGE_OR_NO_PAGE, ExitCodes.MACHINE})
final class ReviewWithdrawCommand implements Callable<Integer> {
    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final PageParameter page = new PageParameter();

    @Option(names = "--reviewer", paramLabel = "ID", required = true, description = "The reviewer who withdraws it.")
    private String reviewer = "";

    @Option(names = "--note", paramLabel = "TEXT", required = true, description = "The reason; readers see it.")
    private String note = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        SignOff withdrawal = new SignOff(
                reviewer,
                Optional.empty(),
                Meaning.CLINICAL_REVIEW,
                List.of(),
                false,
                Decision.WITHDRAWN,
                Optional.empty(),
                List.of(),
                "",
                note,
                Optional.empty(),
                Optional.empty());
        try {
            Recorder.Result result =
                    new ReviewService(project.reviewed()).sign(page.name, Optional.empty(), withdrawal);
            return RecordResultPrinter.print(
                    result,
                    "the review of " + page.name + " is withdrawn by " + reviewer,
                    project,
                    spec.commandLine().getErr());
        } catch (NoSuchPage none) {
            throw page.unknown(none);
        }
    }
}
