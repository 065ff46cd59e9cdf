package org.vouch.model.cost;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The cases that the program and the script of the page answer alike: those of a file, and as many as wanted by chance.
 */
public final class CostVectors {
    private static final Path FILE = Path.of("src/test/resources/cost-vectors.json");

    private CostVectors() {}

    /** Returns the text of the file. */
    public static String text() {
        try {
            return Files.readString(FILE, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Returns the cases of one kind. */
    public static Stream<JsonObject> of(String kind) {
        JsonArray cases = JsonParser.parseString(text()).getAsJsonObject().getAsJsonArray(kind);
        return StreamSupport.stream(cases.spliterator(), false).map(JsonElement::getAsJsonObject);
    }

    /** Returns the answer of the program to a case. */
    public static Price pay(JsonObject each) {
        return Payment.of(
                price(each.getAsJsonArray("price")), coverage(each.getAsJsonObject("coverage")), course(each));
    }

    /** Returns how a case lies in time. */
    static Course course(JsonObject each) {
        int days = number(each, "days", 1);
        return new Course(number(each, "visits", 0), days, number(each, "daysThisYear", days));
    }

    /** Returns the coverage of a case. */
    static Coverage coverage(JsonObject coverage) {
        return switch (coverage.get("way").getAsString()) {
            case "in-network" -> new Coverage.InNetwork(terms(coverage));
            case "out-of-network" ->
                new Coverage.OutOfNetwork(
                        terms(coverage), coverage.get("allowed").getAsLong());
            default -> new Coverage.None();
        };
    }

    private static Terms terms(JsonObject plan) {
        return new Terms(
                plan.get("deductible").getAsLong(),
                plan.get("deductibleMet").getAsLong(),
                plan.has("copay")
                        ? new Terms.Share.Copay(
                                plan.get("copay").getAsLong(),
                                plan.get("copayAfterDeductible").getAsBoolean())
                        : new Terms.Share.Coinsurance(plan.get("coinsurance").getAsInt()),
                end(plan.get("limit")),
                plan.get("limitMet").getAsLong());
    }

    /** Returns what a case costs beside treatment. */
    static LifeCosts life(JsonObject life) {
        return new LifeCosts(
                life.get("missedHours").getAsInt(),
                life.get("paidLeaveHours").getAsInt(),
                life.get("hourlyPay").getAsLong(),
                life.get("childcareDays").getAsInt(),
                life.get("childcarePrice").getAsLong(),
                life.get("trips").getAsInt(),
                life.get("tripPrice").getAsLong());
    }

    /** Returns the price that a case writes as its two ends. */
    public static Price price(JsonArray ends) {
        return Price.of(end(ends.get(0)), end(ends.get(1)));
    }

    private static OptionalLong end(JsonElement end) {
        return end.isJsonNull() ? OptionalLong.empty() : OptionalLong.of(end.getAsLong());
    }

    private static int number(JsonObject each, String name, int otherwise) {
        return each.has(name) ? each.get(name).getAsInt() : otherwise;
    }

    /** Returns a case by chance; small and large amounts, open ends, limits that are met, two plan years. */
    public static JsonObject random(Random chance) {
        JsonObject each = new JsonObject();
        JsonArray price = new JsonArray();
        long low = amount(chance, Price.MOST_CENTS);
        long high = Math.min(Price.MOST_CENTS, low + amount(chance, Price.MOST_CENTS));
        int open = chance.nextInt(10);
        price.add(open == 0 ? null : (Long) low);
        price.add(open == 1 ? null : (Long) high);
        each.add("price", price);
        JsonObject coverage = new JsonObject();
        int way = chance.nextInt(10);
        coverage.addProperty("way", way == 0 ? "none" : way < 7 ? "in-network" : "out-of-network");
        coverage.addProperty("deductible", amount(chance, Terms.MOST_CENTS));
        coverage.addProperty("deductibleMet", chance.nextBoolean() ? 0 : amount(chance, Terms.MOST_CENTS));
        coverage.addProperty("limit", chance.nextInt(6) == 0 ? null : (Long) amount(chance, Terms.MOST_CENTS));
        coverage.addProperty("limitMet", chance.nextBoolean() ? 0 : amount(chance, Terms.MOST_CENTS));
        coverage.addProperty("allowed", amount(chance, Price.MOST_CENTS));
        if (chance.nextInt(3) == 0) {
            coverage.addProperty("copay", amount(chance, Terms.MOST_COPAY_CENTS));
            coverage.addProperty("copayAfterDeductible", chance.nextBoolean());
        } else {
            coverage.addProperty("coinsurance", chance.nextInt(10_001));
        }
        each.add("coverage", coverage);
        int days = 1 + chance.nextInt(chance.nextBoolean() ? 90 : 10_000);
        each.addProperty("visits", chance.nextInt(100));
        each.addProperty("days", days);
        each.addProperty("daysThisYear", chance.nextBoolean() ? days : chance.nextInt(days + 1));
        return each;
    }

    /** Returns an amount of any size; every number of digits is as likely as another. */
    private static long amount(Random chance, long most) {
        long bound = 1;
        for (int digits = chance.nextInt(12); digits > 0 && bound < most; digits--) {
            bound *= 10;
        }
        return Math.floorMod(chance.nextLong(), Math.min(bound, most) + 1);
    }
}
