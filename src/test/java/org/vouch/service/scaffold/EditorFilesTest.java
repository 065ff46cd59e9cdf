package org.vouch.service.scaffold;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.text.Source;
import org.vouch.reader.content.FrontMatterReader;
import org.vouch.reader.content.WordsReader;
import org.vouch.reader.markdown.MarkdownReader;
import org.vouch.reader.markdown.MarkdownSettings;

/** What an editor's window is given can be used as it is. */
class EditorFilesTest {
    private static Map<String, Object> file(String name) {
        return EditorFiles.named(name).orElseThrow();
    }

    private static List<String> bodies() {
        return file("snippets").values().stream()
                .map(snippet -> ((List<?>) Optional.ofNullable(((Map<?, ?>) snippet).get("body"))
                                .orElseThrow())
                        .stream().map(String::valueOf).collect(Collectors.joining("\n")))
                .map(EditorFilesTest::written)
                .toList();
    }

    /** Returns a snippet as it is when nobody changes what it proposes. */
    private static String written(String body) {
        return body.replaceAll("\\$\\{[0-9]+:([^}]*)}", "$1").replace("$0", "Words.");
    }

    @Test
    void the_front_matter_that_a_snippet_writes_is_read_without_a_remark() {
        assertEquals(
                List.of(),
                FrontMatterReader.read(new Source("a.md", bodies().get(0))).findings());
    }

    @Test
    void no_snippet_claims_a_review_that_nobody_made() {
        FrontMatter written = FrontMatterReader.read(new Source("a.md", bodies().get(0)))
                .value()
                .frontMatter();
        assertTrue(written.draft());
        assertEquals(Optional.empty(), written.reviewer());
        assertEquals(Optional.empty(), written.verified());
    }

    @Test
    void the_directives_that_snippets_write_are_read_without_a_remark() {
        List<String> directives = bodies().subList(1, bodies().size());
        assertTrue(directives.size() >= 7, directives::toString);
        assertAll(directives.stream()
                .map(text -> () -> assertEquals(
                        List.of(),
                        new MarkdownReader()
                                .read(
                                        new Source("a.md", text),
                                        0,
                                        new MarkdownSettings(
                                                "en",
                                                Optional.ofNullable(WordsReader.builtIn()
                                                                .get("en"))
                                                        .orElseThrow(),
                                                50),
                                        List.of())
                                .findings(),
                        text)));
    }

    @Test
    void every_schema_describes_every_field() {
        EditorFiles.names().stream().filter(name -> !name.equals("snippets")).forEach(name -> {
            Map<?, ?> properties = (Map<?, ?>)
                    Optional.ofNullable(file(name).get("properties")).orElseThrow();
            properties.forEach((field, property) ->
                    assertTrue(((Map<?, ?>) property).containsKey("description"), name + " " + field));
        });
    }
}
