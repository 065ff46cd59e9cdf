package org.vouch.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Judges whether a change of signed words is so small that nobody has to read again. In doubt it is not: a changed
 * number, name of a drug or "not" has hurt people before.
 */
public final class TrivialChange {
    private static final int MOST_CHARACTERS = 40;
    private static final int MOST_PLACES = 3;

    private static final Pattern FIGURE = Pattern.compile(".*[0-9$%\u20AC\u00A3\u00BC-\u00BE].*");
    private static final Pattern HOST = Pattern.compile("(?i)\\b(?:https?://|tel:|sms:|mailto:)([^/\\s)>\"?#]+)");

    private static final Set<String> DUTIES = Set.of(
            "not",
            "never",
            "no",
            "none",
            "nor",
            "only",
            "must",
            "should",
            "shall",
            "cannot",
            "always",
            "may",
            "might",
            "can",
            "could",
            "without",
            "unless",
            "except",
            "avoid",
            "stop",
            "start",
            "before",
            "after",
            "until",
            "more",
            "less",
            "least",
            "most",
            "all",
            "any",
            "safe",
            "unsafe",
            "nunca",
            "ni",
            "sin",
            "siempre",
            "debe",
            "solo",
            "s\u00F3lo",
            "puede",
            "evite",
            "antes",
            "despu\u00E9s",
            "m\u00E1s",
            "menos");

    private static final Set<String> AMOUNTS = Set.of(
            "mg",
            "mcg",
            "g",
            "kg",
            "ml",
            "l",
            "milligram",
            "milligrams",
            "gram",
            "grams",
            "milliliter",
            "milliliters",
            "dose",
            "doses",
            "dosage",
            "tablet",
            "tablets",
            "pill",
            "pills",
            "film",
            "films",
            "drop",
            "drops",
            "patch",
            "hour",
            "hours",
            "day",
            "days",
            "week",
            "weeks",
            "month",
            "months",
            "year",
            "years",
            "daily",
            "twice",
            "once",
            "half",
            "percent",
            "dollar",
            "dollars",
            "hundred",
            "thousand",
            "million",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "twelve",
            "dosis",
            "hora",
            "horas",
            "d\u00EDa",
            "d\u00EDas",
            "semana",
            "semanas",
            "mes",
            "meses",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final Set<String> MEDICAL = Set.of(
            "methadone",
            "buprenorphine",
            "naltrexone",
            "naloxone",
            "suboxone",
            "subutex",
            "sublocade",
            "brixadi",
            "vivitrol",
            "narcan",
            "zubsolv",
            "antabuse",
            "disulfiram",
            "acamprosate",
            "campral",
            "alcohol",
            "opioid",
            "opioids",
            "opiate",
            "opiates",
            "heroin",
            "fentanyl",
            "morphine",
            "oxycodone",
            "hydrocodone",
            "tramadol",
            "benzodiazepine",
            "benzodiazepines",
            "alprazolam",
            "xanax",
            "diazepam",
            "valium",
            "lorazepam",
            "ativan",
            "clonazepam",
            "klonopin",
            "cocaine",
            "methamphetamine",
            "amphetamine",
            "gabapentin",
            "pregabalin",
            "clonidine",
            "lofexidine",
            "ketamine",
            "cannabis",
            "nicotine",
            "varenicline",
            "bupropion",
            "topiramate",
            "baclofen",
            "seizure",
            "seizures",
            "overdose",
            "withdrawal",
            "delirium",
            "tremens",
            "pregnant",
            "pregnancy",
            "suicide",
            "suicidal",
            "psychosis",
            "depression",
            "anxiety",
            "bipolar",
            "ptsd",
            "hepatitis",
            "hiv",
            "detox",
            "metadona",
            "buprenorfina",
            "naltrexona",
            "naloxona",
            "sobredosis",
            "abstinencia",
            "embarazo",
            "suicidio");

    /** Words that may come or go: they carry a sentence and not its meaning. */
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "to", "is", "are", "and", "that", "in", "on", "for", "with", "it", "el", "la",
            "los", "las", "de", "que", "y", "en");

