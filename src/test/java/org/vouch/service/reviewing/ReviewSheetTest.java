package org.vouch.service.reviewing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.page.PageId;
import org.vouch.model.review.ReviewDecision;
import org.vouch.model.review.ReviewDecision.Kind;
import org.vouch.model.review.ReviewDecision.Remark;
import org.vouch.model.review.SignedText;
import org.vouch.model.review.TrivialEdit;
import org.vouch.service.pipeline.Builder;
import org.vouch.service.pipeline.OutOfSight;
import org.vouch.service.preview.Preview;
import org.vouch.store.ledger.Recorder.Result;

/** What a reviewer is shown of a page. */
class ReviewSheetTest {
    private static final String PAGE = "articles/iop";

    @TempDir
    Path root = Path.of("");

    private LocalDate today = LocalDate.of(2024, 2, 1);

    @BeforeEach
    void site() throws IOException {
        write("content/site.yaml", """
                title: Example Recovery Center
                base_url: https://example.org/help
                language: en-US
                time_zone: America/New_York
                organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: staff}
                crisis:
                  - {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}
                """);
        for (String id : List.of("dana-example", "morgan-sample")) {
            write("content/reviewers/" + id + ".yaml", "name: " + id + " name\ncredentials: [MD]\n");
        }
        write("content/costs/care.yaml", """
                title: What care costs
                currency: USD
                options:
                  - {id: iop, label: IOP, price: {at_most: 10000}, unit: episode, source: list, as_of: 2024-01-01}
                sources:
                  list: {title: The price list}
                """);
        write("content/" + PAGE + ".md", """
                ---
                title: What an IOP is
                description: In plain words.
                sources:
                  - {id: old-work, title: An old work, year: 2009}
                ---
                You sleep at home.[^old-work]

                ## Doses

                Take `8 mg` or [call the line](tel:+19195550100). Never take 16 mg at once.

                ## Costs

                ::cost-comparison{table="care" options="iop"}
                """);
    }

    private ReviewedSite reviewed() {
        return new ReviewedSite(root, zone -> today, this::noon);
    }

    private ReviewService office() {
        return new ReviewService(reviewed());
    }

    private ReviewQueries books() {
        return new ReviewQueries(reviewed());
    }

    private ReviewSheet sheet(String reviewer, Optional<SignedText> before) throws Exception {
        return new Preview(root, new Builder.Program("Vouch", "test"), zone -> today, this::noon)
                .next()
                .sheet(PAGE, reviewer, before, new SheetAddresses("", "/"));
    }

    private ReviewSheet sheet(String reviewer) throws Exception {
        return sheet(reviewer, Optional.empty());
    }

    private void decide(String reviewer, Kind kind, List<String> sections, List<Remark> remarks) throws Exception {
        ReviewDecision decision = new ReviewDecision(
                new PageId(PAGE), books().show(PAGE).fingerprint(), kind, sections, remarks, "", List.of(), "");
        Result result = office().sign(
                        PAGE,
                        Optional.of(decision.shown()),
                        SignOff.of(decision, reviewer, Optional.empty(), Optional.empty()));
        assertTrue(result instanceof Result.Recorded, result.toString());
    }

    private void approve(String reviewer) throws Exception {
        decide(reviewer, Kind.APPROVE, List.of(), List.of());
    }

