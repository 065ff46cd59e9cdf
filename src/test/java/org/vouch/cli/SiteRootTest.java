package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class SiteRootTest {
    @TempDir
    Path folder;

    private final SiteRoot root = new SiteRoot();
    private final StringWriter said = new StringWriter();

    @BeforeEach
    void makeASite() throws IOException {
        SmallSite.start(folder.resolve("clinic"));
        Files.createDirectories(folder.resolve("clinic/content/articles/costs"));
        Files.createDirectories(folder.resolve("clinic/templates/assets"));
        Files.createDirectories(folder.resolve("elsewhere"));
    }

    private int run(String... command) {
        PrintWriter err = new PrintWriter(said, true);
        return Vouch.run(err, err, command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinic", "clinic/content", "clinic/content/articles/costs", "clinic/templates/assets"})
    void finds_the_site_from_each_of_its_folders(String from) throws IOException {
        assertTrue(Files.isSameFile(
                folder.resolve("clinic"), root.convert(folder.resolve(from).toString())));
    }

    @Test
    void takes_a_folder_that_belongs_to_no_site_as_it_is() {
        String elsewhere = folder.resolve("elsewhere").toString();
        assertEquals(Path.of(elsewhere), root.convert(elsewhere));
    }

    @Test
    void says_which_site_it_found() {
        Path below = folder.resolve("clinic/content/articles/costs");
        assertEquals(0, run("review", "list", "--root", below.toString()), said.toString());
        assertTrue(said.toString().contains("vouch: the site is in " + folder.resolve("clinic")), said.toString());
        said.getBuffer().setLength(0);
        assertEquals(0, run("check", "-q", "--root", below.toString()), said.toString());
        assertFalse(said.toString().contains("the site is in"), said.toString());
        said.getBuffer().setLength(0);
        assertEquals(0, run("check", "--root", folder.resolve("clinic").toString()), said.toString());
        assertFalse(said.toString().contains("the site is in"), said.toString());
    }

    @Test
    void starts_an_article_in_the_site_that_it_found() {
        String below = folder.resolve("clinic/templates").toString();
        assertEquals(0, run("new", "article", "The first day", "--root", below), said.toString());
        assertTrue(said.toString().contains("vouch: the site is in " + folder.resolve("clinic")), said.toString());
        assertTrue(Files.exists(folder.resolve("clinic/content/articles/the-first-day.md")));
    }

    @Test
    void looks_no_higher_than_the_home_of_the_user() throws IOException {
        Path work = Files.createDirectories(folder.resolve("clinic/home/dana/work"));
        SiteRoot.Owners owners = file -> "dana";
        assertEquals(work, new SiteRoot(folder.resolve("clinic/home/dana"), owners).convert(work.toString()));
        Path home = folder.resolve("clinic/home/dana");
        assertEquals(home, new SiteRoot(home, owners).convert(home.toString()));
        assertTrue(Files.isSameFile(
                folder.resolve("clinic"), new SiteRoot(folder.resolve("other"), owners).convert(work.toString())));
    }

    @Test
    void refuses_a_site_of_somebody_else_above_a_folder_of_ones_own() throws IOException {
        Path work = Files.createDirectories(folder.resolve("clinic/shared/work"));
        SiteRoot theirs =
                new SiteRoot(folder.resolve("home"), file -> file.endsWith("site.yaml") ? "a stranger" : "dana");
        String message =
                String.valueOf(assertThrows(TypeConversionException.class, () -> theirs.convert(work.toString()))
                        .getMessage());
        assertTrue(
                message.contains("belongs to another user, 'a stranger'; if you mean it, write --root "
                        + folder.resolve("clinic")),
                message);
        Path clinic = folder.resolve("clinic");
        assertEquals(clinic, theirs.convert(clinic.toString()), "who names it means it");
        assertTrue(Files.isSameFile(
                clinic, new SiteRoot(folder.resolve("home"), file -> "a stranger").convert(work.toString())));
    }

    @Test
    void proposes_the_name_that_was_meant() {
        String message = String.valueOf(assertThrows(
                        TypeConversionException.class,
                        () -> root.convert(folder.resolve("clinc").toString()))
                .getMessage());
        assertTrue(message.contains("did you mean '" + folder.resolve("clinic") + "'?"), message);
        String far = String.valueOf(assertThrows(
                        TypeConversionException.class,
                        () -> root.convert(folder.resolve("no/such/place").toString()))
                .getMessage());
        assertFalse(far.contains("did you mean"), far);
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "check", "serve"})
    void makes_no_folder_that_was_mistyped(String command) throws IOException {
        assertEquals(2, run(command, "--root", folder.resolve("tpyo").toString()), said.toString());
        assertFalse(Files.exists(folder.resolve("tpyo")));
    }

    @Test
    void leaves_nothing_in_a_folder_that_is_no_site() throws IOException {
        assertEquals(1, run("build", "--root", folder.resolve("elsewhere").toString()), said.toString());
        assertTrue(said.toString().contains("[site-missing]"), said.toString());
        try (var left = Files.list(folder.resolve("elsewhere"))) {
            assertEquals(0, left.count());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999", "65536", "-1"})
    void refuses_a_port_that_there_is_not(String port) {
        assertEquals(2, run("serve", "--root", folder.resolve("clinic").toString(), "--port=" + port));
        assertTrue(said.toString().contains(port + " is not a port"), said.toString());
    }

    @Test
    void knows_the_word_help() {
        assertEquals(0, run("help"));
        assertTrue(said.toString().contains("generate-completion"), said.toString());
        said.getBuffer().setLength(0);
        assertEquals(0, run("help", "build"));
        assertTrue(said.toString().contains("--thorough"), said.toString());
        assertEquals(0, run("help", "review", "sign"));
        assertTrue(said.toString().contains("--reviewer"), said.toString());
        assertEquals(2, run("help", "biuld"));
        assertTrue(said.toString().contains("did you mean 'build'?"), said.toString());
    }
}
