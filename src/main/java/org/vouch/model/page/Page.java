package org.vouch.model.page;

import org.vouch.model.text.Fingerprint;

/**
 * A page of the site, as it was read.
 *
 * @param id its path below {@code content/} without the ending
 * @param path its file, relative to the root of the site
 * @param kind what it is for
 * @param language its language tag
 * @param address where it is
 * @param frontMatter what its author says about it
 * @param body its words
 * @param source the fingerprint of its file's bytes
 */
public record Page(
        PageId id,
        String path,
        PageKind kind,
        String language,
        Address address,
        FrontMatter frontMatter,
        Body body,
        Fingerprint source) {
    /** Returns its name, as plain text. */
    public String title() {
        return frontMatter.title().value();
    }

    /** Returns the same page in other words. */
    public Page with(Body other) {
        return new Page(id, path, kind, language, address, frontMatter, other, source);
    }

    /** Returns the same page with something else said about it. */
    public Page with(FrontMatter said) {
        return new Page(id, path, kind, language, address, said, body, source);
    }
}
