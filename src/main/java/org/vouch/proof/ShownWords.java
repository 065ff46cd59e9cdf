package org.vouch.proof;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.vouch.text.Marks;

/** The words of a published page, to be compared with those that were signed. */
public final class ShownWords {
    /**
     * Stands in a signed text for words that the site puts in, such as the title of a box: they are the interface's,
     * and no reviewer signed them.
     */
    public static final String OF_THE_SITE = "\uE000";

    /** The words that a site puts in are few. */
    private static final int LONGEST_OF_THE_SITE = 120;

    private static final int QUOTED = 60;

    private final Seen seen;
    private final String words;
    private final String language;

    private ShownWords(Document tree) {
        this.seen = Seen.of(tree);
        this.words = alike(seen.words());
        this.language = tree.getElementsByTag("html").attr("lang");
    }

    /** Reads a published page. */
    public static ShownWords of(byte[] page) {
        return new ShownWords(Jsoup.parse(new String(page, StandardCharsets.UTF_8)));
    }

    private static String alike(String text) {
        return Marks.folded(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /** Returns the language that the page says it is in. */
    public String language() {
        return language;
    }

    /** Returns whether readers see a text. */
    public boolean says(String text) {
        return words.contains(alike(Seen.plain(text)));
    }

    /** Returns whether readers see a day. */
    public boolean showsDay(String iso) {
        return seen.days().contains(iso);
    }

    /** Returns whether readers see an amount of money, such as {@code 10000.50}, however its thousands are parted. */
    public boolean showsAmount(String amount) {
        String plain = amount.endsWith(".00") ? amount.substring(0, amount.length() - 3) : amount;
        return words.replaceAll("(?<=[0-9]),(?=[0-9]{3})", "").contains(plain);
    }

    /**
     * Looks for what was signed.
     *
     * @param stretches HTML in order; between two of them the page may show something else, such as an image
     * @return the first words that were signed and that the page does not show in their place; nothing if it shows all
     */
    public Optional<String> missing(List<String> stretches) {
        int from = 0;
        for (String stretch : stretches) {
            boolean first = true;
            for (String part :
                    alike(Seen.of(Jsoup.parseBodyFragment(stretch)).words()).split(OF_THE_SITE, -1)) {
                String wanted = part.strip();
                if (wanted.isEmpty()) {
                    continue;
                }
                int at = words.indexOf(wanted, from);
                if (at < 0 || (!first && at - from > LONGEST_OF_THE_SITE)) {
                    return Optional.of(different(wanted, from));
                }
                from = at + wanted.length();
                first = false;
            }
        }
        return Optional.empty();
    }

    /** Returns some of the wanted words, from a little before the place at which the page goes on otherwise. */
    private String different(String wanted, int from) {
        int same = 0;
        int step = Integer.highestOneBit(Math.max(1, wanted.length()));
        for (; step > 0; step /= 2) {
            if (same + step <= wanted.length() && words.indexOf(wanted.substring(0, same + step), from) >= 0) {
                same += step;
            }
        }
        int start = Math.max(0, wanted.lastIndexOf(' ', Math.max(0, same - QUOTED / 2)) + 1);
        return wanted.substring(start, Math.min(wanted.length(), start + QUOTED));
    }
}
