package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Finding;

/** Rows of bars without the line that makes a table of them. */
final class MeantTables implements MarkupRead.Meaning {
    private static final Pattern ROW = Pattern.compile("\\s*\\|(?:[^|\\n]{0,300}\\|){2,200}\\s*");
    private static final Pattern BARS = Pattern.compile("[^|\\n]{1,300}(?:\\|[^|\\n]{1,300}){2,200}");
    private static final Pattern RULE = Pattern.compile("[\\s|:-]*-[\\s|:-]*");

    @Override
    public List<Finding> in(Typed typed) {
        if (typed.text().indexOf('|') < 0 || typed.kind() == Prose.Kind.HEADING || typed.kind() == Prose.Kind.CELL) {
            return List.of();
        }
        int start = 0;
        int first = -1;
        int rows = 0;
        int columns = 0;
        List<Finding> findings = new ArrayList<>(0);
        for (String line : typed.text().split("\n", -1)) {
            if (RULE.matcher(line).matches() && line.indexOf('|') >= 0) {
                // A table that is not one for another reason is reported by the table reader.
                return List.of();
            }
            int bars = (int) line.chars().filter(c -> c == '|').count();
            boolean edged = ROW.matcher(line).matches();
            if (edged || (BARS.matcher(line).matches() && (rows == 0 || bars == columns))) {
                first = rows == 0 ? start : first;
                columns = bars;
                rows += edged ? 2 : 1;
            }
            start += line.length() + 1;
        }
        if (rows >= 2) {
            boolean edged = typed.text().startsWith("|", first);
            int cells = edged ? columns - 1 : columns + 1;
            findings.add(Finding.warning(
                            "table-unread",
                            typed.span(first, typed.lineEnd(first)),
                            "these rows are not read as a table: there is no line of dashes below the first")
                    .fix("write '|" + " --- |".repeat(cells) + "' on a line of its own below this one"));
        }
        return findings;
    }
}
