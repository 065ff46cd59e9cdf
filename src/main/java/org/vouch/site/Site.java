package org.vouch.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.vouch.library.Attachment;
import org.vouch.library.SiteSettings;
import org.vouch.review.OpenLedger;
import org.vouch.text.Words;

/**
 * What readers will meet, all decisions made.
 *
 * @param settings what the site says of itself
 * @param asOf the day on which all this holds
 * @param frames what every page of a language shows around its words, by language tag
 * @param words the interface's words, by language tag
 * @param leaves its pages, in the order of their files
 * @param told what programs are told of it; found out when one of them is to be told
 * @param ledgers what readers may know of the records of its pages, in the order of the pages' ids
 * @param attachments the files that go out as they are
 */
public record Site(
        SiteSettings settings,
        LocalDate asOf,
        Map<String, SiteView> frames,
        Map<String, Words> words,
        List<Leaf> leaves,
        Supplier<Told> told,
        List<OpenLedger> ledgers,
        List<Attachment> attachments) {
    /** Where a published site carries the records of its pages, below the output folder. */
    public static final String RECORDS = ".well-known/vouch/reviews/";

    /** Copies the collections in. */
    public Site {
        frames = Map.copyOf(frames);
        words = Map.copyOf(words);
        leaves = List.copyOf(leaves);
        ledgers = List.copyOf(ledgers);
        attachments = List.copyOf(attachments);
    }

    /**
     * What programs are told of a site, and no reader of a page meets.
     *
     * @param searches what the search of a language finds, by language tag
     * @param feeds its feeds
     * @param guides what programs that answer questions are told first, section by section
     * @param reviews what anybody may know about its reviews, in the order of the pages' ids
     */
    public record Told(
            Map<String, SearchIndex> searches, List<Feed> feeds, List<Guide> guides, List<ReviewEntry> reviews) {
        /** Copies the collections in. */
        public Told {
            searches = Map.copyOf(searches);
            feeds = List.copyOf(feeds);
            guides = List.copyOf(guides);
            reviews = List.copyOf(reviews);
        }
    }
}
