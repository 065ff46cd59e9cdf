package org.vouch.model.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.model.text.Lexicon;
import org.vouch.model.text.Lexicon.Topic;

/**
 * Judges whether a change of signed words is so small that nobody has to read again. In doubt it is not: a changed
 * number, name of a drug or "not" has hurt people before.
 *
 * <p>A typo is a word that is in no word list and becomes one that does, a small word that was written twice, or a mark
 * in a sentence without a weighty word. Everything else is a change: other words, other signs, lines that begin
 * elsewhere. Equal texts always get equal answers, whatever the day and the machine.
 */
public final class TrivialChange {
    private static final int MOST_CHARACTERS = 40;
    private static final int MOST_PLACES = 3;

    private static final Pattern HOST = Pattern.compile("(?i)\\b(?:https?://|tel:|sms:|mailto:)([^/\\s)>\"?#]+)");

    /** Two ways to the same place: without and with encryption, without and with a slash at the end. */
    private static final Pattern WAY =
            Pattern.compile("http://(?=[^\\s)>]+)|(?<=https?://[^\\s)>]{3,300})/(?=[\\s)>]|$)");

    private static final String SENTENCE_ENDS = ".!?\u2026:;";

    private TrivialChange() {}

    /**
     * Returns every reason why a change is not trivial.
     *
     * @param from the words that were signed, or waived before
     * @param to the current words
     * @param lexicon the words of which a change is never trivial
     * @return in plain words; empty if nothing speaks against a waiver
     */
    public static List<String> objections(SignedText from, SignedText to, Lexicon lexicon) {
        Set<String> objections = new LinkedHashSet<>();
        if (!from.page().equals(to.page())) {
            objections.add("it is another page");
        }
        if (!from.title().equals(to.title())) {
            objections.add("the title changed");
        }
        if (!from.shown().equals(to.shown())) {
            objections.add("what the page shows from other files changed (prices, references, images, crisis lines or"
                    + " the disclaimer)");
        }
        if (!lines(from, TrivialChange::isHeading).equals(lines(to, TrivialChange::isHeading))) {
            objections.add("a heading changed");
        }
        if (!lines(from, TrivialChange::isDirective).equals(lines(to, TrivialChange::isDirective))) {
            objections.add("a block or a cost comparison changed");
        }
        if (!hosts(from.body()).equals(hosts(to.body()))) {
            objections.add("a link leads to another host, number or mailbox");
        }
        Comparison comparison = Comparison.of(text(from), text(to), lexicon);
        comparison.places().forEach(place -> comparison.addObjections(place, objections));
        if (comparison.setOtherwise()) {
            objections.add(
                    "lines begin elsewhere, or blanks came or went: that may move words into a list, a table or a"
                            + " block");
        }
        int characters = comparison.changes().mapToInt(WordDiff::characters).sum();
        if (characters > MOST_CHARACTERS) {
            objections.add("more than " + MOST_CHARACTERS + " characters changed (" + characters + ")");
        }
        if (comparison.places().size() > MOST_PLACES) {
            objections.add("more than " + MOST_PLACES + " places changed ("
                    + comparison.places().size() + ")");
        }
        return List.copyOf(objections);
    }

    private static String text(SignedText text) {
        return WAY.matcher(whole(text)).replaceAll(found -> found.group().equals("/") ? "" : "https://");
    }

    private static String whole(SignedText text) {
        return text.title() + "\n" + text.description() + "\n" + text.body();
    }

    /** Returns the places at which the words differ, those of the description among them. */
    public static List<WordDiff> changes(SignedText from, SignedText to) {
        return WordDiff.between(whole(from), whole(to));
    }

