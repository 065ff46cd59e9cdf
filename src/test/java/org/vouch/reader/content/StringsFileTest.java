package org.vouch.reader.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.model.text.Messages;
import org.vouch.model.text.Source;

/** Lines are added to a site's words in another language, whatever they hold, and none that stands there is changed. */
class StringsFileTest {
    private static final String LONG =
            "We have worked here for a long time. ".repeat(60).strip();

    private static StringsFile file(String text) {
        return new StringsFile(new Source("content/strings/es.yaml", text));
    }

    private static Messages words(String text) {
        return WordsReader.read(new Source("content/strings/es.yaml", text)).value();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# A comment alone.\n",
                "label.family: Familia\n",
                "texts:\n  \"Old\": \"Viejo\"",
                "texts:\n    # Of the menu.\n    Old: Viejo   # ask Luz\n\n# Names.\nlabel.family: Familia\n# The end.\n",
                "texts:\n  Old: |\n    Viejo\n    y nuevo\nlabel.family: Familia\n",
                "texts:\n  Old: >-\n    Viejo\n    y nuevo",
                "label.family: Familia\ntexts:\n  'It''s old': Viejo\n  \"Newer\": \"\"\n"
            })
    void takes_every_text(String before) {
        Map<String, String> more = new LinkedHashMap<>();
        for (String text : List.of(
                "Plain",
                "With \"quotes\": # and a sign",
                "It's \"both\"",
                "Back\\slash",
                "Two\nlines.\n",
                LONG,
                "- a: b",
                "¿?")) {
            more.put(Messages.TEXTS + text, "En español: «" + text.strip() + "»");
        }
        more.put("label.staff", "Personal");
        more.put("label.c# & d", "Otro");
        String after = file(before).with(more).orElseThrow();
        Messages said = words(after);
        more.forEach((key, translation) -> assertEquals(Optional.of(translation), said.find(key)));
        words(before).byKey().forEach((key, words) -> assertEquals(Optional.of(words), said.find(key)));
        assertEquals(
                before.lines().toList(),
                after.lines()
                        .filter(before.lines().toList()::contains)
                        .limit(before.lines().count())
                        .toList());
        assertEquals(Optional.of(after), file(after).with(Map.of()), "nothing more to add");
    }

    @Test
    void an_empty_line_is_there_and_translates_nothing() {
        String text = file("").with(Map.of(Messages.TEXTS + "Old", "", "label.staff", ""))
                .orElseThrow();
        assertTrue(file(text).has(Messages.TEXTS + "Old"));
        assertTrue(file(text).has("label.staff"));
        assertEquals(2, file(text).empty());
        assertEquals(Optional.empty(), words(text).translated("Old"));
        assertEquals(Optional.empty(), words(text).find("label.staff"));
        assertEquals(
                List.of(),
                WordsReader.read(new Source("content/strings/es.yaml", text)).findings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"texts: {Old: Viejo}\n", "{label.family: Familia}\n", "label.family: Familia\n...\n"})
    void leaves_what_it_cannot_add_to(String before) {
        assertEquals(Optional.empty(), file(before).with(Map.of(Messages.TEXTS + "New", "Nuevo")));
    }

    @Test
    void a_new_site_has_no_text_that_the_program_cannot_say_in_spanish() {
        Messages known = StringsFile.known("es");
        for (String text : List.of("Emergency services", "988 Suicide & Crisis Lifeline", "SAMHSA National Helpline")) {
            assertTrue(known.translated(text).isPresent(), text);
        }
        known.byKey().forEach((key, words) -> assertFalse(words.isBlank(), key));
        assertEquals(Map.of(), StringsFile.known("en").byKey());
    }
}
