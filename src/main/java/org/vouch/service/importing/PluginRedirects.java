package org.vouch.service.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where the redirects of a plugin lead from now on: those to a page that comes become old addresses of that page. */
final class PluginRedirects {
    private final Map<Long, List<String>> ofPages = new HashMap<>();
    private final Map<String, String> others = new TreeMap<>();

    PluginRedirects(OldRedirects redirects, ImportPlan plan) {
        redirects.targets().keySet().forEach(source -> {
            Optional<String> end = redirects.end(source);
            Optional<OldSite.Place> to =
                    end.flatMap(target -> plan.site().place(target, plan.site().home()));
            Optional<OldSite.Place> from = plan.site().place(source, plan.site().home());
            Optional<PlannedPage> page = to.flatMap(plan::pageAt);
            boolean plain = from.isPresent() && !source.contains("?");
            if (page.isPresent() && plain) {
                ofPages.computeIfAbsent(page.get().id(), any -> new ArrayList<>())
                        .add(from.get().path());
            } else {
                others.put(source, to.flatMap(plan::now).or(() -> end).orElse(""));
            }
        });
        redirects.patterns().forEach((pattern, target) -> others.put(pattern, target));
    }

    /** Returns the old addresses that led to a page. */
    List<String> ofPage(long id) {
        return ofPages.getOrDefault(id, List.of());
    }

    /** Returns those that only a host can lead on, each with where to. */
    Map<String, String> others() {
        return others;
    }
}
