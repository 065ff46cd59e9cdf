package org.vouch.cli;

import java.util.Iterator;
import java.util.concurrent.Callable;
import org.vouch.model.text.NearestName;
import org.vouch.service.scaffold.EditorFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what helps an editor's window with the files of a site. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description =
                "Print the JSON Schema of a kind of file, or snippets for Visual Studio Code; editors that know it"
                        + " check fields while they are written.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ExitCodes.DONE, "2:there is no such file"},
        footer = {
            "",
            "For example: vouch schema site > .vscode/site.schema.json, and then as the first line of"
                    + " content/site.yaml:",
            "# yaml-language-server: $schema=../.vscode/site.schema.json"
        })
final class SchemaCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "KIND",
            completionCandidates = Kinds.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private String kind = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        String file = EditorFiles.text(kind).orElseThrow(() -> {
            String nearest = NearestName.to(kind, EditorFiles.names())
                    .map(name -> "; did you mean '" + name + "'?")
                    .orElse("");
            return new ParameterException(
                    spec.commandLine(),
                    "'" + kind + "' is not one of " + String.join(", ", EditorFiles.names()) + nearest);
        });
        spec.commandLine().getOut().println(file);
        spec.commandLine().getOut().flush();
        return Vouch.DONE;
    }

    /** The kinds that may be asked for. */
    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return EditorFiles.names().iterator();
        }
    }
}
