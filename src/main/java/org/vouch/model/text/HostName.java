package org.vouch.model.text;

import java.net.IDN;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one form in which names of hosts are printed and compared: that of the network, which knows ASCII alone. */
public final class HostName {
    private static final Pattern ADDRESS =
            Pattern.compile("(?is)((?:https?:)?//(?:[^/?#\\\\@]*@)?)([^/?#:\\\\@\\[]+)(.*)");

    /** Dots of other scripts, which browsers take for the dot of hosts. */
    private static final Pattern DOTS = Pattern.compile("[.\u3002\uFF0E\uFF61]");

    /**
     * Letters that a newer rule keeps and {@link IDN} replaces: {@code straße.de} is not {@code strasse.de} for a
     * browser.
     */
    private static final Pattern KEPT = Pattern.compile("[\u00DF\u03C2\u200C\u200D]");

    private static final String CODED = "xn--";

    // RFC 3492, section 5.
    private static final int BASE = 36;
    private static final int LEAST = 1;
    private static final int MOST = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST_CODE = 128;

    private HostName() {}

    /**
     * Returns the name of a host in ASCII and small letters; what cannot be one stays as it is.
     *
     * @see "UTS 46, nontransitional processing"
     */
    public static String ascii(String host) {
        if (isAscii(host)) {
            return host.toLowerCase(Locale.ROOT);
        }
        List<String> labels = new ArrayList<>();
        for (String label : DOTS.split(host, -1)) {
            try {
                labels.add(label(label));
            } catch (IllegalArgumentException noName) {
                return host;
            }
        }
        return String.join(".", labels);
    }

    /** Returns an address on the web with its host in ASCII; any other address stays as it is. */
    public static String inAddress(String address) {
        if (isAscii(address)) {
            return address;
        }
        Matcher whole = ADDRESS.matcher(address);
        return whole.matches() && !isAscii(whole.group(2))
                ? whole.group(1) + ascii(whole.group(2)) + whole.group(3)
                : address;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < FIRST_CODE);
    }

    private static String label(String label) {
        return KEPT.matcher(label).find()
                ? CODED + coded(Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC))
                : IDN.toASCII(label, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    }

    /** Returns the letters of a label as RFC 3492 writes them, in its names for what it counts. */
    private static String coded(String label) {
        StringBuilder out = new StringBuilder();
        int[] letters = label.codePoints().toArray();
        for (int letter : letters) {
            if (letter < FIRST_CODE) {
                out.appendCodePoint(letter);
            }
        }
        int basic = out.length();
        int handled = basic;
        if (basic > 0) {
            out.append('-');
        }
        int code = FIRST_CODE;
        int delta = 0;
        int bias = FIRST_BIAS;
        while (handled < letters.length) {
            int next = Integer.MAX_VALUE;
            for (int letter : letters) {
                next = letter >= code ? Math.min(next, letter) : next;
            }
            delta += (next - code) * (handled + 1);
            code = next;
            for (int letter : letters) {
                if (letter < code) {
                    delta++;
                } else if (letter == code) {
                    number(delta, bias, out);
                    bias = adapted(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            code++;
        }
        return out.toString();
    }

    private static void number(int delta, int bias, StringBuilder out) {
        int rest = delta;
        for (int k = BASE; ; k += BASE) {
            int threshold = Math.max(LEAST, Math.min(MOST, k - bias));
            if (rest < threshold) {
                out.append(digit(rest));
                return;
            }
            out.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    private static int adapted(int delta, int points, boolean first) {
        int rest = first ? delta / DAMP : delta / 2;
        rest += rest / points;
        int k = 0;
        while (rest > (BASE - LEAST) * MOST / 2) {
            rest /= BASE - LEAST;
            k += BASE;
        }
        return k + (BASE - LEAST + 1) * rest / (rest + SKEW);
    }
}
