package org.vouch.check.words;

import org.vouch.model.library.WordRule;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Severity;

/**
 * Words of a rule that are on a page.
 *
 * @param rule whose words they are
 * @param level how much they weigh in their sentence
 * @param prose where they are
 * @param start where they start in its text, in UTF-16 units
 * @param length in UTF-16 units
 */
public record PhraseMatch(WordRule rule, Severity level, Prose prose, int start, int length) {
    /** Returns the words as their author wrote them. */
    public String words() {
        return prose.text().substring(start, start + length);
    }
}
