package org.vouch.reader.yaml;

/** Texts that start with a sign which means something in YAML. */
final class SignRepair {
    private final RepairedLines lines;
    private final RepairedText text;

    SignRepair(RepairedLines lines) {
        this.lines = lines;
        this.text = lines.text();
    }

    /** Fixes the fault if it is one of this kind; returns whether it is. */
    boolean sign(int at, String problem) {
        KeyLine field = KeyLine.of(text.text(), text.lineStart(at), text.lineEnd(at));
        if (field != null && field.hasValue()) {
            char first = text.text().charAt(field.valueStart());
            boolean reserved = "@`%&*!|>?-#,]}".indexOf(first) >= 0;
            if (reserved && text.text().charAt(field.valueStart()) == first && field.valueStart() <= at + 1) {
                return lines.quoteValue(
                        field, field.valueStart(), 1, "a text that starts with '" + first + "' has to be in quotes");
            }
            if ((first == '"' || first == '\'') && problem.contains("expected <block end>")) {
                return lines.quoteValue(field, at, 1, "there is more text after the closing quote");
            }
            if ((first == '[' || first == '{')
                    && problem.contains("expected <block end>")
                    && !problem.contains("']'")
                    && !problem.contains("'}'")) {
                return lines.quoteValue(
                        field, field.valueStart(), 1, "a text that starts with '" + first + "' has to be in quotes");
            }
        }
        int start = KeyLine.afterDashes(text.text(), text.lineStart(at), text.lineEnd(at));
        if (start == at
                && at < text.text().length()
                && "@`%&*!".indexOf(text.text().charAt(at)) >= 0) {
            String value = text.text().substring(at, text.lineEnd(at)).stripTrailing();
            lines.tell(
                    at,
                    1,
                    "a line cannot start with '" + text.text().charAt(at) + "'",
                    text.text().substring(text.lineStart(at), at).contains("-")
                            ? "put the text in quotes: " + Quotes.around(value)
                            : "write a field as 'name: value'");
            if (text.text().substring(text.lineStart(at), at).contains("-")) {
                text.replace(at, at + value.length(), Quotes.around(value));
            } else {
                lines.blank(at);
            }
            return true;
        }
        return false;
    }
}
