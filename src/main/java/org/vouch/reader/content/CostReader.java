package org.vouch.reader.content;

import static org.vouch.reader.form.Field.optional;
import static org.vouch.reader.form.Field.required;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.vouch.model.cost.CostTable;
import org.vouch.model.cost.CostTable.CostSource;
import org.vouch.model.cost.CostTable.LegalLimit;
import org.vouch.model.cost.CostTable.LevelOfCare;
import org.vouch.model.cost.CostTable.Option;
import org.vouch.model.cost.CostTable.PlanPreset;
import org.vouch.model.cost.CostTable.Stay;
import org.vouch.model.cost.CostTable.Unit;
import org.vouch.model.cost.Price;
import org.vouch.model.cost.Terms;
import org.vouch.model.text.KnownNames;
import org.vouch.model.text.NearestName;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;
import org.vouch.reader.form.Amounts;
import org.vouch.reader.form.Field;
import org.vouch.reader.form.FieldSchema;
import org.vouch.reader.form.FieldType;
import org.vouch.reader.form.FieldTypes;
import org.vouch.reader.form.FieldValues;
import org.vouch.reader.form.FileId;
import org.vouch.reader.form.PriceReading;
import org.vouch.reader.form.UniqueIds;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlDocument;

/**
 * Reads the files of {@code content/costs/}. A row whose price, source or day cannot be read is reported and left out:
 * a figure is shown whole or not at all.
 */
public final class CostReader {
    private static final Field<Integer> EDITION =
            required("edition", Amounts.whole(1, 9), "The edition of the criteria that name the level.");
    private static final Field<String> CODE = required("code", FieldTypes.LINE, "The level, such as 2.1.");
    private static final Field<String> HOURS =
            optional("hours_per_week", FieldTypes.LINE, "Hours of treatment a week, such as 9-19.");
    private static final Field<Boolean> OVERNIGHT = optional(
                    "overnight", FieldTypes.TRUTH, "Whether people sleep there.")
            .usually(false);
    private static final FieldSchema LEVEL_FORM = FieldSchema.of("a level of care", EDITION, CODE, HOURS, OVERNIGHT);

    private static final Field<String> ID = required("id", FieldTypes.ID, "What a directive names it by.");
    private static final Field<String> LABEL = required("label", FieldTypes.LINE, "Its name for readers.");
    private static final Field<LevelOfCare> LEVEL =
            optional("level", FieldType.group(LEVEL_FORM, CostReader::level), "Its place among the levels of care.");
    private static final Field<Price> PRICE = required("price", PriceReading.TYPE, "The price of a unit.");
    private static final Field<Unit> UNIT = required(
            "unit",
            FieldType.choice(Unit.class, unit -> unit.name().toLowerCase(Locale.ROOT)),
            "What the price is the price of.");
    private static final Field<Integer> QUANTITY =
            optional("quantity", Amounts.whole(1, 10_000), "How many units a course of treatment has.");
    private static final Field<String> SOURCE = required("source", FieldTypes.ID, "The source of the figure.");
    private static final Field<Optional<LocalDate>> AS_OF = required(
            "as_of", FieldTypes.DAY_OR_UNKNOWN, "The day on which it was true; 'unknown' if the source names none.");
    private static final Field<String> INCLUDES = optional("includes", FieldTypes.TEXT, "What the price covers.");
    private static final FieldSchema OPTION_FORM =
            FieldSchema.of("an option", ID, LABEL, LEVEL, PRICE, UNIT, QUANTITY, SOURCE, AS_OF, INCLUDES);

    private static final Field<String> WORK_TITLE = required("title", FieldTypes.LINE, "Its title.");
    private static final Field<String> WORK_URL = optional("url", FieldTypes.URL, "Where it can be read.");
    private static final Field<Integer> WORK_YEAR =
            optional("year", FieldTypes.YEAR, "The year in which it was published.");
    private static final FieldSchema WORK_FORM = FieldSchema.of("a source", WORK_TITLE, WORK_URL, WORK_YEAR);

