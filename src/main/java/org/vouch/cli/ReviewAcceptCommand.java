package org.vouch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vouch.model.review.ReviewDecision;
import org.vouch.service.packets.PacketImport;
import org.vouch.service.packets.PacketImport.Accepted;
import org.vouch.service.packets.PacketImport.Answered;
import org.vouch.store.ledger.Recorder.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records the answer to a packet. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description =
                "Record what a reviewer decided in a packet, and keep their file as their own answer. A page whose"
                        + " words changed meanwhile is left out, and said so; the same file again changes nothing.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {
            "0:all of it is recorded, now or before",
            "1:some of it is not recorded, such as when the words changed after they were shown",
            ExitCodes.USAGE,
            ExitCodes.MACHINE
        })
final class ReviewAcceptCommand implements Callable<Integer> {
    /** Nobody reads more changes than these one by one. */
    private static final int MOST = 20;

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Parameters(paramLabel = "FILE", description = "The file that the reviewer saved, decisions-ID-DATE.json.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "there is no file " + file);
        }
        Answered answered = new PacketImport(project.reviewed()).accept(file);
        PrintWriter err = spec.commandLine().getErr();
        if (!answered.findings().isEmpty()) {
            new ReportPrinter(spec.commandLine(), project).findings(answered.findings());
        }
        if (answered.decisions().isEmpty()) {
            err.println("vouch: nothing is recorded" + (answered.refused().isEmpty() ? "" : ": " + answered.refused()));
        }
        answered.decisions().forEach(each -> tell(each, answered.reviewer(), err));
        err.flush();
        return answered.whole() ? Vouch.DONE : Vouch.CLOSED;
    }

    private void tell(Accepted accepted, String reviewer, PrintWriter err) {
        String page = accepted.page();
        Result result = accepted.result();
        result.match(
                recorded -> RecordResultPrinter.print(
                        recorded, page + " " + verb(accepted.decision()) + " by " + reviewer, project, err),
                kept -> RecordResultPrinter.print(kept, page, project, err),
                refused -> tell(refused, accepted, reviewer, err));
    }

    private static int tell(Result.Refused refused, Accepted accepted, String reviewer, PrintWriter err) {
        String page = accepted.page();
        err.println("vouch: not recorded: " + page + ": " + refused.reason());
        accepted.changes().stream().limit(MOST).forEach(change -> err.println("  " + DisplayWidth.shown(change)));
        if (accepted.changes().size() > MOST) {
            err.println("  and " + (accepted.changes().size() - MOST) + " more");
        }
        if (refused.changed()) {
            err.println("  fix: send them the page as it is now: vouch review packet --reviewer " + reviewer
                    + " -o packet.html " + page);
        }
        return Vouch.CLOSED;
    }

    private static String verb(ReviewDecision decision) {
        return switch (decision.kind()) {
            case APPROVE -> "approved";
            case APPROVE_SECTIONS -> "approved in part";
            case ASK_FOR_CHANGES -> "sent back for changes";
            case REJECT -> "rejected";
        };
    }
}
