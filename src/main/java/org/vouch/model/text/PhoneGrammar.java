package org.vouch.model.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.text.PhoneReading.Read;
import org.vouch.model.text.PhoneReading.Refused;

/**
 * How telephone numbers are written: those of North America with or without their code, those of other countries with
 * '+', and short ones such as 988.
 */
final class PhoneGrammar {
    private static final Pattern EXTENSION =
            Pattern.compile("(?i)(.*[0-9A-Z)])(?:[ ,;]+|(?<=[0-9)]))(?:ext(?:ensi[oó]n)?|x|#)[.:=]? ?([0-9]{1,8})");
    private static final Pattern WITH_BRACKETS = Pattern.compile("(.*[0-9A-Za-z]) ?\\(([-. 0-9A-Za-z]+)\\)");
    private static final String GROUP = "(?:\\([0-9]{1,5}\\)|[0-9A-Z]+)";
    private static final Pattern GROUPS = Pattern.compile("\\+?" + GROUP + "(?:[-. ]{0,3}" + GROUP + ")*");
    private static final Pattern AMONG_WORDS = Pattern.compile(
            "\\+?(?:[0-9]{1,3}[-. ]?)?(?:\\([0-9]{1,5}\\)[-. ]{0,3})?[0-9](?:[-. ]?[0-9])+(?:[-. ]?[A-Z]{4,}(?![a-z]))?");

    /** Letters that people type for digits, in a group that has no other letters. */
    private static final Pattern LIKE_DIGITS =
            Pattern.compile("(?<![A-Za-z0-9])(?:(?=[0-9]*[OoIl])(?=[OoIl]*[0-9])[0-9OoIl]+|[OI]{2,})(?![A-Za-z0-9])");

    /** A sign by which some people group digits, between two of them. */
    private static final Pattern SIGN_BETWEEN =
            Pattern.compile("(?<=[0-9)])\\s?[/_|~·•‧∙\\u30FB\\u30FC]\\s?(?=[0-9(])");

    /** A number of seven digits, of which the first three would be another number. */
    private static final Pattern LOCAL = Pattern.compile("[-. ]?[0-9]{4}(?![0-9]).*");

    /** A code for the telephone itself, such as *67: what follows its sign is not dialled alone. */
    private static final String CODE_SIGNS = "*#";

    /**
     * Neither an area nor an exchange starts with 0 or 1; no area has a 9 in its midst, or is 988, 911 and the like.
     */
    private static final Pattern NORTH_AMERICAN = Pattern.compile("(?!988)[2-9](?!11)[0-8][0-9][2-9][0-9]{6}");

    private static final int NATIONAL = 10;
    private static final int AREA = 3;
    private static final int AREA_AND_EXCHANGE = 6;

    /** Three digits that are a number by themselves, as 911 is and its like: beside others they are a second one. */
    private static final Set<String> ALONE = Set.of("988", "112", "999", "000");

    /** The code of a country with a 0 after it, but for countries where callers from abroad dial it, such as Italy. */
    private static final Pattern ZERO_AFTER_CODE =
            Pattern.compile("((?!39|378|379|225|229|241|242)(?:7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]"
                    + "|2[1-689][0-9]|3[578][0-9]|42[0-9]|5[09][0-9]|6[789][0-9]|8[05789][0-9]|9[679][0-9]))0.*");

    private PhoneGrammar() {}

