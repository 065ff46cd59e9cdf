package org.vouch.cli;

import static org.vouch.cli.ReferencePage.typed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Source;
import org.vouch.reader.content.CostReader;
import org.vouch.reader.content.DecisionsReader;
import org.vouch.reader.content.DeployReader;
import org.vouch.reader.content.FrontMatterReader;
import org.vouch.reader.content.KnownFindingsReader;
import org.vouch.reader.content.LanguageReader;
import org.vouch.reader.content.PersonReader;
import org.vouch.reader.content.ReferenceForms;
import org.vouch.reader.content.SettingsReader;
import org.vouch.reader.content.WordsReader;
import org.vouch.reader.form.FieldSchema;
import org.vouch.reader.yaml.YamlValue;
import org.vouch.service.importing.ReferenceImport;

/** The reference of the handbook, made of the tables that the program itself follows. */
final class HandbookReference {
    private static final int MOST_TEXTS = 16;

    private HandbookReference() {}

    /** The examples of files, by the page that describes them. */
    enum Kind {
        FRONT_MATTER("front-matter.md", "content/articles/iop.md", FrontMatterReader.FORM),
        SITE("site.yaml", "content/site.yaml", SettingsReader.FORM),
        PERSON("dana-example.yaml", "content/reviewers/dana-example.yaml", PersonReader.FORM),
        COSTS("levels-of-care.yaml", "content/costs/levels-of-care.yaml", CostReader.FORM),
        DEPLOY("deploy.yaml", "deploy.yaml", ReferenceForms.TARGET),
        LANGUAGE("house.yaml", "content/language/house.yaml", LanguageReader.FORM),
        KNOWN("known-findings.yaml", "content/known-findings.yaml", ReferenceForms.KNOWN_FINDING),
        IMPORT("import.yaml", "import.yaml", ReferenceImport.FORM),
        DECISIONS("decisions.json", "decisions-dana-example-2024-02-01.json", DecisionsReader.FORM);

        private final String file;
        private final String place;
        // A schema is a record that copies its lists in.
        @SuppressWarnings("ImmutableEnumChecker")
        private final FieldSchema form;

        Kind(String file, String place, FieldSchema form) {
            this.file = file;
            this.place = place;
            this.form = form;
        }

        ReferenceExample example() {
            return ReferenceExample.read(file, place);
        }

        /** Returns what the reader of such files finds wrong with the example. */
        List<Finding> findings() {
            Source source = example().source();
            byte[] bytes = source.text().getBytes(StandardCharsets.UTF_8);
            return switch (this) {
                case FRONT_MATTER -> FrontMatterReader.read(source).findings();
                case SITE -> SettingsReader.read(source).findings();
                case PERSON ->
                    PersonReader.read(source, ReferenceForms.credentials()).findings();
                case COSTS -> CostReader.read(source).findings();
                case DEPLOY -> DeployReader.read(bytes).findings();
                case LANGUAGE -> LanguageReader.read(List.of(source)).findings();
                case KNOWN -> KnownFindingsReader.read(bytes).findings();
                case IMPORT -> ReferenceImport.findings(source);
                case DECISIONS -> DecisionsReader.read(file, bytes).findings();
            };
        }

        private ReferencePage written(ReferencePage page) {
            ReferenceExample example = example();
            new FieldReference(page, example).write(form, filledIn(example.values()));
            return page;
        }

        /** In some files the fields are below names that the author chooses. */
        private List<YamlValue.Mapping> filledIn(YamlValue.Mapping values) {
            return switch (this) {
                case DEPLOY -> below(values);
                case KNOWN ->
                    below(values).stream()
                            .flatMap(rules -> below(rules).stream())
                            .toList();
                default -> List.of(values);
            };
        }

        private static List<YamlValue.Mapping> below(YamlValue.Mapping values) {
            return values.entries().stream()
                    .map(YamlValue.Entry::value)
                    .flatMap(value ->
                            value instanceof YamlValue.Sequence list ? list.items().stream() : Stream.of(value))
                    .map(YamlValue.Mapping.class::cast)
                    .toList();
        }
    }

