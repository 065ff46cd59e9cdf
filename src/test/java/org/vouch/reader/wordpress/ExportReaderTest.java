package org.vouch.reader.wordpress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.reader.wordpress.ExportEntry.Author;
import org.vouch.reader.wordpress.ExportEntry.Item;
import org.vouch.reader.wordpress.ExportEntry.Site;
import org.vouch.reader.wordpress.ExportEntry.Term;

/** An export is read whole, or its fault is told with its line. */
class ExportReaderTest {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>Clinic</title><language>en-US</language><wp:wxr_version>1.2</wp:wxr_version>
            <wp:base_blog_url>https://old.example.org</wp:base_blog_url>
            <wp:author><wp:author_id>7</wp:author_id><wp:author_login>jane</wp:author_login><wp:author_email>j@example.org</wp:author_email><wp:author_display_name><![CDATA[Jane Doe]]></wp:author_display_name></wp:author>
            """;
    private static final String ITEM = """
            <item><title><![CDATA[Détox & you]]></title><link>https://old.example.org/detox/</link><dc:creator>jane</dc:creator>
            <content:encoded><![CDATA[One ]]]]><![CDATA[> two]]></content:encoded>
            <wp:post_id>5</wp:post_id><wp:post_name>detox</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
            <wp:post_password>secret</wp:post_password>
            <category domain="category" nicename="levels"><![CDATA[Levels]]></category>
            <wp:postmeta><wp:meta_key>reviewer</wp:meta_key><wp:meta_value><![CDATA[7]]></wp:meta_value></wp:postmeta>
            <wp:comment><wp:comment_author>Patient</wp:comment_author><wp:comment_content>My story</wp:comment_content></wp:comment>
            </item>
            """;
    private static final String END = "</channel></rss>\n";

    private final List<ExportEntry> entries = new ArrayList<>();

    @Test
    void an_export_is_read_item_by_item() throws IOException {
        assertEquals(List.of(), read(HEAD + ITEM + END));
        assertEquals(new Author(7, "jane", "Jane Doe"), entries.get(0));
        assertEquals(new Site("Clinic", "https://old.example.org", "en-US"), entries.get(1));
        Item item = (Item) entries.get(2);
        assertEquals("Détox & you", item.title());
        assertEquals("One ]]> two", item.content());
        assertEquals(List.of(new Term("category", "levels", "Levels")), item.terms());
        assertEquals("7", item.meta("reviewer").orElse(""));
        assertTrue(item.locked());
        assertEquals(1, item.comments());
        assertFalse(
                entries.toString().contains("My story") || entries.toString().contains("secret"));
    }

    @Test
    void a_control_character_is_replaced_and_told_with_its_line() throws IOException {
        List<ExportFault> faults = read(HEAD + ITEM.replace("One", "On\u0011e") + END);
        assertEquals(List.of(false), faults.stream().map(ExportFault::fatal).toList());
        assertEquals(9, faults.get(0).place().line());
        assertEquals("On\uFFFDe ]]> two", ((Item) entries.get(2)).content());
    }

    /** Wherever a file ends too early, it is told so, and no item is made of half of one. */
    @Test
    void a_file_that_is_cut_off_is_refused_wherever_it_ends() throws IOException {
        String whole = HEAD + ITEM + END;
        for (int end = 1; end < whole.stripTrailing().length(); end += 7) {
            entries.clear();
            List<ExportFault> faults = read(whole.substring(0, end));
            assertTrue(faults.stream().anyMatch(ExportFault::fatal), "cut off after " + end);
            assertTrue(faults.stream().allMatch(fault -> fault.place().line() <= 18), faults.toString());
        }
        assertTrue(read(whole.substring(0, whole.indexOf("two")))
                .get(0)
                .message()
                .startsWith("the file ends in the middle, inside of the item that starts on line 8"));
    }

    @Test
    void texts_that_end_within_each_other_are_refused_with_the_line() throws IOException {
        List<ExportFault> faults = read(HEAD + ITEM.replace("]]]]><![CDATA[>", "<![CDATA[x]]> y ]]>") + END);
        assertTrue(faults.get(0).fatal());
        assertEquals(9, faults.get(0).place().line());
        assertTrue(faults.get(0).message().startsWith("this is not well-formed XML from here on"), faults.toString());
    }

    @Test
    void the_encoding_that_a_file_says_is_the_one_that_counts() throws IOException {
        String latin = (HEAD + ITEM + END).replace("UTF-8", "ISO-8859-1");
        assertEquals(
                List.of(),
                ExportReader.read("a.xml", new ByteArrayInputStream(latin.getBytes(ISO_8859_1)), entries::add));
        assertEquals("Détox & you", ((Item) entries.get(2)).title());
        entries.clear();
        byte[] wide = (HEAD + ITEM + END).replace("UTF-8", "UTF-16").getBytes(UTF_16);
        assertEquals(List.of(), ExportReader.read("a.xml", new ByteArrayInputStream(wide), entries::add));
        assertEquals("Détox & you", ((Item) entries.get(2)).title());
    }

    @Test
    void a_wrong_encoding_is_refused_with_the_line() throws IOException {
        byte[] latin = (HEAD + ITEM + END).getBytes(ISO_8859_1);
        List<ExportFault> faults = ExportReader.read("a.xml", new ByteArrayInputStream(latin), entries::add);
        assertTrue(faults.get(0).fatal());
        assertEquals(8, faults.get(0).place().line());
        assertTrue(read("<?xml version=\"1.0\" encoding=\"klingon\"?><rss/>")
                .get(0)
                .message()
                .contains("'klingon'"));
    }

    /** One broken letter in a text full of whole ones costs that letter, and not the site. */
    @Test
    void a_broken_letter_is_replaced_and_told() throws IOException {
        byte[] bytes = (HEAD + ITEM.replace("One", "é\u0080") + END).getBytes(UTF_8);
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == (byte) 0xC2 && bytes[i + 1] == (byte) 0x80) {
                bytes[i] = 'x';
            }
        }
        List<ExportFault> faults = ExportReader.read("a.xml", new ByteArrayInputStream(bytes), entries::add);
        assertEquals(List.of(false), faults.stream().map(ExportFault::fatal).toList());
        assertEquals(9, faults.get(0).place().line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "no XML at all",
                "<html><body>Error</body></html>",
                "<rss version=\"2.0\"><channel><title>A feed</title><item><title>x</title></item></channel></rss>"
            })
    void what_is_no_export_is_refused(String text) throws IOException {
        assertTrue(read(text).stream().anyMatch(ExportFault::fatal));
        assertTrue(entries.stream().noneMatch(Item.class::isInstance));
    }

    /** Nothing of another file is read, and no entity grows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY e \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            })
    void an_entity_is_never_looked_up(String doctype) throws IOException {
        read(HEAD.replace("<rss", doctype + "<rss") + ITEM.replace("<![CDATA[One ]]", "&e;<![CDATA[One ]]") + END);
        assertFalse(entries.toString().contains("root:") || entries.toString().contains("aaaa"));
    }

    /** What a name means is said by its namespace, not by the letters before the colon. */
    @Test
    void prefixes_may_be_others_and_strangers_are_passed_over() throws IOException {
        String other = (HEAD + ITEM + END)
                .replace("wp:", "w:")
                .replace("xmlns:wp=", "xmlns:w=")
                .replace("xmlns:content", "xmlns:c")
                .replace("content:", "c:");
        assertEquals(List.of(), read(other.replace("<item>", "<item><x:post_id xmlns:x=\"urn:x\">9</x:post_id>")));
        Item item = (Item) entries.get(2);
        assertEquals(5, item.id());
        assertEquals("One ]]> two", item.content());
    }

    /** A plugin that prints an empty line first does not move the lines of what is wrong. */
    @Test
    void empty_lines_above_the_file_are_passed_over_and_counted() throws IOException {
        assertEquals(List.of(), read("\n\n" + HEAD + ITEM + END));
        entries.clear();
        assertEquals(
                11,
                read("\n\n" + HEAD + ITEM.replace("One", "On\u0011e") + END)
                        .get(0)
                        .place()
                        .line());
        assertEquals(10, ((Item) entries.get(2)).place().line());
    }

    private List<ExportFault> read(String text) throws IOException {
        return ExportReader.read("a.xml", new ByteArrayInputStream(text.getBytes(UTF_8)), entries::add);
    }
}
