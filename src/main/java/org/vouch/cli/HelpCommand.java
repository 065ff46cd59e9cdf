package org.vouch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.vouch.desk.FinishedSite;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Tells what the program or one of its commands does, as {@code --help} after the command does, or opens the handbook.
 */
@Command(
        name = "help",
        mixinStandardHelpOptions = true,
        description = "Show what a command does and which options it has; with --open, show the handbook in a browser.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {
            "0:it is shown",
            "2:the command line was wrong, or the handbook does not know the word",
            ExitCodes.MACHINE
        })
final class HelpCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            description =
                    "The command, as in 'vouch help review sign' (default: the program itself). With --open also a"
                            + " rule, a field, a block, a template or a page of the handbook.")
    private List<String> words = List.of();

    @Option(
            names = "--open",
            description = "Show the handbook in a browser of this computer, at the page that explains COMMAND, until"
                    + " Ctrl+C ends it.")
    private boolean open;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (open) {
            return show(String.join(" ", words));
        }
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

    private int show(String word) throws IOException, InterruptedException {
        Handbook handbook = Handbook.read();
        List<String> places = handbook.of(word);
        if (places.isEmpty()) {
            String near = UsageErrors.nearest(word, handbook.words());
            throw new ParameterException(
                    spec.commandLine(),
                    "the handbook does not explain '" + word + "'"
                            + (near.isEmpty() ? "; 'vouch help --open' shows all of it" : near));
        }
        PrintWriter err = spec.commandLine().getErr();
        try (FinishedSite site = FinishedSite.open(Handbook.built())) {
            String root = site.address().substring(0, site.address().length() - 1);
            err.println("vouch: the handbook is at " + root + places.get(0) + "; this computer alone, Ctrl+C ends it");
            places.stream().skip(1).forEach(other -> err.println("vouch: see also " + root + other));
            err.flush();
            Browser.open(root + places.get(0), err);
            err.flush();
            new CountDownLatch(1).await();
            return Vouch.DONE;
        }
    }
}
