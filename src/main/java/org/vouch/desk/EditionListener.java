package org.vouch.desk;

import org.vouch.build.Edition;

/** Is told of each new edition of a site, by the thread that makes them. */
public interface EditionListener {
    /** There is a new edition. */
    void made(Edition edition);

    /** The first one could not be made; later ones that cannot say so themselves. */
    void failed(Throwable why);
}
