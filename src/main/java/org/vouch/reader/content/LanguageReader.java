package org.vouch.reader.content;

import static org.vouch.reader.form.Field.optional;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouch.model.library.Context;
import org.vouch.model.library.Context.Place;
import org.vouch.model.library.Phrase;
import org.vouch.model.library.RuleNames;
import org.vouch.model.library.RuleWeights;
import org.vouch.model.library.StyleGuide;
import org.vouch.model.library.WordRule;
import org.vouch.model.text.InvisibleCharacters;
import org.vouch.model.text.KnownNames;
import org.vouch.model.text.LanguageTag;
import org.vouch.model.text.NearestName;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Source;
import org.vouch.model.text.Worded;
import org.vouch.reader.form.Field;
import org.vouch.reader.form.FieldSchema;
import org.vouch.reader.form.FieldType;
import org.vouch.reader.form.FieldTypes;
import org.vouch.reader.form.FieldValues;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlDocument;
import org.vouch.reader.yaml.YamlValue;

/**
 * Reads word lists: those built in, and the files of {@code content/language/} on top of it.
 *
 * <p>A site adds rules, replaces parts of a built-in one under its id, or gives nothing but another level; {@code off}
 * takes a rule away.
 */
public final class LanguageReader {
    private enum Level implements Worded {
        ERROR,
        WARNING,
        ADVICE,
        OFF;
    }

    /** Words of the notation, which no list can bear. */
    private static final Set<String> RESERVED = Set.of("ANY", "NUMBER", "END");

    private static final FieldType<List<Placed<String>>> LINES = FieldType.list(FieldTypes.LINE);
    private static final FieldType<Level> LEVELS = FieldType.choice(Level.class, Level::word);

    private static final Field<List<Placed<String>>> MATCH = optional("match", LINES, "The words that are found.");
    private static final Field<List<Placed<String>>> EXCEPT =
            optional("except", LINES, "Longer phrases in which these words are right.");
    private static final Field<List<Placed<String>>> UNLESS =
            optional("unless", LINES, "Contexts in which these words are right, by name.");
    private static final Field<List<Placed<String>>> ONLY =
            optional("only", LINES, "Contexts in which alone these words are wrong, by name.");
    private static final Field<List<Placed<String>>> PREFER = optional("prefer", LINES, "What to write instead.");
    private static final Field<String> FIX =
            optional("fix", FieldTypes.LINE, "What to do where no single word replaces another.");
    private static final Field<Level> LEVEL = optional("level", LEVELS, "How much it weighs.");
    private static final Field<Level> PROMISED = optional(
            "promised",
            LEVELS,
            "How much it weighs in a sentence that promises its reader something, if that differs.");
    private static final Field<String> WHY =
            optional("why", FieldTypes.LINE, "What the words do, to follow them in a sentence.");
    private static final Field<List<Placed<String>>> SOURCE =
            optional("source", LINES, "Where the rule comes from: names of 'sources', or titles.");
    private static final Field<Boolean> CITABLE = optional(
            "citable", FieldTypes.TRUTH, "Whether a source cited in the same sentence makes these words right.");
    private static final FieldSchema RULE = FieldSchema.of(
            "a word rule", MATCH, EXCEPT, UNLESS, ONLY, PREFER, FIX, LEVEL, PROMISED, WHY, SOURCE, CITABLE);

    private static final FieldType<Draft> GROUP = FieldType.group(RULE, LanguageReader::draft);

    /** A level alone, or the fields of a rule. */
    private static final FieldType<Draft> ONE = new FieldType<>(
            FieldType.Kind.EITHER, List.of(), Optional.of(LEVELS), Optional.of(RULE), (value, field, remarks) -> {
                if (value instanceof YamlValue.Scalar) {
                    Level level = LEVELS.reading().read(value, field, remarks);
                    return level == null ? null : Draft.ofLevel(level);
                }
                return GROUP.reading().read(value, field, remarks);
            });

