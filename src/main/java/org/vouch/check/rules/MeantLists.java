package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Finding;

/** List items without a blank after their mark, and the bullets of word processors. */
final class MeantLists implements MarkupRead.Meaning {
    /** {@code -a list}: one alone may be a signature, two are a list. What is called 10.x is a version of a program. */
    private static final Pattern TIGHT =
            Pattern.compile("(?m)^([-+*]|\\d{1,3}[.)])(?![xX]\\b)(?=[\\p{L}\\[“\"(¿¡])(?!\\d)([^\\n]{1,300})$");

    /** {@code - a list} with a blank that does not break, which no program takes for one. */
    private static final Pattern STIFF = Pattern.compile(
            "(?m)^([-+*]|\\d{1,3}[.)])[\\u00A0\\u2000-\\u200A\\u202F\\u3000][\\s\\p{Z}&&[^\\n]]{0,3}(\\S[^\\n]{0,300})$");

    private static final Pattern BULLET = Pattern.compile(
            "(?m)^([•●▪◦‣⁃∙○■□➢➤\\u2027\\uFF65]|[·–§](?=[\\s\\p{Z}])|[oüØ](?=\\t))[\\s\\p{Z}&&[^\\n]]{0,8}(\\S[^\\n]{0,300})$");

    /** Dashes and points begin other lines, too. */
    private static final String OF_TWO = "·–§";

    private final Map<String, List<Finding>> waiting = new HashMap<>();
    private final Map<String, Integer> sure = new HashMap<>();

    @Override
    public List<Finding> in(Typed typed) {
        Prose.Kind kind = typed.kind();
        if (kind == Prose.Kind.HEADING || kind == Prose.Kind.CELL) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(0);
        LineMatcher tights = new LineMatcher(TIGHT, typed.text());
        while (tights.find()) {
            Matcher tight = tights.found();
            String mark = tight.group(1);
            boolean number = Character.isDigit(mark.charAt(0));
            boolean emphasis = mark.equals("*")
                    && typed.written(tight.start(), tight.end(2)).indexOf('*', 1) > 0;
            if (!emphasis) {
                take(
                        typed,
                        tight,
                        number ? "1" : mark,
                        mark + " " + typed.written(tight.start(2), tight.end(2)),
                        kind == Prose.Kind.ITEM && tight.start() > 0);
            }
        }
        LineMatcher stiffs = new LineMatcher(STIFF, typed.text());
        while (stiffs.find()) {
            Matcher stiff = stiffs.found();
            findings.add(item(typed, stiff, stiff.group(1) + " " + typed.written(stiff.start(2), stiff.end(2))));
        }
        LineMatcher bullets = new LineMatcher(BULLET, typed.text());
        while (bullets.find()) {
            Matcher bullet = bullets.found();
            String mark = bullet.group(1);
            String right = "- " + typed.written(bullet.start(2), bullet.end(2));
            if (OF_TWO.contains(mark)) {
                take(typed, bullet, mark, right, kind == Prose.Kind.ITEM && bullet.start() > 0);
            } else {
                findings.add(item(typed, bullet, right));
            }
        }
        return findings;
    }

    private void take(Typed typed, Matcher line, String mark, String right, boolean within) {
        waiting.computeIfAbsent(mark, any -> new ArrayList<>()).add(item(typed, line, right));
        sure.merge(mark, within ? 2 : 1, Integer::sum);
    }

    private static Finding item(Typed typed, Matcher line, String right) {
        return MarkupRead.item(typed, line.start(), line.end(), right);
    }

    @Override
    public List<Finding> atEnd() {
        List<Finding> reported = new ArrayList<>(0);
        waiting.forEach((mark, findings) -> {
            if (sure.getOrDefault(mark, 0) > 1) {
                reported.addAll(findings);
            }
        });
        return reported;
    }
}
