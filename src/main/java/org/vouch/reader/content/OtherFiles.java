package org.vouch.reader.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vouch.model.library.Attachment;
import org.vouch.model.library.DeployTarget;
import org.vouch.model.library.FileKind;
import org.vouch.model.library.KnownFindings;
import org.vouch.model.page.Address;
import org.vouch.model.text.Composed;
import org.vouch.model.text.Finding;
import org.vouch.model.text.NearestName;
import org.vouch.model.text.Span;
import org.vouch.reader.form.CopiedName;
import org.vouch.reader.yaml.DocumentStart;
import org.vouch.reader.yaml.ReadRule;

/**
 * The files of a site that are no pages. Which of them may go out is decided by a list of what may: whatever is not on
 * it stays back and is reported, since nobody reviews it.
 */
final class OtherFiles {
    private static final List<String> FOLDERS =
            List.of("articles", "pages", "static", "reviewers", "reviews", "costs", "language", "strings");

    /** The files that lie in no folder; none of them goes out. */
    private static final Set<String> OF_SITE = Set.of("content/site.yaml", KnownFindings.PATH, DeployTarget.LOG);

    private static final String STATIC = "static";
    private static final String WELL_KNOWN = ".well-known/";
    private static final String HTACCESS = ".htaccess";

    private static final String WORDS_AS_PAGE = "write its words as a page, in a file that ends with .md";
    private static final String IN_MARKDOWN = "write it in Markdown, in a file that ends with .md";

    /** What to do with a file of an ending that never goes out. */
    private static final Map<String, String> FIXES = new TreeMap<>();

    static {
        fix(WORDS_AS_PAGE, "html", "htm", "xhtml", "xht", "shtml", "mht");
        fix("rename it so that it ends with .md", "markdown", "mdown", "mkd", "mkdn", "mdwn", "mdtext", "md");
        fix(IN_MARKDOWN, "mdx", "qmd", "rmd", "adoc", "asciidoc", "rst", "org", "textile", "ipynb", "tex", "typ");
        fix("write its words as a page, or save it as PDF", "txt", "text", "rtf", "epub", "csv", "doc", "xls", "ppt");
        fix("save it without macros, or as PDF", "docm", "dotm", "xlsm", "xltm", "pptm", "potm", "pages", "numbers");
        fix("put what is in it beside the page, file by file", "zip", "gz", "tgz", "tar", "7z", "rar", "bz2", "xz");
    }

    private static void fix(String fix, String... endings) {
        for (String ending : endings) {
            FIXES.put(ending, fix);
        }
    }

    private final Sources sources;
    private final List<Finding> findings;
    private final List<Attachment> attachments = new ArrayList<>();

    /** Whether the program writes settings for Apache, beside which there may be some of the site's own. */
    private final boolean htaccess;

    private OtherFiles(Sources sources, boolean htaccess, List<Finding> findings) {
        this.sources = sources;
        this.htaccess = htaccess;
        this.findings = findings;
    }

    /**
     * Returns the files that are no pages and that pages may name, in the order of their paths.
     *
     * @param htaccess whether the program writes a file {@code .htaccess}
     */
    static List<Attachment> of(Sources sources, boolean htaccess, List<Finding> findings) {
        OtherFiles others = new OtherFiles(sources, htaccess, findings);
        for (SourceFile file : sources.files()) {
            if (!PageName.isPage(file.path())) {
                others.add(file);
            } else if (CopiedName.is(file.name())) {
                others.tell(
                        file,
                        "this page has the name of a copy that a program made",
                        "give it another name, or delete it");
            }
        }
        return others.attachments;
    }

    private void add(SourceFile file) {
        String below = file.path().substring(ContentFolder.NAME.length() + 1);
        int slash = below.indexOf('/');
        String top = slash < 0 ? "" : below.substring(0, slash);
        String inside = below.substring(slash + 1);
        switch (top) {
            case "articles" -> addBesidePages(file, below);
            case "pages" -> {
                if (inside.startsWith(WELL_KNOWN)) {
                    addForHost(file, inside);
                } else {
                    addBesidePages(file, inside);
                }
            }
            case STATIC -> addForHost(file, inside);
            case "reviewers" -> addPhoto(file, below);
            case "reviews", "costs", "language", "strings" -> {}
            default -> {
                if (!OF_SITE.contains(file.path())) {
                    findings.add(misplaced(file, below, top));
                }
            }
        }
    }

    private void addBesidePages(SourceFile file, String below) {
        FileKind promised = FileKind.named(file.name());
        FileKind kind = FileKind.OTHER;
        if (CopiedName.is(file.name())) {
            tell(
                    file,
                    "this file has the name of a copy or a remainder that a program left, so it stays back",
                    "delete it, or give it a name of its own");
        } else if (promised == FileKind.OTHER) {
            stranger(file);
        } else if (promised == FileKind.DOCUMENT && !starts(file)) {
            tell(
                    file,
                    "this file is not what its name promises, so it stays back",
                    "save it anew with the program that made it, or give it the ending of what it is");
        } else {
            kind = promised;
        }
        attachments.add(attachment(file, below, kind));
    }

