package org.vouch.service.deploying;

import java.util.OptionalInt;

/**
 * What somebody lets a deploy do that it does not do unasked.
 *
 * @param adopt whether files at the site's paths that Vouch did not put there may be written over
 * @param deletes how many files may be deleted; empty for 25, or a tenth of what is there if that is more
 */
public record DeployLimits(boolean adopt, OptionalInt deletes) {
    private static final int FEW = 25;

    /** A tenth. */
    private static final int SHARE = 10;

    /**
     * Returns how many files may be deleted.
     *
     * @param there how many the host has
     */
    int deletesOf(int there) {
        return deletes.orElse(Math.max(FEW, there / SHARE));
    }
}
