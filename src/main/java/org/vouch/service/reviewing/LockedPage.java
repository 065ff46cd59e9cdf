package org.vouch.service.reviewing;

import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.SignedText;
import org.vouch.store.ledger.Recorder;

/** A page while nobody else may record about it, with everything that is needed to judge it. */
final class LockedPage implements Recorder.Now {
    private final PageSnapshot read;
    private final byte[] article;

    /**
     * Holds a page.
     *
     * @param read what its files say
     * @param article the bytes of its own file
     */
    LockedPage(PageSnapshot read, byte[] article) {
        this.read = read;
        this.article = article.clone();
    }

    /** Returns what its files say. */
    PageSnapshot read() {
        return read;
    }

    @Override
    public String path() {
        return read.page().path();
    }

    @Override
    public byte[] article() {
        return article.clone();
    }

    @Override
    public SignedText text() {
        return read.seen().text();
    }

    @Override
    public Fingerprints fingerprints() {
        return read.seen().fingerprints();
    }
}
