package org.vouch.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouch.service.scaffold.NewArticle.Wish;

/** Asks somebody at a terminal what their new article is to be. */
final class ArticleQuestions {
    private final BufferedReader in;
    private final PrintWriter out;

    /**
     * Makes a questioner.
     *
     * @param in gives a line for each answer
     * @param out shows the questions
     */
    ArticleQuestions(BufferedReader in, PrintWriter out) {
        this.in = in;
        this.out = out;
    }

    /**
     * Asks for what is not said yet. Who ends the input early leaves the rest unsaid.
     *
     * @param said what is known before
     * @param sections those that the site has
     * @param reviewers ids of those who may be asked to read
     */
    Wish ask(Wish said, List<String> sections, List<String> reviewers) throws IOException {
        String title = said.title();
        while (title.isEmpty()) {
            String answer = line("Title: ");
            if (answer == null) {
                return said;
            }
            title = answer.strip();
        }
        return new Wish(
                title,
                said.slug(),
                orAsk(said.description(), "What readers learn there, in a sentence or two (Enter: later): "),
                orAsk(
                        said.section(),
                        "Section, a folder below content/articles/ (" + choice(sections) + "Enter: none): "),
                reviewer(said.reviewer(), reviewers));
    }

    private String reviewer(String said, List<String> reviewers) throws IOException {
        if (!said.isEmpty() || reviewers.isEmpty()) {
            return said;
        }
        while (true) {
            String id = orAsk("", "Who will be asked to read it (" + choice(reviewers) + "Enter: nobody yet): ");
            if (id.isEmpty() || reviewers.contains(id)) {
                return id;
            }
            out.println("There is no reviewer '" + id + "' in content/reviewers/.");
        }
    }

    private static String choice(List<String> names) {
        return names.isEmpty() ? "" : String.join(", ", names) + "; ";
    }

    private String orAsk(String said, String question) throws IOException {
        String answer = said.isEmpty() ? line(question) : said;
        return answer == null ? "" : answer.strip();
    }

    private @Nullable String line(String question) throws IOException {
        out.print(question);
        out.flush();
        return in.readLine();
    }
}
