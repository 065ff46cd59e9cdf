package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouch.service.scaffold.NewArticle.Wish;

class ArticleQuestionsTest {
    private final StringWriter shown = new StringWriter();

    private Wish ask(Wish said, String answers) throws IOException {
        return new ArticleQuestions(new BufferedReader(new StringReader(answers)), new PrintWriter(shown))
                .ask(said, List.of("cost", "levels-of-care"), List.of("dana-example", "morgan-sample"));
    }

    private static Wish nothing() {
        return new Wish("", "", "", "", "");
    }

    @Test
    void asks_four_questions() throws IOException {
        assertEquals(
                new Wish("Day one", "", "Hour by hour.", "cost", "morgan-sample"),
                ask(nothing(), "Day one\n Hour by hour. \ncost\nmorgan-sample\n"));
        assertEquals(
                "Title: What readers learn there, in a sentence or two (Enter: later): "
                        + "Section, a folder below content/articles/ (cost, levels-of-care; Enter: none): "
                        + "Who will be asked to read it (dana-example, morgan-sample; Enter: nobody yet): ",
                shown.toString());
    }

    @Test
    void asks_only_for_what_is_not_said() throws IOException {
        assertEquals(
                new Wish("Day one", "one", "Plainly.", "cost", ""),
                ask(new Wish("", "one", "Plainly.", "cost", ""), "Day one\n\n"));
    }

    @Test
    void asks_again_for_a_title_and_for_somebody_who_is_known() throws IOException {
        assertEquals(
                new Wish("Day one", "", "", "", "dana-example"),
                ask(nothing(), "\n \nDay one\n\n\ndana\ndana-example\n"));
    }

    @Test
    void takes_an_end_of_the_input_for_no_answer() throws IOException {
        assertEquals(nothing(), ask(nothing(), ""));
        assertEquals(new Wish("Day one", "", "", "", ""), ask(nothing(), "Day one"));
    }
}
