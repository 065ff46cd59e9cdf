package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Page;
import org.vouch.model.review.Dependency.Kind;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.ReviewState;
import org.vouch.model.text.Placed;

/**
 * How far a translation is behind its original. It is behind if the original was signed in other words after the
 * translation was signed last, or if it says that it was modified after the translation was modified and verified.
 *
 * @param original the page in the site's main language
 * @param since the day of the change that the translation does not have
 */
public record TranslationLag(Page original, LocalDate since) {
    private static final Set<Kind> ON_EVERY_PAGE = Set.of(Kind.CRISIS_LINE, Kind.DISCLAIMER);

    /** Returns how far a translation is behind its original on a day; nothing if it is not, or nobody can tell. */
    public static Optional<TranslationLag> of(Page translation, Page original, Library library, LocalDate asOf) {
        Optional<LocalDate> modified =
                original.frontMatter().modified().map(Placed::value).filter(day -> !day.isAfter(asOf));
        Optional<ReviewRecord> signed = record(translation, library, asOf);
        FrontMatter said = translation.frontMatter();
        Optional<LocalDate> caughtUp = latest(
                Stream.of(
                                said.modified().map(Placed::value),
                                said.verified().map(Placed::value),
                                signed.map(ReviewRecord::date))
                        .flatMap(Optional::stream),
                said.published().map(Placed::value));
        Optional<LocalDate> otherWords = signed.map(ReviewRecord::date)
                .flatMap(day -> signedOtherwise(original, library, day, asOf))
                .map(day -> modified.filter(
                                change -> caughtUp.filter(change::isAfter).isPresent() && !change.isAfter(day))
                        .orElse(day));
        Optional<LocalDate> later =
                modified.filter(change -> caughtUp.filter(change::isAfter).isPresent());
        return otherWords.or(() -> later).map(since -> new TranslationLag(original, since));
    }

    private static Optional<LocalDate> latest(Stream<LocalDate> days, Optional<LocalDate> otherwise) {
        return days.max(LocalDate::compareTo).or(() -> otherwise);
    }

    private static Optional<ReviewRecord> record(Page page, Library library, LocalDate asOf) {
        return ReviewStates.of(page, library, asOf).flatMap(ReviewState::record);
    }

    /** Returns the day on which a page was signed in other words than those that were signed on an earlier day. */
    private static Optional<LocalDate> signedOtherwise(Page page, Library library, LocalDate earlier, LocalDate asOf) {
        Optional<ReviewRecord> before = record(page, library, earlier);
        return record(page, library, asOf)
                .filter(now -> now.date().isAfter(earlier))
                .filter(now -> before.filter(then -> otherWords(then, now)).isPresent())
                .map(ReviewRecord::date);
    }

    /** Whether the words differ, and not merely what the site shows on every page, in any language. */
    private static boolean otherWords(ReviewRecord then, ReviewRecord now) {
        return !then.fingerprints().words().equals(now.fingerprints().words())
                && onEveryPage(then).equals(onEveryPage(now));
    }

    private static List<ReviewRecord.Mark> onEveryPage(ReviewRecord record) {
        return record.depends().stream()
                .filter(mark -> ON_EVERY_PAGE.contains(mark.kind()))
                .toList();
    }
}