    private static final Field<Long> DEDUCTIBLE =
            required("deductible", FieldTypes.MONEY, "What the patient pays first in a plan year.");
    private static final Field<Integer> COINSURANCE =
            optional("coinsurance", FieldTypes.PERCENT, "The patient's part after that; a plan has this or a copay.");
    private static final Field<Long> COPAY =
            optional("copay", FieldTypes.MONEY, "What the patient pays for each visit, instead of a part.");
    private static final Field<Boolean> COPAY_AFTER = optional(
                    "copay_after_deductible", FieldTypes.TRUTH, "Whether the deductible comes before the copay.")
            .usually(false);
    private static final Field<Long> OUT_OF_POCKET_MAX =
            required("out_of_pocket_max", FieldTypes.MONEY, "What the patient pays at most in a plan year.");
    private static final Field<Long> OUTSIDE_MAX = optional(
            "out_of_pocket_max", FieldTypes.MONEY, "What the patient pays at most there; often nothing limits it.");
    private static final FieldSchema OUTSIDE_FORM =
            FieldSchema.of("the terms outside of a network", DEDUCTIBLE, COINSURANCE, COPAY, COPAY_AFTER, OUTSIDE_MAX);
    private static final Field<Terms> OUTSIDE = optional(
            "out_of_network",
            FieldType.group(OUTSIDE_FORM, form -> terms(form, OUTSIDE_MAX)),
            "What the plan asks outside of its network; without it, it pays nothing there.");
    private static final FieldSchema PLAN_FORM = FieldSchema.of(
            "a plan",
            ID,
            LABEL,
            DEDUCTIBLE,
            COINSURANCE,
            COPAY,
            COPAY_AFTER,
            OUT_OF_POCKET_MAX,
            OUTSIDE,
            SOURCE,
            AS_OF);

    private static final Field<Integer> LIMIT_YEAR =
            required("year", FieldTypes.YEAR, "The calendar year in which the plan year starts.");
    private static final Field<Long> LIMIT_MOST = required(
            "one_person", FieldTypes.MONEY, "What a plan may ask of one person in its network in that plan year.");
    private static final FieldSchema LIMIT_FORM =
            FieldSchema.of("a legal limit", LIMIT_YEAR, LIMIT_MOST, SOURCE, AS_OF);

    private static final Field<List<Placed<String>>> STAYS =
            required("stays", FieldType.list(FieldTypes.ID), "The options that follow one another.");
    private static final FieldSchema SEQUENCE_FORM = FieldSchema.of("a sequence", ID, LABEL, STAYS, INCLUDES);

    private static final Field<String> TITLE = required("title", FieldTypes.LINE, "What the table shows.");
    private static final Field<String> CURRENCY =
            required("currency", FieldTypes.CURRENCY, "Three letters, such as USD.");
    private static final Field<List<Placed<Option>>> OPTIONS = required(
            "options", FieldType.list(FieldType.group(OPTION_FORM, CostReader::option)), "The rows of the table.");
    private static final Field<Map<String, Placed<CostSource>>> SOURCES = required(
            "sources",
            FieldType.named(FieldType.group(WORK_FORM, CostReader::work)),
            "The works that the figures come from, each under its id.");
    private static final Field<List<Placed<Sequence>>> SEQUENCES = optional(
            "sequences",
            FieldType.list(FieldType.group(SEQUENCE_FORM, CostReader::sequence)),
            "Ways to be treated that are made of several options, one after another.");
    private static final Field<List<Placed<PlanPreset>>> PLANS = optional(
            "plans",
            FieldType.list(FieldType.group(PLAN_FORM, CostReader::plan)),
            "Insurance plans that a reader may start from.");

    private static final Field<List<Placed<LegalLimit>>> LIMITS = optional(
            "limits",
            FieldType.list(FieldType.group(LIMIT_FORM, CostReader::limit)),
            "What the law lets plans ask of one person, by plan year; it bounds what a reader who does not know the"
                    + " plan may have to pay.");
    private static final Field<List<Placed<String>>> COMPARE = optional(
            "compare", FieldType.list(FieldTypes.ID), "The options that a reader compares at first, two to four.");

    /** The fields of a cost table. */
    public static final FieldSchema FORM =
            FieldSchema.of("a cost table", TITLE, CURRENCY, OPTIONS, SEQUENCES, SOURCES, PLANS, LIMITS, COMPARE);

    private static final int LEAST_COMPARED = 2;
    private static final int MOST_COMPARED = 4;

    private CostReader() {}

    /** A sequence as it is written; its stays are looked up when all options are known. */
    private record Sequence(String id, String label, List<Placed<String>> stays, String includes, Span span) {
        private static final int MOST_STAYS = 10;

