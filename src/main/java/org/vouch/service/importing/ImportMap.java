package org.vouch.service.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouch.reader.wordpress.ShortcodeAction;

/**
 * What somebody decided about a move: the content of {@code import.yaml}.
 *
 * @param from where the old site was, such as {@code https://old.example.org}
 * @param types what items of each type become
 * @param statuses what becomes of items of each status
 * @param categories the subject that each category becomes, by its slug; without one that is skipped
 * @param description the fields that may hold the description of a page, the first that says something counts
 * @param reviewer the field that names the reviewer of a page, if there is one
 * @param verified the field that holds the day of a review, if there is one
 * @param people whom the values of the reviewer's field name
 * @param shortcodes what becomes of shortcodes that the program does not know
 */
record ImportMap(
        String from,
        Map<String, Target> types,
        Map<String, Fate> statuses,
        Map<String, String> categories,
        List<String> description,
        Optional<ReviewerField> reviewer,
        Optional<DayField> verified,
        Map<String, PersonNamed> people,
        Map<String, ShortcodeAction> shortcodes) {
    /** How import.yaml says that something does not come. */
    static final String SKIP = "skip";

    /** Copies the collections in. */
    ImportMap {
        types = Map.copyOf(types);
        statuses = Map.copyOf(statuses);
        categories = Map.copyOf(categories);
        description = List.copyOf(description);
        people = Map.copyOf(people);
        shortcodes = Map.copyOf(shortcodes);
    }

    /** What an item can become. */
    enum Target {
        /** An article. */
        ARTICLES,
        /** A plain page. */
        PAGES,
        /** Nothing. */
        SKIP
    }

    /** What can become of the items of a status. */
    enum Fate {
        /** They come, and go out once somebody reviewed them. */
        PUBLISH,
        /** They come as drafts. */
        DRAFT,
        /** They do not come. */
        SKIP
    }

    /**
     * The field that names the reviewer of a page.
     *
     * @param meta its name
     * @param kind what its values are
     */
    record ReviewerField(String meta, ReviewerKind kind) {}

    /**
     * The field that holds the day of a review.
     *
     * @param meta its name
     * @param format how its days are written
     */
    record DayField(String meta, String format) {}

    /**
     * Somebody whom the reviewer's field names.
     *
     * @param id the name of their file in content/reviewers/; empty while nobody knows
     * @param name their name as readers see it
     */
    record PersonNamed(String id, String name) {}

    Target target(String type) {
        return types.getOrDefault(type, Target.SKIP);
    }

    Fate fate(String status) {
        return statuses.getOrDefault(status, Fate.SKIP);
    }
}
