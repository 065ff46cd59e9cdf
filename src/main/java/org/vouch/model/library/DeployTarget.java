package org.vouch.model.library;

import java.net.URI;
import java.util.Optional;

/**
 * A place at which a site can be put online, as {@code deploy.yaml} describes it.
 *
 * @param name what people call it on the command line
 * @param host how it is reached
 * @param url where readers find what lies there; empty if nobody is to look afterwards
 * @param sign the file of the key that signs what is put there, as it is written; empty if nobody signs
 */
public record DeployTarget(String name, DeployHost host, Optional<URI> url, Optional<String> sign) {
    /** The file that lists the targets of a site, below its root. */
    public static final String FILE = "deploy.yaml";

    /** The file that lists what was put online, below the root of a site; readers never get it. */
    public static final String LOG = "content/deploys.jsonl";
}
