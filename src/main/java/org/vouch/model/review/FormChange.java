package org.vouch.model.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouch.model.review.Passage.Form;
import org.vouch.model.review.Passage.Kind;
import org.vouch.model.review.Passage.Mark;
import org.vouch.model.review.Passage.Place;
import org.vouch.model.review.Passage.Shape;
import org.vouch.model.review.Passage.Token;

/** Says in plain words what the form of words means now, and what it meant before. */
final class FormChange {
    /** So many letters tell which words are meant. */
    private static final int SHOWN = 60;

    private FormChange() {}

    /**
     * One sentence.
     *
     * @param key equal for sentences of which one says it for all that follow at once; empty if each is said
     * @param text the sentence
     */
    record Said(String key, String text) {}

    /**
     * Two tokens that are the same word.
     *
     * @param old the word as it was
     * @param now the word as it is
     */
    record Pair(Token old, Token now) {}

    // ---- what a passage is, and what it is in ----

    /**
     * Says what a passage is now and was not before, and where it is.
     *
     * @param follows whether another passage came or went right before it
     */
    static List<Said> ofPassage(Passage before, Passage after, boolean follows) {
        List<Said> said = new ArrayList<>();
        String subject = name(after);
        if (before.kind() != after.kind()) {
            said.add(new Said(
                    "",
                    subject + " is " + after.kind().label() + " now; before, "
                            + before.kind().label()));
        } else if (!before.id().equals(after.id()) && words(before).equals(words(after))) {
            said.add(new Said("", subject + " has the address #" + after.id() + " now; before, #" + before.id()));
        }
        if (before.kind() == Kind.CELL
                && after.kind() == Kind.CELL
                && before.tokens().isEmpty() != after.tokens().isEmpty()) {
            said.add(new Said("", cell(after) + said(after) + " now; before, " + said(before)));
        }
        List<Said> places = ofPlaces(before, after, subject);
        said.addAll(places);
        if (places.isEmpty()) {
            said.addAll(ofStarts(before, after, subject, follows));
        }
        return said;
    }

    private static List<String> words(Passage passage) {
        return passage.tokens().stream().map(Token::meant).toList();
    }

    private static String cell(Passage cell) {
        Place column = cell.innermost(Shape.COLUMN);
        String row = cell.innermost(Shape.ROW).label();
        return "the cell in the column " + (column.label().isEmpty() ? column.detail() : quoted(column.label()))
                + (row.isEmpty() ? "" : " of the row " + quoted(row)) + " says ";
    }

    private static String said(Passage cell) {
        return cell.tokens().isEmpty() ? "nothing" : quoted(cell.text());
    }

    private static List<Said> ofPlaces(Passage before, Passage after, String subject) {
        List<Said> said = new ArrayList<>();
        String oldBoxes = boxes(before);
        String nowBoxes = boxes(after);
        if (!oldBoxes.equals(nowBoxes)) {
            said.add(new Said("box " + oldBoxes + " " + nowBoxes, subject + moved(nowBoxes, oldBoxes, "box")));
        }
        long oldQuotes = before.count(Shape.QUOTE);
        long nowQuotes = after.count(Shape.QUOTE);
        if (oldQuotes != nowQuotes) {
            said.add(new Said(
                    "quote " + oldQuotes + " " + nowQuotes,
                    subject + (nowQuotes > oldQuotes ? " is in a quotation now" : " is no longer in a quotation")));
        }
        String oldLists = lists(before);
        String nowLists = lists(after);
        if (!oldLists.equals(nowLists)) {
            said.add(new Said(
                    "list " + oldLists + " " + nowLists,
                    subject + " is " + item(after) + " now; before, " + item(before)));
        } else {
            number(before, after, subject).ifPresent(said::add);
        }
        Place oldColumn = before.innermost(Shape.COLUMN);
        Place nowColumn = after.innermost(Shape.COLUMN);
        if (!oldColumn.detail().equals(nowColumn.detail())) {
            said.add(new Said("", subject + " is in " + column(nowColumn) + " now; before, in " + column(oldColumn)));
        }
        if (said.isEmpty() && !shapes(before).equals(shapes(after))) {
            said.add(new Said(
                    "build " + shapes(before) + " " + shapes(after),
                    subject + " is in " + path(after) + " now; before, in " + path(before)));
        }
        return said;
    }

