package org.vouch.reader.wordpress;

/** What becomes of a shortcode. */
public sealed interface ShortcodeAction {
    /** Its marks go, and what is between them stays. */
    record Unwrap() implements ShortcodeAction {}

    /** It goes, with all that is between its marks; that is reported. */
    record Drop() implements ShortcodeAction {}

    /** It stays in the text letter for letter, so that a check finds it and holds the page back. */
    record Leave() implements ShortcodeAction {}

    /**
     * Words take its place.
     *
     * @param words with {@code {name}} for the value of an attribute, and {@code {content}} for what is between its
     *     marks
     * @param link where the words lead, written the same way; empty for no link
     */
    record Say(String words, String link) implements ShortcodeAction {}
}
