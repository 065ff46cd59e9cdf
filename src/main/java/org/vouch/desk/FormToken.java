package org.vouch.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;

/**
 * The word that every form of the desk carries and that no other page knows. It changes when a form may have been shown
 * by something that stood between the desk and the reviewer; forms that carry the former word are refused from then on.
 */
final class FormToken {
    private final Supplier<String> words;
    private volatile String word;

    /**
     * Makes a first word.
     *
     * @param words makes words that nobody guesses
     */
    FormToken(Supplier<String> words) {
        this.words = words;
        this.word = words.get();
    }

    /** Returns the word for a form that is shown now. */
    String word() {
        return word;
    }

    /** Makes every form that was shown until now worthless. */
    void renew() {
        word = words.get();
    }

    /** Returns whether a form carries the word; takes as long for any other word. */
    boolean matches(String sent) {
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), word.getBytes(StandardCharsets.UTF_8));
    }
}
