package org.vouch.model.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * The words of a language: what is in a word list, in any of its forms, and in letters of any size.
 *
 * <p>The lists are those that spelling checkers use, in the format of Hunspell: stems with flags, and for each flag the
 * beginnings and endings that a stem with it may take. Each is read when somebody asks for it first.
 */
public final class Dictionary {
    private static final String FOLDER = "/org/vouch/dictionary/";

    private final Map<String, String> stems;
    private final List<Affix> prefixes;
    private final List<Affix> suffixes;

    private Dictionary(Map<String, String> stems, List<Affix> prefixes, List<Affix> suffixes) {
        this.stems = stems;
        this.prefixes = List.copyOf(prefixes);
        this.suffixes = List.copyOf(suffixes);
    }

    /** American English is read when it is asked for first. */
    private static final class English {
        static final Dictionary WORDS = read("en");

        private English() {}
    }

    /** Spanish is read when it is asked for first. */
    private static final class Spanish {
        static final Dictionary WORDS = read("es");

        private Spanish() {}
    }

    /** Returns the words of American English. */
    public static Dictionary english() {
        return English.WORDS;
    }

    /** Returns the words of Spanish. */
    public static Dictionary spanish() {
        return Spanish.WORDS;
    }

    /**
     * A beginning or an ending.
     *
     * @param flag the stems with this flag may take it
     * @param crossed whether a word may have a beginning and this ending at once
     * @param strip what it takes the place of; often empty
     * @param add what it adds
     * @param more the flags of what may follow it
     * @param condition the letters that the stem ends with, or begins with: each one, or several of which one is there
     */
    private record Affix(char flag, boolean crossed, String strip, String add, String more, List<Letters> condition) {
        boolean holds(String stem, boolean atEnd) {
            if (stem.length() < condition.size()) {
                return false;
            }
            int from = atEnd ? stem.length() - condition.size() : 0;
            for (int i = 0; i < condition.size(); i++) {
                Letters letters = condition.get(i);
                if ((letters.any().indexOf(stem.charAt(from + i)) >= 0) == letters.none()) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Letters of which one is at a place.
     *
     * @param any the letters
     * @param none whether none of them may be there instead
     */
    private record Letters(String any, boolean none) {}

    private static Dictionary read(String language) {
        String list = text(language + ".dic");
        Map<String, String> stems = new HashMap<>(131_072);
        int start = 0;
        while (start < list.length()) {
            int end = list.indexOf('\n', start);
            end = end < 0 ? list.length() : end;
            // The first line is a number, and says how many there are.
            if (end > start && !Character.isDigit(list.charAt(start))) {
                int slash = list.indexOf('/', start);
                boolean flags = slash >= 0 && slash < end;
                stems.merge(
                        list.substring(start, flags ? slash : end).toLowerCase(Locale.ROOT),
                        flags ? list.substring(slash + 1, end) : "",
                        String::concat);
            }
            start = end + 1;
        }
        List<Affix> prefixes = new ArrayList<>();
        List<Affix> suffixes = new ArrayList<>();
        boolean crossed = false;
        StringTokenizer lines = new StringTokenizer(text(language + ".aff"), "\n");
        while (lines.hasMoreTokens()) {
            String line = lines.nextToken();
            boolean prefix = line.startsWith("PFX ");
            if (prefix || line.startsWith("SFX ")) {
                String[] parts = parts(line);
                if (parts.length == 4) {
                    crossed = parts[2].equals("Y");
                } else {
                    (prefix ? prefixes : suffixes).add(affix(parts, crossed));
                }
            }
        }
        return new Dictionary(stems, prefixes, suffixes);
    }

    private static String[] parts(String line) {
        StringTokenizer blanks = new StringTokenizer(line, " \t\r");
        String[] parts = new String[blanks.countTokens()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = blanks.nextToken();
        }
        return parts;
    }

    private static Affix affix(String[] parts, boolean crossed) {
        int slash = parts[3].indexOf('/');
        String add = slash < 0 ? parts[3] : parts[3].substring(0, slash);
        return new Affix(
                parts[1].charAt(0),
                crossed,
                parts[2].equals("0") ? "" : parts[2],
                add.equals("0") ? "" : add,
                slash < 0 ? "" : parts[3].substring(slash + 1),
                condition(parts[4]));
    }

    private static List<Letters> condition(String written) {
        List<Letters> condition = new ArrayList<>();
        int at = 0;
        while (at < written.length()) {
            if (written.charAt(at) == '[') {
                int end = written.indexOf(']', at);
                boolean none = written.charAt(at + 1) == '^';
                condition.add(new Letters(written.substring(at + (none ? 2 : 1), end), none));
                at = end + 1;
            } else {
                boolean any = written.charAt(at) == '.';
                condition.add(new Letters(any ? "" : written.substring(at, at + 1), any));
                at++;
            }
        }
        return condition;
    }

    private static String text(String name) {
        try (InputStream file = Dictionary.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks its word list " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Returns whether a word is in the list.
     *
     * @param word in letters of any size
     */
    public boolean knows(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        if (stems.containsKey(small) || endsWell(small, 0)) {
            return true;
        }
        for (Affix prefix : prefixes) {
            if (small.startsWith(prefix.add())) {
                String stem = prefix.strip() + small.substring(prefix.add().length());
                if (prefix.holds(stem, false) && (has(stem, prefix.flag()) || endsWell(stem, prefix.flag()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns whether a word is a stem with an ending; if there is a flag, the stem takes that beginning, too. */
    private boolean endsWell(String word, int beginning) {
        for (Affix suffix : suffixes) {
            if (word.endsWith(suffix.add()) && (beginning == 0 || suffix.crossed())) {
                String stem = word.substring(0, word.length() - suffix.add().length()) + suffix.strip();
                if (suffix.holds(stem, true)
                        && takes(stem, suffix.flag())
                        && (beginning == 0 || has(stem, (char) beginning))) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Returns whether a word takes an ending: it is a stem that does, or has itself an ending after which it may come.
     */
    private boolean takes(String word, char flag) {
        if (has(word, flag)) {
            return true;
        }
        for (Affix suffix : suffixes) {
            if (suffix.more().indexOf(flag) >= 0 && word.endsWith(suffix.add())) {
                String stem = word.substring(0, word.length() - suffix.add().length()) + suffix.strip();
                if (suffix.holds(stem, true) && has(stem, suffix.flag())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean has(String stem, char flag) {
        String flags = stems.get(stem);
        return flags != null && flags.indexOf(flag) >= 0;
    }
}
