package org.vouch.site.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vouch.check.rules.Checked;
import org.vouch.check.rules.Checker;
import org.vouch.model.library.Attachment;
import org.vouch.model.library.FileKind;
import org.vouch.model.library.Library;
import org.vouch.model.page.Address;
import org.vouch.model.page.Body;
import org.vouch.model.page.Filing;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.page.PageKind;
import org.vouch.model.page.Piece;
import org.vouch.model.page.Structure;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;
import org.vouch.reader.content.SettingsReader;
import org.vouch.reader.content.WordsReader;

class BodiesTest {
    private static final Span PLACE = new Span("content/pages/about.md", 7, 1, 4);
    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);

    /** Names what is not there: after every rule found no error, that can only be a fault of the program. */
    private static final List<Piece> MISSING = List.of(
            new Piece.Price("none", "iop", PLACE),
            new Piece.CostComparison("none", List.of(), "", PLACE),
            new Piece.Picture("week.png", "a week", "", PLACE));

    @Test
    void a_page_with_a_hole_is_never_made_of_a_site_without_errors() {
        for (Piece piece : MISSING) {
            Page page = page(piece);
            IllegalStateException fault = assertThrows(
                    IllegalStateException.class, () -> bodies(page, true).of(page), piece.toString());
            assertEquals(
                    "of content/pages/about.md:7 passed every rule and is not there",
                    String.valueOf(fault.getMessage()).replaceAll("^.*' ", ""));
        }
    }

    /** Editors see the rest of a page whose table or image is missing; the finding tells them. */
    @Test
    void an_editor_sees_a_page_that_has_errors() {
        List<Integer> parts = MISSING.stream()
                .map(piece -> bodies(page(piece), false).of(page(piece)).parts().size())
                .toList();
        assertEquals(List.of(0, 0, 1), parts);
    }

    private static Bodies bodies(Page page, boolean withoutErrors) {
        Library library = new Library(
                SettingsReader.read(new Source("content/site.yaml", "title: x\n"))
                        .value(),
                List.of(page),
                Map.of(),
                Map.of(),
                List.of(new Attachment("content/pages/week.png", "week.png", 1, FileKind.PICTURE)),
                WordsReader.builtIn());
        Checked checked = Checker.judge(library, DAY).served();
        Localizer english = new Localizer(library.wordsFor("en"));
        return new Bodies(
                checked,
                withoutErrors,
                new CostViews(english, DAY),
                english,
                new Translations(checked, List.of("en")),
                Map.of());
    }

    private static Page page(Piece piece) {
        FrontMatter said = new FrontMatter(
                new Placed<>("About us", PLACE),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Filing.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        return new Page(
                new PageId("pages/about"),
                "content/pages/about.md",
                PageKind.PAGE,
                "en-US",
                new Address("/about/"),
                said,
                new Body(
                        List.of(piece),
                        List.of(),
                        List.of(),
                        List.of(),
                        1,
                        List.of(),
                        List.of(),
                        Structure.NONE,
                        List.of()),
                Fingerprint.of("page"));
    }
}
