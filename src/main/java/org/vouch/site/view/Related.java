package org.vouch.site.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Page;
import org.vouch.model.text.Placed;

/**
 * Which articles share most with an article: its category and its tags, a rare one more than one that many bear. Only
 * the nearest of a long shelf are looked at, so that the work grows with the number of articles and no faster. May be
 * asked by several threads.
 */
final class Related {
    private static final int MOST = 3;
    private static final int NEAREST = 48;

    /** What a term of one single article would weigh; one that all bear weighs next to nothing. */
    private static final int WEIGHT = 1 << 12;

    private final List<Catalogue.Entry> articles;
    private final Map<String, List<Catalogue.Entry>> categories;
    private final Map<String, List<Catalogue.Entry>> tags;

    /**
     * Takes the articles as they are filed.
     *
     * @param articles in the order in which equals are reported
     * @param categories those of each category, in the same order
     * @param tags those of each tag, in the same order
     */
    Related(
            List<Catalogue.Entry> articles,
            Map<String, List<Catalogue.Entry>> categories,
            Map<String, List<Catalogue.Entry>> tags) {
        this.articles = articles;
        this.categories = categories;
        this.tags = tags;
    }

    /** Returns the shelves on which a page is, or would be. */
    private List<List<Catalogue.Entry>> shelves(Page page) {
        FrontMatter said = page.frontMatter();
        List<List<Catalogue.Entry>> shelves = new ArrayList<>(said.tags().size() + 1);
        said.category().ifPresent(category -> shelves.add(categories.getOrDefault(category.value(), List.of())));
        said.tags().stream()
                .map(Placed::value)
                .distinct()
                .forEach(tag -> shelves.add(tags.getOrDefault(tag, List.of())));
        return shelves;
    }

    /** Returns up to three articles, the nearest first; none if nothing is shared. */
    List<Catalogue.Entry> to(Page page) {
        List<List<Catalogue.Entry>> shelves = shelves(page);
        long[] found = new long[shelves.size() * NEAREST];
        int count = 0;
        for (List<Catalogue.Entry> shelf : shelves) {
            long weight = WEIGHT / (long) Math.max(1, shelf.size()) + 1;
            int from = firstOfTheNearest(shelf, page);
            for (int i = from; i < Math.min(shelf.size(), from + NEAREST); i++) {
                found[count++] = ((long) shelf.get(i).place() << 32) + weight;
            }
        }
        Arrays.sort(found, 0, count);
        return best(found, count, page);
    }

    /** A shelf is in the order of the articles, and so is a page on it. */
    private static int firstOfTheNearest(List<Catalogue.Entry> shelf, Page page) {
        if (shelf.size() <= NEAREST) {
            return 0;
        }
        int low = 0;
        int high = shelf.size();
        String order = Catalogue.order(page);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (shelf.get(middle).order().compareTo(order) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, Math.min(low - NEAREST / 2, shelf.size() - NEAREST));
    }

    /** Adds up what is together, and keeps the heaviest. */
    private List<Catalogue.Entry> best(long[] found, int count, Page page) {
        int[] best = new int[MOST];
        long[] weights = new long[MOST];
        for (int i = 0; i < count; ) {
            int article = (int) (found[i] >>> 32);
            long weight = 0;
            for (; i < count && (int) (found[i] >>> 32) == article; i++) {
                weight += found[i] & 0xFFFF_FFFFL;
            }
            if (weight > weights[MOST - 1] && !articles.get(article).page().id().equals(page.id())) {
                int place = MOST - 1;
                for (; place > 0 && weight > weights[place - 1]; place--) {
                    weights[place] = weights[place - 1];
                    best[place] = best[place - 1];
                }
                weights[place] = weight;
                best[place] = article;
            }
        }
        List<Catalogue.Entry> entries = new ArrayList<>(MOST);
        for (int i = 0; i < MOST && weights[i] > 0; i++) {
            entries.add(articles.get(best[i]));
        }
        return entries;
    }
}
