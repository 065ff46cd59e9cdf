package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sites of other generators come over with their fields, addresses, pictures and words, and can be built. */
class ImportedMarkdownTest extends ImportCommandFixture {
    private static final Path SITES = Path.of("src/test/resources/imports/markdown");

    @Test
    void a_site_of_hugo() throws IOException {
        Path old = copied("hugo");
        picture(old.resolve("static/images/room.jpg"));
        picture(old.resolve("content/posts/detox/hall.jpg"));
        brought(old);
        assertEquals("""
                ---
                title: "What is IOP?"
                description: "IOP explained"
                published: 2023-05-06
                category: "Levels of care"
                tags: ["costs"]
                redirect_from: ["/2023/iop/", "/old-iop/", "/older/iop.html"]
                ---

                See [costs](/articles/costs/), [detox](/articles/detox/) or [fees](/articles/costs/#fees).[^1]

                ![A bright room](room.jpg)

                Our group room

                [https://www.youtube.com/watch?v=abc123](https://www.youtube.com/watch?v=abc123)

                Some people need more[^2].

                [^1]: The board's _figures_.

                [^2]: Ask us.
                """, text("content/articles/levels-of-care/iop.md"));
        String costs = text("content/articles/costs.md");
        assertTrue(costs.contains("{{% notice tip %}}Bring your card.{{% /notice %}}"), costs);
        assertTrue(costs.contains("## Fees {#fees}") && costs.contains("[fees](#fees)"), costs);
        assertTrue(text("content/articles/detox.md").contains("\ndraft: true\n"));
        assertTrue(text("content/articles/costs.es.md").contains("title: \"Costos\""), files().toString());
        assertTrue(Files.exists(root.resolve("content/articles/hall.jpg")));
        assertTrue(text("content/pages/about.md").endsWith("draft: true\n---\n\nWe are here.\n"));
        String checked = run(1, "check");
        assertTrue(checked.contains("this is a shortcode of Hugo"), checked);
    }

    @Test
    void a_site_of_jekyll() throws IOException {
        Path old = copied("jekyll");
        picture(old.resolve("assets/room.jpg"));
        brought(old);
        String page = text("content/articles/care/iop.md");
        assertTrue(page.contains("redirect_from: [\"/clinic/care/2023/05/06/iop.html\", \"/old-iop/\"]\n"), page);
        assertTrue(
                page.contains("See [costs](/articles/costs/) or [us](/about/).\n\n![A bright room](room.jpg)\n"), page);
        assertTrue(page.contains("```\none two\n```"), page);
        assertTrue(page.contains("{% include quote.html text=\"Kept words\" %}"), page);
        assertTrue(text("content/articles/costs.md").contains("\nIOP\n: Some hours a day.\n"));
        assertTrue(text("content/articles/soon.md").contains("\ndraft: true\n"));
        assertFalse(files().keySet().stream().anyMatch(name -> name.contains("readme")));
        assertTrue(run(1, "check").contains("this is a tag of Jekyll"));
    }

    @Test
    void a_site_of_eleventy() throws IOException {
        Path old = copied("eleventy");
        brought(old);
        String page = text("content/articles/iop.md");
        assertTrue(page.contains("published: 2023-05-06\n"), page);
        assertTrue(page.contains("redirect_from: [\"/posts/iop/\"]"), page);
        assertTrue(page.contains("{{ metadata.title }}") && page.contains("{% image"), page);
        assertTrue(text("content/articles/costs.md").contains("redirect_from: [\"/fees/\"]"));
        assertTrue(text("import.yaml").contains("medicalreviewer"), text("import.yaml"));
    }

