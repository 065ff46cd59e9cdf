package org.vouch.check.rules;

/** The names of those rules whose findings somebody looks for. */
public final class RuleIds {
    /** A page claims a review that no record shows. */
    public static final String CLAIM_EVIDENCED = ClaimsEvidenced.ID;

    /** A page changed since it was signed, or its review is late. */
    public static final String REVIEW_CURRENT = ReviewsCurrent.ID;

    /** A source is old. */
    public static final String SOURCE_RECENT = SourcesRecent.ID;

    /** The search cannot hold all words of a page. */
    public static final String SEARCH_CUT = SearchHoldsSentences.ID;

    private RuleIds() {}
}
