package org.vouch.check;

import org.vouch.library.WordRule;
import org.vouch.page.Prose;
import org.vouch.text.Severity;

/**
 * Words of a rule that stand on a page.
 *
 * @param rule whose words they are
 * @param level how much they weigh in their sentence
 * @param prose where they stand
 * @param start where they start in its text, in UTF-16 units
 * @param length in UTF-16 units
 */
record Sighting(WordRule rule, Severity level, Prose prose, int start, int length) {
    /** Returns the words as their author wrote them. */
    String words() {
        return prose.text().substring(start, start + length);
    }
}
