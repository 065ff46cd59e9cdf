package org.vouch.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vouch.page.FrontMatter;
import org.vouch.page.Page;

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
    private final Map<String, int[]> shelves = new HashMap<>();

    /**
     * Files the articles.
     *
     * @param articles in the order in which equals are told
     */
    Related(List<Catalogue.Entry> articles) {
        this.articles = articles;
        Map<String, Integer> sizes = new HashMap<>();
        for (Catalogue.Entry entry : articles) {
            terms(entry.page()).forEach(term -> sizes.merge(term, 1, Integer::sum));
        }
        Map<String, Integer> filled = new HashMap<>();
        for (int i = 0; i < articles.size(); i++) {
            for (String term : terms(articles.get(i).page())) {
                int place = filled.merge(term, 1, Integer::sum) - 1;
                shelves.computeIfAbsent(term, absent -> new int[sizes.getOrDefault(term, 0)])[place] = i;
            }
        }
    }

    private static List<String> terms(Page page) {
        FrontMatter said = page.frontMatter();
        List<String> terms = new ArrayList<>(said.tags().size() + 1);
        said.category().ifPresent(category -> terms.add("category " + category.value()));
        said.tags().forEach(tag -> {
            String term = "tag " + tag.value();
            if (!terms.contains(term)) {
                terms.add(term);
            }
        });
        return terms;
    }

    /** Returns up to three articles, the nearest first; none if nothing is shared. */
    List<Catalogue.Entry> to(Page page) {
        List<String> terms = terms(page);
        long[] found = new long[terms.size() * NEAREST];
        int count = 0;
        for (String term : terms) {
            int[] shelf = shelves.getOrDefault(term, new int[0]);
            long weight = WEIGHT / (long) Math.max(1, shelf.length) + 1;
            int from = firstOfTheNearest(shelf, page);
            for (int i = from; i < Math.min(shelf.length, from + NEAREST); i++) {
                found[count++] = ((long) shelf[i] << 32) + weight;
            }
        }
        Arrays.sort(found, 0, count);
        return best(found, count, page);
    }

    /** A shelf is in the order of the articles, and so is a page on it. */
    private int firstOfTheNearest(int[] shelf, Page page) {
        if (shelf.length <= NEAREST) {
            return 0;
        }
        int low = 0;
        int high = shelf.length;
        String order = Catalogue.order(page);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (articles.get(shelf[middle]).order().compareTo(order) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, Math.min(low - NEAREST / 2, shelf.length - NEAREST));
    }

    /** Adds up what stands together, and keeps the heaviest. */
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
