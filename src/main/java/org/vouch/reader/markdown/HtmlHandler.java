package org.vouch.reader.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.Waiver;

/** Shows HTML as it is written, and keeps the comments by which editors switch rules off. */
final class HtmlHandler {
    private final BodyOutput page;
    private final RawHtml html = new RawHtml();
    private final List<Waiver> waivers = new ArrayList<>();

    HtmlHandler(BodyOutput page) {
        this.page = page;
    }

    void register(NodeHandlers handlers) {
        handlers.on(HtmlInline.class, this::inline);
        handlers.on(HtmlBlock.class, this::block);
    }

    /** Reports the HTML that was refused. */
    void tell() {
        html.tell(page.reading);
    }

    /** Returns the comments of editors, in order. */
    List<Waiver> waivers() {
        return waivers;
    }

    private void inline(HtmlInline node) {
        if (isOurComment(node.getChars())) {
            waiver(node.getChars(), blockAround(node));
        } else {
            html.refuse(node.getChars());
            page.text.literal(node.getChars());
            page.prose.opaque(node.getStartOffset());
        }
    }

    private void block(HtmlBlock node) {
        List<BasedSequence> lines = node.getContentLines();
        if (lines.isEmpty()) {
            return;
        }
        if (isOurComment(lines.get(0).trim())) {
            waiver(node.getChars().trim(), blockBehind(node));
            return;
        }
        html.refuse(lines.get(0).trim());
        page.block("<p>");
        page.text.beginBlock();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                page.out.raw('\n');
            }
            page.text.literal(lines.get(i).trimEnd());
        }
        page.out.raw("</p>\n");
    }

    private static boolean isOurComment(BasedSequence html) {
        return html.startsWith("<!-- vouch-");
    }

    /** Keeps an editor's comment for the rules, with the lines that it is about. */
    private void waiver(BasedSequence comment, @Nullable Node about) {
        String words = comment.toString().replaceFirst("^<!--", "").replaceFirst("-->\\s*$", "");
        int first =
                about == null ? 1 : page.reading.span(about.getStartOffset(), 0).line();
        int last = about == null
                ? 0
                : page.reading
                        .span(about.getChars().trimEnd().getEndOffset(), 0)
                        .line();
        waivers.add(new Waiver(words.strip(), page.reading.span(comment), first, last));
    }

    private static Node blockAround(Node node) {
        Node around = node;
        while (!(around instanceof Block) && !(around instanceof TableRow) && around.getParent() != null) {
            around = around.getParent();
        }
        return around;
    }

    /** Returns the block that follows, passing over further comments. */
    private static @Nullable Node blockBehind(Node node) {
        Node next = node.getNext();
        while (next instanceof HtmlBlock comment
                && isOurComment(comment.getChars().trim())) {
            next = next.getNext();
        }
        return next;
    }
}
