package org.vouch.model.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentTest {
    static Stream<JsonObject> payments() {
        return CostVectors.of("payments");
    }

    static Stream<JsonObject> differences() {
        return CostVectors.of("differences");
    }

    @ParameterizedTest
    @MethodSource("payments")
    void the_patient_pays_to_the_cent_what_the_case_says(JsonObject each) {
        Price pay = CostVectors.pay(each);
        assertEquals(CostVectors.price(each.getAsJsonArray("pay")), pay);
        if (each.has("life")) {
            long life = CostVectors.life(each.getAsJsonObject("life")).cents();
            assertEquals(each.get("lifeCents").getAsLong(), life);
            assertEquals(CostVectors.price(each.getAsJsonArray("total")), pay.plus(new Price.Exactly(life)));
        }
    }

    @ParameterizedTest
    @MethodSource("differences")
    void the_difference_is_that_of_the_ends(JsonObject each) {
        PriceDifference difference = PriceDifference.between(
                CostVectors.price(each.getAsJsonArray("from")), CostVectors.price(each.getAsJsonArray("to")));
        JsonArray expected = each.getAsJsonArray("difference");
        assertEquals(new PriceDifference(end(expected, 0), end(expected, 1)), difference);
    }

    private static OptionalLong end(JsonArray ends, int at) {
        return ends.get(at).isJsonNull()
                ? OptionalLong.empty()
                : OptionalLong.of(ends.get(at).getAsLong());
    }

    @Test
    void nobody_pays_more_than_the_bill_or_less_for_a_larger_one() {
        Random chance = new Random(20_261_124);
        for (int i = 0; i < 20_000; i++) {
            JsonObject each = CostVectors.random(chance);
            Coverage coverage = CostVectors.coverage(each.getAsJsonObject("coverage"));
            Course course = CostVectors.course(each);
            Price price = CostVectors.price(each.getAsJsonArray("price"));
            Price pay = Payment.of(price, coverage, course);
            assertTrue(pay.low().orElse(0) <= price.low().orElse(Long.MAX_VALUE), each::toString);
            if (price.high().isPresent()) {
                assertTrue(pay.high().orElseThrow() <= price.high().getAsLong(), each::toString);
            }
            if (coverage instanceof Coverage.InNetwork plan
                    && plan.terms().limit().isPresent()) {
                long years = course.daysThisYear() == course.days() ? 1 : 2;
                assertTrue(
                        pay.high().orElseThrow() <= years * plan.terms().limit().getAsLong(), each::toString);
            }
        }
    }

    @Test
    void an_option_of_two_stays_is_the_sum_of_both() {
        Price most = new Price.AtMost(1_000);
        Price least = new Price.AtLeast(500);
        assertEquals(new Price.Between(700, 1_700), new Price.Exactly(700).plus(most));
        assertEquals(new Price.AtLeast(500), most.plus(least));
        assertEquals(new Price.AtMost(2_000), most.times(2));
    }

    @Test
    void rounding_outward_says_no_more_than_is_known() {
        assertEquals(new Price.Between(10_000, 20_000), new Price.Exactly(10_001).outward(10_000));
        assertEquals(new Price.Exactly(20_000), new Price.Exactly(20_000).outward(10_000));
        assertEquals(new Price.AtLeast(0), new Price.AtLeast(9_999).outward(10_000));
        assertEquals(new Price.AtMost(10_000), new Price.AtMost(1).outward(10_000));
    }

    @Test
    void what_is_no_amount_is_refused() {
        for (Executable each : List.<Executable>of(
                () -> new Price.Exactly(-1),
                () -> new Price.AtLeast(Price.MOST_CENTS + 1),
                () -> new Price.Between(2, 1),
                () -> new Terms.Share.Coinsurance(10_001),
                () -> new Terms.Share.Copay(-1, false),
                () -> terms(-1, 0),
                () -> terms(0, Terms.MOST_CENTS + 1),
                () -> new Course(0, 30, 31),
                () -> new LifeCosts(-1, 0, 0, 0, 0, 0, 0),
                () -> new Coverage.OutOfNetwork(terms(0, 0), -1))) {
            assertThrows(IllegalArgumentException.class, each);
        }
    }

    private static Terms terms(long deductible, long limit) {
        return new Terms(deductible, 0, new Terms.Share.Coinsurance(0), OptionalLong.of(limit), 0);
    }
}
