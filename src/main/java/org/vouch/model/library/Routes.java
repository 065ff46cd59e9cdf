package org.vouch.model.library;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vouch.model.page.Address;
import org.vouch.model.page.Link;
import org.vouch.model.page.Page;
import org.vouch.model.text.Composed;
import org.vouch.model.text.Placed;
import org.vouch.model.text.UrlPath;

/** Where every address of a site leads, and what an author's link means. */
public final class Routes {
    private static final String CONTENT = "content/";

    /** Files that the program writes for every site and that an author may link. */
    private static final Set<String> OF_EVERY_SITE = Set.of(
            "/sitemap.xml",
            "/robots.txt",
            "/llms.txt",
            "/reviews.json",
            "/reviews.ics",
            "/.well-known/vouch/manifest.json",
            "/.well-known/vouch/headers/nginx.conf",
            "/.well-known/vouch/headers/apache.conf",
            "/.well-known/vouch/headers/Caddyfile");

    private final Map<String, Page> byAddress = new HashMap<>();
    private final Map<String, Page> byFile = new HashMap<>();
    private final Map<String, Attachment> attachments = new HashMap<>();
    private final Map<String, Attachment> attachmentsByFile = new HashMap<>();
    private final Listings listings;
    private final SiteSettings settings;
    private final Map<String, Page> redirects = new HashMap<>();

    /** Draws the routes of a library. Where two pages claim one address, the first in order keeps it here. */
    public Routes(Library library) {
        this.settings = library.settings();
        this.listings = new Listings(library, page -> true, page -> true);
        for (Page page : library.pages()) {
            String address = page.address().path();
            if (!listings.has(address) || listings.homes().contains(address) || listings.isOpenedBy(page)) {
                byAddress.putIfAbsent(address, page);
            }
            byFile.putIfAbsent(Composed.of(page.path()), page);
            for (Placed<String> old : page.frontMatter().redirectFrom()) {
                redirects.putIfAbsent(old.value(), page);
            }
        }
        for (Attachment attachment : library.attachments()) {
            attachments.putIfAbsent("/" + attachment.address(), attachment);
            attachmentsByFile.putIfAbsent(Composed.of(attachment.path()), attachment);
        }
    }

    /** Returns the pages that the program makes, as if every page went out. */
    public Listings listings() {
        return listings;
    }

    /** Returns the tags of the languages whose pages are below an address of their own. */
    public Set<String> languagesBelow() {
        Set<String> below = new TreeSet<>(listings.languages());
        below.remove(settings.language());
        return Collections.unmodifiableSet(below);
    }

    /** Where a link leads. */
    public sealed interface Destination {
        /** Answers by what it is. */
        <R> R match(
                Function<ToPage, R> page,
                Function<ToListing, R> listing,
                Function<ToFile, R> file,
                Function<Nowhere, R> nowhere);

        /**
         * A page that an author wrote.
         *
         * @param page the page
         * @param fragment what comes after '#'; may be empty
         */
        record ToPage(Page page, String fragment) implements Destination {
            @Override
            public <R> R match(
                    Function<ToPage, R> page,
                    Function<ToListing, R> listing,
                    Function<ToFile, R> file,
                    Function<Nowhere, R> nowhere) {
                return page.apply(this);
            }
        }

        /**
         * A page or a file that the program makes, such as a list or its feed.
         *
         * @param address where it is
         * @param fragment what comes after '#'; may be empty
         */
        record ToListing(String address, String fragment) implements Destination {
            @Override
            public <R> R match(
                    Function<ToPage, R> page,
                    Function<ToListing, R> listing,
                    Function<ToFile, R> file,
                    Function<Nowhere, R> nowhere) {
                return listing.apply(this);
            }
        }

        /**
         * A file that is published as it is.
         *
         * @param attachment the file
         */
        record ToFile(Attachment attachment) implements Destination {
            @Override
            public <R> R match(
                    Function<ToPage, R> page,
                    Function<ToListing, R> listing,
                    Function<ToFile, R> file,
                    Function<Nowhere, R> nowhere) {
                return file.apply(this);
            }
        }

        /**
         * Nothing.
         *
         * @param wanted the address or file that there is not, from the root of the site
         */
        record Nowhere(String wanted) implements Destination {
            @Override
            public <R> R match(
                    Function<ToPage, R> page,
                    Function<ToListing, R> listing,
                    Function<ToFile, R> file,
                    Function<Nowhere, R> nowhere) {
                return nowhere.apply(this);
            }
        }
    }

    /**
     * Returns whether a link leads to another host, a mailbox or a telephone; the whole address of the site does not.
     */
    public boolean leadsOut(String target) {
        return Link.external(target) && settings.below(target).isEmpty();
    }

