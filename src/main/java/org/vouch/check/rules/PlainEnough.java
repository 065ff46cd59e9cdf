package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.check.words.Readability;
import org.vouch.check.words.Sentence;
import org.vouch.check.words.Syllables;
import org.vouch.check.words.Vocabulary;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Finding;
import org.vouch.model.text.LanguageTag;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Span;

/**
 * A page can be read by somebody who left school early, or who is ill and worried.
 *
 * <p>No formula sees sense, so all of this is advice. An editor needs sentences and not a score; the hardest ones are
 * named. Headings, tables, quotations and notes are counted apart, that is, not at all.
 */
public final class PlainEnough implements PageRule {
    /** The id of the rule about a whole page. */
    public static final String ID = "plain-language";
    /** The id of the rule about one sentence. */
    public static final String SENTENCE_ID = "plain-sentence";

    /** Above this grade of Flesch and Kincaid a page gets advice. */
    private static final double HIGHEST_GRADE = 9;

    /** Below this ease of Fernández-Huerta a Spanish page gets advice; it stands for about the same grade. */
    private static final double LOWEST_SPANISH_EASE = 60;

    /** A shorter text says nothing about how its author writes. */
    private static final int FEWEST_WORDS = 100;

    /** A shorter sentence is not fixed by making it shorter. */
    private static final int FEWEST_WORDS_OF_SENTENCE = 12;

    private static final int MOST_SENTENCES = 10;

    private static final String SOURCE = "AMA and NIH on health materials: sixth to eighth grade";

    /** Which characters of ASCII are letters or digits, once they are in small. */
    private static final boolean[] LETTERS = new boolean[128];

    static {
        for (char c = 0; c < 128; c++) {
            LETTERS[c] = Character.isLetterOrDigit(c);
        }
    }

    /** A sentence with what was counted in it. */
    private record Counted(Prose prose, Sentence sentence, int words, int syllables, int polysyllables) {
        double grade() {
            return Readability.grade(words, (double) syllables / words);
        }

        double spanishEase() {
            return Readability.spanishEase(words, (double) syllables / words);
        }
    }

    @Override
    public Severity gravest() {
        return Severity.ADVICE;
    }

    @Override
    public Stream<Finding> check(PageText manuscript) {
        String language = LanguageTag.language(manuscript.page().language());
        boolean spanish = language.equals("es");
        if (!spanish && !language.equals("en")) {
            return Stream.empty();
        }
        List<Counted> sentences = counted(manuscript.page().body().prose(), spanish);
        if (tooShort(sentences)) {
            return Stream.empty();
        }
        Readability all = readability(sentences);
        Span title = manuscript.page().frontMatter().title().span();
        return spanish ? spanish(all, sentences, title, manuscript) : english(all, sentences, title, manuscript);
    }

    private static Stream<Finding> english(Readability all, List<Counted> sentences, Span title, PageText manuscript) {
        if (all.grade() <= HIGHEST_GRADE) {
            return Stream.empty();
        }
        Finding page = Finding.advice(
                        ID,
                        title,
                        "the page reads at grade " + Math.round(all.grade()) + " (SMOG " + Math.round(all.smog())
                                + "); the target is 6 to 8")
                .fix("split the longest sentences in two, and use the words that you would say")
                .source(SOURCE);
        Stream<Finding> hardest = sentences.stream()
                .filter(each -> each.words() >= FEWEST_WORDS_OF_SENTENCE && each.grade() > HIGHEST_GRADE)
                .sorted(Comparator.comparingDouble((Counted each) -> -each.grade()))
                .limit(MOST_SENTENCES)
                .map(each -> sentence(each, "reads at grade " + Math.round(each.grade()), manuscript));
        return Stream.concat(Stream.of(page), hardest);
    }

    private static Stream<Finding> spanish(Readability all, List<Counted> sentences, Span title, PageText manuscript) {
        if (all.spanishEase() >= LOWEST_SPANISH_EASE) {
            return Stream.empty();
        }
        Finding page = Finding.advice(
                        ID,
                        title,
                        "the page has a reading ease of " + Math.round(all.spanishEase())
                                + " (Fernández-Huerta); the target is 60 to 80")
                .fix("split the longest sentences in two, and use the words that you would say")
                .source(SOURCE);
        Stream<Finding> hardest = sentences.stream()
                .filter(each -> each.words() >= FEWEST_WORDS_OF_SENTENCE && each.spanishEase() < LOWEST_SPANISH_EASE)
                .sorted(Comparator.comparingDouble(Counted::spanishEase))
                .limit(MOST_SENTENCES)
                .map(each -> sentence(each, "has a reading ease of " + Math.round(each.spanishEase()), manuscript));
        return Stream.concat(Stream.of(page), hardest);
    }

