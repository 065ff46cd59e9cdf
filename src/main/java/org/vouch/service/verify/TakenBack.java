package org.vouch.service.verify;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouch.model.library.Library;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.page.Withdrawal;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.PageReview;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.ReviewRecord.Decision;
import org.vouch.model.review.ReviewState;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;
import org.vouch.model.text.UrlPath;
import org.vouch.reader.content.LedgerReader;
import org.vouch.reader.content.Sources;
import org.vouch.store.publish.OutputFolder;
import org.vouch.store.publish.PublishedManifest;
import org.vouch.store.publish.PublishedManifest.PublishedPage;

/**
 * The pages of a site that was built before and that must not come back: since then the page was withdrawn, or a
 * reviewer took back or refused the words that it shows. What such a site carries itself cannot tell.
 */
public final class TakenBack {
    private static final String REVIEWS = "reviews.json";

    private final Sources sources;
    private final Library here;
    private final LocalDate today;
    private final Map<PageId, Page> pages = new HashMap<>();
    private final Map<String, Page> byAddress = new HashMap<>();

    private TakenBack(Sources sources, Library here, LocalDate today) {
        this.sources = sources;
        this.here = here;
        this.today = today;
        here.pages().forEach(page -> {
            pages.put(page.id(), page);
            byAddress.put(page.address().path(), page);
        });
    }

    /**
     * Returns what today's pages and records say against a site that was built before. One without a manifest that can
     * be read is not looked at.
     *
     * @param folder of the site
     * @param sources the files that are here
     * @param here what was read of them, with its signatures judged
     * @param today the day on which it is asked
     * @throws IOException if a file cannot be read
     */
    public static List<Finding> check(Path folder, Sources sources, Library here, LocalDate today) throws IOException {
        Path file = folder.resolve(OutputFolder.MANIFEST);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            PublishedManifest kept = PublishedManifest.read(Files.readAllBytes(file));
            List<Finding> findings = new ArrayList<>(new TakenBack(sources, here, today).check(kept, notices(folder)));
            findings.addAll(PublishedRecords.check(kept, here.reviews(), sources.root()));
            return findings;
        } catch (PublishedManifest.Unreadable reportedElsewhere) {
            return List.of();
        }
    }

    private List<Finding> check(PublishedManifest kept, Set<String> notices) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, PublishedPage> each : kept.pages().entrySet()) {
            String address = each.getKey();
            if (!notices.contains(kept.site() + UrlPath.encoded(address))) {
                against(address, each.getValue())
                        .ifPresent(why -> findings.add(
                                Finding.error("published-withdrawn", Span.ofFile(CopyPages.fileOf(address)), why)
                                        .fix("put a site online that was built with today's records: build it again")));
            }
        }
        return findings;
    }

    private Optional<String> against(String address, PublishedPage kept) {
        @Nullable Page now = pages.getOrDefault(id(kept), byAddress.get(address));
        if (now != null) {
            Optional<Withdrawal> withdrawn =
                    now.frontMatter().withdrawn().filter(each -> !each.on().isAfter(today));
            if (withdrawn.isPresent()) {
                return Optional.of("the page at " + address + " was withdrawn on "
                        + withdrawn.get().on() + ", and here it is as it was before");
            }
        }
        @Nullable PageId id = now == null ? id(kept) : now.id();
        return id == null ? Optional.empty() : ledger(id).flatMap(ledger -> against(address, number(kept), ledger));
    }

    /** A page may be gone, and its records tell all the same. */
    private Optional<Ledger> ledger(PageId id) {
        PageReview review = here.reviews().get(id);
        return review == null ? LedgerReader.of(sources, id) : Optional.of(review.ledger());
    }

    /** What was said after the record on which the page went out; only a later approval of its very words ends it. */
    private Optional<String> against(String address, int number, Ledger ledger) {
        Optional<Fingerprints> shown = ledger.entries().stream()
                .filter(entry -> entry.number() == number)
                .findFirst()
                .flatMap(entry -> entry.entry().words());
        Optional<String> against = Optional.empty();
        for (Ledger.Kept kept : ledger.entries()) {
            if (kept.number() <= number || !(kept.entry() instanceof ReviewRecord record)) {
                continue;
            }
            boolean sameWords = shown.filter(record.fingerprints()::sameWords).isPresent();
            boolean approves = record.vouchesForWhole()
                    && here.settings().review().require().accepts(record.method());
            if (sameWords && approves) {
                against = Optional.empty();
            } else if (record.decision() == Decision.WITHDRAWN
                    || (record.decision().refuses() && (sameWords || shown.isEmpty()))) {
                against = Optional.of(words(address, kept, record));
            }
        }
        return against;
    }

    private static String words(String address, Ledger.Kept kept, ReviewRecord record) {
        String what = record.decision() == Decision.WITHDRAWN
                ? " took back the review of the page at "
                : " did not approve the words of the page at ";
        return record.name() + what + address + " on " + record.date() + " (" + kept.path()
                + "), and here it is as it was before";
    }

    private static @Nullable PageId id(PublishedPage page) {
        int end = page.record().lastIndexOf('/');
        boolean known = page.record().startsWith(LedgerReader.FOLDER) && end > LedgerReader.FOLDER.length();
        return known ? new PageId(page.record().substring(LedgerReader.FOLDER.length(), end)) : null;
    }

    /** Returns the number of the record that vouches for a page; 0 if none does. */
    private static int number(PublishedPage page) {
        String name = page.record().substring(page.record().lastIndexOf('/') + 1);
        return name.matches("[1-9][0-9]{0,7}\\.yaml") ? Integer.parseInt(name.substring(0, name.indexOf('.'))) : 0;
    }

    /** Returns the whole addresses at which the site itself has a notice in the place of a page. */
    private static Set<String> notices(Path folder) throws IOException {
        Set<String> notices = new HashSet<>();
        Path file = folder.resolve(REVIEWS);
        try {
            String text = Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.UTF_8) : "{}";
            for (JsonElement each :
                    JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("reviews")) {
                JsonObject review = each.getAsJsonObject();
                if (review.get("state").getAsString().equals(ReviewState.Badge.WITHDRAWN.word())) {
                    notices.add(review.get("url").getAsString());
                }
            }
        } catch (JsonParseException | IllegalStateException | ClassCastException | NullPointerException strange) {
            // What is not as Vouch writes it says nothing, and was reported.
            return Set.of();
        }
        return notices;
    }
}
