package org.vouch.site.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.model.text.Finding;

class ThemeTest {
    private static final Path TEMPLATES = Path.of("templates");

    @Test
    void lists_every_file_of_the_built_in_theme() throws IOException {
        List<String> there;
        try (Stream<Path> all = Files.walk(TEMPLATES)) {
            there = all.filter(Files::isRegularFile)
                    .map(file -> TEMPLATES.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
        List<String> listed = Files.readAllLines(Path.of("src/main/resources/theme/files.txt"));
        assertEquals(there, listed.stream().sorted().toList(), "src/main/resources/theme/files.txt names them all");
    }

    @Test
    void a_file_that_cannot_be_read_is_told_and_the_built_in_one_stays(@TempDir Path own) throws IOException {
        Files.createDirectories(own.resolve("assets"));
        Files.writeString(own.resolve("footer.ftlh"), "<p>Ours</p>");
        Files.writeString(own.resolve("assets/site.css"), "p {}");
        Theme theme = Theme.read(own, file -> {
            if (file.endsWith("footer.ftlh")) {
                throw new AccessDeniedException(file.toString());
            }
            return Files.readAllBytes(file);
        });
        assertEquals(List.of("assets/site.css"), theme.ownFiles());
        assertEquals(Theme.builtIn().template("footer.ftlh"), theme.template("footer.ftlh"));
        assertEquals(
                List.of("templates/footer.ftlh:1:1 this cannot be read: you may not read it"),
                TemplateFaults.of(theme).stream()
                        .map(each -> each.span() + " " + each.message())
                        .toList());
        Files.delete(own.resolve("footer.ftlh"));
        assertNotEquals(Theme.read(own).fingerprint(), theme.fingerprint());
    }

    @Test
    void an_asset_that_nothing_names_is_told(@TempDir Path own) throws IOException {
        Files.createDirectories(own.resolve("assets/fonts"));
        Files.writeString(own.resolve("assets/site.css"), "@font-face { src: url(fonts/own.woff2) }");
        Files.writeString(own.resolve("assets/fonts/own.woff2"), "font");
        Files.writeString(own.resolve("assets/more.svg"), "<!-- more.svg -->");
        assertEquals(
                List.of("template-unused templates/assets/more.svg:1:1"),
                TemplateFaults.of(Theme.read(own)).stream()
                        .map(each -> each.rule() + " " + each.span())
                        .toList());
    }

    @Test
    void a_copy_of_a_built_in_style_is_told_of_for_what_it_adds(@TempDir Path own) throws IOException {
        Files.createDirectories(own.resolve("assets"));
        for (String sheet : List.of("assets/site.css", "assets/cost-comparison.css", "assets/search.css")) {
            Files.writeString(
                    own.resolve(sheet), Theme.builtIn().template(sheet).orElseThrow());
        }
        assertEquals(List.of(), TemplateFaults.of(Theme.read(own)));
        Files.writeString(own.resolve("assets/site.css"), "\n.crisis { display: none }\n", StandardOpenOption.APPEND);
        assertEquals(
                List.of("template-hides"),
                TemplateFaults.of(Theme.read(own)).stream().map(Finding::rule).toList());
    }

    @Test
    void a_script_that_is_not_the_programs_own_is_reported(@TempDir Path own) throws IOException {
        Files.createDirectories(own.resolve("assets"));
        Path script = own.resolve("assets/page.js");
        Files.writeString(script, Theme.builtIn().template("assets/page.js").orElseThrow());
        assertEquals(List.of(), TemplateFaults.of(Theme.read(own)));
        Files.writeString(script, "document.title = '';\n", StandardOpenOption.APPEND);
        assertEquals(
                List.of("template-words"),
                TemplateFaults.of(Theme.read(own)).stream().map(Finding::rule).toList());
    }

    @Test
    void a_style_and_a_script_are_known_by_their_ending_in_any_case(@TempDir Path own) throws IOException {
        Files.createDirectories(own.resolve("assets"));
        Files.writeString(own.resolve("assets/more.CSS"), ".prose { display: none } /* own.Mjs */");
        Files.writeString(own.resolve("assets/own.Mjs"), "// more.CSS");
        assertEquals(
                List.of("template-hides", "template-words"),
                TemplateFaults.of(Theme.read(own)).stream().map(Finding::rule).toList());
    }

    @Test
    void what_each_page_forbids_is_told_of_templates_and_styles(@TempDir Path own) throws IOException {
        Files.createDirectories(own.resolve("assets"));
        Files.writeString(own.resolve("assets/site.css"), "p { background: url('data:image/png;base64,A') }");
        Files.writeString(own.resolve("footer.ftlh"), """
                <iframe srcdoc='x'></iframe><p>
                <object data='a.pdf'></object><img alt='' src="data:image/png,x">
                """);
        assertEquals(
                List.of(
                        "templates/assets/site.css:1:22 'data:'",
                        "templates/footer.ftlh:1:1 '<iframe'",
                        "templates/footer.ftlh:2:48 'data:'"),
                TemplateFaults.of(Theme.read(own)).stream()
                        .filter(each -> each.rule().equals("template-blocked"))
                        .map(each ->
                                each.span() + " " + each.message().replaceAll("^browsers ignore ('[^']*').*", "$1"))
                        .sorted()
                        .toList());
    }

    @Test
    void takes_a_sites_own_file_and_the_built_in_rest(@TempDir Path own) throws IOException {
        Files.createDirectories(own.resolve("assets"));
        Files.writeString(own.resolve("assets/site.css"), "body { color: black }");
        Files.writeString(own.resolve("assets/more.js"), "1;");
        Theme theme = Theme.read(own);
        Theme builtIn = Theme.read(own.resolve("nowhere"));
        assertArrayEquals(
                "body { color: black }".getBytes(StandardCharsets.UTF_8),
                theme.assets().get("site.css"));
        assertTrue(theme.assets().containsKey("more.js"));
        assertArrayEquals(
                builtIn.assets().get("cost-comparison.js"), theme.assets().get("cost-comparison.js"));
        assertNotEquals(builtIn.fingerprint(), theme.fingerprint());
        assertNotEquals(
                builtIn.assetAddresses().get("site.css"), theme.assetAddresses().get("site.css"));
    }

    @Test
    void a_style_names_other_files_as_they_are_published(@TempDir Path own) throws IOException {
        Files.createDirectories(own.resolve("assets/fonts"));
        Files.createDirectories(own.resolve("assets/looks"));
        Files.writeString(own.resolve("assets/fonts/own face.woff2"), "font");
        Files.writeString(own.resolve("assets/sky.svg"), "<svg/>");
        Files.writeString(own.resolve("assets/looks/more.css"), "p { background: url(../sky.svg#day) }");
        Files.writeString(own.resolve("assets/custom.css"), """
                @import "looks/more.css";
                /* url(sky.svg) */
                @font-face { src: url('fonts/own%20face.woff2') }
                p { background: url( sky.svg?day ), url(#here), url(/assets/sky.svg), url(nowhere.svg) }
                """);
        Theme theme = Theme.read(own);
        Map<String, String> names = theme.assetAddresses();
        Function<String, String> named = asset ->
                names.getOrDefault(asset, "").substring("/assets/".length()).replace(" ", "%20");
        assertEquals(
                "p { background: url(../" + named.apply("sky.svg") + "#day) }",
                new String(theme.assets().get("looks/more.css"), StandardCharsets.UTF_8));
        assertEquals(
                """
                @import "%s";
                /* url(sky.svg) */
                @font-face { src: url('%s') }
                p { background: url( %s?day ), url(#here), url(%s), url(nowhere.svg) }
                """.formatted(
                                named.apply("looks/more.css"),
                                named.apply("fonts/own face.woff2"),
                                named.apply("sky.svg"),
                                named.apply("sky.svg")),
                new String(theme.assets().get("custom.css"), StandardCharsets.UTF_8));
    }

    /** The name of a style sheet comes of its bytes, which hold the names of those that it imports. */
    @Test
    void a_change_of_what_a_style_imports_changes_its_name(@TempDir Path own) throws IOException {
        Files.createDirectories(own.resolve("assets"));
        Files.writeString(own.resolve("assets/custom.css"), "@import 'b.css'");
        Files.writeString(own.resolve("assets/b.css"), "p { color: red }");
        String before = Theme.read(own).assetAddresses().get("custom.css");
        Files.writeString(own.resolve("assets/b.css"), "p { color: blue }");
        assertNotEquals(before, Theme.read(own).assetAddresses().get("custom.css"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@import 'custom.css';", "@import 'b.css'; @import 'sky.css';"})
    void styles_that_import_each_other_are_found(String custom, @TempDir Path own) throws IOException {
        Files.createDirectories(own.resolve("assets"));
        Files.writeString(own.resolve("assets/custom.css"), custom);
        Files.writeString(own.resolve("assets/b.css"), "@import url(custom.css); @import 'sky.css';");
        Files.writeString(own.resolve("assets/sky.css"), "p { color: red }");
        assertTrue(TemplateFaults.of(Theme.read(own)).stream()
                .anyMatch(each ->
                        each.rule().equals("template-asset") && each.message().contains("import each other")));
    }
}
