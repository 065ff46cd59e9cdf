package org.vouch.build;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouch.library.SiteSettings;
import org.vouch.markdown.MarkdownSettings;
import org.vouch.page.Citation;
import org.vouch.page.Piece;
import org.vouch.proof.ShownWords;
import org.vouch.read.BodyReader.BodySettings;
import org.vouch.review.Dependency;
import org.vouch.review.SignedText;
import org.vouch.text.Source;
import org.vouch.text.Span;
import org.vouch.text.Words;

/**
 * Whether a published page shows what was signed: title and words one after the other, sources and prices. The page is
 * read as a browser would, and the signed text as the program reads a page. Crisis lines and the disclaimer are not
 * compared: help is always that of today.
 */
final class SignedComparison {
    private final PageBodies bodies = new PageBodies();

    /** Returns words that were signed and that the page does not show in their place; nothing if it shows all. */
    Optional<String> missing(SignedText signed, byte[] page) {
        ShownWords shown = ShownWords.of(page);
        if (!shown.says(signed.title())) {
            return Optional.of(signed.title());
        }
        return shown.missing(stretches(signed, shown.language()))
                .or(() -> signed.shown().stream()
                        .flatMap(each -> missing(each, shown).stream())
                        .findFirst());
    }

    private List<String> stretches(SignedText signed, String language) {
        Map<String, String> ofTheSite = new HashMap<>();
        MarkdownSettings.WORD_KEYS.forEach(key -> ofTheSite.put(key, ShownWords.OF_THE_SITE));
        BodySettings settings =
                new BodySettings(language, new Words(language, ofTheSite), SiteSettings.Limits.DEFAULT.nesting());
        Source source = new Source(signed.page().path(), signed.body());
        List<String> stretches = new ArrayList<>();
        StringBuilder stretch = new StringBuilder();
        for (Piece piece :
                bodies.read(source, 0, settings, citations(signed)).value().pieces()) {
            if (piece instanceof Piece.Html html) {
                stretch.append(html.html());
            } else if (piece instanceof Piece.Picture
                    || piece instanceof Piece.CostComparison
                    || piece instanceof Piece.PolicyTable
                    || piece instanceof Piece.Price) {
                stretches.add(stretch.toString());
                stretch.setLength(0);
            }
        }
        stretches.add(stretch.toString());
        return stretches;
    }

    /** Returns the sources that were signed with a text. */
    static List<Citation> citations(SignedText text) {
        List<Citation> citations = new ArrayList<>();
        for (Dependency each : text.shown()) {
            if (each.kind().equals("source")) {
                citations.add(new Citation(
                        each.name(),
                        each.value("title").orElse(""),
                        each.value("url"),
                        each.value("year").map(Integer::valueOf),
                        each.value("language"),
                        Span.ofFile(text.page().path())));
            }
        }
        return citations;
    }

    private static Optional<String> missing(Dependency each, ShownWords shown) {
        if (!each.kind().equals("cost-row")) {
            return Optional.empty();
        }
        return firstUnsaid(
                        shown,
                        List.of(
                                each.value("label").orElse(""),
                                each.value("includes").orElse(""),
                                each.value("source").orElse("")))
                .or(() -> amounts(each).stream()
                        .filter(amount -> !shown.showsAmount(amount))
                        .findFirst());
    }

    private static Optional<String> firstUnsaid(ShownWords shown, List<String> wanted) {
        return wanted.stream().filter(text -> !shown.says(text)).findFirst();
    }

    /** Returns the amounts of money that a row shows: those for the whole course, where the price is for a part. */
    private static List<String> amounts(Dependency row) {
        BigDecimal quantity = row.value("quantity").map(BigDecimal::new).orElse(BigDecimal.ONE);
        List<String> amounts = new ArrayList<>();
        for (String word : row.value("price").orElse("").split(" ", -1)) {
            if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
                BigDecimal amount = new BigDecimal(word).multiply(quantity);
                if (amount.signum() > 0) {
                    amounts.add(amount.toPlainString());
                }
            }
        }
        return amounts;
    }
}
