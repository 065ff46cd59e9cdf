package org.vouch.reader.yaml;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Tells what a person got wrong where the YAML parser gave up, and fixes the text in thought so that the rest can be
 * read. The parser says where its grammar broke; the fault is often a line above, and people know it by another name.
 */
final class YamlRepair {
    private static final String LOOK = "compare it with a page that works";

    private final RepairedLines lines;
    private final QuoteRepair quotes;
    private final ColonRepair colons;
    private final SignRepair signs;
    private final BracketRepair brackets;
    private final IndentRepair indents;
    private int repeats;

    YamlRepair(RepairedText text, Diagnostics remarks) {
        this.lines = new RepairedLines(text, remarks);
        this.quotes = new QuoteRepair(lines);
        this.colons = new ColonRepair(lines);
        this.signs = new SignRepair(lines);
        this.brackets = new BracketRepair(lines);
        this.indents = new IndentRepair(lines);
    }

    RepairedText text() {
        return lines.text();
    }

    /**
     * Tells of one fault and fixes it.
     *
     * @param document the attempt that failed; it knows where the parser's marks are
     */
    void fix(YamlDocument document, YAMLException fault) {
        if (!(fault instanceof MarkedYAMLException marked)) {
            giveUp(0, "this is not YAML: " + fault.getMessage());
            return;
        }
        int at = at(document, marked.getProblemMark(), marked.getContextMark());
        int context = at(document, marked.getContextMark(), marked.getProblemMark());
        if (lines.isReported(at)) {
            // One fault a line is reported; what is still wrong on it comes from the first one.
            lines.blank(at);
            return;
        }
        String problem = marked.getProblem() == null ? "" : marked.getProblem();
        String where = marked.getContext() == null ? "" : marked.getContext();
        if (!(indents.tab(at, problem)
                || quotes.quote(at, context, where, problem)
                || colons.colon(at, problem)
                || colons.noColon(context, problem)
                || signs.sign(at, problem)
                || brackets.bracket(at, context, where, problem)
                || indents.indentation(at, problem))) {
            giveUp(at, "this is not YAML: " + plainly(problem));
        }
        if (lines.isRepeated() && ++repeats > 3) {
            // The fixes did not help, so the line where the grammar broke is passed over.
            lines.blank(at);
        }
    }

    /** Returns the parser's words with its own names for things put in those of a person. */
    private static String plainly(String problem) {
        return problem.replace("'<", "<")
                .replace(">'", ">")
                .replace("<document start>", "a field in the first column")
                .replace("<block end>", "the next field")
                .replace("<block mapping start>", "a field in another column")
                .replace("<block sequence start>", "a list")
                .replace("<stream end>", "the end of the file")
                .replace("<scalar>", "a text")
                .replaceAll("[<>]", "'")
                .replaceAll("\\s+", " ");
    }

    private static int at(YamlDocument document, @Nullable Mark mark, @Nullable Mark other) {
        Mark known = mark == null ? other : mark;
        return known == null ? 0 : document.unit(known);
    }

    private void giveUp(int at, String message) {
        lines.tell(at, 1, message, "if it is a text, put it in quotes; else " + LOOK);
        lines.blank(at);
    }
}
