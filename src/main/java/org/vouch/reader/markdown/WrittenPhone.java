package org.vouch.reader.markdown;

import java.nio.CharBuffer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.text.PhoneNumber;
import org.vouch.model.text.PhoneReading;

/**
 * A telephone number among words: a whole one of North America, 911 or 988, or a short one that the words before it say
 * to text to. What is not surely one is left as it is, for a button that calls a stranger is worse than none.
 *
 * @param end the index after its last character
 * @param address what calls or texts it
 */
record WrittenPhone(int end, String address) {
    private static final Pattern WHOLE = Pattern.compile(
            "(?:\\+?1[-. ])?(?:\\([0-9]{3}\\) ?|[0-9]{3}[-. ])[0-9]{3}[-. ](?:[0-9]{4}|[A-Z]{4})(?![\\w-])");
    private static final Pattern SHORT = Pattern.compile("[0-9]{3}(?:[0-9]{2,3})?(?![\\w%°-])(?![.,:/][0-9])");
    private static final Pattern ALONE = Pattern.compile("911|988");

    /** "Text", or "text START to"; in Spanish, "un mensaje de texto al" or "envíe la palabra AYUDA al". */
    private static final Pattern TEXTED = Pattern.compile(
            "(?iu)\\b(?:text|text (?:[^.;:()]{0,40}? )?to|texto(?: [^.;:()]{0,20}?)? al|env[ií]e (?:[^.;:()]{0,60}? )?al) $");

    /** Who may call or write gets the call: it is the quicker way to a person. */
    private static final Pattern CALL_OR_TEXT =
            Pattern.compile("(?iu)\\b(?:call|llam\\p{L}+)\\b[^.;:]{0,20}\\btexto?\\b[^.;:]{0,12}$");

    /** The word to send, right before the number: START in "text START to 88788". */
    private static final Pattern KEYWORD = Pattern.compile("\\b([A-ZÁÉÍÓÚÑ]{2,12}) (?:to|al) $");

    /** What before a number makes it a part of something else, or no number of a telephone. */
    private static final String NOT_AFTER = "-_.#$€£/=@:*";

    private static final Pattern FAX = Pattern.compile("(?i)\\bfax\\W{0,3}$");

    /** So many characters before a number say what to do with it. */
    private static final int BEFORE = 80;

    /** No number among words is longer, with its brackets and blanks. */
    private static final int LONGEST = 24;

    /**
     * Returns the number that starts at a place.
     *
     * @param from where the words begin that may be looked at
     * @param at its first character: a digit, a bracket or a plus
     * @param end the end of the words
     * @param last the character before it, also where that was printed already
     */
    static Optional<WrittenPhone> at(char[] chars, int from, int at, int end, char last) {
        if (Character.isLetterOrDigit(last) || NOT_AFTER.indexOf(last) >= 0) {
            return Optional.empty();
        }
        CharBuffer text = CharBuffer.wrap(chars, at, Math.min(end - at, LONGEST));
        Matcher whole = WHOLE.matcher(text);
        boolean isWhole = whole.lookingAt();
        Matcher number = isWhole ? whole : SHORT.matcher(text);
        if (!isWhole && !number.lookingAt()) {
            return Optional.empty();
        }
        String shown = number.group();
        int start = Math.max(from, at - BEFORE);
        String before = new String(chars, start, at - start);
        boolean texted =
                TEXTED.matcher(before).find() && !CALL_OR_TEXT.matcher(before).find();
        if (FAX.matcher(before).find()
                || !(isWhole || texted || ALONE.matcher(shown).matches())) {
            return Optional.empty();
        }
        return PhoneReading.of(shown)
                .number()
                .map(each -> new WrittenPhone(at + shown.length(), texted ? text(each, before) : each.callAddress()));
    }

    private static String text(PhoneNumber number, String before) {
        Matcher keyword = KEYWORD.matcher(before);
        return number.textAddress(keyword.find() ? keyword.group(1) : "");
    }
}
