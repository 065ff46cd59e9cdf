package org.vouch.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vouch.service.reviewing.ReviewLine;

/**
 * Which pages to read before they are due, so that no month asks too much of a reviewer.
 *
 * <p>It only ever moves a page to an earlier month, and not before half the time of its review is over: who reads again
 * what they have just read learns nothing. It is a proposal; no day changes by it.
 *
 * @param moves what to read earlier, by the month in which to read it
 */
record DueDatePlanner(List<Move> moves) {
    /** About what a clinician can read beside their patients in a month, in minutes. */
    static final int MOST = 120;

    DueDatePlanner {
        moves = List.copyOf(moves);
    }

    /**
     * A page that is read before it is due.
     *
     * @param month in which to read it
     */
    record Move(ReviewLine line, YearMonth month) {}

    /** Plans for the lines of a work list on a day; pages that are late count for the month of that day. */
    static DueDatePlanner of(List<ReviewLine> lines, LocalDate asOf) {
        Map<String, List<ReviewLine>> byReviewer = new TreeMap<>();
        for (ReviewLine line : lines) {
            if (line.due().isPresent() && line.waits() && !line.reviewer().isEmpty()) {
                byReviewer
                        .computeIfAbsent(line.reviewer(), none -> new ArrayList<>())
                        .add(line);
            }
        }
        List<Move> moves = new ArrayList<>();
        byReviewer.values().forEach(theirs -> spread(theirs, asOf, moves));
        moves.sort(Comparator.comparing(Move::month)
                .thenComparing(move -> move.line().due().orElse(LocalDate.MAX))
                .thenComparing(move -> move.line().id()));
        return new DueDatePlanner(moves);
    }

    /** Goes from the last month to the first, so that each gives to the nearest one before it that has room. */
    private static void spread(List<ReviewLine> lines, LocalDate asOf, List<Move> moves) {
        YearMonth first = YearMonth.from(asOf);
        TreeMap<YearMonth, List<ReviewLine>> months = new TreeMap<>();
        Map<YearMonth, Integer> loads = new HashMap<>();
        for (ReviewLine line : lines) {
            YearMonth due = YearMonth.from(line.due().orElse(asOf));
            YearMonth month = due.isBefore(first) ? first : due;
            months.computeIfAbsent(month, none -> new ArrayList<>()).add(line);
            loads.merge(month, line.minutes(), Integer::sum);
        }
        for (YearMonth month : months.descendingKeySet()) {
            List<ReviewLine> there = new ArrayList<>(months.getOrDefault(month, List.of()));
            there.sort(Comparator.comparing((ReviewLine line) -> line.due().orElse(asOf))
                    .thenComparing(ReviewLine::id));
            for (ReviewLine line : there) {
                if (loads.getOrDefault(month, 0) <= MOST) {
                    break;
                }
                Optional<YearMonth> earlier = room(line, month, first, loads);
                if (earlier.isPresent()) {
                    loads.merge(month, -line.minutes(), Integer::sum);
                    loads.merge(earlier.get(), line.minutes(), Integer::sum);
                    moves.add(new Move(line, earlier.get()));
                }
            }
        }
    }

    /** Returns the last month before the one of a page in which there is room for it. */
    private static Optional<YearMonth> room(
            ReviewLine line, YearMonth month, YearMonth first, Map<YearMonth, Integer> loads) {
        YearMonth earliest = half(line).filter(half -> half.isAfter(first)).orElse(first);
        for (YearMonth each = month.minusMonths(1); !each.isBefore(earliest); each = each.minusMonths(1)) {
            if (loads.getOrDefault(each, 0) + line.minutes() <= MOST) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Returns the first whole month after half the time of a review. */
    private static Optional<YearMonth> half(ReviewLine line) {
        return line.verified()
                .flatMap(from -> line.due()
                        .map(due -> YearMonth.from(from.plusDays(ChronoUnit.DAYS.between(from, due) / 2))
                                .plusMonths(1)));
    }
}
