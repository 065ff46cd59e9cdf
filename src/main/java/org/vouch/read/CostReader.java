package org.vouch.read;

import static org.vouch.read.Field.optional;
import static org.vouch.read.Field.required;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouch.cost.CostTable;
import org.vouch.cost.CostTable.CostSource;
import org.vouch.cost.CostTable.LevelOfCare;
import org.vouch.cost.CostTable.Option;
import org.vouch.cost.CostTable.PlanPreset;
import org.vouch.cost.CostTable.Unit;
import org.vouch.cost.Price;
import org.vouch.text.NearestName;
import org.vouch.text.Outcome;
import org.vouch.text.Placed;
import org.vouch.text.Severity;
import org.vouch.text.Source;
import org.vouch.text.Span;

/**
 * Reads the files of {@code content/costs/}. A row whose price, source or day cannot be read is told and left out: a
 * figure is shown whole or not at all.
 */
public final class CostReader {
    private static final Field<Integer> EDITION =
            required("edition", Amounts.whole(1, 9), "The edition of the criteria that name the level.");
    private static final Field<String> CODE = required("code", FieldTypes.LINE, "The level, such as 2.1.");
    private static final Field<String> HOURS =
            optional("hours_per_week", FieldTypes.LINE, "Hours of treatment a week, such as 9-19.");
    private static final Field<Boolean> OVERNIGHT =
            optional("overnight", FieldTypes.TRUTH, "Whether people sleep there.");
    private static final Form LEVEL_FORM = Form.of("a level of care", EDITION, CODE, HOURS, OVERNIGHT);

    private static final Field<String> ID = required("id", FieldTypes.ID, "What a directive names it by.");
    private static final Field<String> LABEL = required("label", FieldTypes.LINE, "Its name for readers.");
    private static final Field<LevelOfCare> LEVEL = optional(
            "level", FieldType.group(LEVEL_FORM, CostReader::level), "Where it stands among the levels of care.");
    private static final Field<Price> PRICE = required("price", PriceReading.TYPE, "The price of one unit.");
    private static final Field<Unit> UNIT = required(
            "unit",
            FieldType.choice(Unit.class, unit -> unit.name().toLowerCase(Locale.ROOT)),
            "What the price is the price of.");
    private static final Field<Integer> QUANTITY =
            optional("quantity", Amounts.whole(1, 10_000), "How many units a course of treatment has.");
    private static final Field<String> SOURCE = required("source", FieldTypes.ID, "The source of the figure.");
    private static final Field<LocalDate> AS_OF = required("as_of", FieldTypes.DAY, "The day on which it was true.");
    private static final Field<String> INCLUDES = optional("includes", FieldTypes.TEXT, "What the price covers.");
    private static final Form OPTION_FORM =
            Form.of("an option", ID, LABEL, LEVEL, PRICE, UNIT, QUANTITY, SOURCE, AS_OF, INCLUDES);

    private static final Field<String> WORK_TITLE = required("title", FieldTypes.LINE, "Its title.");
    private static final Field<String> WORK_URL = optional("url", FieldTypes.URL, "Where it can be read.");
    private static final Field<Integer> WORK_YEAR =
            optional("year", FieldTypes.YEAR, "The year in which it was published.");
    private static final Form WORK_FORM = Form.of("a source", WORK_TITLE, WORK_URL, WORK_YEAR);

    private static final Field<Long> DEDUCTIBLE =
            required("deductible", FieldTypes.MONEY, "What the patient pays first in a plan year.");
    private static final Field<Integer> COINSURANCE =
            required("coinsurance", FieldTypes.PERCENT, "The patient's part after that.");
    private static final Field<Long> OUT_OF_POCKET_MAX =
            required("out_of_pocket_max", FieldTypes.MONEY, "What the patient pays at most in a plan year.");
    private static final Form PLAN_FORM =
            Form.of("a plan", ID, LABEL, DEDUCTIBLE, COINSURANCE, OUT_OF_POCKET_MAX, SOURCE, AS_OF);

    private static final Field<String> TITLE = required("title", FieldTypes.LINE, "What the table shows.");
    private static final Field<String> CURRENCY =
            required("currency", FieldTypes.CURRENCY, "Three letters, such as USD.");
    private static final Field<List<Placed<Option>>> OPTIONS = required(
            "options", FieldType.list(FieldType.group(OPTION_FORM, CostReader::option)), "The rows of the table.");
    private static final Field<Map<String, Placed<CostSource>>> SOURCES = required(
            "sources",
            FieldType.named(FieldType.group(WORK_FORM, CostReader::work)),
            "The works that the figures come from, each under its id.");
    private static final Field<List<Placed<PlanPreset>>> PLANS = optional(
            "plans",
            FieldType.list(FieldType.group(PLAN_FORM, CostReader::plan)),
            "Insurance plans that a reader may start from.");

