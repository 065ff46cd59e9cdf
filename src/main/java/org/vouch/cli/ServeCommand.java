package org.vouch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.vouch.desk.DeskServer;
import org.vouch.desk.EditionListener;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;
import org.vouch.service.preview.Preview;
import org.vouch.service.preview.SiteSnapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the site in a browser while it is written. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Show the site in a browser of this computer, and keep it fresh while files change. Drafts and"
                + " pages that are held back are shown, and say so. Reviewers find what waits for them at the"
                + " review desk, and sign there; nothing else is written. The desk has an address of its own, so that"
                + " no script of the site reaches it.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {"0:ended", ExitCodes.USAGE, "3:the machine failed, or no port is free"})
final class ServeCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            defaultValue = "4747",
            description = "The port. If it is taken, one of the next ten is used; 0 for any free port (default: 4747).")
    private int port = 4747;

    @Option(names = "--open", description = "Open a browser, too.")
    private boolean open;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(
                    spec.commandLine(),
                    port + " is not a port: choose one from 1 to " + LAST_PORT + ", or 0 for any free port");
        }
        PrintWriter err = spec.commandLine().getErr();
        Path root = project.root.toAbsolutePath().normalize();
        Preview preview = new Preview(root, ProgramVersion.program(), project.today(), InstantSource.system());
        Terminal terminal = new Terminal(new ReportPrinter(spec.commandLine(), project), project.quiet, err);
        try (DeskServer server = DeskServer.open(root, preview, port, terminal)) {
            if (port != 0 && server.port() != port) {
                err.println("vouch: port " + port + " is taken, perhaps by another 'vouch serve', so this one has other"
                        + " addresses; keys that reviewers made on their devices belong to the usual one and are not"
                        + " found here");
            }
            err.println("serving " + server.siteAddress() + " (the site)");
            err.println("and " + server.deskAddress() + " (the review desk); this computer alone, Ctrl+C ends it");
            err.flush();
            if (open) {
                Browser.open(server.siteAddress(), err);
            }
            new CountDownLatch(1).await();
            return Vouch.DONE;
        } catch (BindException taken) {
            err.println("vouch: the port " + port + " and the next ten are taken; choose another with -p, or use -p 0");
            return Vouch.MACHINE;
        }
    }

    /** Tells the terminal of each edition. */
    private static final class Terminal implements EditionListener {
        private final ReportPrinter printer;
        private final boolean quiet;
        private final PrintWriter err;
        private List<Finding> reported = List.of();
        private int knownBefore;
        private boolean first = true;

        Terminal(ReportPrinter printer, boolean quiet, PrintWriter err) {
            this.printer = printer;
            this.quiet = quiet;
            this.err = err;
        }

        @Override
        public void made(SiteSnapshot edition) {
            List<Finding> findings = edition.findings();
            int known = edition.known().size();
            if (!first && findings.equals(reported) && known == knownBefore) {
                return;
            }
            Set<Finding> before = new HashSet<>(reported);
            printer.findings(findings.stream()
                    .filter(finding -> !before.contains(finding))
                    .toList());
            if (known != knownBefore) {
                printer.known(edition.known());
            }
            reported = findings;
            knownBefore = known;
            first = false;
            if (!quiet) {
                boolean stops = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
                err.println(stops ? "the site would not go out" : "the site would go out");
                err.flush();
            }
        }

        @Override
        public void failed(Throwable why) {
            err.println("vouch: the site could not be read: " + why);
            err.flush();
        }

        @Override
        public void unanswered(String path, Throwable why) {
            err.println("vouch: /" + DisplayWidth.shown(path) + " could not be answered: " + why);
            if (!(why instanceof IOException)) {
                why.printStackTrace(err);
            }
            err.flush();
        }
    }
}
