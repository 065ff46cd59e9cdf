package org.vouch.reader.html;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of words while it is read: one part after the other, each with the links and styles around it. It is brought
 * into the one form that equal words have, however their elements were nested: blanks are single and carry only what is
 * on both their sides, styles start and end at words, and what goes farther is around what ends earlier.
 */
final class Line {
    private final List<Atom> atoms = new ArrayList<>();

    /** Whether a style was left out because Markdown cannot hold it where it is. */
    private boolean styleLost;

    /**
     * The smallest part: a run of characters, a blank, or something that is no words.
     *
     * @param text characters, a single blank, or null for what is no text
     * @param thing what is no text
     * @param link where it leads; the same object for all parts of one link
     * @param styles how it is set apart
     */
    private record Atom(
            @Nullable String text,
            @Nullable Inline thing,
            @Nullable Anchor link,
            Set<Inline.Style> styles) {
        boolean blank() {
            return " ".equals(text) || thing instanceof Inline.Break;
        }

        Atom with(@Nullable Anchor other, Set<Inline.Style> others) {
            return new Atom(text, thing, other, others);
        }
    }

    /** A link; two links to one address are two. */
    static final class Anchor {
        private final String target;
        private boolean shown;

        Anchor(String target) {
            this.target = target;
        }

        String target() {
            return target;
        }

        /** Returns whether anything of a page leads there. */
        boolean isShown() {
            return shown;
        }
    }

    boolean isEmpty() {
        return atoms.isEmpty();
    }

    boolean styleLost() {
        return styleLost;
    }

