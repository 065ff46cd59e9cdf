package org.vouch.desk;

import org.vouch.service.preview.SiteSnapshot;

/** Listens for a test in which every edition can be made. */
public final class Undisturbed implements EditionListener {
    @Override
    public void made(SiteSnapshot edition) {}

    @Override
    public void failed(Throwable why) {
        throw new AssertionError(why);
    }

    @Override
    public void unanswered(String path, Throwable why) {
        new AssertionError("/" + path + " was not answered", why).printStackTrace();
    }
}
