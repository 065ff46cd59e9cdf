package org.vouch.check.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProofreaderTest {
    private static final LayoutRequirements FRAME = new LayoutRequirements(List.of(
            new Requirement.Says("the notice", "This is \"our\" notice & yours."),
            new Requirement.LeadsTo("the link that calls 988", "tel:988"),
            new Requirement.Says("the disclaimer", "General education.")));

    private static final List<Requirement> OWN = List.of(new Requirement.Says("the reviewer's name", "Dana O'Example"));

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><title>T</title><link rel="canonical" href="https://example.org/a/">
            <link rel="stylesheet" href="/assets/site.css"></head>
            <body><p>This is &quot;our&quot; notice &amp; yours.</p><a href="tel:988">Call 988</a>
            <h1>T</h1><p id="a">By Dana O&#39;Example. <a href="https://example.org/">Elsewhere</a></p>
            <img src="/a.png" alt=""><footer>General education.</footer></body></html>
            """;

    private final Proofreader reader = new Proofreader();

    private List<String> read(String html) {
        return messages(reader.read(page(html)));
    }

    /** What a glance leads to; the page before it was right. */
    private List<String> glance(String html) {
        assertEquals(List.of(), reader.scan(page(PAGE)));
        return messages(reader.scan(page(html)));
    }

    private static List<String> messages(List<org.vouch.model.text.Finding> findings) {
        return findings.stream()
                .map(each -> each.rule() + ": " + each.message())
                .toList();
    }

    private static PrintedPage page(String html) {
        return new PrintedPage("article.ftlh", "/a/", FRAME, OWN, html.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void finds_nothing_on_a_page_that_is_right() {
        assertEquals(List.of(), read(PAGE));
        assertEquals(List.of(), glance(PAGE));
        assertEquals(List.of(), glance(PAGE.replace("<h1>T", "<h1>A longer title, so that all places move")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"name": "Dana O'Example"}                              |
                    {"@graph": [{"reviewedBy": {"name": "Max Unseen"}}]}    | name 'Max Unseen'
                    {"lastReviewed": "2024-02-01"}                          |
                    {"lastReviewed": "2024-02-02"}                          | lastReviewed '2024-02-02'
                    {"dateModified": "2024-02-01T10:00:00-05:00"}           |
                    {"telephone": "+1-919-555-0142"}                        |
                    {"telephone": "+1-919-555-0143"}                        | telephone '+1-919-555-0143'
                    {"offers": [{"price": 10000}, {"price": "9,500"}]}      | price '9,500'
                    {"description": "Nowhere on the page"}                  |
                    {"@type": "ListItem", "name": "A way that is not shown"} |
                    {"@type": "Person", "name": "Max Unseen"}               | name 'Max Unseen'
                    """)
    void machines_are_told_what_readers_see(String data, String hidden) {
        String page = PAGE.replace(
                "<footer>",
                "<p><time datetime=\"2024-02-01\">February 1, 2024</time> (919) 555-0142, $10,000</p>"
                        + "<script type=\"application/ld+json\">" + data + "</script><footer>");
        assertEquals(
                hidden == null
                        ? List.of()
                        : List.of("page-data-shown: the page's JSON-LD says " + hidden
                                + ", and the page does not show it to readers"),
                read(page));
    }

    @Test
    void names_the_template_and_the_page() {
        org.vouch.model.text.Finding finding =
                reader.read(page(PAGE.replace("General", "No"))).get(0);
        assertEquals("templates/article.ftlh:1:1", finding.span().toString());
        assertTrue(finding.fix().endsWith("it was printing /a/"));
    }

    @Test
    void misses_what_a_page_lacks_at_a_glance_too() {
        assertEquals(List.of("page-duties: the page lacks the disclaimer"), glance(PAGE.replace("General", "Some")));
        assertEquals(
                List.of("page-duties: the page lacks the link that calls 988"),
                glance(PAGE.replace("tel:988", "tel:9885")));
        assertEquals(List.of("page-duties: the page lacks the reviewer's name"), glance(PAGE.replace("Dana", "Diana")));
        assertEquals(List.of("page-duties: the page lacks the notice"), glance(PAGE.replace("notice", "note")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script type=\"application/ld+json\">{\"lastReviewed\": \"2024-02-01\"}</script>",
                "<script type=\"application/ld+json\">{\"reviewedBy\": {\"@type\": \"Person\"}}</script>",
                "<script type=\"application/ld+json\">{\"hasCredential\": [{\"name\": \"MD\"}]}</script>",
                "<time itemprop=\"lastReviewed\" datetime=\"2024-02-01\">February 1, 2024</time>"
            })
    void a_page_that_was_edited_since_tells_machines_of_no_review(String claim) {
        List<Requirement> own =
                List.of(new Requirement.Says("the sentence", "Elsewhere"), new Requirement.ClaimsNoReview());
        assertEquals(List.of(), glance(PAGE, own));
        assertEquals(
                List.of(),
                glance(PAGE.replace("General", "lastReviewed is a word. General"), own),
                "readers may read it");
        assertTrue(glance(PAGE.replace("<footer>", claim + "<footer>"), own)
                .contains("page-duties: the page lacks data for machines without reviews and credentials:"
                        + " these words are not reviewed"));
    }

    private List<String> glance(String html, List<Requirement> own) {
        return messages(reader.glance(
                new PrintedPage("article.ftlh", "/a/", FRAME, own, html.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void takes_what_is_written_otherwise() {
        assertEquals(List.of(), glance(PAGE.replace("General education", "<b>General</b>\n  education")));
        assertEquals(List.of(), glance(PAGE.replace("href=\"tel:988\"", "class=x href='tel:988'")));
        assertEquals(List.of(), glance(PAGE.replace("&#39;", "'").replace("&quot;", "\"")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- %s -->",
                "<div hidden>%s</div>",
                "<template>%s</template>",
                "<div style='color:red; display : none'>%s</div>",
                "<div aria-hidden=true>%s</div>"
            })
    void does_not_take_what_nobody_gets_to_see(String around) {
        assertEquals(
                List.of("page-duties: the page lacks the disclaimer"),
                read(PAGE.replace("General education.", around.formatted("General education."))));
        assertEquals(
                List.of("page-duties: the page lacks the link that calls 988"),
                read(PAGE.replace(
                        "<a href=\"tel:988\">Call 988</a>", around.formatted("<a href=\"tel:988\">Call 988</a>"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script src='https://x.example/a.js'></script>",
                "<img alt=a src=//x.example/a.png>",
                "<img alt=a SRC = \"HTTP://x.example/a.png\">",
                "<img alt=a src='/a.png' srcset='/a.png 1x, https://x.example/b.png 2x'>",
                "<img alt=a src='\\\\x.example\\a.png'>",
                "<iframe title=a src='https://x.example/'></iframe>"
            })
    void sees_at_a_glance_what_is_asked_of_another_host(String html) {
        List<String> told = glance(PAGE.replace("<footer>", html + "<footer>"));
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.get(0).startsWith("page-elsewhere: the page asks another host for '"), told.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel=stylesheet href='https://x.example/a.css'>",
                "<link rel='preconnect' href='//x.example'>",
                "<link rel='shortcut icon' href='https://x.example/i.ico'>",
                "<style>@import 'https://x.example/a.css';</style>",
                "<style>p { background: url( \"//x.example/a.png\" ) }</style>",
                "<p style=\"background: url(https://x.example/a.png)\">a</p>",
                "<form action='https://x.example/'></form>",
                "<video poster='https://x.example/a.png'></video>",
                "<object data='https://x.example/a.pdf'></object>",
                "<base href='https://x.example/'>",
                "<meta http-equiv=refresh content='0; url=https://x.example/'>",
                "<svg><use href='https://x.example/a.svg#a'/></svg>"
            })
    void sees_whatever_is_asked_of_another_host(String html) {
        List<String> told = read(PAGE.replace("<footer>", html + "<footer>"));
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.get(0).startsWith("page-elsewhere"), told.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='https://x.example/'>A link is followed by readers</a>",
                "<link rel=alternate href='https://x.example/es/'>",
                "<img alt=a src='data:image/png;base64,AA'>",
                "<style>p { background: url(/a.png) }</style>",
                "<meta property='og:url' content='https://x.example/'>",
                "<script type='application/ld+json'>{\"@context\": \"https://schema.org\"}</script>",
                "<p>src=https://x.example/ is only told of</p>"
            })
    void lets_be_what_asks_nobody(String html) {
        assertEquals(List.of(), read(PAGE.replace("<footer>", html + "<footer>")));
        assertEquals(List.of(), glance(PAGE.replace("<footer>", html + "<footer>")));
    }

    @Test
    void a_glance_looks_closer_only_where_it_has_reason() {
        assertFalse(
                Proofreader.mayAskElsewhere(bytes("<img src=\"/a.png\"> <script defer src='/a.js'> Marsrc src srcs=")));
        assertFalse(Proofreader.mayAskElsewhere(bytes("<img src=/a.png>")));
        for (String before : List.of("", "a", "ab", "abc", "abcd")) {
            assertTrue(Proofreader.mayAskElsewhere(bytes(before + " src=\"https://x\"")), before);
            assertTrue(Proofreader.mayAskElsewhere(bytes(before + " src=//x.example/")), before);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void ids_are_unique_and_what_waits_in_a_template_has_none_yet() {
        String twice = "<p id=b></p><p id=b></p><p id=b></p>";
        assertEquals(
                List.of("page-ids: two elements of the page bear the id 'b'"),
                read(PAGE.replace("<footer>", twice + "<footer>")));
        assertEquals(List.of(), read(PAGE.replace("<footer>", "<template><p id=a></p></template><footer>")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <table><tr><td>a</td><td>b</td><td>c</td></tr></table>                          | 3
                    <div tabindex="0"><table><tr><td>a</td><td>b</td></tr></table></div>            | 2
                    <div tabindex="0" role="region"><table><tr><td>a</td><td>b</td></tr></table></div> | 2
                    <table><tr><th>a</th><td data-label="B">b</td><td>c</td></tr></table>           | 3
                    <table><tr><th>a</th><td data-label="B">b</td><td data-label="C">c</td></tr></table> |
                    <table><tr><th>a</th><td><span class="label">B</span> b</td></tr></table>       |
                    <table><tr><td>a</td></tr><tr><td>b</td></tr></table>                           |
                    <div tabindex="0" role="group" aria-label="A"><table><tr><td>a</td><td>b</td></tr></table></div> |
                    <template><table><tr><td>a</td><td>b</td></tr></table></template>               |
                    """)
    void tables_scroll_by_keyboard_or_name_their_columns_at_each_cell(String table, Integer columns) {
        assertEquals(
                columns == null
                        ? List.of()
                        : List.of("page-tables: a table of " + columns + " columns does not scroll by keyboard, and its"
                                + " cells do not name their columns: on a phone some of it is out of reach"),
                read(PAGE.replace("<footer>", table + "<footer>")));
    }

    @Test
    void links_have_words_for_eyes_or_for_ears() {
        assertEquals(
                List.of("page-links: the link to '/b/' has no words on the page"),
                read(PAGE.replace("<footer>", "<a href='/b/'> <img src='/a.png' alt=''></a><footer>")));
        assertEquals(
                List.of(),
                read(PAGE.replace(
                        "<footer>",
                        "<a href='/b/'><img src='/a.png' alt='B'></a><a href='/c/' aria-label='C'></a>"
                                + "<a href='/d/'><svg><title>D</title></svg></a><a id=e></a><footer>")));
    }

    @Test
    void json_can_be_read() {
        String script = "<script type='application/ld+json'>%s</script><footer>";
        assertEquals(List.of(), read(PAGE.replace("<footer>", script.formatted("{\"a\": [1]}"))));
        assertEquals(
                List.of("page-data: search engines cannot read the page's JSON-LD"),
                read(PAGE.replace("<footer>", script.formatted("{\"a\": [1}"))));
        assertEquals(1, read(PAGE.replace("<footer>", script.formatted(""))).size());
    }

    @Test
    void a_page_has_a_language_a_title_and_one_first_heading() {
        assertEquals(List.of("page-frame: the page does not say its language"), read(PAGE.replace(" lang=\"en\"", "")));
        assertEquals(List.of("page-frame: the page has no title"), read(PAGE.replace("<title>T", "<title> ")));
        assertEquals(
                List.of("page-frame: the page has 2 headings of the first level; it needs one"),
                read(PAGE.replace("<footer>", "<h1>U</h1><footer>")));
        assertEquals(
                List.of("page-frame: the page has no heading of the first level; it needs one"),
                read(PAGE.replace("h1>", "h2>")));
    }

    @Test
    void a_style_sheet_asks_nobody_else() {
        assertEquals(
                1,
                reader.readStyle("assets/a.css", bytes("p{background:url(https://x.example/a)}"))
                        .size());
        assertEquals(
                List.of(), reader.readStyle("assets/a.css", bytes("/* https://x.example */ p{background:url(a.png)}")));
    }
}
