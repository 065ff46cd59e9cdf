package org.vouch.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageKind;
import org.vouch.model.page.Person;
import org.vouch.model.text.Placed;
import org.vouch.service.preview.SiteSnapshot;
import org.vouch.service.reviewing.ReviewLine;

/**
 * A line of the work list with what a filter asks about its page.
 *
 * @param kind what the page is for
 * @param owner id of who wrote it, or their plain name; may be empty
 */
record Waiting(ReviewLine line, PageKind kind, String owner) {
    /** Returns the lines of an edition, in the order of the work list. */
    static List<Waiting> of(SiteSnapshot edition) {
        Map<String, Page> pages = new HashMap<>();
        edition.library().pages().forEach(page -> pages.put(page.id().path(), page));
        Map<String, String> ids = new HashMap<>();
        edition.library().people().values().forEach(person -> ids.put(Person.folded(person.name()), person.id()));
        List<Waiting> waiting = new ArrayList<>();
        for (ReviewLine line : edition.workList().lines()) {
            Page page = pages.get(line.id());
            if (page != null) {
                String author = page.frontMatter()
                        .author()
                        .map(Placed::value)
                        .orElse("")
                        .strip();
                waiting.add(new Waiting(line, page.kind(), ids.getOrDefault(Person.folded(author), author)));
            }
        }
        return waiting;
    }

    /** Returns whether the page is somebody's to act upon: they vouch for it, are asked to, or wrote it. */
    boolean concerns(String person) {
        return line.concerns(person) || owner.equals(person);
    }
}
