package org.vouch.cli;

import org.vouch.service.pipeline.NoSuchPage;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The page that a command is about, and what is said when there is none of that name. */
final class PageParameter {
    @Parameters(index = "0", paramLabel = "PAGE", description = "The page.")
    String name = "";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    ParameterException unknown(NoSuchPage none) {
        return new ParameterException(command.commandLine(), String.valueOf(none.getMessage()));
    }
}
