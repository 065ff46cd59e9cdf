package org.vouch.reader.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.util.ast.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouch.model.page.Piece;
import org.vouch.model.page.TermUse;
import org.vouch.model.text.Composed;
import org.vouch.model.text.UrlPath;

/** Prints the words that the page explains as links to where it does, and keeps them for that place. */
final class TermPrinter {
    private final BodyOutput page;
    private final Map<String, TermUse> uses = new LinkedHashMap<>();

    TermPrinter(BodyOutput page) {
        this.page = page;
    }

    /** Prints a word; what cannot be understood is printed as it is written. */
    void print(InlineDirective node) {
        Optional<String> asked = new Directives(page.reading).term(node, unfit(node));
        if (asked.isEmpty()) {
            page.text.literal(node.getChars());
            return;
        }
        String key = Composed.caseless(asked.get());
        TermUse known = uses.get(key);
        TermUse use = known == null ? use(key, node) : known;
        uses.put(key, use);
        page.out.raw("<a href=\"#");
        page.out.escaped(UrlPath.fragment(use.anchor()));
        page.out.raw("\" class=\"term\" aria-describedby=\"");
        page.out.escaped(use.anchor());
        if (known == null) {
            page.out.raw("\" id=\"");
            page.out.escaped(use.place());
        }
        page.out.raw("\">");
        String words = Entities.decoded(node.argument()).strip();
        page.text.literal(words);
        page.prose.meant(words, node.argument().getStartOffset());
        page.out.raw("</a>");
    }

    private TermUse use(String key, InlineDirective node) {
        String anchor = page.ids.unique("term-" + Ids.slug(key));
        return new TermUse(
                key, anchor, page.ids.unique("in-" + anchor), Optional.empty(), page.reading.span(node.getChars()));
    }

    /** Returns what a word is in that cannot hold a link to its meaning; empty where it can. */
    private static String unfit(Node node) {
        for (Node outer = node.getParent(); outer != null; outer = outer.getParent()) {
            if (outer instanceof Heading) {
                return "a heading";
            } else if (outer instanceof DirectiveTitle) {
                return "the title of a block";
            } else if (outer instanceof Link || outer instanceof LinkRef) {
                return "a link";
            } else if (outer instanceof NoteBlock) {
                return "a note";
            }
        }
        return "";
    }

    /** Leaves the place where the page explains its words, if it has any. */
    void finish() {
        if (!uses.isEmpty()) {
            page.out.line();
            page.out.piece(new Piece.Terms(List.copyOf(uses.values())));
        }
    }
}
