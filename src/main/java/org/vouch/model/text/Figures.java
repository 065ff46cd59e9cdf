package org.vouch.model.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vouch.model.text.Lexicon.Topic;

/** Finds what readers act on in a text: amounts of money, doses, advice on a medicine, telephone numbers. */
public final class Figures {
    /** Matches nowhere: what is looked for with an empty list. */
    private static final String NOTHING = "(?!)";

    private static final String NUMBER =
            "(?:[0-9]{1,3}(?:[ \u00A0\u202F][0-9]{3})+(?:[.,][0-9]{2})?(?![0-9])|[0-9](?:[0-9.,]*[0-9])?)";

    /** A number of the North American plan, with digits or with the letters of its keys at the end. */
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\w-])(?:\\+?1[-. ])?(?:\\(\\d{3}\\) ?|\\d{3}[-. ])\\d{3}[-. ](?:\\d{4}|[A-Z]{4})(?!\\w)");

    private final Pattern amount;
    private final Pattern thousands;
    private final Pattern dose;
    private final Pattern advice;
    private final Pattern shortPhone;

    Figures(Lexicon lexicon) {
        String signs =
                "[" + literal(lexicon.words(Topic.CURRENCY_SIGNS).stream().filter(sign -> !sign.equals("$"))) + "]";
        String codes = any(lexicon.words(Topic.CURRENCIES));
        /* A number, and what it is counted in: 2 million, 10k, 1.500. */
        String sum = NUMBER + "(?:\\s?(?:[kKM]|bn|mn)\\b|m\\b|[\\s-]" + any(lexicon.words(Topic.MULTIPLES))
                + "\\b(?:\\sde(?=\\s))?)?";
        String sign = "(?:(?:US|MX|CA|AU|[ACR])?\\$|" + signs + "|\\b" + codes + ")";
        String unit = "(?:(?:US)?\\$(?![0-9$])|" + signs + "|" + codes + "\\b|(?:US\\s)?"
                + any(lexicon.words(Topic.MONEY)) + "\\b)";
        /* Two sums with a line or a word between them are one amount, and so is what lies between one and another. */
        String range = sum + "(?:\\s?(?:[-‐‑‒–—−~]|\\b(?:to|up to|a|hasta)\\b)\\s?" + sign + "?\\s?" + sum + ")?";
        String between = "(?<=\\b(?i:between|entre)\\s)(?:" + sign + "\\s?" + sum + "\\s(?:and|y)\\s(?:" + sign
                + "\\s?)?" + sum + "|" + sum + "\\s(?:and|y)\\s(?:" + sign + "\\s?" + sum + "|" + sum + "\\s?" + unit
                + "))";
        amount = Pattern.compile("(" + between + "|" + sign + "\\s?(?:" + range + "|\\.[0-9]{2})|(?<![\\w.,$^_=])"
                + range + "\\s?" + unit + ")");
        /* Thousands without a currency are money only where the words before say so. */
        thousands = Pattern.compile(
                "\\b(?i:costs?|costing|pays?|paid|paying|charges?|charged|prices?|fees?|bills?|cuestan?|costó|pagar?|pagó|cobran?)\\b"
                        + "[^.!?;]{0,30}?(?<![\\w.,$])(" + NUMBER + "\\s?[kK])\\b"
                        + "(?=[.,;:!?)]|$|\\s(?:a|an|per|for|each|every|or|and|to|in|out|up|at|on|al|por|o|y|en)\\b)");
        String numbers = "(?:[0-9][0-9.,]*|" + any(lexicon.words(Topic.NUMBERS)) + ")";
        dose = Pattern.compile("(?iU)(?<![\\w.,$\u20AC\u00A3])" + numbers
                + "(?:\\s?(?:-|\u2013|\\b(?:to|or|a|o)\\b)\\s?" + numbers + ")?[\\s-]?" + units(lexicon) + "\\b");
        advice = Pattern.compile("(?iU)\\b" + any(lexicon.words(Topic.ADVICE)) + "\\b[^.!?]{0,60}?\\b"
                + any(lexicon.words(Topic.MEDICINES)) + "\\b");
        shortPhone = Pattern.compile("(?<![\\w-])" + any(lexicon.words(Topic.SHORT_PHONES)) + "(?![\\w-])");
    }

    /**
     * Something that was found.
     *
     * @param start where it starts in the text, in UTF-16 units
     * @param text its words
     */
    public record Found(int start, String text) {
        /** Returns where it ends. */
        public int end() {
            return start + text.length();
        }
    }

    /** Units of one letter count only as they are written: a network of 5G is no dose. */
    private static String units(Lexicon lexicon) {
        Set<String> all = Stream.concat(
                        lexicon.words(Topic.UNITS).stream(), lexicon.words(Topic.EVERYDAY_UNITS).stream())
                .collect(Collectors.toSet());
        Stream<String> longer = all.stream().filter(unit -> unit.length() > 1);
        Stream<String> letters = all.stream().filter(unit -> unit.length() == 1);
        return "(?:" + alternatives(longer) + "|(?-i:" + alternatives(letters) + "))";
    }

    private static String any(Set<String> words) {
        return "(?:" + alternatives(words.stream()) + ")";
    }

    /** The longest first, so that all of a word is found; the same words always make the same pattern. */
    private static String alternatives(Stream<String> words) {
        String alternatives = words.sorted(
                        Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Figures::escaped)
                .collect(Collectors.joining("|"));
        return alternatives.isEmpty() ? NOTHING : alternatives;
    }

    private static String escaped(String word) {
        return word.replaceAll("([^\\p{L}\\p{N} ])", "\\\\$1").replace("\u00B5", "[\u00B5\u03BC]");
    }

    private static String literal(Stream<String> signs) {
        String all = signs.sorted().map(sign -> "\\" + sign).collect(Collectors.joining());
        return all.isEmpty() ? "\uFFFF" : all;
    }

    /** Returns the amounts of money in a text, in order; no two share a letter. */
    public List<Found> money(String text) {
        List<Found> amounts = new ArrayList<>(0);
        Stream.concat(amount.matcher(text).results(), thousands.matcher(text).results())
                .sorted(Comparator.comparingInt(found -> found.start(1)))
                .filter(found ->
                        amounts.isEmpty() || amounts.get(amounts.size() - 1).end() <= found.start(1))
                .forEach(found -> amounts.add(new Found(found.start(1), found.group(1))));
        return amounts;
    }

    /** Returns the amounts of a medicine or a drink in a text, in digits or in words, in order. */
    public List<Found> doses(String text) {
        return found(dose, text);
    }

    /** Returns where a text tells readers to take, stop or change a medicine, from the verb to its name, in order. */
    public List<Found> advice(String text) {
        return found(advice, text);
    }

    /** Returns the telephone numbers in a text that have an area code, in order. */
    public List<Found> phones(String text) {
        return found(PHONE, text);
    }

    /** Returns the short telephone numbers in a text, such as 988, in order. */
    public List<Found> shortPhones(String text) {
        return found(shortPhone, text);
    }

    private static List<Found> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> new Found(match.start(), match.group()))
                .toList();
    }
}