        Optional<Option> of(List<Option> options, Diagnostics remarks) {
            List<Stay> found = new ArrayList<>();
            for (Placed<String> stay : stays) {
                Optional<Option> option = options.stream()
                        .filter(each -> each.id().equals(stay.value()))
                        .findFirst();
                if (option.isEmpty()) {
                    if (broken(remarks)) {
                        // The option may be there and unreadable, which has been reported.
                        return Optional.empty();
                    }
                    List<String> known = options.stream().map(Option::id).toList();
                    remarks.error(
                            ReadRule.SEQUENCE_STAYS,
                            stay.span(),
                            "there is no option '" + stay.value() + "' in this table",
                            NearestName.to(stay.value(), known)
                                    .map(near -> "write '" + near + "'")
                                    .orElse("known: " + KnownNames.listed(known)));
                } else if (!option.get().stays().get(0).whole()) {
                    remarks.error(
                            ReadRule.SEQUENCE_STAYS,
                            stay.span(),
                            "the price of '" + stay.value() + "' is for one unit, not for a course of treatment",
                            "name an option that says how many days or sessions it has");
                } else {
                    found.addAll(option.get().stays());
                }
            }
            if (stays.size() > MOST_STAYS) {
                remarks.error(
                        ReadRule.SEQUENCE_STAYS,
                        span,
                        "a sequence of " + stays.size() + " stays is too long",
                        "name at most " + MOST_STAYS);
                return Optional.empty();
            }
            return found.size() == stays.size()
                    ? Optional.of(new Option(id, label, Optional.empty(), found, includes, span))
                    : Optional.empty();
        }
    }

    /** Reads a cost table. */
    public static Outcome<CostTable> read(Source source) {
        Diagnostics remarks = new Diagnostics(source);
        String id = FileId.of(source, remarks);
        FieldValues form = FieldValues.of(FORM, YamlDocument.read(remarks), 0, remarks);
        Map<String, CostSource> sources = new LinkedHashMap<>();
        form.value(SOURCES)
                .orElse(Map.of())
                .forEach((name, work) -> sources.put(
                        name,
                        new CostSource(
                                name,
                                work.value().title(),
                                work.value().url(),
                                work.value().year(),
                                work.span())));
        List<Option> options = new ArrayList<>();
        UniqueIds optionIds = new UniqueIds("option", remarks);
        for (Placed<Option> each : form.value(OPTIONS).orElse(List.of())) {
            Option option = each.value();
            if (optionIds.isNew(option.id(), option.span())
                    && known(option.stays().get(0).source(), sources, form)) {
                options.add(option);
            }
        }
        List<Option> made = new ArrayList<>();
        for (Placed<Sequence> each : form.value(SEQUENCES).orElse(List.of())) {
            Sequence sequence = each.value();
            if (optionIds.isNew(sequence.id(), sequence.span())) {
                sequence.of(options, remarks).ifPresent(made::add);
            }
        }
        options.addAll(made);
        List<PlanPreset> plans = new ArrayList<>();
        UniqueIds planIds = new UniqueIds("plan", remarks);
        for (Placed<PlanPreset> each : form.value(PLANS).orElse(List.of())) {
            PlanPreset plan = each.value();
            if (planIds.isNew(plan.id(), plan.span()) && known(plan.source(), sources, form)) {
                plans.add(plan);
            }
        }
        List<LegalLimit> limits = limits(form, sources);
        List<String> compared = compared(form, options);
        return remarks.with(new CostTable(
                id,
                form.value(TITLE).orElse(id),
                form.value(CURRENCY).orElse("USD"),
                options,
                sources,
                plans,
                limits,
                compared,
                !broken(remarks),
                Span.ofFile(source.path())));
    }

    private static List<LegalLimit> limits(FieldValues form, Map<String, CostSource> sources) {
        List<LegalLimit> limits = new ArrayList<>();
        for (Placed<LegalLimit> each : form.value(LIMITS).orElse(List.of())) {
            LegalLimit limit = each.value();
            if (limits.stream().anyMatch(other -> other.year() == limit.year())) {
                form.remarks()
                        .error(
                                ReadRule.ID_DUPLICATE,
                                limit.span(),
                                "the legal limit of " + limit.year() + " is listed twice",
                                "delete one of the two");
            } else if (known(limit.source(), sources, form)) {
                limits.add(limit);
            }
        }
        limits.sort(Comparator.comparingInt(LegalLimit::year));
        return limits;
    }

