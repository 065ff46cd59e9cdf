package org.vouch.service.reviewing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouch.service.pipeline.Builder;
import org.vouch.store.ledger.Recorder.Result;
import org.vouch.store.publish.BuildReport;

/** One character of one file is changed after a page was signed: its state is another if readers see that, else not. */
class OneCharacterTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 1);

    @TempDir
    Path root = Path.of("");

    @ParameterizedTest(name = "{0}: {2} for {3}")
    @CsvSource(delimiter = '|', textBlock = """
            words              | articles/iop.md  | by day          | by dap          | changed
            a heading          | articles/iop.md  | ## Costs        | ## Posts        | changed
            title              | articles/iop.md  | an IOP is       | an IOP iz       | changed
            description        | articles/iop.md  | In plain        | In plein        | changed
            where a link leads | articles/iop.md  | example.com/a   | example.com/b   | changed
            words of an image  | articles/iop.md  | A chart         | B chart         | changed
            bytes of an image  | articles/c.png   | bytes           | bites           | changed
            a cited source     | articles/iop.md  | title: Criteria | title: Kriteria | changed
            its year           | articles/iop.md  | year: 2023      | year: 2022      | changed
            a price shown      | costs/levels.yaml | at_most: 100   | at_most: 900    | changed
            its label          | costs/levels.yaml | label: IOP     | label: IOQ      | changed
            its day            | costs/levels.yaml | as_of: 2024-01-01 | as_of: 2024-01-02 | changed
            that it has none   | costs/levels.yaml | as_of: 2024-01-01 | as_of: unknown | changed
            its source         | costs/levels.yaml | A study        | A stody         | changed
            name of its table  | costs/levels.yaml | title: What    | title: That     | changed
            a crisis line      | site.yaml        | call: "911"     | call: "912"     | changed
            its name           | site.yaml        | Emergency       | Emergencz       | changed
            the disclaimer     | strings/en.yaml  | Ask a doctor    | Ask a dactor    | changed
            form of the words  | articles/iop.md  | *You* sleep     | _You_ sleep     | verified
            an empty line      | articles/iop.md  | ## Costs        | '\n## Costs'    | verified
            slug               | articles/iop.md  | slug: iop-a     | slug: iop-b     | verified
            tag                | articles/iop.md  | tags: [iop]     | tags: [iops]    | verified
            category           | articles/iop.md  | category: care  | category: cure  | verified
            author             | articles/iop.md  | author: Kit     | author: Kim     | verified
            a source not cited | articles/iop.md  | Never cited     | Never sited     | verified
            a price not shown  | costs/levels.yaml | from: 200      | from: 201       | verified
            its label          | costs/levels.yaml | label: PHP     | label: PHQ      | verified
            another page       | articles/other.md | Other words    | Other wards     | verified
            a template         | ../templates/breadcrumbs.ftlh | nav | naw            | verified
            a style            | ../templates/assets/site.css  | body | bode          | verified
            name of the site   | site.yaml        | title: Example  | title: Exomple  | verified
            word of the review | strings/en.yaml  | Who says so:    | Who sayz so:    | changed
            """)
    void is_seen_where_readers_see_it(String what, String file, String from, String to, String state) throws Exception {
        site();
        sign("articles/iop");
        sign("articles/other");
        assertEquals("verified", state());
        Path path = root.resolve("content").resolve(file).normalize();
        String text = Files.readString(path);
        assertTrue(text.contains(from), () -> from + " is not in " + text);
        Files.writeString(path, text.replace(from, to.replace("\\n", "\n")));
        assertEquals(state, state(), what);
        BuildReport report = new Builder(root, new Builder.Program("Vouch test", "test"), zone -> TODAY).check();
        boolean told = report.findings().stream()
                .anyMatch(each -> each.rule().equals("review-current")
                        && each.severity().word().equals("warning")
                        && each.span().path().equals("content/articles/iop.md"));
        assertEquals(state.equals("changed"), told, what);
    }

    private void site() throws IOException {
        write("content/site.yaml", """
                title: Example Recovery Center
                base_url: https://example.org
                language: en-US
                time_zone: America/New_York
                organization: {name: Center, phone: +1-919-555-0100, answered_by: staff}
                review: {changed: hold}
                crisis: [{name: Emergency services, call: "911"}]
                """);
        write("content/strings/en.yaml", "disclaimer.education: Ask a doctor.\nreview.reviewer: \"Who says so:\"\n");
        write(
                "content/reviewers/dana-example.yaml",
                "name: Dana\ncredentials: [MD]\nlicense: {id: X, state: NC, checked: 2024-01-01}\n");
        write("content/costs/levels.yaml", """
                title: What each level costs
                currency: USD
                options:
                  - {id: iop, label: IOP, price: {at_most: 100}, unit: episode, source: seed, as_of: 2024-01-01}
                  - {id: php, label: PHP, price: {from: 200, to: 300}, unit: day, quantity: 20, source: late, as_of: 2024-01-05}
                sources:
                  seed: {title: A study, year: 2023}
                  late: {title: Another, year: 2023}
                """);
        write("content/articles/c.png", "bytes");
        write("templates/breadcrumbs.ftlh", Files.readString(Path.of("templates/breadcrumbs.ftlh")));
        write("templates/assets/site.css", Files.readString(Path.of("templates/assets/site.css")));
        write("content/articles/other.md", "---\ntitle: Other\ndescription: Plainly.\n---\nOther words.\n");
        write("content/articles/iop.md", """
                ---
                title: What an IOP is
                description: In plain words.
                slug: iop-a
                tags: [iop]
                category: care
                author: Kit Editor
                sources: [{id: asam, title: Criteria, year: 2023}, {id: none, title: Never cited}]
                ---
                *You* sleep at home and get help by day[^asam].

                ## Costs

                ::cost-comparison{table="levels" options="iop"}

                ![A chart](c.png) and [more](https://example.com/a).
                """);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ReviewedSite reviewed() {
        return new ReviewedSite(root, zone -> TODAY, InstantSource.fixed(Instant.parse("2024-02-01T12:00:00Z")));
    }

    private ReviewService office() {
        return new ReviewService(reviewed());
    }

    private ReviewQueries books() {
        return new ReviewQueries(reviewed());
    }

    private void sign(String page) throws Exception {
        SignOff signOff = SignOffs.approval("dana-example");
        assertInstanceOf(Result.Recorded.class, office().sign(page, Optional.empty(), signOff));
    }

    private String state() {
        return books().list().lines().stream()
                .filter(line -> line.id().equals("articles/iop"))
                .map(line -> line.state().word())
                .findFirst()
                .orElseThrow();
    }
}