    private void stranger(SourceFile file) {
        int point = file.name().lastIndexOf('.');
        String ending = point < 0 ? "" : file.name().substring(point + 1).toLowerCase(Locale.ROOT);
        if (file.name().toLowerCase(Locale.ROOT).matches(".+\\.(md|markdown|mdown|mkd)")) {
            // Somebody wrote a page and believes that readers get it.
            findings.add(ReadRule.FILE_NAME
                    .error(
                            Span.ofFile(file.path()),
                            "only files that end with '.md' are pages; this one is not reviewed, so it is not published")
                    .fix("rename it to " + file.name().replaceFirst("\\.[^.]*$", ".md")));
            return;
        }
        String fix = FIXES.getOrDefault(ending, "");
        if (fix.equals(WORDS_AS_PAGE) || fix.equals(IN_MARKDOWN)) {
            // It is a page for another program, and anyone who put it here believes that readers get it.
            findings.add(ReadRule.FILE_KIND
                    .error(
                            Span.ofFile(file.path()),
                            "only files that end with '.md' are pages; this one is not reviewed, so it is not published")
                    .fix(fix));
            return;
        }
        tell(
                file,
                "files of this kind are not reviewed, so it is not published",
                FIXES.getOrDefault(
                        ending,
                        "take it out of this folder; beside pages may lie pictures, and files that end with "
                                + FileKind.DOCUMENT.endings().collect(Collectors.joining(", "))));
    }

    private boolean starts(SourceFile file) {
        try (InputStream in = Files.newInputStream(sources.root().resolve(file.path()))) {
            return DocumentStart.fits(file.name(), in.readNBytes(DocumentStart.LENGTH));
        } catch (IOException broken) {
            findings.add(ContentFolder.unreadable(file.path(), broken));
            return true;
        }
    }

    private void addForHost(SourceFile file, String inside) {
        Optional<HostFile> wanted = HostFile.named(inside);
        if (wanted.isEmpty()) {
            tell(
                    file,
                    "this is not one of the host's files that are published as they are, so it is not published",
                    "take it out of this folder; these are: " + HostFile.LIST);
        } else if (!holds(wanted.get(), file)) {
            tell(
                    file,
                    "this file does not hold what a host looks for under its name, so it stays back",
                    "download it once more from the service that asks for it");
            wanted = Optional.empty();
        } else if (htaccess && inside.equals(HTACCESS) && clashes(file)) {
            wanted = Optional.empty();
        }
        attachments.add(
                new Attachment(file.path(), inside, file.size(), wanted.isPresent() ? FileKind.HOST : FileKind.OTHER));
    }

    /** Reports a line that cannot be in one file with what the program writes for Apache. */
    private boolean clashes(SourceFile file) {
        try {
            Optional<ApacheSettings.Clash> clash =
                    ApacheSettings.clash(new String(sources.bytes(file), StandardCharsets.UTF_8));
            clash.ifPresent(each -> findings.add(ReadRule.FILE_KIND
                    .error(new Span(file.path(), each.line(), 1, 0), each.why() + ", so this file stays back")
                    .fix("take the line out, or write all settings for Apache yourself and take 'htaccess: true' out of"
                            + " content/site.yaml")));
            return clash.isPresent();
        } catch (IOException broken) {
            findings.add(ContentFolder.unreadable(file.path(), broken));
            return true;
        }
    }

    private boolean holds(HostFile wanted, SourceFile file) {
        if (file.size() > HostFile.LARGEST) {
            return false;
        }
        try {
            return wanted.isOne(file.name(), sources.bytes(file));
        } catch (IOException broken) {
            findings.add(ContentFolder.unreadable(file.path(), broken));
            return true;
        }
    }

    private void addPhoto(SourceFile file, String below) {
        if (isYaml(file.name())) {
            return;
        }
        boolean picture = FileKind.named(file.name()) == FileKind.PICTURE && !CopiedName.is(file.name());
        if (!picture) {
            tell(file, "only pictures go out from this folder, so this file stays back", "move it to another folder");
        }
        attachments.add(attachment(file, below, picture ? FileKind.PICTURE : FileKind.OTHER));
    }

    private void tell(SourceFile file, String what, String fix) {
        findings.add(ReadRule.FILE_KIND.warning(Span.ofFile(file.path()), what).fix(fix));
    }

    private static boolean isYaml(String name) {
        return name.regionMatches(true, name.length() - ".yaml".length(), ".yaml", 0, ".yaml".length())
                || name.regionMatches(true, name.length() - ".yml".length(), ".yml", 0, ".yml".length());
    }

    private static Attachment attachment(SourceFile file, String below, FileKind kind) {
        int slash = below.lastIndexOf('/') + 1;
        return new Attachment(
                file.path(), Address.folder(below.substring(0, slash)) + Composed.of(file.name()), file.size(), kind);
    }

    private static Finding misplaced(SourceFile file, String below, String top) {
        String fix = NearestName.to(top, FOLDERS)
                .map(near -> "did you mean the folder content/" + near + "/?")
                .orElse("move it to one of " + String.join(", ", FOLDERS));
        if (below.equals("site.yml")) {
            fix = "rename it to site.yaml";
        }
        return ReadRule.FILE_PLACE
                .warning(Span.ofFile(file.path()), "nothing reads a file here")
                .fix(fix);
    }
}