    private TrivialChange() {}

    /**
     * Returns every reason why a change is not trivial.
     *
     * @param from the words that were signed, or waived before
     * @param to the words of now
     * @return in plain words; empty if nothing speaks against a waiver
     */
    public static List<String> objections(SignedText from, SignedText to) {
        Set<String> objections = new LinkedHashSet<>();
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
        List<WordChange> changes = changes(from, to);
        changes.forEach(change -> addObjections(change, objections));
        int characters = changes.stream().mapToInt(WordChange::characters).sum();
        if (characters > MOST_CHARACTERS) {
            objections.add("more than " + MOST_CHARACTERS + " characters changed (" + characters + ")");
        }
        if (changes.size() > MOST_PLACES) {
            objections.add("more than " + MOST_PLACES + " places changed (" + changes.size() + ")");
        }
        return List.copyOf(objections);
    }

    /** Returns the places at which the words differ, those of the description among them. */
    public static List<WordChange> changes(SignedText from, SignedText to) {
        return WordChange.between(
                from.title() + "\n" + from.description() + "\n" + from.body(),
                to.title() + "\n" + to.description() + "\n" + to.body());
    }

    /** Returns whether a word, in small letters, names a drug or a condition. */
    static boolean isMedical(String word) {
        return MEDICAL.contains(word);
    }

    private static void addObjections(WordChange change, Set<String> objections) {
        List<String> words = Stream.concat(change.removed().stream(), change.added().stream())
                .map(word -> word.toLowerCase(Locale.ROOT).replace('\u2019', '\''))
                .toList();
        for (String word : words) {
            if (FIGURE.matcher(word).matches()) {
                objections.add("a number, an amount or a percentage changed: " + change.text());
            } else if (AMOUNTS.contains(word)) {
                objections.add("a date, a dose or a unit changed: " + change.text());
            } else if (isMedical(word)) {
                objections.add("the name of a drug or a condition changed: " + change.text());
            } else if (DUTIES.contains(word) || word.endsWith("n't")) {
                objections.add("'" + word + "' changed: " + change.text());
            } else if (word.equals("~")) {
                objections.add("words were struck out, or no longer are: " + change.text());
            }
        }
        if (!isSlip(letters(change.removed()), letters(change.added()))) {
            objections.add("these are other words, not a slip of the pen: " + change.text());
        }
    }

    private static List<String> letters(List<String> words) {
        return words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> Character.isLetter(word.charAt(0)))
                .toList();
    }

    /** Returns whether words were misspelled, parted, joined or doubled, and not exchanged for others. */
    private static boolean isSlip(List<String> removed, List<String> added) {
        List<String> gone = new ArrayList<>(removed);
        List<String> come = new ArrayList<>(added);
        added.forEach(gone::remove);
        removed.forEach(come::remove);
        if (String.join("", gone).equals(String.join("", come))) {
            return true;
        }
        if (gone.size() == come.size()) {
            for (int i = 0; i < gone.size(); i++) {
                if (!isMisspelling(gone.get(i), come.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return Stream.concat(gone.stream(), come.stream()).allMatch(SMALL::contains);
    }

    /**
     * Returns whether one word may be the other with a slip: two letters at most, and no syllable that turns it round.
     */
    private static boolean isMisspelling(String one, String other) {
        if (one.equals(other) || (SMALL.contains(one) && SMALL.contains(other))) {
            return true;
        }
        for (String turn : new String[] {"un", "in", "im", "ir", "il", "dis", "non", "a"}) {
            if (one.equals(turn + other) || other.equals(turn + one)) {
                return false;
            }
        }
        int shorter = Math.min(one.length(), other.length());
        return shorter >= 3 && distance(one, other) <= (shorter >= 5 ? 2 : 1);
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
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