    @Test
    void a_site_that_decap_edits_is_built() throws IOException {
        Path old = copied("decap");
        picture(old.resolve("static/uploads/room.jpg"));
        brought(old);
        String page = text("content/articles/iop.md");
        assertTrue(page.contains("reviewer: dr-lee-park\nverified: 2024-02-01\n"), page);
        assertTrue(text("content/reviewers/dr-lee-park.yaml").startsWith("name: \"Dr. Lee Park\""));
        assertTrue(page.contains("author: \"Jane Doe\"\n"), page);
        assertTrue(page.contains("![](room.jpg)\n\nSee [costs](/articles/costs/)."), page);
        files().forEach((path, text) -> assertFalse(text.contains("Confidential"), path));
        run(0, "build", "--as-of", "2024-06-01", "--fail-on", "never");
    }

    /** Folders of the old site are folders of the new one, where no subject says another. */
    @Test
    void pages_lie_in_the_folders_in_which_they_lay() throws IOException {
        Path old = copied("hugo");
        put(old, "content/docs/_index.md", "---\ntitle: Docs\n---\nAll. See [deep](care/deep.md).\n");
        put(old, "content/docs/care/deep.md", "---\ntitle: Deep\n---\nWords.\n");
        put(old, "content/tags/odd.md", "---\ntitle: Odd\n---\nWords.\n");
        put(old, "content/posts/2024/families/talk.md", "---\ntitle: Talk\ndate: 2024-01-01\n---\nWords.\n");
        brought(old);
        assertTrue(text("content/pages/docs.md").contains("[deep](/docs/care/deep/)"), files().toString());
        assertTrue(
                Files.exists(root.resolve("content/pages/docs/care/deep.md")),
                files().keySet().toString());
        assertTrue(Files.exists(root.resolve("content/pages/tags-pages/odd.md")));
        assertTrue(text("content/articles/families/talk.md").contains("redirect_from:"));
    }

    @Test
    void days_to_come_and_days_that_are_over_count() throws IOException {
        Path old = copied("hugo");
        put(old, "content/posts/a.md", "---\ntitle: A\ndate: 2023-01-01\npublishDate: 2025-02-01\n---\nWords.\n");
        put(old, "content/posts/b.md", "---\ntitle: B\ndate: 2025-01-31\n---\nWords.\n");
        put(old, "content/posts/c.md", "---\ntitle: C\ndate: 2023-01-01\nexpiryDate: 2024-01-01\n---\nWords.\n");
        run(0, "import", "markdown", old.toString(), "--as-of", "2025-01-31");
        run(0, "import", "markdown", old.toString(), "--as-of", "2025-01-31");
        assertTrue(text("content/articles/a.md").contains("\npublish_on: 2025-02-01\n"));
        assertTrue(text("content/articles/b.md").contains("\npublished: 2025-01-31\n"));
        assertTrue(text("content/articles/c.md").contains("\npublished: 2023-01-01\n")
                && text("content/articles/c.md").contains("\ndraft: true\n"));
    }

    /** Somebody decides about each mark that the program does not know, as about a shortcode of WordPress. */
    @Test
    void marks_become_what_somebody_decided() throws IOException {
        Path old = copied("hugo");
        put(old, "content/posts/a.md", """
                ---
                title: A
                ---
                {{< notice tip >}}Bring **it**.{{< /notice >}}

                {{% expand "More of it" %}}Inner {{< hint >}}words{{< /hint >}}.{{% /expand %}}

                {{< call number="555" >}}, {{< ad >}}hidden words{{< /ad >}} and {{ .Site.Title }}.
                """);
        run(0, "import", "markdown", old.toString());
        String proposed = text("import.yaml");
        for (String name : List.of("notice", "expand", "hint", "call", "ad")) {
            assertTrue(proposed.contains("  " + name + ": leave   # on "), proposed);
        }
        assertTrue(proposed.contains("  \".Site.Title\": leave"), proposed);
        Files.writeString(
                root.resolve("import.yaml"),
                proposed.replace("  notice: leave", "  notice: unwrap")
                        .replace("  expand: leave", "  expand: unwrap")
                        .replace("  hint: leave", "  hint: unwrap")
                        .replace("  call: leave", "  call: {text: \"Call {number}\", link: \"tel:{number}\"}")
                        .replace("  ad: leave", "  ad: drop")
                        .replace("  \".Site.Title\": leave", "  \".Site.Title\": {text: Our clinic}"));
        run(0, "import", "markdown", old.toString());
        String page = text("content/articles/a.md");
        assertTrue(
                page.endsWith("---\n\nBring **it**.\n\nInner words.\n\n[Call 555](tel:555), and Our clinic.\n"), page);
        String report = text("import-report/report.json");
        assertTrue(report.contains("[ad] hidden words") && report.contains("[expand] More of it"), report);
        Map<String, String> before = files();
        assertTrue(run(0, "import", "markdown", old.toString()).contains("nothing new"));
        assertEquals(before, files());
    }

