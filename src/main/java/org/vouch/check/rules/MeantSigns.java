package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.text.Finding;

/** Signs that were meant to be written by their names, and are shown as names. */
final class MeantSigns implements MarkupRead.Meaning {
    private static final String NAME =
            "(?:nbsp|amp|lt|gt|quot|apos|[lr]squo|[lr]dquo|[mn]dash|hellip|copy|reg|trade|deg|bull|middot|euro|pound"
                    + "|[aeiou]acute|ntilde|iquest|iexcl|shy)";

    /** A name without its semicolon, or one after an ampersand that was itself written by its name. */
    private static final Pattern SHOWN =
            Pattern.compile("&(?:" + NAME + "|#\\d{2,6}|#x[0-9a-fA-F]{2,6})(?:;|(?![\\w=]))");

    @Override
    public List<Finding> in(Typed typed) {
        if (typed.text().indexOf('&') < 0) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(0);
        Matcher shown = SHOWN.matcher(typed.text());
        while (shown.find()) {
            findings.add(sign(typed, shown));
        }
        return findings;
    }

    private static Finding sign(Typed typed, Matcher found) {
        return MarkupRead.unread(typed, found.start(), found.end(), "a sign: readers see its name")
                .fix("write the sign itself");
    }
}
