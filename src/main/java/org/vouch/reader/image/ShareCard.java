package org.vouch.reader.image;

import java.text.Normalizer;
import org.vouch.model.text.Fingerprint;

/**
 * What is in the picture beside a link to an article elsewhere.
 *
 * @param site the name of the site
 * @param title the name of the article
 * @param review who vouches for it, and since when
 * @param mark a word across all of it; empty for none
 * @param ground the color of the whole picture, on which words are white: red, green and blue, eight bits each
 */
public record ShareCard(String site, String title, String review, String mark, int ground) {
    /** The ground of a site that chose no color. */
    public static final int USUAL_GROUND = 0x0b3f3b;

    /** Changes when cards are drawn in another way, so that old ones are not used. */
    private static final String HOW = "1";

    /**
     * Leaves out what there are no letters for: pictograms, above all. Whether there are letters for every word is
     * asked of {@link #canWrite}.
     */
    public ShareCard {
        site = writable(site);
        title = writable(title);
        review = writable(review);
        mark = writable(mark);
    }

    /** Returns whether there are letters for every word of a text, and at least one. */
    public static boolean canWrite(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return composed.codePoints().anyMatch(Character::isLetterOrDigit)
                && composed.codePoints().filter(Character::isLetterOrDigit).allMatch(ShareCard::hasLetter);
    }

    private static boolean hasLetter(int codePoint) {
        return GlyphOutlines.TITLE.has(codePoint) && GlyphOutlines.TEXT.has(codePoint);
    }

    private static String writable(String text) {
        StringBuilder writable = new StringBuilder(text.length());
        for (int codePoint :
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            int letter = Character.isWhitespace(codePoint) ? ' ' : codePoint;
            boolean again = letter == ' ' && (writable.isEmpty() || writable.charAt(writable.length() - 1) == ' ');
            if (hasLetter(letter) && !again) {
                writable.appendCodePoint(letter);
            }
        }
        return writable.toString().strip();
    }

    /** Returns a name for the picture: another one for other words, and on another ground. */
    String key() {
        String words = String.join("\n", HOW, site, title, review);
        String marked = mark.isEmpty() ? words : words + "\n" + mark;
        return Fingerprint.of(ground == USUAL_GROUND ? marked : marked + "\n" + ground)
                .hex();
    }
}
