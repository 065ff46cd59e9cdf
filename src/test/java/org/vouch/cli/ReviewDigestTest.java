package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vouch.model.review.Assurance;
import org.vouch.model.review.ChangeSize;
import org.vouch.model.review.ReviewState.Badge;
import org.vouch.model.text.Messages;
import org.vouch.service.reviewing.ReviewLine;
import org.vouch.service.reviewing.WorkList;

/** A mail that somebody reads, whatever stands in the titles and however much there is. */
class ReviewDigestTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    private static ReviewLine line(String id, String title, Badge state) {
        return new ReviewLine(
                new ReviewLine.Which(id, "https://example.org/" + id + "/?a=1&b=\"2\"", title, "en"),
                state,
                Set.of(),
                new ReviewLine.People("dana-example", ""),
                new ReviewLine.Dates(
                        Optional.of(TODAY.minusYears(2)), Optional.of(TODAY.minusYears(1)), Optional.empty()),
                Optional.of(Assurance.ASSERTED),
                0,
                new ReviewLine.Work(ChangeSize.NONE, 1),
                "");
    }

    private static ReviewDigest digest(List<ReviewLine> lines) {
        Map<String, String> words = new HashMap<>();
        for (String key : List.of("title", "sum", "overdue", "due-soon", "changed", "waived", "late.many")) {
            words.put("digest." + key, key + " {0} {1}");
        }
        words.put("digest.more", "and {0} more");
        words.put("digest.minutes", "{0} min");
        words.put("date.long", "{year}-{month}-{day}");
        words.put("month.6", "6");
        Messages said = new Messages("en", words);
        return new ReviewDigest(
                new WorkList("Site", "example.org", TODAY, lines, new TreeMap<>(), said, List.of()), "dana-example");
    }

    @Test
    void tells_twelve_of_a_kind_and_counts_the_rest() {
        List<ReviewLine> lines = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            lines.add(line("articles/a" + i, "Title " + i, i % 2 == 0 ? Badge.OVERDUE : Badge.EXPIRED));
        }
        ReviewDigest digest = digest(lines);
        assertEquals(
                13, digest.text().lines().filter(line -> line.startsWith("- ")).count());
        assertTrue(digest.text().endsWith("- and 3 more\n"), digest.text());
        assertEquals(
                13,
                digest.html().lines().filter(line -> line.startsWith("<tr>")).count());
        assertTrue(digest.html().contains("and 3 more"), digest.html());
        assertTrue(!digest(lines.subList(0, 12)).text().contains("more"));
    }

    @Test
    void nothing_of_a_title_or_an_address_becomes_markup_or_moves_a_cursor() {
        ReviewDigest digest = digest(List.of(line("articles/a", "<script>\u001B[2J'\u202E&amp;", Badge.OVERDUE)));
        assertTrue(
                digest.html()
                        .contains("<a href=\"https://example.org/articles/a/?a=1&amp;b=&quot;2&quot;\""
                                + " style=\"color:#0b4f8a\">&lt;script&gt;\uFFFD[2J&#39;\uFFFD&amp;amp;</a>"),
                digest.html());
        assertTrue(digest.text().contains("- <script>\uFFFD[2J'\uFFFD&amp;: "), digest.text());
    }

    @Test
    void asks_no_other_host_for_anything() {
        String html = digest(List.of(line("articles/a", "A", Badge.OVERDUE))).html();
        for (String asking : List.of("src=", "<link", "url(", "@import", "<script", "<form")) {
            assertTrue(!html.contains(asking), asking);
        }
    }

    @Test
    void is_empty_when_there_is_nothing_to_do() {
        assertTrue(digest(List.of()).isEmpty());
        assertTrue(digest(List.of(line("articles/a", "A", Badge.VERIFIED), line("articles/b", "B", Badge.WITHDRAWN)))
                .isEmpty());
        assertTrue(!digest(List.of(line("articles/a", "A", Badge.CHANGED))).isEmpty());
    }
}
