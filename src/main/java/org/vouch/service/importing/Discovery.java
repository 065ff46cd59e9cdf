package org.vouch.service.importing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the fields of an export that look like those of a reviewer and of the day of a review. There is no standard for
 * either, so what is found is a proposal.
 */
final class Discovery {
    /** The forms in which days are written, in the order in which they are tried. */
    static final List<String> FORMATS = List.of("yyyyMMdd", "yyyy-MM-dd", "yyyy/MM/dd", "MMMM d, yyyy", "d MMMM yyyy");

    private static final Pattern REVIEWING =
            Pattern.compile("review|medic|verif|clinic|expert|fact.?check", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY = Pattern.compile("date|day|_on$|_at$|last", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");

    private Discovery() {}

    /**
     * A field that may name reviewers.
     *
     * @param key its name
     * @param kind what its values are
     * @param pages on how many pages it is
     */
    record Naming(String key, ReviewerKind kind, int pages) {}

    /**
     * A field that may hold days of reviews.
     *
     * @param key its name
     * @param format how its days are written
     * @param pages on how many pages it is
     */
    record Dating(String key, String format, int pages) {}

    /** Returns the fields that may name reviewers, the most used first. */
    static List<Naming> reviewers(ExportIndex index) {
        List<Naming> found = new ArrayList<>();
        index.fields().forEach((key, use) -> {
            boolean looks = !key.startsWith("_")
                    && REVIEWING.matcher(key).find()
                    && !DAY.matcher(key).find();
            if (looks && !use.isWordy() && !isAnswer(use)) {
                found.add(new Naming(key, kind(index, key, use), use.count()));
            }
        });
        found.sort(Comparator.comparingInt(Naming::pages).reversed());
        return found;
    }

    /** A field that holds yes or no names nobody. */
    private static boolean isAnswer(FieldUse use) {
        return use.values().keySet().stream()
                .allMatch(value -> value.matches("(?i)[01]|yes|no|true|false|on|off")
                        || dayIn(value).isPresent());
    }

    private static ReviewerKind kind(ExportIndex index, String key, FieldUse use) {
        Optional<String> said = index.kindOf(key);
        if (said.isPresent() && said.get().equals("user")) {
            return ReviewerKind.USER;
        }
        boolean numbers = use.values().keySet().stream()
                .allMatch(value -> NUMBER.matcher(value).matches());
        if (!numbers) {
            return ReviewerKind.NAME;
        }
        boolean items =
                use.values().keySet().stream().allMatch(value -> index.items().containsKey(Long.parseLong(value)));
        boolean linked = said.isPresent()
                && (said.get().equals("post_object") || said.get().equals("relationship"));
        return linked || (said.isEmpty() && items) ? ReviewerKind.POST : ReviewerKind.USER;
    }

    /** Returns the fields that may hold days of reviews, the most used first. */
    static List<Dating> days(ExportIndex index) {
        List<Dating> found = new ArrayList<>();
        index.fields().forEach((key, use) -> {
            if (!key.startsWith("_")
                    && REVIEWING.matcher(key).find()
                    && !use.values().isEmpty()) {
                FORMATS.stream()
                        .filter(format -> use.values().keySet().stream()
                                .allMatch(value -> day(value, format).isPresent()))
                        .findFirst()
                        .ifPresent(format -> found.add(new Dating(key, format, use.count())));
            }
        });
        found.sort(Comparator.comparingInt(Dating::pages).reversed());
        return found;
    }

    private static Optional<LocalDate> dayIn(String value) {
        return FORMATS.stream().flatMap(format -> day(value, format).stream()).findFirst();
    }

    /** Returns the day that a value says, if it is written in a form; nothing is guessed. */
    static Optional<LocalDate> day(String value, String format) {
        try {
            DateTimeFormatter form = DateTimeFormatter.ofPattern(format.replace("yyyy", "uuuu"), Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
            LocalDate day = LocalDate.parse(value.strip(), form);
            return day.getYear() >= 1990 ? Optional.of(day) : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** Returns the name of somebody whom a field names, if the export says it. */
    static Optional<String> nameOf(ExportIndex index, ReviewerKind kind, String value) {
        return switch (kind) {
            case NAME -> Optional.of(value.strip()).filter(name -> name.chars().anyMatch(Character::isLetter));
            case POST ->
                Optional.of(value)
                        .filter(each -> NUMBER.matcher(each).matches())
                        .map(each -> index.items().get(Long.parseLong(each)))
                        .map(IndexedItem::title)
                        .filter(title -> !title.isEmpty());
            case USER ->
                index.authors().values().stream()
                        .filter(author -> String.valueOf(author.id()).equals(value)
                                || author.login().equals(value))
                        .map(author -> author.name())
                        .findFirst();
        };
    }

    /** Returns the values of a field in the order of the export, each with how often it is there. */
    static Map<String, Integer> values(ExportIndex index, String key) {
        FieldUse use = index.fields().get(key);
        return use == null ? Map.of() : use.values();
    }
}
