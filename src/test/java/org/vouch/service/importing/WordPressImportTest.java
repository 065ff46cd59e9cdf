package org.vouch.service.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.vouch.model.text.Source;
import org.vouch.reader.content.FrontMatterReader;
import org.vouch.service.importing.SiteImport.Result;

/** A site comes over in two runs, nothing is lost without a line, and nothing private comes at all. */
class WordPressImportTest extends ImportFixture {
    @Test
    void the_first_run_writes_a_proposal_and_nothing_else() throws IOException {
        Result.Proposed proposed = assertInstanceOf(Result.Proposed.class, run(Optional.empty()));
        assertEquals(
                List.of("content/site.yaml", "import-report/inventory.json", "import.yaml"),
                List.copyOf(files().keySet()));
        assertEquals(Map.of("medical_reviewer", 4), proposed.inventory().reviewers());
        assertEquals(Map.of("review_date", 3), proposed.inventory().days());
        String yaml = Files.readString(root.resolve("import.yaml"));
        for (String line : List.of(
                "reviewer: {meta: \"medical_reviewer\", kind: user}   # on 4 pages",
                "verified: {meta: \"review_date\", format: \"yyyyMMdd\"}   # on 3 pages",
                "  \"7\": {id: jane-doe, name: \"Jane Doe\"}   # names 3 pages",
                "  \"12\": {}   # names 1 page; the export does not say who this is",
                "  private: skip   # 1 item",
                "  password: skip   # 1 item",
                "  levels-of-care: \"Levels of care\"   # 2 pages",
                "  cta_box: leave   # on 1 page, such as [cta_box id=\"3\"]",
                "description: [_yoast_wpseo_metadesc, excerpt]")) {
            assertTrue(yaml.contains(line), line + "\n" + yaml);
        }
        assertEquals(
                List.of(), ImportMapReader.read(new Source("import.yaml", yaml)).findings());
    }

    @Test
    void the_second_run_brings_the_pages_with_what_the_export_says_of_them() throws IOException {
        run(Optional.empty());
        brought(Optional.empty());
        assertEquals("""
                ---
                title: "What is IOP?"
                description: "IOP explained – Old Clinic"
                reviewer: jane-doe
                verified: 2024-02-01
                published: 2023-05-06
                author: "Jane Doe"
                category: "Levels of care"
                tags: ["Costs"]
                redirect_from: ["/what-is-iop/", "/iop-old/"]
                ---

                One [about us](/team/about/) and [costs](/articles/costs/#fees), not [gone](https://other.example/).

                Second line\\
                third.
                """, text("content/articles/levels-of-care/what-is-iop.md"));
        assertTrue(text("content/reviewers/jane-doe.yaml").startsWith("name: \"Jane Doe\"\n"));
        assertTrue(text("content/pages/team/about.md").contains("\nredirect_from: [\"/about-us/about/\"]\n"));
    }

