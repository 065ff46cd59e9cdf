package org.vouch.reader.content;

import static org.vouch.reader.form.Field.optional;
import static org.vouch.reader.form.Field.required;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.PageId;
import org.vouch.model.review.ReviewDecision;
import org.vouch.model.review.ReviewDecision.Kind;
import org.vouch.model.review.ReviewDecision.Remark;
import org.vouch.model.review.ReviewDecisions;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;
import org.vouch.reader.form.Field;
import org.vouch.reader.form.FieldSchema;
import org.vouch.reader.form.FieldType;
import org.vouch.reader.form.FieldTypes;
import org.vouch.reader.form.FieldValues;
import org.vouch.reader.form.TextFile;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlDocument;
import org.vouch.reader.yaml.YamlValue;

/**
 * Reads the file that a packet saves: what a reviewer elsewhere decided. It is JSON, which is YAML, too. Where anything
 * is wrong with it, none of it counts: nobody records half of an answer.
 */
public final class DecisionsReader {
    /** A longer file no packet saves; in bytes. */
    public static final int LARGEST = 1_000_000;

    private static final String FIX = "ask the reviewer to save their decisions again, and change nothing in the file";

    private static final String NOT_SAVED = "this is not a file that a packet saves";

    /** There is but one form yet. */
    private enum Format {
        FIRST
    }

    private static final Field<String> QUOTE =
            optional("quote", FieldTypes.LINE, "The words that it is about, as readers see them.");
    private static final Field<String> WORDS = required("words", FieldTypes.TEXT, "What is to be changed.");
    private static final FieldSchema REMARK_FORM = FieldSchema.of("a remark", QUOTE, WORDS);
    private static final FieldType<Remark> REMARK = FieldType.group(REMARK_FORM, DecisionsReader::remark);

    private static final Field<String> PAGE =
            required("page", FieldTypes.LINE, "The page, as its path below content/ without the ending.");
    private static final Field<Fingerprint> SHOWN =
            required("fingerprint", RecordReader.SHA256, "The exact fingerprint of the words that were shown.");
    private static final Field<Kind> KIND =
            required("decision", FieldType.choice(Kind.class, Kind::word), "What they decided.");
    private static final Field<List<Placed<String>>> SECTIONS =
            optional("sections", FieldType.list(FieldTypes.LINE), "The sections that they approve.");
    private static final Field<List<Placed<Remark>>> REMARKS =
            optional("remarks", FieldType.list(REMARK), "What they want changed.");
    private static final Field<String> NOTE = optional("note", FieldTypes.TEXT, "What else they said.");
    private static final Field<List<Placed<String>>> EVIDENCE =
            optional("evidence", FieldType.list(FieldTypes.LINE), "What they checked the page against.");
    private static final Field<String> CONFLICTS =
            optional("conflicts", FieldTypes.LINE, "Interests that readers may want to know of.");
    private static final FieldSchema DECISION_FORM =
            FieldSchema.of("a decision", PAGE, SHOWN, KIND, SECTIONS, REMARKS, NOTE, EVIDENCE, CONFLICTS);
    private static final FieldType<ReviewDecision> DECISION = FieldType.group(DECISION_FORM, DecisionsReader::decision);

    private static final Field<Format> FORMAT = required(
            "format", FieldType.choice(Format.class, first -> ReviewDecisions.FORMAT), "The form of this file.");
    private static final Field<String> SITE = required("site", FieldTypes.ANY_URL, "The address of the site.");
    private static final Field<String> REVIEWER =
            required("reviewer", FieldTypes.PERSON, "The name of a file in reviewers/.");
    private static final Field<String> NAME = required("name", FieldTypes.LINE, "The name that they typed.");
    private static final Field<LocalDate> DATE = required("date", FieldTypes.DAY, "The day on which they decided.");
    private static final Field<List<Placed<ReviewDecision>>> DECISIONS =
            required("decisions", FieldType.list(DECISION), "One for each page on which they decided.");

    /** The fields of the file. */
    public static final FieldSchema FORM =
            FieldSchema.of("a file of decisions", FORMAT, SITE, REVIEWER, NAME, DATE, DECISIONS);

    private DecisionsReader() {}

