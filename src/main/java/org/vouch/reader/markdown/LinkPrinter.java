package org.vouch.reader.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import org.vouch.model.page.Link;
import org.vouch.model.page.Piece;
import org.vouch.model.text.InvisibleCharacters;
import org.vouch.model.text.MeantAddress;
import org.vouch.model.text.Span;

/** Prints links and images, and refuses those that no page of a clinic may hold. */
final class LinkPrinter {
    private static final String IMAGE = "an image";
    private static final String ALLOWED = "pages of this site, http:, https:, mailto:, tel: or sms:";

    private final PieceWriter out;
    private final List<Link> links = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final Reading reading;
    private Open open = Open.NONE;

    LinkPrinter(PieceWriter out, Reading reading) {
        this.out = out;
        this.reading = reading;
    }

    /** What has to be closed. */
    private enum Open {
        NONE,
        ELEMENT,
        PIECE
    }

    /** Returns the links of the page so far. */
    List<Link> links() {
        return links;
    }

    /** Returns the visible words of each of these links. */
    List<String> words() {
        return words;
    }

    /** Returns whether the words that are printed now belong to a link; links never nest. */
    boolean open() {
        return open != Open.NONE;
    }

    /**
     * Starts a link, unless it is refused or is in another.
     *
     * @param address decoded
     * @param title decoded; may be empty
     * @param place the address in the source
     * @return whether it was started and {@link #end} has to follow
     */
    boolean start(String address, String title, Span place) {
        if (open()) {
            return false;
        }
        Addresses.Kind kind = Addresses.kind(address);
        if (kind == Addresses.Kind.REFUSED) {
            refused(address, place, "a link");
            return false;
        }
        Link link = new Link(address, title, place);
        links.add(link);
        if (kind == Addresses.Kind.HERE) {
            out.piece(new Piece.LinkStart(link));
            open = Open.PIECE;
            return true;
        }
        if (kind == Addresses.Kind.SLASHES) {
            finding(
                    MarkdownRule.LINK_SCHEME,
                    place,
                    "this address does not say how to get there",
                    "write https: in front of it");
        }
        element(kind, address, title);
        open = Open.ELEMENT;
        return true;
    }

    private void element(Addresses.Kind kind, String address, String title) {
        out.raw("<a href=\"");
        boolean slashes = kind == Addresses.Kind.SLASHES;
        out.escaped(Addresses.printed(slashes ? "https:" + address.strip().replace('\\', '/') : address));
        out.raw('"');
        if (!title.isEmpty()) {
            out.raw(" title=\"");
            out.escaped(title);
            out.raw('"');
        }
        boolean external = kind == Addresses.Kind.WEB || slashes;
        out.raw(external ? " class=\"external\" rel=\"noopener\">" : ">");
    }

    /**
     * Ends the link that {@link #start} has started.
     *
     * @param shown what readers see of it
     */
    void end(String shown) {
        words.add(shown);
        if (InvisibleCharacters.showsNothing(shown)) {
            // It is an error, and readers of a page that goes out all the same can at least see where it leads.
            address(links.get(links.size() - 1).target(), shown.startsWith(" "));
        }
        if (open == Open.PIECE) {
            out.piece(new Piece.LinkEnd());
        } else {
            out.raw("</a>");
        }
        open = Open.NONE;
    }

    /** Words beside an address are no part of it. */
    private void address(String target, boolean apart) {
        if (!target.isEmpty()) {
            out.escaped((apart ? "" : " ") + target + " ");
        }
    }

    /**
     * Prints a link whose words are its address.
     *
     * @param address of another host or a mailbox
     * @param shown what readers see
     * @param offset where it is in the body, in UTF-16 units
     */
    void bare(String address, String shown, int offset) {
        boolean started = start(address, "", reading.span(offset, shown.length()));
        out.escaped(shown);
        if (started) {
            end(shown);
        }
    }

    /**
     * Prints an image of this site, or the words that stand for one of another.
     *
     * @param address decoded
     * @param alt what it shows
     * @param title decoded; may be empty
     * @param place the address in the source
     * @return whether it was printed as an image
     */
    boolean image(String address, String alt, String title, Span place, BasedSequence whole) {
        switch (Addresses.kind(address)) {
            case HERE, FRAGMENT -> {
                if (alt.isBlank()) {
                    reading.error(
                            MarkdownRule.IMAGE_ALT,
                            whole,
                            "readers who cannot see this image get no words for it",
                            "say between the brackets what it shows");
                }
                out.piece(new Piece.Picture(address, alt, title, place));
                return true;
            }
            case WEB, SLASHES -> {
                finding(
                        MarkdownRule.IMAGE_ELSEWHERE,
                        place,
                        "this image comes from another host, which would learn who reads the page",
                        "put a copy beside the page and name that");
                return false;
            }
            default -> {
                refused(address, place, IMAGE);
                return false;
            }
        }
    }

    private void refused(String address, Span place, String what) {
        String bare = Addresses.bare(address);
        String scheme = Addresses.scheme(bare);
        boolean own = scheme.equals("file") || scheme.length() == 1;
        finding(
                MarkdownRule.LINK_SCHEME,
                place,
                own
                        ? "this is a file of one computer, so readers do not get there"
                        : what + " may not lead " + (scheme.isEmpty() ? "there" : "to '" + scheme + ":'"),
                instead(bare, what, own));
    }

    private static String instead(String address, String what, boolean own) {
        if (what.equals(IMAGE)) {
            return "put the picture into a file beside the page, and name that";
        }
        if (own) {
            return "put a copy beside the page, and write its name alone";
        }
        return MeantAddress.outOfSite(address).map(right -> "write " + right).orElse("links may lead to " + ALLOWED);
    }

    private void finding(MarkdownRule rule, Span place, String message, String fix) {
        reading.findings.add(rule.error(place, message).fix(fix));
    }
}
