package org.vouch.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouch.check.Checked;
import org.vouch.check.Standing;
import org.vouch.cost.CostTable;
import org.vouch.library.Routes.Destination;
import org.vouch.page.Heading;
import org.vouch.page.Page;
import org.vouch.page.Piece;

/** Decides what became of the links, images and comparisons in a page's words. */
final class Bodies {
    private final Checked checked;
    private final CostViews costs;
    private final String basePath;

    Bodies(Checked checked, CostViews costs) {
        this.checked = checked;
        this.costs = costs;
        this.basePath = checked.library().settings().basePath();
    }

    BodyView of(Page page) {
        List<BodyView.Part> parts = new ArrayList<>(page.body().pieces().size());
        boolean linked = false;
        int comparisons = 0;
        for (Piece piece : page.body().pieces()) {
            if (piece instanceof Piece.Html html) {
                parts.add(new BodyView.Part.Html(html.html()));
            } else if (piece instanceof Piece.LinkStart start) {
                String href = href(page, start.link().target());
                linked = !href.isEmpty();
                if (linked) {
                    parts.add(new BodyView.Part.LinkStart(href, start.link().title()));
                }
            } else if (piece instanceof Piece.LinkEnd) {
                if (linked) {
                    parts.add(new BodyView.Part.LinkEnd());
                }
                linked = false;
            } else if (piece instanceof Piece.Picture picture) {
                addPicture(page, picture, parts);
            } else if (piece instanceof Piece.CostComparison comparison) {
                CostTable table = checked.library().costs().get(comparison.table());
                if (table != null) {
                    parts.add(new BodyView.Part.Costs(costs.of(table, comparison, ++comparisons)));
                }
            } else if (piece instanceof Piece.Price price) {
                price(price).ifPresent(words -> parts.add(new BodyView.Part.Price(words)));
            }
        }
        return new BodyView(parts);
    }

    private Optional<String> price(Piece.Price price) {
        return checked.library()
                .costTable(price.table())
                .flatMap(table -> table.options().stream()
                        .filter(option -> option.id().equals(price.option()))
                        .findFirst()
                        .map(option -> costs.inSentence(table, option)));
    }

    private void addPicture(Page page, Piece.Picture picture, List<BodyView.Part> parts) {
        if (checked.routes().resolve(page, picture.target()) instanceof Destination.ToFile file) {
            parts.add(new BodyView.Part.Picture(
                    basePath + "/" + file.attachment().address(), picture.alt(), picture.title(), 0, 0));
        }
    }

    /** Returns the address that a link leads to, or an empty text where readers would find nothing there. */
    String href(Page from, String target) {
        Destination destination = checked.routes().resolve(from, target);
        if (destination instanceof Destination.ToPage to) {
            boolean there = !(checked.standing(to.page()) instanceof Standing.Held);
            return there ? basePath + to.page().address().path() + hash(to.fragment()) : "";
        }
        if (destination instanceof Destination.ToListing to) {
            return basePath + to.address() + hash(to.fragment());
        }
        if (destination instanceof Destination.ToFile to) {
            return basePath + "/" + to.attachment().address();
        }
        return "";
    }

    private static String hash(String fragment) {
        return fragment.isEmpty() ? "" : "#" + fragment;
    }

    /** Returns the table of contents: headings of the second level, and those of the third below them. */
    static List<TocEntry> contents(List<Heading> headings) {
        List<TocEntry> contents = new ArrayList<>();
        List<TocEntry> below = new ArrayList<>();
        Heading top = null;
        for (Heading heading : headings) {
            if (heading.level() <= 2) {
                if (top != null) {
                    contents.add(new TocEntry(top.text(), "#" + top.id(), below));
                }
                top = heading;
                below = new ArrayList<>();
            } else if (heading.level() == 3) {
                TocEntry entry = new TocEntry(heading.text(), "#" + heading.id(), List.of());
                if (top == null) {
                    contents.add(entry);
                } else {
                    below.add(entry);
                }
            }
        }
        if (top != null) {
            contents.add(new TocEntry(top.text(), "#" + top.id(), below));
        }
        return contents;
    }
}
