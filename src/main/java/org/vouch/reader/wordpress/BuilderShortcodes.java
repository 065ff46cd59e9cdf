package org.vouch.reader.wordpress;

import java.util.Optional;
import java.util.Set;

/** Replaces the shortcodes of page builders in a text by the HTML that readers saw; all others stay as they are. */
final class BuilderShortcodes {
    /** Sections, rows, columns and boxes of honest pages are not nested any deeper. */
    private static final int DEEPEST = 30;

    private final BuilderTable table;
    private final PartPrinter printer;
    private final Set<String> decided;

    /**
     * Makes ready for one text.
     *
     * @param decided the names of shortcodes that somebody decided about, which therefore stay
     */
    BuilderShortcodes(BuilderTable table, PartPrinter printer, Set<String> decided) {
        this.table = table;
        this.printer = printer;
        this.decided = decided;
    }

    String replaced(String text) {
        return replaced(text, 0);
    }

    private String replaced(String text, int depth) {
        return Shortcode.replaced(text, (code, written) -> depth > DEEPEST ? written : replaced(code, written, depth));
    }

    private String replaced(Shortcode code, String written, int depth) {
        String inside = replaced(code.content().orElse(""), depth + 1);
        Optional<BuilderPart> part = decided.contains(code.name()) ? Optional.empty() : table.part(code.name());
        return part.map(each -> printer.print(each, new ShortcodeValues(code.attributes(), inside)))
                .orElseGet(() -> code.around(written, inside));
    }
}
