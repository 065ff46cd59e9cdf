package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a file that is not saved as UTF-8 this is told, and nothing else until it is. */
class OtherEncodingsTest {
    private static final String FOOTER = "<footer>caf\u00e9 ${site.title}</footer>\n";

    @TempDir
    private Path root = Path.of("unset");

    private String said = "";

    @BeforeEach
    void start() throws IOException {
        SmallSite.start(root);
        SmallSite.article(root, "care", "Care", "Words about it.");
        SmallSite.write(root, "content/costs/levels.yaml", "title: Costs\ncurrency: USD\n");
        SmallSite.write(root, "content/strings/es.yaml", "texts: {staff: personal, nobody: nadie}\n");
        SmallSite.write(root, "content/language/own.yaml", "nmaes: []\n");
    }

    private int check() {
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        int code = Vouch.run(printer, printer, "check", "--root", root.toString(), "--as-of", "2024-06-01");
        said = out.toString();
        return code;
    }

    private void save(String file, String charset) throws IOException {
        Path path = root.resolve(file);
        Files.write(path, Files.readString(path).getBytes(Charset.forName(charset)));
    }

    private List<String> told(String file) {
        return said.lines()
                .filter(line -> line.startsWith(file + ":") && line.endsWith("]"))
                .map(line -> line.substring(line.lastIndexOf('[')))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "content/site.yaml, UTF-16",
        "content/site.yaml, UTF-16LE",
        "content/site.yaml, UTF-32",
        "content/site.yaml, UTF-32LE",
        "content/costs/levels.yaml, UTF-16",
        "content/strings/es.yaml, UTF-16BE",
        "content/language/own.yaml, UTF-16",
        "content/reviewers/dana-example.yaml, UTF-16",
        "content/articles/care.md, UTF-16"
    })
    void only_the_encoding_is_told(String file, String charset) throws IOException {
        save(file, charset);
        assertEquals(1, check(), said);
        assertEquals(List.of("[file-encoding]"), told(file), said);
        assertTrue(said.contains("save the file as UTF-8 in your editor"), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "ISO-8859-1", "windows-1252"})
    void a_template_is_told_at_its_own_place(String charset) throws IOException {
        SmallSite.write(root, "templates/footer.ftlh", FOOTER);
        save("templates/footer.ftlh", charset);
        assertEquals(1, check(), said);
        assertTrue(told("templates/footer.ftlh").contains("[file-encoding]"), said);
        assertTrue(said.contains("templates/footer.ftlh:1:1: error: "), said);
    }

    @Test
    void a_template_in_utf_8_is_not_told() throws IOException {
        Files.createDirectories(root.resolve("templates"));
        Files.writeString(root.resolve("templates/footer.ftlh"), "\uFEFF" + FOOTER, StandardCharsets.UTF_8);
        check();
        assertTrue(!said.contains("[file-encoding]"), said);
    }
}
