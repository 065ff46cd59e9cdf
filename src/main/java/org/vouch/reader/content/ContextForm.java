package org.vouch.reader.content;

import static org.vouch.reader.form.Field.optional;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vouch.model.library.Context.Place;
import org.vouch.model.text.Placed;
import org.vouch.reader.form.Field;
import org.vouch.reader.form.FieldSchema;
import org.vouch.reader.form.FieldType;
import org.vouch.reader.form.FieldTypes;
import org.vouch.reader.form.FieldValues;

/** How a word list describes a context: phrases, by where they are. */
final class ContextForm {
    private static final Map<Place, Field<List<Placed<String>>>> FIELDS = fields();

    /** A context as an author wrote it, before its phrases are read. */
    static final FieldType<Map<Place, List<Placed<String>>>> TYPE =
            FieldType.group(FieldSchema.of("a context", FIELDS.values().toArray(new Field<?>[0])), ContextForm::places);

    private ContextForm() {}

    private static Map<Place, Field<List<Placed<String>>>> fields() {
        Map<Place, Field<List<Placed<String>>>> fields = new EnumMap<>(Place.class);
        for (Place place : Place.values()) {
            fields.put(
                    place,
                    optional(place.name().toLowerCase(Locale.ROOT), FieldType.list(FieldTypes.LINE), place.words()));
        }
        return fields;
    }

    private static Map<Place, List<Placed<String>>> places(FieldValues form) {
        Map<Place, List<Placed<String>>> places = new EnumMap<>(Place.class);
        FIELDS.forEach((place, field) -> form.value(field).ifPresent(phrases -> places.put(place, phrases)));
        return places;
    }
}
