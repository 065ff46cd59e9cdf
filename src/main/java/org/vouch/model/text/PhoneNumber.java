package org.vouch.model.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number: what a reader reads and what their telephone dials. Nobody but {@link PhoneReading} makes one,
 * out of what an editor wrote, so that the two are always the same number.
 */
public final class PhoneNumber {
    private static final String KEYS = "22233344455566677778889999";

    private final String shown;
    private final String dialled;
    private final String extension;

    /**
     * Holds a number that was read.
     *
     * @param shown what an editor wrote
     * @param dialled its digits, after a '+' if the editor wrote one
     * @param extension the digits to dial once somebody answers; mostly empty
     */
    PhoneNumber(String shown, String dialled, String extension) {
        if (!dialled.matches("\\+?[0-9]{3,15}") || !extension.matches("[0-9]*")) {
            throw new IllegalArgumentException("no telephone dials " + dialled + " " + extension);
        }
        this.shown = shown;
        this.dialled = dialled;
        this.extension = extension;
    }

    /** Returns the number as a reader reads it, in the words of the editor. */
    public String shown() {
        return shown;
    }

    /** Returns the digits that are dialled, after a '+' if the editor wrote one; without the extension. */
    public String dialled() {
        return dialled;
    }

    /** Returns the digits to dial once somebody answers; mostly empty. */
    public String extension() {
        return extension;
    }

    /**
     * Returns an address that calls the number. A comma is before an extension: telephones take it for a pause of two
     * seconds, and one that does not know it still reaches anyone who can put the call through.
     */
    public String callAddress() {
        return "tel:" + dialled + (extension.isEmpty() ? "" : "," + extension);
    }

    /**
     * Returns an address that starts a text message to the number.
     *
     * @param words what the message says; may be empty
     * @see "RFC 5724, 2.2: sms:number?body=words; the '&amp;' is for iPhones, which read no field without one"
     */
    public String textAddress(String words) {
        return "sms:" + dialled + (words.isEmpty() ? "" : "?&body=" + encoded(words));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Returns the digits of a text, with letters as the keys of a telephone have them; all else is left out. */
    public static String digitsOf(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (isLetter(c)) {
                digits.append(KEYS.charAt((c & ~0x20) - 'A'));
            }
        }
        return digits.toString();
    }

    /** Returns whether a character is a letter that the keys of a telephone have. */
    static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PhoneNumber number
                && number.shown.equals(shown)
                && number.dialled.equals(dialled)
                && number.extension.equals(extension);
    }

    @Override
    public int hashCode() {
        return Objects.hash(shown, dialled, extension);
    }

    @Override
    public String toString() {
        return shown;
    }
}
