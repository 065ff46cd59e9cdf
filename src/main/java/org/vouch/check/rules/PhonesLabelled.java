package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.check.words.Sentence;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Figures.Found;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Lexicon.Topic;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Source;

/** A telephone number in the text is beside the name of who answers it. */
public final class PhonesLabelled implements PageRule {
    /** A word with a capital letter that does not start the sentence, or letters that stand for a name. */
    private static final Pattern NAME =
            Pattern.compile("(?<=[\\p{L}\\p{N},;:()“”’'-] )[\"“(]?\\p{Lu}\\p{L}+|\\b\\p{Lu}{3,}\\b");

    /** Who answers, or is asked for, in the sentence or the heading above. */
    private static final String CONTEXT = "answered";

    /** So many words before a colon name who answers; more are a sentence. */
    private static final int LONGEST_LABEL = 5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}-]+");

    @Override
    public Severity gravest() {
        return Severity.ADVICE;
    }

    @Override
    public Stream<Finding> check(PageText manuscript) {
        List<Prose> words = manuscript.words();
        List<Finding> findings = new ArrayList<>(0);
        for (int i = 0; i < words.size(); i++) {
            Prose block = words.get(i);
            if (block.kind() != Prose.Kind.ALT && mayHoldNumber(block.text())) {
                int index = i;
                manuscript.lexicon().figures().phones(block.text()).stream()
                        .filter(number -> !isNamed(number, index, manuscript))
                        .map(number -> finding(number, block, manuscript.source()))
                        .forEach(findings::add);
            }
        }
        return findings.stream();
    }

    /** Tells in a glance that a text holds no number: three digits and four more signs are the shortest there is. */
    private static boolean mayHoldNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() - 4; i++) {
            char c = text.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            if (digits == 3 && "-. )".indexOf(text.charAt(i + 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Finding finding(Found number, Prose block, Source source) {
        return Finding.advice(
                        "phone-label",
                        block.span(source, number.start(), number.text().length()),
                        "the sentence does not say who answers " + number.text()
                                + "; a reader in need should know before they call")
                .fix("name who answers, as in: the SAMHSA National Helpline, 1-800-662-4357");
    }

    private static boolean isNamed(Found number, int index, PageText manuscript) {
        Prose block = manuscript.words().get(index);
        String text = block.text();
        Sentence sentence = Sentence.around(text, number.start());
        return isNamedByLetters(number.text(), manuscript)
                || manuscript.holds(CONTEXT, index, number.start())
                || NAME.matcher(text.substring(sentence.start(), number.start()))
                        .find()
                || NAME.matcher(text.substring(number.end(), Math.max(number.end(), sentence.end())))
                        .find()
                || isLabel(text.substring(sentence.start(), number.start()), block.kind(), manuscript)
                || isNamedBefore(sentence, index, manuscript);
    }

    /**
     * Returns whether words before a number are its label, and name somebody or something: "Intake: ", "Social work –
     * ".
     */
    private static boolean isLabel(String before, Prose.Kind kind, PageText manuscript) {
        String label = before.strip();
        boolean ends = !label.isEmpty() && ":–—-,|".indexOf(label.charAt(label.length() - 1)) >= 0;
        return (ends || kind == Prose.Kind.CELL) && namesSomebody(label, manuscript);
    }

    private static boolean namesSomebody(String label, PageText manuscript) {
        Set<String> nobody = manuscript.lexicon().words(Topic.NAMES_NOBODY);
        List<String> words = WORD.matcher(label.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        return words.size() <= LONGEST_LABEL && words.stream().anyMatch(word -> !nobody.contains(word));
    }

    private static boolean isNamedByLetters(String number, PageText manuscript) {
        String end = number.substring(number.length() - 4);
        return Character.isLetter(end.charAt(0))
                && !manuscript.lexicon().words(Topic.PHONE_WORDS).contains(end);
    }

    /** Returns whether the sentence before, or the cell before, says who answers. */
    private static boolean isNamedBefore(Sentence sentence, int index, PageText manuscript) {
        List<Prose> words = manuscript.words();
        Prose block = words.get(index);
        if (sentence.start() > 0) {
            return isName(index, sentence.before(block.text()), manuscript);
        }
        Prose last = index == 0 ? block : words.get(index - 1);
        return block.kind() == Prose.Kind.CELL
                && last.kind() == Prose.Kind.CELL
                && (namesSomebody(last.text(), manuscript)
                        || isName(index - 1, new Sentence(0, last.text().length()), manuscript));
    }

    private static boolean isName(int index, Sentence sentence, PageText manuscript) {
        String text = manuscript.words().get(index).text();
        return NAME.matcher(text.substring(sentence.start(), sentence.end())).find()
                || manuscript.holds(CONTEXT, index, sentence.start());
    }
}
