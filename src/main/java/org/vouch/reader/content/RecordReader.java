package org.vouch.reader.content;

import static org.vouch.reader.form.Field.optional;
import static org.vouch.reader.form.Field.required;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.PageId;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.LedgerEntry;
import org.vouch.model.review.ReviewNorm;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.ReviewRecord.Attachment;
import org.vouch.model.review.ReviewRecord.Decision;
import org.vouch.model.review.ReviewRecord.Mark;
import org.vouch.model.review.ReviewRecord.Meaning;
import org.vouch.model.review.ReviewRecord.Method;
import org.vouch.model.review.ReviewRecord.Scope;
import org.vouch.model.review.ReviewRequest;
import org.vouch.model.review.TrivialEdit;
import org.vouch.model.review.VoidEntry;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.InvisibleCharacters;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Source;
import org.vouch.reader.form.Field;
import org.vouch.reader.form.FieldSchema;
import org.vouch.reader.form.FieldType;
import org.vouch.reader.form.FieldTypes;
import org.vouch.reader.form.FieldValues;
import org.vouch.reader.form.TextFile;
import org.vouch.reader.form.Texts;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlDocument;
import org.vouch.reader.yaml.YamlValue;

/**
 * Reads the files of {@code content/reviews/}: sign-offs, waivers and requests. Whatever is wrong with one, it counts
 * for nothing.
 */
public final class RecordReader {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");

    static final FieldType<Fingerprint> SHA256 = FieldType.scalar(FieldType.Kind.LINE, RecordReader::fingerprint);
    private static final FieldType<Instant> INSTANT = FieldType.scalar(FieldType.Kind.LINE, RecordReader::moment);

    private static final Field<String> MARK_ID = required("id", FieldTypes.LINE, "What it is, and which.");
    private static final Field<Fingerprint> MARK_SHA256 = required("sha256", SHA256, "The SHA-256 of its lines.");
    private static final FieldSchema MARK = FieldSchema.of("something that the page shows", MARK_ID, MARK_SHA256);
    private static final FieldType<Mark> MARK_TYPE = FieldType.group(MARK, RecordReader::mark);

    private static final Field<Norm> ALG = required(
            "alg", FieldType.choice(Norm.class, norm -> ReviewNorm.NAME), "The form in which words are signed.");
    private static final Field<Fingerprint> EXACT = required("exact", SHA256, "Of the whole signed text.");
    private static final Field<Fingerprint> WORDS = required("words", SHA256, "Of what readers see.");
    private static final Field<List<Placed<Mark>>> SECTION_MARKS =
            required("sections", FieldType.list(MARK_TYPE), "Of each section, in order.");
    private static final FieldSchema FINGERPRINTS = FieldSchema.of("a fingerprint", ALG, EXACT, WORDS, SECTION_MARKS);

    private static final Field<String> FILE = required("file", FieldTypes.LINE, "Its name, beside this file.");
    private static final Field<Fingerprint> FILE_SHA256 = required("sha256", SHA256, "The SHA-256 of its bytes.");
    private static final FieldSchema ATTACHMENT = FieldSchema.of("an attachment", FILE, FILE_SHA256);

