package org.vouch.check.proof;

import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.vouch.model.text.Finding;

/**
 * No column of a table is out of reach on a phone: its cells have the names of their columns, so that a row can be a
 * card, or it scrolls in a frame that has a name and that a keyboard reaches.
 */
final class TablesWhole implements ProofRule {
    @Override
    public Stream<Finding> check(Document tree, PrintedPage page) {
        return tree.getElementsByTag("table").stream()
                .filter(table ->
                        columns(table) > 1 && !ProofRules.waits(table) && !scrolls(table) && !isLabelled(table))
                .map(table -> ProofRules.finding(
                        "page-tables",
                        page,
                        "a table of " + columns(table)
                                + " columns does not scroll by keyboard, and its cells do not name their columns: on a"
                                + " phone some of it is out of reach"));
    }

    private static int columns(Element table) {
        return table.getElementsByTag("tr").stream()
                .mapToInt(row -> row.children().size())
                .max()
                .orElse(0);
    }

    private static boolean scrolls(Element table) {
        Element frame = table.closest("[tabindex=0]");
        return frame != null
                && (frame.attr("role").equals("region") || frame.attr("role").equals("group"))
                && !(frame.attr("aria-label") + frame.attr("aria-labelledby")).isBlank();
    }

    /**
     * The first cell of a row is the row's own name, and may go without that of its column. A table without rows, such
     * as one of prices that could not be read, has nothing to reach.
     */
    private static boolean isLabelled(Element table) {
        if (table.select("tbody > tr").isEmpty()) {
            return true;
        }
        Elements cells = table.select("tbody > tr > :not(:first-child)");
        return !cells.isEmpty()
                && cells.stream()
                        .allMatch(cell -> !cell.attr("data-label").isBlank() || cell.selectFirst(".label") != null);
    }
}
