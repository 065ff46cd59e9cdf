package org.vouch.reader.html;

import java.util.List;

/**
 * A page as Markdown, with the proof of what arrived.
 *
 * @param markdown the text, which ends with a line end; empty if there is nothing
 * @param losses what is not in it, or is in another form, as far as it is known why
 * @param source what the HTML held
 * @param arrived what readers of the Markdown see
 * @param opening the first words that readers of the Markdown see, with their signs
 */
public record Conversion(String markdown, List<Loss> losses, Tally source, Tally arrived, String opening) {
    /** Copies the losses in. */
    public Conversion {
        losses = List.copyOf(losses);
    }

    /** Returns what the HTML held and readers of the Markdown do not see. */
    public Tally lost() {
        return source.without(arrived);
    }

    /** Returns whether every visible word, link, image, heading and table cell arrived. */
    public boolean whole() {
        return lost().isEmpty();
    }
}
