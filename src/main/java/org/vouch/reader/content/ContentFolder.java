package org.vouch.reader.content;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.PageId;
import org.vouch.model.text.Finding;
import org.vouch.model.text.InvisibleCharacters;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Span;
import org.vouch.reader.yaml.ReadRule;

/** The folder that people write in. */
public final class ContentFolder {
    /** The name of the folder, below the root of the site. */
    public static final String NAME = "content";

    private static final String UNREADABLE = "this cannot be read: ";
    private static final String GONE = "it is gone";

    /** What helps where Java was started without a locale that knows every letter. */
    private static final String LOCALE = "start Vouch with LC_ALL=C.UTF-8, or on a Mac with LC_ALL=en_US.UTF-8";

    private ContentFolder() {}

    /**
     * Lists the files below {@code content/}. Files that editors and systems leave behind are passed over; links in the
     * file system are followed to single files of the same site and no further.
     *
     * @param root the folder that holds {@code content/}
     */
    public static Outcome<Sources> list(Path root) {
        Path content = root.resolve(NAME);
        if (!Files.isDirectory(content)) {
            return Outcome.of(
                    new Sources(root, List.of()),
                    ReadRule.SITE_MISSING
                            .error(
                                    Span.ofFile(NAME),
                                    "there is no folder '" + NAME + "' in "
                                            + root.toAbsolutePath().normalize())
                            .fix(
                                    isUndecoded(root.toAbsolutePath().toString())
                                            ? LOCALE
                                            : "name the folder that holds content/ with --root DIR, or start one with 'vouch new site DIR'"));
        }
        Walk walk = new Walk(root);
        try {
            Files.walkFileTree(content, walk);
        } catch (IOException broken) {
            walk.findings.add(unreadable(NAME, broken));
        }
        walk.tellBackups();
        return new Outcome<>(new Sources(root, walk.files), walk.findings);
    }

