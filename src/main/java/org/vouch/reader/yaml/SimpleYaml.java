package org.vouch.reader.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.InvisibleCharacters;
import org.vouch.reader.yaml.YamlValue.Entry;
import org.vouch.reader.yaml.YamlValue.Mapping;
import org.vouch.reader.yaml.YamlValue.Scalar;
import org.vouch.reader.yaml.YamlValue.Sequence;
import org.vouch.reader.yaml.YamlValue.Style;

/**
 * Reads the plainest YAML by itself, because almost every file is of this kind and the whole grammar takes ten times as
 * long: lines of {@code key: words}, {@code key: "words"}, <code>key: [word, word]</code> and <code>
 * key: {name: word, name: word}</code>, and blocks of such lines, or of lines {@code - words}, below a key.
 *
 * <p>It knows only what it is sure of. At the first sign of anything else it gives up, and the whole grammar reads the
 * text from its start; so the two can never tell different things, and a test compares them.
 */
final class SimpleYaml {
    /** Names are compared one by one, which is quick only while they are few. */
    private static final int MOST = 1_000;

    /** The whole grammar has a bound for names, too, which is higher. */
    private static final int LONGEST_NAME = 200;

    private static final int DEEPEST = 10;

    private final String text;
    private final int to;
    private int at;

    /** How far the line at hand is indented, or -1 at the end of the text. */
    private int column;

    private SimpleYaml(String text, int from, int to) {
        this.text = text;
        this.at = from;
        this.to = to;
    }

    /**
     * Reads a stretch of a text.
     *
     * @param from at the start of a line
     * @return the fields, or null if the text needs the whole grammar
     */
    static @Nullable Mapping read(String text, int from, int to) {
        SimpleYaml yaml = new SimpleYaml(text, from, to);
        if (!yaml.nextLine() || yaml.column != 0) {
            return null;
        }
        Mapping fields = yaml.fields(0, 1);
        return fields == null || yaml.column >= 0 ? null : fields;
    }

    /**
     * Goes on from the start of a line to the first character of the next one that says something.
     *
     * @return false if there is a character on the way that the whole grammar has to judge
     */
    private boolean nextLine() {
        while (at < to) {
            int start = at;
            passBlanks();
            if (at == to) {
                break;
            }
            char c = text.charAt(at);
            if (c == '#') {
                if (!passComment()) {
                    return false;
                }
            } else if (c == '\n') {
                at++;
            } else {
                column = at - start;
                return true;
            }
        }
        column = -1;
        return true;
    }

    private boolean passComment() {
        int end = text.indexOf('\n', at);
        for (int i = at; i < (end < 0 ? to : Math.min(end, to)); i++) {
            if (!isShown(text.charAt(i))) {
                // An invisible character is reported wherever it is, and the whole reading tells it.
                return false;
            }
        }
        at = end < 0 ? to : Math.min(to, end + 1);
        return true;
    }

    /** Reads fields as long as lines are indented alike. */
    private @Nullable Mapping fields(int indent, int depth) {
        List<Entry> entries = new ArrayList<>(12);
        int start = at;
        do {
            Scalar name = name();
            if (name == null || entries.size() == MOST || isNamed(entries, name.text())) {
                return null;
            }
            YamlValue value = behindName(indent, depth);
            if (value == null || column > indent) {
                return null;
            }
            entries.add(new Entry(name, value));
        } while (column == indent);
        return new Mapping(entries, start, end() - start);
    }

    /** Returns where the line at hand starts to say something, or the end of the text. */
    private int end() {
        return column < 0 ? to : at;
    }

    /** Reads the value of a field and goes on to the next line. */
    private @Nullable YamlValue behindName(int indent, int depth) {
        if (at < to && text.charAt(at) != '\n') {
            at++;
            passBlanks();
            YamlValue value = at == to ? null : value(text.charAt(at));
            return value == null || !nextLine() ? null : value;
        }
        at = Math.min(to, at + 1);
        if (!nextLine() || depth == DEEPEST) {
            return null;
        }
        if (column >= indent && isItem()) {
            return items(column, depth + 1);
        }
        return column > indent ? fields(column, depth + 1) : null;
    }

    private boolean isItem() {
        return at + 2 < to && text.charAt(at) == '-' && text.charAt(at + 1) == ' ';
    }

    /** Reads lines that start with a hyphen as long as they are indented alike. */
    private @Nullable Sequence items(int indent, int depth) {
        List<YamlValue> items = new ArrayList<>(8);
        int start = at;
        do {
            int hyphen = at++;
            passBlanks();
            int inner = indent + at - hyphen;
            YamlValue item = at == to || depth == DEEPEST ? null : item(inner, depth);
            if (item == null || column > indent) {
                return null;
            }
            items.add(item);
        } while (column == indent && isItem());
        return new Sequence(items, start, end() - start);
    }

    private @Nullable YamlValue item(int inner, int depth) {
        int start = at;
        if (name() != null) {
            at = start;
            column = inner;
            return fields(inner, depth + 1);
        }
        at = start;
        YamlValue value = value(text.charAt(at));
        return value == null || !nextLine() ? null : value;
    }

    /** Reads a name and passes over the colon; a blank or the end of the line follows it. */
    private @Nullable Scalar name() {
        Scalar name = at < to && text.charAt(at) == '"' ? inQuotes('"') : plainName();
        int end = at;
        if (name == null
                || name.text().isBlank()
                || name.length() > LONGEST_NAME
                || end + 1 >= to
                || text.charAt(end) != ':'
                || (text.charAt(end + 1) != ' ' && text.charAt(end + 1) != '\n')) {
            return null;
        }
        at = end + 1;
        return name;
    }

