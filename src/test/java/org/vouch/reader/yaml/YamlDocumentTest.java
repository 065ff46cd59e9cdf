package org.vouch.reader.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Source;
import org.vouch.reader.content.FrontMatterRead;
import org.vouch.reader.content.FrontMatterReader;
import org.vouch.reader.content.SettingsReader;

class YamlDocumentTest {
    private static Outcome<FrontMatterRead> page(String fields) {
        return FrontMatterReader.read(new Source("a.md", "---\n" + fields + "---\nWords.\n"));
    }

    private static List<String> told(Outcome<?> outcome) {
        return outcome.findings().stream()
                .map(each -> each.span().line() + ":" + each.span().column() + " " + each.rule())
                .toList();
    }

    @Test
    void counts_columns_in_utf_16_units_behind_characters_of_two() {
        Outcome<FrontMatterRead> read =
                page("title: 🙂🙂 two faces\ndescription: {a: 🙂, b: 2}\nverified: 2/1/24\ntags: [🙂a, [x]]\n");
        assertEquals(List.of("3:14 field-type", "4:11 date-invalid", "5:13 field-type"), told(read));
        assertEquals("🙂🙂 two faces", read.value().frontMatter().title().value());
        assertEquals(8, read.value().frontMatter().title().span().column());
        assertEquals(14, read.value().frontMatter().title().span().length());
    }

    @Test
    void counts_columns_behind_such_characters_where_the_text_was_fixed() {
        Outcome<FrontMatterRead> read = page("title: 🙂 faces: two\ndescription: 🙂: why\nverified: 2024-02-30\n");
        assertEquals(List.of("2:16 yaml-syntax", "3:16 yaml-syntax", "4:11 date-invalid"), told(read));
        assertEquals("🙂 faces: two", read.value().frontMatter().title().value());
    }

    @Test
    void reads_windows_line_ends_and_a_byte_order_mark() {
        Outcome<FrontMatterRead> read = FrontMatterReader.read(new Source(
                "a.md", "\uFEFF---\r\ntitle: A\r\ndescription: B\r\nverified: 2024-02-30\r\n---\r\nWords.\r\n"));
        assertEquals(List.of("4:11 date-invalid"), told(read));
        assertEquals("A", read.value().frontMatter().title().value());
    }

    @Test
    void refuses_what_is_nested_too_deeply_and_reads_the_rest() {
        String deep = "[".repeat(60) + "]".repeat(60);
        Outcome<FrontMatterRead> read = page("tags: " + deep + "\ntitle: A\ndescription: B\n");
        assertTrue(told(read).contains("2:56 yaml-nesting"), told(read)::toString);
        assertEquals("A", read.value().frontMatter().title().value());
        page("tags: " + "[".repeat(50_000) + "\ntitle: A\n");
        page("a:\n" + "- ".repeat(20_000) + "b\n");
    }

    @Test
    void takes_no_longer_for_what_was_made_to_hang_it() {
        for (String part : List.of("[", "{", "- ", "? ", "x: \"", "a: [\n", "a: {b: ", "k: v\n", "&a ", "- ? ")) {
            String text = "a: " + part.repeat(60_000 / part.length());
            assertTimeout(Duration.ofMinutes(10), () -> page(text), part);
            assertTimeout(
                    Duration.ofMinutes(10),
                    () -> SettingsReader.read(new Source("site.yaml", "a:\n  " + part.repeat(200_000))),
                    part);
        }
    }

    @Test
    void refuses_front_matter_without_measure() {
        Outcome<FrontMatterRead> read = page("title: A\ndescription: " + "x".repeat(70_000) + "\n");
        assertTrue(told(read).contains("1:1 file-size"));
    }

    @Test
    void tells_every_fault_of_a_page_at_once() {
        Outcome<FrontMatterRead> read = page("""
                title: Acid reflux: what it costs
                description:About it.
                category: @home
                verified: 2024-02-30
                tags: [iop, costs
                draft: yes
                author: "Dana
                published: 2/1/24
                """);
        assertEquals(
                List.of(
                        "2:19 yaml-syntax",
                        "3:12 yaml-syntax",
                        "4:11 yaml-syntax",
                        "5:11 date-invalid",
                        "6:7 yaml-syntax",
                        "7:8 field-type",
                        "8:9 yaml-syntax",
                        "9:12 date-invalid"),
                told(read).stream().sorted().toList());
    }

    @Test
    void a_text_is_read_as_it_was_written_or_something_is_told() {
        List<String> parts = List.of(
                "Words", "no", "12", ":", ": ", " ", "#", " #", "'", "\"", "[", "]", "{", "}", ",", "-", "- ", "&", "*",
                "!", "|", ">", "%", "@", "`", "?", "~", "null", "010", "1_0", "é", "🙂", "\\n", "\t", "...", "---",
                "<<", "=", "true");
        Random random = new Random(7);
        List<String> lost = new ArrayList<>();
        int exact = 0;
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(5); n >= 0; n--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            String written = text.toString().strip();
            Outcome<FrontMatterRead> read = page("title: A\ncategory: " + text + "\ndescription: B\n");
            String value = read.value()
                    .frontMatter()
                    .category()
                    .map(each -> each.value())
                    .orElse("");
            boolean comment = written.matches(".*\\s#(?s:[\\s#].*|)") || written.startsWith("#");
            boolean quoted = written.matches("(['\"]).*\\1(\\s+#.*)?");
            if (read.findings().isEmpty() && !comment && !quoted) {
                if (!written.equals(value)) {
                    lost.add("changed: " + written + " to " + value);
                }
                exact++;
            }
            if (!read.value().frontMatter().description().equals("B")) {
                lost.add(text + " " + told(read));
            }
        }
        assertEquals(List.of(), lost);
        int texts = exact;
        assertTrue(texts > 500, () -> "texts that were read exactly: " + texts);
    }

    @Test
    void no_text_whatever_makes_reading_fail() {
        String signs = "ab:- \n\n\t\"'[]{},#&*!|>%@`?~\\0é🙂\u0000\u2028";
        Random random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(40); n >= 0; n--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            String file = text.toString();
            for (Finding finding : page(file).findings()) {
                assertTrue(finding.span().line() <= 2 + file.split("\n|$", -1).length, file);
            }
            SettingsReader.read(new Source("site.yaml", file));
        }
    }
}
