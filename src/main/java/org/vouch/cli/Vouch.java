package org.vouch.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vouch.service.scaffold.NewWorkflow;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The program. */
@Command(
        name = "vouch",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Publishes treatment education that a named clinician has vouched for,"
                + " in exactly these words, on a stated day.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {"", "Start with 'vouch new site DIR', or with 'vouch build' in a folder that holds", "content/."})
public final class Vouch {
    /** Nothing is wrong. */
    static final int DONE = 0;
    /** Findings closed the gate. */
    static final int CLOSED = 1;
    /** The command line was wrong. */
    static final int USAGE = 2;
    /** The machine failed. */
    static final int MACHINE = 3;

    private static final List<Class<?>> COMMANDS = List.of(
            BuildCommand.class,
            CheckCommand.class,
            ServeCommand.class,
            ReviewCommand.class,
            ExplainCommand.class,
            NewCommand.class,
            ImportCommand.class,
            DeployCommand.class,
            SchemaCommand.class,
            CompletionCommand.class,
            HelpCommand.class);

    /** The commands that tell of all others. */
    private static final Set<Class<?>> OF_ALL = Set.of(CompletionCommand.class, HelpCommand.class);

    /** What asks for the version alone; with more beside it, the options are read as those of any command. */
    private static final Set<String> VERSION = Set.of("-V", "--version");

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
        if (args.length == 1 && VERSION.contains(args[0])) {
            // To read what every command takes would make up four fifths of this answer.
            out.println(ProgramVersion.line());
            out.flush();
            return DONE;
        }
        CommandLine line = commands(args).setOut(out).setErr(err);
        if (args.length == 0) {
            line.usage(err);
            return USAGE;
        }
        Optional<String> misread = UsageErrors.misread(args);
        if (misread.isPresent()) {
            err.println("vouch: " + misread.get());
            err.flush();
            return USAGE;
        }
        return execute(line, args);
    }

    /** Runs a command; what is too large for the memory of the program is no fault of it. */
    static int execute(CommandLine line, String... args) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError full) {
            line.getErr()
                    .println("vouch: this needs more memory than the " + CrashReport.megabytes()
                            + " MB that the program may use: run it again with VOUCH_HEAP="
                            + 2 * CrashReport.megabytes()
                            + "m");
            line.getErr().flush();
            return MACHINE;
        }
    }

    /**
     * Returns the program with its commands and their options.
     *
     * <p>To read the options of one takes as long as to read ten articles, so an argument that names a command spares
     * the others; completion and help tell of all.
     *
     * @param args what was typed after the program's name; nothing for all commands
     */
    public static CommandLine commands(String... args) {
        CommandLine line = new CommandLine(new Vouch());
        List<Class<?>> asked = COMMANDS.stream()
                .filter(command -> args.length > 0 && name(command).equals(args[0]))
                .filter(command -> !OF_ALL.contains(command))
                .toList();
        for (Class<?> command : asked.isEmpty() ? COMMANDS : asked) {
            line.addSubcommand(command);
        }
        CommandLine review = line.getSubcommands().get("review");
        if (review != null && (args.length == 0 || !args[0].startsWith("-"))) {
            ReviewCommand.complete(review);
        }
        tellVersion(line);
        return line.registerConverter(Path.class, new UsageErrors.Names())
                .registerConverter(FailOn.class, new UsageErrors.OneOf<>(FailOn.values()))
                .registerConverter(NewWorkflow.Host.class, new UsageErrors.OneOf<>(NewWorkflow.Host.values()))
                .registerConverter(FindingFormat.class, new UsageErrors.OneOf<>(FindingFormat.values()))
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionStrategy(Vouch::runTellingRoot)
                .setExecutionExceptionHandler(new CrashReport());
    }

    /**
     * Runs what was asked for; a site that was looked for is named, so that nobody works on another than they think.
     */
    private static int runTellingRoot(ParseResult parsed) {
        SiteRoot.foundAbove(parsed).ifPresent(root -> {
            PrintWriter err = parsed.commandSpec().commandLine().getErr();
            err.println("vouch: the site is in " + root);
            err.flush();
        });
        return new RunLast().execute(parsed);
    }

    private static String name(Class<?> command) {
        Command said = command.getAnnotation(Command.class);
        return said == null ? "" : said.name();
    }

    /** Lets every command tell the version, those below a command, too. */
    private static void tellVersion(CommandLine line) {
        line.getSubcommands().values().forEach(command -> {
            command.getCommandSpec().versionProvider(new ProgramVersion());
            tellVersion(command);
        });
    }
}
