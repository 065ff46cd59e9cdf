package org.vouch.reader.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.Heading;

/**
 * Prints tables so that no column is out of reach: in a frame that can be scrolled by keyboard and has a name, and with
 * the name of its column at each cell, so that a narrow screen can show each row as a card.
 */
final class TablePrinter {
    /** From so many columns on, a table becomes cards on a phone. */
    private static final int MANY_COLUMNS = 3;

    /** A longer name of a column would bury what is in each cell below it. */
    private static final int LONGEST_LABEL = 80;

    /** What a label repeats in full; a link, a picture or a note in a column's name would be lost in one. */
    private static final Set<Class<?>> WORDS =
            Set.of(Text.class, Emphasis.class, StrongEmphasis.class, Code.class, HtmlEntity.class);

    private final PieceWriter out;
    private final TextPrinter text;
    private final Map<String, Integer> named = new HashMap<>();
    private final List<String> columns = new ArrayList<>();
    private final StringBuilder columnName = new StringBuilder();
    private boolean labelled;
    private int column;
    private final Reading reading;

    TablePrinter(PieceWriter out, TextPrinter text, Reading reading) {
        this.out = out;
        this.text = text;
        this.reading = reading;
    }

    /**
     * Starts a table.
     *
     * @param headings the headings above it; the last one names it
     */
    void start(TableBlock table, List<Heading> headings) {
        String name =
                headings.isEmpty() ? "" : headings.get(headings.size() - 1).text();
        if (name.isEmpty()) {
            name = reading.settings.words().say("table.label");
        }
        int count = named.merge(name, 1, Integer::sum);
        columns.clear();
        labelled = hasPlainColumnNames(table);
        out.line();
        out.raw("<div class=\"table");
        if (labelled) {
            out.raw(width(table) < MANY_COLUMNS ? " cards-tiny" : " cards");
        }
        out.raw("\" role=\"region\" tabindex=\"0\" aria-label=\"");
        out.escaped(count == 1 ? name : name + " (" + count + ")");
        out.raw("\">\n<table>\n");
    }

    void end() {
        out.raw("</table>\n</div>\n");
    }

    void row() {
        out.raw("<tr>\n");
        column = 0;
    }

    void cell(TableCell cell) {
        text.beginBlock();
        if (cell.isHeader()) {
            out.raw(isBlank(cell) ? "<td" : "<th scope=\"col\"");
            columnName.setLength(0);
            text.hear(columnName);
        } else {
            out.raw(isRowName(cell) ? "<th scope=\"row\"" : "<td");
        }
        TableCell.Alignment alignment = cell.getAlignment();
        if (alignment != null) {
            out.raw(
                    switch (alignment) {
                        case LEFT -> " class=\"align-left\"";
                        case CENTER -> " class=\"align-center\"";
                        case RIGHT -> " class=\"align-right\"";
                    });
        }
        String label = labelled && !cell.isHeader() && column < columns.size() ? columns.get(column) : "";
        if (!label.isEmpty()) {
            out.raw(" data-label=\"");
            out.escaped(label);
            out.raw('"');
        }
        out.raw('>');
    }

    void cellEnd(TableCell cell) {
        if (cell.isHeader()) {
            text.hear(null);
            columns.add(columnName.toString().strip());
            out.raw(isBlank(cell) ? "</td>\n" : "</th>\n");
        } else {
            out.raw(isRowName(cell) ? "</th>\n" : "</td>\n");
        }
        column++;
    }

    /** Returns whether a table says what is in its columns; a head of empty cells says nothing. */
    static boolean hasColumnNames(TableBlock table) {
        for (Node cell = firstOfHead(table); cell != null; cell = cell.getNext()) {
            if (!isBlank(cell)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasPlainColumnNames(TableBlock table) {
        for (Node cell = firstOfHead(table); cell != null; cell = cell.getNext()) {
            if (cell.getTextLength() > LONGEST_LABEL) {
                return false;
            }
            for (Node part : cell.getDescendants()) {
                if (!WORDS.contains(part.getClass())) {
                    return false;
                }
            }
        }
        return hasColumnNames(table);
    }

    private static int width(TableBlock table) {
        int cells = 0;
        for (Node cell = firstOfHead(table); cell != null; cell = cell.getNext()) {
            cells++;
        }
        return cells;
    }

    private static @Nullable Node firstOfHead(TableBlock table) {
        Node head = table.getFirstChild();
        Node row = head instanceof TableHead ? head.getFirstChild() : null;
        return row == null ? null : row.getFirstChild();
    }

    private static boolean isBlank(Node cell) {
        return !(cell instanceof TableCell written) || written.getText().isBlank();
    }

    /** The first cell of a row says what the row is about; an empty one heads nothing, nor does one that is alone. */
    private boolean isRowName(TableCell cell) {
        return column == 0 && cell.getNext() != null && !isBlank(cell);
    }
}
