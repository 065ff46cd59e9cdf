package org.vouch.reader.form;

import java.util.ArrayList;
import java.util.List;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.Quotes;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlValue.Entry;
import org.vouch.reader.yaml.YamlValue.Mapping;
import org.vouch.reader.yaml.YamlValue.Scalar;
import org.vouch.reader.yaml.YamlValue.Style;

/**
 * A value between braces that holds a comma, as in <code>{at_most: 10,000}</code>. YAML ends the value there and takes
 * the rest for a field without a value, so that ten thousand dollars become ten.
 */
final class CommaInValue {
    private CommaInValue() {}

    /** Returns the entries of a mapping, with such values whole again; a text is reported, a figure by its type. */
    static List<Entry> joined(Mapping mapping, FieldSchema form, Diagnostics remarks) {
        List<Entry> entries = mapping.entries();
        boolean whole = true;
        for (Entry entry : entries) {
            whole &= !(isRest(entry) && !form.places().containsKey(entry.name()));
        }
        return whole ? entries : join(entries, form, remarks);
    }

    private static boolean isRest(Entry entry) {
        return entry.value() instanceof Scalar value && value.length() == 0 && value.style() == Style.PLAIN;
    }

    private static List<Entry> join(List<Entry> entries, FieldSchema form, Diagnostics remarks) {
        String text = remarks.source().text();
        List<Entry> joined = new ArrayList<>();
        for (Entry entry : entries) {
            Entry last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null
                    || !isRest(entry)
                    || form.places().containsKey(entry.name())
                    || !(last.value() instanceof Scalar start)
                    || start.style() != Style.PLAIN
                    || !text.substring(
                                    start.offset() + start.length(), entry.key().offset())
                            .strip()
                            .equals(",")) {
                joined.add(entry);
                continue;
            }
            int end = entry.key().offset() + entry.key().length();
            String written = text.substring(start.offset(), end);
            Scalar value = new Scalar(written, Style.PLAIN, start.offset(), end - start.offset());
            joined.set(joined.size() - 1, new Entry(last.key(), value));
            if (!Character.isDigit(entry.name().charAt(0))) {
                remarks.error(
                        ReadRule.YAML_SYNTAX,
                        remarks.span(start.offset() + start.length(), 1),
                        "a comma in a text between braces: without quotes the text ends before it",
                        "write " + last.name() + ": " + Quotes.around(written));
            }
        }
        return joined;
    }
}
