package org.vouch.model.library;

import java.util.List;
import java.util.Optional;
import org.vouch.model.text.Severity;

/**
 * Words that the house does not write, and those that it writes instead.
 *
 * @param id stable, such as {@code words.addict}
 * @param language the language subtag of the pages that it is for
 * @param level how much it weighs
 * @param promised how much it weighs in a sentence that promises its reader something, if that differs
 * @param match the words that it finds
 * @param except longer phrases in which they are right
 * @param unless contexts in which they are right
 * @param only contexts, one of which must hold for them to be wrong; may be empty
 * @param prefer what to write instead; may be empty
 * @param fix what to do where no word stands for another; may be empty
 * @param why what the words do, to go after them in a sentence, such as {@code name a person by an illness}
 * @param source where the rule comes from; may be empty
 * @param citable whether they are a claim that a source cited in the same sentence makes right
 */
public record WordRule(
        String id,
        String language,
        Severity level,
        Optional<Severity> promised,
        List<Phrase> match,
        List<Phrase> except,
        List<String> unless,
        List<String> only,
        List<String> prefer,
        String fix,
        String why,
        String source,
        boolean citable) {
    /** Copies the lists in. */
    public WordRule {
        match = List.copyOf(match);
        except = List.copyOf(except);
        unless = List.copyOf(unless);
        only = List.copyOf(only);
        prefer = List.copyOf(prefer);
    }

    /** Returns what to do, in words for a finding. */
    public String howToFix() {
        return !fix.isEmpty() || prefer.isEmpty() ? fix : "write '" + String.join("' or '", prefer) + "'";
    }
}
