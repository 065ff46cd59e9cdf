package org.vouch.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.vouch.service.pipeline.NoSuchPage;
import org.vouch.service.reviewing.ReviewService;
import org.vouch.store.ledger.Recorder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks for a review. */
@Command(
        name = "request",
        mixinStandardHelpOptions = true,
        description = "Record a request for a review of a page.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ExitCodes.RECORDED, ExitCodes.NOT_RECORDED, ExitCodes.USAGE_OR_NO_PAGE, ExitCodes.MACHINE})
final class ReviewRequestCommand implements Callable<Integer> {
    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final PageParameter page = new PageParameter();

    @Option(names = "--by", paramLabel = "WHO", required = true, description = "Who asks: an id or a name.")
    private String by = "";

    @Option(names = "--reviewer", paramLabel = "ID", description = "Who is asked (default: anybody).")
    private String reviewer = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "The question; readers see it.")
    private String note = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try {
            Recorder.Result result = new ReviewService(project.reviewed()).request(page.name, by, reviewer, note);
            return RecordResultPrinter.print(
                    result,
                    by + " asks for a review of " + page.name,
                    project,
                    spec.commandLine().getErr());
        } catch (NoSuchPage none) {
            throw page.unknown(none);
        }
    }
}
