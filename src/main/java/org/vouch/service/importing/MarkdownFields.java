package org.vouch.service.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vouch.model.page.Piece;
import org.vouch.model.text.Span;
import org.vouch.reader.wordpress.ExportEntry.Item;
import org.vouch.reader.wordpress.ExportEntry.Meta;
import org.vouch.reader.wordpress.ExportEntry.Term;

/**
 * What is above the words of a Markdown file, as an item of an export says it.
 *
 * @param file below the folder of the pages
 * @param all the values of each field by its name
 * @param today the day of the import
 */
record MarkdownFields(String file, Map<String, List<String>> all, LocalDate today) {
    /** The name under which further old addresses of an item are kept. */
    static final String OLD_ADDRESS = "old:address";

    /** The kind of subject under which the folder of a file is kept. */
    static final String FOLDER = "old_folder";

    /** The status of a page that the old site no longer showed, for its day was over. */
    static final String EXPIRED = "expired";

    private static final Set<String> FOLDERS = Set.of("posts", "post", "blog", "articles", "news", "_posts", "_drafts");
    private static final Pattern DAY = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ].*)?");
    private static final Set<String> YES = Set.of("true", "yes", "1");

    /** Fields that say how a page looks or where it is, or whose values come along as something else. */
    private static final Set<String> READ = Set.of(
            "title",
            "description",
            "summary",
            "excerpt",
            "date",
            "publishdate",
            "draft",
            "published",
            "slug",
            "url",
            "permalink",
            "aliases",
            "redirect_from",
            "tags",
            "categories",
            "category",
            "author",
            "authors",
            "layout",
            "type",
            "weight",
            "lang",
            "translationkey",
            "private",
            "password",
            "protected");

    private static final List<String> PICTURES = List.of(
            "image",
            "featured_image",
            "featuredimage",
            "thumbnail",
            "cover.image",
            "cover",
            "banner",
            "header.image",
            "hero",
            "images");

    private String first(String... names) {
        for (String name : names) {
            List<String> values = all.getOrDefault(name, List.of());
            if (!values.isEmpty()) {
                return values.get(0);
            }
        }
        return "";
    }

    private String name() {
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("(?i)(?:\\.[a-z]{2})?\\.(?:md|markdown)$", "");
    }

    /** Returns the day on which a page was published, or an empty text. */
    String day() {
        return later().or(() -> dayIn("date"))
                .or(() -> dayIn("publishdate"))
                .map(LocalDate::toString)
                .or(() -> MarkdownSite.dayOf(name()))
                .orElse("");
    }

    /** Returns the day before which the old site held a page back, if it still does. */
    private Optional<LocalDate> later() {
        return Stream.of(dayIn("publishdate"), dayIn("date"))
                .flatMap(Optional::stream)
                .filter(today::isBefore)
                .findFirst();
    }

    private Optional<LocalDate> dayIn(String field) {
        Matcher day = DAY.matcher(first(field));
        return day.matches() ? Discovery.day(day.group(1), "yyyy-MM-dd") : Optional.empty();
    }

    Optional<String> author() {
        return Optional.of(first("author", "authors", "author.name")).filter(name -> !name.isEmpty());
    }

    /** Returns the picture of a page. */
    Optional<String> picture() {
        return PICTURES.stream()
                .map(this::first)
                .filter(value -> value.matches("(?i)\\S+\\.(?:jpe?g|png|gif|webp|avif)"))
                .findFirst();
    }

    /** Returns what the picture shows, or an empty text. */
    String pictureWords() {
        return first("cover.alt", "image_alt", "imagealt", "header.alt");
    }

    private boolean isPost() {
        boolean folder = List.of(file.split("/", -1)).stream().anyMatch(FOLDERS::contains);
        return folder || (!day().isEmpty() && file.contains("/"));
    }

    private String status() {
        boolean kept = YES.contains(first("private", "protected").toLowerCase(Locale.ROOT));
        boolean draft = YES.contains(first("draft").toLowerCase(Locale.ROOT))
                || first("published").equalsIgnoreCase("false")
                || ("/" + file).contains("/_drafts/");
        if (kept) {
            return "private";
        }
        if (draft) {
            return "draft";
        }
        boolean ended = dayIn("expirydate").filter(day -> !day.isAfter(today)).isPresent();
        if (ended) {
            return EXPIRED;
        }
        return later().isPresent() ? "future" : "publish";
    }

    /**
     * Returns the item.
     *
     * @param host such as {@code https://example.org}
     */
    Item item(long id, MarkdownFolder.Page page, String host, String body) {
        String title = first("title");
        Matcher heading = Pattern.compile("\\A\\s*#[ \\t]+(.+?)[ \\t#]*\\n").matcher(body);
        boolean named = title.isEmpty() && heading.find();
        String folder = page.file().replaceFirst("/?[^/]*$", "");
        String ofFolder = folder.isEmpty() ? "home" : folder.substring(folder.lastIndexOf('/') + 1);
        return new Item(
                id,
                isPost() ? "post" : "page",
                status(),
                !first("password").isEmpty(),
                first("slug").isEmpty() ? (isIndex() ? ofFolder : MarkdownSite.plainName(name())) : first("slug"),
                0,
                Piece.Html.ofWords(named ? heading.group(1) : title),
                host + page.address(),
                day(),
                author().orElse(""),
                named ? body.substring(heading.end()) : body,
                Piece.Html.ofWords(first("description", "summary", "excerpt")),
                terms(page),
                meta(),
                "",
                0,
                Span.ofFile(page.path()));
    }

    private List<Term> terms(MarkdownFolder.Page page) {
        List<Term> terms = new ArrayList<>();
        for (String field : List.of("categories", "category")) {
            all.getOrDefault(field, List.of()).forEach(name -> terms.add(term("category", name)));
        }
        all.getOrDefault("tags", List.of()).forEach(name -> terms.add(term("post_tag", name)));
        String language = page.language().isEmpty() ? first("lang") : page.language();
        if (!language.isEmpty()) {
            terms.add(new Term("language", language, language));
        }
        terms.add(new Term(FOLDER, "", folder(page)));
        String group = first("translationkey").isEmpty() ? page.file() : first("translationkey");
        terms.add(new Term("post_translations", group, group));
        return terms;
    }

    /** Returns the folders around a page that mean something, the outermost first, each with '/' after it. */
    private String folder(MarkdownFolder.Page page) {
        List<String> steps = new ArrayList<>(List.of(page.file().split("/", -1)));
        steps.remove(steps.size() - 1);
        if (isIndex() && !steps.isEmpty()) {
            steps.remove(steps.size() - 1);
        }
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (isPost() && FOLDERS.contains(steps.get(i))) {
                steps.subList(0, i + 1).clear();
                break;
            }
        }
        steps.removeIf(step -> step.matches("[0-9]+|_.*"));
        return steps.stream().map(step -> step + "/").collect(Collectors.joining());
    }

    private boolean isIndex() {
        return name().equals("index") || name().equals("_index");
    }

    private static Term term(String kind, String name) {
        String slug = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s/]+", "-");
        return new Term(kind, slug, Piece.Html.ofWords(name));
    }

    private List<Meta> meta() {
        List<Meta> meta = new ArrayList<>();
        for (String field : List.of("aliases", "redirect_from")) {
            all.getOrDefault(field, List.of()).forEach(address -> meta.add(new Meta(OLD_ADDRESS, address)));
        }
        all.forEach((name, values) -> {
            if (!READ.contains(name) && PICTURES.stream().noneMatch(name::equals)) {
                values.forEach(value -> meta.add(new Meta(name, value)));
            }
        });
        return meta;
    }
}
