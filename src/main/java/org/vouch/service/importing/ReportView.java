package org.vouch.service.importing;

import java.util.List;
import java.util.Map;

/**
 * The report as people read it.
 *
 * @param report the report
 * @param skipped how many items do not come, by why
 * @param claims how many pages come with the claim of a review, and how many do not, by why
 * @param people whom the values of the reviewer's field name
 * @param missing files that were not found
 * @param homeless old addresses that lead nowhere
 * @param fields fields of plugins that do not come
 */
record ReportView(
        ImportReport report,
        List<Row> skipped,
        List<Row> claims,
        List<Row> people,
        List<Row> missing,
        List<Row> homeless,
        List<Row> fields) {
    /** Copies the rows in. */
    ReportView {
        skipped = List.copyOf(skipped);
        claims = List.copyOf(claims);
        people = List.copyOf(people);
        missing = List.copyOf(missing);
        homeless = List.copyOf(homeless);
        fields = List.copyOf(fields);
    }

    /**
     * A row of a table.
     *
     * @param name what it is about
     * @param value what there is to say
     */
    record Row(String name, String value) {}

    static ReportView of(ImportReport report) {
        return new ReportView(
                report,
                rows(report.skipped()),
                rows(report.claims()),
                rows(report.people()),
                rows(report.missing()),
                rows(report.homeless()),
                rows(report.fields()));
    }

    private static List<Row> rows(Map<String, ?> map) {
        return map.entrySet().stream()
                .map(each -> new Row(each.getKey(), String.valueOf(each.getValue())))
                .toList();
    }
}
