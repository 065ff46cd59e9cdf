package org.vouch.reader.markdown;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.util.ast.Node;

/** What a checklist may hold: a list with bullets, each item of which is printed with a box to tick. */
final class Checklist {
    private static final String FORM = "start each item with '- '";

    private Checklist() {}

    /** Reports what nobody can check off. */
    static void check(Directive block, Reading reading) {
        boolean empty = true;
        for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof BulletList) {
                empty = false;
                boxes(child, reading);
            } else if (!(child instanceof DirectiveTitle)) {
                empty = false;
                reading.error(
                        MarkdownRule.CHECKLIST_ITEMS,
                        child.getChars().trim(),
                        "a checklist holds nothing but a list with bullets",
                        FORM + ", or move these words out of the block");
            }
        }
        if (empty) {
            reading.error(
                    MarkdownRule.CHECKLIST_ITEMS,
                    block.opening(),
                    "this checklist has no items",
                    "write them below this line, and " + FORM);
        }
    }

    private static void boxes(Node list, Reading reading) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Node words = item instanceof ListItem ? item.getFirstChild() : null;
            if (words != null && words.getFirstChild() instanceof TaskMark box) {
                reading.error(
                        MarkdownRule.CHECKLIST_ITEMS,
                        box.getChars(),
                        "a checklist draws its own boxes, and readers would see two",
                        "take '" + box.getChars() + "' out");
            }
        }
    }
}
