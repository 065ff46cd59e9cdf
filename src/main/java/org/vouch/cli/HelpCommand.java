package org.vouch.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what the program or one of its commands does, as {@code --help} after the command does. */
@Command(
        name = "help",
        mixinStandardHelpOptions = true,
        description = "Show what a command does and which options it has.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {"0:it is shown", ExitCodes.USAGE})
final class HelpCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            description = "The command, as in 'vouch help review sign' (default: the program itself).")
    private List<String> words = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine().getParent();
        for (String word : words) {
            CommandLine below = command.getSubcommands().get(word);
            if (below == null) {
                throw new ParameterException(
                        command,
                        "there is no command '" + word + "'"
                                + UsageErrors.nearest(
                                        word,
                                        List.copyOf(command.getSubcommands().keySet())));
            }
            command = below;
        }
        command.usage(spec.commandLine().getOut());
        return Vouch.DONE;
    }
}
