package org.vouch.reader.form;

import static org.vouch.reader.form.Field.optional;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouch.model.cost.Price;
import org.vouch.model.text.Placed;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlValue;

/** Reads a price in one of its four forms. */
public final class PriceReading {
    private static final Field<Long> EXACTLY = optional("exactly", FieldTypes.MONEY, "A known price.");
    private static final Field<Long> FROM = optional("from", FieldTypes.MONEY, "The lower end of a range.");
    private static final Field<Long> TO = optional("to", FieldTypes.MONEY, "The upper end of a range.");
    private static final Field<Long> AT_LEAST =
            optional("at_least", FieldTypes.MONEY, "A price of which only the lower end is known.");
    private static final Field<Long> AT_MOST =
            optional("at_most", FieldTypes.MONEY, "A price of which only the upper end is known.");
    private static final FieldSchema FORM = FieldSchema.of("a price", EXACTLY, FROM, TO, AT_LEAST, AT_MOST);

    private static final String FORMS = "write {exactly: n}, {from: n, to: n}, {at_least: n} or {at_most: n}";

    private static final FieldType<Price> GROUP = FieldType.group(FORM, PriceReading::price);

    /** A price. */
    public static final FieldType<Price> TYPE = new FieldType<>(
            FieldType.Kind.GROUP, GROUP.choices(), GROUP.item(), GROUP.form(), (value, field, remarks) -> {
                if (value instanceof YamlValue.Scalar scalar) {
                    remarks.error(
                            ReadRule.PRICE_FORM,
                            value,
                            "a price says whether it is exact, a range, or open at one end",
                            Amounts.isMoney(scalar.text())
                                    ? "write " + field + ": {exactly: " + scalar.text() + "}, if it is exact; else "
                                            + FORMS.substring(6)
                                    : FORMS);
                    return null;
                }
                return GROUP.reading().read(value, field, remarks);
            });

    private PriceReading() {}

    private static @Nullable Price price(FieldValues form) {
        boolean range = form.has(FROM) || form.has(TO);
        int forms = (form.has(EXACTLY) ? 1 : 0)
                + (range ? 1 : 0)
                + (form.has(AT_LEAST) ? 1 : 0)
                + (form.has(AT_MOST) ? 1 : 0);
        Optional<Long> exactly = form.value(EXACTLY);
        Optional<Placed<Long>> from = form.placed(FROM);
        Optional<Placed<Long>> to = form.placed(TO);
        Optional<Long> atLeast = form.value(AT_LEAST);
        Optional<Long> atMost = form.value(AT_MOST);
        if (forms != 1) {
            form.remarks()
                    .error(
                            ReadRule.PRICE_FORM,
                            form.span(),
                            forms == 0 ? "there is no price here" : "a price has one form, and this one mixes " + forms,
                            FORMS);
            return null;
        }
        if (range) {
            return between(form, from, to);
        }
        if (exactly.isPresent()) {
            return new Price.Exactly(exactly.get());
        }
        if (atLeast.isPresent()) {
            return new Price.AtLeast(atLeast.get());
        }
        return atMost.isPresent() ? new Price.AtMost(atMost.get()) : null;
    }

    private static @Nullable Price between(FieldValues form, Optional<Placed<Long>> from, Optional<Placed<Long>> to) {
        if (!form.has(FROM) || !form.has(TO)) {
            Field<Long> there = form.has(FROM) ? FROM : TO;
            form.remarks()
                    .error(
                            ReadRule.PRICE_FORM,
                            form.spanOf(there),
                            "a range has 'from' and 'to', and here is only '" + there.name() + "'",
                            "add the other end, or write '" + (form.has(FROM) ? "at_least" : "at_most") + "'");
            return null;
        }
        if (from.isEmpty() || to.isEmpty()) {
            return null;
        }
        if (to.get().value() < from.get().value()) {
            form.remarks()
                    .error(
                            ReadRule.PRICE_FORM,
                            to.get().span(),
                            "the range ends below its start",
                            "write the lower price after 'from' and the higher one after 'to'");
            return null;
        }
        return new Price.Between(from.get().value(), to.get().value());
    }
}
