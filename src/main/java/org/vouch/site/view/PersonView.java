package org.vouch.site.view;

import java.util.List;

/**
 * A person of the site.
 *
 * @param name their name
 * @param letters what comes after the name, such as {@code PA-C, MBA}; may be empty
 * @param href the address of their page
 * @param role what they do; may be empty
 * @param credentials the same letters, spelled out
 * @param bio a few sentences; may be empty
 * @param photo the address of their picture; may be empty
 * @param license their licence in words; may be empty
 */
public record PersonView(
        String name,
        String letters,
        String href,
        String role,
        List<CredentialView> credentials,
        String bio,
        String photo,
        String license) {
    /** Copies the credentials in. */
    public PersonView {
        credentials = List.copyOf(credentials);
    }

    /**
     * Letters and what they stand for.
     *
     * @param letters such as {@code PA-C}
     * @param meaning such as {@code Physician assistant, certified}; empty if nobody explains them
     */
    public record CredentialView(String letters, String meaning) {}
}
