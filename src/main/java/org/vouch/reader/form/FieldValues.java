package org.vouch.reader.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.InvisibleCharacters;
import org.vouch.model.text.NearestName;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Span;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlValue;

/** A form as an author filled it in. What no field asks for, and what a field lacks, is reported at once. */
public final class FieldValues {
    /** So many keys of another program are named on a page; with more, nobody reads the names. */
    private static final int STRANGERS_NAMED = 6;

    private final FieldSchema form;
    private final @Nullable YamlValue[] values;
    private final YamlValue.@Nullable Scalar[] keys;
    private final Diagnostics remarks;
    private final int offset;

    /** The fields that an unknown key was probably meant for; to say that they are missing would say it again. */
    private final Set<String> meant = new HashSet<>();

    private FieldValues(FieldSchema form, int offset, Diagnostics remarks) {
        this.form = form;
        this.values = new YamlValue[form.fields().size()];
        this.keys = new YamlValue.Scalar[form.fields().size()];
        this.offset = offset;
        this.remarks = remarks;
    }

    /**
     * Puts the entries of a mapping in the places of a form.
     *
     * @param offset where a missing field is reported, in the file's text
     */
    public static FieldValues of(FieldSchema form, YamlValue.Mapping mapping, int offset, Diagnostics remarks) {
        FieldValues filled = new FieldValues(form, offset, remarks);
        List<YamlValue.Scalar> strangers = new ArrayList<>(0);
        for (YamlValue.Entry entry : CommaInValue.joined(mapping, form, remarks)) {
            Integer place = form.places().get(entry.name());
            if (place == null) {
                if (!filled.tellUnknown(entry.key())) {
                    strangers.add(entry.key());
                }
            } else {
                filled.keys[place] = entry.key();
                filled.values[place] = filled.valueOf(form.fields().get(place), entry);
            }
        }
        filled.tellStrangers(strangers);
        filled.tellMissing();
        return filled;
    }

    /** Tells of a key that is not known where it can be known what is meant; returns whether it can. */
    private boolean tellUnknown(YamlValue.Scalar key) {
        Optional<String> here = Optional.ofNullable(form.otherNames().get(key.text()))
                .or(() -> NearestName.to(key.text(), form.names()));
        here.ifPresent(name -> {
            meant.add(name);
            remarks.error(
                    ReadRule.FIELD_UNKNOWN,
                    key,
                    "'" + InvisibleCharacters.shown(key.text()) + "' is not a field of " + form.name(),
                    "did you mean '" + name + "'? " + allowed());
        });
        return here.isPresent();
    }

    /**
     * The keys of another program are reported at once: there may be a dozen on each page, and one list says what is
     * read.
     */
    private void tellStrangers(List<YamlValue.Scalar> keys) {
        if (!keys.isEmpty()) {
            String named = keys.stream()
                    .limit(STRANGERS_NAMED)
                    .map(key -> "'" + InvisibleCharacters.shown(key.text()) + "'")
                    .collect(Collectors.joining(", "));
            int others = keys.size() - STRANGERS_NAMED;
            remarks.error(
                    ReadRule.FIELD_UNKNOWN,
                    keys.get(0),
                    named
                            + (others > 0 ? " and " + others + " more" : "")
                            + (keys.size() == 1 ? " is not a field of " : " are not fields of ")
                            + form.name(),
                    (keys.size() == 1 ? "" : "delete these lines; ") + allowed());
        }
    }

    private String allowed() {
        return "allowed: " + String.join(", ", form.names());
    }

    private @Nullable YamlValue valueOf(Field<?> field, YamlValue.Entry entry) {
        if (entry.value() instanceof YamlValue.Scalar scalar && (scalar.empty() || scalar.nothing())) {
            Span span = scalar.length() == 0 ? remarks.span(entry.key()) : remarks.span(scalar);
            String message = scalar.nothing()
                    ? "'" + scalar.text() + "' is YAML's word for nothing, so '" + field.name() + "' has no value"
                    : "'" + field.name() + "' has no value";
            if (field.required()) {
                remarks.error(ReadRule.FIELD_EMPTY, span, message, "write " + example(field));
            } else {
                remarks.warning(ReadRule.FIELD_EMPTY, span, message, "delete the line, or write " + example(field));
            }
            return null;
        }
        return entry.value();
    }

    private static String example(Field<?> field) {
        return field.type().kind().phrase() + " after the colon";
    }

    /** What is not YAML may hold the fields that were not found; it is fixed first. */
    private void tellMissing() {
        for (int i = 0; i < values.length; i++) {
            Field<?> field = form.fields().get(i);
            if (field.required()
                    && keys[i] == null
                    && !meant.contains(field.name())
                    && !remarks.reported(ReadRule.YAML_SYNTAX)) {
                remarks.error(
                        ReadRule.FIELD_MISSING,
                        remarks.span(offset, 1),
                        form.name() + " needs '" + field.name() + "'",
                        (offset == 0 ? "add a line '" : "add '") + field.name() + ": ' with "
                                + field.type().kind().phrase());
            }
        }
    }

    /** Returns where to say what is wrong with these fields. */
    public Diagnostics remarks() {
        return remarks;
    }

    /** Returns where the form starts. */
    public Span span() {
        return remarks.span(offset, 1);
    }

    /** Returns whether the author wrote the field, readable or not. */
    public boolean has(Field<?> field) {
        return keys[place(field)] != null;
    }

    /** Returns where the field's name is, or where the form starts if it is not there. */
    public Span spanOf(Field<?> field) {
        YamlValue.Scalar key = keys[place(field)];
        return key == null ? span() : remarks.span(key);
    }

    /** Returns a field's value without its place. */
    public <T> Optional<T> value(Field<T> field) {
        YamlValue value = values[place(field)];
        return value == null
                ? Optional.empty()
                : Optional.ofNullable(field.type().reading().read(value, field.name(), remarks));
    }

    /** Returns a field's value with its place. */
    public <T> Optional<Placed<T>> placed(Field<T> field) {
        YamlValue written = values[place(field)];
        if (written == null) {
            return Optional.empty();
        }
        T value = field.type().reading().read(written, field.name(), remarks);
        return value == null ? Optional.empty() : Optional.of(new Placed<>(value, remarks.span(written)));
    }

    /** Returns a text field's value, or an empty text. */
    public String text(Field<String> field) {
        return value(field).orElse("");
    }

    private int place(Field<?> field) {
        Integer place = form.places().get(field.name());
        if (place == null) {
            throw new IllegalArgumentException(form.name() + " has no field '" + field.name() + "'");
        }
        return place;
    }
}
