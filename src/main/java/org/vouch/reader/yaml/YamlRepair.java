package org.vouch.reader.yaml;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.Span;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Tells what a person got wrong where the YAML parser gave up, and fixes the text in thought so that the rest can be
 * read. The parser says where its grammar broke; the fault is often a line above, and people know it by another name.
 */
final class YamlRepair {
    private static final Pattern NO_SPACE = Pattern.compile("([A-Za-z_][A-Za-z0-9_.-]*):(?!//)(\\S.*)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Pattern NAME_AND_MORE = Pattern.compile("([a-z][a-z_]*) +(\\S.*)");
    private static final Pattern EQUALS = Pattern.compile("([A-Za-z_][A-Za-z0-9_.-]*)\\s*=\\s*(.*)");
    private static final String LOOK = "compare it with a page that works";

    private final RepairedText text;
    private final Diagnostics remarks;
    private final Set<Integer> reportedLines = new HashSet<>();
    private boolean reportedBefore;
    private int repeats;

    YamlRepair(RepairedText text, Diagnostics remarks) {
        this.text = text;
        this.remarks = remarks;
    }

    RepairedText text() {
        return text;
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
        int line = remarks.span(text.origin(at), 0).line();
        if (reportedLines.contains(line)) {
            // One fault a line is reported; what is still wrong on it comes from the first one.
            blank(at);
            return;
        }
        String problem = marked.getProblem() == null ? "" : marked.getProblem();
        String where = marked.getContext() == null ? "" : marked.getContext();
        if (!(tab(at, problem)
                || quote(at, context, where, problem)
                || colon(at, problem)
                || noColon(context, problem)
                || sign(at, problem)
                || bracket(at, context, where, problem)
                || indentation(at, problem))) {
            giveUp(at, "this is not YAML: " + plainly(problem));
        }
        if (reportedBefore && ++repeats > 3) {
            // The fixes did not help, so the line where the grammar broke is passed over.
            blank(at);
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

    // ---- the faults, one method each: each returns whether it was this one

    private boolean tab(int at, String problem) {
        int start = text.lineStart(at);
        int end = start;
        while (end < text.text().length()
                && (text.text().charAt(end) == ' ' || text.text().charAt(end) == '\t')) {
            end++;
        }
        int tab = text.text().indexOf('\t', start);
        if (tab >= 0 && tab < end) {
            String spaces = " ".repeat(wantedIndent(start));
            tell(tab, 1, "a tab is used here, but only spaces indent", "use spaces: " + shown(spaces, end));
            text.replace(start, end, spaces);
            return true;
        }
        if (problem.contains("TAB") && at < text.text().length() && text.text().charAt(at) == '\t') {
            tell(at, 1, "a tab is used here instead of a space", "replace it with a space");
            text.replace(at, at + 1, " ");
            return true;
        }
        return false;
    }

    /** Returns how many blanks should be at the start of a line, as the line above has it. */
    private int wantedIndent(int start) {
        int above = lineAbove(start);
        if (above < 0) {
            return 0;
        }
        KeyLine parent = KeyLine.of(text.text(), above, text.lineEnd(above));
        return indentOf(above) + (parent != null && !parent.hasValue() ? 2 : 0);
    }

    private String shown(String indent, int from) {
        return "'" + indent + text.text().substring(from, text.lineEnd(from)) + "'";
    }

    private boolean quote(int at, int context, String where, String problem) {
        if (where.contains("double-quoted scalar") && problem.contains("escape")) {
            int backslash = text.text().lastIndexOf('\\', at);
            KeyLine field = KeyLine.of(text.text(), text.lineStart(at), text.lineEnd(at));
            if (field != null && backslash >= field.valueStart() && simple(field.value(text.text()))) {
                return quoteValue(field, backslash, 2, "a backslash in double quotes needs a second one");
            }
            if (backslash >= 0) {
                tell(
                        backslash,
                        2,
                        "a backslash in double quotes needs a second one",
                        "write '\\\\', or use single quotes");
                text.replace(backslash, backslash + 1, "\\\\");
                return true;
            }
        }
        if (where.contains("quoted scalar")) {
            return openQuote(context);
        }
        if (problem.contains("expected <block end>")
                || problem.contains("expected ':'")
                || problem.contains("mapping values")) {
            int open = quoteLeftOpenAbove(at);
            return open >= 0 && openQuote(open);
        }
        return false;
    }

    /** Returns whether a text is in double quotes and holds none. */
    private static boolean simple(String value) {
        return value.length() > 1 && value.indexOf('"', 1) == value.length() - 1;
    }

    private boolean openQuote(int open) {
        int end = text.lineEnd(open);
        String rest = text.text().substring(open + 1, end).stripTrailing();
        String quoted = Quotes.around(rest);
        tell(open, 1, "this quote is never closed", "write " + line(open, end, quoted));
        text.replace(open, end, quoted);
        return true;
    }

    /** Returns where a quote opens that the line of its field does not close, above the line of an offset; or -1. */
    private int quoteLeftOpenAbove(int at) {
        int end = text.lineStart(at) - 1;
        while (end > 0) {
            int start = text.lineStart(end);
            KeyLine field = KeyLine.of(text.text(), start, end);
            if (field != null && field.hasValue()) {
                char first = text.text().charAt(field.valueStart());
                boolean closed = text.text().indexOf(first, field.valueStart() + 1) >= 0
                        && text.text().indexOf(first, field.valueStart() + 1) < end;
                return (first == '"' || first == '\'') && !closed ? field.valueStart() : -1;
            }
            end = start - 1;
        }
        return -1;
    }

    private boolean colon(int at, String problem) {
        if (!problem.contains("mapping values are not allowed")) {
            return false;
        }
        int start = text.lineStart(at);
        KeyLine field = KeyLine.of(text.text(), start, text.lineEnd(at));
        if (field != null && field.colon() < at) {
            return quoteValue(field, at, 1, "a second colon in one line: without quotes the text ends before it");
        }
        int above = lineAbove(start);
        if (above < 0) {
            return false;
        }
        if (missingSpace(above)) {
            return true;
        }
        KeyLine parent = KeyLine.of(text.text(), text.lineStart(above), text.lineEnd(above));
        if (parent == null) {
            int nameStart = KeyLine.afterDashes(text.text(), text.lineStart(above), text.lineEnd(above));
            String name = text.text().substring(nameStart, text.lineEnd(above)).strip();
            Matcher equals = EQUALS.matcher(name);
            Matcher words = NAME_AND_MORE.matcher(name);
            if (equals.matches()) {
                return instead(nameStart, name, "a field is written with a colon, not with '='", equals);
            }
            if (words.matches()) {
                return instead(nameStart, name, "missing colon after '" + words.group(1) + "'", words);
            }
            tell(nameStart, name.length(), "missing colon on this line", "write '" + name + ": ' and its value");
            text.replace(text.lineEnd(above), text.lineEnd(above), ":");
            return true;
        }
        if (field != null && NAME.matcher(field.key(text.text())).matches()) {
            return indent(start, text.lineStart(above));
        }
        String value =
                text.text().substring(parent.valueStart(), text.lineEnd(at)).stripTrailing();
        tell(at, 1, "a colon in a text over several lines", "put the whole text in quotes");
        text.replace(parent.valueStart(), text.lineEnd(at), Quotes.around(value));
        return true;
    }

    private boolean noColon(int context, String problem) {
        if (!problem.contains("could not find expected ':'")) {
            return false;
        }
        if (missingSpace(context)) {
            return true;
        }
        int start = text.lineStart(context);
        int end = text.lineEnd(context);
        String line = text.text().substring(start, end);
        Matcher equals = EQUALS.matcher(line.strip());
        if (equals.matches()) {
            return instead(context, line.strip(), "a field is written with a colon, not with '='", equals);
        }
        int above = lineAbove(start);
        KeyLine parent = above < 0 ? null : KeyLine.of(text.text(), text.lineStart(above), text.lineEnd(above));
        if (parent != null && parent.hasValue()) {
            String belongs = "if it belongs to '" + parent.key(text.text()) + "' above, start it with two spaces more";
            Matcher words = NAME_AND_MORE.matcher(line.strip());
            tell(
                    context,
                    line.strip().length(),
                    "this line has no colon",
                    words.matches()
                            ? belongs + "; if '" + words.group(1) + "' is a field, write " + words.group(1) + ": "
                                    + words.group(2)
                            : belongs);
            text.replace(start, start, "  ");
            return true;
        }
        tell(context, line.strip().length(), "missing colon on this line", "write a field as 'name: value'");
        blank(context);
        return true;
    }

    /** Tells how a line should be that has a name and a value with something else than a colon between them. */
    private boolean instead(int at, String line, String message, Matcher parts) {
        String right = parts.group(1) + ": " + parts.group(2);
        tell(at, parts.group(1).length(), message, "write " + right);
        text.replace(at, at + line.length(), right);
        return true;
    }

    private boolean missingSpace(int at) {
        int start = KeyLine.afterDashes(text.text(), text.lineStart(at), text.lineEnd(at));
        Matcher squeezed = NO_SPACE.matcher(text.text().substring(start, text.lineEnd(at)));
        if (!squeezed.matches()) {
            return false;
        }
        int colon = start + squeezed.end(1);
        String right = squeezed.group(1) + ": " + squeezed.group(2);
        tell(colon, 1, "missing space after this colon", "write " + right);
        text.replace(colon + 1, colon + 1, " ");
        return true;
    }

    private boolean sign(int at, String problem) {
        KeyLine field = KeyLine.of(text.text(), text.lineStart(at), text.lineEnd(at));
        if (field != null && field.hasValue()) {
            char first = text.text().charAt(field.valueStart());
            boolean reserved = "@`%&*!|>?-#,]}".indexOf(first) >= 0;
            if (reserved && text.text().charAt(field.valueStart()) == first && field.valueStart() <= at + 1) {
                return quoteValue(
                        field, field.valueStart(), 1, "a text that starts with '" + first + "' has to be in quotes");
            }
            if ((first == '"' || first == '\'') && problem.contains("expected <block end>")) {
                return quoteValue(field, at, 1, "there is more text after the closing quote");
            }
            if ((first == '[' || first == '{')
                    && problem.contains("expected <block end>")
                    && !problem.contains("']'")
                    && !problem.contains("'}'")) {
                return quoteValue(
                        field, field.valueStart(), 1, "a text that starts with '" + first + "' has to be in quotes");
            }
        }
        int start = KeyLine.afterDashes(text.text(), text.lineStart(at), text.lineEnd(at));
        if (start == at
                && at < text.text().length()
                && "@`%&*!".indexOf(text.text().charAt(at)) >= 0) {
            String value = text.text().substring(at, text.lineEnd(at)).stripTrailing();
            tell(
                    at,
                    1,
                    "a line cannot start with '" + text.text().charAt(at) + "'",
                    text.text().substring(text.lineStart(at), at).contains("-")
                            ? "put the text in quotes: " + Quotes.around(value)
                            : "write a field as 'name: value'");
            if (text.text().substring(text.lineStart(at), at).contains("-")) {
                text.replace(at, at + value.length(), Quotes.around(value));
            } else {
                blank(at);
            }
            return true;
        }
        return false;
    }

    private boolean bracket(int at, int context, String where, String problem) {
        if (problem.contains("found ']'") || problem.contains("found '}'")) {
            tell(at, 1, "this bracket closes nothing", "delete it, or put the text in quotes");
            text.replace(at, Math.min(text.text().length(), at + 1), "");
            return true;
        }
        if (!where.contains("flow")) {
            return false;
        }
        if (problem.contains("found ','")) {
            tell(at, 1, "there is nothing before this comma", "delete it");
            text.replace(at, at + 1, "");
            return true;
        }
        boolean oneLine = text.text().substring(Math.min(context, at), at).indexOf('\n') < 0;
        if (oneLine && at < text.text().length() && text.text().charAt(at) == ':') {
            int start = flowValueStart(context, at);
            int end = flowValueEnd(at);
            String value = text.text().substring(start, end);
            tell(
                    at,
                    1,
                    "a second colon in one value: without quotes the text ends before it",
                    "write " + Quotes.around(value));
            text.replace(start, end, Quotes.around(value));
            return true;
        }
        if (context < text.text().length()) {
            char open = text.text().charAt(context);
            String close = open == '{' ? "}" : "]";
            KeyLine field = KeyLine.of(text.text(), text.lineStart(context), text.lineEnd(context));
            if (field != null && field.valueStart() == context && text.text().startsWith("#", context + 1)) {
                return quoteValue(field, context, 1, "a text that starts with '" + open + "' has to be in quotes");
            }
            int end = field != null && field.valueEnd() > context ? field.valueEnd() : text.lineEnd(context);
            while (end > context && Character.isWhitespace(text.text().charAt(end - 1))) {
                end--;
            }
            tell(
                    context,
                    1,
                    "this bracket is never closed",
                    "write "
                            + text.text()
                                    .substring(text.lineStart(context), end)
                                    .strip() + close);
            text.replace(end, end, close);
            return true;
        }
        return false;
    }

    private int flowValueStart(int from, int at) {
        int start = at;
        while (start > from
                && !text.text().startsWith(": ", start - 1)
                && ",[{".indexOf(text.text().charAt(start - 1)) < 0) {
            start--;
        }
        while (start < at && text.text().charAt(start) == ' ') {
            start++;
        }
        return start;
    }

    private int flowValueEnd(int at) {
        int end = at;
        while (end < text.text().length() && ",]}\n".indexOf(text.text().charAt(end)) < 0) {
            end++;
        }
        while (end > at && text.text().charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    private boolean indentation(int at, String problem) {
        if (problem.contains("<document start>")) {
            return firstLine(at);
        }
        if (!problem.contains("expected <block end>")) {
            return false;
        }
        if (problem.contains("found '-'")) {
            tell(
                    at,
                    1,
                    "'-' starts an item of a list, and there is no list here",
                    "delete the '-', or write the list's name above it");
            text.replace(at, at + 1, "");
            while (at < text.text().length() && text.text().charAt(at) == ' ') {
                text.replace(at, at + 1, "");
            }
            return true;
        }
        if (at < text.text().length() && text.text().charAt(at) == ':') {
            tell(at, 1, "there is no name before this colon", "write the field's name before it");
            blank(at);
            return true;
        }
        int above = lineAbove(text.lineStart(at));
        return above >= 0 && indent(text.lineStart(at), text.lineStart(above));
    }

    /** Tells of a first line that does not start in the first column, or starts with a sign that fields do not have. */
    private boolean firstLine(int at) {
        int first = 0;
        while (first < at && text.line(first).isBlank()) {
            first = text.lineEnd(first) + 1;
        }
        int indent = indentOf(first);
        if (indent > 0) {
            tell(first, indent, "the first field starts in column " + (indent + 1), "start it in column 1");
            int end = at;
            for (int line = first; line < end; line = text.lineEnd(line) + 1) {
                int extra = Math.min(indent, indentOf(line));
                text.replace(line, line + extra, "");
                end -= extra;
            }
            return true;
        }
        if (text.line(first).startsWith("%")) {
            tell(first, text.line(first).length(), "a directive is not used here", "delete this line");
            blank(first);
            return true;
        }
        return false;
    }

    private boolean indent(int start, int like) {
        int wanted = indentOf(like);
        int has = indentOf(start);
        if (wanted == has) {
            return false;
        }
        tell(
                start + has,
                0,
                "this line starts in column " + (has + 1) + ", which fits no line above it",
                "start it in column " + (wanted + 1) + " like the line above");
        text.replace(start, start + has, " ".repeat(wanted));
        return true;
    }

    // ---- what they share

    private boolean quoteValue(KeyLine field, int at, int length, String message) {
        String value = field.value(text.text());
        String quoted = Quotes.around(unquoted(value));
        tell(at, length, message, "write " + line(field.valueStart(), field.valueEnd(), quoted));
        text.replace(field.valueStart(), field.valueEnd(), quoted);
        return true;
    }

    /** Takes away the quotes around a text that holds the same quotes inside. */
    private static String unquoted(String value) {
        char first = value.charAt(0);
        boolean around =
                value.length() > 1 && (first == '"' || first == '\'') && value.charAt(value.length() - 1) == first;
        return around ? value.substring(1, value.length() - 1) : value;
    }

    /** Returns a line as it should be: with something else from one offset to another. */
    private String line(int from, int to, String instead) {
        int start = KeyLine.afterDashes(text.text(), text.lineStart(from), text.lineEnd(from));
        return text.text().substring(Math.min(start, from), from)
                + instead
                + text.text().substring(to, text.lineEnd(to)).stripTrailing();
    }

    private int lineAbove(int start) {
        int end = start - 1;
        while (end >= 0) {
            int lineStart = text.lineStart(end);
            String line = text.text().substring(lineStart, end).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                return lineStart;
            }
            end = lineStart - 1;
        }
        return -1;
    }

    private int indentOf(int lineStart) {
        int at = lineStart;
        while (at < text.text().length() && text.text().charAt(at) == ' ') {
            at++;
        }
        return at - lineStart;
    }

    private void giveUp(int at, String message) {
        tell(at, 1, message, "if it is a text, put it in quotes; else " + LOOK);
        blank(at);
    }

    private void blank(int at) {
        int start = text.lineStart(at);
        int end = text.lineEnd(at);
        text.replace(start, end, " ".repeat(end - start));
    }

    private void tell(int at, int length, String message, String fix) {
        Span span = remarks.span(text.origin(at), length);
        reportedBefore = !reportedLines.add(span.line());
        if (!reportedBefore) {
            remarks.error(ReadRule.YAML_SYNTAX, span, message, fix);
        }
    }
}
