package org.vouch.model.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What is below a page's front matter, read and printed.
 *
 * @param pieces the body in order
 * @param headings its headings in order
 * @param links its links in order, to other hosts too; those of images are not among them
 * @param ids everything that a link to this page may name after '#', heading ids among them
 * @param words how many words readers see; runs of letters and digits
 * @param prose its words block by block, for rules about words; empty once they have been asked
 * @param waivers what editors ask rules to let pass, in order; empty once they have been asked
 * @param structure how it is built, for rules about that; empty once they have been asked
 * @param glossary the words that it explains for the whole site, in order
 */
public record Body(
        List<Piece> pieces,
        List<Heading> headings,
        List<Link> links,
        List<String> ids,
        int words,
        List<Prose> prose,
        List<Waiver> waivers,
        Structure structure,
        List<GlossaryEntry> glossary) {
    /** The body of a page without one. */
    public static final Body EMPTY =
            new Body(List.of(), List.of(), List.of(), List.of(), 0, List.of(), List.of(), Structure.NONE, List.of());

    /** Copies the lists in. */
    public Body {
        pieces = pieces instanceof LazyPieces ? pieces : List.copyOf(pieces);
        headings = List.copyOf(headings);
        links = List.copyOf(links);
        ids = List.copyOf(ids);
        prose = List.copyOf(prose);
        waivers = List.copyOf(waivers);
        glossary = List.copyOf(glossary);
    }

    /** Returns whether a cost comparison is in it. */
    public boolean comparesCosts() {
        for (Piece piece : notable()) {
            if (piece instanceof Piece.CostComparison) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the pieces that are more than finished HTML and links, in order. Rules that look for one of them ask
     * here: the finished words of a large site are read from the disk.
     */
    public List<Piece> notable() {
        if (pieces instanceof LazyPieces lazy) {
            return lazy.notable();
        }
        List<Piece> notable = new ArrayList<>(0);
        for (Piece piece : pieces) {
            if (piece.isNotable()) {
                notable.add(piece);
            }
        }
        return notable;
    }

    /**
     * Returns the same body with some of its pieces in another form.
     *
     * @param form leaves finished HTML and links as they are
     */
    public Body mapped(UnaryOperator<Piece> form) {
        return with(
                pieces instanceof LazyPieces lazy
                        ? lazy.mapped(form)
                        : pieces.stream().map(form).toList());
    }

    /** Returns the same body in other pieces. */
    public Body with(List<Piece> others) {
        return new Body(others, headings, links, ids, words, prose, waivers, structure, glossary);
    }

    /** Returns the same body without what only the rules of one page need: a site's words need not be held twice. */
    public Body withoutProse() {
        return new Body(pieces, headings, links, ids, words, List.of(), List.of(), Structure.NONE, glossary);
    }
}
