package org.vouch.service.importing;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.Piece;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;
import org.vouch.reader.form.TextFile;
import org.vouch.reader.generator.EngineMarks;
import org.vouch.reader.generator.FrontMatter;
import org.vouch.reader.generator.NoteLines;
import org.vouch.reader.generator.TemplateMarks;
import org.vouch.reader.markdown.ForeignMarkdown;
import org.vouch.reader.wordpress.ExportEntry;
import org.vouch.reader.wordpress.ExportEntry.Author;
import org.vouch.reader.wordpress.ExportEntry.Item;
import org.vouch.reader.wordpress.ExportEntry.Site;
import org.vouch.reader.wordpress.ExportFault;
import org.vouch.reader.wordpress.PostBody;

/** The Markdown files of a site that Hugo, Jekyll, Eleventy or another program makes. */
final class MarkdownFolder implements ImportSource {
    /** Folders that hold no pages of a site, whatever made it. */
    private static final Set<String> NO_PAGES = Set.of(
            "node_modules",
            "vendor",
            "public",
            "resources",
            "themes",
            "layouts",
            "archetypes",
            "assets",
            "static",
            "data",
            "i18n",
            "admin",
            "bin",
            "scripts",
            "test",
            "tests");

    /** Files beside a site that are about it, and no part of it. */
    private static final Set<String> ABOUT = Set.of(
            "readme.md",
            "license.md",
            "licence.md",
            "changelog.md",
            "contributing.md",
            "code_of_conduct.md",
            "security.md");

    private static final Pattern PAGE = Pattern.compile("(?i)(.+?)(?:\\.([a-z]{2}))?\\.(?:md|markdown)");
    private static final Pattern FILE_LINK =
            Pattern.compile("(?i)(<a\\s[^>]*href=\")([^\":#?]+\\.(?:md|markdown))((?:#[^\"]*)?\")");

    private final Path folder;
    private final LocalDate today;
    private final MarkdownSite site;
    private final List<Page> pages = new ArrayList<>();
    private final List<ExportFault> faults = new ArrayList<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<Long, Page> byNumber = new HashMap<>();

    /**
     * A file that becomes a page.
     *
     * @param path below the folder of the site
     * @param file below the folder of the pages, without its ending and language
     * @param language of its name, or an empty text
     * @param fields what is above its words
     * @param address where it was
     */
    record Page(String path, String file, String language, MarkdownFields fields, String address) {}

    /** Looks at all files once; their words are read again when they are needed. */
    MarkdownFolder(Path folder, LocalDate today) throws IOException {
        this.folder = folder;
        this.today = today;
        this.site = MarkdownSite.of(folder);
        site.faults().forEach(this::fault);
        for (String path : files()) {
            look(path);
        }
        pages.forEach(page -> addresses.put(page.file(), page.address()));
    }

    private void fault(FrontMatter.Fault fault) {
        faults.add(new ExportFault(
                true,
                fault.place(),
                fault.message(),
                "correct it, as the program that made the site would want it, too"));
    }

