package org.vouch.reader.markdown;

import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;

/** Every rule by which reading a page's words finds something, in one list. */
enum MarkdownRule {
    /** Lists, quotes and blocks are too deep in each other. */
    PAGE_NESTING("page-nesting"),
    /** A link leads where no reader may be sent. */
    LINK_SCHEME("link-scheme"),
    /** An image is fetched from another host. */
    IMAGE_ELSEWHERE("image-elsewhere"),
    /** An image has no words for those who cannot see it. */
    IMAGE_ALT("image-alt"),
    /** There is HTML in the text. */
    RAW_HTML("raw-html"),
    /** The id of a heading is taken. */
    HEADING_ID("heading-id"),
    /** A note or source is cited that is not there. */
    CITATION_UNKNOWN("citation-unknown"),
    /** A directive has a name that does not exist. */
    DIRECTIVE_UNKNOWN("directive-unknown"),
    /** A directive has attributes that it does not take, or lacks one. */
    DIRECTIVE_ATTRIBUTE("directive-attribute"),
    /** A directive is written wrongly. */
    DIRECTIVE_MALFORMED("directive-malformed"),
    /** A block is never closed. */
    DIRECTIVE_UNCLOSED("directive-unclosed"),
    /** A line closes nothing. */
    DIRECTIVE_FENCE("directive-fence"),
    /** A checklist holds something that nobody can check off, or nothing. */
    CHECKLIST_ITEMS("checklist-items"),
    /** A glossary holds something that other pages cannot show, or nothing. */
    GLOSSARY_ENTRIES("glossary-entries"),
    /** Nothing refers to a note. */
    FOOTNOTE_UNUSED("footnote-unused"),
    /** Two notes have one label. */
    FOOTNOTE_TWICE("footnote-twice"),
    /** A link refers to an address that is not given. */
    REFERENCE_UNKNOWN("reference-unknown"),
    /** Words are read as the address of a link, and no link refers to it. */
    REFERENCE_UNUSED("reference-unused"),
    /** Something looks like a table but is not one. */
    TABLE_UNREAD("table-unread");

    private final String id;

    MarkdownRule(String id) {
        this.id = id;
    }

    /** Returns the stable id, in kebab case. */
    String id() {
        return id;
    }

    Finding error(Span span, String message) {
        return Finding.error(id, span, message);
    }

    Finding warning(Span span, String message) {
        return Finding.warning(id, span, message);
    }
}
