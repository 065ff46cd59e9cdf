package org.vouch.cli;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vouch.model.text.Finding;
import org.vouch.service.reviewing.WorkList;
import org.vouch.store.publish.BuildReport;

/**
 * What a check found, in Markdown, for the summary page of a workflow: how many findings, what readers do not get, and
 * whose reviews end soon.
 */
final class CheckReport {
    /** A review that ends within so many days is at risk. */
    static final int DAYS = 30;

    /** Nobody reads more rows than these; a whole report stays far below the mebibyte that GitHub shows. */
    private static final int ROWS = 100;

    private final StringBuilder text = new StringBuilder();

    private CheckReport() {}

    /**
     * Returns the report, which ends with a line feed.
     *
     * @param findings those that were asked for
     * @param held what readers do not get
     * @param reviews the reviewers' work list
     */
    static String of(List<Finding> findings, BuildReport held, WorkList reviews) {
        CheckReport report = new CheckReport();
        report.line("## What Vouch found");
        report.line("");
        report.addAll(findings, held, reviews);
        return report.text.toString();
    }

    private void addAll(List<Finding> findings, BuildReport held, WorkList reviews) {
        line(findings.isEmpty() ? "Nothing to fix." : new FindingSummary(findings).count() + ".");
        table(
                "Findings",
                List.of("Where", "What", "How to fix it"),
                findings.stream()
                        .sorted(Comparator.comparing(Finding::severity))
                        .map(finding -> List.of(
                                finding.span().path() + ":" + finding.span().line(), finding.message(), finding.fix()))
                        .toList());
        table(
                "Held back: readers do not get these",
                List.of("Page or file", "Why"),
                Stream.concat(held.held().stream(), held.heldFiles().stream())
                        .map(each -> List.of(each.name(), each.reason()))
                        .toList());
        LocalDate latest = reviews.asOf().plusDays(DAYS);
        table(
                "Reviews that ended, or end within " + DAYS + " days",
                List.of("Page", "State", "Reviewer", "Holds until"),
                reviews.lines().stream()
                        .filter(line ->
                                line.due().map(day -> !day.isAfter(latest)).orElse(false))
                        .map(line -> List.of(
                                line.id(),
                                line.state().word(),
                                reviews.people().getOrDefault(line.reviewer(), line.reviewer()),
                                line.due().map(LocalDate::toString).orElse("")))
                        .toList());
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    private void table(String title, List<String> head, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        line("");
        line("### " + title);
        line("");
        row(head);
        row(head.stream().map(each -> "---").toList());
        rows.stream()
                .limit(ROWS)
                .forEach(cells -> row(cells.stream().map(CheckReport::cell).toList()));
        if (rows.size() > ROWS) {
            line("");
            line("And " + (rows.size() - ROWS) + " more.");
        }
    }

    private void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    /** Words of a page are no markup of the report, and no cell ends a row. */
    private static String cell(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("([\\\\`*_\\[\\]|!#])", "\\\\$1")
                .replaceAll("\\s+", " ");
    }
}
