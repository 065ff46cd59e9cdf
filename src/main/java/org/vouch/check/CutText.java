package org.vouch.check;

import java.util.Arrays;
import org.vouch.library.Phrase;

/** A text cut into words, with the numbers that a phrasebook gives them. */
final class CutText {
    /** What stands between a word and the one before: anything. */
    private static final byte APART = 0;

    /** A comma or the like, across which names go on. */
    private static final byte LISTED = 1;

    /** Nothing but blanks, hyphens and percent signs. */
    private static final byte JOINED = 2;

    final String text;
    int count;
    int[] starts;
    int[] ends;

    /** The number of each word, or -1 for one that is in no phrase. */
    int[] words;

    private byte[] joints;
    private long[] quoted = {};

    private CutText(String text) {
        this.text = text;
        int room = text.length() / 4 + 4;
        starts = new int[room];
        ends = new int[room];
        words = new int[room];
        joints = new byte[room];
    }

    /** Cuts a text: words are letters and digits, with apostrophes between them. */
    static CutText of(String text, Phrasebook.Vocabulary vocabulary) {
        CutText cut = new CutText(text);
        cut.cut(vocabulary);
        return cut;
    }

    private void cut(Phrasebook.Vocabulary vocabulary) {
        int length = text.length();
        int at = 0;
        byte joint = APART;
        int quoteEnd = -1;
        while (at < length) {
            char c = text.charAt(at);
            if (!startsWord(c, at)) {
                joint = (byte) Math.min(joint, joint(c));
                if (at > quoteEnd) {
                    quoteEnd = Math.max(quoteEnd, endOfQuotation(c, at));
                }
                at++;
                continue;
            }
            int start = at;
            int hash = 0;
            int apostrophe = -1;
            int hashBefore = 0;
            do {
                char small = Phrasebook.Vocabulary.small(c);
                if (small == '\'') {
                    apostrophe = at;
                    hashBefore = hash;
                }
                hash = hash * 31 + small;
                at++;
                if (at == length) {
                    break;
                }
                c = text.charAt(at);
            } while (Character.isLetterOrDigit(c) || isInnerApostrophe(c, at));
            int end = at;
            int number = vocabulary.find(text, start, end, hash);
            if (number < 0 && apostrophe == end - 2 && apostrophe > start && isS(end - 1)) {
                // The addict's: whose it is does not matter.
                number = vocabulary.find(text, start, apostrophe, hashBefore);
                end = number < 0 ? end : apostrophe;
            }
            add(start, end, number, joint, start < quoteEnd);
            joint = JOINED;
        }
    }

    private boolean startsWord(char c, int at) {
        return c < 128
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || isNumberSign(c, at)
                : Character.isLetterOrDigit(c);
    }

    private boolean isNumberSign(char c, int at) {
        return c == '#' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    private boolean isInnerApostrophe(char c, int at) {
        return (c == '\'' || c == '’') && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private boolean isS(int at) {
        return text.charAt(at) == 's' || text.charAt(at) == 'S';
    }

    private static byte joint(char c) {
        return switch (c) {
            case ' ', '-', '\u00A0', '\u2010', '\u2011', '%', '\u00AD' -> JOINED;
            case ',', ':', '&' -> LISTED;
            default -> Character.isWhitespace(c) ? JOINED : APART;
        };
    }

    /** Returns where the quotation that a mark opens ends, or -1 if it opens none or none that is closed. */
    private int endOfQuotation(char c, int at) {
        return switch (c) {
            case '“', '„' -> Math.max(text.indexOf('”', at + 1), c == '„' ? text.indexOf('“', at + 1) : -1);
            case '«' -> text.indexOf('»', at + 1);
            case '"' -> text.indexOf('"', at + 1);
            case '‘' -> endOfInnerQuotation(at + 1);
            default -> -1;
        };
    }

    private int endOfInnerQuotation(int from) {
        int end = text.indexOf('’', from);
        while (end >= 0 && end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1))) {
            end = text.indexOf('’', end + 1);
        }
        return end;
    }

    private void add(int start, int end, int number, byte joint, boolean inQuotation) {
        if (count == starts.length) {
            int room = count * 2;
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
            words = Arrays.copyOf(words, room);
            joints = Arrays.copyOf(joints, room);
        }
        if (inQuotation) {
            if (quoted.length <= count >> 6) {
                quoted = Arrays.copyOf(quoted, (count >> 6) + 4);
            }
            quoted[count >> 6] |= 1L << count;
        }
        starts[count] = start;
        ends[count] = end;
        words[count] = number;
        joints[count] = count == 0 ? APART : joint;
        count++;
    }

    /** Returns whether a word stands in a quotation. */
    boolean quoted(int word) {
        return word >> 6 < quoted.length && (quoted[word >> 6] & (1L << word)) != 0;
    }

    /**
     * Returns whether a phrase stands at a word.
     *
     * @param from the word at which it would start; may lie outside the text
     * @param listed whether commas may stand between its words
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
                case EXACT -> ends[word] - starts[word] == exact[i].length() && text.startsWith(exact[i], starts[word]);
                case ANY -> true;
                case NUMBER -> Character.isDigit(text.charAt(starts[word]));
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
}