    /** Adds characters as they are in the source; every run of white space is one blank. */
    void text(String written, @Nullable Anchor link, Set<Inline.Style> styles) {
        int start = 0;
        for (int i = 0; i <= written.length(); i++) {
            boolean blank = i < written.length() && isBlank(written.charAt(i));
            if (i == written.length() || blank) {
                if (i > start) {
                    atoms.add(new Atom(written.substring(start, i), null, link, copy(styles)));
                }
                if (blank) {
                    atoms.add(new Atom(" ", null, link, copy(styles)));
                }
                start = i + 1;
            }
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u2028';
    }

    private static Set<Inline.Style> copy(Set<Inline.Style> styles) {
        return styles.isEmpty() ? Set.of() : EnumSet.copyOf(styles);
    }

    void thing(Inline thing, @Nullable Anchor link, Set<Inline.Style> styles) {
        atoms.add(new Atom(null, thing, link, copy(styles)));
    }

    /** Returns the words in their one form, on one line: each break is a blank. */
    List<Inline> onOneLine() {
        atoms.replaceAll(
                atom -> atom.thing() instanceof Inline.Break ? new Atom(" ", null, atom.link(), atom.styles()) : atom);
        return words();
    }

    /** Returns the words in their one form, in parts where two breaks or more follow each other. */
    List<List<Inline>> paragraphs() {
        List<List<Inline>> paragraphs = new ArrayList<>();
        List<Atom> whole = new ArrayList<>(atoms);
        int start = 0;
        int breaks = 0;
        for (int i = 0; i < whole.size(); i++) {
            Atom atom = whole.get(i);
            if (atom.thing() instanceof Inline.Break) {
                breaks++;
            } else if (!atom.blank()) {
                if (breaks > 1) {
                    add(whole.subList(start, i), paragraphs);
                    start = i;
                }
                breaks = 0;
            }
        }
        add(whole.subList(start, whole.size()), paragraphs);
        return paragraphs;
    }

    private void add(List<Atom> part, List<List<Inline>> paragraphs) {
        atoms.clear();
        atoms.addAll(part);
        List<Inline> words = words();
        if (!words.isEmpty()) {
            paragraphs.add(words);
        }
    }

    private List<Inline> words() {
        collapse();
        joinBlanks();
        uncross();
        for (Inline.Style style : Inline.Style.values()) {
            dropUnwritable(style);
        }
        collapse();
        joinBlanks();
        return tree(0, atoms.size(), null, EnumSet.noneOf(Inline.Style.class));
    }

    /** Leaves one blank, or one break, between two parts, and none at the ends. */
    private void collapse() {
        List<Atom> kept = new ArrayList<>(atoms.size());
        for (Atom atom : atoms) {
            Atom last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (last != null && isSameCode(last, atom)) {
                kept.set(kept.size() - 1, joined(last, atom));
            } else if (!atom.blank()) {
                kept.add(atom);
            } else if (last != null && !last.blank()) {
                kept.add(atom);
            } else if (last != null && atom.thing() != null) {
                kept.set(kept.size() - 1, atom);
            }
        }
        while (!kept.isEmpty() && kept.get(kept.size() - 1).blank()) {
            kept.remove(kept.size() - 1);
        }
        atoms.clear();
        atoms.addAll(kept);
    }

    /** Two stretches of code without anything between them cannot be written but as one. */
    private static boolean isSameCode(Atom first, Atom second) {
        return first.thing() instanceof Inline.Code
                && second.thing() instanceof Inline.Code
                && first.link() == second.link()
                && first.styles().equals(second.styles());
    }

    private static Atom joined(Atom first, Atom second) {
        return first.thing() instanceof Inline.Code one && second.thing() instanceof Inline.Code other
                ? new Atom(null, new Inline.Code(one.text() + other.text()), first.link(), first.styles())
                : first;
    }

    private void joinBlanks() {
        for (int i = 1; i + 1 < atoms.size(); i++) {
            Atom atom = atoms.get(i);
            if (atom.blank()) {
                Atom before = atoms.get(i - 1);
                Atom after = atoms.get(i + 1);
                Set<Inline.Style> both = EnumSet.noneOf(Inline.Style.class);
                both.addAll(before.styles());
                both.retainAll(after.styles());
                atoms.set(i, atom.with(before.link() == after.link() ? before.link() : null, both));
            }
        }
    }

    /** Takes a style off a link that it enters without holding the whole of it: one of them would break in two. */
    private void uncross() {
        for (int from = 0; from < atoms.size(); from++) {
            if (atoms.get(from).link() != null) {
                int to = endOfLink(from, atoms.size());
                for (Inline.Style style : Inline.Style.values()) {
                    boolean enters = (from > 0 && has(from - 1, style) && has(from, style))
                            || (to < atoms.size() && has(to, style) && has(to - 1, style));
                    if (enters && endOfStyle(from, to, style) < to) {
                        remove(style, from, to);
                    }
                }
                from = to - 1;
            }
        }
    }

    private boolean has(int at, Inline.Style style) {
        return atoms.get(at).styles().contains(style);
    }

    private void remove(Inline.Style style, int from, int to) {
        styleLost = true;
        for (int at = from; at < to; at++) {
            Set<Inline.Style> others = EnumSet.noneOf(Inline.Style.class);
            others.addAll(atoms.get(at).styles());
            others.remove(style);
            atoms.set(at, atoms.get(at).with(atoms.get(at).link(), others));
        }
    }

    /** Takes a style off words where its signs would be read as signs, for a letter touches them. */
    private void dropUnwritable(Inline.Style style) {
        int i = 0;
        while (i < atoms.size()) {
            int end = i;
            while (end < atoms.size() && atoms.get(end).styles().contains(style)) {
                end++;
            }
            if (end > i && !(opens(i, style) && closes(end - 1, style))) {
                remove(style, i, end);
            }
            i = Math.max(end, i + 1);
        }
    }

    private boolean opens(int at, Inline.Style style) {
        boolean free = at == 0 || atoms.get(at - 1).blank() || isApart(last(atoms.get(at - 1)));
        return free || (style != Inline.Style.STRUCK && isLetter(first(atoms.get(at))) && alone(at, at - 1));
    }

    private boolean closes(int at, Inline.Style style) {
        boolean free = at + 1 == atoms.size() || atoms.get(at + 1).blank() || isApart(first(atoms.get(at + 1)));
        return free || (style != Inline.Style.STRUCK && isLetter(last(atoms.get(at))) && alone(at, at + 1));
    }

    /** Within a word only one style, and no link, may start or end at a time. */
    private boolean alone(int inside, int outside) {
        Atom in = atoms.get(inside);
        Atom out = atoms.get(outside);
        return in.styles().size() == 1 && out.styles().isEmpty() && in.link() == out.link();
    }

    private static int first(Atom atom) {
        return atom.text() == null ? '!' : atom.text().codePointAt(0);
    }

    private static int last(Atom atom) {
        String text = atom.text();
        return text == null ? '!' : text.codePointBefore(text.length());
    }

    /** Returns whether a mark of style next to this sign is free to be one, as it is next to a blank. */
    static boolean isApart(int c) {
        return Character.isWhitespace(c)
                || (c < 128 && !Character.isLetterOrDigit(c))
                || ((PUNCTUATION >> Character.getType(c)) & 1) != 0;
    }

    private static boolean isLetter(int c) {
        return !isApart(c) && ((SYMBOLS >> Character.getType(c)) & 1) == 0;
    }

    private static final int PUNCTUATION = 1 << Character.CONNECTOR_PUNCTUATION
            | 1 << Character.DASH_PUNCTUATION
            | 1 << Character.START_PUNCTUATION
            | 1 << Character.END_PUNCTUATION
            | 1 << Character.INITIAL_QUOTE_PUNCTUATION
            | 1 << Character.FINAL_QUOTE_PUNCTUATION
            | 1 << Character.OTHER_PUNCTUATION;

    private static final int SYMBOLS = 1 << Character.MATH_SYMBOL
            | 1 << Character.CURRENCY_SYMBOL
            | 1 << Character.MODIFIER_SYMBOL
            | 1 << Character.OTHER_SYMBOL;

    // ---- the tree ----

    private List<Inline> tree(int from, int to, @Nullable Anchor inside, Set<Inline.Style> open) {
        List<Inline> words = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int i = from;
        while (i < to) {
            Atom atom = atoms.get(i);
            int linkEnd = inside == null && atom.link() != null ? endOfSeenLink(i, to) : i;
            Inline.Style longest = null;
            int styleEnd = i;
            for (Inline.Style style : atom.styles()) {
                // Where another style ends within this one, the rest of it starts after the blank.
                int end = open.contains(style) || atom.blank() ? i : endOfStyle(i, to, style);
                if (end > styleEnd) {
                    styleEnd = end;
                    longest = style;
                }
            }
            if (linkEnd > i && linkEnd >= styleEnd) {
                flush(text, words);
                Anchor link = link(atom);
                link.shown = true;
                words.add(new Inline.Link(link.target, tree(i, linkEnd, link, open)));
                i = linkEnd;
            } else if (longest != null) {
                flush(text, words);
                Set<Inline.Style> more = EnumSet.of(longest);
                more.addAll(open);
                words.add(new Inline.Styled(longest, tree(i, styleEnd, inside, more)));
                i = styleEnd;
            } else {
                add(atom, text, words);
                i++;
            }
        }
        flush(text, words);
        return words;
    }

    private static Anchor link(Atom atom) {
        if (atom.link() == null) {
            throw new IllegalStateException("a link has an address");
        }
        return atom.link();
    }

    private static void add(Atom atom, StringBuilder text, List<Inline> words) {
        if (atom.thing() == null) {
            text.append(atom.text());
        } else {
            flush(text, words);
            words.add(atom.thing());
        }
    }

    private static void flush(StringBuilder text, List<Inline> words) {
        if (text.length() > 0) {
            words.add(new Inline.Text(text.toString()));
            text.setLength(0);
        }
    }

    /** Returns where a link ends; where it begins, if readers see nothing of it. */
    private int endOfSeenLink(int from, int to) {
        int end = endOfLink(from, to);
        boolean seen = atoms.subList(from, end).stream()
                .anyMatch(atom -> atom.text() == null ? !atom.blank() : Words.says(atom.text()));
        return seen ? end : from;
    }

    private int endOfLink(int from, int to) {
        int end = from;
        while (end < to && atoms.get(end).link() == atoms.get(from).link()) {
            end++;
        }
        return end;
    }

    private int endOfStyle(int from, int to, Inline.Style style) {
        int end = from;
        while (end < to && atoms.get(end).styles().contains(style)) {
            end++;
        }
        return end;
    }
}
