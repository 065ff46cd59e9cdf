package org.vouch.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vouch.text.Finding;
import org.vouch.text.Severity;

/**
 * Which of many findings are told one by one, so that none hides another: errors before warnings and warnings before
 * advice; of these as many of each file, and in a file as many of each rule, as there is room for.
 */
final class FindingShare {
    /** Whoever mends so many of one kind in one file knows what the others are. */
    static final int OF_ONE_RULE = 20;

    /** More than these nobody reads to the end, and printing them would take longer than the build. */
    static final int MOST = 300;

    private final List<Finding> told = new ArrayList<>();
    private final Map<String, SortedMap<String, Integer>> leftOut = new HashMap<>();

    private FindingShare() {}

    /**
     * Shares out the room.
     *
     * @param findings in the order of their places
     */
    static FindingShare of(List<Finding> findings) {
        BitSet chosen = chosen(findings);
        FindingShare share = new FindingShare();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            if (chosen.get(i)) {
                share.told.add(finding);
            } else {
                share.leftOut
                        .computeIfAbsent(finding.span().path(), path -> new TreeMap<>())
                        .merge(finding.rule(), 1, Integer::sum);
            }
        }
        return share;
    }

    /** Returns those that are told one by one, in the order of their places. */
    List<Finding> told() {
        return List.copyOf(told);
    }

    /** Returns how many of each rule are left out of what is told of a file, by rule. */
    SortedMap<String, Integer> leftOut(String path) {
        return leftOut.getOrDefault(path, new TreeMap<>());
    }

    /** Returns whether some are only counted. */
    boolean leavesOut() {
        return !leftOut.isEmpty();
    }

    private static BitSet chosen(List<Finding> findings) {
        BitSet chosen = new BitSet(findings.size());
        Map<String, Map<String, Integer>> toldOfRule = new HashMap<>();
        int room = MOST;
        for (Severity severity : Severity.values()) {
            Map<String, Map<String, Deque<Integer>>> waiting = new LinkedHashMap<>();
            for (int i = 0; i < findings.size(); i++) {
                Finding finding = findings.get(i);
                if (finding.severity() == severity
                        && toldOfRule
                                        .computeIfAbsent(finding.span().path(), path -> new HashMap<>())
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
