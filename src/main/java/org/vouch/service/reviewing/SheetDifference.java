package org.vouch.service.reviewing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vouch.model.review.BlockDiff;
import org.vouch.model.review.BlockDiff.Mark;
import org.vouch.model.review.BlockDiff.Stretch;
import org.vouch.model.review.Dependency;
import org.vouch.model.review.DependencyDiff;
import org.vouch.model.review.Passage;
import org.vouch.model.review.SignedProse;
import org.vouch.model.review.SignedText;
import org.vouch.model.text.Lexicon;

/**
 * What changed in a page, for people who read prose: words, what their form says, figures, where links lead, and what
 * the page shows from other files. It is never empty for two texts that are not the same. Templates print it.
 *
 * @param remarks what changed of the page as a whole, a sentence each
 * @param sections the page section by section
 * @param figures figures, units, drugs, duties and negations that changed, with the words around them
 * @param links where links lead now and did not before, and the other way round
 * @param shown what the page shows from other files and changed
 */
public record SheetDifference(
        List<String> remarks,
        List<Section> sections,
        List<FigureChange> figures,
        List<LinkChange> links,
        List<ShownChange> shown) {
    /** So many words around a figure tell what it is the figure of. */
    private static final int AROUND = 40;

    /** Copies the lists in. */
    public SheetDifference {
        remarks = List.copyOf(remarks);
        sections = List.copyOf(sections);
        figures = List.copyOf(figures);
        links = List.copyOf(links);
        shown = List.copyOf(shown);
    }

    /**
     * A section.
     *
     * @param id of its heading; {@code .} for what is above the first
     * @param title the words of its heading
     * @param changed whether its words changed, or what their form says
     * @param forms what the form of its words says now and did not before, a sentence each
     * @param blocks its words
     */
    public record Section(String id, String title, boolean changed, List<String> forms, List<Block> blocks) {
        /** Copies the lists in. */
        public Section {
            forms = List.copyOf(forms);
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A block of words.
     *
     * @param kind how it looks: {@code heading}, {@code quote}, {@code item} or {@code paragraph}
     * @param changed whether anything in it changed, or what its form says
     * @param stretches its words, those that are gone among those that came
     */
    public record Block(String kind, boolean changed, List<Words> stretches) {
        /** Copies the stretches in. */
        public Block {
            stretches = List.copyOf(stretches);
        }
    }

    /**
     * Words of one kind.
     *
     * @param mark {@code same}, {@code gone} or {@code new}
     * @param text the words
     * @param figure whether a figure or a word like that came or went with them
     */
    public record Words(String mark, String text, boolean figure) {}

    /**
     * A figure, or a word that weighs as much, that changed.
     *
     * @param before words before it
     * @param old what stood there; may be empty
     * @param now what is there; may be empty
     * @param after words after it
     * @param section the words of the heading above it
     */
    public record FigureChange(String before, String old, String now, String after, String section) {}

    /**
     * An address to which a link leads, or led.
     *
     * @param target the address
     * @param mark {@code gone} or {@code new}
     */
    public record LinkChange(String target, String mark) {}

    /**
     * Something from another file.
     *
     * @param what what it is, in words
     * @param mark {@code gone}, {@code new} or {@code same} if it is there as before, and other
     * @param fields what of it changed
     */
    public record ShownChange(String what, String mark, List<FieldChange> fields) {
        /** Copies the fields in. */
        public ShownChange {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One thing that readers see of it.
     *
     * @param name its name
     * @param old what it was; may be empty
     * @param now what it is; may be empty
     */
    public record FieldChange(String name, String old, String now) {}

    /** Nothing changed, or nothing is known. */
    static final SheetDifference NONE = new SheetDifference(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Returns the sentences about the page as a whole, and about what the form of its words says. */
    List<String> sayings() {
        List<String> sayings = new ArrayList<>(remarks);
        sections.forEach(section -> sayings.addAll(section.forms()));
        return sayings;
    }

    /**
     * Compares two texts of a page.
     *
     * @param old the text that somebody knows
     * @param lexicon the words that are set off
     */
    static SheetDifference between(SignedProse old, SignedProse now, Lexicon lexicon) {
        List<FigureChange> figures = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        now.bySection(old).forEach((id, those) -> {
            String title = String.valueOf(now.titles().get(id));
            those.forEach(change -> figures(change, title, figures, lexicon));
            sections.add(new Section(
                    id,
                    title,
                    those.stream().anyMatch(BlockDiff::changed),
                    those.stream()
                            .flatMap(change -> change.forms().stream())
                            .distinct()
                            .toList(),
                    those.stream().map(change -> block(change, lexicon)).toList()));
        });
        List<LinkChange> links = links(old.targets(), now.targets());
        List<ShownChange> shown = DependencyDiff.between(
                        old.text().shown(), now.text().shown())
                .stream()
                .map(SheetDifference::shown)
                .toList();
        List<String> remarks = remarks(old.text(), now.text(), shown);
        boolean same = remarks.isEmpty()
                && shown.isEmpty()
                && links.isEmpty()
                && sections.stream().noneMatch(Section::changed);
        if (same && !old.text().equals(now.text())) {
            remarks.add(
                    "Readers get the same: only how the text is written changed, such as where its lines end, spaces,"
                            + " or the style of quotation marks.");
        }
        return new SheetDifference(remarks, sections, figures, links, shown);
    }

    private static List<String> remarks(SignedText old, SignedText now, List<ShownChange> shown) {
        List<String> remarks = new ArrayList<>();
        if (!old.page().equals(now.page())) {
            remarks.add("The page is " + now.page().path() + " now; before, it was "
                    + old.page().path() + ".");
        }
        if (shown.isEmpty() && !old.shown().equals(now.shown())) {
            remarks.add("What the page shows from other files is shown in another order now.");
        }
        return remarks;
    }

    private static Block block(BlockDiff change, Lexicon lexicon) {
        return new Block(
                look(change.passage()),
                change.changed(),
                change.stretches().stream()
                        .map(stretch -> words(stretch, lexicon))
                        .toList());
    }

    private static String look(Passage passage) {
        if (passage.kind().isHeading()) {
            return "heading";
        }
        if (passage.isIn(Passage.Shape.QUOTE)) {
            return "quote";
        }
        return passage.isIn(Passage.Shape.ITEM) ? "item" : "paragraph";
    }

    private static Words words(Stretch stretch, Lexicon lexicon) {
        return new Words(stretch.mark().name().toLowerCase(Locale.ROOT), stretch.text(), stretch.weighty(lexicon));
    }

    /** Sets figures off that take the place of others, or came or went. */
    private static void figures(BlockDiff change, String section, List<FigureChange> figures, Lexicon lexicon) {
        List<Stretch> all = change.stretches();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).mark() == Mark.SAME) {
                continue;
            }
            int end = i;
            StringBuilder old = new StringBuilder();
            StringBuilder now = new StringBuilder();
            boolean weighty = false;
            while (end < all.size() && all.get(end).mark() != Mark.SAME) {
                (all.get(end).mark() == Mark.GONE ? old : now)
                        .append(all.get(end).text());
                weighty |= all.get(end).weighty(lexicon);
                end++;
            }
            if (weighty) {
                String before = i == 0 ? "" : all.get(i - 1).text();
                String after = end == all.size() ? "" : all.get(end).text();
                figures.add(new FigureChange(
                        tail(before), old.toString().strip(), now.toString().strip(), head(after), section));
            }
            i = end;
        }
    }

    private static String tail(String text) {
        if (text.length() <= AROUND) {
            return text.stripLeading();
        }
        int blank = text.indexOf(' ', text.length() - AROUND);
        return "\u2026" + (blank < 0 ? "" : text.substring(blank));
    }

    private static String head(String text) {
        if (text.length() <= AROUND) {
            return text.stripTrailing();
        }
        int blank = text.lastIndexOf(' ', AROUND);
        return (blank < 0 ? "" : text.substring(0, blank + 1)) + "\u2026";
    }

    private static List<LinkChange> links(List<String> old, List<String> now) {
        List<LinkChange> changes = new ArrayList<>();
        distinct(old, now).forEach(target -> changes.add(new LinkChange(target, "gone")));
        distinct(now, old).forEach(target -> changes.add(new LinkChange(target, "new")));
        return changes;
    }

    private static Set<String> distinct(List<String> those, List<String> without) {
        Set<String> left = new LinkedHashSet<>(those);
        without.forEach(left::remove);
        return left;
    }

    private static ShownChange shown(DependencyDiff change) {
        return new ShownChange(
                name(change.shown()),
                change.mark().name().toLowerCase(Locale.ROOT),
                change.fields().stream().map(SheetDifference::field).toList());
    }

    /** Nobody reads a fingerprint. */
    private static FieldChange field(DependencyDiff.FieldDiff field) {
        boolean bytes = field.name().equals("sha256");
        return new FieldChange(
                bytes ? "content" : field.name().replace('_', ' '),
                bytes && !field.old().isEmpty() ? "another file" : field.old(),
                bytes && !field.now().isEmpty() ? "this file" : field.now());
    }

    /** Returns what something from another file is, as people call it. */
    static String name(Dependency each) {
        String label = each.value("label").or(() -> each.value("title")).orElse(each.name());
        return switch (each.kind()) {
            case COST_ROW -> "Price: " + label;
            case COST_PLAN -> "Insurance plan: " + label;
            case COST_LIMIT -> "Legal limit: " + each.name();
            case COST_TABLE -> "Cost table: " + label;
            case CRISIS_LINE -> "Crisis line: " + each.name();
            case TERM -> "Glossary: " + each.value("name").orElse(each.name());
            case SOURCE -> "Reference: " + label;
            case IMAGE -> "Picture: " + each.name();
            case FILE -> "Document: " + each.name();
            case WORDS -> "Words of the site inside of the page: titles of boxes, prices, letters of reviewers";
            case DISCLAIMER -> "What every page says at its end";
            case REVIEW_POLICY, OTHER -> each.id();
        };
    }
}
