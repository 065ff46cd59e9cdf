package org.vouch.reader.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.Heading;

/** Prints tables in a frame that can be scrolled by keyboard and has a name, so that no column is out of reach. */
final class TablePrinter {
    private final PieceWriter out;
    private final TextPrinter text;
    private final Map<String, Integer> named = new HashMap<>();
    private @Nullable Reading reading;

    TablePrinter(PieceWriter out, TextPrinter text) {
        this.out = out;
        this.text = text;
    }

    /** Starts a page. */
    void begin(Reading current) {
        reading = current;
        named.clear();
    }

    /**
     * Starts a table.
     *
     * @param headings the headings above it; the last one names it
     */
    void start(List<Heading> headings) {
        String name =
                headings.isEmpty() ? "" : headings.get(headings.size() - 1).text();
        if (name.isEmpty()) {
            name = Objects.requireNonNull(reading).settings.words().say("table.label");
        }
        int count = named.merge(name, 1, Integer::sum);
        out.line();
        out.raw("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
        out.escaped(count == 1 ? name : name + " (" + count + ")");
        out.raw("\">\n<table>\n");
    }

    void end() {
        out.raw("</table>\n</div>\n");
    }

    void cell(TableCell cell) {
        text.beginBlock();
        out.raw(element(cell).equals("th") ? "<th scope=\"col\"" : "<td");
        TableCell.Alignment alignment = cell.getAlignment();
        if (alignment != null) {
            out.raw(
                    switch (alignment) {
                        case LEFT -> " class=\"align-left\"";
                        case CENTER -> " class=\"align-center\"";
                        case RIGHT -> " class=\"align-right\"";
                    });
        }
        out.raw('>');
    }

    void cellEnd(TableCell cell) {
        out.raw(element(cell).equals("th") ? "</th>\n" : "</td>\n");
    }

    /** Returns whether a table says what stands in its columns; a head of empty cells says nothing. */
    static boolean hasColumnNames(TableBlock table) {
        Node head = table.getFirstChild();
        Node row = head instanceof TableHead ? head.getFirstChild() : null;
        for (Node cell = row == null ? null : row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (!isBlank(cell)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(Node cell) {
        return !(cell instanceof TableCell written) || written.getText().isBlank();
    }

    /** An empty corner heads nothing. */
    private static String element(TableCell cell) {
        return cell.isHeader() && !isBlank(cell) ? "th" : "td";
    }
}
