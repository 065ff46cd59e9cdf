package org.vouch.site.view;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.vouch.model.library.Attachment;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.review.PublicLedger;
import org.vouch.model.review.ReviewPolicy;
import org.vouch.model.text.Messages;

/**
 * What readers will meet, all decisions made.
 *
 * @param settings what the site says of itself
 * @param asOf the day on which all this holds
 * @param frames what every page of a language shows around its words, by language tag
 * @param words the interface's words, by language tag
 * @param leaves its pages, in the order of their files
 * @param machineReadable what programs learn of it; found out when one of them asks
 * @param ledgers what readers may know of the records of its pages, in the order of the pages' ids
 * @param newest the newest entry of each ledger, by the page's id, or by the SHA-256 of that id for a page that readers
 *     do not get
 * @param attachments the files that go out as they are
 * @param moved where pages stood once, by their paths from the root of the output, and where each is now: a link
 */
public record Site(
        SiteSettings settings,
        LocalDate asOf,
        Map<String, SiteView> frames,
        Map<String, Messages> words,
        List<OutputPage> leaves,
        Supplier<MachineReadable> machineReadable,
        List<PublicLedger> ledgers,
        SortedMap<String, NewestEntry> newest,
        List<Attachment> attachments,
        SortedMap<String, String> moved) {
    /** Where a published site carries the records of its pages, below the output folder. */
    public static final String RECORDS = ".well-known/vouch/reviews/";

    /** Where it carries the keys that may sign. */
    public static final String KEYS = RECORDS + "allowed_signers";

    /** Where it carries the keys that may sign no more. */
    public static final String REVOKED_KEYS = RECORDS + "revoked_keys";

    /** Where it lists all its files. */
    public static final String MANIFEST = ".well-known/vouch/manifest.json";

    /** Copies the collections in. */
    public Site {
        frames = Map.copyOf(frames);
        words = Map.copyOf(words);
        leaves = List.copyOf(leaves);
        ledgers = List.copyOf(ledgers);
        newest = Collections.unmodifiableSortedMap(new TreeMap<>(newest));
        attachments = List.copyOf(attachments);
        moved = Collections.unmodifiableSortedMap(new TreeMap<>(moved));
    }

    /**
     * How long its reviews hold, unless a page or a record says otherwise.
     *
     * @param every how long a review holds
     * @param dueSoon how many days before the due day a page counts as due soon
     * @param grace how many days after the due day a review counts at all
     * @param choices what a page needs, and what happens to one that lacks it, by the names of the settings
     */
    public record Terms(Period every, int dueSoon, int grace, SortedMap<String, String> choices) {
        /** Copies the choices in. */
        public Terms {
            choices = Collections.unmodifiableSortedMap(new TreeMap<>(choices));
        }
    }

    /** Returns the terms of its reviews. */
    public Terms terms() {
        ReviewPolicy policy = settings.review();
        return new Terms(
                policy.every(),
                policy.dueSoon(),
                policy.grace(),
                new TreeMap<>(Map.of(
                        "require", policy.require().name(),
                        "changed", policy.changed().name(),
                        "overdue", policy.overdue().name(),
                        "expired", policy.expired().name())));
    }

    /**
     * What programs learn of a site, and no reader of a page meets.
     *
     * @param searches what the search of a language finds, by language tag
     * @param feeds its feeds
     * @param guides what programs that answer questions see first, section by section
     * @param reviews what anybody may know about its reviews, in the order of the pages' ids
     */
    public record MachineReadable(
            Map<String, SearchIndex> searches, List<Feed> feeds, List<LlmsTxtEntry> guides, List<ReviewEntry> reviews) {
        /** Copies the collections in. */
        public MachineReadable {
            searches = Map.copyOf(searches);
            feeds = List.copyOf(feeds);
            guides = List.copyOf(guides);
            reviews = List.copyOf(reviews);
        }
    }
}
