package org.vouch.reader.markdown;

import java.util.Locale;
import java.util.Set;
import org.vouch.model.text.UrlPath;

/** Where an address leads, and how it is printed so that no reader's browser sees anything else in it. */
final class Addresses {
    private static final Set<String> CONTACT_SCHEMES = Set.of("mailto", "tel", "sms");

    private Addresses() {}

    /** Where an address leads. */
    enum Kind {
        /** Somewhere on this site. */
        HERE,
        /** Elsewhere on this page. */
        FRAGMENT,
        /** To a web page of another host. */
        WEB,
        /** To another host by whatever protocol the page came with, which nobody means to say. */
        SLASHES,
        /** To a mailbox or a telephone. */
        CONTACT,
        /** To what no page may link to, such as a script. */
        REFUSED
    }

    /**
     * Tells where an address leads, as a browser would take it: blanks and control characters do not hide a scheme.
     *
     * @param address with character references and backslashes already resolved
     */
    static Kind kind(String address) {
        String seen = bare(address);
        if (seen.startsWith("#")) {
            return Kind.FRAGMENT;
        }
        if (seen.length() > 1 && isSlash(seen.charAt(0)) && isSlash(seen.charAt(1))) {
            return Kind.SLASHES;
        }
        String scheme = scheme(seen);
        return switch (scheme) {
            case "" -> Kind.HERE;
            case "http", "https" -> Kind.WEB;
            default -> CONTACT_SCHEMES.contains(scheme) ? Kind.CONTACT : Kind.REFUSED;
        };
    }

    /**
     * Returns an address as it may be in an attribute, apart from escaping.
     *
     * @param address with character references and backslashes already resolved
     */
    static String printed(String address) {
        return UrlPath.address(bare(address));
    }

    /** Returns the scheme in lower case, or an empty text if the address has none. */
    static String scheme(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == ':') {
                return address.substring(0, i).toLowerCase(Locale.ROOT);
            }
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean further = (c >= '0' && c <= '9') || c == '+' || c == '.' || c == '-';
            if (!letter && !(further && i > 0)) {
                return "";
            }
        }
        return "";
    }

    /** Browsers drop line ends and tabs anywhere, and blanks at both ends; blanks elsewhere are kept for printing. */
    static String bare(String address) {
        String stripped = address.strip();
        for (int i = 0; i < stripped.length(); i++) {
            if (isUnseen(stripped.charAt(i))) {
                StringBuilder kept = new StringBuilder(stripped.length());
                for (int j = 0; j < stripped.length(); j++) {
                    if (!isUnseen(stripped.charAt(j))) {
                        kept.append(stripped.charAt(j));
                    }
                }
                return kept.toString().strip();
            }
        }
        return stripped;
    }

    private static boolean isUnseen(char c) {
        if (c < 128) {
            return c < ' ' || c == 0x7F;
        }
        return c <= 0x9F || c == '\uFFFD' || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }
}
