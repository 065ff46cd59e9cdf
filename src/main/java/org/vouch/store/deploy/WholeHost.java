package org.vouch.store.deploy;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * A host that gets a list of a whole site, says which files it lacks, and shows readers none of it before
 * {@link #publish}. What is not announced is not there afterwards.
 */
public interface WholeHost extends Host {
    /**
     * Announces a site, manifest and all.
     *
     * @param site what each file is, by path
     * @param removed the paths that go; a host that keeps files of others keeps none of these
     * @return the paths of which the host wants the bytes, in the portions in which it wants them
     * @throws HostFailure if the host does not take the announcement
     */
    List<List<String>> announce(SortedMap<String, FileSum> site, Set<String> removed) throws HostFailure;

    @Override
    default boolean switchesAtOnce() {
        return true;
    }

    /** Does nothing: what is not announced goes with the switch. */
    @Override
    default void remove(List<String> paths) {}
}
