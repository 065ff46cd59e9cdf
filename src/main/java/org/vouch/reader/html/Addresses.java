package org.vouch.reader.html;

import java.util.Locale;
import java.util.Set;

/** Addresses as foreign pages write them. */
final class Addresses {
    private static final Set<String> ALLOWED = Set.of("http", "https", "mailto", "tel", "sms");

    /** What an address in parentheses cannot hold as it is. */
    private static final String ENCODED = " <>\"\\^`{|}()";

    private Addresses() {}

    /** Returns an address without blanks around it and with codes for what Markdown gives a meaning of its own. */
    static String plain(String written) {
        StringBuilder plain = new StringBuilder(written.length());
        String text = written.strip();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (Character.isWhitespace(c) && c != ' ')) {
                continue;
            }
            if (ENCODED.indexOf(c) >= 0 || c == '\u00A0') {
                plain.append(c == '\u00A0' ? "%C2%A0" : "%" + hex(c));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static String hex(char c) {
        return Integer.toHexString(c).toUpperCase(Locale.ROOT);
    }

    /** Returns whether a page may lead there; images may lie only where the web is. */
    static boolean mayLead(String address) {
        int colon = address.indexOf(':');
        for (int i = 0; i < colon; i++) {
            char c = address.charAt(i);
            if (c == '/' || c == '?' || c == '#') {
                return true;
            }
        }
        return colon < 0 || ALLOWED.contains(address.substring(0, colon).toLowerCase(Locale.ROOT));
    }
}