    /** Returns the options to compare at first; nothing if one of them is unknown, or there are too few or too many. */
    private static List<String> compared(FieldValues form, List<Option> options) {
        List<String> known = options.stream().map(Option::id).toList();
        List<Placed<String>> named = form.value(COMPARE).orElse(List.of());
        boolean right = true;
        for (Placed<String> each : named) {
            if (!known.contains(each.value()) && !broken(form.remarks())) {
                right = false;
                form.remarks()
                        .error(
                                ReadRule.COST_COMPARE,
                                each.span(),
                                "there is no option '" + each.value() + "' in this table",
                                NearestName.to(each.value(), known)
                                        .map(near -> "write '" + near + "'")
                                        .orElse("known: " + KnownNames.listed(known)));
            }
        }
        if (form.has(COMPARE) && right && (named.size() < LEAST_COMPARED || named.size() > MOST_COMPARED)) {
            right = false;
            form.remarks()
                    .error(
                            ReadRule.COST_COMPARE,
                            form.spanOf(COMPARE),
                            "a reader compares two to four options, and this names " + named.size(),
                            "name two to four options, or delete 'compare'");
        }
        return right ? named.stream().map(Placed::value).distinct().toList() : List.of();
    }

    private static boolean broken(Diagnostics remarks) {
        return remarks.findings().stream().anyMatch(each -> each.severity() == Severity.ERROR);
    }

    private static boolean known(Placed<String> source, Map<String, CostSource> sources, FieldValues form) {
        if (sources.containsKey(source.value())) {
            return true;
        }
        String listed = sources.isEmpty()
                ? "add it below 'sources:'"
                : "listed: " + KnownNames.listed(sources.keySet()) + "; or add it below 'sources:'";
        form.remarks()
                .error(
                        ReadRule.SOURCE_UNKNOWN,
                        source.span(),
                        "the source '" + source.value() + "' is not listed in this file",
                        NearestName.to(source.value(), sources.keySet())
                                .map(near -> "did you mean '" + near + "'? " + listed)
                                .orElse(listed));
        return false;
    }

    private static @Nullable LevelOfCare level(FieldValues form) {
        Optional<Integer> edition = form.value(EDITION);
        String code = form.text(CODE);
        String hours = form.text(HOURS);
        boolean overnight = form.value(OVERNIGHT).orElse(false);
        return edition.isEmpty() || code.isEmpty() ? null : new LevelOfCare(edition.get(), code, hours, overnight);
    }

    private static @Nullable Option option(FieldValues form) {
        String id = form.text(ID);
        String label = form.text(LABEL);
        Optional<LevelOfCare> level = form.value(LEVEL);
        Price price = form.value(PRICE).orElse(null);
        Unit unit = form.value(UNIT).orElse(null);
        Optional<Integer> quantity = form.value(QUANTITY);
        Placed<String> source = form.placed(SOURCE).orElse(null);
        Optional<LocalDate> asOf = form.value(AS_OF).orElse(null);
        String includes = form.text(INCLUDES);
        boolean counted = counted(form, unit, quantity) && bounded(form, price, quantity.orElse(1));
        if (id.isEmpty() || price == null || unit == null || source == null || asOf == null || !counted) {
            return null;
        }
        return new Option(
                id,
                label.isEmpty() ? id : label,
                level,
                List.of(new Stay(label.isEmpty() ? id : label, price, unit, quantity.orElse(1), source, asOf)),
                includes,
                form.span());
    }

    private static @Nullable Sequence sequence(FieldValues form) {
        String id = form.text(ID);
        String label = form.text(LABEL);
        List<Placed<String>> stays = form.value(STAYS).orElse(List.of());
        String includes = form.text(INCLUDES);
        if (id.isEmpty() || stays.isEmpty()) {
            return null;
        }
        return new Sequence(id, label.isEmpty() ? id : label, stays, includes, form.span());
    }

    /** Returns whether it is clear how many units a course of treatment has; without that, prices do not compare. */
    private static boolean counted(FieldValues form, @Nullable Unit unit, Optional<Integer> quantity) {
        if (unit == null) {
            return false;
        }
        if (unit == Unit.EPISODE && quantity.orElse(1) != 1) {
            form.remarks()
                    .error(
                            ReadRule.NUMBER_INVALID,
                            form.spanOf(QUANTITY),
                            "an episode is a whole course of treatment, so there is one of it",
                            "delete 'quantity', or write 'unit: day' or 'unit: session'");
            return false;
        }
        if (unit != Unit.EPISODE && !form.has(QUANTITY)) {
            String word = unit.name().toLowerCase(Locale.ROOT);
            form.remarks()
                    .error(
                            ReadRule.FIELD_MISSING,
                            form.spanOf(UNIT),
                            "a price for each " + word + " needs 'quantity'",
                            "add a line 'quantity: ' with the number of " + word + "s in a course of treatment");
            return false;
        }
        return unit == Unit.EPISODE || quantity.isPresent();
    }

