package org.vouch.reader.content;

import static org.vouch.reader.form.Field.optional;
import static org.vouch.reader.form.Field.required;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouch.model.page.Citation;
import org.vouch.model.page.Filing;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Withdrawal;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Source;
import org.vouch.reader.form.Amounts;
import org.vouch.reader.form.Field;
import org.vouch.reader.form.FieldSchema;
import org.vouch.reader.form.FieldType;
import org.vouch.reader.form.FieldTypes;
import org.vouch.reader.form.FieldValues;
import org.vouch.reader.form.UniqueIds;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.Fences;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlDocument;
import org.vouch.reader.yaml.YamlValue;

/**
 * Reads what is above a page's words.
 *
 * <p>What cannot be read never lets more out than its author wanted: a page whose {@code draft} or {@code publish_on}
 * cannot be understood is a draft, and one whose {@code withdrawn} cannot be understood is withdrawn.
 */
public final class FrontMatterReader {
    private static final String FENCE = "---";

    /** The largest front matter that is read, in UTF-16 units. */
    private static final int LARGEST = 64 * 1024;

    private static final Field<String> SOURCE_ID = required("id", FieldTypes.ID, "What the text cites it by.");
    private static final Field<String> SOURCE_TITLE = required("title", FieldTypes.LINE, "Its title.");
    private static final Field<String> SOURCE_URL = optional("url", FieldTypes.ANY_URL, "Where it can be read.");
    private static final Field<Integer> SOURCE_YEAR =
            optional("year", FieldTypes.YEAR, "The year in which it was published.");
    private static final Field<String> SOURCE_LANGUAGE =
            optional("language", FieldTypes.LANGUAGE, "The language of its title, if not that of the page.");
    private static final FieldSchema SOURCE =
            FieldSchema.of("a source", SOURCE_ID, SOURCE_TITLE, SOURCE_URL, SOURCE_YEAR, SOURCE_LANGUAGE);

    private static final Field<LocalDate> WITHDRAWN_ON =
            required("on", FieldTypes.DAY, "The day from which the page no longer holds.");
    private static final Field<String> WITHDRAWN_REASON =
            required("reason", FieldTypes.TEXT, "Why, in words for readers.");
    private static final Field<String> WITHDRAWN_SEE =
            optional("see", FieldTypes.LINK, "Where readers should go instead.");
    private static final FieldSchema WITHDRAWAL =
            FieldSchema.of("a withdrawal", WITHDRAWN_ON, WITHDRAWN_REASON, WITHDRAWN_SEE);

    /** The day of a withdrawal whose own day cannot be read: long past, so that it holds. */
    private static final LocalDate ALWAYS = LocalDate.EPOCH;

    private static final Field<String> TITLE = required("title", FieldTypes.LINE, "The name of the page.");
    private static final Field<String> DESCRIPTION =
            required("description", FieldTypes.TEXT, "One or two sentences for lists and search engines.");
    private static final Field<String> REVIEWER =
            optional("reviewer", FieldTypes.PERSON, "The clinician who verified it: the name of a file in reviewers/.");
    private static final Field<LocalDate> VERIFIED =
            optional("verified", FieldTypes.DAY, "The day on which the reviewer verified it.");
    private static final Field<LocalDate> PUBLISHED =
            optional("published", FieldTypes.DAY, "The day on which it first went out.");
    private static final Field<LocalDate> MODIFIED =
            optional("modified", FieldTypes.DAY, "The day of the last substantive change.");
    private static final Field<String> AUTHOR =
            optional("author", FieldTypes.LINE, "Who wrote it: the name of a file in reviewers/, or a plain name.");
    private static final Field<String> CATEGORY =
            optional("category", FieldTypes.TERM, "The one subject it is filed under.");
    private static final Field<List<Placed<String>>> TAGS =
            optional("tags", FieldType.list(FieldTypes.TERM), "Further subjects.");
    private static final Field<List<Placed<String>>> ALSO = optional(
            "also",
            FieldType.list(FieldTypes.SEARCH_WORD),
            "Readers' own words for it, such as 'rehab': the search and the A-Z know them, the page does not show them.");
    private static final Field<Integer> ORDER = optional(
            "order",
            Amounts.whole(1, 100_000),
            "Its place in the list of its folder, lowest first; articles without one follow by their titles.");
    private static final Field<Period> REVIEW_EVERY =
            optional("review_every", FieldTypes.DURATION, "How long a review of this page holds.");
    private static final Field<String> SLUG =
            optional("slug", FieldTypes.SLUG, "The last step of its address, if not the file's name.");
    private static final Field<List<Placed<String>>> REDIRECT_FROM =
            optional("redirect_from", FieldType.list(FieldTypes.OLD_ADDRESS), "Addresses at which it once stood.");
    private static final Field<Boolean> DRAFT =
            optional("draft", FieldTypes.TRUTH, "Whether it is held back.").usually(false);
    private static final Field<LocalDate> PUBLISH_ON =
            optional("publish_on", FieldTypes.DAY, "The day before which it is held back.");
    private static final Field<Withdrawal> WITHDRAWN = optional(
            "withdrawn",
            FieldType.group(WITHDRAWAL, FrontMatterReader::withdrawal),
            "Its end: a notice takes its place.");
    private static final Field<Boolean> EXIT =
            optional("exit", FieldTypes.TRUTH, "Whether it shows 'Exit this page', if it differs from site.yaml.");
    private static final Field<List<Placed<Citation>>> SOURCES = optional(
            "sources",
            FieldType.list(FieldType.group(SOURCE, FrontMatterReader::citation)),
            "The works that its text cites.");