    private static final Field<String> RECORD = required("record", FieldTypes.LINE, "What this file is.");
    private static final Field<String> ARTICLE =
            required("article", FieldTypes.LINE, "The page, as its path below content/ without the ending.");
    private static final Field<String> REVIEWER =
            required("reviewer", FieldTypes.PERSON, "The name of a file in reviewers/.");
    private static final Field<String> NAME = required("name", FieldTypes.LINE, "Their name on that day.");
    private static final Field<List<Placed<String>>> CREDENTIALS =
            optional("credentials", FieldType.list(FieldTypes.LINE), "Their letters on that day.");
    private static final Field<LocalDate> DATE = required("date", FieldTypes.DAY, "The day from which it holds.");
    private static final Field<Instant> RECORDED_AT =
            required("recordedAt", INSTANT, "When it was written, as 2024-02-01T15:04:05Z.");
    private static final Field<Meaning> MEANING =
            required("meaning", FieldType.choice(Meaning.class, Meaning::word), "What kind of review it is.");
    private static final Field<Scope> SCOPE =
            required("scope", FieldType.choice(Scope.class, Scope::word), "How much of the page it is of.");
    private static final Field<List<Placed<String>>> SECTIONS =
            optional("sections", FieldType.list(FieldTypes.LINE), "The sections that it is of.");
    private static final Field<Decision> DECISION =
            required("decision", FieldType.choice(Decision.class, Decision::word), "What they decided.");
    private static final Field<Fingerprints> FINGERPRINT = required(
            "fingerprint",
            FieldType.group(FINGERPRINTS, RecordReader::fingerprints),
            "What tells the words that they read.");
    private static final Field<List<Placed<Mark>>> DEPENDS =
            optional("depends", FieldType.list(MARK_TYPE), "What the page showed from other files.");
    private static final Field<Period> INTERVAL =
            optional("interval", FieldTypes.DURATION, "How long the review holds.");
    private static final Field<LocalDate> NEXT_REVIEW =
            optional("nextReview", FieldTypes.DAY, "The day on which the next one is wanted at the latest.");
    private static final Field<List<Placed<String>>> EVIDENCE =
            optional("evidence", FieldType.list(FieldTypes.LINE), "What they checked the page against.");
    private static final Field<String> CONFLICTS =
            optional("conflicts", FieldTypes.LINE, "Interests that readers may want to know of.");
    private static final Field<String> NOTE = optional("note", FieldTypes.TEXT, "What else was said.");
    private static final Field<Method> METHOD =
            required("method", FieldType.choice(Method.class, Method::word), "How it is known.");
    private static final Field<Attachment> ATTACHED =
            optional("attachment", FieldType.group(ATTACHMENT, RecordReader::attachment), "The reviewer's own answer.");
    private static final Field<Fingerprint> PREV =
            optional("prev", SHA256, "The SHA-256 of the file before this one; the first has none.");

    private static final Field<String> BY = required("by", FieldTypes.LINE, "Who says so.");
    private static final Field<String> ASKED =
            optional("reviewer", FieldTypes.PERSON, "Who is asked: the name of a file in reviewers/.");
    private static final Field<TrivialEdit.Reason> REASON = required(
            "reason",
            FieldType.choice(TrivialEdit.Reason.class, TrivialEdit.Reason::word),
            "What kind of change it is.");
    private static final Field<Fingerprint> FROM = required("from", SHA256, "The words before the change.");
    private static final Field<String> DIFF = optional("diff", FieldTypes.TEXT, "The words that changed.");

    /** The fields of a sign-off. */
    public static final FieldSchema FORM = FieldSchema.of(
            "a review record",
            RECORD,
            ARTICLE,
            REVIEWER,
            NAME,
            CREDENTIALS,
            DATE,
            RECORDED_AT,
            MEANING,
            SCOPE,
            SECTIONS,
            DECISION,
            FINGERPRINT,
            DEPENDS,
            INTERVAL,
            NEXT_REVIEW,
            EVIDENCE,
            CONFLICTS,
            NOTE,
            METHOD,
            ATTACHED,
            PREV);

    private static final FieldSchema WAIVER =
            FieldSchema.of("a waiver", RECORD, ARTICLE, BY, DATE, RECORDED_AT, REASON, FROM, FINGERPRINT, DIFF, PREV);

    private static final FieldSchema REQUEST =
            FieldSchema.of("a request for review", RECORD, ARTICLE, BY, ASKED, DATE, RECORDED_AT, NOTE, PREV);

    /** What every entry has, of whatever kind and version: with these it keeps its place in the chain. */
    private static final FieldSchema ANY =
            FieldSchema.of("an entry of a ledger", RECORD, ARTICLE, DATE, RECORDED_AT, PREV);

    private static final Pattern VERSIONED = Pattern.compile("[a-z]+(?:-[a-z]+)*-[1-9][0-9]{0,3}");

    /** The kinds of files, each with its form. */
    private static final Map<String, FieldSchema> FORMS =
            Map.of("review-1", FORM, "waiver-1", WAIVER, "request-1", REQUEST);

