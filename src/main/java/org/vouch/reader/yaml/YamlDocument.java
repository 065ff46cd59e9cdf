package org.vouch.reader.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;
import org.vouch.reader.yaml.YamlValue.Entry;
import org.vouch.reader.yaml.YamlValue.Mapping;
import org.vouch.reader.yaml.YamlValue.Scalar;
import org.vouch.reader.yaml.YamlValue.Sequence;
import org.vouch.reader.yaml.YamlValue.Style;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * The fields of one YAML text, each with its place. It is made from the parser's events, one step below what the YAML
 * library calls loading, because that step is where {@code no} becomes false and the 30th of February a day in March.
 *
 * <p>Reading never fails: a fault is reported, fixed in thought, and the rest is read.
 */
public final class YamlDocument {
    /** The depth of a list in a list, and so on, that no honest file reaches. */
    static final int DEEPEST = 50;

    /** After so many faults of syntax the rest of the file tells more about the first fault than about itself. */
    private static final int MOST_REPAIRS = 40;

    private static final LoaderOptions OPTIONS = options();

    private final Source source;
    private final int base;
    private final String text;
    private final @Nullable RepairedText fixed;
    private final boolean everyCharacterIsOneUnit;
    private final List<Finding> findings = new ArrayList<>(0);
    private final ParserImpl parser;
    private int lastPoint;
    private int lastUnit;

    private YamlDocument(Source source, int base, String text, @Nullable RepairedText fixed) {
        this.source = source;
        this.base = base;
        this.text = text;
        this.fixed = fixed;
        this.everyCharacterIsOneUnit = !hasSurrogate(text);
        this.parser = new ParserImpl(new StreamReader(text), OPTIONS);
    }

