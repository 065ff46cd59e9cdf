package org.vouch.store.deploy;

import org.vouch.model.text.Fingerprint;

/** The paths that go with the paths of files. */
final class HostPaths {
    private HostPaths() {}

    /**
     * Returns where the bytes of a file are collected before it gets its name: beside it, and under a name that is the
     * same each time, so that what was cut off is written over and cleared away.
     */
    static String unfinished(String path) {
        int name = path.lastIndexOf('/') + 1;
        return path.substring(0, name) + ".vouch-"
                + Fingerprint.of(path.substring(name)).brief();
    }
}
