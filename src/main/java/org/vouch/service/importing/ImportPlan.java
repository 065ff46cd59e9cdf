package org.vouch.service.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vouch.model.page.Address;
import org.vouch.reader.html.PlainHtml;
import org.vouch.reader.wordpress.ExportEntry.Term;
import org.vouch.service.importing.ImportMap.Fate;
import org.vouch.service.importing.ImportMap.Target;

/** Which items come, as which pages, and where everything is from then on. */
final class ImportPlan {
    /** Steps that addresses of the site's own lists have. */
    private static final Set<String> TAKEN = Set.of(
            "articles",
            "a-z",
            "categories",
            "tags",
            "reviewers",
            "reviews",
            "search",
            "assets",
            "feed",
            "404",
            "index");

    private final ExportIndex index;
    private final ImportMap map;
    private final OldSite site;
    private final String main;
    private final Set<String> spoken;
    private final Map<Long, PlannedPage> pages = new LinkedHashMap<>();
    private final Map<String, PlannedPage> byOldPath = new HashMap<>();
    private final Map<String, PlannedPage> originals = new HashMap<>();
    private final Map<String, String> termAddresses = new HashMap<>();
    private final Map<String, String> filePages = new HashMap<>();
    private final Map<String, Integer> skipped = new TreeMap<>();
    private final Set<String> addresses = new HashSet<>();

    /**
     * Plans.
     *
     * @param main the language of the site, such as {@code en}
     * @param spoken the languages that have words for the interface
     */
    ImportPlan(ExportIndex index, ImportMap map, String main, Set<String> spoken) {
        this.index = index;
        this.map = map;
        this.main = main;
        this.spoken = Set.copyOf(spoken);
        this.site = new OldSite(
                map.from(),
                index.items().values().stream().map(IndexedItem::file).toList());
        index.items().values().stream()
                .filter(item -> !item.file().isEmpty())
                .forEach(item -> site.place(item.link(), site.home())
                        .filter(place -> place.number() == 0)
                        .ifPresent(place -> filePages.put(place.path().toLowerCase(Locale.ROOT), item.file())));
        map.categories().forEach((slug, name) -> addresses.add("/articles/" + folder(slug)));
        // What is translated lies beside what it is a translation of, so that comes first.
        index.items().values().stream().filter(item -> !isTranslation(item)).forEach(this::plan);
        index.items().values().stream().filter(this::isTranslation).forEach(this::plan);
        index.terms("category").keySet().stream()
                .filter(map.categories()::containsKey)
                .forEach(slug -> termAddresses.put(
                        site.home() + "category/" + slug + "/",
                        "/categories/" + Address.step(map.categories().getOrDefault(slug, "")) + "/"));
    }

    private static String folder(String slug) {
        String step = Address.stepOf(slug);
        return step.isEmpty() ? "" : step + "/";
    }

    private void plan(IndexedItem item) {
        if (!ExportIndex.isText(item.type())) {
            return;
        }
        Target target = map.target(item.type());
        Fate fate = map.fate(item.status());
        if (target == Target.SKIP) {
            skipped.merge("of the type '" + item.type() + "'", 1, Integer::sum);
        } else if (fate == Fate.SKIP) {
            skipped.merge(reason(item.status()), 1, Integer::sum);
        } else {
            add(item, target, fate);
        }
    }

    private static String reason(String status) {
        return switch (status) {
            case "private" -> "private; nothing of them is shown here";
            case IndexedItem.LOCKED -> "protected by a password; nothing of them is shown here";
            case "trash" -> "in the trash";
            default -> "of the status '" + status + "'";
        };
    }

    private void add(IndexedItem item, Target target, Fate fate) {
        List<String> subjects = subjects(item);
        boolean article = target == Target.ARTICLES;
        String language = language(item);
        boolean other = !language.equals(main) && spoken.contains(language);
        Place place = original(item)
                .filter(page -> other && addresses.add("/" + language + page.address()))
                .map(page -> new Place(page.path().replaceFirst("\\.md$", ""), "/" + language + page.address()))
                .orElseGet(() -> place(item, article, other ? "/" + language + "/" : "/"));
        String old = site.place(item.link(), site.home())
                .filter(each -> each.number() == 0)
                .map(OldSite.Place::path)
                .orElse("");
        PlannedPage page = new PlannedPage(
                item.id(),
                place.file() + (other ? "." + language : "") + ".md",
                place.address(),
                old,
                other ? main : language,
                fate == Fate.DRAFT || !article || item.isHidden(),
                subjects.isEmpty() ? "" : subjects.get(0),
                subjects.size() < 2 ? List.of() : subjects.subList(1, subjects.size()));
        pages.put(item.id(), page);
        if (!other && !item.translation().group().isEmpty() && language.equals(main)) {
            originals.putIfAbsent(item.translation().group(), page);
        }
        if (!old.isEmpty()) {
            byOldPath.putIfAbsent(old.toLowerCase(Locale.ROOT), page);
        }
    }

    /**
     * Where a page will be.
     *
     * @param file below the root of the site, without language and ending
     * @param address as readers see it
     */
    private record Place(String file, String address) {}

