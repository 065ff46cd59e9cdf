package org.vouch.cli;

import java.util.concurrent.Callable;
import org.vouch.model.review.ReviewRecord.Decision;
import org.vouch.model.review.ReviewRecord.Meaning;
import org.vouch.model.review.ReviewState;
import org.vouch.model.review.TrivialEdit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Everything about reviews. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = "See what has to be reviewed, record what reviewers decided, and prove it.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {"", "PAGE is a page's path below content/ without its ending, its address, or its file."})
final class ReviewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Puts the commands below this one in their places. */
    static void complete(CommandLine review) {
        review.addSubcommand(new ReviewListCommand())
                .addSubcommand(new ReviewDigestCommand())
                .addSubcommand(new ReviewShowCommand())
                .addSubcommand(new ReviewSignCommand())
                .addSubcommand(new ReviewPacketCommand())
                .addSubcommand(new ReviewAcceptCommand())
                .addSubcommand(new ReviewWaiveCommand())
                .addSubcommand(new ReviewWithdrawCommand())
                .addSubcommand(new ReviewRequestCommand())
                .addSubcommand(new ReviewVerifyCommand())
                .addSubcommand(new ReviewKeyCommand())
                .registerConverter(ReviewFormat.class, new UsageErrors.OneOf<>(ReviewFormat.values()))
                .registerConverter(DigestFormat.class, new UsageErrors.OneOf<>(DigestFormat.values()))
                .registerConverter(ReviewState.Badge.class, new UsageErrors.OneOf<>(ReviewState.Badge.values()))
                .registerConverter(Meaning.class, new UsageErrors.OneOf<>(Meaning.values()))
                .registerConverter(Decision.class, new UsageErrors.OneOf<>(Decision.values()))
                .registerConverter(TrivialEdit.Reason.class, new UsageErrors.OneOf<>(TrivialEdit.Reason.values()));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Vouch.USAGE;
    }
}
