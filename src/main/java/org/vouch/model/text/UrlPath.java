package org.vouch.model.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The one way from a path, as it is on a disk and in the program, to the path of an address, as pages and programs get
 * it, and back: every step is percent-encoded by itself.
 *
 * @see "RFC 3986, section 3.3: a step has unreserved characters, sub-delims, ':' and '@'; all else is encoded in UTF-8"
 */
public final class UrlPath {
    private static final String HEXADECIMAL = "0123456789ABCDEF";
    private static final boolean[] OF_PATH = asIs("/-._~!$&'()*+,;=:@");

    /** What a path may have, and a question mark. */
    private static final boolean[] OF_FRAGMENT = asIs("/-._~!$&'()*+,;=:@?");

    /** What has a meaning of its own in an address, and the sign of codes, since it may have some already. */
    private static final boolean[] OF_ADDRESS = asIs("/-._~!$&'()*+,;=:@?#%");

    private static boolean[] asIs(String signs) {
        boolean[] asIs = new boolean[128];
        for (char c = 0; c < asIs.length; c++) {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            asIs[c] = letter || signs.indexOf(c) >= 0;
        }
        return asIs;
    }

    private UrlPath() {}

    /** Returns a path as it is written in an address. */
    public static String encoded(String path) {
        return encoded(path, OF_PATH);
    }

    /**
     * Returns the name of a part of a page as it is written after '#' in an address.
     *
     * @see "RFC 3986, section 3.5: a fragment has what a path has, and '?'"
     */
    public static String fragment(String name) {
        return encoded(name, OF_FRAGMENT);
    }

    /**
     * Returns a whole address that an editor wrote as pages and programs get it: its host in the letters of the
     * network, and all else in codes; codes in it stay as they are.
     */
    public static String address(String written) {
        return encoded(HostName.inAddress(written), OF_ADDRESS);
    }

    private static String encoded(String text, boolean[] asIs) {
        boolean clean = true;
        for (int i = 0; i < text.length() && clean; i++) {
            clean = isAsIs(text.charAt(i), asIs);
        }
        if (clean) {
            return text;
        }
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (isAsIs(c, asIs)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEXADECIMAL.charAt(c >> 4)).append(HEXADECIMAL.charAt(c & 0xF));
            }
        }
        return encoded.toString();
    }

    private static boolean isAsIs(char c, boolean[] asIs) {
        return c < asIs.length && asIs[c];
    }

    /**
     * Returns the path that an address names.
     *
     * @param path percent-encoded or not, without what follows '?' or '#'
     * @return empty if a '%' does not start the code of a character, or the codes are not UTF-8
     */
    public static Optional<String> decoded(String path) {
        if (path.indexOf('%') < 0) {
            return Optional.of(path);
        }
        byte[] given = path.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[given.length];
        int length = 0;
        for (int i = 0; i < given.length; i++) {
            if (given[i] == '%') {
                int high = i + 2 < given.length ? Character.digit((char) given[i + 1], 16) : -1;
                int low = i + 2 < given.length ? Character.digit((char) given[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes[length++] = (byte) (high * 16 + low);
                i += 2;
            } else {
                bytes[length++] = given[i];
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    /**
     * Returns a path without '.' and '..', or nothing if it climbs above its start; steps are parted by '/' on every
     * system.
     */
    public static Optional<String> normalized(String path) {
        StringBuilder normal = new StringBuilder();
        String[] steps = path.split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            String step = steps[i];
            boolean last = i == steps.length - 1;
            if (step.equals("..")) {
                if (normal.length() == 0) {
                    return Optional.empty();
                }
                normal.setLength(normal.length() - 1);
                normal.setLength(normal.lastIndexOf("/") + 1);
            } else if (!step.equals(".") && !(step.isEmpty() && !last)) {
                normal.append(step).append(last ? "" : "/");
            }
        }
        return Optional.of(normal.toString());
    }
}