    /** The fields of a cost table. */
    public static final Form FORM = Form.of("a cost table", TITLE, CURRENCY, OPTIONS, SOURCES, PLANS);

    private CostReader() {}

    /** Reads a cost table. */
    public static Outcome<CostTable> read(Source source) {
        Remarks remarks = new Remarks(source);
        String id = FileId.of(source, remarks);
        FilledForm form = FilledForm.of(FORM, YamlDocument.read(remarks), 0, remarks);
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
            if (optionIds.isNew(option.id(), option.span()) && known(option.source(), sources, form)) {
                options.add(option);
            }
        }
        List<PlanPreset> plans = new ArrayList<>();
        UniqueIds planIds = new UniqueIds("plan", remarks);
        for (Placed<PlanPreset> each : form.value(PLANS).orElse(List.of())) {
            PlanPreset plan = each.value();
            if (planIds.isNew(plan.id(), plan.span()) && known(plan.source(), sources, form)) {
                plans.add(plan);
            }
        }
        return remarks.with(new CostTable(
                id,
                form.value(TITLE).orElse(id),
                form.value(CURRENCY).orElse("USD"),
                options,
                sources,
                plans,
                remarks.findings().stream().noneMatch(each -> each.severity() == Severity.ERROR),
                Span.ofFile(source.path())));
    }

    private static boolean known(Placed<String> source, Map<String, CostSource> sources, FilledForm form) {
        if (sources.containsKey(source.value())) {
            return true;
        }
        String listed = sources.isEmpty()
                ? "add it below 'sources:'"
                : "listed: " + String.join(", ", sources.keySet()) + "; or add it below 'sources:'";
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

    private static @Nullable LevelOfCare level(FilledForm form) {
        Optional<Integer> edition = form.value(EDITION);
        String code = form.text(CODE);
        String hours = form.text(HOURS);
        boolean overnight = form.value(OVERNIGHT).orElse(false);
        return edition.isEmpty() || code.isEmpty() ? null : new LevelOfCare(edition.get(), code, hours, overnight);
    }

    private static @Nullable Option option(FilledForm form) {
        String id = form.text(ID);
        String label = form.text(LABEL);
        Optional<LevelOfCare> level = form.value(LEVEL);
        Price price = form.value(PRICE).orElse(null);
        Unit unit = form.value(UNIT).orElse(null);
        Optional<Integer> quantity = form.value(QUANTITY);
        Placed<String> source = form.placed(SOURCE).orElse(null);
        LocalDate asOf = form.value(AS_OF).orElse(null);
        String includes = form.text(INCLUDES);
        boolean counted = counted(form, unit, quantity);
        if (id.isEmpty() || price == null || unit == null || source == null || asOf == null || !counted) {
            return null;
        }
        return new Option(
                id,
                label.isEmpty() ? id : label,
                level,
                price,
                unit,
                quantity.orElse(1),
                source,
                asOf,
                includes,
                form.span());
    }

    /** Returns whether it is clear how many units a course of treatment has; without that, prices do not compare. */
    private static boolean counted(FilledForm form, @Nullable Unit unit, Optional<Integer> quantity) {
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

    private static CostSource work(FilledForm form) {
        return new CostSource("", form.text(WORK_TITLE), form.value(WORK_URL), form.value(WORK_YEAR), form.span());
    }

    private static @Nullable PlanPreset plan(FilledForm form) {
        String id = form.text(ID);
        String label = form.text(LABEL);
        Long deductible = form.value(DEDUCTIBLE).orElse(null);
        Integer coinsurance = form.value(COINSURANCE).orElse(null);
        Long most = form.value(OUT_OF_POCKET_MAX).orElse(null);
        Placed<String> source = form.placed(SOURCE).orElse(null);
        LocalDate asOf = form.value(AS_OF).orElse(null);
        if (id.isEmpty()
                || deductible == null
                || coinsurance == null
                || most == null
                || source == null
                || asOf == null) {
            return null;
        }
        return new PlanPreset(
                id, label.isEmpty() ? id : label, deductible, coinsurance, most, source, asOf, form.span());
    }
}
