package org.vouch.reader.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.InvisibleCharacters;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlValue;
import org.vouch.reader.yaml.YamlValue.Scalar;

/** Reads whole numbers, amounts of money and percentages: exact, or not at all. */
public final class Amounts {
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern LOOSE_WHOLE = Pattern.compile("\\+?0*([0-9][0-9_, ]*)(?:\\.0+)?");
    private static final Pattern MONEY = Pattern.compile("(0|[1-9][0-9]{0,6})(?:\\.([0-9]{2}))?");
    private static final String LARGE_MONEY = "[1-9][0-9]{7,}(?:\\.[0-9]{2})?";
    private static final String FOREIGN_MONEY =
            "(?:[^\\p{ASCII}\\s]|[A-Z]{3}) ?[0-9][0-9.,]*|[0-9][0-9.,]* ?(?:[^\\p{ASCII}\\s]|[A-Z]{3})";
    private static final Pattern LOOSE_MONEY = Pattern.compile(
            "(?i)(?:US)?\\$? ?\\+?0*([0-9]{1,3}(?:[,_' ][0-9]{3})+|[0-9]+)(?:\\.([0-9]{0,2}))? ?(k)?(?: ?(?:\\$|dollars?|USD))?");
    private static final Pattern PERCENT = Pattern.compile("(0|[1-9][0-9]{0,2})(?:\\.([0-9]{1,2}))?%");
    private static final Pattern LOOSE_PERCENT =
            Pattern.compile("\\+?0*([0-9]{1,3}(?:\\.[0-9]{1,2})?) ?(?:%|percent|per cent)");
    private static final Pattern BARE = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,4})?");

    private Amounts() {}

    /** Returns the type of whole numbers between two bounds, both included. */
    public static FieldType<Integer> whole(int least, int most) {
        return new FieldType<>(
                FieldType.Kind.WHOLE, List.of(), Optional.empty(), Optional.empty(), new Whole(least, most));
    }

    /**
     * Reads whole numbers.
     *
     * @param least the first that is taken
     * @param most the last that is taken
     */
    record Whole(int least, int most) implements FieldType.Reading<Integer> {
        @Override
        public @Nullable Integer read(YamlValue value, String field, Diagnostics remarks) {
            if (!(value instanceof Scalar scalar)) {
                WrongKind.tell(FieldType.Kind.WHOLE, value, field, remarks);
                return null;
            }
            String text = scalar.text();
            if (!WHOLE.matcher(text).matches()) {
                Matcher loose = LOOSE_WHOLE.matcher(text);
                String digits = loose.matches() ? loose.group(1).replaceAll("[_, ]", "") : "";
                tell(
                        ReadRule.NUMBER_INVALID,
                        scalar,
                        "'" + text + "' is not a whole number in digits",
                        digits.isEmpty()
                                ? "write a number from " + least + " to " + most
                                : "write " + field + ": " + digits,
                        remarks);
                return null;
            }
            int number = Integer.parseInt(text);
            if (number < least || number > most) {
                tell(
                        ReadRule.NUMBER_INVALID,
                        scalar,
                        "'" + field + "' is from " + least + " to " + most + ", and " + text + " is not",
                        "write a number from " + least + " to " + most,
                        remarks);
                return null;
            }
            return number;
        }
    }

    /** Reads an amount as whole cents. */
    static @Nullable Long money(Scalar value, String field, Diagnostics remarks) {
        String text = value.text();
        Matcher exact = MONEY.matcher(text);
        if (exact.matches()) {
            String cents = exact.group(2);
            return Long.parseLong(exact.group(1)) * 100 + (cents == null ? 0 : Long.parseLong(cents));
        }
        if (text.startsWith("-") || text.startsWith("\u2212")) {
            tell(
                    ReadRule.MONEY_INVALID,
                    value,
                    "an amount is never negative",
                    "write it without the sign, or leave it out",
                    remarks);
            return null;
        }
        if (text.matches(LARGE_MONEY)) {
            tell(
                    ReadRule.MONEY_INVALID,
                    value,
                    "an amount is below ten million, and " + text + " is not",
                    "look whether a digit slipped in",
                    remarks);
            return null;
        }
        Matcher loose = LOOSE_MONEY.matcher(text);
        if (!loose.matches() && text.matches(FOREIGN_MONEY)) {
            tell(
                    ReadRule.MONEY_INVALID,
                    value,
                    "'" + InvisibleCharacters.shown(text)
                            + "' names a currency, and every amount of a table is in the table's own",
                    "write digits alone if it is that 'currency'; else put it into a table of its own",
                    remarks);
            return null;
        }
        tell(
                ReadRule.MONEY_INVALID,
                value,
                "'" + InvisibleCharacters.shown(text)
                        + "' is not an amount in digits, with two digits after a point for cents",
                loose.matches()
                        ? "write " + field + ": " + figure(loose)
                        : "write dollars in digits, such as 10000 or 1234.56",
                remarks);
        return null;
    }

    /** Returns whether a text is an amount as it is written here. */
    static boolean isMoney(String text) {
        return MONEY.matcher(text).matches();
    }

    private static String figure(Matcher loose) {
        BigDecimal amount = new BigDecimal(loose.group(1).replaceAll("[,_' ]", ""));
        String cents = loose.group(2);
        if (cents != null && !cents.isEmpty()) {
            amount = amount.add(new BigDecimal("0." + cents));
        }
        if (loose.group(3) != null) {
            amount = amount.multiply(BigDecimal.valueOf(1000));
        }
        boolean round = amount.stripTrailingZeros().scale() <= 0;
        return amount.setScale(round ? 0 : 2, java.math.RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** Reads a percentage as basis points; 20% is 2,000. */
    static @Nullable Integer percent(Scalar value, String field, Diagnostics remarks) {
        String text = value.text();
        Matcher exact = PERCENT.matcher(text);
        if (exact.matches()) {
            String part = exact.group(2) == null ? "00" : (exact.group(2) + "0").substring(0, 2);
            int points = Integer.parseInt(exact.group(1)) * 100 + Integer.parseInt(part);
            if (points <= 10_000) {
                return points;
            }
            tell(
                    ReadRule.PERCENT_INVALID,
                    value,
                    "'" + field + "' is more than 100%",
                    "write a percentage from 0% to 100%",
                    remarks);
            return null;
        }
        Matcher loose = LOOSE_PERCENT.matcher(text);
        if (loose.matches()) {
            tell(
                    ReadRule.PERCENT_INVALID,
                    value,
                    "'" + text + "' is not a percentage in digits followed by '%'",
                    "write " + field + ": " + loose.group(1) + "%",
                    remarks);
            return null;
        }
        tell(
                ReadRule.PERCENT_INVALID,
                value,
                BARE.matcher(text).matches() ? "missing '%' after " + text : "'" + text + "' is not a percentage",
                BARE.matcher(text).matches() ? bareFix(text, field) : "write a percentage such as 20% or 33.33%",
                remarks);
        return null;
    }

    private static String bareFix(String text, String field) {
        BigDecimal number = new BigDecimal(text);
        String hundredfold = number.movePointRight(2).stripTrailingZeros().toPlainString();
        return number.compareTo(BigDecimal.ONE) < 0 && number.signum() > 0
                ? "write " + field + ": " + hundredfold + "%, if " + hundredfold + " of a hundred are meant"
                : "write " + field + ": " + text + "%";
    }

    private static void tell(ReadRule rule, Scalar value, String message, String fix, Diagnostics remarks) {
        remarks.error(rule, value, message, fix);
    }
}
