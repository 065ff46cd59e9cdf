package org.vouch.reader.yaml;

import java.util.List;

/**
 * A value as it is in a YAML file, before anybody asks what kind it should have. A scalar is nothing but its
 * characters: {@code no}, {@code 12:30} and {@code 2024-02-30} are text until a field says what it wants.
 */
public sealed interface YamlValue {
    /** Returns where the value starts, in UTF-16 units from the start of the file's text. */
    int offset();

    /** Returns how long it is, in UTF-16 units. */
    int length();

    /** Returns what the value is, in a word for messages, with its article. */
    String kind();

    /** How a scalar is written. */
    enum Style {
        /** Without quotes. */
        PLAIN,
        /** In single or double quotes. */
        QUOTED,
        /** As a block below {@code |} or {@code >}. */
        BLOCK
    }

    /**
     * A text, a number, a day, or whatever its field makes of it.
     *
     * @param text its characters, with quotes, escapes and folded lines resolved
     * @param style how it is written
     */
    record Scalar(String text, Style style, int offset, int length) implements YamlValue {
        @Override
        public String kind() {
            return "a text";
        }

        /** Returns whether there is nothing at all. */
        public boolean empty() {
            return text.isBlank();
        }

        /** Returns whether this is YAML's word for nothing. */
        public boolean nothing() {
            return style == Style.PLAIN && (text.equals("~") || text.equalsIgnoreCase("null"));
        }
    }

    /**
     * A list.
     *
     * @param items in order
     */
    record Sequence(List<YamlValue> items, int offset, int length) implements YamlValue {
        /** Copies the items in. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /**
     * Keys with values, in the order of the file; no key appears twice.
     *
     * @param entries in order
     */
    record Mapping(List<Entry> entries, int offset, int length) implements YamlValue {
        /** Copies the entries in. */
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String kind() {
            return "a group of fields";
        }
    }

    /**
     * One key of a mapping.
     *
     * @param key its name
     * @param value what comes after it
     */
    record Entry(Scalar key, YamlValue value) {
        /** Returns the name. */
        public String name() {
            return key.text();
        }
    }
}
