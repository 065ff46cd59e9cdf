package org.vouch.reader.html;

import java.util.List;

/**
 * What a piece of HTML says.
 *
 * @param blocks its parts in order
 * @param losses what is not in the parts, or is in another form
 */
public record HtmlPage(List<Block> blocks, List<Loss> losses) {
    /** Copies both in. */
    public HtmlPage {
        blocks = List.copyOf(blocks);
        losses = List.copyOf(losses);
    }
}