    /**
     * Returns where a link on a page leads. A link names an address from the root of the site, or a file or folder
     * beside its own file; a Markdown file may be named with its ending.
     *
     * @param from the page on which the link is
     * @param written the link as written, decoded; not one that {@link #leadsOut}
     */
    public Destination resolve(Page from, String written) {
        String target = settings.below(written).orElse(written);
        int hash = target.indexOf('#');
        String fragment = hash < 0 ? "" : decoded(target.substring(hash + 1));
        String path = hash < 0 ? target : target.substring(0, hash);
        int question = path.indexOf('?');
        path = question < 0 ? path : path.substring(0, question);
        if (path.isEmpty()) {
            return new Destination.ToPage(from, fragment);
        }
        Page known = byAddress.get(path);
        if (known != null) {
            return new Destination.ToPage(known, fragment);
        }
        String decoded = decoded(path);
        return decoded.startsWith("/") ? fromRoot(decoded, fragment) : besideFile(from, decoded, fragment);
    }

    private Destination fromRoot(String path, String fragment) {
        String address = path.endsWith("/index.html") ? path.substring(0, path.length() - "index.html".length()) : path;
        Attachment attachment = attachments.get(address);
        if (attachment != null) {
            return new Destination.ToFile(attachment);
        }
        if (OF_EVERY_SITE.contains(address) || listings.hasFeed(address)) {
            return new Destination.ToListing(address, fragment);
        }
        Page file = byFile.get(CONTENT + address.substring(1));
        if (file != null) {
            return new Destination.ToPage(file, fragment);
        }
        String slashed = address.endsWith("/") ? address : address + "/";
        Page page = byAddress.getOrDefault(slashed, redirects.get(slashed));
        if (page != null) {
            return new Destination.ToPage(page, fragment);
        }
        return listings.has(slashed) ? new Destination.ToListing(slashed, fragment) : new Destination.Nowhere(address);
    }

    private Destination besideFile(Page from, String path, String fragment) {
        String folder = Composed.of(from.path().substring(0, from.path().lastIndexOf('/') + 1));
        Optional<String> normal = UrlPath.normalized(folder + path);
        if (normal.isEmpty() || !normal.get().startsWith(CONTENT)) {
            return new Destination.Nowhere(path);
        }
        String file = normal.get();
        for (String candidate : new String[] {file, stripSlash(file) + ".md"}) {
            Page translated = byFile.get(inLanguageOf(from, candidate));
            Page page = translated != null ? translated : byFile.get(candidate);
            if (page != null) {
                return new Destination.ToPage(page, fragment);
            }
        }
        Attachment attachment = attachmentsByFile.get(file);
        if (attachment != null) {
            return new Destination.ToFile(attachment);
        }
        String below = file.substring(CONTENT.length());
        String published = below.startsWith("pages/") ? below.substring("pages/".length()) : below;
        int name = published.lastIndexOf('/') + 1;
        Destination found = fromRoot("/" + published, fragment);
        if (found instanceof Destination.Nowhere) {
            found = fromRoot("/" + Address.folder(published.substring(0, name)) + published.substring(name), fragment);
        }
        return found instanceof Destination.Nowhere ? new Destination.Nowhere(file) : found;
    }

    private static String inLanguageOf(Page from, String file) {
        String name = from.path().substring(from.path().lastIndexOf('/') + 1);
        int language = name.lastIndexOf('.', name.length() - ".md".length() - 1);
        return language < 0 || !file.endsWith(".md")
                ? file
                : file.substring(0, file.length() - ".md".length()) + name.substring(language);
    }

    private static String stripSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String decoded(String path) {
        return Composed.of(UrlPath.decoded(path).orElse(path));
    }

    /** Returns the page that a person names by its id, its address or its file. */
    public Optional<Page> find(String name) {
        String given = Composed.of(name);
        return Stream.of(
                        byAddress.get(given.startsWith("/") ? addressOf(given) : given),
                        byFile.get(given),
                        byFile.get(CONTENT + given + ".md"))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String addressOf(String path) {
        return decoded(path.endsWith("/") ? path : path + "/");
    }

    /**
     * Returns the pages that a person may mean by a short name: those whose path below {@code content/} ends with it,
     * in order.
     */
    public List<Page> endingWith(String name) {
        String end = "/" + Composed.of(name) + ".md";
        return byFile.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(end))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Returns the path of each page below {@code content/} without its ending. */
    public List<String> pages() {
        return byFile.values().stream()
                .map(page -> page.id().path())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Returns whether the program writes a file at an address that is meant for hosts and scripts, and no reader's
     * page.
     */
    public static boolean isForPrograms(String address) {
        return address.startsWith("/") && AddressTable.isOfProgram(address.substring(1));
    }

    /** Returns everything that a link may lead to, in order: what messages propose. */
    public Set<String> known() {
        Set<String> known = new TreeSet<>(byAddress.keySet());
        known.addAll(listings.all());
        known.addAll(OF_EVERY_SITE);
        known.addAll(attachments.keySet());
        return Collections.unmodifiableSet(known);
    }

    /** Returns every file that a link may name, in order: what messages propose to those who write file names. */
    public Set<String> files() {
        Set<String> files = new TreeSet<>(byFile.keySet());
        attachments.values().forEach(attachment -> files.add(attachment.path()));
        return Collections.unmodifiableSet(files);
    }
}
