package org.vouch.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.vouch.service.pipeline.NoSuchPage;
import org.vouch.service.scaffold.NewFiles;
import org.vouch.service.scaffold.NewSite;
import org.vouch.service.scaffold.NewTranslation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts a page in another language. */
@Command(
        name = "translation",
        mixinStandardHelpOptions = true,
        description =
                "Start a page in another language: a draft beside its original, as in iop.es.md beside iop.md. Its"
                        + " subject and its sources are copied; its words are marked as still to be translated. It names no"
                        + " reviewer, for nobody has read it.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {NewCommand.CODE_DONE, NewCommand.CODE_THERE, ExitCodes.USAGE, NewCommand.CODE_MACHINE})
final class NewTranslationCommand implements Callable<Integer> {
    @Mixin
    private final PageParameter page = new PageParameter();

    @Parameters(index = "1", paramLabel = "CODE", description = "The language in two letters, for example es.")
    private String code = "";

    @Mixin
    private final NewCommand.Making making = new NewCommand.Making();

    @Mixin
    private final NewCommand.SiteFolder site = new NewCommand.SiteFolder();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!NewSite.exists(site.root)) {
            return NewCommand.Making.noSite(site.root, spec);
        }
        NewFiles files;
        try {
            files = NewTranslation.planned(site.root, page.name, code);
        } catch (NoSuchPage none) {
            throw page.unknown(none);
        } catch (IllegalArgumentException unusable) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unusable.getMessage()), unusable);
        }
        return making.made(
                site.root,
                spec,
                files,
                List.of(
                        "translate its title, its description and its text; 'To be translated:' marks what waits",
                        "it is a draft: a review of the original does not count for it",
                        "for what the site itself says in this language: "
                                + NewCommand.typed("new language " + code, site.root),
                        "next: " + NewCommand.typed("check", site.root)));
    }
}
