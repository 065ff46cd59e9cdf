package org.vouch.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vouch.model.library.DeployTarget;
import org.vouch.model.text.Counted;
import org.vouch.service.deploying.DeployLimits;
import org.vouch.service.deploying.DeployPlan;
import org.vouch.service.deploying.DeployProgress;
import org.vouch.service.deploying.DeployRefusal;
import org.vouch.service.deploying.DeployResult;
import org.vouch.service.deploying.Deploys;
import org.vouch.service.deploying.ProvedSite;
import org.vouch.service.deploying.PublicLook;
import org.vouch.store.deploy.Host;
import org.vouch.store.deploy.HostMachine;
import org.vouch.store.deploy.ManifestSigner;
import org.vouch.store.ledger.DeployLog;
import org.vouch.store.publish.Artifact;
import org.vouch.store.publish.ManifestSignature;
import picocli.CommandLine;

/** Shows somebody what a deploy will do, asks, does it, and reports what came of it. */
final class DeployDialog {
    private final PrintWriter out;
    private final PrintWriter err;
    private final ReportPrinter printer;
    private final Path root;
    private final DeployTarget target;
    private final HostMachine machine;
    private final DeployProgress progress;

    /**
     * Prepares the dialog.
     *
     * @param root the folder that holds {@code content/}
     */
    DeployDialog(
            CommandLine line,
            ReportPrinter printer,
            Path root,
            DeployTarget target,
            HostMachine machine,
            DeployProgress progress) {
        this.out = line.getOut();
        this.err = line.getErr();
        this.printer = printer;
        this.root = root;
        this.target = target;
        this.machine = machine;
        this.progress = progress;
    }

    /**
     * Deploys a site, or only shows what that would do.
     *
     * @param folder where the site lies, for messages
     * @param planOnly whether nothing is to be changed
     * @param answers gives the answer of the person who is asked; empty if nobody is
     * @return the exit code
     * @throws IOException if the host cannot be asked what it has
     */
    int deploy(
            ProvedSite site,
            Path folder,
            Host host,
            DeployLimits limits,
            boolean planOnly,
            Optional<BufferedReader> answers)
            throws IOException {
        Deploys deploys = new Deploys(site, host, machine);
        DeployPlan plan = deploys.plan(limits);
        if (planOnly || answers.isPresent() || !printer.quiet()) {
            DeployPlanPrinter plans = new DeployPlanPrinter(out);
            plans.sites(site, folder.toString(), target, plan.hosted());
            plans.plan(plan);
        }
        if (!plan.refusals().isEmpty()) {
            plan.refusals().forEach(this::refuse);
            printer.say("not deployed: nothing was changed");
            return Vouch.CLOSED;
        }
        if (planOnly) {
            return Vouch.DONE;
        }
        Optional<ManifestSigner> signer = target.sign().map(key -> signer(key, site));
        if (deploys.done(plan, signer.isPresent())) {
            printer.say("there is nothing to do: " + target.name() + " has exactly this site");
            look(site, plan, Optional.empty());
            return Vouch.DONE;
        }
        if (answers.isPresent() && !agreed(plan, answers.get())) {
            printer.say("not deployed: nothing was changed");
            return Vouch.CLOSED;
        }
        Optional<ManifestSigner.Signed> signed =
                signer.isEmpty() ? Optional.empty() : Optional.of(site.signedBy(signer.get()));
        Optional<Artifact> signature = signed.map(ManifestSigner.Signed::file);
        return report(deploys.run(plan, signature, progress), site, plan, signed);
    }

    /** The purpose names where readers find it, so that a signature of a trial does not count for the site. */
    private ManifestSigner signer(String key, ProvedSite site) {
        return new ManifestSigner(
                keyFile(root, key),
                ManifestSignature.PURPOSE + target.url().orElse(site.address()).getHost());
    }

    /** Returns the file of a key, as {@code deploy.yaml} names it. */
    static Path keyFile(Path root, String key) {
        String home = System.getProperty("user.home", "");
        return key.startsWith("~/") ? Path.of(home, key.substring(2)) : root.resolve(key);
    }

    private void refuse(DeployRefusal refusal) {
        err.println("vouch: refused: " + refusal.what());
        err.println("  fix: " + refusal.fix());
        err.flush();
    }

    private boolean agreed(DeployPlan plan, BufferedReader answers) throws IOException {
        err.print("Put " + Counted.of(plan.files(), "file") + ", " + DeployPlanPrinter.size(plan.bytes())
                + (plan.removed().isEmpty()
                        ? ""
                        : ", and delete " + plan.removed().size()) + "? [y/N] ");
        err.flush();
        String answer = answers.readLine();
        return answer != null && List.of("y", "Y", "yes").contains(answer.strip());
    }

    private int report(DeployResult result, ProvedSite site, DeployPlan plan, Optional<ManifestSigner.Signed> signed)
            throws IOException {
        int code = result.match(
                done -> {
                    printer.say("deployed to " + target.name() + ": " + Counted.of(done.files(), "file") + " put, "
                            + done.deleted() + " deleted");
                    if (done.disturbed()) {
                        err.println("vouch: another deploy to " + target.name()
                                + " was at work at the same time and stopped; run this again to put right what it put");
                    }
                    return Vouch.DONE;
                },
                by -> {
                    err.println("vouch: stopped: another deploy to " + target.name()
                            + (by.since().isEmpty() ? "" : ", begun at " + by.since() + ",")
                            + " came between; this one had put " + Counted.of(by.files(), "file")
                            + ". Wait until that one is done, and run this again");
                    return Vouch.CLOSED;
                },
                failed -> {
                    err.println("vouch: stopped after " + failed.files() + " of " + Counted.of(failed.all(), "file")
                            + ": " + failed.why());
                    err.println("Run it again to go on: what is there already stays.");
                    return Vouch.MACHINE;
                });
        err.flush();
        if (code == Vouch.DONE) {
            signed.ifPresent(each -> printer.say("signed with " + each.signer()));
            log(site, plan, signed.map(ManifestSigner.Signed::signer));
            look(site, plan, signed.map(ManifestSigner.Signed::file));
        }
        return code;
    }

    private void log(ProvedSite site, DeployPlan plan, Optional<String> signer) throws IOException {
        DeployLog.add(
                root,
                new DeployLog.Line(
                        Instant.now(),
                        target,
                        site.fingerprint(),
                        plan.files(),
                        plan.removed().size(),
                        System.getProperty("user.name", ""),
                        signer,
                        "Vouch " + ProgramVersion.number()));
    }

    private void look(ProvedSite site, DeployPlan plan, Optional<Artifact> signature) {
        target.url()
                .ifPresent(url -> new PublicLook(url, site, plan.hosted())
                        .look(plan, signature)
                        .forEach(printer::say));
    }
}
