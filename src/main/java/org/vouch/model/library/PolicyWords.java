package org.vouch.model.library;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vouch.model.review.Dependency;
import org.vouch.model.review.ReviewPolicy;
import org.vouch.model.review.ReviewPolicy.Requirement;
import org.vouch.model.text.Messages;

/**
 * What readers learn of the review policy that is in force. It is made of the policy itself, so that the two never
 * disagree.
 *
 * @param every how long a review holds, in sentences
 * @param when the heading of the cases
 * @param seen the heading of what readers see
 * @param rows the cases, in order
 */
public record PolicyWords(String every, String when, String seen, List<Row> rows) {
    /** Copies the rows in. */
    public PolicyWords {
        rows = List.copyOf(rows);
    }

    /**
     * A case and what readers see then.
     *
     * @param when the case
     * @param seen what readers see
     */
    public record Row(String when, String seen) {}

    /** Returns what readers of a language are reported of a policy. */
    public static PolicyWords of(ReviewPolicy policy, Messages words) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(words, "reviewed", word(policy.require())));
        if (policy.require() == Requirement.CLAIM) {
            rows.add(row(words, "stated", ""));
        }
        if (policy.grace() > 0) {
            rows.add(new Row(
                    words.say("policy.overdue", days(policy.grace(), words)),
                    words.say("policy.overdue." + word(policy.overdue()))));
        }
        rows.add(new Row(
                policy.grace() > 0
                        ? words.say("policy.expired", days(policy.grace(), words))
                        : words.say("policy.expired.at-once"),
                words.say("policy.expired." + word(policy.expired()))));
        rows.add(row(words, "changed", word(policy.changed())));
        rows.add(row(words, "rejected", ""));
        rows.add(row(words, "withdrawn", ""));
        String every = policy.every().equals(policy.everyWithPrices())
                ? words.say("policy.every", length(policy.every(), words))
                : words.say(
                        "policy.every.prices", length(policy.every(), words), length(policy.everyWithPrices(), words));
        return new PolicyWords(
                every + " " + words.say("policy.own"), words.say("policy.when"), words.say("policy.seen"), rows);
    }

    /** Returns the same as what a page shows that is not in its own file. */
    Dependency dependency() {
        Dependency.Fields fields = new Dependency.Fields().add("every", every);
        for (int i = 0; i < rows.size(); i++) {
            fields.add("when_" + (i + 1), rows.get(i).when())
                    .add("seen_" + (i + 1), rows.get(i).seen());
        }
        return fields.of(Dependency.Kind.REVIEW_POLICY);
    }

    private static Row row(Messages words, String name, String choice) {
        String key = "policy." + name;
        return new Row(words.say(key), words.say(key + "." + (choice.isEmpty() ? "seen" : choice)));
    }

    private static String word(Requirement require) {
        return require == Requirement.SIGNED ? "signed" : "record";
    }

    /** A choice is called in the keys as in the settings. */
    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whole years are said as such; what has several units says each. */
    private static String length(Period period, Messages words) {
        List<String> parts = new ArrayList<>();
        add(parts, "years", period.getYears(), words);
        add(parts, "months", period.getMonths(), words);
        add(parts, "days", period.getDays(), words);
        return String.join(", ", parts);
    }

    private static String days(int number, Messages words) {
        List<String> parts = new ArrayList<>();
        add(parts, "days", number, words);
        return String.join("", parts);
    }

    private static void add(List<String> parts, String unit, int number, Messages words) {
        if (number != 0) {
            parts.add(words.say("length." + unit + (number == 1 ? ".one" : ".many"), number));
        }
    }
}
