package org.vouch.service.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vouch.service.importing.SiteImport.Result;

/** What is given besides the export: saved pages, redirects, another place for decisions, and a run that only looks. */
class ImportOptionsTest extends ImportFixture {
    /** The words of a builder that nobody can read come from the saved page, with the review that it tells machines. */
    @Test
    void a_saved_page_brings_the_words_and_the_review_that_the_export_lacks() throws IOException {
        Path saved = folder.resolve("saved/old.example.org");
        page(saved.resolve("detox/index.html"), """
                <html><head><link rel="canonical" href="https://www.old.example.org/detox/">
                <meta name="description" content="How long detox takes">
                <script type="application/ld+json">{"@graph":[{"@type":"MedicalWebPage","reviewedBy":{"@id":"#r"},
                "lastReviewed":"2024-03-04T08:00:00+00:00"},{"@id":"#r","@type":"Person","name":"Dr. Lee Park"}]}</script>
                </head><body><nav>Menu</nav><main><h1>Detox</h1><div class="entry-content"><p>Detox takes days.</p>
                <h2>What helps</h2><p>People <a href="../costs/index.html">and money</a>.</p></div>
                <div id="comments">My own story</div></main></body></html>
                """);
        page(saved.resolve("detox/amp/index.html"), """
                <html><head><link rel="canonical" href="https://old.example.org/detox/"></head>
                <body><article>Detox takes days. A much longer text that is for phones and nobody else.</article></body></html>
                """);
        page(saved.resolve("what-is-iop/index.html"), "<main>Few</main>");
        page(saved.resolve("confidential/index.html"), "<main>Confidential words that somebody saved</main>");
        ImportOptions options = new ImportOptions(
                Optional.empty(), Optional.of(folder.resolve("saved")), Optional.empty(), Optional.empty(), false);
        Result.Proposed proposed = assertInstanceOf(Result.Proposed.class, run(options));
        assertEquals(3, proposed.inventory().saved());
        assertTrue(text("import.yaml").contains("# or: {meta: \"rendered:reviewedBy\", kind: name}   # on 1 page"));
        assertTrue(text("import.yaml").contains("description: [\"rendered:description\", _yoast_wpseo_metadesc"));
        Files.writeString(
                root.resolve("import.yaml"),
                text("import.yaml")
                        .replaceFirst("(?m)^reviewer: .*$", "reviewer: {meta: \"rendered:reviewedBy\", kind: name}")
                        .replaceFirst(
                                "(?m)^verified: .*$", "verified: {meta: \"rendered:lastReviewed\", format: yyyy-MM-dd}")
                        .replaceFirst("(?m)^people:$", "people:\n  Dr. Lee Park: {id: lee-park, name: Lee Park}"));
        ImportReport report =
                assertInstanceOf(Result.Brought.class, run(options)).report();
        assertEquals("""
                ---
                title: "Detox"
                description: "How long detox takes"
                reviewer: lee-park
                verified: 2024-03-04
                published: 2023-05-06
                author: "Jane Doe"
                category: "Levels of care"
                redirect_from: ["/detox/"]
                ---

                Detox takes days.

                ## What helps

                People [and money](/articles/costs/).
                """, text("content/articles/levels-of-care/detox.md"));
        assertTrue(text("content/articles/levels-of-care/what-is-iop.md").contains("Second line"));
        assertTrue(report.losses().stream()
                .flatMap(page -> page.losses().stream())
                .anyMatch(loss -> loss.what().equals("old.example.org/detox/index.html")
                        && loss.why().equals("the words are those of the saved page, which has more than the export")));
        files().forEach((path, text) ->
                assertFalse(text.contains("My own story") || text.contains("somebody saved"), path));
    }

    /** Words that the export has and the saved page does not show are told, and no claim comes. */
    @Test
    void words_that_a_saved_page_lacks_are_reported() throws IOException {
        Files.createDirectories(folder.resolve("saved"));
        Files.writeString(folder.resolve("saved/posts.json"), """
                [{"link":"https://old.example.org/detox/","status":"publish",
                  "content":{"rendered":"<p>Some days, as we have seen.</p>","protected":false}},
                 {"link":"https://old.example.org/locked/","status":"publish",
                  "content":{"rendered":"<p>Confidential, and many other words</p>","protected":true}},
                 {"no":"page"}]
                """);
        ImportOptions options = new ImportOptions(
                Optional.empty(), Optional.of(folder.resolve("saved")), Optional.empty(), Optional.empty(), false);
        run(options);
        ImportReport report =
                assertInstanceOf(Result.Brought.class, run(options)).report();
        assertTrue(text("content/articles/levels-of-care/detox.md").contains("Some days, as we have seen."));
        assertTrue(report.totals().addUp());
        assertTrue(report.losses().stream()
                .flatMap(page -> page.losses().stream())
                .anyMatch(loss -> loss.what().equals("Detox takes")
                        && loss.why().startsWith("2 words that WordPress itself keeps")));
    }

