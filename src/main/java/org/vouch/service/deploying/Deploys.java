package org.vouch.service.deploying;

import java.io.IOException;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.vouch.store.deploy.Host;

/** Plans and carries out deploys of one site to one host. */
public final class Deploys {
    private final ProvedSite site;
    private final Host host;
    private final InstantSource clock;
    private final Retries retries;

    /**
     * Prepares deploys.
     *
     * @param clock tells when a deploy begins
     * @param teller learns of each pause before something is tried again
     */
    public Deploys(ProvedSite site, Host host, InstantSource clock, Consumer<String> teller) {
        this(site, host, clock, new Retries(time -> Thread.sleep(time.toMillis()), teller));
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

    /** Returns whether the host has exactly this site already, and nothing is left to do. */
    public boolean done(DeployPlan plan) {
        return plan.nothingToDo(site);
    }

    /**
     * Carries out a plan.
     *
     * @param progress learns how far it is
     * @throws IllegalArgumentException if something speaks against the plan
     */
    public DeployResult run(DeployPlan plan, Consumer<Supplier<String>> progress) {
        if (!plan.refusals().isEmpty()) {
            throw new IllegalArgumentException("a plan that is refused is not carried out");
        }
        String run = UUID.randomUUID().toString();
        return new Deployment(site, plan, host, retries, clock.instant(), run, progress).run();
    }
}
