package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.library.DeployHost;
import org.vouch.model.library.DeployTarget;
import org.vouch.model.text.Severity;
import org.vouch.service.deploying.DeployGate;
import org.vouch.service.deploying.DeployLimits;
import org.vouch.service.deploying.ProvedSite;
import org.vouch.store.deploy.Host;
import org.vouch.store.deploy.Hosts;
import org.vouch.store.deploy.QuietMachine;
import picocli.CommandLine;

/** Whoever is asked at a terminal decides; what is no clear yes changes nothing. */
class DeployDialogTest {
    @TempDir
    Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path served;

    @BeforeEach
    void build() throws IOException {
        SmallSite.start(root);
        SmallSite.article(root, "iop", "What an IOP is", "Words.");
        String[] args = {"build", "-q", "--root", root.toString(), "--as-of", "2024-06-01"};
        assertEquals(0, Vouch.run(new PrintWriter(out), new PrintWriter(err), args), err::toString);
        served = root.resolve("public");
    }

    private int deploy(String answer) throws IOException {
        CommandLine line = new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        Path site = root.resolve("site");
        ProvedSite proved = DeployGate.ofKept(site, Severity.ERROR)
                .match(open -> Optional.of(open.site()), closed -> Optional.<ProvedSite>empty())
                .orElseThrow();
        DeployTarget target =
                new DeployTarget("live", new DeployHost.Folder("public"), Optional.empty(), Optional.empty());
        try (Host host = Hosts.open(target.host(), root, site, QuietMachine.plain())) {
            return new DeployDialog(
                            line, new ReportPrinter(line, new ProjectOptions()), root, target, QuietMachine.plain())
                    .deploy(
                            proved,
                            site,
                            host,
                            new DeployLimits(false, OptionalInt.empty()),
                            false,
                            Optional.of(new BufferedReader(new StringReader(answer))));
        }
    }

    @Test
    void what_is_no_yes_changes_nothing() throws IOException {
        for (String answer : new String[] {"\n", "n\n", "", "perhaps\n", "no, y\n"}) {
            assertEquals(Vouch.CLOSED, deploy(answer), answer);
            assertFalse(Files.exists(served), answer);
        }
        assertFalse(Files.exists(root.resolve(DeployTarget.LOG)));
    }

    @Test
    void a_yes_puts_the_site_online() throws IOException {
        assertEquals(Vouch.DONE, deploy("y\n"), err::toString);
        assertTrue(Files.exists(served.resolve("articles/iop/index.html")));
        assertTrue(err.toString().matches("(?s).*Put [0-9]+ files, [0-9.]+ kB\\? \\[y/N\\] .*"), err::toString);
        assertEquals(1, Files.readAllLines(root.resolve(DeployTarget.LOG)).size());
    }
}
