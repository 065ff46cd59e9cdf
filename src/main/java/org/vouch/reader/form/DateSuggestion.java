package org.vouch.reader.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses which day somebody meant who did not write YYYY-MM-DD. A guess is proposed, never taken. */
final class DateSuggestion {
    private static final Pattern TRIPLE =
            Pattern.compile("([0-9]{1,4})([-/.\u2010-\u2015\u2212 ])([0-9]{1,2})\\2([0-9]{1,4})");
    private static final Pattern WITH_TIME = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]\\s*[0-9]{1,2}:.*");
    private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}+)\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th|\\.)? (?:de |of )?(\\p{L}+)\\.?,? (?:de )?([0-9]{4})");
    private static final Pattern NO_DAY = Pattern.compile("[0-9]{4}(?:-[0-9]{2})?");
    private static final Map<String, Integer> MONTHS = months();

    private DateSuggestion() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (Month month : Month.values()) {
            for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.forLanguageTag("es")}) {
                String full = month.getDisplayName(TextStyle.FULL, locale).toLowerCase(Locale.ROOT);
                months.put(full, month.getValue());
                months.put(full.substring(0, 3), month.getValue());
            }
        }
        months.put("sept", 9);
        return months;
    }

    /** Returns how to fix what was written. */
    static String fix(String text, String field) {
        String seen = text.replaceAll("[\\p{Cf}\\p{Z}\\p{Cc}]", "");
        if (Days.isoShaped(seen)) {
            return "write " + field + ": " + seen;
        }
        Matcher time = WITH_TIME.matcher(text);
        if (time.matches()) {
            return "leave the time out: " + field + ": " + time.group(1);
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return written(iso(group(compact, 1), group(compact, 2), group(compact, 3)), field);
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return written(iso(group(monthFirst, 3), month(monthFirst.group(1)), group(monthFirst, 2)), field);
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return written(iso(group(dayFirst, 3), month(dayFirst.group(2)), group(dayFirst, 1)), field);
        }
        Matcher triple = TRIPLE.matcher(text);
        if (triple.matches()) {
            return fixTriple(triple, field);
        }
        if (NO_DAY.matcher(text).matches()) {
            return "write the day, too: " + field + ": " + text + (text.length() == 4 ? "-MM-DD" : "-DD");
        }
        return "write the day as YYYY-MM-DD, such as 2024-02-01";
    }

    /** Tells which days three numbers may mean; where they may mean two, both are reported and none is chosen. */
    private static String fixTriple(Matcher triple, String field) {
        int first = group(triple, 1);
        int second = group(triple, 3);
        int third = group(triple, 4);
        if (triple.group(1).length() > 2) {
            return written(iso(first, second, third), field);
        }
        if (triple.group(2).equals("-")
                && triple.group(4).length() <= 2
                && !iso(2000 + first, second, third).isEmpty()) {
            return "write the year with four digits: " + iso(2000 + first, second, third) + " if it comes first here";
        }
        int year = triple.group(4).length() <= 2 ? 2000 + third : third;
        String monthFirst = iso(year, first, second);
        String dayFirst = iso(year, second, first);
        if (first == second || dayFirst.isEmpty()) {
            return written(monthFirst, field);
        }
        if (monthFirst.isEmpty()) {
            return written(dayFirst, field);
        }
        return "write " + monthFirst + " if " + name(first) + " " + second + " is meant, or " + dayFirst + " if "
                + name(second) + " " + first + " is meant";
    }

    private static String written(String iso, String field) {
        return iso.isEmpty() ? "write the day as YYYY-MM-DD, such as 2024-02-01" : "write " + field + ": " + iso;
    }

    private static int group(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int month(String name) {
        return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    /** Returns a day as it is written here, or an empty text if there is no such day. */
    static String iso(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).toString();
        } catch (DateTimeException none) {
            return "";
        }
    }

    static String name(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
