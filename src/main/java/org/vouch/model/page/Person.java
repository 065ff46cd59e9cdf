package org.vouch.model.page;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Punctuation;
import org.vouch.model.text.Span;

/**
 * Somebody who reviews pages or writes them.
 *
 * @param id the name of the file in {@code content/reviewers/}, without its ending
 * @param name as readers see it
 * @param credentials letters such as {@code PA-C}, in the order in which the person has them
 * @param role what they do, in a few words; may be empty
 * @param license the licence that they practise under
 * @param activeFrom the first day on which they may vouch
 * @param activeUntil the last day on which they may vouch
 * @param photo a file beside theirs
 * @param bio a few sentences; may be empty
 * @param span their file
 */
public record Person(
        String id,
        String name,
        List<Placed<String>> credentials,
        String role,
        Optional<License> license,
        Optional<LocalDate> activeFrom,
        Optional<LocalDate> activeUntil,
        Optional<Placed<String>> photo,
        String bio,
        Span span) {
    /** What is typed for an apostrophe in a name, beside the quotation marks that are one in every text. */
    private static final String APOSTROPHES = "`\u00B4\u02B9\u02BB\u02BC\u02BD\u02C8\u02CA\u2032\uFF07";

    /** What is typed for a hyphen in a name, beside the dashes that are one in every text. */
    private static final String HYPHENS = "\u2043\uFE58\uFE63\uFF0D";

    /** Copies the credentials in. */
    public Person {
        credentials = List.copyOf(credentials);
    }

    /**
     * A licence to practise.
     *
     * @param id as the board writes it
     * @param state two letters
     * @param checked the day on which somebody looked it up at the board
     */
    public record License(String id, String state, Optional<LocalDate> checked, Span span) {}

    /** Returns the letters as readers see them after the name, such as {@code PA-C, MBA}. */
    public String letters() {
        return String.join(", ", credentials.stream().map(Placed::value).toList());
    }

    /**
     * Returns whether a name that somebody typed is the name of a person. Keyboards and programs write capitals,
     * blanks, apostrophes and hyphens in their own ways; nobody sees the difference, so none of it counts.
     *
     * @param name the name of the person; no name is like an empty one
     */
    public static boolean isName(String typed, String name) {
        return !name.isBlank() && folded(typed).equals(folded(name));
    }

    /** Returns the one form of all the ways to type a name. */
    public static String folded(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                plain.append(' ');
            } else if (APOSTROPHES.indexOf(c) >= 0) {
                plain.append('\'');
            } else if (HYPHENS.indexOf(c) >= 0) {
                plain.append('-');
            } else if (Character.getType(c) != Character.FORMAT) {
                plain.appendCodePoint(c);
            }
        });
        return Punctuation.folded(plain.toString())
                .strip()
                .replaceAll(" +", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** Returns whether the person may vouch on a day. */
    public boolean activeOn(LocalDate day) {
        return activeFrom.map(from -> !day.isBefore(from)).orElse(true)
                && activeUntil.map(until -> !day.isAfter(until)).orElse(true);
    }
}