    /** The fields of a page's front matter. */
    public static final FieldSchema FORM = FieldSchema.of(
                    "a page's front matter",
                    TITLE,
                    DESCRIPTION,
                    REVIEWER,
                    VERIFIED,
                    PUBLISHED,
                    MODIFIED,
                    AUTHOR,
                    CATEGORY,
                    TAGS,
                    ALSO,
                    ORDER,
                    REVIEW_EVERY,
                    SLUG,
                    REDIRECT_FROM,
                    DRAFT,
                    PUBLISH_ON,
                    WITHDRAWN,
                    EXIT,
                    SOURCES)
            .knownElsewhereAs(Map.ofEntries(
                    Map.entry("date", "published"),
                    Map.entry("publishDate", "publish_on"),
                    Map.entry("publishdate", "publish_on"),
                    Map.entry("pubDate", "published"),
                    Map.entry("date_published", "published"),
                    Map.entry("date_modified", "modified"),
                    Map.entry("reviewedBy", "reviewer"),
                    Map.entry("medical_reviewer", "reviewer"),
                    Map.entry("review_date", "verified"),
                    Map.entry("reviewed_on", "verified"),
                    Map.entry("verified_on", "verified"),
                    Map.entry("meta_description", "description"),
                    Map.entry("url", "slug"),
                    Map.entry("redirect", "redirect_from"),
                    Map.entry("redirects", "redirect_from"),
                    Map.entry("created", "published"),
                    Map.entry("lastmod", "modified"),
                    Map.entry("last_modified_at", "modified"),
                    Map.entry("updated", "modified"),
                    Map.entry("reviewed", "verified"),
                    Map.entry("reviewed_by", "reviewer"),
                    Map.entry("summary", "description"),
                    Map.entry("excerpt", "description"),
                    Map.entry("keywords", "tags"),
                    Map.entry("categories", "category"),
                    Map.entry("synonyms", "also"),
                    Map.entry("permalink", "slug"),
                    Map.entry("weight", "order"),
                    Map.entry("nav_order", "order"),
                    Map.entry("menu_order", "order"),
                    Map.entry("position", "order"),
                    Map.entry("aliases", "redirect_from"),
                    Map.entry("references", "sources")));

    private FrontMatterReader() {}

    /** Reads the front matter of a page's file; where it has none, a usable one is made of the file's name. */
    public static Outcome<FrontMatterRead> read(Source source) {
        Diagnostics remarks = new Diagnostics(source);
        Fences fences = Fences.of(source, remarks);
        YamlValue.Mapping fields;
        boolean tooLarge = fences.to() - fences.from() > LARGEST;
        if (tooLarge) {
            remarks.error(
                    ReadRule.FILE_SIZE,
                    source.span(0, FENCE.length()),
                    "the front matter has more than 64 kB",
                    "close it with '---' above the page's words");
            fields = new YamlValue.Mapping(List.of(), fences.from(), 0);
        } else {
            fields = YamlDocument.read(fences.from(), fences.to(), remarks);
        }
        if (!fences.there() || tooLarge) {
            // One finding says that no front matter is read; two more about its fields would say it again.
            return remarks.with(new FrontMatterRead(bare(source), fences.body()));
        }
        FieldValues form = FieldValues.of(FORM, fields, 0, remarks);
        return inOrder(remarks.with(new FrontMatterRead(frontMatter(source, form), fences.body())));
    }