    /**
     * Returns all pages, in the order in which a word that several pages explain is looked for.
     *
     * @param folder where sites may be written
     */
    static List<ReferencePage> pages(Path folder) throws IOException {
        List<ReferencePage> pages = new ArrayList<>(CommandReference.pages());
        pages.addAll(RuleReference.pages());
        pages.addAll(files());
        pages.add(DirectiveReference.page());
        pages.addAll(TemplateReference.pages());
        pages.add(OutputReference.page(folder));
        pages.add(strings());
        return pages;
    }

    private static List<ReferencePage> files() {
        return List.of(
                Kind.FRONT_MATTER.written(new ReferencePage(
                        "reference/front-matter",
                        "Front matter of a page",
                        "Every field above the words of a page.",
                        "A page is a file of Markdown in `content/articles/` or `content/pages/`. The fields above its"
                                + " words are between two lines of three hyphens.")),
                Kind.SITE.written(new ReferencePage(
                        "reference/site-settings",
                        "Settings of a site",
                        "Every field of content/site.yaml.",
                        "What holds for the whole site is in `content/site.yaml`.")),
                Kind.PERSON.written(new ReferencePage(
                        "reference/people",
                        "Reviewers and authors",
                        "Every field of a file in content/reviewers/.",
                        "Each person has a file in `content/reviewers/`. The name of the file is the person's id, as in"
                                + " `dana-example.yaml`. `vouch new reviewer NAME` starts one.")),
                Kind.COSTS.written(new ReferencePage(
                        "reference/cost-tables",
                        "Cost tables",
                        "Every field of a file in content/costs/.",
                        "Prices are in `content/costs/`, a file for each table. The name of the file is the name of the"
                                + " table. A row whose price, source or day cannot be read is reported and left out.")),
                Kind.DEPLOY.written(new ReferencePage(
                        "reference/deploy-targets",
                        "Where a site is put online",
                        "Every field of deploy.yaml.",
                        "`deploy.yaml`, beside `content/`, has a target for each place where `vouch deploy` puts the site,"
                                + " under a name that you choose. It never holds a secret.")),
                Kind.LANGUAGE.written(new ReferencePage(
                        "reference/word-lists",
                        "Word lists",
                        "Every field of a file in content/language/.",
                        "The words that a site does not write are in a built-in list. Files in `content/language/` add"
                                + " rules to it, weigh its rules otherwise or turn them off.")),
                Kind.KNOWN.written(new ReferencePage(
                        "reference/known-findings",
                        "Known findings",
                        "Every field of content/known-findings.yaml.",
                        "`vouch check --write-baseline` writes what is wrong with an imported site into"
                                + " `content/known-findings.yaml`: below each file its rules, and below each rule what was"
                                + " found. From then on these findings are counted and not reported.")),
                Kind.IMPORT.written(new ReferencePage(
                        "reference/import-map",
                        "Answers for an import",
                        "Every field of import.yaml.",
                        "`vouch import wordpress` writes a proposal into `import.yaml` and, once you have changed what is"
                                + " not right, follows it.")),
                Kind.DECISIONS.written(new ReferencePage(
                        "reference/decisions",
                        "Decisions of a reviewer elsewhere",
                        "Every field of the file that a review packet saves.",
                        "A packet saves what a reviewer decided into a file of JSON, which `vouch review accept` records."
                                + " Nobody writes it by hand; a program may.")));
    }

    private static ReferencePage strings() {
        ReferencePage page = new ReferencePage(
                "reference/strings",
                "Texts of the interface",
                "Every text that readers see and no author wrote, by its key.",
                "A site replaces these texts in `content/strings/LANGUAGE.yaml`, a line for each key. What is in braces is"
                        + " filled in. `vouch new language es` starts such a file.");
        Map<String, List<String>> groups = new TreeMap<>();
        new TreeMap<>(Objects.requireNonNull(WordsReader.builtIn().get("en")).byKey())
                .forEach((key, text) -> groups.computeIfAbsent(key.split("\\.", 2)[0], group -> new ArrayList<>())
                        .add(typed(key) + ": " + typed(text)));
        groups.forEach((group, items) -> {
            page.heading(2, typed(group));
            for (int from = 0; from < items.size(); from += MOST_TEXTS) {
                List<String> part = items.subList(from, Math.min(items.size(), from + MOST_TEXTS));
                if (items.size() > MOST_TEXTS) {
                    page.heading(3, "From " + part.get(0).replaceFirst(": .*", ""));
                }
                page.items(part);
            }
        });
        return page;
    }
}
