package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.library.DeployHost;
import org.vouch.model.library.DeployTarget;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Severity;
import org.vouch.service.deploying.DeployGate;
import org.vouch.service.deploying.DeployLimits;
import org.vouch.service.deploying.ProvedSite;
import org.vouch.service.reviewing.ReviewedSite;
import org.vouch.store.deploy.Host;
import org.vouch.store.deploy.HostFailure;
import org.vouch.store.deploy.Hosts;
import org.vouch.store.deploy.QuietMachine;
import org.vouch.store.publish.ManifestSignature;
import org.vouch.store.publish.OutputFolder;
import org.vouch.store.signature.Keygen;
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
        return deploy(answer, Optional.empty());
    }

    private int deploy(String answer, Optional<String> sign) throws IOException {
        CommandLine line = new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        Path site = root.resolve("site");
        ProvedSite proved = DeployGate.ofKept(
                        site,
                        new ReviewedSite(root, zone -> LocalDate.of(2024, 6, 1), InstantSource.system()),
                        Optional.empty(),
                        Optional.empty(),
                        Severity.ERROR)
                .match(open -> Optional.of(open.site()), closed -> Optional.<ProvedSite>empty())
                .orElseThrow();
        DeployTarget target = new DeployTarget("live", new DeployHost.Folder("public"), Optional.empty(), sign);
        try (Host host = Hosts.open(target.host(), root, site, QuietMachine.plain())) {
            return new DeployDialog(
                            line,
                            new ReportPrinter(line, new ProjectOptions()),
                            root,
                            target,
                            QuietMachine.plain(),
                            (files, of, bytes, ofBytes) -> {})
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

    @Test
    void who_signs_is_named_and_anybody_checks_it() throws Exception {
        Keygen.need();
        Path keys = Files.createDirectory(root.resolve("keys"));
        assertEquals(0, Keygen.run(keys, new byte[0], "-q", "-t", "ed25519", "-N", "", "-f", "key"));
        assertEquals(0, Keygen.run(keys, new byte[0], "-l", "-f", "key"));
        String named = Files.readString(keys.resolve("out")).split(" ", -1)[1];
        assertEquals(Vouch.DONE, deploy("y\n", Optional.of("keys/key")), err::toString);
        assertTrue(err.toString().contains("vouch: signed with " + named), err::toString);
        assertTrue(Files.readString(root.resolve(DeployTarget.LOG)).contains("\"signer\":\"" + named + "\""));

        byte[] manifest = Files.readAllBytes(served.resolve(OutputFolder.MANIFEST));
        Path signature = served.resolve(ManifestSignature.of(Fingerprint.of(manifest)));
        Files.writeString(keys.resolve("allowed"), "ana " + Files.readString(keys.resolve("key.pub")));
        String[] verify = {
            "-Y", "verify", "-f", "allowed", "-I", "ana", "-n", "deploy@example.org", "-s", signature.toString()
        };
        assertEquals(0, Keygen.run(keys, manifest, verify));
        manifest[10]++;
        assertEquals(255, Keygen.run(keys, manifest, verify));
        // The signature is no stranger to who proves a copy of what is online.
        String[] prove = {"review", "verify", "--root", root.toString(), "--site", served.toString()};
        assertEquals(0, Vouch.run(new PrintWriter(out), new PrintWriter(err), prove), err::toString);
        assertFalse(err.toString().contains("does not list"), err::toString);
    }

    @Test
    void without_the_key_nothing_is_put() throws IOException {
        HostFailure failure = assertThrows(HostFailure.class, () -> deploy("y\n", Optional.of("keys/none")));
        assertTrue(String.valueOf(failure.getMessage()).startsWith("there is no key "), failure::getMessage);
        assertFalse(Files.exists(served));
    }
}
