package org.vouch.cli;

import java.util.concurrent.Callable;
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
        subcommands = {
            ReviewListCommand.class,
            ReviewShowCommand.class,
            ReviewSignCommand.class,
            ReviewWaiveCommand.class,
            ReviewWithdrawCommand.class,
            ReviewRequestCommand.class,
            ReviewVerifyCommand.class
        },
        footer = {"", "PAGE is a page's path below content/ without its ending, its address, or its file."})
final class ReviewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Vouch.USAGE;
    }
}