    private static Finding sentence(Counted each, String how, PageText manuscript) {
        Sentence at = each.sentence();
        return Finding.advice(
                        SENTENCE_ID,
                        manuscript.span(each.prose(), at.start(), at.end() - at.start()),
                        "this sentence of " + each.words() + " words " + how)
                .fix("make two of it, or use shorter words")
                .source(SOURCE);
    }

    /** Returns how hard a page's running text is to read; nothing if no formula counts it, or it is too short. */
    static Optional<PageFacts.ReadingLevel> level(List<Prose> prose, String language) {
        boolean spanish = language.equals("es");
        if (!spanish && !language.equals("en")) {
            return Optional.empty();
        }
        List<Counted> sentences = counted(prose, spanish);
        if (tooShort(sentences)) {
            return Optional.empty();
        }
        Readability all = readability(sentences);
        return Optional.of(
                spanish
                        ? new PageFacts.ReadingLevel(
                                "ease " + Math.round(all.spanishEase()), all.spanishEase() < LOWEST_SPANISH_EASE)
                        : new PageFacts.ReadingLevel("grade " + Math.round(all.grade()), all.grade() > HIGHEST_GRADE));
    }

    private static boolean tooShort(List<Counted> sentences) {
        return sentences.stream().mapToInt(Counted::words).sum() < FEWEST_WORDS;
    }

    /** Counts the words of a page's running text. */
    static Readability readability(List<Prose> prose, boolean spanish) {
        return readability(counted(prose, spanish));
    }

    private static Readability readability(List<Counted> sentences) {
        int words = 0;
        int syllables = 0;
        int polysyllables = 0;
        for (Counted each : sentences) {
            words += each.words();
            syllables += each.syllables();
            polysyllables += each.polysyllables();
        }
        return new Readability(words, sentences.size(), syllables, polysyllables);
    }

    private static List<Counted> counted(List<Prose> prose, boolean spanish) {
        List<Counted> all = new ArrayList<>();
        for (Prose each : prose) {
            if (each.kind() == Prose.Kind.PARAGRAPH || each.kind() == Prose.Kind.ITEM) {
                char[] small = each.text().toCharArray();
                for (int i = 0; i < small.length; i++) {
                    small[i] = Vocabulary.small(small[i]);
                }
                for (Sentence sentence : Sentence.of(each.text())) {
                    Counted counted = counted(each, small, sentence, spanish);
                    if (counted.words() > 0) {
                        all.add(counted);
                    }
                }
            }
        }
        return all;
    }

    private static Counted counted(Prose prose, char[] small, Sentence sentence, boolean spanish) {
        int words = 0;
        int syllables = 0;
        int polysyllables = 0;
        int at = sentence.start();
        while (at < sentence.end()) {
            int start = at;
            while (at < sentence.end() && (isLetterOrDigit(small[at]) || goesOn(small, at, start))) {
                at++;
            }
            if (at > start) {
                int count = spanish ? Syllables.spanish(small, start, at) : Syllables.english(small, start, at);
                words++;
                syllables += count;
                polysyllables += count >= 3 ? 1 : 0;
            }
            at++;
        }
        return new Counted(prose, sentence, words, syllables, polysyllables);
    }

    /** A hyphen, an apostrophe, or the point in a number goes on with a word; none begins one. */
    private static boolean goesOn(char[] small, int at, int start) {
        if (at == start || at + 1 >= small.length || !isLetterOrDigit(small[at + 1])) {
            return false;
        }
        char c = small[at];
        return c == '-' || c == '\'' || ((c == '.' || c == ',') && Character.isDigit(small[at + 1]));
    }

    private static boolean isLetterOrDigit(char c) {
        return c < 128 ? LETTERS[c] : Character.isLetterOrDigit(c);
    }
}