    /** Returns whether what all units cost together is still a price. */
    private static boolean bounded(FieldValues form, @Nullable Price price, int quantity) {
        if (price == null || largest(price) <= Stay.MOST_CENTS / quantity) {
            return true;
        }
        form.remarks()
                .error(
                        ReadRule.NUMBER_INVALID,
                        form.spanOf(QUANTITY),
                        "the total cost cannot exceed 100 million",
                        "look at 'price' and 'quantity' again");
        return false;
    }

    private static long largest(Price price) {
        return Math.max(price.low().orElse(0), price.high().orElse(0));
    }

    private static CostSource work(FieldValues form) {
        return new CostSource("", form.text(WORK_TITLE), form.value(WORK_URL), form.value(WORK_YEAR), form.span());
    }

    private static @Nullable PlanPreset plan(FieldValues form) {
        String id = form.text(ID);
        String label = form.text(LABEL);
        Terms terms = terms(form, OUT_OF_POCKET_MAX);
        boolean limited = form.value(OUT_OF_POCKET_MAX).isPresent();
        Optional<Terms> outside = form.value(OUTSIDE);
        Placed<String> source = form.placed(SOURCE).orElse(null);
        Optional<LocalDate> asOf = form.value(AS_OF).orElse(null);
        if (id.isEmpty() || terms == null || !limited || source == null || asOf == null) {
            return null;
        }
        return new PlanPreset(id, label.isEmpty() ? id : label, terms, outside, source, asOf, form.span());
    }

    private static @Nullable LegalLimit limit(FieldValues form) {
        Integer year = form.value(LIMIT_YEAR).orElse(null);
        Long most = form.value(LIMIT_MOST).orElse(null);
        Placed<String> source = form.placed(SOURCE).orElse(null);
        Optional<LocalDate> asOf = form.value(AS_OF).orElse(null);
        return year == null || most == null || source == null || asOf == null
                ? null
                : new LegalLimit(year, most, source, asOf, form.span());
    }

    private static @Nullable Terms terms(FieldValues form, Field<Long> limit) {
        Long deductible = form.value(DEDUCTIBLE).orElse(null);
        Optional<Integer> coinsurance = form.value(COINSURANCE);
        Optional<Long> copay = form.value(COPAY);
        boolean after = form.value(COPAY_AFTER).orElse(false);
        Optional<Long> most = form.value(limit);
        if (form.has(COINSURANCE) == form.has(COPAY)) {
            form.remarks()
                    .error(
                            ReadRule.PLAN_SHARE,
                            form.has(COPAY) ? form.spanOf(COPAY) : form.span(),
                            form.has(COPAY)
                                    ? "these terms have both a coinsurance and a copay"
                                    : "these terms have neither a coinsurance nor a copay",
                            "write 'coinsurance: 20%' for a part of the bill, or 'copay: 40' for an amount at each visit");
            return null;
        }
        if (copay.isPresent() && copay.get() > Terms.MOST_COPAY_CENTS) {
            form.remarks()
                    .error(
                            ReadRule.PLAN_SHARE,
                            form.spanOf(COPAY),
                            "a copay cannot exceed 10,000",
                            "write the copay of one visit; the whole bill belongs in the price");
            return null;
        }
        if (deductible == null || (coinsurance.isEmpty() && copay.isEmpty())) {
            return null;
        }
        if (most.isPresent() && most.get() < deductible) {
            form.remarks()
                    .warning(
                            ReadRule.PLAN_SHARE,
                            form.spanOf(DEDUCTIBLE),
                            "the deductible is above the most that a patient pays, so it is never met",
                            "look at 'deductible' and 'out_of_pocket_max' again");
        }
        Terms.Share share = copay.isPresent()
                ? new Terms.Share.Copay(copay.get(), after)
                : new Terms.Share.Coinsurance(coinsurance.orElse(0));
        OptionalLong end = most.isPresent() ? OptionalLong.of(most.get()) : OptionalLong.empty();
        return new Terms(deductible, 0, share, end, 0);
    }
}
