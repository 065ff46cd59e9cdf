package org.vouch.reader.content;

import static org.vouch.reader.form.Field.optional;
import static org.vouch.reader.form.Field.required;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.Credential;
import org.vouch.model.page.Person;
import org.vouch.model.text.NearestName;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;
import org.vouch.reader.form.Field;
import org.vouch.reader.form.FieldSchema;
import org.vouch.reader.form.FieldType;
import org.vouch.reader.form.FieldTypes;
import org.vouch.reader.form.FieldValues;
import org.vouch.reader.form.FileId;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlDocument;

/** Reads the files of {@code content/reviewers/}: clinicians, and others who write. */
public final class PersonReader {
    private static final Field<String> LICENSE_ID = required("id", FieldTypes.LINE, "As the board writes it.");
    private static final Field<String> LICENSE_STATE = required("state", FieldTypes.LINE, "Two letters.");
    private static final Field<LocalDate> LICENSE_CHECKED =
            optional("checked", FieldTypes.DAY, "The day on which somebody looked it up at the board.");
    private static final FieldSchema LICENSE_FORM =
            FieldSchema.of("a license", LICENSE_ID, LICENSE_STATE, LICENSE_CHECKED);

    private static final Field<LocalDate> FROM =
            optional("from", FieldTypes.DAY, "The first day on which they may vouch.");
    private static final Field<LocalDate> UNTIL =
            optional("until", FieldTypes.DAY, "The last day on which they may vouch.");
    private static final FieldSchema ACTIVE_FORM = FieldSchema.of("a time of activity", FROM, UNTIL);

    private static final Field<String> NAME = required("name", FieldTypes.LINE, "The name as readers see it.");
    private static final Field<List<Placed<String>>> CREDENTIALS = optional(
            "credentials",
            FieldType.list(FieldTypes.LINE),
            "Letters such as PA-C, in the order in which they are borne.");
    private static final Field<String> ROLE = optional("role", FieldTypes.LINE, "What they do, in a few words.");
    private static final Field<Person.License> LICENSE = optional(
            "license", FieldType.group(LICENSE_FORM, PersonReader::license), "The license that they practice under.");
    private static final Field<Active> ACTIVE =
            optional("active", FieldType.group(ACTIVE_FORM, PersonReader::active), "When they may vouch.");
    private static final Field<String> PHOTO = optional("photo", FieldTypes.LINE, "A file beside this one.");
    private static final Field<String> BIO = optional("bio", FieldTypes.TEXT, "A few sentences.");

    /** The fields of a person's file. */
    public static final FieldSchema FORM =
            FieldSchema.of("a reviewer", NAME, CREDENTIALS, ROLE, LICENSE, ACTIVE, PHOTO, BIO);

    private PersonReader() {}

    private record Active(Optional<LocalDate> from, Optional<LocalDate> until) {}

    /**
     * Reads a person.
     *
     * @param source their file
     * @param known what letters after a name mean, by the letters
     */
    public static Outcome<Person> read(Source source, Map<String, Credential> known) {
        Diagnostics remarks = new Diagnostics(source);
        String id = FileId.of(source, remarks);
        FieldValues form = FieldValues.of(FORM, YamlDocument.read(remarks), 0, remarks);
        List<Placed<String>> letters = form.value(CREDENTIALS).orElse(List.of());
        letters.forEach(each -> tellUnknown(each, known, remarks));
        Active active = form.value(ACTIVE).orElse(new Active(Optional.empty(), Optional.empty()));
        return remarks.with(new Person(
                id,
                form.value(NAME).orElse(id),
                letters,
                form.text(ROLE),
                form.value(LICENSE),
                active.from(),
                active.until(),
                form.placed(PHOTO),
                form.text(BIO),
                Span.ofFile(source.path())));
    }

    private static void tellUnknown(Placed<String> letters, Map<String, Credential> known, Diagnostics remarks) {
        if (known.containsKey(letters.value())) {
            return;
        }
        String add = "add its meaning to content/site.yaml: credentials: {" + letters.value() + ": …}";
        remarks.warning(
                ReadRule.CREDENTIAL_UNKNOWN,
                letters.span(),
                "the letters '" + letters.value() + "' have no explanation for readers",
                NearestName.to(letters.value(), known.keySet())
                        .map(near -> "did you mean '" + near + "'? Else " + add)
                        .orElse(add));
    }

    private static Person.@Nullable License license(FieldValues form) {
        String id = form.text(LICENSE_ID);
        return id.isEmpty()
                ? null
                : new Person.License(id, form.text(LICENSE_STATE), form.value(LICENSE_CHECKED), form.span());
    }

    private static Active active(FieldValues form) {
        Active active = new Active(form.value(FROM), form.value(UNTIL));
        if (active.from().isPresent()
                && active.until().isPresent()
                && active.until().get().isBefore(active.from().get())) {
            form.remarks()
                    .error(
                            ReadRule.DATE_INVALID,
                            form.spanOf(UNTIL),
                            "'until' is before 'from'",
                            "write a day that is not before " + active.from().get());
        }
        return active;
    }
}
