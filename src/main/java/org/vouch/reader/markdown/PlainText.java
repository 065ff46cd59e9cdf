package org.vouch.reader.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Objects;

/** The words of a node without any marks, as a screen reader would say them for an image. */
final class PlainText {
    private PlainText() {}

    /** Returns the words below a node, decoded. */
    static String of(Node root) {
        StringBuilder words = new StringBuilder();
        Node node = root.getFirstChild();
        while (node != null) {
            append(words, node);
            Node child = node instanceof Code ? null : node.getFirstChild();
            if (child != null) {
                node = child;
                continue;
            }
            while (node.getNext() == null) {
                end(words, node);
                node = Objects.requireNonNull(node.getParent());
                if (node == root) {
                    return words.toString();
                }
            }
            end(words, node);
            node = node.getNext();
        }
        return words.toString();
    }

    private static void append(StringBuilder words, Node node) {
        if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            words.append(' ');
        } else if (node instanceof Code code) {
            words.append(code.getText().toString().replace('\n', ' ').strip());
        } else if (isUndefined(node)) {
            words.append('[');
        } else if (node.getFirstChild() == null && !(node instanceof HtmlInline) && !(node instanceof NoteReference)) {
            words.append(Entities.decoded(node.getChars()));
        }
    }

    private static void end(StringBuilder words, Node node) {
        if (isUndefined(node)) {
            words.append(']');
        }
    }

    private static boolean isUndefined(Node node) {
        return node instanceof LinkRef reference && !reference.isDefined() && node.getFirstChild() != null;
    }
}