    private List<String> files() throws IOException {
        List<String> found = new ArrayList<>();
        Path start = folder.resolve(site.content());
        if (!Files.isDirectory(start)) {
            return found;
        }
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return directory.equals(start)
                                || holdsPages(directory.getFileName().toString())
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (attributes.isRegularFile() && isPage(path)) {
                    found.add(path);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(null);
        return found;
    }

    private boolean holdsPages(String name) {
        boolean own = name.startsWith("_")
                && site.generator() == MarkdownSite.Generator.JEKYLL
                && !Set.of("_site", "_layouts", "_includes", "_sass", "_data", "_plugins")
                        .contains(name);
        return own || !(name.startsWith(".") || name.startsWith("_") || NO_PAGES.contains(name));
    }

    private static boolean isPage(String path) {
        return PAGE.matcher(path).matches() && (path.contains("/") || !ABOUT.contains(path.toLowerCase(Locale.ROOT)));
    }

    private void look(String path) throws IOException {
        Optional<FrontMatter> read = read(path);
        if (read.isEmpty()) {
            return;
        }
        read.get().faults().forEach(this::fault);
        String below =
                site.content().isEmpty() ? path : path.substring(site.content().length() + 1);
        Matcher name = PAGE.matcher(below);
        if (name.matches()) {
            MarkdownFields fields = new MarkdownFields(below, read.get().fields(), today);
            String address = site.address(name.group(1), fields.all(), fields.day());
            String language = name.group(2) == null ? "" : name.group(2);
            pages.add(new Page(path, name.group(1), language, fields, address));
            byNumber.put((long) pages.size(), pages.get(pages.size() - 1));
        }
    }

    private Optional<FrontMatter> read(String path) throws IOException {
        Outcome<Source> text = TextFile.decode(path, Files.readAllBytes(folder.resolve(path)));
        text.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .ifPresent(finding -> fault(new FrontMatter.Fault(finding.span(), finding.message())));
        return text.findings().isEmpty() ? Optional.of(FrontMatter.of(text.value())) : Optional.empty();
    }

    @Override
    public List<ExportFault> read(Consumer<ExportEntry> out) throws IOException {
        out.accept(new Site(site.title(), site.address(), ""));
        Set<String> authors = new LinkedHashSet<>();
        pages.forEach(page -> page.fields().author().ifPresent(authors::add));
        authors.forEach(name -> out.accept(new Author(0, name, name)));
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            String body = read(page.path()).map(FrontMatter::body).orElse("");
            out.accept(page.fields().item(i + 1L, page, site.host(), body));
        }
        if (pages.isEmpty()) {
            faults.add(new ExportFault(
                    true,
                    Span.ofFile(folder.toString()),
                    "there is no Markdown file of a page in this folder",
                    "name the folder that holds the site, with its settings"));
        }
        return List.copyOf(faults);
    }

    // ---- words ----

    @Override
    public PostBody body(Item item, ExportIndex index, ImportMap map) {
        Page page = byNumber.get(item.id());
        MarkDecisions decisions = new MarkDecisions(map.shortcodes());
        TemplateMarks marks = new TemplateMarks(decisions, site.base(), this::addressOf);
        EngineMarks engine = new EngineMarks(site.engine());
        String text = marks.replaced(engine.replaced(item.content()));
        Map<String, String> dropped = new TreeMap<>(engine.dropped());
        dropped.putAll(decisions.dropped());
        marks.dropped().forEach((what, words) -> dropped.merge(what, words, (one, more) -> one + " " + more));
        String html = NoteLines.html(text, ForeignMarkdown::html);
        String file = page == null ? "" : page.file();
        html = FILE_LINK
                .matcher(html)
                .replaceAll(link -> Matcher.quoteReplacement(
                        link.group(1) + addressOf(beside(file, link.group(2))).orElse(link.group(2)) + link.group(3)));
        return new PostBody(
                picture(page, html) + html, dropped, marks.left(), Set.of(), Map.of(), "", Optional.empty());
    }

    private static String picture(@Nullable Page page, String html) {
        return page == null
                ? ""
                : page.fields()
                        .picture()
                        .filter(source -> !html.contains(source.substring(source.lastIndexOf('/') + 1)))
                        .map(source -> "<p><img src=\"" + Piece.Html.ofWords(source) + "\" alt=\""
                                + Piece.Html.ofWords(page.fields().pictureWords()) + "\"></p>\n")
                        .orElse("");
    }

    /** Returns the name of a file that a page names from where it lies. */
    private static String beside(String file, String link) {
        if (link.startsWith("/")) {
            return link.substring(1);
        }
        return Path.of(file).resolveSibling(link).normalize().toString().replace('\\', '/');
    }

    /** A file is named with or without its folder, its ending and its day. */
    private Optional<String> addressOf(String named) {
        String plain = named.replaceFirst("(?i)\\.(?:md|markdown)$", "").replaceFirst("^\\.?/+", "");
        String exact = addresses.get(plain);
        return exact != null
                ? Optional.of(exact)
                : addresses.entrySet().stream()
                        .filter(each -> each.getKey().endsWith("/" + plain)
                                || each.getKey().equals(plain + "/index")
                                || each.getKey().equals(plain + "/_index"))
                        .map(Map.Entry::getValue)
                        .sorted()
                        .findFirst();
    }

    @Override
    public Map<String, String> unknownMarks(Item item) {
        TemplateMarks marks = new TemplateMarks(new MarkDecisions(Map.of()), site.base(), this::addressOf);
        marks.replaced(new EngineMarks(site.engine()).replaced(item.content()));
        return marks.open();
    }

    @Override
    public boolean makesSizes() {
        return false;
    }
}
