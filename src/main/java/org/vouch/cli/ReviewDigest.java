package org.vouch.cli;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vouch.model.review.ReviewState.Badge;
import org.vouch.model.review.TrivialEdit;
import org.vouch.model.text.Messages;
import org.vouch.service.reviewing.ReviewLine;
import org.vouch.service.reviewing.WorkList;

/**
 * What a reviewer is reported once a week: what is late, what is due, what changed since they signed it and what an
 * editor waived meanwhile. Sending it is not the program's business.
 */
final class ReviewDigest {
    /** Nobody reads more than these of a kind in a mail. */
    private static final int MOST = 12;

    private final WorkList all;
    private final Messages words;
    private final String title;
    private final List<Group> groups = new ArrayList<>();

    /** One of the four lists. */
    private record Group(String title, List<ReviewLine> lines) {}

    ReviewDigest(WorkList all, String reviewer) {
        this.all = all;
        this.words = all.words();
        this.title =
                words.say("digest.title", all.people().getOrDefault(reviewer, reviewer), words.longDate(all.asOf()));
        List<ReviewLine> own = all.lines().stream()
                .filter(line -> line.reviewer().equals(reviewer) && line.waits())
                .toList();
        add(
                "digest.overdue",
                own.stream().filter(line -> isOverdue(line.state())).toList());
        add(
                "digest.due-soon",
                own.stream().filter(line -> line.state() == Badge.DUE_SOON).toList());
        add(
                "digest.changed",
                own.stream().filter(line -> line.state() == Badge.CHANGED).toList());
        add("digest.waived", own.stream().filter(line -> line.waivers() > 0).toList());
    }

    private static boolean isOverdue(Badge state) {
        return state == Badge.OVERDUE || state == Badge.EXPIRED;
    }

    private void add(String key, List<ReviewLine> lines) {
        if (!lines.isEmpty()) {
            groups.add(new Group(key, lines));
        }
    }

    /** Returns whether there is nothing to do, so that there is nothing to send. */
    boolean isEmpty() {
        return groups.isEmpty();
    }

    private String sum() {
        int minutes = groups.stream()
                .filter(group -> !group.title().equals("digest.waived"))
                .flatMap(group -> group.lines().stream())
                .mapToInt(ReviewLine::minutes)
                .sum();
        return words.say(
                "digest.sum",
                all.title(),
                groups.stream()
                        .map(group ->
                                words.say(group.title()) + " " + group.lines().size())
                        .collect(Collectors.joining(", ")),
                minutes);
    }

    /** Returns it as plain text, for mails and terminals. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(DisplayWidth.shown(title)).append('\n');
        text.append(DisplayWidth.shown(sum())).append('\n');
        for (Group group : groups) {
            text.append('\n').append(words.say(group.title())).append('\n');
            group.lines().stream()
                    .limit(MOST)
                    .forEach(line -> text.append("- ")
                            .append(DisplayWidth.shown(line.title()))
                            .append(": ")
                            .append(said(group, line))
                            .append("\n  ")
                            .append(DisplayWidth.shown(line.url()))
                            .append('\n'));
            if (group.lines().size() > MOST) {
                text.append("- ").append(more(group)).append('\n');
            }
        }
        return text.toString();
    }

    /**
     * Returns it as a page for mails: whole in itself, in tables and with its styles at each element, since mail
     * programs take away the rest.
     */
    String html() {
        StringBuilder html = new StringBuilder();
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(escaped(words.language()))
                .append("\">\n<head>\n");
        html.append("<meta charset=\"utf-8\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width\">\n");
        html.append("<title>").append(escaped(title)).append("</title>\n</head>\n");
        html.append("<body style=\"margin:0;padding:16px;font-family:sans-serif;font-size:16px;line-height:1.5;")
                .append("color:#1a1a1a;background-color:#ffffff\">\n");
        html.append("<h1 style=\"font-size:20px;margin:0 0 8px\">")
                .append(escaped(title))
                .append("</h1>\n");
        html.append("<p style=\"margin:0 0 8px\">").append(escaped(sum())).append("</p>\n");
        for (Group group : groups) {
            html.append("<h2 style=\"font-size:17px;margin:24px 0 4px\">")
                    .append(escaped(words.say(group.title())))
                    .append("</h2>\n");
            html.append("<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\"")
                    .append(" style=\"border-collapse:collapse;max-width:640px\">\n");
            group.lines().stream()
                    .limit(MOST)
                    .forEach(line -> row(
                            html,
                            "<a href=\"" + escaped(line.url()) + "\" style=\"color:#0b4f8a\">" + escaped(line.title())
                                    + "</a><br>" + escaped(said(group, line))));
            if (group.lines().size() > MOST) {
                row(html, escaped(more(group)));
            }
            html.append("</table>\n");
        }
        return html.append("</body>\n</html>\n").toString();
    }

    private static void row(StringBuilder html, String cell) {
        html.append("<tr><td style=\"padding:6px 0;border-bottom:1px solid #cccccc\">")
                .append(cell)
                .append("</td></tr>\n");
    }

    private String more(Group group) {
        return words.say("digest.more", group.lines().size() - MOST);
    }

    private String said(Group group, ReviewLine line) {
        List<String> said = new ArrayList<>();
        if (group.title().equals("digest.waived")) {
            said.add(words.say(
                    line.waivers() == 1 ? "digest.waivers.one" : "digest.waivers.many",
                    line.waivers(),
                    TrivialEdit.MOST));
            return said.get(0);
        }
        if (line.change().places() > 0) {
            said.add(words.say(
                    line.change().sections() == 1 ? "sections.one" : "sections.many",
                    line.change().sections()));
            said.add(words.say(
                    "digest.words", line.change().added(), line.change().removed()));
        }
        if (line.change().money()) {
            said.add(words.say("digest.money"));
        }
        if (line.change().dose()) {
            said.add(words.say("digest.dose"));
        }
        line.due().ifPresent(day -> said.add(due(day)));
        said.add(words.say("digest.minutes", line.minutes()));
        return String.join(", ", said);
    }

    private String due(LocalDate day) {
        long days = ChronoUnit.DAYS.between(all.asOf(), day);
        if (days == 0) {
            return words.say("digest.today");
        }
        String kind = days < 0 ? "digest.late." : "digest.in.";
        return words.say(kind + (Math.abs(days) == 1 ? "one" : "many"), Math.abs(days));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        String shown = DisplayWidth.shown(text);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