    private RecordReader() {}

    /** The forms in which words are signed. */
    private enum Norm {
        REVIEW_NORM_1
    }

    /**
     * Reads one entry of a ledger.
     *
     * @return the entry, or nothing if anything at all is wrong with the file; then the findings say what
     */
    public static Outcome<Optional<LedgerEntry>> read(Source source) {
        Diagnostics remarks = new Diagnostics(source);
        YamlValue.Mapping mapping = YamlDocument.read(remarks);
        Optional<YamlValue.Scalar> unknown = newer(mapping);
        if (unknown.isPresent()) {
            return newer(mapping, unknown.get(), remarks);
        }
        Optional<FieldSchema> form = formOf(mapping, remarks);
        if (form.isEmpty()) {
            return remarks.with(Optional.empty());
        }
        FieldValues filled = FieldValues.of(form.get(), mapping, 0, remarks);
        LedgerEntry entry = made(() -> entry(form.get(), filled), remarks);
        return remarks.with(remarks.findings().isEmpty() ? Optional.ofNullable(entry) : Optional.empty());
    }

    private static @Nullable LedgerEntry entry(FieldSchema form, FieldValues filled) {
        if (form.equals(FORM)) {
            return record(filled);
        }
        return form.equals(WAIVER) ? waiver(filled) : request(filled);
    }

    /**
     * Reads one entry that is in no ledger yet.
     *
     * @param path names its file
     * @param bytes what the file holds
     * @return the entry, or nothing if anything at all is wrong with the file; then the findings say what
     */
    public static Outcome<Optional<LedgerEntry>> read(String path, byte[] bytes) {
        Outcome<Source> decoded = TextFile.decode(path, bytes);
        Outcome<Optional<LedgerEntry>> entry = decoded.then(RecordReader::read);
        return decoded.findings().isEmpty() ? entry : new Outcome<>(Optional.empty(), entry.findings());
    }

    /**
     * Returns the name of a kind of entry, or of a form of signed words, that is written as such a name is and that
     * this program does not know. Where the entry takes something back, a form that is not known is a fault: what a
     * reviewer refused must not be passed over.
     */
    private static Optional<YamlValue.Scalar> newer(YamlValue.Mapping mapping) {
        Optional<YamlValue.Scalar> kind = scalar(mapping, RECORD.name())
                .filter(name -> VERSIONED.matcher(name.text()).matches());
        if (kind.isPresent() && !FORMS.containsKey(kind.get().text())) {
            return kind;
        }
        boolean approves = scalar(mapping, DECISION.name())
                .map(word -> word.text().equals(Decision.APPROVED.word())
                        || word.text().equals(Decision.APPROVED_WITH_CHANGES.word()))
                .orElse(kind.isPresent());
        return value(mapping, FINGERPRINT.name())
                .filter(value -> approves && value instanceof YamlValue.Mapping)
                .flatMap(value -> scalar((YamlValue.Mapping) value, ALG.name()))
                .filter(name ->
                        VERSIONED.matcher(name.text()).matches() && !name.text().equals(ReviewNorm.NAME));
    }

    private static Optional<YamlValue> value(YamlValue.Mapping mapping, String field) {
        return mapping.entries().stream()
                .filter(entry -> entry.name().equals(field))
                .map(YamlValue.Entry::value)
                .findFirst();
    }

    private static Optional<YamlValue.Scalar> scalar(YamlValue.Mapping mapping, String field) {
        return value(mapping, field).filter(YamlValue.Scalar.class::isInstance).map(YamlValue.Scalar.class::cast);
    }

