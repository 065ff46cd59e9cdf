package org.vouch.reader.form;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Source;
import org.vouch.reader.content.CostReader;
import org.vouch.reader.content.FrontMatterReader;
import org.vouch.reader.content.PersonReader;
import org.vouch.reader.content.SettingsReader;
import org.vouch.reader.content.Trap;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.Fences;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.TrapsTest;
import org.vouch.reader.yaml.YamlDocument;
import org.vouch.reader.yaml.YamlValue;

/** A schema and the reader of its kind of file agree, as far as a schema can know. */
class FormSchemaTest {
    private static final Map<String, JsonSchema> SCHEMAS = Map.of(
            "page", schema(FrontMatterReader.FORM),
            "site", schema(SettingsReader.FORM),
            "person", schema(PersonReader.FORM),
            "costs", schema(CostReader.FORM));

    /** The rules whose every finding a schema can see. */
    private static final Set<ReadRule> SEEN = Set.of(
            ReadRule.FIELD_UNKNOWN,
            ReadRule.FIELD_MISSING,
            ReadRule.FIELD_EMPTY,
            ReadRule.FIELD_TYPE,
            ReadRule.DATE_INVALID,
            ReadRule.DURATION_INVALID,
            ReadRule.NUMBER_INVALID,
            ReadRule.MONEY_INVALID,
            ReadRule.PERCENT_INVALID,
            ReadRule.CHOICE_UNKNOWN,
            ReadRule.ID_INVALID,
            ReadRule.ADDRESS_INVALID,
            ReadRule.URL_INVALID,
            ReadRule.PRICE_FORM);

    /** Words of findings of these rules that rest on more than the form of one value. */
    private static final Pattern BEYOND = Pattern.compile(".*(?:"
            + "so day [0-9]+ does not exist|is before 'from'|ends below its start|needs 'quantity'|nobody's bill|there is one of it"
            + "|needs 'call', 'text' or 'chat'|no page can show|the file's name is the id).*");

    private static JsonSchema schema(FieldSchema form) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(new Gson().toJson(FormSchema.of(form)));
    }

    private static String problems(String kind, YamlValue.Mapping fields) {
        JsonSchema schema = SCHEMAS.get(kind);
        if (schema == null) {
            throw new IllegalArgumentException(kind);
        }
        return schema.validate(new Gson().newBuilder().serializeNulls().create().toJson(json(fields)), InputFormat.JSON)
                .toString();
    }

    @Test
    void every_file_of_the_demonstration_fits_its_schema() throws IOException {
        List<Executable> checks = new ArrayList<>();
        for (Path file : files()) {
            String path = file.toString().replace('\\', '/');
            String kind = path.endsWith(".md")
                    ? "page"
                    : path.contains("/costs/") ? "costs" : path.contains("/reviewers/") ? "person" : "site";
            YamlValue.Mapping fields = fields(kind, new Source(path, Files.readString(file)));
            checks.add(() -> assertEquals("[]", problems(kind, fields), path));
        }
        assertTrue(checks.size() >= 20, () -> "files: " + checks.size());
        assertAll(checks);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            return files.filter(
                            file -> file.toString()
                                    .matches(
                                            "content/(?:site\\.yaml|costs/.*\\.yaml|reviewers/.*\\.yaml|(?:articles|pages)/.*\\.md)"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_schema_sees_what_it_can_see_and_raises_no_false_alarm() throws IOException {
        List<Executable> checks = new ArrayList<>();
        int seen = 0;
        int fine = 0;
        for (Trap trap :
                TrapsTest.traps(Files.readString(Path.of("src/test/resources/org/vouch/reader/yaml/traps.txt")))) {
            List<Finding> findings = new ArrayList<>(trap.read().findings());
            boolean yaml = findings.stream()
                    .noneMatch(finding -> finding.rule().startsWith("yaml-")
                            || finding.rule().startsWith("front-matter")
                            || finding.rule().equals("file-size"));
            if (!SCHEMAS.containsKey(trap.kind()) || !yaml) {
                continue;
            }
            YamlValue.Mapping fields = fields(trap.kind(), new Source(trap.path(), trap.file()));
            if (!keepsItsForm(fields)) {
                continue;
            }
            String problems = problems(trap.kind(), fields);
            if (findings.isEmpty()) {
                fine++;
                checks.add(() -> assertEquals("[]", problems, () -> "a false alarm about\n" + trap.file()));
            }
            List<Finding> visible =
                    findings.stream().filter(FormSchemaTest::visible).toList();
            if (!visible.isEmpty()) {
                seen++;
                checks.add(() -> assertTrue(
                        !problems.equals("[]"), () -> "the schema does not see " + visible + " in\n" + trap.file()));
            }
        }
        int broken = seen;
        int whole = fine;
        assertTrue(broken >= 80 && whole >= 30, () -> broken + " broken and " + whole + " whole files");
        assertAll(checks);
    }

    private static boolean visible(Finding finding) {
        return finding.severity() == Severity.ERROR
                && SEEN.stream().anyMatch(rule -> rule.id().equals(finding.rule()))
                && !BEYOND.matcher(finding.message()).matches();
    }

    private static YamlValue.Mapping fields(String kind, Source source) {
        Diagnostics remarks = new Diagnostics(source);
        if (!kind.equals("page")) {
            return YamlDocument.read(remarks);
        }
        Fences fences = Fences.of(source, remarks);
        return YamlDocument.read(fences.from(), fences.to(), remarks);
    }

    /** Returns whether every number is still written in the same way once YAML has made a number of it. */
    private static boolean keepsItsForm(YamlValue value) {
        if (value instanceof YamlValue.Mapping mapping) {
            return mapping.entries().stream().allMatch(entry -> keepsItsForm(entry.value()));
        }
        if (value instanceof YamlValue.Sequence sequence) {
            return sequence.items().stream().allMatch(FormSchemaTest::keepsItsForm);
        }
        Object read = json(value);
        String text = ((YamlValue.Scalar) value).text();
        // Whether 0.5 was written 0.5 or 0.50 is lost, and only the second is an amount.
        return !(read instanceof Number)
                || (read instanceof Long && read.toString().equals(text))
                || text.matches("[1-9][0-9]*\\.[0-9]{2}");
    }

    /** Returns what YAML's core schema makes of a value, which is what an editor's window shows to the JSON Schema. */
    private static @Nullable Object json(YamlValue value) {
        if (value instanceof YamlValue.Mapping mapping) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            mapping.entries().forEach(entry -> object.put(entry.name(), json(entry.value())));
            return object;
        }
        if (value instanceof YamlValue.Sequence sequence) {
            List<@Nullable Object> array = new ArrayList<>();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        YamlValue.Scalar scalar = (YamlValue.Scalar) value;
        String text = scalar.text();
        if (scalar.style() != YamlValue.Style.PLAIN) {
            return text;
        }
        if (text.matches("|~|null|Null|NULL")) {
            return null;
        }
        if (text.matches("true|false")) {
            return Boolean.valueOf(text);
        }
        if (text.matches("[-+]?[0-9]{1,18}")) {
            return Long.valueOf(text);
        }
        if (text.matches("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,2})?")) {
            return Double.valueOf(text);
        }
        return text;
    }
}
