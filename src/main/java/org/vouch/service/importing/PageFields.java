package org.vouch.service.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.text.UrlPath;
import org.vouch.reader.html.PlainHtml;
import org.vouch.reader.wordpress.ExportEntry.Author;
import org.vouch.reader.wordpress.ExportEntry.Item;
import org.vouch.reader.wordpress.ExportEntry.Meta;
import org.vouch.reader.yaml.Quotes;
import org.vouch.service.importing.ImportMap.PersonNamed;

/** Writes what is above the words of a page: what the export says of it. */
final class PageFields {
    /** A description of more is cut at a word. */
    private static final int LONGEST_DESCRIPTION = 160;

    /** A mark that is left in the text says nothing about the page. */
    private static final Pattern MARK =
            Pattern.compile("\\[/?[A-Za-z][^\\[\\]]{0,300}\\]|\\{\\{[^{}]{0,300}\\}\\}|\\{%[^{}]{0,300}%\\}");

    private static final Pattern DAY = Pattern.compile("^([0-9]{4}-[0-9]{2}-[0-9]{2})\\b.*");

    private final ExportIndex index;
    private final ImportMap map;
    private final ImportPlan plan;
    private final SearchFields search;
    private final Set<String> people;
    private final PluginRedirects more;

    /** Old addresses that lead to a page already; two pages cannot have one. */
    private final Set<String> led = new HashSet<>();

    /**
     * Makes ready.
     *
     * @param search what plugins for search engines say
     * @param people the ids of people who have a file, or will have one
     * @param more further old addresses
     */
    PageFields(
            ExportIndex index,
            ImportMap map,
            ImportPlan plan,
            SearchFields search,
            Set<String> people,
            PluginRedirects more) {
        this.search = search;
        this.more = more;
        this.people = Set.copyOf(people);
        this.index = index;
        this.map = map;
        this.plan = plan;
    }

    /**
     * Returns the front matter of a page, with its fences.
     *
     * @param words what the page says first, for a page whose description nobody wrote
     * @param claim who reviewed it, if that comes
     */
    String of(Item item, PlannedPage page, String words, Claim claim) {
        StringBuilder yaml = new StringBuilder("---\n");
        field(yaml, "title", title(item));
        field(yaml, "description", description(item, words));
        if (claim instanceof Claim.Said said) {
            yaml.append("reviewer: ").append(said.reviewer()).append('\n');
            yaml.append("verified: ").append(said.day()).append('\n');
        }
        days(yaml, item);
        author(item).ifPresent(name -> field(yaml, "author", name));
        if (!page.category().isEmpty()) {
            field(yaml, "category", page.category());
        }
        list(yaml, "tags", page.tags());
        list(yaml, "redirect_from", redirects(item, page));
        if (page.draft()) {
            yaml.append("draft: true\n");
        }
        return yaml.append("---\n\n").toString();
    }

    private static void field(StringBuilder yaml, String name, String text) {
        yaml.append(name).append(": ").append(Quotes.around(text)).append('\n');
    }

    private static void list(StringBuilder yaml, String name, List<String> items) {
        if (!items.isEmpty()) {
            yaml.append(name).append(": [");
            yaml.append(String.join(", ", items.stream().map(Quotes::around).toList()));
            yaml.append("]\n");
        }
    }

    static String title(Item item) {
        String title = PlainHtml.words(item.title());
        return title.isEmpty() ? "Untitled " + item.id() : title;
    }

    private static void days(StringBuilder yaml, Item item) {
        day(item.date()).ifPresent(day -> {
            boolean later = item.status().equals("future");
            yaml.append(later ? "publish_on: " : "published: ").append(day).append('\n');
        });
    }

    private static Optional<LocalDate> day(String written) {
        Matcher day = DAY.matcher(written);
        return day.matches() ? Discovery.day(day.group(1), "yyyy-MM-dd") : Optional.empty();
    }

    private Optional<String> author(Item item) {
        Author author = index.authors().get(item.author());
        String name = PlainHtml.words(author == null ? "" : author.name());
        return Optional.of(name).filter(each -> !each.isEmpty());
    }

    // ---- the description ----

