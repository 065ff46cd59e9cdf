package org.vouch.check.rules;

/**
 * Which characters a text has: each of ASCII, and all others as one. Most signs that a rule looks for have a character
 * that a block does not have, and then nobody has to search the block for them.
 *
 * @param low the characters 0 to 63, a bit each
 * @param high the characters 64 to 127, a bit each
 * @param wide whether there are others
 */
record CharacterSet(long low, long high, boolean wide) {
    static CharacterSet of(String text) {
        long low = 0;
        long high = 0;
        boolean wide = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 64) {
                low |= 1L << c;
            } else if (c < 128) {
                high |= 1L << (c - 64);
            } else {
                wide = true;
            }
        }
        return new CharacterSet(low, high, wide);
    }

    /** Returns whether a text of these characters may have all of the others in it; false only if it has not. */
    boolean mayHave(CharacterSet others) {
        return (others.low & ~low) == 0 && (others.high & ~high) == 0 && (wide || !others.wide);
    }
}
