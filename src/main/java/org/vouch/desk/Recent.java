package org.vouch.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was handed out lately, by its name; what was not asked for the longest is forgotten first.
 *
 * @param <V> what it is
 */
final class Recent<V> {
    private final int most;
    private final Map<String, V> kept = new LinkedHashMap<>();

    /**
     * Keeps nothing yet.
     *
     * @param most how many are kept
     */
    Recent(int most) {
        this.most = most;
    }

    /** Keeps something. */
    synchronized void keep(String name, V value) {
        kept.remove(name);
        kept.put(name, value);
        if (kept.size() > most) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    /** Returns what is kept under a name. */
    synchronized Optional<V> find(String name) {
        Optional<V> found = Optional.ofNullable(kept.get(name));
        found.ifPresent(value -> keep(name, value));
        return found;
    }
}
