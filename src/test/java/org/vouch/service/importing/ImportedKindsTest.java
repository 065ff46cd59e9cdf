package org.vouch.service.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vouch.service.importing.MadeExport.item;
import static org.vouch.service.importing.MadeExport.meta;
import static org.vouch.service.importing.MadeExport.post;
import static org.vouch.service.importing.MadeExport.subject;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.service.importing.SiteImport.Result;

/** An export of each status, of each way to name a reviewer, of each plugin for search engines, and of each fault. */
class ImportedKindsTest extends ImportFixture {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            publish    | published: 2023-05-06
            future     | publish_on: 2023-05-06
            draft      | draft: true
            pending    | draft: true
            private    |
            trash      |
            inherit    |
            auto-draft |
            archived   |
            """)
    void each_status_has_its_fate(String status, String line) throws IOException {
        Files.writeString(export, MadeExport.of(post(1, status, "a-page", "Secret or not.", "")));
        ImportReport report = brought();
        Path page = root.resolve("content/articles/a-page.md");
        assertEquals(line != null, Files.exists(page));
        if (line == null) {
            assertEquals(
                    1,
                    report.skipped().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
            files().forEach((path, text) -> assertFalse(text.contains("Secret or not"), path));
        } else {
            assertTrue(Files.readString(page).contains("\n" + line + "\n"), Files.readString(page));
        }
    }

    /** A page that readers could not see comes as a draft, if somebody wants it. */
    @ParameterizedTest
    @CsvSource({"private,''", "password,<wp:post_password>x</wp:post_password>"})
    void what_was_hidden_comes_as_a_draft_at_most(String status, String more) throws IOException {
        Files.writeString(export, MadeExport.of(post(1, more.isEmpty() ? status : "publish", "a", "Hidden.", more)));
        run();
        assertTrue(text("import.yaml").contains("  " + status + ": skip"), text("import.yaml"));
        Files.writeString(
                root.resolve("import.yaml"), text("import.yaml").replace(status + ": skip", status + ": publish"));
        run();
        assertTrue(text("content/articles/a.md").contains("\ndraft: true\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7                       | kind: user
            jane                    | kind: name
            Dr. Lee Park            | kind: name
            40                      | kind: post
            a:1:{i:0;s:2:"40";}     | kind: post
            a:1:{i:0;s:9:"Dr. Ünal";} | kind: name
            """)
    void each_way_to_name_a_reviewer_is_proposed(String value, String kind) throws IOException {
        Files.writeString(
                export,
                MadeExport.of(
                        post(
                                1,
                                "publish",
                                "a",
                                "Words.",
                                meta("medically_reviewed_by", value) + meta("review_date", "2024-02-01")),
                        item(40, "people", "publish", "lee", "Lee Park", "", "")));
        run();
        assertTrue(
                text("import.yaml").contains("\nreviewer: {meta: \"medically_reviewed_by\", " + kind),
                text("import.yaml"));
        run();
        assertTrue(text("content/articles/a.md").contains("\nverified: 2024-02-01\n"));
    }

    /** A field of Advanced Custom Fields says itself what it holds. */
    @Test
    void a_field_that_says_its_kind_is_believed() throws IOException {
        Files.writeString(
                export,
                MadeExport.of(
                        post(1, "publish", "a", "Words.", meta("expert", "12") + meta("expert_date", "20240201")),
                        "<item><title>Expert</title><wp:post_id>90</wp:post_id><wp:post_name>field_9</wp:post_name>"
                                + "<wp:status>publish</wp:status><wp:post_type>acf-field</wp:post_type>"
                                + "<excerpt:encoded>expert</excerpt:encoded><content:encoded><![CDATA[a:1:{s:4:\"type\";s:4:\"user\";}]]>"
                                + "</content:encoded></item>",
                        post(12, "publish", "b", "More.", "")));
        run();
        assertTrue(text("import.yaml").contains("reviewer: {meta: \"expert\", kind: user}"), text("import.yaml"));
        assertTrue(text("import.yaml").contains("\"12\": {}"), text("import.yaml"));
        run();
        assertFalse(text("content/articles/a.md").contains("verified"), "nobody knows who number 12 is");
    }

    /** Plugins for authors keep reviewers in a subject of their own. */
    @Test
    void a_subject_can_name_the_reviewer() throws IOException {
        Files.writeString(
                export,
                MadeExport.of(post(
                        1,
                        "publish",
                        "a",
                        "Words.",
                        subject("medical_reviewer", "lee-park", "Lee Park")
                                + meta("last_reviewed", "February 1, 2024"))));
        run();
        assertTrue(
                text("import.yaml").contains("reviewer: {meta: \"term:medical_reviewer\", kind: name}"),
                text("import.yaml"));
        run();
        assertTrue(text("content/articles/a.md").contains("reviewer: lee-park\nverified: 2024-02-01\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            _yoast_wpseo_metadesc    | %%title%% %%sep%% %%sitename%% | a – Old Clinic
            rank_math_description    | %title% %sep% care             | a – care
            _aioseo_description      | Care for adults                | Care for adults
            _genesis_description     | Care for adults                | Care for adults
            advanced_seo_description | Care for adults                | Care for adults
            _seopress_titles_desc    | %%excerpt%%Care                | Care
            _yoast_wpseo_metadesc    | %%cf_own%% words               | Words.
            """)
    void each_plugin_for_search_engines_gives_the_description(String key, String value, String said)
            throws IOException {
        Files.writeString(export, MadeExport.of(post(1, "publish", "a", "Words.", meta(key, value))));
        brought();
        assertTrue(
                text("content/articles/a.md").contains("\ndescription: \"" + said + "\"\n"),
                text("content/articles/a.md"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            _yoast_wpseo_meta-robots-noindex | 1                                    | true
            _yoast_wpseo_meta-robots-noindex | 2                                    | false
            rank_math_robots                 | a:1:{i:0;s:7:"noindex";}             | true
            _seopress_robots_index           | yes                                  | true
            jetpack_seo_noindex              | 1                                    | true
            """)
    void a_page_that_search_engines_did_not_show_is_reported(String key, String value, boolean told)
            throws IOException {
        Files.writeString(export, MadeExport.of(post(1, "publish", "a", "Words.", meta(key, value))));
        assertEquals(
                told,
                brought().losses().stream()
                        .flatMap(page -> page.losses().stream())
                        .anyMatch(loss -> loss.what().equals(key)));
    }

    /** What a plugin told search engines and a page has no place for is a line of the report; the words still count. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            _yoast_wpseo_title          | %%title%% %%page%% %%sep%% %%sitename%% |
            _yoast_wpseo_title          | The best rehab %%sep%% %%sitename%%     | The best rehab – Old Clinic
            rank_math_title             | %title% %own_place% rehab               | %title% %own_place% rehab
            _aioseo_title               | #post_title #separator_sa #site_title   |
            _seopress_titles_title      | Rehab for %%post_title%%                | Rehab for a
            _yoast_wpseo_canonical      | https://www.old.example.org/a           |
            rank_math_canonical_url     | https://other.example/a/                | https://other.example/a/
            _seopress_robots_canonical  | https://old.example.org/b/              | https://old.example.org/b/
            """)
    void what_search_engines_were_told_besides_is_reported(String key, String value, String told) throws IOException {
        Files.writeString(
                export,
                MadeExport.of(
                        post(1, "publish", "a", "Words.", meta(key, value)), post(2, "publish", "b", "More.", "")));
        ImportReport report = brought();
        assertEquals(
                told == null ? List.of() : List.of(told),
                report.losses().stream()
                        .flatMap(page -> page.losses().stream())
                        .map(ImportReport.LossLine::what)
                        .toList());
        assertEquals(Map.of(), report.fields());
    }

    /** Two plugins, or one after the other, may have described a page twice. */
    @Test
    void a_second_description_is_reported() throws IOException {
        Files.writeString(
                export,
                MadeExport.of(post(
                        1,
                        "publish",
                        "a",
                        "Words.",
                        meta("rank_math_description", "Another") + meta("_yoast_wpseo_metadesc", "One"))));
        ImportReport report = brought();
        assertTrue(text("content/articles/a.md").contains("\ndescription: \"One\"\n"));
        assertEquals("Another", report.losses().get(0).losses().get(0).what());
    }

    /** Whatever is wrong with an export, it is said with its line, and a site that came before stays as it is. */
    @ParameterizedTest
    @ValueSource(strings = {"cut off", "crossed texts", "another encoding", "one number twice", "no end", "empty"})
    void a_fault_is_told_with_its_line_and_nothing_is_written(String fault) throws IOException {
        Files.writeString(export, MadeExport.text());
        brought();
        Map<String, String> before = files();
        Files.write(export, broken(MadeExport.text(), fault));
        Result.Refused refused = assertInstanceOf(Result.Refused.class, run());
        assertTrue(refused.faults().stream()
                .anyMatch(each -> each.fatal() && each.place().line() >= 1));
        assertEquals(before, files());
    }

    private static byte[] broken(String text, String fault) {
        return switch (fault) {
            case "cut off" -> text.substring(0, text.length() / 2).getBytes(StandardCharsets.UTF_8);
            case "crossed texts" ->
                text.replaceFirst("What it costs", "What ]]> it costs <b>").getBytes(StandardCharsets.UTF_8);
            case "another encoding" ->
                text.replace("What it costs", "Größe, Füße, é, à, ü, ö, ä, ß").getBytes(StandardCharsets.ISO_8859_1);
            case "one number twice" ->
                text.replace("<wp:post_id>21<", "<wp:post_id>20<").getBytes(StandardCharsets.UTF_8);
            case "no end" -> text.replace("</channel></rss>", "").getBytes(StandardCharsets.UTF_8);
            case "empty" -> new byte[0];
            default -> throw new IllegalArgumentException(fault);
        };
    }

    /** A file that defines entities is refused: nothing grows, and no other file is read. */
    @Test
    void entities_are_not_opened() throws IOException {
        Files.writeString(
                export,
                MadeExport.of(post(1, "publish", "a", "Words ]]>&b;<![CDATA[ end.", ""))
                        .replaceFirst(
                                "<rss",
                                "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">"
                                        + "<!ENTITY c SYSTEM \"file:///etc/hostname\">]><rss"));
        Result.Refused refused = assertInstanceOf(Result.Refused.class, run());
        assertTrue(refused.faults().get(0).message().contains("\"b\""), refused.toString());
        assertEquals(List.of("content/site.yaml"), List.copyOf(files().keySet()));
    }

    /** Nothing in an export leads out of the site, runs, or fills the disk. */
    @Test
    void a_hostile_export_does_no_harm() throws IOException {
        String deep = "../".repeat(9);
        Files.writeString(
                export,
                MadeExport.of(
                        post(
                                1,
                                "publish",
                                deep + "etc/passwd",
                                "<script>steal()</script><p onclick=\"steal()\">Words <a href=\"javascript:steal()\">x</a>"
                                        + "<img src=\"https://old.example.org/wp-content/uploads/" + deep
                                        + "room.jpg\" onerror=\"steal()\">"
                                        + "<iframe srcdoc=\"<script>steal()</script>\"></iframe></p>",
                                subject("category", deep + "x", "<script>steal()</script>")
                                        + meta("_wp_old_slug", deep + "root")
                                        + meta("medical_reviewer", deep + "root: {x")
                                        + meta("review_date", "2024-02-01")),
                        post(2, "publish", "con", "<svg onload=\"steal()\"></svg>Words", ""),
                        item(3, "post", "publish", "lines", "Title\nreviewer: nobody\n---\n", "Words", "")));
        Path zip = folder.resolve("uploads.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream files = new ZipOutputStream(out)) {
            files.putNextEntry(new ZipEntry(deep + "room.jpg"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 66; i++) {
                files.write(zeros);
            }
            files.closeEntry();
        }
        ImportOptions options =
                new ImportOptions(Optional.of(zip), Optional.empty(), Optional.empty(), Optional.empty(), false);
        SiteImport.ofWordPress(root, List.of(export), options).run();
        ImportReport report = assertInstanceOf(
                        Result.Brought.class,
                        SiteImport.ofWordPress(root, List.of(export), options).run())
                .report();
        assertEquals(List.of("export.xml", "site", "uploads.zip"), names(folder));
        assertTrue(report.missing().values().stream().anyMatch(each -> each.contains("larger than 64 MB")));
        files().forEach((path, text) -> {
            assertFalse(path.contains(".."), path);
            if (path.endsWith(".md")) {
                assertFalse(text.contains("steal") || text.contains("\nreviewer: nobody"), text);
            }
        });
        String html = text("import-report/report.html");
        assertFalse(html.contains("<script>steal") || html.contains("<iframe"), html);
    }

    /** A picture that is a program, a program that looks like a picture by half of its name: neither is copied. */
    @Test
    void programs_are_no_media() throws IOException {
        Files.writeString(
                export,
                MadeExport.of(post(
                        1,
                        "publish",
                        "a",
                        "<img src=\"/wp-content/uploads/shell.php\"><img src=\"/wp-content/uploads/a.jpg.phtml\">"
                                + "<a href=\"/wp-content/uploads/shell.php\">x</a> Words",
                        "")));
        Path uploads = folder.resolve("uploads");
        Files.createDirectories(uploads);
        for (String name : List.of("shell.php", "a.jpg.phtml")) {
            Files.writeString(uploads.resolve(name), "<?php system($_GET['c']); ?>");
        }
        ImportReport report = brought(
                new ImportOptions(Optional.of(uploads), Optional.empty(), Optional.empty(), Optional.empty(), false));
        files().forEach((path, text) -> assertFalse(text.contains("<?php") || path.contains("/shell.php"), path));
        assertEquals(2, report.missing().size());
    }

    /** What a page says of its review in its own words is words, and so is what a field says that nobody chose. */
    @Test
    void words_about_a_review_are_no_review() throws IOException {
        Files.writeString(
                export,
                MadeExport.of(post(
                        1,
                        "publish",
                        "a",
                        "<p class=\"reviewer\">Medically reviewed by Dr. Lee Park on February 1, 2024</p><p>reviewer: x</p>",
                        meta("footer", "Medically reviewed by Dr. Lee Park") + meta("verified", "2024-02-01"))));
        brought();
        String page = text("content/articles/a.md");
        assertTrue(page.contains("Medically reviewed by Dr. Lee Park on February 1, 2024"), page);
        String head = page.substring(0, page.indexOf("\n---\n"));
        assertFalse(head.contains("\nverified:") || head.contains("\nreviewer:"), page);
    }

    /** An export that does not say where the site was comes all the same. */
    @Test
    void the_address_of_the_site_may_be_missing() throws IOException {
        Files.writeString(
                export,
                MadeExport.of(
                                post(1, "publish", "a", "See <a href=\"https://old.example.org/b/\">b</a>.", ""),
                                post(2, "publish", "b", "More.", ""))
                        .replaceFirst("<wp:base_blog_url>.*</wp:base_blog_url>", ""));
        brought();
        assertTrue(text("content/articles/a.md").contains("[b](/articles/b/)"));
        Files.delete(root.resolve("import.yaml"));
        Files.writeString(export, Files.readString(export).replaceAll("<link>.*?</link>", "<link></link>"));
        assertEquals(
                2,
                brought().kept().size()
                        + brought().whole().size()
                        + brought().losses().size());
        assertTrue(text("import.yaml").contains("name it here"));
    }

    /** A block that pages share is on them only if everybody could read it. */
    @ParameterizedTest
    @CsvSource({
        "publish,'',true",
        "private,'',false",
        "draft,'',false",
        "publish,<wp:post_password>x</wp:post_password>,false"
    })
    void a_shared_block_that_was_hidden_stays_hidden(String status, String more, boolean shown) throws IOException {
        Files.writeString(
                export,
                MadeExport.of(
                        post(1, "publish", "a", "<!-- wp:block {\"ref\":9} /--><p>Words.</p>", ""),
                        item(9, "wp_block", status, "minutes", "Minutes", "<p>Of the board</p>", more)));
        brought();
        assertEquals(shown, files().values().stream().anyMatch(text -> text.contains("Of the board")));
    }

    /** Exports of some programs do not say where an item was: it was not at the home page. */
    @Test
    void an_item_without_an_address_was_nowhere() throws IOException {
        Files.writeString(
                export,
                MadeExport.of(
                                post(1, "publish", "a", "See <a href=\"https://old.example.org/\">us</a>.", ""),
                                post(2, "publish", "b", "More.", ""),
                                item(
                                        3,
                                        "attachment",
                                        "inherit",
                                        "room",
                                        "room",
                                        "",
                                        "<wp:attachment_url>https://old.example.org/wp-content/uploads/room.jpg</wp:attachment_url>"))
                        .replaceAll("<link>.*?</link>", ""));
        ImportReport report = brought();
        assertEquals(2, report.whole().size());
        assertEquals(Map.of("/author/jane/", ""), report.homeless());
        assertFalse(text("content/articles/b.md").contains("redirect_from"));
        assertTrue(text("content/articles/a.md").contains("[us](/)"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
