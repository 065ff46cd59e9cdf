package org.vouch.site;

/** Makes addresses of telephone numbers. */
final class Telephone {
    private Telephone() {}

    /** Returns an address that calls a number; empty for no number. */
    static String call(String number) {
        return number.isBlank() ? "" : "tel:" + dialed(number);
    }

    /** Returns an address that starts a text message to a number; empty for no number. */
    static String text(String number) {
        return number.isBlank() ? "" : "sms:" + dialed(number);
    }

    /** Letters are what the keys of a telephone say (1-800-662-HELP). */
    private static String dialed(String number) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if ((c >= '0' && c <= '9') || (c == '+' && digits.isEmpty())) {
                digits.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                digits.append("22233344455566677778889999".charAt(c - 'A'));
            }
        }
        return digits.toString();
    }
}
