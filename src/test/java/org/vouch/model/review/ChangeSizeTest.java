package org.vouch.model.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouch.model.page.PageId;
import org.vouch.model.text.Fingerprint;
import org.vouch.reader.content.LexiconReader;

/** What changed of a page is counted, and what may harm at once is told apart from the rest. */
class ChangeSizeTest {
    private static SignedText text(String body, Dependency... shown) {
        return new SignedText(new PageId("articles/iop"), "IOP", "", body, List.of(shown));
    }

    private static Fingerprints fingerprints(SignedText text) {
        return new Fingerprints(
                text.exact(), text.exact(), List.of(new Fingerprints.Section("start", Fingerprint.of(text.text()))));
    }

    private static ChangeSize size(String from, String to) {
        return size(text(from), text(to));
    }

    private static ChangeSize size(SignedText from, SignedText to) {
        return ChangeSize.of(from, fingerprints(from), to, fingerprints(to), LexiconReader.builtIn());
    }

    @Test
    void counts_sections_places_and_words() {
        assertEquals(ChangeSize.NONE, size("You sleep at home.", "You sleep at home."));
        assertEquals(
                new ChangeSize(1, 2, 3, 2, false, false),
                size("You sleep at home, and work.", "You rest and sleep there, and work."));
        SignedText text = text("Words.");
        Fingerprints gone = new Fingerprints(
                text.exact(),
                text.exact(),
                List.of(
                        new Fingerprints.Section("start", Fingerprint.of(text.text())),
                        new Fingerprints.Section("gone", Fingerprint.of("x"))));
        assertEquals(
                1,
                ChangeSize.of(text, gone, text, fingerprints(text), LexiconReader.builtIn())
                        .sections());
    }

    @Test
    void tells_money() {
        for (String[] pair : new String[][] {
            {"It costs $10,000.", "It costs $1,000."},
            {"It costs $10,000.", "It costs $10,500."},
            {"It costs 100 dollars a day.", "It costs 150 dollars a day."},
            {"It is 20 \u20AC.", "It is 20."},
            {"Unos 100 d\u00F3lares.", "Unos 200 d\u00F3lares."}
        }) {
            assertEquals(true, size(pair[0], pair[1]).money(), pair[1]);
            assertEquals(false, size(pair[0], pair[1]).dose(), pair[1]);
        }
        Dependency row = new Dependency.Fields().add("price", "10.00").of(Dependency.Kind.COST_ROW, "levels/iop");
        Dependency dearer = new Dependency.Fields().add("price", "100.00").of(Dependency.Kind.COST_ROW, "levels/iop");
        assertEquals(true, size(text("Words.", row), text("Words.", dearer)).money());
        assertEquals(true, size(text("Words.", row), text("Words.")).money());
    }

    @Test
    void tells_doses_and_drugs() {
        for (String[] pair : new String[][] {
            {"Take 8 mg a day.", "Take 16 mg a day."},
            {"Take 8mg a day.", "Take 80mg a day."},
            {"Take two tablets.", "Take two films."},
            {"Naloxone helps.", "Naltrexone helps."},
            {"Tome 8 miligramos.", "Tome 9 miligramos."},
            {"Take two tablets at night.", "Take three tablets at night."},
            {"Two drops help.", "Two strips help."},
            {"Apply one patch.", "Apply one film."},
            {"Tome dos gotas.", "Tome tres gotas."}
        }) {
            assertEquals(true, size(pair[0], pair[1]).dose(), pair[1]);
            assertEquals(false, size(pair[0], pair[1]).money(), pair[1]);
        }
    }

    @Test
    void other_numbers_are_neither() {
        assertEquals(
                false,
                size("Stay 3 nights in a row.", "Stay 4 nights in a row.").grave());
        assertEquals(
                false, size("The film is sad.", "The movie is sad.").grave(), "a unit only where a number is near");
    }
}
