package org.vouch.reader.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.text.Messages;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Source;
import org.vouch.reader.form.FieldType;
import org.vouch.reader.form.FieldTypes;
import org.vouch.reader.form.Texts;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlDocument;
import org.vouch.reader.yaml.YamlValue;

/**
 * Reads the words of the interface: those built in, and a site's own in their place.
 *
 * <p>Keys that start with {@code label.} or {@code credential.} are free, for they name what the site itself brings:
 * categories, tags, folders, and letters after names in another language; so are names of languages. Below
 * {@code texts} is what the site says in its main language, each text with its translation. The text itself is the key:
 * once somebody changes it, the old translation is no longer shown for it. A name or a text with nothing between the
 * quotes after it is still to be translated, and is read as if its line were not there.
 */
public final class WordsReader {
    /** The languages that the program speaks of itself. */
    public static final List<String> BUILT_IN = List.of("en", "es");

    /** The field below which texts of the site are with their translations. */
    static final String TEXTS = "texts";

    private static final String LANGUAGE = "language.";
    private static final List<String> FREE = List.of("label.", "credential.");
    private static final Pattern PLACE = Pattern.compile("\\{[a-z0-9]+}");
    private static final Map<String, Messages> READ = new HashMap<>();
    private static final FieldType<Map<String, Placed<String>>> TYPE = FieldType.named(FieldTypes.TEXT);

    private WordsReader() {}

    /** Returns the words that the program brings, by language. */
    public static Map<String, Messages> builtIn() {
        Map<String, Messages> words = new TreeMap<>();
        BUILT_IN.forEach(language -> words.put(language, builtIn(language)));
        return words;
    }

    /** Returns the built-in words of a language; English ones if the program does not speak it. */
    static synchronized Messages builtIn(String language) {
        String spoken = BUILT_IN.contains(language) ? language : "en";
        Messages known = READ.get(spoken);
        if (known == null) {
            Diagnostics remarks = BuiltInFile.remarks("strings/" + spoken + ".yaml");
            Map<String, String> byKey = new HashMap<>();
            for (YamlValue.Entry entry : YamlDocument.read(remarks).entries()) {
                if (entry.value() instanceof YamlValue.Scalar scalar) {
                    byKey.put(entry.name(), scalar.text());
                }
            }
            BuiltInFile.refuseFindings(remarks);
            known = new Messages(spoken, byKey);
            READ.put(spoken, known);
        }
        return known;
    }

