package org.vouch.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Brings a site over from another program. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Bring a site over from another program, with a report of everything that did not come along.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        subcommands = {ImportWordPressCommand.class, ImportMarkdownCommand.class},
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ImportCommand.CODE_DONE, ImportCommand.CODE_FAULTS, ExitCodes.USAGE, ImportCommand.CODE_MACHINE
        },
        footer = {"", "For example: vouch import wordpress export.xml --media uploads.zip"})
final class ImportCommand implements Callable<Integer> {
    static final String CODE_DONE = "0:it is done, and the report says what came of it";
    static final String CODE_FAULTS = "1:the export or import.yaml cannot be used; nothing was written";
    static final String CODE_MACHINE = "3:the machine failed; run it again, it goes on where it ended";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say what the site is brought from: wordpress or markdown");
    }
}
