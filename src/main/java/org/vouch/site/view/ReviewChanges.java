package org.vouch.site.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.review.BlockDiff;
import org.vouch.model.review.Dependency;
import org.vouch.model.review.DependencyDiff;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.Passage;
import org.vouch.model.review.PublicLedger;
import org.vouch.model.review.SignedProse;
import org.vouch.model.text.Fingerprint;

/**
 * Tells readers what changed in a page since the record before the one that holds now. Only words are compared that
 * both records vouch for and that readers may know: the site carries both texts.
 */
final class ReviewChanges {
    /** How a price is called where a signed text is read as prose; its figures are among what the page shows. */
    private static final Pattern PRICE = Pattern.compile("\\[price of [^\\]]*]");

    private final SignedTexts texts;
    private final Localizer speech;
    private final String language;

    /**
     * Gets ready to compare.
     *
     * @param language the language of the page
     */
    ReviewChanges(SignedTexts texts, Localizer speech, String language) {
        this.texts = texts;
        this.speech = speech;
        this.language = language;
    }

    /** Returns what changed; nothing for a page with one record of its words, or whose texts cannot be read. */
    Optional<ReviewChangeView> of(PublicLedger ledger) {
        Optional<Ledger.Kept> now = ledger.shown();
        Optional<Ledger.Kept> before = now.flatMap(kept -> before(ledger, kept));
        Optional<SignedProse> old = before.flatMap(kept -> texts.of(kept, language));
        Optional<SignedProse> current = now.flatMap(kept -> texts.of(kept, language));
        if (old.isEmpty() || current.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ReviewChangeView(
                speech.date(before.get().entry().date()),
                sections(old.get(), current.get()),
                DependencyDiff.between(
                                old.get().text().shown(), current.get().text().shown())
                        .stream()
                        .map(this::shown)
                        .toList()));
    }

    /** Returns the last entry before that vouched for other words, if readers may know it. */
    private static Optional<Ledger.Kept> before(PublicLedger ledger, Ledger.Kept now) {
        Optional<Fingerprint> words = exact(now);
        return ledger.entries().stream()
                .filter(kept -> kept.number() < now.number())
                .filter(kept -> kept.entry().mayVouch() && exact(kept).isPresent())
                .filter(kept -> !exact(kept).equals(words))
                .reduce((earlier, later) -> later);
    }

    private static Optional<Fingerprint> exact(Ledger.Kept kept) {
        return kept.entry().words().map(Fingerprints::exact);
    }

    private List<ReviewChangeView.Section> sections(SignedProse old, SignedProse now) {
        List<ReviewChangeView.Section> sections = new ArrayList<>();
        for (Map.Entry<String, List<BlockDiff>> section : now.bySection(old).entrySet()) {
            List<ReviewChangeView.Block> blocks = section.getValue().stream()
                    .filter(ReviewChanges::hasOtherWords)
                    .map(this::block)
                    .toList();
            if (!blocks.isEmpty()) {
                sections.add(new ReviewChangeView.Section(now.titles().getOrDefault(section.getKey(), ""), blocks));
            }
        }
        return sections;
    }

    /** Tables that the program makes have no words of their own: what they show is listed by itself. */
    private static boolean hasOtherWords(BlockDiff change) {
        Passage.Kind kind = change.passage().kind();
        return kind != Passage.Kind.COSTS
                && kind != Passage.Kind.POLICY
                && !change.passage().tokens().isEmpty()
                && change.stretches().stream()
                        .anyMatch(stretch -> stretch.mark() != BlockDiff.Mark.SAME
                                && !stretch.text().isBlank());
    }

    private ReviewChangeView.Block block(BlockDiff change) {
        String price = Matcher.quoteReplacement(speech.say("history.change.price"));
        return new ReviewChangeView.Block(change.stretches().stream()
                .map(stretch -> new ReviewChangeView.Words(
                        mark(stretch.mark()), PRICE.matcher(stretch.text()).replaceAll(price)))
                .toList());
    }

    private static String mark(BlockDiff.Mark mark) {
        return mark.name().toLowerCase(Locale.ROOT);
    }

    private ReviewChangeView.Shown shown(DependencyDiff change) {
        // Nobody reads a fingerprint, and of what came or went the name says enough.
        List<ReviewChangeView.Field> fields = change.mark() == BlockDiff.Mark.SAME
                ? change.fields().stream()
                        .filter(field -> !field.name().equals("sha256"))
                        .map(field -> new ReviewChangeView.Field(field.old(), field.now()))
                        .toList()
                : List.of();
        return new ReviewChangeView.Shown(name(change.shown()), mark(change.mark()), fields);
    }

    private String name(Dependency shown) {
        String kind = speech.say("history.change.kind." + shown.kind().word());
        String name = shown.value("label").or(() -> shown.value("title")).orElse(shown.name());
        return name.isEmpty() ? kind : kind + ": " + name;
    }
}
