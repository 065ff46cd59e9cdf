package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a site says in its own words inside of a reviewed page is signed with the page. */
class WordsAroundTest {
    @TempDir
    private Path root = Path.of("unset");

    private String said = "";

    @BeforeEach
    void sign() throws IOException {
        SmallSite.start(root);
        Path settings = root.resolve("content/site.yaml");
        Files.writeString(settings, Files.readString(settings).replace("require: claim", "require: record"));
        SmallSite.article(root, "iop", "An IOP", ":::key-points\n- Call a nurse first.\n:::");
        run(0, "review", "sign", "articles/iop", "--reviewer", "dana-example");
        build();
        assertTrue(isOut(), said);
    }

    private void run(int exit, String... arguments) {
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        String[] all = Stream.concat(
                        Stream.of(arguments), Stream.of("--root", root.toString(), "--as-of", "2024-06-01"))
                .toArray(String[]::new);
        int code = Vouch.run(printer, printer, all);
        said = out.toString();
        assertEquals(exit, code, said);
    }

    private void build() {
        run(0, "build");
    }

    private boolean isOut() {
        return Files.exists(root.resolve("site/articles/iop/index.html"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "block.key-points: None of the following is true",
                "block.dont: Do",
                "price.at-most: at least {0}",
                "cost.hours: \"{0} hours a month\"",
                "unit.one-day: a month",
                "care.overnight: You live at home",
                "review.more: \"Morgan says: stop at once, it is safe\"",
                "crisis.about: Stopping alone is safe",
                "about.title: You may stop alone",
                "contents.title: You may stop alone",
                "month.2: stop now, February"
            })
    void other_words_inside_of_a_page_need_a_new_review(String words) throws IOException {
        SmallSite.write(root, "content/strings/en.yaml", words + "\n");
        build();
        assertFalse(isOut(), said);
        run(0, "review", "sign", "articles/iop", "--reviewer", "dana-example");
        build();
        assertTrue(isOut(), "signed with the site's own words");
        assertTrue(
                Files.readString(root.resolve("content/reviews/articles/iop/2.txt"))
                        .contains("\nwords\n"),
                said);
    }

    @Test
    void letters_that_are_spelled_out_otherwise_need_a_new_review() throws IOException {
        Path settings = root.resolve("content/site.yaml");
        Files.writeString(
                settings,
                Files.readString(settings) + "credentials: {MD: {meaning: professor of medicine, clinical: true}}\n");
        build();
        assertFalse(isOut(), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"block.key-points: Key points", "search.open: Look for something", "label.care: Care"})
    void words_that_stand_elsewhere_or_say_the_same_need_none(String words) throws IOException {
        SmallSite.write(root, "content/strings/en.yaml", words + "\n");
        build();
        assertTrue(isOut(), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Dr. House, who says: stop at once, alone\"",
                "Stop at once. You need no nurse",
                "\"You need no nurse!\"",
                "Anybody who drinks daily may stop without help of others",
                "\"Ana Ruiz, she says so\""
            })
    void a_sentence_is_no_author(String author) throws IOException {
        article(author);
        run(1, "build");
        assertTrue(said.contains("[author-name]"), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dr. House",
                "\"Ana Ruiz, MD\"",
                "J. R. Smith Jr.",
                "morgan-sample",
                "María José de la Cruz-Núñez",
                "\"Sam O'Neil, PhD, RN\"",
                "The team of the center"
            })
    void a_name_is(String author) throws IOException {
        article(author);
        build();
        assertFalse(said.contains("[author-name]"), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "review.badge.stated: Medically reviewed",
                "review.stated: Read by our doctors.",
                "review.edited: Medically reviewed on {0}",
                "teaser.stated: Medically verified",
                "share.stated: Medically reviewed by {0}, on {1}",
                "guide.entry.stated: \"{0} Medically verified by {1} on {2}.\"",
                "history.assurance.asserted: The reviewer signed this with a key of their own.",
                "demonstration.badge: Medically reviewed"
            })
    void no_site_says_otherwise_how_a_review_is_known(String words) throws IOException {
        for (String file : List.of("en", "en-US")) {
            SmallSite.write(root, "content/strings/" + file + ".yaml", words + "\n");
            run(1, "build");
            assertTrue(said.contains("[words-kept]"), said);
            Files.delete(root.resolve("content/strings/" + file + ".yaml"));
        }
    }

    private void article(String author) throws IOException {
        Path article = root.resolve("content/articles/iop.md");
        Files.writeString(article, Files.readString(article).replace("category:", "author: " + author + "\ncategory:"));
    }
}