    /** Claims come only with a known person, a day and every word. */
    @Test
    void a_claim_that_the_export_does_not_prove_does_not_come() throws IOException {
        run(Optional.empty());
        ImportReport report = brought(Optional.empty()).report();
        assertEquals(
                Map.of(
                        "comes with its page", 1,
                        "does not come: nobody says in import.yaml whom '12' names", 1,
                        "does not come: not every word, link, image and cell arrived as it was", 1,
                        "does not come: the day of the review is missing", 1),
                report.claims());
        List<String> claiming = files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".md") && file.getValue().contains("\nverified: "))
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(List.of("content/articles/levels-of-care/what-is-iop.md"), claiming);
    }

    @Test
    void nothing_that_was_private_is_written_anywhere() throws IOException {
        run(Optional.empty());
        ImportReport report = brought(Optional.empty()).report();
        files().forEach((path, text) -> {
            for (String secret :
                    List.of("Confidential", "s3cret", "My own story", "patient@example.org", "203.0.113.9")) {
                assertFalse(text.contains(secret) || path.contains("confidential"), secret + " in " + path);
            }
        });
        assertEquals(1, report.comments());
        assertEquals(1, report.skipped().get("private; nothing of them is shown here"));
        assertEquals(1, report.skipped().get("protected by a password; nothing of them is shown here"));
        assertEquals(1, report.skipped().get("in the trash"));
    }

    /** What was in the export is on a page or in a line of the report. */
    @Test
    void the_report_adds_up_and_has_a_line_for_each_loss() throws IOException {
        run(Optional.empty());
        ImportReport report = brought(Optional.empty()).report();
        assertTrue(report.totals().addUp());
        assertEquals(new ImportReport.Sum(30, 28, 2), report.totals().words());
        ImportReport.PageLine costs = report.losses().stream()
                .filter(page -> page.file().endsWith("/costs.md"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(
                        "0 Your name: a form is left out",
                        "0 Your name: 2 words of the old page did not arrive",
                        "0 https://i0.wp.com/old.example.org/wp-content/uploads/2023/05/room-300x200.jpg?w=300: 1 file not among those that were given",
                        "11 [cta_box]: a shortcode is left in the text, letter for letter"),
                costs.losses().stream()
                        .map(loss -> loss.line() + " " + loss.what() + ": " + loss.why())
                        .toList());
        String html = text("import-report/report.html");
        assertTrue(html.contains("a form is left out") && html.contains("articles/levels-of-care/what-is-iop"), html);
        assertTrue(text("import-report/report.json").contains("\"in\": 30"));
        assertTrue(text("import-report/redirects.csv").contains("/room/,/articles/costs/"));
    }

    @Test
    void a_run_again_writes_nothing_and_edited_pages_stay() throws IOException {
        run(Optional.empty());
        assertTrue(brought(Optional.empty()).written() > 0);
        Map<String, String> before = files();
        assertEquals(0, brought(Optional.empty()).written());
        assertEquals(before, files());
        Path edited = root.resolve("content/articles/costs.md");
        Files.writeString(edited, "mine");
        Result.Brought again = brought(Optional.empty());
        assertEquals("mine", Files.readString(edited));
        assertEquals(List.of("content/articles/costs.md"), again.others());
        assertEquals(
                List.of("content/articles/costs.md"),
                again.report().kept().stream().map(ImportReport.PageLine::file).toList());
    }

    @Test
    void files_come_from_a_folder_or_a_zip_in_their_whole_size() throws IOException {
        Path uploads = folder.resolve("uploads");
        Files.createDirectories(uploads.resolve("2023/05"));
        Files.writeString(uploads.resolve("2023/05/room.jpg"), "whole picture");
        Files.writeString(uploads.resolve("2023/05/room-300x200.jpg"), "small picture");
        Path zip = folder.resolve("uploads.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream files = new ZipOutputStream(out)) {
            files.putNextEntry(new ZipEntry("wp-content/uploads/2023/05/room.jpg"));
            files.write("whole picture".getBytes(UTF_8));
            files.closeEntry();
        }
        run(Optional.empty());
        assertEquals(Map.of(), brought(Optional.of(uploads)).report().missing());
        assertEquals("whole picture", text("content/articles/room.jpg"));
        assertTrue(text("content/articles/costs.md").contains("![A bright room](room.jpg)"));
        Files.delete(root.resolve("content/articles/room.jpg"));
        assertEquals(1, brought(Optional.of(zip)).written());
        assertEquals("whole picture", text("content/articles/room.jpg"));
    }

    @Test
    void two_items_of_one_number_are_refused_before_anything_is_written() throws IOException {
        Files.writeString(export, MadeExport.text().replace("<wp:post_id>21<", "<wp:post_id>20<"));
        Result.Refused refused = assertInstanceOf(Result.Refused.class, run(Optional.empty()));
        assertTrue(refused.faults().get(0).message().startsWith("two items have the number 20"), refused.toString());
        assertEquals(List.of("content/site.yaml"), List.copyOf(files().keySet()));
    }

    @Test
    void an_export_in_two_files_is_one_site() throws IOException {
        Path other = folder.resolve("more.xml");
        Files.writeString(other, MadeExport.text());
        SiteImport.ofWordPress(root, List.of(export, other), ImportOptions.NONE).run();
        Result.Brought brought = assertInstanceOf(
                Result.Brought.class,
                SiteImport.ofWordPress(root, List.of(export, other), ImportOptions.NONE)
                        .run());
        assertEquals(1, brought.faults().size());
        assertEquals(6, brought.report().totals().pages());
    }

    @Test
    void a_wrong_line_of_import_yaml_is_told_and_nothing_is_written() throws IOException {
        run(Optional.empty());
        Path map = root.resolve("import.yaml");
        Files.writeString(map, Files.readString(map).replace("post: articles", "post: artikles"));
        Result.Undecided undecided = assertInstanceOf(Result.Undecided.class, run(Optional.empty()));
        assertEquals("import.yaml", undecided.findings().get(0).span().path());
        assertFalse(Files.exists(root.resolve("content/articles")));
    }

    /** A page in another language gets its file and its address; one that the site cannot show is reported. */
    @Test
    void a_page_in_another_language_says_so_in_its_name() throws IOException {
        Files.writeString(export, MadeExport.inLanguages());
        run(Optional.empty());
        ImportReport report = brought(Optional.empty()).report();
        assertTrue(text("content/articles/detox.es.md").contains("[la clínica](/es/articles/clinica/)"));
        assertTrue(Files.exists(root.resolve("content/articles/entzug.md")));
        assertEquals(
                List.of("content/articles/entzug.md"),
                report.losses().stream().map(ImportReport.PageLine::file).toList());
    }

    /** A translation lies beside its page, whatever its old address was. */
    @Test
    void pages_and_their_translations_find_each_other() throws IOException {
        Files.writeString(export, MadeExport.translated());
        run(Optional.empty());
        brought(Optional.empty());
        for (String file : List.of(
                "content/articles/costs.md",
                "content/articles/costs.es.md",
                "content/pages/team.md",
                "content/pages/team.es.md")) {
            assertTrue(Files.exists(root.resolve(file)), file + " " + files().keySet());
        }
        assertTrue(text("content/articles/costs.es.md").contains("redirect_from: [\"/costos/\"]"));
    }

    @Test
    void a_title_that_nobody_wrote_is_reported() throws IOException {
        Files.writeString(export, MadeExport.untitled());
        run(Optional.empty());
        ImportReport report = brought(Optional.empty()).report();
        assertEquals("Untitled 1", report.losses().get(0).losses().get(0).what());
        assertTrue(text("content/articles/x.md").contains("title: \"Untitled 1\""));
    }

    /** Whatever comes, the front matter of each page can be read. */
    @Test
    void the_fields_of_each_page_are_sound() throws IOException {
        run(Optional.empty());
        brought(Optional.empty());
        files().forEach((path, text) -> {
            if (path.endsWith(".md")) {
                assertEquals(
                        List.of(),
                        FrontMatterReader.read(new Source(path, text)).findings(),
                        text);
            }
        });
    }

    private Result run(Optional<Path> media) throws IOException {
        return run(new ImportOptions(media, Optional.empty(), Optional.empty(), Optional.empty(), false));
    }

    private Result.Brought brought(Optional<Path> media) throws IOException {
        return assertInstanceOf(Result.Brought.class, run(media));
    }
}
