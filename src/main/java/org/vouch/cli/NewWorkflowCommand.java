package org.vouch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vouch.service.scaffold.NewFiles;
import org.vouch.service.scaffold.NewWorkflow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what a host of repositories runs for a site. */
@Command(
        name = "workflow",
        mixinStandardHelpOptions = true,
        description =
                "Write what GitHub or GitLab runs for the site: a check of every change before it is merged, and a"
                        + " build after it and once a day, because reviews end on their day. The site is the top folder of its"
                        + " repository.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {NewCommand.CODE_DONE, NewCommand.CODE_THERE, ExitCodes.USAGE, NewCommand.CODE_MACHINE})
final class NewWorkflowCommand implements Callable<Integer> {
    /** Where the launcher of a release says from where it came. */
    private static final String RELEASES = "vouch.releases";

    @Parameters(index = "0", paramLabel = "HOST", description = "${COMPLETION-CANDIDATES}.")
    private NewWorkflow.Host host = NewWorkflow.Host.GITHUB;

    @Mixin
    private final NewCommand.Making making = new NewCommand.Making();

    @Mixin
    private final NewCommand.SiteFolder site = new NewCommand.SiteFolder();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        return making.intoSite(site.root, spec, () -> planned(site.root, host), next(host));
    }

    /** Plans the workflow of a site for the release that runs. */
    static NewFiles planned(Path root, NewWorkflow.Host host) {
        return NewWorkflow.in(root, host, ProgramVersion.program().release(), releases());
    }

    /** Returns the address of the folder that this release came from; empty if nobody said it. */
    private static String releases() {
        return System.getProperty(RELEASES, "");
    }

    /** Returns what is left to do by hand after a workflow was written. */
    static List<String> next(NewWorkflow.Host host) {
        String file = host == NewWorkflow.Host.GITHUB ? ".github/actions/vouch/action.yml" : ".gitlab-ci.yml";
        List<String> next = new ArrayList<>();
        if (releases().isEmpty()) {
            next.add("write into " + file + " from which address the release of Vouch comes ('releases')");
        }
        next.add("write into " + file
                + " the sum of the release ('sha256'), from its signed SHA256SUMS: nothing else is run");
        return next;
    }
}
