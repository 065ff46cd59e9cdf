package org.vouch.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vouch.text.Placed;
import org.vouch.text.Span;

/**
 * Somebody who reviews pages or writes them.
 *
 * @param id the name of the file in {@code content/reviewers/}, without its ending
 * @param name as readers see it
 * @param credentials letters such as {@code PA-C}, in the order in which the person bears them
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

    /** Returns the letters as readers see them behind the name, such as {@code PA-C, MBA}. */
    public String letters() {
        return String.join(", ", credentials.stream().map(Placed::value).toList());
    }

    /** Returns whether the person may vouch on a day. */
    public boolean activeOn(LocalDate day) {
        return activeFrom.map(from -> !day.isBefore(from)).orElse(true)
                && activeUntil.map(until -> !day.isAfter(until)).orElse(true);
    }
}
