package org.vouch.reader.form;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.InvisibleCharacters;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlValue.Scalar;

/**
 * Reads days of the calendar, written YYYY-MM-DD and in no other way. For every other way it says which day may have
 * been meant, and leaves the choice to the author.
 */
final class Days {
    /** What takes the place of a day that nobody knows. */
    static final String UNKNOWN = "unknown";

    /** How else people write that they do not know a day; only an author can say that nobody does. */
    private static final Set<String> LIKE_UNKNOWN = Set.of(
            "unknown",
            "not known",
            "unclear",
            "n/a",
            "na",
            "none",
            "no date",
            "undated",
            "n.d.",
            "nd",
            "?",
            "-",
            "tbd",
            "desconocido",
            "desconocida",
            "sin fecha");

    private Days() {}

    /** Reads a day, or the word that says that nobody knows it, which is empty. */
    @SuppressWarnings(
            "NullableOptional") // Nothing at all is for what cannot be read, and empty for a day that nobody knows.
    static @Nullable Optional<LocalDate> readOrUnknown(Scalar value, String field, Diagnostics remarks) {
        String text = value.text();
        if (text.equals(UNKNOWN)) {
            return Optional.empty();
        }
        if (LIKE_UNKNOWN.contains(text.strip().toLowerCase(Locale.ROOT))) {
            report(
                    value,
                    "'" + InvisibleCharacters.shown(text) + "' is not a day in the form YYYY-MM-DD",
                    "if the source names no day, write " + field + ": " + UNKNOWN,
                    remarks);
            return null;
        }
        LocalDate day = read(value, field, remarks);
        return day == null ? null : Optional.of(day);
    }

    /** Reads a day. */
    static @Nullable LocalDate read(Scalar value, String field, Diagnostics remarks) {
        String text = value.text();
        if (isoShaped(text)) {
            int year = number(text, 0, 4);
            int month = number(text, 5, 7);
            int day = number(text, 8, 10);
            if (year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month)) {
                return LocalDate.of(year, month, day);
            }
            return report(value, impossible(text, year, month, day), fixImpossible(year, month, day), remarks);
        }
        return report(
                value,
                "'" + InvisibleCharacters.shown(text) + "' is not a day in the form YYYY-MM-DD",
                DateSuggestion.fix(text, field),
                remarks);
    }

    static boolean isoShaped(String text) {
        if (text.length() != 10) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            boolean fits = (i == 4 || i == 7) ? c == '-' : c >= '0' && c <= '9';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static int lengthOf(int year, int month) {
        return YearMonth.of(year, month).lengthOfMonth();
    }

    private static @Nullable LocalDate report(Scalar value, String message, String fix, Diagnostics remarks) {
        remarks.error(ReadRule.DATE_INVALID, value, message, fix);
        return null;
    }

    private static String impossible(String text, int year, int month, int day) {
        if (year < 1900) {
            return "'" + text + "' is in the year " + year;
        }
        if (month < 1 || month > 12) {
            return "'" + text + "' is not in the calendar: there is no month " + month;
        }
        return "'" + text + "' is not in the calendar: " + DateSuggestion.name(month) + " " + year + " has "
                + lengthOf(year, month) + " days, so day " + day + " does not exist";
    }

    private static String fixImpossible(int year, int month, int day) {
        if (year >= 1900 && month > 12 && day >= 1 && day <= 12) {
            return "if day and month are swapped, write " + DateSuggestion.iso(year, day, month);
        }
        if (year >= 1900 && month >= 1 && month <= 12 && day > 0) {
            return "the last day of that month is " + DateSuggestion.iso(year, month, lengthOf(year, month));
        }
        return "write the day as YYYY-MM-DD, such as 2024-02-01";
    }
}
