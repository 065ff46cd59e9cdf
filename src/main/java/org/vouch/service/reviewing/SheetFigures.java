package org.vouch.service.reviewing;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vouch.model.review.Passage;
import org.vouch.model.text.Figures;

/**
 * The figures of a page that hurt people when they are wrong.
 *
 * @param money amounts of money
 * @param doses amounts of a medicine or a drink
 * @param phones numbers to call or to text
 */
record SheetFigures(List<String> money, List<String> doses, List<String> phones) {
    /** More than these are looked for in the text itself. */
    private static final int MOST = 20;

    /** Copies the lists in. */
    SheetFigures {
        money = List.copyOf(money);
        doses = List.copyOf(doses);
        phones = List.copyOf(phones);
    }

    /** Looks for the figures of a page. */
    static SheetFigures of(List<Passage> blocks, Figures figures) {
        return new SheetFigures(
                found(blocks, figures::money),
                found(blocks, figures::doses),
                found(
                        blocks,
                        text -> Stream.concat(figures.phones(text).stream(), figures.shortPhones(text).stream())
                                .sorted(Comparator.comparingInt(Figures.Found::start))
                                .toList()));
    }

    private static List<String> found(List<Passage> blocks, Function<String, List<Figures.Found>> figures) {
        return blocks.stream()
                .flatMap(block -> figures.apply(block.text()).stream())
                .map(Figures.Found::text)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
