package org.vouch.reader.wordpress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouch.reader.wordpress.BuilderPart.Way;
import org.vouch.reader.wordpress.Shortcodes.Dropped;

/** The table of builders is sound, and a setting with words is on the page or reported. */
class BuilderTableTest {
    private static final BuilderTable TABLE = BuilderTable.BUILT_IN;

    @Test
    void a_list_of_settings_is_shown_as_a_part_that_is_in_the_table() {
        for (String name : TABLE.names()) {
            TABLE.part(name).orElseThrow().shown().stream()
                    .filter(shown -> shown.way() == Way.EACH)
                    .forEach(shown -> assertTrue(TABLE.part(shown.second()).isPresent(), name + " " + shown));
        }
    }

    @Test
    void each_part_belongs_to_a_builder() {
        for (String name : TABLE.names()) {
            assertFalse(TABLE.buildersIn("[" + name).isEmpty(), name);
        }
        assertEquals(List.of("WPBakery", "Divi"), TABLE.buildersIn("[vc_row] and [et_pb_text] and [fusion]"));
    }

    @Test
    void a_line_that_says_too_little_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> BuilderPart.of(List.of("x", "link:words")));
        assertThrows(IllegalArgumentException.class, () -> BuilderPart.of(List.of("x", "shout:words")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            box_title        | Call us                    | true
            note             | It takes some weeks        | true
            price            | 250                        | true
            title_color      | #ff0000                    | false
            text_font        | Open Sans Condensed Light  | false
            el_class         | one two three              | false
            kind             | wide                       | false
            title            | 12                         | false
            """)
    void a_setting_holds_words_if_its_name_or_its_value_says_so(String setting, String value, boolean words) {
        assertEquals(words, TABLE.holdsWords(setting, value));
    }

    /** What is in an attribute without a place in the table is told. */
    @Test
    void a_setting_that_the_table_does_not_name_is_reported() {
        List<Dropped> dropped = new ArrayList<>();
        String html = replaced("[vc_message note_text=\"Not on Mondays\" color=\"blue\"]Open[/vc_message]", dropped);
        assertEquals("<div>Open</div>", html.strip());
        assertEquals(List.of(new Dropped("vc_message note_text", "Not on Mondays")), dropped);
    }

    @Test
    void parts_in_parts_of_the_same_name_are_taken_apart() {
        String html = replaced(
                "[vc_row_inner][vc_row_inner]a[/vc_row_inner][cta x=\"1\"][vc_btn title=\"b\"][/cta][/vc_row_inner]",
                new ArrayList<>());
        assertEquals("<div><div>a</div>[cta x=\"1\"]<p>b</p>[/cta]</div>", html.replaceAll("\\n+", ""));
    }

    /** Whatever is encoded, its letters come out or stay as they are. */
    @Test
    void encoded_words_that_cannot_be_decoded_stay() {
        assertTrue(replaced("[vc_raw_html]PGI+aGk8L2I+[/vc_raw_html]", new ArrayList<>())
                .contains("<b>hi</b>"));
        assertEquals("no code!", replaced("[vc_raw_html]no code![/vc_raw_html]", new ArrayList<>()));
    }

    /** A page that is nested without end takes no stack. */
    @Test
    void hostile_data_of_elementor_is_refused_or_read_to_its_depth() {
        ElementorText text = new ElementorText(TABLE, printer(new ArrayList<>()));
        String deep = "[" + "{\"elements\":[".repeat(90) + "]}".repeat(90) + "]";
        assertEquals("", text.of(deep).orElseThrow());
        assertEquals(Optional.empty(), text.of("[{\"elements\":[".repeat(50_000)));
        assertEquals(Optional.empty(), text.of("not JSON"));
        assertFalse(text.of("[{\"widgetType\":\"x\",\"settings\":{\"title\":\"<script>a</script>b\"}}]")
                .isEmpty());
        assertEquals(Map.of("x", 1), text.unknown());
    }

    private static String replaced(String text, List<Dropped> dropped) {
        return new BuilderShortcodes(TABLE, printer(dropped), Set.of()).replaced(text);
    }

    private static PartPrinter printer(List<Dropped> dropped) {
        return new PartPrinter(TABLE, id -> Optional.empty(), dropped, new TreeSet<>());
    }
}