    /** Reads what every entry has; the rest is for the program that wrote it. */
    private static Outcome<Optional<LedgerEntry>> newer(
            YamlValue.Mapping mapping, YamlValue.Scalar unknown, Diagnostics remarks) {
        List<String> known = List.of(RECORD.name(), ARTICLE.name(), DATE.name(), RECORDED_AT.name(), PREV.name());
        FieldValues form = FieldValues.of(
                ANY,
                new YamlValue.Mapping(
                        mapping.entries().stream()
                                .filter(entry -> known.contains(entry.name()))
                                .toList(),
                        mapping.offset(),
                        mapping.length()),
                0,
                remarks);
        Optional<LocalDate> date = form.value(DATE);
        Optional<Instant> recordedAt = form.value(RECORDED_AT);
        String article = form.text(ARTICLE);
        Optional<Fingerprint> prev = form.value(PREV);
        if (!remarks.findings().isEmpty()) {
            return remarks.with(Optional.empty());
        }
        LedgerEntry entry = new VoidEntry(
                new PageId(article),
                date.orElseThrow(),
                recordedAt.orElseThrow(),
                "this version of Vouch does not know '" + unknown.text() + "'",
                prev);
        return new Outcome<>(
                Optional.of(entry),
                List.of(ReadRule.ENTRY_KNOWN
                        .warning(
                                remarks.span(unknown.offset(), unknown.length()),
                                "this entry was written by a newer version of Vouch: this one does not know '"
                                        + InvisibleCharacters.shown(unknown.text())
                                        + "', so the entry counts for nothing here")
                        .fix("install the newer version; the other entries of this page count as before")));
    }

    private static Optional<FieldSchema> formOf(YamlValue.Mapping mapping, Diagnostics remarks) {
        for (YamlValue.Entry entry : mapping.entries()) {
            if (entry.name().equals("record") && entry.value() instanceof YamlValue.Scalar kind) {
                FieldSchema form = FORMS.get(kind.text());
                if (form == null) {
                    Texts.unknown(
                            ReadRule.CHOICE_UNKNOWN,
                            kind,
                            "'record' does not know '" + InvisibleCharacters.shown(kind.text()) + "'",
                            FORMS.keySet().stream().sorted().toList(),
                            remarks);
                }
                return Optional.ofNullable(form);
            }
        }
        remarks.error(
                ReadRule.FIELD_MISSING,
                remarks.span(0, 1),
                "a file of a ledger says what it is",
                "the first line is 'record: review-1'; files here are written by the program");
        return Optional.empty();
    }

    /** Makes an entry; what its own constructor refuses is reported. */
    private static @Nullable LedgerEntry made(Supplier<@Nullable LedgerEntry> maker, Diagnostics remarks) {
        try {
            return maker.get();
        } catch (IllegalArgumentException refused) {
            remarks.error(
                    ReadRule.FIELD_TYPE,
                    remarks.span(0, 1),
                    String.valueOf(refused.getMessage()),
                    "files here are written by the program");
            return null;
        }
    }

    private static @Nullable LedgerEntry record(FieldValues form) {
        Optional<String> name = form.value(NAME);
        Optional<LocalDate> date = form.value(DATE);
        Optional<Instant> recordedAt = form.value(RECORDED_AT);
        Optional<Meaning> meaning = form.value(MEANING);
        Optional<Scope> scope = form.value(SCOPE);
        Optional<Decision> decision = form.value(DECISION);
        Optional<Fingerprints> fingerprint = form.value(FINGERPRINT);
        Optional<Method> method = form.value(METHOD);
        String article = form.text(ARTICLE);
        String reviewer = form.text(REVIEWER);
        List<String> credentials = values(form.value(CREDENTIALS));
        List<String> sections = values(form.value(SECTIONS));
        List<Mark> depends = values(form.value(DEPENDS));
        Optional<Period> interval = form.value(INTERVAL);
        Optional<LocalDate> next = form.value(NEXT_REVIEW);
        List<String> evidence = values(form.value(EVIDENCE));
        String conflicts = form.text(CONFLICTS);
        String note = form.text(NOTE);
        Optional<Attachment> attachment = form.value(ATTACHED);
        Optional<Fingerprint> prev = form.value(PREV);
        if (!form.remarks().findings().isEmpty()) {
            return null;
        }
        return new ReviewRecord(
                new PageId(article),
                reviewer,
                name.orElseThrow(),
                credentials,
                date.orElseThrow(),
                recordedAt.orElseThrow(),
                meaning.orElseThrow(),
                scope.orElseThrow(),
                sections,
                decision.orElseThrow(),
                fingerprint.orElseThrow(),
                depends,
                interval,
                next,
                evidence,
                conflicts,
                note,
                method.orElseThrow(),
                attachment,
                prev);
    }

