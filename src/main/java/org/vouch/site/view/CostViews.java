package org.vouch.site.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouch.model.cost.CostTable;
import org.vouch.model.cost.Course;
import org.vouch.model.cost.Coverage;
import org.vouch.model.cost.Payment;
import org.vouch.model.cost.Price;
import org.vouch.model.cost.Terms;
import org.vouch.model.page.Piece;
import org.vouch.model.text.Placed;

/** Shows cost tables in one language. */
final class CostViews {
    /** What is computed of rough figures is shown in whole hundreds, rounded outward. */
    private static final long STEP = 10_000;

    private final Localizer speech;
    private final LocalDate today;

    CostViews(Localizer speech, LocalDate today) {
        this.speech = speech;
        this.today = today;
    }

    /**
     * Returns a comparison as readers see it.
     *
     * @param number which comparison of its page it is, from 1
     * @param embed the address of the page that gives it to other sites; may be empty
     */
    CostView of(CostTable table, Piece.CostComparison comparison, int number, String embed) {
        List<CostTable.Option> chosen = comparison.options().isEmpty()
                ? table.options()
                : comparison.options().stream()
                        .flatMap(id -> table.options().stream()
                                .filter(option -> option.id().equals(id)))
                        .toList();
        Optional<CostTable.PlanPreset> plan = table.plans().stream()
                .filter(each -> each.id().equals(comparison.plan()))
                .findFirst();
        Set<String> compared = compared(table, chosen);
        String id = Piece.CostComparison.anchor(table.id(), number);
        return new CostView(
                id,
                speech.own(table.title()),
                table.currency(),
                chosen.stream()
                        .map(option -> option(table, option, plan, compared.contains(option.id())))
                        .toList(),
                table.plans().stream().map(each -> plan(table, each)).toList(),
                plan.map(each -> plan(table, each)).stream().toList(),
                table.limits().stream().map(each -> limit(table, each)).toList(),
                embed);
    }

    /** Returns what is compared at first of the options that are shown; nothing if that is only one. */
    private static Set<String> compared(CostTable table, List<CostTable.Option> shown) {
        Set<String> compared = table.compared().stream()
                .filter(id -> shown.stream().anyMatch(option -> option.id().equals(id)))
                .collect(Collectors.toSet());
        return compared.size() < 2 ? Set.of() : compared;
    }

    private CostView.LimitView limit(CostTable table, CostTable.LegalLimit limit) {
        return new CostView.LimitView(
                Integer.toString(limit.year()),
                limit.cents(),
                speech.price(new Price.Exactly(limit.cents()), table.currency()),
                new CostView.FigureView(
                        "",
                        "",
                        title(table, limit.source()),
                        address(table, limit.source()),
                        limit.asOf().map(speech::date),
                        CostTable.isOld(limit.asOf(), today)));
    }

    /** Returns the price of an option as it is in a sentence, with its source and its day. */
    String inSentence(CostTable table, CostTable.Option option) {
        StringBuilder sources = new StringBuilder();
        for (CostTable.Stay stay : option.stays()) {
            String source = speech.say(
                    "price.source",
                    title(table, stay.source()),
                    stay.asOf().map(day -> speech.date(day).words()).orElseGet(() -> speech.say("price.day-unknown")));
            sources.append(sources.isEmpty() ? "" : "; ").append(source);
        }
        CostTable.Stay first = option.stays().get(0);
        String price = speech.price(option.price(), table.currency());
        return speech.say(
                "price.in-sentence", first.whole() ? price : price + " " + unit(table, first), sources.toString());
    }

