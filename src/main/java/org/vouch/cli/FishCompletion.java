package org.vouch.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The completions of a program as the fish shell reads them, made from the program's own commands and options, as its
 * manual describes: a line of {@code complete} for each, with the words that must have been typed before it.
 *
 * @see <a href="https://fishshell.com/docs/current/completions.html">Writing your own completions</a>
 */
final class FishCompletion {
    private final String program;
    private final List<String> lines = new ArrayList<>();

    private FishCompletion(String program) {
        this.program = program;
    }

    /** Returns the script for a program with all of its commands; it ends with a line feed. */
    static String script(CommandSpec program) {
        FishCompletion completion = new FishCompletion(program.name());
        completion.add(program, List.of());
        return String.join("\n", completion.lines) + "\n";
    }

    private void add(CommandSpec command, List<String> path) {
        String when = when(command, path);
        command.subcommands().forEach((name, line) -> {
            CommandSpec below = line.getCommandSpec();
            if (!below.usageMessage().hidden()) {
                say(when, "-f -a " + name, summary(below.usageMessage().description()));
                List<String> further = new ArrayList<>(path);
                further.add(name);
                add(below, further);
            }
        });
        command.options().stream()
                .filter(option -> !option.hidden())
                .forEach(option -> say(when, flags(option), summary(option.description())));
    }

    private void say(String when, String what, String summary) {
        lines.add("complete -c " + program + " -n " + quoted(when) + " " + what + " -d " + quoted(summary));
    }

    /** The condition under which a command is the one being typed: its names are typed, and no name below it is. */
    private static String when(CommandSpec command, List<String> path) {
        List<String> parts = new ArrayList<>();
        path.forEach(name -> parts.add("__fish_seen_subcommand_from " + name));
        if (!command.subcommands().isEmpty()) {
            parts.add("not __fish_seen_subcommand_from "
                    + String.join(" ", command.subcommands().keySet()));
        }
        return String.join("; and ", parts);
    }

    private static String flags(OptionSpec option) {
        List<String> flags = new ArrayList<>();
        for (String name : option.names()) {
            flags.add((name.startsWith("--") ? "-l " : "-s ") + name.replaceFirst("^-+", ""));
        }
        if (option.arity().max() > 0) {
            flags.add(candidates(option));
        }
        return String.join(" ", flags);
    }

    /** The values that an option takes, if they are few and known, else a file. */
    private static String candidates(OptionSpec option) {
        if (option.completionCandidates() == null) {
            return "-r -F";
        }
        return "-x -a "
                + quoted(StreamSupport.stream(option.completionCandidates().spliterator(), false)
                        .collect(Collectors.joining(" ")));
    }

    /** The first sentence of a description, with no variables or colors in it. */
    private static String summary(String[] description) {
        String text = CommandLine.Help.Ansi.OFF.string(String.join(" ", description));
        return text.split("(?<=[.:])\\s| \\(default|: \\$\\{", 2)[0].replaceFirst("[.:]$", "");
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
