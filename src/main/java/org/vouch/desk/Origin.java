package org.vouch.desk;

/**
 * One of the two addresses of the server. A browser keeps storage, workers, cookies and windows of one apart from those
 * of the other, because their hosts differ. So a script of the site, wherever it came from, never runs where reviewers
 * sign. Two ports of one host would share cookies.
 */
enum Origin {
    /** The site as it would go out. */
    SITE("127.0.0.1"),

    /** The review desk, under the name under which it always was: keys that browsers keep belong to this address. */
    DESK("localhost");

    /** Browsers leave this port out, in addresses and in what they send. */
    private static final int HTTP = 80;

    private final String host;

    Origin(String host) {
        this.host = host;
    }

    /** Returns the origin as a browser names it, such as {@code http://localhost:4747}. */
    String at(int port) {
        return "http://" + host + (port == HTTP ? "" : ":" + port);
    }

    /** Returns whether a {@code Host} header names this origin. */
    boolean isCalled(String header, int port) {
        return header.equals(host + ":" + port) || (port == HTTP && header.equals(host));
    }
}
