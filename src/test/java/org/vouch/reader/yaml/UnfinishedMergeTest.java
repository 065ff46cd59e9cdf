package org.vouch.reader.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Source;

class UnfinishedMergeTest {
    private static Outcome<Source> settled(String text, boolean markdown) {
        return UnfinishedMerge.settled(new Source("content/a.md", text), markdown);
    }

    private static List<String> told(Outcome<Source> outcome) {
        return outcome.findings().stream()
                .map(each -> each.rule() + " " + each.span())
                .toList();
    }

    @Test
    void one_version_is_kept_and_the_merge_is_told_once() {
        Outcome<Source> outcome =
                settled("- one\n<<<<<<< HEAD\n- nurse\n=======\n- no nurse\n>>>>>>> b\n- two\n", true);
        assertEquals(List.of("merge-unfinished content/a.md:2:1"), told(outcome));
        assertEquals("- one\n\n- nurse\n\n\n\n- two\n", outcome.value().text());
    }

    @Test
    void what_both_started_from_goes_too_and_so_do_further_places() {
        Outcome<Source> outcome = settled(
                "<<<<<<< a\r\n1\r\n||||||| b\r\n2\r\n=======\r\n3\r\n>>>>>>> c\r\nx\r\n<<<<<<< a\r\n=======\r\n4\r\n>>>>>>> c",
                false);
        assertEquals(List.of("merge-unfinished content/a.md:1:1"), told(outcome));
        assertEquals("\n1\n\n\n\n\n\nx\n\n\n\n", outcome.value().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<<<<<<< HEAD",
                ">>>>>>> other",
                "||||||| base",
                "<<<<<<<",
                "a\n>>>>>>>\n",
                "```\nx\n```\n<<<<<<< a"
            })
    void a_line_of_signs_alone_is_told(String text) {
        assertEquals(1, settled(text, true).findings().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Title\\n=======\\n | true",
                "<<<<<<<< eight | true",
                "<<<<<<<HEAD | true",
                "'    <<<<<<< HEAD' | true",
                "a <<<<<<< b | true",
                "```\\n<<<<<<< HEAD\\n``` | true",
                "~~~~ sh\\n```\\n>>>>>>> b\\n~~~~ | true",
                "======= | false"
            })
    void anything_else_is_not(String text, boolean markdown) {
        String lines = text.replace("\\n", "\n");
        Outcome<Source> outcome = settled(lines, markdown);
        assertEquals(List.of(), told(outcome));
        assertEquals(lines, outcome.value().text());
    }

    @Test
    void a_fence_means_nothing_in_a_data_file() {
        assertEquals(1, settled("```\n<<<<<<< HEAD\n```\n", false).findings().size());
    }
}
