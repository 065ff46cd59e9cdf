package org.vouch.site.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** Calendars drop what is malformed without a word, so every byte counts. */
class ReviewCalendarTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    private static ReviewCalendar.Event page(String id, String title, LocalDate due) {
        return new ReviewCalendar.Event(id, "https://example.org/" + id + "/", title, due);
    }

    @Test
    void has_an_event_for_each_page_that_is_due() {
        String calendar = ReviewCalendar.of(
                "Example, Recovery; Center",
                "example.org",
                TODAY,
                List.of(page("articles/iop", "IOP: a, b; c\\d", LocalDate.of(2025, 2, 28))));
        assertEquals(
                String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Vouch//Reviews//EN",
                        "CALSCALE:GREGORIAN",
                        "X-WR-CALNAME:Reviews of Example\\, Recovery\\; Center",
                        "BEGIN:VEVENT",
                        "UID:articles/iop@example.org",
                        "DTSTAMP:20240601T000000Z",
                        "DTSTART;VALUE=DATE:20250228",
                        "DTEND;VALUE=DATE:20250301",
                        "SUMMARY:Review due: IOP: a\\, b\\; c\\\\d",
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
                    "Site", "example.org", TODAY, List.of(page("articles/x", title.toString(), TODAY)));
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

    @Test
    void a_calendar_program_reads_what_was_meant() throws IOException, ParserException {
        Random random = new Random(73);
        String[] parts = {"IOP", " ", ",", ";", "\\", ":", "\"", "\u00E9", "\u20AC", "\uD83D\uDE00", "costs", "e\u0301"
        };
        List<ReviewCalendar.Event> events = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            StringBuilder title = new StringBuilder("T");
            for (int j = random.nextInt(60); j > 0; j--) {
                title.append(parts[random.nextInt(parts.length)]);
            }
            events.add(page("articles/page-" + i, title + "!", TODAY.plusDays(random.nextInt(800) - 400)));
        }
        byte[] bytes = ReviewCalendar.of("Site; one, two", "example.org", TODAY, events)
                .getBytes(UTF_8);
        Calendar read = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
        assertFalse(read.validate().hasErrors(), () -> String.valueOf(read.validate()));
        assertEquals(
                "Reviews of Site; one, two",
                read.getRequiredProperty("X-WR-CALNAME").getValue());
        List<VEvent> there = read.getComponents(Component.VEVENT);
        assertEquals(events.size(), there.size());
        for (int i = 0; i < events.size(); i++) {
            ReviewCalendar.Event meant = events.get(i);
            VEvent event = there.get(i);
            assertEquals(meant.title(), event.getSummary().getValue().substring("Review due: ".length()));
            assertEquals(meant.due(), event.getDateTimeStart().getDate());
            assertEquals(meant.due().plusDays(1), event.getDateTimeEnd().getDate(), "the end is the next day");
            assertEquals(
                    meant.id() + "@example.org",
                    event.getRequiredProperty(Property.UID).getValue());
            assertEquals(meant.url(), event.getRequiredProperty(Property.URL).getValue());
            assertEquals(
                    Instant.parse("2024-06-01T00:00:00Z"),
                    event.getDateTimeStamp().getDate());
            assertEquals(
                    "TRANSPARENT", event.getRequiredProperty(Property.TRANSP).getValue());
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
