package org.vouch.reader.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Reads a table: as one where its cells are lines of words, else as a list. */
final class TableReader {
    /** No honest table is wider. */
    private static final int MOST_COLUMNS = 100;

    private final HtmlReader reader;
    private final InlineReader inline;
    private final Surroundings around;

    TableReader(HtmlReader reader, InlineReader inline, Surroundings around) {
        this.reader = reader;
        this.inline = inline;
        this.around = around;
    }

    List<Block> read(Element table) {
        List<Block> blocks = new ArrayList<>();
        table.children().stream()
                .filter(each -> each.normalName().equals("caption"))
                .forEach(caption -> blocks.addAll(reader.blocks(caption, around)));
        List<Element> rows = rows(table);
        List<Element> cells =
                rows.stream().flatMap(row -> row.children().stream()).toList();
        if (cells.size() < 2) {
            cells.forEach(cell -> blocks.addAll(reader.blocks(cell, around)));
        } else if (cells.stream().anyMatch(TableReader::holdsBlocks)) {
            blocks.addAll(list(rows));
        } else {
            table(rows).ifPresent(blocks::add);
        }
        return blocks;
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element part : table.children()) {
            if (part.normalName().equals("tr")) {
                rows.add(part);
            } else if (Set.of("thead", "tbody", "tfoot").contains(part.normalName())) {
                part.children().stream()
                        .filter(each -> each.normalName().equals("tr"))
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    private static boolean holdsBlocks(Element cell) {
        return !cell.select("table,ul,ol,h1,h2,h3,h4,h5,h6,pre,blockquote,dl,details,form,iframe,video,audio")
                .isEmpty();
    }

    /** Each row becomes an item with all that is in its cells. */
    private List<Block> list(List<Element> rows) {
        List<List<Block>> items = new ArrayList<>();
        for (Element row : rows) {
            List<Block> item = new ArrayList<>();
            row.children().forEach(cell -> item.addAll(reader.blocks(cell, around)));
            if (!item.isEmpty()) {
                items.add(item);
            }
        }
        if (items.isEmpty()) {
            return List.of();
        }
        inline.lose(Loss.Kind.TABLE_LIST, items.size() + " rows");
        return items.size() == 1 ? items.get(0) : List.of(new Block.Items(-1, items));
    }

    private Optional<Block> table(List<Element> rows) {
        List<List<List<Inline>>> grid = new ArrayList<>();
        Set<Long> taken = new HashSet<>();
        boolean merged = false;
        boolean lines = false;
        int width = 0;
        for (int y = 0; y < rows.size(); y++) {
            List<List<Inline>> row = new ArrayList<>();
            for (Element cell : rows.get(y).children()) {
                while (taken.contains(place(y, row.size()))) {
                    row.add(List.of());
                }
                int across = span(cell, "colspan");
                int down = span(cell, "rowspan");
                merged |= across > 1 || down > 1;
                for (int dy = 1; dy < down; dy++) {
                    for (int dx = 0; dx < across; dx++) {
                        taken.add(place(y + dy, row.size() + dx));
                    }
                }
                Line line = new Line();
                inline.inlines(cell, around, line);
                lines |=
                        cell.select("br,p,div").size() > 1 || !cell.select("br").isEmpty();
                row.add(line.onOneLine());
                for (int dx = 1; dx < across; dx++) {
                    row.add(List.of());
                }
            }
            width = Math.max(width, row.size());
            grid.add(row);
        }
        boolean headed = !rows.isEmpty() && isHead(rows.get(0));
        return made(grid, width, headed, merged, lines);
    }

    private Optional<Block> made(
            List<List<List<Inline>>> grid, int width, boolean headed, boolean merged, boolean lines) {
        for (List<List<Inline>> row : grid) {
            while (row.size() < width) {
                row.add(List.of());
            }
        }
        List<List<Inline>> head = headed ? grid.remove(0) : empty(width);
        grid.removeIf(row -> row.stream().allMatch(List::isEmpty));
        if (grid.isEmpty()) {
            // A head alone is no table; what is in it is a row.
            if (head.stream().allMatch(List::isEmpty)) {
                return Optional.empty();
            }
            grid.add(head);
            return made(grid, width, false, merged, lines);
        }
        if (merged) {
            inline.lose(Loss.Kind.MERGED_CELLS, grid.size() + " rows");
        }
        if (lines) {
            inline.lose(Loss.Kind.CELL_LINES, grid.size() + " rows");
        }
        return Optional.of(new Block.Table(head, grid));
    }

    private static List<List<Inline>> empty(int width) {
        List<List<Inline>> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            cells.add(List.of());
        }
        return cells;
    }

    private static long place(int row, int column) {
        return ((long) row << 32) + column;
    }

    private static int span(Element cell, String name) {
        String written = cell.attr(name);
        return written.matches("[0-9]{1,3}") ? Math.max(1, Math.min(MOST_COLUMNS, Integer.parseInt(written))) : 1;
    }

    private static boolean isHead(Element row) {
        Element parent = row.parent();
        return (parent != null && parent.normalName().equals("thead"))
                || (!row.children().isEmpty()
                        && row.children().stream()
                                .allMatch(cell -> cell.normalName().equals("th")));
    }
}
