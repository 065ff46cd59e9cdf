package org.vouch.build;

/** There is no page of that name. */
public final class NoSuchPage extends Exception {
    private static final long serialVersionUID = 1L;

    NoSuchPage(String name) {
        super("there is no page '" + name + "'; name it by its path below content/, its address or its file");
    }
}
