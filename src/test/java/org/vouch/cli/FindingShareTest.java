package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Span;

class FindingShareTest {
    private static List<Finding> found(int number, String file, String rule, Severity severity) {
        return found(number, file, rule, severity, "wrong in " + file);
    }

    private static List<Finding> found(int number, String file, String rule, Severity severity, String message) {
        List<Finding> findings = new ArrayList<>();
        for (int line = 1; line <= number; line++) {
            findings.add(new Finding(rule, severity, new Span(file, line, 1, 1), message, "", ""));
        }
        return findings;
    }

    private static Map<String, Long> perFile(FindingShare share) {
        return share.reported().stream()
                .collect(Collectors.groupingBy(finding -> finding.span().path(), Collectors.counting()));
    }

    @SafeVarargs
    private static List<Finding> all(List<Finding>... several) {
        List<Finding> findings = new ArrayList<>();
        for (List<Finding> some : several) {
            findings.addAll(some);
        }
        findings.sort(Finding.BY_PLACE);
        return findings;
    }

    @Test
    void a_few_are_all_told_in_the_order_of_their_places() {
        List<Finding> findings =
                all(found(20, "a.md", "raw-html", Severity.ERROR), found(20, "a.md", "link-leads", Severity.ADVICE));
        FindingShare share = FindingShare.of(findings);
        assertEquals(findings, share.reported());
        assertFalse(share.leavesOut());
    }

    @Test
    void what_is_the_same_in_many_files_is_told_once_with_its_places() {
        List<Finding> findings = new ArrayList<>();
        for (String file : List.of("a.md", "b.md", "c.md", "d.md", "e.md")) {
            findings.addAll(found(1, file, "heading-one", Severity.ERROR, "wrong"));
            findings.addAll(found(1, file, "words.addict", Severity.ERROR, "wrong"));
        }
        findings.addAll(found(1, "f.md", "link-leads", Severity.ERROR));
        FindingShare share = FindingShare.of(findings);
        assertEquals(Map.of("a.md", 2L, "b.md", 1L, "c.md", 1L, "d.md", 1L, "e.md", 1L, "f.md", 1L), perFile(share));
        assertEquals(
                List.of("b.md:1:1", "c.md:1:1", "d.md:1:1", "e.md:1:1"),
                share.also(findings.get(0)).stream().map(Span::toString).toList());
        assertEquals(List.of(), share.also(findings.get(1)));
        assertFalse(share.leavesOut());
    }

    @Test
    void what_is_the_same_in_four_files_is_told_four_times() {
        FindingShare share = FindingShare.of(all(
                found(1, "a.md", "heading-one", Severity.ERROR, "wrong"),
                found(1, "b.md", "heading-one", Severity.ERROR, "wrong"),
                found(1, "c.md", "heading-one", Severity.ERROR, "wrong"),
                found(9, "d.md", "heading-one", Severity.ERROR, "wrong")));
        assertEquals(12, share.reported().size());
    }

    @Test
    void of_one_rule_in_one_file_twenty_are_told_and_the_rest_is_counted() {
        FindingShare share = FindingShare.of(all(
                found(1_324, "a.md", "raw-html", Severity.ERROR), found(3, "a.md", "link-leads", Severity.WARNING)));
        assertEquals(23, share.reported().size());
        assertEquals(Map.of("raw-html", 1_304), share.leftOut("a.md"));
        assertEquals(Map.of(), share.leftOut("b.md"));
    }

    @Test
    void a_flood_from_one_file_hides_no_other() {
        List<Finding> flood = new ArrayList<>();
        for (int rule = 0; rule < 40; rule++) {
            flood.addAll(found(50, "a.md", "words.rule-" + rule, Severity.ERROR));
        }
        FindingShare share = FindingShare.of(all(
                flood, found(12, "b.md", "raw-html", Severity.ERROR), found(1, "z.md", "file-name", Severity.ERROR)));
        assertEquals(Map.of("a.md", 287L, "b.md", 12L, "z.md", 1L), perFile(share));
    }

    @Test
    void many_files_have_the_same_share() {
        List<Finding> findings = new ArrayList<>();
        for (int file = 100; file < 200; file++) {
            findings.addAll(found(15, "f" + file + ".md", "raw-html", Severity.ERROR));
        }
        Map<String, Long> told = perFile(FindingShare.of(findings));
        assertEquals(100, told.size());
        assertTrue(told.values().stream().allMatch(number -> number == 3), told.toString());
    }

    @Test
    void in_a_file_no_rule_hides_another() {
        List<Finding> findings = new ArrayList<>();
        for (int file = 100; file < 250; file++) {
            findings.addAll(found(10, "f" + file + ".md", "raw-html", Severity.ERROR));
            findings.addAll(found(1, "f" + file + ".md", "section-empty", Severity.ERROR));
        }
        findings.sort(Finding.BY_PLACE);
        FindingShare share = FindingShare.of(findings);
        assertEquals(
                150,
                share.reported().stream()
                        .filter(finding -> finding.rule().equals("section-empty"))
                        .count());
    }

    @Test
    void errors_come_before_warnings_and_warnings_before_advice() {
        List<Finding> findings = new ArrayList<>();
        for (int file = 100; file < 200; file++) {
            findings.addAll(found(2, "f" + file + ".md", "raw-html", Severity.ERROR));
            findings.addAll(found(1, "f" + file + ".md", "money-sourced", Severity.WARNING));
            findings.addAll(found(1, "f" + file + ".md", "plain-sentence", Severity.ADVICE));
        }
        findings.sort(Finding.BY_PLACE);
        Map<Severity, Long> told = FindingShare.of(findings).reported().stream()
                .collect(Collectors.groupingBy(Finding::severity, Collectors.counting()));
        assertEquals(Map.of(Severity.ERROR, 200L, Severity.WARNING, 100L), told);
    }
}
