package org.vouch.reader.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an author or an imported page writes, a reader's browser gets no script and no foreign address to load. */
class InjectionTest {
    private static final Set<String> ANYWHERE = Set.of("class", "id");
    private static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
            Map.entry("a", Set.of("href", "title", "rel", "aria-label", "aria-describedby")),
            Map.entry("abbr", Set.of("title")),
            Map.entry("blockquote", Set.of()),
            Map.entry("br", Set.of()),
            Map.entry("cite", Set.of()),
            Map.entry("code", Set.of()),
            Map.entry("cost", Set.of("table", "options", "plan")),
            Map.entry("dd", Set.of()),
            Map.entry("del", Set.of()),
            Map.entry("details", Set.of()),
            Map.entry("div", Set.of("role", "tabindex", "aria-label", "aria-labelledby")),
            Map.entry("dl", Set.of()),
            Map.entry("dt", Set.of()),
            Map.entry("em", Set.of()),
            Map.entry("h2", Set.of()),
            Map.entry("h3", Set.of()),
            Map.entry("h4", Set.of()),
            Map.entry("h5", Set.of()),
            Map.entry("h6", Set.of()),
            Map.entry("hr", Set.of()),
            Map.entry("img", Set.of("src", "alt", "title")),
            Map.entry("input", Set.of("type", "disabled", "checked", "aria-label")),
            Map.entry("label", Set.of()),
            Map.entry("li", Set.of()),
            Map.entry("ol", Set.of("start")),
            Map.entry("p", Set.of()),
            Map.entry("pre", Set.of()),
            Map.entry("section", Set.of("aria-labelledby")),
            Map.entry("span", Set.of()),
            Map.entry("strong", Set.of()),
            Map.entry("summary", Set.of()),
            Map.entry("sup", Set.of()),
            Map.entry("table", Set.of()),
            Map.entry("tbody", Set.of()),
            Map.entry("td", Set.of("data-label")),
            Map.entry("th", Set.of("scope", "data-label")),
            Map.entry("thead", Set.of()),
            Map.entry("tr", Set.of()),
            Map.entry("ul", Set.of()));

    /** Places at which an author can put words; {@code %s} stands for them. */
    private static final List<String> PLACES = List.of(
            "%s",
            "a %s b",
            "# %s",
            "- %s",
            "> %s",
            "[a](%s)",
            "[a](<%s>)",
            "[a](b \"%s\")",
            "[a](b '%s')",
            "![a](%s)",
            "![%s](b)",
            "[%s](b)",
            "[a]: %s\n\n[a]",
            "[a]: <%s>\n\n[a]",
            "[a]: b (%s)\n\n[a]",
            "<%s>",
            "`%s`",
            "```%s\na\n```",
            "    %s",
            "|%s|b|\n|-|-|\n|c|%s|",
            "[^a]\n\n[^a]: %s",
            "[^%s]",
            "## a {#%s}",
            "*[AB]: %s\n\nAB",
            "*[%s]: b\n\n%s",
            "a\n: %s",
            ":::note %s\na\n:::",
            ":::%s\na\n:::",
            "::cost-comparison{table=\"%s\"}",
            "::cost-comparison{table='a' options='%s'}",
            "- [ ] %s",
            "http://a.b/%s",
            "www.a.b%s",
            "a@b.c%s");

    private static void assertHarmless(String text) {
        String html = Sample.html(text);
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            String name = element.normalName();
            if (name.equals("body")) {
                continue;
            }
            Set<String> allowed = ELEMENTS.get(name);
            assertTrue(allowed != null, () -> name + " from " + text + "\n" + html);
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey().toLowerCase(Locale.ROOT);
                assertTrue(
                        ANYWHERE.contains(key)
                                || Objects.requireNonNull(allowed).contains(key),
                        () -> name + " " + attribute + " from " + text + "\n" + html);
                if (key.equals("href") || key.equals("src")) {
                    assertTrue(isHarmless(name, attribute.getValue()), () -> attribute + " from " + text);
                }
            }
        }
    }

    /** Reads an address as browsers do, without asking the code that is tested. */
    private static boolean isHarmless(String element, String address) {
        String seen = address.replaceAll("[\\t\\n\\r]", "").strip().toLowerCase(Locale.ROOT);
        if (seen.startsWith("//") || seen.startsWith("\\") || seen.startsWith("/\\")) {
            return false;
        }
        if (!seen.matches("(?s)[a-z][a-z0-9+.-]*:.*")) {
            return true;
        }
        return element.equals("a") && seen.matches("(?s)(https?|mailto|tel|sms):.*");
    }

    @Test
    void the_list_of_attacks_does_no_harm() throws IOException {
        List<String> attacks = new ArrayList<>();
        try (InputStream list = Objects.requireNonNull(InjectionTest.class.getResourceAsStream("payloadbox.txt"))) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(attacks::add);
        }
        assertEquals(6_613, attacks.size());
        for (int i = 0; i < attacks.size(); i++) {
            // Each attack as a body, and at one other place in turn.
            assertHarmless(attacks.get(i));
            assertHarmless(PLACES.get(i % PLACES.size()).replace("%s", attacks.get(i)));
        }
    }

    @Test
    void the_sharpest_attacks_do_no_harm_at_any_place() {
        List<String> attacks = List.of(
                "\"><script>alert(1)</script>",
                "'><img src=x onerror=alert(1)>",
                "javascript:alert(1)",
                "<svg/onload=alert(1)>",
                "\" onmouseover=\"alert(1)",
                "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;",
                "</code></pre><script>alert(1)</script>",
                "data:text/html,<script>alert(1)</script>",
                "//evil.example/x",
                "\u2028javascript:alert(1)",
                "a\"b'c<d>e&f`g");
        for (String attack : attacks) {
            for (String place : PLACES) {
                assertHarmless(place.replace("%s", attack));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "&#x6A;avascript:alert(1)",
                "&#106;avascript:alert(1)",
                "java&Tab;script:alert(1)",
                "java&NewLine;script:alert(1)",
                "java&#0;script:alert(1)",
                "&#1;javascript:alert(1)",
                "&#8203;javascript:alert(1)",
                "javascript&colon;alert(1)",
                "javascript\\:alert(1)",
                "data:text/html,x",
                "vbscript:msgbox(1)",
                "file:///etc/passwd",
                "blob:https://a.b/c",
                "ftp://a.b",
                "view-source:x"
            })
    void a_scheme_that_is_not_allowed_is_refused(String address) {
        for (String text : List.of(
                "[words](" + address + ")",
                "[words](<" + address + ">)",
                "[words]\n\n[words]: " + address,
                "![words](" + address + ")")) {
            String html = Sample.html(text);
            assertEquals("<p>words</p>\n", html, text);
            assertTrue(Sample.places(text).contains("link-scheme"), text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.b",
                "HTTP://a.b",
                "mailto:a@b.c",
                "tel:+1-919-555-0100",
                "sms:988",
                "/a/b/",
                "../a#b",
                "#a",
                "?a=b:c",
                "a/b:c",
                "%6Aavascript:x"
            })
    void an_address_that_is_allowed_is_printed(String address) {
        String html = Sample.html("[words](" + address + ")");
        assertTrue(html.contains("href=\"" + address + "\""), html);
        assertEquals("", Sample.places("[words](" + address + ")"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/x", "/\\evil.example/x", "\\\\\\\\evil.example/x", "/&Tab;/evil.example/x"})
    void an_address_without_a_protocol_is_found_and_gets_the_safe_one(String address) {
        String text = "[words](" + address + ")";
        assertTrue(Sample.html(text).contains("href=\"https://evil.example/x\" class=\"external\""), Sample.html(text));
        assertTrue(Sample.places(text).contains("link-scheme"));
    }

    @Test
    void an_image_of_another_host_is_only_its_words() {
        for (String address : List.of("https://a.b/c.png", "//a.b/c.png")) {
            String text = "![a *small* cat](" + address + ")";
            assertEquals("<p>a small cat</p>\n", Sample.html(text));
            assertEquals("1:18+" + address.length() + " image-elsewhere", Sample.places(text));
        }
        assertFalse(Sample.html("![x](data:image/png;base64,AA==)").contains("img"));
    }
}
