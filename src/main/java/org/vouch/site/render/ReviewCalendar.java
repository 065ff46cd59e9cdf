package org.vouch.site.render;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The days on which reviews are due, as a calendar: an event for each page, a whole day long. It tells titles and days
 * and nothing of anybody, since anyone who has its address may read it.
 *
 * @see "RFC 5545, Internet Calendaring and Scheduling Core Object Specification"
 */
public final class ReviewCalendar {
    /** The longest line, in octets of UTF-8 without its end. */
    private static final int WIDTH = 75;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final StringBuilder text = new StringBuilder();

    private ReviewCalendar() {}

    /**
     * A page of which the review is due on a day.
     *
     * @param id the page; the same for ever, so that a new day moves its event and does not add one
     * @param url its whole address
     * @param title its name
     * @param due the last day on which its review holds
     */
    public record Event(String id, String url, String title, LocalDate due) {}

    /**
     * Returns the calendar.
     *
     * @param title the name of the site
     * @param host where it is published; makes the events' names unique in the world
     * @param asOf the day on which it holds
     */
    public static String of(String title, String host, LocalDate asOf, List<Event> events) {
        ReviewCalendar calendar = new ReviewCalendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Vouch//Reviews//EN");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("X-WR-CALNAME:" + escaped("Reviews of " + title));
        events.forEach(event -> calendar.event(event, host, asOf));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(Event page, String host, LocalDate asOf) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(page.id()) + "@" + host);
        line("DTSTAMP:" + DAY.format(asOf) + "T000000Z");
        line("DTSTART;VALUE=DATE:" + DAY.format(page.due()));
        line("DTEND;VALUE=DATE:" + DAY.format(page.due().plusDays(1)));
        line("SUMMARY:" + escaped("Review due: " + page.title()));
        line("URL:" + page.url());
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\', ';', ',' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                case '\r' -> {}
                default -> escaped.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return escaped.toString();
    }

    /** Writes a line, folded so that no part is longer than allowed and no character is split. */
    private void line(String content) {
        int used = 0;
        for (int i = 0; i < content.length(); ) {
            int character = content.codePointAt(i);
            int octets = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > WIDTH) {
                text.append("\r\n ");
                used = 1;
            }
            text.appendCodePoint(character);
            used += octets;
            i += Character.charCount(character);
        }
        text.append("\r\n");
    }
}
