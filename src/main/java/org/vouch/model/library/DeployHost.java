package org.vouch.model.library;

import java.util.OptionalInt;
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

    /**
     * A folder on another machine that takes files by SSH.
     *
     * @param user who logs in there; empty for the one that SSH's own settings name
     * @param machine the name of the machine, or the one that SSH's own settings give it
     * @param port where it listens; empty for the usual one
     * @param path the folder there; from the login's own folder unless it starts with '/'
     */
    record Sftp(String user, String machine, OptionalInt port, String path) implements DeployHost {
        @Override
        public String toString() {
            String place = path.startsWith("/") ? path : "/~/" + path;
            String at = port.isPresent() ? ":" + port.getAsInt() : "";
            return "sftp://" + (user.isEmpty() ? "" : user + "@") + machine + at + place;
        }
    }

    /**
     * A branch of a git repository from which pages are served.
     *
     * @param remote the name of a remote, or the address or path of a repository
     * @param branch what is served
     */
    record Git(String remote, String branch) implements DeployHost {
        @Override
        public String toString() {
            return "git:" + remote + "#" + branch;
        }
    }

    /** Returns what the function for this kind of host makes of it. */
    default <T> T match(Function<Folder, T> folder, Function<Sftp, T> sftp, Function<Git, T> git) {
        if (this instanceof Folder each) {
            return folder.apply(each);
        }
        return this instanceof Sftp each ? sftp.apply(each) : git.apply((Git) this);
    }
}
