package org.vouch.model.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
    @ParameterizedTest
    @CsvSource({
        // verified, months, due: the last day of a month that is too short
        "2024-02-29, 12, 2025-02-28",
        "2023-08-31, 6, 2024-02-29",
        "2024-02-01, 12, 2025-02-01"
    })
    void is_due_on_the_same_day_or_the_last_of_the_month(LocalDate verified, int months, LocalDate due) {
        assertEquals(due, Freshness.due(verified, Period.ofMonths(months)));
    }

    @ParameterizedTest
    @CsvSource({
        // due 2025-02-01, soon from 45 days before, grace of 90 days
        "2024-12-17, VERIFIED",
        "2024-12-18, DUE_SOON",
        "2025-01-31, DUE_SOON",
        "2025-02-01, DUE_SOON",
        "2025-02-02, OVERDUE",
        "2025-05-02, OVERDUE",
        "2025-05-03, EXPIRED"
    })
    void changes_on_the_days_that_the_policy_names(LocalDate asOf, Freshness expected) {
        assertEquals(expected, Freshness.of(LocalDate.of(2025, 2, 1), asOf, ReviewPolicy.DEFAULT));
    }
}
