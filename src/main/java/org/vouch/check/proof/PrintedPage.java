package org.vouch.check.proof;

import java.util.List;

/**
 * A finished page.
 *
 * <p>Two of them are never compared as values, and nobody touches the bytes.
 *
 * @param template the name of the template that printed it, such as {@code article.ftlh}
 * @param address where it is, for messages
 * @param frame what it must hold as every page of its language does
 * @param own what it must hold beyond that
 * @param bytes the whole page, in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent")
public record PrintedPage(
        String template, String address, LayoutRequirements frame, List<Requirement> own, byte[] bytes) {
    /** Copies the list in. */
    public PrintedPage {
        own = List.copyOf(own);
    }
}
