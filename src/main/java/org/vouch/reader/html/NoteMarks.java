package org.vouch.reader.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Brings footnotes of any program into one form: each reference becomes an element of its own, and so does each note,
 * at the end. What WordPress prints and what Vouch prints can then be read and compared alike.
 */
final class NoteMarks {
    /** The element of a reference; its words are the label of its note. */
    static final String REFERENCE = "note-reference";

    /** The element of a note. */
    static final String NOTE = "note-text";

    /** The attribute of both that holds the label. */
    static final String LABEL = "label";

    private static final String NOTES = "ol.wp-block-footnotes > li[id], section.footnotes > ol > li[id]";
    private static final String REFERENCES = "sup.fn > a[href^=#], sup.footnote-ref > a[href^=#]";
    private static final String OWN_ID = "fn-";

    /** Where a reference is not read, so that its note has to stay where it is. */
    private static final String UNREAD = "pre,code,tt,kbd,samp,svg,form,a,object,iframe,video,audio";

    private NoteMarks() {}

    /** Changes the elements of a page that others wrote: its notes are labelled with numbers. */
    static void ofOthers(Element body) {
        bringIntoForm(body, false);
    }

    /** Changes the elements of a page that Vouch printed: its notes keep the labels that they were written with. */
    static void ofOwn(Element body) {
        bringIntoForm(body, true);
    }

    private static void bringIntoForm(Element body, boolean own) {
        body.select(REFERENCE + "," + NOTE).unwrap();
        Map<String, Element> notes = new LinkedHashMap<>();
        body.select(NOTES).stream().filter(NoteMarks::isOfLines).forEach(note -> notes.putIfAbsent(note.id(), note));
        if (notes.isEmpty()) {
            return;
        }
        Map<String, String> labels = new LinkedHashMap<>();
        for (Element link : body.select(REFERENCES)) {
            String id = link.attr("href").substring(1);
            Element sup = link.parent();
            if (notes.containsKey(id) && sup != null && sup.closest(UNREAD) == null) {
                reference(sup, labels.computeIfAbsent(id, any -> label(id, labels.size() + 1, own)));
            }
        }
        labels.forEach((id, label) -> note(body, Objects.requireNonNull(notes.get(id)), label));
        body.select("section.footnotes").forEach(section -> {
            section.select("> h2").remove();
            section.unwrap();
        });
        body.select("ol.wp-block-footnotes:not(:has(> li)), ol:empty").remove();
    }

    /** A note of lists, tables and the like stays where it is. */
    private static boolean isOfLines(Element note) {
        return !Words.of(note.text()).isEmpty()
                && note.getAllElements().stream()
                        .skip(1)
                        .allMatch(each ->
                                each.normalName().equals("p") || !HtmlReader.BLOCKS.contains(each.normalName()));
    }

    private static String label(String id, int number, boolean own) {
        return own && id.startsWith(OWN_ID) ? id.substring(OWN_ID.length()) : String.valueOf(number);
    }

    private static void reference(Element sup, String label) {
        Element reference = new Element(REFERENCE).attr(LABEL, label);
        reference.appendText(label);
        sup.replaceWith(reference);
    }

    private static void note(Element body, Element from, String label) {
        from.select("a.footnote-back").remove();
        from.getElementsByAttributeValue("href", "#" + from.id() + "-link").remove();
        Element note = body.appendElement(NOTE).attr(LABEL, label);
        List<Node> inside = new ArrayList<>(from.childNodes());
        inside.forEach(note::appendChild);
        from.remove();
    }
}
