package org.vouch.model.library;

import java.util.function.Function;

/** How a host is reached on which a site can be put online: {@code to:} of a target in {@code deploy.yaml}. */
public sealed interface DeployHost {
    /**
     * Another folder of this machine.
     *
     * @param path as it is written, after {@code file:}; below the root of the site unless it starts with '/'
     */
    record Folder(String path) implements DeployHost {
        @Override
        public String toString() {
            return "file:" + path;
        }
    }

    /** Returns what the function for this kind of host makes of it. */
    default <T> T match(Function<Folder, T> folder) {
        return folder.apply((Folder) this);
    }
}