    @Test
    void redirects_of_a_plugin_lead_to_the_new_pages() throws IOException {
        Path csv = folder.resolve("redirection.csv");
        Files.writeString(csv, """
                source,target,regex,code,type,hits,title
                /old-iop/,/older-iop/,0,301,url,12,""
                /older-iop/,https://old.example.org/what-is-iop/,0,301,url,3,"One, two"
                "^/blog/(.*)",/$1,1,301,url,9,
                /gone/,,0,410,url,1,
                /a/,/b/,0,301,url,1,
                /b/,/a/,0,301,url,1,
                /shop/,https://shop.example/,0,301,url,1,
                /list/?page=2,/costs/,0,301,url,1,
                """);
        ImportOptions options =
                new ImportOptions(Optional.empty(), Optional.empty(), Optional.of(csv), Optional.empty(), false);
        run(options);
        ImportReport report =
                assertInstanceOf(Result.Brought.class, run(options)).report();
        assertTrue(
                text("content/articles/levels-of-care/what-is-iop.md")
                        .contains("redirect_from: [\"/what-is-iop/\", \"/iop-old/\", \"/old-iop/\", \"/older-iop/\"]"),
                text("content/articles/levels-of-care/what-is-iop.md"));
        assertEquals("/$1", report.homeless().get("^/blog/(.*)"));
        assertEquals("", report.homeless().get("/gone/"));
        assertEquals("", report.homeless().get("/a/"));
        assertEquals("https://shop.example/", report.homeless().get("/shop/"));
        assertEquals("/articles/costs/", report.homeless().get("/list/?page=2"));
    }

    @Test
    void a_file_that_is_no_list_of_redirects_is_refused() throws IOException {
        Path csv = folder.resolve("redirection.csv");
        Files.writeString(csv, "from;to\n/a/;/b/\n");
        Result.Refused refused = assertInstanceOf(
                Result.Refused.class,
                run(new ImportOptions(Optional.empty(), Optional.empty(), Optional.of(csv), Optional.empty(), false)));
        assertTrue(refused.faults().get(0).message().startsWith("this is no list of redirects"));
        assertEquals(List.of("content/site.yaml"), List.copyOf(files().keySet()));
    }

    @Test
    void the_decisions_can_be_anywhere() throws IOException {
        Path map = folder.resolve("moves/old.yaml");
        ImportOptions options =
                new ImportOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(map), false);
        assertInstanceOf(Result.Proposed.class, run(options));
        assertFalse(Files.exists(root.resolve("import.yaml")));
        assertInstanceOf(Result.Brought.class, run(options));
        Files.writeString(map, "from: x\ntypes: {}\n");
        Result.Undecided undecided = assertInstanceOf(Result.Undecided.class, run(options));
        assertEquals(map.toString(), undecided.findings().get(0).span().path());
    }

    /** A run that only looks says what the real one does, and leaves the site as it is. */
    @Test
    void a_dry_run_writes_the_report_alone() throws IOException {
        ImportOptions dry =
                new ImportOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);
        assertInstanceOf(Result.Proposed.class, run(dry));
        Result.Brought looked = assertInstanceOf(Result.Brought.class, run(dry));
        assertEquals(
                List.of(
                        "content/site.yaml",
                        "import-report/inventory.json",
                        "import-report/redirects.csv",
                        "import-report/report.html",
                        "import-report/report.json",
                        "import.yaml"),
                List.copyOf(files().keySet()));
        assertEquals(7, looked.written());
        String report = text("import-report/report.json");
        Result.Brought brought = assertInstanceOf(Result.Brought.class, run(ImportOptions.NONE));
        assertEquals(7, brought.written());
        assertEquals(report, text("import-report/report.json"));
        Map<String, String> before = files();
        assertEquals(
                0,
                assertInstanceOf(Result.Brought.class, run(ImportOptions.NONE)).written());
        assertEquals(0, assertInstanceOf(Result.Brought.class, run(dry)).written());
        assertEquals(before, files());
    }

    private static void page(Path file, String html) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, html);
    }
}
