package org.vouch.model.library;

import java.util.List;
import java.util.Map;

/**
 * What a sentence does with the words in it: it denies them, asks, tells of another illness, promises a reader
 * something. Rules name the contexts in which their words are right, or in which alone they are wrong.
 *
 * <p>Two contexts are known without phrases: {@link #QUESTION} and {@link #NAME}. A third, {@link #CLAUSE}, serves the
 * others: its phrases begin a new clause, and what comes before them says nothing about the words after them.
 *
 * @param name what rules call it
 * @param language the language subtag of the pages that it is for
 * @param phrases what makes the context, by where it is
 */
public record Context(String name, String language, Map<Place, List<Phrase>> phrases) {
    /** The sentence asks. */
    public static final String QUESTION = "question";

    /**
     * The words are part of a name with capital letters. Where each word of a sentence has one, phrases of this context
     * tell a name from a title.
     */
    public static final String NAME = "name";

    /** What begins a clause. */
    public static final String CLAUSE = "clause";

    /** The sentence promises its reader something; a rule may weigh more there. */
    public static final String PROMISE = "promise";

    /** Copies the phrases in. */
    public Context {
        phrases = Map.copyOf(phrases);
    }

    /** Where a phrase of a context is. */
    public enum Place {
        /** In the same clause, before the words. */
        BEFORE("In the same clause, before the words."),
        /** In the same clause, after the words. */
        AFTER("In the same clause, after the words."),
        /** Anywhere in the sentence. */
        SENTENCE("Anywhere in the sentence."),
        /** At the start of the sentence. */
        START("At the start of the sentence."),
        /** At the start of the sentence and with a colon after it. */
        LABEL("At the start of the sentence, with a colon after it."),
        /** After a comma. */
        COMMA("After a comma."),
        /** In the heading above. */
        HEADING("In the heading above."),
        /** In the title of the page. */
        TITLE("In the title of the page."),
        /** In the title of the page, or again and again on it. */
        PAGE("In the title of the page, or on the page three times and once in 200 words."),
        /** In neither the title nor the words of a page that is long enough to tell. */
        ELSEWHERE("On a page of 40 words or more that has none of these in its title and not one in 100 words."),
        /** Longer phrases in which the phrases above do not count. */
        EXCEPT("Longer phrases in which the phrases above do not count."),
        /** In the sentence, and the context does not hold. */
        WITHOUT("The context does not hold in a sentence with one of these.");

        private final String words;

        Place(String words) {
            this.words = words;
        }

        /** Returns what the place is, in words for a schema. */
        public String words() {
            return words;
        }
    }
}
