package org.vouch.model.library;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

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
     * @param domain the domain of the site's own under which it is served; empty for one of the host's
     */
    record Git(String remote, String branch, Optional<String> domain) implements DeployHost {
        @Override
        public String toString() {
            return "git:" + remote + "#" + branch;
        }
    }

    /**
     * A site at Netlify.
     *
     * @param site its id there, or its name with its domain
     */
    record Netlify(String site) implements DeployHost {
        @Override
        public String toString() {
            return "netlify:" + site;
        }
    }

    /**
     * A bucket of object storage that speaks as Amazon's S3 does.
     *
     * @param bucket its name
     * @param prefix what the key of each object begins with, without '/' at its ends; empty for the whole bucket
     * @param region where the bucket is
     * @param endpoint who keeps it; empty for Amazon
     * @param pathStyle whether the bucket is named in the path of an address, not in the name of the machine
     * @param stripIndex whether a page is kept at the address of its folder, for hosts that know no {@code index.html}
     * @param cloudFront the distribution in front of it that learns after a deploy which copies are old
     */
    record S3(
            String bucket,
            String prefix,
            String region,
            Optional<URI> endpoint,
            boolean pathStyle,
            boolean stripIndex,
            Optional<CloudFront> cloudFront)
            implements DeployHost {
        @Override
        public String toString() {
            return "s3://" + bucket + (prefix.isEmpty() ? "" : "/" + prefix);
        }
    }

    /**
     * A Worker at Cloudflare that has nothing but files.
     *
     * @param account the id of the account
     * @param worker its name in the account
     * @param address where readers find it: what is there is read from there
     */
    record Cloudflare(String account, String worker, URI address) implements DeployHost {
        @Override
        public String toString() {
            return "cloudflare:" + account + "/" + worker;
        }
    }

    /**
     * A distribution of CloudFront.
     *
     * @param id what Amazon calls it
     * @param basePath where readers find the site there: empty, or a path that starts with '/' and does not end with it
     */
    record CloudFront(String id, String basePath) {}

    /** Makes something of a host, or fails in a way of its own. */
    @FunctionalInterface
    interface Use<H extends DeployHost, T, E extends Exception> {
        /**
         * Makes it.
         *
         * @throws E if that fails
         */
        T of(H host) throws E;
    }

    /**
     * Returns what the function for this kind of host makes of it.
     *
     * @throws E if the function fails
     */
    default <T, E extends Exception> T match(
            Use<Folder, T, E> folder,
            Use<Sftp, T, E> sftp,
            Use<Git, T, E> git,
            Use<Netlify, T, E> netlify,
            Use<Cloudflare, T, E> cloudflare,
            Use<S3, T, E> objectStorage)
            throws E {
        if (this instanceof Folder each) {
            return folder.of(each);
        }
        if (this instanceof Sftp each) {
            return sftp.of(each);
        }
        if (this instanceof Git each) {
            return git.of(each);
        }
        if (this instanceof Netlify each) {
            return netlify.of(each);
        }
        return this instanceof Cloudflare each ? cloudflare.of(each) : objectStorage.of((S3) this);
    }
}