    /**
     * Returns whether a path leads to something of a site: not out of it, and not to what is hidden in it, whatever
     * links are on the way.
     *
     * @param root the folder that holds {@code content/}
     * @param file a path below it
     * @throws IOException if it leads nowhere
     */
    public static boolean holds(Path root, Path file) throws IOException {
        Path home = root.toRealPath();
        Path real = file.toRealPath();
        if (!real.startsWith(home)) {
            return false;
        }
        for (Path step : home.relativize(real)) {
            if (passedOver(step.toString())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Lists the files once more, when it is known which of them were saved since: much quicker where there are many.
     *
     * @param last what was listed before
     * @param saved the files that may have changed
     * @return nothing if one of them is new, gone or none of these, so that all have to be listed
     */
    public static Optional<Outcome<Sources>> again(Outcome<Sources> last, Set<Path> saved) {
        Sources sources = last.value();
        Walk walk = new Walk(sources.root());
        Path content = sources.root().resolve(NAME);
        for (Path file : saved) {
            if (!file.startsWith(content)) {
                return Optional.empty();
            }
            boolean read = !passedOver(Walk.name(file)) || isForHost(walk.path(file));
            if (read && (sources.find(walk.path(file)).isEmpty() || !walk.addFile(file))) {
                return Optional.empty();
            }
        }
        return Optional.of(new Outcome<>(sources.with(walk.files), last.findings()));
    }

    /**
     * Returns the page whose file has a name, without reading it.
     *
     * @param root the folder that holds {@code content/}
     * @param name the path of the page below {@code content/} without its ending, in just these letters
     */
    public static Optional<PageId> page(Path root, String name) {
        String path = NAME + "/" + name + ".md";
        try {
            // Neither a link, nor other letters that some systems take for the same, nor a way around the folder.
            Path file = root.resolve(path);
            boolean there = PageName.isPage(path)
                    && !path.contains("//")
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && file.toRealPath().equals(root.toRealPath().resolve(path));
            return there ? Optional.of(new PageId(name)) : Optional.empty();
        } catch (IOException | InvalidPathException none) {
            return Optional.empty();
        }
    }

    /** Returns whether Java put a sign of its own where it could not read a letter of a name. */
    private static boolean isUndecoded(String name) {
        return name.indexOf('\uFFFD') >= 0;
    }

    /** Returns whether a listed file is a page. */
    public static boolean isPage(SourceFile file) {
        return PageName.isPage(file.path());
    }

    /** Returns whether a name is hidden, or one that editors and systems give to files that nobody wrote. */
    static boolean passedOver(String name) {
        return name.startsWith(".") || Litter.is(name);
    }

    /** Returns whether a hidden file or folder is one that hosts want, in the place for those. */
    private static boolean isForHost(String path) {
        return path.equals(NAME + "/static/.nojekyll")
                || (path.startsWith(NAME + "/static/") && path.endsWith("/.htaccess"))
                || path.equals(NAME + "/static/.well-known")
                || path.equals(NAME + "/pages/.well-known");
    }

    static Finding unreadable(String path, IOException broken) {
        String reason = broken.getClass().getSimpleName().replaceAll("Exception$", "");
        String words = switch (reason) {
            case "AccessDenied" -> "you may not read it";
            case "NoSuchFile" -> GONE;
            default -> broken.getMessage() == null ? reason : broken.getMessage();
        };
        return ReadRule.FILE_UNREADABLE
                .error(Span.ofFile(path), UNREADABLE + words)
                .fix(words.equals(GONE) ? "build again" : "look at its permissions, then build again");
    }

    /** Returns whether a finding says that a file was deleted between being listed and being read. */
    public static boolean tellsGone(Finding finding) {
        return finding.rule().equals(ReadRule.FILE_UNREADABLE.id())
                && finding.message().equals(UNREADABLE + GONE);
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final int prefix;
        private final List<SourceFile> files = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<String> backups = new ArrayList<>();

        Walk(Path root) {
            this.root = root;
            String start = root.toString();
            this.prefix = start.isEmpty() || start.endsWith("/") ? start.length() : start.length() + 1;
        }

        private String path(Path file) {
            String path = file.toString().substring(prefix);
            return file.getFileSystem().getSeparator().equals("/") ? path : path.replace('\\', '/');
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skipped = passedOver(name(folder)) && !isForHost(path(folder));
            if (skipped) {
                tellHidden(path(folder));
            } else if (isUndecoded(path(folder))) {
                findings.add(undecoded(visible(path(folder))));
                return FileVisitResult.SKIP_SUBTREE;
            }
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        /** Tells of a hidden file or folder that somebody put here, and that would be passed over in silence. */
        private void tellHidden(String path) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (Litter.is(name) || isUndecoded(name) || !nameIsPlain(name)) {
                return;
            }
            String what = "this is not published, because its name starts with a dot";
            String fix = "take the dot away if it belongs to the site; if not, move it out of content/";
            if (name.equals(".nojekyll") || name.equals(".well-known") || name.equals(".htaccess")) {
                what = "this hidden file is not published from here";
                fix = "move it to content/static/";
            } else if (name.equals(".htpasswd") || name.equals(".user.ini")) {
                what = "settings of a server are not published";
                fix = "put them where the server keeps its own settings";
            }
            findings.add(ReadRule.FILE_PLACE.warning(Span.ofFile(path), what).fix(fix));
        }

        /**
         * Tells once of all the files that editors keep as they were before: somebody may look for their words in one.
         */
        void tellBackups() {
            backups.stream()
                    .map(Walk::visible)
                    .sorted()
                    .findFirst()
                    .ifPresent(first -> findings.add(ReadRule.FILE_KIND
                            .advice(
                                    Span.ofFile(first),
                                    "this is the backup of an editor, which nothing reads or publishes"
                                            + (backups.size() == 1
                                                    ? ""
                                                    : "; there are " + backups.size() + " of them below content/"))
                            .fix("delete it when it is of no use, or rename it if it is the page")));
        }

        private static String name(Path path) {
            Path name = path.getFileName();
            return name == null ? "" : name.toString();
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = name(file);
            String path = path(file);
            if (passedOver(name) && !isForHost(path)) {
                if (Litter.isBackup(name)) {
                    backups.add(path);
                }
                tellHidden(path);
                return FileVisitResult.CONTINUE;
            }
            if (isUndecoded(name)) {
                findings.add(undecoded(visible(path)));
            } else if (!nameIsPlain(name)) {
                findings.add(ReadRule.FILE_NAME
                        .error(Span.ofFile(visible(path)), "the file's name has characters that cannot be used")
                        .fix("rename it with letters, digits and hyphens"));
            } else if (attributes.isSymbolicLink()) {
                visitLink(file, path);
            } else if (attributes.isRegularFile()) {
                add(path, attributes);
            } else {
                findings.add(ReadRule.FILE_LINK
                        .warning(Span.ofFile(path), "this is not a file that can be read")
                        .fix("take it away"));
            }
            return FileVisitResult.CONTINUE;
        }

        private void add(String path, BasicFileAttributes attributes) {
            Object key = attributes.fileKey();
            files.add(new SourceFile(
                    path,
                    attributes.size(),
                    attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                    key == null ? "" : key.toString()));
        }

        /** Adds a file that is one, and no link; returns whether it is. */
        boolean addFile(Path file) {
            try {
                BasicFileAttributes attributes =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isRegularFile()) {
                    add(path(file), attributes);
                    return true;
                }
                return false;
            } catch (IOException gone) {
                return false;
            }
        }

        private void visitLink(Path link, String path) {
            try {
                if (holds(root, link)) {
                    BasicFileAttributes attributes = Files.readAttributes(link, BasicFileAttributes.class);
                    if (attributes.isRegularFile()) {
                        add(path, attributes);
                        return;
                    }
                }
                findings.add(ReadRule.FILE_LINK
                        .warning(
                                Span.ofFile(path),
                                "this link leads out of the site, to a folder or to a hidden file, and is not followed")
                        .fix("put the file itself here"));
            } catch (IOException broken) {
                findings.add(ReadRule.FILE_LINK
                        .warning(Span.ofFile(path), "this link leads nowhere")
                        .fix("delete it, or put the file itself here"));
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException broken) {
            findings.add(unreadable(visible(path(file)), broken));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException broken) {
            if (broken != null) {
                findings.add(unreadable(visible(path(folder)), broken));
            }
            return FileVisitResult.CONTINUE;
        }

        /** Returns whether a name can be written in an address and in a message, and leads back to its file. */
        private static boolean nameIsPlain(String name) {
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                if (InvisibleCharacters.isControl(c) || c == '\n' || c == '\t' || c == '\\') {
                    return false;
                }
                if (Character.isSurrogate(c)) {
                    if (!Character.isHighSurrogate(c)
                            || i + 1 == name.length()
                            || !Character.isLowSurrogate(name.charAt(i + 1))) {
                        return false;
                    }
                    i++;
                }
            }
            return true;
        }

        private static Finding undecoded(String path) {
            return ReadRule.FILE_NAME
                    .error(
                            Span.ofFile(path),
                            "Java cannot read this name: it has letters that its locale does not know")
                    .fix(LOCALE + "; if that changes nothing, rename it with letters, digits and hyphens");
        }

        private static String visible(String path) {
            return path.codePoints()
                    .map(c -> c < 0x10000 && (c < ' ' || InvisibleCharacters.isControl((char) c)) ? '?' : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }
}
