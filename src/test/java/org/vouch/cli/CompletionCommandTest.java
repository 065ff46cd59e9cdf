package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;

/** What shells read to complete the commands of the program. */
class CompletionCommandTest {
    private static String printed(String... more) {
        StringWriter out = new StringWriter();
        String[] args = new String[more.length + 1];
        args[0] = "generate-completion";
        System.arraycopy(more, 0, args, 1, more.length);
        assertEquals(Vouch.DONE, Vouch.run(new PrintWriter(out), new PrintWriter(new StringWriter()), args));
        return out.toString();
    }

    @Test
    void knows_every_command_and_option_in_fish() {
        assertKnown(Vouch.commands().getCommandSpec(), printed("fish"));
    }

    private static void assertKnown(CommandSpec command, String script) {
        command.subcommands().forEach((name, line) -> {
            assertTrue(script.contains("-f -a " + name + " -d "), name);
            assertKnown(line.getCommandSpec(), script);
        });
        command.options().stream()
                .filter(option -> !option.hidden())
                .forEach(option -> assertTrue(
                        script.contains(" -l " + option.longestName().substring(2) + " "), option.longestName()));
    }

    @Test
    void completes_values_where_they_are_few_and_files_elsewhere() {
        String script = printed("fish");
        assertTrue(
                script.contains(
                        "complete -c vouch -n '__fish_seen_subcommand_from check' -l format -x -a 'text json sarif github'"),
                script);
        assertTrue(script.contains("-s o -l output -r -F -d 'The folder to write into'"), script);
        assertFalse(script.contains("${") || script.contains("(default"), "no variables of the help text");
    }

    @Test
    void offers_options_of_a_group_only_before_its_command_is_named() {
        assertTrue(printed("fish")
                .lines()
                .anyMatch(line ->
                        line.contains("'__fish_seen_subcommand_from review; and not __fish_seen_subcommand_from ")
                                && line.contains(" -f -a sign ")));
    }

    @Test
    void prints_for_zsh_what_it_reads_from_a_folder_and_for_bash_by_default() {
        String bash = printed();
        assertEquals(bash, printed("bash"));
        String zsh = printed("zsh");
        assertTrue(zsh.startsWith("#compdef vouch\n"), zsh);
        assertTrue(zsh.contains(bash.substring(bash.indexOf("function "), bash.lastIndexOf('}'))));
    }
}
