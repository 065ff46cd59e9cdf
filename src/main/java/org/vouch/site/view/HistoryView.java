package org.vouch.site.view;

import java.util.List;

/**
 * One thing that was recorded about the review of a page. Every text but the kind may be empty.
 *
 * @param number its place among the entries of the page, from 1
 * @param kind what it is, in one word: approved, approved-with-changes, rejected, withdrawn, waived, requested or
 *     withheld
 * @param date its day
 * @param who whose word it is, with their letters as they were on the day
 * @param meaning what kind of review it is: clinical-review, editorial-review, legal-review or fact-check
 * @param scope how much of the page it is of: whole, sections or claims-only
 * @param sections ids of the sections that it is of
 * @param assurance how it is known: asserted, countersigned or signed
 * @param evidence what the page was checked against
 * @param conflicts interests that readers may want to know of
 * @param note what else was said, or what changed
 * @param fingerprint the SHA-256 of the words that it is about
 * @param entryFingerprint the SHA-256 of the entry itself
 * @param entryHref the entry as it is kept
 * @param entryCheck the command that finds that SHA-256 in the entry after it, or in the head
 * @param textHref the words that it is about
 * @param textCheck the command that finds their SHA-256 in the entry
 * @param signedWith what the reviewer signed with, in one word: key, security-key or passkey
 * @param signedOn the host that a passkey is for
 * @param userVerified whether the token says that it made sure who touched it
 * @param key the name of the key, as {@code ssh-keygen -l} prints it, with its kind
 * @param signatureHref its signature
 * @param signatureCheck the command that checks that signature
 * @param attachment the SHA-256 of the reviewer's own answer, which the publisher keeps
 */
public record HistoryView(
        int number,
        String kind,
        DateView date,
        String who,
        String meaning,
        String scope,
        List<String> sections,
        String assurance,
        List<String> evidence,
        String conflicts,
        String note,
        String fingerprint,
        String entryFingerprint,
        String entryHref,
        String entryCheck,
        String textHref,
        String textCheck,
        String signedWith,
        String signedOn,
        boolean userVerified,
        String key,
        String signatureHref,
        String signatureCheck,
        String attachment) {
    /** Copies the lists in. */
    public HistoryView {
        sections = List.copyOf(sections);
        evidence = List.copyOf(evidence);
    }
}
