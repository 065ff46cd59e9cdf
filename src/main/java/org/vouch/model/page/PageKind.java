package org.vouch.model.page;

/** What a page is for, and with it which promises it has to keep. */
public enum PageKind {
    /** Teaches about treatment; goes out only with a reviewer's claim. */
    ARTICLE,
    /** Tells about the site itself, or about help; a reviewer's claim is welcome. */
    PAGE
}
