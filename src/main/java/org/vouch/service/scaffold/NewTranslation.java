package org.vouch.service.scaffold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.page.Citation;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;
import org.vouch.model.text.LanguageTag;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Source;
import org.vouch.reader.content.ContentFolder;
import org.vouch.reader.content.FrontMatterRead;
import org.vouch.reader.content.FrontMatterReader;
import org.vouch.reader.yaml.Quotes;
import org.vouch.service.pipeline.NoSuchPage;
import org.vouch.service.pipeline.PageNames;
import org.vouch.service.reviewing.ReviewedSite;

/**
 * A page in another language to start from: a draft beside its original, with what is the same in both, and the words
 * of the original where others belong. It has neither a reviewer nor a day, for nobody has read it.
 */
public final class NewTranslation {
    /** Is before what is still in the language of the original; a page that goes out with it is reported. */
    private static final String MARK = "To be translated: ";

    private NewTranslation() {}

    /**
     * Plans a translation.
     *
     * @param root the folder that holds {@code content/}
     * @param name what somebody calls the original: its path below {@code content/}, its address or its file
     * @param language two letters, such as {@code es}
     * @throws NoSuchPage if there is no such page
     * @throws IllegalArgumentException if that page cannot be translated; the message is for people
     * @throws IOException if the page cannot be read
     */
    public static NewFiles planned(Path root, String name, String language) throws NoSuchPage, IOException {
        Library library = ReviewedSite.read(ContentFolder.list(root)).value();
        NewLanguage.refuseUnknown(library, language);
        Page page = PageNames.find(new Routes(library), name);
        if (!library.inMainLanguage(page)) {
            throw new IllegalArgumentException(page.path() + " is a translation itself; name its original");
        }
        if (page.frontMatter().withdrawn().isPresent()) {
            throw new IllegalArgumentException(page.path() + " was withdrawn, and readers get its words no more");
        }
        Source source = new Source(page.path(), Files.readString(root.resolve(page.path()), StandardCharsets.UTF_8));
        Outcome<FrontMatterRead> read = FrontMatterReader.read(source);
        for (Finding finding : read.findings()) {
            if (finding.severity().atLeast(Severity.ERROR)) {
                throw new IllegalArgumentException("fix " + page.path() + " first: " + finding.message());
            }
        }
        String main = library.settings().language();
        String text = frontMatter(read.value().frontMatter(), page.path(), main)
                + body(source.text().substring(read.value().bodyOffset()));
        return new NewFiles(root, Map.of(path(page, LanguageTag.language(main), language), text));
    }

    private static String path(Page page, String main, String language) {
        String id = page.id().path();
        String bare = id.endsWith("." + main) ? id.substring(0, id.length() - main.length() - 1) : id;
        return ContentFolder.NAME + "/" + bare + "." + language + ".md";
    }

    private static String frontMatter(FrontMatter said, String original, String main) {
        StringBuilder yaml = new StringBuilder("---\n");
        field(yaml, "title", MARK + said.title().value());
        field(yaml, "description", MARK + said.description());
        yaml.append("draft: true\n# The words are still those of ").append(original);
        yaml.append(". A draft it stays until they are translated and a\n");
        yaml.append(
                "# clinician has reviewed the translation: a review of the original says nothing of these words.\n");
        said.author().ifPresent(author -> field(yaml, "author", author.value()));
        said.category().ifPresent(category -> field(yaml, "category", category.value()));
        if (!said.tags().isEmpty()) {
            yaml.append("tags: [")
                    .append(said.tags().stream()
                            .map(tag -> Quotes.around(tag.value()))
                            .collect(Collectors.joining(", ")))
                    .append("]\n");
        }
        said.reviewEvery()
                .ifPresent(every -> yaml.append("review_every: ")
                        .append(length(every.value()))
                        .append('\n'));
        said.slug().ifPresent(slug -> field(yaml, "slug", slug.value()));
        said.exit().ifPresent(exit -> yaml.append("exit: ").append(exit).append('\n'));
        sources(yaml, said.sources(), main);
        return yaml.append("---\n").toString();
    }

    /** A title stays in its language until somebody translates it. */
    private static void sources(StringBuilder yaml, List<Citation> sources, String main) {
        if (sources.isEmpty()) {
            return;
        }
        yaml.append("sources:\n");
        for (Citation source : sources) {
            field(yaml, "  - id", source.id());
            field(yaml, "    title", source.title());
            source.url().ifPresent(url -> field(yaml, "    url", url));
            source.year()
                    .ifPresent(year -> yaml.append("    year: ").append(year).append('\n'));
            yaml.append("    language: ").append(source.language().orElse(main)).append('\n');
        }
    }

    private static void field(StringBuilder yaml, String name, String text) {
        yaml.append(name).append(": ").append(Quotes.around(text)).append('\n');
    }

    private static String length(Period period) {
        long months = period.toTotalMonths();
        return months > 0 ? months + " months" : period.get(ChronoUnit.DAYS) + " days";
    }

    private static String body(String words) {
        return words.isBlank() ? "" : MARK + "everything below. Then take this line away.\n\n" + words.stripLeading();
    }
}