    String description(Item item, String words) {
        for (String field : map.description()) {
            String said = field.equals("excerpt")
                    ? PlainHtml.words(item.excerpt())
                    : search.words(item, field).orElse("");
            if (!said.isEmpty()) {
                return said;
            }
        }
        return words.isBlank()
                ? title(item)
                : cut(MARK.matcher(words)
                        .replaceAll(" ")
                        .replaceAll("[\\s\\u00A0]+", " ")
                        .strip());
    }

    /** Returns whether the summary that somebody wrote is neither the description nor on the page. */
    boolean leavesExcerptOut(Item item, String words) {
        String excerpt = PlainHtml.words(item.excerpt());
        return !excerpt.isEmpty() && !excerpt.equals(description(item, words));
    }

    private static String cut(String words) {
        if (words.length() <= LONGEST_DESCRIPTION) {
            return words;
        }
        int gap = words.lastIndexOf(' ', LONGEST_DESCRIPTION - 1);
        return words.substring(0, gap > 0 ? gap : LONGEST_DESCRIPTION - 1) + "…";
    }

    // ---- old addresses ----

    private List<String> redirects(Item item, PlannedPage page) {
        Set<String> old = new LinkedHashSet<>();
        if (!page.old().isEmpty()) {
            old.add(page.old());
            String above = page.old().replaceFirst("[^/]+/?$", "");
            for (Meta field : item.meta()) {
                if (field.key().equals("_wp_old_slug") && field.value().matches("[^/?#\\s]{1,200}")) {
                    old.add(above + UrlPath.decoded(field.value()).orElse(field.value()) + "/");
                }
            }
        }
        item.meta().stream()
                .filter(field -> field.key().equals(MarkdownFields.OLD_ADDRESS))
                .flatMap(field -> plan.site().place(field.value(), plan.site().home()).stream())
                .forEach(place -> old.add(place.path()));
        old.addAll(more.ofPage(page.id()));
        List<String> redirects = new ArrayList<>();
        for (String path : old) {
            boolean taken = !plan.wasAt(page, path) || !led.add(path.toLowerCase(Locale.ROOT));
            boolean useless = taken || plan.isNew(path) || path.equals("/") || path.contains("..") || !isPlain(path);
            if (!useless) {
                redirects.add(UrlPath.encoded(path));
            }
        }
        return redirects;
    }

    /** Returns whether the address at which a page was is that of another page now. */
    boolean losesAddress(PlannedPage page) {
        return !page.old().isEmpty()
                && !page.old().equals(page.address())
                && (plan.isNew(page.old()) || !plan.wasAt(page, page.old()));
    }

    private static boolean isPlain(String path) {
        String name = MediaLibrary.name(path).toLowerCase(Locale.ROOT);
        boolean file = name.indexOf('.') >= 0 && !name.endsWith(".html") && !name.endsWith(".htm");
        return !file && path.chars().noneMatch(c -> c < ' ');
    }

    // ---- the review ----

    /** Returns what the export says of the review of a page. */
    Claim claim(Item item) {
        Optional<String> value =
                map.reviewer().flatMap(field -> item.meta(field.meta())).map(String::strip);
        Optional<String> written = map.verified().flatMap(field -> item.meta(field.meta()));
        if (value.isEmpty() && written.isEmpty()) {
            return new Claim.None();
        }
        if (value.isEmpty()) {
            return new Claim.Missing("a day of a review is there, and no reviewer");
        }
        PersonNamed person = map.people().getOrDefault(value.get(), new PersonNamed("", ""));
        if (person.id().isEmpty()) {
            return new Claim.Missing("nobody says in import.yaml whom '" + shortened(value.get()) + "' names");
        }
        if (!people.contains(person.id())) {
            return new Claim.Missing(
                    "there is no content/reviewers/" + person.id() + ".yaml, and import.yaml has no name to start it");
        }
        Optional<LocalDate> day =
                written.flatMap(text -> map.verified().flatMap(field -> Discovery.day(text, field.format())));
        if (written.isEmpty()) {
            return new Claim.Missing("the day of the review is missing");
        }
        return day.<Claim>map(each -> new Claim.Said(person.id(), each))
                .orElseGet(
                        () -> new Claim.Missing("'" + shortened(written.get()) + "' is not a day as import.yaml says"));
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
