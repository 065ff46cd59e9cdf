package org.vouch.reader.wordpress;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vouch.reader.wordpress.ExportEntry.Item;

/** Tells with which page builders an item was made. */
public final class Builders {
    /** Builders that keep words in a place of their own, by the field that says so. */
    private static final Map<String, String> BY_FIELD = Map.of(
            "_elementor_edit_mode", "Elementor",
            "_fl_builder_enabled", "Beaver Builder",
            "_bricks_page_content_2", "Bricks",
            "ct_builder_shortcodes", "Oxygen");

    private static final String ELEMENTOR = "Elementor";

    private Builders() {}

    /** Returns the names of the builders of an item, in the order of the alphabet. */
    public static Set<String> of(Item item) {
        Set<String> builders = new TreeSet<>(BuilderTable.BUILT_IN.buildersIn(item.content()));
        elsewhere(item).ifPresent(builders::add);
        return builders;
    }

    /** Returns the builder that keeps the words of an item elsewhere than in its text, if one does. */
    static Optional<String> elsewhere(Item item) {
        return item.meta().stream()
                .filter(field ->
                        !field.value().isBlank() && !field.value().strip().equals("0"))
                .flatMap(field -> Optional.ofNullable(BY_FIELD.get(field.key())).stream())
                .findFirst();
    }

    /** Returns what Elementor keeps of an item, if it made the page. */
    static Optional<String> elementorData(Item item) {
        return elsewhere(item).filter(ELEMENTOR::equals).flatMap(any -> item.meta("_elementor_data"));
    }
}