    private static String marked(SheetDifference difference) {
        return difference.sections().stream()
                .filter(SheetDifference.Section::changed)
                .map(section -> section.title() + ": "
                        + section.blocks().stream()
                                .filter(SheetDifference.Block::changed)
                                .flatMap(block -> block.stretches().stream())
                                .map(ReviewSheetTest::marked)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String marked(SheetDifference.Words words) {
        return switch (words.mark()) {
            case "new" -> "[+" + words.text() + "+]";
            case "gone" -> "[-" + words.text() + "-]";
            default -> words.text();
        };
    }

    private Instant noon() {
        return today.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    @Test
    void of_a_page_that_nobody_signed_all_is_new() throws Exception {
        ReviewSheet sheet = sheet("dana-example");
        assertFalse(sheet.comparison().known());
        assertTrue(sheet.sections().stream().allMatch(ReviewSheet.SheetSection::changed));
        assertEquals(
                List.of(".", "doses", "costs"),
                sheet.sections().stream().map(ReviewSheet.SheetSection::id).toList());
        assertEquals(books().show(PAGE).fingerprint().hex(), sheet.fingerprint());
    }

    @Test
    void the_body_fits_into_another_page_and_runs_nothing() throws Exception {
        ReviewSheet sheet = sheet("dana-example");
        assertTrue(sheet.body().contains("<h4 id=\"" + sheet.anchor() + "doses\""), sheet.body());
        assertTrue(sheet.body().contains("at most $10,000") || sheet.body().contains("up to $10,000"), sheet.body());
        assertFalse(sheet.body().contains("<script") || sheet.body().contains("<link"), sheet.body());
    }

    @Test
    void the_difference_is_in_prose_and_sets_figures_and_links_off() throws Exception {
        approve("dana-example");
        replace(
                "content/" + PAGE + ".md",
                "`8 mg` or [call the line](tel:+19195550100)",
                "`12 mg` or [call the line](tel:+19195550199)");
        SheetDifference difference = sheet("dana-example").difference();
        assertEquals("Doses: Take [-8-][+12+] mg or call the line. Never take 16 mg at once.", marked(difference));
        assertEquals(
                List.of(new SheetDifference.FigureChange(
                        "Take ", "8", "12", " mg or call the line. Never take 16 mg \u2026", "Doses")),
                difference.figures());
        assertEquals(
                List.of("gone tel:+19195550100", "new tel:+19195550199"),
                difference.links().stream()
                        .map(each -> each.mark() + " " + each.target())
                        .toList());
    }

    /** At the first review, too. */
    @Test
    void what_is_signed_and_out_of_sight_is_told() throws Exception {
        replace("content/" + PAGE + ".md", "## Doses\n", """
                ## Doses

                Ask [**the** line](https://e.com/ "A title") or [it](iop.md). The RN and the RN help. ![Safe *alone*](p.png "Take all")

                *[RN]: a friend
                """);
        OutOfSight told = sheet("dana-example").shown().outOfSight();
        assertTrue(
                told.links().contains(new OutOfSight.LedTo("the line", "https://e.com/", "A title")), told::toString);
        assertTrue(told.links().contains(new OutOfSight.LedTo("it", "iop.md", "")), told::toString);
        assertTrue(
                told.links().contains(new OutOfSight.LedTo("call the line", "tel:+19195550100", "")), told::toString);
        assertEquals(List.of(new OutOfSight.Pictured("Safe alone", "p.png", "Take all")), told.pictures());
        assertEquals(List.of(new OutOfSight.LongForm("RN", "a friend")), told.longForms());
    }

    @Test
    void a_page_that_is_again_as_one_signed_it_is_compared_with_what_another_signed_since() throws Exception {
        approve("dana-example");
        replace("content/" + PAGE + ".md", "Never take", "Never ever take");
        approve("morgan-sample");
        replace("content/" + PAGE + ".md", "Never ever take", "Never take");
        ReviewSheet sheet = sheet("dana-example");
        assertTrue(
                sheet.comparison().summary().startsWith("The page is again as you signed it."),
                () -> sheet.comparison().summary());
        assertTrue(marked(sheet.difference()).contains("[- ever-]"), marked(sheet.difference()));
    }

    /** A picture stands in the difference by what it shows, and never by how it is written. */
    @Test
    void other_words_for_a_picture_are_told_once() throws Exception {
        replace("content/" + PAGE + ".md", "## Doses\n", "## Doses\n\n![Three pills](pills.png)\n");
        approve("dana-example");
        replace("content/" + PAGE + ".md", "Three pills", "Two pills");
        assertEquals(
                "Doses: [picture: [-Three-][+Two+] pills]",
                marked(sheet("dana-example").difference()));
    }

    @Test
    void a_price_from_another_file_is_told_in_its_own_words() throws Exception {
        approve("dana-example");
        replace("content/costs/care.yaml", "10000", "12500");
        ReviewSheet sheet = sheet("dana-example");
        SheetDifference.ShownChange change = sheet.difference().shown().get(0);
        assertEquals("Price: IOP", change.what());
        assertEquals(
                List.of(new SheetDifference.FieldChange("price", "at most 10000.00", "at most 12500.00")),
                change.fields());
        assertEquals(
                List.of("costs"),
                sheet.sections().stream()
                        .filter(ReviewSheet.SheetSection::changed)
                        .map(ReviewSheet.SheetSection::id)
                        .toList());
    }

    @Test
    void each_reviewer_is_shown_the_difference_since_their_own_last_word() throws Exception {
        approve("dana-example");
        today = LocalDate.of(2024, 2, 5);
        replace("content/" + PAGE + ".md", "You sleep at home", "You sleep at your home");
        approve("morgan-sample");
        replace("content/" + PAGE + ".md", "at once", "in one go");

        ReviewSheet dana = sheet("dana-example");
        assertEquals(
                "Compared with the words that you signed on Feb 1, 2024.",
                dana.comparison().summary());
        assertTrue(marked(dana.difference()).contains("[+ your+]"), marked(dana.difference()));
        ReviewSheet morgan = sheet("morgan-sample");
        assertEquals(
                "Compared with the words that you signed on Feb 5, 2024.",
                morgan.comparison().summary());
        assertFalse(marked(morgan.difference()).contains("your"), marked(morgan.difference()));
        assertTrue(sheet("nobody").comparison().summary().contains("morgan-sample name signed on Feb 5, 2024"));
    }

    @Test
    void a_section_that_was_approved_alone_is_no_longer_open() throws Exception {
        approve("dana-example");
        replace("content/" + PAGE + ".md", "at once", "in one go");
        replace("content/" + PAGE + ".md", "You sleep", "You rest");
        decide("morgan-sample", Kind.APPROVE_SECTIONS, List.of("doses"), List.of());
        assertEquals(
                List.of(
                        "",
                        "signed by morgan-sample name on Feb 1, 2024",
                        "signed by dana-example name on Feb 1, 2024"),
                sheet("dana-example").sections().stream()
                        .map(ReviewSheet.SheetSection::status)
                        .toList());
    }

    @Test
    void asking_for_changes_takes_back_a_waiver_and_no_review() throws Exception {
        replace("content/" + PAGE + ".md", "You sleep", "You slepp");
        approve("dana-example");
        replace("content/" + PAGE + ".md", "You slepp", "You sleep");
        office().waive(PAGE, Optional.empty(), "kit-editor", TrivialEdit.Reason.TYPO);
        ReviewSheet sheet = sheet("dana-example");
        assertEquals(1, sheet.waivers().size());
        assertTrue(sheet.waivers().get(0).current());
        assertEquals("verified", sheet.standing().words());

        decide("dana-example", Kind.ASK_FOR_CHANGES, List.of(), List.of(new Remark("You sleep at home.", "Fix it.")));
        ReviewSheet after = sheet("dana-example");
        assertEquals("changes asked for", after.standing().words());
        assertTrue(
                after.standing().flags().contains("changes were asked for"),
                after.standing().flags().toString());
        assertTrue(
                after.past().history().get(2).contains("\u201CYou sleep at home.\u201D: Fix it."),
                after.past().history().toString());
        replace("content/" + PAGE + ".md", "You sleep", "You slepp");
        assertEquals("verified", sheet("dana-example").standing().words());
    }

    @Test
    void the_checklist_tells_what_a_program_can_know() throws Exception {
        ReviewSheet sheet = sheet("dana-example");
        String told = sheet.evidence().checklist().stream()
                .flatMap(each -> each.facts().stream())
                .collect(Collectors.joining("\n"));
        assertTrue(told.contains("old: An old work (2009)"), told);
        assertTrue(told.contains("doses in the text: 8 mg, 16 mg"), told);
        assertTrue(told.contains("1 price as of 2024-01-01"), told);
        assertTrue(told.contains("988 Suicide & Crisis Lifeline"), told);
        assertTrue(sheet.evidence().references().get(0).old());
    }

    @Test
    void words_that_were_shown_before_can_be_the_start_of_the_difference() throws Exception {
        SignedText shown = sheet("dana-example").text();
        replace("content/" + PAGE + ".md", "Never take", "Do not take");
        ReviewSheet sheet = sheet("dana-example", Optional.of(shown));
        assertEquals(
                "Compared with the words that you were shown.",
                sheet.comparison().summary());
        assertTrue(marked(sheet.difference()).contains("[- Never-][+ Do not+] take"), marked(sheet.difference()));
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void replace(String path, String from, String to) throws IOException {
        String text = Files.readString(root.resolve(path));
        assertTrue(text.contains(from), () -> from + " is not in " + text);
        write(path, text.replace(from, to));
    }
}
