package org.vouch.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.vouch.page.Address;
import org.vouch.read.FrontMatterReader;
import org.vouch.read.Quotes;
import org.vouch.text.Finding;
import org.vouch.text.Severity;
import org.vouch.text.Source;

/** An article to start from: a draft with headings, and without a word that claims a review. */
public final class NewArticle {
    private NewArticle() {}

    /**
     * Plans an article.
     *
     * @param root the folder that holds {@code content/}
     * @param title the title as readers will see it
     * @param slug the name of its file without the ending; empty if it is to be made of the title
     * @throws IllegalArgumentException if this cannot be a title, or no name for a file; the message is for people
     */
    public static NewFiles titled(Path root, String title, String slug) {
        String line = oneLine(title);
        String name = slug.isEmpty() ? Address.stepOf(line) : slug;
        if (name.isEmpty()) {
            throw new IllegalArgumentException("no name for a file can be made of the title '" + line
                    + "': it has neither letters nor digits; say one with --slug");
        }
        if (!name.equals(Address.step(name))) {
            throw new IllegalArgumentException(
                    "'" + name + "' cannot be a step of an address; write lower-case words with hyphens between them");
        }
        if (name.equals("index")) {
            throw new IllegalArgumentException(
                    "the name 'index' belongs to the list of articles; choose another with --slug");
        }
        String path = "content/articles/" + name + ".md";
        String text = NewFiles.builtIn("new-files/article.md").replace("{title}", Quotes.around(line));
        refuse(FrontMatterReader.read(new Source(path, text)).findings());
        return new NewFiles(root, Map.of(path, text));
    }

    /** Returns a text without the blanks around it; in quotes YAML would make a blank of a line's end. */
    static String oneLine(String text) {
        String line = text.strip();
        if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a title or a name is one line, and this one has more");
        }
        return line;
    }

    /** What the reader would not take from an author is not written for one. */
    static void refuse(List<Finding> findings) {
        findings.stream()
                .filter(finding -> finding.severity().atLeast(Severity.WARNING))
                .findFirst()
                .ifPresent(finding -> {
                    throw new IllegalArgumentException(finding.message() + "; " + finding.mend());
                });
    }
}
