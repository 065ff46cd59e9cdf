package org.vouch.service.scaffold;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.vouch.model.page.Address;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Source;
import org.vouch.reader.content.FrontMatterReader;
import org.vouch.reader.yaml.Quotes;

/** An article to start from: a draft with headings, and without a word that claims a review. */
public final class NewArticle {
    private static final String ARTICLES = "content/articles/";

    private static final String UNWRITTEN =
            "description: \"To be written: one or two sentences that say what readers learn here.\"";

    private static final String TITLE = "{title}";

    private static final String UNKNOWN_REVIEWER =
            "# reviewer: …                           the name of a file in content/reviewers/, without its ending";

    private NewArticle() {}

    /**
     * What somebody wants to write.
     *
     * @param title the title as readers will see it
     * @param slug the name of its file without the ending; empty if it is to be made of the title
     * @param description what readers learn there; empty if that is still to be written
     * @param section the folder below {@code content/articles/} in which it belongs; empty for none
     * @param reviewer id of the person who will be asked to read it; empty if nobody knows yet
     */
    public record Wish(String title, String slug, String description, String section, String reviewer) {}

    /**
     * Plans an article.
     *
     * @param root the folder that holds {@code content/}
     * @throws IllegalArgumentException if the wish cannot be met; the message is for people
     */
    public static NewFiles planned(Path root, Wish wish) {
        String title = oneLine(wish.title());
        String name = wish.slug().isEmpty() ? Address.stepOf(title) : wish.slug();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("no name for a file can be made of the title '" + title
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
        String path = ARTICLES + folder(wish.section()) + name + ".md";
        String text = text(root, wish, title);
        refuse(FrontMatterReader.read(new Source(path, text)).findings());
        return new NewFiles(root, Map.of(path, text));
    }

    /** Fills in what was wished, so that no word of a wish is taken for a place that is still to be filled. */
    private static String text(Path root, Wish wish, String title) {
        String start = NewFiles.builtIn("new-files/article.md");
        int place = start.indexOf(TITLE);
        String below = start.substring(place + TITLE.length());
        if (!wish.reviewer().isEmpty()) {
            below = below.replace(UNKNOWN_REVIEWER, "# reviewer: " + known(root, wish.reviewer()));
        }
        if (!wish.description().isBlank()) {
            below = below.replace(UNWRITTEN, "description: " + Quotes.around(oneLine(wish.description())));
        }
        return start.substring(0, place) + Quotes.around(title) + below;
    }

    private static String folder(String section) {
        String folder = section.strip();
        if (folder.isEmpty()) {
            return "";
        }
        for (String step : folder.split("/", -1)) {
            if (step.isEmpty() || step.startsWith(".") || !step.equals(Address.stepOf(step))) {
                throw new IllegalArgumentException("'" + section + "' cannot be a section; write the name of a folder"
                        + " below content/articles/, as in levels-of-care");
            }
        }
        return folder + "/";
    }

    private static String known(Path root, String reviewer) {
        List<String> all = reviewers(root);
        if (!all.contains(reviewer)) {
            throw new IllegalArgumentException("there is no reviewer '" + reviewer + "' in content/reviewers/; "
                    + (all.isEmpty()
                            ? "'vouch new reviewer NAME' starts the file of one"
                            : "known: " + String.join(", ", all)));
        }
        return reviewer;
    }

    /** Returns the ids of the people of a site, by their alphabet. */
    public static List<String> reviewers(Path root) {
        return names(root.resolve("content/reviewers"), ".yaml");
    }

    /** Returns the sections of a site, by their alphabet: the folders right below {@code content/articles/}. */
    public static List<String> sections(Path root) {
        return names(root.resolve(ARTICLES), "");
    }

    /** Returns what is in a folder without its ending: files of that ending, or folders if there is none. */
    private static List<String> names(Path folder, String ending) {
        TreeSet<String> names = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                boolean fits = ending.isEmpty() ? Files.isDirectory(entry) : name.endsWith(ending);
                if (fits && !name.startsWith(".")) {
                    names.add(name.substring(0, name.length() - ending.length()));
                }
            }
        } catch (IOException none) {
            // Where there is no such folder yet, there is nothing to choose from.
            return List.of();
        }
        return List.copyOf(names);
    }

    /** Returns a text without the blanks around it; in quotes YAML would make a blank of a line's end. */
    static String oneLine(String text) {
        String line = text.strip();
        if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a title, a description or a name is one line, and this one has more");
        }
        return line;
    }

    /** What the reader would not take from an author is not written for one. */
    static void refuse(List<Finding> findings) {
        findings.stream()
                .filter(finding -> finding.severity().atLeast(Severity.WARNING))
                .findFirst()
                .ifPresent(finding -> {
                    throw new IllegalArgumentException(finding.message() + "; " + finding.fix());
                });
    }
}
