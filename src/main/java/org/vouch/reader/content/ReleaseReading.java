package org.vouch.reader.content;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouch.model.library.RequiredRelease;
import org.vouch.model.text.InvisibleCharacters;
import org.vouch.reader.form.FieldType;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlValue.Scalar;

/** Reads the release of the program that a site asks for, as in {@code 0.2.0} or {@code =0.2.0}. */
final class ReleaseReading {
    static final FieldType<RequiredRelease> TYPE = FieldType.scalar(FieldType.Kind.RELEASE, ReleaseReading::read);

    private ReleaseReading() {}

    private static @Nullable RequiredRelease read(Scalar value, String field, Diagnostics remarks) {
        Optional<RequiredRelease> read = RequiredRelease.of(value.text());
        if (read.isEmpty()) {
            remarks.error(
                    ReadRule.FIELD_TYPE,
                    value,
                    "'" + InvisibleCharacters.shown(value.text())
                            + "' is not a release of Vouch, which has three numbers",
                    "write " + field + ": 0.1.0 for that release or a newer one, or " + field
                            + ": \"=0.1.0\" for that one alone; 'vouch --version' names yours");
        }
        return read.orElse(null);
    }
}
