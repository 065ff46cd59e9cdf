package org.vouch.store.deploy;

import org.vouch.model.library.DeployHost;

/** Reaches a kind of host by libraries that the program loads for it alone. */
@FunctionalInterface
public interface HostDriver {
    /**
     * Opens a host; nothing is asked of it yet.
     *
     * @throws HostFailure if this machine has no keys for it
     */
    Host open(DeployHost.S3 place) throws HostFailure;
}
