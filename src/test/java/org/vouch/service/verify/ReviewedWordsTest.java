package org.vouch.service.verify;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.library.Library;
import org.vouch.model.library.ReviewedWords;
import org.vouch.model.library.Routes;
import org.vouch.model.page.Page;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.SignedText;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Source;
import org.vouch.reader.content.ContentFolder;
import org.vouch.reader.content.FrontMatterReader;
import org.vouch.reader.content.LibraryReader;
import org.vouch.reader.content.PageMemory;

/** Every change that reaches readers of a page gives other fingerprints, and no other change does. */
class ReviewedWordsTest {
    private static final String ARTICLE = "content/articles/iop.md";
    private static final String COSTS = "content/costs/levels.yaml";

    @TempDir
    Path root = Path.of("");

    @BeforeEach
    void site() throws IOException {
        write("content/site.yaml", """
                title: Example Recovery Center
                base_url: https://example.org
                language: en-US
                time_zone: America/New_York
                organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: staff}
                review: {require: claim}
                crisis:
                  - {name: Emergency services, call: "911"}
                """);
        write("content/reviewers/dana-example.yaml", "name: Dana\ncredentials: [MD]\n");
        write(COSTS, """
                title: What each level costs
                currency: USD
                options:
                  - {id: iop, label: IOP, price: {at_most: 10000}, unit: episode, source: seed, as_of: 2024-02-01}
                  - {id: php, label: PHP, price: {from: 100, to: 200.50}, unit: day, quantity: 20, source: seed, as_of: 2024-02-01}
                sequences:
                  - {id: both, label: PHP and then IOP, stays: [php, iop]}
                sources:
                  seed: {title: A study, year: 2023}
                  law: {title: The law, year: 2024}
                plans:
                  - {id: mine, label: A plan, deductible: 1500, coinsurance: 20%, out_of_pocket_max: 5000, source: law, as_of: 2024-01-01,
                     out_of_network: {deductible: 3000, copay: 80, copay_after_deductible: true, out_of_pocket_max: 9000}}
                """);
        write("content/articles/chart.svg", "<svg/>");
        write(ARTICLE, """
                ---
                title: What an IOP is
                description: In plain words.
                slug: iop-words
                tags: [iop]
                reviewer: dana-example
                verified: 2024-02-01
                sources:
                  - {id: asam, title: Criteria, year: 2023}
                  - {id: other, title: Never cited}
                ---
                An IOP is *treatment* by day[^asam]. It is "safe" - mostly.

                ## What it costs

                ::cost-comparison{table="levels" options="iop"}

                ![A chart](chart.svg)

                ## Who it suits

                Read [more](https://example.com/more). Do not ~~ever~~ stop. Two weeks cost :price[php].
                """);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void replace(String path, String from, String to) throws IOException {
        String text = Files.readString(root.resolve(path));
        assertTrue(text.contains(from), from);
        write(path, text.replace(from, to));
    }

    private Fingerprints fingerprints() {
        return look(Fingerprints.class);
    }

    private <T> T look(Class<T> wanted) {
        Library library = ContentFolder.list(root)
                .then(sources -> new LibraryReader(
                                PageBodies::new, (house, weights) -> (page, source) -> List.of(), PageMemory.NONE)
                        .read(sources))
                .value();
        Page page = library.pages().get(0);
        ReviewedWords words = new ReviewedWords(library, new Routes(library), attachment -> {
            try {
                return Optional.of(Fingerprint.of(Files.readAllBytes(root.resolve(attachment.path()))));
            } catch (IOException gone) {
                return Optional.empty();
            }
        });
        try {
            Source source = new Source(page.path(), Files.readString(root.resolve(page.path())));
            int offset = FrontMatterReader.read(source).value().bodyOffset();
            return wanted.cast(
                    wanted == SignedText.class
                            ? words.signedText(page, source, offset)
                            : words.fingerprints(page, source, offset, words.signedText(page, source, offset)));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void reaches(String path, String from, String to, String... sections) throws IOException {
        Fingerprints before = fingerprints();
        String old = Files.readString(root.resolve(path));
        replace(path, from, to);
        Fingerprints after = fingerprints();
        write(path, old);
        assertNotEquals(before.exact(), after.exact(), from);
        assertNotEquals(before.words(), after.words(), from);
        List<String> changed = before.sections().stream()
                .filter(each -> !after.sections().contains(each))
                .map(Fingerprints.Section::id)
                .toList();
        assertEquals(List.of(sections), changed, from);
    }

    private void keeps(String path, String from, String to) throws IOException {
        Fingerprints before = fingerprints();
        String old = Files.readString(root.resolve(path));
        replace(path, from, to);
        assertEquals(before, fingerprints(), from);
        write(path, old);
    }

    private void keepsWords(String from, String to) throws IOException {
        Fingerprints before = fingerprints();
        String old = Files.readString(root.resolve(ARTICLE));
        replace(ARTICLE, from, to);
        Fingerprints after = fingerprints();
        write(ARTICLE, old);
        assertNotEquals(before.exact(), after.exact(), from);
        assertEquals(before.words(), after.words(), from);
    }

    @Test
    void what_reaches_readers_changes_them() throws IOException {
        reaches(ARTICLE, "by day", "by night", ".");
        reaches(ARTICLE, "title: What an IOP is", "title: What an IOP was", ".");
        reaches(ARTICLE, "In plain words", "In plain Words", ".");
        reaches(ARTICLE, "Do not ", "Do ", "who-it-suits");
        reaches(ARTICLE, "~~ever~~", "ever", "who-it-suits");
        reaches(ARTICLE, "*treatment*", "**treatment**", ".");
        reaches(ARTICLE, "example.com/more", "example.com/less", "who-it-suits");
        reaches(ARTICLE, "[A chart]", "[The chart]", "what-it-costs");
        reaches(ARTICLE, "title: Criteria", "title: Other criteria", ".");
        reaches(ARTICLE, "options=\"iop\"", "options=\"php\"", "what-it-costs");
        reaches(COSTS, "at_most: 10000", "at_most: 1000", "what-it-costs");
        reaches(COSTS, "at_most: 10000", "exactly: 10000", "what-it-costs");
        reaches(COSTS, "label: IOP", "label: Day program", "what-it-costs");
        reaches(COSTS, "title: A study", "title: A guess", "what-it-costs", "who-it-suits");
        reaches(COSTS, "What each level costs", "What all levels cost", "what-it-costs", "who-it-suits");
        reaches(COSTS, "label: A plan", "label: My plan", "what-it-costs");
        reaches(COSTS, "deductible: 1500", "deductible: 1600", "what-it-costs");
        reaches(COSTS, "coinsurance: 20%", "coinsurance: 30%", "what-it-costs");
        reaches(COSTS, "out_of_pocket_max: 5000", "out_of_pocket_max: 6000", "what-it-costs");
        reaches(COSTS, "as_of: 2024-01-01", "as_of: 2024-01-02", "what-it-costs");
        reaches(COSTS, "title: The law", "title: A law", "what-it-costs");
        reaches(COSTS, "deductible: 3000", "deductible: 4000", "what-it-costs");
        reaches(COSTS, "copay: 80", "copay: 90", "what-it-costs");
        reaches(COSTS, "copay_after_deductible: true", "copay_after_deductible: false", "what-it-costs");
        reaches(COSTS, "out_of_pocket_max: 9000", "out_of_pocket_max: 9500", "what-it-costs");
        reaches(ARTICLE, ":price[php]", ":price[iop]", "who-it-suits");
        reaches(COSTS, "to: 200.50", "to: 300", "who-it-suits");
        reaches(COSTS, "quantity: 20", "quantity: 10", "who-it-suits");
        reaches("content/articles/chart.svg", "<svg/>", "<svg> </svg>", "what-it-costs");
        reaches("content/site.yaml", "call: \"911\"", "call: \"912\"", ".");
        String strings = "content/strings/en.yaml";
        Fingerprints before = fingerprints();
        write(strings, "disclaimer.education: Trust us.\n");
        assertNotEquals(before.exact(), fingerprints().exact());
    }

    @Test
    void what_readers_of_this_page_do_not_see_changes_nothing() throws IOException {
        keeps(ARTICLE, "slug: iop-words", "slug: other");
        keeps(ARTICLE, "tags: [iop]", "tags: [care]");
        keeps(ARTICLE, "verified: 2024-02-01", "verified: 2024-02-02");
        keeps(ARTICLE, "title: Never cited", "title: Still not cited");
        keeps(ARTICLE, "suits\n\nRead", "suits\n\n\n\nRead");
        keeps(COSTS, "label: PHP and then IOP", "label: First PHP");
        keeps("content/site.yaml", "+1-919-555-0100", "+1-919-555-0101");
        keeps("content/site.yaml", "title: Example", "title: Sample");
    }

    @Test
    void what_changes_the_form_alone_keeps_the_words() throws IOException {
        keepsWords("*treatment*", "_treatment_");
        keepsWords("\"safe\" - mostly", "\u201Csafe\u201D \u2013 mostly");
        keepsWords("(https://example.com/more)", "(<https://example.com/more>)");
        keepsWords("by day[^asam]. It", "by day[^asam].\nIt");
    }

    @Test
    void each_part_of_the_whole_is_part_of_a_section() {
        Fingerprints whole = fingerprints();
        assertEquals(
                List.of(Fingerprints.START, "what-it-costs", "who-it-suits"),
                whole.sections().stream().map(Fingerprints.Section::id).toList());
    }

    @Test
    void the_signed_text_tells_all_that_the_page_shows() {
        SignedText signed = look(SignedText.class);
        String text = signed.text();
        assertAll(List.of(
                        "\nid: articles/iop\n",
                        "\ncost-row levels/iop\n  label: IOP\n  price: at most 10000.00\n",
                        "  source: A study\n",
                        "\nimage articles/chart.svg\n  sha256: ",
                        "\nsource asam\n  title: Criteria\n  year: 2023\n",
                        "\ncrisis-line Emergency services\n  call: 911\n",
                        "\ndisclaimer\n  title: ")
                .stream()
                .map(each -> () -> assertTrue(text.contains(each), each)));
        assertEquals(Optional.of(signed), SignedText.parse(text));
    }
}
