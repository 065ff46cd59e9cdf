package org.vouch.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.vouch.review.ReviewRecord.Decision;
import org.vouch.review.ReviewRecord.Meaning;
import org.vouch.review.TextWaiver;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. */
@Command(
        name = "vouch",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Publishes treatment education that a named clinician has vouched for,"
                + " in exactly these words, on a stated day.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {"", "Start with 'vouch build' in a folder that holds content/."},
        subcommands = {
            BuildCommand.class,
            CheckCommand.class,
            ReviewCommand.class,
            ExplainCommand.class,
            SchemaCommand.class,
            AutoComplete.GenerateCompletion.class
        })
public final class Vouch {
    /** Nothing is wrong. */
    static final int DONE = 0;
    /** Findings closed the gate. */
    static final int CLOSED = 1;
    /** The command line was wrong. */
    static final int USAGE = 2;
    /** The machine failed. */
    static final int MACHINE = 3;

    private Vouch() {}

    /** Runs the program and ends with the exit code of its command. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /**
     * Runs a command.
     *
     * @param out takes data
     * @param err takes messages
     * @return the exit code
     */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = commands().setOut(out).setErr(err);
        if (args.length == 0) {
            line.usage(err);
            return USAGE;
        }
        return line.execute(args);
    }

    /** Returns all commands with their options. */
    static CommandLine commands() {
        CommandLine line = new CommandLine(new Vouch());
        tellVersion(line);
        return line.registerConverter(FailOn.class, Mistakes.oneOf(FailOn.values()))
                .registerConverter(FindingFormat.class, Mistakes.oneOf(FindingFormat.values()))
                .registerConverter(ReviewFormat.class, Mistakes.oneOf(ReviewFormat.values()))
                .registerConverter(Meaning.class, Mistakes.oneOf(Meaning.values()))
                .registerConverter(Decision.class, Mistakes.oneOf(Decision.values()))
                .registerConverter(TextWaiver.Reason.class, Mistakes.oneOf(TextWaiver.Reason.values()))
                .setParameterExceptionHandler(Mistakes::told)
                .setExecutionExceptionHandler(Failures::told);
    }

    /** Lets every command tell the version, those below a command, too. */
    private static void tellVersion(CommandLine line) {
        line.getSubcommands().values().forEach(command -> {
            command.getCommandSpec().versionProvider(new ProgramVersion());
            tellVersion(command);
        });
    }
}