    /**
     * Reads a file.
     *
     * @param name what messages call it
     * @return the decisions, or nothing if anything is wrong; then the findings say what
     */
    public static Outcome<Optional<ReviewDecisions>> read(String name, byte[] bytes) {
        if (bytes.length > LARGEST) {
            return Outcome.of(
                    Optional.empty(),
                    ReadRule.FILE_SIZE
                            .error(
                                    Span.ofFile(name),
                                    "the file has " + bytes.length + " bytes, and the limit is " + LARGEST)
                            .fix(FIX));
        }
        Outcome<Source> decoded = TextFile.decode(name, bytes);
        Source source = decoded.value();
        if (!decoded.findings().isEmpty()) {
            Finding encoding = decoded.findings().get(0);
            return refused(encoding.span(), encoding.message());
        }
        if (!source.text().stripLeading().startsWith("{")) {
            return refused(source.span(0, 0), NOT_SAVED + ": it does not start with '{'");
        }
        Diagnostics syntax = new Diagnostics(source);
        YamlValue.Mapping values = YamlDocument.read(syntax);
        if (!syntax.findings().isEmpty()) {
            // What follows the first fault tells of that fault alone.
            return refused(
                    syntax.findings().get(0).span(),
                    "the file is not as the packet saved it: it cannot be read from here on");
        }
        if (values.entries().stream().noneMatch(entry -> entry.key().text().equals(FORMAT.name()))) {
            return refused(source.span(0, 0), NOT_SAVED + ": it does not say '" + FORMAT.name() + "'");
        }
        return read(source, values);
    }

    private static Outcome<Optional<ReviewDecisions>> refused(Span span, String message) {
        return Outcome.of(
                Optional.empty(), ReadRule.ANSWER_WHOLE.error(span, message).fix(FIX));
    }

    private static Outcome<Optional<ReviewDecisions>> read(Source source, YamlValue.Mapping values) {
        Diagnostics remarks = new Diagnostics(source);
        FieldValues form = FieldValues.of(FORM, values, 0, remarks);
        Optional<Format> format = form.value(FORMAT);
        Optional<String> site = form.value(SITE);
        Optional<String> reviewer = form.value(REVIEWER);
        Optional<String> typed = form.value(NAME);
        Optional<LocalDate> date = form.value(DATE);
        List<Placed<ReviewDecision>> decisions = form.value(DECISIONS).orElse(List.of());
        Set<PageId> pages = new HashSet<>();
        for (Placed<ReviewDecision> each : decisions) {
            if (!pages.add(each.value().page())) {
                remarks.error(
                        ReadRule.ID_DUPLICATE,
                        each.span(),
                        "there are two decisions on " + each.value().page(),
                        FIX);
            }
        }
        boolean wrong = remarks.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        boolean whole = !wrong && format.isPresent() && site.isPresent() && reviewer.isPresent();
        return remarks.with(
                whole && typed.isPresent() && date.isPresent()
                        ? Optional.of(new ReviewDecisions(
                                site.get(),
                                reviewer.get(),
                                typed.get(),
                                date.get(),
                                decisions.stream().map(Placed::value).toList()))
                        : Optional.empty());
    }

    private static @Nullable Remark remark(FieldValues form) {
        Optional<String> words = form.value(WORDS);
        return words.isEmpty() ? null : made(form, () -> new Remark(form.text(QUOTE), words.get()));
    }

    private static @Nullable ReviewDecision decision(FieldValues form) {
        Optional<String> page = form.value(PAGE);
        Optional<Fingerprint> shown = form.value(SHOWN);
        Optional<Kind> kind = form.value(KIND);
        List<String> sections = values(form, SECTIONS);
        List<Remark> remarks = values(form, REMARKS);
        if (page.isEmpty() || shown.isEmpty() || kind.isEmpty()) {
            return null;
        }
        return made(
                form,
                () -> new ReviewDecision(
                        new PageId(page.get()),
                        shown.get(),
                        kind.get(),
                        sections,
                        remarks,
                        form.text(NOTE),
                        values(form, EVIDENCE),
                        form.text(CONFLICTS)));
    }

    private static <T> List<T> values(FieldValues form, Field<List<Placed<T>>> field) {
        return form.value(field).orElse(List.of()).stream().map(Placed::value).toList();
    }

    /** Makes something that refuses what contradicts itself. */
    private interface Maker<T> {
        T make();
    }

    private static <T> @Nullable T made(FieldValues form, Maker<T> maker) {
        try {
            return maker.make();
        } catch (IllegalArgumentException refused) {
            form.remarks().error(ReadRule.FIELD_TYPE, form.span(), String.valueOf(refused.getMessage()), FIX);
            return null;
        }
    }
}
