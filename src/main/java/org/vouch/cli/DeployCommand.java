package org.vouch.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouch.model.library.DeployTarget;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Severity;
import org.vouch.reader.content.DeployReader;
import org.vouch.service.deploying.DeployGate;
import org.vouch.service.deploying.DeployLimits;
import org.vouch.service.deploying.ProvedSite;
import org.vouch.store.deploy.Host;
import org.vouch.store.deploy.HostMachine;
import org.vouch.store.deploy.Hosts;
import org.vouch.store.deploy.Pause;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a proven site online. */
@Command(
        name = "deploy",
        mixinStandardHelpOptions = true,
        description = "Put the built site online: prove it, show what will change, ask, and look afterwards. Only what"
                + " differs is sent, each page after what it is made of, and the manifest last.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {
            "0:the host has the site",
            "1:refused: by the proof, by a limit, by other files on the host, by another deploy, or by you",
            "2:the command line was wrong, or deploy.yaml has no such target",
            "3:the host or the way to it failed; run it again to go on"
        },
        footer = {
            "",
            "Targets are named in deploy.yaml beside content/, for example:",
            "  live: {to: \"sftp://clinic@host.example/~/site\", url: https://example.org}",
            "A target is a folder of this machine (file:FOLDER), a folder of another one by",
            "SSH (sftp://USER@HOST/PATH), a branch (git:REMOTE#BRANCH), a site at Netlify",
            "(netlify:SITE), a Worker at Cloudflare (cloudflare:ACCOUNT/WORKER) or a bucket",
            "(s3://BUCKET/PREFIX, with region: or endpoint:). Secrets are in no file: SSH and",
            "git use the keys that they use without Vouch, and tokens and keys come from the",
            "environment (NETLIFY_AUTH_TOKEN, CLOUDFLARE_API_TOKEN; AWS_PROFILE, or",
            "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY).",
            "Each deploy adds a line to content/deploys.jsonl, which is never published."
        })
final class DeployCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "TARGET", description = "A target's name in deploy.yaml.")
    private String name = "";

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Option(names = "--plan", description = "Show what would change, and change nothing.")
    private boolean planOnly;

    @Option(names = "--yes", description = "Do not ask; needed where no terminal can answer.")
    private boolean yes;

    @Option(
            names = "--adopt",
            description = "Write over files of the host that Vouch did not put there; without it they are listed, and"
                    + " nothing is changed.")
    private boolean adopt;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description =
                    "Put another whole output online, for example an older one; it is proved by what it carries"
                            + " itself, or by the signature of its deploy if the key is listed, and pages that were withdrawn or refused since do not come back (default: ROOT/site).")
    private @Nullable Path from;

    @Option(
            names = "--delete",
            paramLabel = "N",
            description =
                    "How many files of the host may be deleted (default: 25, or a tenth of them if that is" + " more).")
    private @Nullable Integer deletes;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Optional<BufferedReader> answers = planOnly || yes ? Optional.empty() : terminal();
        if (!planOnly && !yes && answers.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "nobody can be asked here: look with --plan first, and then add --yes");
        }
        ReportPrinter printer = new ReportPrinter(spec.commandLine(), project);
        Path root = project.root.toAbsolutePath().normalize();
        Path folder =
                from == null ? root.resolve("site") : from.toAbsolutePath().normalize();
        Optional<DeployTarget> target = target(root, printer);
        Optional<ProvedSite> site = target.isPresent() ? proved(target.get(), root, folder, printer) : Optional.empty();
        if (target.isEmpty() || site.isEmpty()) {
            printer.say("not deployed: nothing was changed");
            return Vouch.CLOSED;
        }
        DeployLimits limits = new DeployLimits(adopt, deletes == null ? OptionalInt.empty() : OptionalInt.of(deletes));
        DeployProgressLine progress = progress(printer);
        HostMachine machine = new HostMachine(
                name -> Optional.ofNullable(System.getenv(name)), InstantSource.system(), Pause.SLEEP, sentence -> {
                    progress.clear();
                    printer.say(sentence);
                });
        try (Host host = Hosts.open(target.get().host(), root, folder, machine)) {
            DeployDialog dialog = new DeployDialog(spec.commandLine(), printer, root, target.get(), machine, progress);
            return dialog.deploy(site.get(), folder, host, limits, planOnly, answers);
        }
    }

    // The launcher asks newer Javas, too, for none where nobody can answer.
    @SuppressWarnings("SystemConsoleNull")
    private static Optional<BufferedReader> terminal() {
        return Optional.ofNullable(System.console()).map(terminal -> new BufferedReader(terminal.reader()));
    }

    // The launcher asks newer Javas, too, for none where nobody looks on.
    @SuppressWarnings("SystemConsoleNull")
    private DeployProgressLine progress(ReportPrinter printer) {
        boolean atTerminal = System.console() != null && !printer.quiet();
        return new DeployProgressLine(System::nanoTime, spec.commandLine().getErr(), atTerminal, printer.progress());
    }

    /** Finds the target; a file of targets that is not in order is reported, and then there is none. */
    private Optional<DeployTarget> target(Path root, ReportPrinter printer) throws IOException {
        Path file = root.resolve(DeployTarget.FILE);
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no " + file + "; write where the site goes, for example: " + name
                            + ": {to: file:../public, url: https://example.org}");
        }
        Outcome<Map<String, DeployTarget>> read = DeployReader.read(Files.readAllBytes(file));
        printer.findings(read.findings());
        if (read.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            return Optional.empty();
        }
        DeployTarget target = read.value().get(name);
        if (target == null) {
            List<String> known = List.copyOf(read.value().keySet());
            throw new ParameterException(
                    spec.commandLine(),
                    DeployTarget.FILE + " has no target '" + name + "'" + UsageErrors.nearest(name, known)
                            + (known.isEmpty() ? "" : "; it has " + String.join(", ", known)));
        }
        return Optional.of(target);
    }

    private Optional<ProvedSite> proved(DeployTarget target, Path root, Path folder, ReportPrinter printer)
            throws IOException {
        Severity closing = project.closing().orElse(Severity.ERROR);
        DeployGate gate = from == null
                ? DeployGate.ofBuilt(folder, project.reviewed(), closing)
                : DeployGate.ofKept(
                        folder,
                        project.reviewed(),
                        target.sign().map(key -> DeployDialog.keyFile(root, key)),
                        target.url(),
                        closing);
        return gate.match(
                open -> {
                    printer.findings(open.findings());
                    return Optional.of(open.site());
                },
                closed -> {
                    printer.findings(closed.findings());
                    return Optional.empty();
                });
    }
}
