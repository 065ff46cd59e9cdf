package org.vouch.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.vouch.service.scaffold.NewTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies a template of the built-in theme into a site. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = "Copy one template of the built-in theme into templates/, to change it. Its first lines say what"
                + " it may use, and 'vouch check' says when the program's own changed since. For colors and sizes, no"
                + " template is needed: write templates/assets/custom.css.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {NewCommand.CODE_DONE, NewCommand.CODE_THERE, ExitCodes.USAGE, NewCommand.CODE_MACHINE})
final class NewTemplateCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "The template, for example footer.")
    private String name = "";

    @Mixin
    private final NewCommand.Making making = new NewCommand.Making();

    @Mixin
    private final NewCommand.SiteFolder site = new NewCommand.SiteFolder();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        return making.intoSite(
                site.root,
                spec,
                () -> NewTemplate.copied(site.root, name),
                List.of(
                        "the pages look as before until you change it; delete it to go back to the built-in one",
                        "next: " + NewCommand.typed("serve --open", site.root)));
    }
}
