package org.vouch.check;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.page.Page;
import org.vouch.page.Prose;
import org.vouch.text.Finding;
import org.vouch.text.Severity;
import org.vouch.text.Source;

/** A telephone number in the text stands beside the name of who answers it. */
final class PhonesLabelled implements PageRule {
    /** A number of the North American plan, with digits or with the letters of its keys at the end. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w-])(?:\\+?1[-. ])?(?:\\(\\d{3}\\) ?|\\d{3}[-. ])\\d{3}[-. ](?:\\d{4}|[A-Z]{4})(?!\\w)");

    /** A word with a capital letter that does not start the sentence, or letters that stand for a name. */
    private static final Pattern NAME =
            Pattern.compile("(?<=[\\p{L}\\p{N},;:()“”’'-] )[\"“(]?\\p{Lu}\\p{L}+|\\b\\p{Lu}{3,}\\b");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…] +(?=[\\p{Lu}\\p{N}¿¡“\"])");

    @Override
    public Severity gravest() {
        return Severity.ADVICE;
    }

    @Override
    public Stream<Finding> check(Manuscript manuscript) {
        Page page = manuscript.page();
        Source source = manuscript.source();
        return page.body().prose().stream()
                .filter(block -> block.kind() != Prose.Kind.ALT && mayHoldNumber(block.text()))
                .flatMap(block -> in(block, source));
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

    private static Stream<Finding> in(Prose block, Source source) {
        return NUMBER.matcher(block.text())
                .results()
                .filter(number -> !named(block.text(), number))
                .map(number -> Finding.advice(
                                "phone-label",
                                block.span(source, number.start(), number.end() - number.start()),
                                "the sentence does not say who answers " + number.group()
                                        + "; a reader in need should know before they call")
                        .mend("name who answers, as in: the SAMHSA National Helpline, 1-800-662-4357"));
    }

    private static boolean named(String text, MatchResult number) {
        int start = 0;
        int end = text.length();
        Matcher stop = SENTENCE_END.matcher(text);
        while (stop.find()) {
            if (stop.end() <= number.start()) {
                start = stop.end();
            } else if (stop.start() >= number.end()) {
                end = stop.start();
                break;
            }
        }
        return NAME.matcher(text.substring(start, number.start())).find()
                || NAME.matcher(text.substring(number.end(), end)).find();
    }
}
