package org.vouch.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.page.Prose;

/**
 * One block of a page as readers see it, beside what it was: for a person who reads prose and no Markdown.
 *
 * @param kind what the block is
 * @param block which block of the new text it is, from 0; for a block that is gone, the one before which it stood
 * @param stretches its words in order, those that are gone among those that came
 */
public record ProseChange(Prose.Kind kind, int block, List<Stretch> stretches) {
    /** A word with its apostrophes, a figure with its points, white space, or one sign. */
    private static final Pattern PART =
            Pattern.compile("[$€£]?[\\p{L}\\p{N}]+(?:['\u2019.,:/-][\\p{L}\\p{N}]+)*%?|\\s+|\\S");

    private static final Pattern FIGURE = Pattern.compile("[0-9$€£%]");

    /** Comparing more pairs of words or blocks than these would take longer than anybody waits. */
    private static final long MOST_PAIRS = 16_000_000;

    /** Two blocks with less in common, in hundredths of their words, are shown one after the other. */
    private static final int ALIKE = 35;

    /** A block that became another is looked for among so many that are gone. */
    private static final int AHEAD = 6;

    /** Copies the stretches in. */
    public ProseChange {
        stretches = List.copyOf(stretches);
    }

    /** Whether words are in both texts. */
    public enum Mark {
        /** In both. */
        SAME,
        /** In the old text alone. */
        GONE,
        /** In the new text alone. */
        NEW
    }

    /**
     * Words that stand side by side and are of one kind.
     *
     * @param mark whether they are in both texts
     * @param text the words with the white space between them
     */
    public record Stretch(Mark mark, String text) {
        /** Returns whether a figure came or went: an amount, a dose, a telephone. */
        public boolean weighty() {
            return mark != Mark.SAME && FIGURE.matcher(text).find();
        }
    }

    /** Returns whether anything in the block is other than it was. */
    public boolean changed() {
        return stretches.stream().anyMatch(stretch -> stretch.mark() != Mark.SAME);
    }

    /** Returns the new text block by block, with what is gone from the old one in its place. */
    public static List<ProseChange> between(List<Prose> old, List<Prose> now) {
        boolean[] keptOld = new boolean[old.size()];
        boolean[] keptNow = new boolean[now.size()];
        if ((long) old.size() * now.size() <= MOST_PAIRS) {
            WordChange.keep(keys(old), keys(now), keptOld, keptNow);
        }
        List<ProseChange> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            int oldFrom = i;
            int nowFrom = j;
            while (i < old.size() && !keptOld[i]) {
                i++;
            }
            while (j < now.size() && !keptNow[j]) {
                j++;
            }
            changes.addAll(replaced(old.subList(oldFrom, i), now.subList(nowFrom, j), nowFrom));
            while (i < old.size() && j < now.size() && keptOld[i] && keptNow[j]) {
                changes.add(whole(now.get(j), j, Mark.SAME));
                i++;
                j++;
            }
        }
        return changes;
    }

    private static List<String> keys(List<Prose> blocks) {
        return blocks.stream().map(block -> block.kind() + " " + block.text()).toList();
    }

    private static ProseChange whole(Prose block, int number, Mark mark) {
        return new ProseChange(block.kind(), number, List.of(new Stretch(mark, block.text())));
    }

    /** Blocks that came in the place of others stand beside them as long as they have something in common. */
    private static List<ProseChange> replaced(List<Prose> gone, List<Prose> came, int first) {
        List<ProseChange> changes = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < came.size(); i++) {
            Prose block = came.get(i);
            boolean inPlace = i >= at && gone.size() == came.size() && isCell(gone.get(i), block);
            int like = inPlace ? i : firstAlike(gone, at, block);
            if (like < 0) {
                changes.add(whole(block, first + i, Mark.NEW));
            } else {
                for (Prose before : gone.subList(at, like)) {
                    changes.add(whole(before, first + i, Mark.GONE));
                }
                changes.add(beside(gone.get(like), block, first + i));
                at = like + 1;
            }
        }
        for (Prose block : gone.subList(at, gone.size())) {
            changes.add(whole(block, first + came.size(), Mark.GONE));
        }
        return changes;
    }

    /** In a table that kept its form a cell came in the place of the one before it, even with nothing in common. */
    private static boolean isCell(Prose before, Prose after) {
        return before.kind() == Prose.Kind.CELL && after.kind() == Prose.Kind.CELL;
    }

    /** Returns the next block that may have become another; -1 if none has enough in common with it. */
    private static int firstAlike(List<Prose> gone, int from, Prose block) {
        for (int i = from; i < Math.min(gone.size(), from + AHEAD); i++) {
            if (gone.get(i).kind() == block.kind() && alike(beside(gone.get(i), block, 0))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean alike(ProseChange change) {
        int same = 0;
        int all = 0;
        for (Stretch stretch : change.stretches()) {
            int length = stretch.text().strip().length();
            all += length;
            same += stretch.mark() == Mark.SAME ? length : 0;
        }
        return same * 100L >= (long) ALIKE * all;
    }

    private static ProseChange beside(Prose before, Prose after, int number) {
        List<String> old = parts(before.text());
        List<String> now = parts(after.text());
        boolean[] keptOld = new boolean[old.size()];
        boolean[] keptNow = new boolean[now.size()];
        if ((long) old.size() * now.size() <= MOST_PAIRS) {
            WordChange.keep(old, now, keptOld, keptNow);
        }
        List<Stretch> stretches = new ArrayList<>();
        StringBuilder gone = new StringBuilder();
        StringBuilder came = new StringBuilder();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            while (i < old.size() && !keptOld[i]) {
                gone.append(old.get(i++));
            }
            while (j < now.size() && !keptNow[j]) {
                came.append(now.get(j++));
            }
            StringBuilder same = new StringBuilder();
            while (i < old.size() && j < now.size() && keptOld[i] && keptNow[j]) {
                same.append(now.get(j++));
                i++;
            }
            boolean more = i < old.size() || j < now.size();
            if (more && gone.length() + came.length() > 0 && same.toString().isBlank()) {
                // A blank that both have parts no change in two: words are read together.
                gone.append(same);
                came.append(same);
            } else {
                add(stretches, Mark.GONE, gone);
                add(stretches, Mark.NEW, came);
                add(stretches, Mark.SAME, same);
                gone.setLength(0);
                came.setLength(0);
            }
        }
        add(stretches, Mark.GONE, gone);
        add(stretches, Mark.NEW, came);
        return new ProseChange(after.kind(), number, stretches);
    }

    private static void add(List<Stretch> stretches, Mark mark, StringBuilder text) {
        if (text.length() > 0) {
            stretches.add(new Stretch(mark, text.toString()));
        }
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            parts.add(part.group());
        }
        return parts;
    }
}