    private static String moved(String now, String old, String what) {
        if (now.isEmpty()) {
            return " is no longer in the " + what + " " + old;
        }
        return " is in the " + what + " " + now + " now"
                + (old.isEmpty() ? "; before, in none" : "; before, in the " + what + " " + old);
    }

    private static String boxes(Passage passage) {
        List<String> boxes = new ArrayList<>();
        for (Place place : passage.places()) {
            if (place.shape() == Shape.BOX) {
                boxes.add(quoted(
                        switch (place.detail()) {
                            case "do" -> "Do";
                            case "dont" -> "Don\u2019t";
                            case "urgent" -> "Urgent";
                            case "note" -> "Note";
                            case "details" -> "Details, closed at first";
                            case "key-points" -> "Key points";
                            case "checklist" -> "Checklist";
                            default -> place.detail();
                        }));
            }
        }
        return String.join(" within ", boxes);
    }

    private static String lists(Passage passage) {
        StringBuilder lists = new StringBuilder();
        for (Place place : passage.places()) {
            lists.append(place.shape().list());
        }
        return lists.toString();
    }

    private static String item(Passage passage) {
        if (passage.isIn(Shape.TERMS)) {
            return passage.isIn(Shape.MEANING) ? "what a term means" : "a term";
        }
        long level = passage.count(Shape.LIST) + passage.count(Shape.NUMBERED);
        if (level == 0) {
            return "in no list";
        }
        String number = passage.innermost(Shape.ITEM).detail();
        String what = number.isEmpty() ? "an item" : "number " + number;
        return level == 1 ? what + " of a list" : what + " of a list within a list (level " + level + ")";
    }

