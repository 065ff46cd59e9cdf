package org.vouch.reader.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells an editor's window what a form takes, as a JSON Schema: the same tables that the readers follow.
 *
 * <p>A schema knows less than a reader. It says nothing about days that the calendar lacks, ids that appear twice or
 * sources that are not listed; whatever it refuses, the reader remarks on, too.
 *
 * @see <a href="https://json-schema.org/draft/2020-12">JSON Schema, draft 2020-12</a>
 */
public final class FormSchema {
    private static final String ID = "^[a-z0-9]+(?:[-_.][a-z0-9]+)*$";
    private static final String SLUG =
            "^[^\\s./\\\\?#%&\\p{Lu}-](?:[^\\s./\\\\?#%&\\p{Lu}]*[^\\s./\\\\?#%&\\p{Lu}-])?$";
    private static final String YEAR = "(?:19|[2-9][0-9])[0-9]{2}";
    private static final String DAY = "^" + YEAR + "-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
            + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))$";
    private static final String DURATION = "^[1-9][0-9]{0,3} (?:days?|weeks?|months?|years?)$";
    private static final String DAYS = "^(?:0|[1-9][0-9]{0,3}) (?:days?|weeks?)$";
    private static final String PERCENT = "^(?:(?:0|[1-9][0-9]?)(?:\\.[0-9]{1,2})?|100(?:\\.0{1,2})?)%$";
    private static final String MONEY = "^(?:0|[1-9][0-9]{0,6})(?:\\.[0-9]{2})?$";
    private static final String PATH = "^/(?!/)(?!.*(?:\\.\\.|//|\\\\|\\s|[?#]))";
    private static final String ADDRESS = "^/(?!/)(?!.*(?:\\.\\.|//|\\\\|\\s))";
    private static final String URL = "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#]+(?:[/?#]\\S*)?$";
    private static final String LANGUAGE = "^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$";
    private static final String ZONE = "^(?:UTC|[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+)+)$";

    private FormSchema() {}

    /** Returns the schema of a file that is filled in by a form. */
    public static Map<String, Object> of(FieldSchema form) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", form.name());
        schema.putAll(group(form));
        return schema;
    }

    private static Map<String, Object> group(FieldSchema form) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Field<?> field : form.fields()) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("description", described(field));
            property.putAll(type(field.type()));
            properties.put(field.name(), property);
            if (field.required()) {
                required.add(field.name());
            }
        }
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("type", "object");
        group.put("additionalProperties", false);
        if (!required.isEmpty()) {
            group.put("required", required);
        }
        group.put("properties", properties);
        return group;
    }

    private static String described(Field<?> field) {
        return field.usual().isEmpty()
                ? field.description()
                : field.description() + " Without it: " + field.usual() + ".";
    }

    private static Map<String, Object> type(FieldType<?> type) {
        if (type.equals(PriceReading.TYPE)) {
            return price(type);
        }
        return switch (type.kind()) {
            // YAML takes 2024 for a number and true for a truth value, and the readers take both for the text.
            case LINE, TERM -> characters("^[^\\n]*\\S[^\\n]*$");
            case TEXT -> characters("\\S");
            case ID -> digitsOr(pattern(ID));
            case SLUG -> digitsOr(pattern(SLUG));
            case DAY -> pattern(DAY);
            case DAY_OR_UNKNOWN -> anyOf(pattern(DAY), ordered("const", Days.UNKNOWN));
            case DURATION -> pattern(DURATION);
            case DAYS -> pattern(DAYS);
            case WHOLE -> whole(type);
            case MONEY -> anyOf(amount(), pattern(MONEY));
            case PERCENT -> pattern(PERCENT);
            case TRUTH -> ordered("type", "boolean");
            case CHOICE -> ordered("enum", type.choices());
            case ADDRESS -> pattern(PATH);
            case URL -> pattern(type.equals(FieldTypes.BASE) ? URL.replace("\\S*", "[^\\s?#@]*") : URL);
            case LINK -> anyOf(pattern(ADDRESS), pattern(URL));
            // An unquoted 988 is a whole number to YAML, and the reader takes its digits.
            case PHONE -> digitsOr(pattern("[0-9]"));
            case HOST -> pattern("^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$");
            case LANGUAGE -> pattern(LANGUAGE);
            case ZONE -> pattern(ZONE);
            case CURRENCY -> pattern("^[A-Z]{3}$");
            case COLOR -> pattern("^#(?:[0-9a-fA-F]{3}){1,2}$");
            case RELEASE -> pattern("^=?(?:0|[1-9][0-9]{0,3})(?:\\.(?:0|[1-9][0-9]{0,3})){2}(?:-SNAPSHOT)?$");
            case LIST -> ordered("type", "array", "items", type(itemOf(type)));
            case NAMED -> ordered("type", "object", "additionalProperties", type(itemOf(type)));
            case GROUP -> group(formOf(type));
            case EITHER -> anyOf(type(itemOf(type)), group(formOf(type)));
        };
    }

    private static FieldType<?> itemOf(FieldType<?> type) {
        return type.item().orElseThrow(() -> new IllegalArgumentException("nothing is said of the items"));
    }

    private static FieldSchema formOf(FieldType<?> type) {
        return type.form().orElseThrow(() -> new IllegalArgumentException("nothing is said of the fields"));
    }

    private static Map<String, Object> price(FieldType<?> type) {
        Map<String, Object> price = group(formOf(type));
        price.put(
                "oneOf",
                List.of(
                        alone("exactly"),
                        ordered("required", List.of("from", "to"), "maxProperties", 2),
                        alone("at_least"),
                        alone("at_most")));
        return price;
    }

    private static Map<String, Object> alone(String field) {
        return ordered("required", List.of(field), "maxProperties", 1);
    }

    private static Map<String, Object> whole(FieldType<?> type) {
        if (!(type.reading() instanceof Amounts.Whole bounds)) {
            throw new IllegalArgumentException("nothing is said of the bounds");
        }
        return anyOf(integer(bounds), pattern("^(?:0|[1-9][0-9]{0,8})$"));
    }

    private static Map<String, Object> integer(Amounts.Whole bounds) {
        Map<String, Object> integer = ordered("type", "integer");
        integer.put("minimum", bounds.least());
        integer.put("maximum", bounds.most());
        return integer;
    }

    private static Map<String, Object> amount() {
        Map<String, Object> amount = ordered("type", "number");
        amount.put("minimum", 0);
        amount.put("exclusiveMaximum", 10_000_000);
        return amount;
    }

    private static Map<String, Object> characters(String pattern) {
        return ordered("type", List.of("string", "number", "boolean"), "pattern", pattern);
    }

    private static Map<String, Object> digitsOr(Map<String, Object> pattern) {
        return anyOf(pattern, ordered("type", "integer", "minimum", 0));
    }

    private static Map<String, Object> pattern(String pattern) {
        return ordered("type", "string", "pattern", pattern);
    }

    private static Map<String, Object> anyOf(Map<String, Object> one, Map<String, Object> other) {
        return ordered("anyOf", List.of(one, other));
    }

    private static Map<String, Object> ordered(String name, Object value) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        ordered.put(name, value);
        return ordered;
    }

    private static Map<String, Object> ordered(String name, Object value, String next, Object nextValue) {
        Map<String, Object> ordered = ordered(name, value);
        ordered.put(next, nextValue);
        return ordered;
    }
}