    private CostView.OptionView option(
            CostTable table, CostTable.Option option, Optional<CostTable.PlanPreset> plan, boolean compared) {
        CostTable.Stay first = option.stays().get(0);
        boolean several = option.stays().size() > 1;
        Price one = several ? option.price() : first.price();
        return new CostView.OptionView(
                option.id(),
                speech.own(option.label()),
                option.level().map(CostTable.LevelOfCare::hoursPerWeek).orElse(""),
                option.level()
                        .map(level -> speech.say(level.overnight() ? "care.overnight" : "care.at-home"))
                        .orElse(""),
                speech.price(option.price(), table.currency()),
                one.low().orElse(-1),
                one.high().orElse(-1),
                several ? "course" : kind(first.unit()),
                several ? 1 : quantity(first),
                several ? "" : unit(table, first),
                plan.map(each -> pays(table, option, each.terms())).orElse(""),
                speech.own(option.includes()),
                CostTable.isOld(option.asOf(), today),
                compared,
                option.stays().stream()
                        .map(stay -> several
                                ? figure(
                                        table,
                                        stay,
                                        speech.own(stay.label()),
                                        speech.price(stay.wholePrice(), table.currency()))
                                : figure(table, stay, "", ""))
                        .toList());
    }

    private static int quantity(CostTable.Stay stay) {
        return stay.whole() ? stay.quantity() : 0;
    }

    /** A plan counts visits and days; where the row does not say how many there are, nothing can be computed. */
    private String pays(CostTable table, CostTable.Option option, Terms terms) {
        boolean unknown = terms.share().match(coinsurance -> false, copay -> option.visits() == 0);
        if (!option.stays().get(0).whole() || unknown) {
            return speech.say("cost.pays.depends");
        }
        Price pays = Payment.of(option.price(), new Coverage.InNetwork(terms), Course.inOneYear(option.visits()));
        return speech.price(pays.outward(STEP), table.currency());
    }

    private CostView.PlanView plan(CostTable table, CostTable.PlanPreset plan) {
        return new CostView.PlanView(
                plan.id(),
                speech.own(plan.label()),
                terms(plan.terms()),
                plan.outOfNetwork().map(CostViews::terms).stream().toList(),
                new CostView.FigureView(
                        speech.own(plan.label()),
                        "",
                        title(table, plan.source()),
                        address(table, plan.source()),
                        plan.asOf().map(speech::date),
                        CostTable.isOld(plan.asOf(), today)));
    }

    private static CostView.TermsView terms(Terms terms) {
        long limit = terms.limit().orElse(-1);
        return terms.share()
                .match(
                        coinsurance ->
                                new CostView.TermsView(terms.deductible(), coinsurance.basisPoints(), -1, false, limit),
                        copay -> new CostView.TermsView(
                                terms.deductible(), -1, copay.cents(), copay.afterDeductible(), limit));
    }

    private CostView.FigureView figure(CostTable table, CostTable.Stay stay, String label, String price) {
        return new CostView.FigureView(
                label,
                price,
                title(table, stay.source()),
                address(table, stay.source()),
                stay.asOf().map(speech::date),
                CostTable.isOld(stay.asOf(), today));
    }

    private String title(CostTable table, Placed<String> source) {
        CostTable.CostSource work = table.sources().get(source.value());
        return work == null ? source.value() : speech.own(work.title());
    }

    private static String address(CostTable table, Placed<String> source) {
        return Optional.ofNullable(table.sources().get(source.value()))
                .flatMap(CostTable.CostSource::url)
                .orElse("");
    }

    private static String kind(CostTable.Unit unit) {
        return switch (unit) {
            case EPISODE -> "course";
            case DAY -> "day";
            case SESSION -> "session";
        };
    }

    private String unit(CostTable table, CostTable.Stay stay) {
        String one = speech.price(stay.price(), table.currency());
        return switch (stay.unit()) {
            case EPISODE -> "";
            case DAY ->
                stay.quantity() == 1 ? speech.say("unit.one-day") : speech.say("unit.days", stay.quantity(), one);
            case SESSION ->
                stay.quantity() == 1
                        ? speech.say("unit.one-session")
                        : speech.say("unit.sessions", stay.quantity(), one);
        };
    }
}
