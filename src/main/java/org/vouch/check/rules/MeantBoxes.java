package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Finding;

/** Boxes to tick without the space inside, after them, or before them. */
final class MeantBoxes implements MarkupRead.Meaning {
    /** {@code [x]done} and {@code [] done}, in an item of a list. */
    private static final Pattern IN_ITEM = Pattern.compile("\\[([ xX]?)\\][ \\u00A0]?(?=[\\p{L}\\d])");

    /** {@code -[ ] done}, which is no item either. */
    private static final Pattern WITH_MARK =
            Pattern.compile("(?m)^([-+*])\\[([ xX]?)\\][ \\u00A0]?(?=[\\p{L}\\d])[^\\n]{1,300}$");

    @Override
    public List<Finding> in(Typed typed) {
        String text = typed.text();
        if (text.indexOf('[') < 0) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(0);
        Matcher item = IN_ITEM.matcher(text);
        if (typed.kind() == Prose.Kind.ITEM && item.lookingAt()) {
            findings.add(MarkupRead.finding(typed, 0, item.end(), "a box to tick", box(item.group(1))));
        }
        Matcher mark = WITH_MARK.matcher(text);
        while (mark.find()) {
            String words = typed.written(mark.end(2) + 1, mark.end()).strip();
            findings.add(
                    MarkupRead.item(typed, mark.start(), mark.end(), mark.group(1) + " " + box(mark.group(2)) + words));
        }
        return findings;
    }

    private static String box(String sign) {
        return "[" + (sign.isEmpty() ? " " : sign) + "] ";
    }
}
