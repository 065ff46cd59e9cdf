package org.vouch.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vouch.build.ReviewLine;
import org.vouch.build.WorkList;

/** The reviewers' work list as a table, as comma-separated values and as JSON. */
final class ReviewList {
    private static final List<String> CSV_HEAD = List.of(
            "id",
            "title",
            "language",
            "url",
            "state",
            "flags",
            "reviewer",
            "verified",
            "due",
            "expires",
            "assurance",
            "waivers",
            "fingerprint");

    private final WorkList all;
    private final List<ReviewLine> lines;

    ReviewList(WorkList all, List<ReviewLine> lines) {
        this.all = all;
        this.lines = List.copyOf(lines);
    }

    /** Returns a table for people, with how many pages are in which state below it. */
    String table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("State", "Page", "Reviewer", "Reviewed", "Next due", "How known", "Notes"));
        for (ReviewLine line : lines) {
            rows.add(List.of(
                    line.state(),
                    Cells.shown(line.id()),
                    line.reviewer(),
                    line.verified().map(LocalDate::toString).orElse(""),
                    line.due().map(this::dueIn).orElse(""),
                    line.assurance(),
                    // How it is known has a column of its own.
                    line.flags().stream()
                                    .filter(flag -> !flag.equals(line.assurance()))
                                    .collect(Collectors.joining(", "))
                            + (line.waivers() > 0 ? " (" + line.waivers() + " of 5)" : "")));
        }
        int[] widths = new int[rows.get(0).size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Cells.of(row.get(i)));
            }
        });
        StringBuilder table = new StringBuilder();
        rows.forEach(row -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                text.append(row.get(i)).append(" ".repeat(widths[i] - Cells.of(row.get(i)) + 2));
            }
            table.append(text.toString().stripTrailing()).append('\n');
        });
        return table.append(counts()).append('\n').toString();
    }

    private String counts() {
        String states = lines.stream()
                .map(ReviewLine::state)
                .distinct()
                .map(state -> lines.stream()
                                .filter(line -> line.state().equals(state))
                                .count()
                        + " " + state)
                .collect(Collectors.joining(", "));
        return lines.size() + (lines.size() == 1 ? " page" : " pages") + (states.isEmpty() ? "" : ": " + states);
    }

    private String dueIn(LocalDate day) {
        long days = ChronoUnit.DAYS.between(all.asOf(), day);
        String distance = days == 0
                ? "today"
                : Math.abs(days) + (Math.abs(days) == 1 ? " day" : " days") + (days < 0 ? " late" : "");
        return day + (days > 0 ? " (in " : " (") + distance + ")";
    }

    /** Returns comma-separated values as RFC 4180 has them; no cell can start a formula in a spreadsheet. */
    String csv() {
        StringBuilder csv = new StringBuilder();
        csv.append(String.join(",", CSV_HEAD)).append("\r\n");
        for (ReviewLine line : lines) {
            csv.append(Arrays.asList(
                                    line.id(),
                                    line.title(),
                                    line.language(),
                                    line.url(),
                                    line.state(),
                                    String.join(" ", line.flags()),
                                    line.reviewer(),
                                    day(line.verified()),
                                    day(line.due()),
                                    day(line.expires()),
                                    line.assurance(),
                                    Integer.toString(line.waivers()),
                                    line.fingerprint())
                            .stream()
                            .map(ReviewList::cell)
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return csv.toString();
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String cell(String value) {
        String plain = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quotes = plain.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return quotes ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }

    String json() {
        JsonArray pages = new JsonArray();
        for (ReviewLine line : lines) {
            JsonObject page = new JsonObject();
            page.addProperty("id", line.id());
            page.addProperty("url", line.url());
            page.addProperty("title", line.title());
            page.addProperty("language", line.language());
            page.addProperty("state", line.state());
            JsonArray flags = new JsonArray();
            line.flags().forEach(flags::add);
            page.add("flags", flags);
            page.addProperty("reviewer", line.reviewer());
            page.addProperty("verified", day(line.verified()));
            page.addProperty("due", day(line.due()));
            page.addProperty("expires", day(line.expires()));
            page.addProperty("assurance", line.assurance());
            page.addProperty("waivers", line.waivers());
            page.addProperty("fingerprint", line.fingerprint());
            pages.add(page);
        }
        JsonObject list = new JsonObject();
        list.addProperty("asOf", all.asOf().toString());
        list.add("pages", pages);
        return JsonFindings.GSON.toJson(list) + "\n";
    }
}