    /** Marks of one program for Markdown are no words of a page. */
    @Test
    void marks_of_another_program_do_not_stay() throws IOException {
        Path old = copied("jekyll");
        put(old, "_posts/2023-01-01-a.md", """
                ---
                title: A
                ---
                Some *words*{: .red} and <<these>>.
                {: .lead}

                - [x] done

                {::comment}
                not for readers
                {:/comment}

                See <your-name> and <yourname>.
                """);
        brought(old);
        assertTrue(
                text("content/articles/a.md").endsWith("\nSome _words_ and «these».\n\n- [x] done\n\nSee and .\n"),
                text("content/articles/a.md"));
        String report = text("import-report/report.json");
        assertTrue(
                report.contains("a comment of kramdown is left out") && report.contains("<your-name> · <yourname>"),
                report);
    }

    private static void put(Path folder, String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    /** A second run finds nothing new, and one that only looks writes the report alone. */
    @Test
    void a_run_again_writes_nothing() throws IOException {
        Path old = copied("decap");
        run(0, "import", "markdown", old.toString(), "--dry-run");
        assertTrue(run(0, "import", "markdown", old.toString(), "--dry-run").contains("2 files would be written"));
        assertFalse(Files.exists(root.resolve("content/articles")));
        run(0, "import", "markdown", old.toString());
        Map<String, String> before = files();
        assertTrue(run(0, "import", "markdown", old.toString()).contains("nothing new"));
        assertEquals(before, files());
    }

    @Test
    void what_cannot_be_read_is_refused_with_its_line() throws IOException {
        Path old = copied("hugo");
        Files.writeString(old.resolve("content/posts/bad.md"), "+++\ntitle = \"x\"\ndate = yesterday\n+++\nWords.\n");
        Files.writeString(old.resolve("content/posts/open.md"), "---\ntitle: [x\n---\nWords.\n");
        Files.write(old.resolve("content/posts/latin.md"), new byte[] {'a', (byte) 0xE9, 'b', '\n'});
        String refused = run(1, "import", "markdown", old.toString());
        assertTrue(refused.contains("content/posts/bad.md:3:"), refused);
        assertTrue(refused.contains("content/posts/open.md:2:"), refused);
        assertTrue(refused.contains("content/posts/latin.md"), refused);
        assertFalse(Files.exists(root.resolve("import.yaml")));
        assertTrue(
                run(2, "import", "markdown", old.resolve("nowhere").toString()).contains("there is no folder"));
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertTrue(run(1, "import", "markdown", empty.toString()).contains("there is no Markdown file"));
    }

    private void brought(Path old) throws IOException {
        run(0, "import", "markdown", old.toString());
        run(0, "import", "markdown", old.toString());
        assertTrue(text("import-report/report.json").contains("\"words\""));
    }

    private Path copied(String name) throws IOException {
        Path old = folder.resolve(name);
        try (Stream<Path> all = Files.walk(SITES.resolve(name))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = old.resolve(SITES.resolve(name).relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return old;
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                boolean words = List.of("md", "yaml", "json", "html", "csv").stream()
                        .anyMatch(ending -> file.toString().endsWith("." + ending));
                files.put(root.relativize(file).toString().replace('\\', '/'), words ? Files.readString(file) : "");
            }
        }
        return files;
    }
}
