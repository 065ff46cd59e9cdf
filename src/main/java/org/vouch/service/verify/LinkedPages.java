package org.vouch.service.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.vouch.model.library.Attachment;
import org.vouch.model.library.Routes;
import org.vouch.model.library.Routes.Destination;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.page.Piece;

/** Finds where the links of one page lead, and what of the copy has to be there for that. */
final class LinkedPages implements Piece.Visitor<Piece> {
    private final Page from;
    private final Routes routes;
    private final CopyPages copy;
    private final UnaryOperator<String> href;
    private final Map<PageId, Page> pages = new TreeMap<>();
    private final Map<String, Attachment> files = new TreeMap<>();
    private boolean open;

    LinkedPages(Page from, Routes routes, CopyPages copy, UnaryOperator<String> href) {
        this.from = from;
        this.routes = routes;
        this.copy = copy;
        this.href = href;
    }

    /** Returns the pages to which links of the page lead. */
    List<Page> pages() {
        return List.copyOf(pages.values());
    }

    /** Returns the files to which links of the page lead, and its pictures. */
    List<Attachment> files() {
        return List.copyOf(files.values());
    }

    @Override
    public Piece html(Piece.Html html) {
        return html;
    }

    @Override
    public Piece linkEnd(Piece.LinkEnd end) {
        boolean ends = open;
        open = false;
        return ends ? new Piece.Html("</a>") : end;
    }

    @Override
    public Piece picture(Piece.Picture picture) {
        take(routes.resolve(from, picture.target()));
        return picture;
    }

    @Override
    public Piece price(Piece.Price price) {
        return price;
    }

    @Override
    public Piece policyTable(Piece.PolicyTable table) {
        return table;
    }

    @Override
    public Piece costComparison(Piece.CostComparison comparison) {
        return comparison;
    }

    @Override
    public Piece terms(Piece.Terms terms) {
        terms.uses().forEach(use -> use.signed().ifPresent(meaning -> take(routes.resolve(from, meaning.entry()))));
        return terms;
    }

    @Override
    public Piece linkStart(Piece.LinkStart start) {
        Destination destination = routes.resolve(from, start.link().target());
        if (!(destination instanceof Destination.Nowhere nowhere)
                || !nowhere.wanted().startsWith("/")) {
            take(destination);
            return start;
        }
        String address = nowhere.wanted().endsWith("/") ? nowhere.wanted() : nowhere.wanted() + "/";
        if (copy.at(address).isEmpty()) {
            return start;
        }
        // A list that the program makes, of pages that are not looked at here.
        open = true;
        String target = start.link().target();
        int hash = target.indexOf('#');
        return new Piece.Html("<a href=\""
                + Piece.Html.ofWords(href.apply(address) + (hash < 0 ? "" : target.substring(hash)))
                + (start.link().title().isEmpty()
                        ? ""
                        : "\" title=\"" + Piece.Html.ofWords(start.link().title()))
                + "\">");
    }

    private void take(Destination destination) {
        Optional<Page> page = destination.match(
                to -> Optional.of(to.page()).filter(there -> !there.id().equals(from.id())),
                list -> Optional.empty(),
                file -> Optional.empty(),
                nowhere -> Optional.empty());
        page.ifPresent(there -> pages.put(there.id(), there));
        Optional<Attachment> file = destination.match(
                to -> Optional.empty(),
                list -> Optional.empty(),
                to -> Optional.of(to.attachment()),
                nowhere -> Optional.empty());
        file.ifPresent(there -> files.put(there.address(), there));
    }
}