    /** The fields are asked for in an order of our own, and reported in the order of the author. */
    private static Outcome<FrontMatterRead> inOrder(Outcome<FrontMatterRead> read) {
        return read.findings().size() < 2
                ? read
                : new Outcome<>(
                        read.value(),
                        read.findings().stream().sorted(Finding.BY_PLACE).toList());
    }

    private static FrontMatter frontMatter(Source source, FieldValues form) {
        Optional<Placed<LocalDate>> publishOn = form.placed(PUBLISH_ON);
        Optional<Placed<String>> reviewer = form.placed(REVIEWER);
        Optional<Placed<LocalDate>> verified = form.placed(VERIFIED);
        Optional<Boolean> draft = form.value(DRAFT);
        Optional<Withdrawal> withdrawn = form.value(WITHDRAWN);
        boolean unreadable = (form.has(DRAFT) && draft.isEmpty()) || (form.has(PUBLISH_ON) && publishOn.isEmpty());
        if (form.has(WITHDRAWN) && withdrawn.isEmpty()) {
            withdrawn = Optional.of(new Withdrawal(ALWAYS, "", Optional.empty()));
        }
        return new FrontMatter(
                form.placed(TITLE).orElseGet(() -> nameOf(source)),
                form.text(DESCRIPTION),
                reviewer,
                verified,
                form.placed(PUBLISHED),
                form.placed(MODIFIED),
                form.placed(AUTHOR),
                new Filing(
                        form.placed(CATEGORY),
                        form.value(TAGS).orElse(List.of()),
                        form.value(ALSO).orElse(List.of()),
                        form.value(ORDER)),
                form.placed(REVIEW_EVERY),
                form.placed(SLUG),
                form.value(REDIRECT_FROM).orElse(List.of()),
                draft.orElse(false) || unreadable,
                publishOn,
                withdrawn,
                form.value(EXIT),
                citations(form),
                Stream.of(unread(form, REVIEWER, reviewer), unread(form, VERIFIED, verified))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static FrontMatter bare(Source source) {
        return new FrontMatter(
                nameOf(source),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Filing.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** Returns the name of a field that is there and says nothing. */
    private static Optional<String> unread(FieldValues form, Field<?> field, Optional<?> read) {
        return form.has(field) && read.isEmpty() ? Optional.of(field.name()) : Optional.empty();
    }

    /** Makes a title of the file's name, for a page that has none. */
    private static Placed<String> nameOf(Source source) {
        String name = source.path().substring(source.path().lastIndexOf('/') + 1);
        String words = name.replaceFirst("(\\.[a-z]{2})?\\.md$", "")
                .replaceAll("[-_]+", " ")
                .strip();
        String title = words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return new Placed<>(title, source.span(0, 0));
    }

    private static Withdrawal withdrawal(FieldValues form) {
        return new Withdrawal(
                form.value(WITHDRAWN_ON).orElse(ALWAYS), form.text(WITHDRAWN_REASON), form.placed(WITHDRAWN_SEE));
    }

    private static Citation citation(FieldValues form) {
        return new Citation(
                form.text(SOURCE_ID),
                form.text(SOURCE_TITLE),
                form.value(SOURCE_URL),
                form.value(SOURCE_YEAR),
                form.value(SOURCE_LANGUAGE),
                form.span());
    }

    private static List<Citation> citations(FieldValues form) {
        List<Placed<Citation>> read = form.value(SOURCES).orElse(List.of());
        if (read.isEmpty()) {
            return List.of();
        }
        UniqueIds ids = new UniqueIds("source", form.remarks());
        List<Citation> citations = new ArrayList<>(read.size());
        for (Placed<Citation> each : read) {
            Citation citation = each.value();
            if (!citation.id().isEmpty() && ids.isNew(citation.id(), citation.span())) {
                citations.add(citation);
            }
        }
        return citations;
    }
}
