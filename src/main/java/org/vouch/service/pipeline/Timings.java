package org.vouch.service.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** Where the time of a build goes: to which stage, and to which rule. May be used by several threads at once. */
public final class Timings {
    private final LongSupplier ticker;
    private final LongSupplier processor;
    private final boolean wanted;
    private final Map<String, LongAdder> stages = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> rules = new ConcurrentHashMap<>();

    private Timings(LongSupplier ticker, LongSupplier processor, boolean wanted) {
        this.ticker = ticker;
        this.processor = processor;
        this.wanted = wanted;
    }

    /** Returns timings that take no time. */
    public static Timings none() {
        return new Timings(() -> 0, () -> 0, false);
    }

    /**
     * Returns timings that are kept.
     *
     * @param ticker tells nanoseconds that have gone by since any one moment
     * @param processor tells nanoseconds for which the thread that asks has had a processor: other programs do not
     *     lengthen what a rule takes
     */
    public static Timings by(LongSupplier ticker, LongSupplier processor) {
        return new Timings(ticker, processor, true);
    }

    /**
     * How long something took.
     *
     * @param what a stage, or what a rule sees to
     * @param nanoseconds of all threads together
     */
    public record Entry(String what, long nanoseconds) {}

    /** Returns whether anybody asks; if not, nothing needs to be measured. */
    boolean wanted() {
        return wanted;
    }

    /** Starts a stage; what is returned ends it. */
    Runnable stage(String name) {
        return measured(stages, name, ticker);
    }

    /** Starts a rule; what is returned ends it, in the same thread. */
    Runnable rule(String name) {
        return measured(rules, name, processor);
    }

    private static Runnable measured(Map<String, LongAdder> times, String name, LongSupplier clock) {
        long start = clock.getAsLong();
        return () -> times.computeIfAbsent(name, any -> new LongAdder()).add(clock.getAsLong() - start);
    }

    /** Returns how long each stage took, the slowest first. */
    public List<Entry> stages() {
        return slowestFirst(stages);
    }

    /** Returns how long each rule took, the slowest first. */
    public List<Entry> rules() {
        return slowestFirst(rules);
    }

    private static List<Entry> slowestFirst(Map<String, LongAdder> times) {
        List<Entry> entries = new ArrayList<>();
        times.forEach((what, time) -> entries.add(new Entry(what, time.sum())));
        entries.sort(Comparator.comparingLong(Entry::nanoseconds).reversed().thenComparing(Entry::what));
        return entries;
    }
}
