package org.vouch.service.deploying;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.vouch.store.deploy.Host;
import org.vouch.store.deploy.HostMachine;
import org.vouch.store.publish.Artifact;

/** Plans and carries out deploys of one site to one host. */
public final class Deploys {
    private final ProvedSite site;
    private final Host host;
    private final InstantSource clock;
    private final Retries retries;

    /**
     * Prepares deploys.
     *
     * @param machine tells when a deploy begins, and waits before something is tried again
     */
    public Deploys(ProvedSite site, Host host, HostMachine machine) {
        this(site, host, machine.clock(), new Retries(machine.pause(), machine.teller()));
    }

    Deploys(ProvedSite site, Host host, InstantSource clock, Retries retries) {
        this.site = site;
        this.host = host;
        this.clock = clock;
        this.retries = retries;
    }

    /**
     * Asks the host what it has, and makes a plan; nothing is changed.
     *
     * @throws IOException if the host cannot be asked, or a file of the site cannot be read
     */
    public DeployPlan plan(DeployLimits limits) throws IOException {
        return new DeployPlanner(site, host, retries, limits).plan();
    }

    /**
     * Returns whether the host has exactly this site already, and nothing is left to do.
     *
     * @param signs whether a signature is to be there, too
     */
    public boolean done(DeployPlan plan, boolean signs) {
        return plan.nothingToDo(site) && (plan.signed() || !signs);
    }

    /**
     * Carries out a plan.
     *
     * @param signature the signature of the site's manifest, which goes with it; empty if nobody signs
     * @param progress learns how far it is
     * @throws IllegalArgumentException if something speaks against the plan
     */
    public DeployResult run(DeployPlan plan, Optional<Artifact> signature, DeployProgress progress) {
        if (!plan.refusals().isEmpty()) {
            throw new IllegalArgumentException("a plan that is refused is not carried out");
        }
        String run = UUID.randomUUID().toString();
        return new Deployment(site, plan, signature, host, retries, clock.instant(), run, progress).run();
    }
}
