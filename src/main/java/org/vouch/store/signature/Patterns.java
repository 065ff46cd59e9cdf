package org.vouch.store.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * Names as a line of allowed signers gives them: patterns with {@code *} and {@code ?}, of which one with {@code !} in
 * front shuts out.
 *
 * @param all in order
 */
public record Patterns(List<String> all) {
    /** From so many bytes on, OpenSSH takes a pattern for none. */
    private static final int TOO_LONG = 1023;

    /** Copies the list in. */
    public Patterns {
        all = List.copyOf(all);
    }

    /**
     * Reads patterns with commas between them.
     *
     * @throws MalformedSignature if OpenSSH would not read one of them
     */
    static Patterns of(String list) throws MalformedSignature {
        Patterns patterns = new Patterns(List.of(list.split(",", -1)));
        for (String pattern : patterns.all) {
            if (bytes(pattern).length() >= TOO_LONG) {
                throw new MalformedSignature("a name has more than " + (TOO_LONG - 1) + " letters");
            }
        }
        return patterns;
    }

    /** Returns whether one of the patterns fits a name, and none shuts it out. */
    boolean match(String name) {
        boolean found = false;
        for (String pattern : all) {
            boolean shutsOut = pattern.startsWith("!");
            if (fits(bytes(shutsOut ? pattern.substring(1) : pattern), bytes(name))) {
                if (shutsOut) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }

    /** OpenSSH compares bytes, so one letter may take several question marks. */
    private static String bytes(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    /** After a star that led too far, the last star takes one letter more: no pattern takes longer than its product. */
    private static boolean fits(String pattern, String name) {
        int at = 0;
        int star = -1;
        int taken = 0;
        int i = 0;
        while (i < name.length()) {
            char wanted = at < pattern.length() ? pattern.charAt(at) : '\0';
            if (wanted == '*') {
                star = at++;
                taken = i;
            } else if (wanted != '\0' && (wanted == '?' || wanted == name.charAt(i))) {
                at++;
                i++;
            } else if (star >= 0) {
                at = star + 1;
                i = ++taken;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }
}