    private static @Nullable LedgerEntry waiver(FieldValues form) {
        Optional<LocalDate> date = form.value(DATE);
        Optional<Instant> recordedAt = form.value(RECORDED_AT);
        Optional<TrivialEdit.Reason> reason = form.value(REASON);
        Optional<Fingerprint> from = form.value(FROM);
        Optional<Fingerprints> fingerprint = form.value(FINGERPRINT);
        String article = form.text(ARTICLE);
        String by = form.text(BY);
        String diff = form.text(DIFF);
        Optional<Fingerprint> prev = form.value(PREV);
        if (!form.remarks().findings().isEmpty()) {
            return null;
        }
        return new TrivialEdit(
                new PageId(article),
                by,
                date.orElseThrow(),
                recordedAt.orElseThrow(),
                reason.orElseThrow(),
                from.orElseThrow(),
                fingerprint.orElseThrow(),
                diff,
                prev);
    }

    private static @Nullable LedgerEntry request(FieldValues form) {
        Optional<LocalDate> date = form.value(DATE);
        Optional<Instant> recordedAt = form.value(RECORDED_AT);
        String article = form.text(ARTICLE);
        String by = form.text(BY);
        String reviewer = form.text(ASKED);
        String note = form.text(NOTE);
        Optional<Fingerprint> prev = form.value(PREV);
        if (!form.remarks().findings().isEmpty()) {
            return null;
        }
        return new ReviewRequest(
                new PageId(article), by, reviewer, date.orElseThrow(), recordedAt.orElseThrow(), note, prev);
    }

    private static <T> List<T> values(Optional<List<Placed<T>>> list) {
        return list.orElse(List.of()).stream().map(Placed::value).toList();
    }

    private static @Nullable Mark mark(FieldValues form) {
        String id = form.text(MARK_ID);
        Optional<Fingerprint> sha256 = form.value(MARK_SHA256);
        return id.isBlank() || sha256.isEmpty() ? null : new Mark(id, sha256.get());
    }

    private static @Nullable Attachment attachment(FieldValues form) {
        String file = form.text(FILE);
        Optional<Fingerprint> sha256 = form.value(FILE_SHA256);
        return file.isBlank() || sha256.isEmpty() ? null : new Attachment(file, sha256.get());
    }

    private static @Nullable Fingerprints fingerprints(FieldValues form) {
        Optional<Norm> alg = form.value(ALG);
        Optional<Fingerprint> exact = form.value(EXACT);
        Optional<Fingerprint> words = form.value(WORDS);
        List<Mark> sections = values(form.value(SECTION_MARKS));
        if (alg.isEmpty() || exact.isEmpty() || words.isEmpty()) {
            return null;
        }
        return new Fingerprints(
                exact.get(),
                words.get(),
                sections.stream()
                        .map(mark -> new Fingerprints.Section(mark.id(), mark.sha256()))
                        .toList());
    }

    private static @Nullable Fingerprint fingerprint(YamlValue.Scalar value, String field, Diagnostics remarks) {
        if (HASH.matcher(value.text()).matches()) {
            return new Fingerprint(value.text());
        }
        remarks.error(
                ReadRule.FINGERPRINT_INVALID,
                value,
                "'" + field + "' must be a SHA-256",
                "files here are written by the program; bring back the file as it was");
        return null;
    }

    private static @Nullable Instant moment(YamlValue.Scalar value, String field, Diagnostics remarks) {
        if (MOMENT.matcher(value.text()).matches()) {
            try {
                return Instant.parse(value.text());
            } catch (DateTimeException impossible) {
                // reported below
            }
        }
        remarks.error(
                ReadRule.MOMENT_INVALID,
                value,
                "'" + field + "' must be a moment in the form 2024-02-01T15:04:05Z",
                "files here are written by the program; bring back the file as it was");
        return null;
    }
}
