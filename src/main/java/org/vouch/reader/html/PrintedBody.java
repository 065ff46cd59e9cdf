package org.vouch.reader.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.vouch.model.page.Body;
import org.vouch.model.page.Piece;

/** Reads the pieces of a body as HTML again, each link and image as it is written. */
final class PrintedBody implements Piece.Visitor<String> {
    private static final PrintedBody PRINTED = new PrintedBody();

    private PrintedBody() {}

    /** Returns what readers get of a body, without what is printed only so that it can be heard. */
    static Element read(Body body) {
        StringBuilder html = new StringBuilder();
        body.pieces().forEach(piece -> html.append(piece.accept(PRINTED)));
        Element read = Jsoup.parseBodyFragment(html.toString()).body();
        NoteMarks.ofOwn(read);
        read.select("a[href]:has(img)").forEach(PrintedBody::silence);
        return read;
    }

    /** A link of pictures that say nothing is printed with its address, so that it can be heard. */
    private static void silence(Element link) {
        boolean heard = link.select("img").stream().anyMatch(image -> Words.says(image.attr("alt")));
        String address = link.attr("href");
        if (!heard && link.lastChild() instanceof TextNode last && link.text().equals(address)) {
            String text = last.getWholeText().stripTrailing();
            last.text(text.substring(0, Math.max(0, text.length() - address.length()))
                    .stripTrailing());
        }
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
