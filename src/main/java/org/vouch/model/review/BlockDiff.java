package org.vouch.model.review;

import java.util.ArrayList;
import java.util.List;
import org.vouch.model.review.Passage.Kind;
import org.vouch.model.review.Passage.Shape;
import org.vouch.model.review.Passage.Token;
import org.vouch.model.text.Lexicon;

/**
 * One block of a page as readers see it, beside what it was: for a person who reads prose and no Markdown.
 *
 * @param passage the block; for one that is gone, as it was
 * @param block which block of the new text it is, from 0; for a block that is gone, the one before which it stood
 * @param stretches its words in order, those that are gone among those that came
 * @param forms what the form of the words says now and did not before, a sentence each
 */
public record BlockDiff(Passage passage, int block, List<Stretch> stretches, List<String> forms) {
    /** Among more words than these nobody overlooks one, since all of them are new. */
    private static final int FEW_WORDS = 8;

    /** Two blocks with less in common, in hundredths of their words, are shown one after the other. */
    private static final int ALIKE = 35;

    /** Blocks of two kinds are the same block with another form if they have so much in common. */
    private static final int NEARLY_EQUAL = 80;

    /** A block that became another is looked for among so many that are gone. */
    private static final int AHEAD = 6;

    /** Copies the lists in. */
    public BlockDiff {
        stretches = List.copyOf(stretches);
        forms = List.copyOf(forms);
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
     * Words that are side by side and are of one kind.
     *
     * @param mark whether they are in both texts
     * @param text the words with the white space between them
     */
    public record Stretch(Mark mark, String text) {
        /**
         * Returns whether a figure came or went, such as an amount or a telephone; or, in a change of a few words, a
         * unit, a drug, a condition, a duty or a negation, which is easily overlooked.
         */
        public boolean weighty(Lexicon lexicon) {
            if (mark == Mark.SAME) {
                return false;
            }
            List<String> words = WordDiff.words(text);
            return words.stream().anyMatch(lexicon::isFigure)
                    || (words.size() <= FEW_WORDS && words.stream().anyMatch(lexicon::isSetOff));
        }
    }

    /** Returns whether anything in the block differs from before: its words, or what their form says. */
    public boolean changed() {
        return !forms.isEmpty() || stretches.stream().anyMatch(stretch -> stretch.mark() != Mark.SAME);
    }

    /**
     * A block beside what it was, before it is known which sentences have been said already.
     *
     * @param said what its form says now
     */
    private record Draft(Passage passage, int block, List<Stretch> stretches, List<FormChange.Said> said) {
        boolean isWhole(Mark mark) {
            return stretches.stream().allMatch(stretch -> stretch.mark() == mark);
        }

        boolean cameOrWent() {
            return isWhole(Mark.NEW) || isWhole(Mark.GONE);
        }
    }

    /**
     * Returns the new text block by block, with what is gone from the old one in its place. Where any block of the old
     * text has another {@link Passage#meaning} than that of the new one, something is reported.
     */
    public static List<BlockDiff> between(List<Passage> old, List<Passage> now) {
        boolean[] oldKept = new boolean[old.size()];
        boolean[] keptNow = new boolean[now.size()];
        WordDiff.keep(
                old.stream().map(Passage::meaning).toList(),
                now.stream().map(Passage::meaning).toList(),
                oldKept,
                keptNow);
        List<Draft> drafts = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            int oldFrom = i;
            int nowFrom = j;
            while (i < old.size() && !oldKept[i]) {
                i++;
            }
            while (j < now.size() && !keptNow[j]) {
                j++;
            }
            replaced(old.subList(oldFrom, i), now.subList(nowFrom, j), nowFrom, drafts);
            while (i < old.size() && j < now.size() && oldKept[i] && keptNow[j]) {
                drafts.add(whole(now.get(j), j, Mark.SAME));
                i++;
                j++;
            }
        }
        return said(drafts);
    }

    /** What is said of one block and holds of all that follow is said once. */
    private static List<BlockDiff> said(List<Draft> drafts) {
        List<BlockDiff> changes = new ArrayList<>();
        List<String> before = List.of();
        for (Draft draft : drafts) {
            if (draft.passage().kind().isHeading()) {
                // Each section is read by itself.
                before = List.of();
            }
            List<String> forms = new ArrayList<>();
            for (FormChange.Said said : draft.said()) {
                if (!before.contains(said.key()) && !forms.contains(said.text())) {
                    forms.add(said.text());
                }
            }
            changes.add(new BlockDiff(draft.passage(), draft.block(), draft.stretches(), forms));
            if (!draft.cameOrWent()) {
                before = draft.said().stream()
                        .map(FormChange.Said::key)
                        .filter(key -> !key.isEmpty())
                        .toList();
            }
        }
        return changes;
    }

