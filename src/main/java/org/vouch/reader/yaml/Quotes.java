package org.vouch.reader.yaml;

/** Puts a text in quotes as YAML wants them. */
public final class Quotes {
    private Quotes() {}

    /** Returns a text, on one line, in the quotes that need the fewest changes to it. */
    public static String around(String text) {
        if (text.indexOf('\n') >= 0) {
            return '"' + escaped(text).replace("\n", "\\n") + '"';
        }
        if (text.indexOf('"') < 0 && text.indexOf('\\') < 0) {
            return '"' + text + '"';
        }
        if (text.indexOf('\'') < 0) {
            return '\'' + text + '\'';
        }
        return '"' + escaped(text) + '"';
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
