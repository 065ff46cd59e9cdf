package org.vouch.reader.form;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.NearestName;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlValue.Scalar;

/** Reads the codes of languages, time zones and currencies. */
final class Codes {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?");

    private Codes() {}

    /** Reads a language tag such as {@code en-US}. */
    static @Nullable String language(Scalar value, String field, Diagnostics remarks) {
        String text = value.text();
        if (LANGUAGE.matcher(text).matches()) {
            return text;
        }
        String right = Locale.forLanguageTag(text.strip().replace('_', '-')).toLanguageTag();
        remarks.error(
                ReadRule.CODE_UNKNOWN,
                value,
                "'" + text + "' is not a language tag",
                named(text)
                        .or(() -> Optional.of(right)
                                .filter(tag -> LANGUAGE.matcher(tag).matches() && !tag.equals("und")))
                        .map(tag -> "write " + field + ": " + tag)
                        .orElse("write a tag such as en-US or es"));
        return null;
    }

    /** Returns the tag of a language that is called by its name, in English or its own. */
    private static Optional<String> named(String text) {
        return Stream.of(Locale.getISOLanguages())
                .map(Locale::forLanguageTag)
                .filter(language -> text.strip().equalsIgnoreCase(language.getDisplayLanguage(Locale.ENGLISH))
                        || text.strip().equalsIgnoreCase(language.getDisplayLanguage(language)))
                .map(Locale::getLanguage)
                .findFirst();
    }

    /** Reads a time zone such as {@code America/New_York}. */
    static @Nullable ZoneId zone(Scalar value, String field, Diagnostics remarks) {
        String text = value.text();
        try {
            ZoneId zone = ZoneId.of(text);
            if (text.equals("UTC") || text.contains("/")) {
                return zone;
            }
        } catch (DateTimeException unknown) {
            // reported below
        }
        remarks.error(
                ReadRule.CODE_UNKNOWN,
                value,
                "'" + text + "' is not a time zone",
                nearestZone(text)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("write a zone with its city, such as America/New_York"));
        return null;
    }

    private static Optional<String> nearestZone(String text) {
        String american = switch (text.toUpperCase(Locale.ROOT)) {
            case "EST", "EDT", "ET", "EASTERN" -> "America/New_York";
            case "CST", "CDT", "CT", "CENTRAL" -> "America/Chicago";
            case "MST", "MDT", "MT", "MOUNTAIN" -> "America/Denver";
            case "PST", "PDT", "PT", "PACIFIC" -> "America/Los_Angeles";
            default -> "";
        };
        if (!american.isEmpty()) {
            return Optional.of(american);
        }
        String wanted = text.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        TreeSet<String> zones = new TreeSet<>(ZoneId.getAvailableZoneIds());
        zones.removeIf(zone -> !zone.contains("/") || zone.startsWith("Etc/") || zone.startsWith("SystemV/"));
        return zones.stream()
                .filter(zone -> zone.toLowerCase(Locale.ROOT).endsWith("/" + wanted))
                .findFirst()
                .or(() -> NearestName.to(wanted, zones));
    }

    /** Reads a currency that counts in hundredths, such as {@code USD}. */
    static @Nullable String currency(Scalar value, String field, Diagnostics remarks) {
        String text = value.text();
        if (isCurrency(text)) {
            return text;
        }
        String upper = text.strip().toUpperCase(Locale.ROOT);
        String meant = upper.equals("$") || upper.equals("US$") || upper.startsWith("DOLLAR") ? "USD" : upper;
        remarks.error(
                ReadRule.CODE_UNKNOWN,
                value,
                "'" + text + "' is not a currency that counts in hundredths",
                "write " + field + ": " + (isCurrency(meant) ? meant : "USD"));
        return null;
    }

    private static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits() == 2;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
