package org.vouch.reader.html;

import org.vouch.model.page.Body;
import org.vouch.model.page.Piece;

/** Puts the pieces of a body together as one HTML text, each link and image as it is written. */
final class PrintedBody implements Piece.Visitor<String> {
    private static final PrintedBody PRINTED = new PrintedBody();

    private PrintedBody() {}

    static String html(Body body) {
        StringBuilder html = new StringBuilder();
        body.pieces().forEach(piece -> html.append(piece.accept(PRINTED)));
        return html.toString();
    }

    @Override
    public String html(Piece.Html html) {
        return html.html();
    }

    @Override
    public String linkStart(Piece.LinkStart start) {
        return "<a href=\"" + Piece.Html.ofWords(start.link().target()) + "\">";
    }

    @Override
    public String linkEnd(Piece.LinkEnd end) {
        return "</a>";
    }

    @Override
    public String picture(Piece.Picture picture) {
        return "<img src=\"" + Piece.Html.ofWords(picture.target()) + "\" alt=\"" + Piece.Html.ofWords(picture.alt())
                + "\">";
    }

    @Override
    public String price(Piece.Price price) {
        return "";
    }

    @Override
    public String policyTable(Piece.PolicyTable table) {
        return "";
    }

    @Override
    public String costComparison(Piece.CostComparison comparison) {
        return "";
    }

    @Override
    public String terms(Piece.Terms terms) {
        return "";
    }
}
