package org.vouch.service.pipeline;

import java.util.Comparator;
import java.util.List;
import org.vouch.check.rules.Checked;
import org.vouch.check.rules.PublicationStatus;
import org.vouch.model.library.Library;
import org.vouch.model.page.Page;

/**
 * A page that readers get at no address and in no list, and that editors see in both.
 *
 * @param title its name
 * @param href its address, below the path of the site
 * @param draft whether its author says that it is one; if not, something else keeps it back
 * @param reason why readers do not get it, in a plain half sentence
 */
public record NotPublic(String title, String href, boolean draft, String reason) {
    /** Returns the pages that readers do not get, in the order of their names. */
    public static List<NotPublic> of(Checked served, Library written) {
        return written.pages().stream()
                .filter(page -> isHeld(served, page))
                .map(page -> new NotPublic(
                        page.title(),
                        written.settings().basePath() + page.address().path(),
                        page.frontMatter().draft(),
                        ((PublicationStatus.Held) served.standing(page)).reason()))
                .sorted(Comparator.comparing(NotPublic::title).thenComparing(NotPublic::href))
                .toList();
    }

    /**
     * Returns whether readers get nothing of a page; one whose words changed since they were signed is another case.
     */
    public static boolean isHeld(Checked served, Page page) {
        return served.standing(page) instanceof PublicationStatus.Held;
    }
}
