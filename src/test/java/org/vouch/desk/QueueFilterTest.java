package org.vouch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouch.model.page.PageKind;
import org.vouch.model.review.Assurance;
import org.vouch.model.review.ChangeSize;
import org.vouch.model.review.ReviewFlag;
import org.vouch.model.review.ReviewState.Badge;
import org.vouch.service.reviewing.ReviewLine;

class QueueFilterTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    private static ReviewLine line(
            String id, Badge state, String reviewer, LocalDate due, ChangeSize change, Set<ReviewFlag> flags) {
        return new ReviewLine(
                new ReviewLine.Which(id, "https://example.org/" + id, id, "en-US"),
                state,
                flags,
                new ReviewLine.People(reviewer, id.equals("soon") ? "kim" : ""),
                new ReviewLine.Dates(Optional.empty(), Optional.of(due), Optional.empty()),
                Optional.of(id.equals("late") ? Assurance.SIGNED : Assurance.ASSERTED),
                0,
                new ReviewLine.Work(change, 1),
                "");
    }

    private static final List<ReviewLine> LINES = List.of(
            line(
                    "price",
                    Badge.CHANGED,
                    "dana",
                    TODAY.plusDays(200),
                    new ChangeSize(1, 1, 1, 1, true, false),
                    Set.of()),
            line("late", Badge.OVERDUE, "dana", TODAY.minusDays(3), ChangeSize.NONE, Set.of()),
            line("word", Badge.CHANGED, "lee", TODAY.plusDays(7), new ChangeSize(1, 1, 1, 0, false, false), Set.of()),
            line("soon", Badge.DUE_SOON, "", TODAY.plusDays(31), ChangeSize.NONE, Set.of(ReviewFlag.CREDENTIAL_LAPSED)),
            line("gone", Badge.WITHDRAWN, "lee", TODAY.minusDays(300), ChangeSize.NONE, Set.of()));

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
    void wants_the_lines_that_the_address_asks_for(String query, String wanted) throws FormBody.Unacceptable {
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
