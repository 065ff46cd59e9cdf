package org.vouch.store.deploy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vouch.model.text.Fingerprint;
import org.vouch.store.publish.Artifact;
import org.vouch.store.publish.OutputFolder;

/**
 * A host that a site can be put on. All paths are below the place of the site there, with '/' between their steps, as
 * {@link Artifact#faultOf} allows them.
 *
 * <p>A host does as it is asked and knows nothing of pages, plans or order. Each method may be called again after it
 * failed, and then does what is left to do.
 */
public interface Host extends AutoCloseable {
    /**
     * Returns the bytes of a file, or nothing if it is not there.
     *
     * @throws HostFailure if the host cannot say
     */
    Optional<byte[]> read(String path) throws HostFailure;

    /**
     * Returns which of these paths are taken on the host, by a file or by anything else.
     *
     * @throws HostFailure if the host cannot say
     */
    Set<String> present(Set<String> paths) throws HostFailure;

    /**
     * Puts files in their places, in any order or several at a time; at every moment each is wholly old or wholly new.
     *
     * @throws HostFailure if one of them could not be put; others may be in their places, and none is on its way
     */
    void put(List<Artifact> files) throws HostFailure;

    /**
     * Deletes files, as far as they are there, and folders that are empty then.
     *
     * @throws HostFailure if one of them is still there afterwards
     */
    void remove(List<String> paths) throws HostFailure;

    /**
     * Puts the manifest in its place, unless somebody else put another one there meanwhile.
     *
     * @param manifest the new one
     * @param read the fingerprint of the one that was there when the plan was made; empty for none
     * @return whether it is in its place now
     * @throws HostFailure if it could not be put
     */
    default boolean publish(Artifact manifest, Optional<Fingerprint> read) throws HostFailure {
        Optional<Fingerprint> there = read(OutputFolder.MANIFEST).map(Fingerprint::of);
        // After a failure the answer may have been lost, and the manifest be in its place already.
        boolean expected = there.equals(read) || there.equals(Optional.of(Fingerprint.of(manifest.bytes())));
        if (expected) {
            put(List.of(manifest));
        }
        return expected;
    }

    /**
     * Has what lies in front of the host, and keeps copies for readers, ask for files anew.
     *
     * @param paths what was put and deleted since the site was whole the last time
     * @throws HostFailure if that did not hear of it
     */
    default void refresh(Set<String> paths) throws HostFailure {}

    /**
     * Returns the sum of the rules by which this host says headers with files, where each file carries them itself;
     * empty if it has none of its own.
     */
    default String headers() {
        return "";
    }

    /** Returns whether nothing that was put or deleted is seen by anybody before {@link #publish}. */
    default boolean switchesAtOnce() {
        return false;
    }

    /**
     * Returns what Vouch did not put there and a deploy would replace whole, in words that go on after "the host has";
     * empty if nothing is there but sites of Vouch, or if files of others stay where they are.
     *
     * @throws HostFailure if the host cannot say
     */
    default Optional<String> stranger() throws HostFailure {
        return Optional.empty();
    }

    /** Clears away what was needed to reach the host. */
    @Override
    default void close() {}
}
