package org.vouch.service.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.reader.html.PlainHtml;
import org.vouch.reader.html.Words;
import org.vouch.reader.wordpress.ExportEntry.Item;
import org.vouch.reader.wordpress.ExportEntry.Meta;
import org.vouch.service.importing.ImportReport.LossLine;

/** What the fields of plugins for search engines say of a page, and what of it has no place on ours. */
final class SearchFields {
    /** Fields that hold a description, the most trusted first. */
    static final List<String> DESCRIPTIONS = List.of(
            SavedPages.FIELD + "description",
            "_yoast_wpseo_metadesc",
            "rank_math_description",
            "_aioseo_description",
            "_aioseop_description",
            "_genesis_description",
            "advanced_seo_description",
            "_seopress_titles_desc",
            "meta_description",
            "metadescription",
            "seo_description",
            "seo.description");

    private static final List<String> TITLES = List.of(
            "_yoast_wpseo_title",
            "rank_math_title",
            "_aioseo_title",
            "_aioseop_title",
            "_genesis_title",
            "jetpack_seo_html_title",
            "_seopress_titles_title",
            "meta_title",
            "metatitle",
            "seo_title",
            "seotitle",
            "seo.title");

    private static final List<String> CANONICALS = List.of(
            "_yoast_wpseo_canonical",
            "rank_math_canonical_url",
            "_aioseo_canonical_url",
            "_genesis_canonical_uri",
            "_seopress_robots_canonical",
            "canonical",
            "canonicalurl",
            "canonical_url");

    /** Fields that keep a page out of search engines, with what they then hold. */
    private static final Map<String, Pattern> HIDING = Map.of(
            "_yoast_wpseo_meta-robots-noindex", Pattern.compile("^1$"),
            "rank_math_robots", Pattern.compile("noindex"),
            "_seopress_robots_index", Pattern.compile("^yes$"),
            "_aioseop_noindex", Pattern.compile("^on$"),
            "_genesis_noindex", Pattern.compile("^1$"),
            "jetpack_seo_noindex", Pattern.compile("^1$"),
            "robots", Pattern.compile("(?i)noindex"),
            "noindex", Pattern.compile("(?i)^(?:true|yes|1)$"),
            "robotsnoindex", Pattern.compile("(?i)^(?:true|yes|1)$"));

    private static final Pattern NEVER = Pattern.compile("(?!)");

    /** A place that a plugin fills in: {@code %%title%%}, {@code %title%}, {@code #post_title}. */
    private static final Pattern PLACE = Pattern.compile("%%?([a-z_]+)%%?|#([a-z]+(?:_[a-z]+)+)\\b");

    private final ExportIndex index;
    private final ImportPlan plan;

    SearchFields(ExportIndex index, ImportPlan plan) {
        this.index = index;
        this.plan = plan;
    }

    /** Returns the fields of which the report says page by page what becomes of them. */
    static Set<String> reported() {
        List<String> reported = new ArrayList<>(DESCRIPTIONS);
        reported.addAll(TITLES);
        reported.addAll(CANONICALS);
        reported.addAll(HIDING.keySet());
        return Set.copyOf(reported);
    }

    /** Returns what a field says of an item, as plain words; nothing if it has a place that nobody can fill in here. */
    Optional<String> words(Item item, String field) {
        return item.meta(field)
                .flatMap(text -> resolved(text, item))
                .map(PlainHtml::words)
                .filter(words -> !words.isEmpty());
    }

    /**
     * Returns lines about what the fields say and the page does not.
     *
     * @param description the description of the page
     */
    List<LossLine> lines(Item item, PlannedPage page, String description) {
        List<LossLine> lines = new ArrayList<>();
        title(item)
                .ifPresent(title -> lines.add(new LossLine(
                        0,
                        title,
                        "search engines were given this title, and get the title of the page now",
                        "make it the title of the page, if it says better what the page is about")));
        descriptions(item, description)
                .forEach(other -> lines.add(new LossLine(
                        0,
                        other,
                        "the old page had this description too, and a page has one",
                        "make it the description, if it is the better one")));
        canonical(item, page)
                .ifPresent(address -> lines.add(new LossLine(
                        0,
                        address,
                        "search engines took this page for a copy of the one at this address, and nothing tells them so any more",
                        "keep one of the two: take this page back, or link from it to the other")));
        hiddenBy(item)
                .ifPresent(field -> lines.add(new LossLine(
                        0,
                        field,
                        "search engines were asked to leave this page out, and nothing asks them any more",
                        "keep it as a draft if it is not for readers")));
        return lines;
    }

    /** A title of the page's own words and the name of the site says nothing more. */
    private Optional<String> title(Item item) {
        Optional<String> written =
                TITLES.stream().flatMap(field -> item.meta(field).stream()).findFirst();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String title = PlainHtml.words(resolved(written.get(), item).orElse(written.get()));
        List<String> more = new ArrayList<>(Words.of(title));
        more.removeAll(Words.of(PageFields.title(item)));
        more.removeAll(Words.of(PlainHtml.words(index.site().title())));
        return more.isEmpty() ? Optional.empty() : Optional.of(title);
    }

    private List<String> descriptions(Item item, String description) {
        return DESCRIPTIONS.stream()
                .flatMap(field -> words(item, field).stream())
                .filter(words -> !words.equals(description))
                .distinct()
                .toList();
    }

    private Optional<String> canonical(Item item, PlannedPage page) {
        return CANONICALS.stream()
                .flatMap(field -> item.meta(field).stream())
                .map(String::strip)
                .filter(address -> plan.site()
                        .place(address, page.old())
                        .filter(place -> place.path().equals(page.old())
                                || plan.pageAt(place).filter(page::equals).isPresent())
                        .isEmpty())
                .findFirst();
    }

    private static Optional<String> hiddenBy(Item item) {
        return item.meta().stream()
                .filter(field -> HIDING.getOrDefault(field.key(), NEVER)
                        .matcher(field.value())
                        .find())
                .map(Meta::key)
                .findFirst();
    }

    private Optional<String> resolved(String text, Item item) {
        Matcher place = PLACE.matcher(text);
        StringBuilder out = new StringBuilder();
        while (place.find()) {
            Optional<String> value = value(place.group(1) == null ? place.group(2) : place.group(1), item);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            place.appendReplacement(out, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(place.appendTail(out).toString());
    }

    private Optional<String> value(String name, Item item) {
        return switch (name) {
            case "title", "post_title" -> Optional.of(PageFields.title(item));
            case "sitename", "site_name", "sitetitle", "site_title" ->
                Optional.of(index.site().title());
            case "sep", "separator_sa" -> Optional.of("–");
            case "excerpt", "post_excerpt" -> Optional.of(PlainHtml.words(item.excerpt()));
            // The number of a page of a list, which a page of its own does not have.
            case "page" -> Optional.of("");
            default -> Optional.empty();
        };
    }
}
