package org.vouch.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vouch.model.review.Assurance;
import org.vouch.model.review.ChangeSize;
import org.vouch.model.review.ReviewFlag;
import org.vouch.model.review.ReviewState.Badge;
import org.vouch.model.review.TrivialEdit;
import org.vouch.model.text.Counted;
import org.vouch.service.reviewing.ReviewLine;
import org.vouch.service.reviewing.WorkList;
import org.vouch.service.verify.ReviewWords;

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
            "sections_changed",
            "words_added",
            "words_removed",
            "touches",
            "minutes",
            "fingerprint");

    private static final List<String> HEAD =
            List.of("State", "Page", "Reviewer", "Reviewed", "Due", "Waived", "Reading");

    /** With one of these in front a spreadsheet takes a cell for a formula; the last four are their wide forms. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final int TITLE = 1;

    /** Shorter than this, titles of a site are hardly kept apart. */
    private static final int SHORTEST_TITLE = 20;

    /** A sign beside each word, so that a long list can be looked over; none is a colour. */
    private static final Map<Badge, String> SYMBOLS = Map.ofEntries(
            Map.entry(Badge.VERIFIED, "\u2713"),
            Map.entry(Badge.CLAIMED, "~"),
            Map.entry(Badge.DUE_SOON, "\u25D4"),
            Map.entry(Badge.OVERDUE, "!"),
            Map.entry(Badge.EXPIRED, "\u2717"),
            Map.entry(Badge.REJECTED, "\u2715"),
            Map.entry(Badge.CHANGES_REQUESTED, "\u21A9"),
            Map.entry(Badge.CHANGED, "\u2260"),
            Map.entry(Badge.IN_REVIEW, "?"),
            Map.entry(Badge.DRAFT, "\u00B7"),
            Map.entry(Badge.WITHDRAWN, "\u2013"));

    private final WorkList all;
    private final List<ReviewLine> lines;

    ReviewList(WorkList all, List<ReviewLine> lines) {
        this.all = all;
        this.lines = List.copyOf(lines);
    }

    /**
     * Returns a table for people, with how many pages are in which state below it. Each page has a second line with its
     * name for commands, what changed, and what else there is to know.
     *
     * @param width how many cells a line may have; titles are shortened, and where that is not enough every value has a
     *     line of its own
     */
    String table(int width) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        for (ReviewLine line : lines) {
            rows.add(List.of(
                    SYMBOLS.getOrDefault(line.state(), " ") + " " + line.state().word(),
                    DisplayWidth.shown(line.title()),
                    line.reviewer(),
                    line.verified().map(LocalDate::toString).orElse(""),
                    line.due().map(this::dueIn).orElse(""),
                    line.waivers() == 0 ? "" : line.waivers() + "/" + TrivialEdit.MOST,
                    line.minutes() + " min"));
        }
        int[] widths = new int[HEAD.size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
            }
        });
        int others = IntStream.of(widths).sum() - widths[TITLE] + 2 * (widths.length - 1);
        StringBuilder table = new StringBuilder();
        if (others + Math.min(widths[TITLE], SHORTEST_TITLE) > width && !lines.isEmpty()) {
            for (int i = 0; i < lines.size(); i++) {
                block(table, rows.get(i + 1), lines.get(i));
            }
        } else {
            widths[TITLE] = Math.min(widths[TITLE], Math.max(SHORTEST_TITLE, width - others));
            for (int i = 0; i < rows.size(); i++) {
                table.append(row(rows.get(i), widths)).append('\n');
                if (i > 0) {
                    table.append("  ").append(details(lines.get(i - 1))).append('\n');
                }
            }
        }
        return table.append(counts()).append('\n').toString();
    }

    private static String row(List<String> cells, int[] widths) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = DisplayWidth.shortened(cells.get(i), widths[i]);
            row.append(cell).append(" ".repeat(widths[i] - DisplayWidth.of(cell) + 2));
        }
        return row.toString().stripTrailing();
    }

    private static void block(StringBuilder table, List<String> cells, ReviewLine line) {
        table.append(cells.get(0)).append("  ").append(cells.get(TITLE)).append('\n');
        for (int i = TITLE + 1; i < HEAD.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                table.append("  ")
                        .append(HEAD.get(i))
                        .append(": ")
                        .append(cells.get(i))
                        .append('\n');
            }
        }
        table.append("  ").append(details(line)).append('\n');
    }

    private static String details(ReviewLine line) {
        List<String> notes = new ArrayList<>();
        ChangeSize change = line.change();
        if (change.sections() > 0) {
            notes.add(Counted.of(change.sections(), "section") + " changed, +" + change.added() + " -"
                    + change.removed() + " words");
        }
        if (change.money()) {
            notes.add("money touched");
        }
        if (change.dose()) {
            notes.add("dose touched");
        }
        line.assurance().map(Assurance::word).ifPresent(notes::add);
        // How it is known and how much was waived have places of their own.
        line.flags().stream()
                .filter(flag -> flag != ReviewFlag.WAIVERS)
                .filter(flag -> flag != ReviewFlag.ASSERTED
                        || line.assurance().filter(Assurance.ASSERTED::equals).isEmpty())
                .map(ReviewFlag::word)
                .forEach(notes::add);
        return DisplayWidth.shown(line.id()) + (notes.isEmpty() ? "" : ": " + String.join("; ", notes));
    }

    private String counts() {
        String states = lines.stream()
                .map(ReviewLine::state)
                .distinct()
                .map(state ->
                        lines.stream().filter(line -> line.state() == state).count() + " " + state.word())
                .collect(Collectors.joining(", "));
        return Counted.of(lines.size(), "page") + (states.isEmpty() ? "" : ": " + states);
    }

    private String dueIn(LocalDate day) {
        return ReviewWords.distance(all.asOf(), day);
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
                                    line.state().word(),
                                    words(line, " "),
                                    line.reviewer(),
                                    day(line.verified()),
                                    day(line.due()),
                                    day(line.expires()),
                                    line.assurance().map(Assurance::word).orElse(""),
                                    Integer.toString(line.waivers()),
                                    Integer.toString(line.change().sections()),
                                    Integer.toString(line.change().added()),
                                    Integer.toString(line.change().removed()),
                                    touches(line.change()),
                                    Integer.toString(line.minutes()),
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

    /** Returns what else there is to know of a page, in the words of files. */
    static String words(ReviewLine line, String between) {
        return line.flags().stream().map(ReviewFlag::word).collect(Collectors.joining(between));
    }

    private static String touches(ChangeSize change) {
        return (change.money() ? "money" : "")
                + (change.money() && change.dose() ? " " : "")
                + (change.dose() ? "dose" : "");
    }

    private static String cell(String value) {
        String plain = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        // Some spreadsheets part cells at semicolons and tabs; what is in quotes they leave whole.
        boolean quotes = plain.chars().anyMatch(c -> "\",;\t\n\r".indexOf(c) >= 0);
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
            page.addProperty("state", line.state().word());
            JsonArray flags = new JsonArray();
            line.flags().forEach(flag -> flags.add(flag.word()));
            page.add("flags", flags);
            page.addProperty("reviewer", line.reviewer());
            page.addProperty("verified", day(line.verified()));
            page.addProperty("due", day(line.due()));
            page.addProperty("expires", day(line.expires()));
            page.addProperty("assurance", line.assurance().map(Assurance::word).orElse(""));
            page.addProperty("waivers", line.waivers());
            JsonObject change = new JsonObject();
            change.addProperty("sections", line.change().sections());
            change.addProperty("wordsAdded", line.change().added());
            change.addProperty("wordsRemoved", line.change().removed());
            change.addProperty("money", line.change().money());
            change.addProperty("dose", line.change().dose());
            page.add("changed", change);
            page.addProperty("minutes", line.minutes());
            page.addProperty("fingerprint", line.fingerprint());
            pages.add(page);
        }
        JsonObject list = new JsonObject();
        list.addProperty("asOf", all.asOf().toString());
        list.add("pages", pages);
        return JsonFindings.GSON.toJson(list) + "\n";
    }
}
