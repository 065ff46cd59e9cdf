package org.vouch.store.deploy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    /** Returns the folders of some files, each after the one that it is in. */
    static List<String> folders(Collection<String> files) {
        Set<String> folders = new TreeSet<>();
        for (String file : files) {
            for (int end = file.indexOf('/'); end >= 0; end = file.indexOf('/', end + 1)) {
                folders.add(file.substring(0, end));
            }
        }
        return new ArrayList<>(folders);
    }
}
