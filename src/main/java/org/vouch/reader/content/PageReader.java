package org.vouch.reader.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.page.Body;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Page;
import org.vouch.model.text.DamagedLetters;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.LanguageTag;
import org.vouch.model.text.Messages;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;
import org.vouch.reader.content.BodyReader.BodySettings;
import org.vouch.reader.form.TextFile;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.UnfinishedMerge;

/** Reads one page, from its file's bytes and its settings alone. One reader serves one thread. */
public final class PageReader {
    private final PageSettings settings;
    private final BodyReader bodies;
    private final PageInspector inspector;

    /**
     * Makes a reader.
     *
     * @param settings what every page's reading depends on
     * @param bodies reads what is below the front matter
     * @param inspector looks at each page right after it was read
     */
    public PageReader(PageSettings settings, BodyReader bodies, PageInspector inspector) {
        this.settings = settings;
        this.bodies = bodies;
        this.inspector = inspector;
    }

    /**
     * Returns the finding about a file that is too large to be a page, if it is; such a file is left out, and need not
     * even be read.
     */
    public Optional<Finding> tooLarge(SourceFile file) {
        int most = settings.limits().bytes();
        return file.size() <= most
                ? Optional.empty()
                : Optional.of(ReadRule.PAGE_SIZE
                        .error(
                                Span.ofFile(file.path()),
                                "the page has " + file.size() + " bytes, and the limit is " + most)
                        .fix("split it, or raise the limit in content/site.yaml: limits: {article_bytes: " + file.size()
                                + "}"));
    }

    /**
     * Reads a page.
     *
     * @param file its file
     * @param bytes what the file holds
     */
    public Outcome<Page> read(SourceFile file, byte[] bytes) {
        Outcome<Source> decoded = TextFile.decode(file.path(), bytes);
        Outcome<Source> merged = UnfinishedMerge.settled(decoded.value(), true);
        Source source = merged.value();
        PageName name =
                PageName.of(file.path(), settings.language(), settings.words().keySet());
        Outcome<FrontMatterRead> front = FrontMatterReader.read(source);
        FrontMatter frontMatter = front.value().frontMatter();
        BodySettings bodySettings = new BodySettings(
                name.language(), wordsFor(name.language()), settings.limits().nesting());
        Outcome<Body> body = bodies.read(source, front.value().bodyOffset(), bodySettings, frontMatter.sources());
        Page page = new Page(
                name.id(),
                file.path(),
                name.kind(),
                name.language(),
                name.address(frontMatter.slug().map(Placed::value).orElse("")),
                frontMatter,
                body.value(),
                Fingerprint.of(bytes));
        if (!merged.findings().isEmpty()) {
            // What else is found may be of the version that goes.
            return new Outcome<>(withoutProse(page), merged.findings());
        }
        return new Outcome<>(withoutProse(page), findings(decoded, name, front, body, inspector.inspect(page, source)));
    }

    private static Page withoutProse(Page page) {
        return new Page(
                page.id(),
                page.path(),
                page.kind(),
                page.language(),
                page.address(),
                page.frontMatter(),
                page.body().withoutProse(),
                page.source());
    }

    private Messages wordsFor(String language) {
        Messages words = settings.words().get(LanguageTag.language(language));
        return words != null ? words : WordsReader.builtIn("en");
    }

    private List<Finding> findings(
            Outcome<Source> decoded,
            PageName name,
            Outcome<FrontMatterRead> front,
            Outcome<Body> body,
            List<Finding> inspected) {
        Optional<Finding> named = aboutName(decoded.value().path(), name);
        if (decoded.findings().isEmpty() && front.findings().isEmpty() && named.isEmpty() && inspected.isEmpty()) {
            return body.findings();
        }
        List<Finding> findings = new ArrayList<>(decoded.findings());
        named.ifPresent(findings::add);
        findings.addAll(front.findings());
        findings.addAll(body.findings());
        inspected.stream()
                .filter(each -> decoded.findings().isEmpty() || !DamagedLetters.isLost(each))
                .forEach(findings::add);
        return findings;
    }

    /** A name that ends with a language and a region, such as {@code iop.pt-BR}. */
    private static final Pattern REGIONAL =
            Pattern.compile("(.+)\\.([a-z]{2})[-_](?:[A-Za-z]{2}|[A-Z][a-z]{3}|[0-9]{3})");

    /** A name that ends with a language in capitals, such as {@code iop.ES}. */
    private static final Pattern CAPITALS = Pattern.compile("(.+)\\.(?=.?[A-Z])([A-Za-z]{2})");

    /** What Hugo and hosts of repositories call the page of a folder. */
    private static final Pattern OF_FOLDER = Pattern.compile("(_index|(?i:readme))((?:\\.[a-z]{2})?)");

    private Optional<Finding> aboutName(String path, PageName name) {
        String last = name.id().path().substring(name.id().path().lastIndexOf('/') + 1);
        String suffix = PageName.suffix(last);
        if (!suffix.isEmpty()
                && !settings.words().containsKey(suffix)
                && !suffix.equals(LanguageTag.language(settings.language()))) {
            return Optional.of(ReadRule.FILE_NAME
                    .warning(
                            Span.ofFile(path),
                            "'." + suffix + "' looks like a language, but the interface has no words in it, so the page"
                                    + " is taken for one in " + settings.language())
                    .fix("add content/strings/" + suffix + ".yaml, or rename the file without the point"));
        }
        Matcher regional = REGIONAL.matcher(last);
        if (regional.matches()) {
            String right = regional.group(1) + "." + regional.group(2) + ".md";
            String language = regional.group(2);
            boolean known = settings.words().containsKey(language)
                    || language.equals(LanguageTag.language(settings.language()));
            return Optional.of(ReadRule.FILE_NAME
                    .warning(
                            Span.ofFile(path),
                            "'." + last.substring(regional.start(2))
                                    + "' looks like a language with its region, and file"
                                    + " names give the language alone, so the page is taken for one in "
                                    + settings.language())
                    .fix("rename it to " + right + (known ? "" : ", and add content/strings/" + language + ".yaml")));
        }
        Matcher capitals = CAPITALS.matcher(last);
        if (capitals.matches() && settings.words().containsKey(capitals.group(2).toLowerCase(Locale.ROOT))) {
            return Optional.of(ReadRule.FILE_NAME
                    .warning(
                            Span.ofFile(path),
                            "'." + capitals.group(2)
                                    + "' looks like a language, and file names give it in small letters,"
                                    + " so the page is taken for one in " + settings.language())
                    .fix("rename it to " + capitals.group(1) + "."
                            + capitals.group(2).toLowerCase(Locale.ROOT) + ".md"));
        }
        Matcher folder = OF_FOLDER.matcher(last);
        if (folder.matches()) {
            return Optional.of(ReadRule.FILE_NAME
                    .warning(
                            Span.ofFile(path),
                            "other programs show '" + folder.group(1)
                                    + ".md' as the page of its folder; here its address" + " ends with '" + name.step()
                                    + "/'")
                    .fix("rename it to index" + folder.group(2) + ".md"));
        }
        if (name.step().isEmpty() && !last.equals("index") && !last.startsWith("index.")) {
            return Optional.of(ReadRule.FILE_NAME
                    .error(Span.ofFile(path), "no part of the file's name can be used in an address")
                    .fix("rename it with letters, digits and hyphens"));
        }
        return Optional.empty();
    }
}
