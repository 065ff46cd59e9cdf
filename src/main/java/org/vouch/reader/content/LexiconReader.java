package org.vouch.reader.content;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vouch.model.text.Lexicon;
import org.vouch.model.text.Lexicon.Topic;
import org.vouch.model.text.Placed;
import org.vouch.reader.form.Field;
import org.vouch.reader.form.FieldSchema;
import org.vouch.reader.form.FieldType;
import org.vouch.reader.form.FieldTypes;
import org.vouch.reader.form.FieldValues;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.YamlDocument;

/**
 * Reads the program's lexicon, one file for each language.
 *
 * <p>A site cannot change it: which waiver holds must not depend on a file of those who waive.
 */
public final class LexiconReader {
    private static final Field<String> LANGUAGE =
            Field.required("language", FieldTypes.LANGUAGE, "The language of the words.");
    private static final Map<Topic, Field<List<Placed<String>>>> LISTS = lists();
    private static final FieldSchema FORM = FieldSchema.of(
            "a lexicon",
            Stream.concat(Stream.of(LANGUAGE), LISTS.values().stream()).toArray(Field[]::new));

    private LexiconReader() {}

    private static Map<Topic, Field<List<Placed<String>>>> lists() {
        Map<Topic, Field<List<Placed<String>>>> lists = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            lists.put(topic, Field.optional(topic.word(), FieldType.list(FieldTypes.LINE), "Words of this kind."));
        }
        return lists;
    }

    /** The program's own files, read when they are first asked for. */
    private static final class BuiltIn {
        static final Lexicon ALL = Lexicon.of(
                WordsReader.BUILT_IN.stream().map(LexiconReader::language).toList());
    }

    /** Returns the words of all languages that the program knows. */
    public static Lexicon builtIn() {
        return BuiltIn.ALL;
    }

    /** Returns the words of one language, by their list. */
    static Map<Topic, List<String>> language(String language) {
        Diagnostics remarks = BuiltInFile.remarks("lexicon/" + language + ".yaml");
        FieldValues form = FieldValues.of(FORM, YamlDocument.read(remarks), 0, remarks);
        Map<Topic, List<String>> words = new EnumMap<>(Topic.class);
        LISTS.forEach((topic, list) -> words.put(
                topic,
                form.value(list).orElse(List.of()).stream().map(Placed::value).toList()));
        BuiltInFile.refuseFindings(remarks);
        return words;
    }
}
