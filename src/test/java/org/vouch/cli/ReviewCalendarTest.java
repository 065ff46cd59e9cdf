package org.vouch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vouch.build.ReviewLine;

/** Calendars drop what is malformed without a word, so every byte counts. */
class ReviewCalendarTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    private static ReviewLine page(String id, String title, Optional<LocalDate> due, String state) {
        return new ReviewLine(
                id,
                "https://example.org/" + id + "/",
                title,
                "en-US",
                state,
                List.of(),
                "dana-example",
                due.map(day -> day.minusYears(1)),
                due,
                due.map(day -> day.plusDays(90)),
                "asserted",
                0,
                "");
    }

    @Test
    void has_an_event_for_each_page_that_is_due() {
        String calendar = ReviewCalendar.of(
                "Example, Recovery; Center",
                "example.org",
                TODAY,
                List.of(
                        page("articles/iop", "IOP: a, b; c\\d", Optional.of(LocalDate.of(2025, 2, 28)), "verified"),
                        page("articles/draft", "Draft", Optional.empty(), "draft"),
                        page("articles/gone", "Gone", Optional.of(TODAY), "withdrawn")));
        assertEquals(
                String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Vouch//Reviews//EN",
                        "CALSCALE:GREGORIAN",
                        "METHOD:PUBLISH",
                        "X-WR-CALNAME:Reviews of Example\\, Recovery\\; Center",
                        "BEGIN:VEVENT",
                        "UID:articles/iop@example.org",
                        "DTSTAMP:20240601T000000Z",
                        "DTSTART;VALUE=DATE:20250228",
                        "DTEND;VALUE=DATE:20250301",
                        "SUMMARY:Review due: IOP: a\\, b\\; c\\\\d",
                        "DESCRIPTION:State on 2024-06-01: verified",
                        "URL:https://example.org/articles/iop/",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""),
                calendar);
    }

    @Test
    void no_line_is_longer_than_75_octets_and_no_character_is_split() {
        Random random = new Random(71);
        String[] letters = {"a", ",", ";", "\\", "\n", "\u00E9", "\u20AC", "\uD83D\uDE00", " ", "e\u0301", "\u0000"};
        for (int i = 0; i < 500; i++) {
            StringBuilder title = new StringBuilder();
            for (int j = random.nextInt(200); j > 0; j--) {
                title.append(letters[random.nextInt(letters.length)]);
            }
            String calendar = ReviewCalendar.of(
                    "Site",
                    "example.org",
                    TODAY,
                    List.of(page("articles/x", title.toString(), Optional.of(TODAY), "overdue")));
            assertTrue(calendar.endsWith("\r\n"));
            List<String> unfolded = new ArrayList<>();
            for (String line : calendar.substring(0, calendar.length() - 2).split("\r\n", -1)) {
                assertTrue(line.indexOf('\n') < 0 && line.indexOf('\r') < 0, line);
                byte[] octets = line.getBytes(UTF_8);
                assertTrue(octets.length <= 75, line);
                assertEquals(line, new String(octets, UTF_8));
                if (line.startsWith(" ")) {
                    unfolded.set(unfolded.size() - 1, unfolded.get(unfolded.size() - 1) + line.substring(1));
                } else {
                    unfolded.add(line);
                }
            }
            String summary = unfolded.stream()
                    .filter(line -> line.startsWith("SUMMARY:"))
                    .findFirst()
                    .orElseThrow()
                    .substring("SUMMARY:".length());
            assertEquals("Review due: " + title.toString().replace('\u0000', ' '), unescaped(summary));
        }
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                i++;
                text.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
            } else {
                assertTrue(c != ',' && c != ';', value);
                text.append(c);
            }
        }
        return text.toString();
    }
}
