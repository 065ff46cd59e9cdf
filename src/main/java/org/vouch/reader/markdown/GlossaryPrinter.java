package org.vouch.reader.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.GlossaryEntry;
import org.vouch.model.text.Span;

/** Prints words with what they mean, and keeps those of a glossary for the whole site. */
final class GlossaryPrinter {
    private static final String FORM =
            "write the word on a line of its own, and ': ' with what it means on the next, with an empty line around both";

    private final BodyOutput page;
    private final ListOptions listOptions;
    private final List<GlossaryEntry> entries = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final StringBuilder heard = new StringBuilder();
    private String id = "";

    /** The list of a glossary that is printed now. Flexmark does not always tell a term the list that it is in. */
    private @Nullable DefinitionList open;

    private Span span;

    GlossaryPrinter(BodyOutput page, ListOptions listOptions) {
        this.page = page;
        this.listOptions = listOptions;
        this.span = Span.ofFile(page.reading.source.path());
    }

    void register(NodeHandlers handlers) {
        handlers.on(DefinitionList.class, this::list, this::listEnd);
        handlers.on(DefinitionTerm.class, this::term, this::termEnd);
        handlers.on(DefinitionItem.class, this::item, this::itemEnd);
    }

    /** Returns the entries so far, in order. */
    List<GlossaryEntry> entries() {
        return entries;
    }

    private void list(DefinitionList node) {
        if (node.getParent() instanceof Directive block
                && block.known().filter(Directive.Name.GLOSSARY::equals).isPresent()) {
            open = node;
        }
        page.block("<dl>\n");
    }

    private void listEnd(DefinitionList node) {
        if (node == open) {
            open = null;
        }
        page.block("</dl>\n");
    }

    private void term(DefinitionTerm node) {
        if (open == null) {
            page.block("<dt>");
            return;
        }
        if (node.getPrevious() instanceof DefinitionTerm) {
            page.block("<dt>");
        } else {
            names.clear();
            id = page.ids.unique(Ids.slug(PlainText.of(node)));
            span = page.reading.span(node.getChars().trim());
            page.block("<dt id=\"");
            page.out.escaped(id);
            page.out.raw("\">");
        }
        hear();
    }

    private void termEnd(DefinitionTerm node) {
        page.out.raw("</dt>\n");
        if (open != null) {
            names.add(heardWords());
        }
    }

    private void item(DefinitionItem node) {
        page.block(listOptions.isTightListItem(node) ? "<dd>" : "<dd>\n");
        if (open != null) {
            hear();
        }
    }

    private void itemEnd(DefinitionItem node) {
        page.out.raw("</dd>\n");
        if (open != null) {
            String definition = heardWords();
            // A second meaning, and a list or a table among the words, have been reported.
            if (node.getPrevious() instanceof DefinitionTerm && !names.isEmpty() && !names.contains("")) {
                entries.add(new GlossaryEntry(id, names, definition, span));
            }
        }
    }

    private void hear() {
        heard.setLength(0);
        page.text.hear(heard);
    }

    private String heardWords() {
        page.text.hear(null);
        return heard.toString().strip();
    }

    /** Reports what other pages could not show of a glossary. */
    static void check(Directive block, Reading reading) {
        boolean empty = true;
        for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof DefinitionList) {
                empty = false;
                definitions(child, reading);
            } else if (!(child instanceof DirectiveTitle)) {
                empty = false;
                reading.error(
                        MarkdownRule.GLOSSARY_ENTRIES,
                        child.getChars().trim(),
                        "a glossary holds nothing but words and what they mean",
                        FORM + ", or move this out of the block");
            }
        }
        if (empty) {
            reading.error(MarkdownRule.GLOSSARY_ENTRIES, block.opening(), "this glossary has no entries", FORM);
        }
    }

    private static void definitions(Node list, Reading reading) {
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            boolean plain = !(node instanceof DefinitionItem)
                    || (node.getPrevious() instanceof DefinitionTerm
                            && node.getFirstChild() instanceof Paragraph words
                            && words.getNext() == null
                            && isWords(words));
            if (!plain) {
                reading.error(
                        MarkdownRule.GLOSSARY_ENTRIES,
                        node.getChars().trim(),
                        "other pages show this meaning, and they can show one paragraph of words",
                        "say it in one paragraph without pictures and prices, and put the rest below the glossary");
            }
        }
    }

    private static boolean isWords(Node paragraph) {
        for (Node node : paragraph.getDescendants()) {
            if (node instanceof Image
                    || node instanceof ImageRef
                    || (node instanceof InlineDirective directive
                            && !directive.name().toString().equals(Directives.TERM))) {
                return false;
            }
        }
        return true;
    }
}
