package org.vouch.model.library;

import java.util.ArrayList;
import java.util.List;
import org.vouch.model.page.Link;
import org.vouch.model.page.Piece;
import org.vouch.model.text.Span;

/**
 * Links that name the site by its whole address, in the pieces of a page: they are printed as links to other hosts when
 * a page is read, which does not ask where the site is published, and are made links of the site when it is assembled.
 * What is signed keeps them as they are written.
 */
public final class OwnLinks {
    private static final String START = "<a href=\"";
    private static final String END = "</a>";

    private final SiteSettings settings;
    private final List<Piece> pieces = new ArrayList<>();

    private OwnLinks(SiteSettings settings) {
        this.settings = settings;
    }

    /** Returns the pieces with every link that leads to the site itself as a piece of its own. */
    public static List<Piece> in(List<Piece> pieces, SiteSettings settings) {
        String host = String.valueOf(settings.baseUrl().getHost());
        boolean any = pieces.stream()
                .anyMatch(
                        piece -> piece instanceof Piece.Html html && html.html().contains(host));
        if (!any) {
            return pieces;
        }
        OwnLinks links = new OwnLinks(settings);
        boolean open = false;
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Html html) {
                open = links.html(html.html(), open);
            } else {
                links.pieces.add(piece);
            }
        }
        return links.pieces;
    }

    /** Takes in what was printed, and returns whether a link of the site is open at its end; links never nest. */
    private boolean html(String html, boolean openBefore) {
        boolean open = openBefore;
        int from = 0;
        for (int at = next(html, 0, open); at >= 0; at = next(html, at + 1, open)) {
            if (open) {
                add(html.substring(from, at));
                pieces.add(new Piece.LinkEnd());
                open = false;
                from = at + END.length();
            } else {
                int end = html.indexOf('>', at);
                Link link = link(html.substring(at, end + 1));
                if (settings.below(link.target()).isPresent()) {
                    add(html.substring(from, at));
                    pieces.add(new Piece.LinkStart(link));
                    open = true;
                    from = end + 1;
                }
            }
        }
        add(html.substring(from));
        return open;
    }

    private static int next(String html, int from, boolean open) {
        return html.indexOf(open ? END : START, from);
    }

    private void add(String html) {
        if (!html.isEmpty()) {
            pieces.add(new Piece.Html(html));
        }
    }

    private static Link link(String tag) {
        return new Link(attribute(tag, START), attribute(tag, " title=\""), Span.ofFile(""));
    }

    private static String attribute(String tag, String start) {
        int at = tag.indexOf(start);
        if (at < 0) {
            return "";
        }
        int from = at + start.length();
        return tag.substring(from, tag.indexOf('"', from))
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
