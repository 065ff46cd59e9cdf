package org.vouch.check.words;

import java.util.Arrays;
import org.vouch.model.library.Phrase;

/** A text cut into words, with the numbers that a phrasebook gives them; one text after another. */
final class TokenizedText {
    /** What is between a word and the one before: anything. */
    private static final byte APART = 0;

    /** A comma or the like, across which names go on. */
    private static final byte LISTED = 1;

    /** Nothing but blanks, hyphens and percent signs. */
    private static final byte JOINED = 2;

    private static final byte WORD = 3;
    private static final byte QUOTE = 4;

    /** What the characters of ASCII are: a part of a word, a quotation mark, or what they are between words. */
    private static final byte[] KINDS = kinds();

    private final Vocabulary vocabulary;
    private char[] chars = new char[2_048];
    private int length;
    private int count;
    private int[] starts = new int[512];
    private int[] ends = new int[512];

    /** The number of each word, or -1 for one that is in no phrase. */
    private int[] words = new int[512];

    private byte[] joints = new byte[512];
    private boolean[] quoted = new boolean[512];
    private boolean money;

    /** The words that are in some phrase, by their index. */
    private int[] candidates = new int[512];

    private int candidateCount;

    /** Makes room for texts, which are cut one after another. */
    TokenizedText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        for (char c = 0; c < 128; c++) {
            kinds[c] = asciiKind(c);
        }
        return kinds;
    }

    private static byte asciiKind(char c) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
            return WORD;
        }
        return c == '"' ? QUOTE : joint(c);
    }

    private static byte kind(char c) {
        return c < 128 ? KINDS[c] : otherKind(c);
    }

    private static byte otherKind(char c) {
        if (c == '«' || (c >= '\u2018' && c <= '\u201E')) {
            return QUOTE;
        }
        return Character.isLetterOrDigit(c) ? WORD : joint(c);
    }

    private static byte joint(char c) {
        return switch (c) {
            case ' ', '-', '\u00A0', '\u2010', '\u2011', '%', '\u00AD' -> JOINED;
            case ',', ':', '&' -> LISTED;
            default -> Character.isWhitespace(c) ? JOINED : APART;
        };
    }

    /** Cuts a text: words are letters and digits, with apostrophes between them. */
    void cut(String text) {
        length = text.length();
        count = 0;
        money = false;
        candidateCount = 0;
        if (chars.length < length) {
            chars = new char[length * 2];
        }
        text.getChars(0, length, chars, 0);
        int at = 0;
        byte joint = JOINED;
        int quoteEnd = -1;
        while (at < length) {
            char c = chars[at];
            byte kind = kind(c);
            if (kind == WORD || (c == '#' && at + 1 < length && Character.isDigit(chars[at + 1]))) {
                at = word(at, joint, at < quoteEnd);
                joint = JOINED;
                continue;
            }
            if (kind == QUOTE) {
                joint = APART;
                quoteEnd = at > quoteEnd ? Math.max(quoteEnd, endOfQuotation(c, at)) : quoteEnd;
            } else {
                joint = kind < joint ? kind : joint;
                money |= vocabulary.isSignOfMoney(c);
            }
            at++;
        }
    }

    /** Takes the word that starts here; returns the index after it. */
    private int word(int start, byte joint, boolean inQuotation) {
        char[] text = chars;
        int to = length;
        int at = start;
        int hash = 0;
        int apostrophe = -1;
        int hashBefore = 0;
        while (at < to) {
            char c = text[at];
            char small = c < 128 ? Vocabulary.WORD_CHARS[c] : 0;
            if (small == 0) {
                // Not a plain letter; this is rare within a word.
                small = Vocabulary.small(c);
                if (small == '\'' && at > start && at + 1 < to && kind(text[at + 1]) == WORD) {
                    apostrophe = at;
                    hashBefore = hash;
                } else if (at > start && kind(c) != WORD) {
                    break;
                }
            }
            hash = hash * 31 + small;
            at++;
        }
        int end = at;
        int number = vocabulary.find(chars, start, end, hash);
        if (number < 0 && apostrophe == end - 2 && Vocabulary.small(chars[end - 1]) == 's') {
            // The addict's: whose it is does not matter.
            number = vocabulary.find(chars, start, apostrophe, hashBefore);
            end = number < 0 ? end : apostrophe;
        }
        money |= vocabulary.isMoney(number) || isWithUnit(start, end);
        add(start, end, number, joint, inQuotation);
        return at;
    }

    /** Returns whether a word is a number with letters before or after it, as in 10k, 500USD and EUR500. */
    private boolean isWithUnit(int start, int end) {
        return Character.isDigit(chars[start]) != Character.isDigit(chars[end - 1]);
    }

    /** Returns where the quotation that a mark opens ends, or -1 if it opens none or none that is closed. */
    private int endOfQuotation(char c, int at) {
        return switch (c) {
            case '“' -> next('”', at);
            case '„' -> Math.max(next('”', at), next('“', at));
            case '«' -> next('»', at);
            case '"' -> next('"', at);
            case '‘' -> {
                int end = next('’', at);
                // An apostrophe within a word ends nothing.
                while (end >= 0 && end + 1 < length && kind(chars[end + 1]) == WORD) {
                    end = next('’', end);
                }
                yield end;
            }
            default -> -1;
        };
    }

    private int next(char c, int from) {
        for (int i = from + 1; i < length; i++) {
            if (chars[i] == c) {
                return i;
            }
        }
        return -1;
    }

    private void add(int start, int end, int number, byte joint, boolean inQuotation) {
        if (count == starts.length) {
            int room = count * 2;
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
            words = Arrays.copyOf(words, room);
            joints = Arrays.copyOf(joints, room);
            quoted = Arrays.copyOf(quoted, room);
            candidates = Arrays.copyOf(candidates, room);
        }
        starts[count] = start;
        ends[count] = end;
        words[count] = number;
        joints[count] = count == 0 ? APART : joint;
        quoted[count] = inQuotation;
        if (number >= 0) {
            candidates[candidateCount++] = count;
        }
        count++;
    }

    /** Returns whether an amount of money may be in the text. */
    boolean maySayMoney() {
        return money;
    }

    /** Returns how many words there are. */
    int count() {
        return count;
    }

    /** Returns the first word at or after a place in the text, or {@link #count} if there is none. */
    int wordFrom(int place) {
        int found = Arrays.binarySearch(starts, 0, count, place);
        return found < 0 ? -found - 1 : found;
    }

    /** Returns whether nothing but a comma or the like is between a word and the one before it. */
    boolean followsComma(int word) {
        return word > 0 && word < count && joints[word] == LISTED && isBetween(word, ',');
    }

    /** Returns whether a colon is between a word and the one before it. */
    boolean followsColon(int word) {
        return word > 0 && word < count && isBetween(word, ':');
    }

    private boolean isBetween(int word, char mark) {
        for (int i = ends[word - 1]; i < starts[word]; i++) {
            if (chars[i] == mark) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a mark that parts clauses is before a word. */
    boolean apart(int word) {
        return joints[word] == APART;
    }

    /** Returns whether a mark, a comma included, or the end of the text follows a word. */
    boolean endsAt(int word) {
        return word + 1 >= count || joints[word + 1] != JOINED;
    }

    /** Returns whether a word begins with a capital letter. */
    boolean isCapital(int word) {
        return Character.isUpperCase(chars[starts[word]]);
    }

    /** Returns how many letters and digits a word has, apostrophes included. */
    int length(int word) {
        return ends[word] - starts[word];
    }

    /** Returns the index, among the words that are in some phrase, of the first one at or after a word. */
    int candidateFrom(int word) {
        int found = Arrays.binarySearch(candidates, 0, candidateCount, word);
        return found < 0 ? -found - 1 : found;
    }

    /** Returns how many words are in some phrase. */
    int candidates() {
        return candidateCount;
    }

    /** Returns the index among all words of one that is in some phrase. */
    int candidate(int index) {
        return candidates[index];
    }

    /** Returns the number of a word, or -1 if it is in no phrase. */
    int number(int word) {
        return words[word];
    }

    /** Returns where a word starts, in UTF-16 units. */
    int start(int word) {
        return starts[word];
    }

    /** Returns where a word ends, in UTF-16 units. */
    int end(int word) {
        return ends[word];
    }

    /** Returns whether a word is in a quotation. */
    boolean quoted(int word) {
        return quoted[word];
    }

    /**
     * Returns whether a phrase is at a word.
     *
     * @param from the word at which it would start; may lie outside the text
     * @param listed whether commas may be between its words
     */
    boolean matches(Phrase.Kind[] kinds, int[][] steps, String[] exact, int from, boolean listed) {
        if (from < 0 || from + kinds.length > count) {
            return false;
        }
        for (int i = 0; i < kinds.length; i++) {
            int word = from + i;
            if (i > 0 && joints[word] < (listed ? LISTED : JOINED)) {
                return false;
            }
            boolean fits = switch (kinds[i]) {
                case WORDS -> contains(steps[i], words[word]);
                case EXACT -> isExactly(exact[i], word);
                case ANY -> true;
                case NUMBER -> Character.isDigit(chars[starts[word]]);
                case END -> throw new IllegalStateException("the end of a clause is no word");
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(int[] words, int word) {
        return words.length == 1 ? words[0] == word : word >= 0 && Arrays.binarySearch(words, word) >= 0;
    }

    private boolean isExactly(String letters, int word) {
        if (ends[word] - starts[word] != letters.length()) {
            return false;
        }
        for (int i = 0; i < letters.length(); i++) {
            if (chars[starts[word] + i] != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
