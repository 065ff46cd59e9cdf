package org.vouch.reader.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;

/**
 * What readers get of a piece of HTML, counted without knowing how it is converted, so that two pieces can be compared.
 *
 * @param words the visible words in order
 * @param links where each link leads
 * @param images the file of each image
 * @param headings the words of each heading
 * @param cells the words of each cell of a table that says anything
 */
public record Tally(
        List<String> words, List<String> links, List<String> images, List<String> headings, List<String> cells) {
    /** Nothing. */
    public static final Tally NONE = new Tally(List.of(), List.of(), List.of(), List.of(), List.of());

    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript", "head");

    /** Copies the lists in. */
    public Tally {
        words = List.copyOf(words);
        links = List.copyOf(links);
        images = List.copyOf(images);
        headings = List.copyOf(headings);
        cells = List.copyOf(cells);
    }

    /** Counts what is in an element; links and images by where they lead from now on. */
    static Tally of(Element body, Targets targets) {
        List<String> links = new ArrayList<>();
        for (Element link : body.select("a[href]")) {
            String address = Addresses.plain(link.attr("href"));
            if (InlineReader.isSeen(link) && !address.isEmpty() && !address.equals("#")) {
                links.add(address.startsWith("#") ? address : Addresses.plain(now(address, targets)));
            }
        }
        List<String> images = new ArrayList<>();
        for (Element image : body.select("img")) {
            String address = Sources.of(image);
            if (!address.isEmpty()) {
                images.add(address.startsWith("data:") ? "data:" : Addresses.plain(targets.image(address)));
            }
        }
        return new Tally(
                Words.of(text(body)),
                links,
                images,
                texts(body.select("h1,h2,h3,h4,h5,h6")),
                texts(new Elements(
                        body.select("td,th").stream().filter(Tally::isOfTable).toList())));
    }

    private static String now(String address, Targets targets) {
        Optional<String> now = Addresses.mayLead(address) ? targets.link(address) : Optional.empty();
        return now.orElse(address);
    }

    /** A table of one cell is a frame around words, and no table. */
    private static boolean isOfTable(Element cell) {
        Element table = cell.closest("table");
        return table != null
                && table.select("td,th").stream()
                                .filter(each -> table.equals(each.closest("table")))
                                .limit(2)
                                .count()
                        > 1;
    }

    private static List<String> texts(Elements elements) {
        return elements.stream()
                .map(each -> String.join(" ", Words.of(text(each))))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** Returns the visible characters; what is a line of its own is parted from what is around it. */
    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        element.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText());
                } else if (node instanceof Element each) {
                    if (UNSEEN.contains(each.normalName())) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    part(each);
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element each) {
                    part(each);
                }
                return FilterResult.CONTINUE;
            }

            private void part(Element each) {
                String name = each.normalName();
                if (HtmlReader.BLOCKS.contains(name)
                        || name.equals("br")
                        || name.equals("img")
                        || name.equals(NoteMarks.REFERENCE)
                        || name.equals("option")) {
                    text.append('\n');
                }
            }
        });
        return text.toString();
    }

    /** Returns what is in this and not in another; each thing counts as often as it is there. */
    public Tally without(Tally other) {
        return new Tally(
                without(words, other.words),
                without(links, other.links),
                without(images, other.images),
                without(headings, other.headings),
                without(cells, other.cells));
    }

    private static List<String> without(List<String> these, List<String> those) {
        Map<String, Integer> left = new HashMap<>();
        those.forEach(each -> left.merge(each, 1, Integer::sum));
        List<String> without = new ArrayList<>();
        for (String each : these) {
            int there = left.getOrDefault(each, 0);
            if (there > 0) {
                left.put(each, there - 1);
            } else {
                without.add(each);
            }
        }
        return without;
    }

    /** Returns whether nothing is in it. */
    public boolean isEmpty() {
        return words.isEmpty() && links.isEmpty() && images.isEmpty() && headings.isEmpty() && cells.isEmpty();
    }
}
