package org.vouch.reader.content;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouch.model.library.RuleNames;
import org.vouch.model.library.RuleWeights;
import org.vouch.model.text.InvisibleCharacters;
import org.vouch.model.text.NearestName;
import org.vouch.model.text.Severity;
import org.vouch.reader.form.FieldType;
import org.vouch.reader.form.WrongKind;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlValue;

/** Reads how much a site lets its rules weigh: {@code rules:} in {@code site.yaml}. */
final class WeightsReader {
    /** The weights by their words. */
    enum Level {
        ERROR,
        WARNING,
        ADVICE,
        OFF;

        Optional<Severity> severity() {
            return this == OFF ? Optional.empty() : Optional.of(Severity.valueOf(name()));
        }
    }

    private static final FieldType<Level> LEVEL =
            FieldType.choice(Level.class, level -> level.name().toLowerCase(Locale.ROOT));

    /** A weight under the id of each rule. */
    static final FieldType<RuleWeights> TYPE =
            new FieldType<>(FieldType.Kind.NAMED, List.of(), Optional.of(LEVEL), Optional.empty(), WeightsReader::read);

    private WeightsReader() {}

    private static @Nullable RuleWeights read(YamlValue value, String field, Diagnostics remarks) {
        if (!(value instanceof YamlValue.Mapping mapping)) {
            WrongKind.tell(FieldType.Kind.NAMED, value, field, remarks);
            return null;
        }
        Map<String, Optional<Severity>> levels = new HashMap<>();
        Set<String> known = RuleNames.all();
        for (YamlValue.Entry entry : mapping.entries()) {
            String rule = entry.name();
            Level level = LEVEL.reading().read(entry.value(), rule, remarks);
            if (!known.contains(rule)) {
                tellUnknown(entry.key(), known, remarks);
            } else if (level != null && level != Level.ERROR && !RuleWeights.mayBeTurnedDown(rule)) {
                remarks.error(
                        ReadRule.RULE_WEIGHT,
                        entry.key(),
                        rule + " is not a rule that a site may turn down",
                        "take the line out; these may be: " + String.join(", ", RuleWeights.thatMayBeTurnedDown()));
            } else if (level != null) {
                levels.put(rule, level.severity());
            }
        }
        return new RuleWeights(levels);
    }

    private static void tellUnknown(YamlValue.Scalar key, Set<String> known, Diagnostics remarks) {
        if (LanguageReader.isBuiltIn(key.text())) {
            remarks.error(
                    ReadRule.RULE_WEIGHT,
                    key,
                    key.text() + " is a rule about words, so it is weighed in content/language/",
                    "write it below 'rules:' in a file such as content/language/house.yaml");
            return;
        }
        remarks.error(
                ReadRule.RULE_WEIGHT,
                key,
                "there is no rule '" + InvisibleCharacters.shown(key.text()) + "'",
                NearestName.to(key.text(), known)
                        .map(name -> "did you mean '" + name + "'?")
                        .orElse("'vouch explain' lists all rules"));
    }
}