    static PhoneReading read(String written) {
        String text = plain(written);
        if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return refused(PhoneFault.NO_DIGITS);
        }
        Optional<Refused> misspelt = misspelt(text);
        if (misspelt.isPresent()) {
            return misspelt.get();
        }
        Matcher extended = EXTENSION.matcher(text);
        PhoneReading reading =
                extended.matches() ? main(extended.group(1), written, extended.group(2)) : main(text, written, "");
        if (!(reading instanceof Refused refused)) {
            return reading;
        }
        if (refused.fault() == PhoneFault.ZERO) {
            return new Refused(PhoneFault.ZERO, only(numbersIn(withoutZero(text))));
        }
        return refused.fault() == PhoneFault.MORE_THAN_A_NUMBER ? amongWords(text) : refused;
    }

    /** What is one number once letters that look like digits, or signs between its digits, are put right. */
    private static Optional<Refused> misspelt(String text) {
        String digits = LIKE_DIGITS
                .matcher(text)
                .replaceAll(group -> group.group().replaceAll("[Oo]", "0").replaceAll("[Il]", "1"));
        if (!digits.equals(text) && main(digits, digits, "") instanceof Read) {
            return Optional.of(new Refused(PhoneFault.LETTERS_FOR_DIGITS, Optional.of(digits)));
        }
        String hyphens = SIGN_BETWEEN.matcher(text).replaceAll("-");
        boolean one = !hyphens.equals(text)
                && !hasLetters(text)
                && main(hyphens, hyphens, "") instanceof Read read
                && read.value().dialled().length() >= NATIONAL;
        return one ? Optional.of(new Refused(PhoneFault.SEPARATOR, Optional.of(hyphens))) : Optional.empty();
    }

    /** Returns a text with the signs of a keyboard in the place of those that programs put for them. */
    private static String plain(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '\u2010' && c <= '\u2015') || c == '\u2212') {
                plain.append('-');
            } else if (Character.isSpaceChar(c)) {
                plain.append(' ');
            } else if (!InvisibleCharacters.isHidden(c)) {
                plain.append(onKeys(c));
            }
        }
        return plain.toString().strip();
    }

    /** Returns a letter without its accent: the keys of a telephone have none. */
    private static char onKeys(char c) {
        char plain = c < 128
                ? c
                : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        return PhoneNumber.isLetter(plain) ? plain : c;
    }

    private static PhoneReading main(String text, String written, String extension) {
        Matcher bracketed = WITH_BRACKETS.matcher(text);
        if (bracketed.matches()) {
            return main(bracketed.group(1), written, extension) instanceof Read read
                    ? saidTwice(read, bracketed.group(1), bracketed.group(2))
                    : refused(PhoneFault.MORE_THAN_A_NUMBER);
        }
        boolean letters = hasLetters(text);
        String digits = letters ? lettered(text) : PhoneNumber.digitsOf(text);
        if (digits.isEmpty() || !GROUPS.matcher(text).matches()) {
            return refused(PhoneFault.MORE_THAN_A_NUMBER);
        }
        boolean world = text.startsWith("+");
        Optional<PhoneFault> fault = world ? ofTheWorld(digits) : ofHere(digits, text, !extension.isEmpty());
        if (fault.isPresent()) {
            return refused(letters ? PhoneFault.MORE_THAN_A_NUMBER : fault.get());
        }
        return new Read(new PhoneNumber(written, (world ? "+" : "") + digits, extension));
    }

    /** The same number again in brackets: in digits for letters or in letters for digits, whole or its last ones. */
    private static PhoneReading saidTwice(Read read, String before, String inBrackets) {
        if (!hasLetters(before) && !hasLetters(inBrackets)) {
            return refused(PhoneFault.MORE_THAN_A_NUMBER);
        }
        String all = PhoneNumber.digitsOf(read.value().dialled());
        String again = PhoneNumber.digitsOf(inBrackets);
        if (again.length() >= 3 && (all.endsWith(again) || again.equals("1" + all))) {
            return read;
        }
        return refused(hasLetters(inBrackets) ? PhoneFault.MORE_THAN_A_NUMBER : PhoneFault.LETTERS_DIFFER);
    }

    /**
     * Returns the digits of a North American number whose end is written in capital letters; empty for other words.
     * Letters of the last word beyond the tenth digit are not dialled, as in 1-800-MEDICARE.
     */
    private static String lettered(String text) {
        int first = 0;
        while (!PhoneNumber.isLetter(text.charAt(first))) {
            first++;
        }
        String before = PhoneNumber.digitsOf(text.substring(0, first));
        String all = PhoneNumber.digitsOf(text);
        boolean code = before.startsWith("1");
        int lead = code ? 1 : 0;
        int end = lead + NATIONAL;
        // 741741 HOME is a number and a key word: area and exchange are apart where letters follow.
        boolean apart = !text.substring(0, first).matches(".*[0-9]{5}.*");
        boolean atItsPlace = before.length() >= lead + AREA && before.length() <= lead + AREA_AND_EXCHANGE;
        boolean whole = all.length() == end || (all.length() > end && all.length() - lastWord(text) < end);
        boolean here = code || !text.startsWith("+");
        boolean word = text.matches(".*[A-Z].*[A-Z].*[A-Z].*");
        return apart && atItsPlace && whole && here && word ? all.substring(0, end) : "";
    }

    /** Returns how many letters the word at the end has; none where digits are. */
    private static int lastWord(String text) {
        int start = text.length();
        while (start > 0 && PhoneNumber.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.length() - start;
    }

    private static boolean hasLetters(String text) {
        return text.chars().anyMatch(c -> PhoneNumber.isLetter((char) c));
    }

    private static Optional<PhoneFault> ofTheWorld(String digits) {
        if (digits.startsWith("1")) {
            return northAmerican(digits.substring(1));
        }
        if (digits.startsWith("0") || digits.length() < 8 || digits.length() > 15) {
            return Optional.of(PhoneFault.LENGTH);
        }
        return ZERO_AFTER_CODE.matcher(digits).matches() ? Optional.of(PhoneFault.ZERO) : Optional.empty();
    }

    private static Optional<PhoneFault> ofHere(String digits, String text, boolean extended) {
        if (digits.length() < 3) {
            return Optional.of(PhoneFault.LENGTH);
        }
        if (digits.length() <= AREA_AND_EXCHANGE) {
            return shortNumber(text, extended);
        }
        if (digits.startsWith("0")) {
            return Optional.of(PhoneFault.NO_COUNTRY);
        }
        if (digits.length() == NATIONAL || (digits.length() == NATIONAL + 1 && digits.startsWith("1"))) {
            return northAmerican(digits.substring(digits.length() - NATIONAL));
        }
        if (digits.length() == NATIONAL - AREA) {
            return Optional.of(PhoneFault.NO_AREA_CODE);
        }
        return Optional.of(digits.length() > NATIONAL + 1 ? PhoneFault.SEVERAL : PhoneFault.NO_COUNTRY);
    }

    private static Optional<PhoneFault> shortNumber(String text, boolean extended) {
        String[] groups = text.split("[^0-9]+", -1);
        for (String group : groups) {
            if (groups.length > 1 && (ALONE.contains(group) || group.matches("[2-9]11"))) {
                return Optional.of(PhoneFault.SEVERAL);
            }
        }
        return extended ? Optional.of(PhoneFault.MORE_THAN_A_NUMBER) : Optional.empty();
    }

    private static Optional<PhoneFault> northAmerican(String national) {
        if (national.length() != NATIONAL) {
            return Optional.of(PhoneFault.LENGTH);
        }
        return NORTH_AMERICAN.matcher(national).matches() ? Optional.empty() : Optional.of(PhoneFault.NOT_ASSIGNABLE);
    }

    private static PhoneReading amongWords(String text) {
        List<String> found = numbersIn(text);
        return new Refused(found.size() > 1 ? PhoneFault.SEVERAL : PhoneFault.MORE_THAN_A_NUMBER, only(found));
    }

    private static Optional<String> only(List<String> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static List<String> numbersIn(String text) {
        List<String> found = new ArrayList<>();
        Matcher each = AMONG_WORDS.matcher(text);
        int from = 0;
        while (each.find(from)) {
            String number = longest(each.group());
            boolean code = each.start() > 0 && CODE_SIGNS.indexOf(text.charAt(each.start() - 1)) >= 0;
            if (!number.isEmpty() && !code) {
                found.add(number);
            }
            from = number.isEmpty() ? each.end() : each.start() + number.length();
        }
        return found;
    }

    /**
     * Returns the longest start of a text that is a number; empty if there is none. Four digits among words are a year
     * or the end of another number.
     */
    private static String longest(String text) {
        String start = text;
        while (!(main(start, start, "") instanceof Read read
                && (read.value().dialled().length() >= NATIONAL
                        || (start.matches("[0-9]{3}|[0-9]{5,6}")
                                && !LOCAL.matcher(text.substring(start.length()))
                                        .matches())))) {
            int cut = Math.max(start.lastIndexOf(' '), Math.max(start.lastIndexOf('-'), start.lastIndexOf('.')));
            if (cut <= 0) {
                return "";
            }
            start = start.substring(0, cut);
        }
        return start;
    }

    /** Returns a number of the world without the 0 after its country's code. */
    private static String withoutZero(String text) {
        Matcher code = ZERO_AFTER_CODE.matcher(PhoneNumber.digitsOf(text));
        int left = code.matches() ? code.group(1).length() : Integer.MAX_VALUE;
        for (int i = 0; i < text.length(); i++) {
            boolean digit = text.charAt(i) >= '0' && text.charAt(i) <= '9';
            if (digit && left == 0) {
                String without = text.substring(0, i) + text.substring(i + 1);
                return without.replaceFirst(" ?\\( ?\\) ?", " ").replaceAll(" {2,}", " ");
            }
            left -= digit ? 1 : 0;
        }
        return text;
    }

    private static Refused refused(PhoneFault fault) {
        return new Refused(fault, Optional.empty());
    }
}