    private static final Field<String> LANGUAGE = optional(
                    "language", FieldTypes.LANGUAGE, "The language of the pages that the rules are for.")
            .usually("en");
    private static final Field<List<Placed<String>>> NAMES =
            optional("names", LINES, "Proper names, in which every word is right.");
    private static final Field<Map<String, Placed<List<Placed<String>>>>> LISTS = optional(
            "lists", FieldType.named(LINES), "Words that phrases call by the name of their list, in capitals.");
    private static final Field<Map<String, Placed<Map<Place, List<Placed<String>>>>>> CONTEXTS = optional(
            "contexts",
            FieldType.named(ContextForm.TYPE),
            "What sentences do with the words in them, by names that rules give below 'unless' and 'only'.");
    private static final Field<Map<String, Placed<String>>> SOURCES =
            optional("sources", FieldType.named(FieldTypes.LINE), "Titles that rules call by a short name.");
    private static final Field<Map<String, Placed<Draft>>> RULES =
            optional("rules", FieldType.named(ONE), "The rules by their ids.");

    /** The fields of a word list. */
    public static final FieldSchema FORM =
            FieldSchema.of("a word list", LANGUAGE, NAMES, LISTS, CONTEXTS, SOURCES, RULES);

    private LanguageReader() {}

    /** A rule as an author wrote it, before its phrases are read. */
    private record Draft(
            Optional<List<Placed<String>>> match,
            Optional<List<Placed<String>>> except,
            Optional<List<Placed<String>>> unless,
            Optional<List<Placed<String>>> only,
            Optional<List<Placed<String>>> prefer,
            Optional<String> fix,
            Optional<Level> level,
            Optional<Level> promised,
            Optional<String> why,
            Optional<List<Placed<String>>> source,
            Optional<Boolean> citable) {
        static Draft ofLevel(Level level) {
            return new Draft(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(level),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    private static Draft draft(FieldValues form) {
        return new Draft(
                form.value(MATCH),
                form.value(EXCEPT),
                form.value(UNLESS),
                form.value(ONLY),
                form.value(PREFER),
                form.value(FIX),
                form.value(LEVEL),
                form.value(PROMISED),
                form.value(WHY),
                form.value(SOURCE),
                form.value(CITABLE));
    }

    /** What is in force while list after list is read. */
    private record Reading(
            Map<String, WordRule> rules,
            List<Phrase> names,
            Map<String, Context> contexts,
            List<String> off,
            Map<String, List<String>> lists,
            Map<String, String> sources,
            Set<String> builtIn) {
        Reading copy() {
            return new Reading(
                    new LinkedHashMap<>(rules),
                    new ArrayList<>(names),
                    new LinkedHashMap<>(contexts),
                    new ArrayList<>(off),
                    new HashMap<>(lists),
                    new HashMap<>(sources),
                    Set.copyOf(rules.keySet()));
        }

        /**
         * Returns the rules, those of the site before those built in: where both find the same words, its own counts.
         */
        private List<WordRule> ownFirst() {
            if (builtIn.isEmpty()) {
                return List.copyOf(rules.values());
            }
            return Stream.concat(
                            rules.values().stream().filter(rule -> !builtIn.contains(rule.id())),
                            rules.values().stream().filter(rule -> builtIn.contains(rule.id())))
                    .toList();
        }

        StyleGuide language() {
            return new StyleGuide(ownFirst(), names, List.copyOf(contexts.values()), off, LexiconReader.builtIn());
        }
    }

    /** The program's own lists, read when they are first asked for. */
    private static final class BuiltIn {
        private static final List<String> FILES = List.of("language/en.yaml", "language/es.yaml");

        static final Reading ALL = read();

        private static Reading read() {
            Reading reading = new Reading(
                    new LinkedHashMap<>(),
                    new ArrayList<>(),
                    new LinkedHashMap<>(),
                    new ArrayList<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    Set.of());
            for (String file : FILES) {
                Diagnostics remarks = BuiltInFile.remarks(file);
                addTo(reading, remarks);
                BuiltInFile.refuseFindings(remarks);
            }
            return reading;
        }
    }

    /** Returns the language of a house that has no lists of its own. */
    public static StyleGuide builtIn() {
        return BuiltIn.ALL.language();
    }

    /**
     * Reads a site's own word lists, on top of the one built in.
     *
     * @param files in the order in which they are to be read
     */
    public static Outcome<StyleGuide> read(List<Source> files) {
        Reading reading = BuiltIn.ALL.copy();
        Outcome<StyleGuide> outcome = Outcome.of(StyleGuide.NONE);
        for (Source file : files) {
            Diagnostics remarks = new Diagnostics(file);
            addTo(reading, remarks);
            outcome = outcome.then(remarks::with);
        }
        return outcome.then(empty -> Outcome.of(reading.language()));
    }

    private static void addTo(Reading reading, Diagnostics remarks) {
        FieldValues form = FieldValues.of(FORM, YamlDocument.read(remarks), 0, remarks);
        String tag = form.value(LANGUAGE).orElse("en");
        form.value(LISTS).orElse(Map.of()).forEach((name, words) -> addList(name, words, reading, remarks));
        form.value(SOURCES)
                .orElse(Map.of())
                .forEach((name, title) -> reading.sources().put(name, title.value()));
        reading.names().addAll(phrases(form.value(NAMES).orElse(List.of()), reading, remarks));
        String subtag = LanguageTag.language(tag);
        form.value(CONTEXTS)
                .orElse(Map.of())
                .forEach((name, places) -> addContext(name, subtag, places.value(), reading, remarks));
        form.value(RULES).orElse(Map.of()).forEach((id, draft) -> addRule(id, draft, subtag, reading, remarks));
    }

    private static void addList(String name, Placed<List<Placed<String>>> words, Reading reading, Diagnostics remarks) {
        if (!name.chars().allMatch(c -> c >= 'A' && c <= 'Z') || RESERVED.contains(name)) {
            remarks.error(
                    ReadRule.ID_INVALID,
                    words.span(),
                    "a list of words cannot be called '" + InvisibleCharacters.shown(name) + "'",
                    "write a name in capital letters that is not ANY, NUMBER or END");
            return;
        }
        List<String> spellings = new ArrayList<>();
        for (Phrase phrase : phrases(words.value(), reading, remarks)) {
            phrase.steps().forEach(step -> spellings.addAll(step.words()));
        }
        reading.lists().put(name, List.copyOf(spellings));
    }

    /** Adds a context, or phrases to one that is there. */
    private static void addContext(
            String name,
            String language,
            Map<Place, List<Placed<String>>> places,
            Reading reading,
            Diagnostics remarks) {
        String key = language + " " + name;
        Map<Place, List<Phrase>> phrases = new EnumMap<>(Place.class);
        if (reading.contexts().containsKey(key)) {
            phrases.putAll(reading.contexts().get(key).phrases());
        }
        places.forEach((place, written) -> phrases.merge(
                place,
                phrases(written, reading, remarks),
                (known, more) -> Stream.concat(known.stream(), more.stream()).toList()));
        reading.contexts().put(key, new Context(name, language, phrases));
    }

    /** Returns the names of contexts, but for those that the language does not have, which are reported. */
    private static List<String> contexts(
            List<Placed<String>> names, String language, Reading reading, Diagnostics remarks) {
        List<String> known = new ArrayList<>();
        for (Placed<String> name : names) {
            boolean builtIn =
                    name.value().equals(Context.QUESTION) || name.value().equals(Context.NAME);
            if (builtIn || reading.contexts().containsKey(language + " " + name.value())) {
                known.add(name.value());
                continue;
            }
            List<String> there = Stream.concat(
                            Stream.of(Context.QUESTION, Context.NAME),
                            reading.contexts().values().stream()
                                    .filter(context -> context.language().equals(language))
                                    .map(Context::name))
                    .toList();
            remarks.error(
                    ReadRule.LANGUAGE_CONTEXT_UNKNOWN,
                    name.span(),
                    "there is no context '" + InvisibleCharacters.shown(name.value()) + "'",
                    NearestName.to(name.value(), Set.copyOf(there))
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("write one of " + KnownNames.listed(there) + ", or add it below 'contexts:'"));
        }
        return known;
    }

    private static void addRule(String id, Placed<Draft> placed, String tag, Reading reading, Diagnostics remarks) {
        Draft draft = placed.value();
        WordRule known = reading.rules().get(id);
        if (known == null && (draft.match().isEmpty() || !isId(id))) {
            tellUnknown(id, placed, reading, remarks);
            return;
        }
        if (draft.level().equals(Optional.of(Level.OFF))) {
            reading.rules().remove(id);
            reading.off().add(id);
            return;
        }
        WordRule base = known != null
                ? known
                : new WordRule(
                        id,
                        tag,
                        Severity.WARNING,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        "are not ours",
                        "",
                        false);
        reading.rules()
                .put(
                        id,
                        new WordRule(
                                id,
                                base.language(),
                                draft.level().flatMap(LanguageReader::severity).orElse(base.level()),
                                // Anyone who weighs a rule anew weighs all of it.
                                draft.level().isPresent() || draft.promised().isPresent()
                                        ? draft.promised().flatMap(LanguageReader::severity)
                                        : base.promised(),
                                draft.match()
                                        .map(list -> phrases(list, reading, remarks))
                                        .orElse(base.match()),
                                draft.except()
                                        .map(list -> phrases(list, reading, remarks))
                                        .orElse(base.except()),
                                draft.unless()
                                        .map(names -> contexts(names, base.language(), reading, remarks))
                                        .orElse(base.unless()),
                                draft.only()
                                        .map(names -> contexts(names, base.language(), reading, remarks))
                                        .orElse(base.only()),
                                draft.prefer().map(LanguageReader::values).orElse(base.prefer()),
                                draft.fix().orElse(draft.prefer().isPresent() ? "" : base.fix()),
                                draft.why().orElse(base.why()),
                                draft.source()
                                        .map(list -> titles(list, reading))
                                        .orElse(base.source()),
                                draft.citable().orElse(base.citable())));
    }

    private static Optional<Severity> severity(Level level) {
        return level == Level.OFF ? Optional.empty() : Optional.of(Severity.valueOf(level.name()));
    }

    private static void tellUnknown(String id, Placed<Draft> placed, Reading reading, Diagnostics remarks) {
        if (!isId(id)) {
            remarks.error(
                    ReadRule.ID_INVALID,
                    placed.span(),
                    "a rule cannot be called '" + InvisibleCharacters.shown(id) + "'",
                    "write lower-case letters, digits and hyphens, with points between parts, as in words.addict");
            return;
        }
        if (RuleNames.all().contains(id)) {
            boolean may = RuleWeights.mayBeTurnedDown(id);
            remarks.error(
                    ReadRule.LANGUAGE_RULE_UNKNOWN,
                    placed.span(),
                    id + " is not a rule about words, so it is weighed in site.yaml",
                    may
                            ? "take it out here, and write in content/site.yaml: rules: {" + id + ": advice}"
                            : "take it out: it is not among those that a site may turn down");
            return;
        }
        Optional<String> near = NearestName.to(id, reading.rules().keySet());
        remarks.error(
                ReadRule.LANGUAGE_RULE_UNKNOWN,
                placed.span(),
                "there is no rule '" + id + "'",
                near.map(name -> "did you mean '" + name + "'? A new rule needs 'match'")
                        .orElse("a new rule needs 'match', the words that it finds"));
    }

    /** Returns whether an id is that of a rule of the built-in list. */
    static boolean isBuiltIn(String id) {
        return BuiltIn.ALL.rules().containsKey(id);
    }

    private static boolean isId(String id) {
        return id.matches("[a-z0-9]+([.-][a-z0-9]+)*");
    }

    private static List<String> values(List<Placed<String>> list) {
        return list.stream().map(Placed::value).toList();
    }

    private static String titles(List<Placed<String>> names, Reading reading) {
        return String.join(
                "; ",
                values(names).stream()
                        .map(name -> reading.sources().getOrDefault(name, name))
                        .toList());
    }

    private static List<Phrase> phrases(List<Placed<String>> written, Reading reading, Diagnostics remarks) {
        List<Phrase> phrases = new ArrayList<>(written.size());
        for (Placed<String> each : written) {
            @Nullable Phrase phrase = phrase(each, reading, remarks);
            if (phrase != null) {
                phrases.add(phrase);
            }
        }
        return phrases;
    }

    private static @Nullable Phrase phrase(Placed<String> written, Reading reading, Diagnostics remarks) {
        try {
            return PhraseReader.read(written.value(), reading.lists());
        } catch (IllegalArgumentException notInNotation) {
            remarks.error(
                    ReadRule.PHRASE_INVALID,
                    written.span(),
                    String.valueOf(notInNotation.getMessage()),
                    "write words as in addict(s), (drug|opioid) user, <was> clean or (drug) test");
            return null;
        }
    }
}
