package org.vouch.reader.content;

import static org.vouch.reader.form.Field.optional;
import static org.vouch.reader.form.Field.required;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vouch.model.library.KnownFindings;
import org.vouch.model.library.RuleWeights;
import org.vouch.model.text.InvisibleCharacters;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;
import org.vouch.reader.form.Amounts;
import org.vouch.reader.form.Field;
import org.vouch.reader.form.FieldSchema;
import org.vouch.reader.form.FieldType;
import org.vouch.reader.form.FieldValues;
import org.vouch.reader.form.TextFile;
import org.vouch.reader.form.WrongKind;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.UnfinishedMerge;
import org.vouch.reader.yaml.YamlDocument;
import org.vouch.reader.yaml.YamlValue;

/**
 * Reads what was known of a site when it was brought in: {@code content/known-findings.yaml}. An entry that may not are
 * there is reported and makes nothing known.
 */
public final class KnownFindingsReader {
    /** The largest file that is read, in bytes: each line is one finding, and no site has so many kinds of them. */
    private static final int LARGEST = 20_000_000;

    private static final int MOST = 1_000_000;

    /** Messages quote what authors wrote, marks and all. */
    private static final FieldType<String> WORDS =
            FieldType.scalar(FieldType.Kind.TEXT, (value, field, remarks) -> value.text());

    private static final Field<String> MESSAGE = required("message", WORDS, "What the finding says is wrong.");
    private static final Field<Integer> TIMES = optional(
                    "times", Amounts.whole(1, MOST), "How often it occurs in the file, if more than once.")
            .usually(1);
    static final FieldSchema FORM = FieldSchema.of("a known finding", MESSAGE, TIMES);

    private record Known(String words, int times) {}

    private static final FieldType<List<Placed<Known>>> ENTRIES =
            FieldType.list(FieldType.group(FORM, KnownFindingsReader::known));

    private KnownFindingsReader() {}

    /** Reads the file of a site; nothing if it has none. */
    public static Outcome<Optional<KnownFindings>> read(Sources sources) {
        Optional<SourceFile> file = sources.find(KnownFindings.PATH);
        if (file.isEmpty()) {
            return Outcome.of(Optional.empty());
        }
        if (file.get().size() > LARGEST) {
            return Outcome.of(
                    Optional.empty(),
                    ReadRule.FILE_SIZE
                            .error(
                                    Span.ofFile(KnownFindings.PATH),
                                    "the file has " + file.get().size() + " bytes, and the limit is " + LARGEST)
                            .fix("fix some of the findings, or turn their rules down below 'rules:' in site.yaml"));
        }
        try {
            return read(sources.bytes(file.get()));
        } catch (IOException broken) {
            return Outcome.of(Optional.empty(), ContentFolder.unreadable(KnownFindings.PATH, broken));
        }
    }

    /** Reads the bytes of the file. */
    public static Outcome<Optional<KnownFindings>> read(byte[] bytes) {
        return TextFile.decode(KnownFindings.PATH, bytes)
                .then(source -> UnfinishedMerge.settled(source, false))
                .then(KnownFindingsReader::read);
    }

    private static Outcome<Optional<KnownFindings>> read(Source source) {
        Diagnostics remarks = new Diagnostics(source);
        Map<KnownFindings.Entry, Integer> times = new HashMap<>();
        for (YamlValue.Entry file : YamlDocument.read(remarks).entries()) {
            if (!KnownFindings.mayBeKnownIn(file.name())) {
                remarks.error(
                        ReadRule.KNOWN_FINDING,
                        file.key(),
                        "nothing that is found in " + InvisibleCharacters.shown(file.name()) + " may be known",
                        "take the entry out, and fix what is found there");
            } else if (file.value() instanceof YamlValue.Mapping rules) {
                rules.entries().forEach(rule -> read(file.name(), rule, times, remarks));
            } else {
                WrongKind.tell(FieldType.Kind.NAMED, file.value(), file.name(), remarks);
            }
        }
        return remarks.with(Optional.of(new KnownFindings(times)));
    }

    private static void read(
            String path, YamlValue.Entry rule, Map<KnownFindings.Entry, Integer> times, Diagnostics remarks) {
        if (!KnownFindings.mayBeKnown(rule.name())) {
            remarks.error(
                    ReadRule.KNOWN_FINDING,
                    rule.key(),
                    "'" + InvisibleCharacters.shown(rule.name()) + "' is not a rule whose findings may be known",
                    "take the entry out; these may be: "
                            + RuleWeights.thatMayBeTurnedDown().stream()
                                    .filter(KnownFindings::mayBeKnown)
                                    .collect(Collectors.joining(", ")));
            return;
        }
        List<Placed<Known>> entries = ENTRIES.reading().read(rule.value(), rule.name(), remarks);
        if (entries != null) {
            entries.forEach(entry -> times.merge(
                    new KnownFindings.Entry(path, rule.name(), entry.value().words()),
                    entry.value().times(),
                    Integer::sum));
        }
    }

    private static Known known(FieldValues form) {
        return new Known(form.text(MESSAGE), form.value(TIMES).orElse(1));
    }
}
