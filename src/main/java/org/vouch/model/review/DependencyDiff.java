package org.vouch.model.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Something that a page shows from another file, beside what it was.
 *
 * @param shown what it is; for what is gone, what it was
 * @param mark whether it came, went, or is in both texts and differs
 * @param fields what of it differs, in order
 */
public record DependencyDiff(Dependency shown, BlockDiff.Mark mark, List<FieldDiff> fields) {
    /** Copies the fields in. */
    public DependencyDiff {
        fields = List.copyOf(fields);
    }

    /**
     * One thing that readers see of it.
     *
     * @param name its name
     * @param old what it was; may be empty
     * @param now what it is; may be empty
     */
    public record FieldDiff(String name, String old, String now) {}

    /** Returns what differs, what is gone last; nothing for two lists in another order. */
    public static List<DependencyDiff> between(List<Dependency> old, List<Dependency> now) {
        Map<String, Dependency> before = byId(old);
        Map<String, Dependency> after = byId(now);
        List<DependencyDiff> changes = new ArrayList<>();
        after.forEach((id, each) -> {
            Dependency was = before.get(id);
            if (was == null) {
                changes.add(new DependencyDiff(each, BlockDiff.Mark.NEW, fields(List.of(), each.fields())));
            } else if (!was.equals(each)) {
                changes.add(new DependencyDiff(each, BlockDiff.Mark.SAME, fields(was.fields(), each.fields())));
            }
        });
        before.forEach((id, each) -> {
            if (!after.containsKey(id)) {
                changes.add(new DependencyDiff(each, BlockDiff.Mark.GONE, fields(each.fields(), List.of())));
            }
        });
        return changes;
    }

    private static Map<String, Dependency> byId(List<Dependency> all) {
        return all.stream()
                .collect(Collectors.toMap(Dependency::id, Function.identity(), (one, two) -> one, LinkedHashMap::new));
    }

    private static List<FieldDiff> fields(List<Dependency.Field> old, List<Dependency.Field> now) {
        Map<String, String> before = values(old);
        Map<String, String> after = values(now);
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> new FieldDiff(name, before.getOrDefault(name, ""), after.getOrDefault(name, "")))
                .filter(field -> !field.old().equals(field.now()))
                .toList();
    }

    private static Map<String, String> values(List<Dependency.Field> fields) {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach(field -> values.put(field.name(), field.value()));
        return values;
    }
}
