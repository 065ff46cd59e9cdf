package org.vouch.desk;

import org.vouch.service.preview.SiteSnapshot;

/** Is notified of each new edition of a site, by the thread that makes them. */
public interface EditionListener {
    /** There is a new edition. */
    void made(SiteSnapshot edition);

    /** The first one could not be made; later ones that cannot say so themselves. */
    void failed(Throwable why);

    /**
     * A request could not be answered as it should be; the client was informed.
     *
     * @param path what was asked for, without the slash at its start
     */
    default void unanswered(String path, Throwable why) {}
}
