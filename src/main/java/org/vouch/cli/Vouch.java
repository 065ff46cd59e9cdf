package org.vouch.cli;

/** The program. */
public final class Vouch {
    private Vouch() {}

    /** Runs the program. */
    public static void main(String[] args) {}
}
