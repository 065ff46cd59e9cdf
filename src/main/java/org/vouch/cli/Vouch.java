package org.vouch.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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
        CommandLine line = commands(wantReviews(args)).setOut(out).setErr(err);
        if (args.length == 0) {
            line.usage(err);
            return USAGE;
        }
        return line.execute(args);
    }

    /** Returns all commands with their options. */
    static CommandLine commands() {
        return commands(true);
    }

    /** The commands below 'review' are many, and making them all ready takes an ordinary build a tenth of its start. */
    private static boolean wantReviews(String... args) {
        return List.of(args).contains("review") || List.of(args).contains("generate-completion");
    }

    private static CommandLine commands(boolean reviews) {
        CommandLine line = new CommandLine(new Vouch());
        if (reviews) {
            ReviewCommand.complete(Objects.requireNonNull(line.getSubcommands().get("review")));
        }
        tellVersion(line);
        return line.registerConverter(FailOn.class, Mistakes.oneOf(FailOn.values()))
                .registerConverter(FindingFormat.class, Mistakes.oneOf(FindingFormat.values()))
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