    private Place place(IndexedItem item, boolean article, String home) {
        String folder = article ? "articles/" + articleFolder(item) : pageFolder(item);
        String step = step(item);
        String address = home + folder + step + "/";
        for (int more = 2; isTaken(address, folder, step) || !addresses.add(address); more++) {
            step = step(item) + "-" + more;
            address = home + folder + step + "/";
        }
        return new Place("content/" + (article ? "" : "pages/") + folder + step, address);
    }

    /** Returns the page of which an item is a translation, if a plugin says so and that page comes. */
    private Optional<PlannedPage> original(IndexedItem item) {
        return Optional.ofNullable(originals.get(item.translation().group()));
    }

    private boolean isTranslation(IndexedItem item) {
        return !language(item).equals(main);
    }

    /** Returns the language that a plugin for languages says an item is in; without one, that of the site. */
    private String language(IndexedItem item) {
        String said = item.translation().language();
        return said.isEmpty() ? main : said;
    }

    private static boolean isTaken(String address, String folder, String step) {
        return (folder.isEmpty() && TAKEN.contains(step)) || step.equals("index") || address.equals("/");
    }

    private static String step(IndexedItem item) {
        String step = Address.stepOf(item.slug().isEmpty() ? item.title() : item.slug());
        return step.isEmpty() ? "item-" + Math.abs(item.id()) : step;
    }

    private String articleFolder(IndexedItem item) {
        String category = categoryFolder(item);
        return category.isEmpty() ? folders(item) : category;
    }

    private String pageFolder(IndexedItem item) {
        String folder = folders(item);
        String above = folder.isEmpty() ? parents(item, 0) : folder;
        int first = above.indexOf('/');
        return first > 0 && TAKEN.contains(above.substring(0, first))
                ? above.substring(0, first) + "-pages" + above.substring(first)
                : above;
    }

    /** Returns the folders in which a file lay, each as a step of an address. */
    private static String folders(IndexedItem item) {
        return item.terms().stream()
                .filter(term -> term.kind().equals(MarkdownFields.FOLDER))
                .flatMap(term -> Arrays.stream(term.name().split("/", -1)))
                .map(ImportPlan::folder)
                .collect(Collectors.joining());
    }

    private String categoryFolder(IndexedItem item) {
        return item.terms().stream()
                .filter(term ->
                        term.kind().equals("category") && map.categories().containsKey(term.slug()))
                .findFirst()
                .map(term -> folder(term.slug()))
                .orElse("");
    }

    /** Subjects, the category first; a name that another subject has already says nothing more. */
    private List<String> subjects(IndexedItem item) {
        List<String> subjects = new ArrayList<>();
        item.terms().stream()
                .filter(term -> term.kind().equals("category"))
                .flatMap(term -> Optional.ofNullable(map.categories().get(term.slug())).stream())
                .filter(name -> !subjects.contains(name))
                .forEach(subjects::add);
        item.terms().stream()
                .filter(term -> term.kind().equals("post_tag"))
                .map(ImportPlan::name)
                .filter(name -> !name.isEmpty() && !subjects.contains(name))
                .forEach(subjects::add);
        return subjects;
    }

    private static String name(Term term) {
        return PlainHtml.words(term.name());
    }

    private String parents(IndexedItem item, int depth) {
        IndexedItem parent = index.items().get(item.parent());
        if (parent == null
                || depth > 10
                || parent.id() == item.id()
                || !parent.type().equals(item.type())) {
            return "";
        }
        return parents(parent, depth + 1) + step(parent) + "/";
    }

    // ---- what is asked of it ----

    /** Returns the pages that come, by the numbers of their items, those in the language of the site first. */
    Map<Long, PlannedPage> pages() {
        return pages;
    }

    /** Returns how many items do not come, by why. */
    Map<String, Integer> skipped() {
        return skipped;
    }

    OldSite site() {
        return site;
    }

    /** Returns whether a page is the first that was at an old address. */
    boolean wasAt(PlannedPage page, String path) {
        return page.equals(byOldPath.getOrDefault(path.toLowerCase(Locale.ROOT), page));
    }

    /** Returns whether an address is that of a page that comes. */
    boolean isNew(String address) {
        return addresses.contains(address);
    }

    /** Returns where something of the old site is now: a page, a list, or the home page. */
    Optional<String> now(OldSite.Place place) {
        Optional<PlannedPage> page = pageAt(place);
        if (page.isPresent()) {
            return page.map(each -> each.address() + place.fragment());
        }
        if (place.number() == 0
                && (place.path().equals(site.home()) || place.path().equals("/"))) {
            return Optional.of("/");
        }
        return Optional.ofNullable(termAddresses.get(place.path()));
    }

    /** Returns the file that a page of the old site showed and nothing else, by where the file was. */
    Optional<String> fileShownAt(OldSite.Place place) {
        return place.number() != 0
                ? index.file(place.number())
                : Optional.ofNullable(filePages.get(place.path().toLowerCase(Locale.ROOT)));
    }

    /** Returns the page that was at an address, if it comes. */
    Optional<PlannedPage> pageAt(OldSite.Place place) {
        return Optional.ofNullable(
                place.number() != 0
                        ? pages.get(place.number())
                        : byOldPath.get(place.path().toLowerCase(Locale.ROOT)));
    }

    /** Returns the lists of the old site that have a new address, by their old paths. */
    Map<String, String> lists() {
        return new TreeMap<>(termAddresses);
    }
}
