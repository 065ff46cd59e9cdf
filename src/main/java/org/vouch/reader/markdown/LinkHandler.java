package org.vouch.reader.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Prints links, images, references to either and to notes, and tells of references that lead nowhere. */
final class LinkHandler {
    /** A mark in square brackets that another program reads: it starts or ends something, or sets it. */
    private static final Pattern SHORTCODE =
            Pattern.compile("/[a-z][\\w-]*|[a-z][\\w-]*\\s[^\\]]*=.*|(?:vc_|et_pb_|fusion_|su_)[\\w-]*|https?://.*");

    /** What can only be an address. */
    private static final Pattern IN_PLACE = Pattern.compile(
            "\\.{0,2}/\\S*|https?://\\S+|\\S+\\.(?:md|pdf|png|jpe?g|gif|svg|webp)(?:#\\S*)?|(?:mailto|tel):\\S+");

    private final Document document;
    private final BodyOutput page;
    private final NotePrinter notes;
    private final ReferenceLines references;
    private final List<NoteReference> waiting = new ArrayList<>();
    private @Nullable Node linkNode;

    LinkHandler(Document document, BodyOutput page, NotePrinter notes, ReferenceLines references) {
        this.references = references;
        this.document = document;
        this.page = page;
        this.notes = notes;
    }

    void register(NodeHandlers handlers) {
        handlers.on(Link.class, node -> startLink(node, node.getUrl(), node.getTitle()), this::linkEnd);
        handlers.alone(Image.class, node -> image(node, node.getUrl(), node.getTitle()));
        handlers.on(LinkRef.class, this::linkReference, this::linkReferenceEnd);
        handlers.onSome(ImageRef.class, this::imageReference, this::imageReferenceEnd);
        handlers.on(AutoLink.class, this::address);
        handlers.on(MailLink.class, this::mail);
        handlers.on(NoteReference.class, this::noteReference);
    }

    private void startLink(Node node, BasedSequence url, BasedSequence title) {
        if (page.links.start(Entities.decoded(url), Entities.decoded(title), page.reading.span(url))) {
            linkNode = node;
            page.text.hearLink();
            page.prose.aside(title);
        }
        int words = node.getStartOffset() + 1;
        blanks(node, words, LinkBlanks.atStart(node));
    }

    /** Prints the blanks at an end of the words of a link, which the parser cuts. */
    private void blanks(Node node, int from, int to) {
        if (to > from) {
            page.text.text(node.getChars().baseSubSequence(from, to), true);
        }
    }

    private void linkEnd(Node node) {
        int end = LinkBlanks.endOfWords(node);
        blanks(node, end, LinkBlanks.atEnd(node, end));
        if (node != linkNode) {
            return;
        }
        linkNode = null;
        page.links.end(page.text.linkHeard());
        waiting.forEach(notes::reference);
        waiting.clear();
    }

    private void linkReference(RefNode node) {
        Reference target = target(node);
        if (target == null) {
            undefined(node);
            printBefore(node);
        } else {
            references.refer(target);
            startLink(node, target.getUrl(), target.getTitle());
        }
    }

    private void linkReferenceEnd(RefNode node) {
        if (target(node) == null) {
            printBehind(node);
        } else {
            linkEnd(node);
        }
    }

    private boolean imageReference(RefNode node) {
        Reference target = target(node);
        if (target == null) {
            undefined(node);
            printBefore(node);
            return true;
        }
        references.refer(target);
        image(node, target.getUrl(), target.getTitle());
        return false;
    }

    private void imageReferenceEnd(RefNode node) {
        if (target(node) == null) {
            printBehind(node);
        }
    }

    private @Nullable Reference target(RefNode node) {
        return node.isDefined() ? node.getReferenceNode(document) : null;
    }

    private static boolean isNumber(BasedSequence text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** A link with two brackets is meant as one; its label is a typo. Two numbers are meant as citations. */
    private void undefined(RefNode node) {
        boolean numbers = isNumber(node.getReference()) && isNumber(node.getText());
        String text = node.getText().toString();
        String label = node.getReference().toString();
        boolean foreign =
                SHORTCODE.matcher(label).matches() || SHORTCODE.matcher(text).matches();
        if (!node.isReferenceTextCombined() && !label.isBlank() && !numbers && !foreign) {
            boolean image = node instanceof ImageRef;
            if (IN_PLACE.matcher(label.strip()).matches()) {
                page.reading.warning(
                        MarkdownRule.REFERENCE_UNKNOWN,
                        node.getReference(),
                        "an address is in square brackets here, so this is not " + (image ? "an image" : "a link"),
                        "write " + (image ? "!" : "") + "[" + text + "](" + label.strip() + ")");
                return;
            }
            page.reading.warning(
                    MarkdownRule.REFERENCE_UNKNOWN,
                    node.getReference(),
                    "there is no line that says where '" + node.getReference() + "' leads",
                    "add a line '[" + node.getReference() + "]: address'");
        }
    }

    private void printBefore(RefNode node) {
        if (node.getFirstChild() == null) {
            page.text.text(node.getChars(), node.getNext() != null);
        } else {
            // Flexmark leaves the opening bracket out of a reference that an unclosed label follows.
            BasedSequence base = node.getBaseSequence();
            int start = node.getStartOffset();
            if (start > 0 && base.charAt(start) != '[' && base.charAt(start) != '!' && base.charAt(start - 1) == '[') {
                start--;
                start -= node instanceof ImageRef && start > 0 && base.charAt(start - 1) == '!' ? 1 : 0;
            }
            page.text.text(base.subSequence(start, node.getFirstChild().getStartOffset()), true);
        }
    }

    private void printBehind(RefNode node) {
        Node last = node.getLastChild();
        if (last != null) {
            page.text.text(node.baseSubSequence(last.getEndOffset(), node.getEndOffset()), node.getNext() != null);
        }
    }

    private void image(Node node, BasedSequence url, BasedSequence title) {
        String alt = PlainText.of(node);
        page.figure();
        Node words = node.getFirstChild();
        int image = node.getStartOffset();
        page.prose.alt(alt, words == null ? image : words.getStartOffset(), image);
        page.prose.aside(title);
        if (page.links.image(
                Entities.decoded(url), alt, Entities.decoded(title), page.reading.span(url), node.getChars())) {
            page.text.imagePassed(alt);
        } else {
            page.text.literal(alt);
        }
    }

    private void address(AutoLink node) {
        String shown = node.getText().toString();
        page.links.bare(shown, shown, node.getText().getStartOffset());
        page.prose.opaque(node.getText().getStartOffset());
        page.text.passed(shown);
    }

    private void mail(MailLink node) {
        String shown = node.getText().toString();
        page.links.bare("mailto:" + shown, shown, node.getText().getStartOffset());
        page.prose.opaque(node.getText().getStartOffset());
        page.text.passed(shown);
    }

    private void noteReference(NoteReference node) {
        page.prose.cite();
        if (page.links.open()) {
            // A reference is a link itself, and links do not nest.
            waiting.add(node);
        } else {
            notes.reference(node);
        }
    }
}
