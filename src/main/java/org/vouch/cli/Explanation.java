package org.vouch.cli;

/**
 * Why a rule exists and how to live with it, for people.
 *
 * @param rule its id
 * @param sentence what ought to be so
 * @param why why that matters to a reader or a reviewer
 * @param source where it comes from
 * @param before an example that it finds; may have several lines
 * @param after the same, fixed
 * @param weigh how much it weighs, and what may be done about it
 */
record Explanation(String rule, String sentence, String why, String source, String before, String after, String weigh) {
    /** Refuses an explanation that leaves something unsaid. */
    Explanation {
        if (rule.isBlank()
                || sentence.isBlank()
                || why.isBlank()
                || source.isBlank()
                || before.isBlank()
                || after.isBlank()
                || weigh.isBlank()) {
            throw new IllegalArgumentException("the explanation of '" + rule
                    + "' needs a sentence, then 'Why:', 'Source:', 'Before:', 'After:' and 'Weigh:'");
        }
    }
}
