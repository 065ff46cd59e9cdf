package org.vouch.service.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vouch.check.proof.CopiedPage;

/** The files of a copy, and what its pages say of themselves. Each page is read once, and only what it says is kept. */
final class CopyPages {
    private static final String INDEX = "index.html";

    private final Path folder;
    private final SortedSet<String> files = new TreeSet<>();
    private final SortedMap<String, Facts> pages = new TreeMap<>();

    /**
     * What a page says of itself.
     *
     * @param file the page, below the folder of the copy
     * @param language the tag of its language; may be empty
     * @param title its first heading; may be empty
     * @param description the sentence or two about it; may be empty
     * @param site the name of its site; may be empty
     * @param windowTitle its title in the window; may be empty
     * @param sendsTo the whole address to which it sends readers on; empty if it keeps them
     * @param share what is beside links to it elsewhere; may be empty
     * @param claim what it says of a review
     * @param tellsMachines whether machines learn of a review
     * @param days the days of that review, as they are in their box
     * @param teasers the pages that it lists
     */
    record Facts(
            String file,
            String language,
            String title,
            String description,
            String site,
            String windowTitle,
            String sendsTo,
            String share,
            CopiedPage.Claim claim,
            boolean tellsMachines,
            List<LocalDate> days,
            List<CopiedPage.Teaser> teasers) {
        /** Returns whether it says that it was reviewed. */
        boolean claims() {
            return claim == CopiedPage.Claim.REVIEWED;
        }

        /** Copies the lists in. */
        Facts {
            days = List.copyOf(days);
            teasers = List.copyOf(teasers);
        }
    }

    private CopyPages(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads the pages of a copy.
     *
     * @param seals the words by which pages say that they were reviewed
     * @throws IOException if a file cannot be read
     */
    static CopyPages read(Path folder, CopiedPage.Seals seals) throws IOException {
        CopyPages copy = new CopyPages(folder);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    copy.files.add(folder.relativize(file).toString().replace('\\', '/'));
                }
            }
        }
        Shared shared = new Shared();
        for (String file : copy.files) {
            if (isPage(file)) {
                copy.pages.put(file, facts(file, CopiedPage.of(copy.bytes(file)), seals, shared));
            }
        }
        return copy;
    }

    private static boolean isPage(String file) {
        String name = file.toLowerCase(java.util.Locale.ROOT);
        return name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
    }

    private static Facts facts(String file, CopiedPage page, CopiedPage.Seals seals, Shared shared) {
        return new Facts(
                file,
                shared.one(page.language()),
                shared.one(page.title()),
                shared.one(page.description()),
                shared.one(page.site()),
                page.windowTitle(),
                page.sendsTo(),
                shared.one(page.share()),
                page.claim(seals),
                page.tellsMachines(),
                page.daysOfReview(),
                page.teasers().stream().map(shared::one).toList());
    }

    /** A page is in many lists, and each says the same of it: that is held once. */
    private static final class Shared {
        private final Map<String, String> words = new HashMap<>();
        private final Map<CopiedPage.Teaser, CopiedPage.Teaser> teasers = new HashMap<>();

        String one(String same) {
            return words.computeIfAbsent(same, first -> first);
        }

        CopiedPage.Teaser one(CopiedPage.Teaser same) {
            CopiedPage.Teaser first = teasers.get(same);
            return first == null ? held(same) : first;
        }

        private CopiedPage.Teaser held(CopiedPage.Teaser said) {
            CopiedPage.Teaser first = new CopiedPage.Teaser(
                    one(said.href()), one(said.title()), one(said.description()), one(said.vouched()), said.day());
            teasers.put(first, first);
            return first;
        }
    }

    /** Returns the paths of all files, below the folder of the copy. */
    SortedSet<String> files() {
        return Collections.unmodifiableSortedSet(files);
    }

    /** Returns what all pages say of themselves, in the order of their files. */
    Collection<Facts> all() {
        return Collections.unmodifiableCollection(pages.values());
    }

    /** Returns what the page at an address says of itself. */
    Optional<Facts> at(String address) {
        return Optional.ofNullable(pages.get(fileOf(address)));
    }

    /** Returns the bytes of a file that the copy has. */
    byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }

    /** Returns the file that a web server gives for an address. */
    static String fileOf(String address) {
        return (address.startsWith("/") ? address.substring(1) : address) + (address.endsWith("/") ? INDEX : "");
    }

    /** Returns the address at which a web server gives a file. */
    static String addressOf(String file) {
        boolean index = file.equals(INDEX) || file.endsWith("/" + INDEX);
        return "/" + (index ? file.substring(0, file.length() - INDEX.length()) : file);
    }

    /** Returns the pages as {@link Map} by their files. */
    Map<String, Facts> byFile() {
        return Collections.unmodifiableMap(pages);
    }
}
