package org.vouch.service.deploying;

/** Learns how far a deploy is. */
@FunctionalInterface
public interface DeployProgress {
    /**
     * Some more files are on the host.
     *
     * @param files how many are there
     * @param ofFiles how many go out in all
     * @param bytes how many bytes they have
     * @param ofBytes how many bytes go out in all
     */
    void put(int files, int ofFiles, long bytes, long ofBytes);
}