    private @Nullable Scalar plainName() {
        int start = at;
        if (at >= to || !isLetter(text.charAt(at))) {
            return null;
        }
        while (at < to && (isInName(text.charAt(at)) || isBlankInName())) {
            at++;
        }
        return new Scalar(text.substring(start, at), Style.PLAIN, start, at - start);
    }

    private static boolean isInName(char c) {
        return isNameChar(c) || ".-/".indexOf(c) >= 0 || (c >= 0xC0 && isShown(c));
    }

    /** Returns whether one blank joins two words of a name here. */
    private boolean isBlankInName() {
        return text.charAt(at) == ' ' && at + 1 < to && isInName(text.charAt(at + 1));
    }

    private static boolean isNamed(List<Entry> fields, String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable YamlValue value(char first) {
        if (first == '"' || first == '\'') {
            return quoted(first);
        }
        if (first == '[') {
            return list();
        }
        if (first == '{') {
            return group();
        }
        return startsPlainly(first) ? plain() : null;
    }

    private @Nullable Scalar quoted(char quote) {
        Scalar quoted = inQuotes(quote);
        return quoted != null && lineEndsHere() ? quoted : null;
    }

    /**
     * Reads a quoted text. A quotation mark that is doubled stands for itself; nothing that may follow a text is read
     * after its first half.
     */
    private @Nullable Scalar inQuotes(char quote) {
        int start = at;
        int i = start + 1;
        for (; i < to && text.charAt(i) != quote; i++) {
            if (text.charAt(i) == '\\' || !isShown(text.charAt(i))) {
                return null;
            }
        }
        if (i >= to) {
            return null;
        }
        at = i + 1;
        return new Scalar(text.substring(start + 1, i), Style.QUOTED, start, i + 1 - start);
    }

    private @Nullable Scalar plain() {
        int start = at;
        int end = start;
        int i = start;
        for (; i < to && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            boolean endsField = c == ':' && (i + 1 >= to || text.charAt(i + 1) <= ' ');
            boolean startsComment = c == '#' && text.charAt(i - 1) == ' ';
            if (endsField || startsComment || !isShown(c)) {
                return null;
            }
            if (c != ' ') {
                end = i + 1;
            }
        }
        at = Math.min(to, i + 1);
        return new Scalar(text.substring(start, end), Style.PLAIN, start, end - start);
    }

    private @Nullable Sequence list() {
        int start = at++;
        List<YamlValue> items = new ArrayList<>(4);
        passBlanks();
        if (at < to && text.charAt(at) == ']') {
            int end = ++at;
            return lineEndsHere() ? new Sequence(items, start, end - start) : null;
        }
        while (true) {
            Scalar item = word();
            if (item == null) {
                return null;
            }
            items.add(item);
            char after = text.charAt(at++);
            if (after == ']') {
                int end = at;
                return lineEndsHere() ? new Sequence(items, start, end - start) : null;
            }
            if (after != ',' || !passLineEnd()) {
                return null;
            }
        }
    }

    /** Passes over the end of a line within brackets; the next has to be indented. */
    private boolean passLineEnd() {
        passBlanks();
        if (at == to || text.charAt(at) != '\n') {
            return true;
        }
        at++;
        return at < to && text.charAt(at) == ' ';
    }

    private @Nullable Mapping group() {
        int start = at++;
        List<Entry> fields = new ArrayList<>(4);
        while (true) {
            passBlanks();
            Scalar name = name();
            if (name == null || fields.size() == MOST || isNamed(fields, name.text()) || text.charAt(at) == '\n') {
                return null;
            }
            Scalar value = word();
            if (value == null) {
                return null;
            }
            fields.add(new Entry(name, value));
            char after = text.charAt(at++);
            if (after == '}') {
                int end = at;
                return lineEndsHere() ? new Mapping(fields, start, end - start) : null;
            }
            if (after != ',' || !passLineEnd()) {
                return null;
            }
        }
    }

    /** Reads a plain or quoted text between brackets or braces; something always follows it. */
    private @Nullable Scalar word() {
        passBlanks();
        int start = at;
        if (at < to && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            Scalar quoted = inQuotes(text.charAt(at));
            passBlanks();
            return at < to ? quoted : null;
        }
        if (at >= to || !startsPlainly(text.charAt(at))) {
            return null;
        }
        int end = at;
        for (; at < to && (isWordChar(text.charAt(at)) || isColonOfWord()); at++) {
            if (text.charAt(at) != ' ') {
                end = at + 1;
            }
        }
        return at < to ? new Scalar(text.substring(start, end), Style.PLAIN, start, end - start) : null;
    }

    /** Returns whether a colon is here that ends no name, as in an address. */
    private boolean isColonOfWord() {
        return text.charAt(at) == ':' && at + 1 < to && text.charAt(at + 1) == '/';
    }

    /** Passes over blanks and the end of the line, and returns whether there was nothing else. */
    private boolean lineEndsHere() {
        passBlanks();
        return at == to || text.charAt(at++) == '\n';
    }

    private void passBlanks() {
        while (at < to && text.charAt(at) == ' ') {
            at++;
        }
    }

    private static boolean startsPlainly(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || "/(<=$+".indexOf(c) >= 0 || (c >= 0xC0 && isShown(c));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isNameChar(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '_';
    }

    private static boolean isWordChar(char c) {
        return isNameChar(c) || "-./ ()|<>=+'&%$".indexOf(c) >= 0 || (c >= 0xC0 && isShown(c));
    }

    /** Returns whether a character is one that an editor shows, and a whole one. */
    private static boolean isShown(char c) {
        return (c >= ' ' && c < 0x7F) || (c >= 0xA0 && !Character.isSurrogate(c) && !InvisibleCharacters.isControl(c));
    }
}