    /**
     * Reads a site's own words of one language, on top of those built in.
     *
     * @param source the file, named after the language
     */
    public static Outcome<Messages> read(Source source) {
        String language =
                source.path().substring(source.path().lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
        Diagnostics remarks = new Diagnostics(source);
        Messages usual = builtIn(language);
        Map<String, String> byKey = new HashMap<>(usual.byKey());
        YamlValue.Mapping file = YamlDocument.read(remarks);
        Map<String, Placed<String>> own = TYPE.reading().read(words(file), language, remarks);
        if (own != null) {
            own.forEach((key, words) -> put(key, words, usual, byKey, remarks));
            if (!BUILT_IN.contains(language)) {
                tellMissing(own, usual, remarks);
            }
        }
        file.entries().stream().filter(WordsReader::isTexts).forEach(texts -> putTexts(texts.value(), byKey, remarks));
        return remarks.with(new Messages(language, byKey));
    }

    /**
     * The beginnings of keys whose words are inside of what a reviewer signs, say what a figure there means, or are
     * printed in the boxes that vouch for it and that lead to help: what a site says there in other words, somebody
     * signs.
     */
    private static final List<String> INSIDE = List.of(
            "about.",
            "block.",
            "care.",
            "contents.",
            "cost.",
            "crisis.",
            "date.",
            "footnotes.",
            "minutes.",
            "month.",
            "notice.",
            "policy.",
            "price.",
            "review.",
            "table.",
            "task.",
            "translation.",
            "unit.");

    /**
     * The beginnings of keys that tell readers how a review is known. In the languages that the program speaks they
     * stay as they are: with other words, a claim without a record would look like a review.
     */
    private static final List<String> KEPT = List.of(
            "review.badge.",
            "review.stated",
            "review.reviewer.stated",
            "review.verified.stated",
            "review.edited",
            "review.none",
            "review.expired",
            "review.changed",
            "teaser.stated",
            "share.",
            "guide.entry",
            "history.",
            "demonstration",
            "in-demonstration.");

    /** Whether a key such as {@code language.fr} stands for what a language is called. */
    private static boolean namesLanguage(String key) {
        return key.startsWith(LANGUAGE) && key.length() == LANGUAGE.length() + 2;
    }

    private static boolean isTexts(YamlValue.Entry entry) {
        return entry.name().equals(TEXTS);
    }

    private static YamlValue.Mapping words(YamlValue.Mapping file) {
        return new YamlValue.Mapping(
                file.entries().stream()
                        .filter(entry -> !isTexts(entry))
                        .filter(entry -> !entry.name().startsWith(StringsFile.LABEL) || !waits(entry))
                        .toList(),
                file.offset(),
                file.length());
    }

    /** Whether a line has room for a translation, and nobody wrote one yet: it counts as none. */
    private static boolean waits(YamlValue.Entry entry) {
        return entry.value() instanceof YamlValue.Scalar scalar
                && scalar.style() == YamlValue.Style.QUOTED
                && scalar.empty();
    }

    private static void putTexts(YamlValue value, Map<String, String> byKey, Diagnostics remarks) {
        YamlValue written = value instanceof YamlValue.Mapping texts
                ? new YamlValue.Mapping(
                        texts.entries().stream().filter(entry -> !waits(entry)).toList(),
                        texts.offset(),
                        texts.length())
                : value;
        Map<String, Placed<String>> texts = TYPE.reading().read(written, TEXTS, remarks);
        if (texts != null) {
            texts.forEach((text, translation) -> byKey.put(Messages.TEXTS + text, translation.value()));
        }
    }

    private static void put(
            String key, Placed<String> words, Messages usual, Map<String, String> byKey, Diagnostics remarks) {
        String replaced = usual.byKey().get(key);
        if (replaced == null && FREE.stream().noneMatch(key::startsWith) && !namesLanguage(key)) {
            String text = remarks.source().text();
            int at = remarks.source().lineStart(words.span().line())
                    + words.span().column()
                    - 1;
            Texts.unknown(
                    ReadRule.WORDS_UNKNOWN,
                    new YamlValue.Scalar(
                            key,
                            YamlValue.Style.QUOTED,
                            Math.min(at, text.length()),
                            words.span().length()),
                    "the program says nothing under '" + key + "'",
                    family(key, usual),
                    remarks);
            return;
        }
        if (replaced != null && !places(replaced).equals(places(words.value()))) {
            remarks.error(
                    ReadRule.WORDS_PLACES,
                    words.span(),
                    "'" + key + "' needs the places " + shown(replaced) + ", and these words have "
                            + shown(words.value()),
                    "write words with " + shown(replaced) + ", such as \"" + replaced + "\"");
            return;
        }
        boolean spoken = BUILT_IN.contains(usual.language())
                && remarks.source().path().replaceFirst(".*/", "").startsWith(usual.language());
        if (spoken
                && replaced != null
                && !replaced.equals(words.value())
                && KEPT.stream().anyMatch(key::startsWith)) {
            remarks.error(
                    ReadRule.WORDS_KEPT,
                    words.span(),
                    "'" + key + "' tells readers how a review is known, and a site cannot change that",
                    "take the line out");
            return;
        }
        byKey.put(key, words.value());
        if (replaced != null
                && !replaced.equals(words.value())
                && INSIDE.stream().anyMatch(key::startsWith)) {
            byKey.put(Messages.CHANGED + key, words.value());
        }
    }

    /** Returns the known keys that a message should list: those with the same beginning, or the beginnings. */
    private static SortedSet<String> family(String key, Messages usual) {
        String first = key.contains(".") ? key.substring(0, key.indexOf('.') + 1) : key + ".";
        TreeSet<String> same = new TreeSet<>();
        TreeSet<String> all = new TreeSet<>(usual.byKey().keySet());
        all.stream().filter(known -> known.startsWith(first)).forEach(same::add);
        return same.isEmpty() ? all : same;
    }

    private static SortedSet<String> places(String words) {
        TreeSet<String> places = new TreeSet<>();
        Matcher each = PLACE.matcher(words);
        while (each.find()) {
            places.add(each.group());
        }
        return places;
    }

    private static String shown(String words) {
        SortedSet<String> places = places(words);
        return places.isEmpty() ? "none" : String.join(" ", places);
    }

    private static void tellMissing(Map<String, Placed<String>> own, Messages usual, Diagnostics remarks) {
        List<String> missing = new ArrayList<>(new TreeSet<>(usual.byKey().keySet()));
        missing.removeAll(own.keySet());
        missing.removeIf(key -> FREE.stream().anyMatch(key::startsWith));
        if (missing.isEmpty()) {
            return;
        }
        List<String> first = missing.subList(0, Math.min(5, missing.size()));
        remarks.warning(
                ReadRule.WORDS_MISSING,
                remarks.span(0, 0),
                missing.size() + " interface words have no translation and stay English",
                "add " + String.join(", ", first) + (missing.size() > first.size() ? " and the rest" : ""));
    }
}