    /**
     * Two texts beside each other.
     *
     * @param old the words and signs of the old text
     * @param now those of the new one
     * @param oldLeads what comes before each of them: nothing, blanks, or the end of a line and an indent
     * @param nowLeads the same for the new text
     * @param places where they differ
     * @param lexicon the words of which a change is never trivial
     */
    private record Comparison(
            List<String> old,
            List<String> now,
            List<String> oldLeads,
            List<String> nowLeads,
            List<WordDiff.Place> places,
            Lexicon lexicon) {
        static Comparison of(String from, String to, Lexicon lexicon) {
            List<String> old = WordDiff.words(from);
            List<String> now = WordDiff.words(to);
            return new Comparison(old, now, leads(from), leads(to), WordDiff.places(old, now), lexicon);
        }

        private static List<String> leads(String text) {
            List<String> leads = new ArrayList<>();
            Matcher word = WordDiff.WORD.matcher(text);
            int end = 0;
            while (word.find()) {
                String lead = text.substring(end, word.start());
                // How many blanks follow a sign may say where a list or code begins; after a word it says nothing.
                boolean blanks =
                        !lead.isEmpty() && !lead.contains("\n") && end > 0 && Character.isLetter(text.charAt(end - 1));
                leads.add(blanks ? " " : lead);
                end = word.end();
            }
            return leads;
        }

        Stream<WordDiff> changes() {
            return places.stream().map(place -> WordDiff.of(place, old, now));
        }

        /** Returns whether words that are in both texts are at other places of their lines. */
        boolean setOtherwise() {
            int i = 0;
            int j = 0;
            for (WordDiff.Place place : places) {
                boolean moved = !oldLeads.subList(i, place.old()).equals(nowLeads.subList(j, place.now()))
                        || (place.oldEnd() - place.old() == place.nowEnd() - place.now()
                                && !oldLeads.subList(place.old(), place.oldEnd())
                                        .equals(nowLeads.subList(place.now(), place.nowEnd())));
                if (moved) {
                    return true;
                }
                i = place.oldEnd();
                j = place.nowEnd();
            }
            return !oldLeads.subList(i, old.size()).equals(nowLeads.subList(j, now.size()));
        }

        void addObjections(WordDiff.Place place, Set<String> objections) {
            WordDiff change = WordDiff.of(place, old, now);
            List<String> words = Stream.concat(change.removed().stream(), change.added().stream())
                    .toList();
            for (String word : words) {
                String label = lexicon.message(word);
                if (!label.isEmpty()) {
                    objections.add(label + ": " + change.text());
                } else if (word.equals("~")) {
                    objections.add("words were struck out, or no longer are: " + change.text());
                }
            }
            if (!isDoubled(place) && !isSlip(change, place)) {
                objections.add("these are different words, not a typo: " + change.text());
            }
            List<String> oldMarks = marks(change.removed());
            List<String> nowMarks = marks(change.added());
            if (!oldMarks.equals(nowMarks)) {
                addObjections(change, place, Stream.concat(oldMarks.stream(), nowMarks.stream()), objections);
            }
        }

        private void addObjections(
                WordDiff change, WordDiff.Place place, Stream<String> marks, Set<String> objections) {
            boolean punctuation = marks.allMatch(mark -> mark.equals(",") || SENTENCE_ENDS.contains(mark));
            if (!punctuation) {
                objections.add("signs changed that may give words another form: " + change.text());
            } else if (isWeighty(old, place.old(), place.oldEnd()) || isWeighty(now, place.now(), place.nowEnd())) {
                objections.add(
                        "a mark changed in a sentence with a figure, a drug, a duty or a negation: " + change.text());
            }
        }

        /** Returns whether a weighty word is in a sentence that a place touches. */
        private boolean isWeighty(List<String> words, int from, int to) {
            int start = from;
            while (start > 0 && !SENTENCE_ENDS.contains(words.get(start - 1))) {
                start--;
            }
            int end = to;
            while (end < words.size() && !SENTENCE_ENDS.contains(words.get(end))) {
                end++;
            }
            return words.subList(start, end).stream().anyMatch(lexicon::isWeighty);
        }

        private static List<String> marks(List<String> words) {
            return words.stream()
                    .filter(word -> !Character.isLetterOrDigit(word.codePointAt(0)))
                    .toList();
        }

        private static List<String> letters(List<String> words) {
            return words.stream()
                    .filter(word -> Character.isLetterOrDigit(word.codePointAt(0)))
                    .toList();
        }

        /** Returns whether a small word was written twice and now appears once. */
        private boolean isDoubled(WordDiff.Place place) {
            if (place.oldEnd() - place.old() != 1 || place.nowEnd() != place.now()) {
                return false;
            }
            String word = old.get(place.old());
            return lexicon.words(Topic.DOUBLED).contains(word)
                    && ((place.old() > 0 && old.get(place.old() - 1).equals(word))
                            || (place.oldEnd() < old.size()
                                    && old.get(place.oldEnd()).equals(word)));
        }

        /** Returns whether each word that changed was misspelled, and none came, went or became another. */
        private boolean isSlip(WordDiff change, WordDiff.Place place) {
            List<String> gone = letters(change.removed());
            List<String> came = letters(change.added());
            boolean slip = gone.size() == came.size();
            for (int i = 0; slip && i < gone.size(); i++) {
                slip = Misspelling.of(gone.get(i), came.get(i), i == 0 && beginsSentence(place.old()), lexicon);
            }
            return slip;
        }

        private boolean beginsSentence(int at) {
            return at == 0 || oldLeads.get(at).contains("\n") || SENTENCE_ENDS.contains(old.get(at - 1));
        }
    }

    private interface LineTest {
        boolean holds(String line);
    }

    private static List<String> lines(SignedText text, LineTest test) {
        return text.body().lines().map(String::strip).filter(test::holds).toList();
    }

    private static boolean isHeading(String line) {
        return line.startsWith("#") || line.matches("=+|-+");
    }

    private static boolean isDirective(String line) {
        return line.startsWith("::");
    }

    private static Set<String> hosts(String body) {
        Set<String> hosts = new TreeSet<>();
        HOST.matcher(body)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .forEach(hosts::add);
        return hosts;
    }
}