    private static Draft whole(Passage block, int number, Mark mark) {
        List<FormChange.Said> said = mark == Mark.NEW
                ? FormChange.ofOthers(block.tokens(), new boolean[block.tokens().size()], true)
                : List.of();
        return new Draft(block, number, List.of(new Stretch(mark, shown(block))), said);
    }

    private static String shown(Passage block) {
        if (!block.tokens().isEmpty()) {
            return block.text();
        }
        String label = block.kind().label();
        return block.kind() == Kind.RULE ? "(" + label + ")" : "(empty: " + label + ")";
    }

    /** Blocks that came in the place of others are beside them as long as they have something in common. */
    private static void replaced(List<Passage> gone, List<Passage> came, int first, List<Draft> drafts) {
        int at = 0;
        for (int i = 0; i < came.size(); i++) {
            Passage block = came.get(i);
            boolean inPlace = i >= at && gone.size() == came.size() && isCell(gone.get(i), block);
            int like = inPlace ? i : firstAlike(gone, at, block);
            if (like < 0) {
                drafts.add(whole(block, first + i, Mark.NEW));
            } else {
                for (Passage before : gone.subList(at, like)) {
                    drafts.add(whole(before, first + i, Mark.GONE));
                }
                boolean follows =
                        !drafts.isEmpty() && drafts.get(drafts.size() - 1).cameOrWent();
                drafts.add(beside(gone.get(like), block, first + i, follows));
                at = like + 1;
            }
        }
        for (Passage block : gone.subList(at, gone.size())) {
            drafts.add(whole(block, first + came.size(), Mark.GONE));
        }
    }

    /** In a table that kept its form a cell came in the place of the one before it, even with nothing in common. */
    private static boolean isCell(Passage before, Passage after) {
        return before.isIn(Shape.COLUMN) && after.isIn(Shape.COLUMN);
    }

    /** Returns the next block that may have become another; -1 if none has enough in common with it. */
    private static int firstAlike(List<Passage> gone, int from, Passage block) {
        for (int i = from; i < Math.min(gone.size(), from + AHEAD); i++) {
            boolean sameKind = gone.get(i).kind() == block.kind();
            if (alike(beside(gone.get(i), block, 0, false), sameKind ? ALIKE : NEARLY_EQUAL)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean alike(Draft change, int least) {
        int same = 0;
        int all = 0;
        for (Stretch stretch : change.stretches()) {
            int length = stretch.text().strip().length();
            all += length;
            same += stretch.mark() == Mark.SAME ? length : 0;
        }
        return same * 100L >= (long) least * all;
    }

    private static Draft beside(Passage before, Passage after, int number, boolean follows) {
        List<Token> old = before.tokens();
        List<Token> now = after.tokens();
        boolean[] oldKept = new boolean[old.size()];
        boolean[] keptNow = new boolean[now.size()];
        WordDiff.keep(
                old.stream().map(Token::word).toList(),
                now.stream().map(Token::word).toList(),
                oldKept,
                keptNow);
        List<Stretch> stretches = new ArrayList<>();
        List<FormChange.Pair> pairs = new ArrayList<>();
        StringBuilder gone = new StringBuilder();
        StringBuilder came = new StringBuilder();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            while (i < old.size() && !oldKept[i]) {
                gone.append(old.get(i++).text());
            }
            while (j < now.size() && !keptNow[j]) {
                came.append(now.get(j++).text());
            }
            StringBuilder same = new StringBuilder();
            while (i < old.size() && j < now.size() && oldKept[i] && keptNow[j]) {
                pairs.add(new FormChange.Pair(old.get(i++), now.get(j)));
                same.append(now.get(j++).text());
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
        List<FormChange.Said> said = new ArrayList<>(FormChange.ofPassage(before, after, follows));
        said.addAll(FormChange.ofWords(pairs));
        said.addAll(FormChange.ofOthers(old, oldKept, false));
        said.addAll(FormChange.ofOthers(now, keptNow, true));
        boolean blanksAlone = stretches.stream()
                        .allMatch(
                                each -> each.mark() == Mark.SAME || each.text().isBlank())
                && stretches.stream().anyMatch(each -> each.mark() != Mark.SAME);
        if (blanksAlone) {
            said.add(new FormChange.Said(
                    "",
                    "only blanks between words changed: " + FormChange.quoted(before.text()) + " is "
                            + FormChange.quoted(after.text()) + " now"));
        }
        if (stretches.isEmpty()) {
            stretches.add(new Stretch(Mark.SAME, shown(after)));
        }
        return new Draft(after, number, stretches, said);
    }

    private static void add(List<Stretch> stretches, Mark mark, StringBuilder text) {
        if (text.length() > 0) {
            stretches.add(new Stretch(mark, text.toString()));
        }
    }
}
