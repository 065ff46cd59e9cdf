package org.vouch.model.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Worded;

/**
 * Something that a page shows and that is not in its own file, such as a row of a cost table: a reviewer who vouches
 * for the page vouches for it, too.
 *
 * @param id what it is and which, such as {@code cost-row levels-of-care/iop}; one line
 * @param fields what readers see of it, in order
 */
public record Dependency(String id, List<Field> fields) {
    /**
     * One thing that readers see.
     *
     * @param name lower-case letters, digits and '_'
     * @param value one line
     */
    public record Field(String name, String value) {
        /** Makes a value of one line of whatever was written. */
        public Field {
            value = ReviewNorm.line(value);
            if (name.isEmpty()
                    || !name.chars().allMatch(c -> c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) {
                throw new IllegalArgumentException("not the name of a field: " + name);
            }
        }
    }

    /** What a page can show that is not in its own file. */
    public enum Kind implements Worded {
        /** A cost table: its title and currency. */
        COST_TABLE,
        /** An option of a cost table. */
        COST_ROW,
        /** An insurance plan of a cost table. */
        COST_PLAN,
        /** What the law lets plans ask of one person in a plan year. */
        COST_LIMIT,
        /** A word of the page that the glossary explains. */
        TERM,
        /** A work that the page cites. */
        SOURCE,
        /** An image. */
        IMAGE,
        /** A file that the page links. */
        FILE,
        /** What the site settings ask of a review, in words. */
        REVIEW_POLICY,
        /** A line that helps at once. */
        CRISIS_LINE,
        /** What the site says otherwise than the program inside of the page. */
        WORDS,
        /** What every page says at its end. */
        DISCLAIMER,
        /** Something that this version of the program does not know. */
        OTHER;

        /** Returns what something is, by its id. */
        public static Kind of(String id) {
            int blank = id.indexOf(' ');
            return Worded.of(Kind.class, blank < 0 ? id : id.substring(0, blank))
                    .orElse(OTHER);
        }
    }

    /** Makes one line of the id, and copies the fields in. */
    public Dependency {
        id = ReviewNorm.line(id);
        fields = List.copyOf(fields);
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a dependency needs an id");
        }
    }

    /** Returns what it is. */
    public Kind kind() {
        return Kind.of(id);
    }

    /** Returns which one of its kind it is; empty where there is only one. */
    public String name() {
        int blank = id.indexOf(' ');
        return blank < 0 ? "" : id.substring(blank + 1);
    }

    /** Returns the value of a field, if readers see one. */
    public Optional<String> value(String field) {
        return fields.stream()
                .filter(each -> each.name().equals(field))
                .map(Field::value)
                .findFirst();
    }

    /** Returns its lines in a signed text: the id, and each field indented. */
    public String text() {
        StringBuilder text = new StringBuilder(id).append('\n');
        for (Field field : fields) {
            text.append("  ")
                    .append(field.name())
                    .append(": ")
                    .append(field.value())
                    .append('\n');
        }
        return text.toString();
    }

    /** Returns the fingerprint of its lines. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(text());
    }

    /** Gathers the fields of a dependency; what readers do not see is left out. */
    public static final class Fields {
        private final List<Field> fields = new ArrayList<>();

        /** Adds a field, unless its value is empty. */
        public Fields add(String name, String value) {
            if (!ReviewNorm.line(value).isEmpty()) {
                fields.add(new Field(name, value));
            }
            return this;
        }

        /** Returns the dependency that has these fields, the only one of its kind. */
        public Dependency of(Kind kind) {
            return new Dependency(kind.word(), fields);
        }

        /** Returns the dependency that has these fields, by its name among those of its kind. */
        public Dependency of(Kind kind, String name) {
            return new Dependency(kind.word() + " " + name, fields);
        }
    }
}
