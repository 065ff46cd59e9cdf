package org.vouch.check.links;

/** What a host said when it was asked for an address. */
sealed interface Answer {
    /** The address leads to something. */
    record Fine() implements Answer {}

    /**
     * It leads to something that has moved for good.
     *
     * @param to where it is now
     */
    record Moved(String to) implements Answer {}

    /**
     * It leads nowhere.
     *
     * @param why in a plain half sentence
     */
    record Gone(String why) implements Answer {}

    /**
     * The host does not tell programs.
     *
     * @param why in a plain half sentence
     */
    record Unclear(String why) implements Answer {}

    /** There was no time left to ask. */
    record NotAsked() implements Answer {}
}
