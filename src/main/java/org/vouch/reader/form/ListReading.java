package org.vouch.reader.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.Placed;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlValue;

/** Reads lists and named values, item by item. */
final class ListReading {
    private ListReading() {}

    static <T> @Nullable List<Placed<T>> read(FieldType<T> item, YamlValue value, String field, Diagnostics remarks) {
        if (!(value instanceof YamlValue.Sequence sequence)) {
            String written = written(value, remarks);
            String names = String.join(
                    ", ",
                    Arrays.stream(written.split("[,;]", -1))
                            .map(ListReading::bare)
                            .filter(name -> !name.isEmpty())
                            .toList());
            remarks.error(
                    ReadRule.FIELD_TYPE,
                    value,
                    "'" + field + "' must be a list, not " + value.kind(),
                    written.isEmpty() || item.kind() == FieldType.Kind.GROUP
                            ? "start each item with '- ', or put the list in '[' and ']'"
                            : "write " + field + ": [" + names + "]");
            return null;
        }
        List<Placed<T>> items = new ArrayList<>(sequence.items().size());
        for (YamlValue each : sequence.items()) {
            if (each instanceof YamlValue.Scalar scalar && (scalar.empty() || scalar.nothing())) {
                remarks.error(
                        ReadRule.FIELD_EMPTY,
                        each,
                        "an item of '" + field + "' has no value",
                        "write it, or delete the item");
                continue;
            }
            T read = item.reading().read(each, field, remarks);
            if (read != null) {
                items.add(new Placed<>(read, remarks.span(each)));
            }
        }
        return items;
    }

    /** Returns an item without a bracket that closes or opens nothing. */
    private static String bare(String item) {
        String name = item.strip();
        boolean inBrackets = name.startsWith("[") == name.endsWith("]");
        return inBrackets ? name : name.replaceAll("^\\[\\s*|\\s*\\]$", "");
    }

    /** Returns a text of one line as it is in the file, without quotes around all of it; else an empty text. */
    private static String written(YamlValue value, Diagnostics remarks) {
        if (remarks.span(value).length() != value.length() || !(value instanceof YamlValue.Scalar scalar)) {
            return "";
        }
        String whole = remarks.source().text().substring(value.offset(), value.offset() + value.length());
        boolean inQuotes = whole.startsWith("\"") || whole.startsWith("'");
        boolean plain = scalar.text().chars().noneMatch(c -> "[]{}:#\"'&*!|>%@`".indexOf(c) >= 0);
        return inQuotes && plain ? scalar.text() : whole;
    }

    static <T> @Nullable Map<String, Placed<T>> named(
            FieldType<T> item, YamlValue value, String field, Diagnostics remarks) {
        if (!(value instanceof YamlValue.Mapping mapping)) {
            WrongKind.tell(FieldType.Kind.NAMED, value, field, remarks);
            return null;
        }
        Map<String, Placed<T>> byName = new LinkedHashMap<>();
        for (YamlValue.Entry entry : mapping.entries()) {
            if (entry.value() instanceof YamlValue.Scalar scalar && (scalar.empty() || scalar.nothing())) {
                remarks.error(
                        ReadRule.FIELD_EMPTY,
                        remarks.span(entry.key()),
                        "'" + entry.name() + "' has no value",
                        "write " + item.kind().phrase() + " after the colon, or delete the line");
                continue;
            }
            T read = item.reading().read(entry.value(), entry.name(), remarks);
            if (read != null) {
                byName.put(entry.name(), new Placed<>(read, remarks.span(entry.key())));
            }
        }
        return byName;
    }
}
