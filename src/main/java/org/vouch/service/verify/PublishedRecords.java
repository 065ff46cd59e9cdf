package org.vouch.service.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vouch.model.page.PageId;
import org.vouch.model.review.LedgerFiles;
import org.vouch.model.review.PageReview;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Span;
import org.vouch.reader.content.LedgerReader;
import org.vouch.store.publish.OutputFolder;
import org.vouch.store.publish.PublishedManifest;
import org.vouch.store.publish.PublishedManifest.PublishedEntry;
import org.vouch.store.publish.PublishedManifest.PublishedPage;

/**
 * Whether the records that a published site names are still here. Who can write the folder of records can take the
 * newest one away, and the head with it: what was published is then the only witness that somebody took a review back.
 */
public final class PublishedRecords {
    private static final String FIX =
            "bring the ledger back from version control; a record is only ever added, never changed or taken away";

    private final Map<PageId, PageReview> reviews;
    private final Path root;
    private final Map<String, PageReview> byHiddenId = new HashMap<>();
    private final Set<String> entries = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private PublishedRecords(Map<PageId, PageReview> reviews, Path root) {
        this.reviews = reviews;
        this.root = root;
    }

    /**
     * Compares the ledgers with what the site in a folder names, before that site is replaced. Where no site was
     * published there is nothing to compare.
     *
     * @param published the output folder
     * @param reviews the ledgers that were read, by their pages
     * @param root the folder that holds {@code content/}
     * @throws IOException if a file cannot be read
     */
    public static List<Finding> check(Path published, Map<PageId, PageReview> reviews, Path root) throws IOException {
        Path manifest = published.resolve(OutputFolder.MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            return List.of();
        }
        try {
            return check(PublishedManifest.read(Files.readAllBytes(manifest)), reviews, root);
        } catch (PublishedManifest.Unreadable broken) {
            return List.of(Finding.error(
                            "published-recorded",
                            Span.ofFile(shown(manifest, root)),
                            "the manifest of the published site is broken: " + broken.getMessage()
                                    + "; it names the records that were published, so nobody can say whether one is"
                                    + " missing now")
                    .fix("bring it back from where the site was published, or empty the output folder"));
        }
    }

    /** Compares the ledgers with what a manifest names. */
    public static List<Finding> check(PublishedManifest published, Map<PageId, PageReview> reviews, Path root)
            throws IOException {
        PublishedRecords records = new PublishedRecords(reviews, root);
        for (Map.Entry<String, PublishedEntry> newest : published.ledgers().entrySet()) {
            records.check(newest.getKey(), newest.getValue());
        }
        for (Map.Entry<String, PublishedPage> page : published.pages().entrySet()) {
            records.check(page.getKey(), page.getValue());
        }
        return List.copyOf(records.findings);
    }

    private static String shown(Path file, Path root) {
        Path base = root.toAbsolutePath().normalize();
        Path whole = file.toAbsolutePath().normalize();
        return (whole.startsWith(base) ? base.relativize(whole) : whole)
                .toString()
                .replace('\\', '/');
    }

    private void check(String page, PublishedEntry newest) throws IOException {
        if (page.contains("/")) {
            String file = LedgerReader.FOLDER + page + "/" + LedgerFiles.recordName(newest.number());
            if (!holds(Optional.ofNullable(reviews.get(new PageId(page))), newest.number(), newest.bytes(), file)) {
                missing(file, "the published site names this as the newest record of " + page);
            }
            return;
        }
        Optional<PageReview> hidden = hidden(page);
        if (hidden.isPresent()) {
            String file = LedgerFiles.folderOf(hidden.get().ledger().page()) + LedgerFiles.recordName(newest.number());
            if (!holds(hidden, newest.number(), newest.bytes(), file)) {
                missing(file, "the last build saw this as the newest record of its page");
            }
        }
    }

    /** A manifest of an older version names the records on which pages went out, and no others. */
    private void check(String address, PublishedPage page) throws IOException {
        if (page.recordBytes().isEmpty() || !page.record().startsWith(LedgerReader.FOLDER)) {
            return;
        }
        Fingerprint bytes = page.recordBytes().get();
        boolean known = entries().contains(page.record() + " " + bytes.hex());
        if (!known && !isSame(root.resolve(page.record()), bytes)) {
            missing(page.record(), "the page at " + address + " was published on this record");
        }
    }

    private boolean holds(Optional<PageReview> review, int number, Fingerprint bytes, String file) throws IOException {
        boolean known = review.stream()
                .flatMap(each -> each.ledger().entries().stream())
                .anyMatch(kept -> kept.number() == number && kept.bytes().equals(bytes));
        return known || isSame(root.resolve(file), bytes);
    }

    /**
     * A ledger whose page is gone, or that is not whole, is reported elsewhere; its files may still be as they were.
     */
    private static boolean isSame(Path file, Fingerprint bytes) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Fingerprint.of(Files.readAllBytes(file)).equals(bytes);
    }

    private Optional<PageReview> hidden(String id) {
        if (byHiddenId.isEmpty()) {
            reviews.forEach(
                    (page, review) -> byHiddenId.put(Fingerprint.of(page.path()).hex(), review));
        }
        return Optional.ofNullable(byHiddenId.get(id));
    }

    private Set<String> entries() {
        if (entries.isEmpty()) {
            reviews.values().stream()
                    .flatMap(review -> review.ledger().entries().stream())
                    .forEach(
                            kept -> entries.add(kept.path() + " " + kept.bytes().hex()));
        }
        return entries;
    }

    private void missing(String file, String message) {
        Finding finding = Finding.error(
                        "published-recorded", Span.ofFile(file), message + ", and it is gone or changed")
                .fix(FIX);
        if (findings.stream().noneMatch(shown -> shown.span().equals(finding.span()))) {
            findings.add(finding);
        }
    }
}
