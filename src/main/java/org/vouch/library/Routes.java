package org.vouch.library;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vouch.page.Address;
import org.vouch.page.Page;
import org.vouch.page.PageKind;
import org.vouch.text.Placed;

/** Where every address of a site leads, and what an author's link means. */
public final class Routes {
    private static final String CONTENT = "content/";
    private static final String FEED = "feed.xml";

    private final Map<String, Page> byAddress = new HashMap<>();
    private final Map<String, Page> byFile = new HashMap<>();
    private final Map<String, Attachment> attachments = new HashMap<>();
    private final Set<String> listings = new HashSet<>();

    /** Files that the program writes and that an author may link, such as a feed. */
    private final Set<String> made = new HashSet<>(Set.of(
            "/sitemap.xml",
            "/robots.txt",
            "/llms.txt",
            "/reviews.json",
            "/reviews.ics",
            "/.well-known/vouch/manifest.json"));

    private final Map<String, Page> redirects = new HashMap<>();

    /** Draws the routes of a library. Where two pages claim one address, the first in order keeps it here. */
    public Routes(Library library) {
        SiteSettings settings = library.settings();
        Map<String, Lists> byLanguage = new HashMap<>();
        for (Page page : library.pages()) {
            byAddress.putIfAbsent(page.address().path(), page);
            byFile.put(page.path(), page);
            for (Placed<String> old : page.frontMatter().redirectFrom()) {
                redirects.putIfAbsent(old.value(), page);
            }
            Lists lists = byLanguage.computeIfAbsent(
                    page.language(), language -> new Lists(ListingAddresses.of(settings, language)));
            if (page.kind() == PageKind.ARTICLE) {
                lists.addThoseOf(page);
            }
            if (library.reviews().containsKey(page.id())) {
                listings.add(ListingAddresses.history(page.address()).path());
            }
            if (!library.costs().isEmpty() && page.body().comparesCosts()) {
                listings.add(ListingAddresses.embed(page.address()).path());
            }
        }
        ListingAddresses main = ListingAddresses.of(settings, settings.language());
        made.add(main.home().path() + FEED);
        library.people().values().stream()
                .filter(person -> !person.credentials().isEmpty())
                .forEach(person -> {
                    listings.add(main.reviewers().path());
                    listings.add(main.reviewer(person.id()).path());
                });
        for (Attachment attachment : library.attachments()) {
            attachments.put("/" + attachment.address(), attachment);
        }
    }

    /** The lists of one language. Many articles stand in few lists, and an address takes time to make. */
    private final class Lists {
        private final ListingAddresses addresses;
        private final String articles;
        private final Set<String> folders = new HashSet<>();
        private final Set<String> categories = new HashSet<>();
        private final Set<String> tags = new HashSet<>();
        private final Set<String> reviewers = new HashSet<>();

        Lists(ListingAddresses addresses) {
            this.addresses = addresses;
            this.articles = addresses.articles().path();
            listings.add(addresses.home().path());
            made.add(addresses.home().path() + FEED);
        }

        void addThoseOf(Page article) {
            if (folders.isEmpty()) {
                listings.add(addresses.alphabet().path());
                listings.add(addresses.reviews().path());
            }
            for (Address folder = article.address().parent();
                    folders.add(folder.path()) && folder.path().startsWith(articles);
                    folder = folder.parent()) {
                listings.add(folder.path());
                if (!folder.path().equals(articles)) {
                    made.add(folder.path() + FEED);
                }
            }
            article.frontMatter().category().map(Placed::value).ifPresent(category -> {
                if (categories.add(category)) {
                    listings.add(addresses.categories().path());
                    listings.add(addresses.category(category).path());
                }
            });
            for (Placed<String> tag : article.frontMatter().tags()) {
                if (tags.add(tag.value())) {
                    listings.add(addresses.tags().path());
                    listings.add(addresses.tag(tag.value()).path());
                }
            }
            article.frontMatter().reviewer().map(Placed::value).ifPresent(reviewer -> {
                if (reviewers.add(reviewer)) {
                    listings.add(addresses.reviewers().path());
                    listings.add(addresses.reviewer(reviewer).path());
                }
            });
        }
    }

    /** Where a link leads. */
    public sealed interface Destination {
        /**
         * A page that an author wrote.
         *
         * @param page the page
         * @param fragment what stands behind '#'; may be empty
         */
        record ToPage(Page page, String fragment) implements Destination {}

        /**
         * A page or a file that the program makes, such as a list or its feed.
         *
         * @param address where it stands
         * @param fragment what stands behind '#'; may be empty
         */
        record ToListing(String address, String fragment) implements Destination {}

        /**
         * A file that is published as it is.
         *
         * @param attachment the file
         */
        record ToFile(Attachment attachment) implements Destination {}

        /**
         * Nothing.
         *
         * @param wanted the address or file that there is not, from the root of the site
         */
        record Nowhere(String wanted) implements Destination {}
    }

    /**
     * Returns where a link on a page leads. A link names an address from the root of the site, or a file or folder
     * beside its own file; a Markdown file may be named with its ending.
     *
     * @param from the page on which the link stands
     * @param target the link as written, decoded; not external
     */
    public Destination resolve(Page from, String target) {
        int hash = target.indexOf('#');
        String fragment = hash < 0 ? "" : target.substring(hash + 1);
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
        if (made.contains(address)) {
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
        return listings.contains(slashed)
                ? new Destination.ToListing(slashed, fragment)
                : new Destination.Nowhere(address);
    }

    private Destination besideFile(Page from, String path, String fragment) {
        String folder = from.path().substring(0, from.path().lastIndexOf('/') + 1);
        Optional<String> normal = normalized(folder + path);
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
        String below = file.substring(CONTENT.length());
        String published = below.startsWith("pages/") ? below.substring("pages/".length()) : below;
        Destination found = fromRoot("/" + published, fragment);
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

    /** Returns a path without '.' and '..', or nothing if it climbs above its start. */
    private static Optional<String> normalized(String path) {
        StringBuilder normal = new StringBuilder();
        String[] steps = path.split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            String step = steps[i];
            boolean last = i == steps.length - 1;
            if (step.equals("..")) {
                if (normal.length() == 0) {
                    return Optional.empty();
                }
                normal.setLength(normal.length() - 1);
                normal.setLength(normal.lastIndexOf("/") + 1);
            } else if (!step.equals(".") && !(step.isEmpty() && !last)) {
                normal.append(step).append(last ? "" : "/");
            }
        }
        return Optional.of(normal.toString());
    }

    private static String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return path;
        }
    }

    /** Returns the page that a person names by its id, its address or its file. */
    public Optional<Page> find(String name) {
        String address = name.startsWith("/") && !name.endsWith("/") ? name + "/" : name;
        Page page = byAddress.get(address);
        if (page == null) {
            page = byFile.get(name);
        }
        return Optional.ofNullable(page != null ? page : byFile.get(CONTENT + name + ".md"));
    }

    /**
     * Returns the pages that a person may mean by a short name: those whose path below {@code content/} ends with it,
     * in order.
     */
    public List<Page> endingWith(String name) {
        String end = "/" + name + ".md";
        return byFile.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(end))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Returns the address from the root at which a list is made, if some page gives reason to make one. */
    public boolean hasListing(String address) {
        return listings.contains(address);
    }

    /** Returns everything that a link may lead to, in order: what messages propose. */
    public Set<String> known() {
        Set<String> known = new TreeSet<>(byAddress.keySet());
        known.addAll(listings);
        known.addAll(made);
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
