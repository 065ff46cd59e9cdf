package org.vouch.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vouch.model.library.RuleWeights;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Span;

/**
 * Which of many findings are reported one by one, so that none hides another: errors before warnings and warnings
 * before advice; of these as many of each file, and in a file as many of each rule, as there is room for.
 */
final class FindingShare {
    /** Anyone who fixes so many of one kind in one file knows what the others are. */
    static final int OF_ONE_RULE = 20;

    /** More than these nobody reads to the end, and printing them would take longer than the build. */
    static final int MOST = 300;

    /** What is said of the form of so many files in the same words is said once, with the places. */
    static final int SAME_IN = 5;

    private final List<Finding> reported = new ArrayList<>();
    private final Map<Finding, List<Span>> also = new HashMap<>();
    private final Map<String, SortedMap<String, Integer>> leftOut = new HashMap<>();

    private FindingShare() {}

    /** What a finding says, wherever. */
    private record Saying(String rule, Severity severity, String message, String fix) {
        static Saying of(Finding finding) {
            return new Saying(finding.rule(), finding.severity(), finding.message(), finding.fix());
        }
    }

    /**
     * Shares out the room.
     *
     * @param findings in the order of their places
     */
    static FindingShare of(List<Finding> findings) {
        FindingShare share = new FindingShare();
        List<Finding> apart = share.withoutSame(findings);
        BitSet chosen = chosen(apart);
        for (int i = 0; i < apart.size(); i++) {
            Finding finding = apart.get(i);
            if (chosen.get(i)) {
                share.reported.add(finding);
            } else {
                share.leftOut
                        .computeIfAbsent(finding.span().path(), path -> new TreeMap<>())
                        .merge(finding.rule(), 1, Integer::sum);
            }
        }
        return share;
    }

    /** Puts what is said of many files in the same words below the first of them, and returns the others. */
    private List<Finding> withoutSame(List<Finding> findings) {
        Map<Saying, List<Finding>> same = new HashMap<>();
        for (Finding finding : findings) {
            if (isOfForm(finding)) {
                same.computeIfAbsent(Saying.of(finding), absent -> new ArrayList<>())
                        .add(finding);
            }
        }
        Set<Finding> below = new HashSet<>();
        for (List<Finding> each : same.values()) {
            long files = each.stream().map(one -> one.span().path()).distinct().count();
            if (files >= SAME_IN) {
                List<Finding> others = each.subList(1, each.size());
                also.put(each.get(0), others.stream().map(Finding::span).toList());
                below.addAll(others);
            }
        }
        return findings.stream().filter(finding -> !below.contains(finding)).toList();
    }

    /** Words about people and claims are read one by one, in their sentences. */
    private static boolean isOfForm(Finding finding) {
        return finding.rule().indexOf('.') < 0
                && (RuleWeights.mayBeTurnedDown(finding.rule()) || finding.severity() == Severity.ADVICE);
    }

    /** Returns where else something is said in the same words, in order. */
    List<Span> also(Finding finding) {
        return also.getOrDefault(finding, List.of());
    }

    /** Returns those that are reported one by one, in the order of their places. */
    List<Finding> reported() {
        return List.copyOf(reported);
    }

    /** Returns how many of each rule are left out of what is reported of a file, by rule. */
    SortedMap<String, Integer> leftOut(String path) {
        return leftOut.getOrDefault(path, new TreeMap<>());
    }

    /** Returns whether some are only counted. */
    boolean leavesOut() {
        return !leftOut.isEmpty();
    }

    private static BitSet chosen(List<Finding> findings) {
        BitSet chosen = new BitSet(findings.size());
        Map<String, Map<String, Integer>> ofRule = new HashMap<>();
        int room = MOST;
        for (Severity severity : Severity.values()) {
            Map<String, Map<String, Deque<Integer>>> waiting = new LinkedHashMap<>();
            for (int i = 0; i < findings.size(); i++) {
                Finding finding = findings.get(i);
                if (finding.severity() == severity
                        && ofRule.computeIfAbsent(finding.span().path(), path -> new HashMap<>())
                                        .merge(finding.rule(), 1, Integer::sum)
                                <= OF_ONE_RULE) {
                    waiting.computeIfAbsent(finding.span().path(), path -> new LinkedHashMap<>())
                            .computeIfAbsent(finding.rule(), rule -> new ArrayDeque<>())
                            .add(i);
                }
            }
            List<Deque<Integer>> files = new ArrayList<>();
            waiting.values().forEach(rules -> files.add(inTurn(List.copyOf(rules.values()))));
            Deque<Integer> turns = inTurn(files);
            while (room > 0 && !turns.isEmpty()) {
                chosen.set(turns.remove());
                room--;
            }
        }
        return chosen;
    }

    /** Takes one of each in turn until none has any left. */
    private static Deque<Integer> inTurn(List<Deque<Integer>> several) {
        Deque<Integer> all = new ArrayDeque<>();
        Deque<Deque<Integer>> left = new ArrayDeque<>(several);
        while (!left.isEmpty()) {
            Deque<Integer> next = left.remove();
            all.add(next.remove());
            if (!next.isEmpty()) {
                left.add(next);
            }
        }
        return all;
    }
}
