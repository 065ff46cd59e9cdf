package org.vouch.reader.form;

import java.util.Optional;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.Quotes;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlValue;

/** Tells that a list, a group of fields or a text is where something else is wanted. */
public final class WrongKind {
    private WrongKind() {}

    /**
     * Reports a value of another kind than the field wants.
     *
     * @param wanted what the field wants
     * @param value what the file has
     * @param field the name of the field
     * @param remarks takes the error
     */
    public static void tell(FieldType.Kind wanted, YamlValue value, String field, Diagnostics remarks) {
        remarks.error(
                ReadRule.FIELD_TYPE,
                value,
                "'" + field + "' must be " + wanted.phrase() + ", not " + value.kind(),
                fix(wanted, value, field, remarks));
    }

    private static String fix(FieldType.Kind wanted, YamlValue value, String field, Diagnostics remarks) {
        String text = remarks.source().text();
        boolean onOneLine = remarks.span(value).length() == value.length();
        boolean wantsWords =
                wanted == FieldType.Kind.LINE || wanted == FieldType.Kind.TEXT || wanted == FieldType.Kind.TERM;
        if (wanted == FieldType.Kind.TERM
                && value instanceof YamlValue.Sequence list
                && list.items().size() > 1
                && list.items().get(0) instanceof YamlValue.Scalar first
                && isBehindName(text, value, field)) {
            return "write one of them, as in " + field + ": "
                    + text.substring(first.offset(), first.offset() + first.length());
        }
        if (wantsWords
                && value instanceof YamlValue.Sequence list
                && list.items().size() == 1
                && list.items().get(0) instanceof YamlValue.Scalar only) {
            String right = Quotes.around(only.text());
            return isBehindName(text, value, field) ? "write " + field + ": " + right : "write " + right;
        }
        Optional<String> named = wantsWords ? name(value) : Optional.empty();
        if (named.isPresent()) {
            String right = Quotes.around(named.get());
            return isBehindName(text, value, field) ? "write " + field + ": " + right : "write " + right;
        }
        if (wantsWords && onOneLine && value.length() > 0) {
            String written = text.substring(value.offset(), value.offset() + value.length());
            char first = written.charAt(0);
            if (first == '[' || first == '{') {
                return isBehindName(text, value, field)
                        ? "write " + field + ": " + Quotes.around(written)
                        : "put the text in quotes: " + Quotes.around(written);
            }
        }
        return switch (wanted) {
            case GROUP, NAMED -> "write its fields below it, each with two spaces more, as 'name: value'";
            default -> "write " + wanted.phrase() + " after the colon";
        };
    }

    /** Other programs write who somebody is with a name in a group of its own. */
    private static Optional<String> name(YamlValue value) {
        if (!(value instanceof YamlValue.Mapping group)) {
            return Optional.empty();
        }
        return group.entries().stream()
                .filter(entry -> entry.name().equals("name") || entry.name().equals("title"))
                .map(YamlValue.Entry::value)
                .filter(YamlValue.Scalar.class::isInstance)
                .map(only -> ((YamlValue.Scalar) only).text())
                .filter(words -> !words.isBlank())
                .findFirst();
    }

    /** Returns whether a value is the field's own, and not an item of its list. */
    private static boolean isBehindName(String text, YamlValue value, String field) {
        return text.substring(0, value.offset()).stripTrailing().endsWith(field + ":");
    }
}
