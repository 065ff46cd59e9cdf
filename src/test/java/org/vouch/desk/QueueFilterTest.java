package org.vouch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouch.build.ReviewLine;
import org.vouch.page.PageKind;
import org.vouch.review.ChangeSize;

class QueueFilterTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    private static ReviewLine line(
            String id, String state, String reviewer, LocalDate due, ChangeSize change, String flag) {
        return new ReviewLine(
                id,
                "https://example.org/" + id,
                id,
                "en-US",
                state,
                flag.isEmpty() ? List.of() : List.of(flag),
                reviewer,
                id.equals("soon") ? "kim" : "",
                Optional.empty(),
                Optional.of(due),
                Optional.empty(),
                id.equals("late") ? "signed" : "asserted",
                0,
                change,
                1,
                "");
    }

    private static final List<ReviewLine> LINES = List.of(
            line("price", "changed", "dana", TODAY.plusDays(200), new ChangeSize(1, 1, 1, 1, true, false), ""),
            line("late", "overdue", "dana", TODAY.minusDays(3), ChangeSize.NONE, ""),
            line("word", "changed", "lee", TODAY.plusDays(7), new ChangeSize(1, 1, 1, 0, false, false), ""),
            line("soon", "due-soon", "", TODAY.plusDays(31), ChangeSize.NONE, "credential-lapsed"),
            line("gone", "withdrawn", "lee", TODAY.minusDays(300), ChangeSize.NONE, ""));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | price late word soon gone",
                "reviewer=dana | price late",
                "of=- | soon",
                "reviewer=kit | late",
                "reviewer=kit&of=all | price late word soon gone",
                "reviewer=kit&of=lee | word gone",
                "of=kit | ''",
                "kind=page | gone",
                "kind=article&changed=yes | price word",
                "reviewer=kim | soon",
                "reviewer=nobody-at-all | ''",
                "state=changed | price word",
                "state=changed&state=overdue | price late word",
                "state=changed,overdue | price late word",
                "within=7 | late word",
                "within=30 | late word",
                "within=31 | late word soon",
                "within=soon | price late word soon gone",
                "within=99999999999 | price late word soon gone",
                "changed=yes | price word",
                "changed=yes&money=yes | price",
                "assurance=signed | late",
                "lapsed=yes | soon",
                "reviewer=lee&changed=yes | word",
                "unknown=x | price late word soon gone",
            })
    void wants_the_lines_that_the_address_asks_for(String query, String wanted) throws Posted.Unacceptable {
        QueueFilter filter = QueueFilter.of(Form.of(query));
        List<String> ids = new ArrayList<>();
        LINES.stream()
                .map(line -> new Waiting(
                        line,
                        line.id().equals("gone") ? PageKind.PAGE : PageKind.ARTICLE,
                        line.id().equals("late") ? "kit" : ""))
                .filter(each -> filter.wants(each, TODAY))
                .forEach(each -> ids.add(each.line().id()));
        assertEquals(wanted, String.join(" ", ids));
        assertEquals(
                filter,
                QueueFilter.of(
                        Form.of(filter.query().isEmpty() ? "" : filter.query().substring(1))));
    }
}
