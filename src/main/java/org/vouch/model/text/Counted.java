package org.vouch.model.text;

/** Numbers in front of what they count, in the English of editors: "1 page", "3 pages". */
public final class Counted {
    private Counted() {}

    /**
     * Returns a number and a noun.
     *
     * @param noun the singular of a noun whose plural ends in "s"
     */
    public static String of(long number, String noun) {
        return of(number, noun, noun + "s");
    }

    /**
     * Returns a number and the words for what it counts, which may go on: "1 record has", "2 records have".
     *
     * @param one the words after a 1
     * @param many the words after any other number
     */
    public static String of(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
