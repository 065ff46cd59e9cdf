package org.vouch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vouch.model.text.Counted;
import org.vouch.service.scaffold.NewFiles;
import org.vouch.service.scaffold.NewLanguage;
import org.vouch.service.scaffold.NewSite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts the file of the site's own texts in another language, or adds what it lacks. */
@Command(
        name = "language",
        mixinStandardHelpOptions = true,
        description = "Start content/strings/CODE.yaml, in which the site says its own texts in another language: its"
                + " crisis lines, its menu, the names of its subjects. What Vouch can translate is filled in; the other"
                + " lines wait for you. Where the file is there, the lines that it lacks are added.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {
            "0:the file has a line for each text",
            NewCommand.CODE_THERE,
            ExitCodes.USAGE,
            NewCommand.CODE_MACHINE
        })
final class NewLanguageCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CODE", description = "The language in two letters, for example es.")
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
        NewLanguage.Done done;
        try {
            done = new NewLanguage(site.root, code).write();
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unknown.getMessage()), unknown);
        } catch (NewFiles.Refused refused) {
            return NewCommand.Making.refused(spec, String.valueOf(refused.getMessage()));
        }
        return making.done(spec, what(done, site.root), next(done));
    }

    private static List<String> what(NewLanguage.Done done, Path root) {
        Path file = root.resolve(done.file());
        if (done.made()) {
            return List.of("  Made  " + file);
        }
        return done.translated() + done.added() == 0 ? List.of() : List.of("  Added to  " + file);
    }

    private List<String> next(NewLanguage.Done done) {
        List<String> next = new ArrayList<>();
        long added = done.translated() + done.added();
        if (added == 0) {
            next.add(done.file() + " has a line for each text of the site; nothing was changed");
        } else {
            next.add(Counted.of(added, "line") + (done.made() ? "" : " more") + ": " + done.translated()
                    + " with a translation of Vouch's, " + done.added() + " without one");
        }
        if (done.translated() > 0) {
            next.add("read the translations as you would read a colleague's; change what your center says otherwise");
        }
        if (done.empty() > 0) {
            next.add("write a translation between the quotes of " + Counted.of(done.empty(), "line")
                    + "; until then readers get the text as it is");
        }
        next.add("next: " + NewCommand.typed("check", site.root));
        return next;
    }
}
