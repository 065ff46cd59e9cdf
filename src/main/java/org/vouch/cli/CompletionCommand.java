package org.vouch.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a shell reads to complete the commands and options of the program. */
@Command(
        name = "generate-completion",
        mixinStandardHelpOptions = true,
        description = {
            "Print the script with which a shell completes commands and options.",
            "bash, zsh:  source <(vouch generate-completion)",
            "fish:       vouch generate-completion fish | source"
        },
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {"0:printed", ExitCodes.USAGE})
final class CompletionCommand implements Callable<Integer> {
    /** The shells that have a script; one is for bash and zsh. */
    enum Shell {
        bash,
        zsh,
        fish
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "SHELL",
            defaultValue = "bash",
            description = "${COMPLETION-CANDIDATES} (default: bash).")
    private Shell shell = Shell.bash;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandSpec program = spec.root();
        String script = switch (shell) {
            case bash -> AutoComplete.bash(program.name(), program.commandLine());
            case zsh -> zsh(program);
            case fish -> FishCompletion.script(program);
        };
        spec.commandLine().getOut().print(script);
        spec.commandLine().getOut().flush();
        return Vouch.DONE;
    }

    /** The same script, with what zsh needs to read it from a folder of completions. */
    private static String zsh(CommandSpec program) {
        String name = program.name();
        return "#compdef " + name + "\nautoload -U +X bashcompinit && bashcompinit\n"
                + AutoComplete.bash(name, program.commandLine())
                + "_bash_complete -o default -F _complete_" + name + "\n";
    }
}
