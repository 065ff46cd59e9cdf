package org.vouch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vouch.model.review.Assurance;
import org.vouch.model.review.ChangeSize;
import org.vouch.model.review.ReviewState.Badge;
import org.vouch.service.reviewing.ReviewLine;

/** What to read before it is due, so that no month asks too much of a reviewer. */
class DueDatePlannerTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);

    private static ReviewLine line(String id, String reviewer, String verified, String due, int minutes) {
        return new ReviewLine(
                new ReviewLine.Which(id, "https://example.org/" + id, id, "en-US"),
                Badge.VERIFIED,
                Set.of(),
                new ReviewLine.People(reviewer, ""),
                new ReviewLine.Dates(
                        Optional.of(LocalDate.parse(verified)), Optional.of(LocalDate.parse(due)), Optional.empty()),
                Optional.of(Assurance.SIGNED),
                0,
                new ReviewLine.Work(ChangeSize.NONE, minutes),
                "");
    }

    private static List<String> plan(ReviewLine... lines) {
        return DueDatePlanner.of(List.of(lines), TODAY).moves().stream()
                .map(move -> move.line().id() + " " + move.month())
                .toList();
    }

    @Test
    void a_crowded_month_gives_to_the_month_before_it_that_has_room() {
        assertEquals(
                List.of("a 2024-11"),
                plan(
                        line("a", "dana", "2024-01-05", "2025-01-05", 60),
                        line("b", "dana", "2024-01-06", "2025-01-06", 60),
                        line("c", "dana", "2024-01-07", "2025-01-07", 60),
                        line("d", "dana", "2023-12-07", "2024-12-07", 100)));
    }

    @Test
    void what_nobody_can_read_earlier_stays() {
        assertEquals(List.of(), plan(line("long", "dana", "2024-01-05", "2025-01-05", 500)), "as long as a month");
        assertEquals(
                List.of(),
                plan(
                        line("a", "dana", "2024-06-14", "2024-08-01", 100),
                        line("b", "dana", "2024-06-14", "2024-08-01", 100)),
                "read just now");
        assertEquals(
                List.of(),
                plan(
                        line("a", "dana", "2024-01-05", "2025-01-05", 90),
                        line("b", "lee", "2024-01-05", "2025-01-05", 90)),
                "of two people");
        assertEquals(
                List.of(),
                plan(
                        line("late", "dana", "2022-01-05", "2023-01-05", 110),
                        line("a", "dana", "2023-07-05", "2024-07-05", 90),
                        line("b", "dana", "2023-07-05", "2024-07-05", 90)),
                "what is late has to be read first");
    }

    @Test
    void no_page_is_ever_moved_to_a_later_month_or_to_one_that_is_over_or_full() {
        Random chance = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<ReviewLine> lines = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                LocalDate verified = TODAY.minusDays(chance.nextInt(400));
                lines.add(line(
                        "p" + i,
                        chance.nextBoolean() ? "dana" : "lee",
                        verified.toString(),
                        verified.plusMonths(1 + chance.nextInt(14)).toString(),
                        1 + chance.nextInt(90)));
            }
            Map<String, Integer> loads = new HashMap<>();
            Map<String, YearMonth> moved = new HashMap<>();
            DueDatePlanner.of(lines, TODAY)
                    .moves()
                    .forEach(move -> assertNull(moved.put(move.line().id(), move.month())));
            for (ReviewLine line : lines) {
                YearMonth due = YearMonth.from(line.due().orElseThrow());
                YearMonth month = moved.getOrDefault(line.id(), due);
                YearMonth now = YearMonth.from(TODAY);
                loads.merge(line.reviewer() + (month.isBefore(now) ? now : month), line.minutes(), Integer::sum);
                if (moved.containsKey(line.id())) {
                    assertTrue(month.isBefore(due) && !month.isBefore(now), line + " " + month);
                }
            }
            moved.forEach((id, month) -> {
                String reviewer = lines.get(Integer.parseInt(id.substring(1))).reviewer();
                assertTrue(loads.getOrDefault(reviewer + month, 0) <= DueDatePlanner.MOST, id + " " + month);
            });
        }
    }
}
