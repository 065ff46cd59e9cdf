package org.vouch.reader.form;

import java.time.Period;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.Counted;
import org.vouch.model.text.InvisibleCharacters;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlValue.Scalar;

/** Reads lengths of time: a number, a space, and its unit. */
final class Durations {
    private static final Pattern EXACT = Pattern.compile("(0|[1-9][0-9]{0,3}) (days?|weeks?|months?|years?)");
    private static final Pattern LOOSE = Pattern.compile(
            "(?i)\\+?0*([0-9]{1,4})[ _-]*(d|days?|w|wks?|weeks?|m|mos?|mths?|months?|y|yrs?|years?)\\.?");
    private static final Pattern ISO = Pattern.compile("P([0-9]{1,4})([DWMY])");
    private static final Pattern BARE = Pattern.compile("[0-9]{1,4}");

    private Durations() {}

    /** Reads a length of time that is more than none. */
    static @Nullable Period read(Scalar value, String field, Diagnostics remarks) {
        Matcher exact = EXACT.matcher(value.text());
        if (!exact.matches()) {
            return report(value, field, false, remarks);
        }
        int number = Integer.parseInt(exact.group(1));
        if (number == 0) {
            remarks.error(
                    ReadRule.DURATION_INVALID,
                    value,
                    "'" + field + "' has to be longer than nothing",
                    "write a length of time such as 12 months");
            return null;
        }
        return switch (exact.group(2).charAt(0)) {
            case 'd' -> Period.ofDays(number);
            case 'w' -> Period.ofWeeks(number);
            case 'm' -> Period.ofMonths(number);
            default -> Period.ofYears(number);
        };
    }

    /** Reads a number of days. */
    static @Nullable Integer days(Scalar value, String field, Diagnostics remarks) {
        Matcher exact = EXACT.matcher(value.text());
        if (!exact.matches()) {
            report(value, field, true, remarks);
            return null;
        }
        int number = Integer.parseInt(exact.group(1));
        return switch (exact.group(2).charAt(0)) {
            case 'd' -> number;
            case 'w' -> 7 * number;
            default -> {
                int about = number * (exact.group(2).charAt(0) == 'm' ? 30 : 365);
                remarks.error(
                        ReadRule.DURATION_INVALID,
                        value,
                        "'" + field + "' is counted in days or weeks, because months differ in length",
                        "write " + field + ": " + about + " days");
                yield null;
            }
        };
    }

    private static @Nullable Period report(Scalar value, String field, boolean inDays, Diagnostics remarks) {
        String text = value.text();
        Matcher loose = LOOSE.matcher(text);
        Matcher iso = ISO.matcher(text);
        String message = "'" + InvisibleCharacters.shown(text) + "' is not a length of time";
        String fix = "write a number and its unit, such as 12 months or 45 days";
        if (BARE.matcher(text).matches()) {
            message = "missing unit after " + text;
            int number = Integer.parseInt(text);
            fix = inDays
                    ? "write " + phrase(number, 'd') + " or " + phrase(number, 'w')
                    : "write " + phrase(number, 'd') + ", " + phrase(number, 'w') + ", " + phrase(number, 'm') + " or "
                            + phrase(number, 'y');
        } else if (loose.matches()) {
            fix = "write " + field + ": "
                    + phrase(
                            Integer.parseInt(loose.group(1)),
                            loose.group(2).toLowerCase(Locale.ROOT).charAt(0));
        } else if (iso.matches()) {
            fix = "write " + field + ": "
                    + phrase(
                            Integer.parseInt(iso.group(1)),
                            iso.group(2).toLowerCase(Locale.ROOT).charAt(0));
        }
        remarks.error(ReadRule.DURATION_INVALID, value, message, fix);
        return null;
    }

    private static String phrase(int number, char unit) {
        String name = switch (unit) {
            case 'd' -> "day";
            case 'w' -> "week";
            case 'm' -> "month";
            default -> "year";
        };
        return Counted.of(number, name);
    }
}
