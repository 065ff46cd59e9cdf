package org.vouch.reader.yaml;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.vouch.model.text.Finding;
import org.vouch.reader.content.Trap;

/** The table of what people write and what they are told. */
public class TrapsTest {
    private static final Path TABLE = Path.of("src/test/resources/org/vouch/reader/yaml/traps.txt");
    private static final Pattern CASE = Pattern.compile(
            "(?m)^--- (page|page-whole|site|person|costs|words)\n((?s:.*?))((?:^(?:=>|==) .*\n)*)(?=^--- (?:page|page-whole|site|person|costs|words)$|\n# |\\z)");

    public static List<Trap> traps(String table) {
        List<Trap> traps = new ArrayList<>();
        Matcher each = CASE.matcher(table);
        while (each.find()) {
            traps.add(new Trap(each.group(1), each.group(2)));
        }
        return traps;
    }

    @Test
    void every_case_is_answered_as_the_table_says() throws IOException {
        String table = Files.readString(TABLE);
        Matcher each = CASE.matcher(table);
        StringBuilder answered = new StringBuilder();
        int cases = 0;
        while (each.find()) {
            Trap trap = new Trap(each.group(1), each.group(2));
            each.appendReplacement(
                    answered, Matcher.quoteReplacement("--- " + trap.kind() + "\n" + trap.lines() + trap.answer()));
            cases++;
        }
        each.appendTail(answered);
        assertTrue(cases >= 200, () -> "the table has lost its cases");
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.writeString(TABLE, answered.toString());
            return;
        }
        assertEquals(table, answered.toString());
    }

    @Test
    void a_fix_that_a_machine_can_follow_makes_its_finding_go_away() throws IOException {
        List<Executable> checks = new ArrayList<>();
        for (Trap trap : traps(Files.readString(TABLE))) {
            for (Finding finding : trap.read().findings()) {
                String fixed = trap.fixed(finding);
                if (fixed != null) {
                    checks.add(() -> assertFalse(trap.standsAfter(finding, fixed), () -> finding + "\n" + fixed));
                }
            }
        }
        assertTrue(checks.size() >= 60, () -> "fixes that a machine can follow: " + checks.size());
        assertAll(checks);
    }

    @Test
    void every_finding_has_a_fix_and_a_known_rule() throws IOException {
        Set<String> known = new HashSet<>();
        Stream.of(ReadRule.values()).map(ReadRule::id).forEach(known::add);
        // Letters that were lost are told by these wherever text is read.
        known.addAll(List.of("letters-damaged", "invisible-character"));
        List<Executable> checks = new ArrayList<>();
        for (Trap trap : traps(Files.readString(TABLE))) {
            for (Finding finding : trap.read().findings()) {
                checks.add(() -> assertFalse(finding.fix().isBlank(), finding::toString));
                checks.add(() -> assertTrue(known.contains(finding.rule()), finding::toString));
            }
        }
        assertAll(checks);
    }
}
