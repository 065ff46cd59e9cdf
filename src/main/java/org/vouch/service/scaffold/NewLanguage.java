package org.vouch.service.scaffold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vouch.model.library.Library;
import org.vouch.model.library.TextOverrides;
import org.vouch.model.text.LanguageTag;
import org.vouch.model.text.Messages;
import org.vouch.model.text.Source;
import org.vouch.reader.content.ContentFolder;
import org.vouch.reader.content.StringsFile;
import org.vouch.service.reviewing.ReviewedSite;
import org.vouch.store.disk.Disk;
import org.vouch.store.disk.DiskHook;
import org.vouch.store.disk.WholeFiles;

/**
 * The file in which a site says its own texts in another language: made where there is none, and else given the lines
 * that it lacks.
 *
 * <p>What the program can translate is filled in. Every other line has nothing between its quotes, and counts as
 * untranslated until somebody writes there.
 */
public final class NewLanguage {
    private static final String FOLDER = "content/strings/";

    private static final String ABOVE = """
            # What pages in this language say in place of the site's own words. Write each translation between the quotes at the
            # end of its line. A text changed in content/site.yaml needs a line of its own: 'vouch new language %s' adds it.
            """;

    private final Path root;
    private final Library library;
    private final String language;

    /**
     * Looks at what a site says in a language.
     *
     * @param root the folder that holds {@code content/}
     * @param language two letters, such as {@code es}
     * @throws IllegalArgumentException if pages cannot be written in it; the message is for people
     */
    public NewLanguage(Path root, String language) {
        this.root = root;
        this.library = ReviewedSite.read(ContentFolder.list(root)).value();
        this.language = language;
        refuseUnknown(library, language);
    }

    /**
     * What was done.
     *
     * @param file where the texts are, relative to the root
     * @param made whether the file was made
     * @param translated lines that were added with a translation of the program's
     * @param added lines that were added without one
     * @param empty lines that now wait for a translation, those that were there before among them
     */
    public record Done(String file, boolean made, long translated, long added, long empty) {}

    /** Refuses a language in which the pages of a site cannot be written; the message is for people. */
    static void refuseUnknown(Library library, String language) {
        String main = LanguageTag.language(library.settings().language());
        Set<String> known = new TreeSet<>(library.words().keySet());
        known.remove(main);
        String names = String.join(", ", known);
        if (language.equals(main)) {
            throw new IllegalArgumentException(
                    "'" + language + "' is the main language of this site; the others are: " + names);
        }
        if (!known.contains(language)) {
            throw new IllegalArgumentException(
                    "there are no words for buttons and the like in '" + language + "'; known: " + names);
        }
    }

    /**
     * Writes what is missing, and changes nothing else.
     *
     * @throws NewFiles.Refused if lines cannot be added to the file as it is written
     * @throws IOException if the disk refuses
     */
    public Done write() throws IOException, NewFiles.Refused {
        String path = FOLDER + language + ".yaml";
        Path file = root.resolve(path);
        boolean there = Files.exists(file);
        byte[] bytes = there ? Files.readAllBytes(file) : new byte[0];
        String before = there ? new String(bytes, StandardCharsets.UTF_8) : ABOVE.formatted(language);
        StringsFile strings = new StringsFile(new Source(path, before));
        refuse(there && !Arrays.equals(bytes, before.getBytes(StandardCharsets.UTF_8)), path, "it is not UTF-8");
        refuse(
                !withEndsOf(before, new Source(path, before).text()).equals(before),
                path,
                "its lines end in several ways");
        if (strings.fault().isPresent()) {
            throw new NewFiles.Refused("nothing can be added to " + path + " before its faults are fixed: "
                    + strings.fault().get().message());
        }
        Map<String, String> missing = missing(strings);
        if (missing.isEmpty() && there) {
            return new Done(path, false, 0, 0, strings.empty());
        }
        String after =
                strings.with(missing).map(text -> withEndsOf(before, text)).orElse("");
        refuse(after.isEmpty(), path, "its 'texts:' are not one to a line");
        if (there) {
            boolean put = new WholeFiles(new Disk(DiskHook.UNWATCHED))
                    .replace(file, bytes, after.getBytes(StandardCharsets.UTF_8));
            refuse(!put, path, "another program wrote into it meanwhile");
        } else {
            new NewFiles(root, Map.of(path, after)).write();
        }
        long empty = missing.values().stream().filter(String::isEmpty).count();
        return new Done(path, !there, missing.size() - empty, empty, strings.empty() + empty);
    }

    private Map<String, String> missing(StringsFile strings) {
        TextOverrides texts = new TextOverrides(library, language);
        Messages known = StringsFile.known(language);
        Map<String, String> missing = new LinkedHashMap<>();
        texts.unnamed().forEach(name -> missing.put(StringsFile.LABEL + name, ""));
        texts.untranslated().forEach(text -> missing.put(Messages.TEXTS + text, ""));
        // Most names stay as they are in every language.
        texts.names().stream()
                .map(name -> Messages.TEXTS + name)
                .filter(key -> known.find(key).isPresent())
                .forEach(key -> missing.put(key, ""));
        missing.keySet().removeIf(strings::has);
        missing.replaceAll((key, none) -> known.find(key).orElse(none));
        return missing;
    }

    /** Returns a text with the line ends, and the byte order mark, that another one has. */
    private static String withEndsOf(String other, String text) {
        String mark = other.startsWith("\uFEFF") ? "\uFEFF" : "";
        return mark + (other.contains("\r\n") ? text.replace("\n", "\r\n") : text);
    }

    private static void refuse(boolean so, String path, String why) throws NewFiles.Refused {
        if (so) {
            throw new NewFiles.Refused("no line can be added to " + path + ", and nothing was changed: " + why);
        }
    }
}
