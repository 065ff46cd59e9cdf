package org.vouch.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouch.read.YamlValue.Entry;
import org.vouch.read.YamlValue.Mapping;
import org.vouch.read.YamlValue.Scalar;
import org.vouch.read.YamlValue.Sequence;
import org.vouch.read.YamlValue.Style;
import org.vouch.text.Unseen;

/**
 * Reads the plainest YAML by itself, because almost every page's front matter and every reviewer's file is of this kind
 * and the whole grammar takes ten times as long: lines of {@code key: words}, {@code key: "words"}, <code>
 * key: [word, word]</code> and <code>key: {name: word, name: word}</code>.
 *
 * <p>It knows only what it is sure of. At the first sign of anything else it gives up, and the whole grammar reads the
 * text from its start; so the two can never tell different things, and a test compares them.
 */
final class SimpleYaml {
    /** Names are compared one by one, which is quick only while they are few. */
    private static final int MOST = 1_000;

    private final String text;
    private final int to;
    private final List<Entry> entries = new ArrayList<>(12);
    private int at;

    private SimpleYaml(String text, int from, int to) {
        this.text = text;
        this.at = from;
        this.to = to;
    }

    /**
     * Reads a stretch of a text.
     *
     * @return the fields, or null if the text needs the whole grammar
     */
    static @Nullable Mapping read(String text, int from, int to) {
        SimpleYaml yaml = new SimpleYaml(text, from, to);
        while (yaml.at < to) {
            char c = text.charAt(yaml.at);
            if (c == '\n') {
                yaml.at++;
            } else if (c == '#') {
                yaml.passComment();
            } else if (!yaml.field()) {
                return null;
            }
        }
        if (yaml.entries.isEmpty()) {
            return null;
        }
        int start = yaml.entries.get(0).key().offset();
        return new Mapping(yaml.entries, start, to - start);
    }

    private void passComment() {
        int end = text.indexOf('\n', at);
        for (int i = at; i < (end < 0 ? to : end); i++) {
            if (!isShown(text.charAt(i))) {
                // An invisible character is told wherever it stands, and the whole reading tells it.
                entries.clear();
                at = to;
                return;
            }
        }
        at = end < 0 ? to : Math.min(to, end + 1);
    }

    private boolean field() {
        Scalar name = name();
        if (name == null || entries.size() == MOST || isNamed(entries, name.text())) {
            return false;
        }
        passBlanks();
        YamlValue value = at == to ? null : value(text.charAt(at));
        if (value == null) {
            return false;
        }
        entries.add(new Entry(name, value));
        return true;
    }

    /** Reads a name and passes over the colon and one blank behind it; something always follows them. */
    private @Nullable Scalar name() {
        int start = at;
        if (at >= to || !isLetter(text.charAt(at))) {
            return null;
        }
        while (at < to && (isNameChar(text.charAt(at)) || text.charAt(at) == '.' || text.charAt(at) == '-')) {
            at++;
        }
        int end = at;
        if (end + 2 >= to || text.charAt(end) != ':' || text.charAt(end + 1) != ' ') {
            return null;
        }
        at = end + 2;
        return new Scalar(text.substring(start, end), Style.PLAIN, start, end - start);
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
        if (first == '"') {
            return quoted();
        }
        if (first == '[') {
            return list();
        }
        if (first == '{') {
            return group();
        }
        return startsPlainly(first) ? plain() : null;
    }

    private @Nullable Scalar quoted() {
        int start = at;
        int i = start + 1;
        for (; i < to && text.charAt(i) != '"'; i++) {
            if (text.charAt(i) == '\\' || !isShown(text.charAt(i))) {
                return null;
            }
        }
        if (i >= to) {
            return null;
        }
        at = i + 1;
        return lineEndsHere() ? new Scalar(text.substring(start + 1, i), Style.QUOTED, start, i + 1 - start) : null;
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
            if (after != ',') {
                return null;
            }
        }
    }

    private @Nullable Mapping group() {
        int start = at++;
        List<Entry> fields = new ArrayList<>(4);
        while (true) {
            passBlanks();
            Scalar name = name();
            if (name == null || fields.size() == MOST || isNamed(fields, name.text())) {
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
            if (after != ',') {
                return null;
            }
        }
    }

    /** Reads a plain text between brackets or braces; something always follows it. */
    private @Nullable Scalar word() {
        passBlanks();
        int start = at;
        if (at >= to || !startsPlainly(text.charAt(at))) {
            return null;
        }
        int end = at;
        for (; at < to && isWordChar(text.charAt(at)); at++) {
            if (text.charAt(at) != ' ') {
                end = at + 1;
            }
        }
        return at < to ? new Scalar(text.substring(start, end), Style.PLAIN, start, end - start) : null;
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
        return isLetter(c) || (c >= '0' && c <= '9') || c == '/' || (c >= 0xC0 && isShown(c));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isNameChar(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '_';
    }

    private static boolean isWordChar(char c) {
        return isNameChar(c) || c == '-' || c == '.' || c == '/' || c == ' ' || (c >= 0xC0 && isShown(c));
    }

    /** Returns whether a character is one that an editor shows, and a whole one. */
    private static boolean isShown(char c) {
        return (c >= ' ' && c < 0x7F) || (c >= 0xA0 && !Character.isSurrogate(c) && !Unseen.isControl(c));
    }
}
