package org.vouch.reader.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colons that are missing or are part of a text, and the blank after them. */
final class ColonRepair {
    private static final Pattern NO_SPACE = Pattern.compile("([A-Za-z_][A-Za-z0-9_.-]*):(?!//)(\\S.*)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Pattern NAME_AND_MORE = Pattern.compile("([a-z][a-z_]*) +(\\S.*)");
    private static final Pattern EQUALS = Pattern.compile("([A-Za-z_][A-Za-z0-9_.-]*)\\s*=\\s*(.*)");

    private final RepairedLines lines;
    private final RepairedText text;

    ColonRepair(RepairedLines lines) {
        this.lines = lines;
        this.text = lines.text();
    }

    /** Fixes the fault if it is one of this kind; returns whether it is. */
    boolean colon(int at, String problem) {
        if (!problem.contains("mapping values are not allowed")) {
            return false;
        }
        int start = text.lineStart(at);
        KeyLine field = KeyLine.of(text.text(), start, text.lineEnd(at));
        if (field != null && field.colon() < at) {
            return lines.quoteValue(field, at, 1, "a second colon in one line: without quotes the text ends before it");
        }
        int above = lines.lineAbove(start);
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
            lines.tell(nameStart, name.length(), "missing colon on this line", "write '" + name + ": ' and its value");
            text.replace(text.lineEnd(above), text.lineEnd(above), ":");
            return true;
        }
        if (field != null && NAME.matcher(field.key(text.text())).matches()) {
            return lines.indent(start, text.lineStart(above));
        }
        String value =
                text.text().substring(parent.valueStart(), text.lineEnd(at)).stripTrailing();
        lines.tell(at, 1, "a colon in a text over several lines", "put the whole text in quotes");
        text.replace(parent.valueStart(), text.lineEnd(at), Quotes.around(value));
        return true;
    }

    /** Fixes the fault if it is one of this kind; returns whether it is. */
    boolean noColon(int context, String problem) {
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
        int above = lines.lineAbove(start);
        KeyLine parent = above < 0 ? null : KeyLine.of(text.text(), text.lineStart(above), text.lineEnd(above));
        if (parent != null && parent.hasValue()) {
            String belongs = "if it belongs to '" + parent.key(text.text()) + "' above, start it with two spaces more";
            Matcher words = NAME_AND_MORE.matcher(line.strip());
            lines.tell(
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
        lines.tell(context, line.strip().length(), "missing colon on this line", "write a field as 'name: value'");
        lines.blank(context);
        return true;
    }

    /** Tells how a line should be that has a name and a value with something else than a colon between them. */
    private boolean instead(int at, String line, String message, Matcher parts) {
        String right = parts.group(1) + ": " + parts.group(2);
        lines.tell(at, parts.group(1).length(), message, "write " + right);
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
        lines.tell(colon, 1, "missing space after this colon", "write " + right);
        text.replace(colon + 1, colon + 1, " ");
        return true;
    }
}
