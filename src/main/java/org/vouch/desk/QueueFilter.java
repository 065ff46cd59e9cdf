package org.vouch.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouch.model.review.Assurance;
import org.vouch.model.review.ReviewFlag;
import org.vouch.model.review.ReviewState.Badge;
import org.vouch.model.text.Worded;
import org.vouch.service.reviewing.ReviewLine;

/**
 * Which lines of the work list somebody wants to see. It is in the address, so that a link leads to the same list, and
 * so that the desk knows who looks without a cookie.
 *
 * @param reviewer id of the person who looks; may be empty
 * @param of whose pages count: {@link #ALL}, {@link #NOBODY}, or those of the reviewer of an id; empty for those of the
 *     person who looks, or for all if nobody says who they are
 * @param kind which kind of page counts, {@code article} or {@code page}; may be empty
 * @param states the states that count; empty for all
 * @param within in so many days the next review is due at the latest
 * @param changed whether only pages count whose words changed since sign-off
 * @param money whether only pages count whose money or dose changed since sign-off
 * @param assurance how the review has to be known; empty for any way
 * @param lapsed whether only pages count whose reviewer's license was not looked up for too long
 * @param part which part of a long list is shown, from 1
 */
record QueueFilter(
        String reviewer,
        String of,
        String kind,
        Set<Badge> states,
        OptionalInt within,
        boolean changed,
        boolean money,
        Optional<Assurance> assurance,
        boolean lapsed,
        int part) {
    /** Stands for the pages of everybody. */
    static final String ALL = "all";

    /** Stands for pages without a reviewer. */
    static final String NOBODY = "-";

    QueueFilter {
        states = states.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(states));
    }

    /** Reads a filter; a field with which no page of the desk would filter is passed over. */
    static QueueFilter of(Form form) {
        return new QueueFilter(
                form.text("reviewer"),
                form.text("of"),
                form.text("kind"),
                form.all("state").stream()
                        .flatMap(each -> Arrays.stream(each.split(",", -1)))
                        .flatMap(each -> Worded.of(Badge.class, each).stream())
                        .collect(Collectors.toSet()),
                days(form.text("within")),
                yes(form, "changed"),
                yes(form, "money"),
                Worded.of(Assurance.class, form.text("assurance")),
                yes(form, "lapsed"),
                Math.max(1, days(form.text("part")).orElse(1)));
    }

    /** Returns the filter that shows everything of one person. */
    static QueueFilter by(String reviewer) {
        return new QueueFilter(
                reviewer, "", "", Set.of(), OptionalInt.empty(), false, false, Optional.empty(), false, 1);
    }

    private static boolean yes(Form form, String name) {
        return form.text(name).equals("yes");
    }

    private static OptionalInt days(String text) {
        boolean number = !text.isEmpty() && text.length() < 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** Returns whether the pages of anyone who looks are asked for, and not those of everybody or of somebody else. */
    boolean mine() {
        return of.isEmpty() && !reviewer.isEmpty();
    }

    /** Returns whether a line is of the person whose lines are asked for. */
    boolean concerns(Waiting waiting) {
        return switch (of) {
            case "" -> reviewer.isEmpty() || waiting.concerns(reviewer);
            case ALL -> true;
            case NOBODY -> waiting.line().concerns("");
            default -> waiting.line().concerns(of);
        };
    }

    /** Returns whether a line is wanted. */
    boolean wants(Waiting waiting, LocalDate asOf) {
        ReviewLine line = waiting.line();
        boolean soon = within.isEmpty()
                || (line.waits()
                        && line.due()
                                .filter(day -> !day.isAfter(asOf.plusDays(within.getAsInt())))
                                .isPresent());
        return concerns(waiting)
                && soon
                && (kind.isEmpty() || waiting.kind().name().equals(kind.toUpperCase(Locale.ROOT)))
                && (states.isEmpty() || states.contains(line.state()))
                && (!changed || line.state() == Badge.CHANGED)
                && (!money || line.change().grave())
                && (assurance.isEmpty() || line.assurance().equals(assurance))
                && (!lapsed || line.flags().contains(ReviewFlag.CREDENTIAL_LAPSED));
    }

    /** Returns whether only some pages are wanted of those who are asked for. */
    boolean narrows() {
        return !kind.isEmpty()
                || !states.isEmpty()
                || within.isPresent()
                || changed
                || money
                || assurance.isPresent()
                || lapsed;
    }

    /** Returns the same filter with another part of what it finds. */
    QueueFilter part(int other) {
        return new QueueFilter(reviewer, of, kind, states, within, changed, money, assurance, lapsed, other);
    }

    /** Returns what comes after the question mark of the address of the same person's other lists; may be empty. */
    String personQuery() {
        return reviewer.isEmpty() ? "" : "?reviewer=" + encoded(reviewer);
    }

    /** Returns what comes after the question mark of the address of this list; may be empty. */
    String query() {
        List<String> fields = new ArrayList<>();
        if (!reviewer.isEmpty()) {
            fields.add("reviewer=" + encoded(reviewer));
        }
        if (!of.isEmpty()) {
            fields.add("of=" + encoded(of));
        }
        if (!kind.isEmpty()) {
            fields.add("kind=" + encoded(kind));
        }
        states.forEach(state -> fields.add("state=" + state.word()));
        within.ifPresent(days -> fields.add("within=" + days));
        if (changed) {
            fields.add("changed=yes");
        }
        if (money) {
            fields.add("money=yes");
        }
        assurance.ifPresent(known -> fields.add("assurance=" + known.word()));
        if (lapsed) {
            fields.add("lapsed=yes");
        }
        if (part > 1) {
            fields.add("part=" + part);
        }
        return fields.isEmpty() ? "" : "?" + String.join("&", fields);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