    private static Optional<Said> number(Passage before, Passage after, String subject) {
        List<Place> old = items(before);
        List<Place> now = items(after);
        for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
            String was = old.get(i).detail();
            String is = now.get(i).detail();
            if (!was.equals(is)) {
                String belongs = i + 1 == now.size() ? " is number " : " belongs to number ";
                return Optional.of(new Said(
                        "number " + distance(was, is), subject + belongs + is + " now; before, number " + was));
            }
        }
        return Optional.empty();
    }

    private static String distance(String was, String is) {
        try {
            return String.valueOf(Long.parseLong(is) - Long.parseLong(was));
        } catch (NumberFormatException none) {
            return was + " " + is;
        }
    }

    private static List<Place> items(Passage passage) {
        return passage.places().stream()
                .filter(place -> place.shape() == Shape.ITEM)
                .toList();
    }

    private static String column(Place column) {
        if (column.detail().isEmpty()) {
            return "no table";
        }
        return "column " + column.detail() + (column.label().isEmpty() ? "" : " (" + quoted(column.label()) + ")");
    }

    private static String shapes(Passage passage) {
        StringBuilder shapes = new StringBuilder();
        passage.places()
                .forEach(place ->
                        shapes.append(place.shape()).append(place.detail()).append(' '));
        return shapes.toString();
    }

    private static String path(Passage passage) {
        List<String> path = new ArrayList<>();
        for (Place place : passage.places()) {
            path.add(place.shape().label() + (place.detail().isEmpty() ? "" : " " + place.detail()));
        }
        return path.isEmpty() ? "the page itself" : String.join(", ", path);
    }

    private static List<Said> ofStarts(Passage before, Passage after, String subject, boolean follows) {
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < Math.min(before.places().size(), after.places().size()) && said.isEmpty(); i++) {
            Place old = before.places().get(i);
            Place now = after.places().get(i);
            // Where a neighbor came or went, that says it.
            if (old.first() != now.first() && !follows) {
                said.add(new Said(
                        "",
                        subject
                                + (now.first()
                                        ? " begins a new " + now.shape().label() + " now"
                                        : " continues the " + now.shape().label()
                                                + " before it now; before, it began one")));
            }
        }
        return said;
    }

    // ---- what the form of single words says ----

    /** Says what the form of words says now and did not before, and the other way round. */
    static List<Said> ofWords(List<Pair> pairs) {
        List<Said> said = new ArrayList<>();
        int i = 0;
        while (i < pairs.size()) {
            List<Mark> gone = without(pairs.get(i).old(), pairs.get(i).now());
            List<Mark> came = without(pairs.get(i).now(), pairs.get(i).old());
            int to = i + 1;
            int end = to;
            while (!(gone.isEmpty() && came.isEmpty()) && to < pairs.size()) {
                Pair next = pairs.get(to);
                boolean same = without(next.old(), next.now()).equals(gone)
                        && without(next.now(), next.old()).equals(came);
                if (!same && !next.now().isBlank()) {
                    break;
                }
                to++;
                end = same ? to : end;
            }
            if (!gone.isEmpty() || !came.isEmpty()) {
                StringBuilder words = new StringBuilder();
                pairs.subList(i, end).forEach(pair -> words.append(pair.now().text()));
                said.addAll(ofMarks(words.toString(), gone, came));
            }
            i = end;
        }
        return said;
    }

    private static List<Mark> without(Token token, Token other) {
        return token.marks().stream()
                .filter(mark -> !other.marks().contains(mark))
                .toList();
    }

    private static List<Said> ofMarks(String words, List<Mark> gone, List<Mark> came) {
        List<Said> said = new ArrayList<>();
        for (Mark mark : came) {
            Optional<Mark> before = same(mark, gone);
            said.add(new Said("", subject(words, mark) + " " + now(mark, before)));
        }
        for (Mark mark : gone) {
            if (same(mark, came).isEmpty()) {
                said.add(new Said("", subject(words, mark) + " " + mark.form().went(mark.value())));
            }
        }
        return said;
    }

    /** Returns what stood in the place of a mark: another value of the same form. */
    private static Optional<Mark> same(Mark mark, List<Mark> others) {
        return others.stream()
                .filter(other -> other.form() == mark.form() && other.part().equals(mark.part()))
                .findFirst();
    }

    private static String subject(String words, Mark mark) {
        return mark.part().isEmpty() ? quoted(words) : quoted(mark.part()) + " in " + quoted(words);
    }

    private static String now(Mark mark, Optional<Mark> before) {
        String was = before.map(old -> mark.form().was(old.value())).orElse("");
        return mark.form().came(mark.value()) + (was.isEmpty() ? "" : "; before, " + was);
    }

    /**
     * Says what the form of words says that came or went, where the words alone do not show it.
     *
     * @param tokens the words of a passage
     * @param kept which of them are in both texts
     * @param came whether those that are not kept came; otherwise they went
     */
    static List<Said> ofOthers(List<Token> tokens, boolean[] kept, boolean came) {
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (kept[i] || token.marks().isEmpty()) {
                continue;
            }
            if (token.has(Form.REFERENCE)) {
                String where = quoted(tail(tokens.subList(0, i)));
                said.add(new Said(
                        "",
                        "the reference " + token.text()
                                + (came ? " follows " + where + " now" : " no longer follows " + where)));
            }
            for (Mark mark : token.marks()) {
                boolean first = i == 0
                        || (kept[i - 1]
                                ? !tokens.get(i - 1).marks().contains(mark)
                                : !continues(tokens, kept, i, mark));
                if (came && first && mark.form().isUnseen()) {
                    said.add(new Said(
                            "",
                            "new: " + subject(run(tokens, kept, i, mark), mark) + " " + now(mark, Optional.empty())));
                }
            }
        }
        return said;
    }

    private static boolean continues(List<Token> tokens, boolean[] kept, int at, Mark mark) {
        int before = at - 1;
        while (before > 0 && tokens.get(before).isBlank()) {
            before--;
        }
        return before >= 0 && !kept[before] && tokens.get(before).marks().contains(mark);
    }

    private static String run(List<Token> tokens, boolean[] kept, int from, Mark mark) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.isBlank() && (kept[i] || !token.marks().contains(mark))) {
                break;
            }
            words.append(token.text());
        }
        return words.toString();
    }

    private static String tail(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append(token.text()));
        String all = text.toString().strip();
        return all.length() <= SHOWN ? all : "\u2026" + all.substring(all.length() - SHOWN);
    }

    private static String name(Passage passage) {
        return passage.tokens().isEmpty() ? "an empty block" : quoted(passage.text());
    }

    /** Returns words between quotation marks, no more of them than tell which ones are meant. */
    static String quoted(String words) {
        String plain = words.strip();
        return "\u201C"
                + (plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN).strip() + "\u2026") + "\u201D";
    }
}
