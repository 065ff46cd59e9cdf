package org.vouch.reader.html;

import java.util.List;

/** A part of a line of words. */
public sealed interface Inline {
    /** How words are set apart. */
    enum Style {
        /** Important words. */
        STRONG("**"),
        /** Stressed words. */
        EMPHASIS("*"),
        /** Words that no longer hold. */
        STRUCK("~~");

        private final String sign;

        Style(String sign) {
            this.sign = sign;
        }

        /** Returns what is written on both sides of the words. */
        String sign() {
            return sign;
        }
    }

    /** Words as they are read, with one blank for each run of them. */
    record Text(String words) implements Inline {}

    /** Words that are set apart. */
    record Styled(Style style, List<Inline> words) implements Inline {
        /** Copies the words in. */
        public Styled {
            words = List.copyOf(words);
        }
    }

    /**
     * A link.
     *
     * @param target where it leads
     * @param words what readers see of it
     */
    record Link(String target, List<Inline> words) implements Inline {
        /** Copies the words in. */
        public Link {
            words = List.copyOf(words);
        }
    }

    /** Characters that a machine reads. */
    record Code(String text) implements Inline {}

    /**
     * An image.
     *
     * @param target its file or address
     * @param alt what it shows; may be empty
     */
    record Image(String target, String alt) implements Inline {}

    /** A reference to a note at the end of the page, by its label. */
    record Reference(String label) implements Inline {}

    /**
     * The box of a task, at the start of an item.
     *
     * @param done whether it is ticked
     */
    record Box(boolean done) implements Inline {}

    /** The end of a line that belongs to the words, as in an address. */
    record Break() implements Inline {}

    /** Returns what is read of parts of a line, without pictures. */
    static String words(List<Inline> parts) {
        StringBuilder words = new StringBuilder();
        for (Inline part : parts) {
            if (part instanceof Text text) {
                words.append(text.words());
            } else if (part instanceof Styled styled) {
                words.append(words(styled.words()));
            } else if (part instanceof Link link) {
                words.append(words(link.words()));
            } else if (part instanceof Code code) {
                words.append(code.text());
            }
        }
        return words.toString();
    }
}
