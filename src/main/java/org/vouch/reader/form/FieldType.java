package org.vouch.reader.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.InvisibleCharacters;
import org.vouch.model.text.Placed;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlValue;

/**
 * What a field wants as its value: how it is described to people and schemas, and how it is read.
 *
 * @param kind the kind of value
 * @param choices the words that are allowed, for a {@link Kind#CHOICE}; else empty
 * @param item what each item of a {@link Kind#LIST} or each value of a {@link Kind#NAMED} wants
 * @param form the fields of a {@link Kind#GROUP}
 * @param reading makes the value
 * @param <T> what it is read as
 */
public record FieldType<T>(
        Kind kind, List<String> choices, Optional<FieldType<?>> item, Optional<FieldSchema> form, Reading<T> reading) {
    /** Copies the choices in. */
    public FieldType {
        choices = List.copyOf(choices);
    }

    /** The kinds of values that the program's files have. */
    public enum Kind {
        /** A text of one line. */
        LINE("a text"),
        /** A text of any length. */
        TEXT("a text"),
        /** The name of a subject, in words. */
        TERM("one name"),
        /** A name of lower-case letters, digits and hyphens. */
        ID("an id"),
        /** The last step of an address. */
        SLUG("the last step of an address"),
        /** A day of the calendar. */
        DAY("a day"),
        /** A day of the calendar, or the word that says that nobody knows it. */
        DAY_OR_UNKNOWN("a day or 'unknown'"),
        /** A length of time in years, months, weeks or days; more than none. */
        DURATION("a length of time"),
        /** A number of days; none is a number, too. */
        DAYS("a number of days"),
        /** A whole number. */
        WHOLE("a whole number"),
        /** An amount of money. */
        MONEY("an amount"),
        /** A part of a hundred. */
        PERCENT("a percentage"),
        /** True or false. */
        TRUTH("true or false"),
        /** One word of a list. */
        CHOICE("one word of a list"),
        /** An address on this site. */
        ADDRESS("an address on this site"),
        /** An address on the web. */
        URL("an address on the web"),
        /** An address on this site or on the web. */
        LINK("an address"),
        /** A telephone number. */
        PHONE("a telephone number"),
        /** The name of a host on the web. */
        HOST("a host name"),
        /** A language tag. */
        LANGUAGE("a language tag"),
        /** A time zone. */
        ZONE("a time zone"),
        /** A currency. */
        CURRENCY("a currency"),
        /** A color. */
        COLOR("a color in quotes, as in \"#0a564f\","),
        /** A release of the program. */
        RELEASE("a release of Vouch"),
        /** A list of values of one type. */
        LIST("a list"),
        /** Fields of its own. */
        GROUP("a group of fields"),
        /** Values of one type, each under a name that the author chooses. */
        NAMED("a group of named values"),
        /** One of two things; the field's description says which one. */
        EITHER("a value");

        private final String phrase;

        Kind(String phrase) {
            this.phrase = phrase;
        }

        /** Returns how messages call it, with its article. */
        public String phrase() {
            return phrase;
        }
    }

    /** Makes a value of what is in the file, or tells why it cannot. */
    @FunctionalInterface
    public interface Reading<T> {
        /**
         * Returns the value, or null if there is none; then the remarks say why.
         *
         * @param value what is in the file; not empty
         * @param field the name of the field, for messages
         * @param remarks takes what there is to say
         */
        @Nullable
        T read(YamlValue value, String field, Diagnostics remarks);
    }

    /** Makes a value of characters, or tells why it cannot. */
    @FunctionalInterface
    public interface ScalarReading<T> {
        @Nullable
        T read(YamlValue.Scalar value, String field, Diagnostics remarks);
    }

    /** Returns a type whose values are written as characters; a list or a group there is an error. */
    public static <T> FieldType<T> scalar(Kind kind, ScalarReading<T> reading) {
        return new FieldType<>(kind, List.of(), Optional.empty(), Optional.empty(), (value, field, remarks) -> {
            if (value instanceof YamlValue.Scalar scalar) {
                return reading.read(scalar, field, remarks);
            }
            WrongKind.tell(kind, value, field, remarks);
            return null;
        });
    }

    /**
     * Returns a type that allows the words of an enum and nothing else.
     *
     * @param words the enum
     * @param word how a constant is written
     */
    public static <E extends Enum<E>> FieldType<E> choice(Class<E> words, Function<E, String> word) {
        Map<String, E> byWord = new LinkedHashMap<>();
        for (E each : words.getEnumConstants()) {
            byWord.put(word.apply(each), each);
        }
        List<String> allowed = List.copyOf(byWord.keySet());
        FieldType<E> type = scalar(Kind.CHOICE, (value, field, remarks) -> {
            E found = byWord.get(value.text());
            if (found == null) {
                Texts.unknown(
                        ReadRule.CHOICE_UNKNOWN,
                        value,
                        "'" + field + "' does not know '" + InvisibleCharacters.shown(value.text()) + "'",
                        allowed,
                        remarks);
            }
            return found;
        });
        return new FieldType<>(Kind.CHOICE, allowed, Optional.empty(), Optional.empty(), type.reading);
    }

    /** Returns a type for a list of items, each with its place; one item alone counts as a list of one. */
    public static <T> FieldType<List<Placed<T>>> list(FieldType<T> item) {
        return new FieldType<>(
                Kind.LIST,
                List.of(),
                Optional.of(item),
                Optional.empty(),
                (value, field, remarks) -> ListReading.read(item, value, field, remarks));
    }

    /** Returns a type for items by their names, in the order of the file. */
    public static <T> FieldType<Map<String, Placed<T>>> named(FieldType<T> item) {
        return new FieldType<>(
                Kind.NAMED,
                List.of(),
                Optional.of(item),
                Optional.empty(),
                (value, field, remarks) -> ListReading.named(item, value, field, remarks));
    }

    /**
     * Returns a type for a group of fields.
     *
     * @param form the fields
     * @param maker makes the value; null if it cannot, and then it says why in the remarks
     */
    public static <T> FieldType<T> group(FieldSchema form, Function<FieldValues, @Nullable T> maker) {
        return new FieldType<>(Kind.GROUP, List.of(), Optional.empty(), Optional.of(form), (value, field, remarks) -> {
            if (value instanceof YamlValue.Mapping mapping) {
                return maker.apply(FieldValues.of(form, mapping, mapping.offset(), remarks));
            }
            WrongKind.tell(Kind.GROUP, value, field, remarks);
            return null;
        });
    }
}
