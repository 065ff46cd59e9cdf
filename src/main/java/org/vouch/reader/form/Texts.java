package org.vouch.reader.form;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.Address;
import org.vouch.model.text.InvisibleCharacters;
import org.vouch.model.text.NearestName;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.Quotes;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlValue;
import org.vouch.reader.yaml.YamlValue.Scalar;

/** Reads texts, ids and words: exactly the characters that were written, or nothing. */
public final class Texts {
    /** What one step of an address may measure in UTF-8; no common file system takes more. */
    private static final int LONGEST_STEP = 255;

    private Texts() {}

    /** Reads a text of any length. */
    static @Nullable String text(Scalar value, String field, Diagnostics remarks) {
        String text = value.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean alone = Character.isSurrogate(c) && !pairedAt(text, i);
            if (alone || InvisibleCharacters.isControl(c)) {
                remarks.error(
                        ReadRule.FIELD_TYPE,
                        value,
                        "'" + field + "' holds a character that no page can show: " + InvisibleCharacters.name(c),
                        "delete its escape from the text");
                return null;
            }
        }
        tellEscape(value, field, remarks);
        FieldMarkup.tell(value, field, remarks);
        if (value.style() == YamlValue.Style.PLAIN) {
            tellComment(value, field, remarks);
        }
        return text;
    }

    /**
     * Tells of a character that nobody sees and that is written as an escape; one that is written as it is, is reported
     * already.
     */
    private static void tellEscape(Scalar value, String field, Diagnostics remarks) {
        if (value.style() != YamlValue.Style.QUOTED) {
            return;
        }
        String text = value.text();
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            boolean odd = c > 0x7F
                    && ((InvisibleCharacters.isHiddenCodePoint(c) && !InvisibleCharacters.isAtWork(text, i))
                            || c == 0xFFFD
                            || Character.getType(c) == Character.PRIVATE_USE);
            if (odd && remarks.source().text().indexOf(c, value.offset()) < 0) {
                remarks.error(
                        ReadRule.FIELD_TYPE,
                        value,
                        "'" + field + "' holds an invisible character: " + InvisibleCharacters.name(c),
                        "delete its escape from the text");
                return;
            }
        }
    }

    private static boolean pairedAt(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    /** Tells of a text that ends where a word such as {@code #1} starts, because YAML begins a comment there. */
    private static void tellComment(Scalar value, String field, Diagnostics remarks) {
        String text = remarks.source().text();
        int at = value.offset() + value.length();
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at + 1 >= text.length() || text.charAt(at) != '#' || at == value.offset() + value.length()) {
            return;
        }
        char next = text.charAt(at + 1);
        if (next == ' ' || next == '\n' || next == '#' || next == '\t') {
            return;
        }
        int end = text.indexOf('\n', at);
        String rest = text.substring(at, end < 0 ? text.length() : end).stripTrailing();
        remarks.warning(
                ReadRule.YAML_COMMENT,
                remarks.span(at, rest.length()),
                "'" + rest + "' is a comment and not a part of '" + field + "'",
                "if it is a part of the text, write " + field + ": "
                        + Quotes.around(text.substring(value.offset(), at) + rest)
                        + "; if it is a comment, put a space after '#'");
    }

    /** Reads a text of one line. */
    public static @Nullable String line(Scalar value, String field, Diagnostics remarks) {
        String text = text(value, field, remarks);
        if (text != null && text.indexOf('\n') >= 0) {
            remarks.error(
                    ReadRule.FIELD_TYPE,
                    value,
                    "'" + field + "' is one line, and this text has more",
                    "write it on one line after the colon");
            return null;
        }
        return text;
    }

    /** Readers' own words for a page name it, and are too short to say something about it. */
    private static final int MOST_SEARCH_CHARACTERS = 40;

    private static final int MOST_SEARCH_WORDS = 6;

    /** Letters, digits, and what joins them in a name: no mark that ends or opens a sentence, a price or a share. */
    private static final Pattern SEARCH_WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N} '’\u2010\u2011/&+-]+");

    /** Reads what readers call a page: a word or a few, no sentence. */
    static @Nullable String searchWord(Scalar value, String field, Diagnostics remarks) {
        String word = line(value, field, remarks);
        if (word == null || isSearchWord(word)) {
            return word;
        }
        remarks.error(
                ReadRule.FIELD_TYPE,
                value,
                "'" + InvisibleCharacters.shown(word) + "' is not what a reader types: at most " + MOST_SEARCH_WORDS
                        + " words and " + MOST_SEARCH_CHARACTERS + " characters, with letters, digits, hyphens and"
                        + " apostrophes",
                "write a word or a few, or delete it");
        return null;
    }

    /** Returns whether a text is short and plain enough to be what a reader types into a search. */
    public static boolean isSearchWord(String word) {
        return word.length() <= MOST_SEARCH_CHARACTERS
                && SEARCH_WORD.matcher(word).matches()
                && word.split(" +", -1).length <= MOST_SEARCH_WORDS;
    }

    /** Reads the name of a subject, which has a list of its own at an address made of its letters and digits. */
    static @Nullable String term(Scalar value, String field, Diagnostics remarks) {
        String name = line(value, field, remarks);
        if (name != null && !Address.step(name).codePoints().anyMatch(Character::isLetterOrDigit)) {
            remarks.error(
                    ReadRule.ADDRESS_INVALID,
                    value,
                    "'" + InvisibleCharacters.shown(name)
                            + "' has no letter or digit, so nothing of it can be in an address",
                    "name the subject in words, or delete it");
            return null;
        }
        int bytes = name == null ? 0 : Address.step(name).getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST_STEP) {
            remarks.error(
                    ReadRule.ADDRESS_INVALID,
                    value,
                    "the address of this subject would have a name of " + bytes + " bytes, and no disk takes more than "
                            + LONGEST_STEP,
                    "give the subject a shorter name");
            return null;
        }
        return name;
    }

    /** Reads the id of a person, who has a file of that name. */
    static @Nullable String personId(Scalar value, String field, Diagnostics remarks) {
        return id(value, PersonIds::fix, remarks);
    }

    /** Reads an id. */
    static @Nullable String id(Scalar value, String field, Diagnostics remarks) {
        return id(value, right -> "write '" + right + "'", remarks);
    }

    private static @Nullable String id(Scalar value, UnaryOperator<String> fix, Diagnostics remarks) {
        if (isId(value.text())) {
            return value.text();
        }
        String right = nearestId(value.text());
        remarks.error(
                ReadRule.ID_INVALID,
                value,
                notAnId(value.text()),
                right.isEmpty() ? "choose another" : fix.apply(right));
        return null;
    }

    /** Returns what is wrong with a text that is not an id. */
    static String notAnId(String text) {
        return "'" + text + "' cannot be an id: an id has only lower-case letters a to z, digits and hyphens";
    }

    /**
     * Returns the id that a text can be: without accents, and with a hyphen for all else that an id cannot have; empty
     * if nothing is left of it.
     */
    static String nearestId(String text) {
        return Address.stepOf(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    }

    /** Returns whether a text is groups of lower-case letters and digits with '-', '_' or '.' between them. */
    static boolean isId(String text) {
        boolean inGroup = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ofGroup = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!ofGroup && !(inGroup && (c == '-' || c == '_' || c == '.'))) {
                return false;
            }
            inGroup = ofGroup;
        }
        return inGroup;
    }

    /** Reads the last step of an address. */
    static @Nullable String slug(Scalar value, String field, Diagnostics remarks) {
        String right = Address.step(value.text());
        // What has only signs can be neither read aloud nor typed from paper.
        boolean named = right.codePoints().anyMatch(Character::isLetterOrDigit);
        if (named && right.equals(value.text())) {
            return right;
        }
        remarks.error(
                ReadRule.ADDRESS_INVALID,
                value,
                "'" + value.text() + "' cannot be a step of an address",
                !named ? "write lower-case words with hyphens between them" : "write " + field + ": " + right);
        return null;
    }

    /** Reads true or false. */
    static @Nullable Boolean truth(Scalar value, String field, Diagnostics remarks) {
        if (value.style() == YamlValue.Style.PLAIN && value.text().equals("true")) {
            return true;
        }
        if (value.style() == YamlValue.Style.PLAIN && value.text().equals("false")) {
            return false;
        }
        String meant = switch (value.text().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "y", "1" -> "true";
            case "false", "no", "off", "n", "0" -> "false";
            default -> "true or " + field + ": false";
        };
        remarks.error(
                ReadRule.FIELD_TYPE,
                value,
                "'" + field + "' is 'true' or 'false', nothing else",
                "write " + field + ": " + meant);
        return null;
    }

    /** Tells of a name that is not known, with the nearest and with all that are. */
    public static void unknown(
            ReadRule rule, Scalar value, String message, Collection<String> known, Diagnostics remarks) {
        String allowed = "allowed: " + String.join(", ", known);
        remarks.error(
                rule,
                value,
                message,
                NearestName.to(value.text(), known)
                        .map(near -> "did you mean '" + near + "'? " + allowed)
                        .orElse(allowed));
    }
}
