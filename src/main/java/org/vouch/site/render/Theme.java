package org.vouch.site.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.vouch.model.library.Appearance;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;
import org.vouch.site.view.ThemeFiles;

/**
 * How a site looks: templates and assets. Each file is the site's own, from its {@code templates/} folder, or else the
 * built-in one of the same name; a site may so change one file without copying the rest.
 */
public final class Theme {
    static final String BUILT_IN = "/theme/";
    static final String ASSETS = "assets/";

    /** A site's own style, which comes after that of the theme. */
    static final String CUSTOM_STYLE = ASSETS + "custom.css";

    /** Is in the built-in style after its properties. */
    private static final String AFTER_PROPERTIES = "/* Ground */";

    private final SortedMap<String, byte[]> files;
    private final SortedMap<String, byte[]> builtIns;
    private final Set<String> builtInTemplates;
    private final Map<String, OwnFile> ofTheSite;
    private final SortedMap<String, String> unreadable;
    private final int reads;
    private final Set<String> named;
    private final PublishedAssets assets;

    private Theme(
            SortedMap<String, byte[]> files,
            SortedMap<String, byte[]> builtIns,
            Set<String> builtInTemplates,
            Map<String, OwnFile> ofTheSite,
            SortedMap<String, String> unreadable,
            int reads,
            Set<String> named) {
        this.files = files;
        this.builtIns = builtIns;
        this.builtInTemplates = Set.copyOf(builtInTemplates);
        this.ofTheSite = Map.copyOf(ofTheSite);
        this.unreadable = unreadable;
        this.reads = reads;
        this.named = Set.copyOf(named);
        Map<String, byte[]> published = new HashMap<>();
        files.forEach((name, bytes) -> {
            if (name.startsWith(ASSETS)) {
                published.put(name.substring(ASSETS.length()), bytes);
            }
        });
        this.assets = new PublishedAssets(published);
    }

    /** What reads a file whole. */
    interface FileReader {
        byte[] read(Path file) throws IOException;
    }

    /**
     * Reads a theme whole. A file of the site that cannot be read is noted, and the built-in one stays in its place.
     *
     * @param templates the site's own templates; need not exist
     * @throws IOException if the program is not whole
     */
    public static Theme read(Path templates) throws IOException {
        return read(templates, Files::readAllBytes);
    }

    static Theme read(Path templates, FileReader reader) throws IOException {
        return read(templates, Optional.empty(), Instant.EPOCH, reader);
    }

    /**
     * Reads a theme whole, so that what changed of it can be read {@linkplain #again later}.
     *
     * @param templates the site's own templates; need not exist
     * @param now the time; a file that was saved just before it is read again later
     * @throws IOException if a file that is there cannot be read
     */
    public static Theme read(Path templates, Instant now) throws IOException {
        return read(templates, Optional.empty(), now, Files::readAllBytes);
    }

    /**
     * Reads what changed of a theme; the program's own files do not change.
     *
     * @param templates the site's own templates; need not exist
     * @param last what was read of them before
     * @param now the time; a file that was saved just before it is read again
     * @throws IOException if a file that is there cannot be read
     */
    public static Theme again(Path templates, Theme last, Instant now) throws IOException {
        return read(templates, Optional.of(last), now, Files::readAllBytes);
    }

