package org.vouch.check;

import java.util.List;

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
}
