package org.vouch.reader.content;

import static org.vouch.reader.form.Field.optional;
import static org.vouch.reader.form.Field.required;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.Credential;
import org.vouch.model.text.Placed;
import org.vouch.reader.form.Field;
import org.vouch.reader.form.FieldSchema;
import org.vouch.reader.form.FieldType;
import org.vouch.reader.form.FieldTypes;
import org.vouch.reader.form.FieldValues;
import org.vouch.reader.form.Texts;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.YamlDocument;
import org.vouch.reader.yaml.YamlValue;

/** Reads what the letters after a name mean. */
final class Credentials {
    private static final Field<String> MEANING =
            required("meaning", FieldTypes.LINE, "The letters spelled out for readers.");
    private static final Field<Boolean> CLINICAL =
            optional("clinical", FieldTypes.TRUTH, "Whether somebody who has them is trained to treat people.");
    private static final FieldSchema FORM = FieldSchema.of("a credential", MEANING, CLINICAL);

    private static final FieldType<Credential> GROUP = FieldType.group(FORM, Credentials::credential);

    /** A meaning alone, or a meaning with the word whether it is clinical. */
    private static final FieldType<Credential> ONE = new FieldType<>(
            FieldType.Kind.EITHER,
            List.of(),
            Optional.of(FieldTypes.LINE),
            Optional.of(FORM),
            (value, field, remarks) -> {
                if (value instanceof YamlValue.Scalar scalar) {
                    String meaning = Texts.line(scalar, field, remarks);
                    return meaning == null ? null : new Credential("", meaning, false, true);
                }
                return GROUP.reading().read(value, field, remarks);
            });

    /** Letters, each with its meaning. */
    static final FieldType<Map<String, Placed<Credential>>> TYPE = FieldType.named(ONE);

    private Credentials() {}

    /** Returns the meanings that the program knows, with those of a site added or in their place. */
    static Map<String, Credential> builtInAnd(Map<String, Placed<Credential>> own) {
        Map<String, Credential> all = new TreeMap<>(BuiltIn.ALL);
        own.forEach((letters, meaning) -> all.put(letters, named(letters, meaning.value(), true)));
        return all;
    }

    private static @Nullable Credential credential(FieldValues form) {
        String meaning = form.text(MEANING);
        boolean clinical = form.value(CLINICAL).orElse(false);
        return meaning.isEmpty() ? null : new Credential("", meaning, clinical, true);
    }

    private static Credential named(String letters, Credential credential, boolean own) {
        return new Credential(letters, credential.meaning(), credential.clinical(), own);
    }

    /** The program's own table, read when it is first asked for. */
    private static final class BuiltIn {
        static final Map<String, Credential> ALL = read();

        private static Map<String, Credential> read() {
            Diagnostics remarks = BuiltInFile.remarks("credentials.yaml");
            Map<String, Placed<Credential>> named =
                    TYPE.reading().read(YamlDocument.read(remarks), "credentials", remarks);
            BuiltInFile.refuseFindings(remarks);
            Map<String, Credential> all = new TreeMap<>();
            if (named != null) {
                named.forEach(
                        (letters, meaning) -> all.put(letters, Credentials.named(letters, meaning.value(), false)));
            }
            return all;
        }
    }
}
