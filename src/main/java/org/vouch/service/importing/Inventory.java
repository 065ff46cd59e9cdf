package org.vouch.service.importing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an export holds.
 *
 * @param from where the old site was
 * @param types how many items of each type there are
 * @param statuses how many pages of each status there are
 * @param builders how many pages were made with each builder that keeps words in a place of its own
 * @param shortcodes on how many pages each shortcode is that nobody has decided about
 * @param authors the names of those who wrote something
 * @param reviewers fields that may name reviewers, each with how many pages have it
 * @param days fields that may hold days of reviews, each with how many pages have it
 * @param comments how many comments there are
 * @param saved how many pages were given as readers saw them
 */
public record Inventory(
        String from,
        Map<String, Integer> types,
        Map<String, Integer> statuses,
        Map<String, Integer> builders,
        Map<String, Integer> shortcodes,
        List<String> authors,
        Map<String, Integer> reviewers,
        Map<String, Integer> days,
        long comments,
        int saved) {
    /** Copies the list in; the maps keep their order. */
    public Inventory {
        authors = List.copyOf(authors);
    }

    static Inventory of(ExportIndex index, int saved) {
        Map<String, Integer> types = new TreeMap<>();
        Map<String, Integer> statuses = new TreeMap<>();
        index.items().values().forEach(item -> {
            types.merge(item.type(), 1, Integer::sum);
            if (ExportIndex.isText(item.type())) {
                statuses.merge(item.status(), 1, Integer::sum);
            }
        });
        Map<String, Integer> shortcodes = new TreeMap<>();
        index.shortcodes().forEach((name, use) -> shortcodes.put(name, use.pages()));
        Map<String, Integer> reviewers = new TreeMap<>();
        Discovery.reviewers(index).forEach(field -> reviewers.put(field.key(), field.pages()));
        Map<String, Integer> days = new TreeMap<>();
        Discovery.days(index).forEach(field -> days.put(field.key(), field.pages()));
        return new Inventory(
                index.site().address(),
                types,
                statuses,
                index.builders(),
                shortcodes,
                index.authors().values().stream().map(author -> author.name()).toList(),
                reviewers,
                days,
                index.comments(),
                saved);
    }
}
