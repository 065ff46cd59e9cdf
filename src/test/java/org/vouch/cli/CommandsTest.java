package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.vouch.reader.content.Workers;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What every command has in common. */
class CommandsTest {
    private record Said(int code, String out, String err) {}

    private static Said run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Vouch.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Said(code, out.toString(), err.toString());
    }

    private static List<String> commands() {
        List<String> commands = new ArrayList<>();
        Vouch.commands().getSubcommands().forEach((name, command) -> {
            commands.add(name);
            command.getSubcommands().keySet().forEach(below -> commands.add(name + " " + below));
        });
        return commands;
    }

    @Test
    void vouch_alone_shows_help_and_says_that_something_was_missing() {
        Said said = run();
        assertEquals(2, said.code());
        assertEquals("", said.out());
        assertTrue(said.err().startsWith("Usage: vouch"), said.err());
    }

    @Test
    void help_that_was_asked_for_is_data_fits_a_window_and_says_what_the_command_does() {
        List<String[]> all = new ArrayList<>();
        all.add(new String[] {"--help"});
        commands().forEach(command -> all.add((command + " --help").split(" ", -1)));
        assertAll(all.stream().map(args -> () -> {
            Said said = run(args);
            assertEquals(0, said.code());
            assertEquals("", said.err());
            assertTrue(said.out().startsWith("Usage: vouch"), said.out());
            said.out().lines().forEach(line -> assertTrue(line.length() <= 80, line));
        }));
    }

    @Test
    void every_command_knows_its_version() {
        assertAll(commands().stream()
                .map(command -> () -> assertEquals(
                        "vouch unpackaged\n",
                        run((command + " --version").split(" ", -1)).out(),
                        command)));
    }

    @Test
    void the_program_tells_its_version_as_its_commands_do() {
        Said version = new Said(0, run("build", "--version").out(), "");
        assertEquals(version, run("--version"));
        assertEquals(version, run("-V"));
        assertEquals(2, run("--versions").code());
    }

    @Test
    void the_completion_knows_every_command_and_its_options() {
        Said said = run("generate-completion");
        assertEquals(0, said.code());
        assertAll(commands().stream().map(command -> () -> {
            String function = "_picocli_vouch_" + command.replace(' ', '_').replace("-", "");
            assertTrue(said.out().contains("function " + function + "() {"), function);
        }));
        for (String option : List.of("--reviewer", "--due", "--expect", "--site", "--width")) {
            assertTrue(said.out().contains("'" + option + "'"), option);
        }
    }

    @Test
    void every_rule_is_listed_with_its_sentence() {
        Said said = run("explain");
        assertEquals(0, said.code());
        Explanations.read()
                .byRule()
                .values()
                .forEach(told -> assertTrue(
                        said.out()
                                .lines()
                                .anyMatch(line ->
                                        line.startsWith("  " + told.rule() + " ") && line.endsWith(told.sentence())),
                        told.rule()));
    }

    @Test
    void timings_are_told_when_somebody_asks_and_to_nobody_else() {
        assertTrue(!run("check", "-q", "--fail-on", "never").err().contains("Stage"));
        Said said = run("check", "--timings", "--fail-on", "never", "--format", "json");
        assertTrue(said.err().matches("(?s).*  Stage {2,}ms\n.*  Rule \\(on a processor\\) {2,}ms\n.*"), said.err());
        assertTrue(said.err().lines().anyMatch(line -> line.matches("  links lead +[0-9]+\\.[0-9]")), said.err());
        assertTrue(said.out().startsWith("{") && said.out().endsWith("}\n"), said.out());
    }

    @Command(name = "fill")
    private static final class Fill implements Callable<Integer> {
        @Override
        public Integer call() {
            Workers.run(1, () -> {
                throw new OutOfMemoryError("full");
            });
            return 0;
        }
    }

    @Test
    void who_has_too_little_memory_is_told_how_to_give_more() {
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new Fill()).setErr(new PrintWriter(err, true));
        assertEquals(Vouch.MACHINE, Vouch.execute(line));
        assertTrue(
                err.toString()
                        .matches("vouch: this needs more memory than the \\d+ MB that the program may use: run it again"
                                + " with VOUCH_HEAP=\\d+m\n"),
                err.toString());
    }
}
