package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The buttons that call and text, on the pages that readers get. */
class PhoneButtonsTest {
    @TempDir
    private Path root = Path.of("unset");

    @BeforeEach
    void start() throws IOException {
        SmallSite.start(root);
        SmallSite.article(root, "care", "Care", "Words about it.");
    }

    private void settings(String old, String now) throws IOException {
        Path file = root.resolve("content/site.yaml");
        String text = Files.readString(file);
        assertTrue(text.contains(old), text);
        Files.writeString(file, text.replace(old, now));
    }

    private String build() {
        return BuiltFolder.build(root, root.resolve("site"), root.resolve("memory"), "error");
    }

    private Document home() throws IOException {
        return Jsoup.parse(Files.readString(root.resolve("site/index.html")));
    }

    private static List<String> buttons(Document page) {
        return page.select(".crisis-about a").stream()
                .map(each -> each.attr("href") + " " + each.text())
                .toList();
    }

    @Test
    void each_button_dials_what_it_says() throws IOException {
        settings("+1-919-555-0100", "+1-919-555-0142 ext. 12");
        settings("call: \"988\", text: \"988\"}", """
                call: 988, text: 988}
                  - {name: Helpline, call: 1-800-662-HELP (4357)}
                  - {name: Text line, text: "741741", keyword: HOME}""");
        assertTrue(build().endsWith("exit 0"), this::build);
        assertEquals(
                List.of(
                        "tel:911 Call 911",
                        "tel:988 Call 988",
                        "sms:988 Text 988",
                        "tel:18006624357 Call 1-800-662-HELP (4357)",
                        "sms:741741?&body=HOME Text HOME to 741741",
                        "tel:+19195550142,12 Call +1-919-555-0142 ext. 12"),
                buttons(home()));
        assertTrue(home().select("script[type=application/ld+json]")
                .html()
                .contains("\"telephone\":\"+1-919-555-0142 ext. 12\""));
    }

    @Test
    void a_line_is_reached_in_the_language_of_the_page() throws IOException {
        settings("text: \"988\"}", """
                text: "988", chat: https://chat.example.org/, in: {es: {call_hint: oprima 2, keyword: AYUDA, chat: https://chat.example.org/es/}}}""");
        Files.copy(root.resolve("content/articles/care.md"), root.resolve("content/articles/care.es.md"));
        build();
        assertEquals(
                List.of("tel:988 Call 988", "sms:988 Text 988", "https://chat.example.org/ Chat online"),
                buttons(home()).subList(1, 4));
        assertEquals(
                List.of(
                        "tel:988 Llame al 988, oprima 2",
                        "sms:988?&body=AYUDA Envíe AYUDA al 988",
                        "https://chat.example.org/es/ Chat en línea"),
                buttons(Jsoup.parse(Files.readString(root.resolve("site/es/articles/care/index.html"))))
                        .subList(1, 4));
    }

    @Test
    void the_button_for_a_word_is_in_the_language_of_the_page() throws IOException {
        settings("text: \"988\"}", "text: \"741741\", keyword: AYUDA}");
        Files.copy(root.resolve("content/articles/care.md"), root.resolve("content/articles/care.es.md"));
        build();
        Document page = Jsoup.parse(Files.readString(root.resolve("site/es/articles/care/index.html")));
        assertTrue(buttons(page).contains("sms:741741?&body=AYUDA Envíe AYUDA al 741741"), buttons(page)::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "'phone: +1-919-555-0100', 'phone: call the desk'",
        "'phone: +1-919-555-0100', 'phone: \"919-555-0142, 919-555-0143\"'",
        "'phone: +1-919-555-0100', 'phone: +1-919-555-0100 (24/7)'",
        "'phone: +1-919-555-0100', 'phone: +44 (0)20 7946 0018'",
        "'call: \"988\"', 'call: \"988, then press 2\"'",
        "'call: \"988\"', 'call: \"988 ext. 2\"'",
        "'text: \"988\"', 'text: Text HOME to 741741'",
        "'text: \"988\"', 'text: \"741741\", keyword: HOME or HELLO'",
        "'text: \"988\"', 'text: 919-555-0142 ext. 3'"
    })
    void a_field_that_is_not_one_number_stops_the_site(String old, String now) throws IOException {
        settings(old, now);
        String said = build();
        assertTrue(said.contains("error: ") && said.contains("[phone-invalid]"), said);
        assertTrue(said.endsWith("exit 1"), said);
    }

    @Test
    void a_word_without_a_number_stops_the_site() throws IOException {
        settings("text: \"988\"", "keyword: HOME");
        assertTrue(build().contains("no number is here to text it to [field-missing]"), this::build);
    }
}
