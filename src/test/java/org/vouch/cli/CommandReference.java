package org.vouch.cli;

import static org.vouch.cli.ReferencePage.said;
import static org.vouch.cli.ReferencePage.typed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes what {@code --help} says of each command: a page for each, with those below it, and one that lists all. */
final class CommandReference {
    private static final String FOLDER = "reference/commands/";

    private CommandReference() {}

    static List<ReferencePage> pages() {
        CommandLine program = Vouch.commands();
        List<ReferencePage> pages = new ArrayList<>();
        program.getSubcommands().values().forEach(command -> pages.add(page(command)));
        pages.add(0, list(program, pages));
        return pages;
    }

    private static ReferencePage list(CommandLine program, List<ReferencePage> pages) {
        ReferencePage list = new ReferencePage(
                "reference/commands",
                "All commands",
                "Every command of Vouch with its options and exit codes.",
                "Each command has a page of its own. `vouch COMMAND --help` says the same in a terminal.");
        List<String> items = new ArrayList<>();
        List<CommandLine> commands = List.copyOf(program.getSubcommands().values());
        for (int i = 0; i < commands.size(); i++) {
            String file = pages.get(i).path().substring(FOLDER.length());
            items.add("[" + typed(name(commands.get(i))) + "](commands/" + file + ".md): "
                    + description(commands.get(i).getCommandSpec()));
        }
        return list.items(items);
    }

    private static ReferencePage page(CommandLine command) {
        String name = command.getCommandName();
        ReferencePage page = new ReferencePage(
                FOLDER + name,
                "vouch " + name,
                "The command vouch " + name + ", its options and its exit codes.",
                description(command.getCommandSpec()));
        page.foundBy(name).foundBy("vouch " + name);
        details(page, command, 2, "");
        for (CommandLine below : command.getSubcommands().values()) {
            page.heading(2, typed(name(below)), name + " " + below.getCommandName(), name(below))
                    .paragraph(description(below.getCommandSpec()));
            details(page, below, 3, " of " + typed(name(below)));
        }
        return page;
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }

    private static String description(CommandSpec spec) {
        return said(String.join(" ", spec.usageMessage().description()));
    }

    private static void details(ReferencePage page, CommandLine command, int level, String whose) {
        CommandSpec spec = command.getCommandSpec();
        page.code(
                "text",
                new Help(spec, Help.defaultColorScheme(Help.Ansi.OFF))
                        .synopsis(0)
                        .strip());
        if (level == 2) {
            page.heading(2, "Options");
        }
        page.items(Stream.concat(
                        spec.positionalParameters().stream()
                                .filter(each -> !each.hidden())
                                .map(CommandReference::parameter),
                        spec.options().stream().filter(each -> !each.hidden()).map(CommandReference::option))
                .toList());
        Map<String, String> codes = spec.usageMessage().exitCodeList();
        if (!codes.isEmpty()) {
            page.heading(level, "Exit codes" + whose)
                    .items(codes.entrySet().stream()
                            .map(code -> typed(code.getKey().strip()) + ": " + said(code.getValue()))
                            .toList());
        }
        page.paragraph(Arrays.stream(spec.usageMessage().footer())
                .filter(line -> !line.isBlank())
                .map(ReferencePage::said)
                .collect(Collectors.joining(" ")));
    }

    private static String parameter(PositionalParamSpec parameter) {
        return typed(parameter.paramLabel()) + ": " + sentences(parameter.description());
    }

    private static String option(OptionSpec option) {
        String label = option.arity().max() > 0 ? " " + option.paramLabel() : "";
        String names =
                Arrays.stream(option.names()).map(name -> typed(name + label)).collect(Collectors.joining(", "));
        return names + (option.required() ? " (required)" : "") + ": " + sentences(option.description());
    }

    private static String sentences(String[] description) {
        return said(String.join(" ", description));
    }
}