    private static Theme read(Path templates, Optional<Theme> last, Instant now, FileReader reader) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        SortedMap<String, byte[]> builtIns = last.isPresent() ? last.get().builtIns : builtInFiles();
        files.putAll(builtIns);
        Set<String> builtIn = templates(files.keySet());
        Map<String, OwnFile> ofTheSite = new HashMap<>();
        long nowNanos = TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        SortedMap<String, String> unreadable = new TreeMap<>();
        int reads = 0;
        for (Path file : themeFiles(templates, unreadable)) {
            String name = name(templates, file);
            try {
                OwnFile seen = OwnFile.of(file, nowNanos);
                Optional<byte[]> known = last.flatMap(theme -> theme.unchanged(name, seen));
                if (known.isEmpty()) {
                    reads++;
                }
                files.put(name, known.isPresent() ? known.get() : reader.read(file));
                ofTheSite.put(name, seen);
            } catch (IOException broken) {
                unreadable.put(name, reason(broken));
            }
        }
        return new Theme(files, builtIns, builtIn, ofTheSite, unreadable, reads, Set.of());
    }

    private static List<Path> themeFiles(Path templates, SortedMap<String, String> unreadable) throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(templates)) {
            Files.walkFileTree(templates, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (isThemeFile(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException broken) {
                    unreadable.put(name(templates, file), reason(broken));
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return found;
    }

    private static String name(Path templates, Path file) {
        return templates.relativize(file).toString().replace('\\', '/');
    }

    private static String reason(IOException broken) {
        return broken instanceof AccessDeniedException
                ? "you may not read it"
                : Optional.ofNullable(broken.getMessage())
                        .orElse(broken.getClass().getSimpleName());
    }

    /**
     * Returns the same theme with what a site's settings say of its look. A file of the site's own stays in its place.
     *
     * @param look what they say; files that it names need not be there
     */
    public Theme with(Appearance look) {
        if (look.equals(Appearance.BUILT_IN)) {
            return this;
        }
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        SortedMap<String, byte[]> made =
                ThemeStyle.files(look, builtInBytes(ASSETS + ThemeStyle.ICON), builtInBytes(ASSETS + ThemeStyle.SHARE));
        made.forEach((name, bytes) -> {
            if (!isOfTheSite(ASSETS + name)) {
                all.put(ASSETS + name, bytes);
            }
        });
        Set<String> used = new HashSet<>(look.files());
        used.add(ThemeStyle.NAME);
        return new Theme(all, builtIns, builtInTemplates, ofTheSite, unreadable, reads, used);
    }

    /** Returns whether the settings of the site name an asset. */
    boolean isNamedInSettings(String asset) {
        return named.contains(asset);
    }

    private Optional<byte[]> unchanged(String name, OwnFile now) {
        OwnFile seen = ofTheSite.get(name);
        boolean same = seen != null && seen.settled() && seen.equals(now);
        return same ? Optional.ofNullable(files.get(name)) : Optional.empty();
    }

    /** Returns how many of the site's own files had to be read for it. */
    public int reads() {
        return reads;
    }

    /**
     * Returns the program's own theme, whatever a site has beside it.
     *
     * @throws IOException if the program is not whole
     */
    public static Theme builtIn() throws IOException {
        SortedMap<String, byte[]> files = builtInFiles();
        return new Theme(files, files, templates(files.keySet()), Map.of(), new TreeMap<>(), 0, Set.of());
    }

    private static Set<String> templates(Set<String> names) {
        return names.stream().filter(name -> name.endsWith(".ftlh")).collect(Collectors.toSet());
    }

    private static SortedMap<String, byte[]> builtInFiles() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String name : builtInNames()) {
            files.put(name, builtIn(name));
        }
        return files;
    }

    private static boolean isThemeFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && !file.getFileName().toString().startsWith(".")
                && !file.getFileName().toString().endsWith("~");
    }

    private static List<String> builtInNames() throws IOException {
        return new String(builtIn("files.txt"), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] builtIn(String name) throws IOException {
        try (InputStream in = Theme.class.getResourceAsStream(BUILT_IN + name)) {
            if (in == null) {
                throw new IOException("the built-in theme lacks " + name);
            }
            return in.readAllBytes();
        }
    }

    /**
     * Returns the properties of the built-in style, as CSS: its colours, sizes and type, for what is to look like it.
     *
     * @throws IOException if the program is not whole
     */
    public static String properties() throws IOException {
        String style = new String(builtIn(ASSETS + "site.css"), StandardCharsets.UTF_8);
        int end = style.indexOf(AFTER_PROPERTIES);
        if (end < 0) {
            throw new IOException("the built-in style does not say where its properties end");
        }
        return style.substring(0, end);
    }

    /**
     * Returns whether a style is one that a site's settings make, which can hide no word and add none.
     *
     * @param style the bytes of a style sheet
     */
    public static boolean isMadeOfSettings(byte[] style) {
        return ThemeStyle.isProved(new String(style, StandardCharsets.UTF_8));
    }

    /** Returns a template's text, if there is one of that name. */
    Optional<String> template(String name) {
        byte[] bytes = files.get(name);
        return bytes == null ? Optional.empty() : Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Returns whether the site has a template of its own by that name. */
    public boolean isOfTheSite(String name) {
        return ofTheSite.containsKey(name);
    }

    /** Returns the names of the site's own templates, in their order. */
    public List<String> ownTemplates() {
        return ofTheSite.keySet().stream()
                .filter(name -> name.endsWith(".ftlh"))
                .sorted()
                .toList();
    }

    /** Returns where the site's own templates write a text; their folder if they put it together. */
    public Span placeOf(String text) {
        for (String name : ownTemplates()) {
            String source = template(name).orElse("");
            int at = source.indexOf(text);
            if (at >= 0) {
                return new Source("templates/" + name, source).span(at, text.length());
            }
        }
        return Span.ofFile("templates");
    }

    /** Returns the names of all of the site's own files, in their order. */
    List<String> ownFiles() {
        return ofTheSite.keySet().stream().sorted().toList();
    }

    /** Returns the names of the templates that the program brings. */
    Set<String> builtInTemplates() {
        return builtInTemplates;
    }

    /** Returns the bytes of a file that the program brings; none if it brings no such file. */
    byte[] builtInBytes(String name) {
        return builtIns.getOrDefault(name, new byte[0]);
    }

    /** Returns whether the program brings an asset of that name, such as {@code assets/site.css}. */
    boolean isBuiltInAsset(String name) {
        return name.startsWith(ASSETS) && builtIns.containsKey(name);
    }

    /** Returns why each of the site's own files cannot be read that cannot, by name; empty for the folder itself. */
    SortedMap<String, String> unreadable() {
        return Collections.unmodifiableSortedMap(unreadable);
    }

    /** Returns the bytes of a file of the theme; none if it has no such file. */
    byte[] bytes(String name) {
        return files.getOrDefault(name, new byte[0]);
    }

    /** Returns the assets by name, such as {@code site.css}, as they are published. */
    public SortedMap<String, byte[]> assets() {
        return Collections.unmodifiableSortedMap(assets.bytes());
    }

    /** Returns whether a style sheet imports one which imports it, so that not all of their new names can be known. */
    boolean importsItself(String sheet) {
        return assets.circular().contains(sheet);
    }

    /**
     * Returns where each asset is published, from the root of the site. The address holds the fingerprint of the bytes,
     * so that a browser that has an old page never mixes it with a new style.
     */
    public SortedMap<String, String> assetAddresses() {
        SortedMap<String, String> addresses = new TreeMap<>();
        assets.names().forEach((file, name) -> addresses.put(file, "/" + ASSETS + name));
        return addresses;
    }

    /** Returns the assets as pages name them. */
    public ThemeFiles published() {
        Map<String, String> integrity = new HashMap<>();
        assets().forEach((name, bytes) -> {
            if (name.endsWith(".js") || name.endsWith(".css")) {
                integrity.put(
                        name,
                        "sha256-"
                                + Base64.getEncoder()
                                        .encodeToString(Fingerprint.digest().digest(bytes)));
            }
        });
        return new ThemeFiles(assetAddresses(), integrity);
    }

    /** Returns a fingerprint of every name and byte of the theme. */
    public String fingerprint() {
        MessageDigest digest = Fingerprint.digest();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(Fingerprint.of(file.getValue()).hex().getBytes(StandardCharsets.US_ASCII));
        }
        unreadable.keySet().forEach(name -> digest.update((name + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
