package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Finding;

/**
 * Lines of one block that start as items of a list do where Markdown knows other marks: {@code (a)}, {@code 1:},
 * {@code ✓}. Readers get them in one run.
 *
 * <p>One such line may be anything. A list has two in a row, starts its block or follows a colon, and counts from one
 * where it counts.
 */
final class MeantItems implements MarkupRead.Meaning {
    private static final String BLANK = "[ \\t\\u00A0\\u2000-\\u200A\\u202F\\u3000]";

    /** A number or a letter with what is around it, or a number that is one character. */
    private static final Pattern COUNTED =
            Pattern.compile("([(（#]?)(\\d{1,2}|[ivxIVX]{2,5}|[A-Za-z]|[\\p{No}&&[^½¼¾²³¹]])"
                    + "(\\.?[)）]|\\.-|\\.|[:ºª°]|\\uFE0F?\\u20E3|(?<=\\d)-|)(" + BLANK + "{0,8})(\\S[^\\n]{0,300})");

    /** A box to tick, an arrow, a dash (one sign for several typed), or one sign that is no letter. */
    private static final Pattern SIGNED =
            Pattern.compile("(\\[[ xX]\\]|[-=]{1,2}>|>>|[—―»›−~-]|[\\p{So}\\p{Sm}&&[^+<=>|~°©®™\uFFFC]])"
                    + "[\\uFE0E\\uFE0F\\u200D]{0,2}(" + BLANK + "{0,8})([^\\s\\uFE0F][^\\n]{0,300})");

    private static final Pattern LETTER = Pattern.compile("\\p{L}{2}");
    private static final String ROMAN = " i ii iii iv v vi vii viii ix x xi xii ";

    /** What may start other lines, too, so that it takes three in a row. */
    private static final String OF_THREE = "##";

    /**
     * A line that may be an item.
     *
     * @param form what marks of one list have in common
     * @param number which item it is; 0 where none is counted
     * @param start where the line starts
     * @param words where its words start
     * @param end where it ends
     */
    private record Line(String form, int number, int start, int words, int end) {}

    @Override
    public List<Finding> in(Typed typed) {
        Prose.Kind kind = typed.kind();
        if (kind == Prose.Kind.HEADING
                || kind == Prose.Kind.CELL
                || typed.text().indexOf('\n') < 0) {
            return List.of();
        }
        Map<String, List<Line>> lists = new HashMap<>();
        List<Finding> findings = new ArrayList<>(0);
        String text = typed.text();
        boolean first = true;
        int end = 0;
        for (int start = 0; start < text.length(); start = end + 1) {
            end = typed.lineEnd(start);
            for (Line line : lines(text.substring(start, end), start)) {
                List<Line> list = lists.computeIfAbsent(line.form(), any -> new ArrayList<>());
                boolean next = list.isEmpty()
                        ? first && line.number() <= 1
                        : line.number() == 0
                                || line.number() == list.get(list.size() - 1).number() + 1;
                if (next) {
                    list.add(line);
                }
            }
            first = text.substring(start, end).stripTrailing().endsWith(":");
        }
        lists.forEach((form, list) -> {
            if (list.size() >= (OF_THREE.contains(form) ? 3 : 2) && !isDialogue(form, typed, list)) {
                list.forEach(line -> findings.add(finding(typed, line)));
            }
        });
        return findings;
    }

    /** Who speaks in turn has a line of their own, with a dash before it and a backslash after the one before. */
    private static boolean isDialogue(String form, Typed typed, List<Line> list) {
        return "—―-".contains(form)
                && list.stream()
                        .anyMatch(
                                line -> typed.written(line.start(), line.end()).endsWith("\\"));
    }

    private static Finding finding(Typed typed, Line line) {
        String words = typed.written(line.words(), line.end());
        return MarkupRead.item(typed, line.start(), line.end(), mark(typed, line) + words);
    }

    private static String mark(Typed typed, Line line) {
        if (line.number() > 0) {
            return line.number() + ". ";
        }
        return line.form().equals("[]") ? "- " + typed.text().substring(line.start(), line.start() + 3) + " " : "- ";
    }

    private static String form(String sign) {
        return sign.startsWith("[") ? "[]" : sign;
    }

    /** Returns what a line may be: a letter may count, and be a Roman number. */
    private static List<Line> lines(String line, int start) {
        List<Line> lines = new ArrayList<>(0);
        Matcher signed = SIGNED.matcher(line);
        if (signed.matches() && LETTER.matcher(signed.group(3)).find()) {
            String sign = signed.group(1);
            boolean picture = Character.getType(sign.codePointAt(0)) == Character.OTHER_SYMBOL;
            boolean apart = !signed.group(2).isEmpty();
            if (apart || (picture && Character.isLetter(signed.group(3).codePointAt(0)))) {
                lines.add(new Line(
                        picture ? "picture" : form(sign), 0, start, start + signed.start(3), start + line.length()));
            }
        }
        Matcher counted = COUNTED.matcher(line);
        if (counted.matches() && LETTER.matcher(counted.group(5)).find()) {
            addCounted(lines, counted, start);
        }
        return lines;
    }

    @SuppressWarnings(
            "CharacterGetNumericValue") // Asked only of numbers in a circle or the like, which digit() does not know.
    private static void addCounted(List<Line> lines, Matcher counted, int start) {
        String before = counted.group(1);
        String label = counted.group(2);
        String after = counted.group(3);
        boolean closed = after.endsWith(")") || after.endsWith("）") || after.endsWith("\u20E3");
        boolean apart = !counted.group(4).isEmpty();
        char letter = label.charAt(0);
        boolean alone = Character.getType(letter) == Character.OTHER_NUMBER;
        boolean ascii = letter >= '0' && letter <= '9';
        boolean opened = before.equals("(") || before.equals("（");
        boolean bare = after.isEmpty() && !alone && !(before.equals("#") && ascii);
        if ((!closed && !alone && !apart)
                || (opened && !closed)
                || (bare && !ascii)
                || (before.equals("#") && !ascii)) {
            return;
        }
        int end = start + counted.end();
        int words = start + counted.start(5);
        if (alone) {
            lines.add(new Line("no", Character.getNumericValue(letter), start, words, end));
        } else if (ascii) {
            String form = bare || before.equals("#") ? "#" : before + "1" + after;
            lines.add(new Line(form, Integer.parseInt(label), start, words, end));
        } else {
            boolean large = Character.isUpperCase(letter);
            String small = label.toLowerCase(Locale.ROOT);
            int roman = ROMAN.indexOf(" " + small + " ");
            if (roman >= 0) {
                int number = ROMAN.substring(0, roman + 1).split(" ", -1).length - 1;
                lines.add(new Line(before + (large ? "I" : "i") + after, number, start, words, end));
            }
            if (label.length() == 1) {
                lines.add(new Line(before + (large ? "A" : "a") + after, small.charAt(0) - 'a' + 1, start, words, end));
            }
        }
    }
}
