package org.vouch.check;

import java.util.List;
import java.util.Locale;

/** All rules, in plain sight. */
final class Rules {
    static final List<Rule> ALL = List.of(
            new ReviewersKnown(),
            new ClaimsWhole(),
            new DatesInOrder(),
            new AddressesUnique(),
            new LinksLead(),
            new CostTablesKnown(),
            new RequirementMet());

    private Rules() {}

    /** Returns the words of a rule's name: {@code LinksLead} sees to it that links lead. */
    static String words(Class<?> rule) {
        return rule.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