    private static boolean hasSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setProcessComments(false);
        options.setCodePointLimit(Integer.MAX_VALUE);
        return options;
    }

    /** Reads a whole file. */
    public static Mapping read(Diagnostics remarks) {
        return read(0, remarks.source().text().length(), remarks);
    }

    /**
     * Reads the fields of a stretch of a file.
     *
     * @param from where the stretch starts, at the start of a line
     * @param to where it ends
     * @param remarks takes what there is to say
     */
    public static Mapping read(int from, int to, Diagnostics remarks) {
        Mapping simple = SimpleYaml.read(remarks.source().text(), from, to);
        return simple != null ? simple : readWhole(from, to, remarks);
    }

    /** Reads the fields of a stretch of a file with the whole grammar. */
    static Mapping readWhole(int from, int to, Diagnostics remarks) {
        String visible =
                InvisibleCharacterRepair.replaced(from, remarks.source().text().substring(from, to), remarks);
        String text = BracketDepth.limited(from, visible, remarks);
        YamlRepair repair = null;
        for (int repairs = 0; repairs < MOST_REPAIRS; repairs++) {
            YamlDocument document = repair == null
                    ? new YamlDocument(remarks.source(), from, text, null)
                    : new YamlDocument(remarks.source(), from, repair.text().text(), repair.text());
            try {
                Mapping mapping = document.fields();
                document.findings.forEach(remarks::add);
                return mapping;
            } catch (YAMLException fault) {
                if (repair == null) {
                    repair = new YamlRepair(new RepairedText(text, from), remarks);
                }
                repair.fix(document, fault);
            }
        }
        return new Mapping(List.of(), from, 0);
    }

    private Mapping fields() {
        next();
        Event start = next();
        if (start instanceof StreamEndEvent) {
            return new Mapping(List.of(), base, 0);
        }
        if (start instanceof DocumentStartEvent document && hasDirectives(document)) {
            feature(start, "a directive is not used here", "delete the lines that start with '%'");
        }
        YamlValue root = value(next(), 1);
        next();
        Event after = next();
        if (after instanceof DocumentStartEvent) {
            feature(after, "a second document starts here, and only the first is read", "delete this line");
        }
        if (root instanceof Mapping mapping) {
            return mapping;
        }
        if (!(root instanceof Scalar scalar && scalar.text().isEmpty())) {
            findings.add(ReadRule.FIELD_TYPE
                    .error(source.span(root.offset(), root.length()), "fields are wanted here, not " + root.kind())
                    .fix("write each field on a line of its own, as in 'title: Paying for treatment'"));
        }
        return new Mapping(List.of(), base, 0);
    }

    private static boolean hasDirectives(DocumentStartEvent document) {
        return document.getVersion() != null
                || (document.getTags() != null
                        && document.getTags().keySet().stream().anyMatch(tag -> !tag.equals("!") && !tag.equals("!!")));
    }

    private Event next() {
        return parser.getEvent();
    }

    private YamlValue value(Event event, int depth) {
        int start = place(event.getStartMark());
        if (event instanceof AliasEvent alias) {
            return refused(alias, "an alias is not used here", "'*'");
        }
        if (event instanceof ScalarEvent scalar) {
            if (scalar.getAnchor() != null) {
                return refused(scalar, "an anchor is not used here", "'&'");
            }
            if (scalar.getTag() != null) {
                return refused(scalar, "a tag is not used here", "'!'");
            }
            return new Scalar(words(scalar), style(scalar), start, place(scalar.getEndMark()) - start);
        }
        if (!(event instanceof CollectionStartEvent collection)) {
            throw new IllegalStateException("a value cannot start with " + event);
        }
        if (collection.getAnchor() != null) {
            feature(collection, "an anchor is not used here", "delete the name that starts with '&'");
        } else if (collection.getTag() != null) {
            feature(collection, "a tag is not used here", "delete the name that starts with '!'");
        }
        if (depth > DEEPEST) {
            findings.add(ReadRule.YAML_NESTING
                    .error(source.span(start, 1), "values are nested more than " + DEEPEST + " deep")
                    .fix("write it flatter; nothing here needs more than five levels"));
            skip();
            return new Scalar("", Style.PLAIN, start, 0);
        }
        return collection instanceof MappingStartEvent ? mapping(start, depth) : sequence(start, depth);
    }

    private Sequence sequence(int start, int depth) {
        List<YamlValue> items = new ArrayList<>();
        Event event = next();
        while (!(event instanceof CollectionEndEvent)) {
            items.add(value(event, depth + 1));
            event = next();
        }
        return new Sequence(items, start, Math.max(0, place(event.getEndMark()) - start));
    }

    private Mapping mapping(int start, int depth) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Scalar> known = new HashMap<>();
        Event event = next();
        while (!(event instanceof CollectionEndEvent)) {
            YamlValue key = value(event, depth + 1);
            YamlValue value = value(next(), depth + 1);
            if (!(key instanceof Scalar name)) {
                findings.add(ReadRule.YAML_SYNTAX
                        .error(source.span(key.offset(), 1), "the name of a field is one word, not " + key.kind())
                        .fix("write 'name: value'; put a text that starts with '[' or '{' in quotes"));
            } else if (name.empty()) {
                findings.add(ReadRule.YAML_SYNTAX
                        .error(source.span(name.offset(), 1), "there is no name before this colon")
                        .fix("write the field's name before the colon"));
            } else {
                Scalar first = known.putIfAbsent(name.text(), name);
                if (first == null) {
                    entries.add(new Entry(name, value));
                } else {
                    duplicate(name, first);
                }
            }
            event = next();
        }
        return new Mapping(entries, start, Math.max(0, place(event.getEndMark()) - start));
    }

    private void duplicate(Scalar second, Scalar first) {
        Span at = source.span(first.offset(), first.length());
        findings.add(ReadRule.YAML_DUPLICATE
                .error(
                        source.span(second.offset(), second.length()),
                        "'" + second.text() + "' is already on line " + at.line())
                .fix("keep one of the two lines; until then the first counts"));
    }

    /** Passes over the rest of a collection whose start was read. */
    private void skip() {
        for (int open = 1; open > 0; ) {
            Event event = next();
            if (event instanceof CollectionStartEvent) {
                open++;
            } else if (event instanceof CollectionEndEvent) {
                open--;
            }
        }
    }

    private void feature(Event event, String message, String fix) {
        int start = place(event.getStartMark());
        int end = start;
        while (end < source.text().length()
                && !Character.isWhitespace(source.text().charAt(end))) {
            end++;
        }
        findings.add(ReadRule.YAML_FEATURE
                .error(source.span(start, Math.max(1, end - start)), message)
                .fix(fix));
    }

    /** Refuses a scalar with a part of YAML that is not used here, and takes its characters as they are. */
    private Scalar refused(NodeEvent event, String message, String sign) {
        int start = place(event.getStartMark());
        int end = place(event.getEndMark());
        String raw = source.text().substring(start, end).strip();
        findings.add(ReadRule.YAML_FEATURE
                .error(source.span(start, raw.length()), message)
                .fix("if it is a text that starts with " + sign + ", put it in quotes: " + Quotes.around(raw)));
        return new Scalar(raw, Style.QUOTED, start, raw.length());
    }

    private static String words(ScalarEvent scalar) {
        String value = scalar.getValue();
        // The line end after a block belongs to the way it is written, not to the words.
        return scalar.isLiteral() || scalar.isFolded() ? value.stripTrailing() : value;
    }

    private static Style style(ScalarEvent scalar) {
        if (scalar.isPlain()) {
            return Style.PLAIN;
        }
        return scalar.isLiteral() || scalar.isFolded() ? Style.BLOCK : Style.QUOTED;
    }

    private int place(Mark mark) {
        int unit = unit(mark);
        return fixed == null ? base + unit : fixed.origin(unit);
    }

    /** Returns where a mark is in the text that was parsed, in UTF-16 units; the parser counts code points. */
    int unit(Mark mark) {
        int point = mark.getIndex();
        if (everyCharacterIsOneUnit) {
            return Math.min(point, text.length());
        }
        int points = point - lastPoint;
        lastUnit = text.offsetByCodePoints(lastUnit, points);
        lastPoint = point;
        return lastUnit;
    }
}
