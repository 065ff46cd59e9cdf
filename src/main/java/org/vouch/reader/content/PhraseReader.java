package org.vouch.reader.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vouch.model.library.Phrase;
import org.vouch.model.library.Phrase.Kind;
import org.vouch.model.library.Phrase.Step;

/** Reads the phrases of word lists, whose notation {@link Phrase} explains. */
final class PhraseReader {
    /** So many spellings of one word are enough; more are a typo. */
    private static final int MOST_SPELLINGS = 2_000;

    private PhraseReader() {}

    /**
     * Reads a phrase.
     *
     * @param written in the notation of word lists
     * @param lists words by the name of their list
     * @throws IllegalArgumentException if it is not in the notation; the message says why, for its author
     */
    static Phrase read(String written, Map<String, List<String>> lists) {
        List<Step> steps = new ArrayList<>(4);
        int length = written.length();
        int at = 0;
        while (at < length) {
            int end = at;
            while (end < length && !Character.isWhitespace(written.charAt(end))) {
                end++;
            }
            if (end > at) {
                add(written.substring(at, end), lists, steps);
            }
            at = end + 1;
        }
        boolean marked = false;
        boolean firm = false;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.kind() == Kind.END) {
                if (i < steps.size() - 1) {
                    throw new IllegalArgumentException("END must come last");
                }
                continue;
            }
            marked |= step.marked() && !step.optional();
            firm |= step.kind() != Kind.ANY && !step.optional();
        }
        if (!marked || !firm) {
            throw new IllegalArgumentException("a phrase needs one word that must be there and is what is wrong");
        }
        return new Phrase(written, steps);
    }

    private static void add(String item, Map<String, List<String>> lists, List<Step> steps) {
        boolean marked = !item.startsWith("<") && !item.endsWith(">");
        if (!marked && (item.length() < 3 || !item.startsWith("<") || !item.endsWith(">"))) {
            throw new IllegalArgumentException("'<' and '>' go around one word: " + item);
        }
        String rest = marked ? item : item.substring(1, item.length() - 1);
        boolean optional =
                rest.startsWith("(") && rest.endsWith(")") && isCapitals(rest.substring(1, rest.length() - 1));
        String name = optional ? rest.substring(1, rest.length() - 1) : rest;
        if (rest.startsWith("=") && rest.length() > 1) {
            steps.add(new Step(Kind.EXACT, List.of(rest.substring(1)), false, marked));
            return;
        }
        if (item.equals("END")) {
            steps.add(new Step(Kind.END, List.of(), false, false));
            return;
        }
        if (name.equals("ANY") || name.equals("NUMBER")) {
            steps.add(new Step(Kind.valueOf(name), List.of(), optional, marked));
            return;
        }
        if (isCapitals(name)) {
            List<String> words = lists.get(name);
            if (words == null) {
                throw new IllegalArgumentException("there is no list '" + name + "'; words are written small");
            }
            steps.add(new Step(Kind.WORDS, words, optional, marked));
            return;
        }
        for (String word : atHyphens(rest)) {
            List<String> spellings = spellings(word);
            boolean missing = spellings.contains("");
            if (missing) {
                spellings = spellings.stream().filter(each -> !each.isEmpty()).toList();
            }
            if (spellings.isEmpty()) {
                throw new IllegalArgumentException("a word is missing: '" + item + "'");
            }
            steps.add(new Step(Kind.WORDS, spellings, missing, marked));
        }
    }

    private static boolean isCapitals(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < 'A' || name.charAt(i) > 'Z') {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static List<String> atHyphens(String item) {
        if (item.indexOf('-') < 0) {
            return List.of(item);
        }
        List<String> words = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < item.length(); i++) {
            char c = item.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == '-' && depth == 0) {
                words.add(item.substring(from, i));
                from = i + 1;
            }
        }
        words.add(item.substring(from));
        return words;
    }

    /** Returns every spelling of a word with groups, in lower case; an empty one if it may be missing. */
    static List<String> spellings(String word) {
        Spelling spelling = new Spelling(word);
        List<String> all = spelling.alternatives();
        if (spelling.at < word.length()) {
            throw new IllegalArgumentException("a ')' is too much: " + word);
        }
        return all;
    }

    /** Reads the groups of one word. */
    private static final class Spelling {
        private final String word;
        private int at;

        /** Whether a bar has been met in the group that is being read. */
        private boolean barred;

        Spelling(String word) {
            this.word = word;
        }

        /** Reads up to the end of the group, or of the word. */
        List<String> alternatives() {
            List<String> all = new ArrayList<>(4);
            List<String> current = List.of("");
            while (at < word.length() && word.charAt(at) != ')') {
                char c = word.charAt(at);
                if (c == '|') {
                    all.addAll(current);
                    current = List.of("");
                    barred = true;
                    at++;
                } else if (c == '(') {
                    current = joined(current, group());
                } else {
                    current = joined(current, List.of(letters()));
                }
            }
            all.addAll(current);
            return all;
        }

        private List<String> group() {
            at++;
            boolean around = barred;
            barred = false;
            List<String> inside = alternatives();
            if (at == word.length()) {
                throw new IllegalArgumentException("a ')' is missing: " + word);
            }
            at++;
            if (!barred) {
                inside.add("");
            }
            barred = around;
            return inside;
        }

        private String letters() {
            int start = at;
            boolean capital = false;
            while (at < word.length() && "()|".indexOf(word.charAt(at)) < 0) {
                char c = word.charAt(at);
                if (!Character.isLetterOrDigit(c) && c != '\'' && c != '’' && c != '#') {
                    throw new IllegalArgumentException("this is not a word: " + word);
                }
                capital |= Character.isUpperCase(c);
                at++;
            }
            String letters = word.substring(start, at).replace('’', '\'');
            if (capital && start > 0 && at - start > 1 && letters.equals(letters.toUpperCase(Locale.ROOT))) {
                throw new IllegalArgumentException("a list is used alone, not in a group with words: " + word);
            }
            return capital ? letters.toLowerCase(Locale.ROOT) : letters;
        }

        private static List<String> joined(List<String> left, List<String> right) {
            if (left.size() == 1 && left.get(0).isEmpty()) {
                return right;
            }
            List<String> both = new ArrayList<>(left.size() * right.size());
            for (String start : left) {
                for (String end : right) {
                    both.add(start + end);
                }
            }
            if (both.size() > MOST_SPELLINGS) {
                throw new IllegalArgumentException("this word has too many spellings: more than " + MOST_SPELLINGS);
            }
            return both;
        }
    }
}
