package org.vouch.service.importing;

import static org.vouch.reader.form.Field.optional;
import static org.vouch.reader.form.Field.required;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Source;
import org.vouch.reader.form.Field;
import org.vouch.reader.form.FieldSchema;
import org.vouch.reader.form.FieldType;
import org.vouch.reader.form.FieldTypes;
import org.vouch.reader.form.FieldValues;
import org.vouch.reader.wordpress.ShortcodeAction;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlDocument;
import org.vouch.reader.yaml.YamlValue;
import org.vouch.service.importing.ImportMap.DayField;
import org.vouch.service.importing.ImportMap.Fate;
import org.vouch.service.importing.ImportMap.PersonNamed;
import org.vouch.service.importing.ImportMap.ReviewerField;
import org.vouch.service.importing.ImportMap.Target;

/** Reads {@code import.yaml}. */
final class ImportMapReader {
    /** What import.yaml can say of a shortcode in one word. */
    static final Map<String, ShortcodeAction> ACTIONS = Map.of(
            "unwrap", new ShortcodeAction.Unwrap(),
            "drop", new ShortcodeAction.Drop(),
            "leave", new ShortcodeAction.Leave());

    private static final Field<String> META = required("meta", FieldTypes.LINE, "The name of the field.");
    private static final Field<ReviewerKind> KIND =
            required("kind", FieldType.choice(ReviewerKind.class, ReviewerKind::written), "What its values are.");
    private static final FieldSchema REVIEWER_FORM = FieldSchema.of("the field of a reviewer", META, KIND);
    private static final Field<String> FORMAT = required("format", FieldTypes.LINE, "How its days are written.");
    private static final FieldSchema DAY_FORM = FieldSchema.of("the field of a day", META, FORMAT);

    private static final Field<String> PERSON_ID =
            optional("id", FieldTypes.PERSON, "The name of a file in content/reviewers/, without its ending.");
    private static final Field<String> PERSON_NAME = optional("name", FieldTypes.LINE, "The name as readers see it.");
    private static final FieldSchema PERSON_FORM = FieldSchema.of("a person", PERSON_ID, PERSON_NAME);

    private static final Field<String> SAY_TEXT = required("text", FieldTypes.TEXT, "The words in its place.");
    private static final Field<String> SAY_LINK = optional("link", FieldTypes.TEXT, "Where they lead.");
    private static final FieldSchema SAY_FORM = FieldSchema.of("the words for a shortcode", SAY_TEXT, SAY_LINK);

    private static final Field<String> FROM = required("from", FieldTypes.LINE, "Where the old site was.");
    private static final Field<Map<String, Placed<Target>>> TYPES =
            required("types", FieldType.named(choice(Target.class)), "What items of each type become.");
    private static final Field<Map<String, Placed<Fate>>> STATUSES =
            required("statuses", FieldType.named(choice(Fate.class)), "What becomes of items of each status.");
    private static final Field<Map<String, Placed<String>>> CATEGORIES =
            optional("categories", FieldType.named(FieldTypes.LINE), "The subject of each category, or skip.");
    private static final Field<List<Placed<String>>> DESCRIPTION = optional(
            "description", FieldType.list(FieldTypes.LINE), "The fields that may hold the description of a page.");
    private static final Field<ReviewerField> REVIEWER = optional(
            "reviewer", FieldType.group(REVIEWER_FORM, ImportMapReader::reviewer), "The field that names reviewers.");
    private static final Field<DayField> VERIFIED =
            optional("verified", FieldType.group(DAY_FORM, ImportMapReader::day), "The field of the day of a review.");
    private static final Field<Map<String, Placed<PersonNamed>>> PEOPLE = optional(
            "people", FieldType.named(FieldType.group(PERSON_FORM, ImportMapReader::person)), "Whom values name.");
    private static final Field<Map<String, Placed<ShortcodeAction>>> SHORTCODES =
            optional("shortcodes", FieldType.named(action()), "What becomes of shortcodes.");

    static final FieldSchema FORM = FieldSchema.of(
            "import.yaml", FROM, TYPES, STATUSES, CATEGORIES, DESCRIPTION, REVIEWER, VERIFIED, PEOPLE, SHORTCODES);

    private ImportMapReader() {}

    /** Reads the file; what cannot be read has its finding. */
    static Outcome<ImportMap> read(Source source) {
        Diagnostics remarks = new Diagnostics(source);
        FieldValues form = FieldValues.of(FORM, YamlDocument.read(remarks), 0, remarks);
        Map<String, String> categories = plain(form.value(CATEGORIES), Function.identity());
        categories.values().removeIf(ImportMap.SKIP::equals);
        return remarks.with(new ImportMap(
                form.text(FROM),
                plain(form.value(TYPES), Function.identity()),
                plain(form.value(STATUSES), Function.identity()),
                categories,
                form.value(DESCRIPTION).orElse(List.of()).stream()
                        .map(Placed::value)
                        .toList(),
                form.value(REVIEWER),
                form.value(VERIFIED),
                plain(form.value(PEOPLE), Function.identity()),
                plain(form.value(SHORTCODES), Function.identity())));
    }

    private static <T, R> Map<String, R> plain(Optional<Map<String, Placed<T>>> read, Function<T, R> made) {
        return read.orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> made.apply(each.getValue().value()),
                        (one, more) -> one,
                        LinkedHashMap::new));
    }

    private static <E extends Enum<E>> FieldType<E> choice(Class<E> words) {
        return FieldType.choice(words, word -> word.name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable ReviewerField reviewer(FieldValues form) {
        Optional<ReviewerKind> kind = form.value(KIND);
        String meta = form.text(META);
        return kind.isEmpty() || meta.isEmpty() ? null : new ReviewerField(meta, kind.get());
    }

    private static @Nullable DayField day(FieldValues form) {
        String format = form.text(FORMAT);
        if (!Discovery.FORMATS.contains(format)) {
            form.remarks()
                    .error(
                            ReadRule.CHOICE_UNKNOWN,
                            form.spanOf(FORMAT),
                            "'" + format + "' is not a form in which days are read",
                            "write one of " + String.join("; ", Discovery.FORMATS));
            return null;
        }
        return new DayField(form.text(META), format);
    }

    private static PersonNamed person(FieldValues form) {
        return new PersonNamed(form.text(PERSON_ID), form.text(PERSON_NAME));
    }

    private static FieldType<ShortcodeAction> action() {
        FieldType<ShortcodeAction> say =
                FieldType.group(SAY_FORM, form -> new ShortcodeAction.Say(form.text(SAY_TEXT), form.text(SAY_LINK)));
        return new FieldType<>(
                FieldType.Kind.EITHER, List.of(), Optional.empty(), Optional.empty(), (value, field, remarks) -> {
                    if (!(value instanceof YamlValue.Scalar word)) {
                        return say.reading().read(value, field, remarks);
                    }
                    ShortcodeAction action = ACTIONS.get(word.text());
                    if (action == null) {
                        remarks.error(
                                ReadRule.CHOICE_UNKNOWN,
                                value,
                                "'" + field + "' does not know '" + word.text() + "'",
                                "write unwrap, drop, leave or {text: \"words\", link: \"address\"}");
                    }
                    return action;
                });
    }
}
